"""Lists that can be counted: the sections behind a place, the series that a place closes, the clauses of a sentence
that begin alike. What announces them is read in outline/view/announcements.py."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from outline import numerals
from outline.model import Span

if TYPE_CHECKING:
    from outline.view import Node, View

_NEAR = 40  # faults looked at
_LONGEST_LIST = 40  # that is spoken of when it has ended
_CLAUSE = re.compile(r"[^,;、:!?]+")
_CUE = re.compile(r"[ \n]*(?:即|就是|也就是|分别是|主要是|包括|做到|要)?[:,]?[ \n“]*")
_SIDE = re.compile("另?一方面")
_LABEL = 10  # characters
_LONGEST = 800  # a sentence, in characters
_UNNUMBERED = frozenset({"dash", "bullet"})


class Listing(NamedTuple):
    """A list.

    size      how many members it has
    first     the mark of the first member, or its first words where it has none
    last      the mark of the last one, or its first words
    marked    whether the members have marks
    numbered  whether these are numbers
    faulty    whether the numbers are wrong themselves, so that how many there are to be cannot be told
    titles    what the members are called
    """

    size: int
    first: Span
    last: Span
    marked: bool = False
    numbered: bool = False
    faulty: bool = False
    titles: tuple[str, ...] = ()

    def repeats(self, word: str) -> bool:
        """Whether most of its members have a word in their titles."""
        return bool(word) and 2 * sum(word in title for title in self.titles) >= self.size


def begins(node: Node) -> bool:
    """Whether a section may be the first of a list."""
    return node.section.number == 1 or node.section.style in _UNNUMBERED


def following(view: View, first: Node) -> tuple[Listing, ...]:
    """The list that begins with a section, and what else may be meant: with the members that stand below another one,
    or without those of a list that it stands in."""
    members, faulty = _members(view, first)
    if first.section.number is None:
        return (_listing(members, faulty),)
    lists = [members, _deeper(view, members), _up_to_resumed(view, members)]
    return tuple(_listing(nodes, faulty) for nodes in lists)


def _members(view: View, first: Node) -> tuple[list[Node], bool]:
    """The list that begins with a section, and whether its numbers are wrong."""
    if first.section.number is None:
        return _without_numbers(view, first), False
    at = bisect_left(view.faults, first.mark.start, key=lambda fault: fault.span.start)
    near = view.faults[at : at + _NEAR]
    wrong = {fault.span.start for fault in near}
    members = [first]
    for node in _after(first, view.siblings(first)):
        if node.section.number == 1 and node.mark.start not in wrong:
            break
        members.append(node)
    known = frozenset(members)
    return members, any(node in known for fault in near for node in (fault.node, fault.before, fault.other))


def _deeper(view: View, members: Sequence[Node]) -> list[Node]:
    """The sections that count on from the first of a list: below its members, or right behind a list in one of them."""
    first = members[0]
    paragraph = view.paragraphs[view.paragraph_at(first.mark.start)]
    end = max(members[-1].section.end, min(paragraph.end, first.mark.start + _LONGEST))
    counted = [first]
    for node in _after(first, view.by_style[first.section.style or ""]):
        if node.section.start >= end:
            break
        if node.section.number == (counted[-1].section.number or 0) + 1:
            counted.append(node)
    return counted


def _up_to_resumed(view: View, members: Sequence[Node]) -> Sequence[Node]:
    """The members of a list up to the one with which the list resumes, in the same paragraph, that it may stand in:
    一是…；二是抓好两件事：一是…，二是…；三是…"""
    first = members[0]
    before = next(islice(_up_from(first, view.siblings(first)), 1, 2), None)
    if before is None or view.paragraph_at(before.mark.start) != view.paragraph_at(first.mark.start):
        return members
    return members[: before.section.number or len(members)]


def _without_numbers(view: View, first: Node) -> list[Node]:
    """A list of dashes, up to where other words lead up to the next one."""
    members = [first]
    for node in _after(first, view.siblings(first)):
        before = view.pieces[view.piece_at(node.section.start) - 1]
        if view.is_led(node) or view.shadow[before.end - 1] == ":":
            break
        members.append(node)
    return members


def _after(node: Node, nodes: Sequence[Node]) -> Iterator[Node]:
    """Those behind one of them, in order."""
    start = bisect_right(nodes, node.at, key=lambda node: node.at)
    return (nodes[at] for at in range(start, len(nodes)))


def _listing(nodes: Sequence[Node], faulty: bool = False) -> Listing:
    titles = tuple(node.section.title for node in nodes)
    numbered = nodes[0].section.number is not None
    return Listing(len(nodes), nodes[0].mark, nodes[-1].mark, True, numbered, faulty, titles)


def closed(view: View, last: Node) -> tuple[Listing, ...]:
    """The lists that have ended where a section ends, the innermost first."""
    found: list[Listing] = []
    at = last.at
    while at >= 0:
        node = view.nodes[at]
        if (node.section.number or 0) > 1 and view.next_alike(node) is None:
            first = next(
                (one for one in islice(_up_from(node, view.siblings(node)), _LONGEST_LIST) if begins(one)), None
            )
            found += [_listing(*_members(view, first))] if first else []
        at = node.parent
    return tuple(found)


def _up_from(node: Node, nodes: Sequence[Node]) -> Iterator[Node]:
    """One of them and those before it, in turn."""
    end = bisect_right(nodes, node.at, key=lambda node: node.at)
    return (nodes[at] for at in range(end - 1, -1, -1))


def clauses(view: View, start: int, end: int, word: str) -> Listing | None:
    """The clauses of the sentence from a place on that begin with a word, or end with it; the first one does so."""
    sentence = _sentence(view.shadow, start, end)
    heads = [Span(*match.span()) for match in _CLAUSE.finditer(view.shadow, *sentence)]
    for fits in (str.startswith, str.endswith):
        members = [span for span in heads if fits(view.shadow[slice(*span)].strip(" \n“”和并要"), word)]
        if members and members[0] == heads[0]:
            return _unmarked(members)
    return None


def labels(view: View, start: int, end: int, word: str) -> Listing | None:
    """The labels behind a place that end as a word begins: “三关”：政治关：…；能力关：…；作风关：…"""
    shadow = view.shadow
    start = _sentence(shadow, start, end).start
    if shadow.find(f"{word[0]}:", start, min(end, start + _LABEL)) < 0:
        return None
    each = re.compile(f"(?:^|[。;])[ \n]*([^,。;:!?]{{1,{_LABEL}}}{re.escape(word[0])}:)")
    found = each.finditer(shadow[start : min(end, start + _LONGEST)])
    members = [Span(start + match.start(1), start + match.end(1)) for match in found]
    return _unmarked(members) if len(members) > 1 else None


def ordinals(view: View, start: int, end: int, unit: str) -> Listing | None:
    """第一阶段…第二阶段…, where the parser takes them for no marks."""
    start = _sentence(view.shadow, start, end).start
    if not unit or not view.shadow.startswith(f"第一{unit}", start):
        return None
    each = re.compile(f"第([一二三四五六七八九十]{{1,3}}){unit}")
    found = each.finditer(view.shadow, start, min(end, start + 3 * _LONGEST))
    members: list[Span] = []
    for match in found:
        if numerals.value(match[1]) == len(members) + 1:
            members.append(Span(*match.span()))
    return _unmarked(members)


def sides(view: View, start: int, end: int) -> Listing | None:
    """一方面…，另一方面…"""
    start = _sentence(view.shadow, start, end).start
    end = min(end, start + _LONGEST)
    if not view.shadow.startswith("一方面", start):
        return None
    return _unmarked([Span(*match.span()) for match in _SIDE.finditer(view.shadow, start, end)])


def parallels(view: View, start: int, end: int, count: int) -> Listing | None:
    """The parts of the sentence from a place on that are set off by semicolons; or its clauses, where all begin with
    the same two characters, or as many as announced do. What is too far from what was announced is not meant."""
    shadow = view.shadow
    sentence = _sentence(shadow, start, end)
    parts = [Span(*match.span()) for match in re.compile("[^;]+").finditer(shadow, *sentence)]
    if len(parts) < 3:
        clauses = [Span(*match.span()) for match in _CLAUSE.finditer(shadow, *sentence)]
        opening = shadow[sentence.start : sentence.start + 2]
        parts = [span for span in clauses if shadow.startswith(opening, span.start)]
        if len(parts) != len(clauses) and len(parts) != count:
            return None
    return _unmarked(parts) if len(parts) > 2 and abs(len(parts) - count) < 2 else None


def _sentence(shadow: str, start: int, end: int) -> Span:
    cue = _CUE.match(shadow, start, end)
    start = cue.end() if cue else start
    stop = shadow.find("。", start, min(end, start + _LONGEST))
    return Span(start, stop if stop >= 0 else min(end, start + _LONGEST))


def _unmarked(spans: list[Span]) -> Listing:
    return Listing(len(spans), spans[0], spans[-1])
