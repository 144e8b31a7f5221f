"""Documents in every format that is read, made of known texts with real programs, and whether each has the outline of
its text.

    python tests/formats.py                    the texts of examples/
    python tests/formats.py FOLDER --most 20   texts of a folder: *.txt, or docs.jsonl with one document's "text" a line
    python tests/formats.py --kinds docx,pdf   kinds whose names begin so

LibreOffice and Chromium are used where they are installed. What is compared is each section's level, style, number and
title, white space aside.
"""

from __future__ import annotations

import argparse
import html
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pages
from word import Level, List, Par, document

import outline
from outline.model import Document, Lines

ROOT = Path(__file__).parent.parent

Shape = list[tuple[int, str | None, int | None, str]]
Maker = Callable[[Sequence[str], Path], Iterator[bytes | None]]
"""Texts -> files of one kind, in order, with the help of a folder; None where the kind has no such file."""

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "big5", "big5hkscs")
# How Word writes the marks of each style, and the text of its level.
_AUTOMATIC = MappingProxyType(
    {
        "part": ("chineseCountingThousand", "第%1编"),
        "chapter": ("chineseCountingThousand", "第%1章"),
        "section": ("chineseCountingThousand", "第%1节"),
        "article": ("chineseCountingThousand", "第%1条"),
        "formal": ("chineseLegalSimplified", "%1、"),
        "han": ("chineseCountingThousand", "%1、"),
        "han_bracket": ("taiwaneseCountingThousand", "（%1）"),
        "arabic": ("decimal", "%1."),
        "arabic_bracket": ("decimal", "（%1）"),
        "arabic_half": ("decimal", "%1）"),
        "circled": ("decimalEnclosedCircle", "%1"),
        "stem": ("ideographTraditional", "%1、"),
        "latin": ("upperLetter", "%1."),
    }
)


class Score(NamedTuple):
    """How many documents there were, how many sections were there of how many, and by their first words the documents
    that have another outline, with the first section that differs."""

    documents: int
    found: int
    sections: int
    different: Mapping[str, str]

    @property
    def same(self) -> int:
        """How many documents have the very outline."""
        return self.documents - len(self.different)


def shape(document: Document) -> Shape:
    """What is compared of a document."""
    return [(one.level, one.style, one.number, "".join(one.title.split())) for one in document.walk()]


def score(texts: Sequence[str], maker: Maker) -> Score:
    """The score of one kind of file."""
    documents = there = sections = 0
    different: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        for text, data in zip(texts, maker(texts, Path(folder)), strict=True):
            if data is None:
                continue
            wanted, got = shape(outline.parse(text)), shape(outline.read(data))
            if wanted != got:
                name = f"{text.split()[0][:20]}"
                different[name] = str(next(pair for pair in zip_longest(wanted, got) if pair[0] != pair[1]))
            documents += 1
            there += len(wanted) - len(set(wanted) - set(got))
            sections += len(wanted)
    return Score(documents, there, sections, different)


def encoded(encoding: str) -> Maker:
    """Text files in an encoding, of the texts that it has all characters of."""

    def make(texts: Sequence[str], folder: Path) -> Iterator[bytes | None]:
        for text in texts:
            try:
                yield text.encode(encoding)
            except UnicodeEncodeError:
                yield None

    return make


def page(template: pages.Template) -> Maker:
    """Web pages."""

    def make(texts: Sequence[str], folder: Path) -> Iterator[bytes]:
        for text in texts:
            lines = [line for line in text.splitlines() if line.strip()]
            title = (outline.parse(text).title or lines[0])[:80]
            yield template("".join(title.split()), lines).encode()

    return make


def plain(texts: Sequence[str], folder: Path) -> Iterator[bytes]:
    """Word documents with each line as a paragraph, by python-docx."""
    for text in texts:
        yield document([List([Level()])], [Par(None, line, None) for line in text.splitlines()])


def automatic(texts: Sequence[str], folder: Path) -> Iterator[bytes]:
    """Word documents whose marks at the heads of paragraphs are automatic numbers."""
    for text in texts:
        yield numbered(text)


def numbered(text: str) -> bytes:
    """A text as a Word document: a list for each series, which begins with the number that the series begins with."""
    starts = Lines(text).starts
    lists: list[List] = []
    marks: dict[int, tuple[int, int]] = {}  # of a line, from 0: its list, and the characters that are its number
    last: dict[tuple[int, str], tuple[int, int]] = {}
    parents = [-1]
    for section in outline.parse(text).walk():
        del parents[section.level :]
        start, line = starts[section.line - 1], section.line - 1
        offset = start + section.column - 1
        opens = not text[start:offset].strip() and text.startswith(section.marker, offset)
        plain_number = section.style in _AUTOMATIC and section.number and not set("-之") & set(section.marker)
        if opens and plain_number and section.style and section.number:
            series = (parents[-1], section.style)
            number, before = last.get(series, (0, 0))
            if not number or section.number != before + 1:
                form, label = _AUTOMATIC[section.style]
                lists.append(List([Level(form, label, start=section.number)]))
                number = len(lists)
            last[series] = (number, section.number)
            marks[line] = (number, offset + len(section.marker) - start)
        parents.append(section.start)
    return document(
        lists or [List([Level()])],
        [
            Par(0, line[marks[at][1] :].strip(), marks[at][0]) if at in marks else Par(None, line, None)
            for at, line in enumerate(text.splitlines())
        ],
    )


def exported(texts: Sequence[str], folder: Path) -> Iterator[bytes]:
    """What `outline export -t docx` writes."""
    for text in texts:
        yield outline.render(outline.parse(text), "docx")


def converted(source: Maker, suffix: str, target: str) -> Maker:
    """Files that LibreOffice makes of those of another maker."""

    def make(texts: Sequence[str], folder: Path) -> Iterator[bytes]:
        out = folder / "out"
        files = [folder / f"{number}{suffix}" for number in range(len(texts))]
        for file, data in zip(files, source(texts, folder), strict=True):
            assert data is not None
            file.write_bytes(data)
        command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
        command += ["--convert-to", target, "--outdir", str(out), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=60 + 10 * len(texts))
        for file in files:
            yield (out / file.name).with_suffix(f".{target.partition(':')[0]}").read_bytes()

    return make


def printed(texts: Sequence[str], folder: Path) -> Iterator[bytes]:
    """PDF files that Chromium prints, with its heads and feet of pages."""
    style = "p{text-indent:2em;margin:0;line-height:1.8;text-align:justify;font-size:14pt}"
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-sync --no-first-run"
    for text in texts:
        body = "".join(f"<p>{html.escape(line.strip())}</p>" for line in text.splitlines() if line.strip())
        file, out = folder / "page.html", folder / "page.pdf"
        file.write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{body}", encoding="utf-8")
        command = ["chromium", *flags.split(), f"--user-data-dir={folder / 'browser'}", f"--print-to-pdf={out}"]
        subprocess.run([*command, file.as_uri()], check=True, capture_output=True, timeout=120)
        yield out.read_bytes()


def makers() -> Mapping[str, Maker]:
    """Every kind that can be made here, by name."""
    found: dict[str, Maker] = {f"txt {encoding}": encoded(encoding) for encoding in ENCODINGS}
    found |= {f"html {name}": page(template) for name, template in pages.TEMPLATES.items()}
    found |= {"docx plain": plain, "docx automatic numbers": automatic, "docx exported": exported}
    if shutil.which("soffice"):
        found |= {
            "docx automatic, by LibreOffice": converted(automatic, ".docx", "docx:MS Word 2007 XML"),
            "doc automatic, by LibreOffice": converted(automatic, ".docx", "doc"),
            "rtf plain, by LibreOffice": converted(plain, ".docx", "rtf"),
            "odt automatic, by LibreOffice": converted(automatic, ".docx", "odt"),
            "pdf automatic, by LibreOffice": converted(automatic, ".docx", "pdf"),
            "pdf exported, by LibreOffice": converted(exported, ".docx", "pdf"),
        }
    if shutil.which("chromium"):
        found |= {"pdf by Chromium": printed}
    return found


def texts_of(folder: Path, most: int) -> list[str]:
    """The texts of a folder."""
    if (folder / "docs.jsonl").is_file():
        lines = (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines()
        return ["".join(_xml(json.loads(line)["text"])) for line in lines[:most]]
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))][:most]


def _xml(text: str) -> Iterator[str]:
    """The characters of a text that an XML file can have."""
    return (char for char in text.replace("\r\n", "\n").replace("\r", "\n") if char >= " " or char in "\n\t")


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="*", type=Path, default=[ROOT / "examples"])
    asked.add_argument("--most", type=int, default=20, help="documents of a folder")
    asked.add_argument("--kinds", default="", help="beginnings of their names, with commas between them")
    asked.add_argument("--differences", action="store_true")
    given = asked.parse_args()
    texts = [text for folder in given.folders for text in texts_of(folder, given.most)]
    print(f"{'kind':<36}{'documents':>10}{'same tree':>11}{'sections':>14}")
    for name, maker in makers().items():
        if name.startswith(tuple(given.kinds.split(","))):
            found = score(texts, maker)
            print(f"{name:<36}{found.documents:>10}{found.same:>11}{found.found:>7}/{found.sections}", flush=True)
            for document, difference in found.different.items() if given.differences else ():
                print(f"    {document}: {difference}")


if __name__ == "__main__":
    main()
