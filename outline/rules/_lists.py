"""What rules on lists share: with what mark each item of one ends (outline/view/enumerations.py finds the lists)."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from outline.model import Edit
from outline.view import Node, View
from outline.view.enumerations import Enumeration

CLOSERS = frozenset("”’\"')》")
_WIDE = MappingProxyType({";": "；", ":": "：", ",": "，", "!": "！", "?": "？"})
STOPS = frozenset("。;,、:!?")


class Ending(NamedTuple):
    """Where an item ends: the offset of its last character, or of the mark inside closing quotation marks or brackets;
    and that mark, folded, "" where it is none."""

    at: int
    mark: str


def ending(view: View, node: Node) -> Ending:
    """How a section ends, all that stands below it included."""
    return ending_before(view, node.section.end, node.mark.end)


def ending_before(view: View, end: int, start: int = 0) -> Ending:
    """How the words that end at an offset do."""
    shadow = view.shadow
    while end > start and shadow[end - 1] in " \n":
        end -= 1
    at = end - 1
    if at > start and shadow[at] in CLOSERS and shadow[at - 1] in STOPS:
        at -= 1
    return Ending(at, shadow[at] if at >= start and shadow[at] in STOPS else "")


def separators(view: View, row: Enumeration) -> tuple[Ending, ...]:
    """How the members of a list end, but for the last."""
    nodes = row.nodes
    return tuple(ending_before(view, after.mark.start, node.mark.end) for node, after in pairwise(nodes))


def is_joined(view: View, row: Enumeration) -> bool:
    """Whether ； stands between the members of a list, mostly."""
    marks = [end.mark for end in separators(view, row)]
    return marks.count(";") * 2 > len(marks)


def is_one_paragraph(view: View, node: Node) -> bool:
    """Whether a section, all of it, stands in one paragraph and has none below it."""
    section = node.section
    return not section.children and section.end <= view.paragraphs[view.paragraph_at(section.start)].end


def has_sentences(view: View, node: Node) -> bool:
    """Whether a full stop stands inside a section, not at its end and not inside quotation marks or brackets."""
    return inner_stop(view, node) >= 0


def inner_stop(view: View, node: Node) -> int:
    """The offset of the first such full stop, or -1."""
    return outside_quotes(view, "。", node.mark.end, ending(view, node).at)


def outside_quotes(view: View, mark: str, start: int, end: int) -> int:
    """The offset of a mark (folded) between two offsets, not inside quotation marks or brackets, or -1."""
    shadow = view.shadow
    if shadow.find(mark, start, end) < 0:
        return -1
    depth = 0
    for offset in range(start, end):
        char = shadow[offset]
        if char in "“(《":
            depth += 1
        elif char in "”)》":
            depth = max(depth - 1, 0)
        elif char == mark and not depth:
            return offset
    return -1


def edit(view: View, end: Ending, mark: str) -> Edit:
    """The edit that gives words another end mark (folded), or one where they have none: as wide as the mark that it
    replaces, or as those of the document."""
    old = view.text[end.at] if end.mark else ""
    wide = view.full_width if old in ("", "。", "、") else old not in ";:,"
    new = _WIDE.get(mark, mark) if wide else mark
    return Edit(end.at, end.at + 1, new) if old else Edit(end.at + 1, end.at + 1, new)


def quoted(mark: str) -> tuple[str, str]:
    """A folded mark as messages in Chinese and in English name it."""
    wide = _WIDE.get(mark, mark)
    return (f"“{wide}”", f"“{wide}”") if mark else ("没有标点", "no mark")
