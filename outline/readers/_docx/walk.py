"""A Word document -> its lines as a person sees them: paragraphs with their automatic numbers, rows of tables.

Tracked changes are read as if accepted. Hidden text is not seen. What has no place in the text (footnotes, comments,
pictures) is counted, not read. Every element is looked at a bounded number of times, whatever is inside of what.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from outline.readers._docx.bullets import bullet
from outline.readers._docx.drawings import ALTERNATIVES, BOX, alternative, drawn
from outline.readers._docx.elements import MATH, W, attribute, child, switch, value
from outline.readers._docx.fields import Fields, unclosed
from outline.readers._docx.lines import Line, Text
from outline.readers._docx.numbering import Numbering
from outline.readers._docx.styles import Look, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}rt"})  # and the reading of characters above them
_CHANGES = (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")
_WRAPPERS = frozenset({f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{W}sdt", f"{W}sdtContent"})
_COUNTED = {
    f"{W}footnoteReference": "note.footnote",
    f"{W}endnoteReference": "note.footnote",
    f"{W}commentReference": "note.comment",
}
_CHARACTERS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}
_DRAWINGS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_CLOSED = frozenset("、，．）)〕】］：")  # no space goes between these and the words
_SPACES = str.maketrans("\r\n", "  ")


class Source(NamedTuple):
    """A document as all its stories see it, the body and the text boxes: the numbers of its paragraphs, the fields that
    never end, and by name how much there is of what is not plain text."""

    styles: Styles
    numbers: dict[Element, int]
    unclosed: frozenset[Element]
    counts: Counter[str]


def lines(root: Element, styles: Styles, numbering: Numbering, boxes: Numbering) -> tuple[list[Line], Counter[str]]:
    """The lines of a document (w:document), and the counts of what is not plain text in it. `boxes` numbers the text
    boxes, which count apart from the body, all of them together."""
    numbers = {paragraph: number for number, paragraph in enumerate(root.iter(f"{W}p"), 1)}
    changes = sum(1 for _ in root.iter(*_CHANGES))
    source = Source(styles, numbers, unclosed(root), Counter({"note.change": changes}))
    story = _Story(source, numbering, boxes)
    for body in root.iterchildren(f"{W}body"):
        story.read(body)
    return story.lines, source.counts


class _Story:
    """One pass over paragraphs and tables that follow one another: the body, or what a text box holds."""

    def __init__(self, source: Source, numbering: Numbering, boxes: Numbering) -> None:
        self.lines: list[Line] = []
        self._source = source
        self._numbering = numbering
        self._box_numbering = boxes
        self._fields = Fields()
        self._boxes: list[Line] = []  # of the paragraph that is read
        self._held: Text | None = None  # a paragraph whose mark was deleted: it goes on in the next
        self._separated = False  # the paragraph before goes on in the next
        self._contents = False
        self._in_row = False

    def read(self, parent: Element) -> None:
        """Reads all that an element holds."""
        self._flow(parent)
        self._close()

    def _flow(self, parent: Element) -> None:
        """Reads what holds paragraphs and tables."""
        for element in parent.iterchildren():
            tag = element.tag
            if tag == f"{W}p":
                self._paragraph(element)
            elif tag == f"{W}tbl":
                self._table(element)
            elif tag == f"{W}sdt":
                self._control(element)
            elif tag == f"{W}altChunk":
                self._source.counts["note.chunk"] += 1
            elif tag == ALTERNATIVES:
                self._flow(alternative(element))
            elif tag in _WRAPPERS:
                self._flow(element)

    def _control(self, control: Element) -> None:
        """A content control; Word keeps a table of contents in one."""
        before = self._contents
        gallery = child(control, "sdtPr", "docPartObj", "docPartGallery")
        self._contents = before or value(gallery) == "Table of Contents"
        for content in control.iterchildren(f"{W}sdtContent"):
            self._flow(content)
        self._close()
        self._contents = before

    def _close(self) -> None:
        """No paragraph goes on after the end of a cell, of a content control, of the story, nor into a table."""
        held, self._held = self._held, None
        if held and held.length:
            self._line(held)
        self._release()
        self._separated = False

    def _paragraph(self, paragraph: Element) -> None:
        properties = child(paragraph, "pPr")
        look = self._source.styles.paragraph(properties)
        text = self._held
        if not text or not text.length:
            text = Text(self._source.numbers[paragraph], properties, look)
        self._runs(paragraph, look, text)
        mark = child(properties, "rPr")
        self._held = text if switch(mark, "del") or switch(mark, "moveFrom") else None
        if self._held:
            return
        separator = switch(mark, "specVanish") or False
        hidden = self._source.styles.run(mark, look).hidden or False
        if text.length or not hidden or separator:  # of the others, nothing is seen
            self._line(text)
            self._separated = separator or hidden

    def _line(self, text: Text) -> None:
        """A paragraph is at its end."""
        label = self._numbering.label(text.properties)
        words, shown = "".join(text.pieces), ""
        if label:
            apart = label.suffix and words and label.text[-1:] not in _CLOSED
            shown = label.text + " " * bool(apart)
        if not self._separated:
            self._release()
        self.lines.append(
            Line(
                shown + words,
                text.paragraph,
                label=len(shown),
                list=label.list if label else 0,
                depth=label.level + 1 if label else 0,
                strong=len(shown) + text.strong if text.strong else 0,
                level=text.look.level,
                title=text.look.name == "title",
                opaque=self._contents or text.contents or text.look.name.startswith("toc "),
                joins=self._separated,
            )
        )

    def _release(self) -> None:
        """The text boxes anchored in a paragraph stand before it, and after one that it goes on with."""
        self.lines += self._boxes
        self._boxes = []

    def _table(self, table: Element) -> None:
        """The rows of a table, a line each; a table of one column is layout, and what it holds is text. So is a table
        within a row, which is part of that."""
        self._close()
        rows = [[*_parts(row, f"{W}tc")] for row in _parts(table, f"{W}tr") if not switch(child(row, "trPr"), "del")]
        layout = all(len(row) <= 1 for row in rows)
        self._source.counts["note.table"] += not layout
        for row in rows:
            if layout or self._in_row:
                for cell in row:
                    self.read(cell)
            else:
                self._row(row)

    def _row(self, row: list[Element]) -> None:
        lines, self._in_row = self.lines, True
        words, number = [], 0
        for cell in row:
            self.lines = []
            self.read(cell)
            words.append(_one_line(self.lines))
            number = number or next((line.paragraph for line in self.lines), 0)
        self.lines, self._in_row = lines, False
        self.lines.append(Line("\t".join(words), number, opaque=True))

    def _runs(self, parent: Element, look: Look, text: Text) -> None:
        """Adds what the runs inside an element show."""
        for element in parent.iterchildren():
            tag = element.tag
            if tag == f"{W}r":
                own = self._source.styles.run(child(element, "rPr"), look)
                self._run(element, own, look, text)
            elif tag == ALTERNATIVES:
                self._runs(alternative(element), look, text)
            elif tag == f"{W}fldSimple":
                self._fields.begin()
                self._fields.instruct(attribute(element, "instr") or "")
                self._fields.separate()
                self._runs(element, look, text)
                self._fields.end()
            elif tag in (f"{MATH}t", f"{W}t"):
                if not self._fields.hide:
                    self._add(_words(element), False, text)
            elif isinstance(tag, str) and tag not in _GONE and tag != f"{W}pPr":
                self._runs(element, look, text)

    def _run(self, run: Element, own: Look, look: Look, text: Text) -> None:
        """Adds what a run shows that is set as `own` says, in a paragraph that is set as `look` says."""
        bold = own.bold or False
        for element in run.iterchildren():
            tag = element.tag
            if tag == f"{W}fldChar":
                self._field(element)
            elif tag == f"{W}instrText":
                self._fields.instruct(element.text or "")
            elif tag == ALTERNATIVES:
                self._run(alternative(element), own, look, text)
            elif self._fields.hide:
                continue
            elif own.hidden:
                self._source.counts["note.hidden"] += len(_words(element)) if tag == f"{W}t" else 0
            elif tag == f"{W}t":
                self._add(_words(element), bold, text)
            elif tag == f"{W}br":
                if attribute(element, "type") in ("page", "column"):
                    text.turned = text.seen
                else:
                    self._add("\n", bold, text)
            elif tag == f"{W}sym":
                self._add(_symbol(element), bold, text)
            elif tag in _CHARACTERS:
                self._add(_CHARACTERS[tag], bold, text)
            elif tag in _COUNTED:
                self._source.counts[_COUNTED[tag]] += 1
            elif tag == f"{W}ruby":
                for base in element.iterchildren(f"{W}rubyBase"):
                    self._runs(base, look, text)
            elif tag in _DRAWINGS:
                self._drawing(element)

    def _add(self, words: str, bold: bool, text: Text) -> None:
        text.add(words, bold, self._fields.list_contents)

    def _field(self, mark: Element) -> None:
        kind = attribute(mark, "fldCharType")
        if kind == "begin" and mark not in self._source.unclosed:
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._fields.end()

    def _drawing(self, drawing: Element) -> None:
        """The text boxes of a drawing, and whether there is a picture in it."""
        found = [*drawn(drawing)]
        boxes = [element for element in found if element.tag == BOX]
        self._source.counts["note.box"] += len(boxes)
        self._source.counts["note.picture"] += len(found) > len(boxes)
        for box in boxes:
            story = _Story(self._source, self._box_numbering, self._box_numbering)
            story.read(box)
            self._boxes += [line._replace(level=0, title=False, opaque=True) for line in story.lines]


def _parts(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row."""
    for element in parent.iterchildren():
        if element.tag == tag:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _parts(element, tag)


def _one_line(lines: list[Line]) -> str:
    """The text of a cell."""
    whole = "".join(line.text if line.joins else "\n" + line.text for line in lines)
    return " ".join(whole.split())


def _words(element: Element) -> str:
    """The text of a w:t; a line break in it breaks no line."""
    return (element.text or "").translate(_SPACES)


def _symbol(element: Element) -> str:
    """The character of a w:sym."""
    try:
        return bullet(chr(int(attribute(element, "char") or "", 16)), attribute(element, "font") or "")
    except (ValueError, OverflowError):
        return ""
