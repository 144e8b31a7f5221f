"""Every rule: what its documentation promises is run."""

from __future__ import annotations

import re
from itertools import pairwise

import golden
import pytest

import outline
from outline.model import Finding
from outline.rule import Example, Rule
from outline.rules import rules

RULES = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)


def found(rule: Rule, example: Example) -> list[Finding]:
    """What the rule finds in an example."""
    document = golden.parsed(example.text, example.profile)
    return outline.check(document, select=[rule.code])


def test_codes_and_names_are_each_used_once() -> None:
    assert len({rule.code for rule in rules()}) == len({rule.name for rule in rules()}) == len(rules())
    assert all(re.fullmatch(r"[A-Z]{3}\d\d", rule.code) for rule in rules())
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in rules())


@RULES
def test_wrong_examples_have_one_finding_and_right_ones_none(rule: Rule) -> None:
    for example in rule.guide.examples:
        assert len(found(rule, example)) == (not example.right), example.text


@RULES
def test_a_wrong_example_has_no_other_error_or_warning(rule: Rule) -> None:
    for example in rule.guide.examples:
        document = golden.parsed(example.text, example.profile)
        others = [one for one in outline.check(document) if one.code != rule.code and one.severity != "info"]
        assert others == [], example.text


@RULES
def test_a_safe_fix_makes_the_right_example_of_the_wrong_one(rule: Rule) -> None:
    for wrong, right in pairwise(rule.guide.examples):
        if not wrong.right and right.right:
            fixed = outline.fix(golden.parsed(wrong.text, wrong.profile))
            before = golden.parsed(wrong.text, wrong.profile).text
            assert fixed == (right.text if rule.fix == "safe" else before)
