"""Characters with their places on a page -> its rows, and those of its ruled tables.

All lengths are in points (1/72 inch); x grows to the right and y downwards, from the page's upper left corner. An em is
the size of a line's type: the width of one Chinese character.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from outline.readers._pdf.grids import Rule, grids

WIDE = 0.8  # em between two words that are set apart: 第一章　总则
_SAME_ROW = 0.4  # em between the base lines of characters on one line: exponents are on it, the next line is not
_TWICE = 0.2  # em between two prints of one character: bold made by printing twice
_MIDDLE = 0.35  # em from the base line of a character up to its middle


class Glyph(NamedTuple):
    """One character on a page: where it begins and ends, its base line, the size of its type, whether it is bold."""

    char: str
    x0: float
    x1: float
    y: float
    size: float
    strong: bool = False


class Sheet(NamedTuple):
    """A page: its size, and what is written and the rules that are drawn on it, in any order."""

    width: float
    height: float
    glyphs: Sequence[Glyph]
    rules: Sequence[Rule] = ()


class Row(NamedTuple):
    """The characters at one height of a page from left to right, spaces included; `spacing` is the usual gap between
    them, which letters that are set apart have; `cells` are those of a row of a ruled table, each from top to bottom.
    """

    glyphs: list[Glyph]
    size: float
    spacing: float
    cells: tuple[tuple[Row, ...], ...] = ()

    @classmethod
    def of(cls, glyphs: Iterable[Glyph]) -> Row:
        ordered = _printed_once(sorted(glyphs, key=lambda glyph: glyph.x0))
        inked = [glyph for glyph in ordered if not glyph.char.isspace()]
        gaps = [after.x0 - glyph.x1 for glyph, after in pairwise(inked)]
        size = usual_size(inked)
        return cls(ordered, size, max(0.0, median(gaps)) if len(gaps) > 2 else 0.0)

    @property
    def stretches(self) -> Iterator[tuple[Glyph, Glyph]]:
        """The first and last characters of what stands apart in the row."""
        inked = [glyph for glyph in self.glyphs if not glyph.char.isspace()]
        first = inked[0]
        if self.cells:
            yield first, max(inked, key=lambda glyph: glyph.x1)
            return
        for glyph, after in pairwise(inked):
            if after.x0 - glyph.x1 >= WIDE * self.size + self.spacing:
                yield first, glyph
                first = after
        yield first, inked[-1]


def rows(sheet: Sheet) -> list[Row]:
    """What stands at each height of a page, and the rows of its ruled tables, from top to bottom."""
    tables = grids(sheet.rules, sheet.height)
    cells: defaultdict[tuple[int, int], defaultdict[int, list[Glyph]]] = defaultdict(lambda: defaultdict(list))
    free: list[Glyph] = []
    for glyph in sheet.glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, glyph.y - _MIDDLE * glyph.size
        places = ((number, table.cell(x, y)) for number, table in enumerate(tables))
        number, place = next((one for one in places if one[1]), (0, None))
        (cells[number, place[0]][place[1]] if place else free).append(glyph)
    found = [Row.of(glyphs) for glyphs in _rows(free)]
    for row in cells.values():
        parts = tuple(part for _, glyphs in sorted(row.items()) if (part := tuple(map(Row.of, _rows(glyphs)))))
        if parts:
            whole = Row.of(glyph for part in parts for one in part for glyph in one.glyphs)
            found.append(whole._replace(cells=parts))
    return sorted(found, key=height) if cells else found


def height(row: Row) -> float:
    """The highest base line in a row."""
    return min(glyph.y for glyph in row.glyphs)


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Characters by their base lines, from top to bottom; rows of nothing but spaces are left out."""
    row: list[Glyph] = []
    tallest: Glyph | None = None
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.y, glyph.x0)):
        if tallest and glyph.y - tallest.y > _SAME_ROW * max(glyph.size, tallest.size):
            if any(not one.char.isspace() for one in row):
                yield row
            row, tallest = [], None
        row.append(glyph)
        if not glyph.char.isspace() and (tallest is None or glyph.size > tallest.size):
            tallest = glyph
    if any(not one.char.isspace() for one in row):
        yield row


def _printed_once(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """A row without second prints of a character, which make it bold."""
    kept: list[Glyph] = []
    for glyph in glyphs:
        last = kept[-1] if kept else None
        if last and last.char == glyph.char and glyph.x0 - last.x0 < _TWICE * glyph.size:
            kept[-1] = last._replace(strong=True)
        else:
            kept.append(glyph)
    return kept


def usual_size(glyphs: Sequence[Glyph]) -> float:
    """The median size of type of some characters."""
    return median(glyph.size for glyph in glyphs)
