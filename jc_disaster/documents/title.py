"""The lines of a title: words whole, the shape a trapezium or a diamond (GB/T 9704-2012, 7.3.1).

Where words may part is found without a dictionary of the language: names that the paper itself gives are kept
whole, so are the fixed words of official titles; a line does not begin with a particle and the kind of paper
never stands alone.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.linebreak import opportunities

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Fixed words of official titles, longest first where one begins another.
_WORDS: Final = (
    "自然灾害救助",
    "应急响应",
    "自然灾害",
    "自然",
    "灾害",
    "救助",
    "救灾",
    "应急",
    "响应",
    "预警",
    "信息",
    "受灾",
    "灾情",
    "情况",
    "人员",
    "群众",
    "死亡",
    "失踪",
    "转移",
    "安置",
    "生活",
    "物资",
    "资金",
    "部门",
    "职责",
    "措施",
    "工作",
    "启动",
    "终止",
    "调整",
    "提升",
    "解除",
    "处置",
    "支援",
    "请求",
    "派出",
    "调拨",
    "拨付",
    "申请",
    "预拨",
    "中央",
    "省级",
    "市级",
    "县级",
    "人民政府",
    "市委",
    "市政府",
    "市安委会",
    "办公室",
    "委员会",
    "通知",
    "通报",
    "报告",
    "请示",
    "函",
    "批复",
    "决定",
    "意见",
    "纪要",
    "方案",
    "总结",
    "评估",
    "记录",
    "清单",
    "一览表",
    "审批",
    "会商",
    "研判",
    "建议",
    "落实",
    "进展",
    "提示单",
    "报告表",
    "报告单",
)
_PARTICLES: Final = "的和与及等为在是由对"
_MOST_LINES: Final = 4
_TAIL: Final = 4  # characters: a last line shorter than this is an orphan


def title_lines(
    text: str, room: float, width: Callable[[str], float], names: Sequence[str] = ()
) -> list[str]:
    """Break a title.

    Args:
        text: The title; a line feed is kept as a break.
        room: The widest line, in the unit of ``width``.
        width: Measures words.
        names: Words kept whole besides the fixed ones.

    Returns:
        The lines from top to bottom; joined they are ``text`` without line feeds.
    """
    if "\n" in text:
        return [line for line in text.split("\n") if line]
    if width(text) <= room:
        return [text]
    places = _places(text, names)
    for count in range(2, _MOST_LINES + 1):
        parted = (_parts(text, chosen) for chosen in combinations(places, count - 1))
        candidates = [lines for lines in parted if all(width(line) <= room for line in lines)]
        if candidates:
            return min(candidates, key=lambda lines: _badness([width(line) / room for line in lines], lines))
    return _greedy(text, room, width)


def _places(text: str, names: Sequence[str]) -> list[int]:
    """Where a line may begin, at most one in a word."""
    free = opportunities(text)
    words = sorted({*names, *_WORDS} - {""}, key=len, reverse=True)
    for found in re.finditer("|".join(map(re.escape, words)), text):
        free[found.start() + 1 : found.end()] = bytes(found.end() - found.start() - 1)
    return [at for at in range(2, len(text) - 1) if free[at] and text[at] not in _PARTICLES]


def _parts(text: str, chosen: Sequence[int]) -> list[str]:
    return [text[first:last] for first, last in pairwise((0, *chosen, len(text)))]


def _badness(widths: list[float], lines: list[str]) -> float:
    """How far the lines are from a trapezium or a diamond, and how badly they part the sense."""
    steps = [after - before for before, after in pairwise(widths)]
    shape = sum(1.0 for step in steps if abs(step) < 0.03)  # a rectangle
    rises = [step > 0 for step in steps]
    if any(not before and after for before, after in pairwise(rises)):
        shape += 4  # an hourglass
    uneven = max(widths) - min(widths)
    sense = sum(_break_cost(before, after) for before, after in pairwise(lines))
    orphan = 3.0 if len(lines[-1]) < _TAIL or len(lines[0]) < _TAIL else 0.0
    return shape + orphan + sense + 2 * abs(uneven - 0.2)


def _break_cost(before: str, after: str) -> float:
    if after.startswith("关于"):
        return -0.8
    if before.endswith(("的", "，", "、", "》")):
        return -0.1
    if before.endswith("关于"):
        return 2.0
    known = before.endswith(_WORDS) or after.startswith(_WORDS)
    return 0.2 if known else 0.8


def _greedy(text: str, room: float, width: Callable[[str], float]) -> list[str]:
    lines, line = [], ""
    for char in text:
        if line and width(line + char) > room:
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]
