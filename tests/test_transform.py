"""Transformations move text between sections, and never lose any."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from builder import Given, Unit, build, chain, documents, options
from hypothesis import given

from outline.model import Document, Section, Span
from outline.options import Options
from outline.transform import numbered, shaped, to_depth, without_implied


def owned(document: Document) -> list[Span]:
    """The spans that the text is divided into."""
    elements = [element.span for element in (*document.front, *document.back)]
    return [*elements, *(span for section in document.walk() for span in (section.heading, *section.body))]


def assert_whole(document: Document) -> None:
    """Every character that is not white space has one place; sections hold what is theirs, in order."""
    end = 0
    for span in sorted(owned(document)):
        assert end <= span.start <= span.end
        assert not document.text[end : span.start].strip()
        end = span.end
    assert not document.text[end:].strip()

    def check(section: Section, level: int) -> None:
        assert section.level == level
        assert section.start <= section.heading.start
        end = section.heading.end
        for part in section.flow():
            start, stop = part if isinstance(part, Span) else (part.start, part.end)
            assert end <= start <= stop <= section.end
            end = stop
        for child in section.children:
            check(child, level + 1)

    for section in document.sections:
        check(section, 1)
    for before, after in zip(document.sections, document.sections[1:], strict=False):
        assert before.end <= after.start


def outline_of(document: Document) -> list[tuple[int, str]]:
    return [(section.level, section.marker + section.title) for section in document.walk()]


def bodies(document: Document) -> dict[str, list[str]]:
    return {section.title: [document.words(span) for span in section.body] for section in document.walk()}


@given(documents(), options)
def test_nothing_is_lost(document: Document, options: Options) -> None:
    assert_whole(document)
    result = shaped(document, options)
    assert_whole(result)
    assert result.text == document.text
    assert result.back == document.back
    assert set(document.front) <= set(result.front)
    assert shaped(result, options) == result


@given(documents())
def test_only_what_is_asked_for_goes(document: Document) -> None:
    kept = [(s.start, s.title) for s in document.walk() if s.kind != "implied"]
    assert [(s.start, s.title) for s in without_implied(document).walk()] == kept
    for depth in range(4):
        kept = [(s.start, s.title) for s in document.walk() if s.level <= depth]
        assert [(s.start, s.title) for s in to_depth(document, depth).walk()] == kept


def notice() -> Document:
    study = Unit("一是", "抓学习", "item", ("多读书。",), end="。", inline=True)
    practice = Unit("二是", "抓落实", "item", end="。", inline=True)
    first = Unit("一、", "总体要求", parts=("要做到：", study, practice))
    implied = Unit(
        "", "强化保障", "implied", ("各地要重视。", Unit("（一）", "人员", parts=("加人。",))), run_in=True, end="。"
    )
    second = Unit("二、", "主要任务", parts=("如下。", implied, Unit("（二）", "经费")))
    return build(first, second, title="关于工作的通知")


def test_what_lies_too_deep_is_text_in_its_paragraph() -> None:
    document = to_depth(notice(), 1)
    assert outline_of(document) == [(1, "一、总体要求"), (1, "二、主要任务")]
    assert bodies(document) == {
        "总体要求": ["要做到：一是抓学习。", "多读书。二是抓落实。"],
        "主要任务": ["如下。", "强化保障。各地要重视。", "（一）人员", "加人。", "（二）经费"],
    }


def test_depth_nought_leaves_text_alone() -> None:
    document = to_depth(chain(12), 0)
    assert document.sections == ()
    assert [element.kind for element in document.front] == ["title"] + ["preamble"] * 35
    assert (document.front[-1].line, document.front[-1].column, document.front[-1].text) == (36, 1, "尾1")


def test_without_implied_marked_children_move_up() -> None:
    document = without_implied(notice())
    assert outline_of(document)[3:] == [(1, "二、主要任务"), (2, "（一）人员"), (2, "（二）经费")]
    assert bodies(document)["主要任务"] == ["如下。", "强化保障。各地要重视。"]


def test_implied_text_at_the_top() -> None:
    implied = [Unit("", f"隐{number}", "implied", (f"文{number}",)) for number in range(3)]
    document = without_implied(build(implied[0], Unit("一、", "甲", parts=("子",)), implied[1], implied[2]))
    assert [(element.kind, element.text) for element in document.front] == [("preamble", "隐0"), ("preamble", "文0")]
    assert bodies(document) == {"甲": ["子", "隐1", "文1", "隐2", "文2"]}
    assert document.sections[0].end == len(document.text)


def test_depth_twelve() -> None:
    document = to_depth(chain(20), 12)
    assert [level for level, _ in outline_of(document)] == [*range(1, 13)]
    assert bodies(document)["题12"][:3] == ["文12", "13.题13", "文13"]


def test_numbers() -> None:
    law = Unit("第一章", "总则", parts=(Unit("第一条", "", "article", (Unit("（一）", "项", "item"),), "", "为了"),))
    document = build(law, Unit("", "附则", "implied", (Unit("1.", "甲"), Unit("2.", "乙", "item"))))
    marked = [section.marker for section in numbered(document, "decimal").walk()]
    assert marked == ["1", "第一条", "（一）", "2", "2.1", "2.2"]
    assert outline_of(numbered(document, "drop")) == [
        (1, "总则"), (2, "第一条"), (3, "项"), (1, "附则"), (2, "甲"), (2, "乙")
    ]  # fmt: skip
    assert numbered(document, "keep") is document
    assert [s.number for s in numbered(document, "drop").walk()] == [s.number for s in document.walk()]


def test_empty_document() -> None:
    empty = build()
    assert shaped(empty, Options(depth=1, implied=False, numbers="decimal")) == empty


@pytest.mark.parametrize("wrong", [{"depth": 0}, {"numbers": "roman"}, {"script": "latin"}])
def test_wrong_options(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="must be"):
        Options(**wrong)  # type: ignore[arg-type]


def test_an_attachment_is_not_touched() -> None:
    document = build(Unit("", "隐", "implied"), back=(Given("attachment", "附件：1.表"),))
    assert without_implied(document).back == document.back


def lengths(count: int) -> Iterator[Document]:
    yield build(Unit("一、", "甲"), *(Unit("", f"隐{number}", "implied") for number in range(count)))
    yield build(Unit("一、", "甲", parts=tuple(Unit("", f"隐{number}", "implied") for number in range(count))))


def test_many_sections_go_at_once() -> None:
    for document in lengths(3000):
        assert len(without_implied(document).sections[0].body) == 3000
