"""A table of contents: nested Markdown bullets that link to the headings of the markdown format."""

from __future__ import annotations

from outline.model import Document
from outline.options import Options
from outline.renderers._markdown import Slugs, bulleted, escape, lines, paragraph


def render(document: Document, options: Options) -> str:
    """One bullet for each section that is not an item (with `options.items` for items too), a link where `markdown`
    with the same options writes a heading. The title is not listed, but counts where anchors repeat."""
    slugs = Slugs()
    out: list[str] = []
    item = 0  # the level of the item that is left out here with all below it; 0 outside of items
    for line in lines(document, options):
        section, level = line.piece.section, line.piece.level
        slug = slugs.of(line.piece.text) if line.degree else None
        if section is None or 0 < item < level:
            continue
        item = level if section.kind == "item" and not options.items else 0
        if item:
            continue
        entry = paragraph(line.piece.text) if slug is None else f"[{escape(line.piece.text) or '&nbsp;'}](#{slug})"
        out.append(f"{'  ' * (level - 1)}{bulleted(entry)}\n")
    return "".join(out)
