"""Document -> Document: fewer sections, other marks. Nothing is lost: the text of a section that goes becomes text of
the section above it, so every character still belongs to exactly one place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from outline.model import Document, Element, Section, Span
from outline.options import Numbers, Options

_SPACES = re.compile(r"[^\S\r\n]*")


def shaped(document: Document, options: Options) -> Document:
    """The document as the options want it: without implied sections, down to a depth, with other marks."""
    if not options.implied:
        document = without_implied(document)
    if options.depth is not None:
        document = to_depth(document, options.depth)
    return numbered(document, options.numbers)


def without_implied(document: Document) -> Document:
    """The document without its implied sections: their titles and paragraphs become text of the section above, and
    marked sections below them move up."""
    return _keeping(document, lambda section, level: section.kind != "implied")


def to_depth(document: Document, depth: int) -> Document:
    """The document with no section below the level `depth`: what is deeper becomes text of the section above."""
    return _keeping(document, lambda section, level: level <= depth)


def numbered(document: Document, numbers: Numbers) -> Document:
    """The document with other marks; `number`, `style` and all spans still tell of the text as written.

    "drop" takes the marks away, except where the mark is all that names the section (an article without a title).
    "decimal" numbers parts, headings, items and implied sections by their place in the tree: 1, 1.1, 1.1.2. Articles
    and all below them keep their marks, because a law is cited by them: 第五条第（二）项.
    """
    match numbers:
        case "keep":
            return document
        case "drop":
            return replace(document, sections=tuple(_unmarked(document.sections)))
        case "decimal":
            return replace(document, sections=tuple(_decimal(document.sections, "")))


def _unmarked(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        marker = "" if section.title.strip() else section.marker
        yield replace(section, marker=marker, children=tuple(_unmarked(section.children)))


def _decimal(sections: Iterable[Section], above: str) -> Iterator[Section]:
    count = 0
    for section in sections:
        if section.kind == "article":
            yield section
        else:
            count += 1
            marker = f"{above}{count}"
            yield replace(section, marker=marker, children=tuple(_decimal(section.children, f"{marker}.")))


def _keeping(document: Document, keep: Callable[[Section, int], bool]) -> Document:
    """The document with those sections only for which `keep(section, its new level)` is true.

    Text of the others that has no section above it belongs to the section that ends before it; where there is none, it
    is a preamble.
    """

    def remains(section: Section, level: int) -> list[Span | Section]:
        """The section if it is kept, else its heading, its paragraphs and what remains of its children."""
        kept = keep(section, level)
        parts: list[Span | Section] = [] if kept else [section.heading]
        for part in section.flow():
            parts.extend([part] if isinstance(part, Span) else remains(part, level + kept))
        if not kept:
            return parts
        children = tuple(part for part in parts if isinstance(part, Section))
        return [replace(section, level=level, body=_joined(document.text, _spans(parts)), children=children)]

    parts = [part for section in document.sections for part in remains(section, 1)]
    first = next((number for number, part in enumerate(parts) if isinstance(part, Section)), len(parts))
    preamble = [_preamble(document, span) for span in _joined(document.text, _spans(parts[:first]))]
    front = sorted([*document.front, *preamble], key=lambda element: element.span)
    return replace(document, front=tuple(front), sections=tuple(_grouped(document.text, parts[first:])))


def _grouped(text: str, parts: Iterable[Span | Section]) -> Iterator[Section]:
    """The sections of a list that begins with one, each with the spans that follow it as its own."""
    groups: list[tuple[Section, list[Span]]] = []
    for part in parts:
        if isinstance(part, Section):
            groups.append((part, []))
        else:
            groups[-1][1].append(part)
    for section, tail in groups:
        if tail:
            body = _joined(text, [*section.body, *tail])
            yield replace(section, body=body, end=max(section.end, tail[-1].end))
        else:
            yield section


def _joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans that are not empty, those on one line made one again: a run-in title and its text were one paragraph."""
    found: list[Span] = []
    for span in spans:
        if span.start == span.end:
            continue
        if found and _SPACES.fullmatch(text, found[-1].end, span.start):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def _spans(parts: Iterable[Span | Section]) -> list[Span]:
    return [part for part in parts if isinstance(part, Span)]


def _preamble(document: Document, span: Span) -> Element:
    line, column = document.lines.position(span.start)
    return Element("preamble", span, line, column, document.words(span))
