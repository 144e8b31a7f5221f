"""The shadow of a text: the same text folded for matching, one character for one character.

Look-alikes become the character they stand for, full-width Latin marks become half-width ones, the traditional forms
that occur in marks and in the cue words of this project become simplified, every kind of white space a space, every
line break "\\n". Because the length never changes, an offset into the shadow is an offset into the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from outline.lookalikes import lookalikes
from outline.model import Edit, Span, edited

# Pairs of characters: as written, as folded. Traditional forms are those of marks (第X條, 說明：) and cue words
# (會議, 總之, 謝謝); a full conversion is not needed to match, and titles are cut from the text itself.
_TRADITIONAL = (
    "編编 節节 條条 項项 點点 個个 問问 題题 說说 説说 辦办 會会 議议 講讲 話话 報报 導导 應应 "
    "該该 將将 對对 關关 於于 為为 爲为 與与 從从 則则 並并 後后 無无 總总 結结 檢检 貳贰 陸陆 "
    "階阶 層层 類类 單单 號号 專专 欄栏 圖图 錄录 據据 請请 謝谢 諸诸 誌志 們们 國国 區区 縣县 "
    "規规 劃划 見见 領领 員员 務务 屆届 審审 產产 業业 東东 車车 書书 頁页 習习 實实 這这 還还 "
    "當当 樣样 進进 過过 發发 開开 統统 萬万 難难 聞闻 歡欢 載载 評评 論论 傳传 啟启 禮礼 準准 "
    "簡简 經经 濟济 間间 現现 標标 參参 責责 機机 構构 處处 門门 動动 團团 長长 體体 師师 學学 "
    "鄉乡 鎮镇 黨党 衛卫 選选 舉举 訊讯 擊击 覽览 讀读 時时 臺台 來来 認认 識识 強强 調调 廳厅 "
    "級级 線线 組组 協协 聯联 紀纪 補补 緊紧 續续 綜综 稱称 許许 設设 訂订 試试 詳详 貫贯 贊赞 "
    "遞递 適适 遺遗 邊边 鑒鉴 際际 隨随 餘余 驗验 齊齐 愛爱 親亲 貴贵 賓宾 別别 檔档 絡络 電电 "
    "郵邮 "
)

_LOOKALIKE = (
    # CJK strokes and kana typed or recognised for numerals
    "ㄧ一 ー一 ニ二 卄廿 "
    # small and half-width marks
    "､、 ﹑、 ｡。 ﹒. ․. ﹔; ﹕: ﹖? ﹗! ︰: ∶: ˙· ・· ‧· "
    # brackets of every make
    "〔( 〕) ［( ］) 【( 】) ﹙( ﹚) ❨( ❩) ⦅( ⦆) [( ]) "
    # quotation marks; book marks stay 《》〈〉
    "「“ 」” 『“ 』” 〝“ 〞” ‘“ ’” "
    # dashes: two of them in a row are a dash, whatever they are made of
    "―— ─— ━— –— ⸺— ﹣- −- ‐- ‑-"
)

# White space and the invisible characters that count as such here.
SPACES = "".join(
    [
        " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u180e\u2028\u2029\u202f\u205f\u3000",
        "\u200b\u200c\u200d\u2060\ufeff\x00\u3164",
        *map(chr, range(0x2000, 0x200B)),
    ]
)

_INK = re.compile(r"[^\n]")
_RESIDUE = re.compile(r"&(?:nbsp|emsp|ensp|sp|#160);|<br ?/?>|</?(?:p|b|strong|span|div)>")  # of HTML, read as spaces


@cache
def _table() -> dict[int, int]:
    table = {ord(pair[0]): ord(pair[1]) for pair in f"{_TRADITIONAL} {_LOOKALIKE}".split()}
    for code in range(0xFF01, 0xFF5F):
        table.setdefault(code, code - 0xFEE0)
    table.update((ord(char), table.get(ord(plain), ord(plain))) for char, plain in lookalikes().items())
    table.update((ord(char), ord(" ")) for char in SPACES)
    table[ord("\r")] = table[ord("\n")] = ord("\n")
    return table


def fold(text: str, hidden: Iterable[Span] = ()) -> str:
    """The shadow of a text: equally long, folded for matching; in the stretches that are `hidden` (in order) all but
    the line breaks is white space, so that nothing is found there."""
    folded = text.translate(_table())
    if blank := [Edit(*span, _INK.sub(" ", folded[span.start : span.end])) for span in hidden]:
        folded = edited(folded, blank)
    if "&" in folded or "<" in folded:
        folded = _RESIDUE.sub(lambda match: " " * len(match[0]), folded)
    return folded
