"""Heading or item: decided among the siblings of a series, not for one unit alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outline.families import NEVER_ITEMS
from outline.units import Unit

_CLAUSE_ENDS = "。;,"
_CLOSERS = "”’\"')"


def decide(units: Sequence[Unit], shadow: str) -> list[Unit]:
    """The units with "item" for those numbered units that are themselves the clause.

    Among siblings of one style: short clauses that end in ；or 。 (or , inside a sentence) with nothing of their own
    after them are items; units with text or units of their own, or alone on their line without an end mark, headings.
    """
    decided = list(units)
    for group, in_article in _series(units):
        # After the last item of a run inside a paragraph the paragraph may go on.
        voters = group[:-1] if len(group) > 1 and not units[group[-1]].starts else group
        votes = [vote for vote in (_is_clause(position, units, shadow) for position in voters) if vote is not None]
        if in_article or sum(votes) * 2 > len(votes):
            for position in group:
                decided[position] = units[position]._replace(kind="item")
    return decided


def _series(units: Sequence[Unit]) -> Iterator[tuple[list[int], bool]]:
    """The numbered units of one style under one parent (their positions), and whether they stand in an article."""
    open_series: list[list[int]] = []
    articles: list[bool] = []
    for position, unit in enumerate(units):
        if unit.kind is None:
            continue
        for depth in range(unit.depth + 1, len(open_series)):
            yield open_series[depth], any(articles[:depth])
        del open_series[unit.depth + 1 :], articles[unit.depth + 1 :]
        while len(open_series) <= unit.depth:
            open_series.append([])
            articles.append(False)
        group = open_series[unit.depth]
        if group and _style(units[group[0]]) != _style(unit):
            yield group, any(articles[: unit.depth])
            group = open_series[unit.depth] = []
        if unit.kind == "heading" and unit.mark is not None and unit.mark.style.name not in NEVER_ITEMS:
            group.append(position)
        articles[unit.depth] = unit.kind == "article"
    for depth, group in enumerate(open_series):
        yield group, any(articles[:depth])


def _style(unit: Unit) -> str | None:
    return unit.mark.style.name if unit.mark else None


def _is_clause(position: int, units: Sequence[Unit], shadow: str) -> bool | None:
    """Whether a numbered unit is itself the clause; None where it leads up to a list (…如下：) and may be either."""
    unit = units[position]
    after = units[position + 1] if position + 1 < len(units) else None
    end = shadow[unit.span.end - 1]
    if after is not None and after.depth > unit.depth:
        return None if end == ":" and unit.title.end > unit.title.start else False
    if after is not None and after.kind is None and after.depth == unit.depth:
        # 一、将第五条修改为：“养犬人应当办理登记。”
        return end == ":" and after.paragraph == unit.paragraph and shadow[after.span.start] == "“"
    if end in _CLOSERS:
        end = shadow[unit.span.start : unit.span.end].rstrip("”’\"')")[-1:]
    return end in _CLAUSE_ENDS or not unit.starts
