"""What the grammar promises: no two styles match the same text unnoticed, and a new style is one new line."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

import interegular
import pytest

import outline
from outline import families, marks

# Texts that two styles match and that have to be told apart by what stands around them.
_SHARED = {
    ("dash", "han"): "一一 before words is a dash typed so, and before a space or nothing at all no number",
    ("latin", "roman"): "I. V. X. are letters and Roman numerals",
    ("latin_bracket", "roman_bracket"): "(i) (v) (x) are letters and Roman numerals",
    ("ordinal", "side"): "再者 goes on after 首先, 其次 and after 一者, 二者",
}

# An escape, a class of characters, the opening of a look-around, or any one character.
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<?[=!]|.", re.DOTALL)


def _consuming(pattern: str) -> str:
    """A regular expression without its look-arounds, so that it matches all that it matched, and more."""
    kept: list[str] = []
    depth, dropped = 0, 0  # how many groups are open, and which of them is a look-around; 0 for none
    for token in _TOKEN.findall(pattern):
        depth += token.startswith("(")
        if not dropped and token.startswith("(?"):
            dropped = depth
        if not dropped:
            kept.append(token)
        if token == ")":
            dropped = 0 if dropped == depth else dropped
            depth -= 1
    return "".join(kept)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("一、", "一、"),
        ("(?<![^\\n#* ])一、(?![0-9])", "一、"),
        ("(?=(19|20)[0-9]{2}年)a(b)", "a(b)"),
        ("(?:章(?!的|(?:规)定))?", "(?:章)?"),
        (r"\((?![)(])[()]\)", r"\([()]\)"),
        ("是|(?=要(?!求))", "是|"),
    ],
)
def test_look_arounds_are_dropped(pattern: str, expected: str) -> None:
    assert _consuming(pattern) == expected


def test_no_two_styles_match_the_same_text_unnoticed() -> None:
    patterns: dict[str, list[str]] = {}
    for alternative in marks._alternatives():
        patterns.setdefault(alternative.style.name, []).append(_consuming(alternative.pattern))
    styles = interegular.Comparator.from_regexes({name: "|".join(found) for name, found in sorted(patterns.items())})
    assert all(styles.get_fsm(name) is not None for name in patterns)  # none was left out of the comparison
    shared = {pair: styles.get_example_overlap(*pair).full_text for pair in styles.check()}
    assert shared.keys() == _SHARED.keys(), shared


_NEW_STYLE = '    | LINE "案例" HAN COLON -> example\n'
_NEW_TEXT = "一、做法\n案例一：清单制。\n案例二：积分制。\n二、成效\n案例一：增收。\n案例二：减负。\n"
_NEW_OUTLINE = """\
1 han 一、 做法
2 example 案例一： 清单制
2 example 案例二： 积分制
1 han 二、 成效
2 example 案例一： 增收
2 example 案例二： 减负
"""


def test_a_new_style_is_one_line(tmp_path: Path) -> None:
    """A copy of the program, laid out as it is installed, with one more line in its grammar."""
    shutil.copytree(Path(outline.__file__).parent, tmp_path / "outline")
    with as_file(files("outline.grammar")) as grammar:
        shutil.copytree(grammar, tmp_path / "outline" / "grammar", dirs_exist_ok=True)
    file = tmp_path / "outline" / "grammar" / "marks.lark"
    before, first_variant, after = file.read_text(encoding="utf-8").partition("\nvariant:")
    file.write_text(f"{before.rstrip()}\n{_NEW_STYLE}{first_variant}{after}", encoding="utf-8")
    program = (
        "import sys, outline\n"
        "for section in outline.parse(sys.stdin.buffer.read().decode()).walk():\n"
        "    words = section.level, section.style, section.marker, section.title\n"
        "    sys.stdout.buffer.write((' '.join(map(str, words)) + '\\n').encode())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, input=_NEW_TEXT.encode(), capture_output=True)
    assert (done.stdout.decode(), done.stderr.decode()) == (_NEW_OUTLINE, "")


def test_families_are_of_styles_that_exist() -> None:
    found = {name: value for name, value in vars(families).items() if name.isupper()}
    assert found
    for name, family in found.items():
        assert family <= set(marks.style_names()), name
