"""The brackets of an ordinal: two of one kind, the same kind throughout a document, both there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType

from outline.messages import Message
from outline.model import Edit
from outline.rule import Fault, rule
from outline.rules._times import alike
from outline.view import Node, View

_PAIRS = MappingProxyType(
    {"（": "）", "(": ")", "〔": "〕", "［": "］", "[": "]", "【": "】", "﹙": "﹚", "❨": "❩", "⦅": "⦆"}
)
_STYLES = ("han_bracket", "arabic_bracket", "latin_bracket", "roman_bracket", "stem_bracket", "branch_bracket")
_FULL, _HALF = "（", "("
_FEW = 3  # so many odd ones are slips; more are a habit of their own and told once


class _Bracketed:
    """A mark with its two brackets and where they stand."""

    def __init__(self, view: View, node: Node) -> None:
        start, end = node.mark
        text = view.text
        self.node = node
        self.opening = start
        self.closing = end - 1
        while self.closing > start and text[self.closing] not in _PAIRS.values():
            self.closing -= 1
        self.pair = text[start], text[self.closing]
        self.inside = text[start + 1 : self.closing].strip()

    @property
    def is_mixed(self) -> bool:
        return _PAIRS.get(self.pair[0]) != self.pair[1]

    def written(self, opening: str) -> str:
        """The mark in another pair of brackets."""
        return f"{opening}{self.inside}{_PAIRS[opening]}"

    def rewritten(self, opening: str) -> tuple[Edit, ...]:
        """The edits that give it another pair of brackets."""
        edits = (
            Edit(self.opening, self.opening + 1, opening),
            Edit(self.closing, self.closing + 1, _PAIRS[opening]),
        )
        return tuple(edit for edit, now in zip(edits, self.pair, strict=True) if edit.new != now)


def _bracketed(view: View) -> list[_Bracketed]:
    """The marks that are written with two brackets, and not as one character (㈠)."""
    nodes = (node for style in _STYLES for node in view.by_style.get(style, ()))
    return [_Bracketed(view, node) for node in nodes if view.text[node.mark.start] in _PAIRS]


def _sound(view: View) -> list[_Bracketed]:
    """Those whose brackets match, and whose numbers are right: a wrong mark is told as a whole."""
    return [one for one in _bracketed(view) if not one.is_mixed and not view.is_suspect(one.node)]


def _habit(marks: list[_Bracketed], style: str | None = None) -> str:
    """The opening bracket that most marks of a document have, those of the style first; full width where none has."""
    usual = Counter(one.pair[0] for one in marks if not one.is_mixed)
    of_style = Counter(one.pair[0] for one in marks if not one.is_mixed and one.node.section.style == style)
    # Half width is the habit where it clearly prevails: full width is what Chinese text has.
    of_style[_FULL] *= 2
    return max(_PAIRS, key=lambda opening: (of_style[opening], usual[opening], opening == _FULL))


@rule("BRK01", "mixed-brackets", "error", fix="safe")
def mixed(view: View) -> Iterator[Fault]:
    """序号的两个括号要一致 / the two brackets of an ordinal are of one kind

    序号前后的括号，全角对全角，半角对半角，圆括号对圆括号。
    A full-width bracket is closed by a full-width one, a half-width by a half-width one, a round one by a round one.

    Wrong:
        一、重点任务
        （一)加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        二、保障措施
    Right:
        一、重点任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        二、保障措施
    Source: GB/T 15834-2011 4.9; 附录B B.3.4
    """
    marks = _bracketed(view)
    habits = {style: _habit(marks, style) for style in {one.node.section.style for one in marks if one.is_mixed}}
    for one in marks:
        if one.is_mixed:
            opening = habits[one.node.section.style]
            here, wanted = view.marked(one.node), one.written(opening)
            yield Fault(
                one.node.mark,
                Message(
                    f"“{here}”前后括号不一致，应为“{wanted}”",
                    f"the brackets of {here} do not match, should be {wanted}",
                ),
                one.rewritten(opening),
            )


@rule("BRK02", "half-width-brackets", "info", fix="safe", taiwan="off", technical="off")
def half_width(view: View) -> Iterator[Fault]:
    """序号用全角括号 / brackets of ordinals are full width

    汉字文稿里序号的括号用全角。全文都用半角标点的，是转换造成的，不在此列。
    In Chinese text the brackets of an ordinal are full width. A text in half-width punctuation throughout was converted
    and is left alone.

    Wrong:
        一、重点任务，分工如下：
        (一)加强宣传，开展主题活动。
        (二)强化督查，定期通报进展。
        二、保障措施，主要是落实责任。
    Right:
        一、重点任务，分工如下：
        （一）加强宣传，开展主题活动。
        （二）强化督查，定期通报进展。
        二、保障措施，主要是落实责任。
    Source: GB/T 15834-2011 附录B B.3.4
    """
    marks = [one for one in _sound(view) if one.node.section.style == "han_bracket"]
    if marks and all(one.pair[0] == _HALF for one in marks) and view.full_width:
        here = view.marked(marks[0].node)
        yield Fault(
            marks[0].node.mark,
            Message(
                f"“{here}”等 {len(marks)} 处序号用半角括号，全文标点是全角",
                f"{here} and the like ({len(marks)}) have half-width brackets in a text of full-width punctuation",
            ),
            tuple(edit for one in marks for edit in one.rewritten(_FULL)),
        )


@rule("BRK03", "brackets-of-two-kinds", "warning", fix="safe", taiwan="off")
def two_kinds(view: View) -> Iterator[Fault]:
    """全文序号的括号要统一 / one kind of brackets throughout

    同一种序号，括号全文用一种，不要有的全角、有的半角。
    The ordinals of a kind have the same brackets throughout, not full-width ones here and half-width ones there.

    Wrong:
        一、重点任务
        （一）加强宣传。开展主题活动。
        (二)强化督查。定期通报进展。
        （三）严格考核。结果纳入评价。
        二、保障措施
    Right:
        一、重点任务
        （一）加强宣传。开展主题活动。
        （二）强化督查。定期通报进展。
        （三）严格考核。结果纳入评价。
        二、保障措施
    Source: GB/T 15834-2011 附录B B.3.4
    """
    marks = _sound(view)
    for style in _STYLES:
        of_style = [one for one in marks if one.node.section.style == style]
        habit = _habit(of_style, style)
        odd = [one for one in of_style if one.pair[0] != habit]
        few = len(odd) <= _FEW and len(odd) * 2 < len(of_style)
        for one in odd if few else odd[:1]:
            here, wanted = view.marked(one.node), one.written(habit)
            zh, en = alike(1 if few else len(odd))
            edits = one.rewritten(habit) if few else tuple(edit for other in odd for edit in other.rewritten(habit))
            yield Fault(
                one.node.mark,
                Message(
                    f"“{here}”的括号与全文不一致，应为“{wanted}”{zh}",
                    f"the brackets of {here} differ from the others, should be {wanted}{en}",
                ),
                edits,
            )
