"""Announced numbers: what is an announcement, and which list it governs."""

from __future__ import annotations

import time

import pytest

import outline
from outline.view import View
from outline.view.announcements import Announcement

LIST = (
    "一、提高认识\n要统一思想。\n二、明确任务\n要分解责任。\n三、加强督查\n要定期通报。\n四、严肃纪律\n要令行禁止。\n"
)

# Ways to announce the four points of LIST.
LEADS = """
下面，我讲{}点意见：
下面，我讲{}点意见。
今天主要讲{}个问题。
现就做好有关工作提{}点要求，请认真抓好落实。
下面，我代表县委讲{}点意见，供大家参考。
我讲{}个方面的问题
现提出{}条意见：
这次会议有{}项议程：
下面，我就如何做好今年的工作强调{}点：
归纳起来，主要有{}个特点：
今后一个时期，要着力抓好{}件大事：
需要把握好{}个关系。
重点在{}个方面下功夫：
要做到{}个结合。
借此机会，我谈{}点体会。
具体要做好以下{}项工作：
下面，我讲{}层意思。
围绕主题，我想讲{}句话。
要打好{}场硬仗：
要过好{}道关口：
要写好{}篇文章：
主要采取了{}条措施：
要抓住{}个关键环节：
"""

# Inside a section: the words, and whether they announce the three members that follow.
INLINE = """
重点抓好{}件事，一是开展排查，二是完善制度，三是加强培训。
要做好{}方面工作。第一，开展排查。要全面。第二，完善制度。要管用。第三，加强培训。要经常。
有{}个原因。其一，认识不到位；其二，责任不落实；其三，督查不经常。
主要存在{}个方面的问题：（一）认识不到位；（二）责任不落实；（三）督查不经常。
主要存在{}个问题：1.认识不到位；2.责任不落实；3.督查不经常。
主要表现为{}种情形：①漏报；②瞒报；③迟报。
包括{}类主体：（1）企业；（2）学校；（3）医院。
要做到“{}个坚持”：坚持问题导向，坚持依法依规，坚持群众路线。
要做到“{}个坚持”，即坚持问题导向、坚持依法依规、坚持群众路线。
要在“{}个下功夫”上见成效：在学懂上下功夫，在弄通上下功夫，在做实上下功夫。
要坚持{}个坚持：坚持问题导向，坚持依法依规，坚持群众路线。
实施“{}大工程”：一是强基工程；二是培优工程；三是引才工程。
分{}步走：第一步，动员；第二步，实施；第三步，总结。
围绕5大领域抓好{}项工作：一是开展排查；二是完善制度；三是加强培训。
""".strip().split("\n")

NONE = """
建成三个项目。一是体育馆。已投用。二是图书馆。已竣工。
走访了3个村：一是了解民情；二是宣讲政策。
坚决做到“两个维护”，推动工作落实。一是加强学习。要经常。二是加强督查。要严格。三是加强考核。要公正。
从组织、制度、作风等三个方面。一是抓组织。要严。二是抓制度。要实。
第一批三个项目：一是排查；二是培训。
抓好三五件实事：一是种粮；二是增收。
抓好一两件实事：一是种粮；二是增收；三是修路。
五大产业集群加快构建。一是抓招商。要快。二是抓项目。要稳。
去年办成了五件大事，成效明显。一是排查。要实。二是培训。要勤。
处六个月以下停业：（一）未登记的；（二）未报告的。
推进“1+5+2”工作安排：一是排查；二是培训。
三农工作：一是抓种粮；二是抓增收。
""".strip().split("\n")


def announced(text: str) -> tuple[Announcement, ...]:
    """The announcements of a text."""
    return View(outline.parse(text)).announcements


def counts(text: str) -> list[int]:
    """The lines that rules on announced numbers find something on."""
    return [finding.line for finding in outline.check(outline.parse(text), select=["CNT"])]


def section(words: str) -> str:
    """A document with words in its second section."""
    return f"一、总体情况\n工作有序推进。\n二、下一步工作\n{words}\n三、有关建议\n请上级支持。\n"


@pytest.mark.parametrize("lead", LEADS.split())
def test_the_number_of_points_is_compared_with_those_given(lead: str) -> None:
    for number in ("四", "4"):
        assert counts(f"同志们：\n今天召开会议，很重要。{lead.format(number)}\n{LIST}") == []
    for number in ("三", "五", "3", "5", "10"):
        assert counts(f"同志们：\n今天召开会议，很重要。{lead.format(number)}\n{LIST}") == [2]


@pytest.mark.parametrize("words", INLINE)
def test_lists_inside_a_paragraph_are_counted(words: str) -> None:
    assert counts(section(words.format("三"))) == []
    assert counts(section(words.format("四"))) == [4]
    assert counts(section(words.format("2"))) == [4]


@pytest.mark.parametrize("words", NONE)
def test_other_numbers_announce_nothing(words: str) -> None:
    assert counts(section(words)) == []


def test_the_nearest_number_announces() -> None:
    text = section("建议稿由15个部分构成，分为三个板块。第一板块为总论，第二板块为分论，第三板块为结尾。")
    assert [(one.kind, one.least, one.lists[0].size) for one in announced(text)] == [("parts", 3, 3)]


def test_dashes_are_counted_up_to_where_other_words_lead_up_to_the_next() -> None:
    lists = "坚持以下两条原则：\n——统筹兼顾。\n——突出重点。\n实现以下三个目标：\n——增长。\n——稳定。\n——改善。"
    assert [one.lists[0].size for one in announced(section(lists))] == [2, 3]


def test_words_and_number_are_exact_spans() -> None:
    text = section(
        "分“两个阶段”进行：第一阶段，动员；第二阶段，总结。下一步从三个方面入手：一是修路；二是通水；三是通电。"
    )
    found = [(text[slice(*one.span)], text[slice(*one.numeral)]) for one in announced(text)]
    assert found == [("两个阶段", "两"), ("三个方面", "三")]


@pytest.mark.parametrize(
    "unit",
    [
        "抓好三点意见：一是好；二是好；三是好。",
        "做到“三个坚持”：坚持好，坚持好，",
        "分三个阶段：第一阶段，第二阶段，",
        "两个方面：一方面好，",
        "三个方面",
        "三个方面：",
        "以下几点：①",
        "“三关”：关：",
        "一个目标、两个重点、",
        "（一）好\n（二）好\n以上三点，好。\n",
        "我讲三个问题。",
    ],
)
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    view = View(outline.parse("一、好\n" + unit * (8_000 // len(unit))))
    assert view.faults is not None  # what others reckon is not measured
    start = time.process_time()
    assert view.announcements is not None
    assert time.process_time() - start < 0.5
