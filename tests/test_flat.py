"""A page that lost its line breaks on the way reads as it was printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import outline
from outline.shadow import SPACES

_ROOT = Path(__file__).parents[1]
_CORPUS = _ROOT.parent / "shared" / "corpus" / "speeches" / "docs.jsonl"
_EXAMPLES = ["speech", "summary"]


def _speeches() -> list[str]:
    """Real speeches that have their breaks."""
    if not _CORPUS.exists():
        return []
    documents = [json.loads(line) for line in _CORPUS.read_text("utf-8").splitlines()]
    return [document["text"] for document in documents if not document.get("flat")]


def _joined(text: str, by: str) -> str:
    return by.join(filter(None, (line.strip(SPACES) for line in text.split("\n"))))


def _marks(text: str) -> Iterator[tuple[str, ...]]:
    """Each mark of a text below the marks that it stands under, with the words next to it."""

    def below(sections: tuple[outline.Section, ...], above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for section in sections:
            name = (*above, section.marker + section.title[:4]) if section.marker else above
            if section.marker:
                yield name
            yield from below(section.children, name)

    return below(outline.parse(text).sections, ())


@pytest.mark.parametrize("by", ["", "\u3000\u3000"], ids=["nothing", "wide spaces"])
@pytest.mark.parametrize("name", _EXAMPLES)
def test_an_example(name: str, by: str) -> None:
    text = (_ROOT / "examples" / f"{name}.txt").read_text("utf-8")
    assert list(_marks(_joined(text, by))) == list(_marks(text))


@pytest.mark.skipif(not _CORPUS.exists(), reason="no corpus at hand")
@pytest.mark.parametrize("by", ["", "\u3000\u3000"], ids=["nothing", "wide spaces"])
def test_real_speeches(by: str) -> None:
    speeches = _speeches()
    assert speeches
    for text in speeches:
        assert list(_marks(_joined(text, by))) == list(_marks(text))
