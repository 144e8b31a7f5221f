"""What a user may ask of every output format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Numbers = Literal["keep", "drop", "decimal"]
Script = Literal["keep", "simplified", "traditional"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a document is to be written. Raises ValueError for a value that no format knows.

    depth     sections below this level become text of the section above them; None keeps all levels
    body      the paragraphs as well, and what stands before and after the sections; `html` always has them
    numbers   the marks as written, none, or 1, 1.1, 1.1.2 by position (see `transform.numbered`)
    script    the characters as written, simplified, or traditional
    implied   False: units without a mark become text of the section above them
    items     `toc` only: list entries that are clauses themselves are listed too
    """

    depth: int | None = None
    body: bool = False
    numbers: Numbers = "keep"
    script: Script = "keep"
    implied: bool = True
    items: bool = False

    def __post_init__(self) -> None:
        if self.depth is not None and self.depth < 1:
            raise ValueError(f"depth must be 1 or more, not {self.depth}")
        for name, known in (("numbers", get_args(Numbers)), ("script", get_args(Script))):
            if getattr(self, name) not in known:
                raise ValueError(f"{name} must be one of {', '.join(known)}, not {getattr(self, name)!r}")
