"""Document -> findings: every rule is asked, and what was found is put in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType

from outline.messages import Language
from outline.model import Document, Finding, Profile, Severity
from outline.rule import Fault, Rule
from outline.rules import rules
from outline.view import View

_ORDER = MappingProxyType({"error": 0, "warning": 1, "info": 2})


def check(
    document: Document,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: Profile | None = None,
    language: Language = "zh",
) -> list[Finding]:
    """All findings in a document, in the order of the text; of two at one place the more severe one first.

    `select` and `ignore` are codes or beginnings of codes ("SEQ"), see `is_selected`. `profile` decides how severe each
    rule is, by default the document's own.
    """
    view = View(document)
    profile = profile or document.profile
    found = [
        finding
        for one in rules()
        if one.level(profile) != "off" and is_selected(one.code, select, ignore)
        for finding in _findings(view, one, profile, language)
    ]
    return sorted(found, key=lambda finding: (finding.start, _ORDER[finding.severity], finding.code))


def is_selected(code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether a rule is asked: of all that is selected or ignored, the longest beginning of its code decides; where
    nothing is selected, everything is."""
    wanted = max((len(prefix) for prefix in select if code.startswith(prefix)), default=-1 if select else 0)
    unwanted = max((len(prefix) for prefix in ignore if code.startswith(prefix)), default=-1)
    return wanted > unwanted


def _findings(view: View, one: Rule, profile: Profile, language: Language) -> Iterator[Finding]:
    level = one.level(profile)
    for fault in one.check(view):
        severity = fault.severity or level
        if severity != "off":
            yield _finding(view, one, fault, severity, language)


def _finding(view: View, one: Rule, fault: Fault, severity: Severity, language: Language) -> Finding:
    line, column = view.document.lines.position(fault.span.start)
    return Finding(
        code=one.code,
        name=one.name,
        severity=severity,
        line=line,
        column=column,
        start=fault.span.start,
        end=fault.span.end,
        message=getattr(fault.words, language),
        fix=fault.fix,
        unsafe=fault.unsafe,
        refused=getattr(fault.refused, language) if fault.refused else "",
        related=fault.related,
    )
