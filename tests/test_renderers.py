"""What the renderers write, other programs can read: Markdown and JSON parsers, and terminals of any width."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree

import jsonschema
import pytest
from builder import Given, Unit, build, chain, documents, options, sample
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

import outline.renderers
from outline import model
from outline.model import Document
from outline.options import Options
from outline.renderers import formats, render
from outline.renderers import tree as tree_format
from outline.renderers._pieces import clean, label, pieces
from outline.transform import shaped

SCHEMA = json.loads((Path(outline.renderers.__file__).parent / "outline.schema.json").read_text(encoding="utf-8"))
BINARY = {"docx"}  # tests/test_docx_export.py
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


# Pieces


@given(documents())
def test_no_text_is_lost_between_document_and_pieces(document: Document) -> None:
    texts = [piece.text for piece in pieces(document, Options(body=True)) if piece.section]
    assert texts == [clean(label(document, section)) for section in document.walk()]
    paragraphs = [piece.text for piece in pieces(document, Options(body=True)) if piece.level and not piece.section]
    bodies = sorted(span for section in document.walk() for span in section.body)
    assert paragraphs == [text for span in bodies if (text := clean(document.words(span)))]


@pytest.mark.parametrize(
    ("marker", "gap", "title", "expected"),
    [
        ("一、", "　", "总体要求", "一、总体要求"),
        ("（一）", " ", "加强领导", "（一）加强领导"),
        ("第一章", "", "总则", "第一章 总则"),
        ("第一章", "\n", "总则", "第一章 总则"),
        ("第十条之一", "", "为了", "第十条之一 为了"),
        ("第二部分", "：", "", "第二部分"),
        ("第一，", " ", "抓学习", "第一，抓学习"),
        ("第一", "", "抓学习", "第一抓学习"),
        ("1.", "", "标题", "1.标题"),
        ("1.", "  ", "标题", "1. 标题"),
        ("1.1", "", "范围", "1.1 范围"),
        ("①", "", "甲", "①甲"),
        ("一是", "", "抓学习", "一是抓学习"),
        ("", "", "无", "无"),
    ],
)
def test_marks_and_titles(marker: str, gap: str, title: str, expected: str) -> None:
    document = build(Unit(marker, title, gap=gap))
    assert label(document, document.sections[0]) == expected


# JSON


@given(documents(), options)
def test_json_fits_its_schema(document: Document, options: Options) -> None:
    written = render(document, "json", options)
    written.encode()
    data = json.loads(written)
    VALIDATOR.validate(data)
    for section in walk(data["sections"]):
        assert ("body" in section) == options.body
        for own in section.get("body", ()) if options.script == "keep" else ():
            assert own["text"] == document.words(model.Span(own["start"], own["end"]))
    if options == Options(body=options.body, items=options.items):
        assert data == document.to_dict(body=options.body)


def walk(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [found for section in sections for found in (section, *walk(section["children"]))]


def test_schema_is_strict_and_up_to_date() -> None:
    VALIDATOR.check_schema(SCHEMA)
    data = sample().to_dict(body=True)
    VALIDATOR.validate(data)
    for part in (data, data["front"][0], data["sections"][0], data["sections"][0]["body"][0], data["back"][0]):
        part["more"] = 1
        assert not VALIDATOR.is_valid(data)
        del part["more"]
    kinds = {
        name: definition["properties"]["kind"]["enum"]
        for name, definition in SCHEMA["$defs"].items()
        if "kind" in definition.get("properties", ())
    }
    assert kinds == {
        "front": [*model.FRONT_KINDS],
        "back": [*model.BACK_KINDS],
        "section": [*get_args(model.Kind)],
    }
    assert SCHEMA["properties"]["profile"]["enum"] == [*get_args(model.Profile)]


def test_json_in_another_script() -> None:
    document = build(Unit("一、", "發展", parts=("頭髮",)), title="標題")
    data = json.loads(render(document, "json", Options(script="simplified", body=True)))
    section = data["sections"][0]
    assert (data["title"], section["title"], section["body"][0]["text"]) == ("标题", "发展", "头发")
    assert (section["start"], section["end"], section["style"]) == (3, 10, "some_style")


# Tree


def test_tree() -> None:
    assert render(sample(), "tree") == (
        "关于工作的通知\n├── 一、总体要求\n│   ├── 一是抓学习\n│   └── 二是抓落实\n├── 二、主要任务\n"
        "│   └── ·强化保障\n│       └── （一）人员\n└── 第三章 附则\n    ├── 1. 施行\n    └── 1.解释\n"
    )


def test_tree_without_title_but_with_body() -> None:
    document = build(
        Unit("一、", "甲", parts=("文", Unit("（一）", "乙"), "尾")), Unit("二、", "丙"), front=(Given("note", "注"),)
    )
    assert render(document, "tree", Options(body=True)) == "注\n一、甲\n│   文\n└── （一）乙\n    尾\n二、丙\n"


def shown(document: Document, width: int, colour: bool, options: Options | None = None) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=colour, color_system="standard" if colour else None)
    console.print(tree_format.terminal(document, options or Options()))
    return out.getvalue()


def test_terminal_shows_the_same_tree() -> None:
    assert shown(sample(), 80, colour=False) == render(sample(), "tree")
    assert "\x1b[36m一、" in shown(sample(), 80, colour=True)
    assert "\x1b" not in shown(sample(), 80, colour=False)


@given(documents(), options)
def test_terminal_obeys_nothing_in_the_text(document: Document, options: Options) -> None:
    for written in (render(document, "tree", options), shown(document, 60, colour=False, options=options)):
        assert not [char for char in written if char < " " and char != "\n"]
    found = pieces(shaped(document, options), options)
    assert len(render(document, "tree", options).split("\n")) == len([*found]) + 1


def test_terminal_folds_wide_characters() -> None:
    document = build(Unit("一、", "总体要求" * 20, parts=(Unit("（一）", "加强组织领导" * 10),)), title="通知")
    written = shown(document, 30, colour=False)
    assert max(cell_len(line) for line in written.splitlines()) <= 30
    assert "".join(char for char in written if char not in " \n│├└─") == "".join(
        piece.text for piece in pieces(document, Options())
    )


# OPML


@given(documents(), options)
def test_opml_holds_the_sections_and_nothing_is_lost(document: Document, options: Options) -> None:
    root = ElementTree.fromstring(render(document, "opml", options).encode())
    outlines = [*root.iter("outline")]
    written = sorted(
        line for one in outlines for line in (one.attrib["text"], *one.get("_note", "").split("\n")) if line
    )
    found = [
        piece.text.translate({0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}) for piece in pieces(shaped(document, options), options)
    ]
    assert written == sorted(text for text in found if text)
    assert root.find("head/title") is not None


def test_opml_nests_as_deep_as_the_document() -> None:
    depth = 200
    root = ElementTree.fromstring(render(chain(depth), "opml", Options(body=True)))
    one = root.find("body/outline")
    for level in range(1, depth + 1):
        assert one is not None
        one = one.find("outline")
        assert one is not None
        assert one.attrib == {
            "text": f"{level}.题{level}",
            "_note": f"文{level}\n尾{level}".removesuffix(f"\n尾{depth}"),
        }


# All formats


def test_formats() -> None:
    assert set(formats()) >= {"docx", "html", "json", "list", "markdown", "opml", "toc", "tree"}
    assert list(formats()) == sorted(formats())


def test_unknown_format() -> None:
    for name in ("xlsx", "_markdown", "", "..json"):
        with pytest.raises(ValueError, match=f"unknown format .*known are {', '.join(formats())}"):
            render(build(), name)


def test_empty_document() -> None:
    assert {render(build(), name) for name in ("list", "markdown", "toc", "tree")} == {""}
    VALIDATOR.validate(json.loads(render(build(), "json")))
    assert shown(build(), 80, colour=False).strip() == ""


@given(documents(), options, st.sampled_from([name for name in formats() if name not in BINARY]))
def test_output_is_lines_that_can_be_encoded(document: Document, options: Options, name: str) -> None:
    written = render(document, name, options)
    assert not written or written.endswith("\n")
    written.encode()


def test_every_format_describes_itself() -> None:
    for name in formats():
        render(build(), name)
        module = sys.modules[f"outline.renderers.{name}"]
        assert module.__doc__
        assert module.__doc__.splitlines()[0].endswith(".")


def test_one_format_loads_nothing_of_the_others() -> None:
    code = (
        "import sys; from outline.renderers import render; from outline.model import Document;"
        "render(Document('', 'official', None, (), (), ()), 'tree');"
        "print(*sorted({'rich', 'opencc', 'outline.renderers.toc', 'outline.renderers.json'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == ""
