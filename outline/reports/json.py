"""JSON: every file with its findings, as `Finding.to_dict` gives them."""

from __future__ import annotations

from collections.abc import Sequence

from outline.messages import Language
from outline.output import json_text
from outline.reports import Checked


def report(files: Sequence[Checked], language: Language) -> str:
    """An object with "version" and "files", those without findings too."""
    found = [
        {"path": file.path, "profile": file.profile, "findings": [finding.to_dict() for finding in file.findings]}
        for file in files
    ]
    return json_text({"version": 1, "files": found})
