"""What a message says of other places like the one that it is about, in Chinese and English; nothing of one alone."""

from __future__ import annotations

from outline.messages import Message


def alike(times: int) -> Message:
    """That so many are written so."""
    return Message(f"，这样的共 {times} 处", f", {times} of them") if times > 1 else Message("", "")


def places(count: int) -> Message:
    """That it is so in so many places."""
    return Message(f"（全文共 {count} 处）", f" ({count} places)") if count > 1 else Message("", "")
