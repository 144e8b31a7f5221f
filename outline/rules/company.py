"""Ordinals that come in company: 一是 with 二是, 其次 after 首先, 一方面 with 另一方面."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from outline.families import NARRATIVE
from outline.messages import Message
from outline.model import Span
from outline.rule import Fault, rule
from outline.view import Node, View

_NEAR = 50  # sections looked through for the next heading
_WITHIN = 1200  # characters in which the second may follow the first
_SIDES = 300  # … the other side the one
_STOPS = frozenset("。；;：:，,\n！!？? 　")
_OTHER_SIDE = ("另一方面", "另外一方面", "另方面", "二方面", "一方面", "同时")
_SECOND = MappingProxyType(
    {"一是": "二是", "其一，": "其二", "其一,": "其二", "其一是": "其二", "第一，": "第二", "第一,": "第二"}
)


def _is_word(view: View, node: Node) -> bool:
    """Whether a mark is 首先, 其次, 再次 and the like."""
    return node.section.style == "ordinal" and not view.spelling(node).number


@rule("SEQ09", "next-without-first", "warning")
def next_without_first(view: View) -> Iterator[Fault]:
    """有“其次”没有“首先” / 其次 without 首先

    “其次”“再次”接着“首先”说，前面要有“首先”或“第一”。
    其次 and 再次 go on from 首先 or 第一.

    Wrong:
        一、工作要求
        其次，要明确责任。把任务落实到人。
        再次，要加强督查。把情况摸清楚。
        二、保障措施
        抓好落实。
    Right:
        一、工作要求
        首先，要明确责任。把任务落实到人。
        其次，要加强督查。把情况摸清楚。
        二、保障措施
        抓好落实。
    Source: GB/T 15834-2011 附录B B.3.1
    """
    for slip in view.faults:
        node = slip.node
        if slip.kind == "late" and _is_word(view, node):
            here = view.marked(node).rstrip("，,：:、")
            yield Fault(slip.span, Message(f"有“{here}”，前面没有“首先”", f"{here} stands here without 首先 before it"))


@rule("SEQ11", "lone-first", "warning")
def lone_first(view: View) -> Iterator[Fault]:
    """只有“一是”没有“二是” / 一是 without 二是

    “一是”“其一”“第一，”后面要有“二是”“其二”“第二，”。只有一项，就不必编号。
    一是, 其一 and 第一 are followed by 二是, 其二 and 第二. One point alone needs no number.

    Wrong:
        一、存在的问题
        检查发现以下问题：一是责任不落实，有的单位至今没有专人负责。
        二、下一步工作
        抓紧整改。
    Right:
        一、存在的问题
        检查发现以下问题：一是责任不落实，有的单位至今没有专人负责；二是督查不经常。
        二、下一步工作
        抓紧整改。
    Source: GB/T 15834-2011 附录B B.3
    """
    text = view.text
    wrong = view.suspects
    for first, second in _SECOND.items():
        at = text.find(first)
        while at >= 0:
            after = text.find(first, at + len(first))
            stands = at not in wrong and (
                at == 0 or text[at - 1] in _STOPS or (at > 1 and text.startswith("/摄", at - 2))
            )
            if stands and not _followed(view, at, first, second, after):
                here = first.rstrip("，,") if first != "其一是" else "其一"
                words = Message(f"只有“{here}”，后面没有“{second}”", f"{here} stands alone, no {second} follows")
                yield Fault(Span(at, at + len(here)), words)
            at = after


def _followed(view: View, at: int, first: str, second: str, again: int) -> bool:
    """Whether the second follows a first at an offset, before the next heading and the next first; or the first is a
    plain word: 一是一."""
    text = view.text
    if text.startswith(("一是一", "一是否", "一是非", "其一生"), at):
        return True
    last = view.last_before(at + 1)
    node = view.nodes[last] if last >= 0 else None
    if node is not None and node.mark.start == at:
        after = view.next_alike(node)
        if after is not None and after.section.number == 2:
            return True
    ends = [at + _WITHIN, *(one for one in (again, _next_heading(view, last)) if one >= 0)]
    return text.find(second, at, min(ends)) >= 0


def _next_heading(view: View, last: int) -> int:
    """Where the next section of another kind opens a paragraph, after one (its index); -1 where none does."""
    for node in view.nodes[last + 1 : last + _NEAR]:
        if node.opens and node.section.style not in NARRATIVE:
            return node.mark.start
    return -1


@rule("SEQ12", "one-side-only", "info")
def one_side(view: View) -> Iterator[Fault]:
    """只有“一方面” / 一方面 without 另一方面

    “一方面”要有“另一方面”呼应。
    一方面 calls for 另一方面.

    Wrong:
        一、工作安排
        要统筹推进。一方面，要加大投入，改善办学条件，让更多孩子就近入学。
        二、保障措施
        抓好落实。
    Right:
        一、工作安排
        要统筹推进。一方面，要加大投入，改善办学条件；另一方面，要强化管理，提高办学水平。
        二、保障措施
        抓好落实。
    Source: GB/T 15834-2011 附录B B.3
    """
    text = view.text
    for match in re.finditer("一方面", text):
        at, after = match.span()
        opens = at == 0 or text[at - 1] in _STOPS
        if opens and text[after : after + 1] in ("，", ","):
            rest = text[after : after + _SIDES]
            before = text[max(0, at - _SIDES) : at]
            if not any(other in rest for other in _OTHER_SIDE) and "一方面" not in before:
                words = Message("只有“一方面”，没有“另一方面”呼应", "一方面 stands without 另一方面")
                yield Fault(Span(at, after), words)
