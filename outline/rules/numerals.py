"""The numeral of an ordinal: written as numerals are, in one form through a series."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from outline import numerals
from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.rules._marks import Odd, departures
from outline.rules._times import alike
from outline.view import Node, View

_HAN = re.compile("[一二三四五六七八九十百千零〇○]+")
_ZEROS = frozenset("〇○")
_YEAR = re.compile("[一二][一二三四五六七八九〇○零0OoＯ]{3}年")
_ODD_ZERO = re.compile("[○零0OoＯ]")
_WIDE = re.compile("[０-９]")
_GLYPHS = re.compile("[⑴-⒇⒈-⒛㈠-㈩]")
_SINGLE = frozenset({"han_bracket", "arabic_bracket", "arabic"})  # the styles that have such


def _odd_numeral(view: View, node: Node, wanted: str) -> Odd:
    spelled = view.spelling(node)
    return Odd(node, spelled.number, spelled.number, wanted, (Edit(*spelled.numeral, wanted),))


@rule("SEQ14", "malformed-numeral", "warning", fix="safe")
def malformed(view: View) -> Iterator[Fault]:
    """序号数字写法不对 / a malformed numeral

    汉字数字按读法写：十一不写作一十一；阿拉伯数字不编虚位：1 不写作 01；同组用半角数字的，不夹用全角。
    Chinese numerals are written as they are read, 十一 and not 一十一; Arabic ones without padding, 1 and not 01, and
    not in full width among others in half width.

    Wrong:
        九、强化督查
        十、加强宣传
        一十一、严格考核
        十二、抓好落实
    Right:
        九、强化督查
        十、加强宣传
        十一、严格考核
        十二、抓好落实
    Source: GB/T 15835-2011 4.1; GB/T 9704-2012 7.2.5, 7.3.5.4
    """

    def judge(node: Node) -> Odd | None:
        number = view.spelling(node).number
        value = node.section.number or 0
        if number[:1] in ("0", "０") and len(number) > 1 and number.isdecimal():
            return _odd_numeral(view, node, number.lstrip("0０"))
        wide = number.isdecimal() and bool(_WIDE.search(number))
        if wide and narrow[node.parent, node.section.style] > 0:
            return _odd_numeral(view, node, str(int(number)))
        by_place = not _ZEROS & set(number) or not set("十百千") & set(
            number
        )  # 二〇 is no ordinal, 一百〇三 has its rule
        if len(number) > 1 and _HAN.fullmatch(number) and by_place and 0 < value < 10000:
            wanted = numerals.write(value, "han")
            if number not in (wanted, numerals.write(value, "han_short")):
                return _odd_numeral(view, node, wanted)
        return None

    def words(odd: Odd, times: int) -> Message:
        zh, en = alike(times)
        return Message(
            f"序号“{odd.written}”应写作“{odd.wanted}”{zh}", f"the number {odd.written} should be {odd.wanted}{en}"
        )

    nodes = [
        node for node in view.nodes
        if node.section.number and (len(node.section.marker) > 2 or _WIDE.search(node.section.marker))
    ]  # fmt: skip
    narrow: Counter[tuple[int, str | None]] = Counter()  # how many more numerals of a series are in half width
    for node in view.nodes if any(_WIDE.search(node.section.marker) for node in nodes) else ():
        number = view.spelling(node).number
        narrow[node.parent, node.section.style] += number.isdecimal() * (1 if number.isascii() else -1)
    return departures(view, nodes, judge, words)


@rule("SEQ15", "zero-form", "warning", fix="safe", taiwan="off")
def zero(view: View) -> Iterator[Fault]:
    """序号里的零写作“零” / the zero of an ordinal is 零

    按位读出的数字用“零”：第一百零三条。“〇”只用在逐字读出的编号和年份里。
    Numerals read by place have 零: 第一百零三条. 〇 is for strings of digits, such as years.

    Wrong (law):
        第一百〇一条　为了规范管理，制定本办法。
        第一百零二条　本办法适用于本市。
        第一百零三条　本办法自公布之日起施行。
    Right (law):
        第一百零一条　为了规范管理，制定本办法。
        第一百零二条　本办法适用于本市。
        第一百零三条　本办法自公布之日起施行。
    Source: GB/T 15835-2011 5.2.5
    """

    def judge(node: Node) -> Odd | None:
        number = view.spelling(node).number
        if not _ZEROS & set(number) or not set("十百千") & set(number):
            return None
        return _odd_numeral(view, node, number.replace("〇", "零").replace("○", "零"))

    def words(odd: Odd, times: int) -> Message:
        zh, en = alike(times)
        return Message(f"“{odd.written}”应写作“{odd.wanted}”{zh}", f"{odd.written} should be {odd.wanted}{en}")

    # Word writes 一百〇一, and leaves no choice.
    nodes = [node for node in view.nodes if (node.section.number or 0) > 100 and not node.section.automatic]
    return departures(view, nodes, judge, words)


@rule("SEQ16", "zero-of-a-year", "info", fix="safe", taiwan="off")
def zero_of_year(view: View) -> Iterator[Fault]:
    """年份里的零写作“〇” / the zero of a year is 〇

    汉字年份里的零写作“〇”，不用圆圈符号“○”、字母 O、数字 0 或“零”代替。
    The zero of a year in Chinese numerals is 〇, not a circle ○, a letter O, a digit 0 or 零.

    Wrong:
        关于做好档案整理工作的通知
        各单位：
        一、总体要求
        按照二○二三年的部署抓好落实。
        二、工作安排
    Right:
        关于做好档案整理工作的通知
        各单位：
        一、总体要求
        按照二〇二三年的部署抓好落实。
        二、工作安排
    Source: GB/T 15835-2011 5.2.5
    """
    years = [match for match in _YEAR.finditer(view.text) if _ODD_ZERO.search(match[0])]
    if years:
        first = years[0]
        wanted = _ODD_ZERO.sub("〇", first[0])
        yield Fault(
            Span(*first.span()),
            Message(f"“{first[0]}”应写作“{wanted}”", f"{first[0]} should be {wanted}"),
            tuple(
                Edit(zero.start(), zero.end(), "〇")
                for year in years
                for zero in _ODD_ZERO.finditer(view.text, *year.span())
            ),
        )


@rule("BRK04", "single-character-ordinals", "warning", fix="safe", taiwan="off")
def single_characters(view: View) -> Iterator[Fault]:
    """同组序号不混用单字符序号 / ㈡ among （一） and （三）

    一组序号或者都用“㈠、⑴、⒈”这类单个字符，或者都用分开写的，不要混用。超出单个字符的编号范围之后改用分开写的，不算混用。
    A series is written in single characters (㈠ ⑴ ⒈) or spelt out, not in both. Where the single characters end (㈩),
    the rest has to be spelt out.

    Wrong:
        一、重点任务
        1.加强宣传。开展主题活动。
        2.强化督查。定期通报进展。
        ⒊严格考核。结果纳入评价。
        二、保障措施
    Right:
        一、重点任务
        1.加强宣传。开展主题活动。
        2.强化督查。定期通报进展。
        3.严格考核。结果纳入评价。
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3
    """
    for group in view.groups():
        if group[0].section.style in _SINGLE:
            glyphs = [node for node in group if _GLYPHS.match(view.text, node.mark.start)]
            spelt = [node for node in group if not _GLYPHS.match(view.text, node.mark.start)]
            if glyphs and len(spelt) > len(glyphs):
                yield from _among(view, glyphs, spelt)


def _among(view: View, glyphs: Sequence[Node], spelt: Sequence[Node]) -> Iterator[Fault]:
    """The marks of one character that count with those of several beside them."""
    last = min(node.section.number or 0 for node in spelt) + len(glyphs) + len(spelt)
    for node in glyphs:
        number = node.section.number or 0
        if number > last:
            continue
        here, wanted = view.marked(node), view.numbered(spelt[0], number)
        yield Fault(
            node.mark,
            Message(
                f"“{here}”与同组其他序号写法不同，应为“{wanted}”", f"{here} is written unlike its series: {wanted}"
            ),
            (Edit(node.mark.start, view.spelling(node).tail.end, wanted),),
        )
