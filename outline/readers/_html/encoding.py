"""In which encoding a web page is."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from types import MappingProxyType

from outline.content import Encoding
from outline.errors import InputError
from outline.readers.text import decode

_DECLARED = re.compile(rb"""(?:charset|<\?xml[^>]*encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_PROLOGUE = 2048  # bytes in which a page says its encoding
_NULLS = 100  # of so many bytes one may be null by accident; in UTF-16 they are more
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Python's codecs for the encodings of https://encoding.spec.whatwg.org/#names-and-labels, and their labels. Others are
# not taken at a page's word, for some of Python's take very long. UTF-16 is known by its mark only: words that declare
# it could not be read as ASCII. Of two sets the larger one is meant.
_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
        "gb18030": "gb18030 gbk x-gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58",
        "cp950": "big5 cn-big5 csbig5 x-x-big5",
        "big5hkscs": "big5-hkscs",
        "cp932": "shift_jis shift-jis sjis x-sjis csshiftjis ms932 ms_kanji windows-31j",
        "euc_jp": "euc-jp x-euc-jp cseucpkdfmtjapanese",
        "cp949": "euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
        "windows-949",
        "cp1252": "iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 latin1 l1 csisolatin1 ibm819 cp819 "
        "iso-ir-100",
        **{f"cp125{digit}": f"windows-125{digit} cp125{digit} x-cp125{digit}" for digit in "01345678"},
    }
)
_CODECS: Mapping[str, str] = MappingProxyType(
    {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
    | dict.fromkeys(("windows-1252", "cp1252", "x-cp1252"), "cp1252")
)


def decoded(data: bytes, asked: str | None) -> tuple[str, Encoding]:
    """The text of a page by what the user says, its byte order mark, what the page says, or what it looks like.

    Raises InputError as outline.readers.text.decode does."""
    if 0 < data.count(b"\0") < len(data) / _NULLS:
        data = data.replace(b"\0", b"")
    if asked is not None:
        return decode(data, asked)
    declared = None if data.startswith(_MARKS) else _DECLARED.search(data[:_PROLOGUE])
    codec = _CODECS.get(declared[1].decode("ascii", "replace").lower()) if declared else None
    if codec:
        try:
            return decode(data, codec)
        except InputError:
            pass
    return decode(data)
