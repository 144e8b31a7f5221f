"""Document -> str, or bytes where a format is no text; one file a format.

A format is a module of this folder: its name is the format's name, the first line of its docstring describes it, and
its function `render(document, options)` writes it. One that writes the whole text whatever `options.body` says has a
constant WHOLE, which is True. Modules whose names begin with _ are what the formats share.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import Literal, overload

from outline.model import Document
from outline.options import Options
from outline.transform import shaped

__all__ = ["Options", "formats", "keeps_text", "render"]

# The formats `list` and `json` become attributes of this module once they are imported: do not use `list` here.


def formats() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def keeps_text(format: str, options: Options) -> bool:
    """Whether a format writes the paragraphs as well."""
    return options.body or bool(getattr(import_module(f"{__name__}.{format}"), "WHOLE", False))


@overload
def render(  # type: ignore[overload-overlap]
    document: Document, format: Literal["docx"], options: Options | None = None
) -> bytes: ...
@overload
def render(document: Document, format: str, options: Options | None = None) -> str: ...
def render(document: Document, format: str, options: Options | None = None) -> str | bytes:
    """The document in a format, without options as if all had their defaults: bytes for "docx", for all others text,
    which is not empty unless there is nothing to write.

    Raises ValueError for an unknown format, InputError "extra" for one whose library is not installed.
    """
    if format not in formats():
        raise ValueError(f"unknown format {format!r}; known are {', '.join(formats())}")
    options = options or Options()
    written: str | bytes = import_module(f"{__name__}.{format}").render(shaped(document, options), options)
    return written
