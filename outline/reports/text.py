"""Plain text: path:line:column CODE message, and below it the line with the place marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from outline.errors import one_line
from outline.messages import Language, say
from outline.model import Finding, Lines
from outline.reports import Checked, placed
from outline.reports._columns import shown, width

_CLAUSE = re.compile("[;；]")  # the first of several sources is told
_INDENT = "    "
_BEFORE = 28  # columns of a long line that are shown before the finding
_ALL = 76  # columns of a line that are shown


def report(files: Sequence[Checked], language: Language) -> str:
    """Three lines for each finding."""
    return "".join(
        f"{line}\n"
        for file in files
        for lines in [Lines(file.text)]
        for finding in file.findings
        for line in _lines(file, finding, lines, language)
    )


def _lines(file: Checked, finding: Finding, lines: Lines, language: Language) -> Iterator[str]:
    words = say("report.clause", language, message=placed(finding, language), source=_CLAUSE.split(finding.source)[0])
    yield one_line(f"{file.path}:{finding.line}:{finding.column} {finding.code} {words}")
    start = lines.starts[finding.line - 1]
    end = lines.starts[finding.line] if finding.line < len(lines.starts) else len(file.text)
    while end > start and file.text[end - 1] in "\r\n":
        end -= 1
    yield from (_INDENT + line for line in excerpt(file.text, start, end, finding.start, finding.end))


def excerpt(text: str, start: int, end: int, first: int, last: int) -> tuple[str, str]:
    """The line of a text from `start` to `end`, and below it carets from `first` to `last`, at least one; of a long
    line the part around them, with … where it is cut."""
    first = min(first, end)
    low, left = _step(text, first, start, -1, _BEFORE)
    high, right = _step(text, first, end, 1, _ALL - left)
    if high == end:
        low, _ = _step(text, first, start, -1, _ALL - right)
    middle = max(first, min(last, high))
    before = "…" * (low > start) + _shown(text, low, first)
    marked, after = _shown(text, first, middle), _shown(text, middle, high) + "…" * (high < end)
    return (before + marked + after).rstrip(), " " * width(before) + "^" * max(1, width(marked))


def _shown(text: str, start: int, end: int) -> str:
    return "".join(map(shown, text[start:end]))


def _step(text: str, at: int, limit: int, step: int, columns: int) -> tuple[int, int]:
    """How far one can go from `at` towards `limit` within so many columns, and how many these are."""
    used = 0
    while at != limit:
        wide = max(1, width(shown(text[at if step > 0 else at - 1])))
        if used + wide > columns:
            break
        used += wide
        at += step
    return at, used
