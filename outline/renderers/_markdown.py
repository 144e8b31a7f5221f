"""What the Markdown formats share: where each piece goes, how it is escaped, and what its heading's anchor is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from outline.model import Document
from outline.options import Options
from outline.renderers._pieces import Piece, pieces

# Marks that may be Markdown anywhere in a line. An underscore between letters is none, and stands in the first group.
_INLINE = re.compile(r"((?<=[^\W_])_+(?=[^\W_]))|[\\`*_\[\]]|<(?=[A-Za-z/!?])|&(?=#?[0-9A-Za-z]+;)")
# At the start of a paragraph: where a backslash keeps it from being a list, a heading, a rule or a quotation.
_START = re.compile(r"\d{1,9}(?=[.)](?: |$))|(?=[-+](?: |$)|-[- ]+$|#{1,6}(?: |$)|>)", re.ASCII)
# Number signs that would close a heading.
_CLOSING = re.compile(r"(?:(?<= )|^)#+$")

# What github.com keeps in an anchor besides letters, marks and digits: letters in circles and squares.
_CIRCLED_LETTERS = re.compile("[Ⓐ-ⓩ\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]")


@dataclass(frozen=True, slots=True)
class Line:
    """A piece and its place in a Markdown document.

    degree    1 to 6 for a heading, else 0
    bullets   how many bullets enclose the piece, its own included
    """

    piece: Piece
    degree: int
    bullets: int


def lines(document: Document, options: Options, *, headings: bool = True) -> Iterator[Line]:
    """The pieces of a document with their places.

    The document's title is the one heading of the first degree; without it the outermost sections are. Items, sections
    below the sixth degree and all that is below these become nested bullets, as all sections do without `headings`.
    """
    found = [*pieces(document, options)]
    above = 1 if any(piece.title for piece in found) else 0
    outermost = 0  # the level of the bullet that encloses the others here; 0 outside of bullets
    for piece in found:
        if piece.level < outermost or (piece.level == outermost and piece.section):
            outermost = 0
        degree = piece.level + above
        if piece.section and not outermost and not (headings and degree <= 6 and piece.section.kind != "item"):
            outermost = piece.level
        named = headings and (piece.title or (piece.section and not outermost))
        yield Line(piece, degree if named else 0, piece.level - outermost + 1 if outermost else 0)


def write(found: Iterable[Line]) -> str:
    """Lines as Markdown; bullets stand close together, all else apart."""
    out: list[str] = []
    close = False
    for line in found:
        text = line.piece.text
        bullet = bool(line.piece.section) and not line.degree
        out.append("\n" if bullet and close else "\n\n")
        if line.degree:
            out.append(heading(text, line.degree))
        elif bullet:
            out.append("  " * (line.bullets - 1) + bulleted(paragraph(text)))
        else:
            out.append("  " * line.bullets + paragraph(text))
        close = bullet
    return "".join([*out[1:], "\n"]) if out else ""


def escape(text: str) -> str:
    """Text that reads as itself inside a line of Markdown, in the text of a link too. Takes text on one line."""
    text = _INLINE.sub(lambda match: match[1] or f"\\{match[0]}", text)
    return text.replace("~", "\\~") if text.count("~") > 1 else text  # one alone strikes nothing out: 1~3月


def paragraph(text: str) -> str:
    """Text as a paragraph of its own."""
    escaped = escape(text)
    start = _START.match(escaped)
    return f"{start[0]}\\{escaped[start.end() :]}" if start else escaped


def heading(text: str, degree: int) -> str:
    """Text as a heading of a degree from 1 to 6."""
    return " ".join(["#" * degree, _CLOSING.sub(r"\\\g<0>", escape(text))]).rstrip()


def bulleted(markdown: str) -> str:
    """Markdown as an entry of a list. An empty entry needs something to hold its place, or what follows falls out."""
    return f"- {markdown or '&nbsp;'}"


class Slugs:
    """Anchors as github.com gives them to the headings of one document; ask in the order of the headings."""

    def __init__(self) -> None:
        self._repeats: dict[str, int] = {}

    def of(self, text: str) -> str:
        """The anchor of the next heading, whose text (not escaped) is given."""
        slug = plain = "".join(char for char in text.lower() if _in_slug(char)).replace(" ", "-")
        while slug in self._repeats:
            self._repeats[plain] += 1
            slug = f"{plain}-{self._repeats[plain]}"
        self._repeats[slug] = 0
        return slug


def _in_slug(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LM" or category in ("Nd", "Nl", "Pc") or char in " -" or bool(_CIRCLED_LETTERS.match(char))
