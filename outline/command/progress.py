"""A progress bar for what takes long, where somebody sees it."""

from __future__ import annotations

import sys
from threading import Timer
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0  # seconds without a bar


class Bar:
    """Counts steps; shows them on standard error once a second has passed, if that is a terminal."""

    def __init__(self, total: int, words: str) -> None:
        self.total = total
        self.words = words
        self.done = 0
        self._bar: Progress | None = None
        self._timer = Timer(_PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Bar:
        if sys.stderr is not None and sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        if self._timer.is_alive():
            self._timer.join()
        if self._bar:
            self._bar.stop()

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        if self._bar:
            self._bar.update(self._bar.task_ids[0], completed=self.done)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        bar = Progress(*columns, console=Console(stderr=True), transient=True)
        bar.add_task(self.words, total=self.total, completed=self.done)
        bar.start()
        self._bar = bar
