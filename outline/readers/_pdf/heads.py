"""What stands at the edges of the pages and is no text: running heads and feet, numbers, what a browser prints."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise

from outline.readers._pdf.lines import Line
from outline.readers._pdf.marks import numbers
from outline.readers._pdf.rows import Sheet

_EDGE = 0.15  # share of a page's height in which its running heads and its number stand
_HEADS = 3  # lines of a running head or foot, at the most
_SAME_PLACE = 4.0  # points that a running head may move from page to page
_NUMBERS = 4  # numbers in a running head that are looked at
_APART = 3.0  # em between the text of a page and its bare number, at least
_NUMBER = re.compile(
    r"[—–―－-]{1,2}\s?[0-9０-９]{1,4}\s?[—–―－-]{1,2}|[0-9]{1,4}\s?[/／]\s?[0-9]{1,4}"
    r"|第?\s?[0-9]{1,4}\s?[页頁](?:\s?[,，/／]?\s?共\s?[0-9]{1,4}\s?[页頁])?"
)
_PRINTED = re.compile(  # what a browser prints around a page: date and title, address and number
    r"[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4},?\s?(?:上午|下午)?[0-9]{1,2}:[0-9]{2}\b.*|(?:https?|file)://\S+(?:\s.*)?"
)
_SENTENCE = "。；！？"  # ends no running head
_DIGITS = re.compile(r"[0-9０-９]{1,5}")
BARE = re.compile(r"[0-9０-９]{1,4}|[ivxlc]{1,6}")


def running(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]]) -> set[Line]:
    """The lines at the edges of pages that are no text: numbers of pages, what a browser prints, and what stands at
    the same place of several pages, but for a number that counts these. `pages` are the lines of each sheet."""
    edges = [tuple(_edges(sheet, lines)) for sheet, lines in zip(sheets, pages, strict=True)]
    places: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for both in edges:
        near = {line for line, _ in chain.from_iterable(both)}
        for key, at in {(key, round(line.y / _SAME_PLACE)) for line in near for key in _counted(line)}:
            places[key][at] += 1  # once for each page
    found: set[Line] = set()
    for side in chain.from_iterable(edges):
        for line, distance in side:
            at = round(line.y / _SAME_PLACE)
            times = max(sum(places[key][at + step] for step in (-1, 0, 1)) for key in _counted(line))
            bare = distance > _APART * line.size and BARE.fullmatch(line.text)
            number = bare or _NUMBER.fullmatch(line.text) or _PRINTED.fullmatch(line.text)
            if line.text[-1] in _SENTENCE or (times < 2 and not number):
                break  # the text begins
            found.add(line)
    return found


def _counted(line: Line) -> set[str]:
    """A line's text, and the text with one of its numbers made relative to the index of its page; a line that begins
    with a mark counts something else."""
    if numbers(line.text):
        return {line.text}
    digits = list(_DIGITS.finditer(line.text))[:_NUMBERS]
    return {line.text} | {
        f"{line.text[: one.start()]}\0{int(one[0]) - line.page}\0{line.text[one.end() :]}" for one in digits
    }


def _edges(sheet: Sheet, lines: Sequence[Line]) -> Iterator[list[tuple[Line, float]]]:
    """The lines nearest the upper edge of a page and those nearest the lower one, from the edge inwards, each with
    its distance to the next."""
    ordered = sorted(lines, key=lambda line: line.y)
    edge = _EDGE * sheet.height
    for inwards, first, last in ((ordered, 0.0, edge), (ordered[::-1], sheet.height - edge, sheet.height)):
        near = pairwise([*inwards[: _HEADS + 1], None])
        yield [
            (line, abs(after.y - line.y) if after else float("inf"))
            for line, after in islice(near, _HEADS)
            if line and first <= line.y <= last
        ]
