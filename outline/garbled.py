"""Stretches of a text that come of reading bytes in the wrong encoding: 锟斤拷, ä¸€ã€, 涓€銆佹€讳綋.

The reader of files weighs encodings (outline/readers/text.py); this is about texts that somebody else read wrongly
before, and saved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from outline.model import Span
from outline.phrases import Phrase

_CONTINUED = "\x80-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"  # bytes 80 to BF in Latin-1 and in Windows' form of it
_FOREIGN = re.compile("[À-ÖØ-öø-ÿ]")
_GARBLED = Phrase(
    "\ufffd[\ufffd?]*"
    "|锟斤(?:拷|\ufffd)?(?:锟斤拷)*|嚙踝蕭(?:嚙踝蕭)*"  # U+FFFD in UTF-8, read as GBK and as Big5
    f"|(?:[ãä-éïâ][{_CONTINUED}]{{2}} ?){{2,}}"  # UTF-8 read as Latin-1: ä¸€ã€
    "|(?:[¡-÷][¡-þ]){3,}"  # GBK: Ò»¡¢×ÜÌå
    "|(?:[¤-ù][@-~¡-þ]|¡[A-H]){4,}"  # Big5: ¤@¡BÁ`Åé
)
_LETTERS = re.compile("[ª-ÖØ-öø-ÿ]")
# What 、 ， “ 的 国 是 在 共 加 发 和 人 行 有 and, in Big5, 一 and ， become; in hardly any text but such.
_SIGNS = {"gb18030": "銆锛鈥鐨鍥鏄鍦鍏鍔鍙鍜浜琛鏈", "cp950": "銝嚗"}
_UNLIKE = 3  # different ones of them at the least: a row of × or · is no accident
_HAN = re.compile("[一-鿿]")


def garbled(text: str) -> list[Span]:
    """The garbled stretches of a text, in order."""
    found: list[Span] = []
    if "\ufffd" in text or "锟斤" in text or "嚙踝" in text or _FOREIGN.search(text):
        found += [
            Span(*match.span())
            for match in _GARBLED.finditer(text)
            if match[0][0] in "\ufffd锟嚙" or len(set(_LETTERS.findall(match[0]))) >= _UNLIKE
        ]
    for encoding, signs in _SIGNS.items():
        if any(sign in text for sign in signs):
            found += _misread(text, encoding)
    return sorted(found)


@cache
def _leading(encoding: str) -> re.Pattern[str]:
    """Matches UTF-8 read in a double-byte encoding. Of the three bytes of a Chinese character the first two make one
    character, and a rare one; two of three or one of three is such."""
    trails = range(0x80 if encoding == "gb18030" else 0xA1, 0xC0)
    chars = {bytes((lead, trail)).decode(encoding, "ignore") for lead in range(0xE3, 0xEA) for trail in trails}
    return re.compile(f"(?:[{''.join(sorted(chars))}][^\n]{{0,2}}){{3,}}")


def _misread(text: str, encoding: str) -> Iterator[Span]:
    """UTF-8 read in a double-byte encoding, which shows by its reading well when it is put right."""
    for match in _leading(encoding).finditer(text):
        data = match[0].encode(encoding, "ignore").replace("€".encode(encoding), b"\x80")
        read = len(_HAN.findall(data.decode("utf-8", "ignore")))
        if read * (6 if encoding == "gb18030" else 9) >= len(data) >= 6:
            yield Span(*match.span())
