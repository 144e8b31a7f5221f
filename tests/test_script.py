"""Simplified and traditional characters."""

from __future__ import annotations

import subprocess
import sys
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outline.options import Script
from outline.script import convert


def test_by_the_phrase() -> None:
    assert convert("头发、发展、干部、皇后", "traditional") == "頭髮、發展、幹部、皇后"
    assert convert("頭髮、發展、幹部、皇后", "simplified") == "头发、发展、干部、皇后"


@given(st.text() | st.text(st.characters(categories=["Cs", "Lu"])))
def test_keep(text: str) -> None:
    assert convert(text, "keep") is text


@given(st.text(st.characters() | st.characters(categories=["Cs"])), st.sampled_from(["simplified", "traditional"]))
def test_any_text(text: str, script: Script) -> None:
    found = convert(text, script)
    assert [char for char in found if char < "\u2e80"] == [char for char in text if char < "\u2e80"]
    assert [char for char in found if "\ud800" <= char < "\ue000"] == [c for c in text if "\ud800" <= c < "\ue000"]


def test_half_a_surrogate_pair_and_nul() -> None:
    assert convert("\ud800發\0展\udc00\ud800", "simplified") == "\ud800发\0展\udc00\ud800"


def test_unknown_script() -> None:
    with pytest.raises(ValueError, match="simplified, traditional"):
        convert("字", cast("Script", "latin"))


def test_loaded_only_when_used() -> None:
    code = (
        "import sys; from outline.script import convert; convert('发', 'keep'); assert 'opencc' not in sys.modules;"
        "convert('发', 'traditional'); assert 'opencc' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
