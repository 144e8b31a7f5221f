"""What leads up to a list: it ends with ： and the list follows (GB/T 15834-2011, clause 4.7.3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.phrases import Phrase
from outline.rule import Fault, rule
from outline.rules._lead_ins import ANNOUNCING, NAMING, WANTING, LeadIn, before
from outline.rules._lists import edit, is_joined, quoted
from outline.view import Node, View
from outline.view.enumerations import Enumeration

_SAID = Phrase("(?:强调|指出|要求|认为|提出|表示|说|明确|看到|是)$")


def _first(row: Enumeration) -> bool:
    return row.nodes[0].section.number in (1, None)


def _comma_leads(view: View, row: Enumeration) -> LeadIn | None:
    """The lead-in of a list inside a paragraph whose items are joined with ；, where it ends with ，."""
    style = row.nodes[0].section.style
    if row.inline and style not in ("side", "one") and _first(row) and not row.nodes[0].opens:
        lead = before(view, row.nodes[0])
        if lead and lead.mark in (",", "、") and is_joined(view, row):
            return lead
    return None


@rule("LST04", "comma-before-list", "warning", fix="safe", taiwan="off")
def comma(view: View) -> Iterator[Fault]:
    """用分号隔开的各项，前面不用逗号统领 / a list joined by ； is not led in by ，

    分号大于逗号，逗号统领不了分号隔开的几项；引出下文的话后面用冒号。
    ； ranks above ，, so what leads up to items joined by ； ends with ：.

    Wrong:
        一、工作要求
        各单位要做好三项工作，一是摸清底数；二是建立台账；三是限期整改。
        二、保障措施
        安排专项经费，纳入年度预算。
    Right:
        一、工作要求
        各单位要做好三项工作：一是摸清底数；二是建立台账；三是限期整改。
        二、保障措施
        安排专项经费，纳入年度预算。
    Source: GB/T 15834-2011 附录B B.1.4, 4.7.3.1
    """
    for row in view.enumerations:
        if lead := _comma_leads(view, row):
            zh, en = quoted(lead.mark)
            yield Fault(
                lead.span,
                Message(
                    f"“{view.marked(row.nodes[0])}”等各项之间用了“；”，前面引出它们的话末尾应为“：”，现为{zh}",
                    f"the items after {view.marked(row.nodes[0])} are joined by “；”, so what leads up to them "
                    f"should end with “：”, it ends with {en}",
                ),
                fix=(edit(view, lead.end, ":"),),
                severity="info" if _SAID.search(lead.words) else None,
            )


@rule("LST05", "lead-in-colon", "warning", fix="safe", taiwan="off")
def colon(view: View) -> Iterator[Fault]:
    """引出下文各项的话末尾用冒号 / what announces a list ends with ：

    “如下”“以下几项”“下列情形之一的”“包括”等总说性、提示性的话，后面就是所说的各项，末尾用冒号，不用逗号、句号、分号。
    Words that announce (如下, 以下…, 下列情形之一的, 包括) end with ： where the items follow, not with another mark.

    Wrong:
        现将有关事项通知如下，
        一、加强组织领导
        成立专班。
        二、落实工作责任
        层层压实。
    Right:
        现将有关事项通知如下：
        一、加强组织领导
        成立专班。
        二、落实工作责任
        层层压实。
    Wrong (law):
        第一条 有下列情形之一的，不予受理。
        （一）主体不适格的；
        （二）超过时限的。
        第二条 本办法自公布之日起施行。
    Right (law):
        第一条 有下列情形之一的，不予受理：
        （一）主体不适格的；
        （二）超过时限的。
        第二条 本办法自公布之日起施行。
    Source: GB/T 15834-2011 4.7.3.1
    """
    for row in view.enumerations:
        if not _first(row) or _comma_leads(view, row):
            continue
        lead = before(view, row.nodes[0])
        if lead and _should_be_colon(view, row, lead):
            zh, en = quoted(lead.mark)
            first = view.marked(row.nodes[0])
            yield Fault(
                lead.span,
                Message(
                    f"引出“{first}”等各项的话末尾应为“：”，现为{zh}",
                    f"what announces the items after {first} should end with “：”, it ends with {en}",
                ),
                fix=(edit(view, lead.end, ":"),),
            )


# How words end that the items of an article complete; others may be a sentence of their own.
_UNFINISHED = (
    "的", "者", "如下", "以下", "包括", "内容", "职责", "职权", "情形", "条件", "材料", "事项", "规定", "措施", "要求",
)  # fmt: skip


def _should_be_colon(view: View, row: Enumeration, lead: LeadIn) -> bool:
    """Whether a lead-in that ends otherwise should end with ：."""
    first = row.nodes[0]
    if lead.mark in (":", "!", "?"):
        return False
    if lead.mark in (",", ";", "、"):  # a paragraph that stops so goes on in the list
        goes_on = first.opens and (not row.inline or is_joined(view, row)) and (row.items or not lead.heading)
        return (goes_on and not _enumerates(view, first)) or bool(ANNOUNCING.search(lead.words))
    joined = row.items and is_joined(view, row)
    parent = view.parent(first)
    if row.items and parent is not None and parent.section.kind == "article":
        return "下列" in lead.words or (joined and lead.mark == "。" and lead.words.endswith(_UNFINISHED))
    naming = joined and bool(NAMING.search(lead.words))
    if lead.mark == "。":
        return naming or bool(WANTING.search(lead.words))
    return first.opens and (naming or lead.words.endswith("如下"))


def _enumerates(view: View, first: Node) -> bool:
    """Whether the paragraph before the one that a list follows ends with ； too: a list without marks."""
    at = view.piece_at(first.section.start) - 2
    return at >= 0 and view.shadow[view.pieces[at].end - 1] == ";"


@rule("LST06", "lead-in-full-stop", "info", fix="safe", taiwan="off", law="off")
def full_stop(view: View) -> Iterator[Fault]:
    """“如下”后面宜用冒号 / ： rather than 。 after 如下

    “现通知如下”引出下文各条，后面宜用冒号；用句号的也常见，全文一致即可。
    现通知如下 announces what follows, so ： suits it better than 。, which is common too.

    Wrong:
        现将有关事项通知如下。
        一、加强组织领导
        成立专班。
        二、落实工作责任
        层层压实。
    Right:
        现将有关事项通知如下：
        一、加强组织领导
        成立专班。
        二、落实工作责任
        层层压实。
    Source: GB/T 15834-2011 4.7.3.1
    """
    for row in view.enumerations:
        lead = before(view, row.nodes[0]) if _first(row) else None
        if lead and lead.mark == "。" and lead.words.endswith("如下"):
            yield Fault(
                lead.span,
                Message(
                    "“如下”引出下文各项，后面宜用“：”，现为“。”",
                    "如下 announces what follows: “：” suits it better than “。”",
                ),
                fix=(edit(view, lead.end, ":"),),
            )
