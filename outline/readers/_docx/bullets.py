"""The bullets of Word's lists, which stand in symbol fonts, as characters of Unicode.

Word and WPS store a glyph of a symbol font as U+F000 and its place in the font, or as the place alone. Those are here
that their bullet libraries offer; any other glyph is a plain ●.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_WINGDINGS = MappingProxyType(
    {
        0x46: "☞", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
        0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "◻", 0xAB: "★",
        0xB2: "⟡", 0xD8: "➢", 0xDC: "➲", 0xE0: "➔", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    }
)  # fmt: skip
_WINGDINGS_2 = MappingProxyType({0x50: "✓", 0x52: "☑", 0x97: "●", 0x98: "●", 0xA2: "■", 0xA3: "□"})
_SYMBOL = MappingProxyType(
    {0x2D: "−", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAE: "→", 0xB0: "°", 0xB7: "•", 0xD7: "⋅", 0xDE: "⇒"}
)
_FONTS: Mapping[str, Mapping[int, str]] = MappingProxyType(
    {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": MappingProxyType({}), "symbol": _SYMBOL}
)
_ANY = MappingProxyType({0xB7: "•", **_WINGDINGS})
_PRIVATE = range(0xF000, 0xF100)


def bullet(text: str, font: str) -> str:
    """The text of a bullet whose characters stand in a font ("Wingdings")."""
    glyphs = _FONTS.get(font.strip().lower())
    return "".join(_readable(char, glyphs) for char in text)


def _readable(char: str, glyphs: Mapping[int, str] | None) -> str:
    code = ord(char)
    if code in _PRIVATE:
        return (_ANY if glyphs is None else glyphs).get(code - _PRIVATE.start, "●")
    if 0xE000 <= code <= 0xF8FF:
        return "●"
    if glyphs is None or code > 0xFF or char.isspace():
        return char
    return glyphs.get(code, "●")
