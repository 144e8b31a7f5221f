"""What reads like a mark where no section begins: at the head of a paragraph, and 一是 and its like inside one.

The parser leaves a mark unread when it makes no sense in its company. For a proofreader that is a clue: in a faulty
series the odd one is the very mark that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from outline import numerals
from outline.marks import style_of
from outline.model import Section, Span, bare
from outline.shadow import fold

if TYPE_CHECKING:
    from outline.view import Node, Paragraph, View


class Unread(NamedTuple):
    """A would-be mark.

    node    it, as if it were a section of its own, with `at` the index of the section that it stands in
    whole   whether it can hardly be anything else: a bracket or a mark sets it off from the text, and no digit follows
    """

    node: Node
    whole: bool


_HAN = "[一二三四五六七八九十百廿]"
_NUMBER = (
    f"(?P<number>{_HAN}(?: ?{_HAN}){{0,5}}|[0-9]{{1,3}}|[①-⑳⑴-⒇⒈-⒛㈠-㈩Ⅰ-Ⅻ]"
    "|[壹贰叁肆伍陆柒捌玖拾]{1,2}(?=、)|[A-Za-z](?= ?[.、)]))"
)
MIXED = re.compile("[（(]?([一二三四五六七八九]) ?[0０OoＯ○〇](?![0-9一-鿿])|[（(]?([1-9１-９])[OoＯ○](?=[.．、)）])")
"""二0、 1O. : a numeral with a sign that is not of its kind."""
_HEAD = re.compile(
    rf"[#* ]{{0,6}}(?P<mark>(?P<open>[(]?) ?{_NUMBER}(?P<close> ?[)])?(?P<after> ?是[,、:]?| ?[、,.:;。·]{{1,2}})?)"
    r"(?P<space> {0,2})"
)
_HAN_NUMBER = "[一二三四五六七八九十]{1,2}"
_ORDINAL = re.compile(
    r"[#* ]{0,6}(?P<mark>第 ?(?P<number>[一二三四五六七八九十百千零]{1,9}|[0-9]{1,3})"
    r"(?P<close> ?[编章节条](?=[ \n]|$))?(?P<after> ?[,、:;。.·]{1,2})?)(?![编章节条款项届次个期])(?P<space> {0,2})"
)
_COUNTED = frozenset("年月日时分号个项件条级类点批次大多余万亿千百%/~-")
_YEAR = re.compile("(?:19|20)[0-9]{2}年")
_INSIDE = re.compile(
    rf"(?P<shi>{_HAN_NUMBER})是(?!{_HAN}[,、;。]|否|非)|第(?P<ordinal>{_HAN_NUMBER}),"
    rf"|(?P<verb>{_HAN_NUMBER})要(?![素件点害义务求领目么])"
)
_ALIKE = str.maketrans({**dict.fromkeys("lI|", "1"), **dict.fromkeys("OoОо○〇零", "0"), "Z": "2", "S": "5",
                        **dict.fromkeys("-—―–─ー", "一"), "ハ": "八", "+": "十",
                        **dict.fromkeys("“”\"[]{}()<>《》〈〉「」『』【】〔〕", "|")})  # fmt: skip
_TWICE = re.compile(r"([第条章节编\|])\1+")
_SHAPED = re.compile("[#* ]{0,6}(?P<mark>[^ \n].*)")
_LONGEST = 40  # characters at the head of a paragraph that a mark may take, twice
_STOPS = frozenset("。;:,、!?\n” ")


def unread(view: View) -> Iterator[Unread]:
    """Every would-be mark of a document, in order. Linear in the length of the text."""
    found = [*_opening(view), *_inside(view)]
    return iter(sorted(found, key=lambda one: one.node.mark))


def _opening(view: View) -> Iterator[Unread]:
    shadow = view.shadow
    for index, paragraph in enumerate(view.paragraphs):
        if view.is_opened(index):
            continue
        match = _HEAD.match(shadow, *paragraph[:2]) or _ORDINAL.match(shadow, *paragraph[:2])
        mixed = MIXED.match(view.text, *paragraph[:2])
        if mixed:
            yield _mixed(view, mixed)
            continue
        number = numerals.value(match["number"].replace(" ", "")) if match else None
        if match is None or number is None:
            continue
        groups = match.groupdict()
        # A space that stands for a delimiter belongs to the mark.
        span = Span(match.start("mark"), match.end("mark" if groups["close"] or groups["after"] else "space"))
        single = not match["number"][0].isalnum()
        plain = not single and not any(groups.get(name) for name in ("open", "close", "after", "space"))
        after = shadow[match.end() : match.end() + 1]
        if plain and (after in _COUNTED or (after.isdigit() and match["number"].isdigit())):
            continue
        digit = shadow[match.end() : match.end() + 1].isdigit() and not _YEAR.match(shadow, match.end())
        whole = bool(groups["close"]) or single or (bool(groups["after"]) and not digit)
        style = style_of(shadow, span.start, paragraph.end) if whole else None
        yield Unread(_node(view, span, number, style, opens=True), whole)


def _mixed(view: View, match: re.Match[str]) -> Unread:
    """A mark whose numeral has a sign of another kind, up to its delimiter."""
    number = 10 * (numerals.value(match[1] or match[2]) or 0)
    end = match.end()
    while view.shadow[end : end + 1] in (")", "、", "."):
        end += 1
    return Unread(_node(view, Span(match.start(), end), number, None, opens=True), True)


def resembling(view: View, paragraph: Paragraph, wanted: str) -> Node | None:
    """What a paragraph begins with instead of a mark (`wanted`), where it looks like it, as if it were a section: other
    brackets, a letter or a dash for a numeral, a sign or all of the mark twice."""
    match = _SHAPED.match(view.shadow, paragraph.start, min(paragraph.end, paragraph.start + _LONGEST))
    shape = _shape(wanted)
    if match is None or not shape or (shape[-1].isalnum() and shape[0] != "第"):
        return None
    found, end = "", match.start("mark")
    for at in range(match.start("mark"), match.end("mark")):
        found = "" if view.text[at].isspace() else _shape(view.text[match.start("mark") : at + 1])
        if found in (shape, shape * 2) and not view.text[at].isspace():
            end = at + 1
            if found == shape * 2:
                break
    if end == match.start("mark"):
        return None
    start = match.start("mark")
    return _node(view, Span(start, end), 0, None, opens=True)


def _shape(mark: str) -> str:
    """A mark with what looks alike made one, and without white space."""
    plain = bare(fold(mark)).translate(_ALIKE)
    return _TWICE.sub(r"\1", plain)


def _inside(view: View) -> Iterator[Unread]:
    """一是 and 第一， inside paragraphs."""
    shadow = view.shadow
    read = {node.mark.start for node in view.nodes}
    for match in _INSIDE.finditer(shadow):
        start = match.start()
        if start in read or start == 0 or shadow[start - 1] not in _STOPS or shadow[start - 1] == "\n":
            continue
        style = match.lastgroup or ""
        number = numerals.value(match[style])
        if number is not None:
            yield Unread(_node(view, Span(*match.span()), number, style), True)


def _node(view: View, span: Span, number: int, style: str | None, *, opens: bool = False) -> Node:
    """A would-be mark as a section: a sibling of the sections around it that are alike."""
    from outline.view import Node

    line, column = view.document.lines.position(span.start)
    at = view.last_before(span.start)
    parent, part = -1, -1
    if at >= 0:
        part = view.nodes[at].part
        parent = next((one.parent for one in view.above(at) if one.section.style == style), at)
    marker = view.text[span.start : span.end]
    section = Section(0, marker, style, number, "", "heading", line, column, *span, span, (), ())
    return Node(at, section, parent, part, span, opens)
