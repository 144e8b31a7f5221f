"""Word since 2007, and what newer WPS writes (ISO/IEC 29500): one line a paragraph, automatic numbers included."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

from outline.content import Composer, Content, ReadOptions, megabytes
from outline.errors import InputError
from outline.messages import Message, note
from outline.model import Block

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part
    from docx.opc.rel import Relationships
    from lxml.etree import _Element as Element

SUFFIXES = (".docx", ".docm")

_MEMBERS = 20_000  # files in an archive
_XML = 4  # one part of XML may have one in so many of the bytes allowed in all: its tree takes several times as many
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def recognises(data: bytes) -> bool:
    """Whether `data` is a ZIP archive that holds a Word document."""
    return data.startswith(b"PK\x03\x04") and b"word/document" in data


def read(data: bytes, options: ReadOptions) -> Content:
    """The body of a Word document. A paragraph is a line with a block; its automatic number stands in the text as Word
    shows it. The rows of a table are opaque lines, their cells apart by tabs; so are text boxes, before the paragraph
    after theirs. Tracked changes are read as accepted; footnotes, comments, headers and footers are left out.

    Raises InputError: "extra" without python-docx, "mismatch", "broken", "locked", "large".
    """
    try:
        from docx.opc.package import OpcPackage
    except ImportError as error:
        raise InputError("extra", detail="docx") from error
    from outline.readers._docx.numbering import Numbering
    from outline.readers._docx.styles import Styles
    from outline.readers._docx.walk import Walk

    if not data.startswith(b"PK"):
        raise InputError("mismatch", detail=".docx")
    _inspect(data, options.size)
    try:
        main, parts = _parts(OpcPackage.open(io.BytesIO(data)))
        walk = Walk(main, Styles(parts.get("styles")), Numbering(parts.get("numbering"), parts.get("styles")))
        composer = Composer()
        for line in walk.lines():
            block = Block(
                paragraph=line.paragraph,
                level=line.level,
                label=line.label,
                strong=line.strong,
                opaque=line.opaque or line.contents,
                title=line.title,
            )
            composer.add(line.text, block, joins=line.joins)
    except InputError:
        raise
    except Exception as error:  # whatever a library makes of bytes that somebody made up
        raise InputError("broken", detail="Word") from error
    return composer.content(*_notes(walk.counts))


def _notes(counts: Counter[str]) -> list[Message]:
    return [note(name, count=count) for name, count in sorted(counts.items()) if count]


def _inspect(data: bytes, size: int) -> None:
    """Looks at an archive before anything is unpacked. Raises InputError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise InputError("broken", detail="Word") from error
    if any(member.flag_bits & 1 for member in members):
        raise InputError("locked")
    xml = [member.file_size for member in members if member.filename.endswith((".xml", ".rels"))]
    if sum(member.file_size for member in members) > size or max(xml, default=0) > size // _XML:
        raise InputError("large", detail=megabytes(size))
    if len(members) > _MEMBERS:
        raise InputError("broken", detail="Word")


def _parts(package: OpcPackage) -> tuple[Element, dict[str, Element]]:
    """The document of a package, and those of its parts that it points to, by the last word of their relation's type.

    Raises KeyError, ValueError and what lxml raises.
    """
    main = next(part for kind, part in _related(package.rels) if kind == "officeDocument")
    parts = {kind: part for kind, part in _related(main.rels) if kind in ("numbering", "styles")}
    return _element(main), {kind: _element(part) for kind, part in parts.items()}


def _related(relations: Relationships) -> list[tuple[str, Part]]:
    """What relations point to inside the package; what they point to outside is never opened."""
    return [
        (relation.reltype.rpartition("/")[2], relation.target_part)
        for relation in relations.values()
        if not relation.is_external
    ]


def _element(part: Part) -> Element:
    """The root of a part of XML. Raises ValueError where it declares entities, which no Word document does."""
    from docx.oxml.parser import parse_xml

    root: Element | None = getattr(
        part, "element", None
    )  # which python-docx has parsed where it knows the kind of part
    root = parse_xml(part.blob) if root is None else root
    if root.getroottree().docinfo.doctype:
        raise ValueError("a document type declaration")
    if root.nsmap.get(root.prefix) == _STRICT:
        root = parse_xml(part.blob.replace(_STRICT.encode(), _TRANSITIONAL.encode()))
    return root
