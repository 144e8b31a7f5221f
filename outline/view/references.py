"""References in a text: 本法第三条第二款第（一）项, 前款, 附件2, 第三部分 (立法法 and 中央法規標準法 name the units).

One numeral is one reference: 第三条、第五条 are two, 第（一）、（二）项 are two. References with nothing but 、 or 和
between them are a chain: what stands before its head decides for all of it into which document they point, and a
narrower one stands inside the wider one before it (`inside`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from outline import numerals
from outline.model import Span
from outline.shadow import fold

if TYPE_CHECKING:
    from outline.view import View

Kind = Literal["volume", "chapter", "section", "article", "paragraph", "item", "subitem", "portion", "annex"]
Where = Literal["here", "elsewhere", "unclear"]


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """One reference.

    kind      article 条, paragraph 款 (Taiwan 項), item 项 (Taiwan 款), subitem 目; volume 编, chapter 章, section 节;
              portion 部分, annex 附件
    number    the value of its numeral; of 前两款 the two, of 前款 one, of 本条 nought
    inserted  the 1 of 第三十三条之一
    back      whether it counts back from where it stands: 前款
    through   whether all from the reference before it are meant as well: the second of 第三条至第五条
    span      all of it, 第三十三条之一; of those that share a unit (第三、四款) the first begins with 第, the last ends
              with 款, others are the numeral alone
    numeral   the numeral alone, to be rewritten when what it points to is renumbered; empty in 前款
    where     whether it points into the document that it stands in: 本法第三条 and 前款 do, 《…》第三条 does not; a
              bare 第三条 does, but is unclear where another instrument was named before it in the sentence
    name      what this document calls itself before the reference: 法 of 本法; empty where it stands bare
    inside    the wider reference of its chain: the article of a paragraph
    """

    kind: Kind
    number: int
    inserted: int
    back: bool
    through: bool
    span: Span
    numeral: Span
    where: Where
    name: str
    inside: Reference | None


_SP = r"[ \n]{0,12}"
_NUMBER = r"(?:[一二三四五六七八九十百千零〇○廿卅]{1,12}|[0-9]{1,5})"
_ONE = rf"(?:\({_SP}{_NUMBER}{_SP}\)|{_NUMBER})"
_AND = rf"{_SP}(?:以及|或者|[、,和或及与至到~]){_SP}"
_LIST = rf"{_ONE}(?:{_AND}(?:第{_SP})?{_ONE}){{0,24}}"
_UNIT = "条(?![件例约文线])|款(?!待|式|项(?!第))|项(?!目)|目(?![标录前])|编(?![制号])|章(?!程)|节(?![目课能约])|部分"
_ITEMS = rf"\({_SP}{_NUMBER}{_SP}\)(?:{_AND}\({_SP}{_NUMBER}{_SP}\)){{0,24}}"
_REFERENCE = re.compile(
    rf"第{_SP}(?P<list>{_LIST}(?:-[0-9]{{1,3}})?){_SP}(?P<unit>{_UNIT})"
    rf"(?:{_SP}之{_SP}(?P<inserted>[一二三四五六七八九十]{{1,3}})(?![般些切定旦]))?"
    rf"(?:{_SP}(?P<items>{_ITEMS}){_SP}项)?"  # 第十五条（三）、（四）项
    rf"|(?<![目当之生日提此年月天先从跟眼空])前(?P<count>[一二两三四五六七八九十2-9]?){_SP}(?P<back>{_UNIT})"
    rf"|[本同](?P<own>{_UNIT})"
    rf"|附[件表录图]{_SP}(?P<annex>{_NUMBER})(?![0-9%-]|[.,][0-9])"
)
_NUMERAL = re.compile(rf"({_NUMBER})(?:-([0-9]{{1,3}}))?")
_JOINT = re.compile(rf"{_SP}(?:的|之)?(?:规定)?{_SP}(?:以及|或者|并|[、,和或及与至到~])?{_SP}")
_THROUGH = re.compile("[至到~]")

_RANKS: tuple[tuple[Kind, ...], ...] = (
    ("annex", "portion"),
    ("volume",),
    ("chapter",),
    ("section",),
    ("article",),
    ("paragraph",),
    ("item",),
    ("subitem",),
)
_RANK: Mapping[Kind, int] = MappingProxyType({kind: rank for rank, kinds in enumerate(_RANKS) for kind in kinds})
_UNITS: tuple[tuple[str, Kind], ...] = (
    ("编", "volume"),
    ("章", "chapter"),
    ("节", "section"),
    ("条", "article"),
    ("款", "paragraph"),
    ("项", "item"),
    ("目", "subitem"),
    ("部分", "portion"),
)
_KINDS: Mapping[str, Kind] = MappingProxyType(dict(_UNITS))
_TAIWAN: Mapping[str, Kind] = MappingProxyType(dict(_UNITS) | {"项": "paragraph", "款": "item"})

# What an instrument calls itself.
GENRES = (
    "法典|法律|法|条例|[细細]则|办法|规定|规则|规程|准则|标准|通则|章程|规范|制度|决定|决议|解释|意见|通知|方案|公告|通告|守则|纲要|规划|计划|预案|宪章"
    "|协议|合同|公约|议定书|条约|协定|要点|指南|指引|目录|批复|报告|命令|令"
)
_SELF = re.compile(rf"(?<![基根日版文])本([^，。；：、,.;:()“”第]{{0,8}}?)({GENRES})(?:的|之|中|内)?$")  # not 基本法
_BODY = re.compile("[部院会局署所处馆校](?!议)")  # 本部组织法 is not what it stands in
_OTHER = re.compile(
    rf"(?:{GENRES}|条文|编|约|号|附[件表录]|[》〉”\")\]]|[该同][^,。;:]{{1,6}}|(?:公布|发布|施行|修正|修订)(?:前|后)?)(?:的|之|中|内)?$"
)
_NAMED = re.compile(
    r"《|〈|修正|修订|原|(?<!本)(?<!依)(?<!合)(?<!违)(?:法|条例|细则|办法|规则|准则|通则|章程)(?![律人官院定治制庭])"
)
_TITLE = re.compile(rf"({GENRES})(?:[(（][^()（）]{{1,20}}[)）])?$")
_FOUNDED = re.compile(rf"(?:[制订]定|制订|^)本[^,。;:、第]{{0,8}}?({GENRES})(?=[,。;依系为之所]|根据|$)")
_FIRST_ARTICLE = 400  # characters of the first article that say what the instrument is
_BEFORE = 24  # characters before a reference that say whose it is
_SENTENCE = 240
_BLANK = str.maketrans("", "", " \n")


def references(view: View) -> Iterator[Reference]:
    """The references of a document in the order of the text, marks of sections left out."""
    shadow = view.shadow
    reader = _Reader(view)
    marks = {node.mark.start for node in view.nodes}
    for match in _REFERENCE.finditer(shadow):
        if match.start() not in marks:
            yield from reader.read(match)


class _Reader:
    """Reads matches one after another: what it knows of those before decides whose the next one is."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.kinds = _TAIWAN if view.profile == "taiwan" else _KINDS
        self.chain: list[Reference] = []  # the last reference and the wider ones that it stands inside, widest first
        self.end = -1  # of the last reference
        self.foreign = -1  # the end of the last one that points elsewhere
        self.whose: tuple[Where, str] = ("here", "")  # the chain is
        self.own = own_names(view)

    def read(self, match: re.Match[str]) -> Iterator[Reference]:
        """The references of a match."""
        start = match.start()
        joined = self._joined(start)
        joint = self.view.shadow[self.end : start] if joined else ""
        # 第三条前三款 are the first three of that article.
        within = bool(match["back"]) and start == self.end and bool(self.chain) and self.chain[-1].number > 0
        own = (bool(match["back"]) and not within) or self.view.shadow.startswith("本", start)
        if own or not joined:
            self.chain = []  # 第三条、前款: not of 第三条
            self.whose = self._whose(start, own or bool(match["own"]), annex=bool(match["annex"]))
        if match["list"]:
            end = match.end("inserted") if match["inserted"] else match.end("unit")
            inserted = numerals.value(match["inserted"] or "") or 0
            yield from self._list(self.kinds[match["unit"]], inserted, Span(start, end), match.span("list"), joint)
            if match["items"]:
                yield from self._list("item", 0, Span(*match.span("items")), match.span("items"), "")
        elif match["annex"]:
            yield from self._list("annex", 0, Span(*match.span()), match.span("annex"), joint)
        else:
            counted = 2 if match["count"] == "两" else numerals.value(match["count"] or "一") or 0
            number = counted if match["back"] else 0
            kind = self.kinds[match["back"] or match["own"]]
            yield self._add(kind, number, 0, Span(*match.span()), Span(start, start), bool(match["back"]), joint)
        self.end = match.end()
        if self.whose[0] != "here":
            self.foreign = match.end()

    def _list(
        self, kind: Kind, inserted: int, whole: Span, numbers: tuple[int, int], joint: str
    ) -> Iterator[Reference]:
        """The references of a list of numerals with one unit: 第三、四款."""
        shadow = self.view.shadow
        found = list(_NUMERAL.finditer(shadow, *numbers))
        for at, match in enumerate(found):
            start = whole.start if at == 0 else match.start()
            end = whole.end if at + 1 == len(found) else match.end()
            number = numerals.value(match[1]) or 0
            sub = int(match[2]) if match[2] else inserted if at + 1 == len(found) else 0
            yield self._add(kind, number, sub, Span(start, end), Span(*match.span()), False, joint)
            joint = shadow[match.end() : found[at + 1].start()] if at + 1 < len(found) else ""

    def _add(
        self, kind: Kind, number: int, inserted: int, span: Span, numeral: Span, back: bool, joint: str
    ) -> Reference:
        through = bool(_THROUGH.search(joint))
        while self.chain and _RANK[self.chain[-1].kind] >= _RANK[kind]:
            self.chain.pop()
        inside = self.chain[-1] if self.chain else None
        reference = Reference(kind, number, inserted, back, through, span, numeral, *self.whose, inside)
        self.chain.append(reference)
        return reference

    def _joined(self, start: int) -> bool:
        """Whether a reference follows the last one with nothing but a conjunction between them."""
        if not self.chain or start - self.end > 2 * 12 + 8:
            return False
        gap = self.view.shadow[self.end : start]
        if not _JOINT.fullmatch(gap):
            return False
        return "\n" not in gap or self.view.paragraph_at(start) == self.view.paragraph_at(self.end - 1)

    def _whose(self, start: int, own: bool, *, annex: bool) -> tuple[Where, str]:
        """Whose a chain is that begins at an offset; `own` where it says so itself (前款), `annex` where it is one of
        annexes, which bear the names of other instruments: 《…办法》（附件2）."""
        paragraph = self.view.paragraph_at(start)
        least = self.view.paragraphs[paragraph].start if paragraph >= 0 else 0
        before = self.view.shadow[max(least, start - _BEFORE) : start].translate(_BLANK)
        if match := _SELF.search(before):
            name = _plain(match[2])
            own_one = name in self.own or not (self.own or _BODY.match(match[1]))
            return "here" if own_one else "elsewhere", name
        if own:
            return "here", ""
        if _OTHER.search(before):
            return "elsewhere", ""
        if annex:
            return "here", ""
        sentence = self.view.shadow[max(least, start - _SENTENCE) : start]
        since = max(sentence.rfind("。"), sentence.rfind(";")) + 1
        if self.foreign > start - len(sentence) + since or _NAMED.search(sentence, since):
            return "unclear", ""
        return "here", ""


def own_names(view: View) -> frozenset[str]:
    """What the instruments of a document call themselves, as far as titles and first articles tell: {"法"}. In rules
    that carry out a law (本细则依…法订定之) 本法 is that law."""
    titles = [view.document.title or "", *(node.section.title for node in view.nodes if node.section.kind == "part")]
    found = [match[1] for title in titles if (match := _TITLE.search(fold(title).translate(_BLANK)))]
    for node in view.by_style.get("article", ()):
        if node.section.number == 1:
            words = view.shadow[node.mark.end : min(node.section.end, node.mark.end + _FIRST_ARTICLE)]
            found += [match[1] for match in _FOUNDED.finditer(words.translate(_BLANK))]
    return frozenset(map(_plain, found))


def _plain(genre: str) -> str:
    """A genre as its instruments call themselves: of 法典 and 法律 本法."""
    return "法" if genre[0] == "法" else genre.replace("細", "细")
