"""Word documents: nothing is lost, headings are headings, the layout is the standard's, and programs open them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import golden
import pytest
import word_lines
from builder import Given, Unit, build, chain, documents, options, sample
from command import Run
from docx.shared import Mm, Pt
from hypothesis import given, settings

import outline
from outline.errors import InputError
from outline.model import Document, bare
from outline.options import Options
from outline.renderers import render
from outline.renderers._pieces import clean, ending, label, pieces
from outline.transform import shaped

EXAMPLES = sorted((golden.ROOT / "examples").glob("*.txt"))
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = ("boilerplate", "contents")

example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def parsed(path: Path) -> Document:
    """The outline of an example."""
    return outline.parse(path.read_text(encoding="utf-8"))


# --- Nothing is lost.


@example
def test_all_of_a_text_is_there_in_its_order(path: Path) -> None:
    document = parsed(path)
    kept = list(document.text)
    for element in [*document.front, *document.back]:
        if element.kind in _LEFT_OUT:
            kept[slice(*element.span)] = " " * (element.span.end - element.span.start)
    assert bare(word_lines.text(outline.render(document, "docx"))) == bare("".join(kept))


@example
def test_a_text_reads_the_same_after_the_journey(path: Path) -> None:
    document = parsed(path)
    text = word_lines.text(outline.render(document, "docx"))
    again = outline.parse(text, document.profile)
    assert golden.tree(again, body=True) == golden.tree(document, body=True)
    assert again.title == document.title


@settings(deadline=None)  # the first one loads libraries
@given(documents(), options)
def test_all_pieces_are_there_once(document: Document, options: Options) -> None:
    written = bare(word_lines.text(render(document, "docx", options)))
    document = shaped(document, options)
    expected = "".join(
        piece.text + (clean(ending(document, piece.section)) if piece.section else "")
        for piece in pieces(document, Options(body=True, script=options.script))
    )
    assert written == bare(re.sub("[\ufffe\uffff]", "\ufffd", expected))


def test_the_end_mark_of_a_title() -> None:
    document = outline.parse("一、总则。\n（一）目的：要明确。\n（二）范围\n二、附则\n")
    found = [label(document, section) + "|" + ending(document, section) for section in document.walk()]
    assert found == ["一、总则|。", "（一）目的|：", "（二）范围|", "二、附则|"]


def test_a_page_number_inside_a_paragraph_is_left_out() -> None:
    text = (
        "关于工作的通知\n一、总体要求\n"
        + "加强领导落实责任确保各项任务按时完成" * 4
        + "并且要\n— 2 —\n抓紧落实。\n二、其他\n"
    )
    assert "并且要抓紧落实。" in word_lines.text(outline.render(outline.parse(text), "docx"))


# --- Headings.


def test_headings_have_the_level_of_their_section() -> None:
    written = word_lines.paragraphs(render(chain(12), "docx"))
    headings = {found.text: found.style for found in written if found.style.startswith("heading")}
    assert headings == {f"{level}.题{level}": f"heading {level}" for level in range(1, 10)}
    assert {found.text for found in written} >= {"10.题10", "12.题12", "文12"}
    styles = word_lines.part(render(chain(1), "docx"), "word/styles.xml")
    outlined = {
        style.get(f"{_W}styleId"): int(level.get(f"{_W}val", ""))
        for style in styles.iter(f"{_W}style")
        if (level := style.find(f"{_W}pPr/{_W}outlineLvl")) is not None
    }
    assert outlined == {f"Heading{level}": level - 1 for level in range(1, 10)}


def test_python_docx_reads_the_headings() -> None:
    file = docx.Document(io.BytesIO(render(sample(), "docx")))
    found = [(paragraph.style.name, paragraph.text) for paragraph in file.paragraphs if paragraph.style]
    assert [text for name, text in found if name and name.startswith("Heading")] == [
        "一、总体要求", "二、主要任务", "（一）人员", "第三章 附则", "1. 施行", "1.解释",
    ]  # fmt: skip


def test_a_title_that_runs_into_its_text_stays_on_its_line() -> None:
    run_in = Unit("（一）", "加强领导", parts=("各地要重视。",), end="。", run_in=True)
    written = word_lines.paragraphs(
        render(build(run_in, Unit("（二）", "落实责任", parts=("分片包干。",), end="。")), "docx")
    )
    assert [(found.text, found.runs_on) for found in written] == [
        ("（一）加强领导。", True), ("各地要重视。", False), ("（二）落实责任。", False), ("分片包干。", False),
    ]  # fmt: skip


def fonts(data: bytes) -> dict[str, str]:
    """The font in which each paragraph begins, by its text."""
    styles = {
        style.get(f"{_W}styleId"): style.find(f"{_W}rPr/{_W}rFonts")
        for style in word_lines.part(data, "word/styles.xml").iter(f"{_W}style")
    }
    found = {}
    for paragraph in word_lines.part(data, "word/document.xml").iter(f"{_W}p"):
        names = [
            style.get(f"{_W}val") for path in (f"{_W}r/{_W}rPr/{_W}rStyle", f"{_W}pPr/{_W}pStyle")
            if (style := paragraph.find(path)) is not None and style in paragraph.findall(path)[:1]
        ]  # fmt: skip
        set_in = [font for name in [*names, "Normal"] if (font := styles[name]) is not None]
        found["".join(paragraph.itertext())] = set_in[0].get(f"{_W}eastAsia", "")
    return found


def test_fonts_of_a_notice() -> None:
    text = (
        "关于工作的通知\n各区：\n一、总体要求\n（一）加强领导\n1.压实责任\n正文。\n（1）落实\n正文。\n二、附则\n"
        "附件1\n任务清单\n一、水务任务\n（一）建设任务\n正文。\n"
    )
    assert fonts(outline.render(outline.parse(text), "docx")) == {
        "关于工作的通知": "方正小标宋简体", "各区：": "仿宋", "一、总体要求": "黑体", "（一）加强领导": "楷体",
        "1.压实责任": "仿宋", "正文。": "仿宋", "（1）落实": "仿宋", "二、附则": "黑体",
        "附件1": "黑体", "任务清单": "方正小标宋简体", "一、水务任务": "黑体", "（一）建设任务": "楷体",
    }  # fmt: skip


def test_fonts_of_a_law() -> None:
    found = fonts(outline.render(parsed(golden.ROOT / "examples" / "regulation.txt"), "docx"))
    assert found["第二章　认定与管护"] == found["第一节　认定"] == "黑体"
    assert next(font for text, font in found.items() if text.startswith("第七条")) == "黑体"
    assert found["（一）树种珍贵、稀有的；"] == "仿宋"


def test_an_annex_begins_a_page() -> None:
    data = outline.render(parsed(golden.ROOT / "examples" / "notice.txt"), "docx")
    annexes = [found.text for found in word_lines.paragraphs(data) if found.style == "公文附件"]
    assert annexes == ["附件1", "附件2"]
    styles = word_lines.part(data, "word/styles.xml").iter(f"{_W}style")
    style = next(style for style in styles if style.get(f"{_W}styleId") == "Annex")
    assert style.find(f"{_W}pPr/{_W}pageBreakBefore") is not None


def test_a_blank_line_above_leaves_the_height_of_the_lines() -> None:
    data = outline.render(parsed(golden.ROOT / "examples" / "notice.txt"), "docx")
    title = next(
        paragraph
        for paragraph in word_lines.part(data, "word/document.xml").iter(f"{_W}p")
        if "".join(paragraph.itertext()).startswith("青川市人民政府办公室关于印发")
    )
    spacing = title.find(f"{_W}pPr/{_W}spacing")
    assert spacing is not None
    assert spacing.keys() == [f"{_W}before"]


# --- The file.


def test_the_page() -> None:
    file = docx.Document(io.BytesIO(render(sample(), "docx")))
    page = file.sections[0]
    lengths = (page.page_width, page.page_height, page.top_margin, page.left_margin)
    assert all(length is not None for length in lengths)
    assert [round(length.mm) for length in lengths if length] == [210, 297, 37, 28]
    assert page.page_width
    assert page.page_height
    width = page.page_width - (page.left_margin or 0) - (page.right_margin or 0)
    height = page.page_height - (page.top_margin or 0) - (page.bottom_margin or 0)
    assert abs(width - Mm(156)) < Pt(1)
    assert abs(height - Mm(225)) < Pt(1)
    assert height // 22 >= Pt(28.9)
    assert file.settings.odd_and_even_pages_header_footer
    assert [footer.paragraphs[0].text for footer in (page.footer, page.even_page_footer)] == ["— 1 —", "— 1 —"]
    assert page.footer.paragraphs[0].alignment != page.even_page_footer.paragraphs[0].alignment


def test_the_same_document_gives_the_same_bytes() -> None:
    data = render(sample(), "docx")
    assert render(sample(), "docx", Options(body=True)) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert (properties.title, properties.author, properties.created) == ("关于工作的通知", "", None)


def test_characters_that_xml_has_not() -> None:
    document = build(Unit("一、", "甲\ufffe\uffff<&>\x00"), title="题\ufffe" * 200, front=(Given("note", "\x1b注"),))
    assert "甲\ufffd\ufffd<&>\ufffd" in word_lines.text(render(document, "docx"))


def test_an_empty_document() -> None:
    assert word_lines.paragraphs(render(build(), "docx")) == []


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx.oxml", None)
    with pytest.raises(InputError, match="gongwen-outline\\[docx\\]"):
        render(sample(), "docx")


def test_a_terminal_is_spared(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("一、总则\n二、附则\n", encoding="utf-8")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    result = run("export", "a.txt", "-t", "docx")
    assert (result.status, result.out) == (2, "")
    assert "-o" in result.err
    assert run("export", "a.txt", "-t", "docx", "-o", "a.docx").status == 0
    assert "一、总则" in word_lines.text((tmp_path / "a.docx").read_bytes())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    data = outline.render(parsed(golden.ROOT / "examples" / "notice.txt"), "docx")
    (tmp_path / "a.docx").write_bytes(data)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to",
         "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    converted = (tmp_path / "a.txt").read_text(encoding="utf-8-sig")
    assert bare(converted) == bare(word_lines.text(data))


def test_a_table_stays_one() -> None:
    document = outline.read(golden.ROOT / "examples" / "plan.docx")
    written = outline.render(document, "docx")
    tables = docx.Document(io.BytesIO(written)).tables
    assert [[[cell.text for cell in row.cells] for row in table.rows] for table in tables] == [
        [["序号", "区域", "隐患点数量"], ["1", "城关镇", "26"], ["2", "云岭乡", "41"]]
    ]
    again = outline.read(written)
    assert golden.tree(again, body=True) == golden.tree(document, body=True)
    assert "<td>城关镇</td>" in outline.render(document, "html")


@example
def test_a_document_reads_the_same_after_the_journey(path: Path) -> None:
    document = parsed(path)
    again = outline.read(outline.render(document, "docx"), document.profile)
    assert golden.tree(again, body=True) == golden.tree(document, body=True)
