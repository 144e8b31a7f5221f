"""Annotations of a GitHub workflow: each finding is shown beside its line in a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from outline.messages import Language
from outline.model import Finding, Lines
from outline.reports import Checked, placed

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def report(files: Sequence[Checked], language: Language) -> str:
    """A workflow command on a line for each finding."""
    return "".join(
        _command(file.path, finding, lines, language)
        for file in files
        for lines in [Lines(file.text)]
        for finding in file.findings
    )


def _command(path: str, finding: Finding, lines: Lines, language: Language) -> str:
    end_line, end_column = lines.position(finding.end)
    properties = {
        "file": path,
        "line": finding.line,
        "col": finding.column,
        "endLine": end_line,
        "endColumn": end_column,
        "title": f"{finding.code} {finding.name}",
    }
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_data(placed(finding, language))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
