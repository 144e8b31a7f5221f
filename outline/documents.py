"""The documents in a text: most texts hold one, a compilation several, a notice may carry annexes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import NamedTuple

from outline import frame, phrases
from outline.families import NARRATIVE
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
    titles: set[str] = set()  # of the documents so far; one that a mark opens has it on its second line
    for position in range(len(paragraphs)):
        if position == cuts[-1][0] + (2 if cuts[-1][1] else 1):
            titles.add(look.words(position - 1))
        mark = openers.get(paragraphs[position])
        numbered = look.opens_numbered(position, mark)
        if numbered or look.opens_after_farewell(position):
            compiled = True
            cuts.append((position, mark if numbered else None, True))
        elif look.opens_annex(position, mark, annexed):
            annexed = True
            cuts.append((position, mark, True))
        elif look.opens_after_date(position) or look.opens_titled(position) or look.opens_again(position, titles):
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
        self.numbering = [at for at in self.opened if openers[paragraphs[at]].style.name not in NARRATIVE]
        self.first = {openers[paragraphs[at]].style.name: at for at in reversed(self.opened)}
        self.articles, self.sections = self.counted("article"), self.counted("han")
        self.annexes = [at for at, _ in self.counted("annex")]

    def counted(self, style: str) -> list[tuple[int, int]]:
        """Where the marks of a style open paragraphs, and their numbers."""
        marks = ((at, self.openers[self.paragraphs[at]]) for at in self.opened)
        return [(at, mark.number or 0) for at, mark in marks if mark.style.name == style]

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
        if self.goes_on(position):
            return False
        index = self.paragraphs[position]
        rest = self.page.shadow[mark.end : self.page.paragraphs[index].end].strip(" ")
        if not rest:
            return annexed or not self.lists(position + 1)
        after = self.openers.get(self.paragraphs[position + 1])
        text_follows = "。" in self.words(position + 1) or (after is not None and after.style.name != "annex")
        dated = position > 0 and frame.is_date(self.words(position - 1))
        text_follows = text_follows or (dated and self.titled(position + 1) and self.begins_again(position + 1))
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

    def goes_on(self, position: int) -> bool:
        """Whether the articles of a law go on after an annex in its middle, or the sections of a notice after a note,
        before another annex."""
        at, section = bisect_left(self.articles, (position, 0)), bisect_left(self.sections, (position, 0))
        if _goes_on(self.articles, at):
            return True
        following = bisect_right(self.annexes, position)
        annex = self.annexes[following] if following < len(self.annexes) else len(self.paragraphs)
        return _goes_on(self.sections, section) and self.sections[section][0] < annex

    def begins_again(self, position: int) -> bool:
        """Whether the next mark that numbers a section begins a count that has begun before."""
        at = bisect_left(self.numbering, position)
        after = self.openers[self.paragraphs[self.numbering[at]]] if at < len(self.numbering) else None
        return after is not None and after.number == 1 and self.first[after.style.name] < position

    def opens_again(self, position: int, titles: Collection[str]) -> bool:
        """A title that a document of the text had, and then a count that begins again: one report after another."""
        known = position >= _BODY and self.words(position) in titles
        return known and self.titled(position) and self.begins_again(position)

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
        if phrases.FIELD_NAME.search(self.words(before - 1)):
            return False  # a table: 活动时间 / 2013年6月14日 / 活动地点
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
            and not phrases.STRUCTURAL.fullmatch(words)
            and not phrases.NUMBER.fullmatch(words)
        )


def _goes_on(counted: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether a count (positions and numbers) goes on with its member `at`."""
    return 0 < at < len(counted) and counted[at][1] == counted[at - 1][1] + 1
