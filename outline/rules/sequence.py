"""The numbers of a series: one after the other, from the first, none twice (outline/series.py finds what is wrong)."""

from __future__ import annotations

from collections.abc import Iterator

from outline.families import DIVISIONS, NARRATIVE
from outline.messages import Message
from outline.model import Span
from outline.renumber import renumbered
from outline.rule import Fault, rule
from outline.series import Fault as Slip
from outline.view import Node, View

_OF_LAWS = DIVISIONS - {"piece"} | {"article"}  # their counts have rules of their own


def _slips(view: View, *kinds: str, narrative: bool | None = None) -> Iterator[tuple[Slip, Node]]:
    """The faults of some kinds, with their sections."""
    for slip in view.faults:
        node = slip.node
        if slip.kind not in kinds or node is None or node.section.style in _OF_LAWS:
            continue
        if narrative is None or narrative == (node.section.style in NARRATIVE):
            yield slip, node


def lacking(view: View, slip: Slip, node: Node) -> tuple[str, str]:
    """What is missing before a section, in Chinese and English: 缺“三、”"""
    first = view.numbered(node, slip.expected)
    last = view.numbered(node, (node.section.number or 0) - 1)
    if first == last:
        return f"缺“{first}”", f"{first} is missing"
    return f"缺“{first}”至“{last}”", f"{first} to {last} are missing"


@rule("SEQ01", "missing-number", "error", fix="unsafe")
def missing(view: View) -> Iterator[Fault]:
    """缺号 / a number is missing

    同一上级之下，同类序号逐一递增。中间跳过一个，不是漏了一段，就是编错了号。
    Below one heading the numbers of a kind go up one by one. Where one is left out, either a passage was lost or the
    next number is wrong.

    Wrong:
        一、总体要求
        二、主要任务
        四、保障措施
    Right:
        一、总体要求
        二、主要任务
        三、保障措施
    Source: GB/T 15834-2011 附录B B.3.8
    """
    for slip, node in _slips(view, "missing"):
        yield _missing(view, slip, node)


def _missing(view: View, slip: Slip, node: Node) -> Fault:
    before = slip.before or node
    first, here, last = view.numbered(node, slip.expected), view.marked(node), view.marked(before)
    zh, en = lacking(view, slip, node)
    return Fault(
        slip.span,
        Message(
            f"“{last}”之后是“{here}”：{zh}，或“{here}”应为“{first}”",
            f"after {last} comes {here}: {en}, or {here} should be {first}",
        ),
        related=(Span(*before.mark),),
        **renumbered(view, slip.nodes, slip.expected),
    )


@rule("SEQ02", "repeated-number", "error", fix="unsafe")
def repeated(view: View) -> Iterator[Fault]:
    """重号 / a number stands twice

    同一上级之下，一个序号只用一次。
    Below one heading a number stands once.

    Wrong:
        一、总体要求
        二、主要任务
        二、保障措施
        四、组织领导
    Right:
        一、总体要求
        二、主要任务
        三、保障措施
        四、组织领导
    Source: GB/T 15834-2011 附录B B.3.8
    """
    for slip, node in _slips(view, "repeated", "wrong"):
        if slip.other is None or slip.expected == 1:
            continue
        here, wanted = view.marked(node), view.numbered(node, slip.expected)
        line = view.line(slip.other.mark.start)
        nodes = (node,) if slip.kind == "wrong" else slip.nodes
        yield Fault(
            slip.span,
            Message(
                f"“{here}”重号：第 {line} 行已有“{view.marked(slip.other)}”，此处应为“{wanted}”",
                f"{here} stands twice: line {line} has {view.marked(slip.other)} already, here {wanted} is due",
            ),
            related=(Span(*slip.other.mark),),
            **renumbered(view, nodes, slip.expected),
        )


@rule("SEQ03", "number-out-of-order", "error", fix="unsafe")
def out_of_order(view: View) -> Iterator[Fault]:
    """序号颠倒或编错 / a number out of order

    同一上级之下，序号由小到大。前后颠倒、中途倒退、无故从头再编，都会让人找不到条目。
    Below one heading the numbers go up. Where two change places, or the count goes back or begins again for no reason,
    an entry cannot be found.

    Wrong:
        一、总体要求
        三、主要任务
        二、保障措施
        四、组织领导
    Right:
        一、总体要求
        二、主要任务
        三、保障措施
        四、组织领导
    Source: GB/T 15834-2011 附录B B.3.8
    """
    for slip, node in _slips(view, "moved", "stray", "again", "wrong"):
        if slip.kind == "wrong" and slip.other is not None and slip.expected != 1:
            continue
        here, wanted = view.marked(node), view.numbered(node, slip.expected)
        before = view.marked(slip.before) if slip.before else ""
        if slip.kind == "moved" and slip.other is not None:
            other = view.marked(slip.other)
            words = Message(f"“{here}”排在“{other}”前面：次序颠倒", f"{here} stands before {other}: out of order")
        elif slip.kind == "moved":
            words = Message(f"“{here}”不在应在的位置：次序颠倒", f"{here} is not in its place: out of order")
        elif before:
            words = Message(f"“{before}”之后应为“{wanted}”，现为“{here}”", f"after {before} comes {here}, not {wanted}")
        else:
            words = Message(f"此处应为“{wanted}”，现为“{here}”", f"{wanted} is due here, not {here}")
        nodes = {"wrong": (node,), "again": slip.nodes}.get(slip.kind, ())
        yield Fault(
            slip.span,
            words,
            related=(Span(*slip.other.mark),) if slip.other else (),
            **renumbered(view, nodes, slip.expected),
        )


@rule("SEQ04", "late-start", "warning", fix="unsafe")
def late(view: View) -> Iterator[Fault]:
    """不从“一”开始 / a series does not begin at one

    一组序号从一开始。摘录的文件可以从中间开始，只作提示。
    A series begins at one. An excerpt may begin anywhere and is only remarked on.

    Wrong:
        一、总体要求
        二、主要任务
        （二）强化督查。定期通报进展。
        （三）严格考核。结果纳入评价。
        三、保障措施
    Right:
        一、总体要求
        二、主要任务
        （一）强化督查。定期通报进展。
        （二）严格考核。结果纳入评价。
        三、保障措施
    Source: GB/T 15834-2011 附录B B.3.8
    """
    for slip, node in _slips(view, "late", narrative=False):
        here, wanted = view.marked(node), view.numbered(node, 1)
        excerpt = node.parent < 0 and node.at == 0
        zh, en = lacking(view, slip, node)
        yield Fault(
            slip.span,
            Message(
                f"这组序号从“{here}”开始：{zh}，或应从“{wanted}”编起",
                f"this series begins with {here}: {en}, or it should begin with {wanted}",
            ),
            severity="info" if excerpt else None,
            **renumbered(view, slip.nodes, 1),
        )


@rule("SEQ05", "count-runs-on", "warning", fix="unsafe")
def runs_on(view: View) -> Iterator[Fault]:
    """序号没有重新起编 / a count that runs on

    换了上级，下级序号从头编起。全文都接着编的，是另一种写法，不在此列；只有一处接着编，多半是忘了重编。
    Below the next heading the numbers begin again. A document may let them run on throughout; where only one place
    does, it was probably forgotten.

    Wrong:
        一、总体要求
        （一）指导思想。坚持人民至上。
        （二）工作目标。到年底完成。
        二、主要任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        三、保障措施
        （三）加强领导。成立专班。
        （四）明确责任。分工负责。
        四、工作步骤
        （一）动员部署。召开会议。
        （二）全面实施。抓好落实。
    Right:
        一、总体要求
        （一）指导思想。坚持人民至上。
        （二）工作目标。到年底完成。
        二、主要任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        三、保障措施
        （一）加强领导。成立专班。
        （二）明确责任。分工负责。
        四、工作步骤
        （一）动员部署。召开会议。
        （二）全面实施。抓好落实。
    Source: GB/T 15834-2011 附录B B.3.8
    """
    for slip, node in _slips(view, "run-on"):
        here, wanted = view.marked(node), view.numbered(node, 1)
        yield Fault(
            slip.span,
            Message(
                f"“{here}”接着上一部分编号，其他部分都从“{wanted}”编起",
                f"{here} goes on from the section before; elsewhere the count begins with {wanted}",
            ),
            **renumbered(view, slip.nodes, 1),
        )


@rule("SEQ10", "no-first", "error")
def no_first(view: View) -> Iterator[Fault]:
    """有“二是”没有“一是” / 二是 without 一是

    “二是”“第二，”“其二”之前要有“一是”“第一，”“其一”。
    二是, 第二 and 其二 need a 一是, 第一 or 其一 before them.

    Wrong:
        一、存在的问题
        主要问题有：认识不到位；二是责任不落实；三是督查不经常。
        二、下一步工作
        抓紧整改。
    Right:
        一、存在的问题
        主要问题有：一是认识不到位；二是责任不落实；三是督查不经常。
        二、下一步工作
        抓紧整改。
    Source: GB/T 15834-2011 附录B B.3
    """
    for slip, node in _slips(view, "late", narrative=True):
        here, wanted = view.marked(node), view.numbered(node, 1)
        yield Fault(
            slip.span,
            Message(f"有“{here}”，前面没有“{wanted}”", f"{here} stands here without {wanted} before it"),
        )
