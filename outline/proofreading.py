"""A document is checked and corrected as settings want it: what `outline check` does, without a terminal."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from outline.baseline import Baseline
from outline.checking import check
from outline.errors import InputError
from outline.fixing import settled
from outline.messages import Language
from outline.model import SEVERITIES, Block, Document, Finding, Lines
from outline.pipeline import parse
from outline.readers import Source
from outline.settings import Settings


class Sorted(NamedTuple):
    """The findings of a document: those that are reported, and how many are not severe enough, or accepted."""

    shown: list[Finding]
    hidden: int
    accepted: int


class Corrected(NamedTuple):
    """A document after its fixes, how many these were, and its bytes; as it was, where a fix cannot be written."""

    document: Document
    fixes: int
    data: bytes
    problem: InputError | None


@dataclass(frozen=True, slots=True)
class Proofreader:
    """Checks documents by the same settings."""

    settings: Settings
    baseline: Baseline | None = None
    language: Language = "zh"

    def read(self, text: str, blocks: tuple[Block, ...] = ()) -> Document:
        """The outline of a text, of which a format may say something."""
        return parse(text, self.settings.profile, blocks)

    def sort(self, path: str, document: Document) -> Sorted:
        """What is found in a document."""
        wanted = self.settings
        found = check(
            document,
            select=wanted.select,
            ignore=wanted.ignore,
            profile=wanted.profile,
            levels=wanted.levels,
            language=self.language,
        )
        reported = SEVERITIES[: SEVERITIES.index(wanted.severity) + 1]
        severe = [finding for finding in found if finding.severity in reported]
        shown = self.baseline.rest(path, document.text, severe) if self.baseline else severe
        return Sorted(shown, len(found) - len(severe), len(severe) - len(shown))

    def correct(self, path: str, source: Source, document: Document, *, unsafe: bool) -> Corrected:
        """A document with the fixes of what would be reported, and no others."""
        better, count = settled(document, lambda now: self.sort(path, now).shown, self.read, unsafe=unsafe)
        if not count:
            return Corrected(document, 0, source.data, None)
        try:
            return Corrected(better, count, source.with_text(better.text), None)
        except InputError as error:
            return Corrected(document, 0, source.data, error)


def difference(path: str, before: str, after: str) -> str:
    """A unified diff of two texts, empty where they are the same."""
    found = difflib.unified_diff(_lines(before), _lines(after), path, path)
    return "".join(line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n" for line in found)


def _lines(text: str) -> Sequence[str]:
    starts = Lines(text).starts
    return [line for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if (line := text[start:end])]
