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
    for node in view.nodes:
        if not node.section.number:
            continue
        spelled = view.spelling(node)
        if len(spelled.delimiter) > 1 and not _ANOTHER.match(view.shadow, spelled.tail.end):
            stem = spelled.before + spelled.number + spelled.after
            wanted = _single(view, node, spelled.delimiter)
            yield Fault(
                Span(node.mark.start, spelled.tail.end),
                Message(
                    f"“{stem}{spelled.delimiter}”标点重复，应为“{stem}{wanted}”",
                    f"{stem}{spelled.delimiter} has a mark too many, should be {stem}{wanted}",
                ),
                (Edit(*spelled.tail, wanted),),
            )
        elif node.mark.end > node.mark.start:
            written = view.text[node.mark.start : node.mark.end]
            if view.text.startswith(written, node.mark.end):
                words = Message(f"序号“{written}”写了两次", f"the ordinal {written} stands twice")
                again = Edit(node.mark.end, node.mark.end + len(written), "")
                yield Fault(Span(node.mark.start, again.end), words, (again,))
            else:
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


def _single(view: View, node: Node, delimiter: str) -> str:
    """The delimiter that siblings have, or of a doubled one the first."""
    for other in view.siblings(node):
        spelled = view.spelling(other)
        if len(spelled.delimiter) < 2:
            return spelled.delimiter
    return delimiter[0] if delimiter[0] == delimiter[-1] else "、" if node.section.style == "han" else delimiter[0]
