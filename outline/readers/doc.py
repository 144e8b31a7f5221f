"""Word before 2007 and WPS: not read yet."""

from __future__ import annotations

from outline.content import Content, ReadOptions
from outline.errors import InputError

SUFFIXES = (".doc", ".wps")


def recognises(data: bytes) -> bool:
    """Whether `data` begins as an OLE compound file does."""
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def read(data: bytes, options: ReadOptions) -> Content:
    """Raises InputError "unsupported"."""
    raise InputError("unsupported", detail="Word 97–2003 (.doc) / WPS (.wps)")
