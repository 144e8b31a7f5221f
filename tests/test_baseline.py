"""Accepted findings: what is written is accepted, wherever it has moved, and nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Run
from hypothesis import given
from hypothesis import strategies as st

from outline import baseline
from outline.errors import SettingsError
from outline.model import Finding, Lines
from outline.reports import Checked

TEXTS = st.text(st.sampled_from("一二．、 \n"), max_size=40)


def findings(text: str, *spans: tuple[int, int], code: str = "PUN01") -> tuple[Finding, ...]:
    """A finding for each span of a text."""
    positions = [Lines(text).position(start) for start, _ in spans]
    return tuple(
        Finding(code, "name", "error", line, column, start, end, "…")
        for (start, end), (line, column) in zip(spans, positions, strict=True)
    )


def accepted(folder: Path, *files: Checked) -> baseline.Baseline:
    """A baseline that has been written and read."""
    path = folder / "accepted.json"
    path.write_text(baseline.written(files, folder), encoding="utf-8")
    return baseline.read(path)


def rest(base: baseline.Baseline, text: str, found: tuple[Finding, ...], path: str = "a.txt") -> list[Finding]:
    return base.rest(str(base.folder / path), text, found)


@given(texts=st.lists(st.tuples(TEXTS, st.data()), min_size=1, max_size=3))
def test_it_accepts_exactly_what_it_was_written_from(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, st.DataObject]]
) -> None:
    folder = tmp_path_factory.mktemp("baseline")
    files = []
    for index, (text, data) in enumerate(texts):
        starts = data.draw(st.lists(st.integers(0, len(text)), max_size=6))
        found = findings(text, *((start, min(len(text), start + 2)) for start in sorted(starts)))
        files.append(Checked(str(folder / f"{index}.txt"), "official", text, found))
    base = accepted(folder, *files)
    for file in files:
        assert base.rest(file.path, file.text, file.findings) == []
        one_more = (*file.findings, *file.findings[:1])
        assert base.rest(file.path, file.text, one_more) == list(file.findings[:1])
        other = findings(file.text, (0, 0), code="SEQ01")
        assert base.rest(file.path, file.text, (*other, *file.findings)) == list(other)
        assert base.rest(str(folder / "other.txt"), file.text, file.findings) == list(file.findings)


def test_a_finding_is_recognised_wherever_it_has_moved(tmp_path: Path) -> None:
    text = "一、总体要求\n二．重点任务\n三、保障措施\n"
    base = accepted(tmp_path, Checked(str(tmp_path / "a.txt"), "official", text, findings(text, (7, 9))))
    moved = "关于工作的通知\n\n" + text.replace("\n", "\r\n　　")
    at = moved.index("二．")
    assert rest(base, moved, findings(moved, (at, at + 2))) == []
    for changed in (text.replace("总体要求", "基本原则"), text.replace("重点任务", "主要任务")):
        assert rest(base, changed, findings(changed, (7, 9))) == []
    both = text.replace("总体要求", "基本原则").replace("重点任务", "主要任务")
    assert len(rest(base, both, findings(both, (7, 9)))) == 1
    other = text.replace("二．", "三．")
    assert len(rest(base, other, findings(other, (7, 9)))) == 1
    assert len(rest(base, text, findings(text, (7, 9), code="PUN02"))) == 1


def test_equal_findings_are_counted(tmp_path: Path) -> None:
    line = "一．甲乙丙丁戊己庚辛壬癸子丑寅卯\n"
    text = line * 4
    spans = [(at * len(line), at * len(line) + 2) for at in range(4)]
    base = accepted(tmp_path, Checked(str(tmp_path / "a.txt"), "official", text, findings(text, *spans[1:3])))
    assert '"count": 2' in (tmp_path / "accepted.json").read_text(encoding="utf-8")
    assert len(rest(base, text, findings(text, *spans[1:]))) == 1


def test_the_file_is_small_and_sorted(tmp_path: Path) -> None:
    text = "二．重点任务\n"
    files = [Checked(str(tmp_path / name), "official", text, findings(text, (0, 2))) for name in ("b/c.txt", "a.txt")]
    written = baseline.written([*files, Checked("-", "official", text, ())], tmp_path)
    assert list(json.loads(written)["accepted"]) == ["a.txt", "b/c.txt"]
    assert written.splitlines()[4] == '      {"code": "PUN01", "text": "二．", "before": "", "after": "重点任务"}'
    assert json.loads(baseline.written([], tmp_path)) == {"version": 1, "accepted": {}}


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"accepted": []}', '{"accepted": {"a": [{"code": "X"}]}}', '{"accepted": {"a": [1]}}'],
)
def test_a_file_of_another_kind_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "accepted.json"
    path.write_text(text)
    with pytest.raises(SettingsError, match="--write-baseline"):
        baseline.read(path)
    with pytest.raises(SettingsError, match="文件不存在"):
        baseline.read(tmp_path / "missing.json")


# On the command line.


def test_accept_and_go_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("一．总体要求\n二、重点任务\n三、保障措施\n", encoding="utf-8")
    assert run("check", "a.txt", "--write-baseline", "accepted.json") == (
        0,
        "",
        "outline: accepted.json: 已接受 1 处，以后不再报告\n",
    )
    clean = run("check", "a.txt", "--baseline", "accepted.json")
    assert (clean.status, clean.out) == (0, "")
    assert "另有 1 处此前已接受" in clean.err
    (tmp_path / "a.txt").write_text("一．总体要求\n二．重点任务\n三、保障措施\n", encoding="utf-8")
    again = run("check", "a.txt", "--baseline", "accepted.json")
    assert again.status == 1
    assert [line for line in again.out.splitlines() if line.startswith("a.txt")] == again.out.splitlines()[:1]
    assert again.out.startswith("a.txt:2:1 PUN01")


def test_what_is_accepted_is_not_fixed(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("一．总体要求\n二、重点任务\n三、保障措施\n", encoding="utf-8")
    run("check", "a.txt", "--write-baseline", "accepted.json")
    file.write_text("一．总体要求\n二．重点任务\n三．保障措施\n", encoding="utf-8")
    assert run("check", "a.txt", "--fix", "--baseline", "accepted.json").status == 0
    assert file.read_text(encoding="utf-8") == "一．总体要求\n二、重点任务\n三、保障措施\n"


def test_nothing_is_forgotten_because_a_file_could_not_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "accepted.json").write_text("old")
    (tmp_path / "a.txt").write_text("一、总体要求\n", encoding="utf-8")
    result = run("check", "a.txt", "missing.txt", "--write-baseline", "accepted.json", "--lang", "en")
    assert (result.status, result.out) == (2, "")
    assert result.err.splitlines() == [
        "outline: missing.txt: no such file",
        "outline: accepted.json: not written, for some files could not be read",
    ]
    assert (tmp_path / "accepted.json").read_text() == "old"
