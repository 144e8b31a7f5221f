"""How fast `outline.parse` and `outline.check` are, and how long the command takes to start. Prints a table; no test.

    python tests/benchmark.py            examples/, and the folders of ../shared/corpus where there are any
    python tests/benchmark.py FOLDER     folders of .txt or .jsonl files (one object with a "text" a line)

"ratio" compares with the least that has to be done: for a folder, one bare `re.finditer` over the same text with every
pattern of the grammar in one expression; for twice the text, the text once; for the command, `import lark`. "check"
is the time that `outline.check` takes, in those that `outline.parse` takes.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import outline
from outline import marks
from outline.shadow import fold

_ROOT = Path(__file__).parents[1]
_CORPUS = _ROOT.parent / "shared" / "corpus"
_HOSTILE = {  # what is said over and over
    "marks and nothing else": "一、（一）1.一是",
    "annexes": "附件1\n工作方案\n一、目标\n",
    "headings without a mark": "关于项目审批的问题\n" + "坚持生态优先，" * 6 + "抓好落实。\n",
    "captions in one line": "一、关于项目审批的问题当前形势。",
    "numbers that go up and down": "一、甲\n三、乙\n二、丙\n",
    "marks that are wrong": "（一）好\n2.好\n（三 好\n四；好\n",
    "delimiters that stand twice": "1..甲\n",
    "brackets that do not match": "（一)甲\n（二）乙\n",
    "marks that stand again": "第三章 三是的通知\n",
    "announcements": "以上三点要记住：一是抓早；三是抓小。\n",
    "references": "第一条　违反第三条第二款第（四）项的，见附件2。\n",
}
_HOSTILE_SIZE = 20_000  # characters
_LEAST = 1_000_000  # bytes to measure on; a smaller folder is read over and over
_RUNS = 3


def main(folders: list[Path]) -> None:
    """Measure and print."""
    print(f"{'text':<28}{'documents':>10}{'MB':>8}{'seconds':>10}{'MB/s':>8}{'ratio':>8}{'check':>8}")
    for folder in folders:
        texts = _texts(folder)
        if texts:
            _row(folder.name, texts * (_LEAST // _size(texts) + 1))
    texts = [text for folder in folders for text in _texts(folder)]
    longest = max(texts, key=len)
    longest *= _LEAST // _size([longest]) + 1
    once = _row("one long document", [longest])
    _row("the same, twice as long", [longest * 2], once)
    for name, unit in _HOSTILE.items():
        once = _row(name, [unit * (_HOSTILE_SIZE // len(unit))])
        _row("  the same, twice as long", [unit * (2 * _HOSTILE_SIZE // len(unit))], once)
    print()
    print(f"{'start of a process':<28}{'':>18}{'seconds':>10}{'':>8}{'ratio':>8}")
    least = _start("import lark")
    print(f"{'python -c “import lark”':<28}{'':>18}{least:>10.3f}")
    for command in ("--help", "show"):
        arguments = [command, str(_ROOT / "examples" / "notice.txt")] if command == "show" else [command]
        seconds = _start(f"import sys; from outline.cli import main; sys.exit(main({arguments!r}))")
        print(f"{f'outline {command}':<28}{'':>18}{seconds:>10.3f}{'':>8}{seconds / least:>8.2f}")


def _texts(folder: Path) -> list[str]:
    """The documents of a folder, which keeps them in files of lines of JSON or else as plain text."""
    lines = [line for path in sorted(folder.glob("docs.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [json.loads(line)["text"] for line in lines] or [
        path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))
    ]


def _size(texts: list[str]) -> int:
    return sum(len(text.encode("utf-8", "replace")) for text in texts)


def _row(name: str, texts: list[str], base: float | None = None) -> float:
    """Measure and print one line; returns the seconds it took."""
    seconds = _seconds(lambda: [outline.parse(text) for text in texts])
    base = base or _seconds(lambda: _bare(texts))
    megabytes = _size(texts) / 1e6
    documents = [outline.parse(text) for text in texts]
    check = _seconds(lambda: [outline.check(document) for document in documents]) / seconds
    figures = f"{len(texts):>10}{megabytes:>8.1f}{seconds:>10.3f}{megabytes / seconds:>8.2f}{seconds / base:>8.2f}"
    figures += f"{check:>8.2f}"
    print(f"{name:<28}{figures}", flush=True)
    return seconds


def _bare(texts: list[str]) -> None:
    """Find every mark and do nothing with it."""
    pattern = re.compile("|".join(f"(?:{alternative.pattern})" for alternative in marks._alternatives()))
    for text in texts:
        for _ in pattern.finditer(fold(text)):
            pass


def _seconds(work: Callable[[], object]) -> float:
    """How long `work` takes: the median of some runs after one to warm up."""
    work()
    taken = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def _start(program: str) -> float:
    return _seconds(lambda: subprocess.run([sys.executable, "-c", program], stdout=subprocess.DEVNULL, check=True))


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    main(given or [_ROOT / "examples", *sorted(path for path in _CORPUS.glob("*") if path.is_dir())])
