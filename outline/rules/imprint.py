"""What stands at the foot of a document: signature and date, 抄送, the lists below the minutes of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from outline import frame
from outline.messages import Message
from outline.model import Edit, Element, Span
from outline.phrases import Phrase
from outline.rule import Fault, rule
from outline.view import View

_COPIES = Phrase("(?:抄送|抄报|分送|主送) ?:")
_PRESENT = Phrase("(?:出席|列席|请假|缺席) ?:")
_SIGNED = 24  # characters of an organ's name


@rule("DOC09", "signature-after-date", "warning", taiwan="off", law="off", technical="off", speech="off")
def signature_after_date(view: View) -> Iterator[Fault]:
    """署名应在成文日期之前 / the signature stands above the date

    正文之后先写发文机关署名，下一行写成文日期。
    Below the text comes the name of the organ, and on the next line the date.

    Wrong:
        北山市人民政府关于加强养犬管理的通知
        各区人民政府：
        养犬应当登记。
        2023年5月6日
        北山市人民政府
    Right:
        北山市人民政府关于加强养犬管理的通知
        各区人民政府：
        养犬应当登记。
        北山市人民政府
        2023年5月6日
    Source: GB/T 9704-2012 7.3.5
    """
    title = view.document.title or ""
    for (start, end, *_), below in zip(view.paragraphs[-4:], view.paragraphs[-3:], strict=False):
        name = view.document.words(Span(below.start, min(below.end, below.start + _SIGNED + 1)))
        signed = 4 <= len(name) <= _SIGNED and title.startswith(name)
        if signed and end - start <= _SIGNED and frame.is_date(view.shadow[start:end]):
            date = view.document.words(Span(start, end))
            yield Fault(
                Span(start, end),
                Message(
                    f"署名“{name}”应在成文日期“{date}”之前", f"the signature {name} should stand above the date {date}"
                ),
                related=(Span(below.start, below.end),),
            )


@rule("DOC15", "copies", "info", fix="safe", taiwan="off")
def copies(view: View) -> Iterator[Fault]:
    """抄送机关的写法 / how those who get copies are listed

    “抄送”二字后加全角冒号，最后一个抄送机关名称后标句号。
    A full-width colon goes after 抄送, and 。 after the last name.

    Wrong:
        关于加强养犬管理的通知
        各区人民政府：
        养犬应当登记。
        市人民政府
        2023年5月6日
        抄送：市委办公厅，市公安局
    Right:
        关于加强养犬管理的通知
        各区人民政府：
        养犬应当登记。
        市人民政府
        2023年5月6日
        抄送：市委办公厅，市公安局。
    Source: GB/T 9704-2012 7.4.2
    """
    for one in view.document.back:
        match = one.kind == "imprint" and view.full_width and _COPIES.match(view.shadow, *one.span)
        if not match:
            continue
        edits = _wide_colon(view, match.end() - 1)
        end, last = one.span.end, view.text[one.span.end - 1]
        if last in ".；;，,":
            edits = (*edits, Edit(end - 1, end, "。"))
        elif last not in "。）)":
            edits = (*edits, Edit(end, end, "。"))
        if edits:
            yield _labelled(
                view, one, edits, Message("后用全角冒号，末尾用句号", "takes a full-width colon, and 。 at its end")
            )


@rule("DOC18", "minutes-labels", "info", fix="safe", taiwan="off")
def minutes_labels(view: View) -> Iterator[Fault]:
    """“出席”“请假”“列席”后用全角冒号 / a full-width colon after 出席, 请假, 列席

    纪要正文之下标注出席、请假、列席人员名单，“出席”等字样后标全角冒号。
    Below the minutes of a meeting stand those who were present, 出席, and others; a full-width colon follows the word.

    Wrong:
        北山市人民政府常务会议纪要
        会议听取了养犬管理工作汇报，研究了有关问题。
        出席:张三、李四
        列席：王五
    Right:
        北山市人民政府常务会议纪要
        会议听取了养犬管理工作汇报，研究了有关问题。
        出席：张三、李四
        列席：王五
    Source: GB/T 9704-2012 10.3
    """
    for one in view.document.back:
        match = one.kind == "note" and view.full_width and _PRESENT.match(view.shadow, *one.span)
        if match and (edits := _wide_colon(view, match.end() - 1)):
            yield _labelled(view, one, edits, Message("后用全角冒号", "takes a full-width colon"))


def _wide_colon(view: View, at: int) -> tuple[Edit, ...]:
    return () if view.text[at] == "：" else (Edit(at, at + 1, "："),)


def _labelled(view: View, element: Element, edits: tuple[Edit, ...], words: Message) -> Fault:
    label = view.text[element.span.start : element.span.start + 2]
    return Fault(
        Span(element.span.start, element.span.start + 2), Message(f"“{label}”{words.zh}", f"{label} {words.en}"), edits
    )
