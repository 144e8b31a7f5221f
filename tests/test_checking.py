"""What holds of the findings and fixes of every text whatever."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_hostile import HOSTILE
from test_properties import HEADS, texts

import outline
from outline.checking import check, is_selected
from outline.fixing import apply, fixed
from outline.model import SEVERITIES, Edit
from outline.rules import rules

_faulty = st.sampled_from(
    [*HEADS, "二．", "（一)", "⼀、", "一、、", "（二 ", "三；", "3、", "第二、", "二是：", "第三条", "（3）"]
)
_line = st.tuples(
    _faulty, st.sampled_from(["加强领导。", "总则", "明确责任；", "", "三点意见：", "第二条所列", "一是抓早"])
)
_drafts = st.lists(_line.map("".join), max_size=12).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(texts | _drafts)
def test_findings_are_in_the_text_and_say_something(text: str) -> None:
    document = outline.parse(text)
    found = outline.check(document)
    asked = {rule.code: rule for rule in rules()}
    for one in found:
        assert 0 <= one.start <= one.end <= len(text)
        assert (one.line, one.column) == document.lines.position(one.start)
        rule = asked[one.code]
        assert rule.name == one.name
        assert not one.fix or rule.fix == "safe"
        assert not one.unsafe or rule.fix
        assert one.severity in SEVERITIES
        assert one.message
        assert not one.message.endswith(("。", ".", "\n"))
        for edit in (*one.fix, *one.unsafe):
            assert 0 <= edit.start <= edit.end <= len(text)
            assert edit.new != text[edit.start : edit.end]
    assert [one.code for one in outline.check(document, language="en")] == [one.code for one in found]


@settings(max_examples=200, deadline=None)
@given(texts | _drafts)
def test_fixing_twice_changes_nothing_more(text: str) -> None:
    once = outline.fix(outline.parse(text))
    assert outline.fix(outline.parse(once)) == once


@settings(max_examples=200, deadline=None)
@given(_drafts)
def test_unsafe_fixes_settle_as_well(text: str) -> None:
    once = fixed(outline.parse(text), unsafe=True)
    assert fixed(outline.parse(once), unsafe=True) == once


@settings(max_examples=100, deadline=None)
@given(_drafts)
def test_a_safe_fix_changes_only_what_the_edits_say(text: str) -> None:
    for one in outline.check(outline.parse(text)):
        changed, count = apply(text, [one.fix])
        assert count == bool(one.fix)
        pieces = text
        for edit in sorted(one.fix, reverse=True):
            pieces = pieces[: edit.start] + edit.new + pieces[edit.end :]
        assert pieces == changed


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_checked_to_the_end(text: str) -> None:
    assert isinstance(outline.check(outline.parse(text[:20_000])), list)


def test_edits_that_meet_are_not_both_made() -> None:
    fixes = [(Edit(0, 1, "甲"),), (Edit(1, 2, "乙"), Edit(4, 5, "丙")), (Edit(4, 5, "丁"),)]
    assert apply("零一二三四五", fixes) == ("甲一二三丁五", 2)


def test_the_longest_beginning_decides_which_rules_are_asked() -> None:
    assert is_selected("SEQ01", (), ())
    assert is_selected("SEQ01", ("SEQ",), ())
    assert not is_selected("SEQ01", ("PUN",), ())
    assert not is_selected("SEQ01", (), ("SEQ",))
    assert is_selected("SEQ01", ("SEQ01",), ("SEQ",))
    assert not is_selected("SEQ01", ("SEQ",), ("SEQ01",))


def test_severity_follows_the_profile_and_what_is_asked_for() -> None:
    document = outline.parse("一、甲\n1、乙。丙丁。\n2、戊。己庚。\n二、辛\n")
    assert [(one.code, one.severity) for one in check(document)] == [("PUN03", "warning")]
    assert check(document, profile="taiwan") == []
    assert [one.severity for one in check(document, levels={"PUN03": "error"})] == ["error"]
    assert check(document, levels={"PUN03": "off"}) == []


def test_a_rule_that_is_off_is_asked_by_its_whole_code() -> None:
    document = outline.parse("一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊\n（四）己\n")
    assert check(document) == []
    assert check(document, select=["SEQ"]) == []
    assert [one.severity for one in check(document, select=["SEQ06"])] == ["info"]
