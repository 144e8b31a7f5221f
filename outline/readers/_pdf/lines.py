"""Characters with their places on a page -> lines in reading order.

All lengths are in points (1/72 inch); x grows to the right and y downwards, from the page's upper left corner. An em is
the size of a line's type: the width of one Chinese character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from statistics import median
from typing import NamedTuple

_SAME_ROW = 0.4  # em between the base lines of characters on one line: exponents are on it, the next line is not
_WORD = 0.16  # em between two Latin words, at least
_WIDE = 0.8  # em between two words that are set apart: 第一章　总则
_APART = 1.5  # em between the cells of a table, at least; columns of a page may be as close as _WIDE
_LETTERS = 4  # letters that are set apart by written spaces, at least
_TWICE = 0.2  # em between two prints of one character: bold made by printing twice
_BINS = 200  # strips across a page, to look for the gutter in
_CROSSING = 0.4  # share of the lines of a page with columns that may run across the gutter
_COLUMN_LINES = 5  # lines in each of two columns, at least
_FULL = 0.25  # share of the lines of a column that reach its right margin, at least: those of a table seldom do
_OPENING = frozenset("“‘（《〈「『【〔([{")
_CLOSING = frozenset("，。、；：！？”’）》〉」』】〕)]},.;:!?%％…—")
LIST_MARK = re.compile(r"[（(]?[一二三四五六七八九十百0-9]{1,4}[)）、.．]|第.{1,5}[条條]|[•·●■◆○▪➢]|\w{2,6}[：:]")
_SET_OFF = re.compile(r"第.{1,7}?[编編章节節条條](?:之.)?|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}")
_LATIN = re.compile(r"[!-~\u00c0-\u024f]")
_WIDTHS_OF_CHINESE = frozenset("WF")


class Glyph(NamedTuple):
    """One character on a page: where it begins and ends, its base line, the size of its type, whether it is bold."""

    char: str
    x0: float
    x1: float
    y: float
    size: float
    strong: bool = False


class Sheet(NamedTuple):
    """A page: its size and what is written on it, in any order."""

    width: float
    height: float
    glyphs: Sequence[Glyph]


class Cell(NamedTuple):
    """A stretch of a line that stands clearly apart from the rest of it."""

    text: str
    x0: float
    x1: float


class Line(NamedTuple):
    """A line of a page, or of one of its columns.

    text     wide gaps in it are one ideographic space
    x0, x1   its left and right ends
    y        its base line
    size     the size of most of its characters
    word     width of its first word: what would have to fit at the end of the line before
    strong   how many characters at its beginning are bold
    hang     where the text begins after a mark at its beginning; None where there is none
    cells    one, or as many as stand apart like the cells of a table
    page     index of its page
    column   0 where the line has the page to itself, or 1 or 2
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    word: float
    strong: int
    hang: float | None
    cells: tuple[Cell, ...]
    page: int = 0
    column: int = 0


def is_wide(char: str) -> bool:
    """Whether a character is as wide as a Chinese one."""
    return unicodedata.east_asian_width(char) in _WIDTHS_OF_CHINESE


def is_latin(char: str) -> bool:
    """Whether a character is a part of words that have spaces between them."""
    return bool(_LATIN.match(char))


def lines(rows: Sequence[Row], gutter: float | None, page: int = 0) -> list[Line]:
    """The lines of a page in reading order: from top to bottom, the left column before the right one."""
    if gutter is None:
        return [_line(row.glyphs, row, page, 0) for row in rows]
    found: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if any(first.x0 < gutter < last.x1 for first, last in row.stretches):
            found += [*left, *right, _line(row.glyphs, row, page, 0)]
            left, right = [], []
            continue
        for column, side in ((1, left), (2, right)):
            glyphs = [glyph for glyph in row.glyphs if (glyph.x0 < gutter) == (column == 1)]
            if any(not glyph.char.isspace() for glyph in glyphs):
                side.append(_line(glyphs, row, page, column))
    return [*found, *left, *right]


class Row(NamedTuple):
    """The characters at one height of a page from left to right, spaces included; `spacing` is the usual gap between
    them, which letters that are set apart have."""

    glyphs: list[Glyph]
    size: float
    spacing: float

    @classmethod
    def of(cls, glyphs: Iterable[Glyph]) -> Row:
        ordered = _printed_once(sorted(glyphs, key=lambda glyph: glyph.x0))
        inked = [glyph for glyph in ordered if not glyph.char.isspace()]
        gaps = [after.x0 - glyph.x1 for glyph, after in pairwise(inked)]
        size = _usual_size(inked)
        return cls(ordered, size, max(0.0, median(gaps)) if len(gaps) > 2 else 0.0)

    @property
    def stretches(self) -> Iterator[tuple[Glyph, Glyph]]:
        """The first and last characters of what stands apart in the row."""
        inked = [glyph for glyph in self.glyphs if not glyph.char.isspace()]
        first = inked[0]
        for glyph, after in pairwise(inked):
            if after.x0 - glyph.x1 >= _WIDE * self.size + self.spacing:
                yield first, glyph
                first = after
        yield first, inked[-1]


def rows(sheet: Sheet) -> list[Row]:
    """What stands at each height of a page, from top to bottom."""
    return [Row.of(glyphs) for glyphs in _rows(sheet.glyphs)]


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


def _usual_size(glyphs: Sequence[Glyph]) -> float:
    return median(glyph.size for glyph in glyphs)


def gutter(rows: Sequence[Row], before: float | None = None) -> float | None:
    """Where two columns of a page are told apart: the middle of the strip that is clear, or nearly so, of lines; None
    where they run across the page. `before` is where the page before has it: the last page may have few lines."""
    parts = [(first.x0, last.x1) for row in rows for first, last in row.stretches]
    found = _clear_strip(parts, len(rows))
    if found and found[1] - found[0] >= _WIDE * median(row.size for row in rows):
        middle = sum(found) / 2
        if all(
            _is_column(side, rows)
            for side in ([x1 for _, x1 in parts if x1 <= middle], [x1 for x0, x1 in parts if x0 >= middle])
        ):
            return middle
    if before is not None and sum(x0 < before < x1 for x0, x1 in parts) <= _CROSSING * len(rows):
        return before
    return None


def _clear_strip(parts: Sequence[tuple[float, float]], count: int) -> tuple[float, float] | None:
    """The widest strip in the middle of a page that fewest of its rows cross, so many of them."""
    left, right = min((x0 for x0, _ in parts), default=0.0), max((x1 for _, x1 in parts), default=0.0)
    if not right > left:
        return None
    step = (right - left) / _BINS
    changes = [0] * (_BINS + 2)
    for x0, x1 in parts:
        changes[int((x0 - left) / step)] += 1
        changes[int((x1 - left) / step) + 1] -= 1
    crossing = list(accumulate(changes))
    middle = range(_BINS // 4, _BINS * 3 // 4)
    least = min(crossing[at] for at in middle)
    if least > _CROSSING * count:
        return None
    strips = [list(strip) for clear, strip in groupby(middle, lambda at: crossing[at] == least) if clear]
    strip = max(strips, key=len)
    return left + strip[0] * step, left + (strip[-1] + 1) * step


def _is_column(ends: Sequence[float], rows: Sequence[Row]) -> bool:
    """Whether lines that end there are those of a column and not the cells of a table."""
    margin = max(ends, default=0.0) - 2 * median(row.size for row in rows)
    return len(ends) >= _COLUMN_LINES and sum(end > margin for end in ends) >= _FULL * len(ends)


def _line(glyphs: Sequence[Glyph], row: Row, page: int, column: int) -> Line:
    """A line of the characters of a row, or of those of them that stand in a column."""
    inked = [glyph for glyph in glyphs if not glyph.char.isspace()]
    spaced = _spaces(glyphs)
    set_off = _set_off(inked)
    starts, text, cells, cell = [inked[0].x0], [inked[0].char], [], [inked[0].char]
    for at, (glyph, after) in enumerate(pairwise(inked), 1):
        gap = after.x0 - glyph.x1 - row.spacing
        if gap >= _APART * row.size:
            cells.append(Cell("".join(cell), starts[-1], glyph.x1))
            starts.append(after.x0)
            cell = []
        space = _space(glyph, after, gap / row.size, spaced[at])
        if at == set_off and not space and gap >= _WORD * row.size:
            space = " "
        text.append(space + after.char)
        cell.append((space if cell else "") + after.char)
    cells.append(Cell("".join(cell), starts[-1], inked[-1].x1))
    strong = next((at for at, glyph in enumerate(inked) if not glyph.strong), len(inked))
    return Line(
        "".join(text),
        inked[0].x0,
        max(glyph.x1 for glyph in inked[-3:]),
        median(glyph.y for glyph in inked),
        _usual_size(inked),
        _first_word(inked),
        len("".join(text[:strong])),
        _hang(inked),
        tuple(cells),
        page,
        column,
    )


def _spaces(glyphs: Iterable[Glyph]) -> list[str]:
    """The white space in front of each character that is none, but for that which sets all letters of a line apart."""
    found: list[str] = []
    space = ""
    for glyph in glyphs:
        if glyph.char.isspace():
            space += glyph.char
        else:
            found.append(space)
            space = ""
    return [""] * len(found) if len(found) > _LETTERS and all(found[1:]) else found


def _set_off(glyphs: Sequence[Glyph]) -> int:
    """How many characters at the head of a line are a mark that a space follows, be it narrow: 第一条 为了…; or 0."""
    mark = _SET_OFF.match("".join(glyph.char[0] for glyph in glyphs[:12]))
    return mark.end() if mark else 0


def _space(glyph: Glyph, after: Glyph, gap: float, written: str) -> str:
    """What stands between two characters so many em apart, and with such spaces written between them."""
    if gap >= _WIDE:
        return "\u3000"
    return " " if written or (gap >= _WORD and is_latin(glyph.char) and is_latin(after.char)) else ""


def _first_word(glyphs: Sequence[Glyph]) -> float:
    """The width of what cannot be broken at the beginning of a line: a Latin word or a Chinese character, with the
    opening mark before it and the closing marks after it (GB/T 15834-2011, 5.1)."""
    at = 0
    while at < len(glyphs) - 1 and glyphs[at].char in _OPENING:
        at += 1
    if not is_wide(glyphs[at].char):
        while at < len(glyphs) - 1 and not is_wide(glyphs[at + 1].char):
            if glyphs[at + 1].x0 - glyphs[at].x1 > _WORD * glyphs[at].size:
                break
            at += 1
    while at < len(glyphs) - 1 and glyphs[at + 1].char in _CLOSING:
        at += 1
    return glyphs[at].x1 - glyphs[0].x0


def _hang(glyphs: Sequence[Glyph]) -> float | None:
    """Where the text after a mark begins, which is where the lines below it begin if the mark hangs out."""
    mark = LIST_MARK.match("".join(glyph.char[0] for glyph in glyphs[:12]))
    return glyphs[mark.end()].x0 if mark and mark.end() < len(glyphs) else None
