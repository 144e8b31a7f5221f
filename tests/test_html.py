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
        ('<p>甲</p><p style="display: none">乙</p><p hidden>丙</p>丁戊', ["甲", "丁戊"]),
        ("<p>甲<span aria-hidden=true>乙</span></p>", ["甲乙"]),
        ("<p><ruby>汉<rp>(</rp><rt>han</rt><rp>)</rp></ruby>字</p>", ["汉字"]),
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
        ("<ol><li><b>甲</b>乙</ol>", [("1. 甲乙", Block(label=3, list=1, depth=1, strong=4))]),
        ("<ol><li>甲</ol>", [("1. 甲", Block(label=3, list=1, depth=1))]),
        ("<ol><li>　　<b>甲</b></ol>", [("1. 甲", Block(label=3, list=1, depth=1, strong=4))]),
        (
            "<ol><li>甲<ul><li>乙<ol><li>丙</ol></ul></ol><ol style='list-style:none'><li>丁</ol><ol><li>戊</ol>",
            [
                ("1. 甲", Block(label=3, list=1, depth=1)),
                ("1. 丙", Block(label=3, list=1, depth=2)),
                ("1. 戊", Block(label=3, list=3, depth=1)),
            ],
        ),
        ("<table><tr><td>甲<td>一、<tr><td>乙<td>丁</table>", [(row, TABLE) for row in ("甲\t一、", "乙\t丁")]),
        (f"<p>{FILLER}</p><pre>一、甲</pre>", [("一、甲", Block(opaque=True))]),
        (f"<pre>一、甲\n{FILLER}</pre>", []),
    ],
)  # fmt: skip
def test_what_the_page_says_of_its_lines(body: str, expected: list[tuple[str, Block]]) -> None:
    assert blocks(body) == expected


def page(name: str, head: str, foot: str = "<p>版权所有</p>", start: str = "", end: str = "") -> Content:
    """A page with a long text in a box of its own."""
    body = "".join(f"<p>{FILLER}{at}</p>" for at in range(20))
    head = f"<html><head><title>{name}</title></head><body>{head}"
    return read(f"{head}<div class=a>{start}{body}{end}</div>{foot}</body></html>".encode(), ReadOptions())


@pytest.mark.parametrize(
    ("name", "head", "start", "expected"),
    [
        ("关于供水的通知_青川市", "<div>关于供水的通知</div>", "", "关于供水的通知\n"),
        (
            "青川市 - 关于供水的通知",
            "<a href=/>青川市</a><div>关于供水<br>的通知</div>",
            "",
            "关于供水\n的通知\n",
        ),
        ("关于供水的通知", "<h1>关于供水的通知</h1>", "<p>关于供水</p><p>的通知</p>", "关于供水\n的通知\n"),
        ("关于供水的通知_青川市政府", "<h1>青川市政府关于供水的通知</h1>", "", "青川市政府关于供水的通知\n"),
        ("关于供水的通知_青川市政府", "<p>青川市政府关于供水的通知</p>", "", "青川市政府关于供水的通知\n"),
        ("市关于供水的通知_青川市政府", "<h1>青川市政府关于供水的通知</h1>", "", "青川市政府关于供水的通知\n"),
        ("关于供水的通知_青川市政府", "<h1>青川市政府</h1>", "", ""),
        ("关于供水的通知_青川市政府", "<h1>青川市政府</h1><p>关于供水的通知</p>", "", "关于供水的通知\n"),
        ("关于供水的通知", "<div>当前位置：首页 &gt; 关于供水的通知</div>", "", ""),
        ("供水公告_青川市人民政府门户网站", "<p>供水公告</p>", "", "供水公告\n"),
    ],
)
def test_the_title_comes_first_once(name: str, head: str, start: str, expected: str) -> None:
    found = page(name, head, start=start)
    assert found.text.split(FILLER)[0] == expected
    titles = [found.text[slice(*block.span)] for block in found.blocks if block.title]
    assert titles == ([] if start or not expected else [expected.strip()])


def test_a_signature_is_no_title() -> None:
    found = page("关于供水的通知_青川市人民政府", "", end="<p>青川市人民政府</p><p>2024年4月12日</p>")
    assert found.text.startswith(FILLER)
    assert not any(block.title for block in found.blocks)


def test_a_chapter_is_no_title() -> None:
    for head, start in (("<h1>第一章 总则</h1>", "<p>第一章 总则</p>"), ("", "<h1>第一章 总则</h1>")):
        found = page("第一章 总则_供水条例", head, start=start)
        assert found.text.startswith(f"第一章 总则\n{FILLER}")
        assert not any(block.title for block in found.blocks)


@pytest.mark.parametrize(
    ("beside", "taken"),
    [
        ("<div>附件：1.任务清单</div><div>2.责任分工</div><div>青川市人民政府</div><p>2024年4月12日</p>", 4),
        ("<div>附件：1.任务清单<br>2.责任分工<br>青川市人民政府 2024年4月12日</div>", 3),
        ("<div><a href=a.doc>附件：任务清单.doc</a></div><p>（此件公开发布）</p>", 2),
        ("<h2>四、保障措施</h2><p>各级各部门要高度重视，落实责任。</p><p>特此通知。</p>", 3),
        ("<p>四、保障措施</p><p>责任编辑：王小明</p>", 0),
        ("<p>青川市人民政府</p><p>主办：青川市人民政府</p>", 0),
        ("<h3>相关链接</h3><p>市政府召开会议，研究部署下半年工作。</p>", 0),
        ("<p><a href=/>市政府召开会议，研究部署下半年重点工作。</a></p>", 0),
        ("<p>本站内容来自网络，如有侵权请联系我们删除。</p>", 0),
        ("<p>版权所有：青川市人民政府，未经许可不得转载。</p>", 0),
        ("<p>分享到：</p><p>2024年4月12日</p>", 0),
        ("<h2>发表回复</h2><p>您的电子地址不会被公开，请放心填写。</p>", 0),
    ],
)
def test_what_stands_below_the_text_and_goes_on_with_it_is_taken(beside: str, taken: int) -> None:
    written = page("页", "<ul><li><a href=/>首页</a></ul>", beside).text.splitlines()
    assert len(written) == 20 + taken
    assert written[0] == f"{FILLER}0"


def test_what_stands_above_the_text_and_leads_to_it_is_taken() -> None:
    above = "<div>青政发〔2024〕5号</div><div>各县区人民政府：</div><div>为保障农村供水，现就有关事项通知如下：</div>"
    assert page("页", f"<div>来源：本站</div>{above}").text.splitlines()[:4] == [
        "青政发〔2024〕5号",
        "各县区人民政府：",
        "为保障农村供水，现就有关事项通知如下：",
        f"{FILLER}0",
    ]


@pytest.mark.parametrize("menu", ["首页政务公开办事服务", "<a href=/>青川概况</a><a href=/x>走进青川</a>"])
def test_menus_are_left_out_of_a_page_that_is_read_as_a_whole(menu: str) -> None:
    found = content(f"<div>{menu}</div><h1>关于供水的通知</h1><div>{FILLER}</div><div>{FILLER}</div>")
    assert found.text == f"关于供水的通知\n{FILLER}\n{FILLER}\n"
    assert "left out as not the main text" in found.notes[1].en


def test_links_are_kept_where_they_are_text() -> None:
    links = "<p><a href=1>青川市供水条例</a></p>"
    assert lines(links) == ["青川市供水条例"]
    assert lines(f"<p>{FILLER}</p>{links}<p>{FILLER}</p>") == [FILLER, "青川市供水条例", FILLER]
    assert lines(f"<p>{FILLER}</p>{links * 3}<p>{FILLER}</p>") == [FILLER, FILLER]
    chapters = [f"第{number}章 总则" for number in "一二三"]
    linked = "".join(f"<p><a href=1>{chapter}</a></p>" for chapter in chapters)
    assert lines(f"<p>{FILLER}</p>{linked}<p>{FILLER}</p>") == [FILLER, *chapters, FILLER]


def test_a_footer_that_is_taken_for_text_does_not_draw_the_whole_page_in() -> None:
    foot = "<div>分享到：微信 微博</div><div>主办：临水县人民政府 备案号：皖ICP备12345号</div>"
    found = page("页", "<div>当前位置：首页 &gt; 文件</div><div>发布时间：2024-05-06 来源：县政府办</div>", foot)
    assert found.text.splitlines() == [f"{FILLER}{at}" for at in range(20)]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("gb2312", "gb18030"), ("GBK", "gb18030"), ("big5", "cp950"), ("utf-8", "utf-8"), ("none", "gb18030"),
     ("utf-8", "gb18030"), ("utf-16", "utf-8"), ("utf-8", "utf-8-sig"), ("gbk", "utf-16"), ("gbk", "utf-8-sig"),
     ("punycode", "utf-8"), ("idna", "gb18030"), ("unicode_escape", "utf-8"), ("utf-7", "cp950"), ("us-ascii", "utf-8"),
     ("x-x-big5", "cp950")],
)  # fmt: skip
def test_the_encoding_is_the_one_that_fits(declared: str, encoding: str) -> None:
    text = "一、依據行政院函辦理，請各機關確實審議。"
    page = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><p>{text}</html>'
    )
    found = read(page.encode(encoding), ReadOptions())
    assert found.text == text + "\n"
    assert found.encoding is None


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [("Shift_JIS", "shift_jis", "第一条　総則とする。"), ("euc-jp", "euc_jp", "第一条　総則とする。"),
     ("ks_c_5601-1987", "euc_kr", "제1조 총칙"), ("ISO-8859-1", "cp1252", "§ 1 Général “x”")],
)  # fmt: skip
def test_pages_in_other_languages_say_their_encoding(declared: str, encoding: str, text: str) -> None:
    page = f"<html><head><meta charset={declared}></head><p>{text}</html>"
    assert read(page.encode(encoding), ReadOptions()).text == text + "\n"


def test_the_encoding_that_is_asked_for_counts_most() -> None:
    page = '<html><meta charset="gbk"><p>總則'.encode("big5")
    assert read(page, ReadOptions(encoding="big5")).text == "總則\n"


def told(body: str) -> list[str]:
    """The notes on a page, the one on its encoding left out."""
    return [one.en for one in content(body).notes[1:]]


def test_what_was_left_out_is_told() -> None:
    state_council = TEMPLATES["state_council"]("供水的通知", [FILLER] * 20)
    assert "left out as not the main text" in read(state_council.encode(), ReadOptions()).notes[1].en
    whole = told("<p>甲</p>")
    assert whole == ["all text that the page shows was read, without telling menus and footers from the rest"]
    hidden = ["hidden text left out: 2 characters"]
    assert told("<p>甲乙丙</p><p hidden>丁 戊<script>己</script></p>") == whole + hidden
    assert told("<p><ruby>汉<rt>han</rt></ruby></p>") == ["left out as it only says how words are read: 3 characters"]
    assert told(f"<a href=/>首页</a><p>{FILLER}</p>") == [
        "left out as not the main text (menus, footers): 2 characters"
    ]


def losses(found: Content) -> list[str]:
    return [one.en for one in found.losses]


def test_pictures_of_the_main_text_are_counted() -> None:
    assert losses(page("页", "<img src=logo.png width=300>", "<p>版权所有<img src=a width=99></p>")) == []
    shown = (
        "<p><img src=a width=300 height=200></p><p><img src=a alt=示意图></p><iframe src=a.pdf width=100%></iframe>"
        "<table><tr><td>甲<td><img style='width: 90px'><tr><td>乙<td>丙</table>"
    )
    unseen = "<img src=a><img src=a width=16 alt=图标><img src=a width=300 hidden><iframe></iframe>"
    assert losses(page("页", "", end=shown + unseen)) == ["pictures and charts left out: 4"]


def test_a_page_has_a_bound_of_its_own() -> None:
    data = b"<html><p>" + FILLER.encode() * 20
    assert read(data, ReadOptions(size=len(data) * 8)).text.startswith(FILLER)
    with pytest.raises(InputError) as caught:
        read(data, ReadOptions(size=len(data) * 8 - 1))
    assert (caught.value.reason, caught.value.detail) == ("large", f"{(len(data) - 1) / 1_000_000:g} MB")
    with pytest.raises(InputError) as caught:
        read(b"<html><p>" + b"<b>" * 20, ReadOptions(size=8000))
    assert (caught.value.reason, caught.value.detail) == ("dense", "10")


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
