"""The cheapest reading of a whole document: which candidates are marks, and what stands below what.

A reading is a stack of open series, outermost first. For each candidate in turn every kept reading is carried on in all
ways (outline/pricing.py): leave it unread, go on with an open series, or begin a new one below any open unit. The
cheapest readings are kept (a beam), so the work grows linearly with the number of candidates.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from outline.context import Context
from outline.costs import BEAM, MARGIN, SETTLED, Costs
from outline.marks import Mark, Place
from outline.pricing import Option, Reading, Step


class Placed(NamedTuple):
    """A candidate that the cheapest reading takes, with the number it has there (最后， takes the one that was due);
    `depth` counts from 0."""

    mark: Mark
    depth: int


def nest(marks: Sequence[Mark], context: Context, costs: Costs) -> list[Placed]:
    """The marks among the candidates, each with its depth, as the cheapest reading of all of them has it."""
    placed = []
    for mark, reading in zip(marks, cheapest(marks, context, costs)[1:], strict=True):
        if reading.depth is not None:
            number = mark.number if mark.number is not None else reading.stack[reading.depth].number
            placed.append(Placed(mark._replace(number=number), reading.depth))
    return placed


def cheapest(marks: Sequence[Mark], context: Context, costs: Costs) -> list[Reading]:
    """The cheapest reading of all candidates: as it was before the first of them, and after each."""
    readings = [Reading(0.0, (), (), (), None, None)]
    for mark in marks:
        step = Step(mark, context, costs)
        # The cheapest reading goes first: where it settles the matter, the others need hardly be looked at.
        options = list(step.options(readings[0], readings[0].cost + step.skip + MARGIN))
        ceiling = _limit(step, min(options, key=_cost))
        for reading in readings[1:]:
            options += step.options(reading, ceiling)
        options.sort(key=_cost)
        limit = _limit(step, options[0])
        following: dict[tuple[object, ...], Reading] = {}
        for option in options:
            if option.cost > limit or len(following) == BEAM:
                break
            successor = step.take(option)
            # Readings that agree in this go on alike: the cheapest stands for them.
            likeness = (
                *((s.style, s.prefix, s.number, s.missing, s.inserted, s.members) for s in successor.stack),
                *((style, series.number) for style, series in successor.closed),
            )
            following.setdefault(likeness, successor)
        readings = list(following.values())
    return _path(readings[0])


def _cost(option: Option) -> float:
    return option.cost


def _path(reading: Reading) -> list[Reading]:
    path = []
    at: Reading | None = reading
    while at is not None:
        path.append(at)
        at = at.before
    return path[::-1]


def _limit(step: Step, cheapest: Option) -> float:
    """What a reading may cost, given the cheapest option, and not be given up."""
    return cheapest.cost + (SETTLED if _settles(step, cheapest) else MARGIN)


def _settles(step: Step, option: Option) -> bool:
    """Whether nothing is left to decide: a mark beyond doubt brings the very number that was due."""
    return (
        option.series is not None
        and not step.doubt
        and step.mark.place == Place.START
        and option.cost <= option.reading.cost + step.costs.up
    )
