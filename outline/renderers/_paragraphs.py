"""Document -> paragraphs: the pieces to write, those of one paragraph of the text together again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from outline.evidence import hints
from outline.model import Document, Span
from outline.options import Options
from outline.paragraphs import page
from outline.renderers._pieces import Piece, clean, ending, pieces
from outline.script import convert


class Run(NamedTuple):
    """A stretch of a paragraph: a piece, and its text with the white space before it and the end mark behind it; a tab
    parts the cells of a table."""

    piece: Piece
    text: str


def paragraphs(document: Document, options: Options) -> Iterator[list[Run]]:
    """The paragraphs of a document in the order of its pieces, none empty; with `options.body` nothing of the text is
    left out but what `pieces` leaves out. `document` is shaped already."""
    starts = [
        paragraph.start for paragraph in page(document.text, (), hints(document.text, document.blocks)).paragraphs
    ]

    def joins(before: Span | None, span: Span | None) -> bool:
        """Whether a piece stands in the paragraph that another ends in."""
        if before is None or span is None or span.start < before.end:
            return False
        last = max(before.start, before.end - 1)
        return bisect_right(starts, last) == bisect_right(starts, span.start)

    runs: list[Run] = []
    for piece in pieces(document, options):
        text = _text(document, piece, options)
        if not text:
            continue
        before = runs[-1].piece.span if runs else None
        if joins(before, piece.span):
            runs.append(Run(piece, _gap(document, before, piece.span) + text))
            continue
        if runs:
            yield runs
        runs = [Run(piece, text)]
    if runs:
        yield runs


def _text(document: Document, piece: Piece, options: Options) -> str:
    """The text of a piece, with the end mark of a title and the tabs of a paragraph, which may be a row of a table."""
    if piece.section:
        return piece.text + clean(ending(document, piece.section))
    words = document.words(piece.span) if piece.span and not piece.element else ""
    if "\t" not in words or piece.cells:
        return piece.text
    return "\t".join(convert(clean(cell), options.script) for cell in words.split("\t"))


def _gap(document: Document, before: Span | None, span: Span | None) -> str:
    """The white space between two pieces of one paragraph, which may be all that ends a title; none where a line or a
    page breaks."""
    if before is None or span is None:
        return ""
    words = document.text[before.start : before.end]
    gap = document.text[before.start + len(words.rstrip()) : span.start]
    if not gap.isspace() or "\n" in gap or "\r" in gap:
        return ""
    return "".join(char if char == "\u3000" else " " for char in gap)
