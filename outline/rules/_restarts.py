"""Counts that go back because another list begins, which the tree does not tell: no fault of their numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property

from outline.families import NARRATIVE
from outline.rules._numbers import OF_LAWS
from outline.view import Node, View
from outline.view.series import Fault as Slip

_GOES_BACK = frozenset({"again", "moved", "stray", "wrong", "repeated"})
_NUMERALS = frozenset("第一二三四五六七八九十百零〇0123456789.-")
_QUESTION = re.compile("[?]|[问答]:")
_TITLES = 3  # of a list that are compared with those before it


def restarting(view: View) -> frozenset[int]:
    """The sections (indices) with which another list begins, and those that go on from them: its first mark was not
    read, the section above begins again, it answers another question, or the list before it only lists the titles."""
    restarts = _Restarts(view)
    found: set[int] = set()
    for slip in view.faults:
        node, before = slip.node, slip.before
        if slip.kind not in _GOES_BACK or before is None or node.section.style in OF_LAWS:
            continue
        number, last = node.section.number or 0, before.section.number or 0
        if (before.at in found and number == last + 1) or restarts.begins(slip, before):
            found.update(one.at for one in (node, *slip.nodes))
    return frozenset(found)


class _Restarts:
    """Tells whether a count begins again for a reason."""

    def __init__(self, view: View) -> None:
        self.view = view

    def begins(self, slip: Slip, before: Node) -> bool:
        """Whether another list begins with a section, or with an unread mark before it."""
        node = slip.node
        if node.section.number == 2:
            return (before.section.number or 0) > 2 and self._first_is_unread(before, node)
        if node.section.number != 1:
            return False
        if node.section.style in NARRATIVE:
            return self._is_asked(before.mark.end, node.mark.start)
        return self._is_above(before, node) or self._is_listed(before, slip.nodes)

    def _first_is_unread(self, before: Node, node: Node) -> bool:
        """Whether the first mark of a list stands between two marks, in a place where it is not read."""
        wanted = self.view.numbered(node, 1)
        at = self.view.text.find(wanted, before.mark.end, node.mark.start)
        return at >= 0 and self.view.shadow[at - 1] not in _NUMERALS

    def _is_above(self, before: Node, node: Node) -> bool:
        """Whether the section that holds a mark begins a count again itself."""
        above, earlier = self.view.parent(node), self.view.parent(before)
        if above is None or earlier is None or above.section.style != earlier.section.style:
            return False
        return above.section.number == 1 < (earlier.section.number or 0)

    def _is_listed(self, before: Node, nodes: Sequence[Node]) -> bool:
        """Whether one of the first titles of a list stands in the list before it, too."""
        series = before.parent, before.section.style
        titles = [node.section.title for node in nodes[:_TITLES]]
        return any(title and self._titles.get((*series, title), before.at + 1) <= before.at for title in titles)

    @cached_property
    def _titles(self) -> Mapping[tuple[int, str | None, str], int]:
        """Where (index) each title stands first among those of its style below a section."""
        nodes = reversed(self.view.nodes)
        return {(node.parent, node.section.style, node.section.title): node.at for node in nodes}

    def _is_asked(self, start: int, end: int) -> bool:
        """Whether a question or an answer begins between two offsets."""
        at = bisect_left(self._questions, start)
        return at < len(self._questions) and self._questions[at] < end

    @cached_property
    def _questions(self) -> Sequence[int]:
        return [match.start() for match in _QUESTION.finditer(self.view.shadow)]
