"""The command: what it prints, where, in which language, and its exit status."""

from __future__ import annotations

import json
import os
import re
import stat
import string
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest
import word_lines
from command import Result, Run

from outline import cli
from outline.command import usage
from outline.messages import LANGUAGES, MESSAGES, say
from outline.model import SEVERITIES
from outline.renderers import formats
from outline.rule import Fixable

TEXT = "一、总则\n总则的正文。\n二、附则\n附则的正文。\n"
ROOT = Path(__file__).parents[1]


@pytest.fixture
def run(run: Run, tmp_path: Path) -> Run:
    """Runs the command in a folder that holds a.txt and plain.txt."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "plain.txt").write_text("没有任何编号的一段话。\n", encoding="utf-8")
    return run


def process(
    *args: str, stdin: bytes = b"", stdout: int = subprocess.PIPE, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Runs the command in a process of its own."""
    code = "import sys; from outline.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *args],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        cwd=ROOT,
        env=os.environ | {"OUTLINE_LANG": ""} | dict(environment or {}),
    )


def names(folder: Path) -> list[str]:
    """The names of all files in a folder."""
    return sorted(path.name for path in folder.iterdir())


# --- What the commands do.


def test_show(run: Run) -> None:
    result = run("show", "a.txt")
    assert result.status == 0
    assert [line[-4:] for line in result.out.splitlines()] == ["一、总则", "二、附则"]
    assert result.err == ""


def test_show_in_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    result = run("show", "a.txt")
    assert result.status == 0
    assert "一、总则" in re.sub(r"\x1b\[[0-9;]*m", "", result.out)


def test_show_says_why(run: Run) -> None:
    result = run("show", "--why", "a.txt")
    assert (result.status, result.err) == (0, "")
    assert result.out.splitlines()[2] == "1:1 一、总则"
    assert "采用" in result.out
    assert "taken, level 1" in run("show", "--why", "--lang", "en", "a.txt").out
    assert run("show", "--why", "plain.txt") == Result(0, "", "outline: plain.txt: 没有可能是编号的地方\n")


def test_profile(run: Run) -> None:
    assert json.loads(run("export", "-t", "json", "--profile", "law", "a.txt").out)["profile"] == "law"
    assert json.loads(run("export", "-t", "json", "a.txt").out)["profile"] == "official"


def test_items_in_the_table_of_contents(run: Run, tmp_path: Path) -> None:
    (tmp_path / "items.txt").write_text("一、任务\n一是抓早；二是抓小。\n二、要求\n抓实。\n", encoding="utf-8")
    assert "抓早" not in run("export", "-t", "toc", "items.txt").out
    assert "抓早" in run("export", "-t", "toc", "--items", "items.txt").out


def test_show_without_structure(run: Run) -> None:
    result = run("show", "plain.txt")
    assert result.status == 0
    assert "没有任何编号的一段话" in result.out
    assert result.err == "outline: plain.txt: 没有找到章节结构\n"
    assert run("show", "-", "--lang", "en", stdin=b"Hello.\n").err == "outline: standard input: no sections found\n"


def test_export(run: Run) -> None:
    assert "一、总则" in run("export", "a.txt").out
    assert run("export", "a.txt") == run("export", "a.txt", "-t", "markdown") == run("export", "a.txt", "-o", "-")
    assert "总则的正文。" in run("export", "a.txt", "--body").out
    assert "一、" not in run("export", "a.txt", "--numbers", "drop").out
    assert "總則" in run("export", "a.txt", "--script", "traditional").out
    data = json.loads(run("export", "-", "-t", "json", stdin=TEXT.encode("gb18030")).out)
    assert [section["title"] for section in data["sections"]] == ["总则", "附则"]


@pytest.mark.parametrize("format", formats())
def test_every_format_with_every_option(format: str, run: Run, tmp_path: Path) -> None:
    options = ("--depth", "1", "--body", "--numbers", "decimal", "--script", "simplified", "--no-implied")
    result = run("export", "a.txt", "-t", format, "-o", "out", *options)
    assert result == Result(0, "", "")
    written = (tmp_path / "out").read_bytes()
    assert "总则" in (word_lines.text(written) if format == "docx" else written.decode())


# --- Output files.


def test_output_file(run: Run, tmp_path: Path) -> None:
    assert run("export", "a.txt", "-o", "b.md") == Result(0, "", "")
    assert (tmp_path / "b.md").read_bytes() == run("export", "a.txt").out.encode()
    assert names(tmp_path) == ["a.txt", "b.md", "plain.txt"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_output_file_keeps_its_permissions_and_links(run: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "b.md", tmp_path / "link.md"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert run("export", "a.txt", "-o", "link.md").status == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert "一、总则" in target.read_text(encoding="utf-8")
    umask = os.umask(0o027)
    try:
        run("export", "a.txt", "-o", "new.md")
    finally:
        os.umask(umask)
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no /dev/null")
def test_a_device_is_written_not_replaced(run: Run) -> None:
    assert run("export", "a.txt", "-o", os.devnull).status == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("a.txt", "就是输入文件"),
        ("./a.txt", "就是输入文件"),
        (".", "文件夹"),
        ("missing/b.md", "所在文件夹不存在"),
        ("a.txt/b.md", "所在文件夹不存在"),
        ("x" * 300, "写入失败"),
        ("\n/b", "所在文件夹不存在"),
    ],
)
def test_output_that_cannot_be_written(out: str, words: str, run: Run, tmp_path: Path) -> None:
    result = run("export", "a.txt", "-o", out)
    assert (result.status, result.out) == (2, "")
    assert re.fullmatch(f"outline: .*{words}.*\n", result.err)
    assert names(tmp_path) == ["a.txt", "plain.txt"]
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("failing", ["os.fsync", "pathlib.Path.replace"])
def test_an_output_file_is_untouched_when_writing_fails(
    failing: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "b.md").write_text("old")
    monkeypatch.setattr(failing, fail)
    result = run("export", "a.txt", "-o", "b.md", "--lang", "en")
    assert result == Result(2, "", "outline: b.md: cannot be written: No space left on device\n")
    assert (tmp_path / "b.md").read_text() == "old"
    assert names(tmp_path) == ["a.txt", "b.md", "plain.txt"]


def test_a_read_only_output_file_is_not_replaced(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b.md").write_text("old")
    monkeypatch.setattr("os.access", lambda *args: False)  # what root may do without
    assert run("export", "a.txt", "-o", "b.md").err == "outline: b.md: 没有写入权限\n"
    assert (tmp_path / "b.md").read_text() == "old"


def test_unreadable_input_leaves_the_output_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("old")
    result = run("export", "missing.txt", "-o", "b.md")
    assert result == Result(2, "", "outline: missing.txt: 文件不存在\n")
    assert (tmp_path / "b.md").read_text() == "old"


# --- Wrong use and unreadable input: one line on standard error, status 2.


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        ((), "缺少命令", "a command is missing"),
        (("shw",), "没有这个命令：shw", "no such command: shw"),
        (("show",), "缺少 FILE", "FILE is missing"),
        (("show", "a.txt", "b.txt"), "多余的参数：b.txt", "one argument too many: b.txt"),
        (("show", "--bdy", "a.txt"), "没有这个选项：--bdy，是不是 --body？", "no such option: --bdy, perhaps --body?"),
        (("show", "-x", "a.txt"), "没有这个选项：-x", "no such option: -x"),
        (("-x",), "没有这个选项：-x", "no such option: -x"),
        (("show", "--depth", "0", "a.txt"), "--depth 的值不对，应为 1 以上的整数", "a whole number from 1 up"),
        (("show", "--depth", "x", "a.txt"), "--depth 的值不对", "bad value for --depth"),
        (("show", "a.txt", "--depth"), "--depth 后面缺少值", "--depth needs a value"),
        (("show", "--body=1", "a.txt"), "--body 不带值", "--body takes no value"),
        (("export", "a.txt", "-t", "xlsx"), "-t 的值不对，应为 docx, ", "bad value for -t, expected one of docx, "),
        (("export", "a.txt", "--numbers", "x"), "应为 keep, drop, decimal 之一", "one of keep, drop, decimal"),
    ],
)
def test_wrong_use(args: tuple[str, ...], zh: str, en: str, run: Run) -> None:
    for language, words in (("zh", zh), ("en", en)):
        result = run("--lang", language, *args)
        assert (result.status, result.out) == (2, "")
        assert re.fullmatch(f"outline: .*{re.escape(words)}.*\n", result.err)
        assert language == "zh" or result.err.isascii()


def test_a_bad_language_is_wrong_use(run: Run) -> None:
    assert run("--lang", "fr", "show", "a.txt").err.startswith("outline: --lang 的值不对，应为 zh, en 之一")
    assert run("show", "a.txt", "--lang").status == 2


def test_unreadable_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.ofd").write_bytes(b"PK\x03\x04 OFD.xml")
    (tmp_path / "bad.txt").write_bytes(TEXT.encode() + b"\xff\n")
    assert run("show", ".") == Result(2, "", "outline: .: 这是文件夹，不是文件\n")
    assert run("show", "a.ofd", "--lang=en").err == (
        "outline: a.ofd: OFD is not read yet; save it as plain text (.txt) first\n"
    )
    assert run("show", "bad.txt").err.startswith("outline: bad.txt:5:1: ")
    assert run("show", "no\nsuch").err == "outline: no\\nsuch: 文件不存在\n"
    assert run("export", "-", stdin=b" \n").err == "outline: 标准输入: 内容为空，没有文字\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_forbidden_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").chmod(0)
    assert run("show", "a.txt") == Result(2, "", "outline: a.txt: 没有读取权限\n")


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("outline.readers.open_source", interrupt)
    result = run("show", "a.txt")
    assert result.status == 130
    assert result.err.strip() == ""


# --- Languages.


@pytest.mark.parametrize(
    "args", [("-h",), ("--help",), ("show", "-h"), ("export", "--help"), ("check", "-h"), ("rules", "--help")]
)
def test_help(args: tuple[str, ...], run: Run) -> None:
    result = run(*args)
    assert result.status == 0
    assert result.out.startswith("用法：outline")
    assert "选项：" in result.out
    for english in (run(*args, "--lang", "en"), run("--lang=en", *args)):
        assert english.status == 0
        assert english.out.startswith("Usage: outline")
        assert english.out.isascii()


@pytest.mark.parametrize(
    ("args", "variable", "language"),
    [
        ([], "", "zh"),
        ([], "en", "en"),
        ([], "en_GB.UTF-8", "en"),
        ([], "fr", "zh"),
        (["--lang", "en", "show"], "", "en"),
        (["show", "--lang=en"], "", "en"),
        (["show", "--lang", "zh"], "en", "zh"),
        (["show", "--lang", "xx"], "en", "en"),
        (["show", "--", "--lang", "en"], "", "zh"),
        (["--lang"], "", "zh"),
    ],
)
def test_language(args: list[str], variable: str, language: str) -> None:
    assert usage.language_of(args, {"OUTLINE_LANG": variable}) == language


def test_every_message_is_there_in_every_language_with_the_same_details() -> None:
    for key, message in MESSAGES.items():
        assert message._fields == LANGUAGES
        assert all(message), key
        details = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in message]
        assert details[0] == details[1], key
        assert not any("\n" in text for text in message), key


def test_every_message_is_used_and_every_one_used_exists() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in Path(cli.__file__).parent.rglob("*.py"))
    topics = "help|note|usage|show|output|name|why|check|report|baseline|settings|rules"
    said = set(re.findall(rf'"((?:{topics})\.[a-z-]+)"', code))
    said |= {f"severity.{level}" for level in (*SEVERITIES, "off")} | {
        f"fix.{kind or 'none'}" for kind in get_args(Fixable)
    }
    said |= {f"input.{reason}" for reason in re.findall(r'InputError\(\s*"([a-z]+)"', code)}
    prices = {key for key in MESSAGES if key.startswith(("cost.", "kind."))}  # see tests/test_why.py
    assert said == set(MESSAGES) - prices
    with pytest.raises(KeyError):
        say("no.such.key")


# --- The process as a whole.


def test_help_and_version_load_nothing_heavy() -> None:
    code = (
        "import sys; from outline.cli import main; main([sys.argv[1]]);"
        "print(sorted({'lark', 'rich', 'opencc', 'outline.rules', 'outline.settings'} & set(sys.modules)))"
    )
    for option in ("--help", "--version"):
        done = subprocess.run([sys.executable, "-c", code, option], capture_output=True, check=True, cwd=ROOT)
        assert done.stdout.decode("utf-8", "replace").splitlines()[-1] == "[]"


def test_version() -> None:
    done = process("--version")
    assert done.returncode == 0
    assert re.fullmatch(rb"outline (\d+\.\d+\S*|\?)\s+", done.stdout)


@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "cp936"}],
)
def test_a_pipe_gets_utf8_in_every_locale(environment: dict[str, str]) -> None:
    done = process("export", "-", stdin=TEXT.encode("gb18030"), environment=environment)
    assert "一、总则" in done.stdout.decode()
    done = process("export", "没有.txt", environment=environment)
    assert "文件不存在" in done.stderr.decode()
    assert done.returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="pipes break differently on Windows")
def test_a_reader_that_leaves_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = process("export", "-", "--body", stdin=(TEXT * 2000).encode(), stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("args", [("export", "-"), ("show", "-"), ("--help",), ("--version",)])
def test_standard_output_that_fails(args: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("export", "-", stdin=TEXT.encode(), stdout=full.fileno(), environment={"OUTLINE_LANG": "en"})
    assert done.returncode == 2
    assert re.fullmatch(rb"outline: standard output: cannot be written: [^\n]+\n", done.stderr)
