"""Word documents: what is seen where, in what Word and people make of them."""

from __future__ import annotations

import io
import time

import docx
import pytest
from docx.oxml import parse_xml
from test_docx import lines, read, run, word
from test_docx_files import altered
from word import NAMESPACES, Level, List, Num, Par, document

import outline

HAN = [Level("chineseCounting", "%1、"), Level("chineseCounting", "（%2）")]
DELETED = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
HIDDEN = "<w:vanish/>"


def field(kind: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'


def begun(code: str) -> str:
    return f"{field('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{field('separate')}"


def par(*inner: str, properties: str = "") -> str:
    return f"<w:p>{properties}{''.join(one if one.startswith('<') else run(one) for one in inner)}</w:p>"


def table(*rows: str) -> str:
    """A table: its rows are cells' paragraphs with | between the cells."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row.split("|")) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def box(*inner: str) -> str:
    content = f"<w:txbxContent>{''.join(inner)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{content}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def styled(*paragraphs: tuple[str, str], styles: str) -> bytes:
    """A document of paragraphs, each with its style, and with more styles given as XML."""
    file = docx.Document()
    file.styles.element.extend(parse_xml(f"<w:styles {NAMESPACES}>{styles}</w:styles>"))
    for style, inner in paragraphs:
        xml = par(inner, properties=f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>')
        file.element.body.insert(len(file.element.body) - 1, parse_xml(xml.replace("<w:p>", f"<w:p {NAMESPACES}>", 1)))
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_the_text_of_a_deleted_mark_stays_where_it_is() -> None:
    held = par("前", properties=DELETED)
    assert lines(table(f"{held}|{par('乙')}", f"{par('丙')}|{held}"), "后") == ["前\t乙", "丙\t前", "后"]
    assert lines(held, table(f"{par('甲')}|{par('乙')}"), "后") == ["前", "甲\t乙", "后"]
    assert lines(f"<w:sdt><w:sdtContent>{held}</w:sdtContent></w:sdt>", "后") == ["前", "后"]
    assert lines(table(held, par("中")), "后") == ["前", "中", "后"]
    assert lines("后", held) == ["后", "前"]


def test_a_joined_paragraph_is_the_one_that_its_text_begins_in() -> None:
    heading = "<w:pPr><w:outlineLvl w:val='1'/><w:rPr><w:del/></w:rPr></w:pPr>"
    gone = par("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", properties=DELETED)
    blocks = read(word("正文", gone, par("总体", properties=heading), "要求", "后文")).blocks
    assert [(block.paragraph, block.level) for block in blocks] == [(1, 0), (3, 2), (5, 0)]


@pytest.mark.parametrize("kind", ["page", "column"])
def test_a_new_page_is_a_new_line(kind: str) -> None:
    turn = f'<w:r><w:br w:type="{kind}"/></w:r>'
    assert lines(par("二〇二四年三月", turn, turn, "一、总体要求")) == ["二〇二四年三月", "一、总体要求"]
    assert lines(par(turn, "一、总体要求", turn), "后文") == ["一、总体要求", "后文"]


def test_a_heading_behind_the_end_of_the_contents_is_a_heading() -> None:
    end = par(field("end"), "一、总体要求")
    data = word("通知", par(begun("TOC"), "一、总体要求\t1"), par("二、保障措施\t2"), end, "内容。", "二、保障措施")
    assert [(one.marker, one.line) for one in outline.read(data).walk()] == [("一、", 4), ("二、", 6)]


def test_a_field_may_end_in_hidden_text() -> None:
    begin = f"{field('begin', HIDDEN)}<w:r><w:instrText>XE</w:instrText></w:r>"
    assert lines(par("前", begin, field("end", HIDDEN), "后"), "文") == ["前后", "文"]


@pytest.mark.parametrize("code", ["TOC", "REF x"])
def test_a_field_without_end_hides_nothing(code: str) -> None:
    begin = f"{field('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
    assert lines(par("前", begin, "后"), "一、总体要求") == ["前后", "一、总体要求"]
    found = outline.read(word(par(begun(code), "前"), "一、总体要求", "二、保障措施"))
    assert [one.marker for one in found.walk()] == ["一、", "二、"]
    inner = par(begin, begun("PAGE"), "1", field("end"), "后")
    assert lines(inner, par(box(par(begin, "框"))), "文") == ["1后", "框", "", "文"]


def test_a_paragraph_of_which_nothing_is_seen_is_none() -> None:
    mark = f"<w:pPr><w:rPr>{HIDDEN}</w:rPr></w:pPr>"
    assert lines("前", par(run("看不见", HIDDEN), properties=mark), par(properties=mark), "后") == ["前", "后"]
    assert lines(par(run("看不见", HIDDEN)), "后") == ["", "后"]
    assert lines(par("前", properties=mark), "后") == ["前后"]
    numbered = f"<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr>{HIDDEN}</w:rPr></w:pPr>"
    data = document([List(HAN)], [Par(0, "总体"), Par(0, "藏"), Par(0, "保障")])
    file = docx.Document(io.BytesIO(data))
    second = file.element.body[1]
    body = parse_xml(par(run("藏", HIDDEN), properties=numbered).replace("<w:p>", f"<w:p {NAMESPACES}>", 1))
    file.element.body.replace(second, body)
    out = io.BytesIO()
    file.save(out)
    assert read(out.getvalue()).text == "一、总体\n二、保障\n"


def test_text_hidden_by_a_style_is_hidden() -> None:
    styles = (
        f'<w:style w:type="character" w:styleId="c"><w:rPr>{HIDDEN}</w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="d"><w:basedOn w:val="c"/></w:style>'
        f'<w:style w:type="paragraph" w:styleId="p"><w:rPr>{HIDDEN}</w:rPr></w:style>'
    )
    inner = run("看不见", '<w:rStyle w:val="d"/>') + run("看得见", '<w:rStyle w:val="d"/><w:vanish w:val="0"/>')
    data = styled(("Normal", inner), ("p", "整段看不见"), ("Normal", "后"), styles=styles)
    assert read(data).text == "看得见\n后\n"
    assert [note.zh for note in read(data).notes] == ["略去隐藏文字 8 字"]


def test_a_box_in_a_box_is_read_once() -> None:
    inner = par(box(par("内框")), "外框")
    assert lines(par(box(inner), "正文"), "后") == ["内框", "外框", "正文", "后"]
    assert lines(par(box(table(f"{par('甲')}|{par('乙')}"), par("前", properties=DELETED), par("后")))) == [
        "甲\t乙", "前后", "",
    ]  # fmt: skip
    mark = "<w:pPr><w:rPr><w:specVanish/></w:rPr></w:pPr>"
    assert lines(par("目标。", properties=mark), par(box(par("框")), "正文"), "后") == ["目标。正文", "框", "后"]


def test_boxes_count_apart_from_the_body() -> None:
    properties = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    numbered = par("框", properties=properties)
    data = document([List(HAN)], [Par(0, "总体"), Par(0, "保障")])
    file = docx.Document(io.BytesIO(data))
    for paragraph in file.element.body.findall("{*}p"):
        run_xml = box(numbered, numbered).replace("<w:r>", f"<w:r {NAMESPACES}>", 1)
        paragraph.append(parse_xml(run_xml))
    out = io.BytesIO()
    file.save(out)
    content = read(out.getvalue())
    assert content.text.splitlines() == ["一、框", "二、框", "一、总体", "三、框", "四、框", "二、保障"]
    assert [block.opaque for block in content.blocks] == [True, True, False, True, True, False]


def test_of_two_ways_to_say_it_the_first_that_says_anything_is_read() -> None:
    symbol = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'><x:symEx xmlns:x='urn:x'/></mc:Choice>"
        "<mc:Fallback><w:t>①</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    both = symbol.replace("<x:symEx xmlns:x='urn:x'/>", "<w:t>一</w:t>")
    assert lines(par(symbol, both, "总体要求")) == ["①一总体要求"]


def test_a_line_break_in_the_file_is_white_space() -> None:
    assert lines(par("总体\n要求"), "后") == ["总体 要求", "后"]


def test_a_comment_in_the_file_hides_nothing() -> None:
    xml = par("总体<!-- x -->要<?x y?>求").replace("<w:p>", f"<w:p {NAMESPACES}>", 1).encode()
    data = altered(lambda old: old.replace(b"<w:sectPr", xml + b"<w:sectPr", 1))
    assert read(data).text == "一、总体要求\n总体要求\n"


def test_an_outline_level_that_is_none_breaks_nothing() -> None:
    for level in ("9" * 5000, "-1", "²", "", "x"):
        data = word(par("总体要求", properties=f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>'))
        assert [block.level for block in read(data).blocks] == [0]


def test_styles_are_known_by_the_names_of_the_built_in_ones() -> None:
    def style(identity: str, name: str, more: str = "") -> str:
        return f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{more}</w:style>'

    based = '<w:basedOn w:val="{}"/>'.format
    plain = "<w:pPr><w:outlineLvl w:val='9'/></w:pPr>"
    styles = style("x2", "heading 2") + style("y", "公文标题", based("x2")) + style("z", "正文二", based("x2") + plain)
    styles += style("t", "Title") + style("u", "公文大标题", based("t")) + style("s", "Subtitle", based("t"))
    names = ["x2", "y", "z", "t", "u", "s"]
    blocks = read(styled(*((name, "文字") for name in names), styles=styles)).blocks
    assert [block.level for block in blocks] == [2, 2, 0, 0, 0, 0]
    assert [block.title for block in blocks] == [False, False, False, True, True, False]


def test_a_block_tells_its_list_and_how_deep_it_is() -> None:
    lists = [List(HAN), List([Level("decimal", "%1.")])]
    rows = [Par(0, "总体"), Par(1, "目标"), Par(0, "其一", 2), Par(0, "其二", 3), Par(None, "正文", None)]
    blocks = read(document(lists, rows, [Num(0), Num(1), Num(1, {0: 1})])).blocks
    assert [(block.list, block.depth) for block in blocks] == [(1, 1), (1, 2), (2, 1), (2, 1), (0, 0)]
    assert all(block.label for block in blocks[:4])


def test_tables_within_tables_are_part_of_the_cell() -> None:
    inner = table(f"{par('甲')}|{par('乙')}", f"{par('丙')}|{par('丁')}")
    assert lines(table(f"{par('前')}{inner}{par('后')}|{par('末')}")) == ["前 甲 乙 丙 丁 后\t末"]
    wrapped = f"<w:sdt><w:sdtContent><w:tc>{par('甲')}</w:tc></w:sdtContent></w:sdt><w:tc>{par('乙')}</w:tc>"
    row = f"<w:sdt><w:sdtContent><w:tr>{wrapped}</w:tr></w:sdtContent></w:sdt>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{par('删')}</w:tc></w:tr>"
    assert lines(f"<w:tbl>{row}{gone}</w:tbl>") == ["甲\t乙"]


_MANY = 30_000
_ROW = f"<w:tr>{'<w:tc><w:p><w:r><w:t>文</w:t></w:r></w:p></w:tc>' * 2}</w:tr>"
_IN = "<w:tbl><w:tr><w:tc>"
_OUT = "</w:tc></w:tr></w:tbl>"


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p><w:pPr/>{'<w:r/>' * 200_000}</w:p>",
        f"<w:p>{'<w:r/>' * 200_000}</w:p>",
        f"<w:p>{'<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>' * _MANY}</w:p>",
        f"{_IN * 60}<w:tbl>{_ROW * _MANY}</w:tbl>{_OUT * 60}",
        f"<w:p>{field('begin') * _MANY}</w:p>",
        f"<w:p>{field('begin') * _MANY}{field('end') * _MANY}</w:p>",
        par("文", properties=DELETED) * _MANY,
        f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * _MANY}</w:tr></w:tbl>",
    ],
    ids=["runs", "runs without properties", "boxes", "nested rows", "open fields", "fields", "marks", "cells"],
)
def test_the_time_is_linear_in_the_size(body: str) -> None:
    xml = f"<w:document {NAMESPACES}><w:body>{par('一、总体要求')}{body}</w:body></w:document>".encode()
    data = altered(lambda old: xml)
    start = time.process_time()
    assert "一、总体要求" in read(data).text
    assert time.process_time() - start < 30  # a few seconds; minutes where it is not linear
