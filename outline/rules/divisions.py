"""The divisions of a law: 编 章 节 条, numbered one after the other in Chinese numerals (立法法第六十五条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outline import numerals
from outline.families import DIVISIONS
from outline.messages import Message
from outline.model import Edit
from outline.rule import Fault, rule
from outline.rules._laws import is_contract
from outline.rules._numbers import told
from outline.view import Node, View
from outline.view.series import Fault as Slip

_CHAPTER = re.compile("第[ ]{0,4}[一二三四五六七八九十]{1,4}[ ]{0,4}章 ")


@rule("LAW03", "division-numbers", "warning", fix="unsafe")
def division_numbers(view: View) -> Iterator[Fault]:
    """编、章、节的序号不连续 / the numbers of chapters do not run on

    编、章、节依次编号，不缺号，不重号。节在每一章里从第一节编起；章可以贯通全篇，也可以每编从头编起，全篇一致。
    Parts, chapters and sections are numbered one after the other, none is left out or stands twice. Sections begin
    again in each chapter; chapters run on through the text or begin again in each part, one or the other throughout.

    Wrong:
        第一章　总则
        第一条　为了加强养犬管理，制定本办法。
        第三章　登记
        第二条　养犬应当登记。
    Right:
        第一章　总则
        第一条　为了加强养犬管理，制定本办法。
        第二章　登记
        第二条　养犬应当登记。
    Source: 立法法第六十五条
    """
    for slip in view.faults:
        node = slip.node
        unread = slip.kind == "again" and slip.before is not None and _above_between(view, slip.before, node)
        if node.section.style in DIVISIONS - {"piece"} and not unread and not _is_excerpt(view, slip, node):
            yield told(view, slip, node)


def _above_between(view: View, before: Node, node: Node) -> bool:
    """Whether a wider division that was not read, in a text without line breaks, stands between two sections."""
    return node.section.style == "section" and bool(_CHAPTER.search(view.shadow, before.mark.end, node.mark.start))


def _is_excerpt(view: View, slip: Slip, node: Node) -> bool:
    """Whether a count begins late because the text is a later part of a law: its articles begin late too."""
    if slip.kind != "late" or slip.before is not None:
        return False
    article = next((one for one in view.by_style.get("article", ()) if one.part == node.part), None)
    return article is None or article.section.number != 1


@rule("LAW04", "empty-division", "info")
def empty_division(view: View) -> Iterator[Fault]:
    """章里没有条文，或分节之前有条文 / a chapter without articles, or with articles before its first section

    章由条文组成；分节的章，条文都归入各节，不放在第一节之前。
    A chapter consists of articles; where it is divided into sections, all articles stand in them.

    Wrong:
        第一章　总则
        第一条　为了加强养犬管理，制定本办法。
        第二章　登记
        第三章　附则
        第二条　本办法自公布之日起施行。
    Right:
        第一章　总则
        第一条　为了加强养犬管理，制定本办法。
        第二章　附则
        第二条　本办法自公布之日起施行。
    Source: 立法法第六十五条
    """
    if not view.by_style.get("article"):
        return
    for node in view.by_style.get("chapter", ()):
        children = view.children(node.at)
        if not children and not node.section.body:
            mark = view.marked(node)
            yield Fault(node.mark, Message(f"“{mark}”里没有条文", f"there are no articles in {mark}"))
        elif len(children) > 1 and children[0].section.style == "article":
            section = next((one for one in children if one.section.style == "section"), None)
            if section is not None:
                mark, first = view.marked(node), view.marked(section)
                yield Fault(
                    children[0].mark,
                    Message(f"“{mark}”分节，“{first}”之前不应有条文", f"articles of {mark} stand before its {first}"),
                )


@rule("LAW05", "arabic-division", "off", fix="safe", law="warning", official="warning")
def arabic_division(view: View) -> Iterator[Fault]:
    """编、章、节、条用汉字数字编号 / parts, chapters, sections and articles take Chinese numerals

    法律法规的编、章、节、条的序号用中文数字依次表述：第一章、第一条。
    The parts, chapters, sections and articles of laws are numbered in Chinese: 第一章, 第一条.

    Wrong (law):
        第一条　为了加强养犬管理，制定本办法。
        第2条　本办法自公布之日起施行。
    Right (law):
        第一条　为了加强养犬管理，制定本办法。
        第二条　本办法自公布之日起施行。
    Source: 立法法第六十五条
    """
    styles = ("part", "subpart", "chapter", "section", "article")
    nodes = [node for style in styles for node in view.by_style.get(style, ())]
    arabic = [node for node in nodes if any(char in "0123456789" for char in node.section.marker)]
    if not arabic or not view.by_style.get("article") or is_contract(view):
        return
    edits = {node.at: _in_chinese(view, node) for node in arabic}
    if len(arabic) * 2 > len(nodes) and len(arabic) > 1:
        mark, times = view.marked(arabic[0]), len(arabic)
        yield Fault(
            arabic[0].mark,
            Message(
                f"序号用汉字数字，现为“{mark}”（全文共 {times} 处）",
                f"Chinese numerals go here, not {mark} ({times} times)",
            ),
            tuple(edits.values()),
            severity="info",
        )
        return
    for node in sorted(arabic, key=lambda node: node.at):
        wanted, mark = edits[node.at].new, view.marked(node)
        yield Fault(
            node.mark,
            Message(f"序号用汉字数字“{wanted}”，现为“{mark}”", f"the Chinese numeral {wanted} goes here, not {mark}"),
            (edits[node.at],),
        )


def _in_chinese(view: View, node: Node) -> Edit:
    """The edit that writes a number in Chinese, without spaces around it."""
    start, end = view.spelling(node).numeral
    while view.shadow[start - 1] == " ":
        start -= 1
    while view.shadow[end] == " ":
        end += 1
    return Edit(start, end, numerals.write(node.section.number or 1, "han"))
