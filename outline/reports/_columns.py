"""How a text stands in the columns of a terminal, where a Chinese character takes two."""

from __future__ import annotations

import unicodedata

_TAB = "    "


def shown(char: str) -> str:
    """A character as a line of a terminal shows it: a tab as spaces, so that columns can be counted, and one that
    would not be seen, or would steer the terminal, as a question mark."""
    if char == "\t":
        return _TAB
    return char if char.isprintable() or char == "\u3000" else "?"


def width(text: str) -> int:
    """How many columns a text of shown characters takes."""
    return sum(map(_width, text))


def _width(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def padded(text: str, columns: int) -> str:
    """A text filled up with spaces."""
    return text + " " * (columns - width(text))
