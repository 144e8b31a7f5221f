"""Series of a document, and what went wrong with their numbers: each fault once, where it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from outline.counting import Count, Slip, SlipKind, explain
from outline.families import NARRATIVE
from outline.model import Span
from outline.openers import Opener, openers

if TYPE_CHECKING:
    from outline.view import Node, View

Key = tuple[int, str, str]
"""What counts together: the part, the style, and the prefix of a dotted number."""

_UNCOUNTED = frozenset({"annex", "label", "hash", "dash", "bullet"})
_TRIALS = 24  # marks looked at, in a document, that may be of another style than their series
_NEAR = 400  # sections looked through for one


class Fault(NamedTuple):
    """One thing wrong with the numbers of a series.

    kind      as in outline.counting; or "run-on": the count goes on from the section before, where others begin again;
              or "restyled": the mark is of another style than the series that it belongs to; or "misspelt": it is the
              mark that is due, written in a way that is no mark
    span      the mark that is wrong
    node      its section; None where it opens a paragraph that is read as plain text
    expected  the number that should stand there; for "missing" the first that is left out
    before    the member of the series that stands before it, if any
    other     the other place: of a number that stands again its first, of a moved one its neighbour, of a restyled or
              misspelt mark a member of the series that it belongs to
    nodes     the series from the fault on
    """

    kind: SlipKind | Literal["run-on", "restyled", "misspelt"]
    span: Span
    node: Node | None
    expected: int
    before: Node | None
    other: Node | None
    nodes: tuple[Node, ...]


class Series(NamedTuple):
    """All that counts together: `running` where the count goes on below another section."""

    nodes: tuple[Node, ...]
    running: bool
    last: Node | None  # of the run of the same key before it


class _Home(NamedTuple):
    """Where a section belongs that its mark or the tree puts elsewhere: a key, and the section that holds it."""

    key: Key
    parent: int


def series(view: View, homes: Mapping[int, _Home] | None = None) -> list[Series]:
    """All series of a document; `homes` corrects where some sections (indices) belong."""
    by_key: dict[Key, dict[int, list[Node]]] = {}
    for node in view.nodes:
        section = node.section
        if section.number is None or not section.style or section.style in _UNCOUNTED:
            continue
        home = homes.get(node.at) if homes else None
        key, parent = home or ((node.part, section.style, _prefix(view, node)), node.parent)
        by_key.setdefault(key, {}).setdefault(parent, []).append(node)
    found = []
    for key, by_parent in by_key.items():
        runs = list(by_parent.values())
        if key[1] == "article" or _runs_on(key[1], runs):
            nodes = sorted((node for run in runs for node in run), key=lambda node: node.at)
            found.append(Series(tuple(nodes), True, None))
        else:
            lasts = [None, *(run[-1] for run in runs)]
            found += [Series(tuple(run), False, last) for run, last in zip(runs, lasts, strict=False)]
    return found


def _prefix(view: View, node: Node) -> str:
    """What marks must share to be of one series: 1. of 1.2, 要 of 一要."""
    style = node.section.style or ""
    if style.startswith("decimal"):
        return view.spelling(node).number.rpartition(".")[0]
    return node.section.marker.rstrip("，、：:,")[-1:] if style == "verb" else ""


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


def faults(view: View) -> list[Fault]:
    """What is wrong with the numbers of a document, in the order of the text. Linear in the number of its sections."""
    unread = list(openers(view))
    return sorted(_in_place(view, _restyled(view, unread), unread), key=lambda fault: fault.span)


def _restyled(view: View, unread: Sequence[Opener]) -> list[Fault]:
    """The faults that are left when marks of the wrong style stand with the series they belong to, and these marks."""
    following = {opener.after: opener.number for opener in reversed(unread)}
    homes: dict[int, _Home] = {}
    moved: list[Fault] = []
    found = _faults(view, homes)
    trials = _TRIALS
    tries = iter(_suspects(view, found))
    while trials and (suspect := next(tries, None)):
        node, model, fault = suspect
        tried = homes | _moved(view, homes, node, model, fault)
        remaining = _faults(view, tried)
        trials -= 1
        # A mark that stands alone is odd by itself, and so is one that goes on from it and is not read.
        odd = len(view.siblings(node)) == 1 and fault.kind in ("missing", "late")
        odd = odd or following.get(node.at) == (node.section.number or 0) + 1
        if len(remaining) + 1 - odd < len(found):
            homes, found = tried, remaining
            moved.append(Fault("restyled", node.mark, node, node.section.number or 0, None, model, (node,)))
            tries = iter(_suspects(view, found))
    return [*found, *moved]


def _in_place(view: View, found: Sequence[Fault], unread: Sequence[Opener]) -> list[Fault]:
    """The faults, those made one with it that a paragraph explains which opens like the mark that is due."""
    told = list(found)
    for opener in unread:
        node = view.nodes[opener.after] if opener.after >= 0 else None
        gap = next((one for one in told if _is_filled(view, one, opener)), None)
        if gap is not None:
            model = gap.before or gap.node
            told.remove(gap)
        else:
            model = _due(view, node, opener) if node and opener.whole else None
        if model is not None and not _is_right(view, model, opener):
            style = model.section.style
            kind: Literal["misspelt", "restyled"] = "misspelt" if opener.style in (None, style) else "restyled"
            told.append(Fault(kind, opener.span, None, opener.number, None, model, ()))
    return told


def _is_filled(view: View, fault: Fault, opener: Opener) -> bool:
    """Whether a paragraph that opens like a mark is what a series lacks."""
    node = fault.node
    if node is None or not node.opens or opener.span.start > fault.span.start or opener.number != fault.expected:
        return False
    number = node.section.number
    if fault.kind == "missing" and fault.before is not None:
        return number == opener.number + 1 and opener.span.start > fault.before.mark.end
    above = view.nodes[node.parent].parent if node.parent >= 0 else -1
    return fault.kind == "late" and number == 2 and opener.after > above


def _is_right(view: View, model: Node, opener: Opener) -> bool:
    """Whether a paragraph opens with the very mark that a series lacks, and was only not read as one."""
    written = "".join(view.text[opener.span.start : opener.span.end].split())
    return written == view.numbered(model, opener.number)


def _due(view: View, node: Node, opener: Opener) -> Node | None:
    """The last member of an open series whose next number opens a paragraph."""
    at = node.at
    while at >= 0:
        one = view.nodes[at]
        if one.opens and one.section.number == opener.number - 1 and one.section.style not in _UNCOUNTED:
            siblings = view.siblings(one)
            return one if siblings[-1] is one else None
        at = one.parent
    return None


def _faults(view: View, homes: Mapping[int, _Home]) -> list[Fault]:
    return [fault for one in series(view, homes) for fault in _of(view, one, homes)]


def _of(view: View, one: Series, homes: Mapping[int, _Home]) -> Iterator[Fault]:
    nodes = one.nodes
    counts = []
    for at, node in enumerate(nodes):
        number = node.section.number or 0
        before = nodes[at - 1] if at else None
        fresh = before is None or _parent(before, homes) != _parent(node, homes)
        led = number == 1 and before is not None and (view.is_led(node) or (before.at + 1 < node.at and bool(homes)))
        counts.append(Count(number, view.inserted(node), fresh, led))
    places: dict[int, int] = {}
    seen = 0
    for slip in explain(counts, running=one.running):
        while seen < slip.at:
            places[counts[seen].number] = seen
            seen += 1
        if fault := _fault(one, slip, places):
            yield fault


def _parent(node: Node, homes: Mapping[int, _Home]) -> int:
    home = homes.get(node.at)
    return home.parent if home else node.parent


def _fault(one: Series, slip: Slip, places: Mapping[int, int]) -> Fault | None:
    """A slip told of sections; `places` are those of the numbers before it."""
    nodes = one.nodes
    node, rest = nodes[slip.at], nodes[slip.at :]
    number = node.section.number or 0
    if slip.kind == "late" and (node.section.kind == "part" or (len(nodes) == 1 and number > 2)):
        return None  # the first document of a compilation needs no mark; a number alone is none that counts
    if slip.kind == "late" and one.last is not None and number == (one.last.section.number or 0) + 1:
        return Fault("run-on", node.mark, node, 1, one.last, None, rest)
    other = None
    if slip.kind in ("repeated", "wrong", "stray") and number in places:
        other = nodes[places[number]]
    elif slip.kind == "moved" and len(rest) > 1:
        other = rest[1]
    return Fault(slip.kind, node.mark, node, slip.expected, nodes[slip.at - 1] if slip.at else None, other, rest)


def _suspects(view: View, found: Sequence[Fault]) -> Iterator[tuple[Node, Node, Fault]]:
    """Marks that may be of another style than the series that they belong to, each with a member of that series and the
    fault that would be explained so."""
    for fault in found:
        node, before = fault.node, fault.before
        if node is None:
            continue
        number = node.section.number or 0
        for one in (fault.other, node) if fault.kind in ("repeated", "wrong", "stray", "late", "again") else ():
            if one is not None and (fault.kind != "late" or len(fault.nodes) == 1):
                yield from ((one, model, fault) for model in _models(view, one))
        if fault.kind == "missing" and before is not None and number == fault.expected + 1:
            yield from ((one, before, fault) for one in _between(view, before.at, node, fault.expected))
        elif fault.kind == "late" and number == 2:
            above = view.nodes[node.parent].parent if node.parent >= 0 else -1
            yield from ((one, node, fault) for one in _between(view, above, node, 1))


def _between(view: View, first: int, last: Node, number: int) -> Iterator[Node]:
    """The sections with a number, of another style, after one (its index) and before another, the last first."""
    for node in reversed(view.nodes[max(first + 1, last.at - _NEAR) : last.at]):
        section = node.section
        if section.number == number and section.style != last.section.style and node.opens == last.opens:
            yield node


def _models(view: View, node: Node) -> Iterator[Node]:
    """The sections that a section may go on from: of another style, with the number before its own, nearest first."""
    at = node.at - 1
    while at >= 0:
        one = view.nodes[at]
        section = one.section
        if section.number == (node.section.number or 0) - 1 and section.style not in _UNCOUNTED | {node.section.style}:
            yield one
        at = one.parent


def _moved(view: View, homes: Mapping[int, _Home], node: Node, model: Node, fault: Fault) -> dict[int, _Home]:
    """The homes of a section that belongs to the series of another, and of what comes after it there."""
    style = model.section.style or ""
    home = homes.get(model.at) or _Home((model.part, style, _prefix(view, model)), model.parent)
    changed = {node.at: home}
    if fault.kind == "missing":
        changed |= {one.at: home for one in fault.nodes if one.parent == fault.nodes[0].parent}
    else:
        after = (one for one in view.nodes[node.at + 1 : node.at + _NEAR] if one.section.style == style)
        following = next(after, None)
        if following is not None and following.section.number == (node.section.number or 0) + 1:
            siblings = (one for one in view.children(following.parent) if one.section.style == style)
            changed |= {one.at: home for one in siblings if one.at >= following.at}
    return changed
