"""The documents in a text: most texts hold one, a compilation several, a notice may carry annexes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from outline import frame, phrases
from outline.marks import Mark
from outline.paragraphs import Page
from outline.titles import title_end

_SALUTATION_WITHIN = 8  # paragraphs after a document's first line
_TITLE = 60  # characters
_TITLE_LEAST = 8
_BODY = 3  # paragraphs that a document has at the least before another follows


class Piece(NamedTuple):
    """One document of a text: its paragraphs (indices, furniture left out), and the mark that opens it, if any.

    `part` tells that it becomes a section of kind "part"; the main document of a text is not one.
    """

    paragraphs: tuple[int, ...]
    mark: Mark | None
    part: bool


def documents(page: Page, paragraphs: Sequence[int], openers: dict[int, Mark]) -> list[Piece]:
    """Cuts a text into documents; `openers` are the marks that open paragraphs, by paragraph."""
    look = _Look(page, paragraphs, openers)
    cuts: list[tuple[int, Mark | None, bool]] = [(0, None, False)]
    compiled = False
    for position in range(len(paragraphs)):
        mark = openers.get(paragraphs[position])
        numbered = look.opens_numbered(position, mark)
        if numbered or look.opens_after_farewell(position):
            compiled = True
            cuts.append((position, mark if numbered else None, True))
        elif look.opens_annex(position, mark):
            cuts.append((position, mark, True))
        elif look.opens_after_date(position) or look.opens_titled(position):
            cuts.append((position, None, True))
    if len(cuts) > 1 and cuts[1][0] == 0:
        del cuts[0]
    else:
        cuts[0] = (0, None, compiled)
    ends = [*(cut[0] for cut in cuts[1:]), len(paragraphs)]
    return [
        Piece(tuple(paragraphs[start:end]), mark, part) for (start, mark, part), end in zip(cuts, ends, strict=True)
    ]


class _Look:
    def __init__(self, page: Page, paragraphs: Sequence[int], openers: dict[int, Mark]) -> None:
        self.page = page
        self.paragraphs = paragraphs
        self.openers = openers

    def words(self, position: int) -> str:
        start, end = self.page.paragraphs[self.paragraphs[position]]
        return self.page.shadow[start : min(end, start + 240)]

    def saluted(self, position: int) -> bool:
        """Whether a salutation follows within a few short lines."""
        for later in range(position + 1, min(position + _SALUTATION_WITHIN, len(self.paragraphs))):
            words = self.words(later)
            if frame.is_salutation(words):
                return True
            if len(words) > _TITLE + 20 or words.endswith("。"):
                return False
        return False

    def opens_numbered(self, position: int, mark: Mark | None) -> bool:
        """第二篇：…, where a salutation follows: 第一篇 of a plan has chapters below it instead."""
        return mark is not None and mark.style.name == "piece" and self.saluted(position)

    def opens_annex(self, position: int, mark: Mark | None) -> bool:
        """附件1 at the head of an annex, and not in the list of annexes below a notice (附件：1.… 2.…)."""
        if mark is None or mark.style.name != "annex" or position + 1 == len(self.paragraphs):
            return False
        index = self.paragraphs[position]
        rest = self.page.shadow[mark.end : self.page.paragraphs[index].end].strip(" ")
        if not rest:
            return True
        after = self.openers.get(self.paragraphs[position + 1])
        text_follows = "。" in self.words(position + 1) or (after is not None and after.style.name != "annex")
        return not rest[0].isdigit() and len(rest) <= _TITLE and rest[-1] not in "。;,、" and text_follows

    def opens_after_farewell(self, position: int) -> bool:
        """A new title and 同志们： after 谢谢大家！"""
        if position == 0 or not self.titled(position) or not frame.is_farewell(self.words(position - 1)):
            return False
        return self.saluted(position)

    def opens_after_date(self, position: int) -> bool:
        """The document that a notice passes on: a title after the notice's date."""
        before = position - 1
        if before > 0 and frame.is_note(self.words(before)):
            before -= 1
        if before < 1 or not frame.is_date(self.words(before)) or not self.titled(position):
            return False
        has_text = any("。" in self.words(at) for at in range(max(0, before - _SALUTATION_WITHIN), before))
        return has_text and position + 2 < len(self.paragraphs)

    def opens_titled(self, position: int) -> bool:
        """A complete title with an addressee below it, in the middle of a text; or the glossary of a report."""
        words = self.words(position)
        if position < _BODY or position + 1 == len(self.paragraphs):
            return False
        if phrases.GLOSSARY.fullmatch(words):
            return True
        complete = phrases.GENRE.search(words) and self.titled(position) and len(words) >= _TITLE_LEAST
        return (
            bool(complete) and self.words(position - 1)[-1] in "。!;" and frame.is_salutation(self.words(position + 1))
        )

    def titled(self, position: int) -> bool:
        index = self.paragraphs[position]
        start, end = self.page.paragraphs[index]
        words = self.words(position)
        return (
            index not in self.openers
            and end - start <= _TITLE
            and title_end(self.page.shadow, start, end) >= end
            and words[-1] not in "。;:,"
            and not frame.is_note(words)
            and not frame.is_date(words)
        )
