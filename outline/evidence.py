"""What the format of a file says of its paragraphs, as evidence for the marks in them.

A heading style, or the tag of a heading, gives the mark of its paragraph a level, which the search weighs lightly: a
written mark knows better (outline/pricing.py). A heading without a mark becomes a mark without characters. An automatic
number is a mark beyond doubt, whatever it looks like.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from outline import numerals, phrases
from outline.marks import UNKNOWN, Mark, Place, Standing, Style, labelled, style_of, styles
from outline.model import Block, hidden
from outline.paragraphs import Hints, Page

_TITLE = 200  # characters of a title, on all its lines, at the most
_ABOVE = 8  # paragraphs above a title
_HEADING = 60  # characters of a heading without a mark, at the most
_TEXT = frozenset("。;,、")  # ends no heading
_NUMERAL = re.compile("[0-9]{1,9}|[〇○零一二三四五六七八九十百千万]+|[A-Za-z]{1,6}$")


def hints(text: str, blocks: Sequence[Block]) -> Hints:
    """What blocks say of the lines of a text: which are hidden; which go on with none before them, as headings do,
    automatic numbers, and what follows either; which go on with the one before, as those of one heading do."""
    firm = {block.span.start for block in blocks if block.level or block.label or block.opaque}
    firm |= {block.span.end + 1 for block in blocks if block.opaque or block.level}
    joined = {
        block.span.start + at + 1
        for block in blocks
        if block.level and not block.title and block.span.end - block.span.start <= _HEADING
        for at, char in enumerate(text[block.span.start : block.span.end])
        if char == "\n"
    }
    return Hints(tuple(hidden(blocks)), frozenset(firm), frozenset(joined))


def with_standings(
    found: Mapping[int, Sequence[Mark]], page: Page, blocks: Iterable[Block]
) -> Mapping[int, Sequence[Mark]]:
    """The candidates of each paragraph (its index), those at the heads of blocks with what these say; the automatic
    numbers among them are as long as the file has them, and those that the grammar does not know are marks too."""
    standing = dict(found)
    for block in blocks:
        index = _paragraph(page, block) if block.level or block.label else None
        if index is None:
            continue
        first, *others = standing.get(index, ()) or (None,)
        if block.label:
            label = block.span.start + block.label
            others = [mark for mark in standing.get(index, ()) if mark.start >= label]
            first = labelled(page, index, label) or _unknown(page, index, label)
        if first and first.place == Place.START:
            part = first.end < block.span.end < page.paragraphs[index].end  # the text goes on behind the heading
            end = block.span.end if part and block.level else 0
            told = Standing(block.level, block.list, block.depth, block.label > 0, end)
            standing[index] = [first._replace(standing=told), *others]
    return standing


def _unknown(page: Page, index: int, end: int) -> Mark:
    """An automatic number of a form that the grammar does not have: 步骤1. Its words tell the series."""
    start, end = page.trimmed(page.paragraphs[index].start, end)
    words = page.shadow[start:end]
    numeral = _NUMERAL.search(words)
    number = numerals.value(numeral[0]) if numeral else None
    style = Style(UNKNOWN, len(styles()), False, True)
    return Mark(style, start, end, number, 0, _NUMERAL.sub("", words, count=1), Place.START, index)


def with_headings(
    found: Mapping[int, Sequence[Mark]], page: Page, blocks: Iterable[Block], titled: frozenset[int]
) -> Mapping[int, Sequence[Mark]]:
    """The candidates of each paragraph (its index), with one for each heading without a mark; the paragraphs that are
    `titled` are none."""
    heading = next(style for style in styles() if style.name == "hash")
    headed = dict(found)
    for block in blocks:
        index = _paragraph(page, block) if block.level else None
        if index is None or index in titled or not _is_heading(page, block):
            continue
        start, marked = page.paragraphs[index].start, found.get(index, ())
        if not marked or marked[0].place != Place.START:
            standing = Standing(level=block.level, end=min(block.span.end, page.paragraphs[index].end))
            mark = Mark(heading, start, start, None, 0, "#" * block.level, Place.START, index, standing)
            headed[index] = [mark, *(mark for mark in marked if mark.start >= standing.end)]
    return headed


def titles(page: Page, blocks: Sequence[Block]) -> frozenset[int]:
    """The paragraphs (indices) that are set as the title of a document: in a style for titles; or else as the first
    heading, if it has no mark, stands above all text, and no other one without a mark has its level or a higher one."""
    found = [block for block in blocks if block.title and block.span.end - block.span.start <= _TITLE]
    if not found:
        first, *others = [block for block in blocks if block.level] or [Block()]
        least = all(other.level > first.level or not _is_unmarked(page, other) for other in others)
        if others and least and _is_unmarked(page, first) and _opens(page, first):
            found = [first]
    starts = [start for start, _ in page.paragraphs]
    lines = (range(bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)) for block in found)
    return frozenset(index for indices in lines for index in indices)


def _is_unmarked(page: Page, block: Block) -> bool:
    """Whether a block begins with no mark."""
    index = _paragraph(page, block)
    return index is not None and not block.label and style_of(page.shadow, *page.paragraphs[index]) is None


def _opens(page: Page, block: Block) -> bool:
    """Whether no text stands before a block, and it is no heading that many documents begin with: 引言."""
    above = bisect_left(page.paragraphs, (block.span.start, 0))
    lines = [page.folded(index).strip() for index in range(min(above, _ABOVE + 1))]
    words = page.shadow[block.span.start : block.span.end]
    usual = phrases.STRUCTURAL.fullmatch(words.strip())
    return above <= _ABOVE and not usual and not any(line[-1:] in _TEXT for line in lines if line)


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


def _is_heading(page: Page, block: Block) -> bool:
    """Whether a block is as short as a heading, and does not end as text does unless text goes on behind it: styles
    are put on anything."""
    words = page.shadow[block.span.start : block.span.end].strip()
    runs_in = page.shadow[block.span.end : block.span.end + 1].strip() != ""
    return 0 < len(words) <= _HEADING and (runs_in or words[-1] not in _TEXT)
