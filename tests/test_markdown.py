"""The Markdown that is written, a Markdown parser reads back, whatever the text; and the links of toc resolve."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from builder import Unit, build, chain, documents, odd_text, options, sample
from hypothesis import given
from markdown_it import MarkdownIt

from outline.model import Document
from outline.options import Options
from outline.renderers import render
from outline.renderers._markdown import Slugs, escape, heading, lines, paragraph
from outline.renderers._pieces import clean
from outline.transform import shaped

# Lists may nest deeper here than the parser allows by default.
PARSER = MarkdownIt("commonmark", {"maxNesting": 200})


def parsed(markdown: str) -> list[tuple[int, int, str]]:
    """Degree, enclosing bullets and text of every heading and paragraph, as a Markdown parser sees them."""
    found: list[tuple[int, int, str]] = []
    degree = bullets = 0
    for token in PARSER.parse(markdown):
        match token.type:
            case "list_item_open" | "list_item_close":
                bullets += token.nesting
            case "heading_open":
                degree = int(token.tag[1:])
            case "paragraph_open":
                degree = 0
            case "inline":
                assert {child.type for child in token.children or ()} <= {"text"}
                found.append((degree, bullets, "".join(child.content for child in token.children or ()).strip()))
            case kind:
                assert kind in {"heading_close", "paragraph_close", "bullet_list_open", "bullet_list_close"}
    return found


def headings(markdown: str) -> list[str]:
    return [text for degree, _, text in parsed(markdown) if degree]


def links(markdown: str) -> list[tuple[str, str]]:
    """Target and text of every link, in order."""
    inline = [token.children or [] for token in PARSER.parse(markdown) if token.type == "inline"]
    found: list[tuple[str, str]] = []
    for children in inline:
        assert [child.type for child in children if child.type != "text"] in (["link_open", "link_close"], [])
        if children and children[0].type == "link_open":
            target = unquote(str(children[0].attrs["href"]))
            found.append((target, "".join(child.content for child in children).strip()))
    return found


# Markdown


@given(odd_text)
def test_escaped_text_reads_as_itself(text: str) -> None:
    text = clean(text)
    for degree in range(1, 7):
        assert parsed(heading(text, degree)) == [(degree, 0, text)]
    assert parsed(paragraph(text)) == ([(0, 0, text)] if text else [])
    assert links(f"[{escape(text)}](#a)") == [("#a", text)]
    assert parsed(f"- {paragraph(text)}\n- {paragraph(text)}") == [(0, 1, text)] * 2 * bool(text)


@given(documents(), options)
def test_markdown_and_list_are_read_back(document: Document, options: Options) -> None:
    document_ = shaped(document, options)
    for name, with_headings in (("markdown", True), ("list", False)):
        written = [
            (line.degree, line.bullets, line.piece.text) for line in lines(document_, options, headings=with_headings)
        ]
        assert parsed(render(document, name, options)) == written


@pytest.mark.parametrize(
    "text",
    [
        "一、总体要求", "（一）加强领导", "1.标题", "①甲", "“十四五”规划", "a_b", "5<6", "A&B", "C#", "1~3月", "100%",
        "-5℃", "2023.10", "第1~3条", "《办法》", "x=1", "A|B", "#标签", "+86", "3.5万", "——在会上的讲话",
        "(一)标题", "!",
    ],
)  # fmt: skip
def test_plain_text_needs_no_escape(text: str) -> None:
    assert paragraph(text) == text
    assert heading(text, 2) == f"## {text}"


@pytest.mark.parametrize(
    ("text", "as_paragraph", "as_heading"),
    [
        ("1. x", "1\\. x", "# 1. x"),
        ("1) x", "1\\) x", "# 1) x"),
        ("- x", "\\- x", "# - x"),
        ("# x", "\\# x", "# # x"),
        ("x #", "x #", "# x \\#"),
        ("> x", "\\> x", "# > x"),
        ("全**教体", "全\\*\\*教体", "# 全\\*\\*教体"),
        ("___", "\\_\\_\\_", "# \\_\\_\\_"),
        ("1~3月、5~8月", "1\\~3月、5\\~8月", "# 1\\~3月、5\\~8月"),
        ("<b>&amp;", "\\<b>\\&amp;", "# \\<b>\\&amp;"),
        ("", "", "#"),
    ],
)
def test_escapes(text: str, as_paragraph: str, as_heading: str) -> None:
    assert paragraph(text) == as_paragraph
    assert heading(text, 1) == as_heading


def test_markdown() -> None:
    assert render(sample(), "markdown") == (
        "# 关于工作的通知\n\n## 一、总体要求\n\n- 一是抓学习\n- 二是抓落实\n\n## 二、主要任务\n\n"
        "### 强化保障\n\n#### （一）人员\n\n## 第三章 附则\n\n### 1. 施行\n\n### 1.解释\n"
    )


def test_markdown_with_body() -> None:
    assert render(sample(), "markdown", Options(body=True, depth=2, implied=False, numbers="decimal")) == (
        "# 关于工作的通知\n\n各单位：\n\n## 1 总体要求\n\n要做到：\n\n- 1.1 抓学习\n- 1.2 抓落实\n\n## 2 主要任务\n\n"
        "强化保障。各地要重视。\n\n### 2.1 人员\n\n加\\*\\*人。\n\n## 3 附则\n\n### 3.1 施行\n\n自公布之日起施行。\n\n"
        "### 3.2 解释\n\n2024年1月1日\n"
    )


def test_without_title_sections_begin_at_the_first_degree() -> None:
    assert render(build(Unit("第一篇：", "甲", "part"), Unit("", "乙", "part")), "markdown") == "# 第一篇：甲\n\n# 乙\n"


def test_deep_sections_become_bullets() -> None:
    written = render(chain(12), "markdown", Options(body=True))
    assert parsed(written)[:3] == [(1, 0, "大题"), (2, 0, "1.题1"), (0, 0, "文1")]
    assert parsed(written)[9:15] == [
        (6, 0, "5.题5"), (0, 0, "文5"), (0, 1, "6.题6"), (0, 1, "文6"), (0, 2, "7.题7"), (0, 2, "文7")
    ]  # fmt: skip
    assert parsed(written)[-3:] == [(0, 0, "尾2"), (0, 0, "尾1"), (0, 0, "2024年1月1日")]
    assert [bullets for _, bullets, _ in parsed(render(chain(12), "list"))] == [*range(13)]


# Table of contents


@given(documents(), options)
def test_links_of_the_contents_resolve(document: Document, options: Options) -> None:
    slugs = Slugs()
    anchors = {f"#{slugs.of(text)}": text for text in headings(render(document, "markdown", options))}
    found = links(render(document, "toc", options))
    assert [(target, anchors[target]) for target, _ in found] == found
    assert len({target for target, _ in found}) == len(found)


@given(documents())
def test_contents_list_every_heading(document: Document) -> None:
    titles = [text for degree, _, text in parsed(render(document, "markdown")) if degree]
    listed = [text for _, text in links(render(document, "toc"))]
    assert listed == titles[1 if clean(document.title or "") else 0 :]


def test_toc() -> None:
    plain = (
        "- [一、总体要求](#一总体要求)\n{}- [二、主要任务](#二主要任务)\n  - [强化保障](#强化保障)\n"
        "    - [（一）人员](#一人员)\n- [第三章 附则](#第三章-附则)\n  - [1. 施行](#1-施行)\n  - [1.解释](#1解释)\n"
    )
    assert render(sample(), "toc") == plain.format("")
    assert render(sample(), "toc", Options(items=True)) == plain.format("  - 一是抓学习\n  - 二是抓落实\n")


def test_an_item_is_left_out_with_all_below() -> None:
    document = build(Unit("1.", "甲", parts=(Unit("（1）", "乙", "item", (Unit("①", "丙"),)), Unit("（2）", "丁"))))
    assert render(document, "toc") == "- [1.甲](#1甲)\n  - [（2）丁](#2丁)\n"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("一、总体要求", "一总体要求"),
        ("第一章 总则", "第一章-总则"),
        ("1. Foo_Bar: baz", "1-foo_bar-baz"),
        ("（一）“放管服”改革——要点", "一放管服改革要点"),
        ("①甲 Ⅳ Ⓐ É e\u0301 a-b", "甲-ⅳ-ⓐ-é-e\u0301-a-b"),
        ("甲　乙\xa0丙", "甲乙丙"),
        ("。", ""),
    ],
)
def test_slugs(text: str, slug: str) -> None:
    assert Slugs().of(text) == slug


def test_repeated_slugs() -> None:
    slugs = Slugs()
    assert [slugs.of(text) for text in ("甲", "甲", "甲-1", "甲", "", "。")] == [
        "甲",
        "甲-1",
        "甲-1-1",
        "甲-2",
        "",
        "-1",
    ]


def test_anchors_are_those_of_the_converted_heading() -> None:
    # By the phrase 乾隆 keeps its 乾, and the anchor, which has no 、, must not be converted by itself.
    document = build(Unit("一、", "乾、隆"))
    assert render(document, "markdown", Options(script="simplified")) == "# 一、干、隆\n"
    assert render(document, "toc", Options(script="simplified")) == "- [一、干、隆](#一干隆)\n"
