"""What the surroundings of a candidate say: doubts about it, and how its paragraph stands to the others."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from outline import phrases
from outline.costs import Costs
from outline.marks import Mark, Place
from outline.paragraphs import Page
from outline.titles import title_end

_OPTIONS = re.compile(r"[^\n]{0,80}? [B-H][.、]")
_WINDOW = 24

_BOX_TEXT = 8
_CAPTION = 60


class Context:
    """The surroundings, asked by the search; each question looks at one paragraph or so many characters at most."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._turn = self._turns()
        self._quoted = lru_cache(maxsize=4)(self._quoted_in)

    def doubt(self, mark: Mark, costs: Costs) -> float:
        """How much speaks against a candidate, from itself and what stands around it."""
        shadow = self.page.shadow
        doubt = 0.0
        opener = self._opener(mark)
        if opener:
            doubt = costs.in_brackets if opener == "(" else costs.in_quotes
        if mark.style.name == "han" and phrases.RANKED.match(shadow, mark.end):
            doubt = max(doubt, costs.ranks_alone if self.captioned(mark.paragraph) else costs.ranks)
        if mark.number is not None and mark.number > 200 and mark.style.name != "article":
            doubt = max(doubt, costs.large)
        if mark.place == Place.START and mark.paragraph and self._interrupts(mark.paragraph - 1):
            doubt = max(doubt, costs.interrupts)
        return max(doubt, self._doubt_of_style(mark, costs))

    def _interrupts(self, before: int) -> bool:
        """Whether the paragraph before stops inside a quotation, so that its line was broken: …“五统 / 一、一开放”"""
        start, end = self.page.paragraphs[before]
        tail = self.page.shadow[max(start, end - 2 * _WINDOW) : end]
        return tail[-1] not in "。;:!?”" and tail.rfind("“") > tail.rfind("”")

    def _doubt_of_style(self, mark: Mark, costs: Costs) -> float:
        """The false friends that only some styles have."""
        style, shadow = mark.style.name, self.page.shadow
        if style == "ordinal" and shadow[mark.end - 1] in "先次后":
            return costs.no_comma
        if style == "side" and "方面" in shadow[mark.start : mark.end] and mark.place != Place.START:
            return 0.0 if self.announced(mark) else costs.connective
        if style in ("arabic_bracket", "arabic_half") and self.page.text[mark.start] in "[【":
            return costs.reference_at_start if mark.place == Place.START else costs.reference
        if style in ("arabic_half", "latin_half") and mark.place == Place.START and mark.paragraph:
            start, end = self.page.paragraphs[mark.paragraph - 1]
            tail = shadow[max(start, end - _WINDOW) : end]
            return costs.unclosed if tail.rfind("(") > tail.rfind(")") else 0.0
        if style == "latin" and _OPTIONS.search(shadow, mark.end, min(len(shadow), mark.end + 4 * _WINDOW)):
            return costs.option
        if style == "latin" and mark.place == Place.SPACE:
            return costs.option
        if style == "arabic_bare":
            start, end = self.page.paragraphs[mark.paragraph]
            return costs.table if "\t" in self.page.text[start:end] else 0.0
        if style == "arabic" and mark.style.loose and shadow[mark.end : mark.end + 1].isdigit():
            return costs.decimal
        if style == "bullet" and shadow[mark.start] in "□√":
            start, end = self.page.paragraphs[mark.paragraph]
            return costs.box if end - start <= _BOX_TEXT else 0.0
        if style == "decimal_4" and any(
            int(part) > 30 or part == "0" for part in f"{mark.prefix}.{mark.number}".split(".")
        ):
            return costs.address
        if style == "article" and shadow[mark.end : mark.end + 1].strip(" \n\v("):
            return costs.no_space
        return 0.0

    def fleeting(self, mark: Mark) -> bool:
        """Whether a mark is a word that numbers only in company: 首先，我谨代表…"""
        return mark.style.name == "ordinal" and self.page.shadow[mark.start] in "首其再最"

    def announced(self, mark: Mark) -> bool:
        """Whether the words before a candidate announce a list: 今年重点抓好两件事：一是"""
        start = self.page.paragraphs[mark.paragraph].start
        if mark.place == Place.START:
            if mark.paragraph == 0:
                return False
            end = self.page.paragraphs[mark.paragraph - 1].end
            start = self.page.paragraphs[mark.paragraph - 1].start
        else:
            end = mark.start
        before = self.page.shadow[max(start, end - _WINDOW) : end]
        return before.endswith(":") or bool(phrases.ANNOUNCED.search(before))

    def captioned(self, paragraph: int) -> bool:
        """Whether a paragraph is a heading alone on its line: short, without an end mark."""
        last = self.page.shadow[self.page.paragraphs[paragraph].end - 1]
        return last not in "。;:!?" and not self.run_in(paragraph)

    def expects(self, paragraph: int) -> bool:
        """Whether a paragraph is bound to hold what follows: a bare heading, or words that end in ："""
        return self.captioned(paragraph) or self.page.shadow[self.page.paragraphs[paragraph].end - 1] == ":"

    def complete(self, paragraph: int) -> bool:
        """Whether a paragraph ends as a sentence or a clause does: it needs nothing below it."""
        return self.page.shadow[self.page.paragraphs[paragraph].end - 1] in "。;!?"

    def run_in(self, paragraph: int) -> bool:
        """Whether a marked paragraph goes on after its title."""
        start, end = self.page.paragraphs[paragraph]
        return end - start > _CAPTION or title_end(self.page.shadow, start, end) < end

    def alike(self, first: int, second: int) -> bool:
        """Whether two paragraphs read the same: a running head comes again on every page."""
        start, end = self.page.paragraphs[first]
        other, stop = self.page.paragraphs[second]
        if end - start > _CAPTION or stop - other > _CAPTION:
            return False
        return self.page.shadow[start:end].replace(" ", "") == self.page.shadow[other:stop].replace(" ", "")

    def returns(self, paragraph: int) -> bool:
        """Whether a paragraph opens like one that takes up the thread above the list before it."""
        return bool(phrases.RETURN.match(self.page.shadow, self.page.paragraphs[paragraph].start))

    def addresses(self, paragraph: int) -> bool:
        """Whether a paragraph turns to the audience (同志们， 各位代表！): it takes leave of the list before it."""
        return bool(phrases.VOCATIVE.match(self.page.shadow, self.page.paragraphs[paragraph].start))

    def turned(self, first: int, last: int) -> bool:
        """Whether one of the paragraphs after `first` up to `last` turns to the audience."""
        return self._turn[last] > first

    def _turns(self) -> list[int]:
        """For each paragraph the last one up to it that turns to the audience, or -1."""
        last, turns = -1, []
        for index in range(len(self.page.paragraphs)):
            last = index if self.addresses(index) else last
            turns.append(last)
        return turns

    def _opener(self, mark: Mark) -> str:
        """The quotation mark or bracket that a candidate stands inside of, or ""."""
        spans = self._quoted(mark.paragraph)
        position = bisect_left(spans, (mark.start, 0)) - 1
        if position >= 0 and spans[position][0] < mark.start < spans[position][1]:
            return self.page.shadow[spans[position][0]]
        return ""

    def _quoted_in(self, paragraph: int) -> list[tuple[int, int]]:
        start, end = self.page.paragraphs[paragraph]
        return [match.span() for match in phrases.QUOTED.finditer(self.page.shadow, start, end)]
