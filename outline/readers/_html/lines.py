"""What is known of a web page's lines."""

from __future__ import annotations

from typing import NamedTuple

from outline.model import Span


class Line(NamedTuple):
    """One line of a page.

    text      with its label, without white space at its end; "" where there are only pictures
    level     of the heading that it belongs to, 0 where it belongs to none
    heading   which heading of the page that is, from 1
    label     characters of an automatic number
    list      which list the automatic number belongs to, from 1: the outermost <ol>
    depth     how deep in that its <ol> stands, from 1
    strong    characters at its beginning that are in bold
    opaque    a row of a table, or a line of code
    linked    characters that belong to links
    pictures  and embedded files that stand in it
    """

    text: str
    level: int = 0
    heading: int = 0
    label: int = 0
    list: int = 0
    depth: int = 0
    strong: int = 0
    opaque: bool = False
    linked: int = 0
    pictures: int = 0


class Page(NamedTuple):
    """The lines that are seen, and the stretches of them that stand in one box; how many characters the page hides,
    and how many only say how others are pronounced."""

    lines: tuple[Line, ...]
    boxes: tuple[Span, ...]
    hidden: int
    ruby: int
