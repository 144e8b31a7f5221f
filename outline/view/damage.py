"""What happened to a text on its way here: characters changed for look-alikes, lines broken, letters spaced out.

Rules ask it of a View (`view.damage`): those of the TXT family say once what they find, others stay silent where what
they see is the damage and not the author. Everything is computed when it is first asked, in time linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from outline import phrases
from outline.garbled import garbled
from outline.lookalikes import lookalikes
from outline.model import Span, joined
from outline.paragraphs import SOFT, Layout, Page, page

if TYPE_CHECKING:
    from outline.view import View

_SUSPECTS = re.compile("[\u2e80-\u2fdf\u3038-\u31e3\ue000-\ufaff]")  # look-alikes and others; a quick class
# 一 typed as the phonetic ㄧ or as kana: look-alikes only where no phonetic writing is.
_PHONETIC = {"ㄧ": "一", "ー": "一", "ニ": "二"}
_SOUND = re.compile("[ぁ-ヿㄅ-ㄯˇˊˋ˙]")
# Bullets of the fonts Symbol and Wingdings, which are boxes in any other; and the space of old converters.
_PRIVATE = {
    "\uf06c": "●", "\uf06e": "■", "\uf06f": "□", "\uf075": "◆", "\uf076": "❖", "\uf0a7": "▪", "\uf0a8": "□",
    "\uf0b2": "◇", "\uf0b7": "•", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0fe": "☑", "\ue5e5": "\u3000",
}  # fmt: skip
_MANY = 5  # look-alikes in so many places come with the text, not from one slip

_MAY_BREAK = frozenset({"heading", "body", "preamble", "closing"})
_BROKEN_OFF = frozenset("的、，,和与及在对为是“《（(")  # no paragraph ends so
_NEVER_FIRST = frozenset("，,。；;：、！!？?）”’》〉")  # no line begins so (GB/T 15834-2011, 5.1.1)
_NUMBERS = frozenset("—-第0123456789 ")  # a line with the number of a page begins so
_PAGE_NUMBER = 24  # characters of it, with its line break
_BARE = 4  # characters of a number that stands alone on its line, with its line break
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"))
_SAID = 200  # characters of a line that are looked at
_FEW = 3  # so many of a kind are no accident

_HOPELESS = 25  # one character in so many garbled: nothing else that is said of the text helps
_SHAPELESS = 4  # the same for characters spaced out, or doubled

_SPACED = re.compile(r" (?:[^ \n] ){11,}")
_SPACED_WORD = re.compile(r" (?:[^ \n] )+")
_LONG = 60  # a stretch so long is no title
_HAN = re.compile("[一-鿿]")
_LINE = 8  # characters of a line that is not twice in a row by chance
_MARK = frozenset("、,;。:")


class Lookalike(NamedTuple):
    """A character that is not the one it looks like, and that one."""

    at: int
    char: str


class Break(NamedTuple):
    """A place where a paragraph was broken: from the end of a line to the start of the next that goes on with it.

    page   whether the number of a page stands between them
    sure   whether the two lines show by themselves that they are one
    """

    start: int
    end: int
    page: bool
    sure: bool


@dataclass(frozen=True, eq=False)
class Damage:
    """The damage that a text shows, one property a kind; each is empty where there is none."""

    view: View

    @cached_property
    def lookalikes(self) -> tuple[Lookalike, ...]:
        """The characters that only look like what they should be."""
        table, text = lookalikes(), self.view.text
        found = []
        for match in _SUSPECTS.finditer(text):
            char, at = match[0], match.start()
            plain = table.get(char) or _PRIVATE.get(char)
            if (
                plain is None
                and char in _PHONETIC
                and not _SOUND.search(text[max(at - 1, 0) : at] + text[at + 1 : at + 2])
            ):
                plain = _PHONETIC[char]
            if plain:
                found.append(Lookalike(at, plain))
        return tuple(found)

    @cached_property
    def is_full_of_lookalikes(self) -> bool:
        """Whether look-alikes came with the text: there are many, or some stand outside of marks. A few inside marks
        are the author's slips."""
        found = self.lookalikes
        if not found or len(found) >= _MANY or self.garbled:
            return bool(found) and not self.garbled
        marks = [node.mark for node in self.view.nodes]
        return any(
            (index := bisect_right(marks, (one.at, len(self.view.text)))) == 0 or marks[index - 1].end <= one.at
            for one in found
        )

    @cached_property
    def garbled(self) -> tuple[Span, ...]:
        """Stretches of characters that come of reading the text in the wrong encoding."""
        return tuple(garbled(self.view.text))

    @cached_property
    def is_unreadable(self) -> bool:
        """Whether so much is garbled, spaced out or doubled that nothing can be said of the structure."""
        shapeless = max(_length(self.spaced), _length(self.doubled)) * _SHAPELESS > len(self.view.text)
        return shapeless or self._is_garbled

    @cached_property
    def _is_garbled(self) -> bool:
        return len(self.garbled) >= _FEW and _length(self.garbled) * _HOPELESS > len(self.view.text)

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """Every place where a line break stands inside a paragraph, as the parser has it."""
        sheet, text = self._page, self.view.text
        found = []
        for match in re.finditer(f"{SOFT}+", sheet.shadow if sheet else ""):
            start, end = match.span()
            gap = text[start:end]
            if "\n" not in gap and "\r" not in gap:  # wide spaces in a line that lost its breaks
                continue
            page = not gap.isspace()
            found.append(Break(start, end, page, page or self._goes_on(start, end)))
        return tuple(found)

    @cached_property
    def layout(self) -> Layout:
        """How the lines of the text are laid out: their width is known where the whole text is broken into lines."""
        return self._page.layout if self._page else Layout(None, False)

    @property
    def is_flat(self) -> bool:
        """Whether the whole text is broken into lines, and nothing shows where a paragraph begins."""
        return self.layout.width is not None and not self.layout.indented

    @cached_property
    def _page(self) -> Page | None:
        broken = not self._is_garbled and (self._has_page_numbers() or self._has_wraps())
        return page(self.view.text) if broken else None

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether two lines show that they are one: the first cannot end a paragraph, or the second begin one."""
        text, starts = self.view.text, self.view.document.lines.starts
        line = text[max(starts[bisect_right(starts, start) - 1], start - _SAID) : start]
        if line.isdecimal() or text[end : end + _BARE].split("\n")[0].strip().isdecimal():
            return False  # perhaps the number of a page
        if line[-1] in _BROKEN_OFF or (text[end] in _NEVER_FIRST and line[-1] not in "。！？；"):
            return True
        return any(line.rfind(first) > line.rfind(last) for first, last in _PAIRS)

    def joint(self, one: Break) -> str:
        """What joins two lines again: nothing, but between words of Latin letters a space."""
        before, after = self.view.text[one.start - 1], self.view.text[one.end]
        return "" if before.isdigit() or after.isdigit() else joined(f"{before}\n{after}")[1:-1]

    def _has_wraps(self) -> bool:
        """Whether there is a line break inside what is one paragraph; titles may have several lines. The law database
        of Taiwan sets whole laws in short lines: there they are the format."""
        shadow, nodes = self.view.shadow, self.view.nodes
        return self.view.profile != "taiwan" and any(
            piece.kind in _MAY_BREAK
            and shadow.find("\n", piece.start, piece.end) >= 0
            and (piece.node < 0 or nodes[piece.node].section.kind != "part")
            for piece in self.view.pieces
        )

    def _has_page_numbers(self) -> bool:
        """Whether a line holds nothing but the number of a page."""
        shadow, starts = self.view.shadow, self.view.document.lines.starts
        return any(
            end - start <= _PAGE_NUMBER and phrases.PAGE_NUMBER.fullmatch(shadow[start:end].strip())
            for start, end in pairwise(starts)
            if shadow[start] in _NUMBERS
        )

    @cached_property
    def wraps(self) -> tuple[Break, ...]:
        """The line breaks that break a sentence; those with the number of a page are `page_breaks`. None where there
        are a few that may be meant."""
        found = tuple(one for one in self.breaks if not one.page)
        plain = self.layout.width is not None or len(found) >= _FEW or any(one.sure for one in found)
        return found if plain else ()

    @cached_property
    def page_breaks(self) -> tuple[Break, ...]:
        """The breaks in whose middle the number of a page stands."""
        return tuple(one for one in self.breaks if one.page)

    @cached_property
    def spaced(self) -> tuple[Span, ...]:
        """Stretches whose characters stand apart: 一 、 总 体 要 求. A title or two set so does not count."""
        found = [span for span in self._apart(_SPACED) if _is_chinese(self.view.shadow[slice(*span)].replace(" ", ""))]
        if len(found) >= _FEW or any(end - start >= _LONG for start, end in found):
            return tuple(self._apart(_SPACED_WORD))
        return ()

    def _apart(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        """Where a pattern matches that begins at the space after the first character, up to the last character."""
        shadow = self.view.shadow
        for match in pattern.finditer(shadow):
            start, end = match.start() - 1, match.end()
            start += start < 0 or shadow[start].isspace()
            end += end < len(shadow) and not shadow[end].isspace()
            yield Span(start, end)

    @cached_property
    def doubled(self) -> tuple[Span, ...]:
        """What stands twice in a row, the second of each two: a line, or half of one. Cells of a table that are alike
        have no marks in them and do not count."""
        found = []
        at = times = sentences = 0
        before = ""
        for line in self.view.shadow.split("\n"):
            half = len(line) // 2
            if line:
                times = times + 1 if line == before else 1
                before = line
            if line and times % 2 == 0:
                found.append(Span(at, at + len(line)))
                sentences += _is_sentence(line)
            elif half and line[0] == line[half] and line[:half] == line[half:] and _is_sentence(line[half:]):
                found.append(Span(at + half, at + len(line)))
                sentences += 1
            at += len(line) + 1
        return tuple(found) if sentences >= _FEW else ()


def _length(spans: Sequence[Span]) -> int:
    return sum(end - start for start, end in spans)


def _is_sentence(words: str) -> bool:
    return len(words) >= _LINE and _is_chinese(words) and not _MARK.isdisjoint(words)


def _is_chinese(words: str) -> bool:
    return len(_HAN.findall(words)) * 2 > len(words)
