"""Documents put together by hand, for tests of what comes after the parser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from hypothesis import strategies as st

from outline.model import Document, Element, Kind, Lines, Section, Span
from outline.options import Options


@dataclass(frozen=True)
class Unit:
    """A section to be: `gap` stands between mark and title, `end` after the title; `parts` are paragraphs and sections.
    It begins a new line unless it is `inline`, and its first part too unless `run_in`."""

    marker: str = ""
    title: str = ""
    kind: Kind = "heading"
    parts: tuple[str | Unit, ...] = ()
    gap: str = ""
    end: str = ""
    inline: bool = False
    run_in: bool = False


class Given(NamedTuple):
    """An element to be."""

    kind: str
    text: str


def build(
    *units: Unit, title: str | None = None, front: tuple[Given, ...] = (), back: tuple[Given, ...] = ()
) -> Document:
    """The document with these units as its sections. A title becomes the first element of its front."""
    text = ""

    def write(words: str, *, inline: bool = False) -> Span:
        nonlocal text
        if text and not inline:
            text += "\n"
        text += words
        return Span(len(text) - len(words), len(text))

    def section(unit: Unit, level: int) -> Section:
        heading = write(unit.marker + unit.gap + unit.title + unit.end, inline=unit.inline)
        body: list[Span] = []
        children: list[Section] = []
        for number, part in enumerate(unit.parts):
            if isinstance(part, Unit):
                children.append(section(part, level + 1))
            else:
                body.append(write(part, inline=unit.run_in and number == 0))
        line, column = Lines(text).position(heading.start)
        number_, style = (1, "some_style") if unit.marker else (None, None)
        return Section(
            level, unit.marker, style, number_, unit.title, unit.kind, line, column,
            heading.start, len(text), heading, tuple(body), tuple(children),
        )  # fmt: skip

    def element(given: Given) -> Element:
        span = write(given.text)
        line, column = Lines(text).position(span.start)
        return Element(given.kind, span, line, column, given.text.strip())

    before = tuple(element(given) for given in ((Given("title", title),) if title is not None else ()) + front)
    sections = tuple(section(unit, 1) for unit in units)
    after = tuple(element(given) for given in back)
    return Document(text, "official", title, before, sections, after)


def chain(depth: int, kind: Kind = "heading") -> Document:
    """A document with one section at each level down to a depth."""
    unit = Unit(f"{depth}.", f"题{depth}", kind, (f"文{depth}",))
    for level in range(depth - 1, 0, -1):
        unit = Unit(f"{level}.", f"题{level}", kind, (f"文{level}", unit, f"尾{level}"))
    return build(unit, title="大题", back=(Given("date", "2024年1月1日"),))


def sample() -> Document:
    """A notice with every kind of thing that a format treats in its own way."""
    study = Unit("一是", "抓学习", "item", end="；", inline=True)
    practice = Unit("二是", "抓落实", "item", end="。", inline=True)
    first = Unit("一、", "总体要求", parts=("要做到：", study, practice), gap="　")
    people = Unit("（一）", "人员", parts=("加**人。",), gap=" ")
    implied = Unit("", "强化保障", "implied", ("各地要重视。", people), end="。", run_in=True)
    law = Unit(
        "第三章", "附则", parts=(Unit("1.", "施行", parts=("自公布之日起施行。",), gap="  "), Unit("1.", "解释"))
    )
    return build(
        first,
        Unit("二、", "主要任务", parts=(implied,)),
        law,
        title="关于工作的通知",
        front=(Given("salutation", "各单位："), Given("contents", "目录")),
        back=(Given("date", "2024年1月1日"), Given("boilerplate", "打印本页")),
    )


_ODD = (
    "**", "*", "_", "__", "1.", "1)", "12. ", "-", "- ", "---", "+ ", "#", "# ", " #", "##", ">", "> ", "`", "```",
    "<b>", "</b>", "<!--", "<https://a.cn>", "&amp;", "&#35;", "&", "[x](y)", "[x]: y", "![a](b)", "[ ] ", "]", "(",
    ")", "\\", " ", "  ", "    ", "\t", "~", "~~", "===", "=", "|", "|-|", "\u3000", "\0", "\x0b", "\x0c", "\x1b[31m",
    "\x1f", "\x7f", "\x85", "\u2028", "\xa0", "\ufeff", "\ud800", "\n", "\r\n", "!", ":", "'", '"', "——", "“", "”",
    "（一）", "一、", "总体要求", "加强领导", "a", "B", "0", "É", "①", "Ⅳ", "😀", "e\u0301", "發展", "头发",
)  # fmt: skip
odd_text = st.lists(st.sampled_from(_ODD) | st.characters(), max_size=6).map("".join)
_plain = st.sampled_from(["总则", "加强领导", "一是甲；", "A_b", "2023年"])
_text = odd_text | _plain
_markers = st.sampled_from(["", "", "一、", "（一）", "1.", "1. ".strip(), "1)", "第一章", "①", "一是", "-", "#"])
_kinds: st.SearchStrategy[Kind] = st.sampled_from(["part", "heading", "article", "item", "implied"])


def _units(parts: st.SearchStrategy[tuple[str | Unit, ...]]) -> st.SearchStrategy[Unit]:
    return st.builds(
        Unit, _markers, _text, _kinds, parts,
        st.sampled_from(["", " ", "\u3000", "\n"]), st.sampled_from(["", "。", "："]), st.booleans(), st.booleans(),
    )  # fmt: skip


_leaf = _units(st.lists(_text, max_size=2).map(tuple))
_unit = st.recursive(_leaf, lambda below: _units(st.lists(_text | below, max_size=4).map(tuple)), max_leaves=12)
_front = st.builds(Given, st.sampled_from(["title", "note", "salutation", "preamble", "contents"]), _text)
_back = st.builds(Given, st.sampled_from(["closing", "date", "boilerplate"]), _text)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents of any shape, with words that mean something to Markdown, terminals and decoders."""
    return build(
        *draw(st.lists(_unit, max_size=3)),
        title=draw(st.none() | _text),
        front=tuple(draw(st.lists(_front, max_size=2))),
        back=tuple(draw(st.lists(_back, max_size=2))),
    )


options: st.SearchStrategy[Options] = st.builds(
    Options,
    depth=st.none() | st.integers(1, 4),
    body=st.booleans(),
    numbers=st.sampled_from(["keep", "drop", "decimal"]),
    script=st.sampled_from(["keep", "keep", "keep", "simplified", "traditional"]),
    implied=st.booleans(),
    items=st.booleans(),
)
