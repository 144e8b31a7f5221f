"""One run of `outline check`: files are checked and, if so wanted, corrected, and what is to be told of it kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import click

from outline.command.files import Found
from outline.command.progress import Bar
from outline.command.shared import tell, warn, write
from outline.content import ReadOptions
from outline.errors import InputError
from outline.messages import say
from outline.model import SEVERITIES
from outline.proofreading import Proofreader, difference
from outline.readers import Source, open_source
from outline.reports import Checked

_SKIPPED = frozenset({"unsupported", "extra", "convert"})  # a folder may hold files of any format


@dataclass(slots=True)
class Run:
    """What is wanted (`fix` corrects files, `diff` only shows how, `unsafe` makes doubtful fixes too, `verbose` tells
    what was assumed in reading), and what came of it."""

    proofreader: Proofreader
    reading: ReadOptions
    fix: bool
    diff: bool
    unsafe: bool
    verbose: bool
    checked: list[Checked] = field(default_factory=list)
    diffs: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    readonly: int = 0
    hidden: int = 0
    accepted: int = 0
    fixed: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    def all(self, files: Sequence[Found]) -> None:
        """Check files; one that cannot be read does not stop the others."""
        language = self.proofreader.language
        with Bar(len(files), say("check.busy", language)) as bar:
            for file in files:
                try:
                    self.checked.append(self._one(file))
                except InputError as error:
                    if file.named or error.reason not in _SKIPPED:
                        self.problems.append(error.message(language))
                    else:
                        self.skipped[error.at(None).message(language)] += 1
                bar.step()

    @property
    def status(self) -> int:
        """The exit status."""
        return 2 if self.problems or not self.checked else 1 if any(file.findings for file in self.checked) else 0

    @property
    def gives_text(self) -> bool:
        """Whether standard output is taken by a corrected text."""
        return self.fix and any(file.path == "-" for file in self.checked)

    def tell(self) -> None:
        """What went wrong, why fixes were refused, and the counts, on standard error."""
        language = self.proofreader.language
        for problem in self.problems:
            warn(problem)
        if self.unsafe:
            for file in self.checked:
                for one in file.findings:
                    if one.refused:
                        place = f"{file.path}:{one.line}:{one.column}"
                        warn(say("check.refused", language, path=place, code=one.code, reason=one.refused))
        for reason, count in sorted(self.skipped.items()):
            warn(say("check.skipped", language, count=count, reason=reason))
        if self.checked:
            warn(self._summary())

    def _one(self, file: Found) -> Checked:
        path, proofreader = file.path, self.proofreader
        source = open_source(path, self.reading)
        if self.verbose:
            tell(path, (*source.content.notes, *source.content.losses), proofreader.language)
        document = proofreader.read(source.text, source.content.blocks)
        if self.fix or self.diff:
            corrected = proofreader.correct(path, source, document, unsafe=self.unsafe)
            if corrected.problem and (file.named or corrected.problem.reason != "readonly"):
                self.problems.append(corrected.problem.message(proofreader.language))
            if self.diff:
                self.diffs.append(difference(path, source.text, corrected.document.text))
                self.fixed += corrected.fixes
            elif self._written(source, corrected.data):
                document = corrected.document
                self.fixed += corrected.fixes
        shown, hidden, accepted = proofreader.sort(path, document)
        if source.content.encoding is None:
            self.readonly += sum(bool(one.fix or one.unsafe) for one in shown)
            shown = [replace(one, fix=(), unsafe=()) for one in shown]
        self.hidden += hidden
        self.accepted += accepted
        return Checked(path, document.profile, document.text if shown else "", tuple(shown))

    def _written(self, source: Source, data: bytes) -> bool:
        """Whether corrected bytes could be written; those of standard input go to standard output, changed or not."""
        path = source.path or ""
        try:
            if path == "-" or data != source.data:
                write(data, self.proofreader.language, path)
        except click.ClickException as error:
            self.problems.append(error.message)
            return False
        return True

    def _summary(self) -> str:
        language = self.proofreader.language
        findings = [finding for file in self.checked for finding in file.findings]
        parts = [say("check.files", language, count=len(self.checked))]
        if self.fixed:
            parts.append(say("check.fixable" if self.diff else "check.fixed", language, count=self.fixed))
        if findings:
            counts = {level: sum(finding.severity == level for finding in findings) for level in SEVERITIES}
            parts.append(say("check.found", language, count=len(findings), **counts))
        else:
            parts.append(say("check.clean", language))
        if not (self.fix or self.diff):
            safe = sum(bool(one.fix) for one in findings)
            unsafe = sum(bool(one.unsafe) and not one.fix for one in findings)
            parts += [say("check.safe", language, count=safe)] * bool(safe)
            parts += [say("check.unsafe", language, count=unsafe)] * bool(unsafe)
        parts += [say("check.readonly", language, count=self.readonly)] * bool(self.readonly)
        parts += [say("check.hidden", language, count=self.hidden)] * bool(self.hidden)
        parts += [say("check.accepted", language, count=self.accepted)] * bool(self.accepted)
        return say("check.separator", language).join(parts)
