"""Drawings in a Word document: of what is said in two ways the one to read, text boxes, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from outline.readers._docx.elements import COMPATIBILITY, MATH, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ALTERNATIVES = f"{COMPATIBILITY}AlternateContent"
BOX = f"{W}txbxContent"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/"
_PICTURES = (
    "{urn:schemas-microsoft-com:vml}imagedata",
    f"{_DRAWING}picture}}pic",
    f"{_DRAWING}chart}}chart",
    f"{_DRAWING}diagram}}relIds",
)
_SEEN = (f"{W}t", f"{W}sym", f"{W}p", f"{W}tbl", f"{MATH}t", BOX, *_PICTURES)


def alternative(element: Element) -> Element:
    """Of several ways to say the same (mc:AlternateContent, ISO/IEC 29500-3), the first that has anything to read:
    newer ones come first, some of which only newer programs know (an emoji is a w16se:symEx)."""
    ways = [*element.iterchildren(f"{COMPATIBILITY}Choice", f"{COMPATIBILITY}Fallback")]
    readable = (way for way in ways if next(way.iter(*_SEEN), None) is not None)
    return next(readable, ways[0] if ways else element)


def drawn(drawing: Element) -> Iterator[Element]:
    """The text boxes (w:txbxContent) and pictures of a drawing, without those inside of its boxes."""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if element.tag == BOX or element.tag in _PICTURES:
            yield element
        else:
            waiting += (alternative(element) if element.tag == ALTERNATIVES else element).iterchildren(reversed=True)
