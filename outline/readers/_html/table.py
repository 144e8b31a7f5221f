"""The tables of a web page: those of data, and those that only lay it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from outline.marks import style_of
from outline.model import bare, joined
from outline.readers._html.lines import Line
from outline.shadow import fold

UNITS = frozenset(("part", "subpart", "chapter", "section", "article"))  # of a statute, by the grammar's names

_CELL = 300  # characters in a cell that is more than half of its table: a page laid out as a table
_MARK = 40  # characters in which a mark is looked for


def written_style(text: str) -> str | None:
    """The style of the mark that a line begins with, as the author wrote it; None where there is none."""
    shadow = fold(text[:_MARK]).strip()
    return style_of(shadow, 0, len(shadow)) if shadow else None


def rows(table: Any, read: Callable[[Any], Sequence[Line]]) -> list[Line] | None:
    """The lines of a table of data; None for one that only lays out a page. `read` gives the lines of an element.

    A row is a line, its cells separated by tabs. A statute that is set as a table, the number of each article in its
    first column, is text: the lines of a cell remain.
    """
    if table.get("role") == "presentation" or next(table.iterdescendants("table"), None) is not None:
        return None
    read_rows = [[read(cell) for cell in row.iterchildren("td", "th")] for row in table.iterdescendants("tr")]
    cells = [[[text for text in map(_words, cell) if text] for cell in row] for row in read_rows]
    full = [row for row in cells if sum(map(bool, row)) > 1]
    sizes = [sum(map(len, cell)) for row in cells for cell in row]
    if len(full) < 2 or max(sizes) > max(_CELL, sum(sizes) / 2):
        return None
    caption = [Line(text) for part in table.iterchildren("caption") for text in map(_words, read(part)) if text]
    seen = "".join([*(line.text for line in caption), *(text for row in cells for cell in row for text in cell)])
    if len(bare(seen)) < len(bare("".join(table.itertext()))):  # text outside of its rows
        return None
    numbered = sum(bool(row[0] and written_style(row[0][0]) in UNITS) for row in full)
    if numbered * 2 > len(full):
        lines = [Line(text) for row in cells for text in _article(row)]
    else:
        filled = ("\t".join(joined("\n".join(cell)) for cell in row) for row in cells if any(row))
        lines = [Line(text.rstrip(), opaque=True) for text in filled]
    pictures = sum(line.pictures for row in read_rows for cell in row for line in cell)
    return [*caption, lines[0]._replace(pictures=pictures), *lines[1:]]


def _words(line: Line) -> str:
    """What a line says in a cell, where a tab would end it."""
    return line.text.replace("\t", " ").strip()


def _article(row: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a row: all cells begin in its first line."""
    heads = [cell[0] for cell in row if cell]
    if heads:
        yield "\t".join(heads)
    yield from (line for cell in row for line in cell[1:])
