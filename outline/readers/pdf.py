"""PDF: not read yet."""

from __future__ import annotations

from outline.content import Content, ReadOptions
from outline.errors import InputError

SUFFIXES = (".pdf",)


def recognises(data: bytes) -> bool:
    """Whether `data` begins as a PDF does."""
    return data.startswith(b"%PDF-")


def read(data: bytes, options: ReadOptions) -> Content:
    """Raises InputError "unsupported"."""
    raise InputError("unsupported", detail="PDF")
