"""The cheapest reading of a whole document: which candidates are marks, and what stands below what.

A reading is a stack of open series, outermost first. For each candidate in turn every kept reading is carried on in all
ways: leave it unread, go on with an open series, or begin a new one below any open unit. What each costs is named in
outline/costs.py. The cheapest readings are kept (a beam), so the work grows linearly with the number of candidates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from outline import costs
from outline.context import Context
from outline.marks import Mark, Place

_T = TypeVar("_T")


class Placed(NamedTuple):
    """A candidate that the cheapest reading takes, with the number it has there (最后， takes the one that was due);
    `depth` counts from 0, `cost` is what taking it added."""

    mark: Mark
    depth: int
    cost: float


class _Series(NamedTuple):
    """An open series, seen from its last member."""

    style: str
    rank: int
    prefix: str
    number: int | None
    inserted: int
    members: int  # 1, or 2 for more
    began: Place  # of its first member
    opens: bool  # whether its last member opens a paragraph
    paragraph: int
    at: int  # where its last member starts
    longest: int  # its longest member but the last, in characters
    parent: int  # where the unit that holds the series starts, or -1

    @property
    def dotted(self) -> str:
        """The number as the prefix of one more component: 1.2"""
        return f"{self.prefix}.{self.number}" if self.prefix else str(self.number)


class _Reading(NamedTuple):
    cost: float
    stack: tuple[_Series, ...]
    closed: tuple[tuple[str, _Series], ...]  # the last closed series of each style
    homes: tuple[tuple[str, str], ...]  # the style that each style was first seen below
    before: _Reading | None
    taken: tuple[int, int] | None  # index of the candidate and its depth


class _Option(NamedTuple):
    """A way to carry a reading past a candidate: leave it (`depth` None), go on with `series`, or begin a new one."""

    cost: float
    reading: _Reading
    depth: int | None
    series: _Series | None
    in_company: bool  # of earlier members: the series is no longer one of one


def nest(marks: Sequence[Mark], context: Context) -> list[Placed]:
    """The marks among the candidates, each with its depth, as the cheapest reading of all of them has it."""
    readings = [_Reading(0.0, (), (), (), None, None)]
    for index, mark in enumerate(marks):
        step = _Step(mark, index, context)
        # The cheapest reading goes first: where it settles the matter, the others need hardly be looked at.
        options = list(step.options(readings[0], readings[0].cost + step.skip + costs.MARGIN))
        ceiling = step.limit(min(options, key=_cost))
        for reading in readings[1:]:
            options += step.options(reading, ceiling)
        options.sort(key=_cost)
        limit = step.limit(options[0])
        following: dict[tuple[object, ...], _Reading] = {}
        for option in options:
            if option.cost > limit or len(following) == costs.BEAM:
                break
            successor = step.take(option)
            # Readings that agree in this go on alike: the cheapest stands for them.
            likeness = (
                *((s.style, s.prefix, s.number, s.inserted, s.members) for s in successor.stack),
                *((style, series.number) for style, series in successor.closed),
            )
            following.setdefault(likeness, successor)
        readings = list(following.values())
    return _path(readings[0], marks)


def _cost(option: _Option) -> float:
    return option.cost


def _path(reading: _Reading, marks: Sequence[Mark]) -> list[Placed]:
    placed = []
    at: _Reading | None = reading
    while at is not None:
        if at.taken is not None:
            index, depth = at.taken
            mark = marks[index]._replace(number=at.stack[depth].number)
            placed.append(Placed(mark, depth, at.cost - (at.before.cost if at.before else 0.0)))
        at = at.before
    return placed[::-1]


def _alone(series: _Series) -> float:
    """What a series pays until its second member comes."""
    if series.style in costs.ALONE_BY_STYLE:
        return costs.ALONE_BY_STYLE[series.style]
    if series.number is None:
        return costs.ALONE_UNNUMBERED
    if series.began == Place.START and series.style not in costs.NARRATIVE:
        return costs.ALONE_AT_START
    return costs.ALONE_INSIDE


class _Step:
    """One candidate, and all ways to carry a reading past it."""

    def __init__(self, mark: Mark, index: int, context: Context) -> None:
        self.mark = mark
        self.index = index
        self.context = context
        self.style = mark.style.name
        self.doubt = context.doubt(mark)
        weight = costs.WEIGHT.get(self.style, 1.0) * (costs.SKIP_LOOSE if mark.style.loose else 1.0)
        weight *= costs.FLEETING if context.fleeting(mark) else 1.0
        self.skip = max(costs.SKIP[mark.place] * weight - self.doubt, costs.SKIP_DOUBTED)
        self.take_cost = costs.TAKE[mark.place] + self.doubt
        self.refund = self.take_cost + costs.ALONE_INSIDE  # at the most, for the number that was due
        self.alone = _alone(self._series(None, False, -1))

    def options(self, reading: _Reading, limit: float) -> Iterator[_Option]:
        """All ways to carry a reading past the candidate that cost no more than `limit`, priced.

        One pass over the stack from the inside out: what is left behind at each depth only grows.
        """
        mark, stack = self.mark, reading.stack
        if reading.cost + self.skip <= limit:
            yield _Option(reading.cost + self.skip, reading, None, None, False)
        twins = sum(self._is_twin(series) for series in stack)
        base = reading.cost + self.take_cost
        beside: _Series | None = None
        pushed: _Series | None = None  # a series of this style that a new one leaves behind
        for depth in range(len(stack), -1, -1):
            if base > limit + self.refund:
                return
            if base <= limit and depth < costs.DEPTH and twins < costs.TWINS:
                continued = self._continued(reading, pushed)
                parent = stack[depth - 1].at if depth else -1
                price = self._start(continued, parent) + self._nesting(
                    reading, stack[:depth], twins, continued is not None
                )
                price += self._after(reading, parent, beside)
                yield _Option(base + price, reading, depth, None, continued is not None)
            if depth == 0:
                return
            beside = series = stack[depth - 1]
            if self._is_twin(series):
                yield _Option(base + self._going_on(series), reading, depth - 1, series, True)
                twins -= 1
                pushed = series
            base += costs.UP
            if series.paragraph == mark.paragraph and series.opens and mark.place != Place.START:
                base += costs.LEAVE_OWN_PARAGRAPH

    def _is_twin(self, series: _Series) -> bool:
        return series.style == self.style and series.prefix == self.mark.prefix

    def limit(self, cheapest: _Option) -> float:
        """What a reading may cost, given the cheapest option, and not be given up."""
        return cheapest.cost + (costs.SETTLED if self._settles(cheapest) else costs.MARGIN)

    def _settles(self, option: _Option) -> bool:
        """Whether nothing is left to decide: a mark beyond doubt brings the very number that was due."""
        return (
            option.series is not None
            and self.mark.place == Place.START
            and option.cost <= option.reading.cost + costs.UP
        )

    def take(self, option: _Option) -> _Reading:
        """The reading that follows from an option."""
        reading, depth, series = option.reading, option.depth, option.series
        if depth is None:
            return _Reading(option.cost, reading.stack, reading.closed, reading.homes, reading, None)
        last = self._series(series, option.in_company, reading.stack[depth - 1].at if depth else -1)
        closed, homes = reading.closed, reading.homes
        for left in reading.stack[depth:]:
            if left.number is not None and left.style != self.style:
                closed = (*(pair for pair in closed if pair[0] != left.style), (left.style, left))
        if not any(style == self.style for style, _ in homes):
            homes = (*homes, (self.style, reading.stack[depth - 1].style if depth else ""))
        stack = (*reading.stack[:depth], last)
        return _Reading(option.cost, stack, closed, homes, reading, (self.index, depth))

    def _series(self, series: _Series | None, in_company: bool, parent: int) -> _Series:
        """The series whose last member the candidate is, as the next member of `series` or the first of a new one
        below the unit that starts at `parent`."""
        mark = self.mark
        return _Series(
            self.style,
            mark.style.rank,
            mark.prefix,
            self._number(series) if series else mark.number,
            mark.inserted,
            2 if in_company else 1,
            series.began if series else mark.place,
            mark.place == Place.START,
            mark.paragraph,
            mark.start,
            max(series.longest, mark.start - series.at) if series else 0,
            series.parent if series else parent,
        )

    def _number(self, series: _Series) -> int | None:
        """The candidate's number as the next member of a series: 最后， takes the one that is due."""
        if self.mark.number is None and series.number is not None:
            return series.number + 1
        return self.mark.number

    def _going_on(self, series: _Series) -> float:
        """The price of the candidate as the next member of an open series."""
        mark = self.mark
        price = self._advance(series, self._number(series))
        if series.members == 1:
            price -= _alone(series)
        if mark.paragraph != series.paragraph:
            if series.began != Place.START and mark.place != Place.START:
                price += costs.SCATTERED
            elif (series.began == Place.START) != (mark.place == Place.START):
                price += costs.MIXED_PLACE
        return price

    def _advance(self, series: _Series, number: int | None) -> float:
        if series.number is None or number is None:
            return 0.0
        mark = self.mark
        if mark.number is None and series.number == 1 and mark.style.name == "ordinal":
            return costs.LAST_AS_SECOND
        if number == series.number + 1 and mark.inserted <= 1:
            return -min(self.take_cost, costs.DUE)
        if number == series.number:
            if mark.inserted == series.inserted + 1:
                return 0.0
            if mark.inserted != series.inserted:
                return costs.GAP
            return costs.REPEAT_VERBATIM if self.context.alike(series.paragraph, mark.paragraph) else costs.REPEAT
        if number > series.number:
            return costs.GAP + costs.GAP_STEP * min(number - series.number, 10)
        return costs.BACKWARDS

    def _start(self, continued: _Series | None, parent: int) -> float:
        """The price of the number with which a new series begins below the unit that starts at `parent`; `continued`
        is the series that it takes up."""
        number = self.mark.number
        if number is None or number <= 1:
            return self.alone
        if continued and continued.parent == parent:
            return costs.RESUMED
        if continued:
            return costs.CONTINUED if continued.members > 1 else costs.CONTINUED_LONE - _alone(continued)
        return self.alone + costs.LATE_START + costs.LATE_START_STEP * min(number - 2, 10)

    def _continued(self, reading: _Reading, pushed: _Series | None) -> _Series | None:
        """The series that is over and whose count the candidate takes up, if there is one."""
        last = pushed or _lookup(reading.closed, self.style)
        if last is None or last.number is None:
            return None
        due = ((last.number + 1, 0), (last.number, last.inserted + 1))
        return last if (self.mark.number, self.mark.inserted) in due else None

    def _nesting(self, reading: _Reading, kept: tuple[_Series, ...], twins: int, continued: bool) -> float:
        """The price of a new series below the innermost of the series that stay open."""
        mark, context = self.mark, self.context
        parent = kept[-1] if kept else None
        price = 0.0
        if parent:
            inside = mark.place != Place.START and mark.paragraph == parent.paragraph
            if self.style == parent.style == "hash" and len(mark.prefix) < len(parent.prefix):
                price += costs.BACKWARDS
            if mark.style.rank < parent.rank and not inside:
                bare = parent.paragraph == mark.paragraph - 1 and context.expects(parent.paragraph)
                price += costs.AGAINST_ORDER_BELOW_CAPTION if bare else costs.AGAINST_ORDER
            if twins and context.alike(parent.paragraph, mark.paragraph):
                price += costs.REPEAT_VERBATIM
            elif twins:
                own = mark.paragraph - (mark.place == Place.START) == parent.paragraph
                price += costs.WITHIN_ITSELF_ANNOUNCED if own and context.announced(mark) else costs.WITHIN_ITSELF
            if mark.paragraph != parent.paragraph and not parent.opens:
                price += costs.OUT_OF_ITS_PARAGRAPH
            elif mark.place != Place.START and not inside and context.run_in(parent.paragraph):
                price += costs.BELOW_FINISHED
            elif inside and not parent.opens and mark.start - parent.at > costs.STRETCH * parent.longest > 0:
                price += costs.BELOW_STRETCHED
            if len(kept) > 1 and mark.place != Place.START and not inside and context.returns(mark.paragraph):
                price += costs.BELOW_RETURN
            if len(kept) > 1 and context.turned(parent.paragraph, mark.paragraph):
                price += costs.PAST_A_TURN
        if self.style in costs.DOTTED and (parent is None or parent.dotted != mark.prefix):
            price += costs.ORPHAN
        home = _lookup(reading.homes, self.style)
        if home is not None and not continued and home != (parent.style if parent else ""):
            price += costs.OTHER_HOME
        return price

    def _after(self, reading: _Reading, parent: int, beside: _Series | None) -> float:
        """The price of a new series after others under the same unit: `beside`, which it pushes aside, and an earlier
        one of the same style, which it seems to begin again."""
        mark = self.mark
        price = 0.0 if beside is None or self._is_twin(beside) else costs.NEW_FAMILY_BESIDE
        again = beside if beside and self._is_twin(beside) else _lookup(reading.closed, self.style)
        if again is None or again.parent != parent or again.prefix != mark.prefix:
            return price
        if mark.number is None or again.number is None or mark.number > again.number:
            return price
        if self.context.alike(again.paragraph, mark.paragraph):
            return price + costs.REPEAT_VERBATIM
        after_text = mark.paragraph - (mark.place == Place.START) > again.paragraph
        if mark.paragraph == again.paragraph:
            after_text = mark.start - again.at > costs.STRETCH * again.longest > 0
        if after_text and (mark.place != Place.START or self.context.announced(mark)):
            return price + costs.RESTART_LED_IN
        return price + (costs.RESTART_AFTER_TEXT if after_text else costs.RESTART)


def _lookup(pairs: Sequence[tuple[str, _T]], style: str) -> _T | None:
    return next((value for name, value in pairs if name == style), None)
