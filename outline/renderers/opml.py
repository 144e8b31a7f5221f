"""OPML 2.0, which outliners and mind maps read (with --body, paragraphs are notes)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from outline.model import Document
from outline.options import Options
from outline.renderers._pieces import Piece, pieces, xml_safe


@dataclass(slots=True)
class _Node:
    """An <outline>: its depth from 0, its text, and the paragraphs of its note."""

    depth: int
    text: str
    notes: list[str] = field(default_factory=list)


def render(document: Document, options: Options) -> str:
    """The sections as nested <outline> elements (opml.org/spec2.opml) below that of the document's title. A paragraph
    goes to the `_note` of its section, one outside the sections to that of the title; where there is no title it is
    an <outline> of its own."""
    found = sorted(pieces(document, options), key=lambda piece: not piece.title)  # what stands above it hangs below
    title = found[0].text if found and found[0].title else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        f"  <head>\n    <title>{_escaped(title)}</title>\n  </head>\n  <body>\n"
        + "".join(f"{line}\n" for line in _written(_nodes(found, 1 if title else 0)))
        + "  </body>\n</opml>\n"
    )


def _nodes(found: Iterable[Piece], above: int) -> list[_Node]:
    """The elements in order; `above` is how many there are above the outermost sections."""
    nodes: list[_Node] = []
    path: list[_Node] = []  # the elements around the next piece, outermost first
    for piece in found:
        depth = piece.level + above - 1
        if piece.title or piece.section or depth < 0:
            nodes.append(_Node(max(depth, 0), piece.text))
            path[max(depth, 0) :] = [nodes[-1]]
        else:
            path[depth].notes.append(piece.text)
    return nodes


def _written(nodes: list[_Node]) -> Iterator[str]:
    """The elements, one tag a line. There is no recursion, so nothing lies too deep."""
    depths = [*(node.depth for node in nodes), 0]
    for node, after in zip(nodes, depths[1:], strict=True):
        attributes = f"text={_quoted([node.text])}" + (f" _note={_quoted(node.notes)}" if node.notes else "")
        leaf = after <= node.depth
        yield f"{_indent(node.depth)}<outline {attributes}{'/' if leaf else ''}>"
        yield from (f"{_indent(depth)}</outline>" for depth in reversed(range(after, node.depth)))


def _indent(depth: int) -> str:
    return "  " * (depth + 2)


def _quoted(lines: list[str]) -> str:
    """Lines as the value of an attribute, where a line break keeps only if it is escaped."""
    return '"' + "&#10;".join(map(_escaped, lines)) + '"'


def _escaped(text: str) -> str:
    return escape(xml_safe(text))
