"""Bytes -> text: encodings, and input that cannot be read."""

from __future__ import annotations

import io
import json
import pickle
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outline.content import Encoding
from outline.errors import InputError
from outline.readers import open_source, readers
from outline.readers.text import decode

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
ENCODINGS = (*UNICODE, "gb18030", "gbk", "big5", "cp950", "big5hkscs")

SENTENCES = (
    "一、总体要求\n坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念。\n",
    "第一章　总则\r\n第一条　为了规范行政许可的设定和实施，制定本法。\r\n",
    "（一）加强组织领导。一是压实责任；二是严格考核。\n",
    "各位代表：现在，我代表市人民政府向大会报告工作，请予审议。\n",
    "第 一 章 總則\n第 1 條\n民事強制執行事務，於地方法院及其分院設民事執行處辦理之。\n",
    "一、依據行政院 112 年 3 月 5 日函辦理。\r\n二、請各機關確實審議。\r\n",
)


def read(data: bytes) -> str:
    return decode(data)[0]


def read_source(source: str | Path | bytes) -> str:
    return open_source(source).text


def reason(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_source(data)
    return caught.value.reason


def encoded(text: str) -> Iterator[tuple[str, bytes]]:
    """The text in every encoding that has all its characters."""
    for encoding in ENCODINGS:
        try:
            yield encoding, text.encode(encoding)
        except UnicodeEncodeError:
            continue


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("length", [10, 15, 20, 30, 100])
def test_every_encoding_of_a_short_text(text: str, length: int) -> None:
    text = text[:length]
    assert {encoding: read(data) for encoding, data in encoded(text)} == dict.fromkeys(dict(encoded(text)), text)


@pytest.mark.parametrize("text", SENTENCES)
def test_what_is_read_can_be_written_back(text: str) -> None:
    for _, data in encoded(text):
        source = open_source(data)
        assert source.with_text(text) == data
        assert open_source(source.with_text(text * 2)).text == text * 2


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("一、总则".encode(), Encoding("utf-8")),
        ("一、总则".encode("utf-8-sig"), Encoding("utf-8", b"\xef\xbb\xbf")),
        ("一、总则".encode("utf-16"), Encoding("utf-16-le", b"\xff\xfe")),
        ("一、总则".encode("gb18030"), Encoding("gb18030")),
        ("\ufeff一、总则".encode("gb18030"), Encoding("gb18030", b"\x84\x31\x95\x33")),
        ("一、總則".encode("big5"), Encoding("cp950")),
    ],
)
def test_the_encoding_and_its_mark_are_known(data: bytes, encoding: Encoding) -> None:
    assert open_source(data).content.encoding == encoding


@pytest.mark.parametrize(
    "data",
    [
        "一、总则。完".encode()[:-1],  # a character cut off
        "一、總則共二十條，各機關應依本法辦理。".encode("cp950") + b"\xa2\xcc",  # a second code for 十
    ],
)
def test_bytes_that_would_change_are_not_written(data: bytes) -> None:
    source = open_source(data)
    assert source.content.encoding is not None
    assert source.content.encoding.encode(source.text) != data
    with pytest.raises(InputError) as caught:
        source.with_text(source.text)
    assert caught.value.reason == "unfaithful"


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(sentences=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5))
def test_every_encoding_of_any_sentences(encoding: str, sentences: list[str]) -> None:
    text = "".join(sentences)
    assert read(text.encode(encoding, "ignore")) == text.encode(encoding, "ignore").decode(encoding)


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not part of the project")
@pytest.mark.parametrize(
    "folder", ["seeds", "reports", "reports-raw", "speeches", "state-council", "laws-cn", "laws-tw"]
)
@pytest.mark.parametrize("length", [10, 20, 50, 200, None])
def test_every_encoding_of_real_documents(folder: str, length: int | None) -> None:
    wrong = []
    for line in (CORPUS / folder / "docs.jsonl").read_bytes().splitlines():
        text = json.loads(line)["text"][:length]
        wrong += [(text[:20], encoding) for encoding, data in encoded(text) if read(data) != text]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("联通", "gb18030"),  # famous for looking like UTF-8
        ("一目了然", "gb18030"),  # its first two characters are valid UTF-8
        ("①总则", "gb18030"),
        ("（一）總則", "big5"),
        ("①總則 ②附則", "big5hkscs"),  # in other kinds of Big5 these are kana
        ("约翰‧史密斯／Ａ：約翰‧史密斯", "utf-8"),
        ("├──┬──┤\n│序號│項目│\n└──┴──┘", "cp950"),
        ("习近平总书记到𠮷林", "utf-16-le"),
        ("习近平总书记到𠮷林", "gb18030"),
        ("Łódź żółć, déjà vu", "utf-8"),
        ("Это русский текст", "utf-8"),
        ("plain", "ascii"),
        ("plain text\n", "utf-16-le"),
        ("plain text\n", "utf-16-be"),
        ("a bell \x07 and the end \x1a", "ascii"),
        ("\x07一、总则\x0b正文", "utf-8"),
        ("“quoted” — only three signs are not ASCII", "gb18030"),
        ("\ue5e5王\uf0b7", "utf-8"),
    ],
)
def test_hard_cases(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "cp950", "utf-16-le", "utf-16-be", "utf-16"])
def test_a_character_cut_off_at_the_end_does_not_change_the_encoding(encoding: str) -> None:
    text = SENTENCES[4] if encoding == "cp950" else SENTENCES[0]
    data = text.encode(encoding)
    whole, cut = text.rstrip("\n"), data[: len(text.rstrip("\n").encode(encoding)) - 1]
    assert read(cut) == whole[:-1] + "\ufffd"


def test_line_breaks_and_all_else_stay_as_they_are() -> None:
    text = "\u3000 一、甲\r\n\r乙\n\u2028\t末\x0c"
    assert read(text.encode()) == read_source(text.encode("utf-8-sig")) == text
    assert read("\ufeff\ufeff一".encode()) == "\ufeff一"
    assert read("\ufeff一".encode("gb18030")) == "一"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u3000\n".encode("utf-16"), "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "binary"),
        (b"PK\x03\x04\x14\0\0\0", "binary"),
        ("一、总则\0".encode(), "binary"),
        (bytes(range(256)), "binary"),
        (bytes(range(1, 256)), "binary"),
        ("café crème".encode("latin-1"), "encoding"),
        ("日本語の文章です。".encode("shift_jis"), "encoding"),
        (b"\xef\xbb\xbf\xff\xff", "encoding"),
        (b"a\xe9", "encoding"),
        (b"%PDF-1.7\n", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "ole"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (b"PK\x03\x04 word/document.xml", "broken"),
        (b"PK\x03\x04 OFD.xml", "unsupported"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html>", "empty"),
        (b"<HTML lang=zh>", "empty"),
    ],
)
def test_what_cannot_be_read(data: bytes, why: str) -> None:
    assert reason(data) == why


def test_where_a_text_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("一、总则\r\n二、坏".encode() + b"\xff" + "了的一行。\n".encode())
    with pytest.raises(InputError) as caught:
        read_source(file)
    assert (caught.value.reason, caught.value.line, caught.value.column) == ("damaged", 2, 4)
    assert caught.value.message("en").startswith(f"{file}:2:4: ")


@pytest.mark.parametrize("member", ["word/document.xml", "OFD.xml"])
def test_what_a_file_holds_counts_more_than_its_name(member: str, tmp_path: Path) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(member, "<xml/>")
    path = tmp_path / "a.txt"
    path.write_bytes(archive.getvalue())
    with pytest.raises(InputError, match=r"Word|OFD"):
        read_source(path)


@pytest.mark.parametrize("suffix", [".docx", ".DOC", ".wps", ".pdf", ".rtf"])
def test_a_name_that_says_something_else(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"报告{suffix}"
    path.write_text("一、总则", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_source(path)
    assert caught.value.reason == "mismatch"
    assert "\n" not in str(caught.value)
    path.write_bytes(b"")
    with pytest.raises(InputError) as caught:
        read_source(path)
    assert caught.value.reason == "empty"


@pytest.mark.parametrize("library", ["lxml", "pypdfium2", "trafilatura"])
def test_a_missing_library_is_named(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    samples = {"lxml": b"PK\x03\x04 word/document.xml", "pypdfium2": b"%PDF-1.7", "trafilatura": b"<html><p>text"}
    extra = {"lxml": "docx", "pypdfium2": "pdf", "trafilatura": "html"}[library]
    monkeypatch.setitem(sys.modules, library, None)
    for name in [name for name in sys.modules if name.startswith(f"{library}.")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(InputError, match=rf"gongwen-outline\[{extra}\]"):
        read_source(samples[library])


def test_without_libreoffice_it_is_said_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("outline.readers._libreoffice.program", lambda: None)
    assert reason(b"{\\rtf1\\ansi hello}") == "convert"
    assert reason(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")) == "convert"


@pytest.mark.parametrize("name", ["a", "a.txt", "a.md", "a.markdown", "a.TXT", "a.log"])
def test_text_files(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("一、总则", encoding="utf-8")
    assert read_source(tmp_path / name) == read_source(str(tmp_path / name)) == "一、总则"


def test_files_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def why(path: str) -> str:
        with pytest.raises(InputError) as caught:
            read_source(path)
        assert caught.value.path == path
        assert "\n" not in str(caught.value)
        assert caught.value.message("en").isascii()
        return caught.value.reason

    assert why(str(tmp_path / "no\nsuch")) == "missing"
    assert why("") == "missing"
    assert why(str(tmp_path)) == "folder"
    assert why("a\0b") == why("a" * 5000) == why("\ud800") == "io"
    for error, expected in ((PermissionError(13, "no"), "permission"), (OSError(5, "Input/output error"), "io")):
        monkeypatch.setattr(Path, "open", lambda path, mode, error=error: (_ for _ in ()).throw(error))
        assert why(str(tmp_path / "a")) == expected


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("一、總則".encode("cp950"))))
    assert read_source("-") == "一、總則"
    with pytest.raises(InputError, match=r"^标准输入: "):
        read_source("-")
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(InputError) as caught:
        read_source("-")
    assert caught.value.reason == "closed"


def test_no_two_readers_claim_the_same_suffix() -> None:
    suffixes = [suffix for reader in readers().values() for suffix in reader.SUFFIXES]
    assert sorted(set(suffixes)) == sorted(suffixes)
    assert all(suffix == suffix.lower() for suffix in suffixes)


def test_the_error_can_be_pickled() -> None:
    error = InputError("damaged", "a.txt", 3, 4)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


PIECES = st.one_of(
    st.binary(max_size=60),
    st.sampled_from([data for sentence in SENTENCES for _, data in encoded(sentence)]),
    st.sampled_from([b"\0", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"%PDF-", b"PK\x03\x04", b"<html", b"\x84\x31"]),
)


@given(st.lists(PIECES, max_size=6).map(b"".join))
def test_any_bytes_are_a_text_or_an_input_error(data: bytes) -> None:
    try:
        text = read_source(data)
    except InputError:
        return
    assert text.strip()
    text.encode()  # no lone surrogates


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "cp950", "utf-16-le"])
def test_ten_megabytes(encoding: str) -> None:
    sentence = (SENTENCES[4] if encoding == "cp950" else SENTENCES[0]).encode(encoding)
    data = sentence * (10_000_000 // len(sentence))
    start = time.perf_counter()
    read(data)
    assert time.perf_counter() - start < 20
