"""What can be wrong with a document, one file a judgement; outline/rule.py tells what a rule is.

A rule is found by walking this folder: there is no list to edit. A module whose name begins with "_" holds what
several judgements share.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from outline.rule import Rule, found_in


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the codes."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    found = [one for name in names for one in found_in(import_module(f"{__name__}.{name}"))]
    return tuple(sorted(found, key=lambda one: one.code))
