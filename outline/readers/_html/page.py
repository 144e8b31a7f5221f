"""A web page as a person sees it: its lines, and which of them each box of the page holds.

The rules are those of HTML for what is a block (https://html.spec.whatwg.org/#flow-content-3) and of CSS Text for
white space, as far as the page itself says; style sheets are not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, NamedTuple
from unicodedata import east_asian_width

from outline.model import Span, bare
from outline.readers._html.lines import Line, Page
from outline.readers._html.list_style import label, style_of
from outline.readers._html.table import rows, written_style

Element = Any  # of lxml, which tells no types

_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre "
    "search section summary table tbody td tfoot th thead tr ul xmp"
)
_UNSEEN_TAGS = (
    "applet area audio base canvas col colgroup datalist embed frame head iframe img input link map meta noembed "
    "noframes noscript object optgroup option param rp rt rtc script select source style svg template textarea title "
    "track video"
)
_BLOCKS, _UNSEEN = frozenset(_BLOCK_TAGS.split()), frozenset(_UNSEEN_TAGS.split())
_RUBY, _EMBEDDED = frozenset(("rt", "rtc")), frozenset(("embed", "iframe", "object", "video"))
_PREFORMATTED = frozenset(("listing", "plaintext", "pre", "xmp"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_RUN = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
_BREAK = re.compile(r"\r\n|\n|\r")
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})(?!\d)")
_SIZE = re.compile(r"\s*(\d{1,6})(?:\.\d*)?\s*(?:px|%)?\s*")
_NOTHING: Mapping[str, str] = MappingProxyType({})
_ICON = 32  # pixels; what is no larger is no picture


@dataclass(frozen=True, slots=True)
class _Style:
    """What an element hands down to those inside it."""

    bold: bool = False
    link: bool = False
    preserved: bool = False
    code: bool = False
    level: int = 0
    heading: int = 0
    list: int = 0
    depth: int = 0
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
    return Page(tuple(lines), tuple(dict.fromkeys(walk.boxes)), walk.hidden, walk.ruby)


class _Walk:
    """Goes through a tree once and writes down its lines."""

    def __init__(self, all_of_it: bool) -> None:
        self.all_of_it = all_of_it
        self.lines: list[Line] = []
        self.code: list[int] = []
        self.boxes: list[Span] = []
        self.hidden = self.ruby = 0
        self.headings = self.lists = 0
        self.label = ""
        self.item = _Style()
        self.clear()

    def clear(self) -> None:
        """Begins a line."""
        self.pieces: list[str] = []
        self.length = self.strong = self.linked = self.pictures = 0
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
            self.pictures += _is_picture(element, tag, css) and not self.is_hidden(element, display)
            self.ruby += sum(len(bare(text)) for text in element.itertext()) if tag in _RUBY else 0
            frames.append(_Frame(outer, False, 0))
            return False
        if self.is_hidden(element, display):
            self.hidden += sum(len(bare(line.text)) for line in page(element, all_of_it=True).lines)
            frames.append(_Frame(outer, False, 0))
            return False
        if tag == "br" or block:
            self.flush(outer)
        style = self.style(element, tag, css, outer)
        frames.append(_Frame(style, block, len(self.lines)))
        if tag == "li":
            self.number(element, css, outer)
        if tag == "table" and (data := rows(element, _read)) is not None:
            self.lines += data
            return False
        self.write(element.text, style)
        return True

    def is_hidden(self, element: Element, display: str) -> bool:
        """Whether an element is not shown. What CSS calls invisible may be made visible by a script, as WeChat does."""
        return not self.all_of_it and (display == "none" or element.get("hidden") is not None)

    def style(self, element: Element, tag: str, css: Mapping[str, str], outer: _Style) -> _Style:
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
        if tag == "ol":
            self.lists += not outer.list
            style = replace(style, list=outer.list or self.lists, depth=outer.depth + 1)
        return style

    def number(self, element: Element, css: Mapping[str, str], outer: _Style) -> None:
        """Keeps the label of a list's item for the line that begins it."""
        self.label, self.item = "", outer
        counter = outer.counter
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
                    self.item.list if number else 0,
                    self.item.depth if number else 0,
                    number + strong if strong else 0,
                    style.code,
                    self.linked,
                    self.pictures,
                )
            )
            self.label = ""
        elif self.pictures:
            self.lines.append(Line("", pictures=self.pictures))
        self.clear()


def _css(element: Element) -> Mapping[str, str]:
    """The declarations of an element's style attribute."""
    declared = element.get("style")
    if not declared:
        return _NOTHING
    pairs = (part.partition(":") for part in declared.lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs}


def _integer(text: str | None, default: int) -> int:
    match = _INTEGER.match(text or "")
    return int(match[1]) if match else default


def _wide(char: str) -> bool:
    """Whether a line break beside a character of Chinese text is none, CSS Text 3, 4.1.3."""
    return east_asian_width(char) in "FWH" or char in "“”‘’…—·"


def _counter(element: Element, css: Mapping[str, str]) -> _Counter | None:
    """The numbers of an <ol>; None where its first item has one that the author wrote: a style sheet hides these."""
    items = element.findall("li")
    first = next((text for text in items[0].itertext() if text.strip()), "") if items else ""
    if written_style(first.strip()):
        return None
    style = style_of(element.get("type") or "", f"{css.get('list-style-type', '')} {css.get('list-style', '')}")
    if element.get("reversed") is not None:
        return _Counter(style, _integer(element.get("start"), len(items)), -1)
    return _Counter(style, _integer(element.get("start"), 1), 1)


def _read(element: Element) -> Sequence[Line]:
    return page(element).lines


def _is_picture(element: Element, tag: str, css: Mapping[str, str]) -> bool:
    """Whether something is a picture or an embedded file: no spacer, icon or counter."""
    sizes = (_SIZE.fullmatch(css.get(name) or element.get(name) or "") for name in ("width", "height"))
    known = [int(size[1]) for size in sizes if size]
    if tag == "img":
        return min(known) > _ICON if known else bool((element.get("alt") or "").strip())
    named = element.get("src") or element.get("data")
    return tag in _EMBEDDED and bool(named) and (not known or min(known) > _ICON)
