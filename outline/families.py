"""Families of marker styles (grammar/marks.lark names them): what some styles have in common besides their rank."""

from __future__ import annotations

# Words that number only in company: 一是 first 第一，
NARRATIVE = frozenset({"ordinal", "qi", "shi", "verb", "one", "side"})

# Divisions of a law or a book, each a heading by itself: 第一编 第一章
DIVISIONS = frozenset(
    {"part", "subpart", "piece", "volume", "portion", "chapter", "section", "paragraph", "subparagraph"}
)

# Marks that repeat the number of the unit above them: 1.1
DOTTED = frozenset({"decimal_2", "decimal_3", "decimal_4"})

# What a heading without a mark holds.
BELOW_BARE_HEADINGS = NARRATIVE | {"dash"}

# Headings, whatever their form.
NEVER_ITEMS = DIVISIONS | {"label", "hash"}

# Marks that are as much at home inside a paragraph as at its head.
INSIDE = NARRATIVE | {"dash", "circled", "arabic_bracket", "arabic_half"}

# Marks whose next number may follow as a rank: 一、二级
RANKING = frozenset({"han", "ordinal", "qi", "roman"})

# Marks that references look like: 见表（2）。
REFERRED = frozenset({"han_bracket", "arabic_bracket"})

# Marks that need words after them, or else are the cells of a table: 99.8
WORDED = DOTTED | {"dash", "bullet"}

# Marks whose loose spelling is that of a page without breaks: …。第三章　供水第七条　…
UNBROKEN = frozenset({"chapter", "section", "article"})
