"""The numbers of articles: one count through the whole instrument."""

from __future__ import annotations

from collections.abc import Iterator

from outline.rule import Fault, rule
from outline.rules._numbers import told
from outline.view import Node, View
from outline.view.series import Fault as Slip


@rule("LAW01", "article-numbers", "error", fix="unsafe")
def article_numbers(view: View) -> Iterator[Fault]:
    """条文序号要连续 / the numbers of articles

    条的序号在全文连续编排，不缺、不重、不颠倒；增补的条写作“第×条之一”，排在原条之后。
    The articles of an instrument are numbered one after the other, whatever chapters they stand in. An inserted article
    is 第×条之一 and stands after its own.

    Wrong (law):
        第一条　为了规范管理，制定本办法。
        第二条　本办法适用于本市。
        第四条　本办法自公布之日起施行。
    Right (law):
        第一条　为了规范管理，制定本办法。
        第二条　本办法适用于本市。
        第三条　本办法自公布之日起施行。
    Source: 立法法（2023）第六十五条
    """
    for slip in view.faults if not view.amends else ():
        node = slip.node
        if node.section.style != "article" or _restarts(view, slip, node):
            continue
        excerpt = slip.kind == "late" and node.section.number != 2
        repealed = slip.kind == "missing" and (node.section.number or 0) < slip.expected  # 第9-2条 right behind 第9条
        if not excerpt and not repealed:
            yield told(view, slip, node)


@rule("LAW02", "articles-begin-again", "error", fix="unsafe")
def articles_begin_again(view: View) -> Iterator[Fault]:
    """条文序号不因分章重编 / articles do not begin again in a chapter

    条的序号贯通全文，换了章、节也接着编。
    The count of the articles goes on through the chapters.

    Wrong (law):
        第一章　总则
        第一条　为了规范管理，制定本办法。
        第二条　本办法适用于本市。
        第二章　附则
        第一条　本办法由市财政局负责解释。
        第二条　本办法自公布之日起施行。
    Right (law):
        第一章　总则
        第一条　为了规范管理，制定本办法。
        第二条　本办法适用于本市。
        第二章　附则
        第三条　本办法由市财政局负责解释。
        第四条　本办法自公布之日起施行。
    Source: 立法法（2023）第六十五条
    """
    for slip in view.faults:
        node = slip.node
        if node.section.style == "article" and _restarts(view, slip, node):
            yield told(view, slip, node)


def _restarts(view: View, slip: Slip, node: Node) -> bool:
    """Whether a count begins again below another chapter."""
    return slip.kind == "again" and slip.before is not None and slip.before.parent != node.parent
