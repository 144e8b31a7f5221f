"""What a reader is told, and what it hands on: a text, and what the format says of its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from outline.errors import InputError
from outline.messages import Message
from outline.model import Block, Span


class Encoding(NamedTuple):
    """How a text stands in a file: the name of its codec, and the byte order mark in front of it."""

    codec: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """The bytes of a text. Raises UnicodeEncodeError."""
        return self.mark + text.encode(self.codec)


class Content(NamedTuple):
    """What was read from a file.

    text       line breaks and all
    blocks     what the format says of stretches of it, in order, none overlapping
    encoding   how the text is written back; None where the format cannot be
    notes      what was assumed in reading, for people who ask (-v)
    losses     what the file shows and the text has not: pictures, notes at the foot of a page
    """

    text: str
    blocks: tuple[Block, ...] = ()
    encoding: Encoding | None = None
    notes: tuple[Message, ...] = ()
    losses: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read. Raises InputError "codec" for an encoding that Python does not know.

    encoding   of a text file or a web page; None finds it out
    size       bytes that a file may have, packed and unpacked
    seconds    that a PDF, or the conversion by another program, may take
    """

    encoding: str | None = None
    size: int = 200_000_000
    seconds: float = 120.0

    def __post_init__(self) -> None:
        import codecs

        if self.encoding is not None:
            try:
                "".encode(self.encoding)
                codecs.getincrementaldecoder(self.encoding)
            except (LookupError, UnicodeError, ValueError) as error:
                raise InputError("codec", detail=self.encoding) from error


def megabytes(size: int) -> str:
    """A number of bytes as people read it."""
    return f"{size / 1_000_000:g} MB"


class Composer:
    """Puts a text together line by line, with the blocks that say what each line is."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def add(self, line: str, block: Block | None = None, *, joins: bool = False) -> None:
        """One line (or several, broken by "\n") without the break at its end; it goes on with the line before where it
        `joins`. The span of `block` is set here."""
        if self._pieces and not joins:
            self._pieces.append("\n")
            self._length += 1
        start = self._length
        self._pieces.append(line)
        self._length += len(line)
        if block is not None and line:
            self._blocks.append(block._replace(span=Span(start, self._length)))

    def content(self, *notes: Message, losses: tuple[Message, ...] = ()) -> Content:
        """All that was added, with a line break at the end."""
        return Content("".join([*self._pieces, "\n"]), tuple(self._blocks), None, notes, losses)
