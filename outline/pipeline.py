"""The pipeline: from a text to its Document, one plain value handed on at each step."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from outline import tree
from outline.context import Context
from outline.costs import Costs
from outline.documents import Piece
from outline.frame import Framed, Part
from outline.implied import implied
from outline.kinds import decide
from outline.model import Block, Document, Element, Lines, Profile, Span, joined
from outline.nest import nest
from outline.paragraphs import Page
from outline.survey import Draft, Survey, span_of, survey
from outline.units import Unit
from outline.units import units as cut


def parse(text: str, profile: Profile | None = None, blocks: tuple[Block, ...] = ()) -> Document:
    """The outline of a text. Never raises on any string; linear in its length.

    `profile` is the kind of document, where it is known; it is recognised otherwise. `blocks` are what the format of
    its file says of it, in order.
    """
    found = survey(text, profile, blocks)
    sheet, costs, context = found.page, Costs.of(found.profile), Context(found.page, found.candidates)
    readings = [_read(draft, found, context, costs) for draft in found.drafts]

    elements = _Elements(text)
    front = [element for reading in readings for element in elements.of(reading.front, sheet)]
    back = [element for reading in readings for element in elements.of(reading.back, sheet)]
    back += elements.of(found.imprint, sheet)
    front += [elements.at("preamble", unit.span) for reading in readings for unit in reading.before]
    back += [elements.at("closing", unit.span) for reading in readings for unit in reading.after]
    units = [unit for reading in readings for unit in reading.units]
    covered = [unit.span for unit in units if unit.kind is not None]
    covered += [element.span for element in [*front, *back]]
    scraps = [Span(*sheet.paragraphs[index]) for index in found.furniture]
    back += [elements.at("boilerplate", span) for span in _free([*sheet.holes, *scraps], covered)]
    front.sort(key=lambda element: element.span)
    back.sort(key=lambda element: element.span)

    title = next((element.text.lstrip("# ") for element in front if element.kind == "title"), "") or None
    return tree.build(text, found.profile, title, front, decide(units, sheet.shadow), back, blocks)


def _free(spans: Sequence[Span], covered: Sequence[Span]) -> list[Span]:
    """The spans that are not inside a heading or an element."""
    others = sorted(covered)
    return [span for span in spans if (at := bisect_right(others, span)) == 0 or others[at - 1].end <= span.start]


class _Reading(NamedTuple):
    """One document of the text, read: its front and back matter, its units, and the text before and after them."""

    front: list[Part]
    before: list[Unit]
    units: list[Unit]
    after: list[Unit]
    back: list[Part]


def _read(draft: Draft, survey: Survey, context: Context, costs: Costs) -> _Reading:
    piece, framed, sheet = draft.piece, draft.framed, survey.page
    found = cut(sheet, nest(draft.candidates, context, costs), framed.body, context, base=int(piece.part))
    found = implied(found, sheet, survey.bold)
    if piece.part:
        return _Reading([], [], _part(piece, sheet, framed, found), [], [])
    return _main(framed, found)


def _main(framed: Framed, found: Sequence[Unit]) -> _Reading:
    """The main document of a text. Text of its own between two sections goes to the first of them."""
    sections = [position for position, unit in enumerate(found) if unit.kind is not None]
    first, last = (sections[0], sections[-1]) if sections else (len(found), len(found))
    while last < len(found) and found[last].depth >= 0:
        last += 1
    inside = [unit if unit.depth >= 0 else unit._replace(depth=0) for unit in found[first:last]]
    return _Reading(framed.header, list(found[:first]), inside, list(found[last:]), framed.footer)


def _part(piece: Piece, sheet: Page, framed: Framed, found: Sequence[Unit]) -> list[Unit]:
    """The units of a document that is one of several, below the unit that stands for it; its front and back matter
    are that unit's own text."""
    first, mark = piece.paragraphs[0], piece.mark
    line = Span(*sheet.paragraphs[first])
    if mark is not None and sheet.shadow[mark.end : line.end].strip(" "):
        title = Span(mark.end, line.end)
    else:  # on its own lines below the mark; or else where the document begins with one, and its first line where not
        titles = [part for part in framed.header if part.kind == "title" and (mark is not None or part.first == first)]
        title = span_of(sheet, titles[0]) if titles else line if mark is None else Span(line.start, line.start)
    heading = Span(line.start, max(title.end, line.end if mark is not None else line.start))
    own = [
        Unit(0, None, Span(*sheet.paragraphs[index]), index, True)
        for part in [*framed.header, *framed.footer]
        for index in range(part.first, part.last)
        if sheet.paragraphs[index].start >= heading.end
    ]
    unit = Unit(0, "part", heading, first, True, mark, title, sheet.words(title))
    rest = [one for one in found if one.span.start >= heading.end]
    return [unit, *sorted([*own, *rest], key=lambda unit: unit.span)]


class _Elements:
    """Makes elements of a text, with their lines and columns."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = Lines(text)

    def of(self, parts: Sequence[Part], sheet: Page) -> list[Element]:
        found = []
        for part in parts:
            if part.kind == "attachment":  # a list: one element an entry
                found += [self.at(part.kind, Span(*sheet.paragraphs[index])) for index in range(part.first, part.last)]
            else:
                found.append(self.at(part.kind, span_of(sheet, part)))
        return found

    def at(self, kind: str, span: Span) -> Element:
        return Element(kind, span, *self.lines.position(span.start), joined(self.text[span.start : span.end]))
