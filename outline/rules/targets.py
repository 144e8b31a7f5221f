"""References of a notice to its sections and annexes: 本通知第三条, 见第二部分, 附件2."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outline.messages import Message
from outline.rule import Fault, rule
from outline.rules._annexes import headed, listings
from outline.view import Node, View
from outline.view.references import Reference

_DIGITS = ("arabic", "arabic_bare")
_SEE = ("见", "照", "按", "据")  # 详见第三部分 按照第三部分


@rule("REF01", "missing-annex", "error")
def missing_annex(view: View) -> Iterator[Fault]:
    """所引附件不存在 / an annex that is referred to is not there

    正文里说“见附件3”，附件说明和附件里就要有附件3。
    Where the text refers to annex 3, the list of annexes and the annexes themselves must have one.

    Wrong:
        关于加强养犬管理的通知
        各区人民政府：
        现将《养犬管理方案》（附件1）和《任务分工表》（附件3）印发给你们。
        附件：1.养犬管理方案
        2.任务分工表
        市人民政府
        2023年5月6日
    Right:
        关于加强养犬管理的通知
        各区人民政府：
        现将《养犬管理方案》（附件1）和《任务分工表》（附件2）印发给你们。
        附件：1.养犬管理方案
        2.任务分工表
        市人民政府
        2023年5月6日
    Source: GB/T 9704-2012 7.3.4 7.3.7
    """
    if "附件" not in view.shadow:
        return
    known = headed(view) | {entry.number or 1 for listing in listings(view) for entry in listing.entries}
    if not known or known != set(range(1, max(known) + 1)):
        return
    for one in view.references:
        annex = one.kind == "annex" and view.shadow.startswith("附件", one.span.start)
        if annex and one.where == "here" and one.number not in known:
            words = view.document.words(one.span)
            count = len(known)
            yield Fault(
                one.span,
                Message(f"没有“{words}”：本文只有 {count} 个附件", f"there is no {words}: {count} in all"),
            )


@rule("REF02", "missing-section", "warning", law="off", taiwan="off")
def missing_section(view: View) -> Iterator[Fault]:
    """所引部分、条、项不存在 / a section that is referred to is not there

    正文里说“本通知第五条”“见第三部分”，文中就要有这一条、这一部分。
    Where a notice refers to a section of its own, 本通知第五条 or 见第三部分, there must be one.

    Wrong:
        关于加强养犬管理的通知
        一、登记
        养犬应当登记。
        二、免疫
        养犬应当免疫。
        三、罚则
        违反本通知第五条的，依法处理。
    Right:
        关于加强养犬管理的通知
        一、登记
        养犬应当登记。
        二、免疫
        养犬应当免疫。
        三、罚则
        违反本通知第二条的，依法处理。
    Source: 公文引用本文内容应当准确
    """
    lists = _Lists(view)
    digits = {node.section.number for style in _DIGITS for node in view.by_style.get(style, ())}
    for one in view.references:
        if one.where == "here" and one.number and not one.back and _is_explicit(view, one):
            sections = lists.pointed_at(one)
            article = one.kind == "article" and one.number in digits  # 41. is what is called 第41条
            if sections and one.number > len(sections) and not article:
                last = view.marked(sections[-1])
                words = view.document.words(one.span)
                yield Fault(
                    one.span, Message(f"没有“{words}”：最后是“{last}”", f"there is no {words}: the last one is {last}")
                )


def _is_explicit(view: View, one: Reference) -> bool:
    """Whether the words before a reference leave no doubt that it points to a section of this text."""
    wide = one
    while wide.inside:
        wide = wide.inside
    law = wide.name in ("法", "条例")  # it has articles: a text without any quotes it, as one does that amends it
    return (bool(wide.name) and not law) or (
        one.kind == "portion" and view.shadow.startswith(_SEE, wide.span.start - 1)
    )


class _Lists:
    """The sections below another, by their style, where they are numbered without a fault."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.known: dict[tuple[int, str], Sequence[Node]] = {}

    def numbered(self, above: int, style: str) -> Sequence[Node]:
        """The sections of a style below one (its index)."""
        if (above, style) not in self.known:
            nodes = self.view.alike(above, style)
            whole = [node.section.number for node in nodes] == list(range(1, len(nodes) + 1))
            self.known[above, style] = nodes if whole and len(nodes) > 1 else ()
        return self.known[above, style]

    def pointed_at(self, one: Reference) -> Sequence[Node]:
        """The sections of which a reference names one by its number."""
        at = self.view.last_before(one.span.start)
        if at < 0:
            return ()
        part = at if self.view.nodes[at].section.kind == "part" else self.view.nodes[at].part
        if one.kind == "portion":
            return self.numbered(part, "portion") or self.numbered(part, "han")
        if one.kind == "article" and not one.inserted:
            return self.numbered(part, "han")
        if one.kind == "item" and one.inside and one.inside.kind == "article":
            above = self.pointed_at(one.inside)
            if 0 < one.inside.number <= len(above):
                return self.numbered(above[one.inside.number - 1].at, "han_bracket")
        return ()
