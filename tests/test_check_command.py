"""`outline check` and `outline rules`: which files, what is corrected and how it is written, and the exit status."""

from __future__ import annotations

import io
import json
import os
import re
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from command import Result, Run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word import Level, List, Par, document

import outline
from outline.command.files import expand
from outline.command.progress import Bar
from outline.content import Content
from outline.errors import InputError
from outline.proofreading import Proofreader, Sorted, difference
from outline.readers import open_source
from outline.rule import Rule
from outline.rules import rules
from outline.settings import Settings

WRONG = "一．总体要求\n二、重点任务\n三、保障措施\n"
RIGHT = "一、总体要求\n二、重点任务\n三、保障措施\n"


@pytest.fixture
def run(run: Run, tmp_path: Path) -> Run:
    """Runs the command in a folder that holds right.txt and wrong.txt."""
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "wrong.txt").write_text(WRONG, encoding="utf-8")
    return run


def found(result: Result) -> list[tuple[str, str]]:
    """The files and codes that a text report names."""
    return re.findall(r"^(.+?):\d+:\d+ ([A-Z]{3}\d\d) ", result.out, re.MULTILINE)


# What is reported.


def test_findings_and_exit_status(run: Run) -> None:
    wrong = run("check", "wrong.txt")
    assert wrong.status == 1
    assert wrong.out.startswith("wrong.txt:1:1 PUN01 ")
    assert wrong.out.splitlines()[1:] == ["    一．总体要求", "    ^^^^"]
    assert wrong.err == "outline: 检查了 1 个文件；共 1 处：错误 1、警告 0、提示 0；其中 1 处可用 --fix 改正\n"
    assert run("check", "right.txt") == Result(0, "", "outline: 检查了 1 个文件；没有发现问题\n")
    assert run("check", "right.txt", "--lang", "en").err == "outline: files checked: 1; nothing found\n"
    assert run("check", "-", stdin=WRONG.encode("gb18030")).out.startswith("-:1:1 PUN01 ")


def test_select_and_ignore(run: Run) -> None:
    assert run("check", "wrong.txt", "--select", "PUN").status == 1
    assert run("check", "wrong.txt", "--select", "seq,PUN01").status == 1
    assert run("check", "wrong.txt", "--select", "SEQ", "--select", "PUN01").status == 1
    assert run("check", "wrong.txt", "--select", "SEQ").status == 0
    assert run("check", "wrong.txt", "--ignore", "PUN01,SEQ").status == 0
    assert run("check", "wrong.txt", "--ignore", "PUN", "--select", "PUN01").status == 1


def test_severity_hides_and_counts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "outline.toml").write_text('[rules]\nPUN01 = "info"\n')
    hidden = run("check", "wrong.txt")
    assert (hidden.status, hidden.out) == (0, "")
    assert "另有 1 处级别较低，未列出" in hidden.err
    assert found(run("check", "wrong.txt", "--severity", "info")) == [("wrong.txt", "PUN01")]
    assert run("check", "wrong.txt", "--fix").status == 0
    assert (tmp_path / "wrong.txt").read_text(encoding="utf-8") == WRONG  # what is not shown is not fixed


def test_profile(run: Run) -> None:
    data = json.loads(run("check", "wrong.txt", "--format", "json", "--profile", "law").out)
    assert data["files"][0]["profile"] == "law"


def test_output_file(run: Run, tmp_path: Path) -> None:
    result = run("check", "wrong.txt", "-o", "report.txt")
    assert (result.status, result.out) == (1, "")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == run("check", "wrong.txt").out
    for option in ("-o", "--write-baseline"):
        refused = run("check", "right.txt", "wrong.txt", option, "./wrong.txt")
        assert (refused.status, refused.out) == (2, "")
        assert "就是输入文件" in refused.err
    assert (tmp_path / "wrong.txt").read_text(encoding="utf-8") == WRONG


def test_nothing_is_written_where_nothing_could_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("old")
    assert run("check", "missing.txt", "-o", "old.txt") == Result(2, "", "outline: missing.txt: 文件不存在\n")
    assert (tmp_path / "old.txt").read_text() == "old"


# Which files.


def test_folders_and_patterns(run: Run, tmp_path: Path) -> None:
    for name in ("n/b.md", "n/a.txt", "n/.git/x.txt", "n/.hidden.txt", "n/deep/c.TXT", "n/table.csv", "n/a[1].txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(WRONG, encoding="utf-8")
    (tmp_path / "n" / "scan.ofd").write_bytes(b"PK\x03\x04 OFD.xml")
    everything = ["n/a.txt", "n/a[1].txt", "n/b.md", "n/deep/c.TXT"]
    folder = run("check", "n")
    assert (folder.status, [path for path, _ in found(folder)]) == (1, everything)
    assert [path for path, _ in found(run("check", "n/*.txt"))] == everything[:2]
    assert [path for path, _ in found(run("check", "n/**/*.TXT"))] == everything[3:]
    assert [path for path, _ in found(run("check", "n/a[1].txt"))] == ["n/a[1].txt"]
    assert [path for path, _ in found(run("check", "n/b.md", "n", "./n/../n/b.md"))] == [
        "n/b.md",
        *everything[:2],
        everything[3],
    ]
    assert "outline: 跳过 1 个文件：暂不支持 OFD" in folder.err
    assert run("check", "n/scan.ofd").err.startswith("outline: n/scan.ofd: 暂不支持 OFD")


def test_no_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("check", "empty") == Result(2, "", "outline: empty: 文件夹里没有可以读的文件\n")
    assert run("check", "*.md", "--lang", "en") == Result(2, "", "outline: *.md: no file matches this\n")


def test_a_folder_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError) as caught:
        expand(str(tmp_path))
    assert caught.value.reason == "permission"


def test_excluded_files(tmp_path: Path) -> None:
    for name in ("a.txt", "drafts/b.txt", "x/drafts/c.txt", "x/d.bak.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("一")

    def left(*exclude: str) -> list[str]:
        return [Path(one.path).relative_to(tmp_path).as_posix() for one in expand(str(tmp_path), exclude, tmp_path)]

    assert left() == ["a.txt", "drafts/b.txt", "x/d.bak.txt", "x/drafts/c.txt"]
    assert left("drafts", "*.bak.txt") == ["a.txt"]
    assert left("x/drafts/") == ["a.txt", "drafts/b.txt", "x/d.bak.txt"]
    assert left("x/*") == ["a.txt", "drafts/b.txt"]
    assert [one.named for one in expand(str(tmp_path / "drafts" / "b.txt"), ["drafts"], tmp_path)] == [True]


def test_one_unreadable_file_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("check", "bad.txt", "missing.txt", "wrong.txt", "empty.txt")
    assert result.status == 2
    assert found(result) == [("wrong.txt", "PUN01")]
    assert [line.split(": ")[1] for line in result.err.splitlines()[:-1]] == ["bad.txt", "missing.txt", "empty.txt"]


# Corrections.


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("gb18030", b""),
        ("gb18030", b"\x84\x31\x95\x33"),
        ("big5", b""),
    ],
)
def test_only_the_bytes_of_the_edits_change(encoding: str, mark: bytes, breaks: str, run: Run, tmp_path: Path) -> None:
    text = "一．總體要求\n深入貫徹落實  \t 有關精神，在各項工作中加強領導。\n二、重點任務\n三、保障措施\n\n".replace(
        "\n", breaks
    )
    (tmp_path / "a.txt").write_bytes(mark + text.encode(encoding))
    result = run("check", "a.txt", "--fix")
    assert (result.status, result.out) == (0, "")
    assert result.err == "outline: 检查了 1 个文件；已改正 1 处；没有发现问题\n"
    assert (tmp_path / "a.txt").read_bytes() == mark + text.replace("．", "、").encode(encoding)


@given(
    lines=st.lists(
        st.sampled_from(
            ["一．总体要求", "二：重点任务", "三、保障措施", "1、夯实基础", "　　正文　。", "(一)目标", "", "\t①、要点"]
        ),
        min_size=1,
        max_size=12,
    ),
    breaks=st.sampled_from(["\n", "\r\n", "\r"]),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_bytes_follow_the_corrected_text(lines: list[str], breaks: str, codec: str) -> None:
    data = breaks.join(["关于做好有关工作的通知", *lines]).encode(codec)
    source = open_source(data)
    reader = Proofreader(Settings(severity="info"))
    corrected = reader.correct("a.txt", source, reader.read(source.text), unsafe=False)
    assert corrected.problem is None
    assert corrected.data == source.with_text(corrected.document.text)
    assert open_source(corrected.data).text == corrected.document.text == outline.fix(outline.parse(source.text))
    assert (corrected.data == data) == (corrected.document.text == source.text)


def test_what_is_left_is_reported(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("一．总体要求\n二、重点任务\n四、保障措施\n", encoding="utf-8")
    result = run("check", "a.txt", "--fix", "--select", "PUN01,SEQ01")
    assert (result.status, found(result)) == (1, [("a.txt", "SEQ01")])
    assert "已改正 1 处" in result.err
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("一、总体要求\n二、重点任务\n四、")


def test_only_what_is_selected_is_fixed(run: Run, tmp_path: Path) -> None:
    assert run("check", "wrong.txt", "--fix", "--ignore", "PUN01").status == 0
    assert run("check", "wrong.txt", "--fix", "--select", "SEQ").status == 0
    assert (tmp_path / "wrong.txt").read_text(encoding="utf-8") == WRONG


def test_unsafe_fixes_have_to_be_asked_for(run: Run, tmp_path: Path) -> None:
    text = "一、总体要求\n二、重点任务\n四、保障措施\n五、附则\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    unsafe = sum(bool(one.unsafe) for one in outline.check(outline.parse(text), select=("SEQ01",)))
    assert run("check", "a.txt", "--fix", "--select", "SEQ01").status == 1
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == text
    run("check", "a.txt", "--fix", "--unsafe-fixes", "--select", "SEQ01")
    assert ((tmp_path / "a.txt").read_text(encoding="utf-8") != text) == bool(unsafe)


def test_an_unchanged_file_is_not_written(run: Run, tmp_path: Path) -> None:
    os.utime(tmp_path / "right.txt", (1, 1))
    assert run("check", "right.txt", "--fix").status == 0
    assert (tmp_path / "right.txt").stat().st_mtime == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_corrected_file_keeps_its_permissions_and_links(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").chmod(0o640)
    (tmp_path / "link.txt").symlink_to("wrong.txt")
    assert run("check", "link.txt", "--fix").status == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert stat.S_IMODE((tmp_path / "wrong.txt").stat().st_mode) == 0o640
    assert (tmp_path / "wrong.txt").read_text(encoding="utf-8") == RIGHT


@pytest.mark.parametrize("failing", ["os.fsync", "pathlib.Path.replace"])
def test_a_write_that_fails_leaves_the_file_alone(
    failing: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(failing, fail)
    result = run("check", "wrong.txt", "--fix", "--lang", "en")
    assert (result.status, found(result)) == (2, [("wrong.txt", "PUN01")])
    assert result.err.splitlines()[0] == "outline: wrong.txt: cannot be written: No space left on device"
    assert "fixed" not in result.err.splitlines()[1]
    assert (tmp_path / "wrong.txt").read_text(encoding="utf-8") == WRONG
    assert sorted(path.name for path in tmp_path.iterdir()) == ["right.txt", "wrong.txt"]


def test_a_read_only_file_is_left_alone(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *args: False)  # what root may do without
    result = run("check", "right.txt", "wrong.txt", "--fix")
    assert (result.status, found(result)) == (2, [("wrong.txt", "PUN01")])
    assert result.err.startswith("outline: wrong.txt: 没有写入权限\n")


def test_what_cannot_be_written_back_is_refused(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cut = WRONG.encode() + "完".encode()[:2]
    (tmp_path / "wrong.txt").write_bytes(cut)
    result = run("check", "wrong.txt", "--fix", "--select", "PUN")
    assert (result.status, found(result)) == (2, [("wrong.txt", "PUN01")])
    assert re.match("outline: wrong.txt: 有的字节写回去会变样", result.err)
    assert (tmp_path / "wrong.txt").read_bytes() == cut
    # A format that can only be read.
    monkeypatch.setattr("outline.readers.text.recognises", lambda data: False)
    monkeypatch.setattr("outline.readers.text.read", lambda data, options: Content(WRONG))
    assert run("check", "wrong.txt", "--fix").err.startswith("outline: wrong.txt: 这种格式只能检查，不能改正\n")
    assert run("check", "wrong.txt").status == 1


def test_a_character_that_the_encoding_has_not_is_refused() -> None:
    source = open_source("一、總體要求\n深入貫徹落實有關精神，加強領導。\n".encode("big5"))
    with pytest.raises(InputError) as caught:
        source._replace(path="a.txt").with_text("总")
    assert caught.value.message("zh") == "a.txt: 原来的编码写不出“总”，没有改正；请先另存为 UTF-8"
    assert caught.value.message("en").isascii()


def test_standard_input_is_corrected_to_standard_output(run: Run) -> None:
    for codec in ("utf-8", "gb18030"):
        done = corrected(WRONG.encode(codec))
        assert done == (0, RIGHT.encode(codec))
    text = "一．总体要求\n二、重点任务\n四、保障措施\n"
    result = run("check", "-", "--fix", "--select", "PUN01,SEQ01", stdin=text.encode())
    assert (result.status, result.out) == (1, text.replace("．", "、"))
    assert result.err.startswith("-:3:1 SEQ01 ")
    clean = run("check", "-", "--fix", stdin=RIGHT.encode())
    assert (clean.status, clean.out) == (0, RIGHT)
    assert run("check", "-", "--fix", stdin=b"").out == ""


def corrected(data: bytes) -> tuple[int, bytes]:
    """The status and output of a correction of standard input."""
    code = "import sys; from outline.cli import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code, "check", "--fix", "-"], input=data, capture_output=True)
    return done.returncode, done.stdout


def test_diff_writes_nothing(run: Run, tmp_path: Path) -> None:
    result = run("check", "right.txt", "wrong.txt", "--diff")
    assert result.status == 1
    assert result.out == (
        "--- wrong.txt\n+++ wrong.txt\n@@ -1,3 +1,3 @@\n-一．总体要求\n+一、总体要求\n 二、重点任务\n 三、保障措施\n"
    )
    assert "可改正 1 处" in result.err
    assert (tmp_path / "wrong.txt").read_text(encoding="utf-8") == WRONG
    assert run("check", "right.txt", "--diff") == Result(0, "", "outline: 检查了 1 个文件；没有发现问题\n")


def test_a_diff_keeps_the_breaks_of_lines() -> None:
    assert difference("a", "一\r\n二\u2028三\r四", "一\r\n二\u2028五\r四") == (
        "--- a\n+++ a\n@@ -1,3 +1,3 @@\n 一\r\n-二\u2028三\r+二\u2028五\r 四\n\\ No newline at end of file\n"
    )
    assert difference("a", "一\n", "一\n") == ""


# Wrong use.


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        (("check",), "缺少 FILE", "FILE is missing"),
        (("check", "a", "--select", "PNU01"), "没有 PNU01 这条规则，是不是 PUN", "no rule PNU01, perhaps PUN"),
        (("check", "a", "--ignore", "QQQ"), "没有 QQQ 这条规则，全部规则见 outline rules", "no rule QQQ, see "),
        (("check", "a", "--select="), "没有  这条规则", "no rule ,"),
        (("check", "a", "--severity", "off"), "应为 error, warning, info 之一", "one of error, warning, info"),
        (("check", "a", "--format", "xml"), "应为 github, json, sarif, text 之一", "one of github, json, sarif, text"),
        (("check", "a", "--unsafe-fixes"), "--unsafe-fixes 要与 --fix, --diff 之一合用", "needs one of --fix, --diff"),
        (("check", "a", "--fix", "--diff"), "--fix 与 --diff 不能合用", "--fix and --diff exclude each other"),
        (
            ("check", "a", "--diff", "--write-baseline", "b"),
            "--diff 与 --write-baseline 不能合用",
            "exclude each other",
        ),
        (("check", "a", "--config", "b", "--no-config"), "--config 与 --no-config 不能合用", "exclude each other"),
        (("check", "a", "--baseline", "none.json"), "none.json: 文件不存在", "none.json: no such file"),
        (("rules", "PNU01"), "没有 PNU01 这条规则，是不是 PUN", "no rule PNU01, perhaps PUN"),
        (("rules", "PUN01", "PUN02"), "多余的参数：PUN02", "one argument too many: PUN02"),
    ],
)
def test_wrong_use(args: tuple[str, ...], zh: str, en: str, run: Run) -> None:
    for language, words in (("zh", zh), ("en", en)):
        result = run(*args, "--lang", language)
        assert (result.status, result.out) == (2, "")
        assert re.fullmatch(f"outline: .*{re.escape(words)}.*\n", result.err)
        assert language == "zh" or result.err.isascii()


# The rules.


def test_rules_are_listed(run: Run) -> None:
    lines = run("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in rules()]
    assert run("rules", "--lang", "en").out.splitlines()[0].startswith(rules()[0].code)
    family = run("rules", "pun").out.splitlines()
    assert family
    assert all(line.startswith("PUN") for line in family)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_rule_is_explained(rule: Rule, run: Run) -> None:
    guide = rule.guide
    for language in ("zh", "en"):
        told = run("rules", rule.code.lower(), "--lang", language)
        assert (told.status, told.err) == (0, "")
        assert told.out.startswith(f"{rule.code} ")
        for words in (getattr(guide.title, language), getattr(guide.why, language), guide.source):
            assert words in told.out
        assert all(
            f"    {line}".rstrip() in told.out for example in guide.examples for line in example.text.split("\n")
        )


def test_a_name_leads_to_its_code(run: Run) -> None:
    assert run("rules", "chinese-numeral-mark").err == ("outline: 没有 chinese-numeral-mark 这条规则，是不是 PUN01？\n")


# The progress bar.


def test_a_bar_is_shown_where_it_takes_long_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("outline.command.progress._PATIENCE", 0.01)
    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr("sys.stderr", stream)
        with Bar(2, "检查") as bar:
            bar.step()
            time.sleep(0.5)
            bar.step()
        assert ("检查" in stream.getvalue()) == shown
    quick = Terminal()
    monkeypatch.setattr("outline.command.progress._PATIENCE", 60)
    monkeypatch.setattr("sys.stderr", quick)
    with Bar(1, "检查") as bar:
        bar.step()
    assert quick.getvalue() == ""


def test_the_words_of_a_refusal_are_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Proofreader.sort

    def refused(self: Proofreader, path: str, document: outline.Document) -> Sorted:
        sorted_ = real(self, path, document)
        return sorted_._replace(shown=[replace(one, fix=(), refused="编号另有引用") for one in sorted_.shown])

    monkeypatch.setattr(Proofreader, "sort", refused)
    assert (
        "outline: wrong.txt:1:1: PUN01 没有改：编号另有引用" in run("check", "wrong.txt", "--fix", "--unsafe-fixes").err
    )
    assert "没有改" not in run("check", "wrong.txt", "--fix").err


def test_files_that_can_only_be_checked(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "n"
    folder.mkdir()
    data = document([List([Level()])], [Par(None, line, None) for line in WRONG.splitlines()])
    (folder / "a.docx").write_bytes(data)
    (folder / "~$a.docx").write_bytes(b"\x05Word")
    (folder / "a.txt").write_text(WRONG, encoding="utf-8")
    result = run("check", "n")
    assert [path for path, _ in found(result)].count("n/a.docx") == [path for path, _ in found(result)].count("n/a.txt")
    assert "处在只能检查的文件（Word、PDF 等）里，须自行改正" in result.err
    assert result.out.startswith("n/a.docx:1:1 PUN01 第1段 ")
    files = json.loads(run("check", "n", "--format", "json").out)["files"]
    assert [bool(one["findings"][0]["fix"]) for one in files] == [False, True]
    fixed = run("check", "n", "--fix")  # of a folder what can be corrected
    assert "只能检查，不能改正" not in fixed.err
    assert (folder / "a.docx").read_bytes() == data
    assert (folder / "a.txt").read_text(encoding="utf-8") != WRONG
    assert run("check", "n/a.docx", "--fix").err.startswith("outline: n/a.docx: 这种格式只能检查，不能改正\n")
