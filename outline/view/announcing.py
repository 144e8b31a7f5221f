"""A number with its measure word in a text, and whether it announces a list: 三点意见, 五大行动, “三个坚持”.

Few do. One does where a list stands right behind the sentence that it closes, or where the members repeat its noun:
五大行动：一是…行动, “三个坚持”：坚持…，坚持…. Everything else is a quantity (建成三个项目), a name (五大发展平台), or
counts what stands before it (…等十个方面).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Literal

from outline import numerals
from outline.model import Span
from outline.view.listings import Listing, begins, clauses, closed, following, labels, ordinals, parallels, sides

if TYPE_CHECKING:
    from outline.view import Node, View

Kind = Literal["points", "slogan", "named", "heading", "parts", "closing", "vague"]

NUMBER = "[二三四五六七八九十两1-9][一二三四五六七八九十0-9]{0,2}"
_MEASURE = "(?:个?(?:方面|环节|阶段|层次|层面|部分|步骤|板块)|[个点条项件大步类种层句篇张场关道对章])"
_ANNOUNCED = re.compile(f"(?P<low>{NUMBER})(?:[到至~—-](?P<high>{NUMBER}))?(?P<measure>{_MEASURE})")
_NO_COUNT_AFTER = frozenset(  # 第三 每三 近三 十三 3.3
    "第每各其另近约逾超前后首余多数几同任批期届一二三四五六七八九十百千万亿两零〇0123456789.,%~/·+—-"
)
_REST = re.compile(r"(“?)([^,。;:!?、“”\"()《》]{0,20})([”\"]?)([^,。;:!?、“”\"()《》]{0,12})([,。:]?)")
_GENERIC = re.compile(  # what a text says or sets out
    "[^,。;:的]{0,6}?的?(?:方面|问题|意见|要求|工作|任务|重点|措施|举措|原则|体会|经验|做法|建议|希望|原因|特点|特征|变化"
    "|成绩|不足|情况|部分|内容|议程|事项|[事实大]事|关系|环节|要点|阶段|步骤|层次|板块|看法|想法|思考|启示|认识|意思|话"
    "|文章|关口|硬仗|突破|转变|短板|关键|抓手|机遇|挑战|优势|困难|难题|结合|统一|方向|路径|领域|目标)"
)
_WHOLLY = re.compile(f"(?:{_GENERIC.pattern})+$")
_BARE = re.compile("(?:[点条项步]|个?方面|件(?:[大实]?事)?|句话)$")  # measure words that need no other noun: 我讲三点。
_SORTS = frozenset("点步类种层句对关")  # that count no things
_NAMED = re.compile("[^的]{0,8}(?:行动|工程|战役|攻坚|专项|平台|集群|体系|机制|制度|计划|战略|中心|基地|高地|清单)$")
_PARTS = re.compile("[个大]?(?:部分|阶段|板块|步骤)|步|章")
_OTHER = re.compile(NUMBER + _MEASURE)  # another number beside it: 五项承诺和六条禁令
_QUANTITY = re.compile("月|[年周天]|工作日|小时|星期|学期|季度|百分点|名次|[^,。]{0,18}(?:以[上下内]|左右|者$)")
_LED = re.compile(  # the last character of a verb, or of 以下
    "[讲谈提说调报告署排抓做好办出实握确现进展重绕焦持成有在从是分为到了着要下住于动强善化立取汇表对就以施行造决循扣"
    '意止赢括含临得照打][ \n“"]*$'
)
_ENUMERATED = re.compile("[等和与及、][ \n“]*$")
_BEHIND = re.compile("(?:以上|上述|前述|这)[ \n“]*$")
_SPOKEN = re.compile(
    "(?:(?:下面|我)[^,。]{0,8}(?:讲|谈|提|说|强调|汇报)|(?:本|全文|我的|这个)[^,。]{0,8}(?:分为?|分成|由|包括))(?:以下)?$"
)
_MEANING = ("即", "就是", "分别是", "主要是")
_EXTRA = re.compile("(?:进行|推进|展开|实施|开展|入手|着手|发力|用力|努力|下功夫|走)[ \n]*$")
_STOP = re.compile("[,。;:!?]")
_LATER = re.compile("[^。:!?]{0,40}[。:]")
_NOTHING = " \n*#“—-0123456789"  # page numbers among it
_BLANK = 24  # characters of it
_HEAD = 20  # characters before the number that are looked at
_NOUN = 8  # a longer one says more: 从九个方面明确了今后五年的目标
_OPENING = 2000  # characters of the words before the first section
_CHILDREN = 20  # looked through for the first of a list
_CONGRESS = 10  # 二十大 is none
_SAID = frozenset("讲谈提说调报分成由括下上述这")  # as _SPOKEN and _BEHIND end
_NEAR = 100  # characters from a number to the list behind its sentence


def phrases(view: View) -> Iterator[Phrase]:
    """The numbers of a document that may announce something."""
    starts = [node.mark.start for node in view.nodes]
    ends = {node.section.heading.end for node in view.nodes}
    for match in _ANNOUNCED.finditer(view.shadow):
        if _is_promising(view.shadow, match, starts, ends):
            yield Phrase(view, starts, match)


def _is_promising(shadow: str, match: re.Match[str], starts: list[int], ends: set[int]) -> bool:
    """Whether a number may announce something, told cheaply: most are quantities."""
    start, end = match.span()
    before = shadow[start - 1] if start else " "
    rest = _REST.match(shadow, end)
    if rest is None or before in _NO_COUNT_AFTER:
        return False
    if rest[5] == ":" or rest[3] or before in _SAID:
        return True
    at = bisect_left(starts, end)
    if at < len(starts) and starts[at] - end < _NEAR:
        return True
    stop = shadow.find("\n", end, rest.end())
    return (stop if stop >= 0 else rest.end()) in ends or (rest[5] == "," and shadow.startswith(_MEANING, rest.end()))


class Phrase:
    """A number with its measure word, and what stands around it: a head before it, a noun and more behind it."""

    def __init__(self, view: View, starts: list[int], match: re.Match[str]) -> None:
        shadow = view.shadow
        self.view, self.starts, self.start = view, starts, match.start()
        self.at = view.piece_at(self.start)
        self.piece = piece = view.pieces[self.at]
        self.numeral = Span(*match.span("low"))
        self.least = numerals.value(match["low"]) or 0
        self.most = numerals.value(match["high"] or "") or self.least
        rest = _REST.match(shadow, match.end(), max(piece.end, match.end()))
        assert rest is not None  # every part of it may be empty
        self.measure: str = match["measure"]
        self.noun = rest[2].strip(" \n")
        self.quoted = bool(rest[3]) and (bool(rest[1]) or shadow[self.start - 1] in '“"')
        self.more = rest[4].strip(" \n") if self.quoted else ""
        self.mark, self.stop = rest[5], rest.end()
        self.words = Span(self.start, rest.end(2))
        self.head = _STOP.split(shadow[max(piece.start, self.start - _HEAD) : self.start])[-1]

    def governed(self) -> tuple[Kind, tuple[Listing, ...]]:
        """What kind of announcement it is, and what it may govern, the likeliest first; nothing where it is none."""
        lead = _BEHIND.search(self.head)
        kind: Kind = "closing" if lead else self.kind
        frozen = self.measure == "大" and self.least > _CONGRESS
        if self.least < 2 or self.most < self.least or self.start > self.piece.end or frozen:
            return kind, ()
        if _OTHER.search(self.noun) or _ENUMERATED.search(self.head) or _QUANTITY.match(self.noun):
            return kind, ()
        if lead:
            return kind, self.before(self.start - len(self.head) + lead.start())
        if lists := self.series():
            return kind, lists
        if lists := self.children():
            return "heading", lists
        return kind, self.clauses() or self.outermost()

    @property
    def span(self) -> Span:
        """The words that announce, without what else is said: 三个阶段 of 三个阶段进行, 九个方面 of 九个方面明确了…"""
        shadow, (start, end) = self.view.shadow, self.words
        named = _GENERIC.match(shadow, start + 1, end) if len(self.noun) > _NOUN else None
        extra = None if self.quoted else _EXTRA.search(shadow, start, end)
        return Span(start, named.end() if named else extra.start() if extra else end)

    @property
    def kind(self) -> Kind:
        """What kind of announcement it is, if it is one; but for those that stand behind their lists or are vague."""
        if self.quoted and self.measure == "个":
            return "slogan"
        if _PARTS.match(self.measure + self.noun):
            return "parts"
        if self.piece.kind == "heading" and self.mark != ":":
            return "heading"
        return "named" if self.measure == "大" or _NAMED.match(self.noun) else "points"

    # What it may govern.

    def series(self) -> tuple[Listing, ...]:
        """The series right behind it: 讲三点意见：一、…, or behind its sentence: 讲三点意见，供参考。一、…"""
        if not self.mark and self.stop < self.piece.end:
            return ()
        node = self.adjoining(self.stop)
        if self.kind == "heading" and not self.is_whole:
            return ()
        if (
            node is None and self.mark == "," and not self.quoted and not self.head.endswith("了")
        ):  # 去年办成了三件事，…
            later = _LATER.match(self.view.shadow, self.stop, self.piece.end)
            node = self.adjoining(later.end()) if later and not _OTHER.search(later[0]) else None
        return self.fitting(node) if node else ()

    def children(self) -> tuple[Listing, ...]:
        """The children of the heading that it ends, 三、实施五项举措, words before them or not."""
        if self.piece.kind != "heading" or self.view.shadow[self.stop : self.piece.end].strip(" \n") or self.quoted:
            return ()
        first = self.first_child()
        return self.fitting(first) if first and self.is_whole else ()

    def outermost(self) -> tuple[Listing, ...]:
        """The outermost series, wherever it begins: 今天我讲三个问题。… 一、…"""
        node = self.piece.node
        part = node < 0 or self.view.nodes[node].section.kind == "part"
        if not part or self.piece.kind not in ("preamble", "body") or not _SPOKEN.search(self.head):
            return ()
        first = self.first_child()
        if first is None or not first.opens or first.mark.start - self.stop > _OPENING or not self.is_generic:
            return ()
        return following(self.view, first)

    def clauses(self) -> tuple[Listing, ...]:
        """Clauses of the sentence that begin alike, or as the words in quotation marks do: “三个坚持”：坚持…，坚持…"""
        view, stop = self.view, self.stop
        end = view.paragraphs[view.paragraph_at(self.start)].end
        end = min([end, *self.starts[(at := bisect_left(self.starts, stop)) : at + 1]])
        colon = self.mark == ":"
        cue = colon or view.shadow.startswith(_MEANING, stop)
        if not self.mark or stop >= end or not (cue or self.quoted):
            return ()
        one = None
        if self.noun and (self.quoted or (colon and len(self.noun) < _NOUN)):
            one = clauses(view, stop, end, self.noun) or labels(view, stop, end, self.noun)
            if one and one.size < (2 if cue else 3):
                one = None
        if one is None and cue and (self.quoted or self.is_generic):
            one = sides(view, stop, end) or ordinals(view, stop, end, self.measure.strip("个大"))
            one = one or parallels(view, stop, end, self.least)
        return (one,) if one else ()

    def before(self, lead: int) -> tuple[Listing, ...]:
        """The lists that end right before it; its first words open a paragraph, or what follows a list in one."""
        view = self.view
        if view.shadow[self.piece.start : lead].strip(" \n") or self.quoted or not self.is_generic:
            return ()
        node = view.pieces[self.at - 1].node if self.at else -1
        return closed(view, view.nodes[node]) if node >= 0 else ()

    # Whether it speaks of a list.

    def fitting(self, first: Node) -> tuple[Listing, ...]:
        """The series that begins with a section, if it is what is announced.

        A colon says so, unless it is said of things (走访3个村：一是…) or of what is known by its number (“两个确立”的
        意义：一是…). Where there is none a verb leads up to the number. The noun is one of those that count what a text
        says, or the members repeat it.
        """
        lists = following(self.view, first)
        if self.quoted:
            generic = (self.mark == ":" and not self.more) or (self.measure != "个" and self.is_generic)
        else:
            generic = self.is_generic or (
                self.mark == ":" and (self.measure in _SORTS or bool(_NAMED.match(self.noun)))
            )
        if not generic and not lists[0].repeats(self.noun if self.quoted else self.noun[-2:]):
            return ()
        return lists if self.mark == ":" or _LED.search(self.head) else ()

    @property
    def is_generic(self) -> bool:
        """Whether the noun is one of those that count what a text says, or the measure word needs none."""
        return bool(_GENERIC.match(self.measure + self.noun) or _BARE.match(self.measure + self.noun))

    @property
    def is_whole(self) -> bool:
        """Whether nothing follows the noun: 抓好三项工作, and not 推动三项工作落实."""
        words = self.measure + self.noun
        return bool(_WHOLLY.match(words) or _BARE.match(words) or _NAMED.match(self.noun))

    def adjoining(self, offset: int) -> Node | None:
        """The section that may begin a list right behind an offset."""
        at = bisect_left(self.starts, offset)
        if at == len(self.starts) or self.starts[at] - offset > _BLANK:
            return None
        between = self.view.shadow[offset : self.starts[at]].strip(_NOTHING)
        return self.view.nodes[at] if not between and begins(self.view.nodes[at]) else None

    def first_child(self) -> Node | None:
        """The first section below the one that it stands in, if it may begin a list behind it."""
        children = islice(self.view.children(self.piece.node), _CHILDREN)
        first = next((child for child in children if child.section.style), None)
        return first if first and begins(first) and first.mark.start >= self.stop else None
