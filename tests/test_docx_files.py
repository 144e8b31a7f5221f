"""Word documents as files: which parts of the archive are read, what is refused, what is told to be left out."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_docx import read, reason, run, word
from word import NAMESPACES, Level, numbered

import outline
from outline.errors import InputError
from outline.readers import open_source

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "word/_rels/document.xml.rels"


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name.replace("__", "/").replace("_x", ".xml"), data)
    return out.getvalue()


def changed(data: bytes, change: Callable[[str, bytes], bytes], **members: str) -> bytes:
    """A document with its parts changed by their names, and with more of them in the folder word."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, text in members.items():
            new.writestr(f"word/{name}.xml", text)
    return out.getvalue()


def altered(change: Callable[[bytes], bytes], member: str = "word/document.xml") -> bytes:
    """A document with one of its parts changed."""
    return changed(word("一、总体要求"), lambda name, data: change(data) if name == member else data)


def related(data: bytes, relation: str, **members: str) -> bytes:
    """A document with one more relation, and more parts."""
    end = b"</Relationships>"
    return changed(
        data, lambda name, old: old.replace(end, relation.encode() + end) if name == _RELATIONS else old, **members
    )


def test_hostile_files() -> None:
    whole = word("一、总体要求")
    assert reason(whole[: len(whole) // 2]) == "broken"
    assert reason(b"PK\x03\x04word/document.xml") == "broken"
    assert reason(archive(word__document_x=b"<x/>")) == "broken"
    assert reason(altered(lambda xml: b"<oops")) == "broken"
    entity = b"<!DOCTYPE w:document [<!ENTITY a 'b'>]><w:document "
    assert reason(altered(lambda xml: xml.replace(b"<w:document ", entity))) == "broken"
    assert reason(altered(lambda xml: b"<w:p>" * 5000)) == "broken"
    deep = b"<w:tbl><w:tr><w:tc>" * 2000 + b"</w:tc></w:tr></w:tbl>" * 2000
    assert reason(altered(lambda xml: xml.replace(b"<w:sectPr", deep + b"<w:sectPr", 1))) == "broken"
    assert reason(altered(lambda xml: xml + b" " * 60_000_000)) == "part"
    assert reason(whole, size=1000) == "large"


def test_external_parts_are_never_opened() -> None:
    relation = '<Relationship Id="r9" Type="http://x/y/styles" Target="file:///etc/passwd" TargetMode="External"/>'
    assert read(related(word("一、总体要求"), relation)).text == "一、总体要求\n"


@pytest.mark.parametrize(
    ("kind", "target"), [("image", "../NULL"), ("hyperlink", "#_Toc1"), ("image", "media/gone.png"), ("comments", "")]
)
def test_parts_that_are_not_needed_may_be_missing(kind: str, target: str) -> None:
    relation = f'<Relationship Id="r9" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
    assert read(related(word("一、总体要求"), relation)).text == "一、总体要求\n"


def test_only_the_parts_that_are_read_need_be_sound() -> None:
    for part in ("[Content_Types].xml", "word/settings.xml", "word/fontTable.xml", "docProps/core.xml"):
        assert read(altered(lambda xml: b"<oops", part)).text == "一、总体要求\n"
    for part in ("_rels/.rels", "word/styles.xml", "word/numbering.xml"):
        assert reason(altered(lambda xml: b"<oops", part)) == "broken"


def test_parts_may_have_any_name() -> None:
    data = altered(lambda xml: xml.replace(b"word/document.xml", b"/word/document%20A.XML"), "_rels/.rels")
    moved = {"word/document.xml": "word/Document A.xml", _RELATIONS: "word/_rels/document A.xml.rels"}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(moved.get(name, name), old.read(name))
        new.writestr("word/document", "")  # what makes it a Word document at first sight
    assert read(out.getvalue()).text == "一、总体要求\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_strict_documents_are_read(encoding: str) -> None:
    strict = "http://purl.oclc.org/ooxml"
    formula = f'<m:oMath xmlns:m="{_OFFICE}/math"><m:r><m:t>E=mc²</m:t></m:r></m:oMath>'

    def change(name: str, data: bytes) -> bytes:
        if not name.endswith((".xml", ".rels")) or name.startswith(("[", "docProps", "customXml")):
            return data
        text = data.decode().replace(_WORD, f"{strict}/wordprocessingml/main")
        text = text.replace(f"{_OFFICE}/", f"{strict}/officeDocument/")
        text = text.replace("encoding='UTF-8'", "").replace('encoding="UTF-8"', "")
        return (
            text.replace("</w:t></w:r></w:p>", f"</w:t></w:r>{formula}</w:p>")
            .replace(f"{_OFFICE}/math", f"{strict}/officeDocument/math")
            .encode(encoding)
        )

    data = changed(numbered([Level("chineseCounting", "%1、")], [(0, "总体要求")]), change)
    assert read(data).text == "一、总体要求E=mc²\n"


@pytest.mark.parametrize("member", ["word/document.xml", "word/styles.xml", "word/numbering.xml", _RELATIONS])
def test_more_markup_than_allowed_is_refused_before_it_is_parsed(member: str) -> None:
    dense = altered(lambda xml: b"<a>" + b"<b/>" * 1_000_000 + b"</a>", member)
    assert reason(dense) == "dense"
    assert reason(altered(lambda xml: b"<a " + b'b="" ' * 2_100_000 + b"/>", member)) == "dense"
    with pytest.raises(InputError, match=r"多于 1000000 个.*--max-size"):
        open_source(dense)


def test_more_markup_is_allowed_with_more_bytes() -> None:
    data = word("一、总体要求", *["<w:p/>"] * 5000)
    assert reason(data, size=1_000_000) == "dense"
    assert read(data, size=10_000_000).text.startswith("一、总体要求")


def test_a_part_that_unpacks_to_too_much_is_refused_whatever_its_name() -> None:
    data = altered(lambda xml: xml.replace(b"word/document.xml", b"word/document.bin"), "_rels/.rels")
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.bin", b" " * 60_000_000)
    assert reason(out.getvalue()) == "part"
    with pytest.raises(InputError, match="超过 50 MB"):
        open_source(out.getvalue())


def test_what_is_left_out_is_told() -> None:
    picture = (
        "<w:p><w:r><w:drawing><pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'/>"
        "</w:drawing></w:r><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:imagedata/></v:shape>"
        "</w:pict></w:r><w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id='1'/></w:r>"
        "<w:r><w:endnoteReference w:id='1'/></w:r><w:r><w:commentReference w:id='1'/></w:r></w:p>"
    )
    content = read(word("一、总体要求", picture, "<w:altChunk/>"))
    assert [loss.zh for loss in content.losses] == [
        "略去插入的其他文件 1 个",
        "略去批注 1 条",
        "略去脚注和尾注 2 条",
        "略去图片、图表 2 处",
    ]
    assert content.notes == ()
    hidden = run("看不见的字", "<w:vanish/>")
    content = read(word(f"<w:p><w:ins>{run('一、')}</w:ins>{hidden}</w:p>"))
    assert [note.zh for note in content.notes] == ["修订 1 处，按接受修订后的文字读取", "略去隐藏文字 5 字"]
    assert content.losses == ()


@pytest.mark.parametrize(
    ("text", "told"), [("内部资料", ["略去页眉、页脚 1 种"]), (" ", []), ("— 1 —", []), ("第 1 页 共 3 页", [])]
)
def test_headers_and_footers_with_text_are_told(text: str, told: list[str]) -> None:
    reference = f'<w:headerReference xmlns:r="{_OFFICE}/relationships" r:id="r9"/>'
    end = f"<w:p><w:pPr><w:sectPr>{reference}</w:sectPr></w:pPr></w:p>"
    relation = f'<Relationship Id="r9" Type="{_OFFICE}/relationships/header" Target="header9.xml"/>'
    header = f"<w:hdr {NAMESPACES}><w:p>{run(text)}</w:p></w:hdr>"
    data = related(word("一、总体要求", end), relation, header9=header)
    assert [loss.zh for loss in read(data).losses] == told


OPEN: Mapping[str, str] = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    ),
    "content.xml": (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>'
        "<text:p>一、总体要求</text:p><text:p>坚持问题导向。</text:p><text:p>二、保障措施</text:p>"
        "</office:text></office:body></office:document-content>"
    ),
}


def opendocument(**changes: str) -> bytes:
    """A file of OpenDocument text, with a text in place of another."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, text in OPEN.items():
            file.writestr(name, changes.get(Path(name).stem, text))
    return out.getvalue()


def test_opendocument_that_cannot_be_read() -> None:
    assert reason(opendocument()[:-30]) == "broken"
    assert reason(opendocument(manifest="<manifest:encryption-data/>")) == "locked"
    packed = io.BytesIO(opendocument())
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("Pictures/a.png", b" " * 2_000_000)
    assert reason(packed.getvalue(), size=1_000_000) == "large"


def test_opendocument_needs_libreoffice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("outline.readers._libreoffice.program", lambda: None)
    assert reason(opendocument()) == "convert"
    (tmp_path / "a.odt").write_text("一、总体要求", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        open_source(tmp_path / "a.odt")
    assert caught.value.reason == "mismatch"


@pytest.mark.parametrize("suffix", [".doc", ".wps"])
def test_files_of_old_are_named_by_their_family(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"报告{suffix}"
    path.write_text("一、总体要求", encoding="utf-8")
    with pytest.raises(InputError, match=r"Word 97-2003 / WPS.*核对扩展名"):
        open_source(path)
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"))
    with pytest.raises(InputError, match="没有 Word 文档"):
        open_source(path)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice")
def test_converted_files_have_no_numbers_of_paragraphs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    found = outline.read(opendocument())
    assert [(one.marker, one.title, one.paragraph) for one in found.walk()] == [
        ("一、", "总体要求", 0),
        ("二、", "保障措施", 0),
    ]
    assert [*tmp_path.iterdir()] == []


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_damaged_files_are_read_or_refused(data: st.DataObject) -> None:
    xml = data.draw(
        st.sampled_from(["word/document.xml", "word/styles.xml", "word/numbering.xml", "[Content_Types].xml"])
    )
    start = data.draw(st.integers(0, 3000))
    new = data.draw(st.binary(max_size=8))
    damaged = altered(lambda old: old[:start] + new + old[start + len(new) :], xml)
    try:
        outline.read(damaged)
    except InputError:
        return
