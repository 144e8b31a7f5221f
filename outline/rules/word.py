"""What a word processor adds to a document's numbers: heading styles, and numbers that it writes itself.

In the examples {H2} stands for the style “标题 2” of the paragraph behind it, {auto 一、} for an automatic number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from outline.marks import style_of
from outline.messages import Message
from outline.model import Span
from outline.rule import Fault, rule
from outline.rules._times import places
from outline.view import Node, View


@rule("LVL16", "style-of-another-level", "info")
def styles(view: View) -> Iterator[Fault]:
    """标题样式与序号层次不一致 / a heading style of another level than the mark

    “一、”用“标题 1”，“（一）”就用“标题 2”。样式与序号的层次不一致，导航窗格和自动目录就会错乱。
    Where 一、 has the style Heading 1, （一） has Heading 2. A style of another level upsets the navigation pane and
    the table of contents.

    Wrong:
        {H1}一、总体要求
        {H1}（一）指导思想
        坚持问题导向。
        {H1}（二）基本原则
        坚持统筹推进。
        {H1}二、保障措施
    Right:
        {H1}一、总体要求
        {H2}（一）指导思想
        坚持问题导向。
        {H2}（二）基本原则
        坚持统筹推进。
        {H1}二、保障措施
    Source: GB/T 9704-2012 7.3.3
    """
    found: list[tuple[Node, int, int]] = []
    for group in view.groups():
        levels = [_level(view, node) for node in group]
        usual = Counter(level for level in levels if level).most_common(1)
        if not usual or not group[0].section.marker:
            continue
        least = next((level + 1 for node in view.above(group[0].parent) if (level := _level(view, node))), 1)
        wanted = max(usual[0][0], least)
        found += [(node, level, wanted) for node, level in zip(group, levels, strict=True) if 0 < level != wanted]
    found.sort(key=lambda one: one[0].at)
    for node, level, wanted in found[:1]:
        here, (more, more_en) = view.marked(node), places(len(found))
        yield Fault(
            node.mark,
            Message(
                f"“{here}”的标题样式是第 {level} 级，按序号应为第 {wanted} 级{more}",
                f"{here} has a heading style of level {level}, its mark is of level {wanted}{more_en}",
            ),
        )


@rule("TXT05", "typed-among-automatic", "info")
def mixed(view: View) -> Iterator[Fault]:
    """自动编号与手工编号混用 / numbers typed among automatic ones

    同一组序号有的自动生成，有的手工输入，增删一段以后自动的会变，手工的不变，就会重号、缺号。
    Of the numbers of one series some are automatic and some typed. When a paragraph comes or goes the automatic ones
    change and the others do not, so that numbers repeat or are missing.

    Wrong:
        {auto 一、}总体要求
        坚持问题导向。
        {auto 二、}主要任务
        抓好落实。
        三、保障措施
        加强领导。
    Right:
        {auto 一、}总体要求
        坚持问题导向。
        {auto 二、}主要任务
        抓好落实。
        {auto 三、}保障措施
        加强领导。
    Source: house rule
    """
    for group in view.groups():
        opening = [node for node in group if node.opens and node.section.marker]
        automatic = [node for node in opening if node.section.automatic]
        typed = [node for node in opening if not node.section.automatic]
        if automatic and typed:
            yield _mixed(view, *sorted((typed, automatic), key=len))


def _mixed(view: View, few: Sequence[Node], many: Sequence[Node]) -> Fault:
    here, there = view.marked(few[0]), view.marked(many[0])
    more, more_en = places(len(few))
    if few[0].section.automatic:
        words = Message(
            f"“{here}”是自动编号，同级“{there}”是手工编号{more}",
            f"{here} is an automatic number, its sibling {there} is typed{more_en}",
        )
    else:
        words = Message(
            f"“{here}”是手工编号，同级“{there}”是自动编号{more}",
            f"{here} is typed, its sibling {there} is an automatic number{more_en}",
        )
    return Fault(few[0].mark, words, related=(many[0].mark,))


@rule("TXT06", "typed-after-automatic", "error")
def doubled(view: View) -> Iterator[Fault]:
    """自动编号之后又手工编号 / a number typed behind an automatic one

    段落已有自动编号，文字里又有同样的序号，打印出来就是“一、一、”。
    A paragraph has an automatic number and the same kind of mark in its text: 一、一、 in print.

    Wrong:
        {auto 一、}总体要求
        坚持问题导向。
        {auto 二、}二、主要任务
        抓好落实。
    Right:
        {auto 一、}总体要求
        坚持问题导向。
        {auto 二、}主要任务
        抓好落实。
    Source: house rule
    """
    for node in view.nodes:
        section = node.section
        if section.automatic and style_of(view.shadow, node.mark.end, section.heading.end) == section.style:
            here = view.marked(node)
            yield Fault(
                Span(node.mark.start, section.heading.end),
                Message(f"“{here}”是自动编号，后面又写了序号", f"behind the automatic number {here} another is typed"),
            )


def _level(view: View, node: Node) -> int:
    """The level of the heading style of a section, 0 where it has none or begins inside a paragraph."""
    block = view.document.block(node.section.start)
    return block.level if block and node.opens else 0
