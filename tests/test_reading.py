"""How a user says how a file is read: --encoding, --max-size, --timeout, -v; and what is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import Run

import outline
from outline.content import ReadOptions
from outline.errors import InputError

TEXT = "一、總體要求\n貫徹落實有關精神。\n二、保障措施\n加強領導。\n"


@pytest.fixture(autouse=True)
def _files(tmp_path: Path) -> None:
    (tmp_path / "big5.txt").write_bytes(TEXT.encode("big5"))
    (tmp_path / "utf-16.txt").write_bytes(TEXT.encode("utf-16"))
    (tmp_path / "plain.txt").write_bytes(TEXT.encode())


@pytest.mark.parametrize(
    ("file", "encoding"),
    [("plain.txt", "UTF-8"), ("big5.txt", "Big5"), ("utf-16.txt", "UTF-16-LE")],
)
def test_what_was_assumed_is_told_when_asked(run: Run, file: str, encoding: str) -> None:
    assert run("show", file).err == ""
    for command in (("show", "-v", file), ("export", "--verbose", file), ("show", "--why", "-v", file)):
        result = run(*command)
        assert result.status == 0
        assert result.err.startswith(f"outline: {file}: 按 {encoding} 编码读取")
    assert f"outline: {file}: 按 {encoding} 编码读取" in run("check", "-v", file).err
    assert run("show", "-v", "--lang", "en", file).err.startswith(f"outline: {file}: read as {encoding}")


def test_an_encoding_can_be_asked_for(run: Run) -> None:
    plain = run("show", "plain.txt").out
    assert run("show", "--encoding", "big5", "big5.txt").out == plain
    assert run("show", "--encoding", "utf-16", "utf-16.txt").out == plain
    assert run("show", "--encoding", "UTF8", "plain.txt").out == plain
    assert run("show", "--encoding", "gbk", "big5.txt").out != plain
    assert run("show", "--encoding", "utf-8", "big5.txt").err.startswith("outline: big5.txt: 不是 utf-8 编码")
    for name in ("no-such", "hex", "idna", "", "\ud800"):
        result = run("show", "--encoding", name, "plain.txt")
        assert result.status == 2
        assert result.err.count("\n") == 1


def test_a_file_is_corrected_in_the_encoding_asked_for(run: Run, tmp_path: Path) -> None:
    wrong = "关于做好工作的通知\n一．总体要求\n二、保障措施\n"
    (tmp_path / "wrong.txt").write_bytes(wrong.encode("gbk"))
    run("check", "--fix", "--encoding", "gbk", "wrong.txt")
    assert (tmp_path / "wrong.txt").read_bytes().decode("gbk") == wrong.replace("一．", "一、")


def test_large_files_are_refused_unless_allowed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_text("一、总则\n" * 80_000, encoding="utf-8")
    result = run("export", "--max-size", "1", "large.txt")
    assert result.status == 2
    assert result.err == "outline: large.txt: 超过 1 MB（解压后也算），没有读；确需读取时用 --max-size 放宽\n"
    assert run("show", "--max-size", "1", "-", stdin=TEXT.encode() * 20_000).status == 2
    assert run("check", "--max-size", "1", "large.txt").status == 2
    assert run("show", "--max-size", "1", "plain.txt").status == 0
    with pytest.raises(InputError) as caught:
        outline.read(TEXT.encode(), size=10)
    assert caught.value.reason == "large"
    assert outline.read(TEXT.encode(), size=1000).sections


@pytest.mark.parametrize("value", ["0", "-1", "nan", "inf", "1e300", "0.5", "x"])
def test_limits_are_whole_numbers(run: Run, value: str) -> None:
    for option in ("--max-size", "--timeout"):
        result = run("show", option, value, "plain.txt")
        assert result.err.startswith(f"outline: {option} 的值不对，应为 1 到 1000000 的整数")
        assert result.status == 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(run: Run, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "bare.txt").write_bytes(TEXT.encode("utf-16-le" if encoding == "utf-16" else encoding))
    assert run("show", "--encoding", encoding, "bare.txt").out == run("show", "plain.txt").out
    assert run("show", "--encoding", "utf-16", "plain.txt").err.startswith("outline: plain.txt: 不是 utf-16 编码")


def test_a_garbled_text_is_said_to_be_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text("一、总体要求\n二、锟斤拷锟斤拷\n", encoding="utf-8")
    for command in ("show", "export"):
        assert run(command, "bad.txt").err.startswith("outline: bad.txt:2:3: 有乱码")
    assert "TXT07" in run("check", "bad.txt").out


@pytest.mark.parametrize("encoding", ["no-such", "hex", "", "utf-8\0"])
def test_an_unknown_encoding_is_an_input_error(encoding: str) -> None:
    with pytest.raises(InputError) as caught:
        ReadOptions(encoding=encoding)
    assert caught.value.reason == "codec"
