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
        "name.stdin": Message("标准输入", "standard input"),
        "name.stdout": Message("标准输出", "standard output"),
        # Output that cannot be written.
        "output.same": Message(
            "{path}: 输出文件就是输入文件，不予覆盖", "{path}: the output is the input file, which is not overwritten"
        ),
        "output.folder": Message("{path}: 这是文件夹，无法写入", "{path}: this is a folder and cannot be written to"),
        "output.nowhere": Message("{path}: 所在文件夹不存在", "{path}: its folder does not exist"),
        "output.permission": Message("{path}: 没有写入权限", "{path}: no permission to write it"),
        "output.io": Message("{path}: 写入失败，{detail}", "{path}: cannot be written: {detail}"),
        # What a file has to show when it has no sections.
        "show.none": Message("{path}: 没有找到章节结构", "{path}: no sections found"),
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
        "usage.valueless": Message("{name} 后面缺少值", "{name} needs a value"),
        "usage.flag": Message("{name} 不带值", "{name} takes no value"),
        "usage.choice": Message("{choices} 之一", "one of {choices}"),
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
        "help.help": Message("显示这份说明", "Show this help"),
        "help.version": Message("显示版本", "Show the version"),
        "help.lang": Message(
            "提示用语言，默认 zh，也可用环境变量 OUTLINE_LANG",
            "Language of messages, zh unless OUTLINE_LANG says otherwise",
        ),
        "help.format": Message("输出格式，默认 markdown", "Output format, markdown by default"),
        "help.output": Message("写入文件 OUT，默认写到标准输出", "Write to the file OUT, not to standard output"),
        "help.depth": Message("只到第 N 层", "Only N levels deep"),
        "help.body": Message("连正文一起", "The paragraphs as well"),
        "help.numbers": Message(
            "编号：keep 照原样，drop 去掉，decimal 改为 1.1", "Numbers: as written, none, or decimal (1.1)"
        ),
        "help.script": Message("字形：keep 照原样，或转为简体、繁体", "Script: as written, or converted"),
        "help.implied": Message("不含没有编号的层次", "Without the sections that have no number"),
    }
)
