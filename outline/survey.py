"""What is known of a text before its marks are placed: its paragraphs, its documents, their front and back matter, the
candidates in each, and what kind of document it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from outline import frame, marks
from outline.documents import Piece, documents
from outline.evidence import bold, hints, titles, with_headings, with_standings
from outline.frame import Framed, Part
from outline.furniture import furniture
from outline.marks import Mark, Place
from outline.model import Block, Profile, Span
from outline.paragraphs import Page, page
from outline.profile import recognise
from outline.restore import lost_breaks


class Draft(NamedTuple):
    """One document of a text: its paragraphs told apart, and the candidates in its body, in order."""

    piece: Piece
    framed: Framed
    candidates: list[Mark]


class Survey(NamedTuple):
    """A text before its marks are placed: `furniture` and `imprint` belong to no document; `candidates` are those of
    the whole text, `bold` where bold type at the beginning of a paragraph (its index) ends."""

    page: Page
    drafts: list[Draft]
    furniture: frozenset[int]
    imprint: list[Part]
    candidates: list[Mark]
    profile: Profile
    bold: Mapping[int, int]


def survey(text: str, profile: Profile | None = None, blocks: Sequence[Block] = ()) -> Survey:
    """Looks over a text; `profile` tells what kind it is, where that is known better than its looks, and `blocks` what
    the format of its file says. Linear."""
    known = hints(text, blocks)
    sheet = page(text, (), known)
    found: Mapping[int, Sequence[Mark]] = marks.by_paragraph(marks.candidates(sheet))
    breaks = lost_breaks(sheet, found)
    if breaks:
        sheet = page(text, breaks, known)
        found = marks.by_paragraph(marks.candidates(sheet))
    found = with_standings(found, sheet, blocks)
    titled = titles(sheet, blocks)
    headed = with_headings(found, sheet, blocks, titled)
    openers = {index: marked[0] for index, marked in found.items() if marked[0].place == Place.START}
    scraps = furniture(sheet, [index for index, mark in openers.items() if not frame.fits_a_header(mark)])
    kept = [index for index in range(len(sheet.paragraphs)) if index not in scraps]
    imprint = frame.imprint(sheet, kept)
    drafts = []
    for piece in documents(sheet, kept[: len(kept) - len(imprint)], openers):
        # The title of one document of several has a heading style as well.
        opening = found if piece.part else headed
        framed = frame.framed(sheet, piece.paragraphs[1:] if piece.mark else piece.paragraphs, opening, titled)
        # An annex opens a document of its own, or stands in a list of annexes: inside a document it is no mark.
        inside = [mark for index in framed.body for mark in headed.get(index, ()) if mark.style.name != "annex"]
        drafts.append(Draft(piece, framed, inside))
    candidates = [mark for index in sorted(headed) for mark in headed[index]]
    head = {part.kind: sheet.words(span_of(sheet, part)) for part in reversed(drafts[0].framed.header)}
    return Survey(
        sheet, drafts, scraps, imprint, candidates, profile or recognise(text, head, candidates), bold(sheet, blocks)
    )


def span_of(sheet: Page, part: Part) -> Span:
    """The stretch of the text that a run of paragraphs takes up."""
    return Span(sheet.paragraphs[part.first].start, sheet.paragraphs[part.last - 1].end)
