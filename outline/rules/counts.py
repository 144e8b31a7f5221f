"""The number that a text announces, and the list that follows it (outline/view/announcements.py finds both)."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.rule import Fault, rule
from outline.rules._counts import miscounts
from outline.view import View


@rule("CNT01", "announced-count", "warning", fix="unsafe")
def points(view: View) -> Iterator[Fault]:
    """说几点就列几点 / as many points follow as are announced

    “讲三点意见”“抓好四个方面工作”之后，所列各项应当正好是这个数。冒号后面紧接着编了号的各项时按错误报告。
    After 讲三点意见 or 抓好四个方面工作 there are exactly as many points. It is an error where the announcement ends in
    a colon and numbered points follow it.

    Wrong:
        下面，我讲两点意见。
        一、提高思想认识
        要把思想统一到会议精神上来。
        二、压实工作责任
        要把任务分解到岗到人。
        三、加强督促检查
        要定期通报进展情况。
    Right:
        下面，我讲三点意见。
        一、提高思想认识
        要把思想统一到会议精神上来。
        二、压实工作责任
        要把任务分解到岗到人。
        三、加强督促检查
        要定期通报进展情况。
    Wrong:
        一、下一步打算
        重点抓好四项工作：一是开展全面排查；二是完善管理制度；三是加强队伍建设。
        二、有关建议
        请上级加大支持力度。
    Right:
        一、下一步打算
        重点抓好三项工作：一是开展全面排查；二是完善管理制度；三是加强队伍建设。
        二、有关建议
        请上级加大支持力度。
    Source: GB/T 15834-2011 附录B B.3; 公文写作通例：总提与分述一致
    """
    return miscounts(view, "points")


@rule("CNT02", "slogan-count", "warning", fix="unsafe")
def slogan(view: View) -> Iterator[Fault]:
    """“三个坚持”就有三个“坚持” / “三个坚持” has three members

    带引号的数字概括语后面逐条展开时，条数应当与概括语一致。
    Where a number in quotation marks is spelled out behind it, it has as many members as it says.

    Wrong:
        一、基本要求
        工作中要做到“三个坚持”：坚持问题导向，坚持依法依规。
        二、工作安排
        按计划组织实施。
    Right:
        一、基本要求
        工作中要做到“两个坚持”：坚持问题导向，坚持依法依规。
        二、工作安排
        按计划组织实施。
    Source: 公文写作通例：总提与分述一致
    """
    return miscounts(view, "slogan")


@rule("CNT03", "named-count", "warning", fix="unsafe")
def named(view: View) -> Iterator[Fault]:
    """“五大行动”列五项行动 / 五大行动 lists five

    “五大行动”“六大工程”之后逐项列出时，项数应当与名称一致。
    Where 五大行动 or 六大工程 is followed by its members, there are as many as the name says.

    Wrong:
        一、主要任务
        开展四大行动：一是强基行动；二是培优行动；三是引才行动。
        二、保障措施
        加强组织领导。
    Right:
        一、主要任务
        开展三大行动：一是强基行动；二是培优行动；三是引才行动。
        二、保障措施
        加强组织领导。
    Source: 公文写作通例：总提与分述一致
    """
    return miscounts(view, "named")


@rule("CNT07", "single-item", "info")
def vague(view: View) -> Iterator[Fault]:
    """“以下几点”不会只有一点 / 以下几点 has more than one

    “几点意见”“以下工作”后面只列了一项，要么有遗漏，要么不必分项。
    Where 几点意见 or 以下工作 is followed by a single item, some are missing or the number is not needed.

    Wrong:
        一、工作原则
        工作中把握以下几条原则：
        ——统筹兼顾，突出重点。
        二、工作安排
        按计划组织实施。
    Right:
        一、工作原则
        工作中把握以下几条原则：
        ——统筹兼顾，突出重点。
        ——依法依规，公开公正。
        二、工作安排
        按计划组织实施。
    Source: 公文写作通例：总提与分述一致
    """
    for one in view.announcements:
        if one.kind == "vague":
            said = view.document.words(one.span)
            only = view.document.words(one.lists[0].first)
            yield Fault(
                one.span,
                Message(f"“{said}”后面只列了“{only}”一项", f"“{said}” is followed by a single item, {only}"),
                related=(one.lists[0].first,),
            )
