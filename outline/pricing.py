"""Ways to carry a reading past a candidate, and what each costs (the prices: outline/costs.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from outline.context import Context
from outline.costs import DEPTH, STRETCH, TWINS, Costs
from outline.families import BELOW_BARE_HEADINGS, DOTTED, NARRATIVE
from outline.marks import UNKNOWN, Mark, Place, Standing

_T = TypeVar("_T")


class Series(NamedTuple):
    """An open series, seen from its last member."""

    style: str
    rank: int
    prefix: str
    number: int | None  # the highest so far
    missing: int | None  # the one number that a gap just before left out
    inserted: int
    members: int  # 1, or 2 for more
    began: Place  # of its first member
    opens: bool  # whether its last member opens a paragraph
    paragraph: int
    at: int  # where its last member starts
    longest: int  # its longest member but the last, in characters
    parent: int  # where the unit that holds the series starts, or -1
    standing: Standing  # of its last member

    @property
    def dotted(self) -> str:
        """The number as the prefix of one more component: 1.2"""
        return f"{self.prefix}.{self.number}" if self.prefix else str(self.number)


class Reading(NamedTuple):
    """The candidates so far, read in one way: what it has cost, and the series that are still open, outermost first."""

    cost: float
    stack: tuple[Series, ...]
    closed: tuple[tuple[str, Series], ...]  # the last closed series of each style
    homes: tuple[tuple[str, str], ...]  # the style that each style was first seen below
    before: Reading | None  # as it was before the last candidate
    depth: int | None  # where the last candidate stands in the stack; None where it was left unread


class Option(NamedTuple):
    """A way to carry a reading past a candidate: leave it (`depth` None), go on with `series`, or begin a new one."""

    cost: float
    reading: Reading
    depth: int | None
    series: Series | None
    in_company: bool  # of earlier members: the series is no longer one of one


class Step:
    """One candidate, and all ways to carry a reading past it."""

    def __init__(self, mark: Mark, context: Context, costs: Costs) -> None:
        self.mark = mark
        self.context = context
        self.costs = costs
        self.style = mark.style.name
        self.doubt = 0.0 if mark.standing.automatic else context.doubt(mark, costs)
        weight = costs.weight.get(self.style, 1.0) * (costs.skip_loose if mark.style.loose else 1.0)
        weight *= costs.fleeting if context.fleeting(mark) else 1.0
        self.skip = max(self.costs.skip[mark.place] * weight - self.doubt, self.costs.skip_doubted)
        if mark.standing.automatic:
            self.skip = costs.skip_automatic
        self.take_cost = self.costs.take[mark.place] + self.doubt
        self.alone = self._alone(self.style, mark.number, mark.place)
        self.refund = self.take_cost + max(costs.alone_inside, self.alone)  # the most that a price can give back

    def options(self, reading: Reading, limit: float) -> Iterator[Option]:
        """The ways to carry a reading past the candidate, priced: all that cost no more than `limit`, and some more.

        One pass over the stack from the inside out: what is left behind at each depth only grows.
        """
        mark, stack = self.mark, reading.stack
        if reading.cost + self.skip <= limit:
            yield Option(reading.cost + self.skip, reading, None, None, False)
        twins = sum(self._is_twin(series) for series in stack)
        base = reading.cost + self.take_cost
        beside: Series | None = None
        pushed: Series | None = None  # a series of this style that a new one leaves behind
        for depth in range(len(stack), -1, -1):
            if base > limit + self.refund:
                return
            continued = self._continued(reading, pushed)
            # Only what takes up a lone mark gives back some of its price.
            within = base <= limit or (continued is not None and continued.members == 1)
            if within and depth < DEPTH and twins < TWINS:
                parent = stack[depth - 1].at if depth else -1
                # A count goes on under a unit that stands beside the very series: it should have gone on there.
                aside = continued and depth and continued.parent == stack[depth - 1].parent
                resumed = bool(aside and mark.place != Place.START) or bool(continued and continued.parent == parent)
                price = self._start(continued, resumed) + self._nesting(
                    reading, stack[:depth], twins, continued is not None
                )
                price += self._after(reading, parent, beside)
                if continued and parent < 0 <= continued.parent:
                    price += self.costs.left_home
                yield Option(base + price, reading, depth, None, continued is not None)
            if depth == 0:
                return
            beside = series = stack[depth - 1]
            if self._is_twin(series):
                yield Option(base + self._going_on(series), reading, depth - 1, series, True)
                twins -= 1
                pushed = series
            base += self.costs.up
            if series.paragraph == mark.paragraph and series.opens and mark.place != Place.START:
                base += self.costs.leave_own_paragraph

    def _is_twin(self, series: Series) -> bool:
        return series.style == self.style and series.prefix == self.mark.prefix

    def take(self, option: Option) -> Reading:
        """The reading that follows from an option."""
        reading, depth, series = option.reading, option.depth, option.series
        if depth is None:
            return Reading(option.cost, reading.stack, reading.closed, reading.homes, reading, None)
        last = self._series(series, option.in_company, reading.stack[depth - 1].at if depth else -1)
        closed, homes = reading.closed, reading.homes
        for left in reading.stack[depth:]:
            if left.number is not None and left.style != self.style:
                closed = (*(pair for pair in closed if pair[0] != left.style), (left.style, left))
        if not any(style == self.style for style, _ in homes):
            homes = (*homes, (self.style, reading.stack[depth - 1].style if depth else ""))
        stack = (*reading.stack[:depth], last)
        return Reading(option.cost, stack, closed, homes, reading, depth)

    def _alone(self, style: str, number: int | None, began: Place) -> float:
        """What a series pays until its second member comes; `began` is the place of its first."""
        if style in self.costs.alone_by_style:
            return self.costs.alone_by_style[style]
        if number is None:
            return self.costs.alone_unnumbered
        if began == Place.START and style not in NARRATIVE:
            return self.costs.alone_at_start
        return self.costs.alone_inside

    def _series(self, series: Series | None, in_company: bool, parent: int) -> Series:
        """The series whose last member the candidate is, as the next member of `series` or the first of a new one
        below the unit that starts at `parent`."""
        mark = self.mark
        return Series(
            self.style,
            mark.style.rank,
            mark.prefix,
            *self._count(series),
            mark.inserted,
            2 if in_company else 1,
            series.began if series else mark.place,
            mark.place == Place.START,
            mark.paragraph,
            mark.start,
            max(series.longest, mark.start - series.at) if series else 0,
            series.parent if series else parent,
            mark.standing,
        )

    def _count(self, series: Series | None) -> tuple[int | None, int | None]:
        """The highest number of a series with the candidate in it, and the one that a gap before it leaves out."""
        number = self._number(series) if series else self.mark.number
        if series is None or series.number is None or number is None:
            return number, None
        if number == series.missing:
            return series.number, None  # 一、三、二、: 四、 is due
        return number, series.number + 1 if number == series.number + 2 else None

    def _number(self, series: Series) -> int | None:
        """The candidate's number as the next member of a series: 最后， takes the one that is due."""
        if self.mark.number is None and series.number is not None:
            return series.number + 1
        return self.mark.number

    def _going_on(self, series: Series) -> float:
        """The price of the candidate as the next member of an open series."""
        mark = self.mark
        price = self._advance(series, self._number(series))
        if mark.standing.below(series.standing):  # neither the same nor unknown
            price += self._misfit(series)
        if series.members == 1:
            price -= self._alone(series.style, series.number, series.began)
        if mark.paragraph != series.paragraph:
            if self.style in BELOW_BARE_HEADINGS and self.context.captioned_between(series.paragraph, mark.paragraph):
                price += self.costs.past_a_caption
            if series.began != Place.START and mark.place != Place.START:
                price += self.costs.scattered
            elif (series.began == Place.START) != (mark.place == Place.START):
                price += self.costs.mixed_place
        return price

    def _advance(self, series: Series, number: int | None) -> float:
        if series.number is None or number is None:
            return 0.0
        mark = self.mark
        if series.number == 1 and self.context.is_last(mark):
            return self.costs.last_as_second
        if number == series.number + 1 and mark.inserted <= 1:
            return -min(self.take_cost, self.costs.due)
        if number == series.number:
            if mark.inserted == series.inserted + 1:
                return 0.0
            if mark.inserted != series.inserted:
                return self.costs.gap
            return (
                self.costs.repeat_verbatim
                if self.context.alike(series.paragraph, mark.paragraph)
                else self.costs.repeat
            )
        if number == series.missing:
            return self.costs.swapped
        if number > series.number:
            return self.costs.gap + self.costs.gap_step * min(number - series.number, 10)
        return self.costs.backwards

    def _start(self, continued: Series | None, resumed: bool) -> float:
        """The price of the number with which a new series begins; `continued` is the series that it takes up, `resumed`
        tells that it had better gone on where that stood."""
        number = self.mark.number
        if number is None or number <= 1:
            return self.alone
        if resumed:
            return self.costs.resumed
        if continued:
            return (
                self.costs.continued
                if continued.members > 1
                else self.costs.continued_lone - self._alone(continued.style, continued.number, continued.began)
            )
        return self.alone + self.costs.late_start + self.costs.late_start_step * min(number - 2, 10)

    def _continued(self, reading: Reading, pushed: Series | None) -> Series | None:
        """The series that is over and whose count the candidate takes up, if there is one."""
        last = pushed or _lookup(reading.closed, self.style)
        if last is None or last.number is None:
            return None
        due = ((last.number + 1, 0), (last.number, last.inserted + 1))
        return last if (self.mark.number, self.mark.inserted) in due else None

    def _nesting(self, reading: Reading, kept: tuple[Series, ...], twins: int, continued: bool) -> float:
        """The price of a new series below the innermost of the series that stay open."""
        mark, context = self.mark, self.context
        parent = kept[-1] if kept else None
        price = 0.0
        if parent:
            inside = mark.place != Place.START and mark.paragraph == parent.paragraph
            lead = mark.paragraph - (mark.place == Place.START)  # the paragraph of the words that lead up to the mark
            led = lead > reading.stack[-1].paragraph
            if self.style == parent.style == "hash" and len(mark.prefix) < len(parent.prefix):
                price += self.costs.backwards
            settled = (continued or inside) and _lookup(reading.homes, self.style) == parent.style
            below = mark.standing.below(parent.standing)
            if below is not None and below <= 0:
                price += self._misfit(parent)
            surely = below is not None and below > 0 and self._is_told(parent)
            settled = settled or surely or parent.style == UNKNOWN  # which has no place in the order
            if mark.style.rank < parent.rank and not (inside and parent.opens) and not settled:
                bare = parent.paragraph == mark.paragraph - 1 and context.expects(parent.paragraph)
                price += self.costs.against_order_below_caption if bare else self.costs.against_order
            if twins and context.alike(parent.paragraph, mark.paragraph):
                price += self.costs.repeat_verbatim
            elif twins and not surely:
                if not (lead == parent.paragraph and context.announced(mark)):
                    price += self.costs.within_itself
                elif inside and not parent.opens:
                    price += self.costs.within_itself_in_a_run
                else:
                    price += self.costs.within_itself_announced
            if mark.paragraph != parent.paragraph and not parent.opens:
                price += self.costs.out_of_its_paragraph
            elif led and context.run_in(parent.paragraph):
                price += self.costs.below_finished
            elif inside and not parent.opens and mark.start - parent.at > STRETCH * parent.longest > 0:
                price += self.costs.below_stretched
            inner = _lookup(reading.homes, parent.style) != ""  # the parent is of a style that stands below another
            if led and (inner or parent.style in NARRATIVE) and context.returns(lead):
                price += self.costs.below_return
            if parent.style in BELOW_BARE_HEADINGS and context.captioned_between(parent.paragraph, mark.paragraph):
                price += self.costs.past_a_caption
            if inner and context.turned(parent.paragraph, mark.paragraph):
                price += self.costs.past_a_turn
        if self.style in DOTTED and (parent is None or parent.dotted != mark.prefix):
            price += self.costs.orphan
        home = _lookup(reading.homes, self.style)
        if home is not None and not continued and home != (parent.style if parent else ""):
            price += self.costs.other_home if parent else self.costs.no_home
        return price

    def _is_told(self, series: Series) -> bool:
        """Whether what the format says of the candidate and a series is beyond doubt: one list counts both, or the
        candidate is a heading without a mark, which has nothing else to tell its place."""
        standing = self.mark.standing
        return self.style == "hash" or 0 < standing.list == series.standing.list

    def _misfit(self, series: Series) -> float:
        """The price of a place beside or below a series that the format speaks against."""
        return self.costs.other_level_told if self._is_told(series) else self.costs.other_level

    def _after(self, reading: Reading, parent: int, beside: Series | None) -> float:
        """The price of a new series after others under the same unit: `beside`, which it pushes aside, and an earlier
        one of the same style, which it seems to begin again."""
        mark = self.mark
        price = 0.0
        if beside and not self._is_twin(beside):
            below = mark.standing.below(beside.standing)
            price = 0.0 if below == 0 else self.costs.new_family_beside
            if below is not None and below > 0:
                price += self._misfit(beside)
        again = beside if beside and self._is_twin(beside) else _lookup(reading.closed, self.style)
        if again is None or again.parent != parent or again.prefix != mark.prefix:
            return price
        if mark.number is None or again.number is None or mark.number > again.number:
            return price
        if self.context.alike(again.paragraph, mark.paragraph):
            return price + self.costs.repeat_verbatim
        if self.style in BELOW_BARE_HEADINGS and self.context.captioned_between(again.paragraph, mark.paragraph):
            return price
        after_text = mark.paragraph - (mark.place == Place.START) > again.paragraph
        if mark.paragraph == again.paragraph:
            after_text = mark.start - again.at > STRETCH * again.longest > 0
            after_text = after_text or (again.began != Place.START and self.context.announced(mark))
        if after_text and (mark.place != Place.START or self.context.announced(mark)):
            return price + self.costs.restart_led_in
        return price + (self.costs.restart_after_text if after_text else self.costs.restart)


def _lookup(pairs: Sequence[tuple[str, _T]], style: str) -> _T | None:
    return next((value for name, value in pairs if name == style), None)
