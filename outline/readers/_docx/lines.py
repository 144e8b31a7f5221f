"""The lines of a Word document, and the text of a paragraph as it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from outline.readers._docx.styles import Look

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Line(NamedTuple):
    """A paragraph, or a row of a table: its text with `label` characters of an automatic number in front, which is of a
    `list` at a `depth` (as in outline.model.Block), and `strong` of them bold. `paragraph` is which w:p it begins in,
    from 1; `joins` tells that it goes on with the line before it."""

    text: str
    paragraph: int
    label: int = 0
    list: int = 0
    depth: int = 0
    strong: int = 0
    level: int = 0
    opaque: bool = False
    title: bool = False
    joins: bool = False


@dataclass(slots=True)
class Text:
    """The text of one paragraph as it grows, and the number and the properties of the w:p that it begins in."""

    paragraph: int
    properties: Element | None
    look: Look
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    strong: int = 0  # characters of its beginning that are bold
    seen: bool = False  # whether there is more than white space
    contents: bool = False  # whether some of it is a table of contents
    turned: bool = False  # whether a new page or column begins before what comes next

    def add(self, text: str, bold: bool, contents: bool = False) -> None:
        """More text. A new page before it, and after other text, breaks the line."""
        if self.turned and text.strip():
            self.turned = False
            self.add("\n", bold)
        if bold and self.strong == self.length:
            self.strong += len(text)
        self.pieces.append(text)
        self.length += len(text)
        if text.strip():
            self.seen = True
            self.contents = self.contents or contents
