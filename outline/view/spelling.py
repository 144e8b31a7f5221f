"""How a mark is written: what stands before and after its numeral, and what sets it off from its words."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from outline.model import Span, bare

if TYPE_CHECKING:
    from outline.view import Node, View


class Spelling(NamedTuple):
    """How a mark is written, cut in four, without the white space inside: （|一|）| 第|一||， |1||. |一|是|

    numeral   where the numeral stands
    tail      where the delimiter stands: from the end of what comes before it, so that a space between is included, to
              the end of stray marks before the title (一、、)
    """

    before: str
    number: str
    after: str
    delimiter: str
    numeral: Span
    tail: Span

    @property
    def stem(self) -> str:
        """The mark without its delimiter."""
        return self.before + self.number + self.after

    @property
    def form(self) -> Form:
        """What stands around the numeral, its brackets made to match."""
        after = self.after
        if after and self.before in _PAIRS:
            after = _PAIRS[self.before] + after[1:]
        return self.before, after, self.delimiter


Form = tuple[str, str, str]
"""What stands before a numeral, after it, and as its delimiter."""

_NUMERAL = re.compile(
    r"[0-9０-９]+(?:[.．\-—－][0-9０-９]+)*|[一二三四五六七八九十百千零〇○廿卅卌〸〹〺⼀⼆⼋⼗㆒㆓㆔㆕ㄧーニ]+"
    r"|[壹贰貳弍叁参參弎肆伍陆陸柒捌玖拾佰仟]+|[①-⒵⓪-⓿❶-➓㈠-㈩㉑-㉟㊀-㊉㊱-㊿Ⅰ-ⅿ]|[A-Za-zＡ-Ｚａ-ｚ]+"
    r"|[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]|[\-—－―–]"
)
_STRAY = re.compile(r" {0,2}[、,:.。;]")
_DELIMITERS = frozenset("、,，.．:：。;；·､﹑ \u3000\xa0\t")
_PAIRS = MappingProxyType({"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】"})


def spelling(view: View, node: Node) -> Spelling:
    """How a section's mark is written."""
    text, (start, end) = view.text, node.mark
    limit = node.section.heading.end
    while match := _STRAY.match(view.shadow, end, limit):
        end = match.end()
    stem = end
    while stem > start and text[stem - 1] in _DELIMITERS:
        stem -= 1
    numeral = _NUMERAL.search(text, start, stem)
    first, last = numeral.span() if numeral else (stem, stem)
    return Spelling(
        bare(text[start:first]),
        text[first:last],
        bare(text[last:stem]),
        bare(text[stem:end]),
        Span(first, last),
        Span(stem, end),
    )
