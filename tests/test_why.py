"""`show --why`: the explanation is made of the very prices that decided, and says of every mark what the tree says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import outline
from outline.costs import ByPlace, Costs
from outline.messages import MESSAGES
from outline.model import BACK_KINDS, FRONT_KINDS, PROFILES
from outline.why import Verdict, explain, told

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
PIECES = st.sampled_from(
    ["一、", "（一）", "二、", "（二）", "1.", "2.", "一是", "二是", "第一，", "第一条 ", "工作", "。", "；", "\n"]
)


def consistent(text: str, verdicts: list[Verdict]) -> None:
    """Every verdict is the tree's, and the charges of every way add up to its cost."""
    levels = {section.heading.start: section.level for section in outline.parse(text).walk() if section.marker}
    for verdict in verdicts:
        if verdict.chosen and verdict.chosen.depth is not None:
            assert verdict.mark.start in levels
    for verdict in verdicts:
        assert (verdict.chosen is None) == (verdict.other is None) == bool(verdict.outside)
        for way in filter(None, (verdict.chosen, verdict.other)):
            assert way.cost == pytest.approx(sum(charge.amount for charge in way.charges))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(path: Path) -> None:
    text = path.read_text("utf-8")
    verdicts = explain(text)
    consistent(text, verdicts)
    sections = sum(bool(section.marker) for section in outline.parse(text).walk())
    opened = sum(verdict.outside == "part" for verdict in verdicts)
    taken = sum(verdict.chosen is not None and verdict.chosen.depth is not None for verdict in verdicts)
    assert taken <= sections <= taken + opened


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text(text: str) -> None:
    verdicts = explain(text)
    consistent(text, verdicts)
    told(text, verdicts, "en")


def test_what_is_told() -> None:
    text = "一、总体要求\n一、二级海塘的建设要加快推进。\n二、工作安排\n"
    words = told(text, explain(text))
    assert words.splitlines()[2] == "1:1 一、总体要求"
    assert "采用，第 1 级，接 1:1；代价 -1.8 = -1.8 不再是孤项" in words
    assert "不采用" in words.splitlines()[6]
    assert "left unread" in told(text, explain(text), "en")


def test_the_level_of_a_mark_in_an_annex() -> None:
    text = "关于印发方案的通知\n一、要求\n抓好落实。\n附件1\n工作方案\n一、目标\n提质。\n二、任务\n增效。\n"
    levels = {section.heading.start: section.level for section in outline.parse(text).walk()}
    verdicts = explain(text)
    assert [verdict.outside for verdict in verdicts] == ["", "part", "", ""]
    for verdict in verdicts:
        if verdict.chosen and verdict.chosen.depth is not None:
            assert verdict.chosen.depth + 1 == levels[verdict.mark.start]
    assert "采用，第 2 级，在 4:1 之下" in told(text, verdicts)


def test_front_and_back_matter_have_words() -> None:
    assert {f"kind.{kind}" for kind in (*FRONT_KINDS, *BACK_KINDS)} <= set(MESSAGES)


def test_an_unknown_profile() -> None:
    with pytest.raises(ValueError, match="official"):
        outline.parse("一、总则", "lawx")  # type: ignore[arg-type]


def test_every_price_has_words() -> None:
    factors = {"skip_loose", "fleeting", "weight"}
    prices = {*Costs._fields} - factors - {"skip", "take"}
    prices |= {f"{name}_{place}" for name in ("skip", "take") for place in ByPlace._fields}
    assert prices == {key.removeprefix("cost.") for key in MESSAGES if key.startswith("cost.")}


def test_the_profile_decides_what_is_in_doubt() -> None:
    """1 总则 is a chapter in a standard, and a cell of a table elsewhere."""
    text = "农村供水工程运行规范\n1 总则\n为了规范运行，制定本规范。\n3 术语\n下列术语适用。\n"
    assert [section.title for section in outline.parse(text, "official").walk()] == []
    assert [section.title for section in outline.parse(text, "technical").walk()] == ["总则", "术语"]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_given_profile_is_kept(profile: outline.model.Profile) -> None:
    assert outline.parse("第一条 为了规范。\n", profile).profile == profile
