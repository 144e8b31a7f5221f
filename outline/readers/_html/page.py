"""A web page as a person sees it: its lines, and which of them each box of the page holds.

The rules are those of HTML for what is a block (https://html.spec.whatwg.org/#flow-content-3) and of CSS Text for
white space, as far as the page itself says; style sheets are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple
from unicodedata import east_asian_width

from outline.model import Span, bare, joined
from outline.readers._html.list_style import label, style_of

Element = Any  # of lxml, which tells no types

_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre "
    "search section summary table tbody td tfoot th thead tr ul xmp"
)
_UNSEEN_TAGS = (
    "applet area audio base canvas col colgroup datalist embed frame head iframe img input link map meta noembed "
    "noframes noscript object optgroup option param rp script select source style svg template textarea title track "
    "video"
)
_BLOCKS, _UNSEEN = frozenset(_BLOCK_TAGS.split()), frozenset(_UNSEEN_TAGS.split())
_PREFORMATTED = frozenset(("listing", "plaintext", "pre", "xmp"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_RUN = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
_BREAK = re.compile(r"\r\n|\n|\r")
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})(?!\d)")
# A number that the author wrote: where a list has them, its style sheet hides the automatic ones.
_WRITTEN = re.compile(
    r"[（(〔\[]?(?:\d{1,3}|[一二三四五六七八九十百]{1,5}|[a-zA-Z])(?:[)）〕\]、．]|\.(?!\d))|第\S{1,6}[条條章节節]|[①-⑳㈠-㈩⑴-⒛]"
)
_ARTICLE = re.compile(r"第\s*[\d一二三四五六七八九十百千-]{1,12}\s*[编編章节節条條款]")
_CELL = 300  # characters in a cell that is more than half of its table: a page laid out as a table


class Line(NamedTuple):
    """One line of a page.

    text     with its label, without white space at its end
    level    of the heading that it belongs to, 0 where it belongs to none
    heading  which heading of the page that is, from 1
    label    characters of an automatic number
    strong   characters at its beginning that are in bold
    opaque   a row of a table, or a line of code
    linked   characters that belong to links
    """

    text: str
    level: int = 0
    heading: int = 0
    label: int = 0
    strong: int = 0
    opaque: bool = False
    linked: int = 0


class Page(NamedTuple):
    """The lines that are seen, the stretches of them that stand in one box, and the characters that are hidden."""

    lines: tuple[Line, ...]
    boxes: tuple[Span, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class _Style:
    """What an element hands down to those inside it."""

    bold: bool = False
    link: bool = False
    preserved: bool = False
    code: bool = False
    level: int = 0
    heading: int = 0
    counter: _Counter | None = None


@dataclass(slots=True)
class _Counter:
    """The numbers of one <ol>."""

    style: str
    number: int
    step: int


class _Frame(NamedTuple):
    """An open element: how it sets its text, whether it is a block, and the first line after its beginning."""

    style: _Style
    block: bool
    first: int


def page(root: Element, *, all_of_it: bool = False) -> Page:
    """The lines of an element and all in it; `all_of_it` has what the page hides too."""
    walk = _Walk(all_of_it)
    walk.through(root)
    lines = walk.lines
    if sum(len(lines[at].text) for at in walk.code) * 2 > sum(len(line.text) for line in lines):
        for at in walk.code:  # a document that is set so, not a piece of code
            lines[at] = lines[at]._replace(opaque=False)
    return Page(tuple(lines), tuple(dict.fromkeys(walk.boxes)), walk.hidden)


class _Walk:
    """Goes through a tree once and writes down its lines."""

    def __init__(self, all_of_it: bool) -> None:
        self.all_of_it = all_of_it
        self.lines: list[Line] = []
        self.code: list[int] = []
        self.boxes: list[Span] = []
        self.hidden = 0
        self.headings = 0
        self.label = ""
        self.clear()

    def clear(self) -> None:
        """Begins a line."""
        self.pieces: list[str] = []
        self.length = self.strong = self.linked = 0
        self.bold_so_far = True
        self.space = ""
        self.last = ""

    def through(self, root: Element) -> None:
        from lxml import etree

        frames = [_Frame(_Style(), True, 0)]
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                shown = self.begin(element, frames)
                if not shown:
                    walk.skip_subtree()
                continue
            frame = frames.pop()
            if frame.block:
                self.flush(frame.style)
                if frame.first < len(self.lines):
                    self.boxes.append(Span(frame.first, len(self.lines)))
                if element.tag == "li":
                    self.label = ""
            if element is not root:
                self.write(element.tail, frames[-1].style)
        self.flush(frames[0].style)

    def begin(self, element: Element, frames: list[_Frame]) -> bool:
        """Opens an element; whether what is inside is still to be gone through."""
        outer = frames[-1].style
        tag = element.tag if isinstance(element.tag, str) else "script"
        css = _css(element)
        display = css.get("display", "")
        block = tag in _BLOCKS if not display or display == "contents" else not display.startswith(("inline", "none"))
        if tag in _UNSEEN:
            frames.append(_Frame(outer, False, 0))
            return False
        if self.is_hidden(element, display):
            self.hidden += sum(len(bare(text)) for text in element.itertext())
            frames.append(_Frame(outer, False, 0))
            return False
        if tag == "br" or block:
            self.flush(outer)
        style = self.style(element, tag, css, outer)
        frames.append(_Frame(style, block, len(self.lines)))
        if tag == "li":
            self.number(element, css, outer.counter)
        if tag == "table" and (rows := _table(element)) is not None:
            self.lines += rows
            return False
        self.write(element.text, style)
        return True

    def is_hidden(self, element: Element, display: str) -> bool:
        """Whether an element is not shown. What CSS calls invisible may be made visible by a script, as WeChat does."""
        said = display == "none" or element.get("hidden") is not None or element.get("aria-hidden") == "true"
        return said and not self.all_of_it

    def style(self, element: Element, tag: str, css: dict[str, str], outer: _Style) -> _Style:
        """How an element sets its text."""
        style = outer
        weight = css.get("font-weight", "")
        if tag in ("b", "strong") or weight:
            bold = weight in ("bold", "bolder") or (weight[:1] in ("6", "7", "8", "9") and len(weight) == 3)
            style = replace(style, bold=bold if weight and weight != "inherit" else True)
        if tag == "a" and element.get("href") is not None:
            style = replace(style, link=True)
        if tag in _PREFORMATTED:
            style = replace(style, preserved=True, code=True)
        elif "white-space" in css:
            style = replace(style, preserved=css["white-space"] in ("pre", "pre-wrap", "pre-line", "break-spaces"))
        if tag in _HEADINGS:
            self.headings += 1
            style = replace(style, level=int(tag[1]), heading=self.headings)
        if tag in ("ol", "ul", "menu", "dir"):
            style = replace(style, counter=_counter(element, css) if tag == "ol" else None)
        return style

    def number(self, element: Element, css: dict[str, str], counter: _Counter | None) -> None:
        """Keeps the label of a list's item for the line that begins it."""
        self.label = ""
        if counter is None:
            return
        counter.number = _integer(element.get("value"), counter.number)
        own = f"{css.get('list-style-type', '')} {css.get('list-style', '')}".strip()
        self.label = label(counter.number, style_of("", own) if own else counter.style)
        counter.number += counter.step

    def write(self, text: str | None, style: _Style) -> None:
        """Puts text in the line, its white space collapsed unless the style preserves it."""
        if not text:
            return
        if style.preserved:
            first, *rest = _BREAK.split(text)
            self.put(first, style)
            for line in rest:
                self.flush(style)
                self.put(line, style)
            return
        for run in _RUN.findall(text):
            if run[0] in " \t\n\r\f":
                self.space = "\n" if "\n" in run or "\r" in run else self.space or " "
            else:
                if self.space and self.length and not (self.space == "\n" and _wide(self.last) and _wide(run[0])):
                    self.put(" ", style)
                self.space = ""
                self.put(run, style)

    def put(self, text: str, style: _Style) -> None:
        """Adds text to the line."""
        if not text:
            return
        self.pieces.append(text)
        self.length += len(text)
        self.last = text[-1]
        self.linked += len(text) if style.link else 0
        if self.bold_so_far and text.strip():
            self.bold_so_far = style.bold
            self.strong = self.length if style.bold else self.strong

    def flush(self, style: _Style) -> None:
        """Ends the line, if anything is in it."""
        text = "".join(self.pieces).rstrip()
        if text.strip():
            strong = min(self.strong, len(text))
            if self.label:  # which stands where the indent was
                strong = max(0, strong - len(text) + len(text.lstrip()))
                text = text.lstrip()
            number = len(self.label)
            if style.code:
                self.code.append(len(self.lines))
            self.lines.append(
                Line(
                    self.label + text,
                    style.level,
                    style.heading,
                    number,
                    number + strong if strong else 0,
                    style.code,
                    self.linked,
                )
            )
            self.label = ""
        self.clear()


def _css(element: Element) -> dict[str, str]:
    """The declarations of an element's style attribute."""
    pairs = (part.partition(":") for part in (element.get("style") or "").lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs}


def _integer(text: str | None, default: int) -> int:
    match = _INTEGER.match(text or "")
    return int(match[1]) if match else default


def _wide(char: str) -> bool:
    """Whether a line break beside a character of Chinese text is none, CSS Text 3, 4.1.3."""
    return east_asian_width(char) in "FWH" or char in "“”‘’…—·"


def _counter(element: Element, css: dict[str, str]) -> _Counter | None:
    """The numbers of an <ol>; None where its first item has a number of its own."""
    items = element.findall("li")
    first = next((text for text in items[0].itertext() if text.strip()), "") if items else ""
    if _WRITTEN.match(first.strip()):
        return None
    style = style_of(element.get("type") or "", f"{css.get('list-style-type', '')} {css.get('list-style', '')}")
    if element.get("reversed") is not None:
        return _Counter(style, _integer(element.get("start"), len(items)), -1)
    return _Counter(style, _integer(element.get("start"), 1), 1)


def _table(table: Element) -> list[Line] | None:
    """The lines of a table of data; None for one that only lays out a page.

    A row is a line, its cells separated by tabs. A statute that is set as a table, the number of each article in its
    first column, is text: the lines of a cell remain.
    """
    if table.get("role") == "presentation" or next(table.iterdescendants("table"), None) is not None:
        return None
    rows = [[list(_cell(cell)) for cell in row.iterchildren("td", "th")] for row in table.iterdescendants("tr")]
    full = [row for row in rows if sum(map(bool, row)) > 1]
    sizes = [sum(map(len, cell)) for row in rows for cell in row]
    if len(full) < 2 or max(sizes) > max(_CELL, sum(sizes) / 2):
        return None
    caption = [Line(text) for part in table.iterchildren("caption") for text in _cell(part)]
    seen = "".join(["".join(line.text for line in caption), *(text for row in rows for cell in row for text in cell)])
    if len(bare(seen)) < len(bare("".join(table.itertext()))):  # text outside of its rows
        return None
    numbered = sum(bool(row[0] and _ARTICLE.match(row[0][0])) for row in full)
    if numbered * 2 > len(full):
        return [*caption, *(Line(text) for row in rows for text in _article(row))]
    filled = ["\t".join(joined("\n".join(cell)) for cell in row) for row in rows if any(row)]
    return [*caption, *(Line(text.rstrip(), opaque=True) for text in filled)]


def _cell(element: Element) -> Iterator[str]:
    """The lines of a table's cell."""
    return (line.text.replace("\t", " ").strip() for line in page(element).lines)


def _article(row: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a row: all cells begin in its first line."""
    heads = [cell[0] for cell in row if cell]
    if heads:
        yield "\t".join(heads)
    yield from (line for cell in row for line in cell[1:])
