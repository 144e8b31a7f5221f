"""What rules on headings share: how one reads (outline/view/headings.py tells how they are laid out)."""

from __future__ import annotations

from outline.rules._lists import ending_before
from outline.view import Node, View

_CAPTION = 60  # characters of a paragraph that is all heading


def breaks_off(view: View, node: Node) -> bool:
    """Whether a paragraph reads on after 。 or ； as a heading does, without a mark at its end: 抓项目；扩投资"""
    paragraph = view.paragraphs[view.paragraph_at(node.section.heading.start)]
    end = ending_before(view, paragraph.end, paragraph.start)
    short = paragraph.end - paragraph.start <= _CAPTION
    return (
        short
        and view.shadow[node.section.heading.end - 1] in "。;"
        and not end.mark
        and node.section.end > paragraph.end
    )


def title_of(view: View, node: Node) -> str:
    """The words of a heading, folded, without its mark."""
    return view.shadow[node.mark.end : node.section.heading.end].replace("\n", "").strip()
