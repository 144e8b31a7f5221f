"""Text that was damaged on its way: each kind is said once, where it stands first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from outline import phrases
from outline.messages import Message
from outline.model import Edit, Span, bare
from outline.rule import Fault, rule
from outline.rules._times import places
from outline.view import View
from outline.view.damage import Break

_SHOWN = 8  # characters that a message quotes
_PAGES_FIRST = Message("先删去页码，再把断行接起来", "the page numbers go first, then the lines are joined")


@rule("TXT01", "look-alike-characters", "warning", fix="unsafe")
def lookalikes(view: View) -> Iterator[Fault]:
    """形近字代替了本字 / characters that only look right

    从 PDF 复制的文字里，“⼀”“⽂”“⻓”常常是部首或注音符号，看着一样，编码却不同：搜索不到，排版变样，程序也认不出序号。
    项目符号若是私用字符，换一种字体就成了方块。只在个别序号里出现的，由 BRK05 逐一指出。
    In text copied from a PDF, 一, 文 or 长 is often a radical or a phonetic sign that looks the same and is another
    character: search misses it, fonts show it differently, and programs do not know the number. Bullets from the
    private range of a font are boxes in every other. Where only a few marks are written so, BRK05 tells each of them.

    Wrong:
        一、加强⽂件管理
        二、提⾼办事效率
    Right:
        一、加强文件管理
        二、提高办事效率
    Source: Unicode Standard, Kangxi Radicals and CJK Radicals Supplement; Equivalent_Unified_Ideograph
    """
    damage = view.damage
    if not damage.is_full_of_lookalikes:
        return
    found = damage.lookalikes
    char, real = view.text[found[0].at], found[0].char
    more, more_en = places(len(found))
    if "\ue000" <= char <= "\uf8ff":
        words = Message(
            f"私用字符 U+{ord(char):04X} 换一种字体就看不见，应改为“{real}”{more}",
            f"the private character U+{ord(char):04X} vanishes in another font, it should be {real}{more_en}",
        )
    else:
        words = Message(
            f"“{char}”（U+{ord(char):04X}）形似“{real}”而不是“{real}”，多因从 PDF 复制，应改回“{real}”{more}",
            f"{char} (U+{ord(char):04X}) looks like {real} but is not, as text copied from a PDF has it{more_en}",
        )
    yield Fault(Span(found[0].at, found[0].at + 1), words, unsafe=tuple(Edit(at, at + 1, real) for at, real in found))


@rule("TXT02", "broken-lines", "warning", fix="safe", taiwan="off")
def broken_lines(view: View) -> Iterator[Fault]:
    """段落中间断行 / paragraphs broken into lines

    一段话应当连成一行，由排版软件折行。从 PDF、网页或邮件复制的文字，行末多出换行，句子被切断，标题和正文会混在一起。
    A paragraph is one line, which the word processor folds. Text copied from a PDF, a page or a mail has a line break
    at the end of every line, which cuts sentences in two and mixes headings with text.

    Wrong:
        一、加强组织领导
        各单位要高度重视，明确责任分工
        ，确保各项任务落到实处。
        二、加强督促检查
    Right:
        一、加强组织领导
        各单位要高度重视，明确责任分工，确保各项任务落到实处。
        二、加强督促检查
    Source: GB/T 15834-2011 5.1.1; GB/T 9704-2012 5.2.3
    """
    damage = view.damage
    wraps = damage.wraps
    if not wraps:
        return
    first = wraps[0]
    before, after = _around(view, first)
    width = damage.layout.width
    if width is None:
        more, more_en = places(len(wraps))
        words = Message(
            f"一段话被换行断开：“{before}”后面应直接接“{after}”{more}",
            f"a paragraph is broken: {before} should go on with {after}{more_en}",
        )
    else:
        words = Message(
            f"全文每行约 {width:.0f} 字就断行（“{before}”后面应直接接“{after}”），共 {len(wraps)} 处",
            f"the text is broken into lines of some {width:.0f} characters: "
            f"{len(wraps)} breaks inside paragraphs ({before} should go on with {after})",
        )
    edits = tuple(Edit(one.start, one.end, damage.joint(one)) for one in wraps)
    sure = tuple(edit for one, edit in zip(wraps, edits, strict=True) if one.sure)
    if width is not None:  # all or none: what is left could not be told from paragraphs any more
        sure = edits if damage.layout.indented else ()
    waits = bool(damage.is_flat and damage.page_breaks)
    yield Fault(
        Span(first.start - 1, first.start),
        words,
        fix=sure,
        unsafe=() if waits else edits,
        refused=_PAGES_FIRST if waits else None,
    )


@rule("TXT03", "page-number-in-a-sentence", "warning", fix="safe")
def page_numbers(view: View) -> Iterator[Fault]:
    """页码夹在句子中间 / a page number inside a sentence

    页码在版心之外，不是正文。从 PDF 复制时它落在两页之间，把一句话切成两段。
    A page number stands outside the text area and is no part of the text. Copied from a PDF, it lands between two pages
    and cuts a sentence in two.

    Wrong:
        一、加强组织领导
        安全生产责任重于泰山。要把各项责任落实到每一个单位和
        — 2 —
        每一个岗位，确保各项措施落到实处。
        二、加强督促检查
    Right:
        一、加强组织领导
        安全生产责任重于泰山。要把各项责任落实到每一个单位和每一个岗位，确保各项措施落到实处。
        二、加强督促检查
    Source: GB/T 9704-2012 7.5
    """
    text, damage = view.text, view.damage
    found = damage.page_breaks
    if not found:
        return
    before, after = _around(view, found[0])
    first = found[0].end - len(text[found[0].start : found[0].end].lstrip())
    number = text[first : found[0].end].rstrip()
    more, more_en = places(len(found))
    edits = [Edit(one.start, one.end, _newline(text, one) if damage.is_flat else damage.joint(one)) for one in found]
    edits += _numbered_lines(view, found)
    yield Fault(
        Span(first, first + len(number)),
        Message(
            f"页码“{number}”夹在句子中间，应删去，“{before}”后面接“{after}”{more}",
            f"the page number {number} stands inside a sentence, {before} should go on with {after}{more_en}",
        ),
        fix=tuple(sorted(edits)),
    )


@rule("TXT04", "spaced-or-doubled", "warning", fix="unsafe")
def spaced(view: View) -> Iterator[Fault]:
    """字字隔开或行行重复 / letters spaced out, lines doubled

    网页打印成 PDF 再复制，字与字之间会多出空格，加粗的行会出现两遍。
    Where a page was printed to PDF and copied from there, a space may stand after every character, and lines that were
    bold come twice.

    Wrong:
        安 全 生 产 工 作 要 点
        今 年 以 来 ， 各 项 工 作 取 得 新 的 进 展 。
        要 坚 持 问 题 导 向 ， 确 保 全 年 安 全 无 事 故 。
        要 健 全 长 效 机 制 ， 防 止 各 类 问 题 反 弹 。
    Right:
        安 全 生 产 工 作 要 点
        今年以来，各项工作取得新的进展。要坚持问题导向，确保全年安全无事故。要健全长效机制，防止各类问题反弹。
    Source: GB/T 9704-2012 5.2.3
    """
    text, damage = view.text, view.damage
    apart, twice = damage.spaced, damage.doubled
    edits = [_without(view, *span) for span in twice]
    gone = [edit.start for edit in edits]
    for start, end in apart:
        at = bisect_right(gone, start) - 1
        if at < 0 or edits[at].end <= start:
            edits.append(Edit(start, end, bare(text[start:end])))
    if apart:
        shown = text[apart[0].start : apart[0].start + 2 * _SHOWN - 1]
        more, more_en = places(len(apart))
        words = Message(f"字与字之间都隔着空格（“{shown}”）{more}", f"a space after every character: {shown}{more_en}")
    elif twice:
        shown = text[twice[0].start : twice[0].start + _SHOWN]
        more, more_en = places(len(twice))
        words = Message(f"同一行字连着出现两遍（“{shown}”）{more}", f"the same line twice in a row: {shown}{more_en}")
    if edits:
        yield Fault((apart or twice)[0], words, unsafe=tuple(sorted(edits)))


@rule("TXT07", "garbled-text", "error")
def garbled(view: View) -> Iterator[Fault]:
    """乱码 / garbled text

    “锟斤拷”“�”“涓€銆”之类，是文件用错误的编码打开后又保存过，原来的字已经丢失，只能找回原文件重新打开。乱码太多时，别的问题不再报告。
    Signs such as 锟斤拷, � or ä¸€ come from a file that was opened in the wrong encoding and saved again. The words are
    lost: find the original and open it anew. Where much is garbled, nothing else is reported.

    Wrong:
        一、加强组织领导
        二、锟斤拷锟斤拷责任落实
    Right:
        一、加强组织领导
        二、压实责任落实
    Source: Unicode Standard 3.9, U+FFFD; GB 18030-2022
    """
    found = view.damage.garbled
    if not found:
        return
    shown = view.text[found[0].start : min(found[0].end, found[0].start + _SHOWN)]
    more, more_en = places(len(found))
    yield Fault(
        found[0],
        Message(
            f"“{shown}”是乱码，文件曾按错误的编码打开并保存，应找回原文{more}",
            f"{shown} is garbled: the text was once read in the wrong encoding; go back to the original{more_en}",
        ),
    )


def _around(view: View, one: Break) -> tuple[str, str]:
    """The words on either side of a break."""
    before, after = view.text[max(one.start - _SHOWN, 0) : one.start], view.text[one.end : one.end + _SHOWN]
    return before.splitlines()[-1].strip(), after.splitlines()[0].strip()


def _newline(text: str, one: Break) -> str:
    """The first line break of several."""
    return text[one.start : one.end].lstrip(" \t\u3000").splitlines(keepends=True)[0]


def _numbered_lines(view: View, found: Sequence[Break]) -> Iterator[Edit]:
    """Takes away the lines between paragraphs that hold the number of a page."""
    breaks = [one.start for one in found]
    for piece in view.pieces:
        if piece.kind == "boilerplate" and phrases.PAGE_NUMBER.fullmatch(view.shadow, piece.start, piece.end):
            at = bisect_right(breaks, piece.start) - 1
            if at < 0 or found[at].end <= piece.start:
                yield _without(view, piece.start, piece.end)


def _without(view: View, start: int, end: int) -> Edit:
    """Takes a stretch away, with its line where nothing else stands on it."""
    starts, text = view.document.lines.starts, view.text
    at = bisect_right(starts, start)
    first, last = starts[at - 1], starts[at] if at < len(starts) else len(text)
    alone = not text[first:start].strip() and not text[end:last].strip()
    return Edit(first, last, "") if alone else Edit(start, end, "")
