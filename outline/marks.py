"""Candidates: every place in a text that may be a mark, found in one pass with an expression made of the grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from outline import numerals
from outline.paragraphs import SOFT, Page

if TYPE_CHECKING:
    from lark.grammar import Symbol


class Place(IntEnum):
    """What stands before a candidate."""

    START = 0  # it opens a paragraph
    WRAP = 1  # it opens a line that a hard wrap broke
    CLAUSE = 2  # an end mark: 。！？；：
    COMMA = 3  # ，、
    SPACE = 4  # white space
    CLOSER = 5  # a closing quotation mark or bracket
    WORD = 6  # anything else: a captionless run-on, or the middle of a sentence


class Style(NamedTuple):
    """A line of grammar/marks.lark: `rank` is its place in the conventional order, outermost first; `loose` a spelling
    outside the conventions; `opens` a style that stands only at the head of a paragraph."""

    name: str
    rank: int
    loose: bool
    opens: bool


UNKNOWN = "automatic"
"""The name of the style of an automatic number that the grammar has not."""


class Standing(NamedTuple):
    """What the format of a file says of where a mark stands.

    level      of the heading style or tag of its paragraph, from 1; 0 where it has none
    list       the list that counts it, from 1, and how deep it stands in that, `depth`; 0 for a mark that is typed
    automatic  whether the mark is a number that the format counts
    end        where its heading ends, in characters of the text; 0 where the format does not tell
    """

    level: int = 0
    list: int = 0
    depth: int = 0
    automatic: bool = False
    end: int = 0

    def below(self, other: Standing) -> int | None:
        """How much deeper this is than another, less than 0 if it is higher; None where the format does not tell."""
        if self.list and self.list == other.list:
            return self.depth - other.depth
        return self.level - other.level if self.level and other.level else None


class Mark(NamedTuple):
    """A candidate: offsets in characters; `number` and `inserted` are the 133 and the 1 of 第一百三十三条之一;
    `prefix` is all but the last component of 1.2.3; `paragraph` is an index into the page's paragraphs; `standing`
    is what the file's format says of it."""

    style: Style
    start: int
    end: int
    number: int | None
    inserted: int
    prefix: str
    place: Place
    paragraph: int
    standing: Standing = Standing()


class _Alternative(NamedTuple):
    style: Style
    pieces: tuple[str, ...]  # expressions; the numeral's is the one that captures
    first: str  # the characters that it can begin with

    @property
    def pattern(self) -> str:
        """The whole as one expression."""
        return "".join(self.pieces)


# Words that number without being numerals, by what they begin with.
# 再次 and 最后 take whatever number comes next.
_WORDS = (("首先", 1), ("其次", 2), ("一", 1), ("另", 2), ("二", 2), ("再", 2), ("-", 1), ("—", 1))
_HAN_DIGITS = frozenset("一二三四五六七八九十百千零〇○廿卅卌")
_WORDED = frozenset(["FIRST", "SECOND", "ONE", "OTHER", "SIDE", "SECONDLY", "DASH_FOR_ONE"])
_NUMERALS = frozenset(
    [
        "HAN",
        "HAN_APART",
        "HAN_ALONE",
        "FORMAL",
        "DIGITS",
        "CIRCLED",
        "BRACKETED_HAN",
        "BRACKETED_DIGITS",
        "DOTTED_DIGITS",
        "BRACKETED_LATIN",
        "ROMAN",
        "LATIN",
        "STEM",
        "BRANCH",
        "ARTICLE_NUMBER",
        "SHORT_DIGITS",
        "ASCII_ROMAN",
        "DECIMAL_2",
        "DECIMAL_3",
        "DECIMAL_4",
        "DECIMAL_DASH",
    ]
)


@cache
def styles() -> tuple[Style, ...]:
    """The marker styles of the grammar, in conventional order, the loose spellings after them."""
    return tuple(alternative.style for alternative in _alternatives())


def style_names() -> tuple[str, ...]:
    """The names of the marker styles, each once, in conventional order."""
    return tuple(dict.fromkeys(style.name for style in styles()))


@cache
def _alternatives() -> tuple[_Alternative, ...]:
    """Each line of the grammar as one regular expression, joined from Lark's own terminals."""
    from outline.grammars import grammar  # Lark is imported only to parse

    lark = grammar("marks.lark", "start")
    # Groups inside a piece must not count: the one capture of a style is its numeral.
    plain = re.compile(r"(?<!\\)\((?!\?)")
    patterns = {terminal.name: plain.sub("(?:", terminal.pattern.to_regexp()) for terminal in lark.terminals}

    def expression(symbol: Symbol) -> str:
        if symbol.is_term:
            pattern = patterns[symbol.name]
            return f"({pattern})" if symbol.name in _NUMERALS | _WORDED else f"(?:{pattern})"
        options = [rule.expansion for rule in lark.rules if rule.origin.name == symbol.name]
        return "(" + "|".join("".join(patterns[part.name] for part in parts) for parts in options) + ")"

    ranks: dict[str, int] = {}
    alternatives = []
    for rule in lark.rules:
        if rule.origin.name not in ("mark", "variant"):
            continue
        name = str(rule.alias)
        pieces = [expression(symbol) for symbol in rule.expansion]
        consuming = next(piece for piece in pieces if not re.match(r"\(\?:\(\?<?[=!]", piece))
        opens = rule.expansion[0].name == "LINE"
        style = Style(name, ranks.setdefault(name, len(ranks)), rule.origin.name == "variant", opens)
        alternatives.append(_Alternative(style, tuple(pieces), _first(consuming)))
    return tuple(alternatives)


def _first(pattern: str) -> str:
    """The characters that a piece can begin with: the grammar writes the first piece of every style as a literal or
    with a leading class."""
    leading = re.match(r"[(?:]*(?:\[((?:\\.|[^\]])+)\]|\\?(.))", pattern)
    assert leading is not None
    return leading[2] or _members(leading[1])


def _members(inside: str) -> str:
    """The characters of a class, its ranges written out."""
    chars = ""
    for first, last in re.findall(r"(\\?[^\\])(?:-(.))?", inside):
        chars += "".join(map(chr, range(ord(first), ord(last) + 1))) if last else first[-1]
    return chars


@cache
def _openers() -> re.Pattern[str]:
    """One character that some mark can begin with."""
    chars = {char for alternative in _alternatives() for char in alternative.first}
    return re.compile("[" + re.escape("".join(sorted(chars))) + "]")


@cache
def _expression(opener: str) -> tuple[re.Pattern[str], tuple[Style, ...]]:
    """The styles that can begin with a character: one expression, and the styles that its named groups number."""
    fitting = frozenset(number for number, alternative in enumerate(_alternatives()) if opener in alternative.first)
    return _joined(next(group for group in _groups() if fitting <= group))


@cache
def _groups() -> tuple[frozenset[int], ...]:
    """The sets of alternatives that some character opens, without those that are part of another: one expression
    serves both."""
    opened: dict[str, set[int]] = {}
    for number, alternative in enumerate(_alternatives()):
        for char in alternative.first:
            opened.setdefault(char, set()).add(number)
    groups = sorted({frozenset(numbers) for numbers in opened.values()}, key=len, reverse=True)
    return tuple(group for group in groups if not any(group < other for other in groups))


@cache
def _joined(fitting: frozenset[int]) -> tuple[re.Pattern[str], tuple[Style, ...]]:
    """Alternatives, by number, as one expression: shared by all characters that open the same ones."""
    alternatives = [_alternatives()[number] for number in sorted(fitting)]
    pattern = _branches([(index, one.pieces) for index, one in enumerate(alternatives)])
    return re.compile(pattern), tuple(one.style for one in alternatives)


def _branches(alternatives: Sequence[tuple[int, tuple[str, ...]]]) -> str:
    """Alternatives as one expression that writes what they share at the front once; an empty named group at the end
    of each tells which one matched."""
    rest: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    ends = []
    for index, pieces in alternatives:
        if pieces:
            rest.setdefault(pieces[0], []).append((index, pieces[1:]))
        else:
            ends.append(f"(?P<s{index}>)")
    options = [*(head + _branches(tails) for head, tails in rest.items()), *ends]
    return options[0] if len(options) == 1 else "(?:" + "|".join(options) + ")"


def candidates(page: Page) -> list[Mark]:
    """Every candidate in a text, in order; none overlap.

    Linear in the length of the text: one pass looks for characters that can open a mark, and each of the few that can
    is tried against the styles that begin with it. No expression of the grammar can
    backtrack without bound.
    """
    shadow, paragraphs = page.shadow, page.paragraphs
    openers = _openers()
    found: list[Mark] = []
    for index, (position, end) in enumerate(paragraphs):
        head = _decorated(shadow, position, end)
        while opener := openers.search(shadow, position, end):
            position = opener.start()
            expression, styles = _expression(opener.group())
            match = expression.match(shadow, position, end)
            mark = match and _mark(match, styles, shadow, index, head)
            if mark:
                if mark.place == Place.START and found and found[-1].paragraph == index:
                    found.pop()  # ## 一、总则: the sign of Markdown only decorates the mark
                found.append(mark)
            position = mark.end if mark else position + 1
    return _romans(found)


def labelled(page: Page, index: int, end: int) -> Mark | None:
    """The mark that the first characters of a paragraph (its index), up to `end`, are by themselves, whatever follows;
    None if they are none."""
    start = page.paragraphs[index].start
    expression, styles = _expression(page.shadow[start]) if _openers().match(page.shadow, start) else (None, ())
    match = expression.match(page.shadow, start, end) if expression else None
    return _mark(match, styles, page.shadow, index, start) if match else None


def style_of(shadow: str, start: int, end: int) -> str | None:
    """The style of the mark that a stretch of a shadow begins with, as if it opened a paragraph; None if it is none."""
    expression, styles = _expression(shadow[start]) if _openers().match(shadow, start, end) else (None, ())
    match = expression.match(shadow, start, end) if expression else None
    return styles[int(match.lastgroup[1:])].name if match and match.lastgroup else None


def by_paragraph(found: Sequence[Mark]) -> dict[int, list[Mark]]:
    """The candidates of each paragraph (its index) that has any, in order."""
    grouped: dict[int, list[Mark]] = {}
    for mark in found:
        grouped.setdefault(mark.paragraph, []).append(mark)
    return grouped


_ROMAN_OF = MappingProxyType({"latin": "roman", "latin_bracket": "roman_bracket"})
_ROMAN_LETTERS = MappingProxyType({"i": 1, "v": 5, "x": 10})


def _romans(found: list[Mark]) -> list[Mark]:
    """Letters that are Roman numbers in their company: I. before II., V. after IV."""
    by_name = {style.name: style for style in reversed(styles())}
    following: dict[str, int | None] = {}
    ahead: list[int | None] = []
    for mark in reversed(found):
        ahead.append(following.get(_ROMAN_OF.get(mark.style.name, "")))
        if mark.style.name in _ROMAN_OF.values():
            following[mark.style.name] = mark.number
    last: dict[str, int | None] = {}
    read = []
    for mark, after in zip(found, reversed(ahead), strict=True):
        roman = _ROMAN_OF.get(mark.style.name, "")
        if roman and mark.number is not None:
            number = _ROMAN_LETTERS.get(chr(ord("a") + mark.number - 1))
            if number is not None and (last.get(roman) == number - 1 or (number == 1 and after == 2)):
                mark = mark._replace(style=by_name[roman], number=number)
        if mark.style.name in _ROMAN_OF.values():
            last[mark.style.name] = mark.number
        read.append(mark)
    return read


def _mark(match: re.Match[str], styles: tuple[Style, ...], shadow: str, paragraph: int, head: int) -> Mark | None:
    group = match.lastgroup
    if group is None:
        return None
    style = styles[int(group[1:])]
    start, end = match.span()
    while shadow[end - 1] in " \v":
        end -= 1
    place = _place(shadow, start, head)
    if style.opens and place not in (Place.START, Place.WRAP):
        return None
    numeral = next(filter(None, match.groups()), "")
    number, inserted, prefix = _number(numeral, match[0])
    if number is None and numeral:
        return None  # 一二三、 is no number
    if style.name in ("hash", "bullet"):
        prefix = match[0]  # ## and ###, ● and ○ are not of one series
    elif style.name == "verb":
        prefix = match[0][-1]  # nor are 一要 and 二抓
    return Mark(style, start, end, number, inserted, prefix, place, paragraph)


def _number(numeral: str, mark: str) -> tuple[int | None, int, str]:
    """The value of a mark's numeral, the value of what was inserted after it (之一), the prefix of a dotted number."""
    numeral = numeral.replace(" ", "").replace(SOFT, "")
    if not numeral:
        return None, 0, ""
    for word, rank in _WORDS:
        if numeral.startswith(word) and not _HAN_DIGITS.issuperset(numeral):
            return rank, 0, ""
    dotted = re.split(r"[.\-—]", numeral.rstrip(".、"))
    if len(dotted) > 1 and mark.startswith("第"):
        return numerals.value(dotted[0]), numerals.value(dotted[1]) or 0, ""
    inserted = re.search("之 ?([一二三四五六七八九十]+)", mark)
    value = _latin(dotted[-1]) if dotted[-1].isascii() and dotted[-1].isalpha() else numerals.value(dotted[-1])
    return value, (numerals.value(inserted[1]) or 0) if inserted else 0, ".".join(dotted[:-1])


def _latin(numeral: str) -> int | None:
    """A letter's place in the alphabet, or the value of a Roman numeral in ASCII letters."""
    if len(numeral) == 1:
        return numerals.value(numeral)
    digits = [{"I": 1, "V": 5, "X": 10}.get(char, 0) for char in numeral.upper()]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))


_PLACES = MappingProxyType(
    {
        "\n": Place.START,
        SOFT: Place.WRAP,
        **dict.fromkeys("。!?;:", Place.CLAUSE),
        **dict.fromkeys(",、", Place.COMMA),
        **dict.fromkeys("”’)》\"'…", Place.CLOSER),
    }
)


_LOOK_BACK = 8  # characters of white space before a mark that are looked past


def _decorated(shadow: str, start: int, end: int) -> int:
    """Where the signs of Markdown at the head of a paragraph end: a mark up to there opens it."""
    while start < end and shadow[start] in "#* \\":
        start += 1
    return start


def _place(shadow: str, start: int, head: int) -> Place:
    if start <= head:
        return Place.START
    before = shadow[start - 1]
    if before == " ":
        nearest = shadow[max(head, start - _LOOK_BACK) : start].rstrip(" ")[-1:]
        return Place.CLAUSE if nearest and nearest in "。!?;:" else Place.SPACE
    return _PLACES.get(before, Place.WORD)
