"""Document -> findings: every rule is asked, and what was found is put in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from outline.messages import Language
from outline.model import Document, Finding, Profile, Severity
from outline.rule import Fault, Level, Rule
from outline.rules import rules
from outline.view import View

_ORDER = MappingProxyType({"error": 0, "warning": 1, "info": 2})
_DAMAGE = "TXT"  # the family of rules on damaged text


def check(
    document: Document,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: Profile | None = None,
    levels: Mapping[str, Level] = MappingProxyType({}),
    language: Language = "zh",
) -> list[Finding]:
    """All findings in a document, in the order of the text; of two at one place the more severe one first. How the text
    was damaged on its way comes before all else, and stands alone where that makes the text unreadable.

    `select` and `ignore` are codes or beginnings of codes ("SEQ"), see `is_selected`. `profile` decides how severe each
    rule is, by default the document's own; `levels` gives rules another severity, or "off", by code. A rule that is off
    is asked where `select` has its whole code, and remarks ("info").
    """
    view = View(document)
    profile = profile or document.profile
    asked = [one for one in rules() if is_selected(one.code, select, ignore)]
    if view.damage.is_unreadable:
        asked = [one for one in asked if one.family == _DAMAGE] or asked
    found: list[Finding] = []
    for one in asked:
        level = levels.get(one.code) or (None if one.level(profile) != "off" or one.code not in select else "info")
        found += _findings(view, one, profile, level, language)
    return sorted(found, key=_place)


def _place(finding: Finding) -> tuple[bool, int, int, str]:
    return not finding.code.startswith(_DAMAGE), finding.start, _ORDER[finding.severity], finding.code


def is_selected(code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether a rule is asked: of all that is selected or ignored, the longest beginning of its code decides; where
    nothing is selected, everything is."""
    wanted = max((len(prefix) for prefix in select if code.startswith(prefix)), default=-1 if select else 0)
    unwanted = max((len(prefix) for prefix in ignore if code.startswith(prefix)), default=-1)
    return wanted > unwanted


def _findings(view: View, one: Rule, profile: Profile, wanted: Level | None, language: Language) -> Iterator[Finding]:
    level = wanted or one.level(profile)
    if level == "off":
        return
    for fault in one.check(view):
        severity = wanted or fault.severity or level
        if severity != "off":
            yield _finding(view, one, fault, severity, language)


def _finding(view: View, one: Rule, fault: Fault, severity: Severity, language: Language) -> Finding:
    line, column = view.document.lines.position(fault.span.start)
    block = view.document.block(fault.span.start)
    return Finding(
        code=one.code,
        name=one.name,
        severity=severity,
        line=line,
        column=column,
        start=fault.span.start,
        end=fault.span.end,
        message=getattr(fault.words, language),
        source=one.guide.source,
        fix=fault.fix,
        unsafe=fault.unsafe,
        refused=getattr(fault.refused, language) if fault.refused else "",
        related=fault.related,
        paragraph=block.paragraph if block else 0,
    )
