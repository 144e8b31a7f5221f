"""The list of annexes below a notice, and the heads of annexes (GB/T 9704-2012, 7.3.4 and 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit, Span, edited, joined
from outline.rule import Fault, rule
from outline.rules._annexes import Entry, Listing, listings
from outline.view import View


@rule("DOC06", "attachment-list", "warning", fix="safe", taiwan="off", speech="off")
def attachment_list(view: View) -> Iterator[Fault]:
    """附件说明的写法 / how the list of annexes is written

    附件说明写“附件”，后标全角冒号和附件名称；多个附件用阿拉伯数字编号：“附件：1.××××”；附件名称后不加标点。
    The list of annexes begins with 附件 and a full-width colon; several annexes are numbered 1. 2. 3.; no mark stands
    after their names.

    Wrong:
        关于加强养犬管理的通知
        各区人民政府：
        现将有关文件印发给你们，请认真贯彻执行。
        附件：1.养犬管理方案
        2.任务分工表。
        市人民政府
        2023年5月6日
    Right:
        关于加强养犬管理的通知
        各区人民政府：
        现将有关文件印发给你们，请认真贯彻执行。
        附件：1.养犬管理方案
        2.任务分工表
        市人民政府
        2023年5月6日
    Source: GB/T 9704-2012 7.3.4
    """
    for listing in listings(view):
        odd = [(entry, edits) for entry in listing.entries if (edits := _entry_edits(view, listing, entry))]
        colon = [Edit(*listing.colon, "：")] if view.text[listing.colon.start] == ":" and view.full_width else []
        if not odd and not colon:
            continue
        edits = [*colon, *(edit for _, changed in odd for edit in changed)]
        first = listing.entries[0]
        same_line = view.shadow.find("\n", listing.start, first.name.start) < 0
        entry = first if colon else odd[0][0]
        if colon and not same_line:
            span = Span(listing.start, listing.colon.end)
        else:
            span = Span(listing.start if entry is first and same_line else entry.mark.start, entry.name.end)
        written, wanted = view.document.words(span), _edited(view, span, edits)
        yield Fault(
            span,
            Message(
                f"附件说明应写作“{wanted}”，现为“{written}”", f"the list of annexes should read {wanted}, not {written}"
            ),
            tuple(edits),
        )


def _entry_edits(view: View, listing: Listing, entry: Entry) -> list[Edit]:
    """The edits that make an entry of a list as it should be."""
    edits = []
    mark = view.shadow[entry.mark.start : entry.mark.end].rstrip(" ")
    section = view.nodes[at] if (at := view.last_before(entry.mark.end)) >= 0 else None
    # 1、 is told of sections by another rule.
    told = section is not None and section.mark.start == entry.mark.start
    conventional = mark[:1].isdecimal() and (mark[-1] == "." or told)
    if len(listing.entries) > 1 and mark and not conventional:
        edits.append(Edit(entry.mark.start, entry.mark.start + len(mark), f"{entry.number}."))
    end = entry.name.end
    while end > entry.name.start and view.shadow[end - 1] in "。;,、":
        end -= 1
    if end < entry.name.end:
        edits.append(Edit(end, entry.name.end, ""))
    return edits


def _edited(view: View, span: Span, edits: list[Edit]) -> str:
    """A stretch of the text on one line, with the edits inside it made."""
    inside = (edit for edit in edits if span.start <= edit.start and edit.end <= span.end)
    return joined(edited(view.text, inside, *span))


@rule("DOC07", "lone-attachment", "info", fix="safe", taiwan="off", speech="off")
def lone_attachment(view: View) -> Iterator[Fault]:
    """只有一个附件时不编号 / a single annex takes no number

    附件说明里只有一个附件的，直接写名称，不编“1.”。
    Where there is one annex, its name is given without 1.

    Wrong:
        关于加强养犬管理的通知
        各区人民政府：
        现将有关文件印发给你们，请认真贯彻执行。
        附件：1.养犬管理方案
        市人民政府
        2023年5月6日
    Right:
        关于加强养犬管理的通知
        各区人民政府：
        现将有关文件印发给你们，请认真贯彻执行。
        附件：养犬管理方案
        市人民政府
        2023年5月6日
    Source: GB/T 9704-2012 7.3.4
    """
    for listing in listings(view):
        entry = listing.entries[0]
        if len(listing.entries) == 1 and entry.number:
            mark = view.document.words(entry.mark)
            yield Fault(
                entry.mark,
                Message(f"只有一个附件，不编“{mark}”", f"there is one annex: {mark} is not needed"),
                (Edit(*entry.mark, ""),),
            )


@rule("DOC08", "annex-head", "info", fix="safe", taiwan="off", speech="off")
def annex_head(view: View) -> Iterator[Fault]:
    """附件首页的“附件1”后不加标点 / no mark stands after 附件1 at the head of an annex

    附件首页左上角只标“附件”二字和顺序号，后面不用冒号或点号，附件标题另起一行。
    At the head of an annex stand 附件 and its number alone, without a colon or a dot; its title is on its own line.

    Wrong:
        关于加强养犬管理的通知
        各区人民政府：
        现将有关文件印发给你们，请认真贯彻执行。
        附件：养犬管理方案
        市人民政府
        2023年5月6日
        附件：
        养犬管理方案
        养犬应当登记。
    Right:
        关于加强养犬管理的通知
        各区人民政府：
        现将有关文件印发给你们，请认真贯彻执行。
        附件：养犬管理方案
        市人民政府
        2023年5月6日
        附件
        养犬管理方案
        养犬应当登记。
    Source: GB/T 9704-2012 7.3.7
    """
    odd = []
    lists = {listing.start for listing in listings(view)}
    for node in view.by_style.get("annex", ()):
        if node.mark.start in lists:
            continue
        end = node.mark.end
        if (
            view.shadow.startswith("附件", node.mark.start)
            and view.shadow[end - 1] in ":.、"
            and view.shadow.startswith("\n", end)
        ):
            odd.append((node, Edit(end - 1, end, "")))
    if odd:
        node, mark = odd[0][0], view.marked(odd[0][0])
        more = (f"（全文共 {len(odd)} 处）", f" ({len(odd)} of them)") if len(odd) > 1 else ("", "")
        yield Fault(
            node.mark,
            Message(f"“{mark[:-1]}”后面不用标点{more[0]}", f"no mark goes after {mark[:-1]}{more[1]}"),
            tuple(edit for _, edit in odd),
        )
