"""Markdown: the text as it stands in the file, and which of its lines are headings, tables or code.

The blocks are those of CommonMark (https://spec.commonmark.org/0.31.2/) with the tables of GitHub, but for two things.
Spaces before a line are the indent of a Chinese paragraph, never code. And bold type may end between a sign and a
character, `**（一）加强领导。**各地`, where CommonMark sees none, for people mean it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from outline.content import Content, ReadOptions
from outline.model import Block, Lines, Span
from outline.readers.text import assumed, decode

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")

_NESTING = 20  # quotes and lists inside one another; what is deeper is text
_KEY = re.compile(r"[\w.-]+[ \t]*:(?:[ \t]|$)")
_FENCE = re.compile(r"[ \t]*(?:```+|~~~+)[ \t]*(\w*)[ \t]*")
_LIST = re.compile(r"[\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*")  # what may stand before a paragraph: > - 1.
_STRONG = re.compile(r"\*\*\*?|___?")
_OPAQUE_TAGS = re.compile(r"[ \t]*<(?:!--|/?(?:table|t[dhr]|tbody|thead|pre|script|style)\b)", re.IGNORECASE)
_SENTENCE_ENDS = ("。", "；", "！", "？")  # a line of --- below them is a rule across the page


def recognises(data: bytes) -> bool:
    """False: Markdown is known by the file's name only."""
    return False


def read(data: bytes, options: ReadOptions) -> Content:
    """A Markdown file: every character as it is in `data`, as outline.readers.text.read gives it.

    Each block is one or several whole lines, and its `strong` counts what stands before the bold type in the line too:
    `- **`. Raises InputError as outline.readers.text.read does.
    """
    text, encoding = decode(data, options.encoding)
    return Content(text, tuple(_blocks(text)), encoding, (assumed(encoding),))


def _blocks(text: str) -> Iterator[Block]:
    """What Markdown says of the lines of a text, in order."""
    starts = Lines(text).starts
    lines = [text[start:end].rstrip("\r\n") for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]

    def block(first: int, last: int, strong: int = 0, level: int = 0, *, opaque: bool = False) -> Block:
        """A block of the lines from `first` to before `last`, without the indent in front and empty lines behind."""
        while last > first + 1 and not lines[last - 1].strip():
            last -= 1
        indent = len(lines[first]) - len(lines[first].lstrip())
        span = Span(starts[first] + indent, starts[last - 1] + len(lines[last - 1].rstrip()))
        return Block(span, level=level, strong=max(0, strong - indent), opaque=opaque)

    body = list(lines)
    front = _front_matter(lines)
    if front:
        yield block(0, front, opaque=True)
        body[:front] = [""] * front
    _unwrap(body)
    done = front
    for token in _tokens("\n".join(body)):
        first, last = token.map or (0, 0)
        if first < done or first == last:
            continue
        if token.type == "heading_open" and _is_heading(token, lines[first:last]):
            yield block(first, first + 1, level=int(token.tag[1]))
            done = last
        elif _is_opaque(token, lines[first:last]):
            yield block(first, last, opaque=True)
            done = last
        elif token.type == "inline":
            yield from (block(at, at + 1, strong) for at in range(first, last) if (strong := _strong(lines[at])))
            done = last


def _tokens(text: str) -> Sequence[Token]:
    """The blocks of a text; what is inside of a paragraph is left alone, so that the time is linear."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table").disable(["code", "reference"])
    tokens: list[Token] = []
    parser.block.parse(text.replace("\0", "\ufffd"), parser, {}, tokens)
    return tokens


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines at the top are its YAML: --- key: value ---."""
    if len(lines) < 3 or lines[0].rstrip() != "---" or not _KEY.match(lines[1]):
        return 0
    return next((at + 1 for at, line in enumerate(lines) if at and line.rstrip() in ("---", "...")), 0)


def _unwrap(lines: list[str]) -> None:
    """Empties the first and last line of a text that stands as a whole in ```markdown … ```, as chat programs give
    it."""
    written = [at for at, line in enumerate(lines) if line.strip()]
    if len(written) < 2:
        return
    opening, closing = _FENCE.fullmatch(lines[written[0]]), _FENCE.fullmatch(lines[written[-1]])
    if opening and opening[1].lower() in ("markdown", "md") and closing and not closing[1]:
        lines[written[0]] = lines[written[-1]] = ""


def _is_heading(token: Token, lines: Sequence[str]) -> bool:
    """Whether a heading is one: by # in front, or by === or --- below a line that is no sentence."""
    words = lines[0].strip()  # of wide spaces there may be nothing left, which are text to Markdown
    return token.markup.startswith("#") or (len(lines) == 2 and words != "" and not words.endswith(_SENTENCE_ENDS))


def _is_opaque(token: Token, lines: Sequence[str]) -> bool:
    """Whether a block is a table, code or a comment; not if left open, when it would swallow the rest of the text."""
    if token.type == "fence":
        closing = _FENCE.fullmatch(lines[-1].lstrip("> \t"))
        return len(lines) > 1 and closing is not None and not closing[1]
    if token.type == "html_block":
        is_comment = token.content.lstrip().startswith("<!--")
        return bool(_OPAQUE_TAGS.match(token.content)) and (not is_comment or token.content.rstrip().endswith("-->"))
    return token.type == "table_open"


def _strong(line: str) -> int:
    """How many characters at the beginning of a line are in bold, with the list's mark and the signs of bold type."""
    before = _LIST.match(line)
    start = before.end() if before else 0
    opening = _STRONG.match(line, start)
    if opening is None:
        return 0
    end = line.find(opening[0], opening.end())
    inside = line[opening.end() : end]
    return end + len(opening[0]) if end > 0 and inside.strip() == inside != "" else 0
