"""Word before 2007, and WPS: read by way of LibreOffice, where that is installed."""

from __future__ import annotations

from outline.content import Content, ReadOptions
from outline.errors import InputError
from outline.readers import _libreoffice

SUFFIXES = (".doc", ".wps", ".wpt", ".dot")

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # a newer Word document with a password
_STREAM = "WordDocument".encode("utf-16-le")


def recognises(data: bytes) -> bool:
    """Whether `data` begins as an OLE compound file does."""
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def read(data: bytes, options: ReadOptions) -> Content:
    """What a Word document of before 2007 holds, as the reader of newer ones gives it.

    Raises InputError: "mismatch", "locked", "ole" for an OLE file of another kind, and what `_libreoffice.read`
    raises.
    """
    if recognises(data) and _ENCRYPTED in data:
        raise InputError("locked")
    if recognises(data) and _STREAM not in data:
        raise InputError("ole")
    if not recognises(data):
        raise InputError("mismatch", detail="Word 97-2003 / WPS")
    return _libreoffice.read(data, ".doc", options)
