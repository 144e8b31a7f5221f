"""Where a page lost its line breaks, and where they stood: a speech scraped as one line reads as it was printed.

What shows a lost break is a mark after an end mark, a turn to the audience, a photographer's name, and the end of a
caption that runs straight into its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from outline import phrases
from outline.families import INSIDE, UNBROKEN
from outline.marks import Mark, Place
from outline.paragraphs import Page
from outline.titles import caption_end, title_end

_PAGE = 1500  # a paragraph this long (characters) is a page that lost its breaks
_WHOLE = 400  # … and one this long where it is nearly the whole text
_CAPTION = 48  # characters from a mark to the next where a caption stands between them


def lost_breaks(page: Page, found: Mapping[int, Sequence[Mark]]) -> list[int]:
    """The offsets at which a paragraph began before the breaks of its page were lost, in order; `found` are the
    candidates by paragraph. Linear."""
    breaks = {
        at
        for index, (start, end) in enumerate(page.paragraphs)
        if end - start >= _PAGE or (end - start >= _WHOLE and (end - start) * 5 > len(page.text) * 4)
        for at in _breaks(page.shadow, start, end, found.get(index, ()))
        if start < at < end
    }
    return sorted(breaks)


def _breaks(shadow: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[int]:
    credits = {match.end() for match in phrases.PHOTO_CREDIT.finditer(shadow, start, end)}
    for match in phrases.TURN.finditer(shadow, start, end):
        yield match.start()
        yield match.end()
    for match in phrases.LOOKING_BACK.finditer(shadow, start, end):
        yield match.start()
    for match in phrases.RETURNING.finditer(shadow, start, end):
        if phrases.ANNOUNCED.search(match[0]):
            yield match.start()
    opened: Mark | None = None  # the last mark, where it opens a paragraph
    for mark, after in zip_longest(marks, marks[1:]):
        if not (_opens(mark, mark.start in credits) or (opened and _follows_caption(shadow, opened.end, mark))):
            opened = None
            continue
        yield mark.start
        opened = mark
        stop = title_end(shadow, mark.end, after.start if after else end)
        found = caption_end(shadow, mark.end, stop)
        if found is not None:
            yield found


def _opens(mark: Mark, after_credit: bool) -> bool:
    """Whether a candidate would stand at the head of a paragraph, from what stands before it."""
    apart = after_credit or mark.place not in (Place.WORD, Place.COMMA)
    return apart and _is_conventional(mark) and mark.style.name not in INSIDE


def _follows_caption(shadow: str, start: int, mark: Mark) -> bool:
    """Whether nothing but a caption stands between the end of a mark and the next one: 四、主要任务（一）统筹"""
    caption = shadow[start : mark.start] if mark.start - start <= _CAPTION else ""
    first = mark.number == 1 or mark.style.name not in INSIDE
    return len(caption) > 2 and first and _is_conventional(mark) and not any(stop in caption for stop in "。;:!?")


def _is_conventional(mark: Mark) -> bool:
    return not mark.style.loose or mark.style.name in UNBROKEN
