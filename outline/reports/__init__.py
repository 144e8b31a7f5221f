"""Findings -> str, one file a format.

A format is a module of this folder: its name is the format's name, the first line of its docstring describes it, and
its function `report(files, language)` writes it. Modules whose names begin with _ are what the formats share.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple

from outline.messages import Language, say
from outline.model import Finding, Profile

__all__ = ["Checked", "formats", "placed", "report"]

# The format `json` becomes an attribute of this module once it is imported.


class Checked(NamedTuple):
    """A file and what is reported of it, in the order of the text; `path` is "-" for standard input."""

    path: str
    profile: Profile
    text: str
    findings: tuple[Finding, ...]


def formats() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def report(files: Sequence[Checked], format: str, language: Language = "zh") -> str:
    """The findings of files in a format. Raises ValueError for an unknown format."""
    if format not in formats():
        raise ValueError(f"unknown format {format!r}; known are {', '.join(formats())}")
    text: str = import_module(f"{__name__}.{format}").report(files, language)
    return text


def placed(finding: Finding, language: Language) -> str:
    """The message of a finding, with the paragraph of a Word file before it."""
    if not finding.paragraph:
        return finding.message
    return say("report.paragraph", language, paragraph=finding.paragraph, message=finding.message)
