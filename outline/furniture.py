"""Page furniture: what a scraped page or a PDF adds to a document and no author wrote."""

from __future__ import annotations

import re

from outline.paragraphs import Page

_SHORT = 48  # furniture is short; a longer line that begins alike is text

# Page numbers: — 3 — ; - 2 - ; 第3页 ; 第3页 共5页 ; 3/15 ; …(第20/83页)  (GB/T 9704 7.5)
_PAGE_NUMBER = re.compile(
    r"[—-]{1,2} ?[0-9]{1,4} ?[—-]{1,2}|第? ?[0-9]{1,4} ?页( ?[,/,]? ?共 ?[0-9]{1,4} ?页)?|[0-9]{1,4} ?/ ?[0-9]{1,4}"
    r"|.{0,40}\(第 ?[0-9]+ ?/ ?[0-9]+ ?页\)"
)
_LABEL = re.compile(
    r"(admin|来源|信息来源|文章来源|发布时间|发布日期|发布者|更新时间|发文时间|时间:|作者:|责任编辑|责编|编辑:|编辑 |浏览|点击|阅读次数|阅读量"
    r"|访问|打印|下载|收藏|关闭|分享|全屏|复制|返回|上一篇|下一篇|上一页|下一页|相关(报道|链接|阅读|新闻|文章|推荐)|扫一扫|微信扫|扫码|领取福利|加入收藏"
    r"|评论|点赞|首页|当前位置|您(现在|当前)?的?位置|版权|[Cc]opyright|.{0,6}ICP备|网站地图|分享到|加大|还原|减小|\(?字号|字体|大 ?中 ?小"
    r"|纠错|主办单位|承办单位|技术支持|联系我们|阅读全文|展开全文|热门|共计[0-9]+个字|预计阅读)"
)
_LABELLED_TEXT = re.compile(
    r"(来源|时间|作者|编辑|分享|评论|下载|访问|首页|关闭|浏览|点击|复制|返回)[^:：0-9 |]*[。;]|.*[。;].*[。;]"
)
_LABEL_MORE = re.compile(
    r"(下载|打印|收藏|关闭|分享|全屏|复制|返回|评论|点赞|访问|首页|点击|浏览|字体|加大|还原|减小|热门|纠错)"
)
_SOURCE_NOTE = re.compile(r"\((来源|编辑|责任编辑|记者|作者)[:|].{0,30}\)")
_BANNER = re.compile(r".*(记住我|文库|网址|www\.|\.com|\.cn|https?:|手机版|客户端|公众号)")
_REMNANT = re.compile(r"[)(|/·,.;: 】【]{1,3}|[0-9]{4,}|[|>»]+.*")
_LATE = 12  # paragraphs at either end of a page where banners and remnants stand


def furniture(page: Page) -> frozenset[int]:
    """The indices of the paragraphs that are page furniture."""
    found = {index for index in range(len(page.paragraphs)) if _is_furniture(page, index)}
    count = len(page.paragraphs)
    edges = [*range(min(_LATE, count)), *range(max(0, count - _LATE), count)]
    for index in edges:
        start, end = page.paragraphs[index]
        beside = index - 1 in found or index + 1 in found
        if beside and end - start <= _SHORT and _REMNANT.fullmatch(page.shadow, start, end):
            found.add(index)
    return frozenset(found)


def _is_furniture(page: Page, index: int) -> bool:
    start, end = page.paragraphs[index]
    if end - start > _SHORT * 2:
        return False
    shadow = page.shadow
    if _PAGE_NUMBER.fullmatch(shadow, start, end) or _SOURCE_NOTE.fullmatch(shadow, start, end):
        return True
    if index < 3 and _BANNER.match(shadow, start, end) and shadow[end - 1] not in "。:":
        return True
    if not _LABEL.match(shadow, start, end) or shadow[end - 1] in "。;!" or end - start > _SHORT:
        return False
    return _is_label(shadow[start:end])


def _is_label(words: str) -> bool:
    """Whether a line that opens with a word of a page's menu is that, and not a title such as 下载管理办法."""
    menu = _LABEL_MORE.match(words)
    if menu is None:
        return True
    rest = words[menu.end() :].strip(" :|0-9123456789次()字号本页面窗口全文到")
    return len(rest) <= 2 or " " in words.strip()
