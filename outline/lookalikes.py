"""Characters that look like another one and are not it: what text copied from a PDF has in place of 一, 文 and 长.

A font tells a PDF reader which glyph it draws, and the reader guesses the character: the radical ⽂ (U+2F42) for 文,
the annotation mark ㆓ (U+3193) for 二. On paper nothing shows; search and every program miss the word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

# Radical and ideograph (Equivalent_Unified_Ideograph in the Unicode Character Database) where normalisation has none.
_RADICALS = (
    "⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 "
    "⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 "
    "⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 "
    "⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 "
    "⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 "
    "⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟"
)
_OTHERS = "㇐一 〸十 〹廿 〺卅"  # a stroke, and the numerals of Hangzhou
# Kangxi radicals, Kanbun, and ideographs doubled for old encodings: normalisation knows what they stand for.
_NORMALISED = ((0x2F00, 0x2FD5), (0x3192, 0x319F), (0xF900, 0xFAD9))


@cache
def lookalikes() -> Mapping[str, str]:
    """Each character that looks like another, with the one it stands for."""
    found = {pair[0]: pair[1] for pair in f"{_RADICALS} {_OTHERS}".split()}
    for first, last in _NORMALISED:
        for code in range(first, last + 1):
            char = chr(code)
            plain = unicodedata.normalize("NFKC", char)
            if plain != char:
                found[char] = plain
    return MappingProxyType(found)
