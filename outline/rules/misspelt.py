"""What stands where a mark is due and is none: half a bracket, a digit for a numeral, a delimiter that goes nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit, Span, bare
from outline.rule import Fault, rule
from outline.view import Node, View
from outline.view.unread import MIXED

_OPENING, _CLOSING = frozenset("（(〔［[【"), frozenset("）)〕］]】")


def _misspelt(view: View, kind: str) -> Iterator[tuple[Span, Node, str, str]]:
    """The misspelt marks of a kind ("digit", "bracket", or "" for all others): where each stands, a member of its
    series, how it is written, and how it should be."""
    for slip in view.faults:
        if slip.kind != "misspelt" or slip.other is None:
            continue
        here = view.marked(slip.node)
        bracket = (here[0] in _OPENING) != (here[-1] in _CLOSING)
        found = "digit" if MIXED.match(here) else "bracket" if bracket else ""
        if found == kind:
            yield slip.span, slip.other, here, view.numbered(slip.other, slip.expected)


@rule("BRK06", "digit-for-numeral", "error", fix="unsafe", taiwan="off")
def digit_for_numeral(view: View) -> Iterator[Fault]:
    """序号里字母、数字与汉字混用 / a digit or letter in a Chinese numeral

    汉字数字里混进了 0 或字母 O，阿拉伯数字里混进了字母 O。
    A Chinese numeral has a digit or a letter in it, or a number in digits a letter.

    Wrong:
        十九、加强宣传
        二0、强化督查
        二十一、严格考核
    Right:
        十九、加强宣传
        二十、强化督查
        二十一、严格考核
    Source: GB/T 15835-2011 5.2.5
    """
    for span, _, here, wanted in _misspelt(view, "digit"):
        words = Message(f"“{here}”应为“{wanted}”", f"{here} should be {wanted}")
        yield Fault(span, words, unsafe=(Edit(*span, wanted),))


@rule("BRK07", "unpaired-bracket", "error", fix="unsafe")
def unpaired(view: View) -> Iterator[Fault]:
    """序号的括号缺一半 / half of a pair of brackets

    带括号的序号，前后括号都要有。
    An ordinal in brackets has both of them.

    Wrong:
        一、重点任务
        （一）加强宣传。开展主题活动。
        （二 强化督查。定期通报进展。
        （三）严格考核。结果纳入评价。
        二、保障措施
    Right:
        一、重点任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        （三）严格考核。结果纳入评价。
        二、保障措施
    Source: GB/T 15834-2011 4.9; 附录B B.3.4
    """
    for span, _, here, wanted in _misspelt(view, "bracket"):
        words = Message(f"“{here}”的括号不成对，应为“{wanted}”", f"{here} lacks a bracket, should be {wanted}")
        yield Fault(span, words, unsafe=(Edit(*span, wanted),))


@rule("PUN17", "no-mark", "error", fix="safe")
def no_mark(view: View) -> Iterator[Fault]:
    """序号后缺标点或标点有误 / an ordinal that is not set off

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
    for span, model, here, wanted in _misspelt(view, ""):
        words = Message(f"“{here}”应为“{wanted}”", f"{here} should be {wanted}")
        yield Fault(span, words, (Edit(*span, _spaced(view, model, wanted)),), related=(model.mark,))


def _spaced(view: View, model: Node, wanted: str) -> str:
    """A mark with the white space that a member of its series has inside: 第 10 條"""
    start, end = view.spelling(model).numeral
    before, after = view.text[model.mark.start : start], view.text[end : model.mark.end]
    head, tail = bare(before), bare(after)
    if (head, tail) == (before, after) or not (wanted.startswith(head) and wanted.endswith(tail)):
        return wanted
    return before + wanted[len(head) : len(wanted) - len(tail)] + after
