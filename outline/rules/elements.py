"""The elements of a notice around its text: addressee, number, date, imprint (GB/T 9704-2012, clause 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outline import numerals, phrases
from outline.messages import Message
from outline.model import Edit, Element, Span, edited
from outline.phrases import Phrase
from outline.rule import Fault, rule
from outline.view import View

_CAPTIONS = 7  # lines between a title and a salutation
_ADDRESSED = 200  # characters of the line that names the addressees
_ORGANS = Phrase(  # addressees that one line names: 各省、自治区、直辖市人民政府
    r"[^,。;:!?的了是]{0,60}"
    r"(?:政府|委员会|[委局部厅院署]|军区|总部|主席|公司|机构|单位|部门|学校|大学|集团|银行|中心|办公[室厅])"
)
_PERSON = Phrase(
    r"(?:尊敬的|亲爱的|各位|全体)?.{0,8}(?:同志|老师|同学|女士|先生|朋友)们|(?:各位|全体|尊敬的).{0,8}"
    r"(?:代表|委员|领导|同志|来宾|朋友|嘉宾)"
)
_BETWEEN = re.compile("[,、]")


@rule("DOC02", "addressee-colon", "warning", fix="safe", taiwan="off", law="off", technical="off")
def addressee_colon(view: View) -> Iterator[Fault]:
    """主送机关、称谓后用全角冒号 / the addressee ends in a full-width colon

    主送机关和讲话的称谓顶格书写，回行时仍顶格，最后一个名称后标全角冒号。
    The addressees of a notice and the salutation of a speech stand on a line of their own, which ends in a full-width
    colon.

    Wrong:
        关于加强养犬管理的通知
        各区人民政府，市政府各部门:
        为加强养犬管理，现就有关事项通知如下。
    Right:
        关于加强养犬管理的通知
        各区人民政府，市政府各部门：
        为加强养犬管理，现就有关事项通知如下。
    Wrong:
        关于加强养犬管理的通知
        各区人民政府，市政府各部门。
        为加强养犬管理，现就有关事项通知如下。
    Right:
        关于加强养犬管理的通知
        各区人民政府，市政府各部门：
        为加强养犬管理，现就有关事项通知如下。
    Source: GB/T 9704-2012 7.3.2；GB/T 15834-2011 4.7.3.4
    """
    if not view.full_width:
        return
    named = next((one.span for one in view.document.front if one.kind == "salutation"), None)
    span = _unended(view, named) or named
    if span is None or phrases.FIELD.match(view.shadow, span.start) or view.text[span.end - 1] in "：！!":
        return
    end = span.end
    mark = view.text[end - 1] if view.shadow[end - 1] in ":;,.。、" else ""
    zh, en = (f"现为“{mark}”", f"not {mark}") if mark else ("现在没有", "there is none")
    last = view.document.words(Span(max(span.start, end - 12), end)).removesuffix(mark)
    yield Fault(
        Span(end - 1, end),
        Message(f"“{last}”后面应用全角冒号，{zh}", f"a full-width colon goes after {last}, {en}"),
        (Edit(end - len(mark), end, "："),),
    )


def _unended(view: View, named: Span | None) -> Span | None:
    """The paragraph below the title that names addressees and nothing else, but does not end in a colon; above the one
    that is taken for them (`named`) only where it ends in another mark, since it may be a byline."""
    heads = [one for one in view.document.front if one.kind in ("title", "subtitle", "number")]
    if not any(one.kind == "title" for one in heads):
        return None
    last = max(heads, key=lambda one: one.span.end)
    first = view.paragraph_at(last.span.end - 1) + 1
    numbered = last.kind == "number"
    for at, (start, end, *_) in enumerate(view.paragraphs[first : first + _CAPTIONS]):
        span, stopped = Span(start, end), view.shadow[end - 1] in "。;,"
        if view.shadow[end - 1] == ":" or (named and (start >= named.start or not stopped)):
            continue
        if end - start <= _ADDRESSED and (
            _names_people(view, span) or (not at and _names_organs(view, span, numbered))
        ):
            return span
    return None


def _names_people(view: View, span: Span) -> bool:
    words = _unmarked(view, span)
    return all(_PERSON.fullmatch(name.strip(" ")) for name in _BETWEEN.split(words))


def _names_organs(view: View, span: Span, numbered: bool) -> bool:
    """Whether a paragraph names organs alone; a single one without a mark may be who publishes the text, unless it
    stands below the document's number."""
    words = _unmarked(view, span)
    sure = words[:1] in ("各", "全") or numbered or view.shadow[span.end - 1] in "。;,"
    return sure and len(words) <= _ADDRESSED and all(_ORGANS.fullmatch(group) for group in words.split(","))


def _unmarked(view: View, span: Span) -> str:
    words = view.shadow[span.start : min(span.end, span.start + _ADDRESSED + 2)]
    return words.rstrip("。.;,、").replace("\n", "")


_OPEN, _CLOSE = "〔[［(（【［〖", "〕]］)）】］〗"


def _form(before: str) -> re.Pattern[str]:
    """The year and the number of a document number; `before` is what is asked of the characters before the bracket."""
    opening, closing = re.escape(_OPEN), re.escape(_CLOSE)
    return re.compile(
        rf"([{opening}]){before}(?:19|20)[0-9]{{2}}([{closing}])[ 　]?(第?)[ 　]?(0*)[1-9][0-9]{{0,4}}[ 　]?号"
    )


_NUMBER = _form("")
_QUOTED_NUMBER = _form("(?<=[一-鿿].)(?<![年第].)")


@rule("DOC04", "document-number", "error", fix="safe", taiwan="off")
def document_number(view: View) -> Iterator[Fault]:
    """发文字号的写法 / how the number of a document is written

    发文字号由机关代字、年份、发文顺序号组成：年份用全称，用六角括号“〔〕”括入；顺序号不加“第”字，不编虚位。
    The number of a document is the code of the organ, the year in the brackets 〔〕, and a number without 第 and
    without noughts before it.

    Wrong:
        关于加强养犬管理的通知
        ×政办发[2023]第05号
        各区人民政府：
        养犬应当登记。
    Right:
        关于加强养犬管理的通知
        ×政办发〔2023〕5号
        各区人民政府：
        养犬应当登记。
    Source: GB/T 9704-2012 7.2.5
    """
    own = [one.span for one in view.document.front if one.kind == "number"]
    for span in own:
        match = _NUMBER.search(view.text, *span)
        if match and (edits := _number_edits(match)):
            yield _number_fault(view, match, edits, Span(span.start, match.end()))
    quoted = [(match, _number_edits(match)) for match in _QUOTED_NUMBER.finditer(view.text)]
    quoted = [(match, edits) for match, edits in quoted if not any(one.start <= match.start() < one.end for one in own)]
    odd = [(match, edits) for match, edits in quoted if edits]
    usual = len(odd) > 1 and len(odd) * 2 > len(quoted)  # a habit is told once
    for match, edits in odd[: 1 if usual else None]:
        every = tuple(edit for _, others in odd for edit in others) if usual else edits
        fault = _number_fault(view, match, edits, Span(match.start(), match.end()))
        yield fault._replace(fix=every, severity="warning")


def _number_edits(match: re.Match[str]) -> tuple[Edit, ...]:
    edits = []
    for group, wanted in ((1, "〔"), (2, "〕"), (3, ""), (4, "")):
        if match[group] != wanted:
            edits.append(Edit(*match.span(group), wanted))
    return tuple(edits)


def _number_fault(view: View, match: re.Match[str], edits: tuple[Edit, ...], span: Span) -> Fault:
    written, wanted = view.text[slice(*span)], edited(view.text, edits, *span)
    return Fault(
        Span(match.start(), match.end()),
        Message(f"发文字号应写作“{wanted}”，现为“{written}”", f"the number should be {wanted}, not {written}"),
        edits,
    )


_ARABIC_DATE = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?P<sep>[年.\-/．－])(?P<month>[0-9]{1,2})(?:月|(?P=sep))(?P<day>[0-9]{1,2})日?"
)
_HAN_DATE = re.compile(
    r"([一二][一二三四五六七八九〇零]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_SINCE = (2012, 7, 1)  # when GB/T 9704-2012 came into force, which wants Arabic numerals


@rule("DOC05", "date-of-signing", "error", fix="safe", taiwan="off", speech="off", technical="off")
def date_of_signing(view: View) -> Iterator[Fault]:
    """成文日期的写法 / how the date of signing is written

    成文日期用阿拉伯数字把年、月、日标全，年份标全称，月、日不编虚位（1 不编为 01）。
    The date of signing is written in Arabic numerals with 年, 月 and 日, the year in full, without noughts before the
    month and the day.

    Wrong:
        关于加强养犬管理的通知
        各区人民政府：
        养犬应当登记。
        市人民政府
        2023年05月06日
    Right:
        关于加强养犬管理的通知
        各区人民政府：
        养犬应当登记。
        市人民政府
        2023年5月6日
    Source: GB/T 9704-2012 7.3.5.4
    """
    before: Element | None = None
    for one in view.document.back:
        if one.kind == "date":
            signed = before is not None and before.kind == "signature"
            yield from _dated(view, one, signed)
        before = one


def _dated(view: View, element: Element, signed: bool) -> Iterator[Fault]:
    text = view.text
    if match := _ARABIC_DATE.fullmatch(text, *element.span):
        wanted = f"{match['year']}年{int(match['month'])}月{int(match['day'])}日"
        full = match["sep"] == "年" and text[element.span.end - 1] == "日"
        if wanted != match[0] and (signed or full):
            yield _date_fault(element, match[0], wanted)
    elif match := _HAN_DATE.fullmatch(text, *element.span):
        year, month, day = int(match[1].translate(_DIGITS)), numerals.value(match[2]), numerals.value(match[3])
        if month and day and (year, month, day) >= _SINCE:
            yield _date_fault(element, match[0], f"{year}年{month}月{day}日")._replace(severity="info")


def _date_fault(element: Element, written: str, wanted: str) -> Fault:
    return Fault(
        element.span,
        Message(f"成文日期应写作“{wanted}”，现为“{written}”", f"the date should be {wanted}, not {written}"),
        (Edit(*element.span, wanted),),
    )
