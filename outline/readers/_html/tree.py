"""The text of a web page -> its tree of elements, in bounded time."""

from __future__ import annotations

import re
from typing import Any

from outline.errors import InputError

_ATTRIBUTE = r"[\s/]++=?[^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)?+"
_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+((?:{_ATTRIBUTE})*+)")
_ONE = re.compile(_ATTRIBUTE)
_LONG = 2000  # characters in the attributes of a tag, beyond which they are counted
_MOST = 200  # attributes of an element that are read; the parser's time grows with the square of their number


def tree(text: str, most: int) -> Any:
    """The root element of a page. Raises InputError "dense" for more than so many tags, "broken" where elements are too
    deep inside one another, beyond which nothing would be read, and "empty"."""
    from lxml import etree, html

    shortened, tags = _TAG.subn(_shortened, text)
    if tags > most:
        raise InputError("dense", detail=str(most))
    data = shortened.encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = html.document_fromstring(data, parser=parser)
    except etree.LxmlError as error:
        raise InputError("empty") from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise InputError("broken", detail="HTML")
    return root


def _shortened(tag: re.Match[str]) -> str:
    """A tag without the attributes that are too many."""
    if len(tag[1]) <= _LONG:
        return tag[0]
    ends = [attribute.end() for attribute in _ONE.finditer(tag[1])]
    return tag[0] if len(ends) <= _MOST else tag[0][: len(tag[0]) - len(tag[1]) + ends[_MOST - 1]]
