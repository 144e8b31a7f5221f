"""A mark of another style than the series that it belongs to (outline/view/placing.py finds it)."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit
from outline.rule import Fault, rule
from outline.shadow import fold
from outline.view import View

_BRACKETED = frozenset({"han_bracket", "arabic_bracket"})


def _restyled(view: View, *, bracketed: bool) -> Iterator[Fault]:
    """The marks of another style than their series: those in brackets like it (`bracketed`), whose numerals alone are
    of another kind and can be rewritten without a look, or all others."""
    for slip in view.faults:
        model = slip.other
        if slip.kind != "restyled" or model is None:
            continue
        alike = fold(view.text[slip.span.start]) == "(" and model.section.style in _BRACKETED
        if alike is bracketed:
            wanted, here, other = view.numbered(model, slip.expected), view.marked(slip.node), view.marked(model)
            words = Message(
                f"“{here}”与同级的“{other}”写法不同，应为“{wanted}”",
                f"{here} is written unlike {other} beside it, should be {wanted}",
            )
            edits = (Edit(*slip.span, wanted),)
            fix, unsafe = (edits, ()) if bracketed else ((), edits)
            yield Fault(slip.span, words, fix, unsafe, related=(model.mark,))


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
    return _restyled(view, bracketed=True)


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
    return _restyled(view, bracketed=False)
