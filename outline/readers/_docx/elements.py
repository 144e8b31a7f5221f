"""The elements of a Word document and the values in them (ISO/IEC 29500-1). Nothing is raised: what is missing, or no
value of its kind, is None."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_INTEGER = re.compile(r"[+-]?[0-9]{1,10}", re.ASCII)
_OFF = frozenset({"0", "false", "off"})


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of a name ("pPr"), its first child of the next name and so on."""
    for name in names:
        element = None if element is None else element.find(W + name)
    return element


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute by its name ("ilvl")."""
    return None if element is None else element.get(W + name)


def value(element: Element | None) -> str | None:
    """The w:val of an element."""
    return attribute(element, "val")


def number(text: str | None) -> int | None:
    """A whole number of at most ten digits."""
    return int(text) if text is not None and _INTEGER.fullmatch(text.strip()) else None


def integer(element: Element | None) -> int | None:
    """The w:val of an element as a whole number."""
    return number(value(element))


def switch(properties: Element | None, name: str) -> bool | None:
    """A property that is on or off (w:vanish); None where the properties say nothing of it."""
    found = child(properties, name)
    return None if found is None else value(found) not in _OFF
