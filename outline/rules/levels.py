"""How the levels of a document hang together: from 一、 down to （一）, 1. and （1）, alike in all its sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType

from outline.messages import Message
from outline.rule import Fault, rule
from outline.view import Node, View

# The ladder of official documents (GB/T 9704-2012, 7.3.3): what stands higher holds what stands lower.
_LADDER = MappingProxyType(
    {"han": 1, "han_bracket": 2, "arabic": 3, "arabic_bracket": 4, "circled": 5, "latin": 5, "arabic_half": 5}
)
_DEEPEST, _TOO_DEEP = 5, 6  # numbered levels


def _rank(node: Node) -> int:
    """The place of a section's mark in the ladder, from 1; 0 outside of it, or inside a paragraph."""
    return _LADDER.get(node.section.style or "", 0) if node.opens else 0


def _firsts(view: View) -> Iterator[tuple[Node, Node]]:
    """The first member of each series that is numbered by the ladder, with the section that holds it."""
    seen: set[tuple[int, str | None]] = set()
    for node in view.nodes:
        if _rank(node) and node.parent >= 0 and (node.parent, node.section.style) not in seen:
            seen.add((node.parent, node.section.style))
            yield node, view.nodes[node.parent]


@rule("LVL01", "level-turned-over", "warning", law="off", taiwan="off", technical="off")
def turned_over(view: View) -> Iterator[Fault]:
    """层次倒置 / a higher mark below a lower one

    层次由“一、”到“（一）”到“1.”到“（1）”往下走，低层次里面不再出现高层次的序号。
    The levels go down from 一、 to （一）, 1. and （1）; inside a lower one no higher mark appears.

    Wrong:
        1.总体要求
        一、指导思想。坚持人民至上。
        二、工作目标。到年底完成。
        2.主要任务
        一、加强宣传。开展主题活动。
        二、强化督查。定期通报进展。
    Right:
        一、总体要求
        1.指导思想。坚持人民至上。
        2.工作目标。到年底完成。
        二、主要任务
        1.加强宣传。开展主题活动。
        2.强化督查。定期通报进展。
    Source: GB/T 15834-2011 附录B B.3.8; GB/T 9704-2012 7.3.3
    """
    for node, parent in _firsts(view):
        if 0 < _rank(node) < _rank(parent) and not (view.is_suspect(node) or view.is_suspect(parent)):
            here, above = view.marked(node), view.marked(parent)
            words = Message(
                f"“{here}”在“{above}”之下，层次倒置：应先用“{here}”这一级",
                f"{here} stands below {above}, though it is the higher mark",
            )
            yield Fault(node.mark, words, related=(parent.mark,))
            return


@rule("LVL02", "level-left-out", "warning", law="off", taiwan="off", technical="off")
def left_out(view: View) -> Iterator[Fault]:
    """别处都有的层次，此处跳过 / a level left out that others have

    从“一、”直接到“1.”本不算错。但是其他部分在“一、”下都用“（一）”，只有这里跳过，层次就不一致了。
    To go from 一、 straight to 1. is no fault. Where the other sections have （一） below 一、 and one has not, it is.

    Wrong:
        一、总体要求
        （一）指导思想。坚持人民至上，把工作做细做实。
        （二）工作目标。到年底前完成各项任务。
        二、主要任务
        1.加强宣传。开展主题活动，营造良好氛围。
        2.强化督查。定期通报进展，及时解决问题。
        三、保障措施
        （一）加强领导。成立工作专班，统筹推进。
        （二）明确责任。细化任务分工，层层落实。
        四、工作步骤
        （一）动员部署。召开会议，制定方案。
        （二）全面实施。抓好落实，务求实效。
    Right:
        一、总体要求
        1.指导思想。坚持人民至上，把工作做细做实。
        2.工作目标。到年底前完成各项任务。
        二、主要任务
        1.加强宣传。开展主题活动，营造良好氛围。
        2.强化督查。定期通报进展，及时解决问题。
    Source: GB/T 15834-2011 附录B B.3.8
    """
    return _unlike(view, lower=True)


@rule("LVL03", "level-of-another-style", "warning", law="off", taiwan="off", technical="off")
def another_style(view: View) -> Iterator[Fault]:
    """同一层次，序号写法不同 / one level in two styles

    同一层次的序号，全文用一种写法。
    A level carries marks of one style through the whole document.

    Wrong:
        一、总体要求
        1.指导思想。坚持人民至上，把工作做细做实。
        2.工作目标。到年底前完成各项任务。
        二、主要任务
        （一）加强宣传。开展主题活动，营造良好氛围。
        （二）强化督查。定期通报进展，及时解决问题。
        三、保障措施
        1.加强领导。成立工作专班，统筹推进。
        2.明确责任。细化任务分工，层层落实。
        四、工作步骤
        1.动员部署。召开会议，制定方案。
        2.全面实施。抓好落实，务求实效。
    Right:
        一、总体要求
        （一）指导思想。坚持人民至上，把工作做细做实。
        （二）工作目标。到年底前完成各项任务。
        二、主要任务
        （一）加强宣传。开展主题活动，营造良好氛围。
        （二）强化督查。定期通报进展，及时解决问题。
    Source: GB/T 9704-2012 7.3.3
    """
    return _unlike(view, lower=False)


def _unlike(view: View, *, lower: bool) -> Iterator[Fault]:
    """Series of headings that are of another style than nearly all others below marks of the same style: a `lower` one,
    which leaves a level out, or a higher one."""
    found: dict[tuple[int, str | None], list[tuple[Node, Node]]] = {}
    for node, parent in _firsts(view):
        series = view.siblings(node)
        plain = all(one.section.kind == "heading" for one in series) and len(series) > 1
        if plain and _rank(parent) and not _mixed(view, node):
            found.setdefault((parent.part, parent.section.style), []).append((node, parent))
    for pairs in found.values():
        styles = Counter(node.section.style for node, _ in pairs)
        usual, times = styles.most_common(1)[0]
        odd = [(node, parent) for node, parent in pairs if node.section.style != usual]
        if len(odd) != 1 or times < _USUAL or view.is_suspect(odd[0][0]):
            continue
        node, parent = odd[0]
        model = next(other for other, _ in pairs if other.section.style == usual)
        if (_rank(node) > _rank(model)) == lower:
            here, above, other = view.marked(node), view.marked(parent), view.marked(model)
            words = Message(
                f"“{above}”之下用“{here}”，其他部分用“{other}”",
                f"below {above} stands {here}, in the other sections {other}",
            )
            yield Fault(node.mark, words, related=(model.mark,))


_USUAL = 3  # so many series of one style make it the usual one


def _mixed(view: View, node: Node) -> bool:
    """Whether series of several styles stand side by side below one section."""
    return len({one.section.style for one in view.children(node.parent) if _rank(one)}) > 1


@rule("LVL05", "too-many-levels", "info", law="off", taiwan="off", technical="off")
def too_many(view: View) -> Iterator[Fault]:
    """层次过多 / too many levels

    公文的结构层次一般不超过四层。第五层起作提示，六层以上应当合并。
    A document has four levels in general. A fifth is remarked on; with six the text wants another order.

    Wrong:
        一、总体要求
        （一）主要目标
        1.近期目标
        （1）城区
        ①主干道完成改造。
        ②背街小巷完成整治。
        （2）乡村
        2.远期目标
        （二）基本原则
        二、保障措施
    Right:
        一、总体要求
        （一）主要目标
        1.近期目标
        （1）城区
        （2）乡村
        2.远期目标
        （二）基本原则
        二、保障措施
    Source: GB/T 9704-2012 7.3.3
    """
    depths = [0] * len(view.nodes)
    told = 0
    for node in view.nodes:
        above = depths[node.parent] if node.parent >= 0 else 0
        depths[node.at] = above + (node.opens and node.section.number is not None)
        if depths[node.at] >= _DEEPEST and depths[node.at] > told:
            told = depths[node.at]
            words = Message(f"“{view.marked(node)}”是第 {told} 层", f"{view.marked(node)} is on level {told}")
            yield Fault(node.mark, words, severity="warning" if told >= _TOO_DEEP else None)


@rule("LVL06", "only-child", "warning", law="off", taiwan="off", technical="off")
def only_child(view: View) -> Iterator[Fault]:
    """只有一个下级 / an only child

    分了层次，至少要有两项；只有“（一）”没有“（二）”，就不必编号。
    What is divided has two parts at least; a （一） without （二） needs no number.

    Wrong:
        一、总体要求
        （一）指导思想。坚持人民至上，把工作做细做实。
        二、主要任务
        （一）加强宣传。开展主题活动，营造良好氛围。
        （二）强化督查。定期通报进展，及时解决问题。
    Right:
        一、总体要求
        坚持人民至上，把工作做细做实。
        二、主要任务
        （一）加强宣传。开展主题活动，营造良好氛围。
        （二）强化督查。定期通报进展，及时解决问题。
    Source: 公文写作通例：分层至少有两项
    """
    for node, parent in _firsts(view):
        known = _rank(node) < _rank(parent) or view.is_suspect(node) or view.is_suspect(parent)
        if node.section.number == 1 and len(view.siblings(node)) == 1 and not known and not _mixed(view, node):
            here, above = view.marked(node), view.marked(parent)
            words = Message(f"“{above}”之下只有“{here}”一项", f"{above} has {here} alone below it")
            yield Fault(node.mark, words)


@rule("LVL08", "only-section", "warning", law="off", taiwan="off", technical="off")
def only_section(view: View) -> Iterator[Fault]:
    """全文只有“一、” / a document with 一、 and no 二、

    全文只有“一、”，没有“二、”，这个序号就没有用处。
    Where a document has 一、 and no 二、, the number serves no purpose.

    Wrong:
        关于加强值班工作的通知
        各单位：
        一、严格落实值班制度，不得擅自离岗。
        特此通知。
    Right:
        关于加强值班工作的通知
        各单位：
        一、严格落实值班制度，不得擅自离岗。
        二、及时报告突发情况，不得迟报漏报。
        特此通知。
    Source: 公文写作通例：分层至少有两项
    """
    outermost = [node for node in view.children(-1) if node.section.kind != "part"]
    marked = [node for node in outermost if node.section.marker]
    if len(marked) == 1 and marked[0].section.style == "han" and marked[0].section.number == 1:
        node = marked[0]
        if not view.is_suspect(node):
            words = Message("全文只有“一、”，没有“二、”", "there is 一、 in this document, and no 二、")
            yield Fault(node.mark, words)


@rule("LVL07", "two-families", "warning", law="off", taiwan="off")
def two_families(view: View) -> Iterator[Fault]:
    """两套序号混用 / two families of numbers

    “一、（一）1.（1）”和“1、1.1、1.1.1”是两套层次序号，不混用。
    一、 （一） 1. （1） and 1, 1.1, 1.1.1 are two families of numbers; one document uses one of them.

    Wrong:
        一、总体要求
        1.1　指导思想
        1.2　工作目标
        二、主要任务
        2.1　加强宣传
        2.2　强化督查
    Right:
        一、总体要求
        （一）指导思想
        （二）工作目标
        二、主要任务
        （一）加强宣传
        （二）强化督查
    Source: GB/T 15834-2011 附录B B.3.5, B.3.8
    """
    for style in ("decimal_2", "decimal_3"):
        for node in view.by_style.get(style, ()):
            parent = view.parent(node)
            if parent is not None and parent.section.style in ("han", "han_bracket"):
                here, above = view.marked(node), view.marked(parent)
                words = Message(
                    f"“{above}”之下用了“{here}”：两套序号混用", f"{here} stands below {above}: two families"
                )
                yield Fault(node.mark, words)
                return


@rule("LVL13", "ordinal-within-itself", "warning")
def ordinal_within(view: View) -> Iterator[Fault]:
    """“第一，”里面又用“第一，” / 第一 inside 第一

    外层用了“第一，第二，”，里层换一种序号，听的人才分得清。
    Where the outer points are 第一 and 第二, the inner ones have other words, so that a listener can tell them apart.

    Wrong (speech):
        一、工作要求
        第一，巩固成果。要完善制度，防止反弹。第二，补齐短板。要加大投入，改善条件。第三，优化结构，今年重点抓好两件事：第一，要加强统筹。第二，要加快建设。
        二、保障措施
        抓好落实。
    Right (speech):
        一、工作要求
        第一，巩固成果。要完善制度，防止反弹。第二，补齐短板。要加大投入，改善条件。第三，优化结构，今年重点抓好两件事：一是要加强统筹。二是要加快建设。
        二、保障措施
        抓好落实。
    Source: GB/T 15834-2011 附录B B.3.8
    """
    return _within_itself(view, ("ordinal",))


@rule("LVL14", "series-within-itself", "warning")
def within_itself(view: View) -> Iterator[Fault]:
    """“一是”里面又用“一是” / 一是 inside 一是

    “一是、二是”里面再分条，换一种序号，否则分不清层次。
    Points inside 一是 and 二是 have other words, or the levels cannot be told apart.

    Wrong:
        一、工作要求
        一是巩固成果。要完善制度，防止反弹。二是补齐短板。要加大投入，改善条件。三是优化结构，今年重点抓好两件事：一是要加强统筹。二是要加快建设。
        二、保障措施
        抓好落实。
    Right:
        一、工作要求
        一是巩固成果。要完善制度，防止反弹。二是补齐短板。要加大投入，改善条件。三是优化结构，今年重点抓好两件事：第一，要加强统筹。第二，要加快建设。
        二、保障措施
        抓好落实。
    Source: GB/T 15834-2011 附录B B.3.8
    """
    return _within_itself(view, ("shi", "qi"))


def _within_itself(view: View, styles: tuple[str, ...]) -> Iterator[Fault]:
    for style in styles:
        for node in view.by_style.get(style, ()):
            parent = view.parent(node)
            if parent is None or parent.section.style != style or node.section.number != 1:
                continue
            if not (view.is_suspect(node) or view.is_suspect(parent)):
                here, above = view.marked(node), view.marked(parent)
                words = Message(
                    f"“{above}”里面又用“{here}”，层次不清，里层宜换一种序号",
                    f"{here} stands inside {above}: the levels cannot be told apart",
                )
                yield Fault(node.mark, words, related=(parent.mark,))


@rule("LVL15", "circled-heading", "info", law="off", taiwan="off", technical="off", speech="off")
def circled_heading(view: View) -> Iterator[Fault]:
    """带圈数字作标题 / a circled number for a heading

    ①②③一般用在段落里面，不单独成段作标题。
    ① ② ③ stand inside a paragraph in general and do not name headings.

    Wrong:
        一、主要任务
        ①加强宣传
        开展主题活动，营造良好氛围。
        ②强化督查
        定期通报进展，及时解决问题。
        二、保障措施
    Right:
        一、主要任务
        （一）加强宣传
        开展主题活动，营造良好氛围。
        （二）强化督查
        定期通报进展，及时解决问题。
        二、保障措施
    Source: GB/T 9704-2012 7.3.3
    """
    for node in view.by_style.get("circled", ()):
        parent = view.parent(node)
        names = node.opens and node.section.kind == "heading" and bool(node.section.body)
        names = names and view.paragraph_at(node.section.body[0].start) > view.paragraph_at(node.mark.start)
        if names and (parent is None or _rank(parent) < _LADDER["arabic"]):
            here = view.marked(node)
            words = Message(f"“{here}”用作标题，宜用“（一）”或“1.”", f"{here} names a heading; 1. is usual")
            yield Fault(node.mark, words)
            return
