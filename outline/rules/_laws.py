"""What rules on laws share: which texts in articles are none."""

from __future__ import annotations

from outline.phrases import Phrase
from outline.view import View

_CONTRACT = Phrase("合同|协议|公约|协定|条约|议定书|章程|规约")


def is_contract(view: View) -> bool:
    """Whether a document is a contract, a treaty or the like by its title: its articles may be 第1条."""
    return bool(_CONTRACT.search(view.document.title or ""))
