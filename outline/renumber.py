"""New numbers for sections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from outline import numerals
from outline.messages import Message
from outline.model import Edit
from outline.view import Node, View


class Renumbering(TypedDict):
    """The part of a fault that tells how sections get other numbers, or why they cannot."""

    unsafe: tuple[Edit, ...]
    refused: Message | None


def renumbered(view: View, nodes: Sequence[Node], first: int) -> Renumbering:
    """The edits that number sections from `first` on."""
    edits = []
    step = first - (nodes[0].section.number or 0) if nodes else 0
    for node in nodes:
        spelled = view.spelling(node)
        if not spelled.number:
            continue
        new = numerals.rewrite(spelled.number, (node.section.number or 0) + step)
        if new != spelled.number:
            edits.append(Edit(*spelled.numeral, new))
    return Renumbering(unsafe=tuple(edits), refused=None)
