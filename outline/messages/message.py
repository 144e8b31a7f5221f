"""One message, and the languages there are."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Message(NamedTuple):
    """One message in every language; `{name}` stands for a detail that `say` fills in."""

    zh: str
    en: str
