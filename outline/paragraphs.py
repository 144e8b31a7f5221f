"""Paragraphs of a text: its lines, with the lines that a hard wrap broke joined again, and long lines that lost their
breaks cut where wide spaces still show them. The text itself is never touched: a paragraph is a pair of offsets.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from outline.shadow import SPACES, fold

SOFT = "\v"
"""A line break inside a paragraph, in the shadow of a `Page`."""

_ENDS = frozenset("。!?;:…”’》〉)\"'")
_WRAPPED_PROSE = 60  # a line of prose this long (characters) that stops without an end mark goes on below
_GLUED_LINE = 200  # a line this long may be a whole page whose breaks were lost
_GLUE = re.compile(r"\u3000{2,}")
_OPENS_UNIT = re.compile(
    r"\(?[一二三四五六七八九十百]{1,4}[)、]|第 ?[一二三四五六七八九十百]{1,5} ?[章节条编篇,、]"
    r"|[0-9]{1,2}[.、)](?![0-9])|—{2}|附件"
)


class Paragraph(NamedTuple):
    """A paragraph, without the white space around it: offsets into the text, in characters."""

    start: int
    end: int


class Page(NamedTuple):
    """A text made ready for matching.

    `shadow` is as long as the text: folded, with "\\n" wherever a paragraph ends (and for indentation), and SOFT where
    a line break only wraps. `paragraphs` are in order and do not overlap; between them is nothing but white space.
    """

    text: str
    shadow: str
    paragraphs: tuple[Paragraph, ...]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the text without the white space at its ends."""
        while start < end and self.text[start] in SPACES:
            start += 1
        while end > start and self.text[end - 1] in SPACES:
            end -= 1
        return start, end


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    after_blank: bool


def page(text: str) -> Page:
    """The paragraphs of a text and its shadow. Linear in the length of the text."""
    folded = fold(text)
    lines = list(_lines(text, folded))
    width = _wrap_width(folded, lines)
    paragraphs: list[Paragraph] = []
    pieces: list[str] = []
    at = 0
    for before, line in zip([None, *lines], lines, strict=False):
        if before and _continues(folded, before, line, width):
            pieces.append(SOFT * (line.start - at))
            paragraphs[-1] = Paragraph(paragraphs[-1].start, line.end)
        else:
            pieces.append("\n" * (line.start - at))
            paragraphs.append(Paragraph(line.start, line.end))
        pieces.append(folded[line.start : line.end])
        at = line.end
    pieces.append("\n" * (len(text) - at))
    return Page(text, "".join(pieces), tuple(paragraphs))


def _lines(text: str, folded: str) -> list[_Line]:
    """Lines that are not blank, trimmed; a glued line is cut at its wide spaces."""
    lines: list[_Line] = []
    newlines = 2
    for match in re.finditer(r"\n|[^\n]+", folded):
        start, end = match.span()
        if folded[start] == "\n":
            newlines += text[start] != "\r" or text[start : start + 2] != "\r\n"
            continue
        for piece_start, piece_end in _unglued(text, start, end):
            # White space of the text itself is trimmed; the residue of HTML is no text, but must not be lost.
            words = text[piece_start:piece_end]
            bare = words.strip(SPACES)
            if bare:
                indent = len(words) - len(words.lstrip(SPACES))
                start_of = piece_start + indent
                lines.append(_Line(start_of, start_of + len(bare), indent, newlines > 1))
                newlines = 0
    return lines


def _unglued(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if end - start < _GLUED_LINE:
        return [(start, end)]
    cuts = [match.start() for match in _GLUE.finditer(text, start, end) if match.start() > start]
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _columns(words: str) -> float:
    """Width in full-width characters; half-width ones count half."""
    narrow = sum(char.isascii() for char in words)
    return len(words) - narrow / 2


def _wrap_width(folded: str, lines: list[_Line]) -> float | None:
    """The width at which the lines of a hard-wrapped text break, or None where the text is not wrapped.

    RULES.md A4: a page of a 公文 is 28 characters wide, so text pasted from one has lines of 27 to 29 without an end
    mark. Such a text shows itself by its lines: many are as long as the longest, and most of those end in mid-sentence.
    """
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


def _continues(folded: str, line: _Line, after: _Line, width: float | None) -> bool:
    """Whether the second of two lines goes on with the first."""
    if after.after_blank or folded[line.end - 1] in _ENDS or after.indent > line.indent + 1:
        return False
    words = folded[line.start : line.end]
    if width is not None and _columns(words) + line.indent >= width - 2:
        return not _OPENS_UNIT.match(folded, after.start) or _continues_reference(words)
    prose = "。" in words or ";" in words
    return prose and len(words) >= _WRAPPED_PROSE and not _OPENS_UNIT.match(folded, after.start)


def _continues_reference(words: str) -> bool:
    """Whether a line stops where a reference is bound to follow: 依照 / 第二条、 / 《…"""
    return words[-1] in "依照按据及和或与至、之的违反"
