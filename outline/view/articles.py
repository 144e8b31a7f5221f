"""The articles of a document, found by number: what references point to, and how many paragraphs 款 each has."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from outline import numerals
from outline.phrases import Phrase
from outline.view import Node, View
from outline.view.references import Reference

_IN_FORCE = Phrase("施行|自[^,。;]{1,24}(?:实施|执行)|(?:实施|执行)(?:之?日|时间|日期)|生效|废止|失效")
_LAST = 3  # articles of a law, of which one says when it comes into force
_NUMBER = "([一二三四五六七八九十]{1,4}|[0-9]{1,2})"
_RUN_IN = re.compile("。 {2,}(?=[^ \n])")  # where the line breaks are lost, blanks stand between paragraphs
# （一） and 一、 that number, and not 第（一）、（二）项.
_ITEM = re.compile(rf"(?<![第、至和或及与])(?:\({_NUMBER}\)(?! ?[项、至和或及与])|{_NUMBER}[、.])")


@dataclass(frozen=True, eq=False)
class Article:
    """One article in its instrument.

    number, inserted   133 and 1 of 第一百三十三条之一
    """

    view: View
    node: Node
    number: int
    inserted: int

    @cached_property
    def items(self) -> tuple[Node, ...]:
        """The numbered sections below the article, in order."""
        nodes, at = self.view.nodes, self.node.at
        return tuple(node for node in nodes[at + 1 : self.view.after(self.node)] if node.section.style)

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        """Where the article's own paragraphs start, those left out that open with the mark of an item; rather one too
        many than one too few."""
        opening = {node.mark.start for node in self.items if node.opens}
        view, (mark, end) = self.view, (self.node.mark, self.node.section.end)
        found = []
        for at in range(view.paragraph_at(mark.start), len(view.paragraphs)):
            start, stop, *_ = view.paragraphs[at]
            if start >= end:
                break
            if start not in opening and stop > mark.end:
                found.append(start)
                inside = _RUN_IN.finditer(view.shadow, max(start, mark.end), min(stop, end))
                found += [match.end() for match in inside]
        return tuple(found)

    @cached_property
    def top(self) -> tuple[Node, ...]:
        """The numbered sections directly below the article."""
        return tuple(node for node in self.items if node.parent == self.node.at)

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with the numbers in the article, so that its items can be counted."""
        return not self.view.articles.slips(self.node.at, self.view.after(self.node))

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers of its items, those inside a paragraph too."""
        found = {node.section.number or 0 for node in self.items}
        for match in _ITEM.finditer(self.view.shadow, self.node.mark.end, self.node.section.end):
            found.add(numerals.value(match[1] or match[2]) or 0)
        return frozenset(found)

    def item_at(self, offset: int) -> Node | None:
        """The item directly below the article that an offset stands in."""
        at, nodes = self.view.last_before(offset), self.view.nodes
        while at > self.node.at and nodes[at].parent != self.node.at:
            at = nodes[at].parent
        return nodes[at] if at > self.node.at and offset < nodes[at].section.end else None

    def before(self, offset: int) -> int:
        """How many of the article's own paragraphs stand before the one that an offset is in."""
        return max(bisect_right(self.paragraphs, offset) - 1, 0)


@dataclass(frozen=True, eq=False)
class Instrument:
    """The articles of one part of a document, in order."""

    articles: tuple[Article, ...]

    @cached_property
    def by_number(self) -> dict[tuple[int, int], Article]:
        """The first article of each number."""
        found: dict[tuple[int, int], Article] = {}
        for one in self.articles:
            found.setdefault((one.number, one.inserted), one)
        return found

    def unique(self, number: tuple[int, int]) -> Article | None:
        """The article of a number, where there is one and no more."""
        return self.by_number.get(number) if number not in self._repeated else None

    @cached_property
    def _repeated(self) -> frozenset[tuple[int, int]]:
        counted = Counter((one.number, one.inserted) for one in self.articles)
        return frozenset(number for number, times in counted.items() if times > 1)

    def before(self, article: Article) -> int:
        """How many articles stand before one."""
        return self._order[article.node.at]

    @cached_property
    def _order(self) -> dict[int, int]:
        return {one.node.at: at for at, one in enumerate(self.articles)}

    @cached_property
    def last(self) -> int:
        """The highest number."""
        return max(one.number for one in self.articles)

    @cached_property
    def chapters(self) -> int:
        """The highest number of a chapter, or 0."""
        view, part = self.articles[0].view, self.articles[0].node.part
        return max(
            (node.section.number or 0 for node in view.by_style.get("chapter", ()) if node.part == part), default=0
        )

    @cached_property
    def entire(self) -> bool:
        """Whether the articles are a whole law, not the first part of one: the last say when it comes into force."""
        return any(
            _IN_FORCE.search(one.view.shadow[one.node.section.start : one.node.section.end])
            for one in self.articles[-_LAST:]
        )

    @cached_property
    def complete(self) -> bool:
        """Whether no number up to the last is missing."""
        return len({number for number, _ in self.by_number if number}) == self.last


class Articles:
    """All articles of a document, by the part that they stand in."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.all = [
            Article(view, node, node.section.number or 0, view.inserted(node))
            for node in view.by_style.get("article", ())
        ]
        parts: dict[int, list[Article]] = {}
        for one in self.all:
            parts.setdefault(one.node.part, []).append(one)
        self.parts = {part: Instrument(tuple(found)) for part, found in parts.items()}
        self._slips = sorted(slip.node.at for slip in view.faults if slip.node is not None)
        self._starts = [one.node.mark.start for one in self.all]

    def slips(self, first: int, last: int) -> bool:
        """Whether something is wrong with the number of one of the sections from one to another (indices)."""
        return bisect_left(self._slips, first) < bisect_left(self._slips, last)

    def at(self, offset: int) -> Article | None:
        """The article that an offset stands in."""
        at = bisect_right(self._starts, offset) - 1
        return self.all[at] if at >= 0 and offset < self.all[at].node.section.end else None

    def target(self, reference: Reference) -> Article | None:
        """The article that a reference into this document points to or stands in; None where there is no such article,
        or where its number stands twice."""
        here = self.at(reference.span.start)
        wide = reference
        while wide.kind != "article" and wide.inside:
            wide = wide.inside
        if here is None or wide.kind != "article":
            return here if wide.kind in ("paragraph", "item", "subitem") else None
        instrument = self.parts[here.node.part]
        if wide.number == 0:
            return here if self.view.text.startswith("本", wide.span.start) else None
        if wide.back:
            at = instrument.before(here) - wide.number
            return instrument.articles[at] if at >= 0 else None
        return instrument.unique((wide.number, wide.inserted))
