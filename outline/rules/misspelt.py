"""Marks that stand twice, have a character that only looks right, or are of another style than their series."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outline import numerals
from outline.families import NARRATIVE
from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.series import Fault as Slip
from outline.shadow import fold
from outline.view import Node, View

_PLAIN = frozenset("一二三四五六七八九十百千零〇廿卅卌0123456789０１２３４５６７８９")
_ANOTHER = re.compile("[0-9]{1,3}[.、,]")  # one of several numbers: 4.、5.、6.
_BRACKETED = frozenset({"han_bracket", "arabic_bracket"})


@rule("PUN12", "doubled-mark", "error", fix="safe")
def doubled(view: View) -> Iterator[Fault]:
    """序号后标点重复 / a mark stands twice

    序号后面只用一个标点，序号本身也只写一次。
    One mark goes after an ordinal, and the ordinal stands once.

    Wrong:
        一、、总体要求
        二、保障措施
    Right:
        一、总体要求
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3
    """
    for node in view.nodes:
        if not node.section.number:
            continue
        spelled = view.spelling(node)
        if len(spelled.delimiter) > 1 and not _ANOTHER.match(view.shadow, spelled.tail.end):
            stem = spelled.before + spelled.number + spelled.after
            wanted = _single(view, node, spelled.delimiter)
            yield Fault(
                Span(node.mark.start, spelled.tail.end),
                Message(
                    f"“{stem}{spelled.delimiter}”标点重复，应为“{stem}{wanted}”",
                    f"{stem}{spelled.delimiter} has a mark too many, should be {stem}{wanted}",
                ),
                (Edit(*spelled.tail, wanted),),
            )
        elif node.opens and node.mark.end > node.mark.start:
            written = view.text[node.mark.start : node.mark.end]
            if view.text.startswith(written, node.mark.end):
                words = Message(f"序号“{written}”写了两次", f"the ordinal {written} stands twice")
                again = Edit(node.mark.end, node.mark.end + len(written), "")
                yield Fault(Span(node.mark.start, again.end), words, (again,))


def _single(view: View, node: Node, delimiter: str) -> str:
    """The delimiter that siblings have, or of a doubled one the first."""
    for other in view.siblings(node):
        spelled = view.spelling(other)
        if len(spelled.delimiter) < 2:
            return spelled.delimiter
    return delimiter[0] if delimiter[0] == delimiter[-1] else "、" if node.section.style == "han" else delimiter[0]


@rule("BRK05", "lookalike", "error", fix="safe")
def lookalike(view: View) -> Iterator[Fault]:
    """序号里有形近字 / a look-alike in an ordinal

    序号里混进了样子相近的别的字符：部首“⼀”、注音“ㄧ”、片假名“ー”“ニ”、汉文标号“㆓”、短横。看着一样，检索和编号都会出错。
    A character in an ordinal is not what it looks like: the radical ⼀, the phonetic ㄧ, kana, a dash. It looks right
    and cannot be searched or counted.

    Wrong:
        ⼀、总体要求
        二、保障措施
    Right:
        一、总体要求
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3; Unicode 15.0, Kangxi Radicals
    """
    for node in () if view.damage.is_full_of_lookalikes else view.nodes:
        if not node.section.number or _is_plain(view, node):
            continue
        spelled = view.spelling(node)
        if _PLAIN.issuperset(spelled.number) or not spelled.number:
            continue
        plain = _read(spelled.number, node)
        if plain is None or plain == spelled.number:
            continue
        wanted = f"{spelled.before}{plain}{spelled.after}{spelled.delimiter}"
        codes = " ".join(f"U+{ord(char):04X}" for char in spelled.number if char not in _PLAIN)
        here = view.marked(node)
        yield Fault(
            Span(*node.mark),
            Message(
                f"“{here}”里有形近字（{codes}），应为“{wanted}”",
                f"{here} holds a look-alike ({codes}), should be {wanted}",
            ),
            (Edit(*spelled.numeral, plain),),
        )


def _is_plain(view: View, node: Node) -> bool:
    """Whether a mark holds no character that the shadow shows as another; most do not."""
    return view.text[node.mark.start : node.mark.end] == view.shadow[node.mark.start : node.mark.end]


def _read(number: str, node: Node) -> str | None:
    """A numeral with look-alikes read as what they stand for; None where it holds none."""
    if number in "-－—―–":
        return "一"
    plain = fold(number)
    value = numerals.value(plain)
    return plain if value is not None and value == node.section.number and plain != number else None


def _restyled(view: View) -> Iterator[tuple[Slip, Node, bool]]:
    """Marks of another style than their series, each with a member of that and whether both are in brackets."""
    for slip in view.faults:
        if slip.kind == "restyled" and slip.other is not None:
            here = fold(view.text[slip.span.start])
            yield slip, slip.other, here == "(" and slip.other.section.style in _BRACKETED


def _as_the_others(view: View, slip: Slip, model: Node) -> tuple[str, str, Message]:
    wanted = view.numbered(model, slip.expected)
    here = "".join(view.text[slip.span.start : slip.span.end].split())
    other = view.marked(model)
    words = Message(
        f"“{here}”与同级的“{other}”写法不同，应为“{wanted}”",
        f"{here} is written unlike {other} beside it, should be {wanted}",
    )
    return here, wanted, words


@rule("SEQ08", "numeral-of-another-kind", "error", fix="safe")
def other_numeral(view: View) -> Iterator[Fault]:
    """同组序号数字写法不一 / numerals of two kinds in one series

    同一组序号，数字的写法要一样，不能（一）（二）之后写（3）。
    The numerals of a series are of one kind: （3） does not follow （一） and （二）.

    Wrong:
        一、重点任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        （3）严格考核。结果纳入评价。
        （四）抓好落实。压实工作责任。
        二、保障措施
    Right:
        一、重点任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        （三）严格考核。结果纳入评价。
        （四）抓好落实。压实工作责任。
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3.8
    """
    for slip, model, bracketed in _restyled(view):
        if bracketed:
            _, wanted, words = _as_the_others(view, slip, model)
            yield Fault(slip.span, words, (Edit(*slip.span, wanted),), related=(Span(*model.mark),))


@rule("LVL04", "siblings-of-two-styles", "error", fix="unsafe")
def two_styles(view: View) -> Iterator[Fault]:
    """同级序号不统一 / two styles in one series

    同一上级之下，同级的序号用同一种写法。
    The entries of one series carry marks of one style.

    Wrong:
        一、重点任务
        （一）加强宣传。开展主题活动。
        2.强化督查。定期通报进展。
        （三）严格考核。结果纳入评价。
        二、保障措施
    Right:
        一、重点任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        （三）严格考核。结果纳入评价。
        二、保障措施
    Source: GB/T 9704-2012 7.3.3; GB/T 15834-2011 附录B B.3.8
    """
    for slip, model, bracketed in _restyled(view):
        if not bracketed:
            _, wanted, words = _as_the_others(view, slip, model)
            yield Fault(slip.span, words, unsafe=(Edit(*slip.span, wanted),), related=(Span(*model.mark),))


@rule("PUN17", "no-mark", "error", fix="safe")
def no_mark(view: View) -> Iterator[Fault]:
    """序号后标点有误 / an ordinal that is not set off

    序号后面的标点缺了，或者用了不该用的，序号就读不出来。
    The mark after the ordinal is missing, or is one that never goes there: the ordinal cannot be told from the text.

    Wrong:
        一、总体要求
        二；主要任务
        三、保障措施
    Right:
        一、总体要求
        二、主要任务
        三、保障措施
    Source: GB/T 15834-2011 附录B B.3
    """
    for slip in view.faults:
        model = slip.other
        if slip.kind != "misspelt" or model is None:
            continue
        if view.shadow[model.mark.start] == "(" and fold(view.text[slip.span.start]) != "(":
            continue
        wanted = view.numbered(model, slip.expected)
        here = "".join(view.text[slip.span.start : slip.span.end].split())
        if view.shadow[model.mark.start] != "(" and model.section.style not in NARRATIVE:
            words = Message(f"“{here}”应为“{wanted}”", f"{here} should be {wanted}")
            yield Fault(slip.span, words, (Edit(*slip.span, wanted),), related=(Span(*model.mark),))
