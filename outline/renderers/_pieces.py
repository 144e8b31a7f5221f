"""Document -> the pieces to write, in order, as clean text on one line each: what every format but JSON begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from outline.model import Document, Element, Section, Span
from outline.options import Options
from outline.script import convert

# Between these marks and a title stands a space, written or not: 第一章 总则, 第十条之一 …, 1.1 范围.
_SET_OFF = re.compile(r"第.*[编編篇章节節条條款项項目分卷](之.+)?|.*\d")
# And after these none: 一、总体要求, （一）加强领导.
_CLOSED = frozenset("、，：；）〕】］》」』")

# Signs of Markdown's lists, which an output has its own for.
_MARKDOWN_BULLETS = frozenset("-*+")

_NOT_XML = re.compile("[\ufffe\uffff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

# A page that is joined again has no use for its furniture, and the contents repeat the headings.
_LEFT_OUT = frozenset({"boilerplate", "contents"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A title or a paragraph.

    level     0 for the document's title and what stands before and after the sections, else the section's depth
    text      on one line, free of control characters, in the script asked for; empty only for a nameless section
    section   the section that the text names; None for a paragraph and the document's title
    title     whether the text is the document's title
    span      where it stands in the text of the document; None for a title that stands nowhere
    cells     of a row of a table, where the format of the file told that it is one; else none
    element   the kind of what stands before or after the sections (one of FRONT_KINDS or BACK_KINDS); else ""
    """

    level: int
    text: str
    section: Section | None = None
    title: bool = False
    span: Span | None = None
    element: str = ""
    cells: tuple[str, ...] = ()


def pieces(document: Document, options: Options) -> Iterator[Piece]:
    """The title and the sections of a document in the order of the text; with `options.body` its paragraphs too.

    `document` is shaped already (see `transform.shaped`): of the options only `body` and `script` matter here.
    """

    def text(words: str) -> str:
        return convert(clean(words), options.script)

    def paragraph(words: str, level: int, span: Span, element: str = "") -> Iterator[Piece]:
        if found := text(words):
            yield Piece(level, found, span=span, element=element, cells=tuple(map(text, _cells(document, span))))

    def elements(found: Iterable[Element]) -> Iterator[Piece]:
        for element in found:
            if element is place:
                yield title
            elif options.body and element.kind not in _LEFT_OUT:
                yield from paragraph(element.text, 0, element.span, element.kind)

    def unit(section: Section, level: int) -> Iterator[Piece]:
        yield Piece(level, text(label(document, section)), section, span=section.heading)
        for part in section.flow():
            if isinstance(part, Section):
                yield from unit(part, level + 1)
            elif options.body:
                yield from paragraph(document.words(part), level, part)

    title = Piece(0, text(document.title or ""), title=True)
    place = next((element for element in document.front if title.text and element.kind == "title"), None)
    if place:
        title = replace(title, span=place.span, element=place.kind)
    if title.text and place is None:
        yield title
    yield from elements(document.front)
    back = list(document.back)
    for section in document.sections:
        if section.kind == "part":  # what ends the main document stands before its annexes
            before = [element for element in back if element.span.start < section.start]
            yield from elements(before)
            del back[: len(before)]
        yield from unit(section, 1)
    yield from elements(back)


def _cells(document: Document, span: Span) -> list[str]:
    """The cells of a row of a table, which tabs keep apart; none of any other paragraph."""
    block = document.block(span.start)
    if block is None or not block.opaque or not block.span.start <= span.start <= span.end <= block.span.end:
        return []
    cells = document.text[span.start : span.end].split("\t")
    return cells if len(cells) > 1 else []


def label(document: Document, section: Section) -> str:
    """Mark and title as they are typeset: 一、总体要求, 第一章 总则, and 1.标题 or 1. 标题 as in the text."""
    marker = section.marker
    if section.title and (section.style == "hash" or marker in _MARKDOWN_BULLETS):
        return section.title
    if not marker or not section.title:
        return marker + section.title
    behind = section.heading.start + len(marker)
    if _SET_OFF.fullmatch(marker):
        gap = " "
    elif marker[-1] in _CLOSED:
        gap = ""
    else:
        gap = " " if document.text[behind : behind + 1].isspace() else ""
    return marker + gap + section.title


def ending(document: Document, section: Section) -> str:
    """The end mark of a title, which its label lacks: 。 of （一）加强领导。; "" where there is none. Like the label it
    has none of the marks of Markdown: **一、总则。**"""
    tail = (section.title or section.marker)[-4:]  # not all of it: the number of a page may stand in a title
    return document.words(section.heading).rpartition(tail)[2].strip("*_#` ") if tail else ""


def clean(text: str) -> str:
    """Text fit for one line of any output: no white space at the ends, no line break, and no control character, which
    a terminal might obey; what is not white space among these becomes U+FFFD."""
    return _CONTROL.sub(lambda match: " " if match[0].isspace() else "\ufffd", text).strip()


def xml_safe(text: str) -> str:
    """Clean text without the characters that XML 1.0 (2.2) allows in no way, escaped or not."""
    return _NOT_XML.sub("\ufffd", text)
