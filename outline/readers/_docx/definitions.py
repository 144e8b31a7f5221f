"""The definitions of a Word document's lists (word/numbering.xml) and of the styles that use them (word/styles.xml), as
ISO/IEC 29500-1, 17.9 and 17.7 have them. Nothing is raised: what is no number or no level is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from outline.readers._docx.numerals import numeral, padded

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LEVELS = 9
_LONGEST_TEXT = 255  # characters of w:lvlText, more than Word lets one type
_INTEGER = re.compile(r"[+-]?[0-9]{1,10}", re.ASCII)
_SUFFIXES = MappingProxyType({"space": " ", "nothing": ""})
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


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


class Style(NamedTuple):
    """What a style says about numbers: its list and level, None where it leaves that to the style it is based on."""

    based_on: str | None
    num: int | None
    level: int | None


def read_styles(root: Element | None) -> tuple[Mapping[str, Style], str | None]:
    """All styles by their names, and the name of the default one of paragraphs. List styles are styles as well."""
    styles: dict[str, Style] = {}
    default = None
    for element in _children(root, "style"):
        name = _attribute(element, "styleId")
        if name is None:
            continue
        numbers = child(element, "pPr", "numPr")
        num, level = (integer(child(numbers, part)) for part in ("numId", "ilvl"))
        styles.setdefault(name, Style(value(child(element, "basedOn")), num, level))
        if _attribute(element, "type") == "paragraph" and _attribute(element, "default") in ("1", "true", "on"):
            default = name
    return styles, default


def read_lists(root: Element | None) -> Iterator[tuple[str, Abstract]]:
    for element in _children(root, "abstractNum"):
        yield (
            _attribute(element, "abstractNumId") or "",
            Abstract(dict(_levels(element)), value(child(element, "numStyleLink"))),
        )


def read_nums(root: Element | None) -> Iterator[tuple[int, Num]]:
    for element in _children(root, "num"):
        num = _parsed(_attribute(element, "numId"))
        if not num or num < 0:
            continue
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for override in _children(element, "lvlOverride"):
            index = _parsed(_attribute(override, "ilvl"))
            start = integer(child(override, "startOverride"))
            if index is not None and start is not None:
                starts[index] = start
            # Word reads no w:lvlRestart here ([MS-OI29500], on 17.9.10).
            levels.update((level, new._replace(restart=level)) for level, new in _levels(override))
        yield num, Num(value(child(element, "abstractNumId")) or "", levels, starts)


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for element in _children(parent, "lvl"):
        index = _parsed(_attribute(element, "ilvl"))
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
                legal=_is_on(child(element, "isLgl")),
                hidden=_is_on(child(element, "rPr", "vanish")),
                font=_attribute(fonts, "ascii") or _attribute(fonts, "hAnsi") or "",
                style=value(child(element, "pStyle")),
            ),
        )


def _format(level: Element) -> tuple[str, int]:
    """The format of a w:lvl, and its width where it is Word's own 001, 002, 003, …; other formats of Word's own have a
    substitute beside them (mc:Fallback)."""
    element = child(level, "numFmt")
    if element is None:
        alternates = level.find(f"{_COMPATIBILITY}AlternateContent")
        if alternates is not None:
            choice = child(alternates.find(f"{_COMPATIBILITY}Choice"), "numFmt", like=level)
            width = _width(choice)
            element = child(alternates.find(f"{_COMPATIBILITY}Fallback"), "numFmt", like=level)
            if width or element is None:
                return "decimal", width
    return value(element) or "decimal", _width(element)


def _width(number_format: Element | None) -> int:
    if value(number_format) != "custom":
        return 0
    sample = (_attribute(number_format, "format") or "").partition(",")[0].strip()
    return len(sample) if re.fullmatch("0{1,9}1", sample) else 0


def _namespace(element: Element) -> str:
    """That of the element's name, in braces: transitional and strict documents differ in it."""
    namespace, brace, _ = str(element.tag).rpartition("}")
    return namespace + brace


def child(element: Element | None, *names: str, like: Element | None = None) -> Element | None:
    """The first child of a name, its first child of the next name and so on, in the namespace of `like` or the same."""
    if element is None:
        return None
    namespace = _namespace(element if like is None else like)
    for name in names:
        element = None if element is None else element.find(namespace + name)
    return element


def _children(element: Element | None, name: str) -> Iterator[Element]:
    return iter(()) if element is None else element.iterchildren(_namespace(element) + name)


def _attribute(element: Element | None, name: str) -> str | None:
    return None if element is None else element.get(_namespace(element) + name)


def value(element: Element | None) -> str | None:
    return _attribute(element, "val")


def _parsed(text: str | None) -> int | None:
    return int(text) if text is not None and _INTEGER.fullmatch(text.strip()) else None


def integer(element: Element | None) -> int | None:
    return _parsed(value(element))


def _is_on(element: Element | None) -> bool:
    return element is not None and value(element) not in ("0", "false", "off")
