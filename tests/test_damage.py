"""Text that was damaged on its way: what is seen of it, that it is said first, and that sound text has none."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from builder import odd_text
from hypothesis import given

import outline
from outline.fixing import fixed
from outline.garbled import garbled
from outline.lookalikes import lookalikes
from outline.shadow import fold
from outline.view import View

SENTENCE = "一、总体要求：坚持稳中求进工作总基调，完整、准确、全面贯彻“新发展理念”。"
TRADITIONAL = "一、總體要求：各機關應確實審議，加強組織領導。"
PARAGRAPHS = (
    "　　一、加强组织领导",
    "　　各单位要高度重视安全生产工作，主要负责同志要亲自抓、负总责，分管同志要具体抓、抓具体，把责任落到每一个岗位。",
    "　　二、加强督促检查",
    "　　各单位要定期开展自查自纠，建立问题台账，逐项整改销号，对整改不力的要严肃追究责任，确保不发生责任事故。",
)


def codes(text: str) -> list[str]:
    return [finding.code for finding in outline.check(outline.parse(text))]


def test_every_radical_stands_for_an_ideograph() -> None:
    table = lookalikes()
    radicals = [chr(code) for code in [*range(0x2E81, 0x2E9A), *range(0x2E9B, 0x2EF4), *range(0x2F00, 0x2FD6)]]
    assert set(radicals) <= set(table)
    for char, plain in table.items():
        assert len(char) == len(plain) == 1
        assert plain not in table
        assert unicodedata.category(plain) == "Lo", char
        assert fold(char) == fold(plain)


def test_each_character_is_replaced_by_the_one_it_stands_for() -> None:
    document = outline.parse("一、⽂⻓⺠\n二、㆓㆔\uf9d1\n")
    assert [finding.code for finding in outline.check(document, select=["TXT"])] == ["TXT01"]
    assert fixed(document, unsafe=True) == "一、文长民\n二、二三六\n"


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        (SENTENCE, "utf-8", "gbk"),
        (SENTENCE, "utf-8", "gb18030"),
        (SENTENCE, "utf-8", "latin-1"),
        (SENTENCE, "utf-8", "cp1252"),
        (SENTENCE, "gbk", "latin-1"),
        (SENTENCE, "gbk", "cp1252"),
        (SENTENCE, "gbk", "utf-8"),
        (TRADITIONAL, "big5", "latin-1"),
        (TRADITIONAL, "big5", "utf-8"),
        (TRADITIONAL, "utf-8", "cp950"),
    ],
)
@pytest.mark.parametrize("errors", ["replace", "ignore"])
def test_text_read_in_the_wrong_encoding(text: str, written: str, read: str, errors: str) -> None:
    wrong = text.encode(written).decode(read, errors)
    if (written, errors) in {("gbk", "ignore"), ("big5", "ignore")} and read == "utf-8":
        pytest.skip("nothing is left of it")
    assert garbled(wrong)
    assert not garbled(text)


def test_what_is_garbled_twice() -> None:
    once = SENTENCE.encode("gbk").decode("utf-8", "replace")
    assert garbled(once.encode().decode("gbk", "replace"))
    assert garbled(once.encode().decode("cp950", "replace"))


@pytest.mark.parametrize(
    "text", ["××××年××月", "······", "Ä ä ö ü ÄÖÜ", "±5°、±10°", "嚙齒類動物", "ēéěè lǜ àáèé", "café…”—é"]
)
def test_what_is_not_garbled(text: str) -> None:
    assert not garbled(text)


def test_damage_is_said_first() -> None:
    text = "一、总体要求\n三、主要任务\n四、保障措施，⽂件、⽂书、⽂秘、⽂印、⽂档\n"
    assert codes(text)[0] == "TXT01"
    assert len(codes(text)) > 1


def test_nothing_else_is_said_of_what_cannot_be_read() -> None:
    text = "一、总体\ufffd求\n三、主\ufffd任务\n四、保\ufffd\ufffd措施\n"
    assert codes(text) == ["TXT07"]
    assert outline.check(outline.parse(text), select=["SEQ"])
    assert "TXT07" in codes("一、总体\ufffd求\n三、主要任务\n")
    assert len(codes("一、总体\ufffd求\n三、主要任务\n")) > 1


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("number", ["", "— {} —", "- {} -", "第 {} 页", "{}/9", "{}"])
def test_a_page_of_narrow_lines_is_joined_again(newline: str, number: str) -> None:
    lines = [line[start : start + 20] for line in PARAGRAPHS for start in range(0, len(line), 20)]
    if number:
        lines.insert(7, number.format(2))
        lines.insert(3, number.format(1))
    text = newline.join(lines) + newline
    assert codes(text) == (["TXT02", "TXT03"] if number else ["TXT02"])
    assert outline.fix(outline.parse(text)) == newline.join(PARAGRAPHS) + newline


@given(odd_text)
def test_any_text_has_its_damage_in_order_and_inside(text: str) -> None:
    damage = View(outline.parse(text)).damage
    for spans in (damage.garbled, damage.spaced, damage.doubled, [(one.start, one.end) for one in damage.breaks]):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
