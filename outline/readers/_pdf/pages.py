"""The characters of a PDF's pages as PDFium gives them, and all that is made of them.

PDF has no paragraphs, only characters with places (ISO 32000-2, 9.4).

Not told apart: rows of a table without rules whose cells have several lines, notes at the foot of a page, vertical
writing.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from outline.content import Composer, Content, ReadOptions, megabytes
from outline.errors import InputError
from outline.messages import note
from outline.readers._pdf.drawn import Stroke, strokes
from outline.readers._pdf.flow import passages
from outline.readers._pdf.grids import Rule
from outline.readers._pdf.heads import running
from outline.readers._pdf.lines import Line, gutter, is_wide, lines
from outline.readers._pdf.rows import Glyph, Sheet, rows

if TYPE_CHECKING:
    import pypdfium2

_PAGES = 10_000  # pages that are read, at the most
_CHARACTER = 100  # bytes that a character and its place count for, of those that a file may have unpacked
_UPRIGHT = 3.0  # degrees that upright text may lean
_BOLD = (b"bold", b"black", b"heavy")
_KEPT = (0, 2, 9)  # an unknown character, a hyphen at the end of a line, a tab
_UNKNOWN = "\ufffd"


def read(data: bytes, options: ReadOptions) -> Content:
    """The paragraphs of a PDF, one on each line; running heads and numbers of pages are left out.

    Raises InputError: "locked", "broken", "scanned" where no page has text, "large" where there are more than ten
    thousand pages, or more characters than one for each 100 bytes of `options.size`.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
        raise InputError("locked") if locked else InputError("broken", detail="PDF") from error
    try:
        if len(document) > _PAGES:
            raise InputError("large", detail=megabytes(options.size))
        return _content(_sheets(document, options.size))
    except pypdfium2.PdfiumError as error:
        raise InputError("broken", detail="PDF") from error
    finally:
        document.close()


def _content(sheets: Iterable[Sheet]) -> Content:
    """The text of the pages."""
    pages: list[list[Line]] = []
    sizes: list[Sheet] = []
    clear: float | None = None
    for index, sheet in enumerate(sheets):
        found = rows(sheet)
        clear = gutter(found, clear)
        pages.append(lines(found, clear, index))
        sizes.append(sheet._replace(glyphs=(), rules=()))
    if all(char == _UNKNOWN or char.isspace() for page in pages for line in page for char in line.text):
        raise InputError("scanned")
    dropped = running(sizes, pages)
    composer = Composer()
    for passage in passages(sizes, [line for page in pages for line in page if line not in dropped]):
        composer.add(passage.text, passage.block)
    blank = sum(not page for page in pages)
    notes = [note("note.blank", count=blank)] if blank else []
    notes += [note("note.running", count=len(dropped))] if dropped else []
    return composer.content(*notes)


def _sheets(document: pypdfium2.PdfDocument, most: int) -> Iterator[Sheet]:
    """The pages with their characters, one by one. Raises InputError "large" after so many characters."""
    left = most
    for page in document:
        text = page.get_textpage()
        try:
            count = text.count_chars()
            left -= count * _CHARACTER
            if left < 0:
                raise InputError("large", detail=megabytes(most))
            yield _sheet(page.get_bbox(), list(_marks(text, count)), strokes(page))
        finally:
            text.close()
            page.close()


class _Font(NamedTuple):
    """How the characters of a text object are set: size of the type, width of an em, direction, whether bold."""

    size: float
    em: float
    angle: float
    strong: bool


class _Mark(NamedTuple):
    """A character with its origin and right end, in the page's own coordinates: y grows upwards."""

    char: str
    x: float
    y: float
    box: tuple[float, float, float, float]
    font: _Font


def _marks(text: pypdfium2.PdfTextPage, count: int) -> Iterator[_Mark]:
    """The characters of a page as PDFium gives them, without the spaces and breaks that it adds."""
    from pypdfium2 import raw

    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    fonts: dict[int, _Font] = {}
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) or (code < 0x20 and code not in _KEPT):
            continue
        holder = raw.FPDFText_GetTextObject(text, index)
        key = ctypes.cast(holder, ctypes.c_void_p).value or 0
        if key not in fonts:
            fonts[key] = _font(text, index, holder)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        yield _Mark(_char(code), x.value, y.value, (box.left, box.bottom, box.right, box.top), fonts[key])


def _char(code: int) -> str:
    """A character by its code; one that has none, or only half of one, is unknown."""
    return _UNKNOWN if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _font(text: pypdfium2.PdfTextPage, index: int, holder: Any) -> _Font:
    """How a text object is set."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
    raw.FPDFText_GetMatrix(text, index, matrix)
    size = raw.FPDFText_GetFontSize(text, index)
    name = ctypes.create_string_buffer(128)
    if holder and (font := raw.FPDFTextObj_GetFont(holder)):
        raw.FPDFFont_GetBaseFontName(font, name, len(name))
    strong = any(part in name.value.lower() for part in _BOLD)
    return _Font(
        size * math.hypot(matrix.c, matrix.d),
        size * math.hypot(matrix.a, matrix.b),
        math.degrees(math.atan2(matrix.b, matrix.a)),
        strong,
    )


def _sheet(page: tuple[float, float, float, float], marks: list[_Mark], strokes: Iterable[Stroke]) -> Sheet:
    """A page turned so that most of its text is upright. Characters that lean otherwise, as those of a watermark do,
    are left out, and so is what stands outside the page."""
    turns = Counter(turn for mark in marks if (turn := _quarter(mark.font.angle)) is not None)
    turn = turns.most_common(1)[0][0] if turns else 0
    left, bottom, right, top = page
    width, height = (right - left, top - bottom) if turn % 2 == 0 else (top - bottom, right - left)
    glyphs: list[Glyph] = []
    for mark in _apart(marks):
        ends = [_turned(x, y, page, turn) for x, y in ((mark.x, mark.y), mark.box[:2], mark.box[2:])]
        (x0, base), *corners = ends
        size, em = mark.font.size, mark.font.em
        x1 = max(max(x for x, _ in corners), x0 + em if is_wide(mark.char) else x0)
        sound = all(map(math.isfinite, (x0, x1, base))) and 0.1 < size < 2000 and x1 - x0 < 10 * size
        if _quarter(mark.font.angle) == turn and sound and 0 <= x0 <= width and 0 <= base <= height:
            glyphs.append(Glyph(mark.char, x0, x1, base, size, mark.font.strong))
    drawn = [(_turned(*one, page, turn), _turned(*other, page, turn)) for one, other in strokes]
    rules = [Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)) for (x0, y0), (x1, y1) in drawn]
    return Sheet(width, height, glyphs, rules)


def _apart(marks: Iterable[_Mark]) -> Iterator[_Mark]:
    """Characters that share one sign, as —— may, with equal parts of its box for each."""
    for _, group in groupby(marks, lambda mark: (mark.x, mark.y, mark.font)):
        shared = list(group)
        lefts, bottoms, rights, tops = zip(*(mark.box for mark in shared), strict=True)
        left, bottom, right, top = min(lefts), min(bottoms), max(rights), max(tops)
        for at, mark in enumerate(shared):
            if len(shared) == 1:
                yield mark
                break
            yield mark._replace(
                x=mark.x + at * (right - mark.x) / len(shared),
                box=(left, bottom, left + (at + 1) * (right - left) / len(shared), top),
            )


def _quarter(angle: float) -> int | None:
    """A direction in quarter turns, None where it is between them."""
    turn = round(angle / 90)
    return turn % 4 if abs(angle - 90 * turn) <= _UPRIGHT else None


def _turned(x: float, y: float, page: tuple[float, float, float, float], turn: int) -> tuple[float, float]:
    """A point in the coordinates of rows.py, for text that runs so many quarter turns against the clock."""
    left, bottom, right, top = page
    return ((x - left, top - y), (y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))[turn]
