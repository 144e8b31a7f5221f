"""The numbers of a series: one after the other, from the first, none twice (outline/view/placing.py finds faults)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outline.families import NARRATIVE
from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.rules._numbers import OF_LAWS, lacking, swallowed_at, told
from outline.rules._restarts import restarting
from outline.view import Node, View
from outline.view.renumber import renumbered
from outline.view.series import Fault as Slip
from outline.view.series import series


def _slips(view: View, *kinds: str, narrative: bool | None = None) -> Iterator[tuple[Slip, Node]]:
    """The faults of some kinds, with their sections."""
    for slip in view.faults:
        style = slip.node.section.style
        if slip.kind in kinds and style not in OF_LAWS and narrative in (None, style in NARRATIVE):
            yield slip, slip.node


_READ = 2000  # characters before a series in which its first may stand


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
    Source: 公文写作通例：同级序号从一开始，逐一递增
    """
    for slip, node in _slips(view, "missing"):
        if swallowed_at(view, slip, node) < 0 and not _spaced(view, slip, node):
            yield told(view, slip, node)


def _spaced(view: View, slip: Slip, node: Node) -> bool:
    """Whether the mark that is missing is there, its numeral spaced out to be as wide as those beside it: 三  十、"""
    wanted = view.numbered(node, slip.expected)
    if slip.before is None or len(wanted) < 3:
        return False
    spaced = re.compile(r"\n *" + " *".join(map(re.escape, wanted)))
    match = spaced.search(view.shadow, slip.before.mark.end, node.mark.start)
    return match is not None and "  " in match[0].strip()


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
    Source: 公文写作通例：同级序号从一开始，逐一递增
    """
    restarts = restarting(view)
    for slip, node in _slips(view, "repeated", "wrong"):
        if slip.other is not None and node.at not in restarts:
            yield told(view, slip, node)


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
    Source: 公文写作通例：同级序号从一开始，逐一递增
    """
    restarts = restarting(view)
    for slip, node in _slips(view, "moved", "stray", "again", "wrong"):
        if (slip.kind != "wrong" or slip.other is None) and node.at not in restarts:
            yield told(view, slip, node)


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
    Source: 公文写作通例：同级序号从一开始，逐一递增
    """
    for slip, node in _slips(view, "late", narrative=False):
        here, wanted = view.marked(node), view.numbered(node, 1)
        parent = view.parent(node)
        above = max(parent.mark.start if parent else 0, node.mark.start - _READ)
        if node.opens and "\n" + wanted in view.text[above : node.mark.start]:
            continue  # the first is there and was read as another mark: 1.1-苯基-2-丙酮
        excerpt = node.parent < 0 and node.at == 0
        zh, en = lacking(view, node, 1)
        unsafe, refused = renumbered(view, slip.nodes, 1)
        yield Fault(
            slip.span,
            Message(
                f"这组序号从“{here}”开始：{zh}，或应从“{wanted}”编起",
                f"this series begins with {here}: {en}, or it should begin with {wanted}",
            ),
            unsafe=unsafe,
            refused=refused,
            severity="info" if excerpt else None,
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
    Source: 公文写作通例：同级序号从一开始，逐一递增
    """
    for slip, node in _slips(view, "run-on"):
        if slip.before is not None and any(above.at == slip.before.parent for above in view.above(node.at)):
            continue  # a heading above the articles: it goes on from the one before it
        if any(
            view.numbered(node, (above.section.number or 0) + 1) == view.marked(node)
            for above in view.above(node.parent)
        ):
            continue  # quoted items stand between
        here, wanted = view.marked(node), view.numbered(node, 1)
        unsafe, refused = renumbered(view, slip.nodes, 1)
        yield Fault(
            slip.span,
            Message(
                f"“{here}”接着上一部分编号，其他部分都从“{wanted}”编起",
                f"{here} goes on from the section before; elsewhere the count begins with {wanted}",
            ),
            unsafe=unsafe,
            refused=refused,
        )


@rule("SEQ06", "count-through-the-document", "off")
def through(view: View) -> Iterator[Fault]:
    """序号全文连排 / a count through the whole document

    下级序号不随上级重编，从头排到尾。方案、要点里常见这样的写法，并不算错，所以平时不提；要统一为重新起编的，可以点名选用本条。
    The count of a lower level runs through the whole document. Plans are often written so, and nothing is wrong with
    it: the rule is off. An office that wants counts to begin again may select it by its code.

    Wrong:
        一、总体要求
        （一）指导思想。坚持人民至上。
        （二）工作目标。到年底完成。
        二、主要任务
        （三）加强宣传。开展主题活动。
        （四）强化督查。定期通报进展。
        三、保障措施
        （五）加强领导。成立专班。
        （六）明确责任。分工负责。
    Right:
        一、总体要求
        （一）指导思想。坚持人民至上。
        （二）工作目标。到年底完成。
        二、主要任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
    Source: 公文写作通例：同级序号从一开始，逐一递增
    """
    for one in series(view, {}):
        first = one.nodes[0]
        if one.running and first.section.style not in OF_LAWS and one.nodes[-1].parent != first.parent:
            here = view.marked(next(node for node in one.nodes if node.parent != first.parent))
            words = Message(
                f"“{here}”接着上一部分编号，全文都是这样连排的，请确认",
                f"{here} goes on from the section before, as all do",
            )
            yield Fault(first.mark, words)


@rule("SEQ07", "swallowed-mark", "warning", fix="unsafe")
def swallowed(view: View) -> Iterator[Fault]:
    """序号被并入上一段 / a mark in the middle of the paragraph before

    缺的序号在上一段的中间：分段时漏了换行，后一条就并进了前一条。
    The number that is missing stands in the middle of the paragraph before: a line break was lost.

    Wrong:
        一、重点任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。（三）严格考核。结果纳入评价。
        （四）抓好落实。压实工作责任。
        二、保障措施
    Right:
        一、重点任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        （三）严格考核。结果纳入评价。
        （四）抓好落实。压实工作责任。
        二、保障措施
    Source: GB/T 9704-2012 7.3.3
    """
    for slip, node in _slips(view, "missing"):
        at = swallowed_at(view, slip, node)
        if at >= 0:
            yield _swallowed(at, view.numbered(node, slip.expected))
    for group in view.groups():
        inside = [node for node in group if not node.opens]
        if len(inside) == 1 and len(group) > 2 and _is_behind_sentence(view, inside[0]):
            yield _swallowed(inside[0].mark.start, view.marked(inside[0]))


def _swallowed(at: int, here: str) -> Fault:
    words = Message(f"“{here}”并入了上一段，应另起一段", f"{here} stands inside a paragraph and should begin one")
    return Fault(Span(at, at + len(here)), words, unsafe=(Edit(at, at, "\n"),))


def _is_behind_sentence(view: View, node: Node) -> bool:
    """Whether a numbered mark stands behind a sentence, where 一是 and its like are at home but others are not."""
    section = node.section
    return bool(section.number) and section.style not in NARRATIVE and view.shadow[node.mark.start - 1] in "。 "


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
        if not view.spelling(node).number:
            continue  # 其次 has a rule of its own
        here, wanted = view.marked(node), view.numbered(node, 1)
        yield Fault(
            slip.span,
            Message(f"有“{here}”，前面没有“{wanted}”", f"{here} stands here without {wanted} before it"),
        )
