"""The set phrases of a document name the kind of document that its title does: 通知, 通告, 请示, 报告."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from outline.messages import Message
from outline.model import Span
from outline.phrases import Phrase
from outline.rule import Fault, rule
from outline.view import View

_KIND = Phrase(r"(通知|通告|公告|通报|报告|请示|批复|决定|函)(?:\(.{1,12}\))?$")
_FORMULA = Phrase("特此(通知|通告|公告|通报|报告|函告|函复|函达|批复|请示)[。.!]?$")
_ASKING = Phrase("(?:以上请示)?[,。]?(?:[妥当]否|可否|是否妥当)?[,。]?(?:请批示|请批复|请指示|请予批准|请审批)[。.!]?$")
_LEAD_IN = Phrase("(通知|通告|公告|通报|报告|请示|批复|函告|函复|决定)如下[:。]$")
_FITTING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "通知": frozenset({"通知"}),
        "通告": frozenset({"通告"}),
        "公告": frozenset({"公告"}),
        "通报": frozenset({"通报"}),
        "报告": frozenset({"报告"}),
        "请示": frozenset({"请示"}),
        "批复": frozenset({"批复"}),
        "决定": frozenset({"决定"}),
        "函": frozenset({"函告", "函复", "函达"}),
    }
)
_TAIL = 24  # characters at the end of a paragraph
_OPENING = 4  # paragraphs in which a lead-in stands


def _kind(view: View) -> str:
    """What kind of document the title says it is, or ""."""
    match = _KIND.search((view.document.title or "").replace("（", "(").replace("）", ")"))
    return match[1] if match else ""


def _own_paragraphs(view: View) -> list[Span]:
    """The paragraphs of the main document, its front and its parts left out."""
    parts = [node.section.start for node in view.nodes if node.section.kind == "part"]
    end = parts[0] if parts else len(view.text)
    fronts = {one.span.start for one in view.document.front if one.kind != "preamble"}
    return [Span(one.start, one.end) for one in view.paragraphs if one.start < end and one.start not in fronts]


@rule("DOC10", "closing-formula", "warning", taiwan="off", law="off", technical="off", speech="off")
def closing_formula(view: View) -> Iterator[Fault]:
    """结束语与文种不符 / the closing formula is that of another kind of document

    结束语要与文种一致：通知用“特此通知”，报告用“特此报告”，请示用“妥否，请批示”，函用“特此函告”“特此函复”。
    The closing formula fits the kind of document: 特此通知 for a notice, 特此报告 for a report.

    Wrong:
        关于养犬管理情况的报告
        市人民政府：
        现将养犬管理情况报告如下。
        全市养犬登记工作已经完成。
        妥否，请批示。
    Right:
        关于养犬管理情况的报告
        市人民政府：
        现将养犬管理情况报告如下。
        全市养犬登记工作已经完成。
        特此报告。
    Source: 党政机关公文处理工作条例第八条
    """
    kind = _kind(view)
    if not kind:
        return
    for span in _own_paragraphs(view):
        if view.shadow[span.end - 1] not in "。.!知告报复示达":
            continue
        start = max(span.start, span.end - _TAIL)
        tail = view.shadow[start : span.end]
        match = _FORMULA.search(tail)
        asks = kind == "报告" and _ASKING.fullmatch(tail) if not match else None
        if (match and match[1] not in _FITTING[kind]) or asks:
            found = match or asks
            assert found
            at = start + found.start()
            words = view.text[at : at + len(found[0].rstrip("。.!"))]
            yield Fault(
                Span(at, at + len(words)),
                Message(
                    f"标题是“{kind}”，结束语却是“{words}”", f"the title says {kind}, the closing formula is {words}"
                ),
            )


@rule("DOC11", "lead-in-kind", "warning", taiwan="off", law="off", technical="off", speech="off")
def lead_in_kind(view: View) -> Iterator[Fault]:
    """承启语与文种不符 / the lead-in names another kind of document

    “现将有关事项通知如下”这类承启语，所说的文种要与标题一致。
    A lead-in such as 现将有关事项通知如下 names the kind of document that the title does.

    Wrong:
        关于加强养犬管理的通告
        为加强养犬管理，现将有关事项通知如下：
        一、养犬应当登记。
        二、养犬应当免疫。
    Right:
        关于加强养犬管理的通告
        为加强养犬管理，现将有关事项通告如下：
        一、养犬应当登记。
        二、养犬应当免疫。
    Source: 党政机关公文处理工作条例第八条
    """
    kind = _kind(view)
    if not kind:
        return
    for span in _own_paragraphs(view)[:_OPENING]:
        start = max(span.start, span.end - _TAIL)
        match = _LEAD_IN.search(view.shadow[start : span.end])
        if match and match[1] not in _FITTING[kind]:
            at = start + match.start(1)
            yield Fault(
                Span(at, at + len(match[1])),
                Message(
                    f"标题是“{kind}”，此处却说“{match[1]}如下”", f"the title says {kind}, here it is {match[1]}如下"
                ),
            )
