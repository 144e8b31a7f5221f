"""Rich Text Format: not read yet."""

from __future__ import annotations

from outline.content import Content, ReadOptions
from outline.errors import InputError

SUFFIXES = (".rtf",)


def recognises(data: bytes) -> bool:
    """Whether `data` begins as RTF does."""
    return data.startswith(b"{\\rtf")


def read(data: bytes, options: ReadOptions) -> Content:
    """Raises InputError "unsupported"."""
    raise InputError("unsupported", detail="RTF")
