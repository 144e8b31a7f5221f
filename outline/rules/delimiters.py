"""The mark after an ordinal: 、 after 一, a dot after 1, none after brackets (GB/T 15834-2011, appendix B.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from outline.messages import Message
from outline.model import Edit
from outline.rule import Fault, rule
from outline.rules._marks import Odd, departures
from outline.view import Node, Spelling, View


def _delimited(
    view: View,
    styles: Sequence[str],
    accepted: Sequence[str],
    *,
    fits: Callable[[Spelling], bool] = lambda spelled: True,
    kept: bool = True,
) -> Iterator[Fault]:
    """Faults of the marks of some styles that `fits` picks, whose delimiter is none of `accepted`, the first of which
    is the standard's; the one that the document uses most is what is wanted. Doubled marks have a rule of their own."""
    spellings = [
        (node, spelled)
        for style in styles
        for node in view.by_style.get(style, ())
        if fits(spelled := view.spelling(node)) and len(spelled.delimiter) < 2
    ]
    used = Counter(spelled.delimiter for _, spelled in spellings if spelled.delimiter in accepted)
    wanted = max(accepted, key=lambda mark: used[mark])
    spelled_of = dict(spellings)

    def judge(node: Node) -> Odd | None:
        spelled = spelled_of[node]
        if spelled.delimiter in accepted:
            return None
        stem = spelled.before + spelled.number + spelled.after
        return Odd(node, spelled.delimiter, stem + wanted, (Edit(*spelled.tail, wanted),))

    return departures(view, spelled_of, judge, _words, kept=kept)


def _words(odd: Odd, times: int) -> Message:
    more = (f"（全文共 {times} 处）", f" ({times} of them)") if times > 1 else ("", "")
    zh, en = (f"“{odd.written}”", f"“{odd.written}”") if odd.written else ("空着", "nothing")
    if odd.wanted[-1] in "）)是条章节" or odd.wanted[-1].isalnum():
        return Message(
            f"“{odd.wanted}”后面不用标点，现为{zh}{more[0]}", f"no mark goes after {odd.wanted}, here is {en}{more[1]}"
        )
    return Message(
        f"应写作“{odd.wanted}”，序号后现为{zh}{more[0]}", f"should be {odd.wanted}, after the number is {en}{more[1]}"
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
    return _delimited(view, ("han", "formal"), ("、",), fits=lambda spelled: not spelled.before, kept=False)
