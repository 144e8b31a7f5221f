"""What stands below an article: paragraphs 款 without numbers, items 项 as （一）, a lead-in before them."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit, Span
from outline.phrases import Phrase
from outline.rule import Fault, rule
from outline.rules._laws import is_contract
from outline.view import Node, View

_NUMBERED = Phrase("(第 ?[一二三四五六七八九十0-9]{1,3} ?款)[ :、,]{1,4}")  # and not 第一款规定的
_ODD = frozenset({"arabic", "arabic_bracket", "arabic_half", "circled", "han"})


@rule("LAW06", "numbered-paragraph", "off", fix="unsafe", law="error")
def numbered_paragraph(view: View) -> Iterator[Fault]:
    """款不编序号 / paragraphs of an article take no number

    条以下分款，款不编序号，每个自然段为一款。
    An article is divided into paragraphs, 款, which are not numbered: each paragraph of the text is one.

    Wrong (law):
        第一条　为了加强养犬管理，制定本办法。
        第二条　养犬应当登记。
        第二款　登记由公安机关办理。
        第三条　本办法自公布之日起施行。
    Right (law):
        第一条　为了加强养犬管理，制定本办法。
        第二条　养犬应当登记。
        登记由公安机关办理。
        第三条　本办法自公布之日起施行。
    Source: 立法法第六十五条
    """
    if is_contract(view):
        return
    for paragraph in view.paragraphs:
        if not view.shadow.startswith("第", paragraph.start):
            continue
        match, piece = _NUMBERED.match(view.shadow, paragraph.start), view.pieces[paragraph.first]
        if match and piece.kind == "body" and view.articles.at(paragraph.start):
            mark = view.document.words(Span(match.start(), match.end(1)))
            yield Fault(
                Span(match.start(), match.end(1)),
                Message(f"款不编序号，“{mark}”应删去", f"paragraphs are not numbered: {mark} should go"),
                unsafe=(Edit(*match.span(), ""),),
            )


@rule("LAW07", "item-number", "off", law="error")
def item_number(view: View) -> Iterator[Fault]:
    """项用（一）编号 / items of an article are numbered （一）

    条、款之下分项，项的序号用中文数字加括号：（一）（二）（三）；项之下才用 1. 2. 3. 分目。
    Below an article or its paragraph come items, numbered （一）（二）（三）; 1. 2. 3. are for what is below an item.

    Wrong (law):
        第一条　养犬人应当遵守下列规定：
        （一）定期免疫；
        （二）及时登记。
        第二条　禁止下列行为：
        1.遗弃犬只；
        2.虐待犬只。
    Right (law):
        第一条　养犬人应当遵守下列规定：
        （一）定期免疫；
        （二）及时登记。
        第二条　禁止下列行为：
        （一）遗弃犬只；
        （二）虐待犬只。
    Source: 立法法第六十五条
    """
    if is_contract(view):
        return
    lists = [runs for article in view.by_style.get("article", ()) for runs in _runs(view, article)]
    usual = sum(run[0].section.style == "han_bracket" for run in lists)
    odd = [run for run in lists if run[0].section.style in _ODD and run[0].section.number == 1 and run[0].opens]
    if len(odd) > usual:
        return
    for run in odd:
        first, last = view.marked(run[0]), view.marked(run[-1])
        yield Fault(
            run[0].mark,
            Message(
                f"项的序号用“（一）”，现为“{first}”（至“{last}”）",
                f"items are numbered （一）, here they are {first} (to {last})",
            ),
        )


def _runs(view: View, article: Node) -> Iterator[list[Node]]:
    """The lists directly below an article: sections of one style that follow one another, two at least."""
    run: list[Node] = []
    for node in view.children(article.at):
        if run and (node.section.style != run[-1].section.style or node.section.number == 1):
            if len(run) > 1:
                yield run
            run = []
        if node.section.style:
            run.append(node)
    if len(run) > 1:
        yield run


@rule("LAW08", "lone-item", "off", law="warning")
def lone_item(view: View) -> Iterator[Fault]:
    """一条之下只有一项 / a single item below an article

    分项列举至少有两项，前面有引出各项的话。只有一项，不是丢了别的项，就是不必编号。
    A list has two items at least, and words that lead up to it. Where there is one, others were lost or it needs no
    number.

    Wrong (law):
        第一条　养犬人应当遵守下列规定：
        （一）定期免疫，及时登记。
        第二条　本办法自公布之日起施行。
    Right (law):
        第一条　养犬人应当遵守下列规定：
        （一）定期免疫；
        （二）及时登记。
        第二条　本办法自公布之日起施行。
    Source: 立法法第六十五条；立法技术规范（试行）（一）
    """
    for article in view.by_style.get("article", ()):
        children = view.children(article.at)
        if len(children) == 1 and children[0].section.style == "han_bracket" and children[0].section.number == 1:
            node, mark = children[0], view.marked(article)
            if node.opens and not view.articles.slips(article.at, view.after(article)):
                item = view.marked(node)
                yield Fault(node.mark, Message(f"“{mark}”只有“{item}”一项", f"{item} is the only item of {mark}"))
