"""PDF with a text layer: the paragraphs that a person sees on its pages."""

from __future__ import annotations

from importlib.util import find_spec

from outline.content import Content, ReadOptions
from outline.errors import InputError
from outline.readers import _apart

SUFFIXES = (".pdf",)

_HEADER = 1024  # bytes in which the header is looked for
_BLANK = bytes(range(0x21)) + b"\x7f\xef\xbb\xbf\xfe\xff"


def recognises(data: bytes) -> bool:
    """Whether `data` begins as a PDF does: with its header, before which programs put white space, a byte order mark
    or null bytes. Readers look for it in the first 1024 bytes (PDF Reference 1.7, appendix H, note 13)."""
    before, header, _ = data[:_HEADER].partition(b"%PDF-")
    return bool(header) and not before.strip(_BLANK)


def read(data: bytes, options: ReadOptions) -> Content:
    """The paragraphs of a PDF, one on each line; running heads and numbers of pages are left out.

    It is read in a process of its own, for a few kilobytes of PDF can unpack to gigabytes. Raises InputError: "extra"
    where PDFium is missing, "mismatch", "locked", "broken", "scanned" where no page has text, "large", "slow".
    """
    if find_spec("pypdfium2") is None:
        raise InputError("extra", detail="pdf")
    if not recognises(data):
        raise InputError("mismatch", detail=".pdf")
    return _apart.read("outline.readers._pdf.pages", data, options)
