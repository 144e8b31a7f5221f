"""JSON: the sections with their positions (outline.schema.json describes it)."""

from __future__ import annotations

import json
import re
from typing import Any

from outline.model import Document
from outline.options import Options, Script
from outline.script import convert

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def render(document: Document, options: Options) -> str:
    """`Document.to_dict` as JSON, indented, its texts in the script asked for; lines, columns and spans remain those
    of the text as given."""
    data = _converted(document.to_dict(body=options.body), options.script)
    written = json.dumps(data, ensure_ascii=False, indent=2)
    # Half of a surrogate pair cannot be encoded, so a file could not hold it as it is.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"


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
