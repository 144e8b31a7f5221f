"""References inside a law: what they point to is there, and they are in one form (outline/view/references.py)."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit
from outline.phrases import Phrase
from outline.rule import Fault, rule
from outline.view import Node, View
from outline.view.articles import Article, Instrument
from outline.view.references import Reference, own_names

_CARRIES_OUT = frozenset({"细则", "解释"})  # bare references in them may be to the law that they carry out
_QUOTED = Phrase("(?:法|条例|》)(?:的|之)?(?:下列|以下)[^,。;:]{0,8}:$")
_LEAD = 40  # characters above a list that are looked at
_SENTENCE = 2000  # characters looked through for the end of one


@rule("LAW10", "missing-target", "error")
def missing_target(view: View) -> Iterator[Fault]:
    """所引条款不存在 / what is referred to is not there

    法律引用自己的条、款、项、章，所引的必须存在。增删条文以后，引用没有跟着改，就会指空。
    Where a law refers to an article, paragraph or item of its own, there must be one. References that were not changed
    when articles came or went point to nothing.

    Wrong:
        第一条　为了加强养犬管理，制定本办法。
        第二条　本市行政区域内的养犬管理，适用本办法。
        第三条　违反本办法第八条规定的，责令改正。
        第四条　本办法自公布之日起施行。
    Right:
        第一条　为了加强养犬管理，制定本办法。
        第二条　本市行政区域内的养犬管理，适用本办法。
        第三条　违反本办法第二条规定的，责令改正。
        第四条　本办法自公布之日起施行。
    Source: 立法法第六十五条；法规引用条文应当准确
    """
    if not view.by_style.get("article") or view.amends:
        return
    carries_out = not _CARRIES_OUT.isdisjoint(own_names(view))
    named, of = -1, None  # the paragraph in which an article was named last, and the article that this stands in
    for one in view.references:
        paragraph = view.paragraph_at(one.span.start)
        here = view.articles.at(one.span.start)
        item = here.item_at(one.span.start) if here else None
        if one.kind == "article":
            follows = item is not None and not one.name and _leads_to_another(view, item)
            named, of = paragraph, here
        else:
            # 本法第三条第一款…，但是第二项…: the item of which article? And in items below it.
            follows = one.inside is None and (named == paragraph or (item is not None and of is here))
        if one.where != "here" or one.back or not one.number or here is None or follows:
            continue
        if carries_out and not _says_own(view, one):
            continue
        words = _missing(view, one, view.articles.parts[here.node.part])
        if words:
            yield Fault(one.span, words)


def _leads_to_another(view: View, item: Node) -> bool:
    """Whether the words above an item name the instrument of which its items quote articles: 不适用本法下列规定："""
    piece = view.pieces[view.piece_at(view.siblings(item)[0].mark.start) - 1]
    return bool(_QUOTED.search(view.shadow[max(piece.start, piece.end - _LEAD) : piece.end]))


def _says_own(view: View, one: Reference) -> bool:
    """Whether a reference says that it is one to its own instrument: 本细则第三条, 本条第二款."""
    while one.inside:
        one = one.inside
    return bool(one.name) or view.shadow.startswith("本", one.span.start)


def _missing(view: View, one: Reference, instrument: Instrument) -> Message | None:
    """What is said where the target of a reference is not there."""
    if one.kind == "article":
        return _no_article(view, one, instrument)
    article = view.articles.target(one)
    if article is None:
        return _no_chapter(view, one, instrument) if one.kind == "chapter" else None
    if one.kind == "paragraph":
        return _no_paragraph(view, one, article)
    return _no_item(view, one, article) if one.kind == "item" else None


def _written(view: View, one: Reference) -> str:
    return view.document.words(one.span)


def _no_article(view: View, one: Reference, instrument: Instrument) -> Message | None:
    if (one.number, one.inserted) in instrument.by_number or not instrument.complete or not instrument.entire:
        return None
    here, last = _written(view, one), view.marked(instrument.articles[-1].node)
    if one.number > instrument.last:
        return Message(f"没有“{here}”：最后一条是“{last}”", f"there is no {here}: the last article is {last}")
    return Message(f"没有“{here}”", f"there is no {here}")


def _no_paragraph(view: View, one: Reference, article: Article) -> Message | None:
    count = len(article.paragraphs)
    if one.number <= count or not article.sound:
        return None
    here, mark = _written(view, one), view.marked(article.node)
    unit = here[-1]
    return Message(
        f"“{mark}”没有“{here}”：只有 {count} {unit}",
        f"{mark} has no {here}: it has {count} paragraph{'s' * (count > 1)}",
    )


def _no_item(view: View, one: Reference, article: Article) -> Message | None:
    if one.number in article.numbers or not article.sound:
        return None
    here, mark = _written(view, one), view.marked(article.node)
    if not article.top:
        return Message(f"“{mark}”没有“{here}”：该条不分{here[-1]}", f"{mark} has no {here}: it has no items")
    last = view.marked(article.top[-1])
    return Message(f"“{mark}”没有“{here}”：最后是“{last}”", f"{mark} has no {here}: its last item is {last}")


def _no_chapter(view: View, one: Reference, instrument: Instrument) -> Message | None:
    if one.inside or not instrument.chapters or one.number <= instrument.chapters or not instrument.entire:
        return None
    here = _written(view, one)
    return Message(
        f"没有“{here}”：共 {instrument.chapters} 章", f"there is no {here}: there are {instrument.chapters} chapters"
    )


@rule("LAW11", "nothing-before", "error")
def nothing_before(view: View) -> Iterator[Fault]:
    """“前款”“前条”前面没有 / 前款 or 前条 with nothing before it

    “前款”指本条中的上一款，“前条”指上一条，“前两款”指前面的两款，前面必须有。
    前款 is the paragraph before in the same article, 前条 the article before, 前两款 the two paragraphs before: they
    must be there.

    Wrong:
        第一条　为了加强养犬管理，制定本办法。
        第二条　违反前款规定的，责令改正。
        第三条　本办法自公布之日起施行。
    Right:
        第一条　为了加强养犬管理，制定本办法。
        第二条　养犬应当登记。
        违反前款规定的，责令改正。
        第三条　本办法自公布之日起施行。
    Source: 立法法第六十五条
    """
    if not view.by_style.get("article") or view.amends:
        return
    for one in view.references:
        if not one.back or one.where != "here" or (one.inside and one.inside.number):
            continue
        here = view.articles.at(one.span.start)
        if here is not None:
            yield from _too_far_back(view, one, here)


def _too_far_back(view: View, one: Reference, here: Article) -> Iterator[Fault]:
    words, mark = _written(view, one), view.marked(here.node)
    if one.kind == "paragraph":
        before, unit = here.before(one.span.start), words[-1]
        if before >= one.number or not here.sound or _after_sentence(view, one):
            return
        zh, en = (f"前面只有 {before} {unit}", f"only {before}") if before else (f"前面没有{unit}", "no paragraph")
        yield Fault(one.span, Message(f"“{words}”在“{mark}”中{zh}", f"{words} in {mark}: {en} stands before it"))
    elif one.kind == "article":
        instrument = view.articles.parts[here.node.part]
        if instrument.articles[0].number == 1 and instrument.before(here) < one.number:
            words_en = f"{words} in {mark}: no article stands before it"
            yield Fault(one.span, Message(f"“{words}”在“{mark}”中，前面没有条", words_en))
    elif one.kind == "item":
        top = here.item_at(one.span.start)
        if top is not None and top.section.number == 1:
            item = view.marked(top)
            words_en = f"{words} in {item}, the first: no item stands before it"
            yield Fault(one.span, Message(f"“{words}”在“{item}”中，前面没有{words[-1]}", words_en))


def _after_sentence(view: View, one: Reference) -> bool:
    """Whether a sentence ended before a reference in its paragraph: two paragraphs may have become one."""
    start = max(view.paragraphs[view.paragraph_at(one.span.start)].start, one.span.start - _SENTENCE)
    return view.shadow.find("。", start, one.span.start) >= 0


@rule("LAW09", "two-forms-of-item", "info", fix="safe", taiwan="off")
def two_forms_of_item(view: View) -> Iterator[Fault]:
    """引用项的写法不一 / items referred to in two forms

    引用项，写“第三项”或者“第（三）项”，一份文件里应当统一。
    An item is referred to as 第三项 or as 第（三）项: one of the two throughout a document.

    Wrong (law):
        第一条　有下列情形之一的，不予登记：
        （一）材料不齐的；
        （二）材料不实的。
        有前款第一项情形的，可以补正；有前款第（二）项、第二项情形的，不得补正。
    Right (law):
        第一条　有下列情形之一的，不予登记：
        （一）材料不齐的；
        （二）材料不实的。
        有前款第一项情形的，可以补正；有前款第二项、第二项情形的，不得补正。
    Source: 立法技术规范（试行）（一）
    """
    items = [one for one in view.references if one.kind == "item" and one.where == "here" and one.number]
    bracketed = [one for one in items if view.shadow[one.numeral.start - 1] == "("]
    bare = [one for one in items if view.shadow[one.numeral.start - 1] != "("]
    few, others = sorted((bracketed, bare), key=len)
    if not few:
        return
    model = others[0]
    opening, closing = view.text[model.numeral.start - 1], view.text[model.numeral.end]
    edits = []
    for one in few:
        (start, end), numeral = one.numeral, view.text[one.numeral.start : one.numeral.end]
        edits.append(
            Edit(start - 1, end + 1, numeral) if few is bracketed else Edit(start, end, opening + numeral + closing)
        )
    written, usual = (view.document.words(one.span) for one in (few[0], model))
    yield Fault(
        few[0].span,
        Message(
            f"引用项的写法不一：此处写“{written}”，别处写“{usual}”（{len(others)} 处）",
            f"items are referred to in two forms: here {written}, {len(others)} times like {usual}",
        ),
        tuple(edits),
    )
