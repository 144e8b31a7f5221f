"""Word documents put together by hand, with lists, for tests of what reads them.

    numbered([Level("chineseCounting", "%1、"), Level("chineseCounting", "（%2）")], [(0, "总则"), (1, "目的")])

is the bytes of a .docx whose two paragraphs Word numbers 一、 and （一）. `document` has all that lists can have.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

import docx
from docx.oxml import parse_xml

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


class Level(NamedTuple):
    """One level of a list: what w:lvl says. `extra` is markup that stands in front of the rest, as it is."""

    format: str = "decimal"
    text: str = "%1."
    start: int | str | None = 1
    suffix: str | None = None
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    font: str | None = None
    hidden: bool = False
    extra: str = ""


class List(NamedTuple):
    """One w:abstractNum: its levels from the highest; or the list style whose levels it takes; or that it belongs to."""

    levels: Sequence[Level] = ()
    uses_style: str | None = None
    of_style: str | None = None


class Num(NamedTuple):
    """One w:num: which of the lists it is, from 0; the levels that start anew and those that are replaced."""

    list: int = 0
    starts: Mapping[int, int | str] = {}
    levels: Mapping[int, Level] = {}


class Style(NamedTuple):
    """A style with the number that it gives its paragraphs."""

    name: str
    num: int | None = None
    level: int | None = None
    based_on: str | None = None
    type: str = "paragraph"
    default: bool = False


class Par(NamedTuple):
    """A paragraph, with a level of a list, 0 and 1 from the beginning; `level` None leaves out the level, `num` None the
    list."""

    level: int | None
    text: str
    num: int | None = 1
    style: str | None = None


def numbered(levels: Sequence[Level], paragraphs: Sequence[tuple[int, str]]) -> bytes:
    """A document of one list: every paragraph has a level of it."""
    return document([List(levels)], [Par(level, text) for level, text in paragraphs])


def document(
    lists: Sequence[List], paragraphs: Sequence[Par], nums: Sequence[Num] | None = None, styles: Sequence[Style] = ()
) -> bytes:
    """A .docx. The numbers of `nums` begin with 1; without them every list has its own."""
    word = docx.Document()
    part = word.part.numbering_part
    for element in list(part.element):
        part.element.remove(element)
    for element in numbering_xml(lists, [Num(index) for index in range(len(lists))] if nums is None else nums):
        part.element.append(element)
    for known in word.styles.element.xpath("w:style/w:pPr/w:numPr"):  # of the template's lists, which are gone
        known.getparent().remove(known)
    if any(style.default for style in styles):
        for known in word.styles.element.xpath("w:style[@w:type='paragraph']"):
            known.attrib.pop(known.xpath("name(@w:default)") and _w("default"), None)
    for style in styles:
        word.styles.element.append(parse_xml(_style(style)))
    body = word.element.body
    for paragraph in paragraphs:
        body.insert(len(body) - 1, parse_xml(_paragraph(paragraph)))
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def numbering_xml(lists: Sequence[List], nums: Sequence[Num]) -> Iterator[docx.oxml.xmlchemy.BaseOxmlElement]:
    """The elements of word/numbering.xml."""
    for index, scheme in enumerate(lists):
        levels = "".join(_level(number, level) for number, level in enumerate(scheme.levels))
        uses, of = _element("numStyleLink", scheme.uses_style), _element("styleLink", scheme.of_style)
        yield parse_xml(
            f'<w:abstractNum {_NAMESPACES} w:abstractNumId="{index}">'
            f'<w:multiLevelType w:val="multilevel"/>{of}{uses}{levels}</w:abstractNum>'
        )
    for index, num in enumerate(nums, 1):
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}">{_element("startOverride", num.starts.get(level))}'
            f"{_level(level, num.levels[level]) if level in num.levels else ''}</w:lvlOverride>"
            for level in sorted({*num.starts, *num.levels})
        )
        yield parse_xml(
            f'<w:num {_NAMESPACES} w:numId="{index}"><w:abstractNumId w:val="{num.list}"/>{overrides}</w:num>'
        )


def _w(name: str) -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}" + name


def _element(name: str, value: object) -> str:
    return "" if value is None else f"<w:{name} w:val={quoteattr(str(value))}/>"


def _level(number: int, level: Level) -> str:
    fonts = "".join(f" w:{name}={quoteattr(level.font)}" for name in ("ascii", "hAnsi", "hint") if level.font)
    fonts = fonts.partition(" w:hint")[0]
    run = (f"<w:rFonts{fonts}/>" if level.font else "") + ("<w:vanish/>" if level.hidden else "")
    return (
        f'<w:lvl w:ilvl="{number}">{_element("start", level.start)}{level.extra or _element("numFmt", level.format)}'
        f"{_element('lvlRestart', level.restart)}{_element('pStyle', level.style)}{'<w:isLgl/>' if level.legal else ''}"
        f"{_element('suff', level.suffix)}{_element('lvlText', level.text)}"
        f"{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:lvl>"
    )


def _numbers(num: int | None, level: int | None) -> str:
    if num is None and level is None:
        return ""
    return f"<w:numPr>{_element('ilvl', level)}{_element('numId', num)}</w:numPr>"


def _style(style: Style) -> str:
    default = ' w:default="1"' if style.default else ""
    return (
        f"<w:style {_NAMESPACES} w:type={quoteattr(style.type)} w:styleId={quoteattr(style.name)}{default}>"
        f"{_element('name', style.name)}{_element('basedOn', style.based_on)}"
        f"<w:pPr>{_numbers(style.num, style.level)}</w:pPr></w:style>"
    )


def _paragraph(paragraph: Par) -> str:
    text = paragraph.text.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"<w:p {_NAMESPACES}><w:pPr>{_element('pStyle', paragraph.style)}{_numbers(paragraph.num, paragraph.level)}</w:pPr>"
        f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )
