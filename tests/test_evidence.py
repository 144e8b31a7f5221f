"""What a format says of paragraphs, as evidence: what the notation of the golden cases cannot say."""

from __future__ import annotations

from outline import Document
from outline.content import Composer
from outline.model import Block
from outline.pipeline import parse

TEXT = "各级各部门要高度重视，明确责任分工，把各项任务落到实处。"


def read(*lines: tuple[str, Block | None]) -> Document:
    composer = Composer()
    for line, block in lines:
        composer.add(line, block, joins=line.startswith("+"))
    content = composer.content()
    return parse(content.text, None, content.blocks)


def shape(document: Document) -> list[tuple[int, str, str]]:
    return [(one.level, one.marker, one.title) for one in document.walk()]


def item(text: str, depth: int, number: int = 1) -> tuple[str, Block]:
    return text, Block(label=2, list=number, depth=depth)


def test_one_list_tells_how_deep_its_items_are() -> None:
    found = read(
        *(item("1.申请", 1), item("1.窗口申请", 2), item("2.网上申请", 2), item("2.受理", 1), item("1.当场受理", 2))
    )
    assert [one.level for one in found.walk()] == [1, 2, 2, 1, 2]


def test_lists_of_their_own_tell_nothing_of_each_other() -> None:
    lists = [("一、总体要求", 1), ("二、工作安排", 1)]
    found = read(
        *(item(lists[0][0], 1, 1), item("1.申请", 1, 2), item("2.受理", 1, 2), item(lists[1][0], 1, 1)),
    )
    assert [one.level for one in found.walk()] == [1, 2, 2, 1]


def test_the_lines_of_a_heading_are_one_title() -> None:
    found = read(("工作回顾", Block(level=1)), (TEXT, None), ("保障\n措施", Block(level=1)), (TEXT, None))
    assert shape(found) == [(1, "", "工作回顾"), (1, "", "保障措施")]
    assert found.text.count("\n") == 5


def test_a_heading_that_its_text_follows_on_the_line() -> None:
    composer = Composer()
    for title in ("总体要求。", "工作安排"):
        composer.add(title, Block(level=1))
        composer.add(TEXT, Block(paragraph=9), joins=True)
    content = composer.content()
    found = parse(content.text, None, content.blocks)
    assert shape(found) == [(1, "", "总体要求"), (1, "", "工作安排")]
    assert [found.words(one.body[0]) for one in found.sections] == [TEXT, TEXT]


def test_what_is_opaque_at_the_head_does_not_end_it() -> None:
    found = read(
        ("密级\t公开", Block(opaque=True)),
        ("关于做好工作的通知", None),
        ("序号\t一", Block(opaque=True)),
        ("各单位：", None),
        ("一、总则", None),
        ("二、附则", None),
    )
    assert found.title == "关于做好工作的通知"
    assert [one.kind for one in found.front] == ["preamble", "title", "preamble", "salutation"]
