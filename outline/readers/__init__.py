"""Bytes -> text, one file a format.

A format is a module of this folder with three names: SUFFIXES, a tuple of file name endings in lower case;
`recognises(data: bytes) -> bool`, whether the bytes begin as the format's files do; and `read(data: bytes) -> str`,
which raises InputError. What a file holds counts more than its name; what no other format claims is plain text.
A format whose files can be written back has `decode(data: bytes) -> tuple[str, Encoding]` as well.
"""

from __future__ import annotations

import os
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from outline.errors import InputError


class Reader(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]

    def recognises(self, data: bytes) -> bool:
        """Whether `data` begins as files of the format do."""

    def read(self, data: bytes) -> str:
        """The text of a file, line breaks and all. Raises InputError."""


class Encoding(NamedTuple):
    """How a text stands in a file: the name of its codec, and the byte order mark in front of it."""

    codec: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """The bytes of a text. Raises UnicodeEncodeError."""
        return self.mark + text.encode(self.codec)


class Source(NamedTuple):
    """What was read: its path ("-" for standard input, None for bytes), bytes and text; the encoding is None where
    the format cannot be written back."""

    path: str | None
    data: bytes
    text: str
    encoding: Encoding | None

    def with_text(self, text: str) -> bytes:
        """The bytes of the source with another text, the same as before where the text is.

        Raises InputError: "readonly" where the format cannot be written, "unfaithful" where even the text as it was
        would come out as other bytes, "foreign" for a character that the encoding has not.
        """
        if self.encoding is None:
            raise InputError("readonly", self.path)
        try:
            same = self.encoding.encode(self.text) == self.data
        except UnicodeEncodeError:
            same = False
        if not same:
            raise InputError("unfaithful", self.path)
        try:
            return self.encoding.encode(text)
        except UnicodeEncodeError as error:
            raise InputError("foreign", self.path, detail=text[error.start]) from error


def readers() -> dict[str, Reader]:
    """Every format's name and reader, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return {name: cast(Reader, import_module(f"{__name__}.{name}")) for name in names}


def read_source(source: str | os.PathLike[str] | bytes) -> str:
    """The text of a file by its path, of standard input ("-"), or of bytes. Raises InputError and nothing else."""
    return open_source(source).text


def open_source(source: str | os.PathLike[str] | bytes) -> Source:
    """The same with what is needed to write it back. Raises InputError and nothing else."""
    if isinstance(source, bytes):
        return _opened(source, None)
    path = os.fspath(source)
    try:
        return _opened(_bytes(path), path)
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


def _opened(data: bytes, path: str | None) -> Source:
    if not data:
        raise InputError("empty")
    suffix = "" if path is None else Path(path).suffix.lower()
    known = readers()
    claims = [reader for reader in known.values() if reader.recognises(data)]
    claims += [reader for reader in known.values() if suffix in reader.SUFFIXES]
    reader = (claims or [known["text"]])[0]
    decode = getattr(reader, "decode", None)
    text, encoding = decode(data) if decode else (reader.read(data), None)
    if not text.strip():
        raise InputError("empty")
    return Source(path, data, text, encoding)
