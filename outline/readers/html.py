"""Web pages: not read yet."""

from __future__ import annotations

import re

from outline.content import Content, ReadOptions
from outline.errors import InputError

SUFFIXES = (".html", ".htm")

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def recognises(data: bytes) -> bool:
    """Whether `data` begins as a page does: <!DOCTYPE html or <html."""
    return _START.match(data[:1000]) is not None


def read(data: bytes, options: ReadOptions) -> Content:
    """Raises InputError "unsupported"."""
    raise InputError("unsupported", detail="HTML")
