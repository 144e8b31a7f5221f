"""The least that must have gone wrong for numbers to stand as they do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outline.view.counting import Count, explain


@pytest.mark.parametrize(
    ("numbers", "slips"),
    [
        ([1, 2, 3, 4], []),
        ([1, 2, 4, 5], [("missing", 2, 3)]),
        ([1, 2, 2, 3], [("repeated", 2, 3)]),
        ([1, 2, 2, 4], [("wrong", 2, 3)]),
        ([1, 3, 3, 4], [("wrong", 1, 2)]),
        ([1, 3, 2, 4], [("moved", 1, 2)]),
        ([1, 4, 2, 3, 5], [("moved", 1, 2)]),
        ([1, 2, 3, 5, 6, 4], [("moved", 5, 7)]),
        ([2, 1, 3], [("moved", 0, 1)]),
        ([1, 2, 4, 3], [("moved", 2, 3)]),
        ([1, 2, 3, 13, 5], [("wrong", 3, 4)]),
        ([2, 3, 4], [("late", 0, 1)]),
        ([2, 2, 3], [("wrong", 0, 1)]),
        ([1, 2, 3, 1, 2, 3], [("again", 3, 4)]),
        ([1, 2, 4, 5, 7], [("missing", 2, 3), ("missing", 4, 6)]),
    ],
)
def test_one_slip_for_one_fault(numbers: list[int], slips: list[tuple[str, int, int]]) -> None:
    assert explain([Count(number) for number in numbers]) == slips


def test_a_new_list_begins_where_words_lead_up_to_it_or_another_section_holds_it() -> None:
    assert explain([Count(1), Count(2), Count(1, led=True), Count(2)]) == []
    assert explain([Count(1), Count(2), Count(1, fresh=True), Count(2)]) == []
    assert explain([Count(1), Count(2), Count(3, fresh=True)]) == [("late", 2, 1)]


def test_inserted_articles_follow_their_own() -> None:
    assert explain([Count(1), Count(1, 1), Count(1, 2), Count(2)]) == []
    assert explain([Count(1), Count(1, 2), Count(2)]) == [("missing", 1, 2)]


@given(st.lists(st.integers(1, 9), max_size=40))
def test_no_more_slips_than_numbers_and_none_without_need(numbers: list[int]) -> None:
    slips = explain([Count(number) for number in numbers])
    assert len(slips) <= len(numbers)
    assert (not slips) == (numbers == list(range(1, len(numbers) + 1)))
    assert [slip.at for slip in slips] == sorted({slip.at for slip in slips})
