"""An ordinal and its words: on one line, without a space between, and never the one without the other."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit
from outline.rule import Fault, rule
from outline.rules._marks import Odd, departures
from outline.rules._times import alike
from outline.view import Node, View

_LADDER = ("han", "han_bracket", "arabic", "arabic_bracket", "circled")


def _nodes(view: View, *styles: str) -> list[Node]:
    return [node for style in styles for node in view.by_style.get(style, ()) if node.opens]


@rule("PUN13", "space-after-ordinal", "info", fix="safe", law="off", taiwan="off", technical="off")
def space(view: View) -> Iterator[Fault]:
    """序号与文字之间不空格 / no space after an ordinal

    “一、”“（一）”后面直接写文字，不空格。
    The words follow 一、 and （一） directly.

    Wrong:
        一、总体要求
        二、 重点任务
        三、保障措施
    Right:
        一、总体要求
        二、重点任务
        三、保障措施
    Source: GB/T 9704-2012 7.3.3
    """

    def judge(node: Node) -> Odd | None:
        spelled = view.spelling(node)
        start = end = spelled.tail.end
        while view.text[end : end + 1] in (" ", "　", "\t", "\xa0"):
            end += 1
        title = end > start and end < node.section.heading.end and bool(spelled.delimiter or spelled.after)
        return Odd(node, " ", view.marked(node), "", (Edit(start, end, ""),)) if title else None

    def words(odd: Odd, times: int) -> Message:
        zh, en = alike(times)
        return Message(f"“{odd.stem}”后面不空格{zh}", f"no space goes after {odd.stem}{en}")

    return departures(view, _nodes(view, "han", "han_bracket"), judge, words)


@rule("PUN14", "ordinal-on-its-own-line", "warning", fix="safe", law="off", taiwan="off", technical="off")
def own_line(view: View) -> Iterator[Fault]:
    """序号单独成行 / an ordinal alone on its line

    序号和它的文字在一行上；序号单独一行，多半是复制时断开的。
    An ordinal stands on the line of its words. Where it stands alone, the line was broken on the way.

    Wrong:
        一、总体要求
        二、
        加强组织领导
        三、保障措施
    Right:
        一、总体要求
        二、加强组织领导
        三、保障措施
    Source: GB/T 9704-2012 7.3.3
    """

    def judge(node: Node) -> Odd | None:
        section, end = node.section, view.spelling(node).tail.end
        if section.title or not section.body or section.body[0].start < section.heading.end:
            return None
        after = section.body[0].start
        broken = "\n" in view.shadow[end:after] and not view.text[end:after].strip()
        return Odd(node, "", view.marked(node), "", (Edit(end, after, ""),)) if broken else None

    def words(odd: Odd, times: int) -> Message:
        zh, en = alike(times)
        return Message(f"“{odd.stem}”单独成行，应与下一行连写{zh}", f"{odd.stem} stands alone on its line{en}")

    return departures(view, _nodes(view, *_LADDER), judge, words)


@rule("PUN15", "ordinal-of-nothing", "error", law="off", taiwan="off", technical="off")
def nothing(view: View) -> Iterator[Fault]:
    """序号后面没有内容 / an ordinal of nothing

    写了序号，后面却什么也没有。
    There is an ordinal, and nothing after it.

    Wrong:
        一、重点任务
        1.加强宣传。开展主题活动。
        2.强化督查。定期通报进展。
        3.
        二、保障措施
    Right:
        一、重点任务
        1.加强宣传。开展主题活动。
        2.强化督查。定期通报进展。
        二、保障措施
    Source: GB/T 9704-2012 7.3.3
    """
    for group in view.groups():
        untitled = [node for node in group if not node.section.title]
        if len(untitled) != 1 or len(group) < 2 or untitled[0].section.style not in _LADDER:
            continue
        node, section = untitled[0], untitled[0].section
        if node.opens and not (section.body or section.children):
            here = view.marked(node)
            yield Fault(node.mark, Message(f"“{here}”后面没有内容", f"nothing follows {here}"))
