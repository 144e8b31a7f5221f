"""PDF -> paragraphs: the geometry on its own, and files of the programs that people make PDF with."""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import golden
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import outline
from outline.content import Content, ReadOptions
from outline.errors import InputError
from outline.readers import pdf
from outline.readers._pdf.flow import Passage, passages
from outline.readers._pdf.grids import Rule, grids
from outline.readers._pdf.heads import running
from outline.readers._pdf.lines import Line, gutter, lines
from outline.readers._pdf.rows import Glyph, Sheet, rows

EM = 16.0
LEFT, RIGHT = 80.0, 80.0 + 28 * EM  # 28 characters on a line (GB/T 9704-2012, 5.2.3)
PAGE = Sheet(595.0, 842.0, ())


def typed(text: str, x: float, y: float, size: float = EM, strong: bool = False, spacing: float = 0.0) -> list[Glyph]:
    """A line of type: Chinese characters are an em wide, others half an em."""
    glyphs = []
    for char in text:
        width = size / 2 if char.isascii() else size
        glyphs.append(Glyph(char, x, x + width, y, size, strong))
        x += width + spacing
    return glyphs


def page(*written: tuple[str, float, float]) -> Sheet:
    """A page of lines: each with the x at which it begins and its y."""
    return PAGE._replace(glyphs=[glyph for text, x, y in written for glyph in typed(text, x, y)])


def read_sheets(*sheets: Sheet) -> list[Passage]:
    """What `pdf` makes of pages."""
    pages: list[list[Line]] = []
    clear = None
    for index, sheet in enumerate(sheets):
        found = rows(sheet)
        clear = gutter(found, clear)
        pages.append(lines(found, clear, index))
    dropped = running(sheets, pages)
    return passages(sheets, [line for page in pages for line in page if line not in dropped])


def texts(*sheets: Sheet) -> list[str]:
    return [passage.text for passage in read_sheets(*sheets)]


def set_in(
    words: str, x: float, y: float, width: int, pitch: float = 28.0, indent: int = 2
) -> list[tuple[str, float, float]]:
    """A paragraph broken into lines of so many characters, its first line indented."""
    first, rest = words[: width - indent], words[width - indent :]
    pieces = [first, *(rest[at : at + width] for at in range(0, len(rest), width))]
    return [(piece, x + (0 if at else indent * EM), y + at * pitch) for at, piece in enumerate(pieces)]


ONE = "坚持以人民为中心的发展思想补齐设施短板健全管护机制全面提升农村供水保障水平" * 2 + "。"
TWO = "各县区要在六月底前完成千人以上供水工程水源保护区划定工作设立界标和警示牌并逐级上报" + "。"


def test_lines_of_a_paragraph_are_joined() -> None:
    sheet = page(*set_in(ONE, LEFT, 150, 28), *set_in(TWO, LEFT, 300, 28))
    assert texts(sheet) == [ONE, TWO]


def test_an_indent_begins_a_paragraph_though_the_line_before_is_full() -> None:
    full = "坚" * (26 + 28)
    sheet = page(*set_in(full, LEFT, 150, 28), *set_in(TWO, LEFT, 206, 28))
    assert texts(sheet) == [full, TWO]


def test_a_line_that_had_room_for_the_next_word_ends_a_paragraph() -> None:
    sheet = page(("坚" * 28, LEFT, 150), ("持" * 26, LEFT, 178), ("稳" * 5, LEFT, 206))
    assert texts(sheet) == ["坚" * 28 + "持" * 26, "稳" * 5]


def test_a_latin_word_that_did_not_fit_goes_on_with_the_paragraph() -> None:
    sheet = page(("坚" * 28, LEFT, 150), ("持" * 26, LEFT, 178), ("PM2.5 to", LEFT, 206))
    assert texts(sheet) == ["坚" * 28 + "持" * 26 + "PM2.5 to"]


def test_more_space_begins_a_paragraph() -> None:
    written = [("坚" * 28, LEFT, 100 + 20 * at + 15 * (at // 3)) for at in range(9)]
    assert texts(page(*written)) == ["坚" * 84] * 3


def test_a_mark_begins_a_paragraph_where_nothing_else_shows_it() -> None:
    sheet = page(("坚" * 27 + "。", LEFT, 150), ("二、" + "持" * 26, LEFT, 178), ("稳" * 5, LEFT, 206))
    assert texts(sheet) == ["坚" * 27 + "。", "二、" + "持" * 26 + "稳" * 5]


def test_a_hanging_indent_goes_on() -> None:
    sheet = page(("一、" + "坚" * 26, LEFT, 150), ("持" * 26, LEFT + 2 * EM, 178), ("稳" * 4, LEFT + 2 * EM, 206))
    assert texts(sheet) == ["一、" + "坚" * 26 + "持" * 26 + "稳" * 4]


def test_a_paragraph_goes_on_across_pages_and_their_numbers() -> None:
    written = set_in(ONE, LEFT, 690, 28, pitch=28)
    first, rest = written[:2], [(text, x, 100.0) for text, x, _ in written[2:]]
    sheets = [page(*first, ("— 1 —", 280, 790)), page(*rest, ("— 2 —", 280, 790))]
    assert texts(*sheets) == [ONE]


@pytest.mark.parametrize(
    "numbers",
    [("- 1 -", "- 2 -"), ("1", "2"), ("第 1 页 共 9 页", "第 2 页 共 9 页"), ("1/15", "2/15"),
     ("青川市公报", "青川市公报"), ("青川市公报 3", "青川市公报 4"),
     ("https://example.org/a?b 1/2", "https://example.org/a?b 2/2")],
)  # fmt: skip
def test_what_runs_from_page_to_page_is_dropped(numbers: tuple[str, str]) -> None:
    sheets = [page((TWO[:20] + str(at), LEFT, 400), (number, 250, 800)) for at, number in enumerate(numbers)]
    assert texts(*sheets) == [TWO[:20] + "0", TWO[:20] + "1"]


def test_articles_at_the_edge_of_pages_are_no_page_numbers() -> None:
    sheets = [page((f"第{number}条", LEFT, 100), (TWO[:20], LEFT, 128)) for number in (14, 15)]
    assert [text for text in texts(*sheets) if text.startswith("第")] == ["第14条", "第15条"]


@pytest.mark.parametrize(
    "marks", [("附件1", "附件2", "附件3"), ("第一章", "第二章", "第三章"), ("（1）", "（2）", "（3）")]
)
def test_marks_at_the_head_of_pages_are_no_running_heads(marks: tuple[str, ...]) -> None:
    sheets = [page((mark, LEFT, 100), (TWO[at:20], LEFT, 160)) for at, mark in enumerate(marks)]
    assert [text for text in texts(*sheets) if text in marks] == list(marks)


def test_a_mark_that_every_page_repeats_is_a_running_head() -> None:
    sheets = [page(("第一章 总则", LEFT, 60), (TWO[at:20], LEFT, 160)) for at in range(3)]
    assert texts(*sheets) == [TWO[at:20] for at in range(3)]


def test_a_sentence_that_pages_share_is_text() -> None:
    sheets = [page(("请认真填写。", LEFT, 60), (TWO[at:20], LEFT, 160)) for at in range(3)]
    assert [line for line in texts(*sheets) if line == "请认真填写。"] == ["请认真填写。"] * 3


def test_lines_that_happen_to_be_equally_long_show_no_margin() -> None:
    said = "業務成效良好，茲將辦理情形報告如下。"
    written = ["施政報告", "壹、前言", said, "貳、執行情形", said, said, "參、結語", said]
    assert texts(page(*((text, LEFT, 150 + 28.0 * at) for at, text in enumerate(written)))) == written


def test_a_mark_begins_a_paragraph_where_others_of_its_style_do_though_text_is_indented() -> None:
    said = ["持" * 25 + "坚" * length + "。" for length in (9, 15, 28, 28)]  # the last of the lines of two are full
    written = []
    for at, mark in enumerate("一二三四"):
        top = 150 + 84 * at
        written += [(f"{mark}、总体要求", LEFT, top), *set_in(said[at], LEFT, top + 28, 28)]
    assert texts(page(*written)) == [
        text for mark, words in zip("一二三四", said, strict=True) for text in (f"{mark}、总体要求", words)
    ]


def test_a_date_at_the_right_margin_goes_on_with_nothing() -> None:
    first = page(*set_in(ONE, LEFT, 150, 28), ("2024年4月8日", RIGHT - 6.5 * EM, 300))
    assert texts(first, page(("附件1", LEFT, 120), ("名单", LEFT + 12 * EM, 160))) == [
        ONE, "2024年4月8日", "附件1", "名单"
    ]  # fmt: skip


def test_the_left_column_is_read_before_the_right_one() -> None:
    left = [("左" * 12, 60.0, 150.0 + 20 * at) for at in range(8)]
    right = [("右" * 12, 300.0, 155.0 + 20 * at) for at in range(8)]
    assert texts(page(*left, *right)) == ["左" * 96 + "右" * 96]


def test_letters_that_are_spaced_out_make_words() -> None:
    glyphs = typed("青川市人民政府", LEFT, 150, spacing=10)
    assert texts(PAGE._replace(glyphs=glyphs)) == ["青川市人民政府"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [("第 一 章 總則", "第 一 章 總則"), ("第 6 條", "第 6 條"), ("青 川 市 政 府", "青川市政府")],
)
def test_written_spaces_stay_unless_they_set_all_letters_apart(written: str, expected: str) -> None:
    assert texts(page((written, LEFT, 150))) == [expected]


def test_a_wide_gap_is_one_space() -> None:
    assert texts(page(("第一章", LEFT, 150), ("总则", LEFT + 4 * EM, 150))) == ["第一章\u3000总则"]


def test_bold_that_is_printed_twice_is_read_once() -> None:
    glyphs = [*typed("一、总体要求", LEFT, 150), *typed("一、总体要求", LEFT + 0.4, 150), *typed(TWO[:20], LEFT, 178)]
    first = read_sheets(PAGE._replace(glyphs=glyphs))[0]
    assert first.text == "一、总体要求"
    assert first.block is not None
    assert first.block.strong == 6


def test_rows_with_cells_below_one_another_are_a_table() -> None:
    cells = [
        ("序号", LEFT, 150),
        ("项目", 200, 150),
        ("金额", 300, 150),
        ("1", LEFT, 178),
        ("供水", 200, 178),
        ("20", 300, 178),
    ]
    [table] = read_sheets(page(*cells))
    assert table.text == "序号\t项目\t金额\n1\t供水\t20"
    assert table.block is not None
    assert table.block.opaque


def box(xs: Sequence[float], ys: Sequence[float]) -> list[Rule]:
    """The rules of a table between these x and y."""
    return [*(Rule(xs[0], y, xs[-1], y) for y in ys), *(Rule(x, ys[0], x, ys[-1]) for x in xs)]


def test_cells_of_a_ruled_table_may_have_several_lines() -> None:
    written = [
        ("序号", LEFT, 150), ("措施", 140, 150), ("单位", 300, 150),
        ("一、补齐短板健全", 140, 180), ("1", LEFT, 200), ("水利局", 300, 200), ("二、管护机制", 140, 220),
        ("三、验收", 140, 250), ("2", LEFT, 250),
    ]  # fmt: skip
    sheet = page(("一、总体要求", LEFT, 100), *written, (TWO[:20], LEFT, 300))
    ruled = sheet._replace(rules=box([70, 130, 290, 400], [130, 160, 230, 260]))
    before, table, after = read_sheets(ruled)
    assert table.text == "序号\t措施\t单位\n1\t一、补齐短板健全二、管护机制\t水利局\n2\t三、验收"
    assert table.block is not None
    assert table.block.opaque
    assert (before.text, after.text) == ("一、总体要求", TWO[:20])


def test_a_title_above_a_table_is_read_before_it() -> None:
    cells = [(text, x, 170.0 + 20 * at) for at in range(7) for text, x in (("1", LEFT), ("隐患", 200), ("李四", 300))]
    sheet = page(("附件1", LEFT, 110), ("排查台账", 200, 140), *cells)
    assert texts(sheet._replace(rules=box([70, 190, 290, 400], [150 + 20 * at for at in range(8)])))[:2] == [
        "附件1", "排查台账"
    ]  # fmt: skip
    assert texts(sheet)[:2] == ["附件1", "排查台账"]


def test_cells_that_are_merged_are_one() -> None:
    rules = [*box([100, 200, 300], [100, 200]), Rule(200, 150, 300, 150)]
    [grid] = grids(rules, 842)
    assert grid.cell(150, 120) == grid.cell(150, 180) == (0, 0)
    assert grid.cell(250, 120) == (0, 1)
    assert grid.cell(350, 120) is None


@pytest.mark.parametrize(
    "rules",
    [
        [Rule(80, 200, 500, 200)],
        [Rule(80, 200, 500, 200), Rule(80, 230, 500, 230)],
        box([80, 500], [100, 700]),
        box([80, 300, 500], [100, 700]),
        [Rule(x, y, x + 5, y) for x in range(0, 500, 20) for y in range(0, 800, 20)],
        [Rule(0, y, 500, y) for y in range(0, 8000, 7)] + [Rule(x, 0, x, 500) for x in range(0, 8000, 7)],
    ],
    ids=["a red line", "two lines", "a frame", "a frame of two columns", "dots", "a drawing"],
)
def test_what_rules_no_table(rules: Sequence[Rule]) -> None:
    assert grids(rules, 842) == []


def test_dashes_are_a_rule() -> None:
    level = [Rule(at, y, at + 3, y) for y in (100, 130, 160) for at in range(100, 300, 5)]
    upright = [Rule(x, at, x, at + 3) for x in (100, 200, 300) for at in range(100, 160, 5)]
    assert len(grids([*level, *upright], 842)) == 1


def test_a_line_that_goes_on_in_a_column_is_of_the_table() -> None:
    written = [
        ("单位", LEFT, 150), ("职责", 200, 150), ("电话", 400, 150),
        ("水利局", LEFT, 178), ("一、负责供水工程", 200, 178), ("5710", 400, 178),
        ("二、负责验收", 200, 198),
    ]  # fmt: skip
    [table] = read_sheets(page(*written))
    assert table.text.endswith("5710\n二、负责验收")


def test_a_table_of_contents_is_no_table() -> None:
    entries = [("第一章", LEFT, 150), ("总则", LEFT + 5 * EM, 150), ("第二章", LEFT, 178), ("附则", LEFT + 5 * EM, 178)]
    assert texts(page(*entries)) == ["第一章\u3000总则", "第二章\u3000附则"]


def test_larger_type_is_a_title_or_a_heading() -> None:
    body = [glyph for text, x, y in set_in(ONE, LEFT, 250, 28) for glyph in typed(text, x, y)]
    title = [*typed("关于开展农村供水", 216, 150, 22), *typed("提升行动的通知", 227, 185, 22)]
    heading = typed("总体要求", LEFT, 400, 19)
    after = [glyph for text, x, y in set_in(TWO, LEFT, 440, 28) for glyph in typed(text, x, y)]
    found = read_sheets(PAGE._replace(glyphs=[*title, *body, *heading, *after]))
    told = [(one.text, one.block.title, one.block.level) for one in found if one.block]
    assert told == [("关于开展农村供水\n提升行动的通知", True, 0), ("总体要求", False, 1)]


def test_very_large_type_at_the_left_is_a_title_and_a_heading_may_follow_it() -> None:
    glyphs = typed("全县教育工作总结", LEFT, 100, 32)
    for at, heading in enumerate(("基本情况", "主要做法")):
        top = 150 + 200 * at
        glyphs += typed(heading, LEFT, top, 20)
        glyphs += [glyph for text, x, y in set_in(ONE, LEFT, top + 40, 28) for glyph in typed(text, x, y)]
    told = [
        (one.text, one.block.title, one.block.level) for one in read_sheets(PAGE._replace(glyphs=glyphs)) if one.block
    ]
    assert told == [("全县教育工作总结", True, 0), ("基本情况", False, 1), ("主要做法", False, 1)]


# Whole files.


def _made(body: bytes, extra: Sequence[bytes] = ()) -> bytes:
    """A PDF of one page with this content stream."""
    packed = zlib.compress(body)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *extra,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
        b"%010d 00000 n \n" % at for at in places
    )
    locked = b"/Encrypt %d 0 R/ID[<00><00>]" % len(objects) if extra else b""
    trailer = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, locked, len(out))
    return out + table + trailer


_PLAIN_WORDS = b"BT /F 12 Tf 72 700 Td (Section one) Tj 0 -20 Td (Section two) Tj ET"
_PLAIN = _made(_PLAIN_WORDS)
_ENCRYPTED = _made(b"", [b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>" % (b"11" * 32, b"22" * 32)])


def _reason(data: bytes, options: ReadOptions | None = None) -> str:
    with pytest.raises(InputError) as caught:
        pdf.read(data, options or ReadOptions())
    return caught.value.reason


def test_a_small_file_is_read() -> None:
    assert pdf.read(_PLAIN, ReadOptions()).text == "Section one\nSection two\n"


@pytest.mark.parametrize("junk", [b"\n", b"\xef\xbb\xbf", b"\0" * 1000], ids=["a line", "a mark", "null bytes"])
def test_the_header_may_stand_behind_blanks(junk: bytes) -> None:
    assert outline.read(junk + _PLAIN).text == "Section one\nSection two\n"


@pytest.mark.parametrize("data", [b"See %PDF-1.4", b" " * 1024 + b"%PDF-1.4", b"%PD F-", b""])
def test_what_only_mentions_the_header_is_no_pdf(data: bytes) -> None:
    assert not pdf.recognises(data)


_CELLS = b"BT /F 12 Tf 80 690 Td (A) Tj 100 0 Td (one) Tj 0 -14 Td (two) Tj -100 -16 Td (B) Tj 100 0 Td (three) Tj ET "
_LEVEL, _UPRIGHT = (706.0, 670.0, 650.0), (72.0, 172.0, 300.0)


@pytest.mark.parametrize(
    "drawn",
    [
        [f"72 {y} m 300 {y} l S" for y in _LEVEL] + [f"{x} 650 m {x} 706 l S" for x in _UPRIGHT],
        [f"72 {y} 228 .5 re f" for y in _LEVEL] + [f"{x} 650 .5 56 re f" for x in _UPRIGHT],
        ["72 670 100 36 re", "172 670 128 36 re", "72 650 100 20 re", "172 650 128 20 re", "S"],
    ],
    ids=["lines", "thin boxes", "boxes"],
)
def test_a_table_is_found_by_the_rules_that_are_drawn(drawn: Sequence[str]) -> None:
    content = pdf.read(_made(_CELLS + " ".join(drawn).encode()), ReadOptions())
    assert content.text == "A\tone two\nB\tthree\n"
    assert [block.opaque for block in content.blocks] == [True]


def test_the_ground_of_words_is_no_table() -> None:
    ground = b"0.9 g 72 670 100 36 re f 172 670 128 36 re f 72 650 100 20 re f 172 650 128 20 re f 0 g "
    assert "\t" not in pdf.read(_made(ground + _PLAIN_WORDS), ReadOptions()).text


def test_text_that_leans_is_left_out() -> None:
    data = _made(b"BT /F 12 Tf 72 700 Td (Text) Tj ET BT /F 60 Tf .7 .7 -.7 .7 100 300 Tm (COPY) Tj ET")
    assert pdf.read(data, ReadOptions()).text == "Text\n"


def test_a_page_on_its_side_is_turned() -> None:
    data = _made(b"BT /F 12 Tf 0 1 -1 0 100 100 Tm (One) Tj ET BT /F 12 Tf 0 1 -1 0 130 100 Tm (Two) Tj ET")
    assert pdf.read(data, ReadOptions()).text == "One\nTwo\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (_PLAIN[:200], "broken"),
        (b"%PDF-1.7\n" + b"garbage" * 100, "broken"),
        (b"%PDF-", "broken"),
        (_ENCRYPTED, "locked"),
        (_made(b""), "scanned"),
        (_made(b"0 0 100 100 re f"), "scanned"),
    ],
    ids=["cut short", "garbage", "nothing", "encrypted", "empty page", "drawing"],
)
def test_files_that_cannot_be_read(data: bytes, expected: str) -> None:
    assert _reason(data) == expected


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert _reason(_PLAIN) == "extra"


def test_what_was_left_out_is_told() -> None:
    data = _made(b"BT /F 12 Tf 72 700 Td (Text) Tj ET BT /F 12 Tf 290 30 Td (- 1 -) Tj ET")
    content = pdf.read(data, ReadOptions())
    assert content.text == "Text\n"
    assert [note.en for note in content.notes] == ["lines left out that head, foot or number pages: 1"]


def test_too_many_characters_are_refused() -> None:
    assert _reason(_PLAIN, ReadOptions(size=1000)) == "large"


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, len(_PLAIN) - 1), st.integers(0, 255)), max_size=12))
def test_damaged_bytes_raise_nothing_else(changes: list[tuple[int, int]]) -> None:
    data = bytearray(_PLAIN)
    for at, byte in changes:
        data[at] = byte
    try:
        content = pdf.read(bytes(data), ReadOptions())
    except InputError:
        return
    assert content.text.strip()


@given(st.lists(st.tuples(st.text("第一条、。a ", min_size=1, max_size=5), *[st.floats(0, 800)] * 2), max_size=60))
@settings(max_examples=50, deadline=None)
def test_no_character_vanishes_wherever_it_stands(written: list[tuple[str, float, float]]) -> None:
    sheet = page(*((text, x, y) for text, x, y in written if 150 < y < 650))
    given_characters = {glyph.char for glyph in sheet.glyphs} - {" "}
    assert set("".join("".join(texts(sheet)).split())) == given_characters


def _chromium(folder: Path, text: str) -> bytes:
    body = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    style = "p{text-indent:2em;margin:0;line-height:1.8;text-align:justify;font-size:14pt}"
    (folder / "a.html").write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{body}", encoding="utf-8")
    command = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    options = [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / 'a.pdf'}"]
    subprocess.run([*command, *options, (folder / "a.html").as_uri()], check=True, capture_output=True, timeout=120)
    return (folder / "a.pdf").read_bytes()


def _soffice(folder: Path, text: str) -> bytes:
    body = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    style = "@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}p{text-indent:32pt;margin:0;font-size:16pt}"
    written = f"<!doctype html><html><head><meta charset=utf-8><style>{style}</style></head><body>{body}</body></html>"
    (folder / "a.html").write_text(written, encoding="utf-8")
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    options = ["--infilter=HTML (StarWriter)", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "a.html")]
    subprocess.run([*command, *options], check=True, capture_output=True, timeout=180)
    return (folder / "a.pdf").read_bytes()


@pytest.mark.parametrize("maker", [_chromium, _soffice], ids=["chromium", "soffice"])
@pytest.mark.parametrize("name", ["notice", "speech"])
def test_a_printed_document_has_the_outline_of_its_text(
    tmp_path: Path, maker: Callable[[Path, str], bytes], name: str
) -> None:
    if shutil.which(maker.__name__.strip("_")) is None:
        pytest.skip("not installed")
    text = (golden.ROOT / "examples" / f"{name}.txt").read_text(encoding="utf-8")
    content: Content = pdf.read(maker(tmp_path, text), ReadOptions())
    assert _sections(content.text) == _sections(text)


def _sections(text: str) -> list[tuple[int, str, str]]:
    return [(one.level, one.marker, "".join(one.title.split())) for one in outline.parse(text).walk()]


def test_nothing_is_imported_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trap = "import pathlib; pathlib.Path(__file__).with_suffix('.sprung').touch(); raise SystemExit(0)"
    for name in ("json", "ast", "outline", "pypdfium2"):
        (tmp_path / f"{name}.py").write_text(trap)
    monkeypatch.chdir(tmp_path)
    assert pdf.read(_PLAIN, ReadOptions()).text == "Section one\nSection two\n"
    assert list(tmp_path.glob("*.sprung")) == []


def test_an_end_that_is_not_foreseen_is_an_error_like_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("outline.readers._apart._START", "raise SystemExit(9)")
    assert _reason(_PLAIN) == "broken"
    monkeypatch.setattr("outline.readers._apart._START", "import os; os.abort()")
    assert _reason(_PLAIN) == "heavy"
    monkeypatch.setattr("outline.readers._apart._START", "import time; time.sleep(60)")
    assert _reason(_PLAIN, ReadOptions(seconds=0.5)) == "slow"
