"""Web pages of the kinds that official documents stand on, made around the lines of a text.

A template takes the title and the paragraphs, and gives a page; everything it adds is a site's furniture.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from types import MappingProxyType

Template = Callable[[str, Sequence[str]], str]

_MENU = ("首页", "新闻", "政务公开", "政策文件", "办事服务", "互动交流", "数据开放", "走进青川")
_NEWS = (
    "市政府召开常务会议研究部署下半年重点工作",
    "全市防汛工作视频调度会议召开",
    "关于做好春耕备耕工作的通知",
    "市领导调研重点项目建设情况",
    "2024年青川市事业单位公开招聘工作人员公告",
)


def _menu() -> str:
    items = "".join(f'<li><a href="/{at}/">{name}</a></li>' for at, name in enumerate(_MENU))
    return (
        f'<div class="header"><div class="logo"><a href="/">青川市人民政府</a></div><ul class="nav">{items}</ul></div>'
    )


def _crumbs() -> str:
    links = '<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a>政策文件</a>'
    return f'<div class="location">当前位置：{links}</div>'


def _tools() -> str:
    return (
        '<div class="tools"><span>发布时间：2024-04-12 09:30</span><span>来源：市政府办公室</span>'
        '<span>字号：<a>大</a> <a>中</a> <a>小</a></span><span><a href="javascript:window.print()">打印</a></span>'
        '<div class="share">分享到：<a class="wx"></a><a class="wb"></a></div></div>'
    )


def _related() -> str:
    news = "".join(
        f'<li><a href="/a/{at}.html">{title}</a><span>2024-04-1{at}</span></li>' for at, title in enumerate(_NEWS)
    )
    return f'<div class="related"><h3>相关链接</h3><ul>{news}</ul></div>'


def _foot() -> str:
    return (
        '<div class="footer"><p><a>网站地图</a> | <a>联系我们</a> | <a>关于我们</a></p>'
        "<p>主办单位：青川市人民政府办公室　承办单位：青川市大数据中心</p>"
        "<p>版权所有：青川市人民政府　蜀ICP备05000001号　川公网安备51000000000001号</p>"
        "<p>网站标识码：5100000001　建议使用1024×768以上分辨率浏览</p></div>"
    )


def _page(title: str, body: str, charset: str = "utf-8", head: str = "") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="{charset}">\n<title>{escape(title)}</title>\n'
        "<style>body{font-size:16px}.nav li{float:left}</style>\n<script>var a = '<p>一、不是正文</p>';</script>\n"
        f"{head}</head>\n<body>\n{body}\n<script>document.write('二、不是正文')</script>\n</body>\n</html>\n"
    )


def state_council(title: str, lines: Sequence[str]) -> str:
    """gov.cn: UCAP-CONTENT, p with an indent, headings in bold."""
    text = "\n".join(
        f'<p style="text-indent: 2em; text-align: justify;">{_bold(escape(line.strip()))}</p>' for line in lines
    )
    return _page(
        f"{title}_政策文件_青川市人民政府网",
        f'{_menu()}<div class="wrap">{_crumbs()}<div class="article"><h1>{escape(title)}</h1>{_tools()}'
        f'<div class="pages_content" id="UCAP-CONTENT">\n{text}\n</div>'
        f'<p class="editor">责任编辑：王小明</p></div>{_related()}</div>{_foot()}',
    )


def editor(title: str, lines: Sequence[str]) -> str:
    """TRS: one div, lines that end in <br>, indents of wide spaces."""
    text = "<br />\n".join(f"&emsp;&emsp;{escape(line.strip())}" for line in lines)
    return _page(
        f"{title}-青川市人民政府",
        f'{_menu()}{_crumbs()}<div class="detail"><div class="title">{escape(title)}</div>{_tools()}'
        f'<div class="TRS_Editor"><div class="Custom_UnionStyle">{text}</div></div></div>{_related()}{_foot()}',
    )


def old_table(title: str, lines: Sequence[str]) -> str:
    """The nineties: tables for the layout, font, upper case, no quotes, the menu in a column."""
    text = "".join(
        f"<P>&nbsp;&nbsp;&nbsp;&nbsp;<FONT size=3 face=宋体>{escape(line.strip())}</FONT></P>\n" for line in lines
    )
    menu = "".join(f"<TR><TD><A HREF=/{at}.htm>{name}</A></TD></TR>" for at, name in enumerate(_MENU))
    return _page(
        title,
        f"<TABLE width=980 align=center><TR><TD colspan=2><IMG SRC=/logo.gif></TD></TR><TR><TD width=180 valign=top>"
        f"<TABLE>{menu}</TABLE></TD><TD valign=top><TABLE width=100%>"
        f"<TR><TD align=center><B>{escape(title)}</B></TD></TR>"
        f"<TR><TD align=center>发布日期：2004-04-12　点击数：1024</TD></TR><TR><TD>{text}</TD></TR>"
        f"<TR><TD align=right><A HREF=javascript:window.close()>【关闭窗口】</A></TD></TR></TABLE></TD></TR></TABLE>"
        f"<TABLE width=980><TR><TD align=center>版权所有：青川市人民政府　蜀ICP备05000001号</TD></TR></TABLE>",
        "gb2312",
    )


def blog(title: str, lines: Sequence[str]) -> str:
    """WordPress: article, h2 and h3 for the headings, widgets beside it."""
    text = "\n".join(_heading(escape(line.strip())) for line in lines)
    widgets = "".join(f"<li><a href='/{at}'>{name}</a></li>" for at, name in enumerate(_NEWS))
    return _page(
        f"{title} – 公文写作网",
        '<header id="masthead"><p class="site-title"><a href="/">公文写作网</a></p><nav><ul>'
        + "".join(f"<li><a>{name}</a></li>" for name in _MENU)
        + f'</ul></nav></header><div id="primary"><main><article class="post"><header class="entry-header">'
        f'<h1 class="entry-title">{escape(title)}</h1><div class="entry-meta">发表于 2024年4月12日</div></header>'
        f'<div class="entry-content">\n{text}\n</div>'
        '<footer class="entry-footer">分类：<a>工作总结</a> 标签：<a>范文</a>'
        '</footer></article><nav class="post-navigation"><a>上一篇：2023年总结</a><a>下一篇：2025年计划</a></nav>'
        '<div id="comments"><h2>发表回复</h2><p>您的邮箱地址不会被公开。</p>'
        "<form><textarea></textarea></form></div></main></div>"
        f"<aside><h2>近期文章</h2><ul>{widgets}</ul></aside>"
        "<footer><p>自豪地采用WordPress</p></footer>",
    )


def wechat(title: str, lines: Sequence[str]) -> str:
    """WeChat: sections and spans in one another, hidden until a script shows them."""
    text = "".join(
        '<section style="margin: 0px;"><section style="text-align: justify;line-height: 1.75em;">'
        f'<p><span style="font-size: 16px;"><span>{_bold(escape(line.strip()))}</span></span></p></section></section>'
        for line in lines
    )
    return _page(
        title,
        f'<div id="js_article"><div id="img-content"><h1 id="activity-name">\n{escape(title)}\n</h1>'
        '<div id="meta_content"><span>原创</span> <span>青川发布</span> <em>2024年4月12日 09:30</em></div>'
        f'<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">{text}</div></div>'
        '<div class="tips" style="display:none">轻触阅读原文</div><div>预览时标签不可点</div>'
        '<div id="js_pc_qr_code" style="display: none;"><p>微信扫一扫<br>关注该公众号</p></div></div>',
    )


def taiwan(title: str, lines: Sequence[str]) -> str:
    """全國法規資料庫: a row for each article, its number in one div and its text in another."""
    rows = []
    for line in lines:
        match = re.match(r"\s*(第\s*[\d-]+\s*條)(?:\s+|$)(.*)", line)
        number, rest = (match[1], match[2]) if match else ("", line.strip())
        cell = f'<div class="col-no"><a>{escape(number)}</a></div>' if number else ""
        rows.append(
            f'<div class="row">{cell}<div class="col-data"><div class="law-article"><div class="line-0000">'
            f"{escape(rest)}</div></div></div></div>\n"
        )
    return _page(
        f"{title}-全國法規資料庫",
        '<header><a href="#">跳到主要內容</a><ul><li><a>首頁</a></li><li><a>法規檢索</a></li></ul></header>'
        f'<div class="container"><ol class="breadcrumb"><li><a>現在位置：首頁</a></li><li>所有條文</li></ol><div>'
        f'<table class="table"><tr><th>法規名稱：</th><td><a>{escape(title)}</a></td></tr>'
        f"<tr><th>修正日期：</th><td>民國 112 年 3 月 5 日</td></tr></table>"
        f'<div class="law-reg-content">{"".join(rows)}</div></div></div>'
        "<footer><p>資料來源：全國法規資料庫 本網站係提供法規之最新動態資訊</p><p>電話：02-21910189</p></footer>",
        head="<noscript>您的瀏覽器不支援JavaScript</noscript>",
    )


def plain(title: str, lines: Sequence[str]) -> str:
    """Nothing but paragraphs."""
    return _page(title, "\n".join(f"<p>{escape(line)}</p>" for line in lines))


def _bold(line: str) -> str:
    """A heading in bold, or the run-in title that ends at the first full stop."""
    match = re.match(r"[一二三四五六七八九十]+、[^。]*$|（[一二三四五六七八九十]+）[^。]*。?", line)
    return f"<strong>{match[0]}</strong>{line[match.end() :]}" if match else line


def _heading(line: str) -> str:
    level = 2 if re.match(r"[一二三四五六七八九十]+、", line) else 3
    is_heading = level == 2 or re.match(r"（[一二三四五六七八九十]+）[^。]*$", line)
    return f"<h{level}>{line}</h{level}>" if is_heading and len(line) < 60 else f"<p>{line}</p>"


TEMPLATES: Mapping[str, Template] = MappingProxyType(
    {template.__name__: template for template in (state_council, editor, old_table, blog, wechat, taiwan, plain)}
)
