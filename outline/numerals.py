"""Numerals and their values, in both directions: 二十一 <-> 21, 壹, 廿, ①, ㈠, ⑴, ⒈, Ⅰ, A, 甲, 子.

`value` reads any form, `write` gives a value back in a named form; the two are inverse on every form's range.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

_DIGITS = MappingProxyType(
    dict(zip("〇一二三四五六七八九", range(10), strict=True)) | {"零": 0, "○": 0, "两": 2, "兩": 2}
)
_UNITS = MappingProxyType({"十": 10, "百": 100, "千": 1000})
_SCORES = MappingProxyType({"廿": "二十", "卄": "二十", "卅": "三十", "卌": "四十"})
_FORMAL = str.maketrans("壹贰貳弍叁参參弎肆伍陆陸柒捌玖拾佰仟萬", "一二二二三三三三四五六六七八九十百千万")

# Each run of single characters that number from its first value upwards.
_RUNS: MappingProxyType[str, tuple[tuple[str, int], ...]] = MappingProxyType(
    {
        "circled": (("①-⑳", 1), ("㉑-㉟", 21), ("㊱-㊿", 36)),
        "circled_black": (("❶-❿", 1), ("⓫-⓴", 11)),
        "circled_sans": (("➀-➉", 1),),
        "circled_sans_black": (("➊-➓", 1),),
        "circled_double": (("⓵-⓾", 1),),
        "circled_han": (("㊀-㊉", 1),),
        "bracketed_han": (("㈠-㈩", 1),),
        "bracketed_digits": (("⑴-⒇", 1),),
        "dotted_digits": (("⒈-⒛", 1),),
        "bracketed_latin": (("⒜-⒵", 1),),
        "roman": (("Ⅰ-Ⅻ", 1),),
        "roman_lower": (("ⅰ-ⅻ", 1),),
        "latin": (("A-Z", 1),),
        "latin_lower": (("a-z", 1),),
        "stem": (("甲乙丙丁戊己庚辛壬癸", 1),),
        "branch": (("子丑寅卯辰巳午未申酉戌亥", 1),),
    }
)


def _members(run: str) -> str:
    if len(run) == 3 and run[1] == "-":
        return "".join(map(chr, range(ord(run[0]), ord(run[2]) + 1)))
    return run


@cache
def _singles() -> MappingProxyType[str, int]:
    """Every single character that is a number by itself, with its value."""
    table = {"⓪": 0}
    for runs in _RUNS.values():
        for run, first in runs:
            table.update((char, first + index) for index, char in enumerate(_members(run)))
    return MappingProxyType(table)


def value(numeral: str) -> int | None:
    """The value of a numeral in any form, or None where the characters are not one number (一二三, 十十).

    Accepts 一…九千九百九十九 with 零 or 〇, the short form 百十八 (118), 廿 卅 卌, formal 壹, digits (also full width),
    a digit string with 〇 (二〇二四), circled and bracketed characters, Roman and Latin letters, stems and branches.
    """
    numeral = numeral.strip()
    if numeral.isdecimal():
        return int(numeral)
    if len(numeral) == 1 and numeral in _singles():
        return _singles()[numeral]
    return _han_value(numeral.translate(_FORMAL))


def _han_value(numeral: str) -> int | None:
    for score, plain in _SCORES.items():
        numeral = numeral.replace(score, plain)
    if len(numeral) > 1 and all(char in _DIGITS for char in numeral):
        # 二〇二四 is a string of digits; 一二三 without a zero is a list, not 123.
        return int("".join(str(_DIGITS[char]) for char in numeral)) if "〇" in numeral or "○" in numeral else None
    total, digit, last_unit, zero = 0, 0, 10_000, False
    for char in numeral:
        if char in _UNITS:
            unit = _UNITS[char]
            if unit >= last_unit or (digit == 0 and zero and unit != 10):
                return None
            total += (digit or 1) * unit
            digit, last_unit, zero = 0, unit, False
        elif char in _DIGITS:
            if digit:
                return None
            digit, zero = _DIGITS[char], zero or _DIGITS[char] == 0
        else:
            return None
    return total + digit if numeral and total + digit else None


def write(number: int, form: str) -> str:
    """A value in a named form: "han" (二十一), "han_short" (百十八), "formal", "digits", "digits_wide", or one of the
    single-character forms ("circled", "bracketed_han", "roman", "latin", "stem", …).

    Raises ValueError where the form has no such number (a 51st circled digit).
    """
    if form == "digits":
        return str(number)
    if form == "digits_wide":
        return "".join(chr(ord(char) + 0xFEE0) for char in str(number))
    if form in ("han", "han_short", "formal"):
        if not 1 <= number <= 9999:
            raise ValueError(f"{form} numerals run from 1 to 9999, not {number}")
        han = _write_han(number)
        if form == "han_short" and 110 <= number < 1000:
            han = han.replace("百一十", "百十").removeprefix("一") if number < 200 else han.replace("百一十", "百十")
        if form == "formal":
            han = han.translate(str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))
        return han
    for run, first in _RUNS.get(form, ()):
        members = _members(run)
        if first <= number < first + len(members):
            return members[number - first]
    raise ValueError(f"no {form} numeral for {number}")


def _write_han(number: int) -> str:
    out, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            # 十一, but 一百一十: 一 is left out before 十 only at the head.
            one = "" if unit == 10 and digit == 1 and not out else "〇一二三四五六七八九"[digit]
            out += ("零" if zero else "") + one + name
            zero = False
        elif out and number:
            zero = True
    return out


def rewrite(like: str, number: int) -> str:
    """A value in the form in which a numeral is written: 3 like 二 is 三, like ② is ③, like 02 is 03, like ２ is ３.

    Where that form has no such number, or the numeral is none, in Chinese or plain digits.
    """
    for form in _forms():
        try:
            if write(value(like) or 0, form) == like:
                return write(number, form)
        except ValueError:
            continue
    if like.isdecimal():
        return str(number).zfill(len(like))
    return write(number, "han") if 1 <= number <= 9999 else str(number)


@cache
def _forms() -> tuple[str, ...]:
    return ("digits", "digits_wide", "han", "formal", "han_short", *_RUNS)
