"""The number formats of Word, each with some numbers in it, and where LibreOffice (7.4) writes them otherwise."""

from __future__ import annotations

from collections.abc import Mapping

# What Word prints for these numbers, by the standard and [MS-OI29500].
NUMBERS = (1, 2, 10, 11, 12, 20, 21, 28, 99, 100, 101, 110, 1005)
FORMATS = {
    "decimal": "1 2 10 11 12 20 21 28 99 100 101 110 1005",
    "decimalZero": "01 02 10 11 12 20 21 28 99 100 101 110 1005",
    "decimalHalfWidth": "1 2 10 11 12 20 21 28 99 100 101 110 1005",
    "decimalFullWidth": "１ ２ １０ １１ １２ ２０ ２１ ２８ ９９ １００ １０１ １１０ １００５",
    "decimalFullWidth2": "１ ２ １０ １１ １２ ２０ ２１ ２８ ９９ １００ １０１ １１０ １００５",
    "decimalEnclosedCircle": "① ② ⑩ ⑪ ⑫ ⑳ 21 28 99 100 101 110 1005",
    "decimalEnclosedCircleChinese": "① ② ⑩ 11 12 20 21 28 99 100 101 110 1005",
    "decimalEnclosedFullstop": "⒈ ⒉ ⒑ ⒒ ⒓ ⒛ 21 28 99 100 101 110 1005",
    "decimalEnclosedParen": "⑴ ⑵ ⑽ ⑾ ⑿ ⒇ 21 28 99 100 101 110 1005",
    "ideographEnclosedCircle": "㈠ ㈡ ㈩ 11 12 20 21 28 99 100 101 110 1005",
    "ideographTraditional": "甲 乙 癸 11 12 20 21 28 99 100 101 110 1005",
    "ideographZodiac": "子 丑 酉 戌 亥 20 21 28 99 100 101 110 1005",
    "ideographZodiacTraditional": "甲子 乙丑 癸酉 甲戌 乙亥 癸未 甲申 辛卯 壬寅 癸卯 甲辰 癸丑 戊申",
    "ideographDigital": "一 二 一〇 一一 一二 二〇 二一 二八 九九 一〇〇 一〇一 一一〇 一〇〇五",
    "taiwaneseDigital": "一 二 一○ 一一 一二 二○ 二一 二八 九九 一○○ 一○一 一一○ 一○○五",
    "japaneseDigitalTenThousand": "一 二 一〇 一一 一二 二〇 二一 二八 九九 一〇〇 一〇一 一一〇 一〇〇五",
    "chineseCounting": "一 二 十 十一 十二 二十 二十一 二十八 九十九 一○○ 一○一 一一○ 一○○五",
    "taiwaneseCounting": "一 二 十 十一 十二 二十 二十一 二十八 九十九 一○○ 一○一 一一○ 一○○五",
    "chineseCountingThousand": "一 二 十 十一 十二 二十 二十一 二十八 九十九 一百 一百〇一 一百一十 一千〇五",
    "taiwaneseCountingThousand": "一 二 十 十一 十二 二十 二十一 二十八 九十九 一百 一百零一 一百一十 一千零五",
    "japaneseCounting": "一 二 十 十一 十二 二十 二十一 二十八 九十九 百 百一 百十 千五",
    "japaneseLegal": "壱 弐 壱拾 壱拾壱 壱拾弐 弐拾 弐拾壱 弐拾八 九拾九 壱百 壱百壱 壱百壱拾 壱阡伍",
    "chineseLegalSimplified": "壹 贰 壹拾 壹拾壹 壹拾贰 贰拾 贰拾壹 贰拾捌 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹仟零伍",
    "ideographLegalTraditional": "壹 貳 壹拾 壹拾壹 壹拾貳 貳拾 貳拾壹 貳拾捌 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹仟零伍",
    "ordinal": "1st 2nd 10th 11th 12th 20th 21st 28th 99th 100th 101st 110th 1005th",
    "upperRoman": "I II X XI XII XX XXI XXVIII XCIX C CI CX MV",
    "lowerRoman": "i ii x xi xii xx xxi xxviii xcix c ci cx mv",
    "upperLetter": "A B J K L T U BB UUUU VVVV WWWW FFFFF QQQQQQQQQ",
    "lowerLetter": "a b j k l t u bb uuuu vvvv wwww fffff qqqqqqqqq",
    "hex": "1 2 A B C 14 15 1C 63 64 65 6E 3ED",
    "aiueoFullWidth": "ア イ コ サ シ ト ナ フ キ ク ケ ツ ラ",
}
# Where LibreOffice writes a format otherwise: decimal for what it does not know, 百 and 千 in all that is Chinese, the
# zero 零, circles to 50, letters without end.
LIBREOFFICE_DIFFERS: Mapping[str, frozenset[int]] = {
    **dict.fromkeys(
        ["decimalFullWidth", "decimalFullWidth2", "decimalEnclosedFullstop", "decimalEnclosedParen", "hex",
         "ideographEnclosedCircle", "ideographZodiacTraditional", "ideographDigital", "taiwaneseDigital",
         "japaneseDigitalTenThousand", "japaneseLegal"],
        frozenset(NUMBERS),
    ),
    "decimalEnclosedCircle": frozenset({21, 28}),
    "decimalEnclosedCircleChinese": frozenset({11, 12, 20, 21, 28}),
    "chineseCounting": frozenset({100, 101, 110, 1005}),
    "taiwaneseCounting": frozenset({100, 101, 110, 1005}),
    "chineseCountingThousand": frozenset({101, 1005}),
    "japaneseCounting": frozenset({100, 101, 110, 1005}),
    "upperLetter": frozenset({1005}),
    "lowerLetter": frozenset({1005}),
}  # fmt: skip
