"""The title of a document: no mark at its end, and no word twice."""

from __future__ import annotations

from collections.abc import Iterator

from outline.messages import Message
from outline.model import Edit, Element, Span
from outline.phrases import GENRE, Phrase
from outline.rule import Fault, rule
from outline.rules._lists import quoted
from outline.view import View

_MARKS = "。:;,、"
_LONGEST = 120  # characters of a title
_LINES = 3  # of a title
_TITLE = Phrase(  # what is surely a title though a mark follows it
    r"(?!现将|现就|根据|按照|为|依据|经|兹|本|特)(?:[^。;:!?,]{0,40}关于[^。;:!?]{2,90}"
    r"(?:通知|意见|方案|决定|公告|通告|通报|批复|函|请示|报告|办法|规定|条例|细则|规则|纪要|议案|决议|命令|讲话|措施|要点|计划)"
    r"|中华人民共和国[^。;:!?,]{1,40}(?:法|条例|规定|决定|办法|细则)"
    r"|(?:(?:19|20)[0-9]{2}年)?[^。;:!?,作]{0,14}(?:(?:19|20)[0-9]{2}年)?(?:人民)?政府工作报告"
    r"|在[^。;:!?,]{4,60}上的?[^。;:!?,]{0,6}(?:讲话|致辞|发言|报告|汇报)(?:稿|材料|提纲)?)"
    f"[{_MARKS}]"
)
_LAW = Phrase(f"[^。;:!?,、]{{2,50}}(?:法|条例|规定|决定|办法|细则|规则)[{_MARKS}]")


@rule("HED01", "title-mark", "warning", fix="safe")
def title(view: View) -> Iterator[Fault]:
    """文件标题末尾不用标点 / no mark at the end of the title

    文件标题末尾一般不用句号、冒号、分号、逗号；问号、叹号、省略号可以用。
    A document's title ends without 。 ： ； or ，; ？ ！ and …… are fine.

    Wrong:
        关于加强安全生产工作的通知。
        各科室：
        现将有关事项通知如下：
        一、加强组织领导
        成立专班。
        二、落实工作责任
        层层压实。
    Right:
        关于加强安全生产工作的通知
        各科室：
        现将有关事项通知如下：
        一、加强组织领导
        成立专班。
        二、落实工作责任
        层层压实。
    Source: GB/T 15834-2011 附录B B.4
    """
    lines: list[Element] = []
    for element in view.document.front[:6]:
        if element.kind in ("title", "letterhead", "note", "preamble", "salutation"):
            lines.append(element)
            if _is_marked_title(view, lines):
                at = element.span.end - 1
                zh, en = quoted(view.shadow[at])
                yield Fault(
                    Span(at, at + 1),
                    Message(f"标题末尾不用标点，现有{zh}", f"a title ends without a mark, this one with {en}"),
                    fix=(Edit(at, at + 1, ""),),
                )
                return
            if element.kind != "letterhead" and GENRE.search(element.text[-_LONGEST:]):
                return  # the title stood above


def _is_marked_title(view: View, lines: list[Element]) -> bool:
    """Whether some lines at the head of a document are a title with a mark at its end."""
    last = lines[-1].span
    if last.end - last.start > _LONGEST or view.shadow[last.end - 1] not in _MARKS:
        return False
    whole = _words(view, lines[0].span.start, last.end)
    if len(lines) == 1 and view.profile == "law" and _LAW.fullmatch(whole):
        return True
    return len(lines) <= _LINES and bool(_TITLE.fullmatch(whole))


def _words(view: View, start: int, end: int) -> str:
    """The words of the lines of a title, folded, without white space."""
    return view.shadow[start : min(end, start + 2 * _LONGEST)].replace("\n", "").replace(" ", "")


@rule("HED11", "doubled-title-word", "info", law="off", taiwan="off")
def doubled(view: View) -> Iterator[Fault]:
    """标题用词重复 / a word stands twice in the title

    转发、批转文件时，标题里容易出现“关于关于”“的通知的通知”，应当省去一个，或者给被转发的文件加书名号。
    Titles of forwarding notices tend to say 关于 or 的通知 twice; one of them is left out.

    Wrong:
        关于转发关于做好春季防火工作的通知的通知
        各镇人民政府：
        现将有关事项通知如下：
        一、加强组织领导
        成立专班。
        二、落实工作责任
        层层压实。
    Right:
        关于转发做好春季防火工作的通知
        各镇人民政府：
        现将有关事项通知如下：
        一、加强组织领导
        成立专班。
        二、落实工作责任
        层层压实。
    Source: 党政机关公文处理工作条例 第九条
    """
    for element in view.document.front:
        if element.kind != "title" or element.span.end - element.span.start > _LONGEST:
            continue
        words = _words(view, *element.span)
        for twice in _DOUBLED:
            if twice in words:
                half = twice[: len(twice) // 2]
                yield Fault(
                    element.span, Message(f"标题中“{half}”接连出现两次", f"“{half}” stands twice in a row in the title")
                )


_DOUBLED = tuple(
    word * 2 for word in ("关于", "的通知", "的意见", "的报告", "的决定", "的函", "的请示", "的批复", "的方案")
)
