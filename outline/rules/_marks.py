"""What rules on how marks are written share: a departure is judged by the habit of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from outline.messages import Message
from outline.model import Edit
from outline.rule import Fault
from outline.view import Node, View


class Odd(NamedTuple):
    """A mark that is not written as it should be: the part of it that is right (`stem`), what is written where
    something else is wanted, and the edits that would make it so."""

    node: Node
    written: str
    stem: str
    wanted: str
    edits: tuple[Edit, ...]


_FEW = 5  # so many may be slips


def departures(
    view: View,
    nodes: Iterable[Node],
    judge: Callable[[Node], Odd | None],
    words: Callable[[Odd, int], Message],
    *,
    kept: bool = True,
) -> Iterator[Fault]:
    """A fault for each mark that departs from the rule; but one for all of them where the document writes most marks
    of the kind so, or many (`kept`), for that is a habit and said once. `words` is given the departure and how many
    there are like it (1 where it is told alone)."""
    judged = [(node, judge(node)) for node in nodes]
    odd = [one for _, one in judged if one]
    habits = Counter(one.written for one in odd)
    habit, times = habits.most_common(1)[0] if habits else ("", 0)
    usual = kept and times > 1 and (times * 2 > len(judged) or times > _FEW)
    told = False
    for one in odd:
        if usual and one.written == habit:
            if not told:
                edits = tuple(edit for other in odd if other.written == habit for edit in other.edits)
                yield Fault(one.node.mark, words(one, times), edits)
            told = True
        else:
            yield Fault(one.node.mark, words(one, 1), one.edits)
