"""Structure without numbers: headings that no mark announces, found by their likeness to one another.

One paragraph alone shows nothing; three neighbours that open alike do: 这一年，我们…; topic sentences
of one short clause; announced lines (强化一条主线，就是…); headings alone on their lines. Where the file's format tells
what is set in bold, one bold line does, or two neighbours that open with a bold sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise, zip_longest
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

from outline import phrases
from outline.families import BELOW_BARE_HEADINGS
from outline.model import Span
from outline.paragraphs import Page
from outline.titles import title_end
from outline.units import Unit

_RUN = 3  # so many neighbours alike make a series
_BOLD_RUN = 2  # … of those that open in bold
_BOLD = (2, 40)  # characters of a sentence or line set in bold
_TOPIC = (5, 22)  # characters of a topic sentence, its end mark aside
_LONG_TOPIC = (5, 36)  # … of one among others
_APPEAL = 0.3  # a text so many times shorter than those before it develops no topic
_ANAPHORA = (4, 44)  # … of a sentence that opens like its neighbours
_ANAPHORA_OF_REFRAIN = (4, 64)  # … with so many characters:
_REFRAIN = 4
_CAPTION = (4, 30)  # … of a heading alone on its line
_DEVELOPED = 1.5  # what follows a topic sentence is longer than it by so much
_PROSE = 40  # a paragraph of text below a caption, in characters
_FIGURE = re.compile(r"[0-9] ?[%万亿千家个人件项]|百分之")  # a result, not a topic
# A plan counts what it will do (办好10件实事); a percentage or a sum is a result in any company.
_RESULT = re.compile(r"[0-9] ?[%万亿千家]|百分之")
_HAN = re.compile("[一-鿿]")
_ANNOUNCED = re.compile(r"[一-鿿]{3,10}(?=,(就是|即|主要是|重点是)|:)")


class _Text(NamedTuple):
    """A piece of text of some section, with the position of its unit."""

    position: int
    head: Span  # its first sentence, end mark included
    whole: Span
    rest: int  # characters of its paragraph after that sentence, a list in it included
    starts: bool  # it opens its paragraph
    fresh: bool  # no section begins between it and the text before it
    bold: int  # where the bold at its beginning ends, 0 where there is none


def implied(units: Sequence[Unit], page: Page, strong: Mapping[int, int] = MappingProxyType({})) -> list[Unit]:
    """The units with the implied headings among them; what stands below a new heading moves one level down. `strong`
    is where the bold at the beginning of a paragraph (its index) ends, for those that have some."""
    heads: dict[int, list[Span]] = {}
    until: dict[int, int] = {}
    for texts in _blocks(units, page, strong):
        for run in _runs(texts, page.shadow):
            for text, following in zip_longest(run, run[1:]):
                heads[text.position] = [text.head]
                limit = following.position if following else len(units)
                lasting = following and not _is_alone(text)
                until[text.position] = limit if lasting else _end(units, text, limit, page.shadow)
        if len(texts) == 1 and texts[0].position not in heads and units[texts[0].position].starts:
            topics = _topics_inside(page.shadow, texts[0].whole)
            if topics:
                heads[texts[0].position] = topics
                until[texts[0].position] = texts[0].position + 1
    return list(_insert(units, heads, until, page))


def _blocks(units: Sequence[Unit], page: Page, strong: Mapping[int, int]) -> Iterator[list[_Text]]:
    """For each section the texts that are its own, in order."""
    open_blocks: list[list[_Text]] = []
    interrupted: list[bool] = []
    for position, unit in enumerate(units):
        level = unit.depth + 1 if unit.kind is None else unit.depth + 2
        if unit.kind is not None:
            yield from open_blocks[unit.depth + 1 :]
            del open_blocks[unit.depth + 1 :], interrupted[unit.depth + 1 :]
            interrupted = [done or unit.starts for done in interrupted]
        while len(open_blocks) <= level:
            open_blocks.append([])
            interrupted.append(False)
        if unit.kind is None:
            start, end = unit.span
            head = Span(start, title_end(page.shadow, start, end))
            rest = page.paragraphs[unit.paragraph].end - head.end
            open_blocks[unit.depth + 1].append(
                _Text(
                    position,
                    head,
                    unit.span,
                    rest,
                    unit.starts,
                    not interrupted[unit.depth + 1],
                    strong.get(unit.paragraph, 0) if unit.starts else 0,
                )
            )
            interrupted[unit.depth + 1] = False
    yield from open_blocks


def _runs(texts: Sequence[_Text], shadow: str) -> Iterator[list[_Text]]:
    """The series among the texts of one section; none share a text. Of two that would, the longer is one."""
    taken: set[int] = set()
    found = [(run, alike) for alike in _WAYS for run in _neighbours(texts, alike, shadow)]
    for run, alike in sorted(found, key=lambda pair: -len(pair[0])):
        for part in _topics(run, shadow) if alike is _topical else [run]:
            if len(part) >= (_BOLD_RUN if alike is _emphasised else _RUN) and not taken & {
                text.position for text in part
            }:
                taken |= {text.position for text in part}
                yield [_announcing(text, shadow) for text in part] if alike is _announced else part
    captions = [pair for pair in _with_text_below(texts, shadow) if pair[0].position not in taken]
    if len(captions) < _RUN:
        captions = [(text, below) for text, below in captions if _is_bare_heading(text, below, shadow)]
    yield [text for text, _ in captions]


def _with_text_below(texts: Sequence[_Text], shadow: str) -> list[tuple[_Text, _Text]]:
    """The headings alone on their lines, each with its text; the name of who speaks may stand between the two."""
    found: list[tuple[_Text, _Text]] = []
    named = -1  # the position of such a name
    for text, below, further in zip_longest(texts, texts[1:], texts[2:]):
        if below is None or text.position == named:
            continue
        speaker = further is not None and bool(phrases.SPEAKER.fullmatch(shadow, *below.whole))
        if _captions(text, further if speaker else below, shadow):
            found.append((text, further if speaker else below))
            named = below.position if speaker else -1
    return found


def _is_bare_heading(text: _Text, below: _Text, shadow: str) -> bool:
    """Whether a heading alone on its line is one without others like it: it has no end mark, and prose below it."""
    if phrases.STRUCTURAL.fullmatch(shadow, *text.whole) or _is_bold_line(text, shadow):
        return True
    return shadow[text.head.end - 1] != "。" and below.whole.end - below.whole.start >= _PROSE


def _topics(run: Sequence[_Text], shadow: str) -> list[list[_Text]]:
    """A run of topic sentences without the appeal that may follow it, whose text develops no topic; where too many are
    topic sentences only in such company, what is left without these."""
    kept = list(run)
    usual = sorted(text.rest for text in run)[len(run) // 2]
    while len(kept) > 1 and kept[-1].rest < _APPEAL * usual:
        kept.pop()
    sure = [_is_topic(text, shadow) for text in kept]
    if sum(sure) * 3 >= len(kept) * 2:
        return [kept]
    return [
        [text for text, _ in group]
        for is_sure, group in groupby(zip(kept, sure, strict=True), itemgetter(1))
        if is_sure
    ]


def _neighbours(
    texts: Sequence[_Text], alike: Callable[[_Text, _Text, str], bool], shadow: str
) -> Iterator[list[_Text]]:
    """Longest runs of texts each of which is like the one before it."""
    run: list[_Text] = []
    for text in texts:
        if run and not (text.fresh and alike(run[-1], text, shadow)):
            yield run
            run = []
        run.append(text)
    if run:
        yield run


def _anaphoric(before: _Text, text: _Text, shadow: str) -> bool:
    """Both open with the same two characters, and both go on after their first sentence: 这一年，我们…

    The more they share, the longer the sentence may be.
    """
    start, other = text.head.start, before.head.start
    if shadow[start : start + 2] != shadow[other : other + 2] or not shadow[start : start + 2].isalpha():
        return False
    same = shadow[start : start + _REFRAIN] == shadow[other : other + _REFRAIN]
    size = _ANAPHORA_OF_REFRAIN if same else _ANAPHORA
    return all(_is_sentence(one, shadow, size) for one in (before, text))


def _topical(before: _Text, text: _Text, shadow: str) -> bool:
    return all(_is_topic(one, shadow) or _may_be_topic(one, shadow) for one in (before, text))


def _emphasised(before: _Text, text: _Text, shadow: str) -> bool:
    """Both open with a sentence set in bold, and go on in plain type."""
    return all(
        one.rest > 0
        and abs(one.head.end - one.bold) <= 1
        and _BOLD[0] <= one.head.end - one.head.start <= _BOLD[1]
        and _begins_with_a_word(one, shadow)
        for one in (before, text)
    )


def _announced(before: _Text, text: _Text, shadow: str) -> bool:
    """Both open with a clause of one length that announces what follows: 强化一条主线，就是…"""
    first = _ANNOUNCED.match(shadow, *before.whole)
    second = _ANNOUNCED.match(shadow, *text.whole)
    return bool(first and second and len(first[0]) == len(second[0]))


def _announcing(text: _Text, shadow: str) -> _Text:
    """A text whose head is the clause that announces the rest."""
    clause = _ANNOUNCED.match(shadow, *text.whole)
    return text._replace(head=Span(text.head.start, clause.end() + 1)) if clause else text


def _is_sentence(text: _Text, shadow: str, size: tuple[int, int]) -> bool:
    """Whether a text opens with a sentence of a size that the rest of the text goes on from."""
    length = text.head.end - text.head.start - 1
    fits = size[0] <= length <= size[1] and shadow[text.head.end - 1] == "。" and text.rest >= _DEVELOPED * length
    return fits and _begins_with_a_word(text, shadow)


def _begins_with_a_word(text: _Text, shadow: str) -> bool:
    """Whether a text is no row of a table: │    三或以下者。│"""
    return shadow[text.head.start].isalnum() or shadow[text.head.start] in "“‘《("


def _is_topic(text: _Text, shadow: str) -> bool:
    return _is_sentence(text, shadow, _TOPIC) and _is_plain_clause(shadow, text.head)


def _may_be_topic(text: _Text, shadow: str) -> bool:
    """Whether a text may open with a topic sentence in the company of others that surely do."""
    words = shadow[text.head.start : text.head.end]
    unquoted = phrases.QUOTED.sub("", words)
    plain = "," not in unquoted and not phrases.TIME.match(words) and not _RESULT.search(unquoted)
    return plain and _is_sentence(text, shadow, _LONG_TOPIC)


def _is_plain_clause(shadow: str, head: Span) -> bool:
    """One clause, or two of one length, that do not open like a report of time."""
    words = shadow[head.start : head.end].rstrip("。")
    clauses = words.split(",")
    level = len(clauses) == 1 or (len(clauses) == 2 and abs(len(clauses[0]) - len(clauses[1])) <= 1)
    return level and not phrases.TIME.match(words) and not _FIGURE.search(phrases.QUOTED.sub("", words))


_WAYS = (_anaphoric, _announced, _topical, _emphasised)


def _is_alone(text: _Text) -> bool:
    """Whether a text is one sentence, alone on its line."""
    return text.starts and text.head == text.whole and text.rest == 0


def _captions(text: _Text, below: _Text, shadow: str) -> bool:
    """Whether a text is a heading alone on its line, with text below it."""
    if phrases.STRUCTURAL.fullmatch(shadow, *text.whole):
        return below.fresh
    if _is_bold_line(text, shadow):
        return below.fresh
    length = text.whole.end - text.whole.start
    below_it = below.whole.end - below.whole.start
    return (
        _is_alone(text)
        and below.fresh
        and _begins_with_a_word(text, shadow)
        and _HAN.search(shadow, *text.whole) is not None
        and not phrases.FILE_NAME.fullmatch(shadow, *text.whole)
        and not phrases.DATE.fullmatch(shadow, *text.whole)
        and _CAPTION[0] <= length <= _CAPTION[1]
        and shadow[text.whole.end - 1] not in ";:!?,、)的"
        and _is_plain_clause(shadow, text.head)
        and below_it > length
        and "。" in shadow[below.whole.start : below.whole.end]
    )


def _is_bold_line(text: _Text, shadow: str) -> bool:
    """Whether a text is a heading by its looks: a short line in bold that does not end as a sentence does."""
    start, end = text.whole
    return (
        text.bold >= end
        and _BOLD[0] <= end - start <= _BOLD[1]
        and shadow[end - 1] not in "。;,、!?"
        and _begins_with_a_word(text, shadow)
        and not phrases.VOCATIVE.fullmatch(shadow, start, end)
    )


def _topics_inside(shadow: str, whole: Span) -> list[Span]:
    """Topic sentences inside one paragraph: the only sentences of one short clause, never two in a row, the first at
    its head: 优化教育布局。…强化基础设施。…促进协调发展。…"""
    sentences: list[Span] = []
    start = whole.start
    while start < whole.end:
        end = title_end(shadow, start, whole.end)
        while shadow[end - 1] not in "。!?" and end < whole.end:
            end = title_end(shadow, end, whole.end)
        sentences.append(Span(start, end))
        start = end
    topics = [_is_short_clause(shadow, sentence) for sentence in sentences]
    framed = bool(topics) and topics[0] and not topics[-1]
    if not framed or sum(topics) < _RUN or any(first and second for first, second in pairwise(topics)):
        return []
    return [sentence for sentence, is_topic in zip(sentences, topics, strict=True) if is_topic]


def _is_short_clause(shadow: str, sentence: Span) -> bool:
    length = sentence.end - sentence.start - 1
    words = shadow[sentence.start : sentence.end - 1]
    plain = not re.search("[,;:]", words) and not _FIGURE.search(words)
    return plain and _TOPIC[0] <= length <= _TOPIC[1] and shadow[sentence.end - 1] == "。"


def _end(units: Sequence[Unit], text: _Text, limit: int, shadow: str) -> int:
    """The position after the last unit below the last heading of a run: the end of its paragraph; or, where it stands
    alone on its line, the end of the text and the lists that follow; `limit` at the most."""
    position = text.position
    depth = units[position].depth
    end = position + 1
    if _is_alone(text):
        while end < limit and _is_below_caption(units[end], depth, shadow):
            end += 1
        return end
    while end < limit and units[end].paragraph == units[position].paragraph:
        end += 1
    return end


def _is_below_caption(unit: Unit, depth: int, shadow: str) -> bool:
    """Whether a unit belongs to a heading without a mark, whose text has a depth, that stands before it."""
    if unit.kind is None:
        turns = unit.depth == depth and (
            phrases.VOCATIVE.match(shadow, unit.span.start) or phrases.RECKONING.match(shadow, unit.span.start)
        )
        return unit.depth >= depth and not turns
    return unit.depth > depth and (
        unit.mark is None or unit.depth > depth + 1 or unit.mark.style.name in BELOW_BARE_HEADINGS
    )


def _insert(units: Sequence[Unit], heads: dict[int, list[Span]], until: dict[int, int], page: Page) -> Iterator[Unit]:
    bounds: list[int] = []  # of the headings above, each inside the one before it
    for position, unit in enumerate(units):
        while bounds and bounds[-1] <= position:
            bounds.pop()
        lowered = unit._replace(depth=unit.depth + len(bounds))
        if position in heads:
            yield from _cut(lowered, heads[position], page)
            bounds.append(until[position] if not bounds else min(until[position], bounds[-1]))
        else:
            yield lowered


def _cut(unit: Unit, heads: Sequence[Span], page: Page) -> Iterator[Unit]:
    """One text as implied headings with the text after each."""
    ends = [*(head.start for head in heads[1:]), unit.span.end]
    for head, end in zip(heads, ends, strict=True):
        stop = head.end
        while stop > head.start and page.shadow[stop - 1] in "。;:, ":
            stop -= 1
        title = Span(head.start, stop)
        yield Unit(unit.depth + 1, "implied", head, unit.paragraph, unit.starts, None, title, page.words(title))
        start, end = page.trimmed(head.end, end)
        if start < end:
            yield Unit(unit.depth + 1, None, Span(start, end), unit.paragraph, False)
