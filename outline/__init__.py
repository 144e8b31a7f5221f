r"""The section tree of Chinese official documents, read from their numbering.

bytes --readers--> text --shadow--> the same text folded --paragraphs--> paragraphs
  --marks--> candidates --survey--> drafts of documents --nest--> the cheapest reading --titles, implied--> units
  --tree--> Document --renderers--> output
                 \--view--> View --rules--> findings --fix--> text
"""

from __future__ import annotations

import os
from typing import Literal, overload

from outline.model import PROFILES, Document, Edit, Element, Finding, Profile, Section, Span

__all__ = ["Document", "Edit", "Element", "Finding", "Section", "Span", "check", "fix", "parse", "read", "render"]


def parse(text: str, profile: Profile | None = None) -> Document:
    """The outline of a text. Never raises on any str; offsets of the result point into `text`.

    `profile` is the kind of document, whose habits decide what is in doubt; None recognises it. Raises ValueError for
    a profile that is not known.
    """
    from outline.pipeline import parse

    _known(profile)
    return parse(text, profile)


def _known(profile: Profile | None) -> None:
    if profile not in (None, *PROFILES):
        raise ValueError(f"profile must be one of {', '.join(PROFILES)}, not {profile!r}")


def read(source: str | os.PathLike[str] | bytes, profile: Profile | None = None, **options: object) -> Document:
    """The outline of a file (a path, or "-" for standard input) or of its bytes; `profile` as for `parse`, `options`
    are the fields of outline.content.ReadOptions: encoding, size, seconds.

    Raises outline.errors.InputError where it cannot be read.
    """
    from outline.content import ReadOptions
    from outline.pipeline import parse
    from outline.readers import open_source

    _known(profile)
    content = open_source(source, ReadOptions(**options)).content  # type: ignore[arg-type]
    return parse(content.text, profile, content.blocks)


@overload
def render(  # type: ignore[overload-overlap]
    document: Document, format: Literal["docx"], **options: object
) -> bytes: ...
@overload
def render(document: Document, format: str, **options: object) -> str: ...
def render(document: Document, format: str, **options: object) -> str | bytes:
    """A document in one of `outline.renderers.formats()`; `options` are the fields of outline.renderers.Options.

    Gives bytes, those of the file, for "docx", and text for every other format. Raises ValueError for a format that is
    not known, outline.errors.InputError for one whose library is not installed.
    """
    from outline.renderers import Options, render

    return render(document, format, Options(**options))  # type: ignore[arg-type]


def check(document: Document, **options: object) -> list[Finding]:
    """What is wrong with a document's structure, in the order of the text; `options` are those of
    outline.checking.check.

    Never raises on a document that `parse` or `read` gave.
    """
    from outline.checking import check

    return check(document, **options)  # type: ignore[arg-type]


def fix(document: Document) -> str:
    """The document's text with every safe fix applied; fixing the result once more changes nothing."""
    from outline.fixing import fixed

    return fixed(document)
