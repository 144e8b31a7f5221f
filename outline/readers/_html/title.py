"""Which lines of a page are its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from outline.model import Span, bare
from outline.readers._html.lines import Page
from outline.readers._html.table import UNITS, written_style
from outline.readers._html.words import is_furniture, is_sentence

LINES = 4  # of a title at the most

_SHORTEST = 4  # characters of a title
_MORE = 20  # characters of a title beyond those that <title> has of it
_SEPARATORS = "_-|–—·•:：>»«<~/"  # between a page's title and the site's name
_PARTS = re.compile(f"[{re.escape(_SEPARATORS)}]+")
_SITE = re.compile(r".*(?:网|网站|平台|门户|政府|資料庫|资料库|频道|首页)")


def title(seen: Page, kept: Span, name: str) -> Span | None:
    """The lines that are the title of a page: those that its <title>, `name`, begins or ends with, those that say the
    same and a little more, or else its only h1. A chapter in the main text is none, though a page may be named so."""
    parts = [part for part in _PARTS.split(name) if part]
    main = max(parts, key=lambda part: (_SITE.fullmatch(part) is None, len(part)), default="")
    boxes = {*(box for box in seen.boxes if box.end - box.start <= LINES), *(Span(at, at + 1) for at in range(*kept))}
    written = [(bare("".join(line.text for line in seen.lines[slice(*box)])), box) for box in boxes]

    def is_unit(box: Span) -> bool:
        return _inside(box, kept) and written_style(seen.lines[box.start].text.strip()) in UNITS

    named = [
        (words, box) for words, box in written if len(words) >= _SHORTEST and _names(words, name) and not is_unit(box)
    ]
    if full := [(words, box) for words, box in named if main in words]:
        return _first(full, kept)
    text = next((at for at in range(*kept) if is_sentence(seen.lines[at])), kept.end)
    similar = [
        (len(words), box)
        for words, box in written
        if len(main) >= _SHORTEST and main in words and len(words) <= len(main) + _MORE
        if box.start < text and not is_unit(box) and not any(_is_aside(seen, at) for at in range(*box))
    ]
    if similar:
        headings = [(size, box) for size, box in similar if seen.lines[box.start].level]
        return min(headings or similar)[1]
    only = _only_heading(seen, kept)
    if only is None or is_unit(only):
        return None
    is_site = _is_other(bare("".join(line.text for line in seen.lines[slice(*only)])), name, main)
    return None if is_site else only


def _first(named: Sequence[tuple[str, Span]], kept: Span) -> Span:
    """The longest of some boxes, by their words; of several the first in the main text."""
    longest = max(len(words) for words, _ in named)
    return min((box for words, box in named if len(words) == longest), key=lambda box: (not _inside(box, kept), box))


def _inside(box: Span, kept: Span) -> bool:
    return kept.start <= box.start < kept.end


def _is_aside(seen: Page, at: int) -> bool:
    """Whether a line is the path to a page, or a sentence."""
    line = seen.lines[at]
    return is_furniture(line) or is_sentence(line) or any(sign in line.text for sign in ">»")


def _only_heading(seen: Page, kept: Span) -> Span | None:
    """The only h1 of a page, unless it is a link, which is the site's name."""
    first = {line.heading: at for at, line in reversed([*enumerate(seen.lines)]) if line.level == 1}
    if len(first) != 1:
        return None
    ((heading, at),) = first.items()
    end = next((end for end in range(at, len(seen.lines)) if seen.lines[end].heading != heading), len(seen.lines))
    return None if seen.lines[at].linked and not _inside(Span(at, end), kept) else Span(at, end)


def _is_other(words: str, name: str, main: str) -> bool:
    """Whether words are another part of <title> than the main one: the site's name."""
    return bool(main) and words != main and _names(words, name) and main not in words


def _names(words: str, name: str) -> bool:
    """Whether a page's <title> is these words, with or without the name of the site on either side."""
    if name.startswith(words):
        return len(name) == len(words) or name[len(words)] in _SEPARATORS
    return name.endswith(words) and name[-len(words) - 1] in _SEPARATORS
