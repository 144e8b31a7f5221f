"""Accepted findings: a file that tells which ones are not reported any more.

    {
      "version": 1,
      "accepted": {
        "notices/water.txt": [
          {"code": "PUN01", "text": "．", "before": "一", "after": "总体要求坚持节水优先"},
          {"code": "SEQ01", "text": "四、", "before": "…", "after": "…", "count": 2}
        ]
      }
    }

Paths are relative to the file's folder. No line numbers are kept: a finding is recognised by its code, its words and
those around it, of which one side may have changed, and so many are accepted as stand there.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from outline.errors import SettingsError
from outline.model import Finding, bare
from outline.paths import relative
from outline.reports import Checked

_WORDS = 40  # characters of the finding
_AROUND = 12  # characters on each side of it
_FAR = 80  # characters in which these are looked for


class Place(NamedTuple):
    """What a finding is recognised by, without white space."""

    code: str
    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """Accepted findings by path; paths are relative to `folder`."""

    folder: Path
    accepted: Mapping[str, Mapping[Place, int]]

    def rest(self, path: str, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Those of a file's findings that are not accepted, in their order."""
        left = Counter(self.accepted.get(_key(path, self.folder), {}))
        if not left:
            return list(findings)
        open_ones: list[Finding] = []
        for finding in findings:
            place = place_of(text, finding)
            if left[place]:
                left[place] -= 1
            else:
                open_ones.append(finding)
        by_side: defaultdict[Place, list[Place]] = defaultdict(list)
        for place, count in left.items():
            for side in _sides(place):
                by_side[side] += [place] * count
        return [finding for finding in open_ones if not _take(place_of(text, finding), by_side, left)]


def place_of(text: str, finding: Finding) -> Place:
    """What a finding is recognised by."""
    start, end = finding.start, finding.end
    return Place(
        finding.code,
        bare(text[start : min(end, start + _WORDS)]),
        bare(text[max(0, start - _FAR) : start])[-_AROUND:],
        bare(text[end : end + _FAR])[:_AROUND],
    )


def read(path: Path) -> Baseline:
    """The accepted findings of a file. Raises SettingsError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        accepted = {
            str(name): Counter({_place(entry): int(entry.get("count", 1)) for entry in entries})
            for name, entries in data["accepted"].items()
        }
    except FileNotFoundError as error:
        raise SettingsError("baseline.missing", path=path) from error
    except OSError as error:
        raise SettingsError("baseline.unread", path=path, detail=error.strerror or error) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:  # no JSON, or of another form
        raise SettingsError("baseline.damaged", path=path) from error
    return Baseline(path.parent, accepted)


def written(files: Iterable[Checked], folder: Path) -> str:
    """A file that accepts all findings of files, one on a line; it will stand in `folder`."""
    found = {}
    for file in files:
        places = Counter(place_of(file.text, finding) for finding in file.findings)
        entries = [place._asdict() | ({"count": count} if count > 1 else {}) for place, count in places.items()]
        if entries:
            found[_key(file.path, folder)] = [json.dumps(entry, ensure_ascii=False) for entry in entries]
    blocks = [
        f"    {json.dumps(path, ensure_ascii=False)}: [\n      " + ",\n      ".join(lines) + "\n    ]"
        for path, lines in sorted(found.items())
    ]
    body = "{\n" + ",\n".join(blocks) + "\n  }" if blocks else "{}"
    return f'{{\n  "version": 1,\n  "accepted": {body}\n}}\n'


def _place(entry: Any) -> Place:
    return Place(*(str(entry[field]) for field in Place._fields))


def _sides(place: Place) -> tuple[Place, Place]:
    """A place with only one of its sides; no text holds "\\n" without white space."""
    return place._replace(after="\n"), place._replace(before="\n")


def _take(place: Place, by_side: Mapping[Place, list[Place]], left: Counter[Place]) -> bool:
    """Whether a place that one side tells is accepted still; if so, once less."""
    for side in _sides(place):
        candidates = by_side.get(side, [])
        while candidates:
            accepted = candidates.pop()
            if left[accepted]:
                left[accepted] -= 1
                return True
    return False


def _key(path: str, folder: Path) -> str:
    """What a file is called in the list: "-", or its path relative to a folder."""
    return path if path == "-" else relative(path, folder)
