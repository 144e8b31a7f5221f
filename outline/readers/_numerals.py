"""The number formats of Word's automatic numbers (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat).

Where Word departs from the standard ([MS-OI29500], its notes on 17.18.59), Word is followed, for its numbers are what
the author saw: ideographEnclosedCircle is ㈠ in brackets, the zero of chineseCountingThousand is 〇 and does not stand
after 万, chineseLegalSimplified has the traditional 萬, aiueo starts again after 46 characters and Latin letters after
30 rounds, what counts by ten thousands prints nothing from a million, and bahtText is decimal. In one thing it is not:
Word misspells the eleventh branch, 戍 for 戌.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from outline.numerals import write

_MILLION = 1_000_000
_LARGEST_ROMAN = 32_767
_LARGEST_LETTERS = 30 * 26
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_LEGAL_SIMPLIFIED = str.maketrans("一二三四五六七八九十百千万", "壹贰叁肆伍陆柒捌玖拾佰仟萬")
_LEGAL_TRADITIONAL = str.maketrans("一二三四五六七八九十百千万", "壹貳參肆伍陸柒捌玖拾佰仟萬")
_LEGAL_JAPANESE = str.maketrans("一二三五十千万", "壱弐参伍拾阡萬", "零")


def numeral(number: int, number_format: str) -> str:
    """A number in a format of ST_NumberFormat as Word prints it in a list, "" where it prints nothing.

    A negative number, a number past what the format has, and a format that is not known are decimal.
    """
    written = _FORMATS.get(number_format)
    return str(number) if written is None or number < 0 else written(number)


def padded(number: int, width: int) -> str:
    """A number with zeros to a width, as Word's own 001, 002, 003, … ([MS-DOCX] 2.4): 7 to 3 digits is 007."""
    return str(number).zfill(width)


def _single(form: str, last: int) -> Callable[[int], str]:
    """One character a number, from 1 to `last`."""
    return lambda number: write(number, form) if 1 <= number <= last else str(number)


def _digit_by_digit(digits: str) -> Callable[[int], str]:
    table = str.maketrans("0123456789", digits)
    return lambda number: str(number).translate(table)


def _place_values(number: int) -> str:
    """一十 for 10, 一百零一 for 101, 一万零五 for 10005, with every digit and zero that can be said; 零 for 0."""
    high, low = divmod(number, 10_000)
    if high:
        gap = "零" if 0 < low < 1000 else ""
        return _place_values(high) + "万" + gap + (_place_values(low) if low else "")
    if not low:
        return "零"
    return ("一" if 10 <= low < 20 else "") + write(low, "han")


def _counting(spell: Callable[[str], str], *, bare_ten: bool = True) -> Callable[[int], str]:
    """Numbers by their place values. `bare_ten` says 十 to 十九 without 一 in front."""

    def written(number: int) -> str:
        if number >= _MILLION:
            return ""
        text = _place_values(number)
        return spell(text.removeprefix("一") if bare_ten and 10 <= number < 20 else text)

    return written


def _counting_to_99(number: int) -> str:
    """九十九 and then digit by digit, 一○○."""
    return _counting(lambda text: text.replace("零", "○"))(number) if number < 100 else _white_circle(number)


def _sexagenary(number: int) -> str:
    return "0" if number == 0 else write((number - 1) % 10 + 1, "stem") + write((number - 1) % 12 + 1, "branch")


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _repeated(characters: str, limit: int) -> Callable[[int], str]:
    """a to z, aa to zz, aaa and on; from the first again after `limit`. Nothing for 0."""

    def written(number: int) -> str:
        if number == 0:
            return ""
        rounds, index = divmod((number - 1) % limit, len(characters))
        return characters[index] * (rounds + 1)

    return written


def _cycled(characters: str) -> Callable[[int], str]:
    return lambda number: characters[(number - 1) % len(characters)] if number else "0"


def _ordinal(number: int) -> str:
    teen = 10 <= number % 100 < 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


_white_circle = _digit_by_digit("○一二三四五六七八九")
_ideographic_zero = _digit_by_digit("〇一二三四五六七八九")
_wide = _digit_by_digit("０１２３４５６７８９")
_letters = _repeated("abcdefghijklmnopqrstuvwxyz", _LARGEST_LETTERS)

# Formats that are not here are decimal: those of other languages, and numbers in English words.
_FORMATS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "none": lambda _: "",
        "bullet": lambda _: "",
        "decimalZero": lambda number: padded(number, 2),
        "decimalFullWidth": _wide,
        "decimalFullWidth2": _wide,
        "numberInDash": lambda number: f"- {number} -",
        "hex": lambda number: f"{number:X}",
        "ordinal": _ordinal,
        "upperRoman": _roman,
        "lowerRoman": lambda number: _roman(number).lower(),
        "upperLetter": lambda number: _letters(number).upper(),
        "lowerLetter": _letters,
        "chicago": _repeated("*†‡§", 120),
        "decimalEnclosedCircle": _single("circled", 20),
        "decimalEnclosedCircleChinese": _single("circled", 10),
        "decimalEnclosedFullstop": _single("dotted_digits", 20),
        "decimalEnclosedParen": _single("bracketed_digits", 20),
        "ideographEnclosedCircle": _single("bracketed_han", 10),
        "ideographTraditional": _single("stem", 10),
        "ideographZodiac": _single("branch", 12),
        "ideographZodiacTraditional": _sexagenary,
        "ideographDigital": _ideographic_zero,
        "japaneseDigitalTenThousand": lambda number: _ideographic_zero(number) if number < 10_000 else "",
        "taiwaneseDigital": _white_circle,
        "chineseCounting": _counting_to_99,
        "taiwaneseCounting": _counting_to_99,
        "chineseCountingThousand": _counting(lambda text: text.replace("万零", "万").replace("零", "〇")),
        "taiwaneseCountingThousand": _counting(lambda text: text.replace("万", "萬")),
        "chineseLegalSimplified": _counting(lambda text: text.translate(_LEGAL_SIMPLIFIED), bare_ten=False),
        "ideographLegalTraditional": _counting(lambda text: text.translate(_LEGAL_TRADITIONAL), bare_ten=False),
        "japaneseCounting": _counting(
            lambda text: "〇" if text == "零" else re.sub("一(?=[十百千])|零", "", text), bare_ten=False
        ),
        "japaneseLegal": _counting(
            lambda text: "〇" if text == "零" else text.translate(_LEGAL_JAPANESE), bare_ten=False
        ),
        "aiueo": _cycled("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"),
        "aiueoFullWidth": _cycled(
            "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
        ),
    }
)
