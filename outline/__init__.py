"""The section tree of Chinese official documents, read from their numbering.

    bytes --readers--> text --shadow--> the same text folded --paragraphs--> paragraphs
      --marks--> candidates --nest--> the cheapest reading --titles, implied--> units
      --tree--> Document --renderers--> output
"""

from __future__ import annotations

from outline.model import Document, Element, Section, Span

__all__ = ["Document", "Element", "Section", "Span", "parse", "read", "render"]
