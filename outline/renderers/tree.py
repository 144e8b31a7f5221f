"""A plain text tree, as `outline show` prints it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from outline.model import Document
from outline.options import Options
from outline.renderers._pieces import Piece, pieces
from outline.transform import shaped

if TYPE_CHECKING:
    from rich.tree import Tree

_IMPLIED = "·"  # before a title that is none in the text


def render(document: Document, options: Options) -> str:
    """The document's title and below it a line for each section; a paragraph stands below the line of its section."""
    return "".join(reversed([*_backwards(_title_first(document, options))]))


def terminal(document: Document, options: Options) -> Tree:
    """The same tree for `rich.print`, which folds long lines by the width of their characters and colours them where
    the output is a terminal. `document` need not be shaped."""
    from rich.text import Text
    from rich.tree import Tree

    found = _title_first(shaped(document, options), options)
    title = found.pop(0) if found and found[0].title else None
    tree = Tree(Text(title.text if title else "", "bold"), guide_style="dim", hide_root=title is None)
    path = [tree]  # the nodes around the next piece, outermost first
    for piece in found:
        if piece.section is None:
            path[piece.level].add(Text(piece.text, "dim"))
            continue
        del path[piece.level :]
        mark = len(piece.section.marker)
        line = Text.assemble((_implied(piece), "dim"), (piece.text[:mark], "cyan"), piece.text[mark:])
        path.append(path[-1].add(line))
    return tree


def _title_first(document: Document, options: Options) -> list[Piece]:
    """The pieces with the title at the head: what stands above it in the text hangs below it too."""
    return sorted(pieces(document, options), key=lambda piece: not piece.title)


def _implied(piece: Piece) -> str:
    return _IMPLIED if piece.section and piece.section.kind == "implied" else ""


def _backwards(found: list[Piece]) -> Iterator[str]:
    """The lines from the last to the first: so each knows which sections around it have another one to come."""
    outermost = 1 if found and found[0].title else 2  # the first level that has guides; 2 where nothing is above 1
    ahead: set[int] = set()  # levels with a section to come before their parent ends
    for piece in reversed(found):
        level = piece.level
        if piece.title:
            yield f"{piece.text}\n"
            continue
        if piece.section is None:
            yield f"{_guides(ahead, outermost, level + 1)}{piece.text}\n"
            continue
        branch = "" if level < outermost else "├── " if level in ahead else "└── "
        yield f"{_guides(ahead, outermost, level - 1)}{branch}{_implied(piece)}{piece.text}\n"
        ahead = {other for other in ahead if other < level} | {level}


def _guides(ahead: set[int], first: int, last: int) -> str:
    return "".join("│   " if level in ahead else "    " for level in range(first, last + 1))
