"""Rules that are drawn on a page -> the tables that they rule.

Lengths and coordinates are those of rows.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

_TOUCH = 3.0  # points between rules that meet, at the most; and between dashes of one rule
_SHORT = 8.0  # points of a rule, at least
_RULES = 1000  # rules of a page, at the most: more are a drawing
_GRIDS = 50  # tables of a page, at the most
_ACROSS = 0.9  # share of a table's width that the rule between two of its rows runs across
_DOWN = 0.5  # share of a row's height that the rule between two of its cells runs down
_FRAME = 0.5  # share of a page's height: what has one row as tall as that is a frame


class Rule(NamedTuple):
    """A straight line, level or upright, from its left or upper end."""

    x0: float
    y0: float
    x1: float
    y1: float


class Grid(NamedTuple):
    """A table: the y between which its rows are, and the x of each row between which its cells are."""

    ys: tuple[float, ...]
    xs: tuple[tuple[float, ...], ...]

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and the cell in it, each from 0, that a point is in; None outside the table."""
        row = bisect_right(self.ys, y) - 1
        if not 0 <= row < len(self.xs):
            return None
        column = bisect_right(self.xs[row], x) - 1
        return (row, column) if 0 <= column < len(self.xs[row]) - 1 else None


class _Stretch(NamedTuple):
    """A rule by its place on one axis and its ends on the other."""

    at: float
    start: float
    end: float


def grids(rules: Sequence[Rule], height: float) -> list[Grid]:
    """The tables of a page so high, the largest first: rules that meet, two of which at least run across, with another
    between two cells."""
    level = _merged([_Stretch(y0, x0, x1) for x0, y0, x1, y1 in rules if x1 - x0 >= y1 - y0])
    upright = _merged([_Stretch(x0, y0, y1) for x0, y0, x1, y1 in rules if x1 - x0 < y1 - y0])
    if len(level) + len(upright) > _RULES:
        return []
    found = [grid for parts in _meeting(level, upright) if (grid := _grid(*parts, height))]
    return sorted(found, key=lambda grid: grid.ys[0] - grid.ys[-1])[:_GRIDS]


def _merged(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Rules on one line that touch as one, and without what is too short."""
    groups: list[list[_Stretch]] = []
    for stretch in sorted(stretches):
        if groups and stretch.at - groups[-1][0].at <= _TOUCH:
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
    found: list[_Stretch] = []
    for group in groups:
        at = group[0].at
        run = [at, *sorted(group, key=itemgetter(1))[0][1:]]
        for _, start, end in sorted(group, key=itemgetter(1)):
            if start - run[2] > _TOUCH:
                found.append(_Stretch(*run))
                run = [at, start, end]
            run[2] = max(run[2], end)
        found.append(_Stretch(*run))
    return [stretch for stretch in found if stretch.end - stretch.start >= _SHORT]


def _meeting(level: Sequence[_Stretch], upright: Sequence[_Stretch]) -> Iterator[tuple[list[_Stretch], list[_Stretch]]]:
    """Level and upright rules that meet, directly or by way of others."""
    group = list(range(len(level)))  # of each level rule: another of its group, or itself

    def first(one: int) -> int:
        while group[one] != one:
            group[one] = group[group[one]]
            one = group[one]
        return one

    owners: list[int | None] = []
    for rule in upright:
        met = [number for number, other in enumerate(level) if _meet(other, rule)]
        for one in met:
            group[first(one)] = first(met[0])
        owners.append(met[0] if met else None)
    parts: defaultdict[int, tuple[list[_Stretch], list[_Stretch]]] = defaultdict(lambda: ([], []))
    for number, rule in enumerate(level):
        parts[first(number)][0].append(rule)
    for owner, rule in zip(owners, upright, strict=True):
        if owner is not None:
            parts[first(owner)][1].append(rule)
    yield from parts.values()


def _meet(level: _Stretch, upright: _Stretch) -> bool:
    return (
        level.start - _TOUCH <= upright.at <= level.end + _TOUCH
        and upright.start - _TOUCH <= level.at <= upright.end + _TOUCH
    )


def _grid(level: Sequence[_Stretch], upright: Sequence[_Stretch], height: float) -> Grid | None:
    """The table that rules make, None if they make none."""
    left, right = min(rule.start for rule in level), max(rule.end for rule in level)
    ys = [y for y, share in _covered(level, left, right) if share >= _ACROSS]
    xs: list[tuple[float, ...]] = []
    for top, bottom in pairwise(ys):
        inner = [x for x, share in _covered(upright, top, bottom) if share >= _DOWN]
        xs.append((left, *(x for x in inner if left + _SHORT < x < right - _SHORT), right))
    if all(len(row) == 2 for row in xs) or (len(xs) == 1 and ys[1] - ys[0] > _FRAME * height):
        return None
    return Grid(tuple(ys), tuple(xs))


def _covered(rules: Sequence[_Stretch], start: float, end: float) -> list[tuple[float, float]]:
    """The places of rules, in order, and which share of the way from `start` to `end` they cover there."""
    shares: defaultdict[float, float] = defaultdict(float)
    for rule in rules:
        shares[rule.at] += max(0.0, min(rule.end, end) - max(rule.start, start))
    return sorted((at, share / (end - start)) for at, share in shares.items()) if end > start else []
