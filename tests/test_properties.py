"""What holds for every text whatever, shown on texts put together from the characters that the grammar reacts to."""

from __future__ import annotations

import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

import outline
from outline import Document, Section, Span
from outline.shadow import SPACES

_NUMBERS = list("一二三十廿〇百壹贰甲12１①②㈠⑴⒈ⅠaA")
_SIGNS = list("（）()〔〕[]【】“”「」《》、.．，,：:；;。！？-●·…*#|")
_SPACES = [" ", "　", "\t", "\n", "\n\n", "\r\n", "\r", "\v", "\u00a0", "\u2028", "\ufeff", "\u200b"]
_PARTS = ["第", "条", "條", "章", "节", "编", "篇", "部分", "之一", "项", "款", "级", "亿元", "方面", "个方面", "件事"]
_ORDINALS = ["是", "要", "抓", "首先", "其次", "再次", "最后", "其一", "其二", "一方面", "另一方面", "——"]
_LABELS = ["附件", "附录", "目录", "关于", "主旨：", "說明：", "抄送：", "同志们：", "各位代表："]
_LINES = ["青川市人民政府", "2024年4月12日", "（此件公开发布）", "青政发〔2024〕1号", "微信扫码分享", "第3/20页"]
_WORDS = ["加强组织领导", "坚持生态优先", "这一年，我们", "总则", "特此通知。", "谢谢大家！", "现就有关事项通知如下："]
_MARKUP = ["**", "## ", "1\\.", "&nbsp;", "<br>"]
_PIECES = [*_NUMBERS, *_SIGNS, *_SPACES, *_PARTS, *_ORDINALS, *_LABELS, *_LINES, *_WORDS, *_MARKUP]
HEADS = ["一、", "二、", "（一）", "（二）", "1.", "2.", "（1）", "一是", "二是", "第一，", "第二，", "——", "第一条　"]

_piece = st.sampled_from(_PIECES) | st.text(max_size=3)
_soup = st.lists(_piece, max_size=60).map("".join)
_line = st.tuples(st.sampled_from(HEADS), st.lists(_piece, max_size=6).map("".join)).map("".join)
_lines = st.lists(_line, max_size=20).map("\n".join)
_page = st.lists(_piece, min_size=200, max_size=500).map("".join)  # long enough to be a page without its breaks
texts = _soup | _lines | _page | st.text()

_MARKUP_BEFORE_A_MARK = re.compile(r"(?:[\s*#_~`>\\\ufeff\u200b]|&nbsp;|<[^<>]*>)*")


@settings(max_examples=400, deadline=None)
@given(texts)
def test_nothing_is_lost_and_nothing_stands_twice(text: str) -> None:
    assert_whole(outline.parse(text), text)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_sections_are_well_formed(text: str) -> None:
    assert_well_formed(outline.parse(text))


@settings(max_examples=100, deadline=None)
@given(texts)
def test_the_same_text_has_the_same_outline(text: str) -> None:
    first, second = outline.parse(text), outline.parse(text)
    assert first == second
    assert json.dumps(first.to_dict(body=True)) == json.dumps(second.to_dict(body=True))


def assert_whole(document: Document, text: str) -> None:
    """Every character that is not white space is in one heading, body or element, and in one only."""
    assert document.text == text
    end = 0
    for span in sorted(_spans(document)):
        assert end <= span.start < span.end <= len(text), f"{span} is empty or overlaps the one before"
        assert not text[end : span.start].strip(SPACES), f"lost before {span}: {text[end : span.start]!r}"
        end = span.end
    assert not text[end:].strip(SPACES), f"lost at the end: {text[end:]!r}"


def assert_well_formed(document: Document) -> None:
    """Depth, order, position and title of every section agree with the text and with its neighbours."""
    _assert_siblings(document, document.sections, 1, Span(0, len(document.text)))
    for element in (*document.front, *document.back):
        assert (element.line, element.column) == document.lines.position(element.span.start)
        assert element.text == document.words(element.span)


def _assert_siblings(document: Document, sections: tuple[Section, ...], level: int, outer: Span) -> None:
    end = outer.start
    for section in sections:
        assert section.level == level
        assert end <= section.start < section.end <= outer.end
        end = section.end
        _assert_heading(document, section)
        for span in section.body:
            assert section.heading.end <= span.start < span.end <= section.end
        _assert_siblings(document, section.children, level + 1, Span(section.heading.end, section.end))


def _assert_heading(document: Document, section: Section) -> None:
    assert section.start == section.heading.start < section.heading.end <= section.end
    mark = document.lines.starts[section.line - 1] + section.column - 1
    assert document.lines.position(mark) == (section.line, section.column)
    assert document.words(Span(mark, section.heading.end)).startswith(section.marker)  # a wrap may split it
    assert _MARKUP_BEFORE_A_MARK.fullmatch(document.text[section.start : mark])
    assert _close(section.title) in _close(document.text[mark : section.heading.end])
    assert bool(section.marker) or section.kind in ("implied", "part")


def _spans(document: Document) -> list[Span]:
    elements = [element.span for element in (*document.front, *document.back)]
    return elements + [span for section in document.walk() for span in (section.heading, *section.body)]


def _close(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())
