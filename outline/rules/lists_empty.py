"""A lead-in without the list that it announces."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Span
from outline.phrases import Phrase
from outline.rule import Fault, rule
from outline.rules._lead_ins import PROMISING, last_sentence
from outline.view import Piece, View

_ELSEWHERE = Phrase(  # what may not have come along with the text
    "(?:[下附左右]表|表格|[公格样版程]式|图|名单|标准|税[率目]|编号|代码|目录|清单|日程|时间安排)[^,。;:]{0,8}$"
)
_SHOWN = 16  # characters of a lead-in that are quoted


@rule("LST10", "empty-lead-in", "error")
def nothing_follows(view: View) -> Iterator[Fault]:
    """引出下文的话后面没有下文 / a lead-in that nothing follows

    “主要措施如下：”“有下列情形之一的：”后面应当列出所说的各项；后面紧接着另一个标题，或者全文到此为止，就是漏了内容。
    What is announced with ： has to follow; another heading or the end of the document there means that it was lost.

    Wrong:
        一、工作目标
        年内完成整改。
        二、主要措施
        具体措施如下：
        三、保障机制
        安排专项经费。
    Right:
        一、工作目标
        年内完成整改。
        二、主要措施
        具体措施如下：
        1.建立台账；
        2.限期整改。
        三、保障机制
        安排专项经费。
    Source: GB/T 15834-2011 4.7.3.1
    """
    for paragraph in view.paragraphs:
        piece = view.pieces[paragraph.last - 1]
        if view.shadow[paragraph.end - 1] != ":" or piece.kind not in ("heading", "body"):
            continue
        if _follows(view, piece, paragraph.last):
            continue
        lead = last_sentence(view, piece)
        in_law = view.profile == "law" and view.nodes[piece.node].section.kind in ("article", "item")
        if (in_law or PROMISING.search(lead.words)) and not _ELSEWHERE.search(lead.words):
            start = lead.end.at - min(len(lead.words), _SHOWN)
            words = view.text[start : lead.end.at].lstrip("，,；;”）") + "："
            yield Fault(
                Span(start, lead.end.at + 1),
                Message(f"“{words}”后面应有下文，现在没有", f"nothing follows “{words}”"),
            )


def _follows(view: View, piece: Piece, at: int) -> bool:
    """Whether the piece at an index may be what a piece before it announces: anything but the next section, which goes
    on with the count of another list, or the end of the document."""
    if at == len(view.pieces):
        return False
    after = view.pieces[at]
    if view.shadow[after.start] == "“":
        return True
    if after.node < 0:
        return after.kind not in ("signature", "date", "imprint")
    if after.kind != "heading":
        return True
    node = view.nodes[after.node]
    inside = piece.node >= 0 and view.nodes[piece.node].section.kind == "article"
    begins = node.section.number == 1 and (node.section.kind != "article" or not inside)  # 作如下规定：第一条…
    return begins or node.parent == piece.node or node.section.kind in ("part", "implied")
