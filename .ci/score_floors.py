"""Runs a score script with this Python and fails where a figure is below its floor in floors.json.

python .ci/score_floors.py PATH/TO/score.py
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def main(script: str) -> int:
    """Print every figure beside its floor; 1 if one is below it, else 0."""
    floors: dict[str, dict[str, float]] = json.loads(Path(__file__).with_name("floors.json").read_text("utf-8"))
    scored = subprocess.run([sys.executable, script, "--json", *floors], stdout=subprocess.PIPE, check=True)
    figures: dict[str, dict[str, float | None]] = json.loads(scored.stdout)
    failed = False
    for folder, least in floors.items():
        for name, floor in least.items():
            figure = figures.get(folder, {}).get(name)
            below = figure is None or figure < floor
            failed |= below
            print(f"{folder:14} {name:8} {figure or 0:.4f}  floor {floor:.4f}{'  BELOW' if below else ''}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
