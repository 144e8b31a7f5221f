"""The values that flow through the pipeline's end: plain, typed, immutable.

Offsets count characters (Python `str` indices) of the text as given and are half open. Lines and columns are 1-based;
a line ends at "\\n", "\\r\\n" or "\\r".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple, get_args

Kind = Literal["part", "heading", "article", "item", "implied"]
Profile = Literal["official", "speech", "law", "taiwan", "technical"]
PROFILES: tuple[Profile, ...] = get_args(Profile)
Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


class Span(NamedTuple):
    """A stretch of `Document.text`, half open, in characters."""

    start: int
    end: int


class Block(NamedTuple):
    """What a file's format says of a stretch of the text: a paragraph in Word, a heading of a web page, a table.

    span       the stretch, without the line break at its end
    paragraph  the number of the Word paragraph that begins it, from 1: which w:p of word/document.xml it is; 0
               where the format has no such numbers
    level      of a heading style or tag, 1 (outermost) to 9; 0 where it is none
    label      characters at its beginning that are an automatic number and stand in no text of the file
    strong     characters at its beginning that are set in bold, the label included
    list       which list of the file the automatic number belongs to, from 1; 0 where there is none
    depth      how deep in that list it stands, from 1
    opaque     whether it is text in which no marks are looked for: a table, code, a text box
    title      whether it is the title of the document
    """

    span: Span = Span(0, 0)
    paragraph: int = 0
    level: int = 0
    label: int = 0
    strong: int = 0
    list: int = 0
    depth: int = 0
    opaque: bool = False
    title: bool = False


def hidden(blocks: Iterable[Block]) -> list[Span]:
    """The stretches of a text in which no marks are looked for."""
    return [block.span for block in blocks if block.opaque]


@dataclass(frozen=True, slots=True)
class Element:
    """Something before or after the sections: a title, a salutation, a signature, a scraped page's furniture.

    `kind` is one of FRONT_KINDS or BACK_KINDS below. `text` is the element on one line, its hard wraps joined.
    """

    kind: str
    span: Span
    line: int
    column: int
    text: str


FRONT_KINDS = (
    "title",  # the document's title, all its lines
    "subtitle",  # ——在…上的讲话
    "letterhead",  # 发文机关标志: …人民政府文件
    "number",  # 发文字号: 国发〔2019〕5号
    "note",  # under the title: date, speaker, 题注; after the date: （此件公开发布）
    "salutation",  # 同志们： or the addressee, 各省、自治区、直辖市人民政府：
    "contents",  # a table of contents that repeats the headings
    "preamble",  # paragraphs before the first section
)
BACK_KINDS = (
    "closing",  # 特此通知。 谢谢大家！ and the paragraphs that take leave
    "attachment",  # 附件：1.… and its lines
    "signature",
    "date",
    "note",
    "imprint",  # 抄送, 印发
    "boilerplate",  # page furniture, wherever it stood
)


@dataclass(frozen=True, slots=True)
class Section:
    """One unit of the document and all below it.

    level     depth in the document, from 1
    marker    the mark as written: "一、" "（一）" "一是" "1."; "" where there is none
    style     the marker style's name in the grammar, or None
    number    the mark's value (二十一 -> 21), or None
    title     the text after the mark up to the end of the title, on one line
    kind      part: one document of several; heading: names what follows; article: 第X条; item: an entry that is
              itself the clause; implied: a unit without a mark
    line, column   of the mark, or of the title where there is no mark
    start, end     the whole unit, descendants included
    heading   mark, title and the title's end mark
    body      the paragraphs (or parts of one) that are the section's own, in order; children stand between them
    paragraph which paragraph of a Word file the section begins in (see Block); 0 in other formats
    automatic whether the mark is an automatic number, which the text of the file does not have
    """

    level: int
    marker: str
    style: str | None
    number: int | None
    title: str
    kind: Kind
    line: int
    column: int
    start: int
    end: int
    heading: Span
    body: tuple[Span, ...]
    children: tuple[Section, ...]
    paragraph: int = 0
    automatic: bool = False

    def walk(self) -> Iterator[Section]:
        """This section and all below it, depth first."""
        yield self
        for child in self.children:
            yield from child.walk()

    def flow(self) -> Iterator[Span | Section]:
        """The section's own paragraphs and its children in the order of the text."""
        parts: list[Span | Section] = [*self.body, *self.children]
        return iter(sorted(parts, key=lambda part: part.start))


@dataclass(frozen=True)
class Document:
    """A text and its outline.

    Every character of `text` that is not white space (outline.shadow.SPACES) belongs to exactly one section's heading
    or body, or to one element of front or back. `blocks` are what the format of the file says of the text, in order.
    """

    text: str
    profile: Profile
    title: str | None
    front: tuple[Element, ...]
    sections: tuple[Section, ...]
    back: tuple[Element, ...]
    blocks: tuple[Block, ...] = ()

    def walk(self) -> Iterator[Section]:
        """All sections, depth first, in the order of the text."""
        for section in self.sections:
            yield from section.walk()

    def words(self, span: Span) -> str:
        """The text of a span on one line: hard wraps joined, white space at both ends dropped."""
        return joined(self.text[span.start : span.end])

    def to_dict(self, *, body: bool = False) -> dict[str, Any]:
        """Plain data as `-t json` prints it (schema: outline/renderers/outline.schema.json); `body` adds each
        section's own paragraphs."""
        return {
            "version": 1,
            "title": self.title,
            "profile": self.profile,
            "front": [_element(element) for element in self.front],
            "sections": [self._section(section, body) for section in self.sections],
            "back": [_element(element) for element in self.back],
        }

    def _section(self, section: Section, body: bool) -> dict[str, Any]:
        data: dict[str, Any] = {
            name: getattr(section, name)
            for name in ("level", "marker", "style", "number", "title", "kind", "line", "column", "start", "end")
        }
        if section.paragraph:
            data["paragraph"] = section.paragraph
        if section.automatic:
            data["automatic"] = True
        if body:
            data["body"] = [{"start": span.start, "end": span.end, "text": self.words(span)} for span in section.body]
        data["children"] = [self._section(child, body) for child in section.children]
        return data

    def block(self, offset: int) -> Block | None:
        """What the format says of the character at an offset, None where it says nothing."""
        at = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        block = self.blocks[at - 1] if at else None
        return block if block and offset <= block.span.end else None

    @cached_property
    def lines(self) -> Lines:
        """Where the lines of the text start."""
        return Lines(self.text)


class Edit(NamedTuple):
    """A change to a text: the characters of the half-open stretch become `new`; an insertion where it is empty."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found in a document.

    code, name   of the rule: "SEQ01", "missing-number"
    severity     "error" | "warning" | "info"
    line, column 1-based, of `start`
    start, end   the characters that the finding is about
    message      what is wrong and what is expected, on one line, in the language asked for
    source       the clause of the standard, or what else is behind the rule
    fix          edits that can be made without judgement; empty where there are none
    unsafe       edits that need a look: a new number, a new count; empty where there are none
    refused      why there are no unsafe edits though the rule has some; "" otherwise
    related      other places that the message speaks of
    paragraph    of a Word file, see Block; 0 in other formats
    """

    code: str
    name: str
    severity: Severity
    line: int
    column: int
    start: int
    end: int
    message: str
    source: str = ""
    fix: tuple[Edit, ...] = ()
    unsafe: tuple[Edit, ...] = ()
    refused: str = ""
    related: tuple[Span, ...] = ()
    paragraph: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Plain data; without the paragraph where there is none."""
        data = {
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "line": self.line,
            "column": self.column,
            "start": self.start,
            "end": self.end,
            "message": self.message,
            "source": self.source,
            "fix": [edit._asdict() for edit in self.fix],
            "unsafe": [edit._asdict() for edit in self.unsafe],
            "refused": self.refused,
            "related": [span._asdict() for span in self.related],
        }
        return data | {"paragraph": self.paragraph} if self.paragraph else data


class Lines:
    """Turns offsets of a text into 1-based lines and columns."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset in characters."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


_BREAK = re.compile(r"\r\n|\n|\r")
_LATIN = re.compile(r"[A-Za-z0-9,.;:!?]")


def joined(text: str) -> str:
    """Text on one line: a line break vanishes between Chinese characters and becomes a space between Latin words."""
    pieces = [piece.strip() for piece in _BREAK.split(text)]
    out = pieces[0]
    for piece in pieces[1:]:
        space = " " if out and piece and _LATIN.match(out[-1]) and _LATIN.match(piece[0]) else ""
        out += space + piece
    return out.strip()


def bare(text: str) -> str:
    """Text without its white space."""
    return "".join(text.split())


def edited(text: str, edits: Iterable[Edit], start: int = 0, end: int | None = None) -> str:
    """A stretch of a text, by default all of it, with edits made: these are in order, and do not overlap."""
    pieces = []
    for edit in edits:
        pieces += [text[start : edit.start], edit.new]
        start = edit.end
    return "".join([*pieces, text[start:end]])


def _element(element: Element) -> dict[str, Any]:
    return {"kind": element.kind, "line": element.line, "column": element.column, "text": element.text}
