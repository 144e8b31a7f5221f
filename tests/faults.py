"""Faults put into documents with known outlines, to see whether `check` finds each of them, once, on its line.

    python tests/faults.py                      a table, of the documents in ../shared/corpus
    python tests/faults.py --each 5 --missed delete restyle      more of some kinds, and what was missed
    python tests/faults.py FOLDER …             other folders that hold docs.jsonl

A document is an object a line with "id", "text" and "nodes": its marks, each with line, column, level, marker.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import outline
from outline import Edit, Finding, Span, numerals
from outline.fixing import apply
from outline.model import Lines
from outline.view import View

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"


class Mark(NamedTuple):
    """A known mark: its place, its level, and its text cut around the numeral."""

    start: int
    line: int
    level: int
    before: str
    numeral: str
    after: str
    opens: bool

    @property
    def text(self) -> str:
        """The mark as written."""
        return self.before + self.numeral + self.after

    @property
    def number(self) -> int:
        """Its value."""
        return numerals.value(self.numeral) or 0

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    def numbered(self, number: int) -> str:
        """The mark with another number."""
        return f"{self.before}{numerals.rewrite(self.numeral, number)}{self.after}"


class Fault(NamedTuple):
    """A fault of a kind: the edits that put it into a text, and the offsets of that text where it may be told."""

    kind: str
    edits: tuple[Edit, ...]
    places: tuple[int, ...]


@dataclass
class Tally:
    """What became of the faults of one kind."""

    tried: int = 0
    found: int = 0
    new: int = 0
    offered: int = 0
    restored: int = 0
    missed: list[str] = field(default_factory=list)


_SHAPE = re.compile(r"([（(第其]?)([一二三四五六七八九十百廿]+|[0-9]+|[①-⑳])([）)]?.*)", re.DOTALL)


class Known:
    """A document, its marks, and its series: marks of one shape below one another."""

    def __init__(self, name: str, text: str, nodes: Sequence[dict[str, object]], select: Sequence[str] = ()) -> None:
        self.name = name
        self.select = select
        self.text = text
        self.lines = Lines(text)
        self.marks = [mark for node in nodes if (mark := self._mark(node)) is not None]
        self.series = [run for run in self._runs() if len(run) > 1]
        self.found = self.check(text)

    @cached_property
    def announced(self) -> list[Span]:
        """Where the numbers stand that announce lists, those that the lists keep."""
        found = View(outline.parse(self.text)).announcements
        return [one.numeral for one in found if one.is_kept and one.least == one.most > 1]

    def check(self, text: str) -> list[Finding]:
        """The findings in a text, of the rules that are selected."""
        return outline.check(outline.parse(text), select=self.select)

    def _mark(self, node: dict[str, object]) -> Mark | None:
        marker, line = str(node["marker"]), int(str(node["line"]))
        start = self.lines.starts[line - 1] + int(str(node["column"])) - 1
        shape = _SHAPE.fullmatch(marker)
        if shape is None or not self.text.startswith(marker, start) or numerals.value(shape[2]) is None:
            return None
        opens = not self.text[self.lines.starts[line - 1] : start].strip()
        return Mark(start, line, int(str(node["level"])), shape[1], shape[2], shape[3], opens)

    def _runs(self) -> Iterator[list[Mark]]:
        open_runs: list[list[Mark]] = []
        for mark in self.marks:
            while open_runs and open_runs[-1][-1].level > mark.level:
                yield open_runs.pop()
            last = open_runs[-1] if open_runs and open_runs[-1][-1].level == mark.level else None
            if last and (last[-1].before, last[-1].after, last[-1].number + 1) == (
                mark.before,
                mark.after,
                mark.number,
            ):
                last.append(mark)
                continue
            if last:
                yield open_runs.pop()
            open_runs.append([mark])
        yield from open_runs


def texts(folder: Path) -> list[str]:
    """The texts of a folder, also of documents whose marks are not known."""
    return [given["text"] for given in _given(folder)]


def _given(folder: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, (folder / "docs.jsonl").read_text("utf-8").splitlines())


def documents(folders: Sequence[Path], select: Sequence[str] = ()) -> Iterator[Known]:
    """The documents of folders whose marks are known."""
    for folder in folders:
        for given in _given(folder):
            if given.get("nodes"):
                yield Known(f"{folder.name}/{given['id']}", given["text"], given["nodes"], select)


Maker = Callable[[Known, Random], Fault | None]
_NARRATIVE = ("是", "要", "，", ",")


def _run(known: Known, random: Random, least: int, fits: Callable[[Mark], bool] = lambda mark: True) -> list[Mark]:
    """A series of at least so many members, or none."""
    runs = [run for run in known.series if len(run) >= least and fits(run[0])]
    return random.choice(runs) if runs else []


def _any(known: Known, random: Random, fits: Callable[[Mark], bool]) -> Mark | None:
    marks = [mark for run in known.series for mark in run if fits(mark)]
    return random.choice(marks) if marks else None


def _numbered(mark: Mark) -> bool:
    return not mark.after.startswith(_NARRATIVE) and mark.before != "第"


def delete(known: Known, random: Random) -> Fault | None:
    """A mark that another follows is taken away; its words stay."""
    run = _run(known, random, 3)
    if not run:
        return None
    at = random.randrange(len(run) - 1)
    return Fault("delete", (Edit(run[at].start, run[at].end, ""),), (run[at].start, run[at + 1].start))


def delete_unit(known: Known, random: Random) -> Fault | None:
    """A mark in the middle of a series is taken away with all up to the next."""
    run = _run(known, random, 3)
    if not run:
        return None
    at = random.randrange(1, len(run) - 1)
    return Fault("delete-unit", (Edit(run[at].start, run[at + 1].start, ""),), (run[at].start, run[at + 1].start))


def duplicate(known: Known, random: Random) -> Fault | None:
    """A mark has the number of the one before it."""
    run = _run(known, random, 3)
    if not run:
        return None
    at = random.randrange(1, len(run))
    mark = run[at]
    return Fault("duplicate", (Edit(mark.start, mark.end, run[at - 1].text),), (mark.start, run[at - 1].start))


def swap(known: Known, random: Random) -> Fault | None:
    """Two neighbours have each other's number."""
    run = _run(known, random, 3)
    if not run:
        return None
    at = random.randrange(len(run) - 1)
    one, two = run[at], run[at + 1]
    return Fault(
        "swap", (Edit(one.start, one.end, two.text), Edit(two.start, two.end, one.text)), (one.start, two.start)
    )


def skip(known: Known, random: Random) -> Fault | None:
    """A mark has too high a number."""
    run = _run(known, random, 3)
    if not run:
        return None
    at = random.randrange(1, len(run))
    mark = run[at]
    return Fault(
        "skip", (Edit(mark.start, mark.end, mark.numbered(mark.number + random.choice((1, 2, 5)))),), (mark.start,)
    )


_STYLES = (("", "、"), ("（", "）"), ("", "."), ("（", "）"))


def restyle(known: Known, random: Random) -> Fault | None:
    """A mark of 一、 （一） 1. （1） becomes another of these."""
    run = _run(known, random, 3, lambda mark: mark.opens and _numbered(mark) and mark.after in "、.．）)")
    if not run:
        return None
    at = random.randrange(len(run))
    mark = run[at]
    han = not mark.numeral.isdecimal()
    number = mark.number
    styles = [
        f"{numerals.write(number, 'han')}、",
        f"（{numerals.write(number, 'han')}）",
        f"{number}.",
        f"（{number}）",
    ]
    now = f"（{'汉' if han else '1'}）" if mark.before else "汉" if han else "1"
    names = ["汉", "（汉）", "1", "（1）"]
    new = random.choice([style for style, name in zip(styles, names, strict=True) if name != now])
    return Fault("restyle", (Edit(mark.start, mark.end, new),), (mark.start,))


_WRONG = {
    "、": "．.，：；。 ",
    ".": "、，：；。 ",
    "．": "、，：",
    "）": "、.：，；。",
    ")": "、.:,",
    "，": "、：。；",
    "是": "：、",
    "章": "、：",
    "条": "：、",
}


def delimiter(known: Known, random: Random) -> Fault | None:
    """The mark after a numeral is another, or one stands where none should."""
    mark = _any(known, random, lambda mark: mark.before != "第" or mark.after in ("，", "章", "条"))
    if mark is None:
        return None
    wrong = _WRONG.get(mark.after)
    if wrong is None:
        return None
    added = random.choice(wrong)
    new = mark.after + added if mark.after in "）)是章条" else added
    return Fault("delimiter", (Edit(mark.end - len(mark.after), mark.end, new),), (mark.start,))


def lost(known: Known, random: Random) -> Fault | None:
    """The mark after a numeral, or one of its brackets, is left out."""
    run = _run(known, random, 3, lambda mark: mark.opens and mark.after in ("、", ".", "）", "，"))
    if not run:
        return None
    mark = run[random.randrange(len(run) - 1)]
    edits = [Edit(mark.end - len(mark.after), mark.end, "")]
    if mark.before == "（":
        edits.append(Edit(mark.start, mark.start + 1, ""))
    return Fault("lost", (random.choice(edits),), (mark.start,))


def doubled(known: Known, random: Random) -> Fault | None:
    """A delimiter stands twice."""
    mark = _any(known, random, lambda mark: mark.after in ("、", ".", "．", "，", "）"))
    if mark is None:
        return None
    again = random.choice([mark.after, mark.text] if mark.after != "）" else [mark.text])
    return Fault("doubled", (Edit(mark.end, mark.end, again),), (mark.start,))


def brackets(known: Known, random: Random) -> Fault | None:
    """The two brackets of a mark are of two kinds."""
    mark = _any(known, random, lambda mark: mark.before in ("（", "(") and mark.after in ("）", ")"))
    if mark is None:
        return None
    other = {"（": "(", "(": "（", "）": ")", ")": "）"}
    if random.random() < 0.5:
        edit = Edit(mark.start, mark.start + 1, random.choice([other[mark.before], "〔", "["]))
    else:
        edit = Edit(mark.end - 1, mark.end, random.choice([other[mark.after], "〕", "]"]))
    return Fault("brackets", (edit,), (mark.start,))


_LOOKALIKES = {"一": "⼀㆒ー", "二": "⼆㆓ニ", "三": "㆔", "四": "㆕", "八": "⼋", "十": "⼗", "1": "１", "2": "２"}


def lookalike(known: Known, random: Random) -> Fault | None:
    """A character of a numeral is one that only looks like it."""
    mark = _any(known, random, lambda mark: bool(set(mark.numeral) & set("一二三四八十")))
    if mark is None:
        return None
    at = random.choice([at for at, char in enumerate(mark.numeral) if char in "一二三四八十"])
    start = mark.start + len(mark.before) + at
    return Fault("lookalike", (Edit(start, start + 1, random.choice(_LOOKALIKES[mark.numeral[at]])),), (mark.start,))


def lone(known: Known, random: Random) -> Fault | None:
    """一是 is left without the others: their marks are taken away."""
    run = _run(known, random, 2, lambda mark: mark.after.startswith(_NARRATIVE) and mark.number == 1)
    if not run:
        return None
    return Fault("lone", tuple(Edit(mark.start, mark.end, "") for mark in run[1:]), (run[0].start,))


def skipped(known: Known, random: Random) -> Fault | None:
    """一是, 三是: the mark between is taken away."""
    run = _run(known, random, 3, lambda mark: mark.after.startswith(_NARRATIVE) and mark.number == 1)
    if not run:
        return None
    return Fault("skipped", (Edit(run[1].start, run[1].end, ""),), (run[1].start, run[2].start))


def count(known: Known, random: Random) -> Fault | None:
    """A number that announces a list is one more or one less."""
    if not known.announced:
        return None
    span = random.choice(known.announced)
    written = known.text[slice(*span)]
    number = (numerals.value(written) or 0) + random.choice((1, -1))
    new = numerals.write(number, "digits" if written.isdecimal() else "han").replace("二", "两")
    return None if number < 2 else Fault("count", (Edit(*span, new),), (span.start,))


MAKERS: dict[str, Maker] = {
    "delete": delete,
    "delete-unit": delete_unit,
    "duplicate": duplicate,
    "swap": swap,
    "skip": skip,
    "restyle": restyle,
    "delimiter": delimiter,
    "lost": lost,
    "doubled": doubled,
    "brackets": brackets,
    "lookalike": lookalike,
    "count": count,
    "lone": lone,
    "skipped": skipped,
}


def try_out(known: Known, fault: Fault, tally: Tally) -> None:
    """Put a fault into a document, check it, and count what was found."""
    text, _ = apply(known.text, [fault.edits])
    findings = known.check(text)
    known_ones = {(one.code, _shifted(one.start, fault.edits)) for one in known.found}
    new = [one for one in findings if (one.code, one.start) not in known_ones]
    lines = Lines(text)
    wanted = {lines.position(_shifted(place, fault.edits))[0] for place in fault.places}
    on_line = [one for one in new if one.line in wanted]
    tally.tried += 1
    tally.found += bool(on_line)
    tally.new += len(new)
    if not on_line or len(new) > 1:
        line = known.lines.position(fault.places[0])[0]
        told = "; ".join(f"{one.line}:{one.column} {one.code} {one.message}" for one in new[:4]) or "nothing"
        written = [f"{known.text[edit.start : edit.end][:12]!r} -> {edit.new!r}" for edit in fault.edits[:3]]
        tally.missed.append(f"{known.name}:{line} {fault.kind} {', '.join(written)}: {told}")
    fixes = [one for one in on_line if one.fix]
    if fixes:
        tally.offered += 1
        tally.restored += apply(text, [one.fix for one in fixes])[0] == known.text


def _shifted(offset: int, edits: Sequence[Edit]) -> int:
    """Where an offset of the old text stands in the new one."""
    return offset + sum(
        len(edit.new) - (edit.end - edit.start) for edit in edits if edit.end <= offset and edit.start < offset
    )


def measure(known: Sequence[Known], kinds: Sequence[str], each: int, seed: str = "") -> dict[str, Tally]:
    """Try `each` faults of each kind in each document."""
    tallies = {kind: Tally() for kind in kinds}
    for document in known:
        for kind in kinds:
            random = Random(f"{seed}{document.name}{kind}")
            for _ in range(each):
                fault = MAKERS[kind](document, random)
                if fault is not None:
                    try_out(document, fault, tallies[kind])
    return tallies


def total(tallies: Iterable[Tally]) -> Tally:
    """All kinds together."""
    whole = Tally()
    for tally in tallies:
        for name in ("tried", "found", "new", "offered", "restored"):
            setattr(whole, name, getattr(whole, name) + getattr(tally, name))
    return whole


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("kinds", nargs="*", help=", ".join(MAKERS))
    asked.add_argument("--each", type=int, default=2)
    asked.add_argument("--seed", default="")
    asked.add_argument("--missed", action="store_true")
    asked.add_argument("--select", action="append", default=[], help="only these rules")
    asked.add_argument("--folder", type=Path, action="append")
    given = asked.parse_args()
    folders = given.folder or sorted(path.parent for path in CORPUS.glob("*/docs.jsonl"))
    tallies = measure(list(documents(folders, given.select)), given.kinds or list(MAKERS), given.each, given.seed)
    print(f"{'fault':<12}{'tried':>8}{'found':>9}{'new each':>10}{'fix':>7}{'restored':>10}")
    for kind, tally in tallies.items():
        _row(kind, tally)
    _row("all", total(tallies.values()))
    if given.missed:
        for tally in tallies.values():
            print(*tally.missed, sep="\n")


def _row(kind: str, tally: Tally) -> None:
    found, new = tally.found / max(tally.tried, 1), tally.new / max(tally.tried, 1)
    restored = f"{tally.restored / tally.offered:>10.1%}" if tally.offered else ""
    print(f"{kind:<12}{tally.tried:>8}{found:>9.1%}{new:>10.2f}{tally.offered:>7}{restored}")


if __name__ == "__main__":
    main()
