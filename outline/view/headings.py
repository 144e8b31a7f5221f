"""How the headings of a document are laid out: on a line of their own, or running into text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from outline.view import Node, View


class Headings(NamedTuple):
    """The headings of one style under one section: `alone` on their lines, or `running` into the text after them."""

    alone: tuple[Node, ...]
    running: tuple[Node, ...]

    @property
    def key(self) -> tuple[str, int]:
        """What headings of one rank share: style and level."""
        section = (self.alone or self.running)[0].section
        return section.style or "", section.level


def headings(view: View) -> Iterator[Headings]:
    """The headings of a document that open paragraphs, by series; those left out whose numbers are wrong."""
    for group in view.groups():
        headed = (node for node in group if node.section.style and node.section.kind == "heading" and node.opens)
        nodes = [node for node in headed if not view.is_suspect(node)]
        if nodes:
            alone = tuple(node for node in nodes if _is_alone(view, node))
            yield Headings(alone, tuple(node for node in nodes if _runs_on(view, node)))


def _is_alone(view: View, node: Node) -> bool:
    """Whether a heading is all of its paragraph."""
    paragraph = view.paragraphs[view.paragraph_at(node.section.heading.start)]
    return paragraph.last - paragraph.first == 1


def _runs_on(view: View, node: Node) -> bool:
    """Whether text of its own follows a heading in its paragraph."""
    first = view.paragraphs[view.paragraph_at(node.section.heading.start)].first
    return (
        len(view.pieces) > first + 1 and view.pieces[first + 1][2:] == (node.at, "body") and not _is_alone(view, node)
    )
