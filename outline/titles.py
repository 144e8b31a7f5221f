"""Where a title ends."""

from __future__ import annotations

import re
from types import MappingProxyType

_PAIRS = MappingProxyType({"“": "”", "‘": "’", "《": "》", "〈": "〉", "(": ")"})
_STOP = re.compile(r"[。!?;:“‘《〈(\"]")
_CLOSE_WITHIN = 80  # a quotation longer than this (characters) is taken as unclosed
SENTENCE_ENDS = "。!?;:"


def title_end(shadow: str, start: int, end: int) -> int:
    """The offset just after the title that starts at `start`: after the first 。！？；or ：outside quotation marks,
    book marks and brackets, or `end` where there is none. Linear: each character is looked at once."""
    position = start
    while stop := _STOP.search(shadow, position, end):
        char = shadow[stop.start()]
        position = stop.end()
        if char in SENTENCE_ENDS and not _inside_number(shadow, stop.start()):
            return position
        closer = _PAIRS.get(char, '"' if char == '"' else "")
        if closer:
            closed = _closing(shadow, position, min(end, position + _CLOSE_WITHIN), char, closer)
            position = closed if closed >= 0 else position
    return end


_GAP = re.compile(r"(?<=[^ -~])[ ]{1,40}(?=[^ -~])")
_WIDE = 4  # spaces that end a title wherever they stand
_CAPTION = 60  # a caption before a wide space, in characters


def run_in_title_end(shadow: str, start: int, end: int) -> int:
    """As `title_end`, but a run-in heading may also stop at a space between Chinese characters where an end mark was
    left out: （一）抓好学校安全是构建和谐社会的需要 学校安全，责任重大。…"""
    stop = title_end(shadow, start, end)
    if stop - start <= 2 and shadow[stop - 1] == ":":
        stop = title_end(shadow, stop, end)  # 问：在哪里办理？
    gap = _GAP.search(shadow, start, min(stop, start + _CAPTION))
    if gap and gap.start() - start >= 2 and gap.end() - gap.start() >= _WIDE:
        return gap.end()
    if (
        gap
        and gap.start() - start >= 6
        and "。" in shadow[gap.end() : end]
        and end - gap.end() > 2 * (gap.end() - start)
    ):
        return gap.end()
    return stop


def _closing(shadow: str, start: int, end: int, opener: str, closer: str) -> int:
    """The offset after the mark that closes what was opened before `start`, or -1."""
    depth = 1
    for position in range(start, end):
        char = shadow[position]
        if char == closer:
            depth -= 1
            if depth == 0:
                return position + 1
        elif char == opener:
            depth += 1
    return -1


def _inside_number(shadow: str, position: int) -> bool:
    """Whether a mark stands between digits: 9:30, 3:1."""
    return (
        shadow[position] == ":"
        and shadow[position - 1 : position].isdigit()
        and shadow[position + 1 : position + 2].isdigit()
    )
