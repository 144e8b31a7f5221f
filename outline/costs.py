"""What a reading of a document pays: the prices of outline/nest.py and the doubts of outline/context.py on one page,
each with the line behind it.

The unit is arbitrary; only sums are compared. A reading pays to leave a candidate unread, to take one that looks
wrong, for every irregularity of a series, and for nesting against the conventional order.
"""

from __future__ import annotations

from types import MappingProxyType

from outline.marks import Place

# Leaving a candidate unread, by where it stands.
SKIP = MappingProxyType(
    {
        Place.START: 5.0,  # 一、总体要求 at the head of a paragraph is hardly ever text
        Place.WRAP: 1.0,  # a wrapped line may begin with 第二条规定的
        Place.CLAUSE: 2.0,  # …。二是抓好落实
        Place.COMMA: 1.0,  # …，二是抓好落实
        Place.SPACE: 1.0,
        Place.CLOSER: 0.8,  # …”一是
        Place.WORD: 0.4,  # …讲话第一，
    }
)
SKIP_LOOSE = 0.45  # times that, for a spelling outside the conventions: 1、
SKIP_DOUBTED = 0.1  # what is left of it, at the least, when a doubt speaks against the candidate

# Styles that are often plain words, and styles whose lone members are common: how much the above counts for them.
WEIGHT = MappingProxyType(
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

FLEETING = 0.6  # 首先， 再次， 最后， are words before they are numbers

# Taking a candidate, by where it stands.
TAKE = MappingProxyType(
    {
        Place.START: 0.0,
        Place.WRAP: 0.6,
        Place.CLAUSE: 0.0,
        Place.COMMA: 0.2,  # 一是…，二是…，三是…
        Place.SPACE: 0.3,
        Place.CLOSER: 0.3,
        Place.WORD: 0.9,
    }
)

# Doubts: what speaks against a candidate.
IN_QUOTES = 3.5  # “一是…；二是…” as words of somebody else; 见《一、绪论》
IN_BRACKETS = 2.5  # （一是…）
RANKS = 5.0  # 一、二级海塘建设 at the head of a paragraph
RANKS_ALONE = 2.5  # … less where it stands alone on its line: 三、四季度工作安排
LARGE = 4.0  # 2023. 110、
REFERENCE = 6.0  # [1] of a list of references
REFERENCE_AT_START = 2.4  # … unless items are written so throughout
ADDRESS = 4.0  # 10.12.0.1
INTERRUPTS = 3.0  # a mark at the head of a line whose predecessor stopped inside a quotation
TABLE = 4.0  # the cells of a table, copied with tabs
DECIMAL = 0.8  # 1.1月份召开会议, but also a decimal
UNCLOSED = 4.0  # 1)三楼 below a line that leaves a bracket open
OPTION = 3.0  # A．…  B．… of an exam question, on one line
BOX = 2.0  # □同意 □不同意 of a form
NO_SPACE = 3.0  # 第一条微博
CONNECTIVE = 1.2  # 一方面…另一方面 that no 两个方面： announces
NO_COMMA = 0.8  # 首先 or 最后 without a comma

# A series.
LATE_START = 2.4  # begins at 二、: an excerpt, page 20 of 83
LATE_START_STEP = 0.2  # and each number further
CONTINUED = 0.3  # （四） takes up where （三） of the unit before left off: 条 across 章, （一）…（三十） across 一、
CONTINUED_LONE = 1.0  # … and （三） had been one alone
RESUMED = 2.0  # … under the very unit where something else had pushed it aside: better to have stayed
GAP = 2.4  # 二、 then 四、
GAP_STEP = 0.2
REPEAT = 3.4  # 二、 then 二、
REPEAT_VERBATIM = 9.0  # 第一章　总则 as a running head, again on every page
BACKWARDS = 4.4  # 三、 then 二、
ALONE_AT_START = 1.8  # a series of one, at the head of a paragraph
ALONE_INSIDE = 4.0  # 一是 with no 二是 is text
ALONE_UNNUMBERED = 3.2  # a single ——, ■ or ※ is hardly ever an item
ALONE_BY_STYLE = MappingProxyType({"hash": 0.2, "article": 0.2, "label": 6.0})  # 說明： needs its 主旨：
NARRATIVE = frozenset({"ordinal", "qi", "shi", "verb", "one", "side"})  # words that number only in company
DOTTED = frozenset({"decimal_2", "decimal_3", "decimal_4"})
DUE = 3.9  # exactly the number that was due pays for so much of what speaks against a candidate

# Nesting.
AGAINST_ORDER = 3.2  # （一） under 1.
AGAINST_ORDER_BELOW_CAPTION = 1.0  # … less right below a heading alone on its line: 一、关于受理 / 第一条
ORPHAN = 1.6  # 7.3.3 with no 7.3 above it
WITHIN_ITSELF = 4.2  # 一是 under 三是
WITHIN_ITSELF_ANNOUNCED = 0.6  # … but cheap after ：, 今年重点抓好两件事：一是
UP = 0.5  # a new series leaves an open one behind, each level
NEW_FAMILY_BESIDE = 0.9  # a second series beside a first one under the same unit, in another style
RESTART = 3.6  # 一、二、三、 then 一、 again with nothing between that explains it
RESTART_AFTER_TEXT = 2.6  # … a paragraph of text between the two
RESTART_LED_IN = 1.2  # … words before it in its own paragraph: 开展五大行动：一是…
OTHER_HOME = 0.6  # （1） under 一、 where it has stood under 1. so far
OUT_OF_ITS_PARAGRAPH = 3.0  # a marked paragraph below an item that began inside an earlier one
LEAVE_OWN_PARAGRAPH = 6.0  # a mark inside a unit's own paragraph belongs to that unit
BELOW_FINISHED = 1.1  # a list in a later, unnumbered paragraph below a unit that was one paragraph long
BELOW_RETURN = 2.0  # … in a paragraph that takes up the thread: 在肯定成绩的同时，…
STRETCH = 3  # an item so many times longer than its siblings is over before its text ends: a page
# without breaks. A ratio, not a price.
BELOW_STRETCHED = 3.2  # a list below such an item
PAST_A_TURN = 2.0  # a list below a unit that a turn to the audience (各位代表！) has left behind
SCATTERED = 1.2  # a series begun inside a paragraph goes on in another
MIXED_PLACE = 0.8  # 一是 at the head of a paragraph, 二是 in the middle of the next
LAST_AS_SECOND = 4.0  # 首先，…最后，… with nothing between is the run of a speech

# The search.
MARGIN = 9.0  # readings dearer than the cheapest by more than this are given up
SETTLED = 2.0  # … and by more than this after a mark about which there is nothing to decide
BEAM = 16  # readings kept
TWINS = 3  # series of one style open at a time: 一是 in 一是 in 一是
DEPTH = 12  # open series at most
