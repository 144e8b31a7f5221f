"""How a file is called in files that are shared: relative to a folder, the same on every system."""

from __future__ import annotations

import os
from pathlib import Path


def relative(path: str, folder: Path) -> str:
    """A path relative to a folder, with / between its parts; absolute where it is on another drive of Windows."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return Path(path).absolute().as_posix()
