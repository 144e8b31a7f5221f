"""Everything the command says to people, in Chinese and in English side by side.

Codes, keys and data are English whatever the language; only words meant for people are here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Message(NamedTuple):
    """One message in every language; `{name}` stands for a detail that `say` fills in."""

    zh: str
    en: str


def say(key: str, language: Language = "zh", /, **details: object) -> str:
    """The message of a key in a language, its details filled in. Raises KeyError for a key that MESSAGES has not."""
    return str(getattr(MESSAGES[key], language)).format(**details)


def note(key: str, /, **details: object) -> Message:
    """The message of a key in every language, its details filled in."""
    return Message(*(say(key, language, **details) for language in LANGUAGES))


MESSAGES: Mapping[str, Message] = MappingProxyType(
    {
        # Input that cannot be read; what follows "input." is the reason of an InputError.
        "input.missing": Message("文件不存在", "no such file"),
        "input.folder": Message("这是文件夹，不是文件", "this is a folder, not a file"),
        "input.permission": Message("没有读取权限", "no permission to read it"),
        "input.io": Message("读取失败，{detail}", "cannot be read: {detail}"),
        "input.closed": Message("标准输入已关闭，无内容可读", "standard input is closed, there is nothing to read"),
        "input.empty": Message("内容为空，没有文字", "empty, there is no text in it"),
        "input.binary": Message(
            "不是文本，而是图片、压缩包之类的二进制文件",
            "not text, but a binary file such as an image or an archive",
        ),
        "input.encoding": Message(
            "编码无法识别：不是 UTF-8，也不像 UTF-16、GB18030 或 Big5；请另存为 UTF-8",
            "encoding not recognised: not UTF-8, nor like UTF-16, GB18030 or Big5; save it as UTF-8",
        ),
        "input.damaged": Message(
            "此处字节已损坏（其余是 UTF-8）；请修复此处，或重新另存为 UTF-8",
            "damaged byte in what is UTF-8 otherwise; mend this place, or save it as UTF-8 again",
        ),
        "input.unsupported": Message(
            "暂不支持 {detail} 格式；请先另存为纯文本（.txt）",
            "{detail} is not read yet; save it as plain text (.txt) first",
        ),
        "input.codec": Message("没有 {detail} 这种编码", "no encoding of that name: {detail}"),
        "input.misread": Message(
            "不是 {detail} 编码；去掉 --encoding，由程序识别", "not {detail}; leave --encoding out to have it found"
        ),
        "input.large": Message(
            "超过 {detail}（解压后也算），没有读；确需读取时用 --max-size 放宽",
            "more than {detail}, unpacked or not, and not read; --max-size allows more",
        ),
        "input.extra": Message(
            '{detail} 格式要另装程序库：pip install "gongwen-outline[{detail}]"',
            'the format {detail} needs another library: pip install "gongwen-outline[{detail}]"',
        ),
        "input.broken": Message(
            "{detail} 文件已损坏，或者不全，读不了；请用原来的软件打开后另存",
            "a {detail} file that is damaged or cut short; open it where it was made and save it again",
        ),
        "input.mismatch": Message("文件名说是 {detail}，内容却不是", "its name says {detail}, what it holds does not"),
        "input.locked": Message("文件加了密码，读不了；请先取消密码", "protected with a password; take that off first"),
        "input.scanned": Message(
            "这份 PDF 没有文字，是扫描的图像；请先做文字识别（OCR）",
            "this PDF has no text, only images of pages; run text recognition (OCR) first",
        ),
        "input.convert": Message(
            "{detail} 文件要由 LibreOffice 转换，没有找到；请安装 LibreOffice，或另存为 .docx",
            "{detail} files are converted by LibreOffice, which was not found; install it, or save as .docx",
        ),
        "input.slow": Message(
            "读取或转换超过 {detail} 秒，已停止；确需读取时用 --timeout 放宽",
            "reading or converting took more than {detail} s and was stopped; --timeout allows more",
        ),
        # What was assumed in reading, told with -v.
        "note.encoding": Message("按 {name} 编码读取", "read as {name}"),
        "note.marked": Message(
            "按 {name} 编码读取（文件开头有标记）", "read as {name}, as a mark at its beginning says"
        ),
        "note.box": Message("文本框 {count} 个，其中不找编号", "text boxes, not searched for marks: {count}"),
        "note.table": Message("表格 {count} 个，其中不找编号", "tables, not searched for marks: {count}"),
        "note.footnote": Message("略去脚注和尾注 {count} 条", "footnotes and endnotes left out: {count}"),
        "note.comment": Message("略去批注 {count} 条", "comments left out: {count}"),
        "note.change": Message(
            "修订 {count} 处，按接受修订后的文字读取", "tracked changes, read as if accepted: {count}"
        ),
        "note.running": Message(
            "略去页眉、页脚、页码 {count} 行", "lines left out that head, foot or number pages: {count}"
        ),
        "note.blank": Message(
            "有 {count} 页没有文字（空白页，或扫描的图像），没有读",
            "pages without text, blank or scanned, not read: {count}",
        ),
        "note.left": Message(
            "略去正文以外的 {count} 字（导航、页脚等）",
            "left out as not the main text (menus, footers): {count} characters",
        ),
        "note.whole": Message("整个网页都读了，没有略去导航之类", "the whole page was read, no menus were left out"),
        "input.nothing": Message("文件夹里没有可以读的文件", "no file in this folder can be read"),
        "input.unmatched": Message("没有文件与此相符", "no file matches this"),
        # Input that can be read and not be corrected.
        "input.readonly": Message("这种格式只能检查，不能改正", "this format can be checked but not corrected"),
        "input.unfaithful": Message(
            "有的字节写回去会变样，没有改正；请先另存为 UTF-8",
            "some bytes would not be written as they were, not corrected; save it as UTF-8 first",
        ),
        "input.foreign": Message(
            "原来的编码写不出“{detail}”，没有改正；请先另存为 UTF-8",
            "its encoding has no character for the correction, not corrected; save it as UTF-8 first: {detail!a}",
        ),
        "name.stdin": Message("标准输入", "standard input"),
        "name.stdout": Message("标准输出", "standard output"),
        # Output that cannot be written.
        "output.same": Message(
            "{path}: 输出文件就是输入文件，不予覆盖", "{path}: the output is the input file, which is not overwritten"
        ),
        "output.folder": Message("{path}: 这是文件夹，无法写入", "{path}: this is a folder and cannot be written to"),
        "output.nowhere": Message("{path}: 所在文件夹不存在", "{path}: its folder does not exist"),
        "output.terminal": Message(
            "{format} 格式不是文字，不能显示在终端里；请用 -o 写入文件",
            "{format} is no text and cannot be shown in a terminal; write it to a file with -o",
        ),
        "output.permission": Message("{path}: 没有写入权限", "{path}: no permission to write it"),
        "output.io": Message("{path}: 写入失败，{detail}", "{path}: cannot be written: {detail}"),
        # What `check` says besides its report.
        "check.busy": Message("检查", "checking"),
        "check.files": Message("检查了 {count} 个文件", "files checked: {count}"),
        "check.found": Message(
            "共 {count} 处：错误 {error}、警告 {warning}、提示 {info}",
            "findings: {count} (errors: {error}, warnings: {warning}, infos: {info})",
        ),
        "check.clean": Message("没有发现问题", "nothing found"),
        "check.fixed": Message("已改正 {count} 处", "fixed: {count}"),
        "check.fixable": Message("可改正 {count} 处", "would be fixed: {count}"),
        "check.safe": Message("其中 {count} 处可用 --fix 改正", "fixable with --fix: {count}"),
        "check.unsafe": Message(
            "{count} 处可用 --fix --unsafe-fixes 改正，改后须复核",
            "fixable with --fix --unsafe-fixes, to be reviewed: {count}",
        ),
        "check.hidden": Message(
            "另有 {count} 处级别较低，未列出（用 --severity info 列出）",
            "less severe and not listed: {count} (--severity info lists them)",
        ),
        "check.skipped": Message("跳过 {count} 个文件：{reason}", "files left out: {count}: {reason}"),
        "check.accepted": Message("另有 {count} 处此前已接受", "accepted before: {count}"),
        "check.refused": Message("{path}: {code} 没有改：{reason}", "{path}: {code} not fixed: {reason}"),
        "check.separator": Message("；", "; "),
        "report.paragraph": Message("第{paragraph}段 {message}", "paragraph {paragraph}: {message}"),
        "report.clause": Message("{message}（{source}）", "{message} ({source})"),
        "report.safe": Message("直接改正", "correct"),
        "report.unsafe": Message("改正，须复核", "correct, to be reviewed"),
        # Accepted findings.
        "baseline.written": Message(
            "{path}: 已接受 {count} 处，以后不再报告", "{path}: findings accepted and not reported any more: {count}"
        ),
        "baseline.left": Message(
            "{path}: 有文件读不了，没有写入", "{path}: not written, for some files could not be read"
        ),
        "baseline.unread": Message("{path}: 读取失败，{detail}", "{path}: cannot be read: {detail}"),
        "baseline.damaged": Message(
            "{path}: 不是 --write-baseline 写出的文件", "{path}: not a file that --write-baseline wrote"
        ),
        # Settings: [tool.outline] in pyproject.toml, or outline.toml.
        "settings.unread": Message("{path}: 读取失败，{detail}", "{path}: cannot be read: {detail}"),
        "settings.toml": Message("{path}: 不合 TOML 格式：{detail}", "{path}: not valid TOML: {detail}"),
        "settings.key": Message("{path}: 没有 {key} 这项设置，只有 {known}", "{path}: no setting {key}, only {known}"),
        "settings.similar": Message(
            "{path}: 没有 {key} 这项设置，是不是 {name}？", "{path}: no setting {key}, perhaps {name}?"
        ),
        "settings.value": Message("{path}: {key} 应写作 {expected}", "{path}: {key} should be {expected}"),
        "settings.code": Message("{path}: {key}: {problem}", "{path}: {key}: {problem}"),
        # Rules.
        "rules.unknown": Message("没有 {code} 这条规则，全部规则见 outline rules", "no rule {code}, see outline rules"),
        "rules.similar": Message("没有 {code} 这条规则，是不是 {name}？", "no rule {code}, perhaps {name}?"),
        "rules.severity": Message("级别：{levels}", "Severity: {levels}"),
        "rules.fix": Message("改正：{fix}", "Fix: {fix}"),
        "rules.wrong": Message("错误{profile}：", "Wrong{profile}:"),
        "rules.right": Message("正确{profile}：", "Right{profile}:"),
        "rules.source": Message("依据：{source}", "Source: {source}"),
        "severity.error": Message("错误", "error"),
        "severity.warning": Message("警告", "warning"),
        "severity.info": Message("提示", "info"),
        "severity.off": Message("不查", "off"),
        "fix.safe": Message("--fix", "--fix"),
        "fix.unsafe": Message("--fix --unsafe-fixes", "--fix --unsafe-fixes"),
        "fix.none": Message("无", "none"),
        # What a file has to show when it has no sections.
        "show.none": Message("{path}: 没有找到章节结构", "{path}: no sections found"),
        "show.garbled": Message(
            "{path}:{line}:{column}: 有乱码，文件曾按错误的编码打开并保存；请找回原文件",
            "{path}:{line}:{column}: garbled text, once read in the wrong encoding and saved; go back to the original",
        ),
        "show.untitled": Message("（无标题）", "(no title)"),
        "show.summary": Message(
            "共 {lines} 行、{characters} 字，开头是“{start}”",
            "lines: {lines}, characters: {characters}, beginning “{start}”",
        ),
        # Wrong use of the command.
        "usage.hint": Message("{problem}（用法见 {command} --help）", "{problem} (see {command} --help)"),
        "usage.no-command": Message("缺少命令", "a command is missing"),
        "usage.command": Message("没有这个命令：{name}", "no such command: {name}"),
        "usage.option": Message("没有这个选项：{name}", "no such option: {name}"),
        "usage.similar": Message("{problem}，是不是 {name}？", "{problem}, perhaps {name}?"),
        "usage.missing": Message("缺少 {name}", "{name} is missing"),
        "usage.extra": Message("多余的参数：{name}", "one argument too many: {name}"),
        "usage.value": Message("{name} 的值不对，应为 {expected}", "bad value for {name}, expected {expected}"),
        "usage.together": Message("{one} 与 {other} 不能合用", "{one} and {other} exclude each other"),
        "usage.needs": Message("{name} 要与 {others} 之一合用", "{name} needs one of {others}"),
        "usage.valueless": Message("{name} 后面缺少值", "{name} needs a value"),
        "usage.flag": Message("{name} 不带值", "{name} takes no value"),
        "usage.choice": Message("{choices} 之一", "one of {choices}"),
        "usage.number": Message("{least} 以上的整数", "a whole number from {least} up"),
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
        "cost.other_level_unmarked": Message(
            "没有编号，标题样式的级别又不合", "no mark, and its heading style is of another level"
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
        # Help texts. Keep the Chinese ones under 35 characters: click counts a wide character as one column.
        "help.usage": Message("用法：", "Usage: "),
        "help.options": Message("选项：", "Options:"),
        "help.commands": Message("命令：", "Commands:"),
        "help.outline": Message(
            "读出中文公文、讲话稿的章节结构。", "Read the section tree of Chinese official documents."
        ),
        "help.show": Message(
            "在终端里显示 FILE 的章节树；FILE 为 - 时读标准输入。",
            "Show the section tree of FILE in the terminal; FILE may be - for standard input.",
        ),
        "help.export": Message(
            "把 FILE 的章节结构写成别的格式；FILE 为 - 时读标准输入。",
            "Write the sections of FILE in another format; FILE may be - for standard input.",
        ),
        "help.check": Message(
            "检查 FILE（文件、文件夹、通配符，或 -）的结构，列出问题，或加以改正。",
            "Check the structure of each FILE (a file, a folder, a pattern, or -), and correct it if asked to.",
        ),
        "help.rules": Message(
            "列出全部规则；给出 CODE 时说明这一条。", "List every rule, or explain the one whose CODE is given."
        ),
        "help.fix": Message("改正不须判断的错误，写回文件", "Correct what needs no judgement, in the files"),
        "help.diff": Message("只显示 --fix 会改什么，不写文件", "Only show what --fix would do"),
        "help.unsafe": Message(
            "也作须复核的改正，如重新编号", "Make corrections that need a review too, such as new numbers"
        ),
        "help.select": Message(
            "只查这些规则：编号或开头，逗号分隔", "Only these rules: codes or their beginnings, with commas"
        ),
        "help.ignore": Message("不查这些规则", "Without these rules"),
        "help.severity": Message("列出的最低级别，默认 warning", "Least severity listed, warning by default"),
        "help.report": Message("报告格式，默认 text", "Format of the report, text by default"),
        "help.baseline": Message("不报告 FILE 里已接受的问题", "Do not report findings that FILE accepts"),
        "help.accept": Message("把现有问题写入 FILE，即予接受", "Accept all present findings: write them to FILE"),
        "help.config": Message(
            "设置文件，默认找 outline.toml、pyproject.toml",
            "Settings, by default the nearest outline.toml or pyproject.toml",
        ),
        "help.no-config": Message("不用设置文件", "Without any file of settings"),
        "help.help": Message("显示这份说明", "Show this help"),
        "help.version": Message("显示版本", "Show the version"),
        "help.lang": Message(
            "提示用语言，默认 zh，也可用环境变量 OUTLINE_LANG",
            "Language of messages, zh unless OUTLINE_LANG says otherwise",
        ),
        "help.format": Message("输出格式，默认 markdown", "Output format, markdown by default"),
        "help.output": Message("写入文件 OUT，默认写到标准输出", "Write to the file OUT, not to standard output"),
        "help.why": Message(
            "逐处说明编号为何采用；只认 --profile", "Tell why each mark was taken or left; obeys --profile only"
        ),
        "help.profile": Message("文种，默认自动识别", "Kind of document, recognised by default"),
        "help.items": Message("用 -t toc 时也列条目", "With -t toc: list items too"),
        "help.depth": Message("只到第 N 层", "Only N levels deep"),
        "help.encoding": Message(
            "文本和网页的编码，默认自动识别", "Encoding of a text or web page, recognised by default"
        ),
        "help.max-size": Message(
            "文件最多多少 MB（解压后也算），默认 200", "Megabytes that a file may have, unpacked too; default 200"
        ),
        "help.timeout": Message(
            "读 PDF、转换 .doc 最多多少秒，默认 120", "Seconds that a PDF, or converting a .doc, may take; default 120"
        ),
        "help.verbose": Message("说明按什么编码读取、略去了什么", "Tell what was assumed and left out in reading"),
        "help.body": Message("连正文一起", "The paragraphs as well"),
        "help.numbers": Message(
            "编号：keep 照原样，drop 去掉，decimal 改为 1.1", "Numbers: as written, none, or decimal (1.1)"
        ),
        "help.script": Message("字形：keep 照原样，或转为简体、繁体", "Script: as written, or converted"),
        "help.implied": Message("不含没有编号的层次", "Without the sections that have no number"),
    }
)
