"""Front and back matter: the elements of a document around its sections (GB/T 9704-2012, clauses 7.2 to 7.4)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from outline import phrases
from outline.marks import Mark, Place
from outline.paragraphs import Page
from outline.titles import title_end

_NAME_OF_A_HEAD = 30  # characters
_HEAD = 6  # lines from there to the title
_TITLE_LINE = 60  # a line of a title, in characters
_HEADER_LINES = 14  # a header is over after so many lines
_FOOTER_LINES = 14
_CONTENTS_WIDTH = 120
_PHOTO = 200  # the caption of a photograph, in characters
_CAPTIONS = 7  # lines between a title and its salutation that are neither
_CLOSING = 800  # a paragraph that takes leave, in characters

_ENTRIES = 3  # so many lines make a table of contents without the word
_CONTENTS_WITHIN = 40  # paragraphs
_NAME = re.compile(r"[一-鿿]{2,4}")


class Part(NamedTuple):
    """A run of paragraphs (indices) with the kind of element it is; see FRONT_KINDS and BACK_KINDS of the model."""

    kind: str
    first: int
    last: int


class Framed(NamedTuple):
    """A document between its front and its back matter: parts, and the indices of the paragraphs between them."""

    header: list[Part]
    body: list[int]
    footer: list[Part]


def framed(
    page: Page,
    paragraphs: Sequence[int],
    candidates: Mapping[int, Sequence[Mark]],
    titled: frozenset[int] = frozenset(),
) -> Framed:
    """Tells the front matter, the text and the back matter of one document apart; `candidates` are the candidates for
    marks by paragraph, `titled` the paragraphs that are set as a title."""
    openings = {index: candidates[index][0] for index in paragraphs if index in candidates}
    openings = {index: mark for index, mark in openings.items() if mark.place == Place.START}
    table = contents(page, paragraphs)
    rest = _without(paragraphs, [table] if table else [])
    opens = frozenset(index for index, mark in openings.items() if not fits_a_header(mark))
    front = list(header(page, rest, opens, titled))
    body = _without(rest, front)
    lists = frozenset(index for index in body if len(candidates.get(index, ())) > 2)
    plain = frozenset(index for index, mark in openings.items() if not mark.style.loose)
    back = footer(page, body, plain, lists)
    return Framed(front + ([table] if table else []), _without(body, back), back)


def _without(paragraphs: Sequence[int], parts: Sequence[Part]) -> list[int]:
    inside = {index for part in parts for index in range(part.first, part.last)}
    return [index for index in paragraphs if index not in inside]


def fits_a_header(mark: Mark) -> bool:
    """Whether a mark may open a line of the front matter: # before the title, —— before the subtitle."""
    return mark.style.name == "dash" or (mark.style.name == "hash" and mark.prefix == "#" and mark.end > mark.start)


def header(page: Page, paragraphs: Sequence[int], opens: frozenset[int], titled: frozenset[int]) -> Iterator[Part]:
    """The front matter at the head of a document: `paragraphs` are its indices, furniture left out; `opens` are those
    that may begin with a mark, `titled` those that are set as its title. Stops at the first paragraph that is text or a
    section."""
    lines = [page.folded(index) for index in paragraphs[:_HEADER_LINES]]
    address = next((at for at, words in enumerate(lines) if is_salutation(words)), -1)
    title: list[int] = []
    subtitle: list[int] = []
    done = False
    for at, (index, words) in enumerate(zip(paragraphs, lines, strict=False)):
        if not words.strip():
            continue  # a table, which the shadow has not
        kind = "title" if index in titled else _header_kind(words, index in opens, bool(title))
        if kind == "title" and not title and index not in titled and _heads_a_letter(lines[at:]):
            kind = "letterhead"
        if kind == "title" and title:
            done = done or index != title[-1] + 1 or _is_complete(lines[at - 1], words)
        if (kind == "" or (kind == "title" and done)) and index not in opens:
            # A byline or a caption between the title and the salutation.
            between = at < address <= at + _CAPTIONS and (len(words) <= _TITLE_LINE or _is_photo(words))
            kind = "note" if between else ""
        if kind == "title":
            title.append(index)
            continue
        done = done or bool(title)
        if kind == "":
            break
        goes_on = bool(subtitle) and subtitle[-1] == index - 1 and words[-1] == "上"
        if kind in ("subtitle", "note") and (goes_on or (kind == "subtitle" and not subtitle)):
            subtitle.append(index)  # ——在广东省第十四届 / 人民代表大会第五次会议上
            continue
        yield Part(kind, index, index + 1)
        if kind == "salutation" and not phrases.FIELD.match(words):
            break
    if title:
        yield Part("title", title[0], title[-1] + 1)
    if subtitle:
        yield Part("subtitle", subtitle[0], subtitle[-1] + 1)


def _heads_a_letter(lines: Sequence[str]) -> bool:
    """Whether the first of these lines is the name of who writes, or of a periodical, above its number: the title is
    below: 县委办公室 / 清办字〔2024〕3号 / 关于…的通知"""
    if len(lines) < 3 or not phrases.NUMBER.fullmatch(lines[1]) or len(lines[0]) > _NAME_OF_A_HEAD:
        return False
    return any(len(line) <= _TITLE_LINE and phrases.GENRE.search(line) for line in lines[2:_HEAD])


def _is_photo(words: str) -> bool:
    """Whether a paragraph is the caption of a photograph: …记者 刘某 摄"""
    return len(words) <= _PHOTO and (bool(phrases.PHOTO_CREDIT.search(words)) or words.endswith("摄"))


def _header_kind(words: str, marked: bool, titled: bool) -> str:
    """What a line (folded) at the head of a document is, or "" where it is text."""
    if marked or phrases.STRUCTURAL.fullmatch(words):
        return ""
    short = len(words) <= _TITLE_LINE
    if not titled and short and phrases.LETTERHEAD.fullmatch(words):
        return "letterhead"
    field = phrases.FIELD.match(words)
    if field and short:
        return {"受文者": "salutation", "发文字号": "number"}.get(field[1], "note")
    if phrases.NUMBER.fullmatch(words):
        return "number"
    if titled and len(words) <= 80 and (words[0] == "—" or phrases.OCCASION.fullmatch(words)):
        return "subtitle"
    if phrases.DATE.fullmatch(words) or (titled and phrases.NOTE.fullmatch(words)):
        return "note"
    if short and phrases.ISSUED.fullmatch(words):
        return "note"
    if is_salutation(words):
        return "salutation"
    if titled and len(words) <= 240 and phrases.ENACTED.fullmatch(words):
        return "note"
    if not short or words[-1] in "。;:,、":
        return ""
    if titled and ((len(words) <= 16 and " " in words) or _NAME.fullmatch(words)):
        return "note"  # 自治区主席 嘎玛泽登
    return "title" if title_end(words, 0, len(words)) >= len(words) else ""


def _is_complete(before: str, words: str) -> bool:
    """Whether a title is complete with a line, so that the next is not its second: …的报告 / 省长 王新"""
    return bool(phrases.GENRE.search(before)) and not phrases.GENRE.search(words) and words[0] not in "的》及和"


def is_salutation(words: str) -> bool:
    """Whether a paragraph (folded) addresses the audience or names the addressees: 同志们： 各省、自治区人民政府："""
    return len(words) <= 200 and bool(
        phrases.SALUTATION.fullmatch(words) or (words[-1:] == ":" and phrases.ADDRESSEE.fullmatch(words))
    )


def is_farewell(words: str) -> bool:
    """Whether a paragraph takes leave: 谢谢大家！ 我的讲话结束了，谢谢大家！"""
    return len(words) <= 40 and bool(phrases.FAREWELL.fullmatch(words))


def is_entry(words: str) -> bool:
    """Whether a paragraph may be the entry of a list of annexes: 1.任务分工表"""
    return words[-1] not in "。;:" and bool(phrases.ATTACHED_LINE.fullmatch(words) or phrases.ATTACHED.fullmatch(words))


def is_date(words: str) -> bool:
    """Whether a paragraph is a date alone: 2019年1月27日, 二〇〇六年五月二十三日"""
    return len(words) <= 24 and bool(phrases.DATE.fullmatch(words))


def is_note(words: str) -> bool:
    """Whether a paragraph is a note in brackets, （此件公开发布）, which some leave out."""
    return len(words) <= 80 and bool(phrases.NOTE.fullmatch(words) or phrases.RELEASE.fullmatch(words))


def imprint(page: Page, paragraphs: Sequence[int]) -> list[Part]:
    """The 版记 at the very end of a text, below the last annex: 抄送：…, …印发."""
    found: list[Part] = []
    for index in reversed(paragraphs[-_FOOTER_LINES:]):
        start, end = page.paragraphs[index]
        if end - start > _CLOSING or not phrases.IMPRINT.fullmatch(page.shadow, start, end):
            break
        found.append(Part("imprint", index, index + 1))
    return found[::-1]


def footer(page: Page, paragraphs: Sequence[int], opens: frozenset[int], lists: frozenset[int]) -> list[Part]:
    """The back matter at the foot of a document, in order: closing, attachments, signature, date, note.

    `opens` are the paragraphs that begin with a mark in plain sight, `lists` those that may hold a list."""
    floor = max(0, len(paragraphs) - _FOOTER_LINES)
    parts = _signed(page, paragraphs, opens, floor)
    at = len(paragraphs) - len(parts)
    attached = _attachments(page, paragraphs[:at])
    if attached:
        parts.append(Part("attachment", paragraphs[at - attached], paragraphs[at - 1] + 1))
        at -= attached
        if len(parts) == 1:  # below the date
            signed = _signed(page, paragraphs[:at], opens, max(0, at - _FOOTER_LINES))
            parts += signed
            at -= len(signed)
    for index in reversed(paragraphs[max(floor, at - 3) : at]):
        line = page.folded(index)
        turn = bool(parts) and parts[-1].kind == "closing" and phrases.VOCATIVE.fullmatch(line)
        leave = is_farewell(line) or phrases.FORMULA.fullmatch(line) or _takes_leave(line) or turn
        if index in opens | lists or len(line) > _CLOSING or not leave:
            break
        parts.append(Part("closing", index, index + 1))
    return parts[::-1]


def _signed(page: Page, paragraphs: Sequence[int], opens: frozenset[int], floor: int) -> list[Part]:
    """The notes, the date and the signature at the end of the paragraphs, from the last to the first."""
    parts: list[Part] = []
    for at in range(len(paragraphs) - 1, floor - 1, -1):
        index = paragraphs[at]
        line = page.folded(index)
        dated = any(part.kind == "date" for part in parts)
        organ = len(line) <= 36 and phrases.ORGAN.fullmatch(line) and not phrases.FIELD_NAME.search(line)
        if index not in opens and (is_note(line) or _is_minute(line)):
            kind = "note"
        elif is_date(line) and not dated:
            kind = "date"
        elif dated and at and organ and index not in opens:
            kind = "signature"
        else:
            break
        parts.append(Part(kind, index, index + 1))
    return parts


def _is_minute(words: str) -> bool:
    """Whether a paragraph is a field below the minutes of a meeting: 出席：…"""
    return len(words) <= _TITLE_LINE and bool(phrases.MINUTES.fullmatch(words))


def _takes_leave(words: str) -> bool:
    """Whether a paragraph is a last appeal: 让我们…，谱写…新篇章！"""
    return bool(phrases.PERORATION.match(words) or phrases.LAST_WORDS.search(words[-12:]))


def _attachments(page: Page, paragraphs: Sequence[int]) -> int:
    """How many paragraphs at the end are a list of attachments: 附件：1.… / 2.… or 附件1：… / 附件2：…"""
    found = 0
    for count in range(1, min(len(paragraphs), 2 * _FOOTER_LINES) + 1):
        line = page.folded(paragraphs[-count])
        if phrases.ATTACHED.fullmatch(line) and len(line) <= 80 and (found or count > 1 or line[-1] != ":"):
            found = count
        elif not is_entry(line) and not phrases.FILE_NAME.fullmatch(line):
            break
    return found


def contents(page: Page, paragraphs: Sequence[int]) -> Part | None:
    """A table of contents: a line 目录 and the lines below it that carry page numbers or come again later; or such
    lines without that word, where there are many."""
    words = [page.folded(index) for index in paragraphs]
    keys = [_entry_key(line) for line in words]
    again = Counter(key for key, line in zip(keys, words, strict=True) if len(line) <= _CONTENTS_WIDTH)
    opening = next((at for at, line in enumerate(words[:_CONTENTS_WITHIN]) if _opens_contents(line)), None)
    if opening is None:
        return _unnamed_contents(paragraphs, words, keys, again)
    last = opening
    entered: set[str] = set()  # the entries from the opening to the last
    for at in range(opening + 1, len(words)):
        line, key = words[at], keys[at]
        short = len(line) <= _CONTENTS_WIDTH
        entry = (short and (again[key] > 1 or bool(phrases.CONTENTS_LINE.search(line)))) or _headings(line) > 2
        if entry and key not in entered:
            entered.update(keys[last + 1 : at + 1])
            last = at
        elif at > last + 1:
            break
    return Part("contents", paragraphs[opening], paragraphs[last] + 1)


def _entry_key(line: str) -> str:
    """What an entry of a table of contents and the heading that it names have in common; a line too long to be either
    is its own."""
    if len(line) > _CONTENTS_WIDTH:
        return line
    return phrases.CONTENTS_PAGE.sub("", line).replace(" ", "")


def _opens_contents(line: str) -> bool:
    """Whether a line is 目录, or that word with all chapters behind it."""
    return bool(phrases.CONTENTS.fullmatch(line) or (phrases.CONTENTS.match(line) and _headings(line) > 2))


def _headings(line: str) -> int:
    return sum(1 for _ in phrases.CONTENTS_HEADING.finditer(line))


def _unnamed_contents(
    paragraphs: Sequence[int], words: Sequence[str], keys: Sequence[str], again: Mapping[str, int]
) -> Part | None:
    """A table of contents that no word 目录 opens: lines with leaders, or chapters that all come again below."""
    first = last = -1
    entered: set[str] = set()
    for at, line in enumerate(words):
        chapter = bool(phrases.CONTENTS_HEADING.match(line)) and again[keys[at]] > 1
        if keys[at] in entered:
            break  # the first heading itself
        if len(line) <= _CONTENTS_WIDTH and (chapter or phrases.CONTENTS_LEADER.search(line)):
            first = at if first < 0 else first
            last = at
            entered.add(keys[at])
        elif first >= 0 or at >= _CONTENTS_WITHIN:
            break
    enough = first >= 0 and last + 1 - first >= _ENTRIES
    return Part("contents", paragraphs[first], paragraphs[last] + 1) if enough else None
