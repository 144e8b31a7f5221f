"""What stuck to a text on its way: invisible characters, marks of Markdown, strings that a forum puts in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit, Span
from outline.rule import Fault, rule
from outline.rules._times import places
from outline.view import View

_INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff\xad"
_NOISE = re.compile(r"(?: [!-~]{1,2}){4,30}(?![!-~])")  # 0 B) S3 y8 u# Y
_KINDS = tuple(re.compile(kind) for kind in ("[0-9]", "[A-Za-z]", "[!-/:-@\\[-`{-~]"))
_FEW = 3  # so many strings are no accident


@rule("TXT09", "invisible-character-at-a-mark", "info", fix="safe")
def invisible(view: View) -> Iterator[Fault]:
    """序号里藏有看不见的字符 / an invisible character at a mark

    从网页复制的文字可能夹带零宽字符，看不见，却使搜索和编号失效。
    Text copied from a page may carry characters without width: nothing shows, but search and numbering miss the mark.

    Wrong:
        一、总体要求
        二\u200b、保障措施
    Right:
        一、总体要求
        二、保障措施
    Source: Unicode Standard 23.2, Layout Controls
    """
    text = view.text
    if not any(char in text for char in _INVISIBLE):
        return
    found = [Span(*match.span()) for match in re.finditer(f"[{_INVISIBLE}]+", text)]
    marks = [(node.mark.start - 1, node.mark.end + 1) for node in view.nodes if node.section.marker]
    at = 0
    edits = []
    for start, end in found:
        while at < len(marks) and marks[at][1] < end:
            at += 1
        if at < len(marks) and marks[at][0] <= start:
            edits.append(Edit(start, end, ""))
    if edits:
        start, end, _ = edits[0]
        code = f"U+{ord(text[start]):04X}"
        more, more_en = places(len(edits))
        words = Message(
            f"序号处有看不见的字符 {code}，应删去{more}", f"an invisible character {code} at a mark{more_en}"
        )
        yield Fault(Span(start, end), words, tuple(edits))


@rule("TXT10", "markdown-residue", "info")
def markdown(view: View) -> Iterator[Fault]:
    """残留的 Markdown 标记 / marks of Markdown left over

    从聊天工具或笔记软件粘贴的文字，个别标题上还带着“**”“#”。通篇都是 Markdown 的文件不算。
    In text pasted from a chat or a notebook a few headings still carry ** or #. A file that is Markdown throughout is
    another matter.

    Wrong:
        一、总体要求
        **二、重点任务**
        三、保障措施
    Right:
        一、总体要求
        二、重点任务
        三、保障措施
    Right:
        **一、总体要求**
        **二、重点任务**
        三、保障措施
    Source: CommonMark 0.31 4.2, 6.2
    """
    text = view.text
    if "**" not in text and "# " not in text:
        return
    opening = [node for node in view.nodes if node.opens and node.section.marker]
    marked = [node for node in opening if text[max(node.mark.start - 2, 0) : node.mark.start] in ("**", "# ")]
    if marked and len(marked) * 3 <= len(opening):
        start = marked[0].mark.start - 2
        signs = text[start : start + 2].strip()
        more, more_en = places(len(marked))
        words = Message(f"标题上残留 Markdown 标记“{signs}”{more}", f"{signs} of Markdown left at a heading{more_en}")
        yield Fault(Span(start, start + len(signs)), words)


@rule("TXT11", "anti-copy-noise", "warning", fix="unsafe")
def noise(view: View) -> Iterator[Fault]:
    """防复制的干扰字符 / noise against copying

    有的论坛在正文里插入看不见的字母、数字和符号，复制下来就混进了文字。
    Some forums put letters, digits and signs into a text that do not show there, and come along when it is copied.

    Wrong:
        一、总体要求0 B) S3 y8 u# Y
        二、重点任务, j6 X" k! p$ w7 M
        三、保障措施8 h+ U" X! C2 p% s
    Right:
        一、总体要求
        二、重点任务
        三、保障措施
    Source: —
    """
    text = view.text
    if view.damage.spaced:
        return
    found = []
    for match in _NOISE.finditer(text):
        start, end = match.span()
        while start > match.start() - 2 and start > 0 and "!" <= text[start - 1] <= "~":
            start -= 1
        if all(kind.search(text, start, end) for kind in _KINDS):
            found.append(Span(start, end))
    if len(found) >= _FEW:
        shown = text[found[0].start : found[0].start + 12].strip()
        more, more_en = places(len(found))
        words = Message(
            f"“{shown}”像是防复制的干扰字符，应删去{more}",
            f"{shown} looks like noise against copying, to be taken away{more_en}",
        )
        yield Fault(found[0], words, unsafe=tuple(Edit(*span, "") for span in found))
