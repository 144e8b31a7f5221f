"""The styles of a Word document (word/styles.xml; ISO/IEC 29500-1, 17.7) and what they make of paragraphs and runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from outline.readers._docx.elements import W, attribute, child, integer, switch, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BODY_TEXT = 9  # the outline level of what is no heading
_DEEPEST = 50  # styles based on one another, more than Word writes; one may be based on itself in a file made so
# Built-in styles have English names whatever the language of Word.
_BUILT_IN = re.compile(r"(title|subtitle|toc .*|heading ([1-9]))")


class Style(NamedTuple):
    """What a style says; None where it leaves that to the style it is based on.

    name       in lower case: "title", "toc 1", "heading 1"
    num, ilvl  its list (w:numId) and the level there, from 0
    level      of a heading from 1 (outermost) to 9, 0 for text
    """

    name: str
    based_on: str | None
    num: int | None
    ilvl: int | None
    level: int | None
    bold: bool | None
    hidden: bool | None


class Look(NamedTuple):
    """How a paragraph or a run is set: the level of a heading from 1 to 9, 0 for text; the name of the built-in style
    that its style is or comes from, "" for none; None where nothing is said."""

    level: int = 0
    name: str = ""
    bold: bool | None = None
    hidden: bool | None = None


class Styles:
    """The styles of one document: `root` is the element of word/styles.xml, or None. Raises nothing."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default: str | None = None
        self._looks: dict[str | None, Look] = {}
        for element in () if root is None else root.iterchildren(f"{W}style"):
            identity = attribute(element, "styleId")
            if identity is None:
                continue
            self._styles.setdefault(identity, _style(element))
            if attribute(element, "type") == "paragraph" and attribute(element, "default") in ("1", "true", "on"):
                self._default = identity

    def get(self, identity: str | None) -> Style | None:
        """A style by its w:styleId."""
        return None if identity is None else self._styles.get(identity)

    def chain(self, identity: str | None) -> list[tuple[str, Style]]:
        """A style by its w:styleId and those that it is based on, each with its own."""
        found: list[tuple[str, Style]] = []
        while (style := self.get(identity)) is not None and identity is not None and len(found) < _DEEPEST:
            found.append((identity, style))
            identity = style.based_on
        return found

    def of(self, properties: Element | None) -> str | None:
        """The w:styleId of a paragraph with these properties (w:pPr): the default one where it names none."""
        identity = value(child(properties, "pStyle"))
        return identity if identity in self._styles else self._default

    def paragraph(self, properties: Element | None) -> Look:
        """How a paragraph with these properties (w:pPr) is set, and its runs where they do not say otherwise."""
        look = self._look(self.of(properties))
        own = _outline(properties)
        return look if own is None else look._replace(level=own)

    def run(self, properties: Element | None, around: Look) -> Look:
        """How a run with these properties (w:rPr) is set in a paragraph that is set so."""
        if properties is None:
            return around
        style = value(child(properties, "rStyle"))
        below = Look() if style is None else self._look(style)
        return around._replace(
            bold=_first(switch(properties, "b"), below.bold, around.bold),
            hidden=_first(switch(properties, "vanish"), below.hidden, around.hidden),
        )

    def _look(self, identity: str | None) -> Look:
        if identity not in self._looks:
            chain = [style for _, style in self.chain(identity)]
            self._looks[identity] = Look(
                level=next((style.level for style in chain if style.level is not None), 0),
                name=next((style.name for style in chain if _BUILT_IN.fullmatch(style.name)), ""),
                bold=_first(*(style.bold for style in chain)),
                hidden=_first(*(style.hidden for style in chain)),
            )
        return self._looks[identity]


def _style(element: Element) -> Style:
    properties, runs = child(element, "pPr"), child(element, "rPr")
    numbers = child(properties, "numPr")
    name = (value(child(element, "name")) or "").lower()
    level = _outline(properties)
    built_in = _BUILT_IN.fullmatch(name)
    if level is None and built_in and built_in[2]:  # which has its level without saying so
        level = int(built_in[2])
    return Style(
        name,
        value(child(element, "basedOn")),
        integer(child(numbers, "numId")),
        integer(child(numbers, "ilvl")),
        level,
        switch(runs, "b"),
        switch(runs, "vanish"),
    )


def _outline(properties: Element | None) -> int | None:
    """The level of a heading that a w:pPr gives, 0 for text, None where it gives none."""
    found = child(properties, "outlineLvl")
    if found is None:
        return None
    level = integer(found)
    return level + 1 if level is not None and 0 <= level < _BODY_TEXT else 0


def _first(*switches: bool | None) -> bool | None:
    return next((one for one in switches if one is not None), None)
