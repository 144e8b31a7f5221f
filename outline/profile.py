"""What kind of document a text is: which family of numbering conventions it follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from outline import phrases
from outline.marks import Mark, Place
from outline.model import Profile

_TRADITIONAL = frozenset("個為國會們這來對時說條項點書經應實後發學關於與從將點門")
_SAMPLE = 4000  # characters that show the script


def recognise(text: str, front: Mapping[str, str], candidates: Iterable[Mark]) -> Profile:
    """law where articles prevail, technical where 1.1 does, taiwan for 主旨： and for traditional laws and reports,
    speech where the audience is addressed, official otherwise.

    `front` holds the words of the title and of the salutation by kind; `candidates` are those of the whole text, of
    which the conventional ones at the head of a paragraph are heard.
    """
    styles = Counter(mark.style.name for mark in candidates if mark.place == Place.START and not mark.style.loose)
    sample = text[:_SAMPLE]
    traditional = sum(char in _TRADITIONAL for char in sample) * 100 > len(sample)
    if styles["label"] > 1 or (traditional and styles["article"] > 1):
        return "taiwan"
    if styles["article"] > sum(styles.values()) / 4:
        return "law"
    if styles["decimal_2"] + styles["decimal_3"] > sum(styles.values()) / 3:
        return "technical"
    if phrases.SPEECH.search(front.get("title", "")) or phrases.AUDIENCE.search(front.get("salutation", "")):
        return "speech"
    return "official"
