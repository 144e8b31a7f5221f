"""Golden cases: text files with a source above the outline it should have.

A file holds any number of cases on one topic. To add one, write these lines; no Python is needed:

    # a remark, directly above the line it belongs to
    === the name of the case, free text (flags)
    the source, any lines
    ---
    the outline expected of it

- A separator that belongs to the text is written with a backslash: `\\=== ` or `\\---`. The backslash is not read.
- Blank lines inside the source count; blank lines before `---` and after the outline do not.
- Remarks are lines that begin with `#`, directly above a `===` line. All that stands above the first `===` is one too.
- `pytest --update` writes what comes out of the program into the lower part. Read the difference before keeping it.

What is compared depends on the folder below tests/cases: in `renderers/FORMAT.txt` and `renderers/FORMAT/*.txt` it is
the output of that format (of html the tree and the text alone), and the flags are its options (`body depth=2
numbers=decimal no-implied`); of a Word document it is its paragraphs, `style|text`, with `+` behind the style where the
next one goes on in the same line; in `examples/` it is the outline of the file of the same name in the project's
examples/, so the source stays empty; in `rules/` it is what `check` finds in the source; in `reports/FORMAT.txt` it is
the report, in that format, of what rule PUN01 finds (of SARIF the results alone); everywhere else it is the outline of
the source.

A source whose lines begin with {H2} or {auto 一、} is one of Word: a paragraph with the style Heading 2, a paragraph
with an automatic number. {auto2 （1）} is a number of the second level of one list.

A finding is a line, `line:column CODE message`. The flag `fix` shows the source with all safe fixes applied instead,
and `unsafe` with the others too; `profile=law` sets the kind of document, `en` the language.

An outline has one section a line, two spaces of indent for each level below the first:

    一、|title                   a heading, its marker as written before the bar
      1.|title [item]            any other kind behind the title, in square brackets
    |title [implied]             a unit without a marker
    (none)                       a text without sections

The flag `style` adds the name of the marker's style, `{...}`; `front` adds what stands before the sections as
`^kind: text` and what stands after them as `$kind: text`; `body` adds each section's own paragraphs, `    > text`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import word_lines

import outline
from outline import Document, Section, Span, pipeline
from outline.content import Composer
from outline.fixing import fixed
from outline.model import Block, Profile
from outline.reports import Checked
from outline.reports import report as written

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"

_HEADER = re.compile(r"=== (?P<name>.+?)(?: \((?P<flags>[a-z][a-z0-9 =_.-]*)\))?\s*")
_STYLED = re.compile(r"(?:\{H(?P<level>[1-9])\})?(?:\{auto(?P<depth>[1-9])? (?P<label>[^}]+)\})?(?P<words>.*)")
_SEPARATOR = re.compile(r"\\*(=== |---\s*$)")  # with any backslashes before it
_TREE_FLAGS = frozenset({"front", "body", "style"})

Flag = str | int | bool


@dataclass(frozen=True)
class Case:
    """One case of a file: `line` is that of its name, `first` and `last` enclose its expected part (0-based lines)."""

    name: str
    flags: dict[str, Flag]
    source: str
    expected: str
    line: int
    first: int
    last: int


def cases(path: Path) -> list[Case]:
    """All cases of a file; ValueError, saying where, if the file is not well formed."""
    lines = path.read_text(encoding="utf-8").split("\n")
    heads = [number for number, line in enumerate(lines) if line.startswith("=== ")]
    found = [_case(path, lines, start, end) for start, end in zip(heads, [*heads[1:], len(lines)], strict=True)]
    for case in found:
        if any(other.name == case.name and other.line < case.line for other in found):
            raise ValueError(f"{path}:{case.line}: a second case named {case.name!r}")
    return found


def result(path: Path, case: Case) -> str:
    """What the program makes of a case, in the form that the case expects."""
    folder, *rest = path.relative_to(CASES).with_suffix("").parts
    if folder == "renderers":
        written: str | bytes = outline.render(outline.parse(case.source), rest[0], **case.flags)
        if isinstance(written, bytes):
            return "\n".join(word_lines.lines(written))
        return _tree_and_text(written) if rest[0] == "html" else written.rstrip()
    if folder == "rules":
        return findings(case.source, **case.flags)  # type: ignore[arg-type]
    if folder == "reports":
        return report(case.source, rest[0], **case.flags)
    if unknown := case.flags.keys() - _TREE_FLAGS:
        raise ValueError(f"{path}:{case.line}: unknown flags {', '.join(sorted(unknown))}")
    if folder == "examples":
        document = outline.read(next((ROOT / "examples").glob(f"{path.stem}.*")))
    else:
        document = parsed(case.source)
    return tree(document, **{name: bool(value) for name, value in case.flags.items()})


def findings(
    source: str,
    *,
    fix: Flag = False,
    unsafe: Flag = False,
    en: Flag = False,
    profile: Profile | None = None,
) -> str:
    """What `check` finds in a source, or the source fixed."""
    document = parsed(source, profile)
    if fix or unsafe:
        return fixed(document, unsafe=bool(unsafe)).rstrip("\n")
    found = outline.check(document, language="en" if en else "zh")
    return "\n".join(f"{one.line}:{one.column} {one.code} {one.message}" for one in found) or "(none)"


def parsed(source: str, profile: Profile | None = None) -> Document:
    """The outline of a source, which may be in the notation for Word."""
    lines = [_STYLED.fullmatch(line) for line in source.splitlines()]
    if not any(line and (line["level"] or line["label"]) for line in lines):
        return outline.parse(source, profile)
    composer = Composer()
    for number, line in enumerate(lines, 1):
        assert line is not None  # the expression takes any line
        label = line["label"] or ""
        depth = int(line["depth"] or 0)
        block = Block(paragraph=number, level=int(line["level"] or 0), label=len(label), list=depth > 0, depth=depth)
        composer.add(label + line["words"], block)
    content = composer.content()
    return pipeline.parse(content.text, profile, content.blocks)


def report(source: str, format: str, *, en: Flag = False) -> str:
    """The report on a source."""
    document = outline.parse(source)
    found = outline.check(document, select=("PUN01",), language="en" if en else "zh")
    text = written([Checked("a.txt", document.profile, source, tuple(found))], format, "en" if en else "zh")
    if format == "sarif":
        results = json.loads(text)["runs"][0]["results"]
        assert all(result.pop("ruleIndex") >= 0 for result in results)  # which changes with every new rule
        text = json.dumps(results, ensure_ascii=False, indent=2)
    return text.rstrip("\n")


def update(path: Path, name: str, expected: str) -> None:
    """Writes the expected part of one case anew and leaves the rest of the file as it is."""
    case = next(case for case in cases(path) if case.name == name)
    lines = path.read_text(encoding="utf-8").split("\n")
    written = ["\\" + line if _SEPARATOR.match(line) else line for line in expected.split("\n")]
    lines[case.first : case.last] = written
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def tree(document: Document, *, front: bool = False, body: bool = False, style: bool = False) -> str:
    """The outline of a document in the notation above."""

    def section_lines(section: Section) -> Iterator[str]:
        indent = "  " * (section.level - 1)
        kind = "" if section.kind == "heading" else f" [{section.kind}]"
        name = f" {{{section.style}}}" if style and section.style else ""
        yield f"{indent}{section.marker}|{section.title}{kind}{name}"
        for part in section.flow():
            if not isinstance(part, Span):
                yield from section_lines(part)
            elif body:
                yield f"{indent}    > {document.words(part)}"

    sections = [line for section in document.sections for line in section_lines(section)] or ["(none)"]
    before = [f"^{element.kind}: {element.text}" for element in document.front] if front else []
    after = [f"${element.kind}: {element.text}" for element in document.back] if front else []
    return "\n".join([*before, *sections, *after])


def _tree_and_text(page: str) -> str:
    """What differs from one page to another; the rest is in outline/renderers/assets."""
    tree, _, rest = page.partition('role="status"></p>\n')[2].partition("</nav>")
    text = rest.partition("<article>\n")[2].partition("</article>")[0]
    return f"{tree}\n{text}".strip()


def _case(path: Path, lines: list[str], start: int, end: int) -> Case:
    header = _HEADER.fullmatch(lines[start])
    middle = next((number for number in range(start, end) if lines[number].rstrip() == "---"), None)
    if header is None or middle is None:
        raise ValueError(f"{path}:{start + 1}: a case is `=== name`, a source, `---` and the outline expected of it")
    if end < len(lines):
        while lines[end - 1].startswith("#"):
            end -= 1
    while end > middle + 1 and not lines[end - 1].strip():
        end -= 1
    source = _text(lines[start + 1 : middle]).rstrip("\n")
    flags = dict(_flag(word) for word in (header["flags"] or "").split())
    expected = _text(lines[middle + 1 : end])
    return Case(header["name"], flags, source + "\n" if source else "", expected, start + 1, middle + 1, end)


def _text(lines: list[str]) -> str:
    return "\n".join(line[1:] if line.startswith("\\") and _SEPARATOR.match(line) else line for line in lines)


def _flag(word: str) -> tuple[str, Flag]:
    """`depth=2` -> ("depth", 2); `body` -> ("body", True); `no-implied` -> ("implied", False)."""
    name, equals, value = word.partition("=")
    if equals:
        return name, int(value) if value.isdecimal() else value
    return (name.removeprefix("no-"), not name.startswith("no-"))
