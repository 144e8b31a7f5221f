"""The parts of a Word document in its ZIP archive (ISO/IEC 29500-2). Only what is asked for is unpacked, and no more of
it than is allowed: a few kilobytes can unpack to gigabytes."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from lxml import etree

from outline.content import megabytes
from outline.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MEMBERS = 20_000  # files in an archive
_PART = 4  # one part may have one in so many of the bytes allowed in all: its tree takes several times as many
_MARKUP = 200  # bytes allowed in all for every tag that is read: an empty element takes as much, and more
_ATTRIBUTES = 2  # that weigh as much as a tag
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/"
# The namespaces of strict documents, and what the same are in all others.
_NAMESPACES = {
    _STRICT + b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    _STRICT + b"officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    _STRICT + b"officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    _STRICT + b"drawingml/picture": b"http://schemas.openxmlformats.org/drawingml/2006/picture",
    _STRICT + b"drawingml/chart": b"http://schemas.openxmlformats.org/drawingml/2006/chart",
    _STRICT + b"drawingml/diagram": b"http://schemas.openxmlformats.org/drawingml/2006/diagram",
}


class Relation(NamedTuple):
    """What one part says of another: its name for it ("rId1"), the last word of the kind of relation ("styles"), and
    the other's path in the archive."""

    name: str
    kind: str
    target: str


class Package:
    """An archive, and the limit of what may be unpacked of it in bytes; how much markup may be read goes by that.

    Raises InputError: "locked", "large", "broken"; its methods raise "part" and "dense" besides, and what zipfile and
    lxml raise of what is damaged.
    """

    def __init__(self, data: bytes, size: int) -> None:
        self._size = size
        self._markup = 0  # tags so far of the parts that were asked for
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
            raise InputError("broken", detail="Word") from error
        members = self._archive.infolist()
        if any(member.flag_bits & 1 for member in members):
            raise InputError("locked")
        if sum(member.file_size for member in members) > size:
            raise InputError("large", detail=megabytes(size))
        if len(members) > _MEMBERS:
            raise InputError("broken", detail="Word")
        self._members = {_key(member.filename): member for member in members}

    def relations(self, part: str) -> list[Relation]:
        """What a part ("word/document.xml"; "" for the package itself) points to inside the package; what it points to
        outside is never opened."""
        folder, name = posixpath.split(part)
        root = self.element(posixpath.join(folder, "_rels", f"{name}.rels"))
        return [
            Relation(one.get("Id", ""), one.get("Type", "").rpartition("/")[2], _path(folder, one.get("Target", "")))
            for one in (() if root is None else root.iterchildren(_RELATION))
            if one.get("TargetMode") != "External"
        ]

    def element(self, part: str) -> Element | None:
        """The root of a part of XML, with the namespaces of transitional documents; None where there is no such part.

        Raises ValueError where it declares entities, which no Word document does.
        """
        member = self._members.get(_key(part))
        if member is None:
            return None
        root = _parsed(self._bytes(member))
        if any(space.startswith(_STRICT.decode()) for space in root.nsmap.values()):
            xml = etree.tostring(root, encoding="utf-8")
            for strict, transitional in _NAMESPACES.items():
                xml = xml.replace(strict, transitional)
            root = _parsed(xml)
        return root

    def _bytes(self, member: zipfile.ZipInfo) -> bytes:
        most = self._size // _PART
        with self._archive.open(member) as file:
            data = file.read(most + 1)
        if len(data) > most:
            raise InputError("part", detail=megabytes(most))
        self._markup += max(data.count(b"<"), data.count(b"=") // _ATTRIBUTES)
        if self._markup > self._size // _MARKUP:
            raise InputError("dense", detail=str(self._size // _MARKUP))
        return data


def _parsed(xml: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,  # which would cut the text of a w:t in two
        remove_pis=True,
    )
    root = etree.fromstring(xml, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("a document type declaration")
    return root


def _path(folder: str, target: str) -> str:
    """The path of a part that a part in a folder calls so: "../media/a.png", "/word/styles.xml"."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _key(path: str) -> str:
    """Paths are the same whatever their case, and however their characters are escaped."""
    return unquote(path).replace("\\", "/").lstrip("/").lower()
