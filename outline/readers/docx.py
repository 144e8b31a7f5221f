"""Word since 2007, and what newer WPS writes (ISO/IEC 29500): one line a paragraph, automatic numbers included."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from outline.content import Composer, Content, ReadOptions
from outline.errors import InputError
from outline.messages import Message, note
from outline.model import Block

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from outline.readers._docx.package import Package

SUFFIXES = (".docx", ".docm")

# What the file shows and the text has not; all else that is counted was only read in some way.
_LOSSES = frozenset({"note.footnote", "note.comment", "note.picture", "note.header", "note.chunk"})
_PAGE = re.compile(r"[\W\d_]|[第页頁共]|page|of", re.IGNORECASE)  # what stands around the number of a page


def recognises(data: bytes) -> bool:
    """Whether `data` is a ZIP archive that holds a Word document."""
    return data.startswith(b"PK\x03\x04") and b"word/document" in data


def read(data: bytes, options: ReadOptions) -> Content:
    """The body of a Word document. A paragraph is a line with a block; its automatic number stands in the text as Word
    shows it. The rows of a table are opaque lines, their cells apart by tabs; so are the paragraphs of text boxes,
    before the paragraph that they are anchored in, numbered apart from the body. A break of a page breaks a line.
    Tracked changes are read as accepted, hidden text is not read. Pictures, footnotes, comments, headers and footers
    are left out, and told among the losses.

    Raises InputError: "extra" without lxml, "mismatch", "broken", "locked", "large", "part", "dense".
    """
    if not data.startswith(b"PK"):
        raise InputError("mismatch", detail=".docx")
    try:
        from lxml import etree  # noqa: F401
    except ImportError as error:
        raise InputError("extra", detail="docx") from error
    from outline.readers._docx.package import Package

    package = Package(data, options.size)
    try:
        return _content(package)
    except InputError:
        raise
    except Exception as error:  # whatever a library makes of bytes that somebody made up
        raise InputError("broken", detail="Word") from error


def _content(package: Package) -> Content:
    """Raises InputError, KeyError, ValueError, and what zipfile and lxml raise."""
    from outline.readers._docx.numbering import Numbering
    from outline.readers._docx.styles import Styles
    from outline.readers._docx.walk import lines

    main = next(relation.target for relation in package.relations("") if relation.kind == "officeDocument")
    relations = package.relations(main)
    parts = {relation.kind: relation.target for relation in relations if relation.kind in ("styles", "numbering")}
    root, styles, numbers = (
        package.element(part) for part in (main, parts.get("styles", ""), parts.get("numbering", ""))
    )
    if root is None:
        raise KeyError(main)
    known = Styles(styles)
    read, counts = lines(root, known, Numbering(numbers, known), Numbering(numbers, known))
    counts["note.header"] = _headers(package, root, {relation.name: relation.target for relation in relations})
    composer = Composer()
    for line in read:
        block = Block(
            paragraph=line.paragraph,
            level=line.level,
            label=line.label,
            strong=line.strong,
            list=line.list,
            depth=line.depth,
            opaque=line.opaque,
            title=line.title,
        )
        composer.add(line.text, block, joins=line.joins)
    told = sorted(name for name in counts if counts[name])
    return composer.content(
        *_told(counts, [name for name in told if name not in _LOSSES]),
        losses=_told(counts, [name for name in told if name in _LOSSES]),
    )


def _told(counts: Counter[str], names: list[str]) -> tuple[Message, ...]:
    return tuple(note(name, count=counts[name]) for name in names)


def _headers(package: Package, root: Element, targets: dict[str, str]) -> int:
    """How many headers and footers of the document have more text than the number of the page."""
    from outline.readers._docx.elements import RELATION, W

    references = root.iter(f"{W}headerReference", f"{W}footerReference")
    parts = {targets.get(reference.get(RELATION, ""), "") for reference in references} - {""}
    elements = (package.element(part) for part in sorted(parts))
    texts = ("".join(text.text or "" for text in element.iter(f"{W}t")) for element in elements if element is not None)
    return sum(bool(_PAGE.sub("", text)) for text in texts)
