"""Series of a document, and what is wrong with their numbers: outline/view/counting.py explains one series; here it is
seen which marks belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple

from outline.families import NARRATIVE
from outline.model import Span
from outline.view.counting import Count, Slip, SlipKind, explain

if TYPE_CHECKING:
    from outline.view import Node, View

Key = tuple[int, str, str]
"""What counts together: the part, the style, and the prefix of a dotted number."""

UNCOUNTED = frozenset({"annex", "label", "hash", "dash", "bullet"})


class Fault(NamedTuple):
    """One thing wrong with the numbers of a series.

    kind      as in outline.view.counting; or "run-on": the count goes on from the section before, where others begin
              again; or "restyled": the mark is of another style than the series that it belongs to; or "misspelt": the
              mark that is due, written in a way that is no mark
    node      where it is wrong: a section, or what should be one (outline/view/unread.py)
    expected  the number that should stand there; for "missing" the first that is left out
    before    the member of the series that stands before it, if any
    other     the other place: of a number that stands again its first, of a moved one its neighbour, of a restyled or
              misspelt mark a member of the series that it belongs to
    nodes     the series from the fault up to the next
    """

    kind: SlipKind | Literal["run-on", "restyled", "misspelt"]
    node: Node
    expected: int
    before: Node | None = None
    other: Node | None = None
    nodes: tuple[Node, ...] = ()

    @property
    def span(self) -> Span:
        """The mark that is wrong."""
        return self.node.mark


class Series(NamedTuple):
    """All that counts together: `running` where the count goes on below another section; `last` is the last member of
    the series of the same key before it."""

    nodes: tuple[Node, ...]
    running: bool
    last: Node | None


class Home(NamedTuple):
    """Where a section belongs: what it counts with, and the section (index) that holds it."""

    key: Key
    parent: int


Homes = Mapping[int, Home]
"""The homes, by where their marks start, of sections that the tree puts elsewhere."""


def home_of(view: View, node: Node, homes: Homes) -> Home:
    """Where a section belongs."""
    known = homes.get(node.mark.start)
    return known or Home((node.part, node.section.style or "", _prefix(view, node)), node.parent)


def _prefix(view: View, node: Node) -> str:
    """What marks must share to be of one series: 1. of 1.2, 要 of 一要."""
    style = node.section.style or ""
    if style.startswith("decimal"):
        return view.spelling(node).number.rpartition(".")[0]
    return node.section.marker.rstrip("，、：:,")[-1:] if style == "verb" else ""


def series(view: View, homes: Homes, more: Sequence[Node] = ()) -> list[Series]:
    """All series of a document: of its sections, with `more` that are none."""
    by_key: dict[Key, dict[int, list[Node]]] = {}
    nodes = sorted([*view.nodes, *more], key=lambda node: node.mark.start) if more else view.nodes
    openers: dict[str, tuple[int, Node]] = {}  # the last of each style that opens a paragraph, and that paragraph
    for node in nodes:
        style = node.section.style
        if not node.section.number or not style or style in UNCOUNTED:
            continue
        key, parent = home_of(view, node, homes)
        if style in NARRATIVE:
            parent = _inner(view, node, parent, openers)
        by_key.setdefault(key, {}).setdefault(parent, []).append(node)
    found = []
    for key, by_parent in by_key.items():
        runs = list(by_parent.values())
        if key[1] == "article" or _runs_on(key[1], runs):
            members = sorted((node for run in runs for node in run), key=lambda node: node.mark.start)
            found.append(Series(tuple(members), True, None))
        else:
            lasts = [None, *(run[-1] for run in runs)]
            found += [Series(tuple(run), False, last) for run, last in zip(runs, lasts, strict=False)]
    return found


def _inner(view: View, node: Node, parent: int, openers: dict[str, tuple[int, Node]]) -> int:
    """The section that holds 一是 inside a paragraph that 一是 opens too: a series of its own, though the tree may have
    it beside the other."""
    style, paragraph = node.section.style or "", view.paragraph_at(node.mark.start)
    if node.opens:
        openers[style] = paragraph, node
        return parent
    there, opener = openers.get(style, (-1, node))
    if there == paragraph and node.section.number == 1:
        openers[style] = paragraph, node
    elif there != paragraph or opener.opens:
        return parent
    return -2 - paragraph  # no section: what stands inside this paragraph


def _runs_on(style: str, runs: Sequence[Sequence[Node]]) -> bool:
    """Whether the count of a style goes on below the next section rather than begin again there."""
    if style in NARRATIVE:
        return False
    goes_on = begins = 0
    for before, run in pairwise(runs):
        number = run[0].section.number or 0
        begins += number == 1
        goes_on += number == (before[-1].section.number or 0) + 1
    return goes_on > begins


def faults(view: View, homes: Homes, more: Sequence[Node] = ()) -> list[Fault]:
    """What is wrong with the numbers of all series. Linear in the number of sections."""
    found = [fault for one in series(view, homes, more) for fault in _of(view, one, homes)]
    gaps = [one for one in found if one.kind == "missing" and one.before is not None]
    return [one for one in found if not any(_follows_from(one, gap) for gap in gaps[:_GAPS])]


_GAPS = 20  # so many are looked at for what follows from them


def _follows_from(fault: Fault, gap: Fault) -> bool:
    """Whether a fault is there only because a unit around it is missing: what stood in that unit begins a new count, or
    is missing with it."""
    node, before = fault.node, gap.before
    if before is None or fault is gap or not before.mark.start < node.mark.start:
        return False
    if fault.kind in ("again", "run-on"):
        return node.mark.start < gap.node.mark.start
    inner = fault.before is not None and before.mark.start < fault.before.mark.start < gap.node.mark.start
    return fault.kind == "missing" and inner and gap.node.at in (node.parent, node.at - 1)


def _of(view: View, one: Series, homes: Homes) -> Iterator[Fault]:
    nodes = one.nodes
    counts = []
    before: Node | None = None
    for node in nodes:
        number = node.section.number or 0
        apart = before is None or home_of(view, before, homes).parent != home_of(view, node, homes).parent
        led = number == 1 and before is not None and (view.is_led(node) or (bool(homes) and before.at + 1 < node.at))
        # Where the count runs on, another section is no reason to begin again.
        counts.append(Count(number, view.inserted(node), apart and not one.running, led and not apart))
        before = node
    places: dict[int, int] = {}
    seen = 0
    slips = explain(counts)
    for slip, after in zip_longest(slips, slips[1:]):
        while seen < slip.at:
            places[counts[seen].number] = seen
            seen += 1
        yield _fault(one, slip, after.at if after else len(nodes), places)


def _fault(one: Series, slip: Slip, end: int, places: Mapping[int, int]) -> Fault:
    """A slip told of sections up to `end`; `places` are those of the numbers before it."""
    nodes = one.nodes
    node, rest = nodes[slip.at], nodes[slip.at : end]
    number = node.section.number or 0
    if slip.kind == "late" and one.last is not None and number == (one.last.section.number or 0) + 1:
        return Fault("run-on", node, 1, one.last, None, rest)
    other = None
    if slip.kind in ("repeated", "wrong", "stray") and number in places:
        other = nodes[places[number]]
    elif slip.kind == "moved" and slip.at + 1 < len(nodes):
        other = nodes[slip.at + 1]
    return Fault(slip.kind, node, slip.expected, nodes[slip.at - 1] if slip.at else None, other, rest)
