"""Front and back matter: the elements of a document around its sections (GB/T 9704-2012, clauses 7.2 to 7.4)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from outline.paragraphs import Page
from outline.titles import title_end

_TITLE_LINE = 60  # a line of a title, in characters
_HEADER_LINES = 14  # a header is over after so many lines
_FOOTER_LINES = 14
_CONTENTS_WIDTH = 120
_CLOSING = 800  # a paragraph that takes leave, in characters

_NUMBER = re.compile(
    r"[一-鿿]{1,16} ?\((19|20)[0-9]{2}\) ?第? ?[0-9]{1,5} ?号|(特急|加急|绝密|机密|秘密).{0,6}|[0-9]{6}"
)
_LETTERHEAD = re.compile(r"[一-鿿 、()]{2,36}(文件|公报)")
_FIELD = re.compile(
    r"(地址|承办人|受文者|发文日期|发文字号|速别|密等及解密条件.{0,8}|密等|联络方式|联络人|电话|传真|电子信箱|档号|保存年限|签发人|主送) ?:"
)
_DATE = re.compile(
    r"(19|20)?[0-9]{2} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日?.{0,2}|[一二○〇零][一二三四五六七八九十○〇零]{3}年[一二三四五六七八九十○〇零]{1,3}月[一二三四五六七八九十○〇零]{1,4}日"
    r"|(19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}( [0-9:]{4,8})?"
)
_ENACTED = re.compile(
    r"\(?(根据)?[^。]{0,60}[0-9一二三四五六七八九〇○零十]+年[^。]{0,120}(通过|公布|施行|修正|修订|批准|发布|令|决定》?)[^。]{0,40}\)?"
)
_PEOPLE = "同志们|同志|代表|委员|领导|同学们|老师们|同学|老师|朋友们|朋友|来宾|嘉宾|女士们|先生们|同仁|同事们|家长们|家长|乡亲们|战友们|主席|书记|省长|市长|县长|校长|主任"
_SALUTATION = re.compile(
    rf"(尊敬的|亲爱的|各位)?[^。;]{{0,40}}({_PEOPLE})[!:,、][^。;]{{0,60}}[:!]|[^。;]{{0,40}}({_PEOPLE})[:!]|同志们[,!:]"
)
_ADDRESSEE = re.compile(
    r"(各|[^。;]{2,}(政府|委员会|委|局|部|厅|院|公司|机构|单位|学校|总部|办公室|大学|集团|银行|中心|处|科|站|国务院)|国务院)[^。;]*:"
)
_GREETING = re.compile(r"(大家|各位|同志们)?(上午|下午|晚上|早上|大家|你们)好[!。]")

_FAREWELL = re.compile(
    r"[^。]{0,24}(谢谢(大家|各位)?|我的(讲话|发言|汇报|报告)(完了|完毕|结束了?|到此结束)|汇报完毕.*|完毕)[!。]?"
)
_FORMULA = re.compile(
    r"(特此(通知|报告|公告|通告|函复|函告|函达|批复|说明|请示|证明)|此复|专此报告|盼复|以上(报告|请示|意见|方案|汇报).{0,40}|妥否.{0,10}|当否.{0,10}|请遵照执行|请认真贯彻(执行)?|谨此.{0,8})[,。!]?"
)
_PERORATION = re.compile(
    r"(同志们|各位代表|各位委员|各位领导|朋友们|老师们|同学们|女士们)?[!,、:]?.{0,60}(让我们|谱写|携手|再创|祝愿?|预祝|努力奋斗|不懈奋斗|新篇章|新局面|作出(更多的|新的|更大的)?(更大)?贡献|做出.{0,8}贡献)"
)
_ATTACHED = re.compile(r"附[件表录]? ?[0-9一二三]{0,2} ?:.*\S")
_ATTACHED_LINE = re.compile(r"[0-9]{1,2} ?[.、].{2,60}")
_NOTE = re.compile(r"\([^()]{2,60}\)|\(.{2,80}\)")
_IMPRINT = re.compile(
    r"(抄送|抄报|分送|主送|印发|发至|正本|副本) ?:.*|.{4,60}(19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日印发|主题词:.*"
)
_ORGAN = re.compile(r"[一-鿿 、()]{2,36}")
_CONTENTS = re.compile(r"目 {0,4}[录次]")
_CONTENTS_WITHIN = 40
_CONTENTS_PAGE = re.compile(r"[….· -]{0,60}[0-9]{1,4}[-)]{0,2}$")
_CONTENTS_LINE = re.compile(r".*([….·]{3,}| {2,}|\t) ?[-—(]{0,2}[0-9]{1,4}[-—)]{0,2}")


class Part(NamedTuple):
    """A run of paragraphs (indices) with the kind of element it is; see FRONT_KINDS and BACK_KINDS of the model."""

    kind: str
    first: int
    last: int


def header(page: Page, paragraphs: list[int], opens: frozenset[int]) -> Iterator[Part]:
    """The front matter at the head of a document: `paragraphs` are its indices, furniture left out; `opens` are those
    that may begin with a mark. Stops at the first paragraph that is text or a section."""
    shadow = page.shadow
    titled = False
    title: list[int] = []
    for index in paragraphs[:_HEADER_LINES]:
        start, end = page.paragraphs[index]
        kind = _header_kind(shadow, start, end, index in opens, bool(title) or titled)
        if kind == "title" and not titled and (not title or index == title[-1] + 1):
            title.append(index)
            continue
        if title and not titled:
            yield Part("title", title[0], title[-1] + 1)
            titled = True
        if kind in ("", "title"):
            break
        yield Part(kind, index, index + 1)
        if kind == "salutation" and not _FIELD.match(shadow, *page.paragraphs[index]):
            break
    if title and not titled:
        yield Part("title", title[0], title[-1] + 1)


def _header_kind(shadow: str, start: int, end: int, marked: bool, titled: bool) -> str:
    words = shadow[start:end]
    if marked:
        return ""
    if not titled and end - start <= _TITLE_LINE and _LETTERHEAD.fullmatch(words):
        return "letterhead"
    field = _FIELD.match(words)
    if field and end - start <= _TITLE_LINE:
        return {"受文者": "salutation", "发文字号": "number"}.get(field[1], "note")
    if _NUMBER.fullmatch(words):
        return "number"
    if words.startswith("—") and titled and end - start <= 80:
        return "subtitle"
    if _DATE.fullmatch(words) or (titled and _NOTE.fullmatch(words)):
        return "note"
    if is_salutation(words):
        return "salutation"
    if titled and end - start <= 240 and _ENACTED.fullmatch(words):
        return "note"
    if end - start > _TITLE_LINE or words[-1] in "。;:,、":
        return ""
    if titled and (end - start <= 16 and " " in words.strip() or re.fullmatch(r"[一-鿿]{2,4}", words)):
        return "note"  # 自治区主席 嘎玛泽登
    return "title" if title_end(shadow, start, end) >= end else ""


def is_salutation(words: str) -> bool:
    """Whether a paragraph (folded) addresses the audience or names the addressees: 同志们： 各省、自治区人民政府："""
    return len(words) <= 200 and bool(
        _SALUTATION.fullmatch(words) or (words[-1:] == ":" and _ADDRESSEE.fullmatch(words))
    )


def is_greeting(words: str) -> bool:
    """Whether a paragraph only greets: 上午好！"""
    return bool(_GREETING.fullmatch(words))


def is_farewell(words: str) -> bool:
    """Whether a paragraph takes leave: 谢谢大家！ 我的讲话结束了，谢谢大家！"""
    return len(words) <= 40 and bool(_FAREWELL.fullmatch(words))


def is_date(words: str) -> bool:
    """Whether a paragraph is a date alone: 2019年1月27日, 二〇〇六年五月二十三日"""
    return len(words) <= 24 and bool(_DATE.fullmatch(words))


def is_note(words: str) -> bool:
    """Whether a paragraph is a note in brackets: （此件公开发布）"""
    return len(words) <= 80 and bool(_NOTE.fullmatch(words))


def imprint(page: Page, paragraphs: Sequence[int]) -> list[Part]:
    """The 版记 at the very end of a text, below the last annex: 抄送：…, …印发."""
    found: list[Part] = []
    for index in reversed(paragraphs[-_HEADER_LINES:]):
        start, end = page.paragraphs[index]
        if end - start > _CLOSING or not _IMPRINT.fullmatch(page.shadow, start, end):
            break
        found.append(Part("imprint", index, index + 1))
    return found[::-1]


def footer(page: Page, paragraphs: list[int], opens: frozenset[int], lists: frozenset[int]) -> list[Part]:
    """The back matter at the foot of a document, in order: closing, attachments, signature, date, note.

    `opens` are the paragraphs that begin with a mark in plain sight, `lists` those that may hold a list."""
    shadow = page.shadow

    def words(index: int) -> str:
        start, end = page.paragraphs[index]
        return shadow[start:end]

    parts: list[Part] = []
    at = len(paragraphs)
    floor = max(0, at - _FOOTER_LINES)
    dated = False
    while at > floor:
        index = paragraphs[at - 1]
        line = words(index)
        if is_note(line) and index not in opens:
            kind = "note"
        elif is_date(line) and not dated:
            kind, dated = "date", True
        elif dated and at > 1 and len(line) <= 36 and _ORGAN.fullmatch(line) and index not in opens:
            kind = "signature"
        else:
            break
        parts.append(Part(kind, index, index + 1))
        at -= 1
    attached = _attachments(paragraphs[:at], words)
    if attached:
        parts.append(Part("attachment", paragraphs[at - attached], paragraphs[at - 1] + 1))
        at -= attached
    for index in reversed(paragraphs[max(floor, at - 3) : at]):
        line = words(index)
        if (
            index in opens | lists
            or len(line) > _CLOSING
            or not (is_farewell(line) or _FORMULA.fullmatch(line) or _PERORATION.match(line))
        ):
            break
        parts.append(Part("closing", index, index + 1))
    return parts[::-1]


def _attachments(paragraphs: list[int], words: object) -> int:
    """How many paragraphs at the end are a list of attachments: 附件：1.… / 2.…"""
    assert callable(words)
    for count in range(1, min(len(paragraphs), _FOOTER_LINES) + 1):
        line = words(paragraphs[-count])
        if _ATTACHED.fullmatch(line) and len(line) <= 80:
            return count
        if not _ATTACHED_LINE.fullmatch(line) or line[-1] in "。;":
            return 0
    return 0


def contents(page: Page, paragraphs: list[int]) -> Part | None:
    """A table of contents: a line 目录, and the lines below it that carry page numbers or come again later."""
    words = [page.shadow[slice(*page.paragraphs[index])] for index in paragraphs]
    opening = next((at for at, line in enumerate(words[:_CONTENTS_WITHIN]) if _CONTENTS.fullmatch(line)), None)
    if opening is None:
        return None
    again = Counter(line.replace(" ", "") for line in words if len(line) <= _CONTENTS_WIDTH)
    last = opening
    for at in range(opening + 1, len(words)):
        line = words[at]
        entry = len(line) <= _CONTENTS_WIDTH and (
            _CONTENTS_LINE.fullmatch(line) or again[_CONTENTS_PAGE.sub("", line).replace(" ", "")] > 1
        )
        if entry and line.replace(" ", "") not in {before.replace(" ", "") for before in words[opening + 1 : last + 1]}:
            last = at
        elif at > last + 1:
            break
    return Part("contents", paragraphs[opening], paragraphs[last] + 1)
