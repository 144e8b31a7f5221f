"""Faults in numbers, with every mark in its place: a mark of the wrong style, or one that was left unread, is put with
the series that lacks it before anything is said of either."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from outline.families import DIVISIONS, NARRATIVE
from outline.marks import style_names
from outline.model import Span
from outline.view.series import UNCOUNTED, Fault, Home, Homes, faults, home_of
from outline.view.unread import Unread, resembling, unread

if TYPE_CHECKING:
    from outline.view import Node, View

_TRIALS = 24  # marks tried, in a document, with another series
_NEVER_CONFUSED = UNCOUNTED | DIVISIONS | {"article"}
_SKIPPED = 3  # a mark is not read for so many numbers left out
_LOOKED = 40  # faults behind an unread mark that it may explain
_NEAR = 400  # sections looked through for one
_NEAR_HEADS = 40  # paragraphs before the second of a series, looked through for the first
_SAME = 12  # characters after the mark in which a copied paragraph is known


def placed(view: View) -> list[Fault]:
    """What is wrong with the numbers of a document, in the order of the text."""
    loose = list(unread(view))
    inside = [one.node for one in loose if not one.node.opens]
    found = faults(view, {}, inside)
    found, loose = _filled(view, found, [one for one in loose if one.node.opens])
    found = [_resembling(view, fault) for fault in _restyled(view, found, loose, inside)]
    found += [fault for one in loose if (fault := _due(view, one) or _skips(view, one) or _copied(view, one))]
    odd = sorted(one.span.start for one in found if one.kind in ("misspelt", "restyled"))
    found = [one for one in found if not _counts_nothing(one) and not _begins_with(one, odd)]
    return sorted(found, key=lambda fault: fault.span)


def _begins_with(fault: Fault, odd: Sequence[int]) -> bool:
    """Whether a count begins again because a mark that is wrong (where these start) opens another section before it."""
    if fault.kind not in ("again", "run-on") or fault.before is None:
        return False
    at = bisect_right(odd, fault.before.mark.start)
    return at < len(odd) and odd[at] < fault.span.start


def _counts_nothing(fault: Fault) -> bool:
    """Whether a mark only stands twice in a row; or a series that begins late is none: a number by itself, a number
    among others (4.、5.、6. below), or the first document of a compilation, which needs no mark."""
    section = fault.node.section
    if fault.kind == "repeated" and fault.before is not None and fault.before.mark.end == fault.node.mark.start:
        return True  # the mark stands twice in a row, which is another fault
    if fault.kind != "late":
        return False
    alone = len(fault.nodes) == 1 and (section.number or 0) > 2
    empty = bool(section.level) and not section.title and section.heading.end == section.end
    return alone or empty or section.kind == "part"


def _filled(view: View, found: Sequence[Fault], loose: Sequence[Unread]) -> tuple[list[Fault], list[Unread]]:
    """The faults, those that an unread mark explains told of that mark; and the marks that explain none."""
    told, left, retold = sorted(found, key=lambda fault: fault.span), [], []
    for one in loose:
        first = bisect_right(told, one.node.mark.start, key=lambda fault: fault.span.start)
        near = range(first, min(first + _LOOKED, len(told)))
        at = next((at for at in near if _explains(view, one, told[at])), None)
        if at is None:
            left.append(one)
            continue
        fault = told.pop(at)
        new = _retold(view, one, fault)
        if new.kind == "moved" or not _is_right(view, fault.before or fault.node, new.node, fault.expected):
            retold.append(new)
    return [*told, *retold], left


def _explains(view: View, one: Unread, fault: Fault) -> bool:
    """Whether an unread mark is what a series lacks, or stands where it is with another number."""
    node, start = fault.node, one.node.mark.start
    if start >= node.mark.start or not node.opens or not one.node.opens:
        return False
    fits = one.node.section.number == fault.expected and (one.whole or _lacks_marks_only(view, one, fault))
    if fault.kind == "missing" and fault.before is not None and node.section.number == fault.expected + 1:
        alike = one.whole and one.node.section.style == node.section.style
        if start > fault.before.mark.start:
            return fits or alike
        return fits and alike and start > _start_above(view, fault.before)
    return fits and fault.kind == "late" and node.section.number == 2 and start > _start_above(view, node)


def _lacks_marks_only(view: View, one: Unread, fault: Fault) -> bool:
    """Whether a numeral at the head of a paragraph would be the mark that is due, had it a delimiter or brackets."""
    written = view.marked(one.node)
    before, found, after = view.numbered(fault.before or fault.node, fault.expected).partition(written)
    return bool(found) and not any(char.isalnum() for char in before + after)


def _start_above(view: View, node: Node) -> int:
    """Where the section that holds a section's siblings starts, or what holds that, if it is the first of them."""
    parent = view.parent(node)
    if parent is not None and node.section.number != 1:
        parent = view.parent(parent)
    return parent.mark.start if parent else -1


def _retold(view: View, one: Unread, fault: Fault) -> Fault:
    """The fault, told of the unread mark that explains it; with all of a mark that stands twice."""
    model = fault.before or fault.node
    written = one.node.section.marker
    if view.text.startswith(written, one.node.mark.end):
        twice = Span(one.node.mark.start, one.node.mark.end + len(written))
        return Fault("misspelt", replace(one.node, mark=twice), fault.expected, None, model)
    if one.node.section.number != fault.expected:
        return Fault("wrong", one.node, fault.expected, fault.before, None, (one.node,))
    if fault.before is not None and one.node.mark.start < fault.before.mark.start:
        return Fault("moved", one.node, fault.expected - 1, None, fault.before)
    return _of_kind(one, model)


def _of_kind(one: Unread, model: Node) -> Fault:
    style = one.node.section.style
    kind: Literal["misspelt", "restyled"] = "misspelt" if style in (None, model.section.style) else "restyled"
    return Fault(kind, one.node, one.node.section.number or 0, None, model)


def _is_right(view: View, model: Node, node: Node, number: int) -> bool:
    """Whether an unread mark is the very one that a series lacks, and was only not read."""
    return view.marked(node) == view.numbered(model, number)


def _due(view: View, one: Unread) -> Fault | None:
    """An unread mark that goes on from the last member of an open series, in another style or misspelt."""
    half = view.shadow[one.node.mark.start] == "("  # and no bracket that closes it: （三抓好验收
    if not (one.whole or half) or one.node.at < 0:
        return None
    number = one.node.section.number or 0
    for above in view.above(one.node.at):
        section = above.section
        if not above.opens or section.number is None or section.style in UNCOUNTED | NARRATIVE:
            continue
        if section.number == number - 1 and view.siblings(above)[-1] is above:
            return None if _is_right(view, above, one.node, number) else _of_kind(one, above)
    return None


def _skips(view: View, one: Unread) -> Fault | None:
    """An unread mark that leaves out a number or two of an open series of its style."""
    number = one.node.section.number or 0
    for before in _alike_before(view, one):
        last = before.section.number or 0
        if last + 1 < number <= last + _SKIPPED:
            return Fault("missing", one.node, last + 1, before, None, (one.node,))
    return None


def _copied(view: View, one: Unread) -> Fault | None:
    """A paragraph that begins with the same mark and the same words as the last section of its style."""
    node = one.node
    start = node.mark.start
    length = min(view.paragraphs[view.paragraph_at(start)].end - start, len(node.section.marker) + _SAME)
    for before in _alike_before(view, one):
        first = before.mark.start
        alike = view.text[first : first + length] == view.text[start : start + length]
        if alike and before.section.number == node.section.number:
            return Fault("repeated", node, (node.section.number or 0) + 1, before, before, (node,))
    return None


def _alike_before(view: View, one: Unread) -> Iterator[Node]:
    """The sections that an unread mark may go on from: of its style, the last before it on each level, if these open
    paragraphs."""
    for parent in (-1, *(above.at for above in view.above(one.node.at))) if one.whole else ():
        before = view.last_alike(parent, one.node.section.style, one.node.at)
        if before is not None and before.opens:
            yield before


def _resembling(view: View, fault: Fault) -> Fault:
    """The fault; told of the paragraph that begins with what looks like the mark that is missing, if there is one."""
    node, before = fault.node, fault.before
    late = fault.kind == "late" and before is None and node.section.number == 2
    gap = fault.kind == "missing" and before is not None and node.section.number == fault.expected + 1
    if not (late or gap) or not node.opens or node.section.level == 0:
        return fault
    model = before or node
    if not model.opens:
        return fault
    last = view.paragraph_at(node.mark.start)
    start = before.mark.start if before else max(_start_above(view, node), 0)
    first = max(view.paragraph_at(start) + 1, last - (_NEAR if before else _NEAR_HEADS))
    wanted = view.numbered(model, fault.expected)
    for at in range(last - 1, max(first, last - _NEAR, 0) - 1, -1):
        found = None if view.is_opened(at) else resembling(view, view.paragraphs[at], wanted)
        if found is not None and view.marked(found) != wanted:
            return Fault("misspelt", found, fault.expected, None, model)
    return fault


def _restyled(view: View, found: Sequence[Fault], loose: Sequence[Unread], inside: Sequence[Node]) -> list[Fault]:
    """The faults that are left when marks of the wrong style stand with the series they belong to, and these marks."""
    homes: Homes = {}
    told, moved = list(found), []
    following = {one.node.at: one.node.section.number for one in reversed(loose)}
    tries = iter(_suspects(view, told))
    trials = _TRIALS
    while trials and (suspect := next(tries, None)):
        node, model, fault = suspect
        trials -= 1
        tried = {**homes, **_moved(view, homes, node, model, fault)}
        remaining = faults(view, tried, inside)
        # A mark alone in its series is odd by itself; so is one that another goes on from which is not read, and one
        # after which a count begins again.
        odd = len(view.siblings(node)) == 1 or (fault.kind == "again" and fault.before is node)
        odd = odd or following.get(node.at) == (node.section.number or 0) + 1
        if len(remaining) + 1 - odd < len(told):
            homes, told = tried, remaining
            moved.append(Fault("restyled", node, node.section.number or 0, None, model))
            tries = iter(_suspects(view, told))
    return [*told, *moved]


def _suspects(view: View, found: Sequence[Fault]) -> Iterator[tuple[Node, Node, Fault]]:
    """Marks that may be of another style than the series that they belong to, each with a member of that series and the
    fault that would be explained so."""
    for fault in found:
        node, before = fault.node, fault.before
        if node.section.level == 0:
            continue
        number = node.section.number or 0
        doubted = (node, fault.other, before if fault.kind == "again" else None)
        for one in doubted if fault.kind != "late" or len(fault.nodes) == 1 else ():
            if one is not None and one.section.level:
                yield from ((one, model, fault) for model in _models(view, one))
        if fault.kind == "missing" and before is not None and number == fault.expected + 1:
            yield from ((one, before, fault) for one in _between(view, before.at, node, fault.expected))
        elif fault.kind == "late" and number == 2:
            parent = view.parent(node)
            near = list(_between(view, parent.parent if parent else -1, node, 1))
            outer = near and _rank(near[0]) > _rank(node)  # what should hold the others stands before them
            yield from ((one, node, fault) for one in (reversed(near) if outer else near))


def _rank(node: Node) -> int:
    """The place of a section's style in the conventional order, outermost first."""
    return style_names().index(node.section.style or "")


def _between(view: View, first: int, last: Node, number: int) -> Iterator[Node]:
    """The sections with a number, of another style, after one (its index) and before another, the last first."""
    for node in reversed(view.nodes[max(first + 1, last.at - _NEAR) : last.at]):
        section = node.section
        if section.number == number and node.opens == last.opens and _may_be_confused(node, last):
            yield node


def _models(view: View, node: Node) -> Iterator[Node]:
    """The sections that a section may go on from: of another style, with the number before its own, nearest first."""
    for one in view.above(node.at - 1):
        if one.section.number == (node.section.number or 0) - 1 and _may_be_confused(node, one):
            yield one


def _may_be_confused(node: Node, other: Node) -> bool:
    """Whether one section may have been given a mark of the other's style by mistake."""
    style, another = node.section.style, other.section.style
    if style == another:
        return False
    if (style in NARRATIVE) != (another in NARRATIVE) and not (node.opens and other.opens):
        return False
    return not {style, another} & _NEVER_CONFUSED


def _moved(view: View, homes: Homes, node: Node, model: Node, fault: Fault) -> dict[int, Home]:
    """The homes of a section that belongs to the series of another, and of what comes after it there."""
    home = home_of(view, model, homes)
    changed = {node.mark.start: home}
    if fault.kind == "missing" and fault.node is not node:
        following = fault.nodes
    else:
        after = (one for one in view.nodes[node.at + 1 : node.at + _NEAR] if one.section.style == model.section.style)
        first = next(after, None)
        goes_on = first is not None and first.section.number == (node.section.number or 0) + 1
        following = tuple(view.siblings(first)) if first is not None and goes_on else ()
        following = tuple(one for one in following if first is not None and one.at >= first.at)
    return changed | {one.mark.start: home for one in following if one.parent == following[0].parent}
