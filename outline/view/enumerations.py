"""Lists of a document: which sections stand in one row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from outline.view import Node, View


class Enumeration(NamedTuple):
    """Sections beside each other whose marks are of one style and count on.

    inline   whether they stand in one paragraph: none but the first opens one
    """

    nodes: tuple[Node, ...]
    inline: bool

    @property
    def items(self) -> bool:
        """Whether its members are items and no headings."""
        return self.nodes[0].section.kind == "item"


def enumerations(view: View) -> Iterator[Enumeration]:
    """The lists of a document, of two members or more. Those that stand partly in one paragraph, partly each in its
    own are left out."""
    for parent in range(-1, len(view.nodes)):
        run: list[Node] = []
        for node in view.children(parent):
            if run and not _goes_on(run[-1], node):
                yield from _row(run)
                run = []
            if node.section.style and node.section.kind in ("heading", "item"):
                run.append(node)
        yield from _row(run)


def _goes_on(before: Node, node: Node) -> bool:
    restarts = node.section.number == 1 and (before.section.number or 0) > 1
    return node.section.style == before.section.style and node.section.kind == before.section.kind and not restarts


def _row(run: list[Node]) -> Iterator[Enumeration]:
    opening = sum(node.opens for node in run[1:])
    if len(run) > 1 and opening in (0, len(run) - 1):
        yield Enumeration(tuple(run), not opening)
