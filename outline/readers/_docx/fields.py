"""The fields of a Word document (ISO/IEC 29500-1, 17.16): a page number, a reference, a table of contents."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from outline.readers._docx.elements import W, attribute

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_INSTRUCTION = 100  # characters of a field's instruction that are looked at
_GONE = (f"{W}del", f"{W}moveFrom")


class Fields:
    """The fields that are open, one inside another: only the result of a field is seen, not its instruction."""

    def __init__(self) -> None:
        self._open: list[str | None] = []  # the instruction so far; None once the result has begun
        self._hiding = 0
        self._contents: list[int] = []  # how many fields were open around each table of contents

    def begin(self) -> None:
        """A field begins, with its instruction."""
        self._open.append("")
        self._hiding += 1

    def instruct(self, code: str) -> None:
        """More of the instruction."""
        if self._open and self._open[-1] is not None:
            self._open[-1] = (self._open[-1] + code)[:_INSTRUCTION]

    def separate(self) -> None:
        """The result begins."""
        if self._open and self._open[-1] is not None:
            self._hiding -= 1
            if self._open[-1].split()[:1] == ["TOC"]:
                self._contents.append(len(self._open))
            self._open[-1] = None

    def end(self) -> None:
        """The field ends."""
        if self._open:
            if self._contents and self._contents[-1] == len(self._open):
                self._contents.pop()
            self._hiding -= self._open.pop() is not None

    @property
    def hide(self) -> bool:
        """Whether what comes now is part of an instruction."""
        return self._hiding > 0

    @property
    def list_contents(self) -> bool:
        """Whether what comes now is a table of contents."""
        return bool(self._contents)


def unclosed(root: Element) -> frozenset[Element]:
    """The beginnings of fields (w:fldChar) that have no end: damage, for which no text is given up."""
    stories: defaultdict[Element | None, list[Element]] = defaultdict(list)  # the body and each text box
    for mark in root.iter(f"{W}fldChar"):
        if next(mark.iterancestors(*_GONE), None) is not None:
            continue
        opened = stories[next(mark.iterancestors(f"{W}txbxContent"), None)]
        kind = attribute(mark, "fldCharType")
        if kind == "begin":
            opened.append(mark)
        elif kind == "end" and opened:
            opened.pop()
    return frozenset(mark for opened in stories.values() for mark in opened)
