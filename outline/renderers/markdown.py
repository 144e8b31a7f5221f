"""Markdown headings (and paragraphs, with --body)."""

from __future__ import annotations

from outline.model import Document
from outline.options import Options
from outline.renderers._markdown import lines, write


def render(document: Document, options: Options) -> str:
    """The document as Markdown: its title and sections as headings, items and what lies too deep as nested bullets."""
    return write(lines(document, options))
