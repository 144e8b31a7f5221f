"""A mark, or the delimiter after it, that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.view import Node, View

_ANOTHER = re.compile("[0-9]{1,3}[.、,]")  # one of several numbers: 4.、5.、6.
_LAST = frozenset("）)是条條章节節编編")


@rule("PUN12", "doubled-mark", "error", fix="safe")
def doubled(view: View) -> Iterator[Fault]:
    """序号后标点重复 / a mark stands twice

    序号后面只用一个标点，序号本身也只写一次。
    One mark goes after an ordinal, and the ordinal stands once.

    Wrong:
        一、、总体要求
        二、保障措施
    Right:
        一、总体要求
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3
    """
    for group in view.groups():
        usual = next((one for node in group if len(one := view.spelling(node).delimiter) < 2), None)
        for node in group:
            if node.section.number and not node.section.automatic:  # TXT06
                yield from _twice(view, node, usual)


def _twice(view: View, node: Node, usual: str | None) -> Iterator[Fault]:
    """What stands twice in a mark; `usual` is the delimiter that its siblings have, None if they all have several."""
    spelled, (start, end) = view.spelling(node), node.mark
    if len(spelled.delimiter) > 1 and not _ANOTHER.match(view.shadow, spelled.tail.end):
        delimiter = _single(node, spelled.delimiter) if usual is None else usual
        here, wanted = spelled.stem + spelled.delimiter, spelled.stem + delimiter
        yield Fault(
            Span(start, spelled.tail.end),
            Message(f"“{here}”标点重复，应为“{wanted}”", f"{here} has a mark too many, should be {wanted}"),
            (Edit(*spelled.tail, delimiter),),
        )
    elif end > start and view.text.startswith(written := view.text[start:end], end):
        words = Message(f"序号“{written}”写了两次", f"the ordinal {written} stands twice")
        again = Edit(end, 2 * end - start, "")
        yield Fault(Span(start, again.end), words, (again,))
    elif end > start:
        yield from _sign(view, node)


def _sign(view: View, node: Node) -> Iterator[Fault]:
    """A bracket that is opened or closed twice, 是是, 条条."""
    text, (start, end) = view.text, node.mark
    if text[end - 1] in _LAST and text[end : end + 1] == text[end - 1]:
        again = Edit(end, end + 1, "")
    elif text[start] in "（(" and text[start - 1 : start] == text[start]:
        again = Edit(start - 1, start, "")
    else:
        return
    sign = text[again.start : again.end]
    words = Message(f"序号的“{sign}”写了两次", f"{sign} stands twice in the ordinal")
    yield Fault(Span(min(start, again.start), max(end, again.end)), words, (again,))


def _single(node: Node, delimiter: str) -> str:
    """One delimiter for a doubled one."""
    return "、" if node.section.style == "han" and delimiter[0] != delimiter[-1] else delimiter[0]
