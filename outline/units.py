"""Units: a document as a flat sequence of headings and pieces of text, each with its depth.

documents, marks placed by nest --units--> headings and texts --implied--> more headings --tree--> Document
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from outline.context import Context
from outline.families import BELOW_BARE_HEADINGS
from outline.marks import Mark, Place
from outline.model import Kind, Span
from outline.nest import Placed
from outline.paragraphs import Page
from outline.titles import is_caption, run_in_title_end

_ALONE = 16  # an article's own line this short (characters), without an end mark, is its title


class Unit(NamedTuple):
    """A heading (`kind` set) or a piece of text (`kind` None) at a depth, counted from 0.

    A text's depth is that of the section that owns it; -1 is the document itself. `span` is the heading with its mark
    and end mark, or the text; `title` the title alone, `name` its words on one line. `starts` tells that the unit
    opens its paragraph.
    """

    depth: int
    kind: Kind | None
    span: Span
    paragraph: int
    starts: bool
    mark: Mark | None = None
    title: Span = Span(0, 0)
    name: str = ""


def units(page: Page, placed: Sequence[Placed], paragraphs: Sequence[int], context: Context, base: int) -> list[Unit]:
    """The units of one document: `paragraphs` are the indices of its text, `base` the depth of its first level."""
    cut = _Cutter(page, context, base)
    following: dict[int, list[Placed]] = {}
    for one in placed:
        following.setdefault(one.mark.paragraph, []).append(one)
    trailing = _trailing(paragraphs, following)
    due = [*(one for index in paragraphs for one in following.get(index, ())), None]
    for index in paragraphs:
        marked = following.get(index, ())
        cut.paragraph(index, marked, trailing, due[cut.marks])
    return cut.found


def _trailing(paragraphs: Sequence[int], marked: dict[int, list[Placed]]) -> frozenset[int]:
    """The marked paragraphs that plain paragraphs follow before the next mark."""
    found = set()
    last = None
    for index in paragraphs:
        if index in marked:
            last = index
        elif last is not None:
            found.add(last)
    return frozenset(found)


class _Open(NamedTuple):
    """An open section as the cutter sees it; `lonely` where each unit of its series so far was one paragraph, `first`
    where it is the first of its series."""

    placed: Placed
    lonely: bool
    first: bool


class _Cutter:
    def __init__(self, page: Page, context: Context, base: int) -> None:
        self.page = page
        self.context = context
        self.base = base
        self.found: list[Unit] = []
        self.open: list[_Open] = []
        self.marks = 0

    def paragraph(self, index: int, placed: Sequence[Placed], trailing: frozenset[int], due: Placed | None) -> None:
        """Cuts one paragraph; `due` is the next mark, which must find its parent open."""
        start, end = self.page.paragraphs[index]
        first = placed[0].mark if placed else None
        # Decoration before a mark (## 一、) belongs to its heading.
        lead = start if first and first.place == Place.START else first.start if first else end
        if lead > start:
            self.text(Span(start, lead), index, self.owner(index, placed, due))
        for position, one in enumerate(placed):
            limit = placed[position + 1].mark.start if position + 1 < len(placed) else end
            begin = start if position == 0 and one.mark.place == Place.START else one.mark.start
            self.heading(one, begin, limit, index, trailing)

    def owner(self, index: int, placed: Sequence[Placed], due: Placed | None) -> int:
        """The depth of the section that a plain paragraph, or the text before a paragraph's first mark, belongs to."""
        least = max(due.depth if due else 0, 1) if self.open else 0
        if placed:
            del self.open[least:]  # what leads up to a list belongs to the unit that holds the list
        elif due and self.goes_on(due):
            least = due.depth + 1  # no paragraph takes leave of a series that goes on
        while len(self.open) > least and self.open[-1].placed.mark.place != Place.START:
            self.open.pop()  # an item that began inside a paragraph ends with it
        if self.context.is_caption(index):
            floor = due.depth + self.goes_on(due) if due else 0
            holds_all = self.context.is_structural(index)
            while len(self.open) > floor and (holds_all or self.open[-1].placed.mark.style.name in BELOW_BARE_HEADINGS):
                self.open.pop()
        elif self.context.addresses(index) or self.reckons(index):
            del self.open[least:]
        elif len(self.open) > least and self.open[-1].lonely:
            self.open.pop()
        return len(self.open) - 1

    def goes_on(self, due: Placed) -> bool:
        """Whether the next mark is the next of an open series."""
        last = self.open[due.depth].placed.mark if due.depth < len(self.open) else None
        if last is None or last.style.name != due.mark.style.name or last.prefix != due.mark.prefix:
            return False
        return last.number is None or due.mark.number == last.number + 1

    def reckons(self, index: int) -> bool:
        """Whether a paragraph looks back on all that was said: it is no part of the last unit, unless it comes first
        there."""
        caption = self.open[-1].placed.mark.paragraph if self.open else index
        first = index == caption + 1 and self.context.captioned(caption)
        return not first and self.context.reckons(index)

    def heading(self, one: Placed, begin: int, limit: int, index: int, trailing: frozenset[int]) -> None:
        mark, depth = one.mark, one.depth
        self.marks += 1
        before = self.open[depth] if depth < len(self.open) else None
        del self.open[depth:]
        # Siblings of one paragraph each: what follows the last of them is the parent's.
        complete = self.context.complete(mark.paragraph)
        same = before is not None and before.placed.mark.style.name == mark.style.name
        lonely = bool(same and before and before.placed.mark.paragraph not in trailing and complete)
        lonely = lonely and before is not None and (before.lonely or before.first)
        lonely = lonely and mark.style.name != "article"  # any further paragraph of an article is a 款 of it
        self.open.append(_Open(one, lonely, not same))
        title_start, title_end, after = self.title(mark, limit)
        self.found.append(
            Unit(
                depth + self.base,
                "article" if mark.style.name == "article" else "heading",
                Span(begin, after),
                index,
                mark.place == Place.START,
                mark,
                Span(title_start, title_end),
                self.page.words(Span(title_start, title_end)),
            )
        )
        self.text(Span(after, limit), index, depth, starts=False)

    def title(self, mark: Mark, limit: int) -> tuple[int, int, int]:
        """Where the title after a mark starts, where it ends, and where its end mark ends."""
        shadow = self.page.shadow
        start, limit = self.page.trimmed(mark.end, limit)
        while start < limit - 1 and shadow[start] in "、,:.":
            start += 1  # a stray one, after the mark's own: ⑴、 一、、
        if start >= limit:
            return mark.end, mark.end, mark.end
        after = min(mark.standing.end, limit) or run_in_title_end(shadow, start, limit)
        if shadow[after - 1] == ":" and limit == self.page.paragraphs[mark.paragraph].end:
            after = limit if is_caption(shadow, start, after, limit) else after
        if mark.style.name == "article" and (
            after < limit or after - start > _ALONE or re.search("[。;:,]", shadow[start:after])
        ):
            return mark.end, mark.end, mark.end
        opened = shadow.startswith("**", start) or shadow.endswith("**", 0, mark.start)
        if opened and shadow.startswith("**", after, limit):  # **（一）加强领导。**各地
            start += 2 * shadow.startswith("**", start)
            return start, self.without_stop(start, after), after + 2
        return *self.undecorated(mark, start, self.without_stop(start, after)), after

    def without_stop(self, start: int, end: int) -> int:
        """Where a title ends without its end mark."""
        shadow = self.page.shadow
        while end > start and shadow[end - 1] in " \v。;:,、":
            end -= 1
        return end - (end - start > 1 and shadow[end - 1] == "." and shadow[end - 2] >= "一")

    def undecorated(self, mark: Mark, start: int, end: int) -> tuple[int, int]:
        """A title without the signs of Markdown's bold around it: **一、总则**, **一、**总则, 一、**总则**"""
        shadow = self.page.shadow
        before = shadow.endswith("**", 0, mark.start)
        opened = shadow.startswith("**", start)
        closed = shadow.endswith("**", start, end) and end - start >= 2
        if closed and (before or (opened and end - start >= 4)):
            return (start if before else start + 2), end - 2
        return (start + 2 if before and opened and end - start >= 2 else start), end

    def text(self, span: Span, index: int, depth: int, *, starts: bool = True) -> None:
        for piece in self.page.pieces(*span):
            self.found.append(Unit(depth + self.base, None, piece, index, starts))
            starts = False
