"""Word since 2007, and what newer WPS writes: not read yet."""

from __future__ import annotations

from outline.content import Content, ReadOptions
from outline.errors import InputError

SUFFIXES = (".docx",)


def recognises(data: bytes) -> bool:
    """Whether `data` is a ZIP archive that holds a Word document."""
    return data.startswith(b"PK\x03\x04") and b"word/document.xml" in data


def read(data: bytes, options: ReadOptions) -> Content:
    """Raises InputError "unsupported"."""
    raise InputError("unsupported", detail="Word (.docx)")
