"""Numbers that speak of the structure of a text: its stages and parts, what is below a heading, the list just ended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outline import numerals
from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.rules._counts import miscounts, written
from outline.view import Piece, View

_NUMERAL = "[0-9]{1,4}|[一二三四五六七八九十百千零]{1,9}"
_TOTALS = re.compile(f"共({_NUMERAL})章[,、]?共?({_NUMERAL})条")
_OPENING = frozenset({"title", "note", "preamble"})


@rule("CNT04", "closing-count", "warning", fix="unsafe")
def closing(view: View) -> Iterator[Fault]:
    """“以上四点”与前面所列一致 / 以上四点 counts the list before it

    紧接在所列各项之后的“以上四点”“上述三项工作”，应当与前面的项数一致。
    以上四点 or 上述三项工作 right behind a list counts its members.

    Wrong:
        一、存在的问题
        （一）认识不到位
        个别同志思想上重视不够。
        （二）责任不落实
        层层分解不够彻底。
        以上三个问题，必须引起高度重视。
        二、下一步工作
        抓紧整改。
    Right:
        一、存在的问题
        （一）认识不到位
        个别同志思想上重视不够。
        （二）责任不落实
        层层分解不够彻底。
        以上两个问题，必须引起高度重视。
        二、下一步工作
        抓紧整改。
    Source: 公文写作通例：总提与分述一致
    """
    return miscounts(view, "closing")


@rule("CNT05", "part-count", "warning", fix="unsafe")
def parts(view: View) -> Iterator[Fault]:
    """分几个阶段就写几个阶段 / as many stages or parts as announced

    “分三个阶段进行”“本方案分五个部分”之后，阶段、部分的数目应当一致；“共八章六十条”与章条数一致。
    After 分三个阶段进行 or 本方案分五个部分 there are as many stages or parts; 共八章六十条 agrees with the chapters
    and articles.

    Wrong:
        一、工作步骤
        分两个阶段进行：
        第一阶段：动员部署。
        第二阶段：组织实施。
        第三阶段：总结提高。
        二、工作要求
        加强组织领导。
    Right:
        一、工作步骤
        分三个阶段进行：
        第一阶段：动员部署。
        第二阶段：组织实施。
        第三阶段：总结提高。
        二、工作要求
        加强组织领导。
    Source: 公文写作通例：总提与分述一致
    """
    yield from miscounts(view, "parts")
    for piece in view.pieces:
        if piece.kind in _OPENING:
            yield from _totals(view, piece)


@rule("CNT06", "heading-count", "warning", fix="unsafe")
def heading(view: View) -> Iterator[Fault]:
    """标题里的数与下级标题的个数一致 / a heading counts what is below it

    “三、实施五项举措”下面应当正好有五项。
    Below 三、实施五项举措 there are exactly five.

    Wrong:
        一、总体要求
        以问题为导向，务求实效。
        二、实施三项举措
        （一）开展全面排查
        逐户登记造册。
        （二）加强教育培训
        分批组织学习。
        三、组织保障
        加强组织领导。
    Right:
        一、总体要求
        以问题为导向，务求实效。
        二、实施两项举措
        （一）开展全面排查
        逐户登记造册。
        （二）加强教育培训
        分批组织学习。
        三、组织保障
        加强组织领导。
    Source: 公文写作通例：总提与分述一致
    """
    return miscounts(view, "heading")


def _totals(view: View, piece: Piece) -> Iterator[Fault]:
    """共八章六十条, said before the first section."""
    match = _TOTALS.search(view.shadow, piece.start, piece.end)
    for group, style in enumerate(("chapter", "article"), 1):
        nodes = view.by_style.get(style, [])
        highest = max((node.section.number or 0 for node in nodes), default=0)
        if match and len(nodes) > 1 and numerals.value(match[group]) not in (highest, len(nodes), None):
            said = view.document.words(Span(*match.span()))
            yield Fault(
                Span(*match.span(group)),
                Message(
                    f"“{said}”与正文不符：最后一个是“{view.marked(nodes[-1])}”",
                    f"“{said}” does not agree with the text, whose last is {view.marked(nodes[-1])}",
                ),
                unsafe=(Edit(*match.span(group), written(view, Span(*match.span(group)), highest)),),
                related=(nodes[-1].mark,),
            )
