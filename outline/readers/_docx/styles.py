"""What the styles of a Word document say of a paragraph: its outline level, and which of its runs are bold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off"})
_BODY_TEXT = 9  # the outline level of what is no heading
_CHAIN = 50  # styles that are based on one another, at the most


class Styles:
    """The styles of one document (ISO/IEC 29500-1, 17.7): `root` is the element of word/styles.xml, or None."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default = ""
        for style in () if root is None else root.iterchildren(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._styles.setdefault(name, style)
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") not in _OFF:
                self._default = name

    def level(self, paragraph: Element) -> int:
        """The level of a heading from 1 (outermost) to 9, of the paragraph itself or of its style; 0 for text."""
        for properties in self._properties(paragraph):
            found = properties.find(f"{W}outlineLvl")
            if found is not None:
                value = found.get(f"{W}val", "")
                return int(value) + 1 if value.isdecimal() and int(value) < _BODY_TEXT else 0
        return 0

    def name(self, paragraph: Element) -> str:
        """The name of a paragraph's style in lower case: "title", "toc 1", "heading 1"; built-in ones are English
        whatever the language of Word."""
        style = self._styles.get(_of(paragraph.find(f"{W}pPr"), "pStyle"))
        return _of(style, "name").lower()

    def is_bold(self, run: Element, paragraph: Element) -> bool:
        """Whether a run of a paragraph is set in bold: by itself, by its style, or by that of the paragraph."""
        own = run.find(f"{W}rPr")
        chains = [_of(own, "rStyle"), _of(paragraph.find(f"{W}pPr"), "pStyle") or self._default]
        for properties in [own, *(style.find(f"{W}rPr") for name in chains for style in self._chain(name))]:
            bold = None if properties is None else properties.find(f"{W}b")
            if bold is not None:
                return bold.get(f"{W}val", "1") not in _OFF
        return False

    def _properties(self, paragraph: Element) -> Iterator[Element]:
        """The properties of a paragraph, and those of its style and of the styles that this is based on."""
        own = paragraph.find(f"{W}pPr")
        if own is not None:
            yield own
        for style in self._chain(_of(own, "pStyle") or self._default):
            properties = style.find(f"{W}pPr")
            if properties is not None:
                yield properties

    def _chain(self, name: str) -> Iterator[Element]:
        for _ in range(_CHAIN):  # a style may be based on itself in a file that somebody made so
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = _of(style, "basedOn")


def _of(element: Element | None, child: str) -> str:
    """The w:val of a child of an element, "" where there is none."""
    found = None if element is None else element.find(f"{W}{child}")
    return "" if found is None else found.get(f"{W}val", "")


def is_on(properties: Element | None, name: str) -> bool:
    """Whether a property that is on or off is on among properties: w:vanish, w:del."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in _OFF
