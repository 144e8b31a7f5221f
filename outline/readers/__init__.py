"""Bytes -> content (outline/content.py), one file a format.

A format is a module of this folder with three names: SUFFIXES, a tuple of file name endings in lower case;
`recognises(data: bytes) -> bool`, whether the bytes begin as the format's files do; and
`read(data: bytes, options: ReadOptions) -> Content`, which raises InputError. What a file holds counts more than its
name; what no other format claims is plain text. Modules whose names begin with _ are what the formats share.
"""

from __future__ import annotations

import os
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol, cast

from outline.content import Content, ReadOptions, megabytes
from outline.errors import InputError


class Reader(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]

    def recognises(self, data: bytes) -> bool:
        """Whether `data` begins as files of the format do."""

    def read(self, data: bytes, options: ReadOptions) -> Content:
        """The text of a file and what the format says of it. Raises InputError."""


class Source(NamedTuple):
    """What was read: its path ("-" for standard input, None for bytes), bytes and content."""

    path: str | None
    data: bytes
    content: Content

    @property
    def text(self) -> str:
        """The text that was read."""
        return self.content.text

    def with_text(self, text: str) -> bytes:
        """The bytes of the source with another text, the same as before where the text is.

        Raises InputError: "readonly" where the format cannot be written, "unfaithful" where even the text as it was
        would come out as other bytes, "foreign" for a character that the encoding has not.
        """
        encoding = self.content.encoding
        if encoding is None:
            raise InputError("readonly", self.path)
        try:
            same = encoding.encode(self.text) == self.data
        except UnicodeEncodeError:
            same = False
        if not same:
            raise InputError("unfaithful", self.path)
        try:
            return encoding.encode(text)
        except UnicodeEncodeError as error:
            raise InputError("foreign", self.path, detail=text[error.start]) from error


def readers() -> dict[str, Reader]:
    """Every format's name and reader, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return {name: cast(Reader, import_module(f"{__name__}.{name}")) for name in names}


def open_source(source: str | os.PathLike[str] | bytes, options: ReadOptions | None = None) -> Source:
    """What is read from a file by its path, from standard input ("-"), or from bytes. Raises InputError and nothing
    else."""
    options = options or ReadOptions()
    if isinstance(source, bytes):
        return _opened(source, None, options)
    path = os.fspath(source)
    try:
        return _opened(_bytes(path, options.size), path, options)
    except InputError as error:
        raise error.at(path) from error.__cause__


def _bytes(path: str, most: int) -> bytes:
    """All that a file holds, if that is no more than `most`."""
    try:
        if path == "-":
            if sys.stdin is None or sys.stdin.closed:
                raise InputError("closed")
            return _within(sys.stdin.buffer, most)
        if not path:  # which Path would take for the current folder
            raise InputError("missing")
        if Path(path).is_dir():  # Windows would report a lack of permission
            raise InputError("folder")
        with Path(path).open("rb") as file:
            return _within(file, most)
    except FileNotFoundError as error:
        raise InputError("missing") from error
    except PermissionError as error:
        raise InputError("permission") from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise InputError("io", detail=getattr(error, "strerror", None) or str(error)) from error


def _within(file: BinaryIO, most: int) -> bytes:
    """All of a file. Raises InputError "large" where it goes on after so many bytes."""
    data = file.read(most + 1)
    if len(data) > most:
        raise InputError("large", detail=megabytes(most))
    return data


def _opened(data: bytes, path: str | None, options: ReadOptions) -> Source:
    if not data:
        raise InputError("empty")
    if len(data) > options.size:
        raise InputError("large", detail=megabytes(options.size))
    suffix = "" if path is None else Path(path).suffix.lower()
    known = readers()
    claims = [reader for reader in known.values() if reader.recognises(data)]
    claims += [reader for reader in known.values() if suffix in reader.SUFFIXES]
    content = (claims or [known["text"]])[0].read(data, options)
    if not content.text.strip():
        raise InputError("empty")
    return Source(path, data, content)
