"""`outline rules`: what is checked, and one rule explained."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from outline.command.shared import common, write
from outline.command.usage import Command
from outline.messages import Language, say

if TYPE_CHECKING:
    from outline.rule import Rule


@click.command(cls=Command, help="help.rules")
@click.argument("code", required=False)
@common
@click.pass_obj
def rules(language: Language, /, code: str | None) -> None:
    """List the rules, those of a family, or explain one. Raises SettingsError for an unknown code."""
    from outline.rules import rules
    from outline.settings import known

    (wanted,) = known([code]) if code is not None else ("",)
    found = [rule for rule in rules() if rule.code.startswith(wanted)]
    lines = _explained(found[0], language) if found[0].code == wanted else _listed(found, language)
    write("".join(f"{line}\n" for line in lines), language)


def _listed(rules: Sequence[Rule], language: Language) -> Iterator[str]:
    """A line for each rule, in columns."""
    from outline.reports._columns import padded, width
    from outline.reports._guide import usual_level

    rows = [
        (
            rule.code,
            say(f"severity.{usual_level(rule)}", language),
            say(f"fix.{rule.fix or 'none'}", language),
            rule.name,
            getattr(rule.guide.title, language),
        )
        for rule in rules
    ]
    widths = [max(width(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        cells = [padded(cell, columns) for cell, columns in zip(row, widths, strict=False)]
        yield "  ".join([*cells, row[-1]])


def _explained(rule: Rule, language: Language) -> Iterator[str]:
    """All that is known of a rule."""
    from outline.reports._guide import heading

    guide = rule.guide
    levels = [say(f"severity.{rule.severity}", language)]
    levels += [f"{profile}: {say(f'severity.{level}', language)}" for profile, level in rule.by_profile.items()]
    yield f"{rule.code} {rule.name}"
    yield getattr(guide.title, language)
    yield ""
    yield say("rules.severity", language, levels=say("check.separator", language).join(levels))
    yield say("rules.fix", language, fix=say(f"fix.{rule.fix or 'none'}", language))
    yield ""
    yield getattr(guide.why, language)
    for example in guide.examples:
        yield ""
        yield heading(example, language)
        yield from (f"    {line}".rstrip() for line in example.text.splitlines())
    yield ""
    yield say("rules.source", language, source=guide.source)
