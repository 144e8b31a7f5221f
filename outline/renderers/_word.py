"""What every Word document that is written here has: the page and the styles of GB/T 9704-2012, and nothing that the
time or the machine would change.

Lengths in OOXML are twips, twentieths of a point; sizes of type half points; indents hundredths of a character.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from docx.document import Document as Word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

# The sizes of type that the standard calls by number.
SIZE_2, SIZE_3, SIZE_4 = 44, 32, 28  # 二号, 三号, 四号

FANG, HEI, KAI, SONG, TITLE = "仿宋", "黑体", "楷体", "宋体", "方正小标宋简体"
# What a machine without a font uses in its place (w:altName).
_INSTEAD = {FANG: "仿宋_GB2312", HEI: "SimHei", KAI: "楷体_GB2312", SONG: "SimSun", TITLE: "宋体"}

WIDTH = 8844  # 156 mm (5.2.1), in twentieths of a point
LINE = 579  # 225 mm / 22 lines (5.2.1, 5.2.3)
_CHARACTER = -848  # 156 mm / 28 characters, less the 16 pt of 三号, in 4096ths of a point
_TALL = 700  # a line of 二号
_LETTERHEAD = 1984  # 35 mm from the edge of the type area (7.2.4)

FACES = {HEI: "FaceHei", KAI: "FaceKai", FANG: "FaceFang", TITLE: "FaceTitle"}
"""The ids of the character styles, by font."""

CENTRED = '<w:jc w:val="center"/>'
_RIGHT = '<w:jc w:val="right"/>'
# The page says 22 lines of 28 characters; the paragraphs keep to that by their own spacing, for LibreOffice gives each
# 16 pt character two cells of a grid whose cells are a little smaller.
_NO_GRID = '<w:snapToGrid w:val="0"/>'
_CLOSER = '<w:spacing w:val="-5"/>'


def indent(first: int = 0, left: int = 0, right: int = 0) -> str:
    """The indents of a paragraph in hundredths of a character; a `first` below zero hangs out of the others."""
    sides = {"left": left, "right": right, "hanging" if first < 0 else "firstLine": abs(first)}
    values = (f'w:{side}Chars="{value}" w:{side}="{value * 32 // 10}"' for side, value in sides.items())
    return f"<w:ind {' '.join(values)}/>"


def font(name: str, size: int | None = None) -> str:
    """The properties of a run: its font, for digits and letters too (5.2.2), and its size."""
    names = " ".join(f'w:{script}="{name}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f"<w:rFonts {names}/>{type_size(size) if size else ''}"


def type_size(size: int) -> str:
    """The size of a run."""
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def spacing(before: int = 0, after: int = 0, line: int = LINE) -> str:
    """The space above and below a paragraph and the height of its lines."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


def tall(before: int = 0, after: int = 0) -> str:
    """The spacing of a paragraph in 二号."""
    return spacing(before, after, _TALL)


def level_font(level: int) -> str:
    """The font of the headings of a level: 第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字 (7.3.3)."""
    return {1: HEI, 2: KAI}.get(level, FANG)


class _Style(NamedTuple):
    """A paragraph style: its id, the name that people see, and what it changes of the style Normal."""

    id: str
    name: str
    paragraph: str
    run: str = ""

    def xml(self) -> str:
        """The style as it stands in styles.xml."""
        custom = ' w:customStyle="1"' if self.name.startswith("公文") else ""
        return (
            f'<w:style w:type="paragraph"{custom} w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>'
            f"<w:pPr>{self.paragraph}</w:pPr><w:rPr>{self.run}</w:rPr></w:style>"
        )


_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    f'<w:pPr><w:widowControl w:val="0"/>{_NO_GRID}{spacing()}{indent(200)}<w:jc w:val="both"/></w:pPr>'
    f"<w:rPr>{font(FANG)}{_CLOSER}{type_size(SIZE_3)}</w:rPr></w:style>"
)

_RULES = "".join(
    f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="auto"/>' for side in ("top", "bottom", "between")
)

_STYLES = (
    _Style("Title", "Title", tall() + indent() + CENTRED, font(TITLE, SIZE_2)),
    _Style("Subtitle", "Subtitle", indent() + CENTRED, font(KAI)),
    *(
        _Style(f"Heading{n}", f"heading {n}", f'<w:keepNext/><w:outlineLvl w:val="{n - 1}"/>', font(level_font(n)))
        for n in range(1, 10)
    ),
    _Style("Salutation", "Salutation", indent()),
    _Style("Signature", "Signature", indent(right=200) + _RIGHT),
    _Style("Date", "Date", indent(right=400) + _RIGHT),
    _Style(
        "Letterhead",
        "公文发文机关标志",
        f'<w:spacing w:before="{_LETTERHEAD}" w:line="240" w:lineRule="auto"/>{indent()}{CENTRED}',
        f'{font(TITLE)}<w:color w:val="FF0000"/>',
    ),
    _Style("DocumentNumber", "公文发文字号", indent() + CENTRED),
    _Style("Note", "公文题注", indent() + CENTRED, font(KAI)),
    _Style("Annex", "公文附件", f"<w:pageBreakBefore/>{indent()}", font(HEI)),
    _Style("Attachment", "公文附件说明", indent(-150, left=650)),
    _Style(
        "Imprint",
        "公文版记",
        f'<w:pBdr>{_RULES}</w:pBdr><w:tabs><w:tab w:val="right" w:pos="8525"/></w:tabs>{indent(left=100, right=100)}',
        font(FANG, SIZE_4),
    ),
    _Style("Footer", "footer", indent(), font(SONG, SIZE_4)),
)


def _styles() -> str:
    """All styles and what they begin with."""
    defaults = f'{font(FANG, SIZE_3)}<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    faces = "".join(
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{id}"><w:name w:val="公文{face}"/><w:qFormat/>'
        f"<w:rPr>{font(face, SIZE_2 if face == TITLE else None)}</w:rPr></w:style>"
        for face, id in FACES.items()
    )
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
        f"{_NORMAL}{''.join(style.xml() for style in _STYLES)}{faces}"
    )


def blank() -> Word:
    """An empty document: A4, 22 lines of 28 characters, the page's number in its footer, and the styles."""
    from docx import Document
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
    from docx.shared import Mm

    word = Document()
    styles = word.styles.element
    for child in [*styles]:
        styles.remove(child)
    for child in [*parse_xml(f"<w:styles {W}>{_styles()}</w:styles>")]:
        styles.append(child)

    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.left_margin = Mm(37), Mm(28)  # 5.2.1
    section.bottom_margin, section.right_margin = Mm(297 - 37 - 225), Mm(210 - 28 - 156)
    section.header_distance, section.footer_distance = Mm(15), Mm(23)  # the number 7 mm below the type area (7.5)
    properties: Any = section._sectPr
    for old in properties.findall(qn("w:docGrid")):
        properties.remove(old)
    grid = f'<w:docGrid {W} w:type="linesAndChars" w:linePitch="{LINE}" w:charSpace="{_CHARACTER}"/>'
    properties.append(parse_xml(grid))
    settings = word.settings
    settings.odd_and_even_pages_header_footer = True
    for setting in settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # Word since 2013; of an older one it would speak in the window's title
    for language in settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), "zh-CN")
        language.set(qn("w:eastAsia"), "zh-CN")
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        element = footer._element
        for child in [*element]:
            element.remove(child)
        element.append(parse_xml(_page_number(side)))
    return word


def _page_number(side: str) -> str:
    """— 1 — at a side, one character from the edge (7.5)."""
    field = "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:t xml:space="preserve">— </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            '<w:t xml:space="preserve"> —</w:t>',
        )
    )
    place = f'{indent(left=100, right=100)}<w:jc w:val="{side}"/>'
    return f'<w:p {W}><w:pPr><w:pStyle w:val="Footer"/>{place}</w:pPr>{field}</w:p>'


def packed(word: Word, title: str) -> bytes:
    """The file of a document with its title and no author, the same at any time."""
    core = word.core_properties
    for child in [*core._element]:
        core._element.remove(child)
    core.title, core.language = title[:255], "zh-CN"  # 255: python-docx takes no more
    _slim(word)
    raw, out = io.BytesIO(), io.BytesIO()
    word.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            member = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(entry))
    return out.getvalue()


def _slim(word: Word) -> None:
    """Take out what python-docx's template brings with it; the table of fonts says what stands in for ours."""
    for holder in (word.part, word.part.package):
        for key, relation in [*holder.rels.items()]:
            target = str(relation.target_ref)
            if target.endswith("fontTable.xml"):
                relation.target_part._blob = _fonts().encode()
            elif not relation.is_external and target.endswith(_UNUSED):
                del holder.rels[key]


_UNUSED = (".jpeg", "item1.xml", "numbering.xml", "stylesWithEffects.xml", "webSettings.xml", "app.xml")


def _fonts() -> str:
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in _INSTEAD.items()
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {W}>{fonts}</w:fonts>'
