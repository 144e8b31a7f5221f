"""The automatic numbers of Word: as Word prints them, as LibreOffice does, and nothing raised by any list."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from numbering_formats import FORMATS
from numbering_schemes import SCHEMES, Scheme
from word import (
    Level,
    List,
    Num,
    Par,
    Style,
    document,
    numbered,
    numbering_xml,
    paragraph_xml,
    styles_xml,
)

from outline.numerals import value
from outline.readers._docx.bullets import bullet
from outline.readers._docx.elements import W
from outline.readers._docx.numbering import Label, Numbering
from outline.readers._docx.styles import Styles
from outline.readers._numerals import numeral


def _labels(data: bytes) -> list[Label | None]:
    word = docx.Document(io.BytesIO(data))
    numbers = Numbering(word.part.numbering_part.element, Styles(word.styles.element))
    return [numbers.label(paragraph.find(f"{W}pPr")) for paragraph in word.element.body.iter("{*}p")]


def _texts(labels: list[Label | None]) -> list[str | None]:
    return [None if label is None else label.text for label in labels]


@pytest.mark.parametrize(
    ("number", "number_format", "text"),
    [
        (0, "decimal", "0"),
        (0, "chineseCounting", "○"),
        (0, "chineseCountingThousand", "〇"),
        (0, "chineseLegalSimplified", "零"),
        (0, "decimalEnclosedCircle", "0"),
        (0, "ideographTraditional", "0"),
        (0, "upperRoman", ""),
        (0, "lowerLetter", ""),
        (-1, "chineseCounting", "-1"),
        (10_005, "chineseCountingThousand", "一万五"),
        (10_005, "taiwaneseCountingThousand", "一萬零五"),
        (20_345, "chineseLegalSimplified", "贰萬零叁佰肆拾伍"),
        (100_000, "chineseCountingThousand", "一十万"),
        (999_999, "chineseCountingThousand", "九十九万九千九百九十九"),
        (1_000_000, "chineseCountingThousand", ""),
        (9_999, "japaneseDigitalTenThousand", "九九九九"),
        (10_000, "japaneseDigitalTenThousand", ""),
        (780, "lowerLetter", "z" * 30),
        (781, "lowerLetter", "a"),
        (4_000, "upperRoman", "MMMM"),
        (32_768, "upperRoman", "32768"),
        (46, "aiueo", "ﾝ"),
        (47, "aiueo", "ｱ"),
        (5, "cardinalText", "5"),  # not the Five of Word: no Chinese document has it
        (5, "noSuchFormat", "5"),
        (5, "none", ""),
        (5, "bullet", ""),
    ],
)
def test_the_ends_of_a_format(number: int, number_format: str, text: str) -> None:
    assert numeral(number, number_format) == text


@pytest.mark.parametrize(
    "number_format",
    ["decimal", "decimalZero", "decimalFullWidth", "decimalEnclosedCircle", "decimalEnclosedParen", "upperLetter",
     "decimalEnclosedFullstop", "ideographEnclosedCircle", "ideographTraditional", "ideographZodiac",
     "chineseCountingThousand", "taiwaneseCountingThousand"],
)  # fmt: skip
def test_a_number_reads_back(number_format: str) -> None:
    assert [value(numeral(number, number_format)) for number in range(1, 27)] == list(range(1, 27))


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_paragraphs_have_the_numbers_that_word_prints(scheme: Scheme) -> None:
    assert _texts(_labels(scheme.docx())) == [row.label for row in scheme.rows]


def test_a_label_has_its_level_and_suffix() -> None:
    levels = [Level(text="%1", suffix="nothing"), Level(text="%2", suffix="space"), Level(text="%3", suffix="tab")]
    labels = _labels(numbered([*levels, Level(text="%4")], [(level, "文") for level in range(4)]))
    assert labels == [Label("1", 0, "", 1), Label("1", 1, " ", 1), Label("1", 2, "\t", 1), Label("1", 3, "\t", 1)]


def test_the_default_style_numbers_paragraphs_without_a_style() -> None:
    data = document(
        [List([Level()])], [Par(None, "文", None), Par(None, "文", 0)], styles=[Style("默认", 1, default=True)]
    )
    assert _texts(_labels(data)) == ["1.", None]


def test_a_label_tells_which_list_it_counts_in() -> None:
    lists = [List([Level()]), List([Level(), Level()]), List(uses_style="乙")]
    nums = [Num(0), Num(1), Num(1, {0: 5}), Num(2)]
    rows = [Par(0, "", 2), Par(0, "", 1), Par(1, "", 3), Par(0, "", 4), Par(0, "", None)]
    labels = _labels(document(lists, rows, nums, [Style("乙", 1)]))
    assert [label and label.list for label in labels] == [2, 1, 2, 1, None]


def test_no_part_no_number() -> None:
    paragraph = docx.Document().add_paragraph("文", style="List Number")._p
    assert Numbering(None, Styles(None)).label(paragraph.find(f"{W}pPr")) is None


@pytest.mark.parametrize(
    ("text", "font", "bullets"),
    [
        ("\uf06c", "Wingdings", "●"),
        ("l", "Wingdings", "●"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0b7", "", "•"),
        ("\uf0fe", "wingdings", "☑"),
        ("\uf001", "Wingdings", "●"),
        ("\ue123", "WPS Special 1", "●"),
        ("o", "Courier New", "o"),
        ("—", "宋体", "—"),
        ("\uf0a7 ", "Wingdings", "▪ "),
    ],
)
def test_bullets_are_readable(text: str, font: str, bullets: str) -> None:
    assert bullet(text, font) == bullets


_CROSSED = [Style("甲", 2), Style("乙", 1)]
_ROUND = [Style("圆", based_on="圈"), Style("圈", based_on="圆")]


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (document([List([Level()])], [Par(None, "", None, "圆")], styles=_ROUND), [None]),
        (document([List([Level()])], [Par(None, "", None, "己")], styles=[Style("己", 1, based_on="己")]), ["1."]),
        (document([List(uses_style="圆")], [Par(0, "")], styles=[Style("圆", 1)]), [None]),
        (document([List(uses_style="甲"), List(uses_style="乙")], [Par(0, "")], styles=_CROSSED), [None]),
        (document([], [Par(0, "")], [Num(5)]), [None]),
        (numbered([Level(text="%9%1%2%0%%")], [(0, "")]), ["1%0%%"]),
        (numbered([Level(text="")], [(0, "")]), [None]),
        (numbered([Level(text="%1-%2"), Level(restart=0)], [(0, ""), (1, ""), (0, "")]), ["1-", "1.", "2-"]),
        (numbered([Level(text="%1", start=2147483647)], [(0, ""), (0, "")]), ["2147483647", "2147483648"]),
        (numbered([Level(text="%1", start=-2)], [(0, ""), (0, "")]), ["-2", "-1"]),
        (numbered([Level(text="%1", start="三")], [(0, "")]), ["0"]),
        (numbered([Level(text="%1", start="9" * 5000)], [(0, "")]), ["0"]),
        (numbered([Level(text="%1")], [(99, ""), (-1, ""), (9, ""), (0, "")]), [None, None, None, "1"]),
        (
            numbered([Level(), Level(text="%2", restart=-5)], [(0, ""), (1, ""), (0, ""), (1, "")]),
            ["1.", "1", "2.", "1"],
        ),
    ],
)  # fmt: skip
def test_broken_lists_raise_nothing(data: bytes, texts: list[str | None]) -> None:
    assert _texts(_labels(data)) == texts


def test_a_label_does_not_grow_without_bound() -> None:
    (label,) = _labels(numbered([Level("lowerLetter", "%1" * 100_000, start=780)], [(0, "")]))
    assert label is not None
    assert len(label.text) < 255 * 30


_odd = st.sampled_from([None, -1, 0, 1, 2, 8, 9, 99, 2**31, "", "1.5", "甲", "%9"])
_names = st.sampled_from([None, "甲", "乙", "丙"])
_odd_level = st.builds(
    Level, st.sampled_from([*FORMATS, "bullet", "none"]), st.sampled_from(["", "%1", "%9%1.", "%2%3%", "\uf0b7"]),
    _odd, st.none(), _odd, st.booleans(), _names, st.sampled_from([None, "Symbol"]), st.booleans(), st.just(""),
)  # fmt: skip
_odd_list = st.builds(List, st.lists(_odd_level, max_size=3), _names, _names)
_odd_num = st.builds(Num, st.integers(0, 3), st.dictionaries(st.integers(0, 3), _odd), st.just({}))
_odd_style = st.builds(Style, st.sampled_from("甲乙丙"), _odd, _odd, _names, st.just("paragraph"), st.booleans())
_odd_par = st.builds(Par, _odd, st.just("文"), _odd, _names)


@given(
    st.lists(_odd_list, max_size=3),
    st.lists(_odd_par, max_size=6),
    st.lists(_odd_num, max_size=3),
    st.lists(_odd_style, max_size=3),
)
def test_no_list_raises_anything(
    lists: list[List], paragraphs: list[Par], nums: list[Num], styles: list[Style]
) -> None:
    numbers = Numbering(etree.fromstring(numbering_xml(lists, nums)), Styles(etree.fromstring(styles_xml(styles))))
    for paragraph in paragraphs:
        label = numbers.label(etree.fromstring(paragraph_xml(paragraph)).find(f"{W}pPr"))
        assert label is None or (label.text and 0 <= label.level < 9)


@pytest.fixture(scope="module")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """Every document's lines as LibreOffice prints them, the numbers in front."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice")
    folder = tmp_path_factory.mktemp("libreoffice")
    sources = {scheme.name: scheme.docx() for scheme in SCHEMES}
    files = [folder / f"{index}.docx" for index in range(len(sources))]
    for file, data in zip(files, sources.values(), strict=True):
        file.write_bytes(data)
    subprocess.run(
        [program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to",
         "txt:Text (encoded):UTF8", "--outdir", folder, *files],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return {name: _lines(file) for name, file in zip(sources, files, strict=True)}


def _lines(file: Path) -> list[str]:
    return file.with_suffix(".txt").read_text(encoding="utf-8-sig").splitlines()


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_libreoffice_prints_the_same(scheme: Scheme, libreoffice: Mapping[str, list[str]]) -> None:
    lines = zip(libreoffice[scheme.name], scheme.texts(), strict=True)
    printed = [line.removesuffix(text).strip() or None for line, text in lines]
    expected = [row.label for row in scheme.rows]
    same = [index for index in range(len(expected)) if index not in scheme.differs]
    assert [printed[index] for index in same] == [expected[index] for index in same]
