"""The automatic numbers of lists, as browsers show them: CSS Counter Styles Level 3, 6 and 7."""

from __future__ import annotations

from types import MappingProxyType

from outline.numerals import write

_FORMAL_TRADITIONAL = str.maketrans("贰叁陆", "貳參陸")
_HAN = ("simp-chinese-informal", "trad-chinese-informal", "cjk-ideographic")
_TYPES = MappingProxyType(
    {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
)
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)


def style_of(type_attribute: str, css: str) -> str:
    """The counter style of an <ol>: that of its CSS, or else of its `type`; "decimal" where neither says anything."""
    named = next((word for word in css.split() if word in _KNOWN), "")
    return named or _TYPES.get(type_attribute.strip(), "decimal")


def label(number: int, style: str) -> str:
    """What stands before an item, with the space behind it: "1. ", "一、"; "" for a style that shows no number."""
    if style in _BARE:
        return ""
    if style in _CHINESE:
        return (_chinese(number, style) or str(number)) + "、"
    return (_western(number, style) or str(number)) + ". "


def _chinese(number: int, style: str) -> str:
    """A number in Chinese, "" where the style has none."""
    if style == "cjk-decimal":
        return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number)) if number >= 0 else ""
    form = {"cjk-heavenly-stem": "stem", "cjk-earthly-branch": "branch"}.get(style, "formal")
    try:
        text = write(number, "han" if style in _HAN else form)
    except ValueError:
        return ""
    return text.translate(_FORMAL_TRADITIONAL) if style == "trad-chinese-formal" else text


def _western(number: int, style: str) -> str:
    """A number in digits or letters, "" where the style has none."""
    if style == "decimal-leading-zero":
        return f"{number:03d}" if number < 0 else f"{number:02d}"
    text = ""
    if style.endswith("roman") and 0 < number < 4000:
        for value, sign in _ROMAN:
            text += sign * (number // value)
            number %= value
    elif style.endswith(("alpha", "latin")):
        while number > 0:
            number, digit = divmod(number - 1, 26)
            text = chr(ord("A") + digit) + text
    return text.lower() if style.startswith("lower") else text


_BARE = frozenset({"none", "disc", "circle", "square"})
_CHINESE = frozenset(
    {
        *_HAN,
        "cjk-decimal",
        "simp-chinese-formal",
        "trad-chinese-formal",
        "cjk-heavenly-stem",
        "cjk-earthly-branch",
    }
)
_KNOWN = _BARE | _CHINESE | {"decimal-leading-zero", *_TYPES.values(), "lower-latin", "upper-latin"}
