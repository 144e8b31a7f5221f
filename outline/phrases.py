"""The set phrases of official documents, matched on the shadow of a text: who is addressed, how one takes leave, what
a date and a document number look like (GB/T 9704-2012, clause 7).

Each has at most one unbounded repetition, or is asked only of lines whose length its caller bounds, so that matching
takes time in proportion to the words it is given.
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

    def finditer(self, words: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
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
    r"[—(]{0,2}(?:(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)?.{0,4}在.{4,48}(?:上|会议|大会)\)?(?: [^。,;:]{2,20})?"
)
GLOSSARY = Phrase(r"(?:专有)?名词(?:解释|注释|说明)")
NUMBER = Phrase(
    rf"{_NAME}{{1,16}} ?\((?:19|20)[0-9]{{2}}\) ?第? ?[0-9]{{1,5}} ?号(?: +签发人:.{{1,20}})?"  # 国发〔2019〕5号
    r"|(?:特急|加急|绝密|机密|秘密).{0,6}|[0-9]{6}"
    r"|\(?(?:总)?第 ?[0-9]{1,4} ?期\)?"  # below 会议纪要, 简报
)
FIELD = Phrase(
    "("
    + _any(
        "地址 承办人 受文者 发文日期 发文字号 速别 密等 联络方式 联络人 电话 传真", "电子信箱 档号 保存年限 签发人 主送"
    )
    + ")[^:]{0,8}:"
)
DATE = Phrase(
    r"(?:19|20)?[0-9]{2} ?年 ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日?)?(?: ?[0-9]{1,2}[:时][0-9]{1,2}分?)?"
    r"(?:[上下]午|[^一-鿿0-9]{0,2})"
    r"|[0-9]{1,2}月[0-9]{1,2}日"  # below a notice of a small office
    rf"|[一二○〇零]{_HAN_DIGIT}{{3}}年{_HAN_DIGIT}{{1,3}}月{_HAN_DIGIT}{{1,4}}日"
    r"|(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}(?: [0-9:]{4,8})?"
)
ISSUED = Phrase(rf"[^0-9。;:!?,《》]{{2,30}} {{2,}}(?:{DATE.source})")  # below 第5期: 县政府办公室　　2024年3月1日
NOTE = Phrase(r"\([^()]{2,60}\)|\(.{2,80}\)")  # （此件公开发布） （2018年2月12日）
RELEASE = Phrase(r"此件(?:主动|依申请|不予)?公开(?:发布)?")
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
    rf"(?:尊敬的|亲爱的|各位)?[^。;]{{0,40}}{_PEOPLE}[!:,、][^。;的]{{0,60}}[:!]|[^。;]{{0,40}}{_PEOPLE}[:!]|同志们[,!:]"
)
ADDRESSEE = Phrase(rf"(?:各|全[体校]|[^。;]{{2,}}{_ORGANS}|国务院)[^。;]*:")
CONTENTS = Phrase(r"目 {0,4}[录次]")
CONTENTS_LINE = Phrase(r"(?:[….·]{3}| {2}|\t) ?[-—(]{0,2}[0-9]{1,4}[-—)]{0,2}$")
CONTENTS_LEADER = Phrase(r"(?:[….·]{2}|\t) ?[-—(]{0,2}[0-9]{1,4}[-—)]{0,2}$")
CONTENTS_HEADING = Phrase("第[一二三四五六七八九十百]{1,4}[编章节篇]")
CONTENTS_PAGE = Phrase(r"[….· -]{0,60}[0-9]{1,4}[-)]{0,2}$")

SPEECH = Phrase("讲话|講話|致辞|致辭|发言|發言|献词")  # of a title
AUDIENCE = Phrase("同志|代表|委员|委員|朋友|同学|同學|老师|老師")  # of a salutation

# The body.

VOCATIVE = Phrase(rf"(?:各位{_any('代表 委员 领导 来宾 同志')}|{_any('同志们 朋友们 老师们 同学们 女士们')})[!,、:]")
RETURN = Phrase(  # a paragraph that takes up the thread above the list before it
    _any(
        "各位 同志们 女士们 朋友们 让我们 在肯定 与此同时 我们也 但 也要看到 以上 总之 综上 此外 同时",
        "各地 各部门 各单位 各有关 各级 会议要求 最后 今年 一年来 回顾 今后 下一步 谱写 过去",
        "在[^,。;:]{2,16}(?:实践|历程|过程|进程|斗争)中,我们",
    )
)
RECKONING = Phrase(  # a paragraph that looks back on all that was said
    "(?:同时,?|与此同时,?|当然,?)?我们也|"
    + _any("一年来, 五年来, 过去一年, 过去五年, 回顾过去 回望 在肯定成绩 在看到成绩 总的看 总的来看")
)
ANNOUNCED = Phrase(  # …三个方面： 以下几项工作。
    rf"(?:(?<!第)[一二三四五六七八九十两几数0-9]{_any('个 项 点 件 条 大 方面 句')}[^,。;]{{0,12}}"
    r"|以下[^,。;]{0,10}|如下)[。:,]$"
)
NEXT_NUMBER = Phrase(r" ?第?([一二三四五六七八九十百千万]{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])")  # after 一、: 二级海塘 二等奖 二、三产业
CREDITED = Phrase(
    r" ?(?:(?:19|20)[0-9]{2}年[0-9]{1,2}月|摘自|节选|引自|《[^》\n]{2,60}》[^。;,\n]{0,12}(?=\n|$))"
)  # ——摘自…
HEADLINE = Phrase(r"[一-鿿“《0-9][^。;:!?,、|>]*(?!的)[一-鿿”》0-9)]")  # a heading without a mark, of one clause
SPEAKER = Phrase("[^。;:,!?]{2,30} [一-鿿·]{2,8}")  # 中国政法大学教授　张三
STRUCTURAL = Phrase("[序前引导] {0,2}[言语]|结束语|结 {0,2}语|后 {0,2}记")  # a heading by itself, without a mark
QUOTED = Phrase(r"“[^“”\n]*”|‘[^‘’\n]*’|《[^《》\n]*》|\([^()\n]*\)|\"[^\"\n]{1,80}\"")
TIME = Phrase(  # how a report of time opens, and not a topic
    r"20[0-9]{2}年|"
    + _any("刚刚 过去 今年 当前 目前 一年来 五年来 近年来 同时 此外 另外 总之 我们 我 会议 根据 为此 各位")
)

# Where the breaks of a page were lost.

PHOTO_CREDIT = Phrase(
    r"记者[ ·]?[^\s。,;:!?0-9、]{2,4}(?:[ 、][^\s。,;:!?0-9、]{2,4}){0,2} ?[/ ]?摄|\((?:图|照)片[^()]{0,20}\)"
)
TURN = Phrase(rf"(?<=[。!?]){VOCATIVE.source}(?:{VOCATIVE.source})*|(?<=[。!?])(?:[^。;:!?,、]{{2,8}}们[,、!])+")
RETURNING = Phrase(rf"(?<=[。!?]){RETURN.source}[^。;!?]{{0,100}}[。:]")  # a sentence that takes up the thread
LOOKING_BACK = Phrase(rf"(?<=[。!?])(?:{RECKONING.source})")
_NOUN = _any(  # with which captions end
    "问题 工作 要求 任务 目标 过程 框架 情况 意见 安排 措施 形势 回顾 建议 原则 思想 意义 步骤 方法 领导 范围 内容",
    "程序 体系 体制 机制 保障 建设 发展 部署 重点 思路 成效 成绩 成就 经验 体会 做法 特点 不足 打算 职责 条件 对象",
    "制度 标准 规划 计划 方案 政策 举措 背景 基础 环境 作用 关系 责任 管理 服务 监督 组织 引导 运行 稳定 特征 信心",
    "改革 方面 能力 水平 紧迫感 责任感 概况 导向 方向 想法 原因 优势 挑战 机遇 [要迫期杂殊]性 取向 动力 活力",
)
CAPTION_NOUN = Phrase(_NOUN + "$")
NAMING = Phrase(f"(?:的[^的,。;:、]{{0,5}}{_NOUN}|方面|概况)$")  # …的关系: no verb's object, and so an end
JOINING = Phrase(f"[的和与及、,是进上下中要为等跟同并以对也有]|{_NOUN}")  # what follows a noun inside a caption
TEXT_OPENING = Phrase(  # with which paragraphs begin
    _any(
        "当前 目前 今年 明年 去年 近年来? 过去 一年来 五年来 多年来 这 为(?:了|深入|进一步|贯彻|加快|适应) 根据 按照",
        "围绕 我们 我国 我省 我市 各地 各级 各部门 各单位 各有关 “十[一二三四五]五” [0-9]{4}年 [0-9]{1,2}月 党的",
        "党中央 习近平 中共 中国共产党 以习近平 以邓小平 全[省市县区] 随着 由于 自(?:[0-9]|从|去年|今年) 从 在 通过 对",
        "针对 面对 要(?!求) 必须 一是 首先 会议 大家 同志们 我 现在 下一步 总的 坚持以 关于 省第 市第",
        "许多 此次 本次 .十年代 改革开放",
    )
)

SPOKEN = Phrase(  # how a text begins that quotes
    "(?:习近平|毛泽东|邓小平|江泽民|胡锦涛|马克思|恩格斯|列宁)(?:总书记|同志|主席)?[^,。;:]{0,8}(?:指出|强调|多次|要求|说)"
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
    rf"(?:{_any('让我们 谱写 携手 再创 (?<!庆)祝 预祝 努力奋斗 不懈奋斗 新篇章 新局面')}"
    r"|[作做]出(?!了)(?:更多的|新的|更大的)?.{0,6}贡献)"
)
LAST_WORDS = Phrase(  # how such a paragraph ends
    rf"{_any('贡献 新篇章 新局面 新辉煌 努力奋斗 不懈奋斗 伟大胜利 圆满成功 工作顺利 身体健康 阖家幸福')}[!。]$"
)
ATTACHED = Phrase(r"附[件表录]? ?[0-9一二三]{0,2} ?:.*")
ATTACHED_LINE = Phrase(r"(?:[0-9]{1,2} ?[.、]|\([0-9]{1,2}\)).{2,60}")
FILE_NAME = Phrase(r"[^。;]{1,60}\.(?:docx?|xlsx?|pdf|wps|et|rar|zip|pptx?|jpg|png)")
MINUTES = Phrase(rf"{_any('出席 列席 请假 缺席 主持 记录 参加 联系人 联系电话 附注')}[^:]{{0,8}}:.*|散会。?")
IMPRINT = Phrase(
    rf"{_any('抄送 抄报 分送 主送 印发 发至 正本 副本')} ?:.*"
    r"|.{4,60}(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日印发|主题词:.*"
)
FIELD_NAME = Phrase("(?:时 *间|日 *期|地 *点|主 *题|班级|[0-9])$")  # of a table
ORGAN = Phrase(r"[^0-9。;:!?,“”《》—.]{2,36}")

# Page furniture.

PAGE_NUMBER = Phrase(  # — 3 — ; - 2 - ; 第3页 共5页 ; 3/15 ; …(第20/83页)
    r"[—-]{1,2} ?[0-9]{1,4} ?[—-]{1,2}|第? ?[0-9]{1,4} ?页(?: ?[,/]? ?共 ?[0-9]{1,4} ?页)?"
    r"|[0-9]{1,4} ?/ ?[0-9]{1,4}|.{0,40}\(第 ?[0-9]+ ?/ ?[0-9]+ ?页\)"
)
MENU = Phrase(  # words of a page's menu that titles may begin with too
    _any("下载 打印 收藏 关闭 分享 全屏 复制 返回 评论 点赞 访问 首页 点击 浏览 字体 加大 还原 减小 热门 纠错")
)
MENU_TAIL = Phrase(r"[:|(0-9)]|(?:次?数|量|版)?$|(?:本|此|该|当前)?(?:页面?|窗口|文章|全文|正文|网页).{0,2}$")
SITE_LABEL = Phrase(
    _any(
        "admin 责任编辑 责编 阅读次数 阅读量 上一篇 下一篇 上一页 下一页 扫一扫 微信扫 扫码",
        r"领取福利 加入收藏 当前位置 版权所有 [Cc]opyright .{0,6}ICP备 网站地图 \(?字号 \(字[体号] 阅读全文 展开全文",
        "共计[0-9]+个字 预计阅读 您(?:现在|当前)?的?位置 相关(?:报道|链接|阅读|新闻|文章|推荐)",
    )
)
SOURCED = Phrase(  # 来源：人民日报 发布时间：2018-06-06, and not 来源：财政资金
    "(?:信息|文章)?来源 ?: ?[一-鿿]{2,10}(?:报|网|社|在线|台)(?: .*)?"
    "|(?:发布|更新)(?:时间|日期) ?: ?20[0-9]{2}[年/.-].*"
)
LABEL = Phrase(
    _any(
        "来源 信息来源 文章来源 发布时间 发布日期 发布者 更新时间 发文时间 作者: 编辑: 版权 技术支持 相关附件",
    )
    + "|编辑 |大 ?中 ?小"
)
TIME_LABEL = Phrase("(?:时间|日期) ?:")
VALUED = Phrase(
    rf".*{_any('来源 时间 日期 作者 编辑 责编 记者 字体 字号')} ?:"
)  # its value may stand on the line below
PAGE_END = Phrase(  # after these no author wrote a word
    _any("责任编辑 责编 扫一扫 打印本页 关闭窗口 关闭本页 网站地图 版权所有 上一篇 下一篇 相关附件") + "|.{0,6}ICP备"
)
SITE = Phrase(".{0,12}(?:ICP备|网站标识|版权所有|[Cc]opyright|网站地图|技术支持|公网安备)")
HOST = Phrase(_any("主办单位 承办单位 主办: 承办: 联系我们 联系电话 地址:"))  # of a site, or of an event
SOURCE = Phrase(rf"\({_any('来源 编辑 责任编辑 记者 作者')}[:|].{{0,30}}\)")
BANNER = Phrase(r".*(?:记住我|文库|网址|www\.|\.com|\.cn|https?:|手机版|客户端|公众号)")
REMNANT = Phrase(r"[)(|/·,.;: ]{1,3}|[0-9]{4,}|[|>»]+.*")
