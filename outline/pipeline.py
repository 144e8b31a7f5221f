"""The pipeline: from a text to its Document, one plain value handed on at each step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from outline import frame, marks, profile, tree
from outline.context import Context
from outline.documents import Piece, documents
from outline.furniture import furniture
from outline.implied import implied
from outline.kinds import decide
from outline.marks import Mark, Place
from outline.model import Document, Element, Lines, Span, joined
from outline.nest import nest
from outline.paragraphs import Page, page
from outline.units import Unit, units


def parse(text: str) -> Document:
    """The outline of a text. Never raises on any string; linear in its length."""
    sheet = page(text)
    count = len(sheet.paragraphs)
    scraps = furniture(sheet)
    candidates = marks.candidates(sheet, 0, count)
    openers = {mark.paragraph: mark for mark in reversed(candidates) if mark.place == Place.START}
    kept = [index for index in range(count) if index not in scraps]
    context = Context(sheet)
    lines = Lines(text)
    front: list[Element] = []
    back = [_element("boilerplate", Span(*sheet.paragraphs[index]), text, lines) for index in sorted(scraps)]
    imprint = frame.imprint(sheet, kept)
    kept = kept[: len(kept) - len(imprint)]
    back += [_element(part.kind, _span(sheet, part), text, lines) for part in imprint]
    found: list[Unit] = []
    by_paragraph: dict[int, list[Mark]] = {}
    for mark in candidates:
        if mark.style.name == "annex":
            continue  # it opens a document of its own or stands in a list of annexes
        by_paragraph.setdefault(mark.paragraph, []).append(mark)
    for piece in documents(sheet, kept, openers):
        reading = _Piece(sheet, piece, by_paragraph, context)
        found += reading.found
        if not piece.part:
            front += [_element(part.kind, _span(sheet, part), text, lines) for part in reading.header]
            front += [_element("preamble", unit.span, text, lines) for unit in reading.preamble]
            back += [_element("closing", unit.span, text, lines) for unit in reading.closing]
            back += [_element(part.kind, _span(sheet, part), text, lines) for part in reading.footer]
    title = next((element.text.lstrip("# ") for element in front if element.kind == "title"), None) or None
    document = tree.build(text, "official", title, front, decide(found, sheet.shadow), sorted(back, key=_start))
    return replace(document, profile=profile.profile(text, document.front, document.sections))


def _start(element: Element) -> int:
    return element.span.start


def _span(sheet: Page, part: frame.Part) -> Span:
    return Span(sheet.paragraphs[part.first].start, sheet.paragraphs[part.last - 1].end)


def _element(kind: str, span: Span, text: str, lines: Lines) -> Element:
    return Element(kind, span, *lines.position(span.start), joined(text[span.start : span.end]))


def _framed(found: Sequence[Unit]) -> tuple[list[Unit], list[Unit], list[Unit]]:
    """What stands before the first section, the sections, and what stands after the last; text of the document's own
    between two sections goes to the first of them."""
    sections = [position for position, unit in enumerate(found) if unit.kind is not None]
    first, last = (sections[0], sections[-1]) if sections else (len(found), len(found))
    while last < len(found) and found[last].depth >= 0:
        last += 1
    inside = [unit if unit.depth >= 0 else unit._replace(depth=0) for unit in found[first:last]]
    return list(found[:first]), inside, list(found[last:])


def _fits_a_header(mark: Mark) -> bool:
    """Whether a mark may open a line of the front matter: # before the title, —— before the subtitle."""
    return mark.style.name == "dash" or (mark.style.name == "hash" and mark.prefix == "#")


class _Piece:
    """One document of the text, read."""

    def __init__(self, sheet: Page, piece: Piece, candidates: Mapping[int, Sequence[Mark]], context: Context) -> None:
        self.sheet = sheet
        self.piece = piece
        self.context = context
        paragraphs = list(piece.paragraphs)
        openings = {index: candidates[index][0] for index in paragraphs if index in candidates}
        openings = {index: mark for index, mark in openings.items() if mark.place == Place.START}
        rest = paragraphs[1:] if piece.mark else paragraphs
        table = frame.contents(sheet, rest)
        if table:
            rest = [index for index in rest if not table.first <= index < table.last]
        marked = frozenset(index for index, mark in openings.items() if not _fits_a_header(mark))
        self.header = list(frame.header(sheet, rest, marked))
        framed = {index for part in self.header for index in range(part.first, part.last)}
        body = [index for index in rest if index not in framed]
        if table:
            self.header.append(table)
        plain = frozenset(index for index, mark in openings.items() if not mark.style.loose)
        lists = frozenset(index for index in body if len(candidates.get(index, ())) > 2)
        self.footer = frame.footer(sheet, body, plain, lists)
        framed = {index for part in self.footer for index in range(part.first, part.last)}
        self.body = [index for index in body if index not in framed]
        self.placed = nest([mark for index in self.body for mark in candidates.get(index, ())], context)
        base = 1 if piece.part else 0
        found = implied(units(sheet, self.placed, self.body, context, base), sheet)
        self.preamble: list[Unit] = []
        self.closing: list[Unit] = []
        if piece.part:
            self.found = self._part(found)
        else:
            self.preamble, self.found, self.closing = _framed(found)

    def _part(self, found: list[Unit]) -> list[Unit]:
        """The units of a document that is one of several, below the unit that stands for it."""
        sheet, piece = self.sheet, self.piece
        mark = piece.mark
        titles = [part for part in self.header if part.kind == "title"]
        first = sheet.paragraphs[piece.paragraphs[0]].start
        title = Span(first, first)
        if mark is not None and sheet.shadow[mark.end : sheet.paragraphs[mark.paragraph].end].strip(" "):
            title = Span(mark.end, sheet.paragraphs[mark.paragraph].end)
            titles = []
        elif titles:
            title = Span(sheet.paragraphs[titles[0].first].start, sheet.paragraphs[titles[0].last - 1].end)
        heading = Span(first, max(title.end, mark.end if mark else first))
        part = Unit(0, "part", heading, piece.paragraphs[0], True, mark, title)
        framed = [
            Unit(0, None, Span(*sheet.paragraphs[index]), index, True)
            for element in self.header + self.footer
            for index in range(element.first, element.last)
            if sheet.paragraphs[index].start >= heading.end
        ]
        return [part, *sorted(framed + found, key=lambda unit: unit.span)]
