"""Why each candidate was taken or left, and why it stands where it stands: the prices that decided, itemised.

The ways past a candidate are priced once more by the code that decided (outline/pricing.py), on a price list whose
prices remember their names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import Any, NamedTuple

from outline.context import Context
from outline.costs import ByPlace, Costs
from outline.marks import Mark
from outline.messages import Language, say
from outline.model import Block, Lines, Profile, joined
from outline.nest import cheapest
from outline.pricing import Option, Reading, Step
from outline.renderers._pieces import clean
from outline.survey import Survey, survey

_FACTORS = frozenset({"skip_loose", "fleeting"})  # what prices are multiplied with is no price


class Charge(NamedTuple):
    """What one reason adds to the price of a way; `name` is that of a price in outline/costs.py."""

    name: str
    amount: float


class Way(NamedTuple):
    """A way past a candidate.

    depth     of the mark in the whole text, from 0; None where it is left unread
    follows   where the mark before it in its series starts, in characters; None where it is the first
    below     where the unit that holds it starts; None at the outermost level
    cost      what the way adds to the cost of the reading
    charges   what that cost is made of
    """

    depth: int | None
    follows: int | None
    below: int | None
    cost: float
    charges: tuple[Charge, ...]


class Verdict(NamedTuple):
    """A candidate, the way that the cheapest reading of the whole document takes past it, and the cheapest other way
    there. The other may cost less at this place: then the candidates around it made it dearer in the end.

    A candidate outside the body has no ways: `outside` tells what it belongs to instead, a kind of front or back matter
    (outline.model) or "part" where it opens a document of its own.
    """

    mark: Mark
    chosen: Way | None
    other: Way | None
    outside: str


def explain(text: str, profile: Profile | None = None, blocks: Sequence[Block] = ()) -> list[Verdict]:
    """The verdict on every candidate of a text, in order; `blocks` are what the format of its file says of it."""
    found = survey(text, profile, blocks)
    costs, context = Costs.of(found.profile), Context(found.page, found.candidates)
    named = _named(costs)
    verdicts = {}
    for draft in found.drafts:
        first = found.page.paragraphs[draft.piece.paragraphs[0]].start if draft.piece.part else None
        path = cheapest(draft.candidates, context, costs)
        for mark, before, after in zip(draft.candidates, path, path[1:], strict=False):
            verdicts[mark.start] = _verdict(Step(mark, context, named), before, after, first)
    outside = _outside(found)
    return [
        verdicts.get(mark.start) or Verdict(mark, None, None, outside.get(mark.paragraph, "part"))
        for mark in found.candidates
    ]


def _outside(found: Survey) -> dict[int, str]:
    """What the paragraphs outside of the bodies are, by index."""
    parts = [*found.imprint, *(part for draft in found.drafts for part in (*draft.framed.header, *draft.framed.footer))]
    kinds = {index: part.kind for part in parts for index in range(part.first, part.last)}
    return {**kinds, **dict.fromkeys(found.furniture, "boilerplate")}


def _verdict(step: Step, before: Reading, after: Reading, part: int | None) -> Verdict:
    options = sorted(step.options(before, inf), key=lambda option: option.cost)
    chosen = min(options, key=lambda option: (option.depth != after.depth, abs(option.cost - after.cost)))
    other = next(option for option in options if option is not chosen)
    return Verdict(step.mark, _way(chosen, part), _way(other, part), "")


def _way(option: Option, part: int | None) -> Way:
    """An option as a way; `part` is where the part starts that holds the mark's document, if it is one of several."""
    depth, stack = option.depth, option.reading.stack
    sums: dict[str, float] = {}
    for charge in option.cost.charges if isinstance(option.cost, _Price) else ():
        sums[charge.name] = sums.get(charge.name, 0.0) + charge.amount
    charges = tuple(Charge(name, amount) for name, amount in sums.items())
    follows = option.series.at if option.series else None
    below = stack[depth - 1].at if depth else part
    level = None if depth is None else depth + (part is not None)
    return Way(level, follows, below, float(option.cost) - option.reading.cost, charges)


_EXCERPT = 16  # characters of the text shown with a mark


def told(text: str, verdicts: Sequence[Verdict], language: Language = "zh") -> str:
    """The verdicts on a text in words: where the candidate stands, then the way taken, then the best of the others."""
    lines = Lines(text)

    def place(offset: int | None) -> str:
        return "" if offset is None else "{}:{}".format(*lines.position(offset))

    def words_for(way: Way, charges: Sequence[Charge]) -> str:
        if way.depth is None:
            where = say("why.left", language)
        else:
            below = say("why.below", language, place=place(way.below)) if way.below is not None else ""
            series = "why.first" if way.follows is None else "why.follows"
            where = say("why.taken", language, level=way.depth + 1, below=below)
            where += say(series, language, place=place(way.follows))
        reasons = " ".join(f"{charge.amount:+.1f} {_reason(charge, language)}" for charge in charges)
        return say("why.cost", language, where=where, cost=f"{_sum(charges):.1f}", reasons=reasons and f" = {reasons}")

    out = [say("why.legend", language), ""] if verdicts else []
    for mark, chosen, other, outside in verdicts:
        words = joined(text[mark.start : mark.end + _EXCERPT].splitlines()[0])
        out.append(f"{place(mark.start)} {clean(words)}")
        if chosen is None or other is None:
            part = outside == "part"
            kind = "" if part else say(f"kind.{outside}", language)
            out.append("    " + say("why.part" if part else "why.outside", language, kind=kind))
            continue
        taken, second = _shown(chosen), _shown(other)
        cheaper = say("why.dearer", language) if round(_sum(second) - _sum(taken), 1) < 0 else ""
        out.append(f"    {words_for(chosen, taken)}")
        out.append("    " + say("why.other", language, way=words_for(other, second)) + cheaper)
    return "".join(f"{line}\n" for line in out)


def _shown(way: Way) -> list[Charge]:
    """The charges in tenths, which are shown and add up to the cost shown; none is nothing."""
    rounded = (Charge(name, round(amount, 1)) for name, amount in way.charges)
    return [charge for charge in rounded if charge.amount]


def _sum(charges: Sequence[Charge]) -> float:
    return sum(charge.amount for charge in charges)


def _reason(charge: Charge, language: Language) -> str:
    """The words for a charge; for one that is taken back, or that makes it cheaper to leave a mark, those of that."""
    words = say(f"cost.{charge.name}", language)
    if charge.amount > 0 or charge.name == "due":
        return words
    return say("why.company" if charge.name.startswith("alone") else "why.less", language, reason=words)


class _Price(float):
    """A price that remembers what it is made of: sums and multiples of it do too."""

    charges: tuple[Charge, ...]

    def __new__(cls, value: float, charges: tuple[Charge, ...]) -> _Price:
        price = super().__new__(cls, value)
        price.charges = charges
        return price

    def __add__(self, other: float) -> _Price:
        return _Price(float(self) + float(other), (*self.charges, *_charges(other)))

    def __radd__(self, other: float) -> _Price:
        return self + other

    def __neg__(self) -> _Price:
        return self * -1.0

    def __sub__(self, other: float) -> _Price:
        return self + -other

    def __rsub__(self, other: float) -> _Price:
        return -self + other

    def __mul__(self, factor: float) -> _Price:
        return _Price(float(self) * factor, tuple(Charge(name, amount * factor) for name, amount in self.charges))


def _charges(price: float) -> tuple[Charge, ...]:
    return price.charges if isinstance(price, _Price) else ()


def _named(costs: Costs) -> Costs:
    """The same price list, whose prices remember their names."""
    return costs._replace(**dict(_named_prices(costs)))


def _named_prices(costs: Costs) -> Iterator[tuple[str, Any]]:
    for name, value in costs._asdict().items():
        if isinstance(value, ByPlace):
            names = [f"{name}_{place}" for place in ByPlace._fields]
            yield name, ByPlace(*(_price(one, price) for one, price in zip(names, value, strict=True)))
        elif isinstance(value, float) and name not in _FACTORS:
            yield name, _price(name, value)
        elif name == "alone_by_style":
            yield name, {style: _price(name, price) for style, price in value.items()}


def _price(name: str, value: float) -> _Price:
    return _Price(value, (Charge(name, value),))
