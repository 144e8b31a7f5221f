"""One number said in two places, and numbers that are said together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from outline import numerals
from outline.messages import Message
from outline.model import Span
from outline.rule import Fault, rule
from outline.view import View
from outline.view.announcing import NUMBER

_NAMED = "[^,、。;:!?\n“”一二两三四五六七八九十]{2,6}"
_TOGETHER = re.compile(f"一[个条项大]{_NAMED}(?:[、,][二两三四五六七八九十][个条项大]{_NAMED}){{2,5}}")
_PART = re.compile(f"[一二两三四五六七八九十][个条项大]({_NAMED})")
_SHORTEST = 3  # 项工作, a measure word and a noun


@rule("CNT08", "joint-count", "info")
def joint(view: View) -> Iterator[Fault]:
    """“一个目标、两个重点、三项措施”要逐项展开 / each part of a joint number is set out

    几个数字概括并提，后面又以标题逐项展开时，不能漏掉其中一项。
    Where several numbers are named together and set out under headings, none of them is left out.

    Wrong:
        按照“一个目标、两个重点、三项措施”的思路推进。
        一、一个目标
        建成示范区。
        二、两个重点
        企业和学校。
        三、组织保障
        加强组织领导。
    Right:
        按照“一个目标、两个重点、三项措施”的思路推进。
        一、一个目标
        建成示范区。
        二、两个重点
        企业和学校。
        三、三项措施
        排查、培训和督查。
    Source: 公文写作通例：总提与分述一致
    """

    @cache
    def last(noun: str) -> int:
        """Where the last section begins that is named so; -1 where none is."""
        return next((node.mark.start for node in reversed(view.nodes) if noun in node.section.title), -1)

    for span in _together(view):
        parts = list(_PART.finditer(view.shadow, *span))
        absent = [part for part in parts if last(part[1]) <= span.end]
        if len(absent) == 1 and len(parts) > 2:
            said = view.document.words(Span(*absent[0].span()))
            yield Fault(
                Span(*absent[0].span()),
                Message(f"后面没有展开“{said}”", f"“{said}” is not set out among the headings"),
            )


@rule("CNT09", "count-contradicted", "warning")
def contradicted(view: View) -> Iterator[Fault]:
    """同一事项前后数目一致 / the same number in both places

    标题说“四项重点工作”，正文列了“五项重点工作”，两处必有一处不对。
    Where the title says 四项重点工作 and the text lists 五项重点工作, one of them is wrong.

    Wrong:
        关于做好四项重点工作的意见
        各区人民政府：
        今年要抓好以下三项重点工作：
        一、安全生产
        深入开展排查。
        二、污染防治
        持续改善环境。
        三、民生保障
        办好民生实事。
    Right:
        关于做好三项重点工作的意见
        各区人民政府：
        今年要抓好以下三项重点工作：
        一、安全生产
        深入开展排查。
        二、污染防治
        持续改善环境。
        三、民生保障
        办好民生实事。
    Source: 公文写作通例：前后一致
    """
    titles = [Span(piece.start, piece.end) for piece in view.pieces if piece.kind in ("title", "subtitle")]
    kept = [one for one in view.announcements if one.least == one.most > 0 and one.is_kept]
    named = [(one, view.shadow[one.numeral.end : one.span.end]) for one in kept]
    for span in (*titles, *_together(view)):
        said = view.shadow[slice(*span)]
        for one, words in named:
            if len(words) < _SHORTEST or words not in said or one.numeral.start < span.end:
                continue
            before = re.compile(f"(?<![第0-9一二三四五六七八九十百近])({NUMBER}){re.escape(words)}")
            match = before.search(view.shadow, *span)
            if match and numerals.value(match[1]) != one.least:
                here, there = (view.document.words(at) for at in (Span(*match.span()), one.span))
                line = view.line(one.span.start)
                yield Fault(
                    Span(*match.span()),
                    Message(
                        f"此处是“{here}”，第 {line} 行是“{there}”并列了 {one.least} 项",
                        f"“{here}” here, but line {line} has “{there}” and lists {one.least}",
                    ),
                    related=(one.span,),
                )
                break


def _together(view: View) -> Iterator[Span]:
    """一个目标、两个重点、三项措施"""
    return (Span(*match.span()) for match in _TOGETHER.finditer(view.shadow))
