"""The page of the html format: what a browser would read in it. What it does is tested in test_browser.py."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from builder import Given, Unit, build, chain, documents, options, sample
from hypothesis import given

from outline.model import Document
from outline.options import Options
from outline.renderers import render
from outline.renderers._pieces import pieces
from outline.transform import shaped

HOSTILE = "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>\"'&amp;${title}$title"
_VOID = frozenset({"meta", "link", "input"})


@dataclass
class Node:
    """An element, or the whole page."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    parts: list[str | Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This element and all in it."""
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.walk()

    def all(self, *tags: str) -> list[Node]:
        """The elements in it with one of these tags."""
        return [node for node in self.walk() if node.tag in tags]

    def one(self, tag: str, **attributes: str) -> Node:
        """The only such element in it."""
        [node] = [node for node in self.all(tag) if attributes.items() <= node.attributes.items()]
        return node

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def children(self) -> list[Node]:
        return [part for part in self.parts if isinstance(part, Node)]


class _Reader(HTMLParser):
    """Reads a page and takes no element that is not closed in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, dict(attrs))
        assert len(node.attributes) == len(attrs)
        self.open[-1].parts.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def read(page: str) -> Node:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    [root] = reader.open
    return root


def tree(page: Node) -> list[tuple[int, str, str | None]]:
    """Level, text and target of each entry of the tree, which has to be built of lists and <details>."""
    found: list[tuple[int, str, str | None]] = []

    def entries(list_: Node, level: int) -> None:
        for entry in list_.children:
            assert entry.tag == "li"
            [inner] = entry.children
            link = inner
            if inner.tag == "details":
                summary, below = inner.children
                [link] = summary.children
            found.append((level, link.text, link.attributes["href"]))
            if inner.tag == "details":
                entries(below, level + 1)

    for top in page.one("nav").children:
        if top.tag == "ul":
            entries(top, 1)
    return found


@given(documents(), options)
def test_tree_and_text_hold_the_document(document: Document, options: Options) -> None:
    page = read(render(document, "html", options))
    found = [*pieces(shaped(document, options), replace(options, body=True))]
    sections = [piece for piece in found if piece.section]
    assert tree(page) == [
        (piece.level, piece.text or "—", f"#s{number}") for number, piece in enumerate(sections, start=1)
    ]
    written = page.one("article").children
    assert len(written) == len(found)
    for node, piece in zip(written, found, strict=True):
        assert node.text.startswith(piece.text) if piece.section else node.text == piece.text
        assert ("id" in node.attributes) == bool(piece.section)
    assert [node.attributes["id"] for node in written if "id" in node.attributes] == [
        f"s{number + 1}" for number in range(len(sections))
    ]
    data = json.loads(page.one("script", id="data").text)
    assert data["sections"] == [[piece.level, piece.text] for piece in sections]


@given(documents(), options)
def test_ids_are_used_once(document: Document, options: Options) -> None:
    ids = [node.attributes["id"] for node in read(render(document, "html", options)).walk() if "id" in node.attributes]
    assert len(ids) == len({*ids})


def test_text_is_whole_without_being_asked() -> None:
    assert render(sample(), "html") == render(sample(), "html", Options(body=True))
    text = read(render(sample(), "html")).one("article").text
    assert "加**人。" in text
    assert "2024年1月1日" in text
    assert "打印本页" not in text


def test_headings_have_their_levels_and_entries_their_ends() -> None:
    written = read(render(sample(), "html")).one("article").children
    assert [(node.tag, node.text) for node in written if node.tag != "p"][:3] == [
        ("h1", "关于工作的通知"),
        ("h2", "一、总体要求"),
        ("h2", "二、主要任务"),
    ]
    assert [node.text for node in written if "item" in (node.attributes.get("class") or "")] == [
        "一是抓学习；",
        "二是抓落实。",
    ]


def test_deep_sections() -> None:
    page = read(render(chain(60), "html"))
    assert [level for level, _, _ in tree(page)] == [*range(1, 61)]
    assert {node.tag for node in page.one("article").children} == {"h1", "h2", "h3", "h4", "h5", "h6", "p"}


def test_large_documents_begin_folded() -> None:
    units = [Unit("一、", "甲", parts=(Unit("（一）", "乙", parts=(Unit("1.", "丙"),) * 2),) * 2)] * 60
    folds = read(render(build(*units), "html")).one("nav").all("details")
    assert [fold for fold in folds if "open" in fold.attributes] == folds[::3]
    assert all("open" in fold.attributes for fold in read(render(build(*units[:3]), "html")).one("nav").all("details"))


# Nothing of a document is obeyed, and nothing is asked for


@pytest.mark.parametrize("script", ["keep", "traditional"])
def test_hostile_text_is_text(script: str) -> None:
    unit = Unit("一、", HOSTILE, parts=(HOSTILE, Unit("（一）", HOSTILE, "item", (HOSTILE,))))
    document = build(unit, title=HOSTILE, front=(Given("note", HOSTILE),), back=(Given("date", HOSTILE),))
    page, plain = (read(render(one, "html", Options(script=script))) for one in (document, build()))  # type: ignore[arg-type]
    assert len(page.all("script")) == 3
    assert not page.all("img")
    assert page.all("script")[1:] == plain.all("script")[1:]
    assert page.all("style") == plain.all("style")
    assert page.one("title").text == HOSTILE


def test_no_script_and_no_request_but_its_own() -> None:
    page = read(render(sample(), "html"))
    policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"] or ""
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    data, *scripts = page.all("script")
    assert data.attributes["type"] == "application/json"
    assert rules.pop("script-src").split() == [
        f"'sha256-{base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()}'" for script in scripts
    ]
    assert rules == {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    for node in page.walk():
        assert not [name for name in node.attributes if name.startswith("on")]
        assert "src" not in node.attributes
        assert re.match("#|data:,$", node.attributes.get("href") or "#")
    for style in page.all("style"):
        assert "@import" not in style.text
        assert all(url.startswith("data:") for url in re.findall(r"url\(([^)]*)", style.text))


def test_the_library_comes_with_its_licence() -> None:
    folder = files("outline.renderers") / "assets" / "mind-elixir"
    licence = (folder / "LICENSE").read_text(encoding="utf-8")
    library = read(render(sample(), "html")).all("script")[1].text
    assert licence in library
    assert library.endswith((folder / "MindElixirLite.iife.js").read_text(encoding="utf-8"))


def test_labels_are_chinese_with_english_beside_them() -> None:
    page = read(render(sample(), "html"))
    assert page.one("html").attributes["lang"] == "zh-Hans"
    for button in page.all("button"):
        assert re.search(r"[\u4e00-\u9fff]", button.text + (button.attributes.get("aria-label") or ""))
        assert (button.attributes["title"] or "").isascii()
