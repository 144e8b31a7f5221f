"""PDF: not read yet."""

from __future__ import annotations

from outline.errors import InputError

SUFFIXES = (".pdf",)


def recognises(data: bytes) -> bool:
    """Whether `data` begins as a PDF does."""
    return data.startswith(b"%PDF-")


def read(data: bytes) -> str:
    """Raises InputError "unsupported"."""
    raise InputError("unsupported", detail="PDF")
