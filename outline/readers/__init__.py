"""Bytes -> text, one file a format.

A format is a module of this folder with three names: SUFFIXES, a tuple of file name endings in lower case;
`recognises(data: bytes) -> bool`, whether the bytes begin as the format's files do; and `read(data: bytes) -> str`,
which raises InputError. What a file holds counts more than its name; what no other format claims is plain text.
"""

from __future__ import annotations

import os
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from outline.errors import InputError


class Reader(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]

    def recognises(self, data: bytes) -> bool:
        """Whether `data` begins as files of the format do."""

    def read(self, data: bytes) -> str:
        """The text of a file, line breaks and all. Raises InputError."""


def readers() -> dict[str, Reader]:
    """Every format's name and reader, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return {name: cast(Reader, import_module(f"{__name__}.{name}")) for name in names}


def read_source(source: str | os.PathLike[str] | bytes) -> str:
    """The text of a file by its path, of standard input ("-"), or of bytes. Raises InputError and nothing else."""
    if isinstance(source, bytes):
        return _text(source, None)
    path = os.fspath(source)
    try:
        return _text(_bytes(path), path)
    except InputError as error:
        raise error.at(path) from error.__cause__


def _bytes(path: str) -> bytes:
    try:
        if path == "-":
            if sys.stdin is None or sys.stdin.closed:
                raise InputError("closed")
            return sys.stdin.buffer.read()
        if not path:  # which Path would take for the current folder
            raise InputError("missing")
        if Path(path).is_dir():  # Windows would report a lack of permission
            raise InputError("folder")
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError("missing") from error
    except PermissionError as error:
        raise InputError("permission") from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise InputError("io", detail=getattr(error, "strerror", None) or str(error)) from error


def _text(data: bytes, path: str | None) -> str:
    if not data:
        raise InputError("empty")
    suffix = "" if path is None else Path(path).suffix.lower()
    known = readers()
    claims = [reader for reader in known.values() if reader.recognises(data)]
    claims += [reader for reader in known.values() if suffix in reader.SUFFIXES]
    text = (claims or [known["text"]])[0].read(data)
    if not text.strip():
        raise InputError("empty")
    return text
