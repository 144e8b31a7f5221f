"""Sections and their text: none empty, none far out of proportion, no scraps between a heading and what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Span
from outline.rule import Fault, rule
from outline.view import Node, View

_LADDER = frozenset({"han", "han_bracket", "arabic", "arabic_bracket"})
_ENDS = frozenset("。！？；：…”’》）!?;:.)\"'")
_LONG = 120  # characters of a section that is longer than all others together
_OTHERS = 3  # so many siblings show a habit
_SCRAP = 8  # characters of a line that is no sentence


def _is_empty(node: Node) -> bool:
    """Whether a heading has nothing below it: it stands alone on its line without an end mark."""
    section = node.section
    alone = node.opens and section.kind == "heading" and bool(section.title)
    return alone and not section.body and not section.children


@rule("LVL10", "empty-section", "warning", law="off", taiwan="off", technical="off")
def empty(view: View) -> Iterator[Fault]:
    """标题下没有内容 / a heading without a text

    标题下面没有正文，也没有下级，就接着下一个标题；而同级的其他标题都有内容。
    A heading is followed by the next one, without a text or anything below it, while those beside it have both.

    Wrong:
        一、总体要求
        坚持人民至上，把工作做细做实。
        二、主要任务
        三、保障措施
        成立工作专班，统筹推进各项任务。
        四、工作步骤
        召开会议，制定方案，抓好落实。
    Right:
        一、总体要求
        坚持人民至上，把工作做细做实。
        二、主要任务
        加强宣传，强化督查，严格考核。
        三、保障措施
        成立工作专班，统筹推进各项任务。
        四、工作步骤
        召开会议，制定方案，抓好落实。
    Source: GB/T 9704-2012 7.3.3
    """
    for group in view.groups():
        found = [node for node in group if node.section.style in _LADDER and _is_empty(node)]
        if len(found) != 1 or len(group) <= _OTHERS or view.is_suspect(found[0]):
            continue
        node = found[0]
        last = node is group[-1] or view.text[node.section.heading.end - 1] in _ENDS
        # A mark below it that is wrong may be what hides its text.
        hidden = node.at + 1 < len(view.nodes) and view.is_suspect(view.nodes[node.at + 1])
        if not (last or hidden):
            here = f"{view.marked(node)}{node.section.title}"
            words = Message(f"“{here}”下面没有内容", f"there is nothing below {here}")
            yield Fault(node.mark, words)


@rule("LVL09", "undivided-section", "info", law="off", taiwan="off", technical="off")
def undivided(view: View) -> Iterator[Fault]:
    """一部分很长却不分层 / a long section without parts

    其他部分都分了层次，这一部分很长却没有分。
    The sections beside it are divided; this one is long and is not.

    Wrong:
        一、总体要求
        （一）指导思想
        （二）工作目标
        二、主要任务
        （一）加强宣传
        （二）强化督查
        三、保障措施
        （一）加强领导
        （二）明确责任
        四、工作步骤
        第一季度召开动员会议，制定实施方案，明确责任分工，细化目标任务，把各项工作落实到岗、落实到人。第二季度全面推开，各单位对照方案逐项推进，每月报送进展情况，发现问题及时整改，重要情况随时报告。第三季度组织中期评估，对进度滞后的单位进行通报。
    Right:
        一、总体要求
        （一）指导思想
        （二）工作目标
        二、主要任务
        （一）加强宣传
        （二）强化督查
        三、保障措施
        （一）加强领导
        （二）明确责任
        四、工作步骤
        召开会议，制定方案，抓好落实。
    Source: GB/T 9704-2012 7.3.3
    """
    outermost = [node for node in view.children(-1) if node.section.style == "han"]
    plain = [node for node in outermost if not node.section.children]
    sizes = {node.at: node.section.end - node.section.start for node in outermost}
    if len(plain) == 1 and len(outermost) > _OTHERS and sizes[plain[0].at] > max(_LONG, sum(sizes.values()) / 2):
        node = plain[0]
        here = f"{view.marked(node)}{node.section.title}"
        words = Message(f"“{here}”很长而没有分层，其他部分都分了", f"{here} is long and undivided, unlike the others")
        yield Fault(node.mark, words)


@rule("LVL11", "scrap-below-heading", "info", law="off", taiwan="off", technical="off", speech="off")
def scrap(view: View) -> Iterator[Fault]:
    """标题下有残句 / a scrap below a heading

    标题和它的下级之间有几个字，既不是引语，也不成句，多半是断行留下的。
    Between a heading and what it holds stand a few characters that are no sentence and lead up to nothing; a broken
    line may have left them.

    Wrong:
        一、主要任务
        的要求
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        二、保障措施
    Right:
        一、主要任务
        重点抓好以下工作：
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        二、保障措施
    Source: GB/T 9704-2012 7.3.3
    """
    for node in view.nodes:
        section = node.section
        if section.style not in _LADDER or not (section.title and section.children) or len(section.body) != 1:
            continue
        start, end = section.body[0]
        if end < section.children[0].start and end - start <= _SCRAP and view.text[end - 1] not in _ENDS:
            words = Message(f"“{view.text[start:end]}”不成句", f"{view.text[start:end]} is no sentence")
            yield Fault(Span(start, end), words)
