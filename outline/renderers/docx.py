"""A Word document in the layout of GB/T 9704-2012, text and all, with heading styles.

What Word's navigation pane and a contents field show are the sections that begin a paragraph and are named there:
parts, headings, and articles on a line of their own, in the styles Heading 1 to 9 by their level. All else is text.

A title that runs into its text (（一）加强领导。各地要…) is a paragraph of its own to Word but stays on the line: its
paragraph mark is hidden (w:specVanish), which Word calls a style separator.

The title is set in 方正小标宋简体; where that font is missing the table of fonts names 宋体 in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape

from outline.errors import InputError
from outline.families import DIVISIONS, NARRATIVE
from outline.model import Document, Section, joined
from outline.options import Options
from outline.renderers import _word
from outline.renderers._paragraphs import Run, paragraphs
from outline.renderers._pieces import Piece, clean, xml_safe
from outline.renderers._word import (
    CENTRED,
    FACES,
    FANG,
    HEI,
    LINE,
    TITLE,
    WIDTH,
    indent,
    level_font,
    spacing,
    tall,
    type_size,
)
from outline.script import convert

WHOLE = True

_STYLES = {
    "letterhead": "Letterhead",
    "number": "DocumentNumber",
    "title": "Title",
    "subtitle": "Subtitle",
    "note": "Note",
    "salutation": "Salutation",
    "attachment": "Attachment",
    "signature": "Signature",
    "date": "Date",
    "imprint": "Imprint",
}
_HEAD = frozenset({"letterhead", "number", "title", "subtitle", "note"})
_ABOVE = _HEAD | {"", "salutation"}
_APART = frozenset({"attachment", "signature", "date", "imprint"})

_WIDE = re.compile(r"\u3000{2,}| {4,}")
_RED_LINE = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr>'  # 4 mm below (7.2.5)
_HIDDEN_MARK = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"


def render(document: Document, options: Options) -> bytes:
    """The document as a .docx file; its paragraphs are always there, with `options.body` or without. The same document
    gives the same bytes. Raises InputError "extra" where python-docx is not installed."""
    try:
        from docx.oxml import parse_xml
    except ImportError as error:
        raise InputError("extra", detail="docx") from error
    word = _word.blank()
    body = word.element.body
    content = "".join(_Writer(document, replace(options, body=True)).written())
    for position, paragraph in enumerate([*parse_xml(f"<w:body {_word.W}>{content}</w:body>")]):
        body.insert(position, paragraph)
    return _word.packed(word, xml_safe(convert(clean(document.title or ""), options.script)))


class _Writer:
    """Writes paragraphs in WordprocessingML, one after the other."""

    def __init__(self, document: Document, options: Options) -> None:
        self.document = document
        self.options = options
        self.above: list[bool] = []  # of each section that is open, whether it counts as a level
        self.before = ""  # the role of the paragraph before this one; "" at the beginning
        self.lettered = False  # whether there was a letterhead

    def written(self) -> Iterator[str]:
        """All paragraphs."""
        rows: list[tuple[str, ...]] = []
        for runs in paragraphs(self.document, self.options):
            piece = runs[0].piece
            if piece.cells:
                rows.append(piece.cells)
                continue
            if rows:
                yield _table(rows)
                rows = []
            layer = [self._enter(run.piece.section) for run in runs if run.piece.section]
            role = self._role(piece)
            if piece.section:
                yield self._section(runs, piece.section, layer[0])
            else:
                yield self._element(runs, role)
            self.before = role
        if rows:
            yield _table(rows) + _paragraph("", "")  # Word wants a paragraph at the end

    def _role(self, piece: Piece) -> str:
        """What a paragraph is that begins with a piece: the kind of an element, or "text"."""
        if piece.title:
            return "title"
        if piece.element == "note" and self.before not in _ABOVE:  # （此件公开发布）, below the date
            return "text"
        if piece.element in ("note", "number") and self.document.profile == "taiwan":  # 發文日期：… 速別：…
            return "salutation"
        return piece.element if piece.element in _STYLES else "text"

    def _enter(self, section: Section) -> int:
        """Note a section, and return how many levels there are from the outermost down to it."""
        del self.above[section.level - 1 :]
        self.above.append(section.kind != "part" and section.style not in DIVISIONS)
        return sum(self.above)

    def _section(self, runs: list[Run], section: Section, layer: int) -> str:
        if section.kind == "part":
            return self._part(runs, section)
        named = section.kind == "heading" or (section.kind == "article" and len(runs) == 1)
        runs = [*_heads(runs[0], section), *runs[1:]]
        if not named or section.level > 9:
            mark = _run(runs[0].text, FACES[HEI] if section.kind == "article" else "")
            return _paragraph("", mark + _text(runs[1:]), self._space("text"))
        if section.style in DIVISIONS:
            properties, face = spacing(LINE // 2, LINE // 2) + indent() + CENTRED, HEI
        else:
            properties = self._space("text")
            face = FANG if section.style in NARRATIVE else level_font(layer)
        usual = face == level_font(section.level)
        return _heading(section.level, "" if usual else FACES[face], runs, properties)

    def _part(self, runs: list[Run], section: Section) -> str:
        """One document of several: on a new page, its mark at the left (附件1), its title like that of a document."""
        level = min(section.level, 9)
        text = runs[0].text
        mark = text[: len(section.marker)]
        name = text[len(mark) :].strip()
        new_page = "<w:pageBreakBefore/>" if self.before else ""
        behind = self.document.text[section.heading.start + len(section.marker) : section.heading.end]
        if not (name and mark and behind.lstrip(" \t\u3000")[:1] in ("\n", "\r")):
            face = FACES[HEI] if text == mark else FACES[TITLE]
            properties = new_page + tall(0, LINE) + indent() + CENTRED
            return _heading(level, face, runs, properties)
        first = _paragraph("Annex", _run(mark), "" if new_page else '<w:pageBreakBefore w:val="0"/>')
        rest = [runs[0]._replace(text=name), *runs[1:]]
        return first + _heading(level, FACES[TITLE], rest, tall(LINE, LINE) + indent() + CENTRED)

    def _element(self, runs: list[Run], role: str) -> str:
        text, properties = _text(runs), self._space(role)
        match role:
            case "title":
                text = _run("\n".join(self._title_lines(runs[0]))) + _text(runs[1:])
            case "letterhead":
                self.lettered = True
                half_points = min(96, 860 // max(1, round(_width(runs[0].text))))  # a line is 442 pt wide
                text = _run(runs[0].text, size=half_points) + _text(runs[1:])
            case "number" if self.lettered:
                properties = _RED_LINE + properties
            case "signature":
                properties += self._under_the_date(runs)
            case "attachment" if self.before != "attachment":  # 附件：1.… is set out by three more characters
                properties += indent(-450, left=650)
            case "imprint":
                text = _run(_WIDE.sub("\t", "".join(run.text for run in runs)))
        return _paragraph(_STYLES.get(role, ""), text, properties)

    def _space(self, role: str) -> str:
        """The blank lines above a paragraph: below the head of a document, and above what ends it."""
        if self.before == role or not self.before:
            return ""
        if role in _HEAD:
            lines = {"number": 2, "title": 2}.get(role, 0) if self.before in ("letterhead", "number") else 0
        elif role in _APART:
            lines = 0 if self.before == "signature" else 1
        else:
            lines = 1 if self.before in _HEAD else 0
        return f'<w:spacing w:before="{lines * LINE}"/>' if lines else ""

    def _title_lines(self, run: Run) -> list[str]:
        """The title on the lines that it has in the text, where these make the same title."""
        span = run.piece.span
        lines = self.document.text[span.start : span.end].splitlines() if span else []
        written = [line for line in (clean(convert(line, self.options.script)) for line in lines) if line]
        return written if clean(joined("\n".join(written))) == run.text else [run.text]

    def _under_the_date(self, runs: list[Run]) -> str:
        """A signature stands in the middle above the date, which ends four characters from the right (7.3.5.1)."""
        date = next((element.text for element in self.document.back if element.kind == "date"), "")
        if not date:
            return ""
        middle = 400 + round(50 * (_width(date) - _width("".join(run.text for run in runs))))
        return indent(right=max(0, middle))


def _heads(run: Run, section: Section) -> list[Run]:
    """A mark and title as typeset: 第一章　总则. Of 主旨：請查照。 the label is the heading, the rest text."""
    mark, name = run.text[: len(section.marker)], run.text[len(section.marker) :]
    if section.style == "label" and mark and name:
        return [run._replace(text=mark), run._replace(text=name)]
    wide = mark and (section.style in DIVISIONS or section.kind == "article")
    return [run._replace(text=mark + name.replace(" ", "\u3000", 1))] if wide else [run]


def _heading(level: int, face: str, runs: list[Run], properties: str) -> str:
    """A heading, and the text that runs on behind it."""
    mark = _HIDDEN_MARK if len(runs) > 1 else ""
    heading = _paragraph(f"Heading{level}", _run(runs[0].text, face), properties + mark)
    return heading + (_paragraph("", _text(runs[1:])) if mark else "")


def _table(rows: Sequence[Sequence[str]]) -> str:
    """A table as wide as the type area, its columns alike."""
    columns = max(map(len, rows))
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = f'<w:gridCol w:w="{WIDTH // columns}"/>' * columns
    filled = "".join("<w:tr>" + "".join(map(_cell, [*row, *[""] * (columns - len(row))])) + "</w:tr>" for row in rows)
    properties = f'<w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{borders}</w:tblBorders>'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{filled}</w:tbl>"


def _cell(text: str) -> str:
    paragraph = _paragraph("", _run(text), indent() + '<w:jc w:val="left"/>')
    return f"<w:tc><w:tcPr/>{paragraph}</w:tc>"


def _paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph in a style ("" is Normal); `properties` in the order that the schema demands."""
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{name}{properties}</w:pPr>{content}</w:p>"


def _text(runs: list[Run]) -> str:
    return _run("".join(run.text for run in runs)) if runs else ""


def _run(text: str, style: str = "", size: int | None = None) -> str:
    """A run of text, its line breaks and tabs as Word has them."""
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    properties += type_size(size) if size else ""
    inner = f'<w:t xml:space="preserve">{escape(xml_safe(text))}</w:t>'
    inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    inner = inner.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def _width(text: str) -> float:
    """The width of a line in characters; half-width ones count half."""
    return sum(0.5 if char.isascii() else 1 for char in text)
