"""Where a title ends."""

from __future__ import annotations

import re
from types import MappingProxyType

from outline import phrases

_PAIRS = MappingProxyType({"“": "”", "‘": "’", "《": "》", "〈": "〉", "(": ")"})
_STOP = re.compile(r"[。!?;:“‘《〈(\"]")
_CLOSE_WITHIN = 80  # a quotation longer than this (characters) is taken as unclosed
SENTENCE_ENDS = "。!?;:"


def title_end(shadow: str, start: int, end: int) -> int:
    """The offset just after the title that starts at `start`: after the first 。！？；or ：outside quotation marks,
    book marks and brackets, or `end` where there is none. Linear: no character is looked at
    more than _CLOSE_WITHIN times."""
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


_CAPTION_SIZE = (4, 40)  # characters of a caption that runs into its text
_SENTENCE = 24  # a sentence this short may be the title itself
_ECHO = 4  # so many characters of the caption, said again, begin its text


def caption_end(shadow: str, start: int, end: int) -> int | None:
    """Where a caption ends that runs straight into its text, between `start` and the `end` of the first sentence; None
    where it shows nowhere: 一、建议稿起草过程“十四五”时期是…

    The text says the caption's own words again, or it opens as paragraphs do after a word that captions end with.
    """
    if end - start <= _SENTENCE:
        return None
    best: tuple[tuple[int, int], int] | None = None
    inside = ""
    for at in range(start, min(start + _CAPTION_SIZE[1], end - 1) + 1):
        if at - start >= _CAPTION_SIZE[0] and not inside:
            score = _turn(shadow, start, at, end)
            if score > (best[0] if best else (0, 0)):
                best = score, at
        char = shadow[at]
        if inside == char:
            inside = ""
        elif not inside and char in _PAIRS:
            inside = _PAIRS[char]
    if best is None:
        return None
    score, at = best
    # An echo may begin after the verb of its text: …的关系|充分发挥市场机制…
    earlier = range(at - 1, max(start + _CAPTION_SIZE[0], at - 2 * _ECHO) - 1, -1) if score[1] >= _ECHO else ()
    return next((one for one in earlier if _ends_named(shadow, start, one)), at)


def _ends_named(shadow: str, start: int, at: int) -> bool:
    """Whether the words before an offset name something and are done: …的关系, 队伍建设方面"""
    named = phrases.NAMING.search(shadow[max(start, at - 2 * _ECHO) : at])
    return named is not None and not phrases.JOINING.match(shadow, at)


def _turn(shadow: str, start: int, at: int, end: int) -> tuple[int, int]:
    """How much speaks for a caption that ends and a text that begins at an offset: points, and characters said again;
    (0, 0) where nothing does."""
    noun = bool(phrases.CAPTION_NOUN.search(shadow[max(start, at - 3) : at]))
    opening = phrases.TEXT_OPENING.match(shadow, at, end)
    echo = 0
    while at + echo < end and echo < at - start and shadow[at : at + echo + 1] in shadow[start:at]:
        echo += 1
    if (noun and opening) or phrases.SPOKEN.match(shadow, at, end):
        points = 4
    elif echo >= _ECHO:
        points = 3
    elif noun and echo == _ECHO - 1:
        points = 2
    elif _ends_named(shadow, start, at):
        points = int(end - at >= _SENTENCE // 2)
    else:
        points = int(opening is not None and shadow.startswith("关于", start) and at - start > 2 * _ECHO)
    return (points, echo) if points else (0, 0)


_GAP = re.compile(r"(?<=[^ -~])[ ]{1,40}(?=[^ -~])")
_HALF_STOP = re.compile(r"(?<=[一-鿿])\.(?=[一-鿿])")
_WIDE = 4  # spaces that end a title wherever they stand
_CAPTION = 60  # a caption before a wide space, in characters


def run_in_title_end(shadow: str, start: int, end: int) -> int:
    """As `title_end`, but a run-in heading may also stop at a space between Chinese characters where an end mark was
    left out: （一）抓好学校安全是构建和谐社会的需要 学校安全，责任重大。…"""
    stop = title_end(shadow, start, end)
    if stop - start <= 2 and shadow[stop - 1] == ":":
        stop = title_end(shadow, stop, end)  # 问：在哪里办理？
    if stop == end and "。" not in shadow[start:end]:
        half = _HALF_STOP.search(shadow, start, end)  # 1.加强领导.成立领导小组,定期研究.
        stop = half.end() if half else stop
    gap = _GAP.search(shadow, start, min(stop, start + _CAPTION))
    if gap and gap.start() - start >= 2 and gap.end() - gap.start() >= _WIDE:
        return gap.end()
    least = _CAPTION_SIZE[0] if gap and gap.end() - gap.start() > 1 else 6
    developed = gap and "。" in shadow[gap.end() : end] and end - gap.end() > 2 * (gap.end() - start)
    if gap and gap.start() - start >= least and developed:
        return gap.end()
    return stop


def is_caption(shadow: str, start: int, colon: int, end: int) -> bool:
    """Whether the words after ： belong to the caption too: 队伍建设工程：深化改革促发展, alone on its line"""
    size = _CAPTION_SIZE[0]
    short = end - start <= _SENTENCE and colon - start > size and end - colon >= size
    return short and not _STOP.search(shadow, colon, end) and shadow[colon] != "指" and shadow[end - 1] not in ",、)"


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
