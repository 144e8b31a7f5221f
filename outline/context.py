"""What the surroundings of a candidate say: doubts about it, and how its paragraph stands to the others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache

from outline import numerals, phrases
from outline.costs import Costs
from outline.families import DIVISIONS, RANKING, REFERRED, WORDED
from outline.marks import Mark, Place
from outline.paragraphs import Page
from outline.titles import title_end

_OPTIONS = re.compile(r"[^\n]{0,80}? [B-H][.、]")
_WINDOW = 24

_BEFORE_ONE = frozenset("合唯之其")  # 合一 唯一 之一 其一
_BOX_TEXT = 8
_AFTER_REFERENCE = frozenset("。,;)")
_DIGITS = frozenset("一二三四五六七八九十")
_CAPTION = 60
_CAPTION_LEAST, _CAPTION_MOST = 4, 30  # characters of a heading without a mark
_PROSE = 40  # … and of the text below it


class Context:
    """The surroundings, asked by the search; each question looks at one paragraph or so many characters at most."""

    def __init__(self, page: Page, candidates: Sequence[Mark]) -> None:
        self.page = page
        self._spaced = self._spaces(candidates)
        self._marked = {mark.paragraph for mark in candidates if mark.place == Place.START}
        self._turn = self._last(self.addresses)
        self._caption = self._last(self.is_caption)
        self._quoted = lru_cache(maxsize=4)(self._quoted_in)

    def doubt(self, mark: Mark, costs: Costs) -> float:
        """How much speaks against a candidate, from itself and what stands around it."""
        shadow = self.page.shadow
        doubt = 0.0
        opener = self._opener(mark)
        if opener:
            doubt = costs.in_brackets if opener == "(" else costs.in_quotes
        if mark.style.name in RANKING and self._ranks(mark):
            doubt = max(doubt, costs.ranks_alone if self.captioned(mark.paragraph) else costs.ranks)
        if mark.place == Place.START and self._is_row(mark.paragraph):
            doubt = max(doubt, costs.table)
        if shadow[mark.end : mark.end + 1] in _AFTER_REFERENCE and mark.style.name in REFERRED:
            doubt = max(doubt, costs.reference_before_stop)
        if mark.number is not None and mark.number > 200 and mark.style.name != "article":
            doubt = max(doubt, costs.large)
        if mark.place == Place.START and mark.paragraph and self._interrupts(mark):
            doubt = max(doubt, costs.interrupts)
        return max(doubt, self._doubt_of_style(mark, costs))

    def _ranks(self, mark: Mark) -> bool:
        """Whether the very next number follows: 一、二级海塘, 第一、第二产业, Ⅰ、Ⅱ类水, 十、百、千工程"""
        after = phrases.NEXT_NUMBER.match(self.page.shadow, mark.end)
        if after is None or mark.number is None:
            return False
        return numerals.value(after[1]) == mark.number + 1 or (mark.number == 10 and after[1][0] in "百千万")

    def _is_row(self, paragraph: int) -> bool:
        """Whether a paragraph is the row of a table, copied with tabs."""
        start, end = self.page.paragraphs[paragraph]
        return self.page.text.count("\t", start, end) > 1

    def _spaces(self, candidates: Sequence[Mark]) -> bool:
        """Whether the articles of the document set their text off with a space, as most do: 第一条 为了…"""
        articles = [mark for mark in candidates if mark.style.name == "article" and mark.place == Place.START]
        return sum(self._is_set_off(mark) for mark in articles) * 2 > len(articles)

    def _is_set_off(self, mark: Mark) -> bool:
        return not self.page.shadow[mark.end : mark.end + 1].strip(" \n\v(")

    def is_last(self, mark: Mark) -> bool:
        """Whether a mark is 最后，"""
        return mark.style.name == "ordinal" and self.page.shadow[mark.start] == "最"

    def _interrupts(self, mark: Mark) -> bool:
        """Whether the paragraph before stops inside a quotation (…“五统 / 一、一开放”), or a word that ends in 一
        (…三证合 / 一、一照一码)."""
        before = mark.paragraph - 1
        start, end = self.page.paragraphs[before]
        tail = self.page.shadow[max(start, end - 2 * _WINDOW) : end]
        if tail[-1] in "。;:!?”":
            return False
        halved = mark.style.name == "han" and mark.number == 1 and before not in self._marked
        return tail.rfind("“") > tail.rfind("”") or (halved and tail[-1] in _BEFORE_ONE)

    def _doubt_of_style(self, mark: Mark, costs: Costs) -> float:
        """The false friends that only some styles have."""
        style, shadow = mark.style.name, self.page.shadow
        if style == "ordinal" and shadow[mark.end - 1] in "先次后":
            opens = mark.place == Place.START or shadow[mark.end : mark.end + 1] == "要"
            return costs.no_comma if opens else costs.adverb
        if style == "dash" and phrases.CREDITED.match(shadow, mark.end):
            return costs.credit
        if style in WORDED and mark.end >= self.page.paragraphs[mark.paragraph].end:
            return costs.bare
        if style == "side" and "方面" in shadow[mark.start : mark.end] and mark.place != Place.START:
            return 0.0 if self.announced(mark) else costs.connective
        if style in ("arabic_bracket", "arabic_half") and self.page.text[mark.start] in "[【〔":
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
            return costs.table if self.page.text.find("\t", start, end) >= 0 else 0.0
        if style == "arabic" and mark.style.loose and shadow[mark.end : mark.end + 1].isdigit():
            return costs.decimal
        if style == "bullet" and shadow[mark.start] in "□√":
            start, end = self.page.paragraphs[mark.paragraph]
            return costs.box if end - start <= _BOX_TEXT else 0.0
        if style == "decimal_4" and any(
            int(part) > 30 or part == "0" for part in f"{mark.prefix}.{mark.number}".split(".")
        ):
            return costs.address
        if style == "article" and not self._is_set_off(mark):
            return costs.no_space_though_usual if self._spaced else costs.no_space
        if style in DIVISIONS and not self._is_set_off(mark) and self.complete(mark.paragraph):
            return costs.sentence
        if style == "verb" and shadow[mark.end : mark.end + 1] in _DIGITS:
            return costs.slogan
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

    def reckons(self, paragraph: int) -> bool:
        """Whether a paragraph looks back on all that was said before: 一年来，我们… 我们也清醒认识到…"""
        return bool(phrases.RECKONING.match(self.page.shadow, self.page.paragraphs[paragraph].start))

    def addresses(self, paragraph: int) -> bool:
        """Whether a paragraph turns to the audience (同志们， 各位代表！): it takes leave of the list before it."""
        return bool(phrases.VOCATIVE.match(self.page.shadow, self.page.paragraphs[paragraph].start))

    def turned(self, first: int, last: int) -> bool:
        """Whether one of the paragraphs after `first` up to `last` turns to the audience."""
        return self._turn[last] > first

    def is_caption(self, paragraph: int) -> bool:
        """Whether a paragraph without a mark is a heading alone on its line, with text above and below it."""
        start, end = self.page.paragraphs[paragraph]
        if self.is_structural(paragraph):
            return True
        if not _CAPTION_LEAST <= end - start <= _CAPTION_MOST or paragraph in self._marked or not paragraph:
            return False
        if paragraph + 1 >= len(self.page.paragraphs) or not self.complete(paragraph - 1):
            return False
        below = self.page.folded(paragraph + 1)
        if phrases.SPEAKER.fullmatch(below) and paragraph + 2 < len(self.page.paragraphs):
            below = self.page.folded(paragraph + 2)
        plain = self.captioned(paragraph) and phrases.HEADLINE.fullmatch(self.page.shadow, start, end)
        return bool(plain) and len(below) >= _PROSE and "。" in below

    def is_structural(self, paragraph: int) -> bool:
        """Whether a paragraph is the name of a part that is not numbered: 序言 结束语"""
        return bool(phrases.STRUCTURAL.fullmatch(self.page.shadow, *self.page.paragraphs[paragraph]))

    def captioned_between(self, first: int, last: int) -> bool:
        """Whether one of the paragraphs after `first` up to `last` is a heading without a mark."""
        return self._caption[last] > first

    def _last(self, is_one: Callable[[int], bool]) -> list[int]:
        """For each paragraph the last one up to it of which something is true, or -1."""
        last, found = -1, []
        for index in range(len(self.page.paragraphs)):
            last = index if is_one(index) else last
            found.append(last)
        return found

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
