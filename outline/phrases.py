"""The set phrases of official documents, matched on the shadow of a text: who is addressed, how one takes leave, what
a date and a document number look like (GB/T 9704-2012, clause 7).

Each is an expression without unbounded repetition inside another, so that matching takes time in proportion to the
words it is given.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class Phrase:
    """A regular expression that is compiled when it is first asked: a short document asks few."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source)

    def match(self, words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As re.Pattern.match."""
        return self._compiled.match(words, start, end)

    def fullmatch(self, words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As re.Pattern.fullmatch."""
        return self._compiled.fullmatch(words, start, end)

    def search(self, words: str) -> re.Match[str] | None:
        """As re.Pattern.search."""
        return self._compiled.search(words)

    def finditer(self, words: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """As re.Pattern.finditer."""
        return self._compiled.finditer(words, start, end)

    def sub(self, by: str, words: str) -> str:
        """As re.Pattern.sub."""
        return self._compiled.sub(by, words)


def _any(*words: str) -> str:
    """An expression for any of the words, given as strings of words with spaces between them."""
    return "(?:" + "|".join(" ".join(words).split()) + ")"


_HAN_DIGIT = "[一二三四五六七八九十○〇零]"

# The head of a document.

_NAME = r"[^\s0-9。;:!?,、()“”《》—.]"  # drafts and samples leave names open: XX市, **县, ×教字
LETTERHEAD = Phrase(r"[^0-9。;:!?,“”《》—.]{2,36}(?:文件|公报)")
GENRE = Phrase(  # the words with which a title is complete
    _any(
        "报告 通知 意见 方案 总结 讲话 讲话稿 办法 规定 条例 纪要 决定 公告 通告 批复 函 请示 计划 要点",
        "细则 规范 规划 纲要",
        "制度 章程 合同 协议 倡议书 责任书 致辞 发言 汇报 材料 说明 预案 提纲",
    )
    + r"(?:\(.{2,8}\))?$"
)
OCCASION = Phrase(  # 2026年1月14日在…会议上
    r"[—(]{0,2}(?:(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)?.{0,4}在.{4,48}(?:上|会议|大会)\)?"
)
GLOSSARY = Phrase(r"(?:专有)?名词(?:解释|注释|说明)")
NUMBER = Phrase(
    rf"{_NAME}{{1,16}} ?\((?:19|20)[0-9]{{2}}\) ?第? ?[0-9]{{1,5}} ?号"  # 国发〔2019〕5号
    r"|(?:特急|加急|绝密|机密|秘密).{0,6}|[0-9]{6}"
)
FIELD = Phrase(
    "("
    + _any(
        "地址 承办人 受文者 发文日期 发文字号 速别 密等 联络方式 联络人 电话 传真", "电子信箱 档号 保存年限 签发人 主送"
    )
    + ")[^:]{0,8}:"
)
DATE = Phrase(
    r"(?:19|20)?[0-9]{2} ?年 ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日?)?(?: ?[0-9]{1,2}[:时][0-9]{1,2}分?)?.{0,2}"
    rf"|[一二○〇零]{_HAN_DIGIT}{{3}}年{_HAN_DIGIT}{{1,3}}月{_HAN_DIGIT}{{1,4}}日"
    r"|(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}(?: [0-9:]{4,8})?"
)
NOTE = Phrase(r"\([^()]{2,60}\)|\(.{2,80}\)")  # （此件公开发布） （2018年2月12日）
ENACTED = Phrase(  # 2018年8月31日第十三届全国人民代表大会常务委员会第五次会议通过
    r"\(?(?:根据)?[^。]{0,60}[0-9一二三四五六七八九〇○零十]+年[^。]{0,120}"
    rf"{_any('通过 公布 施行 修正 修订 批准 发布 令 决定》?')}[^。]{{0,40}}\)?"
)
_PEOPLE = _any(
    "同志们 同志 代表 委员 领导 同学们 老师们 同学 老师 朋友们 朋友 来宾 嘉宾 女士们 先生们 同仁 同事们 家长们 家长",
    "乡亲们 战友们 主席 书记 省长 市长 县长 校长 主任",
)
_ORGANS = _any(
    "政府 委员会 委 局 部 厅 院 公司 机构 单位 学校 总部 办公室 大学 集团 银行 中心 处 科 站 国务院",
)
SALUTATION = Phrase(
    rf"(?:尊敬的|亲爱的|各位)?[^。;]{{0,40}}{_PEOPLE}[!:,、][^。;]{{0,60}}[:!]|[^。;]{{0,40}}{_PEOPLE}[:!]|同志们[,!:]"
)
ADDRESSEE = Phrase(rf"(?:各|[^。;]{{2,}}{_ORGANS}|国务院)[^。;]*:")
CONTENTS = Phrase(r"目 {0,4}[录次]")
CONTENTS_LINE = Phrase(r".*(?:[….·]{3,}| {2,}|\t) ?[-—(]{0,2}[0-9]{1,4}[-—)]{0,2}")
CONTENTS_PAGE = Phrase(r"[….· -]{0,60}[0-9]{1,4}[-)]{0,2}$")

SPEECH = Phrase("讲话|講話|致辞|致辭|发言|發言|献词")  # of a title
AUDIENCE = Phrase("同志|代表|委员|委員|朋友|同学|同學|老师|老師")  # of a salutation

# The body.

VOCATIVE = Phrase(rf"(?:各位{_any('代表 委员 领导 来宾 同志')}|{_any('同志们 朋友们 老师们 同学们 女士们')})[!,、:]")
RETURN = Phrase(  # a paragraph that takes up the thread above the list before it
    _any(
        "各位 同志们 女士们 朋友们 让我们 在肯定 与此同时 我们也 但 也要看到 以上 总之 综上 此外 同时",
        "各地 各部门 各单位 各有关 各级 会议要求 最后 今年 一年来 回顾 今后 下一步 谱写 过去",
    )
)
ANNOUNCED = Phrase(  # …三个方面： 以下几项工作。
    rf"(?:(?<!第)[一二三四五六七八九十两几数0-9]{_any('个 项 点 件 条 大 方面 句')}[^,。;]{{0,12}}"
    r"|以下[^,。;]{0,10}|如下)[。:,]$"
)
RANKED = Phrase(  # after 一、: 二级海塘 二等奖 二、三产业
    r" ?[一二三四五六七八九十百千万两]{1,6}(?:、[一二三四五六七八九十]{1,4}){0,4} ?"
    + _any("级 类 等 奖 审 款 项 条 线 期 季 产业 年级 班 楼 层 次 名 档 届 组 天 人 月 日 号 种 区 把手 照 码 、")
)
QUOTED = Phrase(r"“[^“”\n]*”|‘[^‘’\n]*’|《[^《》\n]*》|\([^()\n]*\)|\"[^\"\n]{1,80}\"")
TIME = Phrase(  # how a report of time opens, and not a topic
    r"20[0-9]{2}年|"
    + _any("刚刚 过去 今年 当前 目前 一年来 五年来 近年来 同时 此外 另外 总之 我们 我 会议 根据 为此 各位")
)

# The foot of a document.

FAREWELL = Phrase(
    r"[^。]{0,24}(?:谢谢(?:大家|各位)?|我的(?:讲话|发言|汇报|报告)(?:完了|完毕|结束了?|到此结束)|汇报完毕.*|完毕)[!。]?"
)
FORMULA = Phrase(
    rf"(?:特此{_any('通知 报告 公告 通告 函复 函告 函达 批复 说明 请示 证明')}"
    rf"|{_any('此复 专此报告 盼复 请遵照执行 请认真贯彻 请认真贯彻执行')}"
    rf"|以上{_any('报告 请示 意见 方案 汇报')}.{{0,40}}|{_any('妥否 当否 谨此')}.{{0,10}})[,。!]?"
)
PERORATION = Phrase(
    rf"{_any('同志们 各位代表 各位委员 各位领导 朋友们 老师们 同学们 女士们')}?[!,、:]?.{{0,60}}"
    rf"(?:{_any('让我们 谱写 携手 再创 祝 预祝 努力奋斗 不懈奋斗 新篇章 新局面')}"
    r"|[作做]出(?:更多的|新的|更大的)?.{0,6}贡献)"
)
LAST_WORDS = Phrase(  # how such a paragraph ends
    rf"{_any('贡献 新篇章 新局面 新辉煌 努力奋斗 不懈奋斗 伟大胜利 圆满成功 工作顺利 身体健康 阖家幸福')}[!。]$"
)
ATTACHED = Phrase(r"附[件表录]? ?[0-9一二三]{0,2} ?:.*\S")
ATTACHED_LINE = Phrase(r"[0-9]{1,2} ?[.、].{2,60}")
MINUTES = Phrase(rf"{_any('出席 列席 请假 缺席 主持 记录 参加 联系人 联系电话 附注')}[^:]{{0,8}}:.*|散会。?")
IMPRINT = Phrase(
    rf"{_any('抄送 抄报 分送 主送 印发 发至 正本 副本')} ?:.*"
    r"|.{4,60}(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日印发|主题词:.*"
)
ORGAN = Phrase(r"[^0-9。;:!?,“”《》—.]{2,36}")

# Page furniture.

PAGE_NUMBER = Phrase(  # — 3 — ; - 2 - ; 第3页 共5页 ; 3/15 ; …(第20/83页)
    r"[—-]{1,2} ?[0-9]{1,4} ?[—-]{1,2}|第? ?[0-9]{1,4} ?页(?: ?[,/]? ?共 ?[0-9]{1,4} ?页)?"
    r"|[0-9]{1,4} ?/ ?[0-9]{1,4}|.{0,40}\(第 ?[0-9]+ ?/ ?[0-9]+ ?页\)"
)
MENU = Phrase(  # words of a page's menu that titles may begin with too
    _any("下载 打印 收藏 关闭 分享 全屏 复制 返回 评论 点赞 访问 首页 点击 浏览 字体 加大 还原 减小 热门 纠错")
)
LABEL = Phrase(
    _any(
        "admin 来源 信息来源 文章来源 发布时间 发布日期 发布者 更新时间 发文时间 时间: 作者: 责任编辑 责编 编辑:",
        "阅读次数 阅读量 上一篇 下一篇 上一页 下一页 扫一扫 微信扫 扫码 领取福利 加入收藏 当前位置 版权 [Cc]opyright",
        r".{0,6}ICP备 网站地图 \(?字号 主办单位 承办单位 技术支持 联系我们 阅读全文 展开全文 共计[0-9]+个字",
        "预计阅读 您(?:现在|当前)?的?位置",
        "相关(?:报道|链接|阅读|新闻|文章|推荐)",
    )
    + "|编辑 |大 ?中 ?小|"
    + MENU.source
)
VALUED = Phrase(
    rf".*{_any('来源 时间 日期 作者 编辑 责编 记者 字体 字号')} ?:"
)  # its value may stand on the line below
SOURCE = Phrase(rf"\({_any('来源 编辑 责任编辑 记者 作者')}[:|].{{0,30}}\)")
BANNER = Phrase(r".*(?:记住我|文库|网址|www\.|\.com|\.cn|https?:|手机版|客户端|公众号)")
REMNANT = Phrase(r"[)(|/·,.;: ]{1,3}|[0-9]{4,}|[|>»]+.*")
