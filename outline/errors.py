"""What a user of the package meets: input that cannot be read, and files beside it that cannot be used."""

from __future__ import annotations

from outline.messages import Language, say


class InputError(Exception):
    """Input that cannot be read.

    reason   a key, always English: "missing", "binary", "encoding", … (those of `messages.MESSAGES` under "input.")
    path     the file as it was named, "-" for standard input, None for bytes
    line, column   1-based, where the trouble starts; None where there is no such place
    detail   what the message adds: the format that is not read, the system's own words
    """

    def __init__(
        self, reason: str, path: str | None = None, line: int | None = None, column: int | None = None, detail: str = ""
    ) -> None:
        super().__init__(reason, path, line, column, detail)
        self.reason = reason
        self.path = path
        self.line = line
        self.column = column
        self.detail = detail

    def message(self, language: Language = "zh") -> str:
        """What is wrong and where, on one line: `path:line:column: words`."""
        path = say("name.stdin", language) if self.path == "-" else self.path
        place = [str(part) for part in (path, self.line, self.column) if part is not None]
        words = say(f"input.{self.reason}", language, detail=self.detail)
        return one_line(": ".join([":".join(place), words]) if place else words)

    def at(self, path: str | None) -> InputError:
        """The same error, told of a file."""
        return InputError(self.reason, path, self.line, self.column, self.detail)

    def __str__(self) -> str:
        return self.message()


class SettingsError(Exception):
    """Settings, or a list of accepted findings, that cannot be used; `key` and `details` are those of its message."""

    def __init__(self, key: str, /, **details: object) -> None:
        super().__init__(key, details)
        self.key = key
        self.details = details

    def message(self, language: Language = "zh") -> str:
        """What is wrong and where, on one line."""
        details = {
            name: detail.message(language) if isinstance(detail, SettingsError) else detail
            for name, detail in self.details.items()
        }
        return one_line(say(self.key, language, **details))

    def __str__(self) -> str:
        return self.message()


def one_line(text: str) -> str:
    """Text fit for one line of a terminal: a line break or control character (in a file's name) is shown escaped."""
    return "".join(
        char if char.isprintable() or char == "\u3000" else char.encode("unicode_escape").decode() for char in text
    )
