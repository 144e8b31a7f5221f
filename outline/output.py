"""Output -> standard output or a file: a text as UTF-8, its line breaks as they are; a file wholly or not at all."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from pathlib import Path
from typing import Any

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def json_text(data: Any) -> str:
    """Plain data as JSON, indented. Half of a surrogate pair is escaped: a file could not hold it as it is."""
    written = json.dumps(data, ensure_ascii=False, indent=2)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", written) + "\n"


def write_stdout(output: str | bytes) -> None:
    """Write to standard output; a reader that has left (`outline show x | head`) is no error. Raises OSError."""
    if sys.stdout is None:
        raise OSError("closed")
    try:
        if isinstance(output, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(output)
        else:
            sys.stdout.write(output)
        sys.stdout.flush()
    except OSError as error:
        # What is left in the buffer would be written, and fail, once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise


def write_file(path: str, output: str | bytes) -> None:
    """Write to a file, which keeps its permissions if it exists and is untouched if anything fails. Raises OSError."""
    target = Path(os.path.realpath(path))  # a symbolic link stays one
    data = output if isinstance(output, bytes) else output.encode("utf-8", "backslashreplace")
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(f"read-only: {path}")
    if target.exists() and not target.is_file():  # a device or a pipe cannot be replaced; a folder raises here
        target.write_bytes(data)
        return
    beside = target.with_name(f".outline-{os.urandom(6).hex()}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
