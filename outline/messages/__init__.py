"""Everything the command says to people, in Chinese and in English side by side.

Codes, keys and data are English whatever the language; only words meant for people are here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from outline.messages import command, reading, verdicts
from outline.messages.message import LANGUAGES, Language, Message

__all__ = ["LANGUAGES", "MESSAGES", "Language", "Message", "note", "say"]

MESSAGES: Mapping[str, Message] = MappingProxyType({**reading.MESSAGES, **command.MESSAGES, **verdicts.MESSAGES})


def say(key: str, language: Language = "zh", /, **details: object) -> str:
    """The message of a key in a language, its details filled in. Raises KeyError for a key that MESSAGES has not."""
    return str(getattr(MESSAGES[key], language)).format(**details)


def note(key: str, /, **details: object) -> Message:
    """The message of a key in every language, its details filled in."""
    return Message(*(say(key, language, **details) for language in LANGUAGES))
