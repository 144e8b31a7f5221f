"""How a fault in the numbers of a series is told, whatever the rule: what was expected, and what stands there."""

from __future__ import annotations

from outline.families import DIVISIONS
from outline.messages import Message
from outline.rule import Fault
from outline.view import Node, View
from outline.view.renumber import renumbered
from outline.view.series import Fault as Slip

OF_LAWS = DIVISIONS - {"piece"} | {"article"}  # the styles whose counts have rules of their own


def told(view: View, slip: Slip, node: Node) -> Fault:
    """A number that is missing, stands twice or is out of order, with the edits that would number the series anew."""
    match slip.kind:
        case "missing":
            words, nodes = _missing(view, slip, node), slip.nodes
        case "repeated":
            words, nodes = _repeated(view, slip, node), slip.nodes
        case "wrong":
            words, nodes = (_repeated if slip.other else _wrong)(view, slip, node), (node,)
        case "moved":
            words, nodes = _moved(view, slip, node), ()
        case "again":
            words, nodes = _wrong(view, slip, node), slip.nodes
        case _:
            words, nodes = _wrong(view, slip, node), ()
    beside = (slip.before if slip.kind == "missing" else slip.other,)
    related = tuple(one.mark for one in beside if one is not None)
    unsafe, refused = renumbered(view, nodes, slip.expected)
    return Fault(slip.span, words, unsafe=unsafe, refused=refused, related=related)


def lacking(view: View, node: Node, first: int) -> tuple[str, str]:
    """What is missing before a section from a number on, in Chinese and English: 缺“三、”"""
    start, last = view.numbered(node, first), view.numbered(node, (node.section.number or 0) - 1)
    if start == last:
        return f"缺“{start}”", f"{start} is missing"
    return f"缺“{start}”至“{last}”", f"{start} to {last} are missing"


def _missing(view: View, slip: Slip, node: Node) -> Message:
    here, wanted = view.marked(node), view.numbered(node, slip.expected)
    before = view.marked(slip.before) if slip.before else ""
    zh, en = lacking(view, node, slip.expected)
    return Message(
        f"“{before}”之后是“{here}”：{zh}，或“{here}”应为“{wanted}”",
        f"after {before} comes {here}: {en}, or {here} should be {wanted}",
    )


def _repeated(view: View, slip: Slip, node: Node) -> Message:
    here, wanted = view.marked(node), view.numbered(node, slip.expected)
    other = slip.other or node
    line, first = view.line(other.mark.start), view.marked(other)
    return Message(
        f"“{here}”重号：第 {line} 行已有“{first}”，此处应为“{wanted}”",
        f"{here} stands twice: line {line} has {first} already, here {wanted} is due",
    )


def _moved(view: View, slip: Slip, node: Node) -> Message:
    here = view.marked(node)
    if slip.other is None:
        return Message(f"“{here}”不在应在的位置：次序颠倒", f"{here} is not in its place: out of order")
    other = view.marked(slip.other)
    return Message(f"“{here}”排在“{other}”前面：次序颠倒", f"{here} stands before {other}: out of order")


def _wrong(view: View, slip: Slip, node: Node) -> Message:
    here, wanted = view.marked(node), view.numbered(node, slip.expected)
    if slip.before is None:
        return Message(f"此处应为“{wanted}”，现为“{here}”", f"{wanted} is due here, not {here}")
    before = view.marked(slip.before)
    return Message(f"“{before}”之后应为“{wanted}”，现为“{here}”", f"after {before} comes {here}, not {wanted}")


def swallowed_at(view: View, slip: Slip, node: Node) -> int:
    """Where the one number that is missing stands behind an end mark, in the paragraphs before; else -1."""
    if slip.before is None or not node.opens or (node.section.number or 0) != slip.expected + 1:
        return -1
    wanted = view.numbered(node, slip.expected)
    at = view.text.find(wanted, slip.before.mark.end, node.mark.start)
    return at if at > 0 and view.shadow[at - 1] in "。;" else -1
