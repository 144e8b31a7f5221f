"""A character in an ordinal that only looks right."""

from __future__ import annotations

from collections.abc import Iterator

from outline import numerals
from outline.messages import Message
from outline.model import Edit
from outline.rule import Fault, rule
from outline.shadow import fold
from outline.view import View

_NUMERALS = frozenset("一二三四五六七八九十百千零〇廿卅卌")
_DASHES = frozenset("-－—―–")


@rule("BRK05", "lookalike", "error", fix="safe")
def lookalike(view: View) -> Iterator[Fault]:
    """序号里有形近字 / a look-alike in an ordinal

    序号里混进了样子相近的别的字符：部首“⼀”、注音“ㄧ”、片假名“ー”“ニ”、汉文训读符号“㆓”、短横“-”。看着一样，检索和编号都会出错。
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
        if not node.section.number or view.text.startswith(view.shadow[slice(*node.mark)], node.mark.start):
            continue  # no character of it reads as another; so it is with nearly all
        spelled = view.spelling(node)
        plain = "".join(map(_read, spelled.number))
        if plain == spelled.number or numerals.value(plain) != node.section.number:
            continue
        wanted = f"{spelled.before}{plain}{spelled.after}{spelled.delimiter}"
        codes = " ".join(f"U+{ord(char):04X}" for char in spelled.number if _read(char) != char)
        here = view.marked(node)
        yield Fault(
            node.mark,
            Message(
                f"“{here}”里有形近字（{codes}），应为“{wanted}”",
                f"{here} holds a look-alike ({codes}), should be {wanted}",
            ),
            (Edit(*spelled.numeral, plain),),
        )


def _read(char: str) -> str:
    """The numeral that a character looks like; itself where it is one, of whatever script or width."""
    if char in _DASHES:
        return "一"
    plain = fold(char)
    return plain if plain in _NUMERALS and not "一" <= char <= "鿿" and not char.isdigit() else char
