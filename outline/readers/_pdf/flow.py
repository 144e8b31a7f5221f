"""Lines of pages -> paragraphs: hard wraps are joined, tables and what larger type says are told.

A line goes on with the one before where there was no choice: where its first word would not have fitted there. Where
it would have, an author ended a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from outline.model import Block
from outline.readers._pdf.lines import Line, joined
from outline.readers._pdf.marks import opening
from outline.readers._pdf.rows import Sheet
from outline.readers._pdf.tables import tables

_INDENT = 1.0  # em in front of a first line, at least
_SLACK = 0.4  # em that a word may lack to the margin and still not fit
_SPACED = 1.2  # times the usual distance of two lines: a paragraph ends between them
_OUTLIERS = 3  # lines of a column that stick out of it, at the most
_RIGHT_PART = 0.8  # of the width of a page: lines that end beyond it have come to a margin
_REACH = 3  # lines that show a margin elsewhere, at least
_FIRST_LINE = 3  # em of an indent, at the most: what stands farther left sticks out
_FAR = 0.5  # of the width of a column: no first line is so far indented
_OTHER_SIZE = 0.08  # by which share two sizes of type differ
_LARGER = 1.15  # times the size of the text: a title
_VERY_LARGE = 1.6  # times the size of the text: a title, even if it is not centred
_HEADING = 40  # characters of a heading, at the most
_ENDS = frozenset("。！？；：…!?;:，,、")
_NO_TITLE = re.compile(r".*文件|.*[〔\[［（(][0-9]{4}[〕\]］）)].*号|[—―-].*|[（(].*[）)]")
_CELL_BREAK = "\t"


class Margins(NamedTuple):
    """Between which x a column's lines run."""

    left: float
    right: float


class Passage(NamedTuple):
    """A paragraph on one line, a title on several, or the rows of a table; and what its type says of it."""

    text: str
    block: Block | None = None


class _Paragraph(NamedTuple):
    text: str
    lines: tuple[Line, ...]

    @property
    def size(self) -> float:
        return median(line.size for line in self.lines)


def passages(sheets: Sequence[Sheet], lines: Sequence[Line]) -> list[Passage]:
    """The paragraphs of a document whose lines are in reading order."""
    if not lines:
        return []
    layout = _Layout.of(sheets, lines)
    found: list[Passage | _Paragraph] = []
    for is_table, group in groupby(tables(lines), key=lambda pair: pair[1]):
        members = [line for line, _ in group]
        if is_table:
            rows = "\n".join(_CELL_BREAK.join(cell.text for cell in line.cells) for line in members)
            found.append(Passage(rows, Block(opaque=True)))
        else:
            found += _paragraphs(layout, members)
    return _blocks(layout, found)


class _Layout(NamedTuple):
    """How a document is set: the margins of each page and column, the size of its text, the usual distance of its
    lines in em, whether an indent or a wider distance shows where a paragraph begins, and the styles of the marks that
    begin paragraphs without an indent."""

    margins: Mapping[tuple[int, int], Margins]
    size: float
    pitch: float
    shown: bool
    flush: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sheets: Sequence[Sheet], lines: Sequence[Line]) -> _Layout:
        sizes: Counter[float] = Counter()
        lines = [line for line in lines if not line.ruled] or lines
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        margins = _margins(sheets, lines)
        plain = cls(margins, sizes.most_common(1)[0][0], float("inf"), True)
        pairs = [pair for pair in pairwise(lines) if plain.beside(*pair)]
        wraps = [(after.y - line.y) / line.size for line, after in pairs if not plain.fits(line, after)]
        pitch = median(wraps) if wraps else float("inf")
        layout = plain._replace(pitch=pitch)
        ended = [pair for pair in pairs if plain.fits(*pair)]
        shown = sum(layout.indented(after) or layout.spaced(line, after) for line, after in ended)
        marked: Counter[str] = Counter()
        for _, after in ended:
            marked[opening(after.text)] += -1 if layout.indented(after) else 1
        flush = frozenset(style for style, more in marked.items() if style and more > 0)
        return layout._replace(shown=0 < len(ended) <= 2 * shown, flush=flush)

    def of_line(self, line: Line) -> Margins:
        """The margins that a line runs between."""
        return self.margins[line.page, line.column]

    def beside(self, line: Line, after: Line) -> bool:
        """Whether two lines follow one another in a column and in type of one size."""
        same = (line.page, line.column) == (after.page, after.column) and after.y > line.y
        return same and not _differ(line.size, after.size)

    def fits(self, line: Line, after: Line) -> bool:
        """Whether the first word of a line would have fitted at the end of the one before."""
        return line.x1 + after.word <= self.of_line(line).right - _SLACK * line.size

    def indented(self, line: Line) -> bool:
        """Whether a line begins farther right than others."""
        return line.x0 - self.of_line(line).left > _INDENT * line.size

    def spaced(self, line: Line, after: Line) -> bool:
        """Whether two lines of a column are farther apart than usual."""
        return self.beside(line, after) and after.y - line.y > _SPACED * self.pitch * line.size

    def centred(self, line: Line) -> bool:
        """Whether a line has as much space before it as after it."""
        left, right = self.of_line(line)
        before, behind = line.x0 - left, right - line.x1
        return abs(before - behind) <= line.size and before > -line.size

    def set_right(self, line: Line) -> bool:
        """Whether a line begins so far right that it ends at the margin because it is set so: a signature, a date."""
        left, right = self.of_line(line)
        return line.x0 - left > _FAR * (right - left)

    def goes_on(self, run: Sequence[Line], after: Line) -> bool:
        """Whether a line goes on with a paragraph's lines so far."""
        line = run[-1]
        if self.fits(line, after) or _differ(line.size, after.size) or self.spaced(line, after) or self.set_right(line):
            return False
        if self.indented(after):
            hang = run[0].hang if len(run) == 1 else run[1].x0
            same_column = (run[0].page, run[0].column) == (after.page, after.column)
            return same_column and hang is not None and abs(after.x0 - hang) <= _SLACK * line.size and hang > run[0].x0
        style = opening(after.text) if line.text[-1] in _ENDS else ""
        return not style or (self.shown and style not in self.flush)


def _differ(size: float, other: float) -> bool:
    return abs(size - other) > _OTHER_SIZE * max(size, other)


def _margins(sheets: Sequence[Sheet], lines: Sequence[Line]) -> dict[tuple[int, int], Margins]:
    """The margins of each page and column: those of all pages of that width, left and right pages apart."""
    groups: defaultdict[tuple[int, int, int], list[Line]] = defaultdict(list)
    for line in lines:
        groups[round(sheets[line.page].width), line.page % 2, line.column].append(line)
    found: dict[tuple[int, int], Margins] = {}
    for (width, _, column), group in groups.items():
        plain = [line for line in group if len(line.cells) == 1] or group
        few = min(_OUTLIERS, len(plain) // 50)
        starts, ends = sorted(line.x0 for line in plain), sorted(line.x1 for line in plain)
        broken = sorted(line.x1 for line in plain if line.text[-1] not in _ENDS)
        left = next(start for start in starts if start >= starts[few] - _FIRST_LINE * plain[0].size)
        right = ends[-1 - few]
        if column == 0 and not _is_margin(right, broken, width, group[0].size):
            right = max(right, width - left)
        found |= {(line.page, line.column): Margins(left, right) for line in group}
    return found


def _is_margin(right: float, ends: Sequence[float], width: float, size: float) -> bool:
    """Whether lines end there because the margin is there: they do in the right part of a page, or three do that have
    no end mark. `ends` are those of such lines."""
    reach = len(ends) - bisect_left(ends, right - size)
    return right > _RIGHT_PART * width or (right > width / 2 and reach >= _REACH)


def _paragraphs(layout: _Layout, lines: Sequence[Line]) -> Iterator[_Paragraph]:
    run: list[Line] = []
    for line in lines:
        if run and not layout.goes_on(run, line):
            yield _paragraph(run)
            run = []
        run.append(line)
    if run:
        yield _paragraph(run)


def _paragraph(run: Sequence[Line]) -> _Paragraph:
    return _Paragraph(joined([line.text for line in run]), tuple(run))


def _blocks(layout: _Layout, found: Sequence[Passage | _Paragraph]) -> list[Passage]:
    """Paragraphs with what their type says of them."""
    title = _title(layout, found)
    text_begins = next(
        (at for at, one in enumerate(found) if isinstance(one, _Paragraph) and not _larger(layout, one)), len(found)
    )
    heads = {at for at, one in enumerate(found) if at > text_begins and _is_heading(layout, found, at)}
    sizes = sorted({round(one.size) for at in heads if isinstance(one := found[at], _Paragraph)}, reverse=True)
    before = text_begins - 1  # the first heading may stand between the title and the text
    first = found[before]
    if title and before > title[-1] and isinstance(first, _Paragraph) and _is_heading(layout, found, before):
        heads |= {before} if round(first.size) in sizes else set()
    weighty = sum(len(one.text) for one in found if isinstance(one, _Paragraph) and one.lines[0].strong)
    bold = 2 * weighty < sum(len(one.text) for one in found)
    passages: list[Passage] = []
    for at, one in enumerate(found):
        if isinstance(one, Passage):
            passages.append(one)
        elif title and at in title:
            if at == title[0]:
                passages.append(Passage("\n".join(found[other].text for other in title), Block(title=True)))
        else:
            level = min(9, sizes.index(round(one.size)) + 1) if at in heads else 0
            strong = _strong(one) if bold else 0
            passages.append(Passage(one.text, Block(level=level, strong=strong) if level or strong else None))
    return passages


def _strong(paragraph: _Paragraph) -> int:
    """How many characters at the beginning of a paragraph are bold."""
    first = paragraph.lines[0]
    if first.strong < len(first.text):
        return min(first.strong, len(paragraph.text))
    return len(paragraph.text) if all(one.strong == len(one.text) for one in paragraph.lines) else first.strong


def _larger(layout: _Layout, paragraph: _Paragraph) -> bool:
    return paragraph.size > layout.size and _differ(paragraph.size, layout.size)


def _title(layout: _Layout, found: Sequence[Passage | _Paragraph]) -> range:
    """Which paragraphs are the lines of the title: the largest centred ones above the text of the first page, or the
    first of all in very large type."""
    runs: list[list[int]] = []
    for at, one in enumerate(found):
        if isinstance(one, Passage) or one.lines[0].page or not _larger(layout, one):
            break
        large = one.size >= _LARGER * layout.size and all(layout.centred(line) for line in one.lines)
        if not large or _NO_TITLE.fullmatch(one.text):
            continue
        last = found[runs[-1][-1]] if runs and runs[-1][-1] == at - 1 else None
        if isinstance(last, _Paragraph) and not _differ(last.size, one.size):
            runs[-1].append(at)
        else:
            runs.append([at])
    sized = [(one.size, -run[0], run) for run in runs if isinstance(one := found[run[0]], _Paragraph)]
    first = found[0]
    if not sized and isinstance(first, _Paragraph) and first.size >= _VERY_LARGE * layout.size:
        return range(0 if _NO_TITLE.fullmatch(first.text) else 1)
    run = max(sized)[2] if sized else [0, -1]
    return range(run[0], run[-1] + 1)


def _is_heading(layout: _Layout, found: Sequence[Passage | _Paragraph], at: int) -> bool:
    """Whether a paragraph is a short line in larger type with no end mark, alone in its size."""
    one = found[at]
    if isinstance(one, Passage) or not _larger(layout, one) or len(one.text) > _HEADING or one.text[-1] in _ENDS:
        return False
    beside = [found[near] for near in (at - 1, at + 1) if 0 <= near < len(found)]
    return len(one.lines) == 1 and not any(
        isinstance(other, _Paragraph) and not _differ(other.size, one.size) for other in beside
    )
