"""Headings beside each other: of one form, and each with a title of its own."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Span
from outline.rule import Fault, rule
from outline.rules._headings import breaks_off, title_of
from outline.view import Node, View
from outline.view.headings import Headings

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
    for group in view.headings if not view.damage.wraps else ():
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
    for group in view.headings:
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


@rule("HED03", "title-not-closed", "info", law="off", taiwan="off")
def not_closed(view: View) -> Iterator[Fault]:
    """小标题与正文接排，中间用句号 / a full stop between a title and the text it runs into

    小标题后面接排正文的，小标题末尾用句号（或冒号），不用空格代替。
    A title that runs into its text is closed by 。 or ： and not by a space.

    Wrong:
        一、重点任务
        （一）加强宣传。开展主题活动，营造良好氛围，引导群众参与。
        （二）完善工作机制  健全定期会商制度，及时研究解决困难和问题。层层压实责任。
        （三）严格考核。结果纳入年度评价，作为评先评优的重要依据。
        二、保障措施
        加强领导。
    Right:
        一、重点任务
        （一）加强宣传。开展主题活动，营造良好氛围，引导群众参与。
        （二）完善工作机制。健全定期会商制度，及时研究解决困难和问题。层层压实责任。
        （三）严格考核。结果纳入年度评价，作为评先评优的重要依据。
        二、保障措施
        加强领导。
    Source: GB/T 15834-2011 4.1.3
    """
    for group in view.headings:
        open_ones = [node for node in group.running if _ends_open(view, node)]
        if open_ones and len(open_ones) < len(group.running):
            node = open_ones[0]
            mark = f"{view.marked(node)}{node.section.title}"
            yield Fault(
                node.mark,
                Message(f"“{mark}”与正文接排，中间应有“。”", f"{mark} runs into its text and should be closed by 。"),
            )


def _ends_open(view: View, node: Node) -> bool:
    """Whether only a space stands between a title and the text that follows it."""
    start, end = node.section.heading
    title = view.shadow[start:end].rstrip(" ")
    spaced = len(title) < end - start or view.shadow.startswith(" ", end)
    return bool(node.section.title) and spaced and title[-1].isalnum()


@rule("HED05", "without-a-title", "info", law="off", taiwan="off")
def without_title(view: View) -> Iterator[Fault]:
    """同级各段，只有一段没有小标题 / the only one of a series without a title

    同一级的各段，要么都有小标题，要么都没有。
    The paragraphs of one level all have titles, or none has.

    Wrong:
        一、重点任务
        （一）加强宣传。开展主题活动，营造良好氛围，引导群众参与。
        （二）强化督查。定期通报进展，及时解决问题，推动工作落实。
        （三）各单位要在每月二十五日以前把当月工作进展、存在问题和下一步打算一并书面报送领导小组办公室汇总。逾期通报。
        （四）严格考核。结果纳入年度评价，作为评先评优的重要依据。
        （五）落实经费。列入年度预算，做到专款专用，不得挤占挪用。
        二、保障措施
        加强领导。
    Right:
        一、重点任务
        （一）加强宣传。开展主题活动，营造良好氛围，引导群众参与。
        （二）强化督查。定期通报进展，及时解决问题，推动工作落实。
        （三）定期报告。每月二十五日以前报送当月工作进展、存在问题和下一步打算。
        （四）严格考核。结果纳入年度评价，作为评先评优的重要依据。
        （五）落实经费。列入年度预算，做到专款专用，不得挤占挪用。
        二、保障措施
        加强领导。
    Source: 公文写作通例：同级各段体例一致
    """
    for group in view.headings:
        nodes = group.running
        untitled = [node for node in nodes if len(node.section.title) > _NO_TITLE]
        if len(untitled) == 1 and len(nodes) > _FEW and not group.alone:
            longest = max(len(node.section.title) for node in nodes if node is not untitled[0])
            if longest <= _TITLE:
                mark = view.marked(untitled[0])
                words = Message(f"“{mark}”没有小标题，同级其他各段都有", f"{mark} has no title, those beside it have")
                yield Fault(untitled[0].mark, words)


_NO_TITLE, _TITLE = 40, 20  # a first sentence so long (characters) is no title; titles are no longer than this
