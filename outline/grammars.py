"""Opens the project's Lark grammars, and keeps what Lark makes of them for the next start."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lark import Lark
from lark.lexer import Lexer


class Resolved(Lexer):
    """A lexer for tokens that are made already: hands them on as they are."""

    def __init__(self, conf: object) -> None: ...

    def lex(self, tokens: Iterable[Any]) -> Iterator[Any]:  # type: ignore[override]
        return iter(tokens)


def grammar(name: str, start: str) -> Lark:
    """The grammar in a file of `outline.grammar`, with its LALR parser over resolved tokens.

    Reading a grammar takes longer than reading a short document, so Lark keeps its tables in the user's own cache
    folder (never in a shared one: they are loaded as pickles) and makes them anew when a grammar changes. Where that
    folder cannot be written, nothing is kept.
    """
    options: dict[str, Any] = {"parser": "lalr", "lexer": Resolved, "start": start, "maybe_placeholders": False}
    with contextlib.suppress(OSError, RuntimeError):
        folder = _cache_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Lark.open_from_package("outline.grammar", name, ("",), cache=str(folder / name), **options)
    return Lark.open_from_package("outline.grammar", name, ("",), **options)


def _cache_folder() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "gongwen-outline"
