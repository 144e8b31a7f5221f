"""What the command says: its help and complaints, and what it tells of output, findings, settings and rules."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from outline.messages.message import Message

MESSAGES: Mapping[str, Message] = MappingProxyType(
    {
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
        "check.readonly": Message(
            "{count} 处在只能检查的文件（Word、PDF 等）里，须自行改正",
            "in files that can only be checked (Word, PDF), to be corrected by hand: {count}",
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
        "baseline.missing": Message("{path}: 文件不存在", "{path}: no such file"),
        "baseline.unread": Message("{path}: 读取失败，{detail}", "{path}: cannot be read: {detail}"),
        "baseline.damaged": Message(
            "{path}: 不是 --write-baseline 写出的文件", "{path}: not a file that --write-baseline wrote"
        ),
        # Settings: [tool.outline] in pyproject.toml, or outline.toml.
        "settings.missing": Message("{path}: 文件不存在", "{path}: no such file"),
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
        "usage.range": Message("{least} 到 {most} 的整数", "a whole number from {least} to {most}"),
        "usage.number": Message("{least} 以上的整数", "a whole number from {least} up"),
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
