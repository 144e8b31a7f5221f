"""The marks between the items of a list: one and the same, ； where the items are clauses, 。 where they are sentences
(GB/T 15834-2011, clause 4.6.3.3 and appendix A.5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.rules._lists import (
    CLOSERS,
    Ending,
    edit,
    has_sentences,
    inner_stop,
    is_one_paragraph,
    quoted,
    separators,
)
from outline.view import Node, View

_SEPARATORS = frozenset(";,。、")
_LONG = 14  # characters of an item that a comma does not set off clearly


class _Separated(NamedTuple):
    """A list with the marks between its items: `usual` is the one that they should be, "" where that is not clear."""

    nodes: tuple[Node, ...]
    endings: tuple[Ending, ...]
    usual: str


def _separated(view: View) -> Iterator[_Separated]:
    """The lists of items inside a paragraph, and of three items or more that each have a paragraph."""
    for row in view.enumerations:
        middle = row.nodes[:-1]
        if row.inline:
            told = not any(node.section.children for node in middle)
        else:
            told = row.items and len(middle) > 1 and all(is_one_paragraph(view, node) for node in middle)
        if told:
            endings = separators(view, row)
            yield _Separated(row.nodes, endings, _usual(view, middle, endings))


def _usual(view: View, nodes: Sequence[Node], endings: Sequence[Ending]) -> str:
    """The mark that two thirds have; of two that differ, ； where the items are clauses. ！ and ？ say nothing."""
    counts = Counter(end.mark for end in endings if end.mark not in "!?" or not end.mark)
    mark, times = counts.most_common(1)[0] if counts else ("", 0)
    if times > 1 and times * 3 >= counts.total() * 2:
        return mark
    if len(endings) == 2 and counts[";"] == 1 and not any(has_sentences(view, node) for node in nodes):
        return ";"
    return ""


def _mixes_sentences(view: View, one: _Separated) -> int:
    """Where the first full stop stands inside an item of a list whose items are separated by ；, or -1."""
    marks = [end.mark for end in one.endings]
    if one.nodes[1].opens:
        return -1
    if ";" in marks and marks.count(";") >= marks.count("。"):
        return next((at for node in one.nodes[:-1] if (at := inner_stop(view, node)) >= 0), -1)
    return -1


@rule("LST01", "mixed-separators", "warning", fix="unsafe", taiwan="off", law="off")
def mixed(view: View) -> Iterator[Fault]:
    """并列各项之间用同一种标点 / the items of a list are separated by one mark

    “一是……；二是……；三是……。”各项是同一层次，隔开它们的标点应当一致，不能一处用分号，一处用逗号或句号。
    The items of a list are of one rank; the mark between them is the same throughout.

    Wrong:
        一、工作要求
        全年要做到：一是提高认识，统一思想；二是明确责任，抓好落实，三是加强督查，严格考核；四是总结经验，形成制度。
        二、保障措施
        安排专项经费，纳入年度预算。
    Right:
        一、工作要求
        全年要做到：一是提高认识，统一思想；二是明确责任，抓好落实；三是加强督查，严格考核；四是总结经验，形成制度。
        二、保障措施
        安排专项经费，纳入年度预算。
    Source: GB/T 15834-2011 4.6.3.3
    """
    for one in _separated(view):
        if not one.usual or _mixes_sentences(view, one) >= 0:
            continue
        for node, after, end in zip(one.nodes, one.nodes[1:], one.endings, strict=False):
            if _differs(view, node, after, end, one.usual):
                zh, en = quoted(end.mark)
                usual_zh, usual_en = quoted(one.usual)
                yield Fault(
                    Span(end.at, end.at + 1),
                    Message(
                        f"“{view.marked(after)}”之前{'用了' * bool(end.mark)}{zh}，这组并列各项之间应一律用{usual_zh}",
                        f"{en} before {view.marked(after)}, but {usual_en} separates the other items of this list",
                    ),
                    unsafe=(edit(view, end, one.usual),),
                )


def _differs(view: View, node: Node, after: Node, end: Ending, usual: str) -> bool:
    """Whether an item ends with another mark than the others do, or with none though it has a paragraph."""
    if end.mark == usual or (end.mark == "。" and after.opens and has_sentences(view, node)):
        return False
    return end.mark in _SEPARATORS if end.mark else after.opens and view.shadow[end.at] not in CLOSERS


@rule("LST02", "list-by-commas", "info", fix="unsafe", taiwan="off", law="off")
def commas(view: View) -> Iterator[Fault]:
    """并列各项之间用分号 / the items of a list inside a sentence are separated by ；

    “一是……，二是……，三是……。”各项较长、或者本身有逗号时，项与项之间用分号，才分得清层次；各项都很短的可以用逗号。
    Where the items of a list are long or have commas of their own, ； between them shows where each begins; very short
    items may be separated by commas.

    Wrong:
        一、工作要求
        全年要做到：一是提高认识，统一思想，二是明确责任，抓好落实，三是加强督查，严格考核。
        二、保障措施
        安排专项经费，纳入年度预算。
    Right:
        一、工作要求
        全年要做到：一是提高认识，统一思想；二是明确责任，抓好落实；三是加强督查，严格考核。
        二、保障措施
        安排专项经费，纳入年度预算。
    Source: GB/T 15834-2011 4.6.3.3, 附录B B.3.7
    """
    for one in _separated(view):
        if one.nodes[1].opens or len(one.nodes) < 3 or any(end.mark != "," for end in one.endings):
            continue
        stretches = [(node.mark.end, end.at) for node, end in zip(one.nodes, one.endings, strict=False)]
        if any(end - start >= _LONG or view.shadow.find(",", start, end) >= 0 for start, end in stretches):
            first = one.endings[0].at
            edits = (Edit(end.at, end.at + 1, ";" if view.text[end.at] == "," else "；") for end in one.endings)
            names = "、".join(view.marked(node) for node in one.nodes[:3])
            yield Fault(
                Span(first, first + 1),
                Message(
                    f"“{names}”各项之间用了逗号，各项内部有逗号或者较长，宜用分号",
                    f"the items {names} are separated by commas; ； is clearer where items are long or have commas",
                ),
                unsafe=tuple(edits),
            )


@rule("LST03", "sentences-in-list", "warning", fix="unsafe", taiwan="off", law="off")
def sentences(view: View) -> Iterator[Fault]:
    """项内有句号，各项就不用分号 / where an item holds a full stop, ； does not separate the items

    句号大于分号。并列各项中有一项内部用了句号，分号就不能再统领全句，各项末尾都应改用句号。
    A full stop ranks above ；: once an item holds one, ； no longer separates the items; each ends with a full stop.

    Wrong:
        一、存在问题
        主要问题：一是认识不到位。有的单位重视不够；二是责任不落实；三是督查不经常。
        二、保障措施
        安排专项经费，纳入年度预算。
    Right:
        一、存在问题
        主要问题：一是认识不到位。有的单位重视不够。二是责任不落实。三是督查不经常。
        二、保障措施
        安排专项经费，纳入年度预算。
    Source: GB/T 15834-2011 附录A A.5
    """
    for one in _separated(view):
        at = _mixes_sentences(view, one)
        if at >= 0:
            node = next(node for node in reversed(one.nodes) if node.mark.start < at)
            yield Fault(
                Span(at, at + 1),
                Message(
                    f"“{view.marked(node)}”一项内部用了句号，并列各项之间就不能用分号，应一律用句号",
                    f"the item {view.marked(node)} holds a full stop, so all items should end with “。”, not “；”",
                ),
                unsafe=tuple(Edit(end.at, end.at + 1, "。") for end in one.endings if end.mark in ";,"),
            )
