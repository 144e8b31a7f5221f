"""Plain text, in whichever encoding they come.

Chinese text reaches us as UTF-8, UTF-16, GB18030 (with its parts GBK and GB 2312) or Big5 (with HKSCS), mostly
unlabelled. GB18030 decodes nearly any bytes, so that bytes decode is not enough: every reading that is possible is
weighed by how much it looks like Chinese, and the best one is taken.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from outline.content import Content, Encoding, ReadOptions
from outline.errors import InputError
from outline.messages import Message, note
from outline.model import Lines

SUFFIXES = (".txt", ".text")

# A mark of UTF-32 comes before the mark of UTF-16 that it begins with.
_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
# Of two readings that weigh the same the earlier one is taken. cp950 is the Big5 of Windows; the three kinds of Big5
# differ in a few signs only.
_UNMARKED = ("utf-8", "gb18030", "cp950", "big5", "big5hkscs", "utf-16-le", "utf-16-be")

# What people call them where the codec's name would tell them less.
_NAMES = MappingProxyType({"cp950": "Big5", "big5": "Big5", "big5hkscs": "Big5-HKSCS", "gb18030": "GB18030 (GBK)"})

_COMMON = (
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能"
    "好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知样现分将外但身些与高意进"
    "把法此实回二理美点月明其种声全工己儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使"
    "教西再平真听世气信北少关并内加化由却代军产入先山五太水万市体别处总才场师书比住员九性通目华报立马命张神数件安表原"
    "车白应路期常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林"
    "题建南度统色字请交让认算论百义科怎元社术结六功指思非流每青管连远资队跟带花快条院变联言权往展该领传近留红治决周保"
    "达办运武半候七必城强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写识极令黄德收钱党倒未持取设始版双历越"
    "史商千片容研像找站广改议形委早房音火际则首单据导影失拿香似斯专石若校读志飞观争究包组造落视济喜离虽坏兴施规划章款"
    "项编节附督监促抓措构贯彻推善健障府局省县村镇厅民协案责财税罚益执查例"
)
_TRADITIONAL = (
    "這來國個說們為時會學對過後裡麼沒於還發當無開見經頭動兩長樣現將與進實點種聲話兒問機給幾業間電門東聽氣關並內產軍萬"
    "體別處總場師書員華報馬張難數車應號親務統計邊風戰乾許覺請愛讓認論義術結隊帶條變聯權領傳紅達辦運強區轉眾輕語滿寫識"
    "極錢黨設雙歷讀飛觀爭組視濟雖壞興規劃項編節則監構貫徹審議準據遊鄉縣職級財稅營證標環團參縱導專責護損債繳"
)
_SIGNS = (
    "，。、；：？！“”‘’「」『』（）《》〈〉【】〔〕—…·‧～／％￥０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶㈠㈡㈢㈣㈤㈥ⅠⅡⅢⅣⅤⅥ○〇×"
)

# What one character adds to a reading's weight: above all others those that are in every text, then those in daily use.
_FREQUENT, _DAILY, _ASCII, _RARE, _FOREIGN, _CONTROL, _UNLIKELY = 2.0, 0.5, 0.5, -1.0, -1.5, -5.0, -4.0
# Two bytes of GB18030 are valid UTF-8 in about one case of seven; so each pair that is valid speaks for UTF-8.
_VALID_PAIR = 2.0

_CUT_OFF = "\ufffd"
_THREE_BYTES = re.compile(r"[\u0800-\ufffc\U00010000-\U0010ffff]")
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1A), *range(0x1B, 0x20), 0x7F])  # 1A ended a file under DOS


def recognises(data: bytes) -> bool:
    """False: plain text has no mark of its own, it is what no other format claims."""
    return False


def read(data: bytes, options: ReadOptions) -> Content:
    """A plain text file: every character as it is in `data`, without a byte order mark in front.

    A character that the end of `data` cuts off becomes one U+FFFD. Raises InputError: "binary" where the bytes are no
    text, "damaged" where they are UTF-8 but for a few, "encoding" where no encoding fits, "misread" where they are not
    in the encoding asked for.
    """
    text, encoding = decode(data, options.encoding)
    return Content(text, encoding=encoding, notes=(assumed(encoding),))


def assumed(encoding: Encoding) -> Message:
    """The note that says in which encoding a text was read."""
    name = _NAMES.get(encoding.codec, encoding.codec.upper())
    return note("note.marked" if encoding.mark else "note.encoding", name=name)


def decode(data: bytes, asked: str | None = None) -> tuple[str, Encoding]:
    """The text of bytes, and the encoding that was asked for or found. Raises InputError as `read` does."""
    if asked is not None:
        return _as_asked(data, codecs.lookup(asked).name)
    for mark, codec in _MARKED:
        if data.startswith(mark):
            data = data.removeprefix(mark)
            text = _decode(data, codec)
            if text is None or "\0" in text:
                raise _error(data)
            return text, Encoding(codec, mark)
    text = _decode(data, "utf-8")
    if text is not None and _surely_utf8(text):
        return text, Encoding("utf-8")
    readings = ((_decode(data, codec), codec) for codec in _UNMARKED)
    weighed = [(_weight(text, codec), text, codec) for text, codec in readings if text is not None and "\0" not in text]
    weight, text, codec = max(weighed, key=lambda reading: reading[0], default=(-1.0, "", ""))
    if weight < 0:
        raise _error(data)
    return text, Encoding(codec)


def _as_asked(data: bytes, codec: str) -> tuple[str, Encoding]:
    """`data` in an encoding that a user knows better; a byte order mark tells more where it agrees with it."""
    codec = {"utf-8-sig": "utf-8"}.get(codec, codec)
    marked = [(mark, name) for mark, name in _MARKED if data.startswith(mark) and name.startswith(codec)]
    orders = (f"{codec}-le", f"{codec}-be") if codec in ("utf-16", "utf-32") else (codec,)
    for mark, name in [*marked, *((b"", order) for order in orders)]:
        text = _decode(data.removeprefix(mark), name)
        if text is not None and (mark or len(orders) == 1 or _weight(text, name) >= 0):
            if "\0" in text:
                raise InputError("binary")
            return text, Encoding(name, mark)
    raise InputError("misread", detail=codec)


def _decode(data: bytes, encoding: str) -> str | None:
    """`data` in one encoding, None where it cannot be that."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        text = decoder.decode(data)
    except UnicodeError:  # UnicodeDecodeError, and what codecs that few use raise
        return None
    cut_off = decoder.getstate()[0]
    return text + _CUT_OFF if cut_off else text


def _surely_utf8(text: str) -> bool:
    """Whether bytes that can be read as UTF-8 are UTF-8: no accident makes a character of three bytes, and ASCII with
    control characters may be UTF-16."""
    if text.isascii():
        return not re.search(r"[\x00-\x08\x0e-\x19\x1b-\x1f]", text)
    return "\0" not in text and _THREE_BYTES.search(text) is not None


def _weight(text: str, encoding: str) -> float:
    """How much a reading looks like Chinese; below 0 it is not."""
    known = _weights()
    ascii_weight = weight = 0.0
    for char, count in Counter(text).items():
        if char.isascii():
            ascii_weight += known.get(char, _CONTROL) * count
        else:
            weight += (known.get(char) or _unknown(char)) * count
            weight += _VALID_PAIR * count if encoding == "utf-8" else 0
    # ASCII reads the same in most encodings, it must not outvote the rest.
    return weight + ascii_weight if weight >= 0 else weight


@cache
def _weights() -> Mapping[str, float]:
    """What characters weigh that are expected in a text. Both standards put the characters in daily use first."""
    daily = [
        *_square(range(0xB0, 0xD8), range(0xA1, 0xFF), "gb2312"),
        *_square(range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)], "big5"),
        *map(chr, range(0x2500, 0x2580)),  # lines of tables
    ]
    return MappingProxyType(
        dict.fromkeys(daily, _DAILY)
        | dict.fromkeys([*map(chr, range(0x20, 0x7F)), *"\t\n\v\f\r\x1a"], _ASCII)
        | dict.fromkeys([*_COMMON, *_TRADITIONAL, *_SIGNS, "\u3000"], _FREQUENT)
    )


def _square(leads: Iterable[int], trails: Iterable[int], encoding: str) -> list[str]:
    """The characters of a part of a double-byte standard."""
    return [char for lead in leads for trail in trails for char in bytes((lead, trail)).decode(encoding, "ignore")]


def _unknown(char: str) -> float:
    """What a character weighs that is not expected."""
    if "\u4e00" <= char <= "\u9fff":
        return _RARE
    hangul_or_private = "\uac00" <= char <= "\uf8ff"
    unlikely = hangul_or_private or char < "\xa0" or char > "\uffff" or char == _CUT_OFF
    return _UNLIKELY if unlikely else _FOREIGN


def _error(data: bytes) -> InputError:
    """Why no text could be read from `data`."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or controls * 20 > len(data):
        return InputError("binary")
    repaired = data.decode("utf-8", "replace")
    beyond_ascii = len(repaired) - len(repaired.encode("ascii", "ignore"))
    if repaired.count("\ufffd") * 5 < beyond_ascii:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            sound = data[: error.start].decode("utf-8")
            line, column = Lines(sound).position(len(sound))
            return InputError("damaged", line=line, column=column)
    return InputError("encoding")
