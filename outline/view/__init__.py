"""A document as the rules look at it: its sections with their parents, how each mark is written, its paragraphs.

All offsets are those of the document's text; `shadow` is the same text folded for matching (outline/shadow.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from outline import numerals
from outline.model import Document, Profile, Section, Span, bare, hidden
from outline.shadow import fold
from outline.view.damage import Damage
from outline.view.renumber import LOCAL, REFERRED
from outline.view.spelling import Form, Spelling, spelling

if TYPE_CHECKING:
    from outline.view.announcements import Announcement
    from outline.view.articles import Articles
    from outline.view.enumerations import Enumeration
    from outline.view.headings import Headings
    from outline.view.references import Reference
    from outline.view.series import Fault


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A section in its place; one is equal to itself alone.

    at       its index in `View.nodes`, which are in the order of the text
    parent   the index of the section that holds it, or -1
    part     the index of the part (kind "part") that it stands in, or -1
    mark     the mark as written; empty, where the title starts, if there is none
    opens    whether it opens its paragraph
    """

    at: int
    section: Section
    parent: int
    part: int
    mark: Span
    opens: bool


class Piece(NamedTuple):
    """A stretch of the text that belongs to one owner: a section's heading or a paragraph of its own, or an element.

    node   the index of the section, or -1
    kind   "heading", "body", or the element's kind
    """

    start: int
    end: int
    node: int
    kind: str


class Paragraph(NamedTuple):
    """A paragraph: offsets, and its first and last (half open) index in `View.pieces`."""

    start: int
    end: int
    first: int
    last: int


_AMENDING = ("修改", "修正", "废止", "决定")  # in a title
_CAPTION = 40  # characters of a heading without a mark
_INSERTED = re.compile(r"(?:之 ?|[0-9] ?[-—─－] ?)([一二三四五六七八九十]+|[0-9]+)")
_ONE = "一"  # the numeral where a mark has none of its own: 第二， after 首先，


@dataclass(frozen=True, eq=False)
class View:
    """A document made ready for the rules. Building it is linear in the length of the text."""

    document: Document

    @property
    def text(self) -> str:
        """The text as given."""
        return self.document.text

    @property
    def profile(self) -> Profile:
        """The kind of document."""
        return self.document.profile

    @cached_property
    def shadow(self) -> str:
        """The text folded for matching, one character for one character."""
        return fold(self.document.text, hidden(self.document.blocks))

    @cached_property
    def full_width(self) -> bool:
        """Whether the text is written in full-width punctuation, as Chinese is; a converted text may not be."""
        return self.text.count("，") >= self.text.count(",")

    @cached_property
    def damage(self) -> Damage:
        """What happened to the text on its way here."""
        return Damage(self)

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """All sections in the order of the text."""
        document = self.document
        starts = document.lines.starts
        opening = {paragraph.start for paragraph in self.paragraphs}
        found: list[Node] = []

        def add(sections: Sequence[Section], parent: int, part: int) -> None:
            for section in sections:
                at = len(found)
                start = starts[section.line - 1] + section.column - 1
                mark = Span(start, self._mark_end(section, start))
                found.append(Node(at, section, parent, part, mark, section.start in opening))
                add(section.children, at, at if section.kind == "part" else part)

        add(document.sections, -1, -1)
        return tuple(found)

    def _mark_end(self, section: Section, start: int) -> int:
        """Where a mark ends: `Section.marker` has it on one line, the text may wrap it."""
        end = start + len(section.marker)
        if self.text.startswith(section.marker, start):
            return end
        wanted = len(bare(section.marker))
        at = start
        while wanted and at < section.heading.end:
            wanted -= not self.text[at].isspace()
            at += 1
        return at

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All that the text consists of, in order."""
        found: list[Piece] = []
        for at, section in enumerate(self.document.walk()):
            found.append(Piece(*section.heading, at, "heading"))
            found += [Piece(*span, at, "body") for span in section.body]
        document = self.document
        found += [Piece(*element.span, -1, element.kind) for element in (*document.front, *document.back)]
        return tuple(sorted(found))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the text, in order: what stands on one line, or on lines that only a hard wrap broke."""
        found: list[Paragraph] = []
        pieces, shadow = self.pieces, self.shadow
        first = 0
        for at in range(1, len(pieces) + 1):
            if at == len(pieces) or shadow.find("\n", pieces[at - 1].end, pieces[at].start) >= 0:
                found.append(Paragraph(pieces[first].start, pieces[at - 1].end, first, at))
                first = at
        return tuple(found) if pieces else ()

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(paragraph.start for paragraph in self.paragraphs)

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that an offset stands in, or of the last one before it; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def is_opened(self, paragraph: int) -> bool:
        """Whether a section with a mark opens a paragraph (its index)."""
        piece = self.pieces[self.paragraphs[paragraph].first]
        return piece.kind == "heading" and bool(self.nodes[piece.node].section.marker)

    def piece_at(self, offset: int) -> int:
        """The index of the piece that an offset stands in, or of the last one before it; -1 before the first."""
        return bisect_right(self.pieces, (offset, len(self.text) + 1)) - 1

    def last_before(self, offset: int) -> int:
        """The index of the last section that begins before an offset, or -1."""
        return bisect_left(self._marks, offset) - 1

    @cached_property
    def _marks(self) -> tuple[int, ...]:
        return tuple(node.section.start for node in self.nodes)

    def children(self, at: int) -> list[Node]:
        """The sections directly below one (its index), or the outermost ones (-1)."""
        return self._children.get(at, [])

    def above(self, at: int) -> Iterator[Node]:
        """A section (its index) and all that hold it, from the inside out; nothing for -1."""
        while at >= 0:
            yield self.nodes[at]
            at = self.nodes[at].parent

    def parent(self, node: Node) -> Node | None:
        """The section that holds one."""
        return self.nodes[node.parent] if node.parent >= 0 else None

    def siblings(self, node: Node) -> list[Node]:
        """The sections of one style with a section, itself included, that stand directly below the same one."""
        return self.alike(node.parent, node.section.style)

    def alike(self, parent: int, style: str | None) -> list[Node]:
        """The sections of one style directly below a section (its index), or the outermost ones (-1)."""
        return self._siblings.get((parent, style), [])

    def last_alike(self, parent: int, style: str | None, at: int) -> Node | None:
        """The last of the sections of one style directly below a section (its index) up to an index, if any."""
        nodes = self.alike(parent, style)
        last = bisect_right(nodes, at, key=lambda node: node.at)
        return nodes[last - 1] if last else None

    def next_alike(self, node: Node) -> Node | None:
        """The next of a section's siblings."""
        siblings = self.siblings(node)
        at = bisect_right(siblings, node.at, key=lambda one: one.at)
        return siblings[at] if at < len(siblings) else None

    def groups(self) -> Iterable[list[Node]]:
        """The sections, each with those of its style beside it (`siblings`)."""
        return self._siblings.values()

    @cached_property
    def _siblings(self) -> dict[tuple[int, str | None], list[Node]]:
        found: dict[tuple[int, str | None], list[Node]] = {}
        for node in self.nodes:
            found.setdefault((node.parent, node.section.style), []).append(node)
        return found

    @cached_property
    def _children(self) -> dict[int, list[Node]]:
        found: dict[int, list[Node]] = {}
        for node in self.nodes:
            found.setdefault(node.parent, []).append(node)
        return found

    @cached_property
    def by_style(self) -> dict[str, list[Node]]:
        """The sections with a mark, by the mark's style, in the order of the text."""
        found: dict[str, list[Node]] = {}
        for node in self.nodes:
            if node.section.style:
                found.setdefault(node.section.style, []).append(node)
        return found

    def after(self, node: Node) -> int:
        """The index of the first section that is not below a section: the next one beside or above it."""
        return bisect_left(self.nodes, node.section.end, node.at + 1, key=lambda one: one.section.start)

    def spelling(self, node: Node) -> Spelling:
        """How a section's mark is written. Marks that number without a numeral (首先，) have an empty one."""
        known = self.nodes[node.at : node.at + 1] == (node,)  # and not a would-be section, see unread.py
        return self._spellings[node.at] if known else spelling(self, node)

    @cached_property
    def _spellings(self) -> tuple[Spelling, ...]:
        return tuple(spelling(self, node) for node in self.nodes)

    def inserted(self, node: Node) -> int:
        """What was inserted after a number: 1 for 第十条之一 and 第 13-1 條, else 0."""
        match = _INSERTED.search(node.section.marker)
        return numerals.value(match[1]) or 0 if match else 0

    def is_led(self, node: Node) -> bool:
        """Whether words lead up to a section that are no sibling's: those of the section that holds it, such that end
        in ：, or a caption without a mark."""
        before = self.piece_at(node.section.start) - 1
        if before < 0:
            return False
        piece = self.pieces[before]
        if piece.node == node.parent or self.shadow[piece.end - 1] == ":":
            return True
        paragraph = self.paragraphs[self.paragraph_at(piece.start)]
        alone = piece.kind == "body" and (paragraph.start, paragraph.end) == (piece.start, piece.end)
        return alone and piece.end - piece.start <= _CAPTION and self.shadow[piece.end - 1] not in "。;,!?"

    @cached_property
    def amends(self) -> bool:
        """Whether a document changes another: its articles are quoted from that, and speak of the others there."""
        title = self.document.title or ""
        return any(word in title for word in _AMENDING) or "修改为" in self.shadow

    @cached_property
    def references_to(self) -> dict[tuple[str | None, int], list[Reference]]:
        """The references by kind and number."""
        found: dict[tuple[str | None, int], list[Reference]] = {}
        for reference in self.references:
            found.setdefault((reference.kind, reference.number), []).append(reference)
        return found

    def numbered_alike(self, node: Node, number: int) -> list[Node]:
        """The sections that a number may mean which counts with a section: those of its style with that number, in the
        same part, or where they count below a section, below the same one."""
        return self._by_number.get((*self._scope(node), number), [])

    def _scope(self, node: Node) -> tuple[str | None, int]:
        local = REFERRED.get(node.section.style or "") in LOCAL
        return node.section.style, node.parent if local else node.part

    @cached_property
    def _by_number(self) -> dict[tuple[str | None, int, int], list[Node]]:
        found: dict[tuple[str | None, int, int], list[Node]] = {}
        for node in self.nodes:
            if node.section.number is not None:
                found.setdefault((*self._scope(node), node.section.number), []).append(node)
        return found

    @cached_property
    def faults(self) -> list[Fault]:
        """What is wrong with the numbers of the series."""
        from outline.view.placing import placed

        return placed(self)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """What the text refers to: 本法第三条, 前款, 附件2."""
        from outline.view.references import references

        return tuple(references(self))

    @cached_property
    def articles(self) -> Articles:
        """The articles of the document, found by number."""
        from outline.view.articles import Articles

        return Articles(self)

    @cached_property
    def enumerations(self) -> tuple[Enumeration, ...]:
        """The lists of the document."""
        from outline.view.enumerations import enumerations

        return tuple(enumerations(self))

    @cached_property
    def headings(self) -> tuple[Headings, ...]:
        """The headings of the document by series, those whose numbers are right."""
        from outline.view.headings import headings

        return tuple(headings(self))

    @cached_property
    def announcements(self) -> tuple[Announcement, ...]:
        """What is announced in numbers (三点意见：), with the lists that it may govern."""
        from outline.view.announcements import announcements

        return announcements(self)

    def is_suspect(self, node: Node) -> bool:
        """Whether something is wrong with a section's number: of such a one little more can be said."""
        return node.mark.start in self.suspects

    @cached_property
    def suspects(self) -> frozenset[int]:
        """Where the marks start with whose numbers something is wrong."""
        places = (one for fault in self.faults for one in (fault.node, fault.before, fault.other))
        return frozenset(one.mark.start for one in places if one is not None)

    def marked(self, node: Node) -> str:
        """A mark as it is quoted in messages: without white space."""
        return bare(self.text[node.mark.start : node.mark.end])

    def numbered(self, node: Node, number: int) -> str:
        """A number as a section's mark would have it: 3 as （三）; as most marks of its style are written, where it is
        written like no other."""
        spelled = self.spelling(node)
        form, forms = spelled.form, self._forms.get(node.section.style or "")
        if forms and (not spelled.number or forms[form] < 2):
            form = forms.most_common(1)[0][0]
        before, after, delimiter = form
        return f"{before}{numerals.rewrite(spelled.number or _ONE, number)}{after}{delimiter}"

    @cached_property
    def _forms(self) -> dict[str, Counter[Form]]:
        """How the marks of each style are written around their numerals, and how often."""
        return {
            style: Counter(spelled.form for node in nodes if (spelled := self.spelling(node)).number)
            for style, nodes in self.by_style.items()
        }

    def line(self, offset: int) -> int:
        """The 1-based line of an offset."""
        return self.document.lines.position(offset)[0]
