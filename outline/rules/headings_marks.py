"""Marks in headings: none at the end of one that stands alone, and no ； inside (GB/T 15834-2011, appendix B.4)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.rules._headings import breaks_off, title_of
from outline.rules._lists import quoted
from outline.view import Node, View

_MARKS = "。:;,、"
_BARE = "。：:；;，,、 "  # what is left of a heading without words
_CAPTION = 40  # characters of a heading that is no sentence of the text
_SENTENCE = 30  # characters of a paragraph that is no list

_PROVISION = re.compile("本(?:规定|办法|条例|细则|意见|通知|决定|方案)")  # 本规定适用于…。 is a sentence


@rule("HED02", "heading-mark", "warning", fix="safe")
def heading(view: View) -> Iterator[Fault]:
    """独占一行的小标题末尾不用标点 / no mark at the end of a heading that stands alone

    小标题独占一行时，末尾不用句号、分号、逗号；同级的小标题都不用，这一处也不用。
    A heading on a line of its own ends without a mark where the headings beside it do.

    Wrong:
        一、总体要求
        坚持稳中求进。
        二、重点任务。
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
    Source: GB/T 15834-2011 附录B B.4
    """
    groups = view.headings
    counts: Counter[tuple[str, int, bool]] = Counter()
    for group in groups:
        for node in group.alone:
            counts[(*group.key, bool(_mark(view, node)))] += 1
    for group in groups:
        bare = [node for node in group.alone if not _mark(view, node)]
        marked = [node for node in group.alone if _mark(view, node)]
        usual = len(bare) > 1 and len(bare) >= 2 * len(marked)
        usual_elsewhere = bool(bare) and counts[(*group.key, False)] >= 4 * counts[(*group.key, True)]
        if not marked or len(group.running) * 3 > len(bare) or not (usual or usual_elsewhere):
            continue
        longest = max(len(title_of(view, node)) for node in bare)
        for node in marked:
            if len(title_of(view, node)) <= max(longest + 12, _CAPTION) and _is_caption(view, node):
                yield _marked(view, node)


def _mark(view: View, node: Node) -> str:
    """The mark at the end of a heading, if it is one that headings do without."""
    end = view.shadow[node.section.heading.end - 1]
    return end if end in _MARKS and node.section.title.strip(_BARE) else ""


def _is_caption(view: View, node: Node) -> bool:
    """Whether a heading with a mark at its end is the caption of what follows, and not a sentence that stands for
    itself, a lead-in, or half of a broken line."""
    section = node.section
    mark = _mark(view, node)
    if _PROVISION.match(section.title):
        return False
    if not section.body:
        return bool(section.children) and mark != ":"
    first = section.body[0]
    whole = first.end - first.start >= _SENTENCE and view.shadow[first.end - 1] in "。!”:"
    return whole if mark in ",:、" else True


def _marked(view: View, node: Node) -> Fault:
    at = node.section.heading.end - 1
    zh, en = quoted(view.shadow[at])
    return Fault(
        Span(at, at + 1),
        Message(
            f"小标题“{view.marked(node)}”独占一行，末尾不用标点（同级其他小标题都不用），现有{zh}",
            f"the heading {view.marked(node)} stands alone and ends with {en}, those beside it without a mark",
        ),
        fix=(Edit(at, at + 1, ""),),
    )


@rule("HED10", "marks-in-heading", "info", law="off", taiwan="off")
def inner_marks(view: View) -> Iterator[Fault]:
    """小标题内部不用句号、分号 / no 。 or ； inside a heading

    独占一行的小标题是一个短语或一句话，内部可以用顿号、逗号、引号、书名号等，不用句号、分号。
    A heading that stands alone is a phrase or a sentence: 、 ， and quotation marks may occur in it, but not 。 or ；.

    Wrong:
        一、总体要求
        坚持稳中求进。
        二、抓好项目建设；扩大有效投资
        安排专项经费，纳入年度预算。
        三、保障措施
        加强组织领导。
    Right:
        一、总体要求
        坚持稳中求进。
        二、抓好项目建设，扩大有效投资
        安排专项经费，纳入年度预算。
        三、保障措施
        加强组织领导。
    Source: GB/T 15834-2011 附录B B.4
    """
    for group in view.headings:
        for node in group.running if len(group.alone) > len(group.running) else ():
            if breaks_off(view, node):
                at = node.section.heading.end - 1
                zh, en = quoted(view.shadow[at])
                yield Fault(
                    Span(at, at + 1),
                    Message(f"小标题“{view.marked(node)}”内部不用{zh}", f"{en} inside the heading {view.marked(node)}"),
                )
