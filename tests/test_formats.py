"""The examples in every format have the outline of their texts (tests/formats.py measures other documents too)."""

from __future__ import annotations

import formats
import pytest

TEXTS = formats.texts_of(formats.ROOT / "examples", 100)
# Documents whose trees cannot be those of their texts, and why.
EXCEPTIONS = {
    # The name of the account and the time, which the parser takes for a part of the title below them.
    "html wechat": {"在全县文化旅游工作会议上的讲话"},
    # LibreOffice prints what runs on behind a heading (主旨：檢送…) on a line of its own, and leaves out some of the
    # marks that hang at the end of a justified line.
    "pdf exported, by LibreOffice": {"青川市政府社會局", "青川市古树名木保护条例"},
}
SLOW = ("doc ", "rtf", "odt")  # LibreOffice is started for each


@pytest.mark.parametrize("kind", formats.makers())
def test_examples(kind: str) -> None:
    texts = TEXTS[:3] if kind.startswith(SLOW) else TEXTS
    found = formats.score(texts, formats.makers()[kind])
    assert found.documents >= 2
    assert set(found.different) <= EXCEPTIONS.get(kind, set()), found.different
    assert found.found >= found.sections - 3
