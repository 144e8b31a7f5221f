"""Paragraphs of a text: its lines, with the lines that a hard wrap broke joined again, and long lines that lost their
breaks cut where wide spaces still show them. The text itself is never touched: a paragraph is a pair of offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from outline import phrases
from outline.model import Span, joined
from outline.shadow import SPACES, fold

SOFT = "\v"
"""A line break inside a paragraph, in the shadow of a `Page`."""

_ENDS = frozenset("。!?;:…”’》〉)\"'")
_WRAPPED_PROSE = 60  # a line of prose this long (characters) that stops without an end mark goes on below
_SAID = 240  # characters of a paragraph so far that are looked at
_NEVER_FIRST = frozenset(",。;:、!?)”’》")  # no line begins so (GB/T 15834-2011, 5.1.1)
_BROKEN_OFF = frozenset("的、,和与及在对为是“《(")  # no paragraph ends so
_SLACK = 2  # a line may be so many columns short of the full width
_INDENT = 6  # characters before the first line of a paragraph, at the most
_PAGE_NUMBER = 16  # characters of a line that only numbers a page
_BARE = 3  # digits of such a number that stands without any sign
_GLUED_LINE = 200  # a line this long may be a whole page whose breaks were lost
_GLUE = re.compile(r"\u3000{2,}")
_OPENS_UNIT = re.compile(
    r"\(?[一二三四五六七八九十百]{1,4}[)、]|第 ?[一二三四五六七八九十百0-9]{1,5} ?[章节条编篇,、]"
    r"|[0-9]{1,2}[.、)](?![0-9])|—{2}|附件"
)


class Paragraph(NamedTuple):
    """A paragraph, without the white space around it: offsets into the text, in characters."""

    start: int
    end: int


class Layout(NamedTuple):
    """How the lines of a text are laid out: the width in columns at which they break, if they do, and whether the
    first line of each paragraph is indented."""

    width: float | None
    indented: bool


class Page(NamedTuple):
    """A text made ready for matching.

    `shadow` is as long as the text: folded, with "\\n" wherever a paragraph ends (and for indentation), and SOFT where
    a line break only wraps. `paragraphs` are in order and do not overlap; between them is nothing but white space.
    `holes` are the lines inside a paragraph that are not of it: the number of a page that broke it in two.
    `layout` is how the lines of the text are laid out.
    """

    text: str
    shadow: str
    paragraphs: tuple[Paragraph, ...]
    holes: tuple[Span, ...]
    layout: Layout

    def folded(self, index: int) -> str:
        """A paragraph (index) as it stands in the shadow."""
        start, end = self.paragraphs[index]
        return self.shadow[start:end]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the text without the white space at its ends."""
        while start < end and self.text[start] in SPACES:
            start += 1
        while end > start and self.text[end - 1] in SPACES:
            end -= 1
        return start, end

    def pieces(self, start: int, end: int) -> list[Span]:
        """A stretch of the text without the holes in it and without the white space around them and at its ends."""
        cuts = [start]
        first = bisect_left(self.holes, (start, start))
        for hole in self.holes[first : bisect_left(self.holes, (end, end))]:
            cuts += hole
        cuts.append(end)
        spans = [Span(*self.trimmed(*pair)) for pair in zip(cuts[::2], cuts[1::2], strict=True)]
        return [span for span in spans if span.start < span.end]

    def words(self, span: Span) -> str:
        """A stretch of the text on one line: holes left out, hard wraps joined."""
        return joined("\n".join(self.text[piece.start : piece.end] for piece in self.pieces(*span)))


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    after_blank: bool


class Hints(NamedTuple):
    """What is known of the lines of a text from elsewhere: stretches, in order, that the shadow has not; the beginnings
    (offsets) of lines that begin a paragraph, and of lines that do not."""

    hidden: tuple[Span, ...] = ()
    firm: frozenset[int] = frozenset()
    joined: frozenset[int] = frozenset()


def page(text: str, breaks: Sequence[int] = (), hints: Hints = Hints()) -> Page:  # noqa: B008 - immutable
    """The paragraphs of a text and its shadow; `breaks` are offsets, in order, at which a paragraph begins though no
    line does. Linear in the length of the text."""
    folded = fold(text, hints.hidden)
    lines = _lines(text, folded, breaks)
    layout = _layout(folded, lines)
    runs: list[list[_Line]] = []
    holes: list[Span] = []
    skipped: list[_Line] = []
    for line in lines:
        at = line.start - line.indent
        begins = at in hints.firm
        if runs and at in hints.joined:
            runs[-1].append(line)
        elif runs and not begins and _is_page_number(folded, line, layout):
            skipped.append(line)
        elif runs and not begins and _continues(folded, runs[-1], line, layout, across_pages=bool(skipped)):
            holes += [Span(one.start, one.end) for one in skipped]
            runs[-1].append(line)
            skipped = []
        else:
            runs += [*([one] for one in skipped), [line]]
            skipped = []
    runs += [[one] for one in skipped]
    paragraphs = tuple(Paragraph(run[0].start, run[-1].end) for run in runs)
    return Page(text, _shadow(folded, runs), paragraphs, tuple(holes), layout)


def _shadow(folded: str, runs: list[list[_Line]]) -> str:
    """The folded text with SOFT between the lines of one paragraph (page numbers too) and "\\n" between paragraphs."""
    pieces: list[str] = []
    at = 0
    for run in runs:
        pieces.append("\n" * (run[0].start - at))
        for line, after in zip(run, [*run[1:], None], strict=True):
            pieces.append(folded[line.start : line.end])
            pieces.append(SOFT * (after.start - line.end) if after else "")
        at = run[-1].end
    pieces.append("\n" * (len(folded) - at))
    return "".join(pieces)


def _is_page_number(folded: str, line: _Line, layout: Layout) -> bool:
    """Whether a line holds nothing but the number of a page: — 2 —; a bare 2 too where all other lines are full."""
    start, end = line.start, line.end
    if layout.width is not None and end - start <= _BARE and folded[start:end].isdecimal():
        return True
    return end - start <= _PAGE_NUMBER and bool(phrases.PAGE_NUMBER.fullmatch(folded, start, end))


def _lines(text: str, folded: str, breaks: Sequence[int]) -> list[_Line]:
    """Lines that are not blank, trimmed; a glued line is cut at its wide spaces and at the breaks."""
    lines: list[_Line] = []
    newlines = 2
    for match in re.finditer(r"\n|[^\n]+", folded):
        start, end = match.span()
        if folded[start] == "\n":
            newlines += text[start] != "\r" or text[start : start + 2] != "\r\n"
            continue
        for piece_start, piece_end in _unglued(text, start, end, breaks):
            # White space of the text itself is trimmed; the residue of HTML is no text, but must not be lost.
            words = text[piece_start:piece_end]
            bare = words.strip(SPACES)
            if bare:
                indent = len(words) - len(words.lstrip(SPACES))
                start_of = piece_start + indent
                lines.append(_Line(start_of, start_of + len(bare), indent, newlines > 1))
                newlines = 0
    return lines


def _unglued(text: str, start: int, end: int, breaks: Sequence[int]) -> list[tuple[int, int]]:
    if end - start < _GLUED_LINE:
        return [(start, end)]
    cuts = [match.start() for match in _GLUE.finditer(text, start, end) if match.start() > start]
    cuts = sorted({*cuts, *breaks[bisect_right(breaks, start) : bisect_left(breaks, end)]})
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _columns(words: str) -> float:
    """Width in full-width characters; half-width ones count half."""
    return len(words) - len(words.encode("ascii", "ignore")) / 2


def _layout(folded: str, lines: list[_Line]) -> Layout:
    """How the lines of a text are laid out."""
    width = _wrap_width(folded, lines)
    if width is None:
        return Layout(None, False)
    indents = Counter(line.indent for line in lines if line.indent)
    usual, times = indents.most_common(1)[0] if indents else (0, 0)
    alike = times * 5 >= indents.total() * 4 and len(lines) <= times * 12 and times * 5 <= len(lines) * 4
    # An indented line below one that stops in mid-sentence at full width is a continuation: a hanging indent.
    hanging = sum(
        after.indent > 0
        and folded[line.end - 1] not in _ENDS
        and _columns(folded[line.start : line.end]) + line.indent >= width - _SLACK
        for line, after in pairwise(lines)
    )
    return Layout(width, times >= 2 and alike and usual <= _INDENT and hanging * 2 <= times)


def _wrap_width(folded: str, lines: list[_Line]) -> float | None:
    """The width at which the lines of a hard-wrapped text break, or None where the text is not wrapped.

    A page of a 公文 is 28 characters wide (GB/T 9704-2012, 5.2.3), so text pasted from one has lines of 27 to 29
    without an end mark. Such a text shows itself by its lines: many are as long as the longest, and most of those end
    in mid-sentence.
    """
    lines = [line for line in lines if line.indent <= _INDENT]  # and not the signature, at the right
    if len(lines) < 3:
        return None
    widths = sorted(_columns(folded[line.start - line.indent : line.end]) for line in lines)
    widest = widths[-1 - len(widths) // 50]
    if not 14 <= widest <= 60 or widths[-1] > widest + 3:
        return None
    full = [line for line in lines if _columns(folded[line.start - line.indent : line.end]) >= widest - 1.5]
    open_ended = [line for line in full if folded[line.end - 1] not in _ENDS]
    if len(open_ended) >= 3 and len(open_ended) * 2 > len(full) and len(full) * 5 > len(lines):
        return widest
    return None


def _continues(folded: str, run: list[_Line], after: _Line, layout: Layout, *, across_pages: bool) -> bool:
    """Whether a line goes on with the run of lines before it; the number of a page may stand between them."""
    line = run[-1]
    if (after.after_blank and not across_pages) or after.indent > line.indent + 1:
        return False
    words = folded[line.start : line.end]
    ended = words[-1] in _ENDS
    stranded = folded[after.start] in _NEVER_FIRST or folded.startswith("是:", after.start)
    if not ended and stranded and after.end - after.start > 1:
        return True
    opens = _OPENS_UNIT.match(folded, after.start) and not _continues_reference(words)
    if layout.width is not None and _columns(words) + line.indent >= layout.width - _SLACK:
        if layout.indented:
            return after.indent == 0 and not opens  # only the first line of a paragraph has an indent
        return not ended and not opens
    said = folded[max(run[0].start, line.end - _SAID) : line.end]
    prose = across_pages or "。" in said or ";" in said
    if ended or opens or not prose or folded[after.end - 1] == ":":
        return False
    return len(said) >= _WRAPPED_PROSE or words[-1] in _BROKEN_OFF or said.rfind("“") > said.rfind("”")


def _continues_reference(words: str) -> bool:
    """Whether a line stops where a reference is bound to follow: 依照 / 第二条、 / 《…"""
    return words[-1] in "依照按据及和或与至、之的违反"
