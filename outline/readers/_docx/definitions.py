"""The definitions of a Word document's lists (word/numbering.xml), as ISO/IEC 29500-1, 17.9 has them. Nothing is
raised: what is no number or no level is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from outline.readers._docx.elements import COMPATIBILITY, W, attribute, child, integer, number, switch, value
from outline.readers._numerals import numeral, padded

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LEVELS = 9
_LONGEST_TEXT = 255  # characters of w:lvlText, more than Word lets one type
_SUFFIXES = MappingProxyType({"space": " ", "nothing": ""})


class Level(NamedTuple):
    """One w:lvl. `format` is a value of ST_NumberFormat, `width` that of numbers with zeros in front, 0 for none;
    `restart` is the number of levels that start it again; `style` is the paragraph style that is linked to it."""

    start: int
    format: str
    width: int
    restart: int
    text: str
    suffix: str
    legal: bool
    hidden: bool
    font: str
    style: str | None

    def write(self, number: int, *, legal: bool) -> str:
        """A number of this level, in plain digits within a legal one."""
        if self.width:
            return padded(number, self.width)
        if legal and self.format not in ("none", "bullet", "decimalZero"):
            return str(number)
        return numeral(number, self.format)


class Abstract(NamedTuple):
    """One w:abstractNum: its levels, or the list style that has them."""

    levels: Mapping[int, Level]
    linked: str | None


class Num(NamedTuple):
    """One w:num: the abstract definition's name, the levels that replace the definition's, and the new starts."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


def read_lists(root: Element | None) -> Iterator[tuple[str, Abstract]]:
    """The definitions of word/numbering.xml by their names (w:abstractNumId), in its order; none without it."""
    for element in _children(root, "abstractNum"):
        yield (
            attribute(element, "abstractNumId") or "",
            Abstract(dict(_levels(element)), value(child(element, "numStyleLink"))),
        )


def read_nums(root: Element | None) -> Iterator[tuple[int, Num]]:
    """The lists of word/numbering.xml by their numbers (w:numId), which are above 0; none without it."""
    for element in _children(root, "num"):
        num = number(attribute(element, "numId"))
        if not num or num < 0:
            continue
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for override in _children(element, "lvlOverride"):
            index = number(attribute(override, "ilvl"))
            start = integer(child(override, "startOverride"))
            if index is not None and start is not None:
                starts[index] = start
            # Word reads no w:lvlRestart here ([MS-OI29500], on 17.9.10).
            levels.update((level, new._replace(restart=level)) for level, new in _levels(override))
        yield num, Num(value(child(element, "abstractNumId")) or "", levels, starts)


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for element in _children(parent, "lvl"):
        index = number(attribute(element, "ilvl"))
        if index is None or not 0 <= index < LEVELS:
            continue
        number_format, width = _format(element)
        restart = integer(child(element, "lvlRestart"))
        fonts = child(element, "rPr", "rFonts")
        yield (
            index,
            Level(
                start=integer(child(element, "start")) or 0,
                format=number_format,
                width=width,
                restart=restart if restart is not None and 0 <= restart <= index else index,
                text=(value(child(element, "lvlText")) or "")[:_LONGEST_TEXT],
                suffix=_SUFFIXES.get(value(child(element, "suff")) or "", "\t"),
                legal=switch(element, "isLgl") or False,
                hidden=switch(child(element, "rPr"), "vanish") or False,
                font=attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or "",
                style=value(child(element, "pStyle")),
            ),
        )


def _format(level: Element) -> tuple[str, int]:
    """The format of a w:lvl, and its width where it is Word's own 001, 002, 003, …; other formats of Word's own have a
    substitute beside them (mc:Fallback)."""
    element = child(level, "numFmt")
    if element is None:
        alternates = level.find(f"{COMPATIBILITY}AlternateContent")
        if alternates is not None:
            width = _width(child(alternates.find(f"{COMPATIBILITY}Choice"), "numFmt"))
            element = child(alternates.find(f"{COMPATIBILITY}Fallback"), "numFmt")
            if width or element is None:
                return "decimal", width
    return value(element) or "decimal", _width(element)


def _width(number_format: Element | None) -> int:
    if value(number_format) != "custom":
        return 0
    sample = (attribute(number_format, "format") or "").partition(",")[0].strip()
    return len(sample) if re.fullmatch("0{1,9}1", sample) else 0


def _children(element: Element | None, name: str) -> Iterator[Element]:
    return iter(()) if element is None else element.iterchildren(W + name)
