"""Web pages: their main text, without the site around it.

trafilatura judges which text of a page is the main one. It leaves out lines that repeat and runs some together, so that
its text itself is not taken: the box of the page that holds what it found is read in full, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from outline.content import Composer, Content, ReadOptions, megabytes
from outline.errors import InputError
from outline.messages import Message, note
from outline.model import Block, Span, bare
from outline.readers.text import assumed

if TYPE_CHECKING:
    from outline.readers._html.lines import Page

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE,
)
_SHARE = 8  # of the bytes that a file may have those of a page, whose tree is so much larger
_TAG = 800  # bytes that a file may have for each tag of a page
_HEAD = 10  # lines in which a title may stand once more


def recognises(data: bytes) -> bool:
    """Whether `data` begins as a page does: <!DOCTYPE html or <html."""
    return _START.match(data[:1000]) is not None


def read(data: bytes, options: ReadOptions) -> Content:
    """The main text of a page, line by line as it is seen, with the page's title in front.

    Raises InputError: "extra" without the libraries, "large" for more bytes than an eighth of `options.size`, "dense"
    for more than a tag for 800 of these, "broken" for elements too deep inside one another, and as
    outline.readers.text.read does for an encoding.
    """
    most = options.size // _SHARE
    if len(data) > most:
        raise InputError("large", detail=megabytes(most))
    try:
        import trafilatura  # noqa: F401

        from outline.readers._html import encoding, main
        from outline.readers._html.title import title
        from outline.readers._html.tree import tree
    except ImportError as error:
        raise InputError("extra", detail="html") from error
    text, codec = encoding.decoded(data, options.encoding)
    root = tree(text, options.size // _TAG)
    seen = _seen(root)
    taken = main.main_text(seen, main.extracted(root))
    named = title(seen, taken, bare(root.findtext(".//title") or "")) or Span(0, 0)
    read_lines = _once(seen, main.without_navigation(seen, taken, range(*named)), named)
    composer = Composer()
    for line, block in _lines(seen, read_lines, named):
        composer.add(line, block)
    pictures = sum(seen.lines[at].pictures for at in read_lines)
    losses = (note("note.picture", count=pictures),) if pictures else ()
    return composer.content(assumed(codec), *_left_out(seen, read_lines), losses=losses)


def _seen(root: Any) -> Page:
    """The lines of a page. Where it hides more than it shows, a script would show it."""
    from outline.readers._html.page import page

    seen = page(root)
    shown = sum(len(line.text) for line in seen.lines)
    return page(root, all_of_it=True) if seen.hidden > shown else seen


def _once(seen: Page, kept: Sequence[int], named: Span) -> list[int]:
    """The lines to read, in order: the main text and the page's title, which is taken into it once. Where a document
    has it in its own head it is not put above that too."""
    lines = [seen.lines[at] for at in range(*named)]
    rest = [at for at in kept if at not in range(*named)]
    below = [at for at in rest if at > named.start or named.start not in kept][:_HEAD]
    if lines and _stands_in(bare("".join(line.text for line in lines)), [bare(seen.lines[at].text) for at in below]):
        return rest
    return [*kept] if named.start in kept else [*range(*named), *kept]


def _lines(seen: Page, indices: Sequence[int], named: Span) -> Iterator[tuple[str, Block | None]]:
    """These lines, those of one heading together, with what the page says of them."""
    written = [at for at in indices if seen.lines[at].text]
    for is_title, group in groupby(written, key=lambda at: at in range(*named)):
        if is_title:
            yield "\n".join(seen.lines[at].text.strip() for at in group), Block(title=True)
            continue
        for _, heading in groupby(group, key=lambda at: seen.lines[at].heading or -at - 1):
            lines = [seen.lines[at] for at in heading]
            first = lines[0]
            block = Block(
                level=first.level,
                label=first.label,
                list=first.list,
                depth=first.depth,
                strong=first.strong,
                opaque=first.opaque,
            )
            yield "\n".join(line.text for line in lines), None if block == Block() else block


def _stands_in(title: str, lines: Sequence[str]) -> bool:
    """Whether some of these lines in a row are a title."""
    from outline.readers._html.title import LINES

    return any("".join(lines[at : at + count]) == title for at in range(len(lines)) for count in range(1, LINES + 1))


def _left_out(seen: Page, indices: Collection[int]) -> Iterator[Message]:
    """What is said of the characters that are not among the lines that were read."""
    read_lines = set(indices)
    left = sum(len(bare(line.text)) for at, line in enumerate(seen.lines) if at not in read_lines)
    if left:
        yield note("note.left", count=left)
    if seen.ruby:
        yield note("note.ruby", count=seen.ruby)
    if not left and not seen.ruby:
        yield note("note.whole")
    if seen.hidden:
        yield note("note.hidden", count=seen.hidden)
