"""Which files the arguments of a command mean: files, folders, patterns, and "-" for standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from outline.errors import InputError
from outline.paths import relative
from outline.readers import readers


class Found(NamedTuple):
    """A file to read. `named` tells that it was asked for by its name, and not found in a folder."""

    path: str
    named: bool


def expand(argument: str, exclude: Sequence[str] = (), folder: Path = Path()) -> list[Found]:
    """The files that one argument means, in sorted order: of a folder those with a name that a reader knows, hidden
    ones left out. `exclude` are patterns of paths relative to `folder`, or of names, that are not looked for.

    Raises InputError: "nothing" for a folder without such files, "unmatched" for a pattern that nothing matches,
    "permission" for a folder that cannot be read.
    """
    if argument == "-" or os.path.lexists(argument):
        if argument == "-" or not Path(argument).is_dir():
            return [Found(argument, True)]
        found = [Found(path, False) for path in _walk(Path(argument)) if not _excluded(path, exclude, folder)]
        if not found:
            raise InputError("nothing", argument)
        return found
    if not glob.has_magic(argument):
        return [Found(argument, True)]  # which is missing, as reading it will tell
    matched = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 - an argument may be absolute
    found = [Found(path, True) for path in matched if Path(path).is_file() and not _excluded(path, exclude, folder)]
    if not found:
        raise InputError("unmatched", argument)
    return found


def _walk(folder: Path) -> Iterator[str]:
    suffixes = {suffix for reader in readers().values() for suffix in reader.SUFFIXES}
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise InputError("permission", str(folder)) from error
    for entry in entries:
        if entry.name.startswith((".", "~$")):  # hidden, or what Word keeps beside a document that is open
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _walk(entry)
        elif entry.suffix.lower() in suffixes and entry.is_file():  # and no pipe, which would wait for ever
            yield str(entry)


def _excluded(path: str, exclude: Sequence[str], folder: Path) -> bool:
    if not exclude:
        return False
    parts = relative(path, folder).split("/")
    ways = ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]  # the file and every folder around it
    return any(fnmatch(way, pattern.rstrip("/")) for pattern in exclude for way in [*ways, *parts])
