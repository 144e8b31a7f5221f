"""What rules on announced numbers share: the announcements that their lists do not keep, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outline import numerals
from outline.messages import Message
from outline.model import Edit, Severity, Span
from outline.rule import Fault
from outline.view import View
from outline.view.announcements import Announcement
from outline.view.announcing import Kind
from outline.view.listings import Listing

_QUOTES = str.maketrans("", "", '“”"「」')
_SHOWN = 8  # characters of a member without a mark


def miscounts(view: View, *kinds: Kind) -> Iterator[Fault]:
    """The announcements of some kinds that none of the lists keeps; once where the words after a list (以上三点) only
    say again what was announced before it."""
    open_ones = [one for one in view.announcements if not one.is_kept]
    heads = {(one.lists[0].first.start, one.least): one for one in open_ones if one.kind != "closing"}
    closings: dict[tuple[int, int], list[Announcement]] = {}
    for one in open_ones:
        if one.kind == "closing" and (one.lists[0].first.start, one.least) in heads:
            closings.setdefault((one.lists[0].first.start, one.least), []).append(one)
    for one in open_ones:
        again = closings.get((one.lists[0].first.start, one.least), [])
        if one.kind in kinds and one not in again:
            listing = one.lists[0]
            sure = one.colon and listing.numbered and one.kind == "points"
            severity: Severity | None = "error" if sure else None
            edits, refused = _edits(view, one, again)
            related = (listing.first, listing.last)
            yield Fault(one.span, _words(view, one), (), edits, refused, related, severity)


def _edits(view: View, one: Announcement, again: Sequence[Announcement]) -> tuple[tuple[Edit, ...], Message | None]:
    """The number made that of the list, written as it was: in characters, in digits, in full-width digits; where it is
    said again, too."""
    listing = one.lists[0]
    if one.least != one.most:
        return (), Message("原文写的是一个范围", "the number is a range")
    return tuple(Edit(*each.numeral, written(view, each.numeral, listing.size)) for each in (one, *again)), None


def written(view: View, numeral: Span, number: int) -> str:
    """A number as another in its place would be written, which a measure word follows: 两 where that is 三."""
    like = view.text[slice(*numeral)]
    if number == 2 and not like.isdecimal():
        return "兩" if view.text[numeral.end] in "個點條項種類層" else "两"
    return numerals.rewrite(like, number)


def _words(view: View, one: Announcement) -> Message:
    said = view.document.words(one.span).translate(_QUOTES)
    listing = one.lists[0]
    zh, en = _shown(view, listing)
    where, follow = ("前面", "stand before it") if one.kind == "closing" else ("后面", "follow")
    announced = str(one.least) if one.least == one.most else f"{one.least}–{one.most}"
    return Message(
        f"“{said}”与所列不符：{where}列了 {listing.size} 项{zh}",
        f"“{said}” announces {announced}, but {listing.size} {follow}{en}",
    )


def _shown(view: View, listing: Listing) -> tuple[str, str]:
    """The first and the last member: （一、至四、）, or the words that they begin with."""
    first, last = (view.document.words(span).translate(_QUOTES) for span in (listing.first, listing.last))
    if not listing.marked:
        first, last = (f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text for text in (first, last))
        return f"（从“{first}”到“{last}”）", f" (from “{first}” to “{last}”)"
    return (f"（{first}至{last}）", f" ({first} to {last})") if listing.numbered else ("", "")
