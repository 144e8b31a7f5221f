"""Page furniture: what a scraped page or a PDF adds to a document and no author wrote.

Some lines are furniture wherever they stand (第3页 扫一扫 上一篇). Others have words that authors use too (时间： 下载
主办单位：): these count only at the edges of the page, before the first mark and after the last.
"""

from __future__ import annotations

from collections.abc import Collection

from outline import frame, phrases
from outline.paragraphs import Page

_SHORT = 48  # furniture is short; a longer line that begins alike is text
_VALUE = 20  # the value of a label on the line below it, in characters
_HOSTS = 6  # paragraphs above the last line of a site that tell who runs it
_TAIL = 30  # paragraphs below a document at the most
_EDGE = 20  # paragraphs at either end of a page that may be its frame


def furniture(page: Page, marked: Collection[int]) -> frozenset[int]:
    """The indices of the paragraphs that are page furniture; `marked` are those that open with a mark."""
    count = len(page.paragraphs)
    first, last = min(marked, default=count), max(marked, default=-1)
    head, foot = range(min(_EDGE, first)), range(max(0, count - _EDGE, last + 1), count)
    edges = list(dict.fromkeys([*head, *foot]))
    found = {index for index in range(count) if _is_furniture(page, index)}
    found |= {index for index in edges if _is_label(page, index)}
    for index in [*edges, *reversed(edges)]:
        words = page.folded(index)
        before = page.folded(index - 1) if index - 1 in found else ""
        beside = bool(before) or index + 1 in found
        remnant = beside and len(words) <= _SHORT and (phrases.REMNANT.fullmatch(words) or len(words) == 1)
        # 来源： / 四川日报, and what stands between the > of a path.
        labelled = before.endswith(">") or phrases.VALUED.fullmatch(before)
        value = labelled and len(words) <= _VALUE and words[-1] not in "。:!"
        if remnant or (value and not frame.is_salutation(words)):
            found.add(index)
    return frozenset(found | _tail(page, found, max(last + 1, count - _TAIL)) | _hosts(page, found))


def _tail(page: Page, found: Collection[int], first: int) -> set[int]:
    """What stands at the end of a page, from `first` on, below the line that ends the document there: 责任编辑：…"""
    count = len(page.paragraphs)
    start = next((at for at in range(first, count) if at in found and phrases.PAGE_END.match(page.folded(at))), count)
    known = sum(index in found for index in range(start, count))
    text = any(end - begin > _SHORT * 2 for begin, end in page.paragraphs[start:])
    whole = known > 1 and known * (2 if text else 3) >= count - start
    return set(range(start, count)) if whole else set()


def _hosts(page: Page, found: Collection[int]) -> set[int]:
    """The lines that tell who runs a site, above the one that names it: 主办单位：… 承办单位：… 某ICP备…"""
    count = len(page.paragraphs)
    sites = [at for at in range(max(0, count - _EDGE), count) if at in found and phrases.SITE.match(page.folded(at))]
    above = range(max(0, sites[-1] - _HOSTS), sites[-1]) if sites else range(0)
    return {at for at in above if len(page.folded(at)) <= _SHORT and phrases.HOST.match(page.folded(at))}


def _is_furniture(page: Page, index: int) -> bool:
    """Whether a paragraph is furniture wherever it stands."""
    start, end = page.paragraphs[index]
    if end - start > _SHORT * 2:
        return False
    shadow = page.shadow
    if phrases.PAGE_NUMBER.fullmatch(shadow, start, end) or phrases.SOURCE.fullmatch(shadow, start, end):
        return True
    if index < 3 and phrases.BANNER.match(shadow, start, end) and shadow[end - 1] not in "。:":
        return True
    label = phrases.SITE_LABEL.match(shadow, start, end) or phrases.SOURCED.fullmatch(shadow, start, end)
    return _is_short(page, index) and bool(label)


def _is_label(page: Page, index: int) -> bool:
    """Whether a paragraph at the edge of a page is a label of its frame, or a word of its menu."""
    if not _is_short(page, index):
        return False
    words = page.folded(index)
    time = phrases.TIME_LABEL.match(words)
    if time:
        value = words[time.end() :].strip(" ")
        return not value or frame.is_date(value)  # and not 时间：3月5日上午
    menu = phrases.MENU.match(words)
    if menu:  # and not a title such as 下载管理办法
        return " " in words or bool(phrases.MENU_TAIL.match(words, menu.end()))
    return bool(phrases.LABEL.match(words))


def _is_short(page: Page, index: int) -> bool:
    start, end = page.paragraphs[index]
    return end - start <= _SHORT and page.shadow[end - 1] not in "。;!"
