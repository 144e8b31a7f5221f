"""Announcements of how many there are of something, and the lists that they govern: 下面，我讲三点意见：一、…

What is an announcement is told in outline/view/announcing.py, what is a list in outline/view/listings.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from outline.model import Span
from outline.view.announcing import Kind, phrases
from outline.view.listings import Listing

if TYPE_CHECKING:
    from outline.view import View

_VAGUE = re.compile("(?:(?:几|若干)(?:个?方面|[个点项条件])|以下|下列)[^,。;:!?]{0,10}[:。][ \n]{0,4}$")
_SECOND = MappingProxyType({"①": "②", "(1)": "(2)", "(一)": "(二)", "——": "——"})
_HEAD = 20  # characters before the first mark that are looked at
_REACH = 2000  # characters behind it


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement whose list was found.

    kind     points: 三点意见; slogan: “三个坚持”; named: 五大行动; heading: 三、实施五项举措, whose children it counts;
             parts: 分三个阶段; closing: 以上四点, behind the list; vague: 几点意见, without a number
    span     the words, without quotation marks: 三点意见
    numeral  the number in it
    least    the number, or the lower one of 三至五点; 0 where there is none
    most     the number, or the higher one
    colon    whether a colon ends it
    lists    what it may govern, the likeliest first; there is at least one
    """

    kind: Kind
    span: Span
    numeral: Span
    least: int
    most: int
    colon: bool
    lists: tuple[Listing, ...]

    @property
    def is_kept(self) -> bool:
        """Whether one of the lists has as many members as announced, or is faulty itself, which is told elsewhere: its
        numbers are wrong, or 一是 stands alone."""
        return any(one.faulty or self.least <= one.size <= self.most or _is_alone(one) for one in self.lists)


def _is_alone(listing: Listing) -> bool:
    return listing.size == 1 and listing.numbered


def announcements(view: View) -> tuple[Announcement, ...]:
    """The announcements of a document whose lists can be told, in their order."""
    found: dict[int, Announcement] = {}
    for phrase in phrases(view):
        kind, lists = phrase.governed()
        if lists:
            one = Announcement(kind, phrase.span, phrase.numeral, phrase.least, phrase.most, phrase.mark == ":", lists)
            # Of several before one list the nearest governs it.
            found[phrase.start if kind == "closing" else lists[0].first.start] = one
    return tuple(sorted([*found.values(), *_vague(view)], key=lambda one: one.span.start))


def _vague(view: View) -> Iterator[Announcement]:
    """以下几点：①…, where no ② comes and ① is read as no mark."""
    starts = [node.mark.start for node in view.nodes]
    for mark, second in _SECOND.items():
        for match in re.finditer(re.escape(mark), view.shadow):
            at, end = match.span()
            words = _VAGUE.search(view.shadow[max(0, at - _HEAD) : at])
            following = bisect_left(starts, at)
            stop = starts[following] if following < len(starts) else len(view.text)
            if words and stop > at and view.shadow.find(second, end, min(stop, at + _REACH)) < 0:
                start = max(0, at - _HEAD) + words.start()
                span = Span(start, start + len(words[0].rstrip(" \n:。")))
                yield Announcement(
                    "vague", span, Span(start, start), 0, 0, True, (Listing(1, Span(at, end), Span(at, end)),)
                )
