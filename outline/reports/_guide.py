"""How a rule's documentation is shown."""

from __future__ import annotations

from outline.messages import Language, say
from outline.rule import Example, Level, Rule


def usual_level(rule: Rule) -> Level:
    """How severe a rule is; of one that only some kinds of document have, how severe there."""
    return next((level for level in (rule.severity, *rule.by_profile.values()) if level != "off"), "off")


def heading(example: Example, language: Language) -> str:
    """The line above an example."""
    profile = f" ({example.profile})" if example.profile else ""
    return say("rules.right" if example.right else "rules.wrong", language, profile=profile)
