"""What the format of a file says of its paragraphs, as evidence for the marks in them.

A heading style, or the tag of a heading, gives the mark of its paragraph a level, which the search weighs lightly: a
written mark knows better (outline/pricing.py). A heading without a mark becomes a mark without characters. An automatic
number is a mark beyond doubt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from outline.marks import Mark, Place, by_paragraph, labelled, style_of, styles
from outline.model import Block
from outline.paragraphs import Page

_TITLE = 200  # characters of a title, on all its lines, at the most
_HEADING = 60  # characters of a heading without a mark, at the most
_TEXT = frozenset("。;,、")  # ends no heading


def firm_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """The beginnings of lines (offsets) that go on with no line before them: headings, automatic numbers, opaque ones,
    and those after these."""
    starts = {block.span.start for block in blocks if block.level or block.label or block.opaque}
    return frozenset(starts | {block.span.end + 1 for block in blocks if block.opaque or block.level})


def with_levels(candidates: Sequence[Mark], page: Page, blocks: Iterable[Block]) -> list[Mark]:
    """The candidates of a text with the levels of their paragraphs, and with the automatic numbers as such."""
    found = by_paragraph(candidates)
    for block in blocks:
        index = _paragraph(page, block) if block.level or block.label else None
        if index is None:
            continue
        marked = found.setdefault(index, [])
        label = block.span.start + block.label
        automatic = labelled(page, index, label) if block.label else None
        if automatic:
            marked[:] = [automatic._replace(automatic=True), *(mark for mark in marked if mark.start >= label)]
        if marked and marked[0].place == Place.START:
            marked[0] = marked[0]._replace(level=block.level)
    return [mark for index in sorted(found) for mark in found[index]]


def with_headings(
    found: Mapping[int, Sequence[Mark]], page: Page, blocks: Iterable[Block], titled: frozenset[int]
) -> Mapping[int, Sequence[Mark]]:
    """The candidates of each paragraph (its index), with one for each heading without a mark; the paragraphs that are
    `titled` are none."""
    heading = next(style for style in styles() if style.name == "hash")
    headed = dict(found)
    for block in blocks:
        index = _paragraph(page, block) if block.level else None
        if index is None or index in titled or not _is_heading(page, index):
            continue
        start, marked = page.paragraphs[index].start, found.get(index, ())
        if not marked or marked[0].place != Place.START:
            mark = Mark(heading, start, start, None, 0, "#" * block.level, Place.START, index, block.level)
            headed[index] = [mark, *marked]
    return headed


def titles(page: Page, blocks: Sequence[Block]) -> frozenset[int]:
    """The paragraphs (indices) that are set as the title of a document: in a style for titles, or else as the one
    heading of its level, before and above all others."""
    found = [block for block in blocks if block.title and block.span.end - block.span.start <= _TITLE]
    if not found:
        first, *others = [block for block in blocks if block.level] or [Block()]
        if others and all(first.level < other.level for other in others) and _is_unmarked(page, first):
            found = [first]
    starts = [start for start, _ in page.paragraphs]
    lines = (range(bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)) for block in found)
    return frozenset(index for indices in lines for index in indices)


def _is_unmarked(page: Page, block: Block) -> bool:
    """Whether a block begins with no mark."""
    index = _paragraph(page, block)
    return index is not None and style_of(page.shadow, *page.paragraphs[index]) is None


def bold(page: Page, blocks: Iterable[Block]) -> dict[int, int]:
    """Where the bold at the beginning of a paragraph (its index) ends, in characters of the text; paragraphs that begin
    in plain type are left out."""
    found = {_paragraph(page, block): block.span.start + block.strong for block in blocks if block.strong}
    return {index: end for index, end in found.items() if index is not None and page.paragraphs[index].start < end}


def _paragraph(page: Page, block: Block) -> int | None:
    """The index of the paragraph that a block begins; None where it is a line inside one that a hard wrap broke, or has
    no text, or is opaque."""
    index = bisect_left(page.paragraphs, (block.span.start, 0))
    if block.opaque or index == len(page.paragraphs) or page.paragraphs[index].start >= block.span.end:
        return None
    return index


def _is_heading(page: Page, index: int) -> bool:
    """Whether a paragraph is as short as a heading, and does not end as text does: styles are put on anything."""
    words = page.folded(index)
    return len(words) <= _HEADING and words[-1] not in _TEXT and bool(words.strip())
