"""What README.md shows is what comes out: its `console` blocks are run by the shell, its `pycon` blocks by Python.

`pytest --update tests/test_readme.py` writes what comes out into README.md. Read the difference before keeping it.
"""

from __future__ import annotations

import code
import contextlib
import doctest
import io
import os
import re
import subprocess
import sysconfig
from pathlib import Path

import golden
import pytest

import outline
from outline import marks

_README = golden.ROOT / "README.md"
_BLOCK = re.compile(r"(?<=^```)(console|pycon)\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.+)\n", re.MULTILINE)
_STYLE = re.compile(r"`([a-z][a-z_0-9]*)`")


def _shell(block: str) -> str:
    """The `$ ` lines of a block, each followed by what it prints; the programs are those of this environment."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    environment = {name: value for name, value in os.environ.items() if name != "OUTLINE_LANG"}
    shown = []
    for command in _COMMAND.findall(block):
        done = subprocess.run(
            command,
            shell=True,
            cwd=golden.ROOT,
            env=environment | {"PATH": path, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        shown.append(f"$ {command}\n{done.stdout.decode()}")
    return "".join(shown)


def _python(block: str) -> str:
    """The statements of a Python session, each followed by what it prints."""
    session, shown = code.InteractiveInterpreter(), []
    for example in doctest.DocTestParser().get_examples(block):
        lines = example.source.splitlines(keepends=True)
        shown += [f"{'... ' if index else '>>> '}{line}" for index, line in enumerate(lines)]
        with io.StringIO() as out, contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            session.runsource(example.source)
            shown.append(out.getvalue())
    return "".join(shown)


_RUNNERS = {"console": _shell, "pycon": _python}


@pytest.mark.parametrize("block", _BLOCK.findall(_README.read_text(encoding="utf-8")), ids=lambda found: found[1][:60])
def test_shows_what_comes_out(
    block: tuple[str, str], request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    language, shown = block
    monkeypatch.chdir(golden.ROOT)
    result = _RUNNERS[language](shown)
    assert "Traceback" not in result
    if result != shown and request.config.getoption("--update"):
        readme = _README.read_text(encoding="utf-8")
        _README.write_text(readme.replace(f"```{language}\n{shown}", f"```{language}\n{result}"), encoding="utf-8")
    else:
        assert result.splitlines() == shown.splitlines()


def test_shows_every_example() -> None:
    readme = _README.read_text(encoding="utf-8")
    names = [path.name for path in (golden.ROOT / "examples").iterdir()]
    assert [
        name for name in names if not re.search(rf"^\$ outline (show|export|check) examples/{name}", readme, re.M)
    ] == []


def test_names_styles_that_exist() -> None:
    table = _README.read_text(encoding="utf-8").partition("<!-- styles -->")[2].partition("\n\n")[0]
    assert set(_STYLE.findall(table)) <= set(marks.style_names())


def test_lists_every_file() -> None:
    listing = _README.read_text(encoding="utf-8").partition("### How the code is laid out")[2].partition("\n###")[0]
    names = {path.name for path in Path(outline.__file__).parent.glob("*.py")}
    assert names <= set(re.findall(r"[\w.]+", listing))
