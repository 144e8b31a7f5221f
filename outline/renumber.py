"""New numbers for sections, and for what refers to them: 第三部分, 第五条, 第（二）项."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from outline import numerals
from outline.messages import Message
from outline.model import Edit

if TYPE_CHECKING:
    from outline.references import Kind, Reference
    from outline.view import Node, View

_REFERRED: Mapping[str, Kind] = MappingProxyType(
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

_LOCAL = frozenset({"item", "subitem"})  # they count within the section that holds them


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
    known = Counter(one.section.number for one in _counted_with(view, nodes[0]))
    changed = {node.section.number for node in nodes}
    lacking = range(first, nodes[0].section.number or 0)  # a reference to these shows that a section was lost
    for reference in _to(view, nodes[0]):
        if reference.number not in changed and reference.number not in lacking:
            continue
        if known[reference.number] != 1 or reference.where == "unclear":
            line, words = view.line(reference.span.start), view.text[reference.span.start : reference.span.end]
            return (), Message(
                f"第 {line} 行的“{words}”指哪一处说不准，编号须人工改",
                f"line {line} refers to {words}, and it is open to which: number by hand",
            )
        numeral = reference.numeral
        edits.append(Edit(*numeral, numerals.rewrite(view.text[numeral.start : numeral.end], reference.number + step)))
    return tuple(sorted(edits)), None


def _counted_with(view: View, node: Node) -> Sequence[Node]:
    """The sections that a reference by number may mean: of the style, in the same part or below the same section."""
    if _REFERRED.get(node.section.style or "") in _LOCAL:
        return view.siblings(node)
    return [one for one in view.by_style.get(node.section.style or "", ()) if one.part == node.part]


def _to(view: View, node: Node) -> Iterator[Reference]:
    """The references that may point to the series of a section."""
    kind = _REFERRED.get(node.section.style or "")
    if kind == "portion" and node.parent >= 0 and view.nodes[node.parent].section.kind != "part":
        return
    for reference in view.references:
        if reference.kind != kind or reference.where == "elsewhere" or reference.back:
            continue
        at = view.last_before(reference.span.start)
        same_part = at < 0 or view.nodes[at].part == node.part
        if same_part and (kind not in _LOCAL or _is_local(view, reference, node, at)):
            yield reference


def _is_local(view: View, reference: Reference, node: Node, at: int) -> bool:
    """Whether 第（二）项 points into the section that holds a section: it names that, or stands in it."""
    wider = reference.inside
    while wider is not None and wider.kind != "article":
        wider = wider.inside
    holders = list(view.above(node.parent))
    if wider is not None and not wider.back and wider.number:
        return any(one.section.style == "article" and one.section.number == wider.number for one in holders)
    return any(above.at == node.parent for above in view.above(at))
