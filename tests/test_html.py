"""Web pages: the lines that a person sees of the main text, and nothing of the site around it."""

from __future__ import annotations

import contextlib
import sys
import time
from html import escape
from itertools import pairwise
from pathlib import Path

import golden
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import TEMPLATES

import outline
from outline.content import Content, ReadOptions
from outline.errors import InputError
from outline.model import Block, bare
from outline.readers import open_source
from outline.readers.html import read, recognises

EXAMPLES = sorted((golden.ROOT / "examples").glob("*.txt"), key=lambda path: path.name)
TABLE = Block(opaque=True)
FILLER = "坚持以人民为中心，补齐短板，健全机制，全面提升农村供水保障水平。"


def content(body: str) -> Content:
    return read(
        f"<!DOCTYPE html><html><head><title>页</title></head><body>{body}</body></html>".encode(), ReadOptions()
    )


def lines(body: str) -> list[str]:
    return content(body).text.removesuffix("\n").split("\n")


def blocks(body: str) -> list[tuple[str, Block]]:
    """The text of every block, and what is said of it."""
    found = content(body)
    return [(found.text[slice(*block.span)], block._replace(span=Block().span)) for block in found.blocks]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_document_is_read_from_every_kind_of_page(template: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    data = TEMPLATES[template](paragraphs[0], paragraphs).encode("gb18030" if template == "old_table" else "utf-8")
    found = read(data, ReadOptions())
    written = [" ".join(line.split()) for line in found.text.splitlines()]
    missing = [line for line in paragraphs if " ".join(line.split()) not in written]
    assert missing == []
    assert "网站标识码" not in found.text
    assert "不是正文" not in found.text
    if (template, path.stem) == ("wechat", "compilation"):
        return  # the line below the page's title, 原创 青川发布, is read as the beginning of the document's own
    sections = [(one.level, one.marker, one.title) for one in outline.parse("\n".join(paragraphs)).walk()]
    assert [(one.level, one.marker, one.title) for one in outline.parse(found.text).walk()] == sections


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
        ("<div>甲<br>　　乙<br/><br>&emsp;&emsp;丙</div>", ["甲", "　　乙", "\u2003\u2003丙"]),
        ("甲<div>乙</div>丙", ["甲", "乙", "丙"]),
        ("<p> 甲乙\n  丙 <b>x</b>\n<i>y</i>\n</p>", ["甲乙丙 x y"]),
        ("<section><span>甲</span><span>乙</span></section>", ["甲乙"]),
        ('<div style="display:inline-block">一、</div><div style="display:inline">总则</div>', ["一、总则"]),
        ('<span style="display:block">甲</span>乙', ["甲", "乙"]),
        ("<p>甲&amp;乙&lt;丙&#x4e00;</p>", ["甲&乙<丙一"]),
        ("<p>甲<!-- 乙 -->丙<script>丁</script><style>戊</style><noscript>己</noscript></p>", ["甲丙"]),
        ('<p>甲</p><p style="display: none">乙</p><p hidden>丙</p><p aria-hidden=true>丁</p>戊己', ["甲", "丁", "戊己"]),
        ('<div style="visibility:hidden">甲</div>', ["甲"]),
        ('<div style="display:none"><p>全文在这里</p></div>全文', ["全文在这里", "全文"]),
        ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
        ("<ol><li>甲<li>乙<ol type=a><li>丙</ol><li value=7>丁</ol>", ["1. 甲", "2. 乙", "a. 丙", "7. 丁"]),
        ("<ol start=3><li><p>甲</p><p>乙</p></ol>", ["3. 甲", "乙"]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]),
        ("<ol type=I start=4><li>甲</ol><ol type=A start=27><li>甲</ol>", ["IV. 甲", "AA. 甲"]),
        ("<ol start=99999999999999999999 type=i><li>甲</ol>", ["i. 甲"]),
        ('<ol style="list-style-type: simp-chinese-informal" start=11><li>甲</ol>', ["十一、甲"]),
        ('<ol style="list-style: trad-chinese-formal inside" start=3><li>甲</ol>', ["參、甲"]),
        ('<ol style="list-style-type:cjk-decimal" start=10><li>甲</ol>', ["一〇、甲"]),
        ('<ol style="list-style-type:cjk-heavenly-stem"><li>甲</ol>', ["甲、甲"]),
        ('<ol style="list-style:none"><li>甲</ol>', ["甲"]),
        ("<ol><li>1.甲<li>2.乙</ol><ol><li>（一）甲</ol>", ["1.甲", "2.乙", "（一）甲"]),
        ("<ol><li>第一条 甲</ol>", ["第一条 甲"]),
        ("<ol><li>3.5亿元</ol>", ["1. 3.5亿元"]),
        (f"<p>{FILLER}</p><pre>甲\n  乙\r\n丙</pre>", [FILLER, "甲", "  乙", "丙"]),
        ("<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>", ["甲", "乙"]),
        ("<table><tr><th>甲<th>乙<tr><td>丙<br>丁<td></table>", ["甲", "乙", "丙", "丁"]),
        ("<table><caption>表<tr><th>甲<th>乙<tr><td>丙<br>丁<td><p>戊</table>", ["表", "甲\t乙", "丙丁\t戊"]),
        (f"<table><tr><td>甲<td>{f'<p>{FILLER}' * 20}<tr><td>乙<td>丙</table>", ["甲", *[FILLER] * 20, "乙", "丙"]),
        (
            "<table><tr><td>第 1 條<td>甲。<br>乙。<tr><td>第 2 條<td>丙。</table>",
            ["第 1 條\t甲。", "乙。", "第 2 條\t丙。"],
        ),
    ],
)  # fmt: skip
def test_lines_are_as_they_are_seen(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>甲</h1><h2>乙<br>丙</h2><p>丁</p>", [("甲", Block(title=True)), ("乙\n丙", Block(level=2))]),
        ("<h1>甲</h1><h1>乙</h1>", [("甲", Block(level=1)), ("乙", Block(level=1))]),
        ("<p><strong>一、甲</strong></p>", [("一、甲", Block(strong=3))]),
        ("<p>　　<b>（一）</b><b>甲。</b>乙</p>", [("　　（一）甲。乙", Block(strong=7))]),
        ('<p><span style="font-weight: 700">甲</span>乙</p>', [("甲乙", Block(strong=1))]),
        ('<p><b><span style="font-weight:normal">甲</span></b>乙<b>丙</b></p>', []),
        ("<ol><li><b>甲</b>乙</ol>", [("1. 甲乙", Block(label=3, strong=4))]),
        ("<ol><li>甲</ol>", [("1. 甲", Block(label=3))]),
        ("<ol><li>　　<b>甲</b></ol>", [("1. 甲", Block(label=3, strong=4))]),
        ("<table><tr><td>甲<td>一、<tr><td>乙<td>丁</table>", [(row, TABLE) for row in ("甲\t一、", "乙\t丁")]),
        (f"<p>{FILLER}</p><pre>一、甲</pre>", [("一、甲", Block(opaque=True))]),
        (f"<pre>一、甲\n{FILLER}</pre>", []),
    ],
)  # fmt: skip
def test_what_the_page_says_of_its_lines(body: str, expected: list[tuple[str, Block]]) -> None:
    assert blocks(body) == expected


def test_the_title_comes_first_once() -> None:
    body = "".join(f"<p>{FILLER}{at}</p>" for at in range(20))
    page = "<html><head><title>{}</title></head><body>{}<div class=a>{}</div><p>版权所有</p></body></html>"

    def title(name: str, head: str, start: str = "") -> str:
        data = page.format(name, head, start + body).encode()
        return read(data, ReadOptions()).text.split(FILLER)[0]

    assert title("关于供水的通知_青川市", "<div>关于供水的通知</div>") == "关于供水的通知\n"
    assert title("青川市 - 关于供水的通知", "<a href=/>青川市</a><div>关于供水<br>的通知</div>") == (
        "青川市\n关于供水\n的通知\n"
    )
    assert title("关于供水的通知", "<h1>关于供水的通知</h1>", "<p>关于供水</p><p>的通知</p>") == "关于供水\n的通知\n"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("gb2312", "gb18030"), ("GBK", "gb18030"), ("big5", "cp950"), ("utf-8", "utf-8"), ("none", "gb18030"),
     ("utf-8", "gb18030"), ("utf-16", "utf-8"), ("utf-8", "utf-8-sig"), ("gbk", "utf-16")],
)  # fmt: skip
def test_the_encoding_is_the_one_that_fits(declared: str, encoding: str) -> None:
    text = "一、依據行政院函辦理，請各機關確實審議。"
    page = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><p>{text}</html>'
    )
    found = read(page.encode(encoding), ReadOptions())
    assert found.text == text + "\n"
    assert found.encoding is None


def test_the_encoding_that_is_asked_for_counts_most() -> None:
    page = '<html><meta charset="gbk"><p>總則'.encode("big5")
    assert read(page, ReadOptions(encoding="big5")).text == "總則\n"


def test_what_was_left_out_is_told() -> None:
    page = TEMPLATES["state_council"]("供水的通知", [FILLER] * 20)
    assert "left out as not the main text" in read(page.encode(), ReadOptions()).notes[1].en
    assert "the whole page was read" in content("<p>甲</p>").notes[1].en


def test_a_page_is_known_by_its_beginning() -> None:
    assert recognises(b"<!DOCTYPE html>")
    assert recognises(b"\xef\xbb\xbf<!-- saved from url=(0001) -->\r\n<HTML>")
    assert recognises(b'<?xml version="1.0"?>\n<html>')
    assert not recognises("一、<html>".encode())
    assert open_source(b"<html><p>\xe7\x94\xb2").text == "甲\n"


def test_without_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError) as caught:
        content("甲")
    assert (caught.value.reason, caught.value.detail) == ("extra", "html")


HOSTILE = {
    "deep": "<div>" * 100_000 + "甲",
    "deep within bounds": "<div>" * 1500 + "甲" + "</div>" * 1500,
    "deep lists": "<ol><li>" * 900 + "甲",
    "deep tables": "<table><tr><td>" * 500 + "甲",
    "unclosed bold": "<b>甲" * 100_000,
    "many tags": "<p>甲，乙。" * 240_000,
    "many hidden tags": "甲" + "<p hidden>乙</p>" * 240_000,
    "too many tags": "<p>甲" * 1_000_000,
    "paragraphs": "<p>甲，乙。" * 100_000,
    "links": "<a href=x>甲</a>" * 100_000,
    "breaks": "甲<br>" * 100_000,
    "attributes": "<div " + " ".join(f"a{at}=1" for at in range(100_000)) + ">甲",
    "quoted attributes": "<div " + " ".join(f"a{at}='<>'" for at in range(100_000)) + ">甲",
    "a long attribute": f'<div a="{"x" * 5_000_000}">甲',
    "an open quote": "甲<a b='" * 100_000,
    "a long style": f'<div style="{"display:block;" * 100_000}">甲',
    "entities": "&lt;&#20013;" * 200_000,
    "bad entities": "&#0;&#xd800;&#x110000;&bogus;" * 20_000 + "甲",
    "rows": "<table>" + "<tr><td>甲<td>乙" * 30_000,
    "items": "<ol>" + "<li>甲" * 100_000,
    "one line": "<p>" + "甲" * 3_000_000,
    "spaces": "<p>甲" + " " * 3_000_000 + "乙",
    "doctype": "<!ENTITY a 'b'>" * 10_000 + "甲",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_take_little_time(body: str) -> None:
    start = time.monotonic()
    with contextlib.suppress(InputError):
        assert content(body).text
    assert time.monotonic() - start < 20


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
@settings(deadline=None)
def test_no_character_of_a_plain_page_is_lost(text: str) -> None:
    with contextlib.suppress(InputError):
        assert bare(content(f"<p>{escape(text)}</p>").text) == bare(text)


@given(st.binary())
@settings(deadline=None)
def test_any_bytes(data: bytes) -> None:
    for page in (data, b"<html><p>" + data):
        with contextlib.suppress(InputError):
            assert isinstance(read(page, ReadOptions()), Content)


_TAGS = st.sampled_from(
    ["<p>", "</p>", "<br>", "<b>", "</b>", "<ol>", "<li>", "</ol>", "<table>", "<tr>", "<td>", "</table>", "<h1>",
     "</h1>", "<pre>", "</pre>", "<div hidden>", "</div>", "甲，乙。", " ", "\n", "<title>甲</title>", "<",
     "&", "<a href='"]
)  # fmt: skip


@given(st.lists(_TAGS))
@settings(deadline=None)
def test_any_tags(tags: list[str]) -> None:
    found = content("".join(tags))
    spans = [block.span for block in found.blocks]
    assert all(one.end < two.start for one, two in pairwise(spans))
    for block in found.blocks:
        assert 0 <= block.label <= block.span.end - block.span.start
        assert block.strong <= block.span.end - block.span.start
