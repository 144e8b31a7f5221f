"""Makes every case in tests/cases a test of its own; their form is told in golden.py."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import golden
import pytest
from command import run

__all__ = ["run"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected part of the cases in tests/cases")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update") and os.environ.get("CI"):
        raise pytest.UsageError("--update rewrites the expected results; it does not run where CI is set")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> GoldenFile | None:
    if file_path.suffix == ".txt" and golden.CASES in file_path.parents:
        return GoldenFile.from_parent(parent, path=file_path)
    return None


class MismatchError(Exception):
    """What came out is not what the case expects."""


class GoldenFile(pytest.File):
    """One file of cases."""

    def collect(self) -> Iterator[GoldenCase]:
        try:
            found = golden.cases(self.path)
        except ValueError as error:
            raise self.CollectError(str(error)) from error
        for case in found:
            yield GoldenCase.from_parent(self, name=case.name, case=case)


class GoldenCase(pytest.Item):
    """One case: a source and what is expected of it."""

    def __init__(self, *, case: golden.Case, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.case = case

    def runtest(self) -> None:
        result = golden.result(self.path, self.case)
        if result == self.case.expected:
            return
        if self.config.getoption("--update"):
            golden.update(self.path, self.case.name, result)
            return
        expected, actual = self.case.expected.split("\n"), result.split("\n")
        raise MismatchError("\n".join(difflib.unified_diff(expected, actual, "expected", "result", n=99, lineterm="")))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if not isinstance(excinfo.value, MismatchError):
            return super().repr_failure(excinfo, style)
        place = f"{os.path.relpath(self.path)}:{self.case.line}: {self.case.name}"
        return f"{place}\n{self.case.source}\n{excinfo.value}"

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.case.line - 1, self.name
