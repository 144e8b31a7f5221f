"""Faults put into real documents are found, once, on their lines; the documents as they are have hardly any finding."""

from __future__ import annotations

from collections import Counter

import faults
import pytest

import outline

FOLDERS = sorted(path.parent for path in faults.CORPUS.glob("*/docs.jsonl"))

pytestmark = pytest.mark.skipif(not FOLDERS, reason="no documents with known outlines at hand")


def test_faults_are_found_once_and_safe_fixes_restore_the_text() -> None:
    tallies = faults.measure(list(faults.documents(FOLDERS)), list(faults.MAKERS), each=1)
    whole = faults.total(tallies.values())
    told = "\n".join(missed for tally in tallies.values() for missed in tally.missed)
    assert whole.tried > 500
    assert whole.found >= 0.99 * whole.tried, told
    assert whole.new <= 1.2 * whole.tried, told
    assert whole.restored >= 0.95 * whole.offered, told
    for kind, tally in tallies.items():
        assert tally.found >= 0.9 * tally.tried, f"{kind}\n{told}"  # of some kinds there are ten only


def test_documents_as_they_are_have_hardly_a_finding() -> None:
    texts = [text for folder in FOLDERS for text in faults.texts(folder)]
    found = Counter(one.severity for text in texts for one in outline.check(outline.parse(text)))
    assert found["error"] <= 0.05 * len(texts)
    assert found["warning"] <= 0.25 * len(texts)
