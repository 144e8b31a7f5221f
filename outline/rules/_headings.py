"""What rules on headings share: which headings of a series stand on a line of their own, and which run into text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from outline.rules._lists import ending_before
from outline.view import Node, View

_CAPTION = 60  # characters of a paragraph that is all heading


class Headings(NamedTuple):
    """The headings of one style under one section: `alone` on their lines, or `running` into the text after them."""

    alone: tuple[Node, ...]
    running: tuple[Node, ...]

    @property
    def key(self) -> tuple[str, int]:
        """What headings of one rank share: style and level."""
        section = (self.alone or self.running)[0].section
        return section.style or "", section.level


def series(view: View) -> Iterator[Headings]:
    """The headings of a document that open paragraphs, by series; those left out whose numbers are wrong."""
    for parent in range(-1, len(view.nodes)):
        groups: dict[str, list[Node]] = {}
        for node in view.children(parent):
            heading = node.section.kind == "heading" and node.section.style and node.opens
            if heading and not view.is_suspect(node):
                groups.setdefault(node.section.style or "", []).append(node)
        for group in groups.values():
            alone = tuple(node for node in group if is_alone(view, node))
            yield Headings(alone, tuple(node for node in group if _runs_on(view, node)))


def is_alone(view: View, node: Node) -> bool:
    """Whether a heading is all of its paragraph."""
    paragraph = view.paragraphs[view.paragraph_at(node.section.heading.start)]
    return paragraph.last - paragraph.first == 1


def _runs_on(view: View, node: Node) -> bool:
    """Whether text of its own follows a heading in its paragraph."""
    first = view.paragraphs[view.paragraph_at(node.section.heading.start)].first
    return len(view.pieces) > first + 1 and view.pieces[first + 1][2:] == (node.at, "body") and not is_alone(view, node)


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
