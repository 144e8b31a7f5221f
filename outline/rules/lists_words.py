"""Words that end an enumeration: 等 and ……."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.view import View

_CLOSING = "。;,:!?、)”》方多"  # what follows 等 where it closes an enumeration: 等方面 等多项
_WAITING = "一稍请"  # 等一等


@rule("LST11", "comma-before-deng", "info", fix="safe", taiwan="off")
def before_deng(view: View) -> Iterator[Fault]:
    """“等”前不用顿号 / no 、 before 等

    列举之后的“等”“等等”，前面不用顿号。
    等 at the end of an enumeration follows its last member without 、.

    Wrong:
        一、工作范围
        包括市场、学校、医院、等。
        二、工作要求
        认真排查。
    Right:
        一、工作范围
        包括市场、学校、医院等。
        二、工作要求
        认真排查。
    Source: GB/T 15834-2011 附录B B.1.2
    """
    shadow = view.shadow
    for match in re.finditer("、等等?", shadow):
        at, after = match.span()
        if after == len(shadow) or shadow[after] in _CLOSING + " \n":
            yield Fault(
                Span(at, after), Message("“等”前面不用“、”", "no “、” before “等”"), fix=(Edit(at, at + 1, ""),)
            )


@rule("LST13", "deng-and-dots", "info", taiwan="off")
def deng_and_dots(view: View) -> Iterator[Fault]:
    """“等”与省略号不并用 / 等 or ……, not both

    “等”“等等”和省略号都表示列举未尽，用一个就够了。
    等 and …… both say that there is more; one of them is enough.

    Wrong:
        一、工作范围
        包括市场、学校、医院等……
        二、工作要求
        认真排查。
    Right:
        一、工作范围
        包括市场、学校、医院等。
        二、工作要求
        认真排查。
    Source: GB/T 15834-2011 附录A A.9
    """
    shadow = view.shadow
    for match in re.finditer("…+", shadow):
        at, end = match.span()
        before = shadow[at - 1 : at] == "等" and shadow[at - 2 : at - 1] not in _WAITING
        after = shadow.startswith("等", end)
        if before or (after and shadow[end + 1 : end + 2] in (*_CLOSING, "", " ", "\n", "等")):
            yield Fault(
                Span(at - before, end + after),
                Message("“等”和“……”都表示列举未尽，用一个即可", "“等” and “……” say the same; use one of them"),
            )
