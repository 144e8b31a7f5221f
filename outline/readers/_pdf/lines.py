"""Rows of characters -> lines in reading order. Lengths and coordinates are those of rows.py."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby, pairwise
from statistics import median
from typing import NamedTuple

from outline.readers._pdf.marks import mark_end
from outline.readers._pdf.rows import WIDE, Glyph, Row, height, usual_size

_WORD = 0.16  # em between two Latin words, at least
_APART = 1.5  # em between the cells of a table, at least; columns of a page may be as close as WIDE
_LETTERS = 4  # letters that are set apart by written spaces, at least
_BINS = 200  # strips across a page, to look for the gutter in
_CROSSING = 0.4  # share of the lines of a page with columns that may run across the gutter
_COLUMN_LINES = 5  # lines in each of two columns, at least
_FULL = 0.25  # share of the lines of a column that reach its right margin, at least: those of a table seldom do
_OPENING = frozenset("“‘（《〈「『【〔([{")
_CLOSING = frozenset("，。、；：！？”’）》〉」』】〕)]},.;:!?%％…—")
_LABEL = re.compile(r"\w{2,6}[：:]")  # what the lines below may be set off from, as from a mark
_HEAD = 12  # characters of a line in which its mark ends
_LATIN = re.compile(r"[!-~\u00c0-\u024f]")
_WIDTHS_OF_CHINESE = frozenset("WF")


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
    ruled    whether it is a row of a table that is ruled, whose cells may have several lines
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
    ruled: bool = False


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


def gutter(rows: Sequence[Row], before: float | None = None) -> float | None:
    """Where two columns of a page are told apart: the middle of the strip that is clear, or nearly so, of lines; None
    where they run across the page. `before` is where the page before has it: the last page may have few lines."""
    rows = [row for row in rows if not row.cells and not _has_cells(row)]
    parts = [(first.x0, last.x1) for row in rows for first, last in row.stretches]
    found = _clear_strip(parts, len(rows))
    if found and found[1] - found[0] >= WIDE * median(row.size for row in rows):
        middle = sum(found) / 2
        if all(
            _is_column(side, rows)
            for side in ([x1 for _, x1 in parts if x1 <= middle], [x1 for x0, x1 in parts if x0 >= middle])
        ):
            return middle
    if before is not None and sum(x0 < before < x1 for x0, x1 in parts) <= _CROSSING * len(rows):
        return before
    return None


def _has_cells(row: Row) -> bool:
    """Whether more stands apart in a row than two columns can have there."""
    gaps = [after.x0 - last.x1 for (_, last), (after, _) in pairwise(row.stretches)]
    return sum(gap >= _APART * row.size for gap in gaps) > 1


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
    if row.cells:
        return _row_of_table(row, page, column)
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
        usual_size(inked),
        _first_word(inked),
        len("".join(text[:strong])),
        _hang(inked),
        tuple(cells),
        page,
        column,
    )


def _row_of_table(row: Row, page: int, column: int) -> Line:
    """A row of a ruled table as one line."""
    cells = []
    for part in row.cells:
        inside = [_line(one.glyphs, one, page, column) for one in part]
        text = joined([line.text for line in inside])
        cells.append(Cell(text, min(line.x0 for line in inside), max(line.x1 for line in inside)))
    left, right = min(cell.x0 for cell in cells), max(cell.x1 for cell in cells)
    text = "\t".join(cell.text for cell in cells)
    return Line(text, left, right, height(row), row.size, 0.0, 0, None, tuple(cells), page, column, ruled=True)


def joined(texts: Sequence[str]) -> str:
    """Lines on one: a space between Latin words only; hyphens that a break made are left out."""
    pieces = [texts[0]]
    for text in texts[1:]:
        before = pieces[-1]
        if before[-1] == "\xad" or (before[-1] == "\x02" and before[-2:-1].islower() and text[0].islower()):
            pieces[-1] = before[:-1]
        elif is_latin(before[-1]) and is_latin(text[0]) and before[-1] != "-":
            pieces.append(" ")
        pieces.append(text)
    return "".join(pieces).replace("\xad", "").replace("\x02", "-")


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
    """How many characters at the head of a line are a mark that no sign ends, so that a space follows, be it narrow:
    第一条 为了…; or 0."""
    text = _head(glyphs)
    end = mark_end(text)
    return end if end and text[end - 1].isalnum() else 0


def _head(glyphs: Sequence[Glyph]) -> str:
    """What a line begins with, one character for each glyph."""
    return "".join(glyph.char[0] for glyph in glyphs[:_HEAD])


def _space(glyph: Glyph, after: Glyph, gap: float, written: str) -> str:
    """What stands between two characters so many em apart, and with such spaces written between them."""
    if gap >= WIDE:
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
    text = _head(glyphs)
    label = _LABEL.match(text)
    end = mark_end(text) or (label.end() if label else 0)
    return glyphs[end].x0 if 0 < end < len(glyphs) else None
