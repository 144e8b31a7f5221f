"""What a project wants of `check`: [tool.outline] in pyproject.toml, or outline.toml."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from outline.errors import SettingsError
from outline.model import PROFILES, SEVERITIES, Profile, Severity

if TYPE_CHECKING:
    from outline.rule import Level

_Value = TypeVar("_Value")
_PLACE = re.compile(r" \((?:at line (?P<line>\d+), column (?P<column>\d+)|at end of document)\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to check; the command line's options come before those of a file.

    select, ignore  codes of rules, or beginnings of codes
    severity   the least severity that is reported
    profile    the kind of document; None recognises it
    baseline   the file of accepted findings
    exclude    patterns of files that are not looked for in folders, relative to `folder`
    format     of the report
    levels     another severity, or "off", by the code of a rule
    folder     where the file of settings stands
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = "warning"
    profile: Profile | None = None
    baseline: Path | None = None
    exclude: tuple[str, ...] = ()
    format: str = "text"
    levels: Mapping[str, Level] = field(default_factory=dict)
    folder: Path = Path()


def find(start: Path) -> Path | None:
    """The nearest file of settings from a folder upwards; a repository's root is as far as is looked."""
    for folder in (start, *start.parents):
        if (own := folder / "outline.toml").is_file():
            return own
        if (shared := folder / "pyproject.toml").is_file() and _table(shared) is not None:
            return shared
        if (folder / ".git").exists():
            return None
    return None


def read(path: Path) -> Settings:
    """The settings of a file. Raises SettingsError."""
    table = _table(path)
    values: dict[str, Any] = {}
    for key, value in (table or {}).items():
        reader = _READERS.get(key)
        if reader is None:
            similar = difflib.get_close_matches(key, _READERS, 1)
            if similar:
                raise SettingsError("settings.similar", path=path, key=key, name=similar[0])
            raise SettingsError("settings.key", path=path, key=key, known=", ".join(_READERS))
        values[reader.field or key] = reader.read(_Place(path, key), value)
    return Settings(**values, folder=path.parent)


def known(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes of rules, or beginnings of codes, in capital letters. Raises SettingsError for one that no rule has."""
    from outline.rules import rules

    capital = []
    for code in codes:
        capital.append(code.strip().upper())
        if not capital[-1] or not any(rule.code.startswith(capital[-1]) for rule in rules()):
            raise _unknown(code.strip())
    return tuple(capital)


def _unknown(code: str) -> SettingsError:
    from outline.rules import rules

    names = {rule.name.upper(): rule.code for rule in rules()}
    likely = difflib.get_close_matches(code.upper(), [*(rule.code for rule in rules()), *names], 1)
    if likely:
        return SettingsError("rules.similar", code=code, name=names.get(likely[0], likely[0]))
    return SettingsError("rules.unknown", code=code)


def _table(path: Path) -> dict[str, Any] | None:
    """The settings as the file has them, None where pyproject.toml has none."""
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SettingsError("settings.toml", path=path, detail="UTF-8") from error
    except FileNotFoundError as error:
        raise SettingsError("settings.missing", path=path) from error
    except OSError as error:
        raise SettingsError("settings.unread", path=path, detail=error.strerror or error) from error
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        where = f"{path}:{place['line']}:{place['column']}" if place and place["line"] else path
        raise SettingsError("settings.toml", path=where, detail=_PLACE.sub("", str(error))) from error
    if path.name != "pyproject.toml":
        return data
    tool = data.get("tool")
    table = tool.get("outline") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError("settings.value", path=path, key="tool.outline", expected="[tool.outline]")
    return table


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands, for what is said of it."""

    path: Path
    key: str

    def wrong(self, expected: str) -> SettingsError:
        return SettingsError("settings.value", path=self.path, key=self.key, expected=expected)

    def choice(self, value: object, choices: Iterable[_Value]) -> _Value:
        for one in choices:
            if value == one:
                return one
        raise self.wrong(" | ".join(f'"{one}"' for one in choices))

    def texts(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.wrong('["…", "…"]')
        return tuple(value)

    def codes(self, value: object) -> tuple[str, ...]:
        texts = self.texts(value)
        try:
            return known(texts)
        except SettingsError as error:
            raise SettingsError("settings.code", path=self.path, key=self.key, problem=error) from error

    def file(self, value: object) -> Path:
        if not isinstance(value, str) or not value:
            raise self.wrong('"…"')
        return self.path.parent / value

    def format(self, value: object) -> str:
        from outline.reports import formats

        return self.choice(value, formats())

    def levels(self, value: object) -> Mapping[str, Level]:
        from outline.rules import rules

        if not isinstance(value, dict):
            raise self.wrong("[rules]")
        choices = cast("tuple[Level, ...]", (*SEVERITIES, "off"))
        found: dict[str, Level] = {}
        # The longest beginning of a code decides, as with select and ignore.
        for code in sorted(value, key=len):
            place = _Place(self.path, f"{self.key}.{code}")
            level = place.choice(value[code], choices)
            (beginning,) = place.codes([code])
            found.update((rule.code, level) for rule in rules() if rule.code.startswith(beginning))
        return MappingProxyType(found)


@dataclass(frozen=True, slots=True)
class _Reader:
    read: Callable[[_Place, object], object]
    field: str = ""  # of Settings, where it is not named like the key


_READERS: Mapping[str, _Reader] = MappingProxyType(
    {
        "select": _Reader(_Place.codes),
        "ignore": _Reader(_Place.codes),
        "severity": _Reader(lambda place, value: place.choice(value, SEVERITIES)),
        "profile": _Reader(lambda place, value: place.choice(value, PROFILES)),
        "baseline": _Reader(_Place.file),
        "exclude": _Reader(_Place.texts),
        "format": _Reader(_Place.format),
        "rules": _Reader(_Place.levels, "levels"),
    }
)
