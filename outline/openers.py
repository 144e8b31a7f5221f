"""Paragraphs that open like a mark though no section begins there: a mark of the wrong style, or a misspelt one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from outline import numerals
from outline.marks import style_of
from outline.model import Span

if TYPE_CHECKING:
    from outline.view import View


class Opener(NamedTuple):
    """What stands at the head of a paragraph and reads like a mark.

    span      its characters
    number    its value
    style     its style in the grammar; None where it is misspelt
    whole     whether it can hardly be anything else: brackets or a mark set it off from the text, and no digit follows
    after     the index of the last section that begins before it, or -1
    """

    span: Span
    number: int
    style: str | None
    whole: bool
    after: int


_HAN = "[一二三四五六七八九十百廿]"
_NUMBER = f"(?P<number>{_HAN}(?: ?{_HAN}){{0,5}}|[0-9]{{1,3}}|[①-⑳⑴-⒇⒈-⒛㈠-㈩Ⅰ-Ⅻ])"
_HEAD = re.compile(
    rf"[#* ]{{0,6}}(?P<mark>(?P<open>[(]?) ?{_NUMBER} ?(?P<close>[)]?)(?P<after>是[,、:]?|要|[、,.:;。·]{{0,2}}))"
    r"(?![年月日时分号个项件条级类点批次大多余万亿千百%/~-])(?P<space> {0,2})"
)
_ORDINAL = re.compile(
    r"[#* ]{0,6}(?P<mark>第 ?(?P<number>[一二三四五六七八九十百]{1,5}|[0-9]{1,3}) ?(?P<after>[,、:;。]))(?P<space> {0,2})"
)


def openers(view: View) -> Iterator[Opener]:
    """The paragraphs of a document that open like a mark and are no section's heading, in order."""
    shadow = view.shadow
    for paragraph in view.paragraphs:
        piece = view.pieces[paragraph.first]
        if piece.kind == "heading" and view.nodes[piece.node].section.marker:
            continue
        match = _HEAD.match(shadow, *paragraph[:2]) or _ORDINAL.match(shadow, *paragraph[:2])
        if match is None:
            continue
        number = numerals.value(match["number"].replace(" ", ""))
        if number is None:
            continue
        groups = match.groupdict()
        whole = any(groups.get(name) for name in ("open", "close", "after")) or not match["number"][0].isalnum()
        whole = whole and not shadow[match.end() : match.end() + 1].isdigit()
        if whole or match["after"] or match["space"]:
            span = Span(*match.span("mark"))
            style = style_of(shadow, span.start, paragraph.end)
            yield Opener(span, number, style, whole, view.last_before(paragraph.start))
