"""What the numbers of a series say: the least that must have gone wrong for them to stand as they do.

一、二、四、五、 needs one slip (三 is missing, or 四 should be 三); 一、二、二、四、 needs one too (the second 二
should be 三), and not two because 四 does not follow 二. So a series is explained as a whole, as cheaply as can be.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

SlipKind = Literal["missing", "wrong", "repeated", "stray", "moved", "late", "again"]


class Count(NamedTuple):
    """One number of a series: 133 and 1 for 第一百三十三条之一.

    fresh   it is the first below another unit, where the count begins again
    led     words of the unit that holds it stand before it, so that a new list may begin
    """

    number: int
    inserted: int = 0
    fresh: bool = False
    led: bool = False


class Slip(NamedTuple):
    """What went wrong at one number of a series (its index).

    missing    numbers before it are left out; `expected` is the first of them
    wrong      it should be `expected`
    repeated   the number before it stands again
    stray      it does not belong here; nothing is missing without it
    moved      it is missing elsewhere in the series
    late       the series does not begin at 1
    again      the count begins again though nothing tells why
    """

    kind: SlipKind
    at: int
    expected: int


class _Way(NamedTuple):
    """A way to explain a series so far: the last number that was believed, and the slips."""

    cost: float
    number: int
    inserted: int
    slip: Slip | None
    before: _Way | None


# Prices: the order of these decides which of two explanations with as many slips is told.
_REPEATED, _MISSING, _STRAY, _WRONG, _LATE, _AGAIN, _LED = 1.0, 1.01, 1.02, 1.05, 1.0, 0.95, 0.2
_FAR = 0.1  # … for a jump, each number left out after the first; up to:
_FARTHEST = 0.5
_WAYS = 8  # kept at each number


def explain(counts: Sequence[Count]) -> list[Slip]:
    """The slips that explain a series, in its order; none where it counts up from 1. Linear in the number of counts."""
    if _is_sound(counts):
        return []
    ways = [_Way(0.0, 0, 0, None, None)]
    for at, count in enumerate(counts):
        following: dict[tuple[int, int], _Way] = {}
        for way in ways:
            for option in _options(way, count, at):
                state = option.number, option.inserted
                if state not in following or option.cost < following[state].cost:
                    following[state] = option
        ways = sorted(following.values(), key=lambda way: way.cost)[:_WAYS]
    slips = []
    step: _Way | None = ways[0]
    while step is not None:
        if step.slip is not None:
            slips.append(step.slip)
        step = step.before
    return _paired(counts, slips[::-1])


def _is_sound(counts: Sequence[Count]) -> bool:
    number, inserted = 0, 0
    for at, count in enumerate(counts):
        first = at == 0 or count.fresh
        if not (count.number == 1 if first else _follows(count, number, inserted)):
            return False
        number, inserted = count.number, count.inserted
    return True


def _follows(count: Count, number: int, inserted: int) -> bool:
    if count.number == number:
        return count.inserted == inserted + 1
    return count.number == number + 1 and count.inserted <= 1


def _options(way: _Way, count: Count, at: int) -> list[_Way]:
    """The ways on from one, past a number."""
    number, expected = count.number, way.number + 1
    first = at == 0 or count.fresh

    def step(cost: float, kind: SlipKind | None, *, believed: int | None = None, inserted: int = 0) -> _Way:
        slip = Slip(kind, at, 1 if first else expected) if kind else None
        return _Way(way.cost + cost, number if believed is None else believed, inserted, slip, way)

    if first:
        if number == 1:
            return [step(0.0, None, inserted=count.inserted)]
        return [step(_LATE, "late", inserted=count.inserted), step(_WRONG, "wrong", believed=1)]
    if _follows(count, way.number, way.inserted):
        return [step(0.0, None, inserted=count.inserted)]
    options = [step(_WRONG, "wrong", believed=expected)]
    if number == 1 and not count.inserted:
        options.append(step(_LED if count.led else _AGAIN, None if count.led else "again"))
    if number > way.number or (number == way.number and count.inserted > way.inserted):
        far = min(_FAR * max(number - expected - 1, 0), _FARTHEST)
        options.append(step(_MISSING + far, "missing", inserted=count.inserted))
        options.append(step(_STRAY, "stray", believed=way.number, inserted=way.inserted))
    else:
        kind: SlipKind = "repeated" if number == way.number else "stray"
        options.append(step(_REPEATED, kind, believed=way.number, inserted=way.inserted))
    return options


def _paired(counts: Sequence[Count], slips: Sequence[Slip]) -> list[Slip]:
    """The slips, with those made one that a single number out of its place causes: it is too much in one place and
    missing in another. Of two neighbours that changed places the first is told."""
    gaps = {slip.expected: slip for slip in slips if slip.kind == "missing"}
    told: list[Slip] = []
    gone: set[Slip] = set()
    for slip in slips:
        number = counts[slip.at].number
        after = counts[slip.at + 1] if slip.at + 1 < len(counts) else None
        gap = gaps.get(number) if slip.kind in ("stray", "repeated", "late") else None
        if gap is not None and counts[gap.at].number != gap.expected + 1:
            gap = None
        if slip in gone:
            continue
        if slip.kind == "late" and after and after.number == 1 and not after.fresh:
            gone |= {other for other in slips if other.at == slip.at + 1 or other == gap}
            told.append(slip._replace(kind="moved"))
        elif gap is not None and slip.kind != "late":
            told = [other for other in told if other != gap]
            gone.add(gap)
            first = gap if gap.at == slip.at - 1 else slip
            told.append(first._replace(kind="moved"))
        elif slip.kind == "stray" and after and after.number == slip.expected < number and not after.fresh:
            told.append(slip._replace(kind="moved"))
        else:
            told.append(slip)
    return told
