"""Heading or item: decided among the siblings of a series, not for one unit alone."""

from __future__ import annotations

from collections.abc import Sequence

from outline.units import Unit

_CLAUSE_ENDS = "。;"


def decide(units: Sequence[Unit], shadow: str) -> list[Unit]:
    """The units with "item" for those numbered units that are themselves the clause.

    Among siblings of one style: short clauses that end in ；or 。 (or , inside a sentence) with nothing of their own
    after them are items; units with text or units of their own, or alone on their line without an end mark, headings.
    """
    decided = list(units)
    series: list[list[int]] = []
    for position, unit in enumerate(units):
        del series[unit.depth + 2 if unit.kind is None else unit.depth + 1 :]
        if unit.kind != "heading" or unit.mark is None:
            continue
        while len(series) <= unit.depth:
            series.append([])
        group = series[unit.depth]
        first = units[group[0]].mark if group else None
        if first is not None and first.style.name != unit.mark.style.name:
            _settle(group, decided, shadow)
            group = series[unit.depth] = []
        group.append(position)
        _settle(group, decided, shadow)
    return decided


def _settle(group: Sequence[int], units: list[Unit], shadow: str) -> None:
    """Gives all members of a series the kind that most of them show."""
    clauses = sum(_is_clause(position, units, shadow) for position in group)
    kind = "item" if clauses * 2 > len(group) else "heading"
    for position in group:
        if units[position].kind != kind:
            units[position] = units[position]._replace(kind=kind)  # type: ignore[arg-type]


def _is_clause(position: int, units: Sequence[Unit], shadow: str) -> bool:
    unit = units[position]
    after = units[position + 1] if position + 1 < len(units) else None
    if after is not None and (after.depth > unit.depth or (after.kind is None and after.depth == unit.depth)):
        return False
    end = unit.span.end
    return shadow[end - 1] in _CLAUSE_ENDS or not unit.starts
