"""Findings -> text: edits applied from the end backwards, so that offsets before them stay true."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from outline.model import Block, Document, Edit, Finding, Profile, Span, edited

_ROUNDS = 12  # a fix may bring another to light; so many rounds settle every document seen


def fixed(document: Document, *, unsafe: bool = False) -> str:
    """The text of a document with every safe fix applied, and with `unsafe` those that need a look as well.

    What one fix makes visible is fixed too, so that fixing the result once more changes nothing.
    """
    from outline.checking import check
    from outline.pipeline import parse

    @cache
    def given() -> Profile | None:
        """The document's profile if it was given; else it is recognised anew after a change."""
        recognised = parse(document.text, None, document.blocks).profile
        return None if recognised == document.profile else document.profile

    return settled(document, check, lambda text, blocks: parse(text, given(), blocks), unsafe=unsafe)[0].text


def settled(
    document: Document,
    find: Callable[[Document], Sequence[Finding]],
    read: Callable[[str, tuple[Block, ...]], Document],
    *,
    unsafe: bool = False,
) -> tuple[Document, int]:
    """The same for the findings of a function, which is asked anew after each change, when the text has been read: the
    document that has no more fixes, and how many were made."""
    total = 0
    for _ in range(_ROUNDS):
        fixes = [finding.fix or (finding.unsafe if unsafe else ()) for finding in find(document)]
        edits, count = compatible(fixes)
        if not count:
            break
        total += count
        document = read(edited(document.text, edits), tuple(_moved(document.blocks, edits)))
    return document, total


def apply(text: str, fixes: Iterable[Sequence[Edit]]) -> tuple[str, int]:
    """The text with those of the fixes that are compatible applied, and how many these are."""
    edits, count = compatible(fixes)
    return edited(text, edits), count


def compatible(fixes: Iterable[Sequence[Edit]]) -> tuple[list[Edit], int]:
    """The edits of fixes, in order, and how many fixes these are: each wholly or not at all. One that touches what an
    earlier one changes is left out."""
    taken: list[Edit] = []
    count = 0
    for fix in fixes:
        if fix and not any(_touches(edit, taken) for edit in fix):
            for edit in fix:
                insort(taken, edit)
            count += 1
    return taken, count


def _moved(blocks: Iterable[Block], edits: Sequence[Edit]) -> Iterator[Block]:
    """Blocks of a text where they are after edits, which are in order; one that an edit reaches into grows or shrinks
    with it."""
    grown = [0, *accumulate(len(edit.new) - (edit.end - edit.start) for edit in edits)]
    ends = [edit.end for edit in edits]

    def moved(offset: int) -> int:
        return offset + grown[bisect_right(ends, offset)]

    for block in blocks:
        start = moved(block.span.start)
        label, strong = (moved(block.span.start + size) - start if size else 0 for size in (block.label, block.strong))
        yield block._replace(span=Span(start, max(start, moved(block.span.end))), label=label, strong=strong)


def _touches(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Whether an edit meets one of others, which are in order and do not overlap."""
    at = bisect_left(taken, edit)
    return any(other.start <= edit.end and edit.start <= other.end for other in taken[max(at - 1, 0) : at + 1])
