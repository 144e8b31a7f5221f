"""Nested Markdown bullets, one for each section."""

from __future__ import annotations

from outline.model import Document
from outline.options import Options
from outline.renderers._markdown import lines, write


def render(document: Document, options: Options) -> str:
    """The sections as nested bullets below the document's title, which is a paragraph."""
    return write(lines(document, options, headings=False))
