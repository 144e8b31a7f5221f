"""Markdown files: the text stays as it is, and its headings, tables and code are known."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outline.content import Content, ReadOptions
from outline.errors import InputError
from outline.readers import open_source
from outline.readers.markdown import read


def blocks(text: str) -> list[tuple[str, int, int, bool]]:
    """The text, level, strong and opaque of every block."""
    content = read(text.encode(), ReadOptions(encoding="utf-8"))
    assert content.text == text
    assert all(one.span.end <= two.span.start for one, two in zip(content.blocks, content.blocks[1:], strict=False))
    return [(text[slice(*one.span)], one.level, one.strong, one.opaque) for one in content.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 通知\n\n## 一、总体要求\n正文\n", [("# 通知", 1, 0, False), ("## 一、总体要求", 2, 0, False)]),
        ("通知\n===\n一、总则\n---\n", [("通知", 1, 0, False), ("一、总则", 2, 0, False)]),
        ("正文一段。\n---\n下文\n", []),
        ("一行\n二行\n---\n", []),
        ("文\n\n　　\n---\n", []),
        ("##一、没有空格\n", []),
        ("    ## 一、缩进\n", [("## 一、缩进", 2, 0, False)]),
        ("    一、缩进\n\n　　二、缩进\n", []),
        (
            "- ## 一、列表里\n> ### （一）引文里\n",
            [("- ## 一、列表里", 2, 0, False), ("> ### （一）引文里", 3, 0, False)],
        ),
        ("**（一）加强领导。**各地\n", [("**（一）加强领导。**各地", 0, 12, False)]),
        ("　　__一、总则__\n", [("__一、总则__", 0, 8, False)]),
        ("甲\n**乙**\n", [("**乙**", 0, 5, False)]),
        ("1. **压实。** 各地\n   - **甲**乙\n", [("1. **压实。** 各地", 0, 10, False), ("- **甲**乙", 0, 7, False)]),
        ("一、**总体要求**\n1\\. 第一\n** 不是 **\n**没有完\n****\n", []),
        ("```python\n# 一、\n```\n", [("```python\n# 一、\n```", 0, 0, True)]),
        ("1. 甲\n\n   ~~~\n   一、\n   ~~~\n", [("~~~\n   一、\n   ~~~", 0, 0, True)]),
        ("> ```\n> 一、\n> ```\n", [("> ```\n> 一、\n> ```", 0, 0, True)]),
        ("```\n一、没有完\n", []),
        ("```markdown\n# 通知\n```\n", [("# 通知", 1, 0, False)]),
        (
            "正文\n\n| 甲 | 乙 |\n|---|---|\n| 一、 | **丙** |\n",
            [("| 甲 | 乙 |\n|---|---|\n| 一、 | **丙** |", 0, 0, True)],
        ),
        (
            "<table>\n<tr><td>一、</td></tr>\n</table>\n\n文\n",
            [("<table>\n<tr><td>一、</td></tr>\n</table>", 0, 0, True)],
        ),
        ("<!-- 第1页\n\n一、 -->\n文\n", [("<!-- 第1页\n\n一、 -->", 0, 0, True)]),
        ("<!-- 没有完\n一、\n", []),
        ("<!-- 甲 --> 一、\n", []),
        ('<div align="center">\n一、总则\n</div>\n', []),
        ("---\ntitle: 一、\n---\n# 甲\n", [("---\ntitle: 一、\n---", 0, 0, True), ("# 甲", 1, 0, False)]),
        (
            "---\ntitle: 方案\ndate: 2024-01-01\n---\n\n# 方案\n\n- **甲项**：做好。\n",
            [
                ("---\ntitle: 方案\ndate: 2024-01-01\n---", 0, 0, True),
                ("# 方案", 1, 0, False),
                ("- **甲项**：做好。", 0, 8, False),
            ],
        ),
        ("---\n一、总则\n\n---\n", []),
        ("---\ntitle: 没有完\n", []),
    ],
)
def test_the_blocks_of_a_text(text: str, expected: list[tuple[str, int, int, bool]]) -> None:
    assert blocks(text) == expected
    for ending in ("\r\n", "\r"):
        changed = [(found.replace("\n", ending), *rest) for found, *rest in expected]
        assert blocks(text.replace("\n", ending)) == changed


def test_it_is_written_back_as_it_was() -> None:
    data = "# 通知\r\n\r\n**一、总则**\r\n".encode("gb18030")
    source = open_source(data)
    content = read(data, ReadOptions())
    assert content.encoding == source.content.encoding
    assert content.encoding is not None
    assert content.encoding.encode(content.text) == data


@pytest.mark.parametrize(
    "text",
    [
        ">" * 100_000,
        ">\n" * 50_000,
        ("> " * 50 + "甲\n") * 2000,
        "[" * 100_000,
        "[甲]: \n" * 20_000,
        "- " * 100_000,
        "\n".join(" " * depth + "- 甲" for depth in range(1000)),
        "*" * 100_000,
        "**\n" * 30_000,
        "```a\n" * 50_000,
        "<!--\n" * 50_000,
        "|甲" * 20_000 + "\n" + "|-" * 20_000 + "\n" + "|甲|\n" * 1000,
        "甲\n" * 50_000 + "---\n",
        "> " * 20 + "甲\n" + "乙\n" * 5000,
    ],
)
def test_hostile_text_takes_little_time(text: str) -> None:
    start = time.monotonic()
    blocks(text)
    assert time.monotonic() - start < 10


@given(st.text(alphabet="一、。#*_-=+>`~|:<!/[]()1. \t\r\n　甲\0\x0b\u2028\ud7ff"))
def test_blocks_are_stretches_of_the_text(text: str) -> None:
    for found, _, strong, _ in blocks(text) if "\0" not in text else []:
        assert found == found.strip()
        assert found
        assert strong <= len(found)


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(read(data, ReadOptions()), Content)
