"""What the lines of a web page are by their words: text, the back matter of a document, or the site around it."""

from __future__ import annotations

import re
from enum import Enum

from outline import frame, phrases
from outline.model import bare
from outline.readers._html.lines import Line
from outline.readers._html.table import written_style
from outline.shadow import fold

_SHORT = 60  # characters of a line that is no text
_LONG = 12  # characters of a sentence that goes on with a text
_MENU_WORDS = (
    "网站首页 首页 主页 政府信息公开 政务公开 信息公开 政务服务 办事服务 在线办事 网上办事 办事大厅 公共服务 互动交流 "
    "政民互动 公众参与 新闻中心 新闻动态 新闻资讯 新闻 要闻动态 政务要闻 政务动态 工作动态 政策文件 政策法规 政策解读 "
    "政策 法律法规 数据开放 数据发布 政府数据 通知公告 公告公示 公示公告 机构设置 机构概况 组织机构 机构职能 领导之窗 "
    "专题专栏 解读回应 回应关切 关于我们 联系我们 网站地图 设为首页 加入收藏 登录 注册 搜索 简体 繁体 无障碍 长者模式 "
    "長者模式 無障礙 適老版 适老版 移动版 手机版 微信 微博 客户端 邮箱 english rss"
)
_MENU = re.compile(
    rf"(?:(?>{'|'.join(sorted(_MENU_WORDS.split(), key=len, reverse=True))})[\s|>/·•-]*+){{2,}}+", re.IGNORECASE
)
_SITE = re.compile(
    "本[站网]|分享到?(?:[: ]|$)|(?:主办|承办)[:单]|版权|免责|(?:责任)?编辑[: ]|责编|扫码|发表(?:回复|评论)|网友评论"
)
_OF_SITES = re.compile(".{0,40}(?:本站|本网|转载|侵权|浏览器|二维码|公众号|邮箱地址|评论|留言)")
_ENDS = frozenset("。；：！？;:!?")
_SIGNS = frozenset("，。；,;")


class Kind(Enum):
    """What a line is that stands beside the main text."""

    TEXT = "a sentence, a salutation, a list of annexes: belongs to it"
    MARKED = "the heading of a section: belongs to it where text follows"
    ORGAN = "a signature, where a date follows"
    DATE = "a date, with or without a signature"
    BLANK = "a picture"
    OTHER = "not known, or the site's"


def is_sentence(line: Line) -> bool:
    """Whether a line looks like a sentence and not like a link or a label."""
    return line.linked * 2 < len(line.text) and not _SIGNS.isdisjoint(line.text)


def is_furniture(line: Line) -> bool:
    """Whether a line is of the site around a document: 当前位置：… 主办单位：…"""
    words = fold(line.text).strip()
    if len(words) > _SHORT:
        return False
    known = (phrases.SITE_LABEL, phrases.LABEL, phrases.SITE, phrases.HOST, _SITE)
    return any(phrase.match(words) for phrase in known) or bool(phrases.SOURCED.fullmatch(words) or is_menu(line))


def is_menu(line: Line) -> bool:
    """Whether a line is nothing but words of a site's menu."""
    return len(line.text) <= _SHORT * 4 and _MENU.fullmatch(fold(line.text).strip()) is not None


def is_navigation(line: Line) -> bool:
    """Whether a line leads elsewhere and says nothing itself: all of it links, or words of a menu."""
    words = fold(line.text).strip()
    if len(words) > _SHORT * 4 or not words:
        return False
    links = line.linked * 10 >= len(bare(line.text)) * 9 and words[-1] not in _ENDS and not _is_annex(words)
    return is_menu(line) or (links and written_style(words) is None)


def kind(line: Line, after_annex: bool) -> Kind:
    """What a line beside the main text is; `after_annex` where the one before it names an annex."""
    words = fold(line.text).strip()
    if not words:
        return Kind.BLANK
    if _is_annex(words) or (after_annex and len(words) <= _SHORT * 2 and frame.is_entry(words)):
        return Kind.TEXT
    if line.linked * 2 >= len(line.text) or is_furniture(line) or _SITE.match(words) or _OF_SITES.match(words):
        return Kind.OTHER
    if _is_signed(words):
        return Kind.DATE
    if phrases.FORMULA.fullmatch(words) or frame.is_note(words) or frame.is_salutation(words):
        return Kind.TEXT
    if phrases.IMPRINT.fullmatch(words[: _SHORT * 4]) or phrases.NUMBER.fullmatch(words):
        return Kind.TEXT
    if len(words) >= _LONG and words[-1] in _ENDS and is_sentence(line):
        return Kind.TEXT
    if written_style(words) is not None:
        return Kind.MARKED
    return Kind.ORGAN if phrases.ORGAN.fullmatch(words) else Kind.OTHER


def _is_annex(words: str) -> bool:
    """Whether a line names an annex: 附件：1.任务清单, 任务清单.docx"""
    return len(words) <= _SHORT * 4 and bool(phrases.ATTACHED.fullmatch(words) or phrases.FILE_NAME.fullmatch(words))


def _is_signed(words: str) -> bool:
    """Whether a line is a date as documents write it, alone or below who signs: 青川市人民政府 2024年4月12日"""
    if len(words) > _SHORT or words[-1] not in "日月":
        return False
    at = next((at for at in range(len(words)) if frame.is_date(words[at:])), None)
    return at is not None and (not at or phrases.ORGAN.fullmatch(words[:at].strip()) is not None)
