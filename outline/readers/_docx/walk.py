"""A Word document -> its lines as a person sees them: paragraphs with their automatic numbers, rows of tables.

Tracked changes are read as if accepted. Hidden text is not seen. What has no place in the text (footnotes, comments) is
counted, not read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from outline.readers._docx.bullets import bullet
from outline.readers._docx.numbering import Numbering
from outline.readers._docx.styles import Styles, W, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}rt"})  # and the reading of characters above them
_CHANGES = (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")
_COUNTED = {
    f"{W}footnoteReference": "note.footnote",
    f"{W}endnoteReference": "note.footnote",
    f"{W}commentReference": "note.comment",
}
_CHARACTERS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}
_INSTRUCTION = 100  # characters of a field's instruction that are looked at
_CLOSED = frozenset("、，．）)〕】］：")  # no space goes between these and the words


class Line(NamedTuple):
    """A paragraph, or a row of a table: its text with `label` characters of an automatic number in front, `strong` of
    them bold. `paragraph` is which w:p it is, from 1; `joins` tells that it goes on with the line before it."""

    text: str
    paragraph: int
    label: int = 0
    strong: int = 0
    level: int = 0
    opaque: bool = False
    title: bool = False
    contents: bool = False
    joins: bool = False


class _Fields:
    """The fields that are open, one inside another: only the result of a field is seen, not its instruction."""

    def __init__(self) -> None:
        self._open: list[str | None] = []  # the instruction so far; None once the result has begun
        self._hiding = 0
        self._contents: list[int] = []  # how many fields were open around each table of contents
        self.tables = 0  # of contents so far

    def begin(self) -> None:
        self._open.append("")
        self._hiding += 1

    def instruct(self, code: str) -> None:
        if self._open and self._open[-1] is not None:
            self._open[-1] = (self._open[-1] + code)[:_INSTRUCTION]

    def separate(self) -> None:
        if self._open and self._open[-1] is not None:
            self._hiding -= 1
            if self._open[-1].split()[:1] == ["TOC"]:
                self._contents.append(len(self._open))
                self.tables += 1
            self._open[-1] = None

    def end(self) -> None:
        if self._open:
            if self._contents and self._contents[-1] == len(self._open):
                self._contents.pop()
            self._hiding -= self._open.pop() is not None

    @property
    def hide(self) -> bool:
        """Whether what comes now is part of an instruction."""
        return self._hiding > 0

    @property
    def list_contents(self) -> bool:
        """Whether what comes now is a table of contents."""
        return bool(self._contents)


@dataclass(slots=True)
class _Text:
    """The text of one paragraph as it grows, with how much of its beginning is bold."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    strong: int = 0

    def add(self, text: str, bold: bool) -> None:
        if bold and self.strong == self.length:
            self.strong += len(text)
        self.pieces.append(text)
        self.length += len(text)


class Walk:
    """One pass over a document: `lines` gives them in order, `counts` by name what is not plain text in it."""

    def __init__(self, root: Element, styles: Styles, numbering: Numbering) -> None:
        self.root = root
        self.styles = styles
        self.numbering = numbering
        self.counts = Counter({"note.change": sum(1 for _ in root.iter(*_CHANGES))})
        self._numbers = {paragraph: number for number, paragraph in enumerate(root.iter(f"{W}p"), 1)}
        self._fields = _Fields()
        self._boxes: list[Element] = []
        self._held: _Text | None = None  # a paragraph whose mark was deleted: it goes on in the next
        self._separated = False  # the paragraph before ends with a style separator
        self._contents = False

    def lines(self) -> Iterator[Line]:
        """The lines of the body. Linear in its size."""
        for body in self.root.iterchildren(f"{W}body"):
            yield from self._flow(body)
        if self._held and self._held.length:
            yield Line("".join(self._held.pieces), 0)

    def _flow(self, parent: Element) -> Iterator[Line]:
        """The lines of what holds paragraphs and tables."""
        for child in parent.iterchildren():
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag == f"{W}sdt":
                yield from self._control(child)
            elif child.tag == f"{_MC}AlternateContent":
                yield from self._flow(_alternative(child))
            elif child.tag in (f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}sdtContent"):
                yield from self._flow(child)

    def _control(self, control: Element) -> Iterator[Line]:
        """A content control; Word keeps a table of contents in one."""
        before = self._contents
        gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        self._contents = before or (gallery is not None and gallery.get(f"{W}val") == "Table of Contents")
        for content in control.iterchildren(f"{W}sdtContent"):
            yield from self._flow(content)
        self._contents = before

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        properties = paragraph.find(f"{W}pPr")
        contents, tables = self._contents or self._fields.list_contents, self._fields.tables
        text = self._held or _Text()
        self._runs(paragraph, paragraph, text)
        contents = contents or self._fields.tables > tables
        mark = None if properties is None else properties.find(f"{W}rPr")
        self._held = text if is_on(mark, "del") or is_on(mark, "moveFrom") else None
        yield from self._boxed()
        if self._held:
            return
        name = self.styles.name(paragraph)
        label = self.numbering.label(paragraph)
        words = "".join(text.pieces)
        shown = ""
        if label:
            apart = label.suffix and words and label.text[-1:] not in _CLOSED
            shown = label.text + " " * bool(apart)
        yield Line(
            shown + words,
            self._numbers[paragraph],
            len(shown),
            len(shown) + text.strong if text.strong else 0,
            self.styles.level(paragraph),
            title=name == "title",
            contents=contents or name.startswith("toc "),
            joins=self._separated,
        )
        self._separated = is_on(mark, "specVanish") or is_on(mark, "vanish")

    def _boxed(self) -> Iterator[Line]:
        """The text boxes anchored in the paragraph that was read last."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.counts["note.box"] += 1
            for paragraph in box.iter(f"{W}p"):
                text = _Text()
                self._runs(paragraph, paragraph, text)
                yield Line("".join(text.pieces), self._numbers[paragraph], opaque=True)
        self._boxes = []

    def _table(self, table: Element) -> Iterator[Line]:
        """The rows of a table, a line each; a table of one column is layout, and what it holds is text."""
        rows = [row for row in table.iter(f"{W}tr") if _owner(row) is table and not is_on(row.find(f"{W}trPr"), "del")]
        cells = [[cell for cell in row.iter(f"{W}tc") if _owner(cell) is table] for row in rows]
        if all(len(row) <= 1 for row in cells):
            for row in cells:
                for cell in row:
                    yield from self._flow(cell)
            return
        self.counts["note.table"] += 1
        for row in cells:
            held = [line for cell in row for line in [self._cell(cell)]]
            number = next((line.paragraph for line in held if line.paragraph), 0)
            yield Line("\t".join(line.text for line in held), number, opaque=True)

    def _cell(self, cell: Element) -> Line:
        """The text of a cell, on one line."""
        lines = [*self._flow(cell)]
        words = " ".join(" ".join(line.text.split()) for line in lines if line.text.strip())
        return Line(words, lines[0].paragraph if lines else 0)

    def _runs(self, parent: Element, paragraph: Element, text: _Text) -> None:
        """Adds what the runs inside an element show."""
        for child in parent.iterchildren():
            if child.tag == f"{W}r":
                if not is_on(child.find(f"{W}rPr"), "vanish"):
                    self._run(child, self.styles.is_bold(child, paragraph), text)
            elif child.tag == f"{_MC}AlternateContent":
                self._runs(_alternative(child), paragraph, text)
            elif child.tag == f"{W}fldSimple":
                self._fields.begin()
                self._fields.instruct(child.get(f"{W}instr", ""))
                self._fields.separate()
                self._runs(child, paragraph, text)
                self._fields.end()
            elif child.tag in (f"{_MATH}t", f"{W}t"):
                text.add(child.text or "", bold=False)
            elif isinstance(child.tag, str) and child.tag not in _GONE and child.tag != f"{W}pPr":
                self._runs(child, paragraph, text)

    def _run(self, run: Element, bold: bool, text: _Text) -> None:
        for child in run.iterchildren():
            tag = child.tag
            if tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType", ""))
            elif tag == f"{W}instrText":
                self._fields.instruct(child.text or "")
            elif self._fields.hide:
                continue
            elif tag == f"{W}t":
                text.add(child.text or "", bold)
            elif tag == f"{W}br":
                text.add("" if child.get(f"{W}type") in ("page", "column") else "\n", bold)
            elif tag == f"{W}sym":
                text.add(_symbol(child), bold)
            elif tag in _CHARACTERS:
                text.add(_CHARACTERS[tag], bold)
            elif tag in _COUNTED:
                self.counts[_COUNTED[tag]] += 1
            elif tag == f"{W}ruby":
                for base in child.iterchildren(f"{W}rubyBase"):
                    for inner in base.iterchildren(f"{W}r"):
                        self._run(inner, bold, text)
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object", f"{_MC}AlternateContent"):
                self._boxes += _boxes(child)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._fields.end()


def _symbol(element: Element) -> str:
    """The character of a w:sym."""
    try:
        return bullet(chr(int(element.get(f"{W}char", ""), 16)), element.get(f"{W}font", ""))
    except (ValueError, OverflowError):
        return ""


def _alternative(element: Element) -> Element:
    """Of two ways to say the same, the one that is read: the newer one."""
    for child in element.iterchildren(f"{_MC}Choice", f"{_MC}Fallback"):
        return child
    return element


def _boxes(drawing: Element) -> Iterator[Element]:
    """The text boxes of a drawing, without those inside of others."""
    if drawing.tag == f"{_MC}AlternateContent":
        drawing = _alternative(drawing)
    around = next(drawing.iterancestors(f"{W}txbxContent"), None)
    for box in drawing.iter(f"{W}txbxContent"):
        newest = next(box.iterancestors(f"{_MC}Fallback"), None) is None
        if newest and next(box.iterancestors(f"{W}txbxContent"), None) is around:
            yield box


def _owner(element: Element) -> Element | None:
    """The table that a row or a cell is part of."""
    return next(element.iterancestors(f"{W}tbl"), None)
