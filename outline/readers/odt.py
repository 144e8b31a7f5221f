"""OpenDocument text (ISO/IEC 26300), what LibreOffice writes: read by way of it, where it is installed."""

from __future__ import annotations

import io
import zipfile

from outline.content import Content, ReadOptions, megabytes
from outline.errors import InputError
from outline.readers import _libreoffice

SUFFIXES = (".odt",)

_KIND = b"mimetypeapplication/vnd.oasis.opendocument.text"  # the first member of the archive, which is not packed
_MANIFEST = "META-INF/manifest.xml"
_LONGEST = 1_000_000  # bytes of the manifest that are looked at


def recognises(data: bytes) -> bool:
    """Whether `data` is a ZIP archive that begins with the name of its kind, as such files do."""
    return data.startswith(b"PK\x03\x04") and data.startswith(_KIND, 30)


def read(data: bytes, options: ReadOptions) -> Content:
    """What a file of OpenDocument text holds, as the reader of Word documents gives it. Raises InputError: "mismatch",
    "locked", "broken", "large", and what `_libreoffice.read` raises."""
    if not recognises(data):
        raise InputError("mismatch", detail=".odt")
    _inspect(data, options.size)
    return _libreoffice.read(data, ".odt", options)


def _inspect(data: bytes, size: int) -> None:
    """Looks at an archive before LibreOffice unpacks it. Raises InputError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(_MANIFEST) as manifest:
            unpacked = sum(member.file_size for member in archive.infolist())
            locked = b"encryption-data" in manifest.read(_LONGEST)
    except Exception as error:  # whatever zipfile makes of bytes that somebody made up
        raise InputError("broken", detail=".odt") from error
    if locked:
        raise InputError("locked")
    if unpacked > size:
        raise InputError("large", detail=megabytes(size))
