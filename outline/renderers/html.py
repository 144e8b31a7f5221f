"""A page on its own: the section tree, the whole text beside it, and a mind map."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from importlib.resources import files
from itertools import groupby
from string import Template

from outline.model import Document
from outline.options import Options
from outline.renderers._markdown import Line, lines
from outline.renderers._pieces import Piece, clean, ending

WHOLE = True

# With more sections than this, the tree begins with those below the second level folded away.
_UNFOLDED = 300


def render(document: Document, options: Options) -> str:
    """The document as one HTML file that needs nothing else and asks for nothing: its policy forbids every request,
    and every script but the two that are in the page. The text is always whole, whatever `options.body`."""
    found = [*lines(document, replace(options, body=True))]
    title = next((line.piece.text for line in found if line.piece.title), "")
    sections = [line.piece for line in found if line.piece.section]
    library = _script(f"/*!\n{_read('mind-elixir/LICENSE')}*/\n{_read('mind-elixir/MindElixirLite.iife.js')}")
    script = _script(_read("page.js"))
    return Template(_read("page.html")).substitute(
        policy=f"default-src 'none'; script-src {_hash(library)} {_hash(script)}; style-src 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'",
        title=escape(title) or "目录",
        library_style=_read("mind-elixir/MindElixirLite.css"),
        style=_read("page.css") + _read("text.css") + _read("map.css"),
        tree="\n".join(_tree(sections)),
        text="\n".join(_text(document, found)),
        data=_data(title, sections),
        library=library,
        script=script,
    )


def _read(name: str) -> str:
    return files(__package__).joinpath("assets", name).read_text(encoding="utf-8")


def _tree(sections: Sequence[Piece]) -> Iterator[str]:
    """Nested lists of links to the sections, those with sections below them as <details>."""
    depth = 0  # how many lists are open
    for number, piece in enumerate(sections, start=1):
        if piece.level > depth:
            yield "<ul>"
        for _ in range(depth - piece.level):
            yield "</ul></details></li>"
        depth = piece.level
        link = f'<a href="#s{number}"{_class(_kind(piece))}>{escape(piece.text) or "—"}</a>'
        if number < len(sections) and sections[number].level > depth:
            opened = " open" if depth == 1 or len(sections) <= _UNFOLDED else ""
            yield f"<li><details{opened}><summary>{link}</summary>"
        else:
            yield f"<li>{link}</li>"
    for _ in range(depth - 1):
        yield "</ul></details></li>"
    if depth:
        yield "</ul>"


def _text(document: Document, found: Sequence[Line]) -> Iterator[str]:
    """The whole text. The sections that Markdown makes headings are headings here, the others paragraphs."""
    number = 0
    for is_table, group in groupby(found, key=lambda line: bool(line.piece.cells)):
        if is_table:
            yield "<table>"
            for line in group:
                yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in line.piece.cells)}</tr>"
            yield "</table>"
            continue
        for line in group:
            piece = line.piece
            tag = f"h{line.degree}" if line.degree else "p"
            words = escape(piece.text)
            if piece.section:
                number += 1
                words += "" if line.degree else escape(clean(ending(document, piece.section)))
                yield f'<{tag} id="s{number}"{_class(f"level-{piece.level}", _kind(piece))}>{words}</{tag}>'
            else:
                yield f"<{tag}{_class('title' if piece.title else piece.element)}>{words}</{tag}>"


def _kind(piece: Piece) -> str:
    """The kind of a section that looks different from a heading."""
    kind = piece.section.kind if piece.section else "heading"
    return "" if kind == "heading" else kind


def _class(*names: str) -> str:
    written = " ".join(name for name in names if name)
    return f' class="{written}"' if written else ""


def _data(title: str, sections: Sequence[Piece]) -> str:
    """What the mind map shows, as JSON that no HTML ends: title, and level and text of each section."""
    data = {"title": title, "sections": [(piece.level, piece.text) for piece in sections]}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _script(code: str) -> str:
    """JavaScript that can stand in a page. In strings, patterns and comments, where alone these may be, the backslash
    changes nothing."""
    return code.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _hash(script: str) -> str:
    """A script as the policy names it (Content Security Policy Level 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
