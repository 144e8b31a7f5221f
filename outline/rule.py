"""What a rule is: a function that looks at a document and yields faults, and its docstring, which is its documentation.

    @rule("PUN01", "chinese-numeral-mark", "error", fix="safe", taiwan="off")
    def chinese_numeral(view: View) -> Iterator[Fault]:
        \"\"\"一之后用顿号 / a Chinese numeral takes 、

        单独作序号的汉字数字后面用顿号。……
        A Chinese numeral that numbers by itself is followed by 、 …

        Wrong:
            一．总体要求
            二、保障措施
        Right:
            一、总体要求
            二、保障措施
        Source: GB/T 15834-2011 附录B B.3.2
        \"\"\"

The first line is the title in Chinese and English. Then it says why: a line that ends in 。 ends a Chinese paragraph,
the others are English. Any number of examples may follow, each with the profile it belongs to where that matters:
`Wrong (law):`. tests/test_rules.py runs them: each wrong one has a finding of the rule, no right one has; where the
rule has a safe fix, it makes the right example that follows of the wrong one.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from outline.messages import Message
from outline.model import PROFILES, Edit, Profile, Severity, Span

if TYPE_CHECKING:
    from outline.view import View

Level = Severity | Literal["off"]
Fixable = Literal["", "safe", "unsafe"]


class Fault(NamedTuple):
    """What a rule found.

    span      the characters it is about: a few, never a whole section
    words     what is wrong and what is expected, on one line, without a full stop
    fix       edits that need no judgement; they touch only what the fault is about
    unsafe    edits that need a look
    refused   why there are no unsafe edits where there could be some
    related   other places that the words speak of
    severity  where it is not the rule's own
    """

    span: Span
    words: Message
    fix: tuple[Edit, ...] = ()
    unsafe: tuple[Edit, ...] = ()
    refused: Message | None = None
    related: tuple[Span, ...] = ()
    severity: Severity | None = None


Check = Callable[["View"], Iterable[Fault]]


class Rule(NamedTuple):
    """One rule: its code (family and number), its name, how severe it is, by profile where that differs, and whether
    its faults come with a fix."""

    code: str
    name: str
    severity: Level
    by_profile: Mapping[str, Level]
    fix: Fixable
    check: Check

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    def level(self, profile: Profile) -> Level:
        """How severe the rule is in documents of a profile."""
        return self.by_profile.get(profile, self.severity)

    @property
    def guide(self) -> Guide:
        """The rule's documentation. Raises ValueError where its docstring is not well formed."""
        return guide(self.check.__doc__ or "", self.code)


def rule(code: str, name: str, severity: Level, *, fix: Fixable = "", **by_profile: Level) -> Callable[[Check], Rule]:
    """Makes a rule of the function below it; `by_profile` gives another severity, or "off", for some profiles.

    Raises ValueError for a profile that is not known.
    """
    if unknown := by_profile.keys() - set(PROFILES):
        raise ValueError(f"{code}: unknown profiles {', '.join(sorted(unknown))}")
    return lambda check: Rule(code, name, severity, MappingProxyType(by_profile), fix, check)


class Example(NamedTuple):
    """A text, and the profile that it is checked with (None: the one that is recognised)."""

    text: str
    right: bool
    profile: Profile | None


class Guide(NamedTuple):
    """What a rule's docstring says."""

    title: Message
    why: Message
    examples: tuple[Example, ...]
    source: str


_HEAD = re.compile(r"(Wrong|Right)(?: \((\w+)\))?:")


@cache
def guide(docstring: str, code: str = "") -> Guide:
    """Reads a docstring of the form above. Raises ValueError where something is missing."""
    title, _, rest = inspect.cleandoc(docstring).partition("\n")
    zh, slash, en = title.partition(" / ")
    paragraphs: list[list[str]] = [[]]
    examples: list[Example] = []
    lines: list[str] | None = None
    source = ""
    for line in [*rest.split("\n"), ""]:
        head = _HEAD.fullmatch(line)
        if line.startswith("Source: ") or (source and line.strip()):
            source = f"{source} {line.removeprefix('Source: ').strip()}".strip()
        elif head:
            lines = []
            examples.append(Example("", head[1] == "Right", head[2]))  # type: ignore[arg-type]
        elif lines is not None and (line.startswith("    ") or not line):
            lines.append(line[4:])
            examples[-1] = examples[-1]._replace(text="\n".join(lines).strip("\n") + "\n")
        elif line:
            paragraphs[-1].append(line)
            if line.endswith("。"):
                paragraphs.append([])
        elif paragraphs[-1]:
            paragraphs.append([])
    why = [_flowing(lines) for lines in paragraphs if lines]
    chinese = "".join(text for text in why if text.endswith("。"))
    english = " ".join(text for text in why if not text.endswith("。"))
    kinds = {example.right for example in examples}
    if not (slash and chinese and english and source and kinds == {True, False}):
        raise ValueError(f"{code}: a rule's docstring has a title, why in both languages, Wrong, Right and Source")
    return Guide(Message(zh, en), Message(chinese, english), tuple(examples), source)


def _flowing(lines: Iterable[str]) -> str:
    """Lines as one paragraph: without a space where Chinese meets Chinese."""
    text = ""
    for line in lines:
        text += " " * bool(text and (text[-1] < "⺀" or line[0] < "⺀")) + line
    return text


def found_in(module: object) -> Iterator[Rule]:
    """The rules that a module holds."""
    return (value for value in vars(module).values() if isinstance(value, Rule))
