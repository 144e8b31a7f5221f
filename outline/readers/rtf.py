"""Rich Text Format: read by way of LibreOffice, where that is installed."""

from __future__ import annotations

from outline.content import Content, ReadOptions
from outline.errors import InputError
from outline.readers import _libreoffice

SUFFIXES = (".rtf",)


def recognises(data: bytes) -> bool:
    """Whether `data` begins as RTF does."""
    return data.startswith(b"{\\rtf")


def read(data: bytes, options: ReadOptions) -> Content:
    """What a file of rich text holds, as the reader of Word documents gives it. Raises InputError: "mismatch", and what
    `_libreoffice.read` raises."""
    if not recognises(data):
        raise InputError("mismatch", detail=".rtf")
    return _libreoffice.read(data, ".rtf", options)
