"""The automatic numbers of lists, as browsers show them: CSS Counter Styles Level 3, 6 and 7."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from outline.readers._numerals import numeral

# The formats of Word that write the numbers of a style, as far as the style goes; what it has no number for is decimal.
_LATIN: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "lower-roman": ("lowerRoman", 3999),
        "upper-roman": ("upperRoman", 3999),
        "lower-alpha": ("lowerLetter", 26),
        "lower-latin": ("lowerLetter", 26),
        "upper-alpha": ("upperLetter", 26),
        "upper-latin": ("upperLetter", 26),
    }
)
# These have a third word: what follows the last number.
_CHINESE: Mapping[str, tuple[str, int, str]] = MappingProxyType(
    {
        "cjk-decimal": ("ideographDigital", 999_999_999, "decimal"),
        "simp-chinese-informal": ("taiwaneseCountingThousand", 9999, "ideographDigital"),  # which says 零 as CSS does
        "trad-chinese-informal": ("taiwaneseCountingThousand", 9999, "ideographDigital"),
        "cjk-ideographic": ("taiwaneseCountingThousand", 9999, "ideographDigital"),
        "simp-chinese-formal": ("chineseLegalSimplified", 9999, "ideographDigital"),
        "trad-chinese-formal": ("ideographLegalTraditional", 9999, "ideographDigital"),
        "cjk-heavenly-stem": ("ideographTraditional", 10, "decimal"),
        "cjk-earthly-branch": ("ideographZodiac", 12, "decimal"),
    }
)
_BARE = frozenset({"none", "disc", "circle", "square"})
_TYPES = MappingProxyType(
    {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
)
_KNOWN = frozenset({*_BARE, *_LATIN, *_CHINESE, "decimal", "decimal-leading-zero"})


def style_of(type_attribute: str, css: str) -> str:
    """The counter style of an <ol>: that of its CSS, or else of its `type`; "decimal" where neither says anything."""
    named = next((word for word in css.split() if word in _KNOWN), "")
    return named or _TYPES.get(type_attribute.strip(), "decimal")


def label(number: int, style: str) -> str:
    """What stands before an item, with the space behind it: "1. ", "一、"; "" for a style that shows no number."""
    if style in _BARE:
        return ""
    if style in _CHINESE:
        name, last, beyond = _CHINESE[style]
        return numeral(number, name if number <= last else beyond) + "、"
    if style == "decimal-leading-zero":
        return numeral(number, "decimalZero") + ". "
    if style in _LATIN:
        return _latin(number, *_LATIN[style]) + ". "
    return f"{number}. "


def _latin(number: int, name: str, last: int) -> str:
    """A number in letters: z is followed by aa and ab, which Word does not do."""
    if number > last == 26:
        rounds, letter = divmod(number - 1, 26)
        return _latin(rounds, name, last) + numeral(letter + 1, name)
    return numeral(number, name if 0 < number <= last else "decimal")
