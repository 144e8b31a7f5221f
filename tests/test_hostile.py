"""Texts made to break a parser: each is read to its end, without an error and without loss."""

from __future__ import annotations

import pytest
from test_properties import assert_well_formed, assert_whole

import outline

_SIZE = 20_000

HOSTILE = {
    "nothing": "",
    "one mark in one line": "一、" * 100_000,
    "one mark in many lines": "1.\n" * 50_000,
    "a million characters in one line": "坚持生态优先，" * 150_000,
    "a million characters and one mark": "一、" + "坚持生态优先，" * 150_000,
    "opening brackets": "（" * 100_000,
    "closing brackets": "）" * 100_000,
    "brackets in brackets": "（一" * _SIZE + "）" * _SIZE,
    "bracketed numbers in one line": "（一）" * _SIZE,
    "opening quotes": "“" * 100_000,
    "opening book marks": "《" * 100_000,
    "only 第": "第" * 100_000,
    "第 and spaces": "第 " * 50_000,
    "第一 without an end": "第一" * 50_000,
    "articles in one line": "第一条　" * _SIZE,
    "articles that count up": "\n".join(f"第{number}条　本条例自公布之日起施行。" for number in range(1, _SIZE)),
    "一是 and 二是 by turns": "一是二是" * _SIZE,
    "一是 and 二是 by turns in many lines": "一是抓早。\n二是抓实。\n" * (_SIZE // 2),
    "every level by turns": "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n一是己\n" * (_SIZE // 10),
    "every level by turns in one line": "一、甲（一）乙1.丙（1）丁①戊一是己" * (_SIZE // 10),
    "numbers that count up": "\n".join(f"{number}.完善机制" for number in range(1, _SIZE)),
    "numbers that count down": "\n".join(f"{number}.完善机制" for number in range(_SIZE, 0, -1)),
    "a number of many levels": "1." * 50_000,
    "Arabic digits": "1" * 100_000,
    "a number too long to be one": "1" * 5_000
    + "、总则\n"
    + "第"
    + "九" * 5_000
    + "条　总则\n（"
    + "十" * 5_000
    + "）总则",
    "Chinese digits": "十" * 100_000,
    "digits of other scripts": "٣.总则\n²、总则\n௧.总则\n（५）总则\n" * 100,
    "spaces": " " * 100_000,
    "wide spaces before a mark": "　" * 100_000 + "一、总则",
    "spaces within a mark": "一" + " " * 100_000 + "、总则",
    "line feeds": "\n" * 100_000,
    "carriage returns": "\r" * 100_000,
    "line ends of all kinds": "一、总则\r二、附则\r\n三、其他\n\r四、解释\u2028五、生效\v六、废止\f" * 200,
    "dashes": "——" * 50_000,
    "dashes in many lines": "——\n" * _SIZE,
    "asterisks": "**" * 50_000,
    "number signs": "#" * 100_000,
    "entities": "&nbsp;" * _SIZE,
    "opening tags": "<" * 100_000,
    "backslashes": "\\" * 100_000,
    "annexes": "附件1\n" * _SIZE,
    "lists of annexes": "附件：\n" * _SIZE,
    "one title on every line": "2021年度述职报告\n一、甲\n" * (_SIZE // 4),
    "chapters that all come again": "\n".join(f"第{number}章　总则" for number in [*range(1, 2000)] * 2),
    "headings without a mark": ("关于项目审批的问题\n" + "坚持生态优先，" * 6 + "抓好落实。\n") * (_SIZE // 10),
    "captions in one line": "一、关于项目审批的问题当前（一）关于用地的问题" * (_SIZE // 10),
    "captions that say their own words again": "一、" + "生态" * _SIZE,
    "the foot of a page on every line": "责任编辑：张三\n" * _SIZE,
    "rows of a table": "一、\t水利\t6月\n" * _SIZE,
    "salutations": "同志们：\n" * _SIZE,
    "dates": "2024年4月12日\n" * _SIZE,
    "colons": "说明：" * _SIZE,
    "topic sentences without numbers": "坚持生态优先。牢固树立保护优先的理念，把修复支流摆在首要位置。\n" * 5_000,
    "the same title in every line": "在全市教育大会上的讲话\n" * _SIZE,
    "lone surrogates": "\ud800一、总则\udfff\n\udc00二、附则\ud8ff\n" * 100,
    "control characters": "".join(map(chr, range(32))) * 100 + "一、总则",
    "a byte order mark in every line": "\ufeff一、总则\n" * 1_000,
    "characters of no width": "一\u200b、总\u200d则\n二\u2060、附\u00ad则\n" * 1_000,
    "emoji and combining marks": "👨‍👩‍👧一、总则e\u0301\u0301\u0301\n🀄二、附则\n" * 1_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_is_read_to_the_end(text: str) -> None:
    document = outline.parse(text)
    assert_whole(document, text)
    assert_well_formed(document)
