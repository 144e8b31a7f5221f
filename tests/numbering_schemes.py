"""Lists of Word, each with its paragraphs and the numbers that Word prints in front of them.

`libreoffice` gives the numbers that LibreOffice (7.4) prints where it does otherwise, None for those that are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from numbering_formats import FORMATS, LIBREOFFICE_DIFFERS, NUMBERS
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
_HEADINGS = List(
    [Level(_CHINESE, "%1、", style="章"), Level(_CHINESE, "（%2）", style="节"), Level(text="%3.", style="目")]
)
_HEADING_STYLES = [Style("章", num=1), Style("节", level=1, based_on="章"), Style("目", num=1, level=2)]


_PLAIN = Row(None, None, None)


def _formats() -> Scheme:
    """Every format with every number, each in a list of its own that starts there."""
    rows = [
        (number_format, number, text)
        for number_format, written in FORMATS.items()
        for number, text in zip(NUMBERS, written.split(), strict=True)
    ]
    return Scheme(
        "formats",
        [List([Level(number_format)]) for number_format in FORMATS],
        [Row(f"{text}.", 0, num) for num, (_, _, text) in enumerate(rows, 1)],
        [Num(list(FORMATS).index(number_format), {0: number}) for number_format, number, _ in rows],
        differs=frozenset(
            index
            for index, (number_format, number, _) in enumerate(rows)
            if number in LIBREOFFICE_DIFFERS.get(number_format, ())
        ),
        why="see LIBREOFFICE_DIFFERS",
    )


def _styled(label: str | None, style: str) -> Row:
    return Row(label, None, None, style)


def _rows(*pairs: tuple[int, str | None]) -> list[Row]:
    return [Row(label, level) for level, label in pairs]


SCHEMES = [
    _formats(),
    Scheme(
        "official", [_OFFICIAL],
        _rows((0, "一、"), (1, "（一）"), (2, "1."), (3, "（1）"), (3, "（2）"), (2, "2."), (3, "（1）"), (1, "（二）"),
              (2, "1."), (0, "二、"), (1, "（一）"), (0, "三、")),
    ),
    Scheme(
        "law: articles count through the chapters", [_LAW],
        _rows((0, "第一章"), (1, "第一条"), (2, "（一）"), (2, "（二）"), (1, "第二条"), (0, "第二章"), (1, "第三条"),
              (2, "（一）"), (1, "第四条"), (2, "（一）")),
        differs=frozenset({6, 8}), why="it knows no w:lvlRestart",
    ),
    Scheme(
        "decimal, letters", [_DECIMAL],
        _rows((0, "1"), (1, "1.1"), (2, "1.1.1"), (2, "1.1.2"), (3, "a)"), (3, "b)"), (1, "1.2"), (2, "1.2.1"),
              (3, "a)"), (0, "2"), (1, "2.1")),
    ),
    Scheme(
        "chapters in Chinese, sections legal",
        [List([Level(_CHINESE, "第%1章"), Level(text="%1.%2", legal=True),
               Level("upperRoman", "%1-%2-%3", legal=True)])],
        _rows((0, "第一章"), (1, "1.1"), (2, "1-1-1"), (0, "第二章"), (1, "2.1"), (1, "2.2"), (2, "2-2-1")),
        differs=frozenset({1, 2, 4, 5, 6}), why="it knows no w:isLgl",
    ),
    Scheme(
        "chapters in Chinese, sections not legal", [List([Level(_CHINESE, "第%1章"), Level(text="%1.%2")])],
        _rows((0, "第一章"), (1, "一.1"), (0, "第二章"), (1, "二.1"), (1, "二.2")),
    ),
    Scheme(
        "legal keeps zeros", [List([Level("decimalZero", "%1"), Level("upperLetter", "%1.%2", legal=True)])],
        _rows((0, "01"), (1, "01.1"), (1, "01.2"), (0, "02"), (1, "02.1")),
        differs=frozenset({1, 2, 4}), why="it knows no w:isLgl",
    ),
    Scheme(
        "restart after the first level only",
        [List([Level(text="%1"), Level(text="%1.%2"), Level(text="(%3)", restart=1)])],
        _rows((0, "1"), (1, "1.1"), (2, "(1)"), (1, "1.2"), (2, "(2)"), (0, "2"), (2, "(1)"), (1, "2.2")),
        differs=frozenset({4}), why="it knows no w:lvlRestart",
    ),
    Scheme(
        "never restart", [List([Level(text="%1"), Level(text="%1.%2"), Level(text="(%3)", restart=0)])],
        _rows((0, "1"), (1, "1.1"), (2, "(1)"), (1, "1.2"), (2, "(2)"), (0, "2"), (1, "2.1"), (2, "(3)")),
        differs=frozenset({4, 7}), why="it knows no w:lvlRestart",
    ),
    Scheme(
        "continued by another list of the definition", [_OFFICIAL],
        [Row("一、"), Row("（一）", 1), _PLAIN, Row("二、", 0, 2), Row("（一）", 1, 2), Row("（二）", 1),
         Row("三、")],
        nums=[Num(), Num()],
    ),
    Scheme(
        "started anew by another list, once", [_OFFICIAL],
        [Row("一、"), Row("二、"), Row("一、", 0, 2), Row("（一）", 1, 2), Row("二、", 0, 2), Row("三、"),
         Row("四、", 0, 2)],
        nums=[Num(), Num(starts={0: 1})],
    ),
    Scheme(
        "started from five", [_OFFICIAL],
        [Row("一、"), Row("（一）", 1), Row("（五）", 1, 2), Row("（六）", 1, 2), Row("二、", 0, 2),
         Row("（五）", 1, 2)],
        nums=[Num(), Num(starts={1: 5})],
        differs=frozenset({5}), why="it forgets the new start where a higher level starts the list again (17.9.26)",
    ),
    Scheme(
        "all levels started anew, at the first only", [_DECIMAL],
        [Row("1"), Row("2"), Row("1", 0, 2), Row("1.1", 1), Row("1.2", 1, 2), Row("2", 0, 2), Row("2.1", 1, 2)],
        nums=[Num(), Num(starts={0: 1, 1: 1, 2: 1})],
    ),
    Scheme(
        "started anew at a level that comes later", [_DECIMAL],
        [Row("1"), Row("2"), Row("2.1", 1), Row("2.2", 1, 2), Row("7", 0, 2), Row("7.1", 1, 2), Row("8", 0, 2)],
        nums=[Num(), Num(starts={0: 7})],
    ),
    Scheme(
        "lists of one definition in turn", [_DECIMAL],
        [Row("1"), Row("1.1", 1, 2), Row("1.2", 1, 2), Row("2"), Row("2.1", 1, 2), Row("2.2", 1), Row("3", 0, 3)],
        nums=[Num(), Num(), Num()],
    ),
    Scheme(
        "a replaced level has no restart of its own", [_LAW],
        [Row("第一章", 0, 1), Row("1)", 1, 1), Row("第二章", 0, 1), Row("1)", 1, 1)],
        nums=[Num(levels={1: Level(text="%2)", restart=0)})],
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
        _rows((1, "1.1"), (2, "1.1.1"), (0, "2"), (2, "2.1.1"), (2, "2.1.2"), (1, "2.2"), (0, "3"),
              (3, "a)"), (1, "3.2")),
    ),
    Scheme(
        "starts", [List([Level(text="%1", start=5), Level(text="%1.%2", start=0), Level(text="%1.%2.%3", start=3)])],
        _rows((0, "5"), (1, "5.0"), (1, "5.1"), (2, "5.1.3"), (0, "6"), (2, "6.0.3"), (1, "6.1")),
    ),
    Scheme("no start is zero", [List([Level(text="%1.", start=None)])], _rows((0, "0."), (0, "1."))),
    Scheme(
        "headings by their styles", [_HEADINGS],
        [_styled("一、", "章"), _styled("（一）", "节"), _styled("1.", "目"), _PLAIN,
         _styled("（二）", "节"), _styled("二、", "章"), _styled("（一）", "节")],
        styles=_HEADING_STYLES,
    ),
    Scheme(
        "styles based on numbered ones", [_HEADINGS],
        [_styled("一、", "章"), _styled("二、", "新章"), _styled(None, "无号"), _styled("三、", "章"),
         _styled(None, "孙"), _styled("（一）", "节")],
        styles=[*_HEADING_STYLES, Style("新章", based_on="章"), Style("无号", 0, based_on="章"),
                Style("孙", based_on="无号")],
    ),
    Scheme(
        "a paragraph overrules its style", [_HEADINGS, _DECIMAL],
        [_styled("一、", "章"), Row(None, None, 0, "章"), Row("（一）", 1, 1, "章"), Row("1", 0, 2, "章"),
         _styled("二、", "章"), _styled("（一）", "节"), Row("1.", 2, None, "章")],
        styles=_HEADING_STYLES,
    ),
    Scheme(
        "a style's level without a link", [_DECIMAL],
        [_styled("1", "甲"), _styled("1.1", "乙"), _styled("1.2", "乙"), _styled("2", "甲")],
        styles=[Style("甲", 1), Style("乙", 1, 1)],
    ),
    Scheme(
        "a style's level by its link alone", [List([Level(style="甲"), Level(text="%1.%2", style="乙")])],
        [_styled("1.", "甲"), _styled("1.1", "乙"), _styled("1.2", "乙"), _styled("2.", "甲")],
        styles=[Style("甲", 1), Style("乙", 1)],
        differs=frozenset({1, 2, 3}), why="it takes the first level, not the linked one (17.9.23)",
    ),
    Scheme(
        "a style's level, based on a linked one", [List([Level(style="甲"), Level(text="%1.%2")])],
        [_styled("1.", "甲"), _styled("1.1", "乙"), _styled("1.2", "丙"), _styled("2.", "甲")],
        styles=[Style("甲", 1), Style("乙", level=1, based_on="甲"), Style("丙", based_on="乙")],
    ),
    Scheme(
        "levels of a list style", [List(_OFFICIAL.levels, of_style="公文"), List(uses_style="公文")],
        [Row("一、", 0, 2), Row("（一）", 1, 2), Row("二、", 0, 1), Row("三、", 0, 2)],
        styles=[Style("公文", 1, type="numbering")],
    ),
    Scheme(
        "suffixes", [List([Level(text="%1．", suffix="nothing"), Level(text="%2)", suffix="space"),
                           Level(text="(%3)", suffix="tab")])],
        _rows((0, "1．"), (1, "1)"), (2, "(1)"), (2, "(2)"), (1, "2)"), (0, "2．")),
    ),
    Scheme(
        "levels without number",
        [List([Level("none", "附件：", suffix="nothing"), Level("none", ""), Level("decimal", "%1%2-%3")])],
        _rows((0, "附件："), (1, None), (2, "-1"), (2, "-2")),
        differs=frozenset({2, 3}), why="it drops what stands between an empty number and the next",
    ),
    Scheme("words around the number", [List([Level("decimal", "附件%1："), Level(_CHINESE, "表%1之%2")])],
           _rows((0, "附件1："), (1, "表1之一"), (1, "表1之二"), (0, "附件2："), (1, "表2之一"))),
    Scheme(
        "a hidden number counts", [List([Level(text="%1", hidden=True), Level(text="%1.%2")])],
        _rows((0, None), (1, "1.1"), (0, None), (1, "2.1")),
        differs=frozenset({0, 2}), why="it shows hidden numbers",
    ),
    Scheme(
        "bullets",
        [List([Level("bullet", "\uf06c", font="Wingdings"), Level("bullet", "\uf0d8", font="Wingdings"),
               Level("bullet", "\uf0b7", font="Symbol"), Level("bullet", "\uf0fc", font="Wingdings"),
               Level("bullet", "\uf06e", font="Wingdings"), Level("bullet", "\uf075", font="Wingdings"),
               Level("bullet", "—")])],
        _rows((0, "●"), (1, "➢"), (2, "•"), (3, "✓"), (4, "■"), (5, "◆"), (6, "—")),
        differs=frozenset({0, 1, 2, 3, 4, 5, 6}), why="it writes bullets of its own into plain text",
    ),
    Scheme(
        "no list, no level", [_OFFICIAL],
        [Row(None, 0, 7), _styled(None, "查无此样式"), Row("一、", None, 1), Row(None, 8, 1), Row("二、")],
        differs=frozenset({3}), why="it makes up a level that is not defined",
    ),
    Scheme(
        "zeros of Word's own",
        [List([Level(text="%1", extra=(
            '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
            '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'))])],
        _rows((0, "001"), (0, "002")),
    ),
]  # fmt: skip
