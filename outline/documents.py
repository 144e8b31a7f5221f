"""The documents in a text: most texts hold one, a compilation several, a notice may carry annexes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from outline import frame, phrases
from outline.marks import Mark
from outline.paragraphs import Page
from outline.titles import title_end

_WORD = re.compile("[一-鿿]")
_SALUTATION_WITHIN = 8  # paragraphs after a document's first line
_TITLE = 60  # characters
_TITLE_LEAST = 8
_LIST = 24  # entries of a list of annexes, with the signature below it, at the most
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
    compiled = annexed = False
    for position in range(len(paragraphs)):
        mark = openers.get(paragraphs[position])
        numbered = look.opens_numbered(position, mark)
        if numbered or look.opens_after_farewell(position):
            compiled = True
            cuts.append((position, mark if numbered else None, True))
        elif look.opens_annex(position, mark, annexed):
            annexed = True
            cuts.append((position, mark, True))
        elif look.opens_after_date(position) or look.opens_titled(position) or look.opens_again(position):
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
        self.opened = [at for at, index in enumerate(paragraphs) if index in openers]
        self.first = {openers[paragraphs[at]].style.name: at for at in reversed(self.opened)}
        articles = [(at, openers[paragraphs[at]]) for at in self.opened]
        self.articles = [(at, mark.number or 0) for at, mark in articles if mark.style.name == "article"]

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

    def opens_annex(self, position: int, mark: Mark | None, annexed: bool) -> bool:
        """附件1 at the head of an annex, and not in the list of annexes below a notice (附件：1.… 2.…); `annexed` where
        an annex stands before it."""
        if mark is None or mark.style.name != "annex" or position + 1 == len(self.paragraphs):
            return False
        if self.articles_go_on(position):
            return False
        index = self.paragraphs[position]
        rest = self.page.shadow[mark.end : self.page.paragraphs[index].end].strip(" ")
        if not rest:
            return annexed or not self.lists(position + 1)
        after = self.openers.get(self.paragraphs[position + 1])
        text_follows = "。" in self.words(position + 1) or (after is not None and after.style.name != "annex")
        titled = not rest[0].isdigit() and len(rest) <= _TITLE and rest[-1] not in "。;,、"
        return titled and (text_follows or annexed)

    def lists(self, position: int) -> bool:
        """Whether from here to the end, or to a signature and a date, stand the entries of a list of annexes."""
        entries = 0
        end = min(position + _LIST, len(self.paragraphs))
        for at in range(position, end):
            words = self.words(at)
            if frame.is_entry(words):
                entries += 1
            elif not entries or len(words) > _TITLE or words[-1] in "。;:":
                return False
            elif frame.is_date(words):
                return True
        return entries > 0 and end == len(self.paragraphs)

    def articles_go_on(self, position: int) -> bool:
        """Whether the articles of a law go on after an annex that stands in its middle."""
        at = bisect_left(self.articles, (position, 0))
        return 0 < at < len(self.articles) and self.articles[at][1] == self.articles[at - 1][1] + 1

    def opens_again(self, position: int) -> bool:
        """The title of the whole text once more, and then a count that begins again: one report after another."""
        if position < _BODY or self.words(position) != self.words(0) or not self.titled(position):
            return False
        at = bisect_left(self.opened, position)
        after = self.openers[self.paragraphs[self.opened[at]]] if at < len(self.opened) else None
        return after is not None and after.number == 1 and self.first[after.style.name] < position

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
            before = self.openers.get(self.paragraphs[position - 1])
            return before is None or before.style.name != "annex"  # whose title it is
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
            and bool(_WORD.search(words))
            and not frame.is_note(words)
            and not frame.is_date(words)
        )
