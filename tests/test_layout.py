"""What a newcomer adds is found by walking the folders; here is what must not be forgotten with it."""

from __future__ import annotations

import pkgutil
import re
import tomllib

import golden

from outline import marks, renderers, reports, rules

_STYLE = re.compile(r"\{([^{}]+)\}$", re.MULTILINE)


def test_every_package_is_installed() -> None:
    project = tomllib.loads((golden.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = set(project["tool"]["setuptools"]["packages"])
    folders = {
        ".".join(file.parent.relative_to(golden.ROOT).parts) for file in golden.ROOT.glob("outline/**/__init__.py")
    }
    assert folders <= listed


def test_every_renderer_has_cases() -> None:
    covered = {path.stem for path in (golden.CASES / "renderers").iterdir()}
    assert set(renderers.formats()) <= covered


def test_every_report_has_cases() -> None:
    assert set(reports.formats()) <= {path.stem for path in (golden.CASES / "reports").iterdir()}


def test_every_file_of_rules_has_cases() -> None:
    modules = {module.name for module in pkgutil.iter_modules(rules.__path__) if not module.name.startswith("_")}
    assert modules <= {path.stem for path in (golden.CASES / "rules").iterdir()}


def test_every_style_has_a_case() -> None:
    shown = {
        name
        for path in (golden.CASES / "marks").glob("*.txt")
        for case in golden.cases(path)
        if "style" in case.flags
        for name in _STYLE.findall(case.expected)
    }
    assert set(marks.style_names()) <= shown
