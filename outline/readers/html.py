"""Web pages: their main text, without the site around it.

trafilatura judges which text of a page is the main one. It leaves out lines that repeat and runs some together, so that
its text itself is not taken: the box of the page that holds what it found is read in full, line by line.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from outline.content import Composer, Content, Encoding, ReadOptions
from outline.errors import InputError
from outline.messages import note
from outline.model import Block, Span, bare
from outline.readers.text import assumed, decode

if TYPE_CHECKING:
    from outline.readers._html.page import Line, Page

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE,
)
_DECLARED = re.compile(rb"""(?:charset|<\?xml[^>]*encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_CODECS = MappingProxyType({"gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950"})  # the larger set that is meant
_PROLOGUE = 2048  # bytes in which a page says its encoding
_NULLS = 100  # of so many bytes one may be null by accident; in UTF-16 they are more

_SIZE = 20_000  # elements of a page, and those inside one another, up to which the extractor is asked
_DEPTH = 150
_SIGNS = re.compile(r"[\s|，。；：、,;:]+")
_PIECE = 6  # characters of a part of a sentence; a shorter one may stand anywhere
_MOSTLY = 2  # times as much of what it found as of anything else
_LEAST = 0.5  # of the page's sentences, in what is taken of it
_SEPARATORS = "_-|–—·•:：>»«<~/"  # between a page's title and the site's name
_TITLE = 4  # lines of a title, and characters of one
_HEAD = 10  # lines in which a title may stand once more


def recognises(data: bytes) -> bool:
    """Whether `data` begins as a page does: <!DOCTYPE html or <html."""
    return _START.match(data[:1000]) is not None


def read(data: bytes, options: ReadOptions) -> Content:
    """The main text of a page, line by line as it is seen, with the page's title in front.

    Raises InputError: "extra" without the libraries, "broken" for elements too deep inside one another, and as
    outline.readers.text.read does for an encoding.
    """
    text, encoding = _decoded(data, options.encoding)
    try:
        import trafilatura  # noqa: F401

        from outline.readers._html.tree import tree
    except ImportError as error:
        raise InputError("extra", detail="html") from error
    root = tree(text)
    seen = _seen(root)
    kept = _main(seen, _extracted(root))
    composer = Composer()
    for line, block in _lines(seen, kept, bare(root.findtext(".//title") or "")):
        composer.add(line, block)
    left = sum(len(bare(line.text)) for at, line in enumerate(seen.lines) if at not in kept)
    notes = (note("note.left", count=left),) if left else (note("note.whole"),)
    return composer.content(assumed(encoding), *notes)


def _decoded(data: bytes, asked: str | None) -> tuple[str, Encoding]:
    """The text of a page by its byte order mark, what the user says, what the page says, or what it looks like."""
    if 0 < data.count(b"\0") < len(data) / _NULLS:
        data = data.replace(b"\0", b"")
    if asked is not None:
        return decode(data, asked)
    declared = _DECLARED.search(data[:_PROLOGUE])
    if declared:
        name = declared[1].decode("ascii", "replace").lower()
        try:
            codec = codecs.lookup(_CODECS.get(name, name)).name
            if not codec.startswith(("utf-16", "utf-32")):  # for these words could not be read as ASCII
                "".encode(codec)
                return decode(data, codec)
        except (LookupError, UnicodeError, ValueError, InputError):
            pass
    return decode(data)


def _seen(root: Any) -> Page:
    """The lines of a page. Where it hides more than it shows, a script would show it."""
    from outline.readers._html.page import page

    seen = page(root)
    shown = sum(len(line.text) for line in seen.lines)
    return page(root, all_of_it=True) if seen.hidden > shown else seen


def _extracted(root: Any) -> str:
    """What the extractor takes for the main text, "" where it finds none. It changes the tree, and has its own
    troubles with some."""
    from copy import deepcopy

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


def _main(seen: Page, extracted: str) -> Collection[int]:
    """The indices of the lines that are the main text; all of them where that is in doubt.

    They are those of the smallest box that holds every sentence that the extractor found, and of each box around it
    that adds mostly what it found too: a heading above, the date below.
    """
    rows = extracted.split("\n")  # those of a table have | between the cells
    whole = {bare(cell) for row in rows for cell in row.split("|")}
    known = set(_pieces(extracted))
    sentences, texts, others = [0], [0], [0]
    for line in seen.lines:
        words = bare(line.text)
        found = words in whole or any(piece in known for piece in _pieces(line.text))
        counts = found and line.linked * 2 < len(line.text)
        sentences.append(sentences[-1] + (len(words) if found and _is_text(line) else 0))
        texts.append(texts[-1] + (len(words) if counts else 0))
        others.append(others[-1] + (0 if counts else len(words)))
    everything = Span(0, len(seen.lines))
    if sentences[-1] < sum(len(bare(line.text)) for line in seen.lines if _is_text(line)) * _LEAST or not sentences[-1]:
        return range(*everything)
    boxes = [box for box in seen.boxes if sentences[box.end] - sentences[box.start] == sentences[-1]]
    boxes.sort(key=lambda box: box.end - box.start)
    taken = boxes[0] if boxes else everything
    for box in boxes[1:]:  # each holds the one before it
        text, other = (
            sums[box.end] - sums[box.start] - sums[taken.end] + sums[taken.start] for sums in (texts, others)
        )
        if text > other * _MOSTLY:
            taken = box
    return range(*taken)


def _pieces(text: str) -> Iterator[str]:
    """The parts of sentences that are long enough to be known again, for an extractor joins and divides lines."""
    return (piece for piece in _SIGNS.split(text) if len(piece) >= _PIECE)


def _is_text(line: Line) -> bool:
    """Whether a line looks like a sentence and not like a link or a label."""
    return line.linked * 2 < len(line.text) and any(sign in line.text for sign in "，。；,;")


def _lines(seen: Page, kept: Collection[int], title: str) -> Iterator[tuple[str, Block | None]]:
    """The lines of the main text, the lines of one heading together, with what the page says of them.

    The page's title stands among them once: where a document has it in its own head, not above that too.
    """
    named = _title(seen, kept, title) or Span(0, 0)
    words = [line.text.strip() for line in seen.lines[slice(*named)]]
    rest = [at for at in sorted(kept) if at not in range(*named)]
    below = [at for at in rest if at > named.start or named.start not in kept][:_HEAD]
    if words and _stands_in(bare("".join(words)), [bare(seen.lines[at].text) for at in below]):
        kept = rest
    elif words and named.start not in kept:
        yield "\n".join(words), Block(title=True)
    for _, group in groupby(sorted(kept), key=lambda at: seen.lines[at].heading or -at - 1):
        indices = list(group)
        line, is_title = seen.lines[indices[0]], indices[0] == named.start < named.end
        level = 0 if is_title else line.level
        block = Block(level=level, label=line.label, strong=line.strong, opaque=line.opaque, title=is_title)
        yield "\n".join(seen.lines[at].text for at in indices), None if block == Block() else block


def _title(seen: Page, kept: Collection[int], title: str) -> Span | None:
    """The lines that are the page's title: those that its <title> begins or ends with, or else its only h1."""
    boxes = {*(box for box in seen.boxes if box.end - box.start <= _TITLE), *(Span(at, at + 1) for at in kept)}
    written = [(bare("".join(line.text for line in seen.lines[slice(*box)])), box) for box in boxes]
    named = [(words, box) for words, box in written if len(words) >= _TITLE and _names(words, title)]
    if named:
        longest = max(len(words) for words, _ in named)
        return min((box for words, box in named if len(words) == longest), key=lambda box: (box.start not in kept, box))
    first = {line.heading: at for at, line in reversed([*enumerate(seen.lines)]) if line.level == 1}
    if len(first) != 1:
        return None
    ((heading, at),) = first.items()
    end = next((end for end in range(at, len(seen.lines)) if seen.lines[end].heading != heading), len(seen.lines))
    is_link = seen.lines[at].linked and at not in kept  # the site's name
    return None if is_link else Span(at, end)


def _stands_in(title: str, lines: Sequence[str]) -> bool:
    """Whether some of these lines in a row are a title."""
    return any("".join(lines[at : at + count]) == title for at in range(len(lines)) for count in range(1, _TITLE + 1))


def _names(words: str, title: str) -> bool:
    """Whether a page's title is these words, with or without the name of the site on either side."""
    if title.startswith(words):
        return len(title) == len(words) or title[len(words)] in _SEPARATORS
    return title.endswith(words) and title[-len(words) - 1] in _SEPARATORS
