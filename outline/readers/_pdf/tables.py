"""Which lines are of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from outline.readers._pdf.heads import BARE
from outline.readers._pdf.lines import Cell, Line
from outline.readers._pdf.marks import mark_end

_ALIGNED = 0.75  # em by which the cells of a column may be out of line
_CLOSE = 2.0  # em between the lines of a cell, at the most
_COLON = frozenset("：:")


def tables(lines: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """Each line, and whether it is of a table: ruled, or two or more cells below or above those of another row, or
    what goes on with such cells."""
    alike = [_aligned(line, after) for line, after in pairwise(lines)]
    beside = zip([False, *alike], [*alike, False], strict=True)
    in_table = [line.ruled or any(sides) for line, sides in zip(lines, beside, strict=True)]
    above: Line | None = None  # the last row of cells that are in line with others
    for at, line in enumerate(lines):
        if in_table[at]:
            above = None if line.ruled else line
        elif above is None or not _hangs(above, lines[at - 1], line):
            above = None
        yield line, in_table[at] or above is not None


def _hangs(row: Line, before: Line, line: Line) -> bool:
    """Whether a line below another goes on with cells of a row: close by, and each of its parts below one of them."""
    if (line.page, line.column) != (row.page, row.column) or line.y - before.y > _CLOSE * row.size:
        return False
    ends = [*(cell.x0 for cell in row.cells[1:]), float("inf")]
    return all(
        any(
            cell.x0 - _ALIGNED * row.size <= part.x0 and part.x1 <= end and part.x0 <= cell.x1
            for cell, end in zip(row.cells, ends, strict=True)
        )
        for part in line.cells
    )


def _aligned(line: Line, after: Line) -> bool:
    """Whether two lines have two or more cells that are in line."""
    if not (_is_row(line) and _is_row(after) and line.page == after.page and line.column == after.column):
        return False
    slack = _ALIGNED * max(line.size, after.size)
    below = [{round(at / slack) for at in edges} for edges in zip(*map(_edges_of, after.cells), strict=True)]
    hits = 0
    for cell in line.cells:
        places = [round(at / slack) for at in _edges_of(cell)]
        hits += any(not known.isdisjoint((at - 1, at, at + 1)) for at, known in zip(places, below, strict=True))
    return hits > 1


def _edges_of(cell: Cell) -> tuple[float, float, float]:
    """Where cells of a column may be in line: at their beginnings, ends or middles."""
    return cell.x0, cell.x1, (cell.x0 + cell.x1) / 2


def _is_row(line: Line) -> bool:
    """Whether a line may be a row of a table, and is no entry of a table of contents, no chapter's heading, and no
    entry of a list whose number hangs."""
    first, *others = [cell.text for cell in line.cells]
    if len(others) == 1:
        return not (mark_end(first) == len(first) or first[-1] in _COLON or BARE.fullmatch(others[0]))
    return bool(others)
