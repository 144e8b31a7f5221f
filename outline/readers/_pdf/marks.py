"""Which lines begin with a mark, as grammar/marks.lark has them."""

from __future__ import annotations

from functools import lru_cache

from outline.marks import Mark, labelled
from outline.paragraphs import Layout, Page, Paragraph
from outline.shadow import fold

_LONGEST = 24  # characters of a mark and what must follow it, at the most
_RUN = frozenset(",:")  # marks that end so stand in the middle of paragraphs as well: 第一， 首先，


@lru_cache(maxsize=4096)
def mark_of(text: str) -> Mark | None:
    """The mark that a text begins with, None where there is none."""
    folded = fold(text[:_LONGEST])
    page = Page(text, folded, (Paragraph(0, len(folded)),), (), Layout(None, False))
    return labelled(page, 0, len(folded)) if folded else None


def mark_end(text: str) -> int:
    """How many characters at the head of a text are a mark."""
    mark = mark_of(text)
    return mark.end if mark else 0


def numbers(text: str) -> bool:
    """Whether a text begins with a mark that has a number, and a sign or a word that shows it to be one."""
    mark = mark_of(text)
    return mark is not None and _counts(text, mark) and mark.style.name != "arabic_bare"


def opening(text: str) -> str:
    """The style of the mark that a text begins with, if marks of it begin paragraphs more often than clauses; or ""."""
    mark = mark_of(text)
    if mark is None or not _counts(text, mark):
        return ""
    sign = fold(text[mark.end - 1])
    return mark.style.name if mark.style.opens or not (sign.isalnum() or sign in _RUN) else ""


def _counts(text: str, mark: Mark) -> bool:
    """Whether a mark has a number or a word, and is not only a sign."""
    return any(char.isalnum() for char in text[: mark.end])
