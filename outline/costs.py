"""What a reading of a document pays: the prices of outline/nest.py and the doubts of outline/context.py on one page,
each with the line behind it.

The unit is arbitrary; only sums are compared. A reading pays to leave a candidate unread, to take one that looks
wrong, for every irregularity of a series, and for nesting against the conventional order.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from outline.model import Profile

# The search: nothing here is a price of a reading.
MARGIN = 9.0  # readings dearer than the cheapest by more than this are given up
SETTLED = 2.0  # … and by more than this after a mark about which there is nothing to decide
BEAM = 16  # readings kept
TWINS = 3  # series of one style open at a time: 一是 in 一是 in 一是
DEPTH = 12  # open series at most
STRETCH = 3  # an item so many times longer than its siblings is over before its text ends: a page without breaks

# Styles that are often plain words, and styles whose lone members are common: how much the above counts for them.
_WEIGHT = MappingProxyType(
    {
        "article": 1.6,  # 第X条 at the head of a paragraph, whatever its number: excerpts and amendments
        "part": 1.4,
        "chapter": 1.4,
        "section": 1.4,
        "verb": 0.7,  # 一要…；二要…, but also 一看
        "side": 0.15,  # 一方面…另一方面 is mostly just syntax
        "one": 0.3,
        "dash": 0.6,
        "bullet": 0.6,
        "latin": 0.5,
        "latin_bracket": 0.5,
        "latin_half": 0.4,
        "stem": 0.6,
        "arabic_bare": 0.15,  # 1 总则, but also the cells of a table
        "decimal_2": 0.6,
        "ordinal_unit": 0.6,
        "hash": 1.0,
    }
)
# The habits of a kind of document: what there is the convention, or at home.
_HABITS: Mapping[Profile, Mapping[str, float]] = MappingProxyType(
    {
        "technical": MappingProxyType({"arabic_bare": 1.0, "decimal_2": 1.0}),  # 1 总则, 1.1
        "speech": MappingProxyType({"ordinal_unit": 1.0, "one": 0.5}),  # 第一个问题：
        "taiwan": MappingProxyType({"arabic": 1.6, "stem": 1.0}),  # 1、 甲、
    }
)

_ALONE = MappingProxyType({"hash": 0.2, "article": 0.2, "label": 6.0})  # 說明： needs its 主旨：


class ByPlace(NamedTuple):
    """A price for each `outline.marks.Place`, which is its index."""

    start: float
    wrap: float
    clause: float
    comma: float
    space: float
    closer: float
    word: float


# Leaving a candidate unread, by where it stands.
_SKIP = ByPlace(
    start=5.0,  # 一、总体要求 at the head of a paragraph is hardly ever text
    wrap=1.0,  # a wrapped line may begin with 第二条规定的
    clause=2.0,  # …。二是抓好落实
    comma=1.0,  # …，二是抓好落实
    space=1.0,
    closer=0.8,  # …”一是
    word=0.4,  # …讲话第一，
)

# Taking a candidate, by where it stands.
_TAKE = ByPlace(
    start=0.0,
    wrap=0.6,
    clause=0.0,
    comma=0.2,  # 一是…，二是…，三是…
    space=0.3,
    closer=0.3,
    word=0.9,
)


class Costs(NamedTuple):
    """The price list. `Costs()` holds what is true of every document, `Costs.of(profile)` the habits of a kind too."""

    skip: ByPlace = _SKIP
    skip_loose: float = 0.45  # times that, for a spelling outside the conventions: 1、
    skip_doubted: float = 0.1  # what is left of it, at the least, when a doubt speaks against the candidate
    skip_automatic: float = 12.0  # a number that Word counted is one
    weight: Mapping[str, float] = _WEIGHT  # times that, by style
    fleeting: float = 0.6  # 首先， 再次， 最后， are words before they are numbers

    take: ByPlace = _TAKE

    # Doubts: what speaks against a candidate.
    in_quotes: float = 3.5  # “一是…；二是…” as words of somebody else; 见《一、绪论》
    in_brackets: float = 2.5  # （一是…）
    ranks: float = 4.2  # 一、二级海塘建设 at the head of a paragraph
    ranks_alone: float = 2.5  # … less where it stands alone on its line: 三、四季度工作安排
    large: float = 4.0  # 2023. 110、
    reference: float = 6.0  # [1] of a list of references
    reference_at_start: float = 2.4  # … unless items are written so throughout
    address: float = 4.0  # 10.12.0.1
    interrupts: float = 3.0  # a mark at the head of a line whose predecessor stopped inside a quotation
    table: float = 4.0  # the cells of a table, copied with tabs
    decimal: float = 0.8  # 1.1月份召开会议, but also a decimal
    unclosed: float = 4.0  # 1)三楼 below a line that leaves a bracket open
    option: float = 3.0  # A．…  B．… of an exam question, on one line
    box: float = 2.0  # □同意 □不同意 of a form
    no_space: float = 3.0  # 第一条微博
    no_space_though_usual: float = 6.0  # … where every other article has a space: 第三百十七條有關…
    sentence: float = 5.5  # 第二章对许可期限另有规定的，从其规定。
    slogan: float = 5.0  # 三抓三促行动
    reference_before_stop: float = 4.5  # 详见表（2）。
    connective: float = 1.2  # 一方面…另一方面 that no 两个方面： announces
    no_comma: float = 0.8  # 首先要
    adverb: float = 4.5  # 再次从反面教育了全党
    credit: float = 4.0  # ——摘自《求是》, ——2017年5月3日在…的讲话
    bare: float = 4.0  # a dash or 99.8 with nothing after it: the cell of a table

    # A series.
    late_start: float = 2.4  # begins at 二、: an excerpt, page 20 of 83
    late_start_step: float = 0.2  # and each number further
    continued: float = (
        0.3  # （四） takes up where （三） of the unit before left off: 条 across 章, （一）…（三十） across 一、
    )
    continued_lone: float = 1.0  # … and （三） had been one alone
    left_home: float = 3.0  # … above the very unit that held it
    resumed: float = 2.0  # … under the very unit where something else had pushed it aside: better to have stayed
    gap: float = 2.4  # 二、 then 四、
    gap_step: float = 0.2
    repeat: float = 3.4  # 二、 then 二、
    repeat_verbatim: float = 9.0  # 第一章　总则 as a running head, again on every page
    swapped: float = 1.0  # 一、三、 then 二、: a draft whose headings changed places
    backwards: float = 4.4  # 三、 then 二、
    alone_at_start: float = 1.8  # a series of one, at the head of a paragraph
    alone_inside: float = 4.0  # 一是 with no 二是 is text
    alone_unnumbered: float = 3.2  # a single ——, ■ or ※ is hardly ever an item
    alone_by_style: Mapping[str, float] = _ALONE
    due: float = 3.9  # exactly the number that was due pays for so much of what speaks against a candidate

    # Nesting.
    against_order: float = 3.2  # （一） under 1.
    against_order_below_caption: float = 1.0  # … less right below a heading alone on its line: 一、关于受理 / 第一条
    orphan: float = 1.6  # 7.3.3 with no 7.3 above it
    within_itself: float = 4.2  # 一是 under 三是
    within_itself_announced: float = 0.6  # … but cheap after ：, 今年重点抓好两件事：一是
    within_itself_in_a_run: float = 2.0  # … and less so where all stands in one paragraph: 四是…有几个特点：一是
    up: float = 0.5  # a new series leaves an open one behind, each level
    new_family_beside: float = 0.9  # a second series beside a first one under the same unit, in another style
    restart: float = 3.6  # 一、二、三、 then 一、 again with nothing between that explains it
    restart_after_text: float = 2.6  # … a paragraph of text between the two
    restart_led_in: float = 1.2  # … words before it in its own paragraph: 开展五大行动：一是…
    other_home: float = 0.6  # （1） under 一、 where it has stood under 1. so far
    no_home: float = 2.4  # … and under nothing
    other_level: float = 0.8  # a heading style of another level than its sibling's, or not below that of what holds it
    other_level_told: float = 4.0  # … of a heading without a mark, or within one automatic list: nothing else tells
    out_of_its_paragraph: float = 3.0  # a marked paragraph below an item that began inside an earlier one
    leave_own_paragraph: float = 6.0  # a mark inside a unit's own paragraph belongs to that unit
    below_finished: float = 1.1  # a list in a later, unnumbered paragraph below a unit that was one paragraph long
    below_return: float = 2.0  # … in a paragraph that takes up the thread: 在肯定成绩的同时，…
    below_stretched: float = 3.2  # a list below an item that STRETCH finds too long
    past_a_caption: float = 3.0  # a list, or one that goes on, below a unit that a heading without a mark has closed
    past_a_turn: float = 2.0  # a list below a unit that a turn to the audience (各位代表！) has left behind
    scattered: float = 1.2  # a series begun inside a paragraph goes on in another
    mixed_place: float = 0.8  # 一是 at the head of a paragraph, 二是 in the middle of the next
    last_as_second: float = 4.0  # 首先，…最后，… with nothing between is the run of a speech

    @classmethod
    def of(cls, profile: Profile) -> Costs:
        """The prices for a kind of document."""
        return cls(weight={**_WEIGHT, **_HABITS.get(profile, {})})
