"""Word documents put together by hand, with lists, for tests of what reads them.

    numbered([Level("chineseCounting", "%1、"), Level("chineseCounting", "（%2）")], [(0, "总则"), (1, "目的")])

is the bytes of a .docx whose two paragraphs Word numbers 一、 and （一）. `document` has all that lists can have.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)

Number = int | str | None  # what stands where a number should; None for nothing at all


class Level(NamedTuple):
    """One level of a list: what w:lvl says. `extra` is markup that stands in place of the format."""

    format: str = "decimal"
    text: str = "%1."
    start: Number = 1
    suffix: str | None = None
    restart: Number = None
    legal: bool = False
    style: str | None = None
    font: str | None = None
    hidden: bool = False
    extra: str = ""


class List(NamedTuple):
    """One w:abstractNum: its levels from the highest, the list style that has them instead, the one that it is of."""

    levels: Sequence[Level] = ()
    uses_style: str | None = None
    of_style: str | None = None


class Num(NamedTuple):
    """One w:num: which of the lists it is, from 0; the levels that start anew and those that are replaced."""

    list: int = 0
    starts: Mapping[int, Number] = {}
    levels: Mapping[int, Level] = {}


class Style(NamedTuple):
    """A style with the number that it gives its paragraphs."""

    name: str
    num: Number = None
    level: Number = None
    based_on: str | None = None
    type: str = "paragraph"
    default: bool = False


class Par(NamedTuple):
    """A paragraph: its level, from 0, of a w:num, from 1."""

    level: Number
    text: str
    num: Number = 1
    style: str | None = None


def numbered(levels: Sequence[Level], paragraphs: Sequence[tuple[int, str]]) -> bytes:
    """A .docx of one list: every paragraph has a level of it."""
    return document([List(levels)], [Par(level, text) for level, text in paragraphs])


def document(
    lists: Sequence[List], paragraphs: Sequence[Par], nums: Sequence[Num] | None = None, styles: Sequence[Style] = ()
) -> bytes:
    """A .docx. Without `nums` every list has one of its own."""
    word = docx.Document()
    numbers = word.part.numbering_part.element
    numbers[:] = parse_xml(numbering_xml(lists, [Num(index) for index in range(len(lists))] if nums is None else nums))
    known = word.styles.element
    for of_the_template in known.xpath("w:style/w:pPr/w:numPr"):  # its lists are gone
        of_the_template.getparent().remove(of_the_template)
    if any(style.default for style in styles):
        for element in known.xpath("w:style[@w:type='paragraph'][@w:default]"):
            del element.attrib[qn("w:default")]
    known.extend(parse_xml(styles_xml(styles)))
    for paragraph in paragraphs:
        word.element.body.insert(len(word.element.body) - 1, parse_xml(paragraph_xml(paragraph)))
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def numbering_xml(lists: Sequence[List], nums: Sequence[Num]) -> str:
    """word/numbering.xml."""
    abstracts = "".join(
        f'<w:abstractNum w:abstractNumId="{index}"><w:multiLevelType w:val="multilevel"/>'
        f"{_element('styleLink', scheme.of_style)}{_element('numStyleLink', scheme.uses_style)}"
        f"{''.join(_level(number, level) for number, level in enumerate(scheme.levels))}</w:abstractNum>"
        for index, scheme in enumerate(lists)
    )
    instances = "".join(
        f'<w:num w:numId="{index}"><w:abstractNumId w:val="{num.list}"/>{_overrides(num)}</w:num>'
        for index, num in enumerate(nums, 1)
    )
    return f"<w:numbering {NAMESPACES}>{abstracts}{instances}</w:numbering>"


def styles_xml(styles: Sequence[Style]) -> str:
    """word/styles.xml."""
    return f"<w:styles {NAMESPACES}>{''.join(map(_style, styles))}</w:styles>"


def paragraph_xml(paragraph: Par) -> str:
    """One w:p."""
    properties = _element("pStyle", paragraph.style) + _numbers(paragraph.num, paragraph.level)
    return (
        f"<w:p {NAMESPACES}><w:pPr>{properties}</w:pPr>"
        f'<w:r><w:t xml:space="preserve">{escape(paragraph.text)}</w:t></w:r></w:p>'
    )


def _element(name: str, value: Number) -> str:
    return "" if value is None else f"<w:{name} w:val={quoteattr(str(value))}/>"


def _level(number: int, level: Level) -> str:
    font = "" if level.font is None else f'<w:rFonts w:ascii="{level.font}" w:hAnsi="{level.font}"/>'
    return (
        f'<w:lvl w:ilvl="{number}">{_element("start", level.start)}{level.extra or _element("numFmt", level.format)}'
        f"{_element('lvlRestart', level.restart)}{_element('pStyle', level.style)}{'<w:isLgl/>' if level.legal else ''}"
        f"{_element('suff', level.suffix)}{_element('lvlText', level.text)}"
        f"<w:rPr>{font}{'<w:vanish/>' if level.hidden else ''}</w:rPr></w:lvl>"
    )


def _overrides(num: Num) -> str:
    return "".join(
        f'<w:lvlOverride w:ilvl="{level}">{_element("startOverride", num.starts.get(level))}'
        f"{_level(level, num.levels[level]) if level in num.levels else ''}</w:lvlOverride>"
        for level in sorted({*num.starts, *num.levels})
    )


def _numbers(num: Number, level: Number) -> str:
    if num is None and level is None:
        return ""
    return f"<w:numPr>{_element('ilvl', level)}{_element('numId', num)}</w:numPr>"


def _style(style: Style) -> str:
    default = ' w:default="1"' if style.default else ""
    return (
        f'<w:style w:type="{style.type}" w:styleId="{style.name}"{default}>{_element("name", style.name)}'
        f"{_element('basedOn', style.based_on)}<w:pPr>{_numbers(style.num, style.level)}</w:pPr></w:style>"
    )
