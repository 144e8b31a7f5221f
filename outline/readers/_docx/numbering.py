"""The automatic numbers of Word documents (ISO/IEC 29500-1, 17.9), which stand in no paragraph's text.

A paragraph names a list (w:num) and a level, itself or through its style; the list names the levels' formats
(w:abstractNum), which it may override. The counts belong to the abstract definition: all its lists go on counting where
the last one stopped, save that a list with w:startOverride starts afresh where it is first used.

As Word has it, where the standard is silent or says otherwise:
- a level that is skipped counts as used: 1.1 before any first level, and then 2;
- w:startOverride works once a list, at the first of its levels that comes with one; other levels of the list begin with
  theirs only where a higher level starts them again;
- w:lvlRestart in a level that a list replaces is ignored ([MS-OI29500], on 17.9.10);
- w:isLgl leaves a level with zeros (01) or without number as it is;
- a level below the label's own prints nothing in it;
- a hidden number (w:vanish in the level) is counted and not shown; a hidden paragraph mark and w:numberingChange change
  nothing, but a paragraph of which nothing is seen, its mark included, is not counted (walk.py does not ask for it).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from outline.readers._docx.bullets import bullet
from outline.readers._docx.definitions import LEVELS, Level, read_lists, read_nums
from outline.readers._docx.elements import child, integer
from outline.readers._docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 50  # lists that take another's levels, more than Word writes
_PLACEHOLDER = re.compile(r"%([1-9])")


class Label(NamedTuple):
    """The number of one paragraph: its text, its level from 0, what separates it from the paragraph's own text (a tab,
    a space or nothing), and which of the document's definitions of lists it counts in, from 1."""

    text: str
    level: int
    suffix: str
    list: int


class _List(NamedTuple):
    """A w:num with everything that it refers to."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    linked: Mapping[str, int]

    def first(self, level: int) -> int:
        """The number with which a level begins."""
        return self.starts.get(level, self.levels[level].start if level in self.levels else 1)

    def restarts(self, level: int) -> int:
        """How many levels from the highest start this one again."""
        return self.levels[level].restart if level in self.levels else level


class Numbering:
    """The automatic numbers of one Word document, counted paragraph by paragraph.

    Takes the root element of word/numbering.xml, None where it is not there, and the styles. Raises nothing: what is
    missing, refers to itself or is no number gives no label.
    """

    def __init__(self, numbering: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts = dict(read_lists(numbering))
        self._places = {name: place for place, name in enumerate(self._abstracts, 1)}
        self._nums = dict(read_nums(numbering))
        self._lists: dict[int, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[int] = set()

    def label(self, properties: Element | None) -> Label | None:
        """The number that Word prints in front of a paragraph with these properties (w:pPr), None where there is none.

        To be asked for every paragraph of the document, in order and once, for it counts. Footnotes, text boxes and
        headers count apart from the document ([MS-DOC] 2.4.6.4): they need a Numbering of their own.
        """
        num, level = self._place(properties)
        found = None if num is None else self._list(num)
        if num is None or found is None or level not in found.levels:
            return None
        text = _text(found, level, self._count(found, num, level))
        return Label(text, level, found.levels[level].suffix, self._places[found.abstract]) if text else None

    def _place(self, properties: Element | None) -> tuple[int | None, int]:
        """The list of a paragraph and its level there."""
        direct = child(properties, "numPr")
        num, level = integer(child(direct, "numId")), integer(child(direct, "ilvl"))
        chain = self._styles.chain(self._styles.of(properties))
        if num is None:
            num = next((style.num for _, style in chain if style.num is not None), None)
        if num is None or level is not None:
            return num, level or 0
        found = self._list(num)
        linked = {} if found is None else found.linked
        # 17.9.23: the level that is linked to a style counts, the style's own w:ilvl only where there is none.
        levels = (linked.get(name, style.ilvl) for name, style in chain)
        return num, next((level for level in levels if level is not None), 0)

    def _list(self, num: int) -> _List | None:
        if num not in self._lists:
            self._lists[num] = self._resolve(num)
        return self._lists[num]

    def _resolve(self, num: int) -> _List | None:
        """A list with its levels. A definition without any takes those of the list that its list style names."""
        asked = here = self._nums.get(num)
        for _ in range(_DEEPEST):
            abstract = None if here is None else self._abstracts.get(here.abstract)
            if asked is None or here is None or abstract is None:
                break
            style = self._styles.get(abstract.linked)
            if style is None:
                levels = {**abstract.levels, **here.levels, **asked.levels}
                linked = {level.style: index for index, level in sorted(levels.items(), reverse=True) if level.style}
                return _List(here.abstract, levels, asked.starts, linked)
            here = self._nums.get(style.num or 0)
        return None

    def _count(self, found: _List, num: int, level: int) -> list[int | None]:
        """Counts one paragraph, and gives the counts of the definition's levels as they are then."""
        counts = self._counts.setdefault(found.abstract, [None] * LEVELS)
        for higher in range(level):
            if counts[higher] is None:
                counts[higher] = found.levels[higher].start if higher in found.levels else 1
        before = counts[level]
        fresh = level in found.starts and num not in self._begun
        if fresh:
            self._begun.add(num)
        counts[level] = found.first(level) if fresh or before is None else before + 1
        for lower in range(level + 1, LEVELS):
            if level < found.restarts(lower):
                counts[lower] = None
        return counts


def _text(found: _List, index: int, counts: list[int | None]) -> str:
    """The text of a label, "" where nothing is shown."""
    level = found.levels[index]
    if level.hidden:
        return ""
    if level.format == "bullet":
        return bullet(level.text, level.font)
    return _PLACEHOLDER.sub(lambda match: _number(found, int(match[1]) - 1, index, counts), level.text)


def _number(found: _List, index: int, own: int, counts: list[int | None]) -> str:
    """What stands for %n in a label: nothing for a level below the label's own."""
    number = counts[index]
    if index > own or number is None:
        return ""
    if index not in found.levels:
        return str(number)
    return found.levels[index].write(number, legal=found.levels[own].legal)
