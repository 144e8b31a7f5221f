"""SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from outline.messages import Language, say
from outline.model import Edit, Lines, bare
from outline.output import json_text
from outline.release import version
from outline.reports import Checked
from outline.reports._guide import heading, usual_level
from outline.rule import Rule
from outline.rules import rules

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_AROUND = 40  # characters on each side of a finding that tell it from others
_BREAK = re.compile(r"[\r\n]")
_LEVELS = {"error": "error", "warning": "warning", "info": "note", "off": "none"}
_LANGUAGES = {"zh": "zh-CN", "en": "en"}


def report(files: Sequence[Checked], language: Language) -> str:
    """A log of one run, with the documentation of every rule."""
    indices = {rule.code: index for index, rule in enumerate(rules())}
    driver = {"name": "gongwen-outline", "version": version(), "rules": [_rule(rule, language) for rule in rules()]}
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGES[language],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [{"location": {"uri": _uri(file.path)}} for file in files],
        "results": [
            {"ruleIndex": indices[result["ruleId"]]} | result
            for index, file in enumerate(files)
            for result in _results(index, file, language)
        ],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    guide = rule.guide
    title, why = getattr(guide.title, language), getattr(guide.why, language)
    level = usual_level(rule)
    source = say("rules.source", language, source=guide.source)
    examples = [(heading(example, language), example.text) for example in guide.examples]
    plain = [why, *(f"{head}\n{text.rstrip()}" for head, text in examples), source]
    markdown = [why, *(f"{head}\n\n```text\n{text}```" for head, text in examples), source]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {"text": "\n\n".join(plain), "markdown": "\n\n".join(markdown)},
        "defaultConfiguration": {"enabled": level != "off", "level": _LEVELS[level]},
    }


def _results(index: int, file: Checked, language: Language) -> Iterator[dict[str, Any]]:
    lines = Lines(file.text)
    artifact = {"uri": _uri(file.path), "index": index}

    def region(start: int, end: int) -> dict[str, int]:
        (line, column), (end_line, end_column) = lines.position(start), lines.position(end)
        return {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": start,
            "charLength": end - start,
        }

    def location(start: int, end: int) -> dict[str, Any]:
        return {"physicalLocation": {"artifactLocation": artifact, "region": region(start, end)}}

    def fix(key: str, edits: Sequence[Edit]) -> dict[str, Any]:
        replacements = [
            {"deletedRegion": region(edit.start, edit.end), "insertedContent": {"text": edit.new}} for edit in edits
        ]
        changes = [{"artifactLocation": artifact, "replacements": replacements}]
        return {"description": {"text": say(key, language)}, "artifactChanges": changes}

    for finding, fingerprint in zip(file.findings, _fingerprints(file, lines), strict=True):
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "level": _LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [location(finding.start, finding.end)],
            "partialFingerprints": {"outline/v1": fingerprint},
        }
        if finding.paragraph:
            place = {"name": str(finding.paragraph), "fullyQualifiedName": f"paragraph {finding.paragraph}"}
            result["locations"][0]["logicalLocations"] = [place]
        if finding.related:
            result["relatedLocations"] = [location(*span) for span in finding.related]
        fixes = (("report.safe", finding.fix), ("report.unsafe", finding.unsafe))
        if any(edits for _, edits in fixes):
            result["fixes"] = [fix(key, edits) for key, edits in fixes if edits]
        yield result


def _fingerprints(file: Checked, lines: Lines) -> Iterator[str]:
    """For each finding a value that stays as long as the words around it on its line do; equal ones are counted."""
    seen: Counter[str] = Counter()
    for finding in file.findings:
        start = max(lines.starts[finding.line - 1], finding.start - _AROUND)
        rest = _BREAK.split(file.text[finding.start : finding.start + 2 * _AROUND], maxsplit=1)[0]
        words = f"{finding.code} {bare(file.text[start : finding.start])} {bare(rest)}"
        seen[words] += 1
        digest = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
        yield f"{digest[:16]}:{seen[words]}"


def _uri(path: str) -> str:
    """A path as a URI, relative if the path is."""
    if path == "-":
        return "stdin"
    found = Path(path)
    return found.as_uri() if found.is_absolute() else quote(os.fsencode(found.as_posix()))
