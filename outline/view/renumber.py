"""New numbers for sections, and for what refers to them: 第三部分, 第五条, 第（二）项."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from outline import numerals
from outline.messages import Message
from outline.model import Edit

if TYPE_CHECKING:
    from outline.view import Node, View
    from outline.view.references import Kind, Reference

REFERRED: Mapping[str, Kind] = MappingProxyType(
    {
        "part": "volume",
        "chapter": "chapter",
        "section": "section",
        "portion": "portion",
        "han": "portion",
        "article": "article",
        "han_bracket": "item",
        "arabic": "subitem",
    }
)
"""What sections of a style are called where a text refers to them."""

LOCAL = frozenset({"item", "subitem"})  # they count within the section that holds them


def renumbered(view: View, nodes: Sequence[Node], first: int) -> tuple[tuple[Edit, ...], Message | None]:
    """The edits that number sections of one series from `first` on, in their marks and in all that refers to them; or
    none, and why: a reference may mean another section."""
    step = first - (nodes[0].section.number or 0) if nodes else 0
    edits = []
    for node in nodes if step else ():
        spelled = view.spelling(node)
        new = numerals.rewrite(spelled.number, (node.section.number or 0) + step)
        if spelled.number:
            edits.append(Edit(*spelled.numeral, new))
    if not edits:
        return (), None
    numbers = {node.section.number or 0: node for node in nodes}
    before = min(numbers)
    lacking = range(max(first, before - _LACKING), before)  # a reference to these shows that a section was lost
    for number in [*lacking, *numbers]:
        meant = view.numbered_alike(nodes[0], number)
        if number in lacking and len(meant) == 1:
            continue  # that section stands elsewhere, and keeps its number
        for reference in _to(view, nodes[0], number):
            if meant != [numbers.get(number)] or reference.where == "unclear":
                line, words = view.line(reference.span.start), view.text[slice(*reference.span)]
                return (), Message(
                    f"第 {line} 行的“{words}”指哪一处说不准，编号须人工改",
                    f"line {line} refers to {words}, and it is open to which: number by hand",
                )
            numeral = reference.numeral
            edits.append(Edit(*numeral, numerals.rewrite(view.text[slice(*numeral)], number + step)))
    return tuple(sorted(edits)), None


_LACKING = 20  # numbers before a series that are looked for in references


def _to(view: View, node: Node, number: int) -> Iterator[Reference]:
    """The references by a number that may point to the series of a section."""
    kind = REFERRED.get(node.section.style or "")
    parent = view.parent(node)
    if kind == "portion" and parent is not None and parent.section.kind != "part":
        return
    for reference in view.references_to.get((kind, number), ()):
        if reference.where == "elsewhere" or reference.back:
            continue
        at = view.last_before(reference.span.start)
        same_part = at < 0 or view.nodes[at].part == node.part
        if same_part and (kind not in LOCAL or _is_local(view, reference, node, at)):
            yield reference


def _is_local(view: View, reference: Reference, node: Node, at: int) -> bool:
    """Whether 第（二）项 points into the section that holds a section: it names that, or stands in it."""
    wider = reference.inside
    while wider is not None and wider.kind != "article":
        wider = wider.inside
    if wider is not None and not wider.back and wider.number:
        holders = view.above(node.parent)
        return any(one.section.style == "article" and one.section.number == wider.number for one in holders)
    return any(above.at == node.parent for above in view.above(at))
