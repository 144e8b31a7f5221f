"""Which release of the package this is."""

from __future__ import annotations


def version() -> str:
    """The number of the installed release, "?" in a checkout that is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("gongwen-outline")
    except PackageNotFoundError:
        return "?"
