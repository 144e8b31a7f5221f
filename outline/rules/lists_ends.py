"""How the items of a list that stands in paragraphs end: ； after each and 。 after the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from outline.messages import Message
from outline.model import Span
from outline.rule import Fault, rule
from outline.rules._lists import (
    CLOSERS,
    Ending,
    edit,
    ending,
    has_sentences,
    is_one_paragraph,
    quoted,
    separators,
)
from outline.view import Node, View
from outline.view.enumerations import Enumeration

_CONTINUING = ("以及", "及", "或", "和")  # how the last item may begin
_BRIEF = 20  # characters of a last item that says 其他


@rule("LST08", "item-ends-in-law", "off", fix="safe", law="warning")
def in_law(view: View) -> Iterator[Fault]:
    """法规各项末尾用分号，末项用句号 / in a law the items end with ；, the last one with 。

    条文下分项的，每项末尾用分号，最后一项末尾用句号；各项本身是完整句子的，可以一律用句号。
    The items of an article end with ； and the last one with 。; items that are whole sentences may all end with 。.

    Wrong (law):
        第一条 有下列情形之一的，不予受理：
        （一）主体不适格的；
        （二）材料不齐全的，
        （三）超过时限的。
        第二条 本办法自公布之日起施行。
    Right (law):
        第一条 有下列情形之一的，不予受理：
        （一）主体不适格的；
        （二）材料不齐全的；
        （三）超过时限的。
        第二条 本办法自公布之日起施行。
    Source: GB/T 15834-2011 4.6.3.3, 4.1.3.1
    """
    if view.damage.page_breaks:
        return  # an item may go on behind the number of a page
    lists = [row for row in view.enumerations if row.items and not row.inline]
    habit = Counter(end.mark for row in lists for end in separators(view, row))
    for row in lists:
        yield from _middle(view, row, habit[";"] > habit["。"] + habit[""])
        yield from _last(view, row)


def _middle(view: View, row: Enumeration, clauses: bool) -> Iterator[Fault]:
    """Items before the last one that do not end as the others do; `clauses` where those of the document end with ；."""
    pairs = zip(row.nodes, separators(view, row), strict=False)
    middle = [
        (node, end)
        for node, end in pairs
        if is_one_paragraph(view, node) and (end.mark or view.shadow[end.at] not in CLOSERS)
    ]
    usual = _usual(view, middle, clauses)
    for node, end in middle:
        if not usual or end.mark in (usual, ":") or (end.mark == "。" and has_sentences(view, node)):
            continue
        zh, en = quoted(end.mark)
        usual_zh, usual_en = quoted(usual)
        yield Fault(
            Span(end.at, end.at + 1),
            Message(
                f"“{view.marked(node)}”一项末尾应为{usual_zh}，现为{zh}",
                f"item {view.marked(node)} should end with {usual_en}, it ends with {en}",
            ),
            fix=(edit(view, end, usual),),
        )


def _usual(view: View, middle: Sequence[tuple[Node, Ending]], clauses: bool) -> str:
    """The mark that the items before the last should end with: ； or 。, whichever more of them have; ； where neither
    leads and they are clauses; "" where that cannot be said."""
    counts = Counter(end.mark for _, end in middle)
    if len(middle) == 1 and counts["。"] and clauses and view.shadow[middle[0][1].at - 1] == "的":
        return ";"  # （一）受到刑事处罚的。
    if counts[";"] != counts["。"]:
        return max(";。", key=lambda mark: counts[mark])
    unknown = (counts[""] and not clauses) or any(has_sentences(view, node) for node, _ in middle)
    return "" if unknown else ";"


def _last(view: View, row: Enumeration) -> Iterator[Fault]:
    """The last item of a list, where it ends as if another followed."""
    node = row.nodes[-1]
    if not is_one_paragraph(view, node) or _goes_on(view, row):
        return
    end = ending(view, node)
    if end.mark in (";", ",", "、"):
        zh, en = quoted(end.mark)
        yield Fault(
            Span(end.at, end.at + 1),
            Message(
                f"“{view.marked(node)}”是最后一项，末尾应为“。”，现为{zh}",
                f"{view.marked(node)} is the last item and should end with “。”, it ends with {en}",
            ),
            fix=(edit(view, end, "。"),),
        )


def _goes_on(view: View, row: Enumeration) -> bool:
    """Whether more may follow that belongs to the list, or to the list that it is part of."""
    node = row.nodes[-1]
    parent = view.parent(node)
    if (parent is not None and _in_list(view, parent)) or _is_continued(view, node):
        return True
    at = view.after(node)
    follows = view.nodes[at] if at < len(view.nodes) else None
    if follows is None:
        return False
    if follows.parent == node.parent and follows.section.kind == "item":
        return True
    number = (node.section.number or 0) + 1
    return follows.section.kind != "article" and follows.section.number == number and _is_clause(view, follows)


def _in_list(view: View, parent: Node) -> bool:
    """Whether a section is itself an item, or beside one that ends with ；."""
    at = view.after(parent)
    beside = view.nodes[at] if at < len(view.nodes) and view.nodes[at].parent == parent.parent else None
    return parent.section.kind == "item" or (beside is not None and ending(view, beside).mark == ";")


def _is_continued(view: View, node: Node) -> bool:
    """Whether the paragraph after a section may go on with its list, its mark lost: 以及其他事项。 （四），提供的。"""
    at = view.piece_at(node.section.end - 1) + 1
    if at == len(view.pieces) or view.pieces[at].kind != "body":
        return False
    start, end = view.pieces[at][:2]
    opens = view.shadow.startswith(_CONTINUING, start) or not view.shadow[start].isalpha()
    return opens or view.shadow.startswith("的", end - 2) or "其他" in view.shadow[start : min(end, start + _BRIEF)]


def _is_clause(view: View, node: Node) -> bool:
    """Whether a section looks like an item that a wrong mark took out of its list."""
    return is_one_paragraph(view, node) and ending(view, node).mark in (";", "。")


@rule("LST09", "last-item-end", "warning", fix="safe", law="off", taiwan="off")
def last_item(view: View) -> Iterator[Fault]:
    """最后一项末尾用句号 / the last item of a list ends with 。

    分项列举时，最后一项说完，整句话也就完了，末尾用句号，不用分号、逗号。
    With its last item a list is finished: it ends with 。 and not with ； or ，.

    Wrong:
        一、申报材料
        申报单位应当提供以下材料：
        1.申报表；
        2.项目方案；
        3.资金预算；
        二、申报时间
        申报截至6月30日。
    Right:
        一、申报材料
        申报单位应当提供以下材料：
        1.申报表；
        2.项目方案；
        3.资金预算。
        二、申报时间
        申报截至6月30日。
    Source: GB/T 15834-2011 4.1.3.1
    """
    for row in view.enumerations:
        if row.inline or row.items:
            yield from _last(view, row)
