"""JSON: the sections with their positions (outline.schema.json describes it)."""

from __future__ import annotations

from typing import Any

from outline.model import Document
from outline.options import Options, Script
from outline.output import json_text
from outline.script import convert


def render(document: Document, options: Options) -> str:
    """`Document.to_dict` as JSON, indented, its texts in the script asked for; lines, columns and spans remain those
    of the text as given."""
    return json_text(_converted(document.to_dict(body=options.body), options.script))


def _converted(value: Any, script: Script) -> Any:
    """Plain data with every text in a script. Names of kinds, styles and profiles are English and do not change."""
    match value:
        case str():
            return convert(value, script)
        case list():
            return [_converted(entry, script) for entry in value]
        case dict():
            return {key: _converted(entry, script) for key, entry in value.items()}
        case _:
            return value
