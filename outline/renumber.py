"""New numbers for sections."""

from __future__ import annotations

from collections.abc import Sequence

from outline import numerals
from outline.messages import Message
from outline.model import Edit
from outline.view import Node, View


def renumbered(view: View, nodes: Sequence[Node], first: int) -> tuple[tuple[Edit, ...], Message | None]:
    """The edits that number sections from `first` on; or why they cannot be numbered anew."""
    edits = []
    step = first - (nodes[0].section.number or 0) if nodes else 0
    for node in nodes:
        spelled = view.spelling(node)
        new = numerals.rewrite(spelled.number, (node.section.number or 0) + step)
        if spelled.number and new != spelled.number:
            edits.append(Edit(*spelled.numeral, new))
    return tuple(edits), None
