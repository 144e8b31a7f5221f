"""Word documents: what of them becomes text, and what is said of it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from word import NAMESPACES, Level, List, Par, document, numbered

import outline
from outline.content import Content, ReadOptions
from outline.errors import InputError
from outline.readers import open_source

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
MODERN = [Level("chineseCounting", "%1、"), Level("chineseCounting", "（%2）"), Level("decimal", "%3.")]


def word(*body: str) -> bytes:
    """A Word document with paragraphs and tables given as XML, or as plain text."""
    file = docx.Document()
    place = file.element.body
    for part in body:
        xml = part if part.startswith("<") else f"<w:p><w:r><w:t>{part}</w:t></w:r></w:p>"
        head, _, rest = xml.partition(">")
        opening = f"{head[:-1]} {NAMESPACES}/" if head.endswith("/") else f"{head} {NAMESPACES}"
        place.insert(len(place) - 1, parse_xml(f"{opening}>{rest}"))
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def read(data: bytes, **options: object) -> Content:
    return open_source(data, ReadOptions(**options)).content  # type: ignore[arg-type]


def lines(*body: str) -> list[str]:
    return read(word(*body)).text.splitlines()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def shape(document: outline.Document) -> list[tuple[int, str, str, str]]:
    return [(one.level, one.marker, one.title, one.kind) for one in document.walk()]


def reason(data: bytes, **options: object) -> str:
    with pytest.raises(InputError) as caught:
        read(data, **options)
    assert "\n" not in caught.value.message()
    return caught.value.reason


def test_automatic_numbers_are_text_and_said_to_be_automatic() -> None:
    data = numbered(MODERN, [(0, "总体要求"), (1, "目标"), (2, "到年底完成。"), (1, "原则"), (0, "保障措施")])
    found = outline.read(data)
    assert found.text == "一、总体要求\n（一）目标\n1. 到年底完成。\n（二）原则\n二、保障措施\n"
    assert [one.marker for one in found.walk()] == ["一、", "（一）", "1.", "（二）", "二、"]
    assert all(one.automatic for one in found.walk())
    assert [one.paragraph for one in found.walk()] == [1, 2, 3, 4, 5]
    section = found.to_dict()["sections"][0]
    assert (section["paragraph"], section["automatic"]) == (1, True)


def test_text_is_marked_neither_automatic_nor_with_a_paragraph() -> None:
    section = outline.parse("一、总体要求\n二、保障措施\n").to_dict()["sections"][0]
    assert "paragraph" not in section
    assert "automatic" not in section


def test_an_automatic_number_is_a_mark_whatever_follows() -> None:
    articles = [Level("chineseCounting", "第%1条", suffix="nothing")]
    found = outline.read(
        numbered(articles, [(0, "所有单位均应遵守。"), (0, "规定另行制定。"), (0, "的解释权归本局。")])
    )
    assert [one.marker for one in found.walk()] == ["第一条", "第二条", "第三条"]
    decimals = [Level("decimal", "%1.", suffix="nothing")]
    found = outline.read(numbered(decimals, [(0, "2024年目标"), (0, "2025年目标")]))
    assert [(one.marker, one.title) for one in found.walk()] == [("1.", "2024年目标"), ("2.", "2025年目标")]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_tree_of_a_document_is_that_of_its_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = outline.read(document([List(MODERN)], [Par(None, line, None) for line in text.splitlines()]))
    assert shape(found) == shape(outline.parse(text))
    assert [one.paragraph for one in found.walk()] == [one.line for one in found.walk()]


def test_tracked_changes_are_read_as_accepted() -> None:
    paragraph = (
        f"<w:p><w:del><w:r><w:delText>一、</w:delText></w:r></w:del><w:ins>{run('二、')}</w:ins>"
        f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('新')}</w:moveTo>{run('任务')}</w:p>"
    )
    gone = (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删去的段落</w:delText></w:r></w:del></w:p>"
    )
    joined = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('前半段')}</w:p>"
    assert lines(paragraph, gone, joined, "后半段") == ["二、新任务", "前半段后半段"]
    assert any("修订" in note.zh for note in read(word(paragraph)).notes)


def test_fields_show_their_results() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x \\h</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("第三条")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = f'<w:fldSimple w:instr="DATE">{run("2024年")}</w:fldSimple>'
    assert lines(f"<w:p>{run('见')}{field}{run('，')}{simple}</w:p>") == ["见第三条，2024年"]


@pytest.mark.parametrize(
    "around",
    [
        lambda text: (
            f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3"</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(text)}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        ),
        lambda text: (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
            f"<w:sdtContent><w:p>{run(text)}</w:p></w:sdtContent></w:sdt>"
        ),
        lambda text: f'<w:p><w:fldSimple w:instr="TOC">{run(text)}</w:fldSimple></w:p>',
    ],
    ids=["field", "control", "simple"],
)
def test_a_table_of_contents_is_no_section(around: Callable[[str], str]) -> None:
    body = ["一、总体要求", "坚持问题导向。", "二、保障措施", "抓好落实。"]
    found = outline.read(word(around("一、总体要求 1"), around("二、保障措施 2"), *body))
    assert [(one.marker, one.line) for one in found.walk()] == [("一、", 3), ("二、", 5)]


def test_tables_are_rows_without_marks() -> None:
    cell = "<w:tc><w:p>{}</w:p></w:tc>".format
    rows = "".join(f"<w:tr>{cell(run(f'{n}、'))}{cell(run('任务'))}{cell('')}</w:tr>" for n in "一二三")
    found = outline.read(word("一、总体要求", "如下表。", f"<w:tbl>{rows}</w:tbl>", "二、保障措施"))
    assert [one.marker for one in found.walk()] == ["一、", "二、"]
    assert found.text.splitlines()[2:5] == ["一、\t任务\t", "二、\t任务\t", "三、\t任务\t"]
    assert "如下表" in found.words(found.sections[0].body[0])
    assert len(found.sections[0].body) == 4
    assert outline.check(found) == []


def test_a_table_of_one_column_is_layout() -> None:
    inner = "".join(f"<w:tr><w:tc><w:p>{run(text)}</w:p></w:tc></w:tr>" for text in ("一、总体要求", "二、保障措施"))
    assert [one.marker for one in outline.read(word(f"<w:tbl>{inner}</w:tbl>")).walk()] == ["一、", "二、"]


def test_a_text_box_is_read_once_and_has_no_marks() -> None:
    box = f"<w:txbxContent><w:p>{run('一、框里的文字')}</w:p></w:txbxContent>"
    anchor = (
        f"<w:p>{run('正文')}<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    found = outline.read(word("一、总体要求", anchor, "二、保障措施"))
    assert found.text.splitlines() == ["一、总体要求", "一、框里的文字", "正文", "二、保障措施"]
    assert [one.line for one in found.walk()] == [1, 4]


def test_what_is_not_seen_is_not_read() -> None:
    hidden = f"<w:p>{run('看得见')}{run('看不见', '<w:vanish/>')}</w:p>"
    notes = (
        f'<w:p>{run("正文")}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>'
    )
    assert lines(hidden, notes) == ["看得见", "正文"]
    told = [loss.zh for loss in read(word(hidden, notes)).losses]
    assert any("脚注" in loss for loss in told)
    assert any("批注" in loss for loss in told)


def test_a_style_separator_joins_a_heading_with_its_text() -> None:
    heading = f"<w:p><w:pPr><w:outlineLvl w:val='0'/><w:rPr><w:specVanish/></w:rPr></w:pPr>{run('（一）目标。')}</w:p>"
    assert lines(heading, "到年底完成。", "后文") == ["（一）目标。到年底完成。", "后文"]


def test_breaks_tabs_and_signs() -> None:
    inner = "<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:br w:type='page'/><w:noBreakHyphen/></w:r>"
    sign = "<w:r><w:sym w:font='Wingdings' w:char='F06C'/></w:r>"
    ruby = f"<w:r><w:ruby><w:rt>{run('hàn')}</w:rt><w:rubyBase>{run('汉')}</w:rubyBase></w:ruby></w:r>"
    link = f"<w:hyperlink>{run('链接')}</w:hyperlink>"
    assert lines(f"<w:p>{inner}{sign}{ruby}{link}</w:p>") == ["一\t二", "三", "-●汉链接"]


def test_heading_styles_name_sections_that_have_no_mark() -> None:
    file = docx.Document()
    file.add_heading("青川县2024年工作总结", 0)
    for level, text in [(1, "工作回顾"), (2, "经济发展"), (2, "社会事业"), (1, "工作安排")]:
        file.add_heading(text, level)
        file.add_paragraph("各项工作取得新的成效，主要指标完成较好。")
    out = io.BytesIO()
    file.save(out)
    found = outline.read(out.getvalue())
    assert found.title == "青川县2024年工作总结"
    assert shape(found) == [
        (1, "", "工作回顾", "heading"),
        (2, "", "经济发展", "heading"),
        (2, "", "社会事业", "heading"),
        (1, "", "工作安排", "heading"),
    ]
    assert all(one.style is None for one in found.walk())


def test_bold_lines_and_run_ins_are_implied_sections() -> None:
    def paragraph(bold: str, plain: str) -> str:
        return f"<w:p>{run(bold, '<w:b/>')}{run(plain)}</w:p>"

    text = "各级各部门要高度重视，把各项任务落到实处，务求取得实效。"
    found = outline.read(
        word("一、工作要求", paragraph("加强领导。", text), paragraph("严格督查。", text), "二、其他", "请认真执行。")
    )
    assert [(one.level, one.title) for one in found.walk()] == [
        (1, "工作要求"),
        (2, "加强领导"),
        (2, "严格督查"),
        (1, "其他"),
    ]
    alone = outline.read(word("一、工作要求", paragraph("组织实施", ""), text, "二、其他", "请认真执行。"))
    assert [(one.level, one.title) for one in alone.walk()] == [(1, "工作要求"), (2, "组织实施"), (1, "其他")]


def test_findings_tell_the_paragraph() -> None:
    found = outline.read(word("", "一、总体要求", "坚持问题导向。", "三、保障措施", "抓好落实。"))
    (finding,) = outline.check(found)
    assert (finding.code, finding.line, finding.paragraph) == ("SEQ01", 4, 4)
    assert finding.to_dict()["paragraph"] == 4


def test_paragraphs_are_numbered_as_the_file_has_them() -> None:
    table = f"<w:tbl><w:tr><w:tc><w:p>{run('甲')}</w:p></w:tc><w:tc><w:p>{run('乙')}</w:p></w:tc></w:tr></w:tbl>"
    data = word("一、总体要求", table, "二、保障措施")
    paragraphs = [*docx.Document(io.BytesIO(data)).element.body.iter("{*}p")]
    for section in outline.read(data).walk():
        text = "".join(node.text or "" for node in paragraphs[section.paragraph - 1].iter("{*}t"))
        assert text == section.marker + section.title
