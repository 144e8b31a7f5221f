"""Findings -> text: edits applied from the end backwards, so that offsets before them stay true."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from outline.model import Document, Edit, Finding, Profile, edited

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
        return None if parse(document.text).profile == document.profile else document.profile

    return settled(document, check, lambda text: parse(text, given()), unsafe=unsafe)[0].text


def settled(
    document: Document,
    find: Callable[[Document], Sequence[Finding]],
    read: Callable[[str], Document],
    *,
    unsafe: bool = False,
) -> tuple[Document, int]:
    """The same for the findings of a function, which is asked anew after each change, when the text has been read: the
    document that has no more fixes, and how many were made."""
    total = 0
    for _ in range(_ROUNDS):
        fixes = [finding.fix or (finding.unsafe if unsafe else ()) for finding in find(document)]
        text, count = apply(document.text, fixes)
        if not count:
            break
        total += count
        document = read(text)
    return document, total


def apply(text: str, fixes: Iterable[Sequence[Edit]]) -> tuple[str, int]:
    """The text with fixes applied, and how many were: each wholly or not at all. One that touches what an earlier one
    changes is left out."""
    taken: list[Edit] = []
    count = 0
    for fix in fixes:
        if fix and not any(_touches(edit, taken) for edit in fix):
            for edit in fix:
                insort(taken, edit)
            count += 1
    return edited(text, taken), count


def _touches(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Whether an edit meets one of others, which are in order and do not overlap."""
    at = bisect_left(taken, edit)
    return any(other.start <= edit.end and edit.start <= other.end for other in taken[max(at - 1, 0) : at + 1])
