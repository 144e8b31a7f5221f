"""Numerals: every form reads as its value, and every value is written so that it reads back."""

from __future__ import annotations

import pytest

from outline.numerals import value, write
from outline.shadow import fold

# Every form with the values that it has.
_FORMS = {
    "han": range(1, 10_000),
    "han_short": range(1, 10_000),
    "formal": range(1, 10_000),
    "digits": range(1, 10_000),
    "digits_wide": range(1, 10_000),
    "circled": range(1, 51),
    "circled_black": range(1, 21),
    "circled_sans": range(1, 11),
    "circled_sans_black": range(1, 11),
    "circled_double": range(1, 11),
    "circled_han": range(1, 11),
    "bracketed_han": range(1, 11),
    "bracketed_digits": range(1, 21),
    "dotted_digits": range(1, 21),
    "bracketed_latin": range(1, 27),
    "roman": range(1, 13),
    "roman_lower": range(1, 13),
    "latin": range(1, 27),
    "latin_lower": range(1, 27),
    "stem": range(1, 11),
    "branch": range(1, 13),
}


@pytest.mark.parametrize(("form", "values"), _FORMS.items(), ids=_FORMS.keys())
def test_what_is_written_reads_back(form: str, values: range) -> None:
    written = {number: write(number, form) for number in values}
    assert {number: value(numeral) for number, numeral in written.items()} == {number: number for number in values}
    assert len(set(written.values())) == len(written)


@pytest.mark.parametrize("form", [form for form in _FORMS if not form.startswith("digits")])
def test_no_form_goes_beyond_its_values(form: str) -> None:
    for number in (_FORMS[form].start - 1, _FORMS[form].stop):
        with pytest.raises(ValueError, match=str(number)):
            write(number, form)


@pytest.mark.parametrize("form", ["", "greek"])
def test_there_are_no_other_forms(form: str) -> None:
    with pytest.raises(ValueError, match="numeral"):
        write(1, form)


_NUMERALS = [
    # 一二三: place values, with 零 between them
    ("一", 1),
    ("十", 10),
    ("十一", 11),
    ("二十", 20),
    ("二十一", 21),
    ("九十九", 99),
    ("一百", 100),
    ("一百零三", 103),
    ("一百〇三", 103),
    ("一百一十", 110),
    ("一百一十八", 118),
    ("四百零三", 403),
    ("一千", 1000),
    ("一千零一", 1001),
    ("一千零一十", 1010),
    ("一千二百六十", 1260),
    ("九千九百九十九", 9999),
    # 百十八: without 一 before 百 and 十, as Taiwan writes it
    ("百十八", 118),
    ("一百十八", 118),
    ("一百十", 110),
    ("百十", 110),
    ("百", 100),
    # tens in one character
    ("廿", 20),
    ("廿一", 21),
    ("卄五", 25),
    ("卅", 30),
    ("卅二", 32),
    ("卌四", 44),
    # digit by digit, which only a zero tells from a list
    ("二〇二三", 2023),
    ("二○二三", 2023),
    ("一〇", 10),
    # 壹贰叁, simplified, traditional and rare
    ("壹", 1),
    ("贰", 2),
    ("貳", 2),
    ("弍", 2),
    ("叁", 3),
    ("参", 3),
    ("參", 3),
    ("弎", 3),
    ("肆", 4),
    ("伍", 5),
    ("陆", 6),
    ("陸", 6),
    ("柒", 7),
    ("捌", 8),
    ("玖", 9),
    ("拾", 10),
    ("拾壹", 11),
    ("贰拾叁", 23),
    ("壹佰零叁", 103),
    # digits
    ("1", 1),
    ("01", 1),
    ("12", 12),
    ("９９", 99),
    # one character each: the first and the last of every run
    ("⓪", 0),
    ("①", 1),
    ("⑳", 20),
    ("㉑", 21),
    ("㉟", 35),
    ("㊱", 36),
    ("㊿", 50),
    ("❶", 1),
    ("❿", 10),
    ("⓫", 11),
    ("⓴", 20),
    ("➀", 1),
    ("➉", 10),
    ("➊", 1),
    ("➓", 10),
    ("⓵", 1),
    ("⓾", 10),
    ("㊀", 1),
    ("㊉", 10),
    ("㈠", 1),
    ("㈩", 10),
    ("⑴", 1),
    ("⒇", 20),
    ("⒈", 1),
    ("⒛", 20),
    ("⒜", 1),
    ("⒵", 26),
    ("Ⅰ", 1),
    ("Ⅻ", 12),
    ("ⅰ", 1),
    ("ⅻ", 12),
    ("A", 1),
    ("Z", 26),
    ("a", 1),
    ("z", 26),
    ("甲", 1),
    ("癸", 10),
    ("子", 1),
    ("亥", 12),
]


@pytest.mark.parametrize(("numeral", "number"), _NUMERALS)
def test_value(numeral: str, number: int) -> None:
    assert value(numeral) == number
    assert value(f" {numeral}　") == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "一二三",
        "十十",
        "百千",
        "一百二百",
        "一十百",
        "二三十",
        "总则",
        "第一",
        "一、",
        "1.",
        "-1",
        "²",
        "甲乙",
        "①②",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert value(text) is None


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        *zip("⼀⼆⼋⼗", (1, 2, 8, 10), strict=True),  # Kangxi radicals, as PDF text has them
        *zip("㆒㆓㆔㆕㆙㆚㆛㆜", (1, 2, 3, 4, 1, 2, 3, 4), strict=True),  # Kanbun
        *zip("ㄧーニ", (1, 1, 2), strict=True),  # Bopomofo and katakana
        *zip("ＡＺａｚ", (1, 26, 1, 26), strict=True),
        *zip("〸〹〺", (10, 20, 30), strict=True),
        ("⼆⼗一", 21),
        ("１２", 12),
    ],
)
def test_look_alikes_read_as_what_they_look_like(typed: str, number: int) -> None:
    assert value(fold(typed)) == number
