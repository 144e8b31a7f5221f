"""Page furniture: what a scraped page or a PDF adds to a document and no author wrote."""

from __future__ import annotations

from outline import frame, phrases
from outline.paragraphs import Page

_SHORT = 48  # furniture is short; a longer line that begins alike is text

_VALUE = 20  # the value of a label on the line below it, in characters
_MENU_TAIL = 4  # 打印本页
_TAIL = 30  # paragraphs below a document at the most
_LATE = 20  # paragraphs at either end of a page where banners and remnants stand


def furniture(page: Page) -> frozenset[int]:
    """The indices of the paragraphs that are page furniture."""
    found = {index for index in range(len(page.paragraphs)) if _is_furniture(page, index)}
    count = len(page.paragraphs)
    edges = [*range(min(_LATE, count)), *range(max(0, count - _LATE), count)]
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
    return frozenset(found | _tail(page, found))


def _tail(page: Page, found: set[int]) -> set[int]:
    """What stands at the end of a page, below the line that ends the document there: 责任编辑：… 打印本页"""
    count = len(page.paragraphs)
    for start in range(max(count // 2, count - _TAIL), count):
        words = page.folded(start)
        if start in found and phrases.PAGE_END.match(words):
            rest = range(start, count)
            known = sum(index in found for index in rest)
            text = any(end - begin > _SHORT * 2 for begin, end in page.paragraphs[start:])
            return set(rest) if known * 2 >= len(rest) or (known * 3 >= len(rest) and not text) else set()
    return set()


def _is_furniture(page: Page, index: int) -> bool:
    start, end = page.paragraphs[index]
    if end - start > _SHORT * 2:
        return False
    shadow = page.shadow
    if phrases.PAGE_NUMBER.fullmatch(shadow, start, end) or phrases.SOURCE.fullmatch(shadow, start, end):
        return True
    if index < 3 and phrases.BANNER.match(shadow, start, end) and shadow[end - 1] not in "。:":
        return True
    if not phrases.LABEL.match(shadow, start, end) or shadow[end - 1] in "。;!" or end - start > _SHORT:
        return False
    return _is_label(shadow[start:end])


def _is_label(words: str) -> bool:
    """Whether a line that opens with a word of a page's menu is that, and not a title such as 下载管理办法."""
    menu = phrases.MENU.match(words)
    if menu is None:
        return True
    return len(words) - menu.end() <= _MENU_TAIL or " " in words or words[menu.end()] in ":|(0123456789"
