"""Settings: where they are found, what they may say, and what is said where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import Run

from outline import settings
from outline.errors import SettingsError
from outline.rules import rules

WRONG = "一．总体要求\n二、重点任务\n三、保障措施\n"


def read(folder: Path, text: str, name: str = "outline.toml") -> settings.Settings:
    """The settings that a text means."""
    (folder / name).write_text(text, encoding="utf-8")
    return settings.read(folder / name)


def test_every_key(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        """
        select = ["PUN", "SEQ01"]
        ignore = ["pun02"]
        severity = "info"
        profile = "law"
        baseline = "accepted.json"
        exclude = ["drafts", "*.bak.txt"]
        format = "github"
        [rules]
        PUN = "info"
        PUN01 = "error"
        """,
    )
    assert (found.select, found.ignore) == (("PUN", "SEQ01"), ("PUN02",))
    assert (found.severity, found.profile, found.format) == ("info", "law", "github")
    assert (found.baseline, found.folder) == (tmp_path / "accepted.json", tmp_path)
    assert found.exclude == ("drafts", "*.bak.txt")
    family = {rule.code for rule in rules() if rule.code.startswith("PUN")}
    assert dict(found.levels) == dict.fromkeys(family, "info") | {"PUN01": "error"}


def test_pyproject_has_its_own_table(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.outline]\nselect = ["PUN01"]\n[tool.outline.rules]\nPUN01 = "off"\n'
    found = read(tmp_path, text, "pyproject.toml")
    assert found.select == ("PUN01",)
    assert dict(found.levels) == {"PUN01": "off"}
    assert read(tmp_path, '[project]\nname = "x"\n', "pyproject.toml").select == ()
    assert read(tmp_path, "") == settings.Settings(folder=tmp_path)


def test_the_nearest_file_up_to_the_root_of_the_repository_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "repository" / "notices" / "2024"
    inner.mkdir(parents=True)
    (tmp_path / "outline.toml").write_text("")
    assert settings.find(inner) == tmp_path / "outline.toml"
    (tmp_path / "repository" / ".git").mkdir()
    assert settings.find(inner) is None
    shared = tmp_path / "repository" / "pyproject.toml"
    shared.write_text("[tool.other]\n")
    assert settings.find(inner) is None
    shared.write_text("[tool.outline]\n")
    assert settings.find(inner) == shared
    (shared.parent / "outline.toml").write_text("")
    assert settings.find(inner) == shared.parent / "outline.toml"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", "no setting selct, perhaps select?"),
        ("xyz = 1", "no setting xyz, only select, ignore, severity, "),
        ('select = "PUN"', 'select should be ["…", "…"]'),
        ("exclude = [1]", 'exclude should be ["…", "…"]'),
        ('severity = "high"', 'severity should be "error" | "warning" | "info"'),
        ('profile = "novel"', 'profile should be "official" | "speech" | '),
        ('format = "xml"', 'format should be "github" | "json" | '),
        ("baseline = 1", 'baseline should be "…"'),
        ('ignore = ["PUN01", "QQQ"]', "ignore: no rule QQQ, "),
        ('ignore = [""]', "ignore: no rule , "),
        ('rules = "off"', "rules should be [rules]"),
        ('[rules]\nPUN01 = "on"', 'rules.PUN01 should be "error" | "warning" | "info" | "off"'),
        ('[rules]\nPUN999 = "off"', "rules.PUN999: no rule PUN999, perhaps PUN"),
        ("a = [\nb", ":2:1: not valid TOML: "),
        ("a = ", "not valid TOML: "),
    ],
)
def test_what_is_wrong_is_told_in_one_line(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, text)
    told = caught.value.message("en")
    assert told.startswith(str(tmp_path / "outline.toml"))
    assert message in told
    assert "\n" not in told
    assert "\n" not in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "outline.toml").write_bytes(b"a = '\xff'")
    (tmp_path / "pyproject.toml").write_text("[tool]\noutline = 1\n")
    for name, words in (
        ("missing.toml", "文件不存在"),
        ("outline.toml", "UTF-8"),
        ("pyproject.toml", "tool.outline"),
    ):
        with pytest.raises(SettingsError, match=words):
            settings.read(tmp_path / name)


# On the command line.


def test_a_file_of_settings_is_obeyed_and_the_command_line_more(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    assert "PUN01" in run("check", "a.txt").out
    (tmp_path / "outline.toml").write_text('ignore = ["PUN01"]\nformat = "github"\n')
    assert run("check", "a.txt").status == 0
    assert run("check", "a.txt", "--no-config").status == 1
    assert run("check", "a.txt", "--ignore", "SEQ").out.startswith("::error ")
    assert run("check", "a.txt", "--ignore", "SEQ", "--format", "text").out.startswith("a.txt:1:1 PUN01 ")
    (tmp_path / "other.toml").write_text('[rules]\nPUN01 = "info"\n')
    assert run("check", "a.txt", "--config", "other.toml").status == 0
    assert run("check", "a.txt", "--config", "other.toml", "--severity", "info").status == 1
    (tmp_path / "other.toml").write_text('[rules]\nPUN01 = "off"\n')
    assert run("check", "a.txt", "--config", "other.toml", "--severity", "info").status == 0


def test_wrong_settings_are_wrong_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "outline.toml").write_text("selct = []\n")
    result = run("check", "a.txt")
    assert (result.status, result.out) == (2, "")
    assert result.err == f"outline: {tmp_path / 'outline.toml'}: 没有 selct 这项设置，是不是 select？\n"
    assert run("check", "a.txt", "--config", "none.toml", "--lang", "en").err == ("outline: none.toml: no such file\n")


def test_paths_in_settings_are_relative_to_them(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("notices/a.txt", "notices/drafts/b.txt", "notices/c.bak.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(WRONG, encoding="utf-8")
    (tmp_path / "outline.toml").write_text('exclude = ["notices/drafts", "*.bak.txt"]\nbaseline = "accepted.json"\n')
    (tmp_path / "accepted.json").write_text('{"version": 1, "accepted": {}}')
    monkeypatch.chdir(tmp_path / "notices")
    assert {line.partition(":")[0] for line in run("check", ".").out.splitlines()[::3]} == {"a.txt"}
    assert "drafts" in run("check", "drafts/b.txt").out  # one that is named is checked
    assert run("check", ".", "--write-baseline", "../accepted.json").status == 0
    assert run("check", ".").status == 0
    monkeypatch.chdir(tmp_path)
    assert run("check", "notices").status == 0
