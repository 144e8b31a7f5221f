"""OpenDocument text (ISO/IEC 26300), what LibreOffice writes: read by way of it, where it is installed."""

from __future__ import annotations

from outline.content import Content, ReadOptions
from outline.errors import InputError
from outline.readers import _libreoffice

SUFFIXES = (".odt",)

_KIND = b"mimetypeapplication/vnd.oasis.opendocument.text"  # the first member of the archive, which is not packed


def recognises(data: bytes) -> bool:
    """Whether `data` is a ZIP archive that begins with the name of its kind, as such files do."""
    return data.startswith(b"PK\x03\x04") and data.startswith(_KIND, 30)


def read(data: bytes, options: ReadOptions) -> Content:
    """What a file of OpenDocument text holds, as the reader of Word documents gives it. Raises InputError: "mismatch",
    and what `_libreoffice.read` raises."""
    if not recognises(data):
        raise InputError("mismatch", detail=".odt")
    return _libreoffice.read(data, ".odt", options)
