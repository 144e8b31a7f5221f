"""Simplified to traditional characters and back, with OpenCC, which is loaded only when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from outline.options import Script

_PROFILES = {"simplified": "t2s", "traditional": "s2t"}
_SURROGATES = re.compile(r"([\ud800-\udfff]+)")


def convert(text: str, script: Script) -> str:
    """The text in simplified or traditional characters; "keep" returns it as it is.

    Phrase by phrase, so 头发 becomes 頭髮 and 发展 becomes 發展. Raises ValueError for an unknown script.
    """
    if script == "keep":
        return text
    converter = _converter(script)
    # Half of a surrogate pair, which no encoding of the text could hold, is no character to OpenCC: go round it.
    return "".join(part if _SURROGATES.fullmatch(part) else converter(part) for part in _SURROGATES.split(text) if part)


@cache
def _converter(script: str) -> Callable[[str], str]:
    if script not in _PROFILES:
        raise ValueError(f"script must be one of keep, {', '.join(_PROFILES)}, not {script!r}")
    import opencc

    converter: Callable[[str], str] = opencc.OpenCC(_PROFILES[script]).convert
    return converter
