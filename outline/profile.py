"""What kind of document a text is: which family of numbering conventions it follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from outline.model import Element, Profile, Section

_TRADITIONAL = frozenset("個為國會們這來對時說條項點書經應實後發學關於與從將點門")


def profile(text: str, front: Sequence[Element], sections: Sequence[Section]) -> Profile:
    """law where articles prevail, technical where 1.1 does, taiwan for 主旨： and for traditional laws and reports,
    speech where the audience is addressed, official otherwise."""
    styles = Counter(section.style for top in sections for section in top.walk())
    traditional = sum(char in _TRADITIONAL for char in text[:4000]) * 100 > len(text[:4000])
    if styles["label"] or (traditional and styles["article"]):
        return "taiwan"
    if styles["article"] > sum(styles.values()) / 4:
        return "law"
    if styles["decimal_2"] + styles["decimal_3"] > sum(styles.values()) / 3:
        return "technical"
    salutation = next((element.text for element in front if element.kind == "salutation"), "")
    title = next((element.text for element in front if element.kind == "title"), "")
    people = ("同志", "代表", "委员", "委員", "朋友", "同学", "同學", "老师", "老師")
    if any(word in title for word in ("讲话", "講話", "致辞", "致辭", "发言", "發言", "献词")) or any(
        word in salutation for word in people
    ):
        return "speech"
    return "official"
