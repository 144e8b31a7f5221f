"""Which lines of a page are its main text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy
from itertools import islice
from typing import Any

from outline.model import Span, bare
from outline.readers._html.lines import Line, Page
from outline.readers._html.words import Kind, is_furniture, is_navigation, is_sentence, kind

_SIZE = 20_000  # elements of a page, and those inside one another, up to which the extractor is asked
_DEPTH = 150
_SIGNS = re.compile(r"[\s|，。；：、,;:]+")
_PIECE = 6  # characters of a part of a sentence; a shorter one may stand anywhere
_MOSTLY = 2  # times as much of what it found as of anything else
_NEARLY = 0.9  # of the sentences that it found, for it finds some of the site's too
_LEAST = 0.5  # of the page's sentences, in what is taken of it
_RUN = 3  # links in a row that are no text
_SIGNATURES = 3  # lines of a signature above its date


def extracted(root: Any) -> str:
    """What the extractor takes for the main text of a tree, "" where it finds none. It changes the tree that it is
    given, and has its own troubles with some."""
    import trafilatura

    if sum(1 for _ in islice(root.iter(), _SIZE + 1)) > _SIZE or _deeper(root, _DEPTH):
        return ""
    try:
        return trafilatura.extract(deepcopy(root), include_comments=False, favor_recall=True) or ""
    except Exception:  # of any kind: the page is read without it
        return ""


def _deeper(root: Any, most: int) -> bool:
    """Whether elements are more than so many inside one another."""
    level = [root]
    for _ in range(most):
        level = [child for element in level for child in element]
    return bool(level)


def main_text(seen: Page, found: str) -> Span:
    """The lines that are the main text, by what the extractor `found`; all of them where that is in doubt.

    They are those of the smallest box that holds nearly every sentence that was found, of each box around it that adds
    mostly what was found too, and of what stands beside that and reads as more of the document.
    """
    rows = found.split("\n")  # those of a table have | between the cells
    whole = {bare(cell) for row in rows for cell in row.split("|")}
    known = set(_pieces(found))
    sentences, texts, others = [0], [0], [0]
    all_sentences = 0
    furniture = [is_furniture(line) for line in seen.lines]
    for line, is_site in zip(seen.lines, furniture, strict=True):
        words = bare(line.text)
        is_found = words in whole or any(piece in known for piece in _pieces(line.text))
        counts = is_found and line.linked * 2 < len(line.text) and not is_site
        size = len(words) if is_sentence(line) and not is_site else 0
        all_sentences += size
        sentences.append(sentences[-1] + (size if is_found else 0))
        texts.append(texts[-1] + (len(words) if counts else 0))
        others.append(others[-1] + (0 if counts else len(words)))
    everything = Span(0, len(seen.lines))
    if sentences[-1] < all_sentences * _LEAST or not sentences[-1]:
        return everything
    boxes = [box for box in seen.boxes if sentences[box.end] - sentences[box.start] >= sentences[-1] * _NEARLY]
    boxes.sort(key=lambda box: box.end - box.start)
    taken = boxes[0] if boxes else everything
    for box in boxes[1:]:  # each holds the one before it
        text, other = (
            sums[box.end] - sums[box.start] - sums[taken.end] + sums[taken.start] for sums in (texts, others)
        )
        if text > other * _MOSTLY and not any(furniture[taken.end : box.end]):
            taken = box
    return Span(_begins(seen.lines, taken.start), _ends(seen.lines, taken.end))


def _pieces(text: str) -> Iterator[str]:
    """The parts of sentences that are long enough to be known again, for an extractor joins and divides lines."""
    return (piece for piece in _SIGNS.split(text) if len(piece) >= _PIECE)


def _begins(lines: Sequence[Line], start: int) -> int:
    """Where the main text begins, if paragraphs stand right above it."""
    for at in range(start - 1, -1, -1):
        what = kind(lines[at], after_annex=False)
        if what is Kind.TEXT:
            start = at
        elif what not in (Kind.MARKED, Kind.BLANK):
            break
    return start


def _ends(lines: Sequence[Line], end: int) -> int:
    """Where the main text ends, if more of it, its annexes or its signature stand right below it."""
    annex, organs = False, 0
    for at in range(end, len(lines)):
        what = kind(lines[at], annex)
        organs += what is Kind.ORGAN
        if what is Kind.OTHER or organs > _SIGNATURES or (organs and what in (Kind.TEXT, Kind.MARKED)):
            break
        if what in (Kind.TEXT, Kind.DATE):
            end, organs = at + 1, 0
        annex = what is Kind.TEXT and (annex or lines[at].text.strip().startswith("附"))
    return end


def without_navigation(seen: Page, taken: Span, title: Collection[int]) -> list[int]:
    """The lines of the main text without those that lead elsewhere: above the first that is text and below the last;
    and between them, where the whole page was taken, several in a row."""
    indices = range(*taken)
    leads = {at for at in indices if at not in title and is_navigation(seen.lines[at])}
    text = [at for at in indices if at in title or (at not in leads and is_sentence(seen.lines[at]))]
    if not text:
        return [*indices]
    dropped = {at for at in leads if not text[0] < at < text[-1]}
    if taken == Span(0, len(seen.lines)):
        run: list[int] = []
        for at in [*indices, taken.end]:
            if at in leads:
                run.append(at)
                continue
            dropped.update(run if len(run) >= _RUN else ())
            run = []
    return [at for at in indices if at not in dropped]
