"""The automatic numbers of Word documents (ISO/IEC 29500-1, 17.9), which stand in no paragraph's text.

A paragraph names a list (w:num) and a level, itself or through its style; the list names the levels' formats
(w:abstractNum), which it may override. The counts belong to the abstract definition: all its lists go on counting where
the last one stopped, save that a list with w:startOverride starts afresh where it first comes to that level.

As Word has it, and the standard does not say or says otherwise:
- a level that is skipped counts as used: 1.1 before any first level, and then 2;
- w:lvlRestart 2 starts a level again after the second level and all above it ([MS-DOC] 2.9.150, ilvlRestartLim);
- w:isLgl leaves a level with zeros (01) or without number as it is;
- w:numberingChange and hidden paragraph marks change nothing here, a hidden number (w:vanish in the level) is counted
  and not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from outline.readers._bullets import bullet
from outline.readers._numerals import numeral, padded

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEVELS = 9
_LONGEST_TEXT = 255  # characters of w:lvlText, more than Word lets one type
_DEEPEST_STYLE = 50  # styles based on one another, more than Word allows
_INTEGER = re.compile(r"[+-]?[0-9]{1,10}", re.ASCII)
_PLACEHOLDER = re.compile(r"%([1-9])")
_SUFFIXES = MappingProxyType({"space": " ", "nothing": ""})
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


class Label(NamedTuple):
    """The number of one paragraph: its text, its level from 0, and what separates it from the paragraph's own text,
    a tab, a space or nothing."""

    text: str
    level: int
    suffix: str


class _Level(NamedTuple):
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
        if legal and self.format not in ("none", "decimalZero"):
            return str(number)
        return numeral(number, self.format)


class _Abstract(NamedTuple):
    """One w:abstractNum: its levels, or the list style that has them."""

    levels: Mapping[int, _Level]
    linked: str | None


class _Num(NamedTuple):
    """One w:num: the abstract definition's name, the levels that replace the definition's, and the new starts."""

    abstract: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


class _List(NamedTuple):
    """A w:num with everything that it refers to."""

    abstract: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]
    linked: Mapping[str, int]

    def first(self, level: int) -> int:
        """The number with which a level begins."""
        return self.starts.get(level, self.levels[level].start if level in self.levels else 1)

    def restarts(self, level: int) -> int:
        """How many levels from the highest start this one again."""
        return self.levels[level].restart if level in self.levels else level


class _Style(NamedTuple):
    """What a style says about numbers: its list and level, None where it leaves that to the style it is based on."""

    based_on: str | None
    num: int | None
    level: int | None


class Numbering:
    """The automatic numbers of one Word document, counted paragraph by paragraph.

    Takes the root elements of word/numbering.xml and word/styles.xml, None for a part that is not there. Raises
    nothing: what is missing, refers to itself or is no number gives no label.
    """

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._styles, self._default_style = _styles(styles)
        self._abstracts = dict(_abstracts(numbering))
        self._nums = dict(_nums(numbering))
        self._lists: dict[int, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def label(self, paragraph: Element) -> Label | None:
        """The number that Word prints in front of a w:p, None where there is none.

        To be asked for every paragraph of the document, in order and once, for it counts.
        """
        num, level = self._place(paragraph)
        if num is None or not 0 <= level < _LEVELS:
            return None
        found = self._list(num)
        if found is None or level not in found.levels:
            return None
        counts = self._count(found, num, level)
        return _label(found, level, counts)

    def _place(self, paragraph: Element) -> tuple[int | None, int]:
        """The list of a paragraph and its level there."""
        direct = _child(paragraph, "pPr", "numPr")
        num, level = (None, None) if direct is None else (_integer(_child(direct, name)) for name in ("numId", "ilvl"))
        chain = self._chain(_value(_child(paragraph, "pPr", "pStyle")))
        if num is None:
            num = next((style.num for _, style in chain if style.num is not None), None)
        found = None if num is None else self._list(num)
        if found is None:
            return None, 0
        if (
            level is None
        ):  # 17.9.23: the level that is linked to the style counts, w:ilvl in a style where there is none
            level = next((found.linked[name] for name, _ in chain if name in found.linked), None)
        if level is None:
            level = next((style.level for _, style in chain if style.level is not None), 0)
        return num, level

    def _chain(self, name: str | None) -> list[tuple[str, _Style]]:
        """A paragraph style and those that it is based on; the default style for a paragraph without one."""
        if name not in self._styles:
            name = self._default_style
        chain: list[tuple[str, _Style]] = []
        while name is not None and name in self._styles and len(chain) < _DEEPEST_STYLE:
            chain.append((name, self._styles[name]))
            name = self._styles[name].based_on
        return chain

    def _list(self, num: int) -> _List | None:
        if num not in self._lists:
            self._lists[num] = self._resolve(num)
        return self._lists[num]

    def _resolve(self, num: int) -> _List | None:
        """A list with its levels. A definition without any takes those of the list that its list style names."""
        asked = self._nums.get(num)
        seen = set()
        here = asked
        while asked is not None and here is not None and here.abstract not in seen:
            seen.add(here.abstract)
            abstract = self._abstracts.get(here.abstract)
            if abstract is None:
                return None
            if abstract.linked is None or abstract.linked not in self._styles:
                levels = {**abstract.levels, **here.levels, **asked.levels}
                linked = {level.style: index for index, level in sorted(levels.items(), reverse=True) if level.style}
                return _List(here.abstract, levels, asked.starts, linked)
            here = self._nums.get(self._styles[abstract.linked].num or 0)
        return None

    def _count(self, found: _List, num: int, level: int) -> list[int | None]:
        """Counts one paragraph, and gives the counts of the definition's levels as they are then."""
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        for higher in range(level):
            if counts[higher] is None:
                counts[higher] = found.levels[higher].start if higher in found.levels else 1
        before = counts[level]
        fresh = level in found.starts and (num, level) not in self._begun
        self._begun.add((num, level))
        counts[level] = found.first(level) if fresh or before is None else before + 1
        for lower in range(level + 1, _LEVELS):
            if level < found.restarts(lower):
                counts[lower] = None
        return counts


def _label(found: _List, index: int, counts: list[int | None]) -> Label | None:
    level = found.levels[index]
    if level.hidden:
        return None
    if level.format == "bullet":
        text = bullet(level.text, level.font)
    else:
        text = _PLACEHOLDER.sub(lambda match: _number(found, int(match[1]) - 1, index, counts), level.text)
    return Label(text, index, level.suffix) if text else None


def _number(found: _List, index: int, own: int, counts: list[int | None]) -> str:
    """What stands for %n in a label: nothing for a level below the label's own."""
    number = counts[index]
    if index > own or number is None:
        return ""
    if index not in found.levels:
        return str(number)
    return found.levels[index].write(number, legal=found.levels[own].legal)


def _styles(root: Element | None) -> tuple[Mapping[str, _Style], str | None]:
    """All styles by their names, and the name of the default one of paragraphs. List styles are styles as well."""
    styles: dict[str, _Style] = {}
    default = None
    for element in _children(root, "style"):
        name = _attribute(element, "styleId")
        if name is None:
            continue
        numbers = _child(element, "pPr", "numPr")
        num, level = (_integer(_child(numbers, part)) for part in ("numId", "ilvl"))
        styles.setdefault(name, _Style(_value(_child(element, "basedOn")), num, level))
        if _attribute(element, "type") == "paragraph" and _attribute(element, "default") in ("1", "true", "on"):
            default = name
    return styles, default


def _abstracts(root: Element | None) -> Iterator[tuple[str, _Abstract]]:
    for element in _children(root, "abstractNum"):
        yield (
            _attribute(element, "abstractNumId") or "",
            _Abstract(dict(_levels(element)), _value(_child(element, "numStyleLink"))),
        )


def _nums(root: Element | None) -> Iterator[tuple[int, _Num]]:
    for element in _children(root, "num"):
        num = _parsed(_attribute(element, "numId"))
        if not num or num < 0:
            continue
        levels: dict[int, _Level] = {}
        starts: dict[int, int] = {}
        for override in _children(element, "lvlOverride"):
            index = _parsed(_attribute(override, "ilvl"))
            start = _integer(_child(override, "startOverride"))
            if index is not None and start is not None:
                starts[index] = start
            levels.update(_levels(override))
        yield num, _Num(_value(_child(element, "abstractNumId")) or "", levels, starts)


def _levels(parent: Element) -> Iterator[tuple[int, _Level]]:
    for element in _children(parent, "lvl"):
        index = _parsed(_attribute(element, "ilvl"))
        if index is None or not 0 <= index < _LEVELS:
            continue
        number_format, width = _format(element)
        restart = _integer(_child(element, "lvlRestart"))
        fonts = _child(element, "rPr", "rFonts")
        yield (
            index,
            _Level(
                start=_integer(_child(element, "start")) or 0,
                format=number_format,
                width=width,
                restart=restart if restart is not None and 0 <= restart <= index else index,
                text=(_value(_child(element, "lvlText")) or "")[:_LONGEST_TEXT],
                suffix=_SUFFIXES.get(_value(_child(element, "suff")) or "", "\t"),
                legal=_is_on(_child(element, "isLgl")),
                hidden=_is_on(_child(element, "rPr", "vanish")),
                font=_attribute(fonts, "ascii") or _attribute(fonts, "hAnsi") or "",
                style=_value(_child(element, "pStyle")),
            ),
        )


def _format(level: Element) -> tuple[str, int]:
    """The format of a w:lvl, and its width where it is Word's own 001, 002, 003, …; other formats of Word's own have a
    substitute beside them (mc:Fallback)."""
    element = _child(level, "numFmt")
    if element is None:
        alternates = level.find(f"{_COMPATIBILITY}AlternateContent")
        if alternates is not None:
            choice = _child(alternates.find(f"{_COMPATIBILITY}Choice"), "numFmt", like=level)
            width = _width(choice)
            element = _child(alternates.find(f"{_COMPATIBILITY}Fallback"), "numFmt", like=level)
            if width or element is None:
                return "decimal", width
    return _value(element) or "decimal", _width(element)


def _width(number_format: Element | None) -> int:
    if _value(number_format) != "custom":
        return 0
    sample = (_attribute(number_format, "format") or "").partition(",")[0].strip()
    return len(sample) if re.fullmatch("0{1,9}1", sample) else 0


def _namespace(element: Element) -> str:
    """That of the element's name, in braces: transitional and strict documents differ in it."""
    namespace, brace, _ = str(element.tag).rpartition("}")
    return namespace + brace


def _child(element: Element | None, *names: str, like: Element | None = None) -> Element | None:
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


def _value(element: Element | None) -> str | None:
    return _attribute(element, "val")


def _parsed(text: str | None) -> int | None:
    return int(text) if text is not None and _INTEGER.fullmatch(text.strip()) else None


def _integer(element: Element | None) -> int | None:
    return _parsed(_value(element))


def _is_on(element: Element | None) -> bool:
    return element is not None and _value(element) not in ("0", "false", "off")
