"""The mark after an ordinal: 、 after 一, a dot after 1, none after brackets (GB/T 15834-2011, appendix B.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from outline.messages import Message
from outline.model import Edit
from outline.rule import Fault, rule
from outline.rules._marks import Odd, departures
from outline.view import Node, View
from outline.view.spelling import Spelling

_COLONS = (":", "：")


def _delimited(
    view: View,
    styles: Sequence[str],
    accepted: Sequence[str],
    fits: Callable[[Spelling], bool] = lambda spelled: True,
    *,
    kept: bool = True,
) -> Iterator[Fault]:
    """Faults of the marks of some styles that `fits` picks, whose delimiter is none of `accepted`; what is wanted is
    the one of these that the document uses most, or the first. Doubled delimiters have a rule of their own."""
    spellings = {
        node: spelled
        for style in styles
        for node in view.by_style.get(style, ())
        if len((spelled := view.spelling(node)).delimiter) < 2 and fits(spelled)
    }
    used = Counter(spelled.delimiter for spelled in spellings.values())
    wanted = max(accepted, key=lambda mark: used[mark])

    def judge(node: Node) -> Odd | None:
        spelled = spellings[node]
        if spelled.delimiter in accepted:
            return None
        start, end = spelled.tail
        while not spelled.delimiter and end < node.section.heading.end and view.text[end] in " \u3000":
            end += 1  # 一 总则: the space stands for the mark
        return Odd(node, spelled.delimiter, spelled.stem, wanted, (Edit(start, end, wanted),))

    return departures(view, spellings, judge, _words, kept=kept)


def _words(odd: Odd, times: int) -> Message:
    zh, en = (f"，全文共 {times} 处", f", {times} of them") if times > 1 else ("", "")
    written = (f"“{odd.written}”", f"“{odd.written}”") if odd.written else ("没有标点", "nothing")
    if odd.wanted:
        return Message(
            f"应为“{odd.stem}{odd.wanted}”，现在“{odd.stem}”后是{written[0]}{zh}",
            f"should be {odd.stem}{odd.wanted}, but {odd.stem} is followed by {written[1]}{en}",
        )
    return Message(
        f"“{odd.stem}”后不加标点，现有{written[0]}{zh}",
        f"no mark goes after {odd.stem}, but {written[1]} does{en}",
    )


@rule("PUN01", "chinese-numeral-mark", "error", fix="safe")
def chinese_numeral(view: View) -> Iterator[Fault]:
    """汉字数字序号后用顿号 / a Chinese numeral takes 、

    单独作序号的汉字数字，后面用顿号，不用点号、逗号或冒号，也不空着。
    A Chinese numeral that numbers by itself is followed by 、 and not by a dot, a comma, a colon or a space.

    Wrong:
        一．总体要求
        二、保障措施
    Right:
        一、总体要求
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3.2
    """
    blank = view.profile == "taiwan" and _mostly_blank(view)
    return _delimited(
        view, ("han", "formal"), ("、",), lambda one: bool(one.number and (one.delimiter or not blank)), kept=False
    )


def _mostly_blank(view: View) -> bool:
    """Whether blanks alone set the numerals off, as in older regulations of Taiwan."""
    marks = [view.spelling(node).delimiter for node in view.by_style.get("han", ())]
    return marks.count("") * 2 > len(marks)


@rule("PUN02", "bracketed-mark", "error", fix="safe")
def bracketed(view: View) -> Iterator[Fault]:
    """带括号的序号后不加标点 / nothing follows a bracketed ordinal

    括号已经把序号和正文隔开，后面不再用顿号、点号、逗号或冒号。
    The brackets set the ordinal off already; no 、 , dot or colon goes after them.

    Wrong:
        一、重点任务
        （一）、加强宣传
        （二）强化督查
        二、保障措施
    Right:
        一、重点任务
        （一）加强宣传
        （二）强化督查
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3.4
    """
    styles = (
        "han_bracket", "arabic_bracket", "latin_bracket", "roman_bracket", "stem_bracket", "branch_bracket",
        "arabic_half", "latin_half", "stem_half",
    )  # fmt: skip
    return _delimited(view, styles, ("",))


@rule("PUN03", "digit-mark", "warning", fix="safe", taiwan="off")
def digit(view: View) -> Iterator[Fault]:
    """阿拉伯数字、字母序号后用下脚点 / a digit, letter or Roman numeral takes a dot

    不带括号的阿拉伯数字、拉丁字母和罗马数字作序号，后面用下脚点“.”，不用顿号或逗号。台湾公文用“1、”，不在此列。
    An Arabic digit, a Latin letter or a Roman numeral without brackets is followed by a dot, not by 、 or a comma.
    Documents of Taiwan write 1、 by their own rule.

    Wrong:
        一、重点任务
        1.加强宣传。开展主题活动。
        2、强化督查。定期通报进展。
        3.严格考核。结果纳入评价。
        二、保障措施
    Right:
        一、重点任务
        1.加强宣传。开展主题活动。
        2.强化督查。定期通报进展。
        3.严格考核。结果纳入评价。
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3.3
    """
    return _delimited(
        view, ("arabic", "latin", "roman"), (".", "．", ""), lambda spelled: spelled.delimiter not in _COLONS
    )


@rule("PUN04", "ordinal-comma", "warning", fix="safe")
def ordinal(view: View) -> Iterator[Fault]:
    """“第一”后用逗号 / 第一 takes a comma

    “第”字头的序次语后面用逗号，不用顿号、冒号或句号。
    Ordinals with 第 are followed by a comma, not by 、 , a colon or a full stop.

    Wrong:
        一、总体要求
        第一，提高认识。要把思想统一起来。
        第二、明确责任。要把任务落实到人。
        第三，加强督查。要把情况摸清楚。
        二、保障措施
    Right:
        一、总体要求
        第一，提高认识。要把思想统一起来。
        第二，明确责任。要把任务落实到人。
        第三，加强督查。要把情况摸清楚。
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3.1
    """
    return _delimited(
        view,
        ("ordinal",),
        ("，", ","),
        lambda spelled: spelled.before == "第" and not spelled.after and bool(spelled.delimiter),
    )


@rule("PUN05", "qi-comma", "warning", fix="safe")
def qi(view: View) -> Iterator[Fault]:
    """“其一”后用逗号 / 其一 takes a comma

    “其”字头的序次语后面用逗号。
    Ordinals with 其 are followed by a comma.

    Wrong:
        一、问题的成因
        有三个原因。其一，认识不到位；其二：责任不落实；其三，督查不经常。
        二、下一步工作
        抓紧整改。
    Right:
        一、问题的成因
        有三个原因。其一，认识不到位；其二，责任不落实；其三，督查不经常。
        二、下一步工作
        抓紧整改。
    Source: GB/T 15834-2011 附录B B.3.1
    """
    return _delimited(view, ("qi",), ("，", ","), lambda spelled: not spelled.after)


@rule("PUN06", "first-next-last-comma", "warning", fix="safe")
def first_next_last(view: View) -> Iterator[Fault]:
    """“首先”“其次”“最后”后用逗号 / 首先, 其次 and 最后 take a comma

    “首先、其次、再次、最后”作序次语时后面用逗号，不用顿号或冒号。
    Where 首先, 其次, 再次 and 最后 number the points of a text, a comma follows them, not 、 or a colon.

    Wrong:
        一、工作要求
        首先，要提高认识。把思想统一起来。
        其次、要明确责任。把任务落实到人。
        最后，要加强督查。把情况摸清楚。
        二、保障措施
        抓好落实。
    Right:
        一、工作要求
        首先，要提高认识。把思想统一起来。
        其次，要明确责任。把任务落实到人。
        最后，要加强督查。把情况摸清楚。
        二、保障措施
        抓好落实。
    Source: GB/T 15834-2011 附录B B.3.1
    """
    return _delimited(
        view,
        ("ordinal",),
        ("，", ","),
        lambda spelled: (
            not spelled.number and spelled.before[-1:] in ("先", "次", "者", "后") and bool(spelled.delimiter)
        ),
    )


@rule("PUN07", "narrative-mark", "warning", fix="safe")
def narrative(view: View) -> Iterator[Fault]:
    """“一是”后不加标点 / nothing follows 一是

    “一是、二是”这样的序次语后面不加标点。用逗号的写法也有人认可，用逗号的只作提示。
    Ordinals like 一是 are followed by no mark. A comma is accepted by some and is only remarked on.

    Wrong:
        一、存在的问题
        一是认识不到位；二是：责任不落实；三是督查不经常。
        二、下一步工作
        抓紧整改。
    Right:
        一、存在的问题
        一是认识不到位；二是责任不落实；三是督查不经常。
        二、下一步工作
        抓紧整改。
    Source: GB/T 15834-2011 附录B B.3.7
    """
    for fault in _delimited(view, ("shi",), ("",)):
        comma = view.text[fault.span.end - 1] in "，,"
        yield fault._replace(severity="info") if comma else fault


@rule("PUN08", "circled-mark", "error", fix="safe")
def circled(view: View) -> Iterator[Fault]:
    """带圈数字后不加标点 / nothing follows a circled number

    ①、②这样的带圈数字，圈已经把序号和正文隔开，后面不再用标点。
    The circle sets the number off already; no mark goes after it.

    Wrong:
        一、办理流程
        分三步办理：①提交材料；②、现场核验；③领取证照。
        二、注意事项
        请提前预约。
    Right:
        一、办理流程
        分三步办理：①提交材料；②现场核验；③领取证照。
        二、注意事项
        请提前预约。
    Source: GB/T 15834-2011 附录B B.3.4
    """
    return _delimited(view, ("circled",), ("",))


@rule("PUN09", "stem-mark", "warning", fix="safe")
def stem(view: View) -> Iterator[Fault]:
    """天干序号后用顿号 / 甲 takes 、

    天干、地支作序号，后面用顿号。
    The celestial stems and earthly branches are followed by 、 where they number.

    Wrong:
        一、分类标准
        甲、重点单位
        乙.一般单位
        丙、其他单位
        二、管理要求
    Right:
        一、分类标准
        甲、重点单位
        乙、一般单位
        丙、其他单位
        二、管理要求
    Source: GB/T 15834-2011 附录B B.3.2
    """
    return _delimited(view, ("stem", "branch"), ("、",))


@rule("PUN10", "division-mark", "warning", fix="safe")
def division(view: View) -> Iterator[Fault]:
    """“第一章”“第一条”后空一字，不加标点 / a space, and no mark, follows 第一章 and 第一条

    编、章、节、条的序号后面空一个字，不用顿号、冒号或点号。
    The number of a chapter, a section or an article is followed by a space, not by a mark.

    Wrong (law):
        第一章　总则
        第一条　为了规范管理，制定本办法。
        第二条：本办法适用于本市。
        第三条　本办法自公布之日起施行。
    Right (law):
        第一章　总则
        第一条　为了规范管理，制定本办法。
        第二条　本办法适用于本市。
        第三条　本办法自公布之日起施行。
    Source: GB/T 15834-2011 附录B B.3.6
    """
    styles = ("part", "subpart", "chapter", "section", "article")
    spaces = Counter(
        view.text[node.mark.end] for style in styles for node in view.by_style.get(style, ())
        if node.mark.end < len(view.text) and view.text[node.mark.end] in " 　"
    )  # fmt: skip
    space = max("　 ", key=lambda char: spaces[char])
    for fault in _delimited(view, styles, ("",)):
        edits = [edit._replace(new="" if view.text[edit.end : edit.end + 1].isspace() else space) for edit in fault.fix]
        yield fault._replace(fix=tuple(edits))


@rule("PUN11", "section-number-mark", "warning", fix="safe")
def section_number(view: View) -> Iterator[Fault]:
    """1.1 这样的序号后不加标点 / nothing follows a number such as 1.1

    用下脚点分级的章节序号，末位数字后面不加标点，空一个字。
    The last figure of a number in steps (1.1, 1.1.1) is followed by a space and no mark.

    Wrong (technical):
        1　范围
        1.1　适用对象
        1.2.　适用时间
        1.3　适用地域
        2　要求
    Right (technical):
        1　范围
        1.1　适用对象
        1.2　适用时间
        1.3　适用地域
        2　要求
    Source: GB/T 15834-2011 附录B B.3.5; CY/T 35-2001
    """
    return _delimited(view, ("decimal_2", "decimal_3", "decimal_4"), ("",))


@rule("PUN16", "digit-colon", "warning", fix="safe")
def digit_colon(view: View) -> Iterator[Fault]:
    """数字序号后不用冒号 / no colon follows a digit

    阿拉伯数字作序号，后面用下脚点，不用冒号：冒号会让人以为序号是标签。
    A digit that numbers takes a dot; a colon makes a label of it.

    Wrong:
        一、重点任务
        1.加强宣传。开展主题活动。
        2：强化督查。定期通报进展。
        3.严格考核。结果纳入评价。
        二、保障措施
    Right:
        一、重点任务
        1.加强宣传。开展主题活动。
        2.强化督查。定期通报进展。
        3.严格考核。结果纳入评价。
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3.3
    """
    faults = _delimited(view, ("arabic", "latin", "roman"), (".", "．", "、"))
    return (fault for fault in faults if view.text[fault.span.end - 1] in _COLONS)
