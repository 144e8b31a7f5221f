"""The annexes that a notice lists, and those that stand behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outline import numerals
from outline.messages import Message
from outline.model import Span
from outline.phrases import Phrase
from outline.rule import Fault, rule
from outline.rules._annexes import NUMBER, Listing, listings
from outline.view import Node, View

_NUMBER = Phrase(NUMBER)
_LOOSE = re.compile(r"[\s《》“”\"()（）]+")


@rule("CNT10", "annex-count", "error")
def annexes(view: View) -> Iterator[Fault]:
    """附件说明与所附附件一致 / the list of annexes and the annexes agree

    附件说明列了几个附件，正文之后就有几个，顺序号和名称与附件一致。正文之后没有附件的不查，缺几个附件的只作提醒。
    There are as many annexes behind a notice as it lists, in the same order. Texts that come without their annexes are
    not judged, and where several are absent it is only a warning.

    Wrong:
        关于开展安全检查的通知
        各区人民政府：
        现将有关文件印发给你们，请认真贯彻执行。
        附件：1.检查方案
        2.任务分工表
        市人民政府
        2023年5月6日
        附件1
        检查方案
        检查范围为全市企业。
    Right:
        关于开展安全检查的通知
        各区人民政府：
        现将有关文件印发给你们，请认真贯彻执行。
        附件：1.检查方案
        2.任务分工表
        市人民政府
        2023年5月6日
        附件1
        检查方案
        检查范围为全市企业。
        附件2
        任务分工表
        应急局牵头，各有关部门配合。
    Source: GB/T 9704-2012 7.3.7
    """
    heads = [node for node in view.by_style.get("annex", ()) if node.section.kind == "part"]
    all_listings = list(listings(view))
    for at, listing in enumerate(all_listings):
        end = all_listings[at + 1].start if at + 1 < len(all_listings) else len(view.text)
        last = listing.entries[-1].name.end
        yield from _compared(view, listing, [node for node in heads if last <= node.mark.start < end])


def _compared(view: View, listing: Listing, heads: list[Node]) -> Iterator[Fault]:
    listed = {entry.number or 1: entry for entry in listing.entries}
    found: dict[int, Node] = {}
    for node in heads:
        found.setdefault(_number(node), node)
    if not found or (0 in found and len(found) > 1):
        return
    if 0 in found:  # an annex without a number: the only one
        found = {1: found[0]}
    if missing := sorted(listed.keys() - found.keys()):
        shown = "、".join(f"附件{number}" for number in missing)
        yield Fault(
            listed[missing[0]].name,
            Message(
                f"附件说明列了 {len(listed)} 个附件，正文后缺{shown}",
                f"{len(listed)} annexes are listed, but {shown} is not behind the text",
            ),
            severity="error" if len(missing) == 1 else "warning",
        )
    for number in sorted(found.keys() - listed.keys()):
        mark = view.marked(found[number])
        yield Fault(
            found[number].mark,
            Message(
                f"附件说明只列了 {len(listed)} 个附件，没有“{mark}”",
                f"only {len(listed)} annexes are listed, “{mark}” is not among them",
            ),
            related=(listing.colon,),
        )
    if listed.keys() == found.keys():
        yield from _swapped(view, {n: view.document.words(entry.name) for n, entry in listed.items()}, found)


def _swapped(view: View, names: dict[int, str], found: dict[int, Node]) -> Iterator[Fault]:
    """The first annex that bears the name of another one in the list."""
    numbers = {_bare(name): number for number, name in names.items()}
    for number, node in sorted(found.items()):
        title = _bare(node.section.title)
        if title != _bare(names[number]) and title in numbers:
            start = view.text.find(node.section.title[:4], node.mark.end, node.section.heading.end)
            span = Span(max(start, node.mark.start), node.section.heading.end)
            yield Fault(
                span,
                Message(
                    f"附件{number}按附件说明应为“{names[number]}”，此处是附件{numbers[title]}的名称",
                    f"annex {number} is listed as “{names[number]}”, but this is the name of annex {numbers[title]}",
                ),
            )
            return


def _number(node: Node) -> int:
    match = _NUMBER.search(node.section.marker)
    return numerals.value(match[0]) or 0 if match else 0


def _bare(name: str) -> str:
    return _LOOSE.sub("", name)
