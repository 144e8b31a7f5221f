"""What every Word document that is written here has: the page and the styles of GB/T 9704-2012, and nothing that the
time or the machine would change.

Lengths in OOXML are in twips, twentieths of a point; sizes of type in half points; indents in hundredths of a character.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document as Word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

# The sizes of type that the standard calls by number.
SIZE_2, SIZE_3, SIZE_4 = 44, 32, 28  # 二号, 三号, 四号

FANG, HEI, KAI, SONG, TITLE = "仿宋", "黑体", "楷体", "宋体", "方正小标宋简体"
# What a machine without a font uses in its place (w:altName).
_INSTEAD = {FANG: "仿宋_GB2312", HEI: "SimHei", KAI: "楷体_GB2312", SONG: "SimSun", TITLE: "宋体"}

LINE = 579  # 225 mm / 22 lines (5.2.1, 5.2.3)
_CHARACTER = -848  # 156 mm / 28 characters, less the 16 pt of 三号, in 4096ths of a point
_TALL = 700  # a line of 二号

FACES = {HEI: "公文黑体", KAI: "公文楷体", FANG: "公文仿宋", TITLE: "公文标题字"}
"""The character styles, by font."""

NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
_CENTRED = '<w:jc w:val="center"/>'
_TALL_LINE = f'<w:spacing w:line="{_TALL}" w:lineRule="exact"/>'


def font(name: str, size: int | None = None) -> str:
    """The properties of a run: its font, for digits and letters too (5.2.2), and its size."""
    names = " ".join(f'w:{script}="{name}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    sizes = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    return f"<w:rFonts {names}/>{sizes}"


def level_font(level: int) -> str:
    """The font of the headings of a level: 第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字 (7.3.3)."""
    return {1: HEI, 2: KAI}.get(level, FANG)


def _style(name: str, paragraph: str = "", run: str = "", *, id: str = "", kind: str = "paragraph") -> str:
    default = ' w:default="1"' if name == "Normal" else ""
    based = '<w:basedOn w:val="Normal"/>' if kind == "paragraph" and not default else ""
    following = '<w:next w:val="Normal"/>' if based else ""
    custom = ' w:customStyle="1"' if name.startswith("公文") else ""
    properties = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    return (
        f'<w:style w:type="{kind}"{default}{custom} w:styleId="{id or name}"><w:name w:val="{name}"/>{based}{following}'
        f"<w:qFormat/>{properties}<w:rPr>{run}</w:rPr></w:style>"
    )


def _styles() -> str:
    heading = '<w:keepNext/><w:outlineLvl w:val="{}"/>'
    red = '<w:color w:val="FF0000"/>'
    rule = '<w:{} w:val="single" w:sz="6" w:space="1" w:color="auto"/>'
    styles = [
        _style(
            "Normal",
            f'<w:spacing w:before="0" w:after="0" w:line="{LINE}" w:lineRule="exact"/>'
            '<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>',
        ),
        _style("Title", _TALL_LINE + NO_INDENT + _CENTRED, font(TITLE, SIZE_2)),
        _style("Subtitle", NO_INDENT + _CENTRED, font(KAI)),
        *(
            _style(f"heading {level}", heading.format(level - 1), font(level_font(level)), id=f"Heading{level}")
            for level in range(1, 10)
        ),
        _style("Salutation", NO_INDENT),
        _style("Signature", NO_INDENT + '<w:jc w:val="right"/>'),
        _style("Date", '<w:ind w:rightChars="400" w:right="1280" w:firstLineChars="0" w:firstLine="0"/>'
               '<w:jc w:val="right"/>'),
        _style("公文发文机关标志", '<w:spacing w:before="1984" w:line="240" w:lineRule="auto"/>' + NO_INDENT + _CENTRED,
               font(TITLE) + red),  # 35 mm below the edge of the type area (7.2.4)
        _style("公文发文字号", NO_INDENT + _CENTRED),
        _style("公文题注", NO_INDENT + _CENTRED, font(KAI)),
        _style("公文附件", '<w:pageBreakBefore/>' + NO_INDENT, font(HEI)),
        _style("公文附件说明", '<w:ind w:leftChars="650" w:left="2080" w:hangingChars="150" w:hanging="480"/>'),
        _style(
            "公文版记",
            f"<w:pBdr>{rule.format('top')}{rule.format('bottom')}{rule.format('between')}</w:pBdr>"
            '<w:tabs><w:tab w:val="right" w:pos="8564"/></w:tabs>'
            '<w:ind w:leftChars="100" w:left="280" w:rightChars="100" w:right="280" w:firstLineChars="0"'
            ' w:firstLine="0"/>',
            font(FANG, SIZE_4),
        ),
        _style("footer", NO_INDENT + '<w:jc w:val="left"/>', font(SONG, SIZE_4), id="Footer"),
        *(_style(name, "", font(face), kind="character") for face, name in FACES.items()),
    ]  # fmt: skip
    return "".join(styles)


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
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font(FANG, SIZE_3)}"
        '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    for child in [*parse_xml(f"<w:styles {W}>{defaults}{_styles()}</w:styles>")]:
        styles.append(child)

    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.left_margin = Mm(37), Mm(28)  # 5.2.1
    section.bottom_margin, section.right_margin = Mm(297 - 37 - 225), Mm(210 - 28 - 156)
    section.header_distance, section.footer_distance = Mm(15), Mm(23)  # the number 7 mm below the type area (7.5)
    properties = section._sectPr
    for grid in properties.findall(qn("w:docGrid")):
        properties.remove(grid)
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
    indent = f'<w:ind w:{side}Chars="100" w:{side}="280" w:firstLineChars="0" w:firstLine="0"/>'
    return f'<w:p {W}><w:pPr><w:pStyle w:val="Footer"/>{indent}<w:jc w:val="{side}"/></w:pPr>{field}</w:p>'


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
