"""Lists of Word, each with its paragraphs and the numbers that Word prints in front of them.

`libreoffice` gives the numbers that LibreOffice (7.4) prints where it does otherwise, None for those that are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from word import Level, List, Num, Par, Style, document


class Row(NamedTuple):
    """A paragraph and the text of its number, None where it has none; the rest as in word.Par."""

    label: str | None
    level: int | None = 0
    num: int | None = 1
    style: str | None = None


class Scheme(NamedTuple):
    """One document. `differs` are the rows that LibreOffice numbers in another way, by their index, and why."""

    name: str
    lists: Sequence[List]
    rows: Sequence[Row]
    nums: Sequence[Num] | None = None
    styles: Sequence[Style] = ()
    differs: frozenset[int] = frozenset()
    why: str = ""

    def texts(self) -> list[str]:
        """The paragraphs' own texts."""
        return [f"正文{index}" for index in range(len(self.rows))]

    def docx(self) -> bytes:
        """The document."""
        paragraphs = [
            Par(row.level, text, row.num, row.style) for row, text in zip(self.rows, self.texts(), strict=True)
        ]
        return document(self.lists, paragraphs, self.nums, self.styles)


_CHINESE = "chineseCountingThousand"
_OFFICIAL = List(
    [
        Level(_CHINESE, "%1、", suffix="nothing"),
        Level(_CHINESE, "（%2）", suffix="nothing"),
        Level("decimal", "%3.", suffix="space"),
        Level("decimal", "（%4）"),
    ]
)
_LAW = List(
    [
        Level(_CHINESE, "第%1章", suffix="space"),
        Level(_CHINESE, "第%2条", restart=0, suffix="space"),
        Level(_CHINESE, "（%3）", suffix="nothing"),
    ]
)
_DECIMAL = List([Level(text="%1"), Level(text="%1.%2"), Level(text="%1.%2.%3"), Level("lowerLetter", "%4)")])
_HEADINGS = List([Level(_CHINESE, "%1、", style="章"), Level(_CHINESE, "（%2）", style="节"), Level(text="%3.", style="目")])
_HEADING_STYLES = [Style("章", num=1), Style("节", level=1, based_on="章"), Style("目", num=1, level=2)]


def _rows(*pairs: tuple[int, str | None]) -> list[Row]:
    return [Row(label, level) for level, label in pairs]


SCHEMES = [
    Scheme(
        "official", [_OFFICIAL],
        _rows((0, "一、"), (1, "（一）"), (2, "1."), (3, "（1）"), (3, "（2）"), (2, "2."), (3, "（1）"), (1, "（二）"),
              (2, "1."), (0, "二、"), (1, "（一）"), (0, "三、")),
    ),
    Scheme(
        "law: articles count through the chapters", [_LAW],
        _rows((0, "第一章"), (1, "第一条"), (2, "（一）"), (2, "（二）"), (1, "第二条"), (0, "第二章"), (1, "第三条"),
              (2, "（一）"), (1, "第四条"), (2, "（一）")),
    ),
    Scheme(
        "decimal, letters", [_DECIMAL],
        _rows((0, "1"), (1, "1.1"), (2, "1.1.1"), (2, "1.1.2"), (3, "a)"), (3, "b)"), (1, "1.2"), (2, "1.2.1"),
              (3, "a)"), (0, "2"), (1, "2.1")),
    ),
    Scheme(
        "chapters in Chinese, sections legal",
        [List([Level(_CHINESE, "第%1章"), Level(text="%1.%2", legal=True), Level("upperRoman", "%1-%2-%3", legal=True)])],
        _rows((0, "第一章"), (1, "1.1"), (2, "1-1-1"), (0, "第二章"), (1, "2.1"), (1, "2.2"), (2, "2-2-1")),
    ),
    Scheme(
        "chapters in Chinese, sections not legal", [List([Level(_CHINESE, "第%1章"), Level(text="%1.%2")])],
        _rows((0, "第一章"), (1, "一.1"), (0, "第二章"), (1, "二.1"), (1, "二.2")),
    ),
    Scheme(
        "legal keeps zeros", [List([Level("decimalZero", "%1"), Level("upperLetter", "%1.%2", legal=True)])],
        _rows((0, "01"), (1, "01.1"), (1, "01.2"), (0, "02"), (1, "02.1")),
    ),
    Scheme(
        "restart after the first level only",
        [List([Level(text="%1"), Level(text="%1.%2"), Level(text="(%3)", restart=1)])],
        _rows((0, "1"), (1, "1.1"), (2, "(1)"), (1, "1.2"), (2, "(2)"), (0, "2"), (2, "(1)"), (1, "2.2")),
    ),
    Scheme(
        "never restart", [List([Level(text="%1"), Level(text="%1.%2"), Level(text="(%3)", restart=0)])],
        _rows((0, "1"), (1, "1.1"), (2, "(1)"), (1, "1.2"), (2, "(2)"), (0, "2"), (1, "2.1"), (2, "(3)")),
    ),
    Scheme(
        "continued by another list of the definition", [_OFFICIAL],
        [Row("一、"), Row("（一）", 1), Row(None, None, None), Row("二、", 0, 2), Row("（一）", 1, 2), Row("（二）", 1, 1), Row("三、")],
        nums=[Num(), Num()],
    ),
    Scheme(
        "started anew by another list, once", [_OFFICIAL],
        [Row("一、"), Row("二、"), Row("一、", 0, 2), Row("（一）", 1, 2), Row("二、", 0, 2), Row("三、", 0, 1), Row("四、", 0, 2)],
        nums=[Num(), Num(starts={0: 1})],
    ),
    Scheme(
        "started from five", [_OFFICIAL],
        [Row("一、"), Row("（一）", 1), Row("（五）", 1, 2), Row("（六）", 1, 2), Row("二、", 0, 2), Row("（五）", 1, 2)],
        nums=[Num(), Num(starts={1: 5})],
    ),
    Scheme(
        "a level replaced, the count goes on", [_OFFICIAL],
        [Row("一、"), Row("二、"), Row("C.", 0, 2), Row("（一）", 1, 2), Row("四、")],
        nums=[Num(), Num(levels={0: Level("upperLetter", "%1.")})],
    ),
    Scheme(
        "a level replaced and started anew", [_OFFICIAL],
        [Row("一、"), Row("二、"), Row("A.", 0, 2), Row("B.", 0, 2)],
        nums=[Num(), Num(starts={0: 1}, levels={0: Level("upperLetter", "%1.")})],
    ),
    Scheme(
        "two definitions count apart", [_OFFICIAL, _OFFICIAL],
        [Row("一、"), Row("一、", 0, 2), Row("二、"), Row("（一）", 1, 2), Row("二、", 0, 2)],
    ),
    Scheme(
        "skipped levels count as used", [_DECIMAL],
        _rows((1, "1.1"), (2, "1.1.1"), (0, "2"), (2, "2.1.1"), (2, "2.1.2"), (1, "2.2"), (0, "3"), (3, "a)"), (1, "3.2")),
    ),
    Scheme(
        "starts", [List([Level(text="%1", start=5), Level(text="%1.%2", start=0), Level(text="%1.%2.%3", start=3)])],
        _rows((0, "5"), (1, "5.0"), (1, "5.1"), (2, "5.1.3"), (0, "6"), (2, "6.0.3"), (1, "6.1")),
    ),
    Scheme("no start is zero", [List([Level(text="%1.", start=None)])], _rows((0, "0."), (0, "1."))),
    Scheme(
        "headings by their styles", [_HEADINGS],
        [Row("一、", None, None, "章"), Row("（一）", None, None, "节"), Row("1.", None, None, "目"), Row(None, None, None),
         Row("（二）", None, None, "节"), Row("二、", None, None, "章"), Row("（一）", None, None, "节")],
        styles=_HEADING_STYLES,
    ),
    Scheme(
        "styles based on numbered ones", [_HEADINGS],
        [Row("一、", None, None, "章"), Row("二、", None, None, "新章"), Row(None, None, None, "无号"), Row("三、", None, None, "章"),
         Row(None, None, None, "孙"), Row("（一）", None, None, "节")],
        styles=[*_HEADING_STYLES, Style("新章", based_on="章"), Style("无号", 0, based_on="章"), Style("孙", based_on="无号")],
    ),
    Scheme(
        "a paragraph overrules its style", [_HEADINGS, _DECIMAL],
        [Row("一、", None, None, "章"), Row(None, None, 0, "章"), Row("（一）", 1, 1, "章"), Row("1", 0, 2, "章"),
         Row("二、", None, None, "章"), Row("（一）", None, None, "节"), Row("1.", 2, None, "章")],
        styles=_HEADING_STYLES,
    ),
    Scheme(
        "a style's level without a link", [_DECIMAL],
        [Row("1", None, None, "甲"), Row("1.1", None, None, "乙"), Row("1.2", None, None, "乙"), Row("2", None, None, "甲")],
        styles=[Style("甲", 1), Style("乙", 1, 1)],
    ),
    Scheme(
        "levels of a list style", [List(_OFFICIAL.levels, of_style="公文"), List(uses_style="公文")],
        [Row("一、", 0, 2), Row("（一）", 1, 2), Row("二、", 0, 1), Row("三、", 0, 2)],
        styles=[Style("公文", 1, type="numbering")],
    ),
    Scheme(
        "suffixes", [List([Level(text="%1．", suffix="nothing"), Level(text="%2)", suffix="space"), Level(text="(%3)", suffix="tab")])],
        _rows((0, "1．"), (1, "1)"), (2, "(1)"), (2, "(2)"), (1, "2)"), (0, "2．")),
    ),
    Scheme(
        "levels without number", [List([Level("none", "附件：", suffix="nothing"), Level("none", ""), Level("decimal", "%1%2-%3")])],
        _rows((0, "附件："), (1, None), (2, "-1"), (2, "-2")),
    ),
    Scheme("words around the number", [List([Level("decimal", "附件%1："), Level(_CHINESE, "表%1之%2")])],
           _rows((0, "附件1："), (1, "表1之一"), (1, "表1之二"), (0, "附件2："), (1, "表2之一"))),
    Scheme(
        "a hidden number counts", [List([Level(text="%1", hidden=True), Level(text="%1.%2")])],
        _rows((0, None), (1, "1.1"), (0, None), (1, "2.1")),
    ),
    Scheme(
        "bullets",
        [List([Level("bullet", "\uf06c", font="Wingdings"), Level("bullet", "\uf0d8", font="Wingdings"),
               Level("bullet", "\uf0b7", font="Symbol"), Level("bullet", "\uf0fc", font="Wingdings"),
               Level("bullet", "\uf06e", font="Wingdings"), Level("bullet", "\uf075", font="Wingdings"), Level("bullet", "—")])],
        _rows((0, "●"), (1, "➢"), (2, "•"), (3, "✓"), (4, "■"), (5, "◆"), (6, "—")),
    ),
    Scheme(
        "no list, no level", [_OFFICIAL],
        [Row(None, 0, 7), Row(None, None, None, "查无此样式"), Row("一、", None, 1), Row(None, 8, 1), Row("二、")],
    ),
    Scheme(
        "zeros of Word's own",
        [List([Level(text="%1", extra=(
            '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
            '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'))])],
        _rows((0, "001"), (0, "002")),
    ),
]  # fmt: skip
