"""References: what is read, what they point to, and that reading takes time in proportion to the text."""

from __future__ import annotations

import time

import pytest

import outline
from outline.model import Profile
from outline.view import View
from outline.view.references import Reference


def read(text: str, profile: Profile = "law") -> tuple[View, tuple[Reference, ...]]:
    view = View(outline.parse(text, profile))
    return view, view.references


def shown(text: str, profile: Profile = "law") -> str:
    """The references of a text in short: kind, number, +inserted, < where it counts back, … where a range ends there,
    what is around it in brackets, and where it points if not here."""
    _, found = read(text, profile)
    return "; ".join(_shown(one) for one in found)


def _shown(one: Reference) -> str:
    inserted = f"+{one.inserted}" if one.inserted else ""
    inside = f" ({one.inside.kind} {one.inside.number})" if one.inside else ""
    where = "" if one.where == "here" else f" {one.where}"
    return f"{'…' * one.through}{one.kind} {'<' * one.back}{one.number}{inserted}{inside}{where}"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("违反本法第三条规定的", "article 3"),
        ("违反第一百三十三条之一的", "article 133+1"),
        ("违反本法第三条、第五条和第八条的", "article 3; article 5; article 8"),
        ("违反本法第三条至第五条的", "article 3; …article 5"),
        ("违反本法第三条第二款第（一）项的", "article 3; paragraph 2 (article 3); item 1 (paragraph 2)"),
        ("违反本法第三条第一款、第三款的", "article 3; paragraph 1 (article 3); paragraph 3 (article 3)"),
        ("违反本法第三条第三、四款的", "article 3; paragraph 3 (article 3); paragraph 4 (article 3)"),
        ("第十五条（三）、（四）项", "article 15; item 3 (article 15); item 4 (article 15)"),
        ("有前款第（一）至（三）项情形的", "paragraph <1; item 1 (paragraph 1); …item 3 (paragraph 1)"),
        ("第十条至前条、第三条及本条第二款", "article 10; …article <1; article 3; article 0; paragraph 2 (article 0)"),
        ("依照前两款和前条的规定", "paragraph <2; article <1"),
        ("依照本条第二款", "article 0; paragraph 2 (article 0)"),
        ("依照《刑法》第三条、第五条", "article 3 elsewhere; article 5 elsewhere"),
        ("依照《刑法》第三条的规定，按第五条处理", "article 3 elsewhere; article 5 unclear"),
        ("依照民法典第三条，该条第二款", "article 3 elsewhere; paragraph 2 elsewhere"),
        ("国务院令第五百号第四十条", "article 40 elsewhere"),
        ("依照第三章第二节执行", "chapter 3; section 2 (chapter 3)"),
        ("详见附件2和第三部分", "annex 2; portion 3"),
        ("《养犬办法》（附件2）、《通知》附件3", "annex 2; annex 3 elsewhere"),
        ("目前条件、前项目、本条例、第一条件、前款项目", ""),
    ],
)
def test_references_are_read(text: str, wanted: str) -> None:
    assert shown(f"依照规定，{text}。") == wanted


def test_paragraphs_and_items_bear_other_names_in_taiwan() -> None:
    text = "違反第三條第二項第一款第二目及前項規定。"
    assert shown(text, "taiwan") == (
        "article 3; paragraph 2 (article 3); item 1 (paragraph 2); subitem 2 (item 1); paragraph <1"
    )
    assert shown("依第十三條之一及第 13-2 條規定。", "taiwan") == "article 13+1; article 13+2"


def test_spans_are_those_of_the_text() -> None:
    view, found = read("违反本法第三十三条之一第（二）项、第（五）项的。")
    assert [view.text[slice(*one.span)] for one in found] == ["第三十三条之一", "第（二）项", "第（五）项"]
    assert [view.text[slice(*one.numeral)] for one in found] == ["三十三", "二", "五"]
    assert {one.name for one in found} == {"法"}


def test_marks_are_no_references() -> None:
    assert shown("第一条　养犬应当登记。\n第二条　养犬应当免疫。\n") == ""


def test_this_law_is_another_in_the_rules_that_carry_it_out() -> None:
    text = "第一条　为实施养犬法（以下简称本法），制定本细则。\n第二条　{}第九条所称犬只，包括大型犬。\n"
    assert shown(text.format("本法")) == "article 9 elsewhere"
    assert shown(text.format("本细则")) == "article 9"


def test_articles_are_found_by_number() -> None:
    view, found = read(
        "第一条　养犬应当登记。\n第一条之一　养犬应当免疫。\n第二条　依照前条、第一条、本条第一款执行。\n"
    )
    targets = [view.articles.target(one) for one in found]
    assert [(one.number, one.inserted) for one in targets if one] == [(1, 1), (1, 0), (2, 0), (2, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "第一条、",
        "第一款第（一）项、",
        "前款",
        "第" + "一" * 40,
        "附件1、",
        "见第九部分。",
        "第一条　见本法第九条第八款第七项。\n",
        "《法》第一条　",
    ],
)
def test_reading_takes_time_in_proportion_to_the_text(text: str) -> None:
    def cost(times: int) -> float:
        view = View(outline.parse("第一条　" + text * times, "law"))
        begin = time.perf_counter()
        assert view.references is not None
        for one in view.references:
            view.articles.target(one)
        return time.perf_counter() - begin

    count = 20_000 // len(text)
    assert cost(4 * count) < 12 * cost(count) + 0.05
