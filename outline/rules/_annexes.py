"""What rules on annexes share: the list of them below a notice, and the heads that they stand under."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from outline import frame, numerals
from outline.model import Span
from outline.phrases import Phrase
from outline.view import View

_HEAD = Phrase(r"附 ?件 ?(:) {0,4}")
NUMBER = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_ENTRY = Phrase(rf"(?:{NUMBER} ?[.、]|\({NUMBER}\)) {{0,4}}")
_HEADED = Phrase(f"附 ?件 ?(?:{NUMBER}|:|$)")
_NAME = 80  # characters of an annex's name
_ENTRIES = 40
_CLOSE = 4  # paragraphs between the list and the date


class Entry(NamedTuple):
    """One annex of a list: its number (0 where it has none), the mark with its numeral, its name."""

    number: int
    mark: Span
    name: Span


class Listing(NamedTuple):
    """附件：1.… 2.…: its colon and its entries, one at the least."""

    start: int
    colon: Span
    entries: tuple[Entry, ...]


def listings(view: View) -> Iterator[Listing]:
    """The lists of annexes: each stands above a signature and a date, or is the end of the text."""
    for at, paragraph in enumerate(view.paragraphs):
        if not view.shadow.startswith("附", paragraph.start):
            continue
        head = _HEAD.match(view.shadow, paragraph.start, paragraph.end)
        if head is None:
            continue
        found = []
        if head.end() < paragraph.end:
            found.append(_entry(view, head.end(), paragraph.end))
        end = at + 1
        while end < min(len(view.paragraphs), at + _ENTRIES) and (not found or found[-1].number):
            entry = _entry(view, view.paragraphs[end].start, view.paragraphs[end].end)
            if entry.number != len(found) + 1:
                break
            found.append(entry)
            end += 1
        short = all(entry.name.end - entry.name.start <= _NAME for entry in found)
        if found and short and found[0].number < 2 and _is_above_date(view, end):
            yield Listing(paragraph.start, Span(*head.span(1)), tuple(found))


def _entry(view: View, start: int, end: int) -> Entry:
    match = _ENTRY.match(view.shadow, start, end)
    if match is None or match.end() == end:
        return Entry(0, Span(start, start), Span(start, end))
    return Entry(numerals.value(match[1] or match[2]) or 0, Span(*match.span()), Span(match.end(), end))


def _is_above_date(view: View, at: int) -> bool:
    """Whether a date stands in one of the paragraphs from one on (its index), or there is none left."""
    below = view.paragraphs[at : at + _CLOSE]
    return not below or any(frame.is_date(view.shadow[one.start : min(one.end, one.start + 40)]) for one in below)


def headed(view: View) -> set[int]:
    """The numbers of the annexes that paragraphs begin with: 附件1, 附件2：任务分工表."""
    found = set()
    for paragraph in view.paragraphs:
        if view.shadow.startswith("附", paragraph.start):
            match = _HEADED.match(view.shadow, paragraph.start, paragraph.end)
            if match:
                found.add(numerals.value(match[1]) or 1 if match[1] else 1)
    return found
