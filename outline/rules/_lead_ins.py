"""The words that lead up to a list, and whether they announce one: 现通知如下 做好以下工作 有下列情形之一的 包括."""

from __future__ import annotations

from typing import NamedTuple

from outline.model import Span
from outline.phrases import Phrase
from outline.rules._lists import Ending, ending_before
from outline.view import Node, Piece, View

_REACH = 80  # characters of a lead-in that are looked at

_NAMED = r"(?:如[下左]|(?:以下|下列)(?!规定|法律))[^,。;:!?的]{0,14}"  # 如下 如下意见 以下几个方面 下列措施
_COUNTED = r"(?<!第)[一二两三四五六七八九十几0-9](?:[个项点条件大]|方面)[^,。;:!?的]{0,10}"  # 四件大事 五个方面
_WANTING = (  # what no sentence ends with
    r"(?<!不)包括(?:但不限于)?|做到|具备|具有|分别[是为]|主要[是有]"
    "|(?:任务|重点|要求|目标|原则|内容|职责|情况|关系|条件|问题)[是为]"
)
ANNOUNCING = Phrase(f"(?:{_NAMED}|{_COUNTED}|{_WANTING}|即)$")
WANTING = Phrase(f"(?:{_WANTING})$")
NAMING = Phrase(f"{_NAMED}$")
PROMISING = Phrase(f"(?:{_NAMED}|{_COUNTED}|{_WANTING})$|下列")


class LeadIn(NamedTuple):
    """The words before a list: their last sentence, folded, without its end, and that end; `heading` where a heading
    leads up to it."""

    words: str
    end: Ending
    heading: bool

    @property
    def mark(self) -> str:
        """The mark at the end, folded."""
        return self.end.mark

    @property
    def span(self) -> Span:
        """Where the mark stands, or the last character where there is none."""
        return Span(self.end.at, self.end.at + 1)


def last_sentence(view: View, piece: Piece) -> LeadIn:
    """The last sentence of a piece as a lead-in."""
    end = ending_before(view, piece.end, piece.start)
    stop = end.at if end.mark else end.at + 1
    words = view.shadow[max(piece.start, stop - _REACH) : stop]
    return LeadIn(words[words.rfind("。") + 1 :].rstrip(), end, piece.kind == "heading")


def before(view: View, first: Node) -> LeadIn | None:
    """What leads up to the first member of a list: words of the section that holds it right before it, or of the
    preamble."""
    at = view.piece_at(first.section.start) - 1
    if at < 0:
        return None
    piece = view.pieces[at]
    own = piece.node == first.parent and piece.kind in ("heading", "body", "preamble")
    return last_sentence(view, piece) if own or (first.parent < 0 and piece.kind == "body") else None
