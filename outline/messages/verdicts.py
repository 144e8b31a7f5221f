"""Why a candidate was taken or left (outline/why.py): what follows "cost." is a price of outline/costs.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from outline.messages.message import Message

MESSAGES: Mapping[str, Message] = MappingProxyType(
    {
        # Why a candidate was taken or left (outline/why.py); what follows "cost." is a price of outline/costs.py.
        "why.none": Message("{path}: 没有可能是编号的地方", "{path}: nothing that may be a mark"),
        "why.legend": Message(
            "每处可能的编号（行:列）：先写采用的读法，次选随后。代价越低越可信，取全篇总代价最低的读法。没有编号的层次不在此列。",
            "Every possible mark (line:column): first the reading taken, then the second best. The lower the cost, the "
            "better; the reading of the whole text that costs least is taken. Sections without a mark are not listed.",
        ),
        "why.left": Message("不采用", "left unread"),
        "why.taken": Message("采用，第 {level} 级{below}", "taken, level {level}{below}"),
        "why.below": Message("，在 {place} 之下", " below {place}"),
        "why.first": Message("，另起一组序号", ", starts a series"),
        "why.follows": Message("，接 {place}", ", next after {place}"),
        "why.cost": Message("{where}；代价 {cost}{reasons}", "{where}; costs {cost}{reasons}"),
        "why.other": Message("次选：{way}", "second best: {way}"),
        "why.dearer": Message("（单看此处代价更低，全篇合计更高）", " (lower here, higher for the whole text)"),
        "why.company": Message("不再是孤项", "no longer alone in its series"),
        "why.less": Message("减：{reason}", "less: {reason}"),
        "why.part": Message(
            "采用，第 1 级：附件，或汇编中的一篇", "taken, level 1: an annex, or one document of several"
        ),
        "why.outside": Message("不作编号看：在{kind}里", "not considered: in {kind}"),
        # Front and back matter (outline.model).
        "kind.title": Message("标题", "the title"),
        "kind.subtitle": Message("副标题", "the subtitle"),
        "kind.letterhead": Message("版头", "the letterhead"),
        "kind.number": Message("发文字号", "the document number"),
        "kind.note": Message("题注或附注", "a note"),
        "kind.salutation": Message("称谓或主送机关", "the salutation"),
        "kind.contents": Message("目录", "the table of contents"),
        "kind.preamble": Message("引言", "the preamble"),
        "kind.closing": Message("结语", "the closing"),
        "kind.attachment": Message("附件说明", "the list of attachments"),
        "kind.signature": Message("署名", "the signature"),
        "kind.date": Message("成文日期", "the date"),
        "kind.imprint": Message("版记", "the imprint"),
        "kind.boilerplate": Message("网页杂项", "page furniture"),
        "cost.skip_start": Message("段首有编号而不采用", "a mark at the head of a paragraph left unread"),
        "cost.skip_wrap": Message("折行行首有编号而不采用", "a mark at the head of a wrapped line left unread"),
        "cost.skip_clause": Message("句末标点后有编号而不采用", "a mark after an end mark left unread"),
        "cost.skip_comma": Message("逗号后有编号而不采用", "a mark after a comma left unread"),
        "cost.skip_space": Message("空格后有编号而不采用", "a mark after a space left unread"),
        "cost.skip_closer": Message(
            "引号括号后有编号而不采用", "a mark after a closing quotation mark or bracket left unread"
        ),
        "cost.skip_word": Message("紧跟在文字后面，本不像编号", "a mark right after a word left unread"),
        "cost.skip_doubted": Message("本来就可疑，不采用代价很小", "a doubtful mark left unread"),
        "cost.skip_automatic": Message("是自动编号而不采用", "an automatic number left unread"),
        "cost.take_start": Message("段首", "head of a paragraph"),
        "cost.take_wrap": Message("折行行首", "head of a wrapped line"),
        "cost.take_clause": Message("句末标点之后", "after an end mark"),
        "cost.take_comma": Message("逗号之后", "after a comma"),
        "cost.take_space": Message("空格之后", "after a space"),
        "cost.take_closer": Message("引号括号之后", "after a closing quotation mark or bracket"),
        "cost.take_word": Message("前面没有标点", "right after a word"),
        "cost.in_quotes": Message("在引号、书名号之内", "inside quotation marks"),
        "cost.in_brackets": Message("在括号之内", "inside brackets"),
        "cost.ranks": Message("像“一、二级”", "like “first and second class”"),
        "cost.ranks_alone": Message(
            "像“三、四季度”，但独占一行", "like “third and fourth quarter”, but alone on its line"
        ),
        "cost.large": Message("数字过大", "too large a number"),
        "cost.reference": Message("像参考文献序号", "like the number of a reference"),
        "cost.reference_at_start": Message("方括号", "square brackets"),
        "cost.address": Message("像网址", "like a network address"),
        "cost.interrupts": Message("上一行引文未完", "the line before stops inside a quotation"),
        "cost.table": Message("像表格", "like the cell of a table"),
        "cost.decimal": Message("像小数", "like a decimal"),
        "cost.unclosed": Message("上一行括号未合", "the line before leaves a bracket open"),
        "cost.option": Message("像选择题选项", "like the options of a question"),
        "cost.box": Message("像表单方框", "like the box of a form"),
        "cost.no_space": Message("“第X条”后没有空格", "no space after an article's number"),
        "cost.no_space_though_usual": Message(
            "“第X条”后没有空格，别处都有", "no space after an article's number, unlike elsewhere"
        ),
        "cost.sentence": Message("像句子，不像标题", "a sentence and no caption"),
        "cost.slogan": Message("像“三抓三促”", "like a slogan"),
        "cost.reference_before_stop": Message("后面就是句读，像引用", "a stop right after it, like a reference"),
        "cost.connective": Message("像“一方面……另一方面”的连接语", "like a mere connective"),
        "cost.no_comma": Message("后面没有逗号", "no comma after it"),
        "cost.adverb": Message("只是副词", "a mere adverb"),
        "cost.credit": Message("像出处", "like a credit"),
        "cost.bare": Message("后面没有文字", "nothing after it"),
        "cost.no_home": Message(
            "此前同类编号都有上级，这里没有", "had something above it so far, and has nothing here"
        ),
        "cost.late_start": Message("不从一开始", "does not begin at one"),
        "cost.late_start_step": Message("起始号较大，再加", "begins late, extra"),
        "cost.continued": Message("续前一节的序号", "continues the count of an earlier section"),
        "cost.continued_lone": Message("续只有一项的序号", "continues a count that had only one item"),
        "cost.left_home": Message("离开原来的上级", "leaves the unit that held it"),
        "cost.resumed": Message("续已被隔断的一组序号", "takes up a series that was interrupted"),
        "cost.gap": Message("缺号", "a number is missing"),
        "cost.gap_step": Message("缺号较多，再加", "several are missing, extra"),
        "cost.repeat": Message("重号", "the same number again"),
        "cost.repeat_verbatim": Message("与前面逐字相同", "the same line again"),
        "cost.swapped": Message("补上刚才缺的号", "the number that was just missing"),
        "cost.backwards": Message("序号倒退", "the number goes back"),
        "cost.alone_at_start": Message("这组序号到此只有一项", "alone in its series so far"),
        "cost.alone_inside": Message(
            "段内序号或“一是”之类到此只有一项", "alone in its series so far, and of a kind that is often just words"
        ),
        "cost.alone_unnumbered": Message("到此只有一项，又无数字", "alone in its series so far, without a number"),
        "cost.alone_by_style": Message("这类编号到此只有一项", "alone in its series so far, for such a mark"),
        "cost.due": Message("正是该来的数字", "exactly the number that is due"),
        "cost.against_order": Message("违反层次顺序", "against the conventional order"),
        "cost.against_order_below_caption": Message(
            "违反层次顺序，但紧接标题行", "against the conventional order, right below a caption"
        ),
        "cost.orphan": Message("上级编号不在", "no number above it"),
        "cost.within_itself": Message("同类编号套在自己里面", "inside a series of its own style"),
        "cost.within_itself_announced": Message(
            "同类编号套在自己里面，但前有冒号", "inside a series of its own style, but announced"
        ),
        "cost.within_itself_in_a_run": Message(
            "同类编号在同一段里套在自己里面", "inside a series of its own style, one paragraph"
        ),
        "cost.up": Message("须先结束下级", "closes inner sections"),
        "cost.new_family_beside": Message("与另一类编号并列", "beside a series of another style"),
        "cost.restart": Message("同级从头再排", "the same count begins again"),
        "cost.restart_after_text": Message("同级隔段再排", "the same count begins again after text"),
        "cost.restart_led_in": Message("同级再排，但有引语", "the same count begins again, but is led in"),
        "cost.other_level": Message("标题样式的级别不合", "its heading style is of another level"),
        "cost.other_level_told": Message(
            "与标题样式或自动编号的级别不合", "unlike the level of its heading style or list"
        ),
        "cost.other_home": Message("与此前的上级不同", "below another style than so far"),
        "cost.out_of_its_paragraph": Message("跳出所在段落", "leaves the paragraph of its parent"),
        "cost.leave_own_paragraph": Message("段内的编号离开本段标题", "leaves the unit whose paragraph it stands in"),
        "cost.below_finished": Message("挂在已写完的一项之下", "below a unit that is finished"),
        "cost.below_return": Message("该段已回到上一层", "in a paragraph that takes up the thread above"),
        "cost.below_stretched": Message("挂在过长的一项之下", "below an item that is too long"),
        "cost.past_a_caption": Message("隔着无编号的标题", "past a heading without a mark"),
        "cost.past_a_turn": Message("已转向听众", "below a unit that a turn to the audience left behind"),
        "cost.scattered": Message("分散在几段里", "scattered over paragraphs"),
        "cost.mixed_place": Message("有的在段首，有的在段中", "now at the head of a paragraph, now inside"),
        "cost.last_as_second": Message("“最后”直接跟在“首先”后面", "last directly after first"),
    }
)
