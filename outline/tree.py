"""Units to tree: a stream of tokens with INDENT and DEDENT, read by Lark's LALR parser with grammar/document.lark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from outline.marks import UNKNOWN
from outline.model import Block, Document, Element, Profile, Section, Span, joined
from outline.units import Unit

if TYPE_CHECKING:
    from lark import Lark


def build(
    text: str,
    profile: Profile,
    title: str | None,
    front: Sequence[Element],
    units: Sequence[Unit],
    back: Sequence[Element],
    blocks: tuple[Block, ...] = (),
) -> Document:
    """The document that the units make. `units` are in the order of the text; a unit's depth is at most one more than
    that of the section before it."""
    blank = Document(text, profile, title, tuple(front), (), tuple(back), blocks)
    tree: Any = _parser().parse(_tokens(units))
    return replace(blank, sections=_Reader(blank, units).sections(tree.children, 1))


def _tokens(units: Sequence[Unit]) -> Iterator[Any]:
    """One token a unit; where it stands among the units is its value."""
    from lark import Token

    depth = -1
    for position, unit in enumerate(units):
        while depth > unit.depth:
            yield Token("_DEDENT", "")
            depth -= 1
        if unit.kind is None:
            yield Token("TEXT", "", position)
            continue
        # A sibling's heading closes the section before it by itself; only a deeper one opens a level.
        if depth < unit.depth:
            yield Token("_INDENT", "")
            depth += 1
        yield Token(unit.kind.upper(), "", position)
    while depth > -1:
        yield Token("_DEDENT", "")
        depth -= 1


@cache
def _parser() -> Lark:
    from outline.grammars import grammar

    return grammar("document.lark", "document")


class _Reader:
    """Makes sections of Lark's trees."""

    def __init__(self, document: Document, units: Sequence[Unit]) -> None:
        self.document = document
        self.units = units

    def sections(self, children: Sequence[Any], level: int) -> tuple[Section, ...]:
        """The sections among the children of a tree, those inside `below` included."""
        found: list[Section] = []
        for child in children:
            if hasattr(child, "data"):
                if child.data == "below":
                    found.extend(self.sections(child.children, level))
                else:
                    found.append(self.section(child.children, level))
        return tuple(found)

    def section(self, children: Sequence[Any], level: int) -> Section:
        unit = self.units[children[0].start_pos]
        body = tuple(self.units[child.start_pos].span for child in children[1:] if not hasattr(child, "data"))
        below = self.sections(children[1:], level + 1)
        mark = unit.mark
        text = self.document.text
        assert unit.kind is not None
        line, column = self.document.lines.position(mark.start if mark else unit.title.start)
        block = self.document.block(unit.span.start)
        ends = [unit.span.end, *(span.end for span in body), *(child.end for child in below)]
        return Section(
            level=level,
            marker=joined(text[mark.start : mark.end]) if mark else "",
            style=mark.style.name if mark and mark.end > mark.start and mark.style.name != UNKNOWN else None,
            number=mark.number if mark else None,
            title=unit.name,
            kind=unit.kind,
            line=line,
            column=column,
            start=unit.span.start,
            end=max(ends),
            heading=Span(*unit.span),
            body=body,
            children=below,
            paragraph=block.paragraph if block else 0,
            automatic=bool(mark and mark.standing.automatic),
        )
