"""Every document in examples/ has its outline, written by hand, in tests/cases/examples."""

from __future__ import annotations

import golden


def test_every_example_has_its_outline() -> None:
    examples = {path.stem for path in (golden.ROOT / "examples").iterdir()}
    assert examples == {path.stem for path in (golden.CASES / "examples").glob("*.txt")}
