"""Headings beside each other: of one form, and each with a title of its own."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Span
from outline.rule import Fault, rule
from outline.rules._headings import Headings, breaks_off, series, title_of
from outline.view import Node, View

_FEW = 3  # headings of one form that one of another form stands out from
_SHORT = 2  # characters of a title that may well stand twice
_NAMED = 60  # characters of a title that are compared


@rule("HED04", "mixed-layout", "info", law="off", taiwan="off")
def layout(view: View) -> Iterator[Fault]:
    """同级小标题写法一致 / headings beside each other are laid out alike

    同一级的小标题，要么都独占一行，要么都与正文接排；只有一处不同，多半是排版时断错了行。
    Headings of one series either all stand alone or all run into their text; a single one that differs was likely
    broken wrongly.

    Wrong:
        一、总体要求
        坚持稳中求进，做好各项工作。
        二、重点任务
        抓好项目建设，扩大有效投资。
        三、保障措施。加强组织领导，层层压实责任，确保落到实处。
        四、实施步骤
        全年分三个阶段推进。
    Right:
        一、总体要求
        坚持稳中求进，做好各项工作。
        二、重点任务
        抓好项目建设，扩大有效投资。
        三、保障措施
        加强组织领导，层层压实责任，确保落到实处。
        四、实施步骤
        全年分三个阶段推进。
    Source: GB/T 9704-2012 7.3.3
    """
    for group in series(view) if not view.damage.wraps else ():
        odd, others = _odd(group)
        if odd is None or len(others) < _FEW:
            continue
        alone = odd in group.alone
        if alone and (odd.section.children or not odd.section.body):
            continue
        if not alone and (
            breaks_off(view, odd) or any(view.shadow[node.section.heading.end - 1] in "。:" for node in others)
        ):
            continue
        mark = view.marked(odd)
        zh = ("独占一行", "与正文接排") if alone else ("与正文接排", "独占一行")
        en = ("stands alone", "run into their text") if alone else ("runs into its text", "stand alone")
        yield Fault(
            odd.mark,
            Message(f"“{mark}”{zh[0]}，同级其他小标题都{zh[1]}", f"{mark} {en[0]}, the headings beside it {en[1]}"),
        )


def _odd(group: Headings) -> tuple[Node | None, tuple[Node, ...]]:
    """The one heading of a series that is laid out otherwise than the others."""
    if len(group.alone) == 1:
        return group.alone[0], group.running
    if len(group.running) == 1:
        return group.running[0], group.alone
    return None, ()


@rule("HED08", "same-title", "warning", taiwan="off")
def same_title(view: View) -> Iterator[Fault]:
    """同级小标题不重名 / headings beside each other differ

    同一级的两个小标题完全相同，多半是复制后忘了改，或者内容重复。
    Two headings of one series with the same words: one was copied and not rewritten, or says the same again.

    Wrong:
        一、总体要求
        坚持稳中求进。
        二、保障措施
        抓好项目建设。
        三、保障措施
        加强组织领导。
    Right:
        一、总体要求
        坚持稳中求进。
        二、重点任务
        抓好项目建设。
        三、保障措施
        加强组织领导。
    Source: GB/T 9704-2012 7.3.3
    """
    for group in series(view):
        seen: dict[str, Node] = {}
        for node in sorted((*group.alone, *group.running), key=lambda node: node.at):
            title = title_of(view, node)[:_NAMED].strip("。:;,! ")
            before = seen.setdefault(title, node)
            again = (before.section.number or 0) >= (node.section.number or 0)  # the count begins again
            if len(title) <= _SHORT or before is node or again:
                continue
            first, second = view.marked(before), view.marked(node)
            yield Fault(
                Span(node.mark.start, node.section.heading.end),
                Message(f"“{second}”与“{first}”标题完全相同", f"{second} has the same title as {first}"),
                related=(Span(before.mark.start, before.section.heading.end),),
            )
