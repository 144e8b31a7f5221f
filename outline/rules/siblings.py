"""A mark of another style than the series that it belongs to (outline/view/placing.py finds it)."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.shadow import fold
from outline.view import Node, View
from outline.view.series import Fault as Slip

_BRACKETED = frozenset({"han_bracket", "arabic_bracket"})


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
    Source: 公文写作通例：同级序号写法一致
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
