"""OFD (GB/T 33190), the fixed layout of official documents: not read yet."""

from __future__ import annotations

from outline.content import Content, ReadOptions
from outline.errors import InputError

SUFFIXES = (".ofd",)


def recognises(data: bytes) -> bool:
    """Whether `data` is a ZIP archive that holds an OFD document."""
    return data.startswith(b"PK\x03\x04") and b"OFD.xml" in data


def read(data: bytes, options: ReadOptions) -> Content:
    """Raises InputError "unsupported"."""
    raise InputError("unsupported", detail="OFD")
