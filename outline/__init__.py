"""The section tree of Chinese official documents, read from their numbering.

bytes --readers--> text --shadow--> the same text folded --paragraphs--> paragraphs
  --marks--> candidates --nest--> the cheapest reading --titles, implied--> units
  --tree--> Document --renderers--> output
"""

from __future__ import annotations

import os

from outline.model import Document, Element, Section, Span

__all__ = ["Document", "Element", "Section", "Span", "parse", "read", "render"]


def parse(text: str) -> Document:
    """The outline of a text. Never raises on any str; offsets of the result point into `text`."""
    from outline.pipeline import parse

    return parse(text)


def read(source: str | os.PathLike[str] | bytes) -> Document:
    """The outline of a file (a path, or "-" for standard input) or of its bytes.

    Raises outline.errors.InputError where it cannot be read.
    """
    from outline.readers import read_source

    return parse(read_source(source))


def render(document: Document, format: str, **options: object) -> str:
    """A document in one of `outline.renderers.formats()`; `options` are the fields of outline.renderers.Options.

    Raises ValueError for a format that is not known.
    """
    from outline.renderers import Options, render

    return render(document, format, Options(**options))  # type: ignore[arg-type]
