"""Word documents as tests see them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Paragraph(NamedTuple):
    """A paragraph: the name of its style, its text, and whether its mark is hidden, so that the next one goes on."""

    style: str
    text: str
    runs_on: bool


def part(data: bytes, name: str) -> ElementTree.Element:
    """The XML of a part of a .docx file, "word/document.xml"."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ElementTree.fromstring(archive.read(name))


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of a .docx file; a line break is "\\n"."""
    names = {
        style.get(f"{_W}styleId"): _value(style.find(f"{_W}name"))
        for style in part(data, "word/styles.xml").iter(f"{_W}style")
    }
    return [
        Paragraph(
            names[_value(paragraph.find(f"{_W}pPr/{_W}pStyle")) or "Normal"],
            "".join(_text(paragraph)),
            paragraph.find(f"{_W}pPr/{_W}rPr/{_W}specVanish") is not None,
        )
        for paragraph in part(data, "word/document.xml").iter(f"{_W}p")
    ]


def _value(element: ElementTree.Element | None) -> str:
    return "" if element is None else element.get(f"{_W}val", "")


def lines(data: bytes) -> list[str]:
    """A .docx file as golden cases show it."""
    return [
        f"{found.style}{'+' * found.runs_on}|{found.text}".replace("\n", " / ").replace("\t", " -> ")
        for found in paragraphs(data)
    ]


def text(data: bytes) -> str:
    """The text of a .docx file, a line for each paragraph that people see."""
    return "".join(found.text + "\n" * (not found.runs_on) for found in paragraphs(data))


def _text(paragraph: ElementTree.Element) -> Iterator[str]:
    for element in paragraph.iter():
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag == f"{_W}br":
            yield "\n"
        elif element.tag == f"{_W}tab":
            yield "\t"
