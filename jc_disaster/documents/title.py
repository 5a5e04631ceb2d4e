"""The lines of a title: words whole, the shape a trapezium or a diamond (GB/T 9704-2012, 7.3.1).

Where words may part is found without a dictionary of the language: names that the paper itself gives are kept
whole, so are the fixed words of official titles; a line does not begin with a particle and the kind of paper
never stands alone. The exercise mark is a word of its own: it takes a line where that leaves the title on one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, combinations, pairwise
from typing import TYPE_CHECKING, Final

from jc_disaster.documents.linebreak import opportunities
from jc_disaster.documents.marking import EXERCISE_MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

# Fixed words of official titles and of the hazards they speak of, with a stroke between two.
_FIXED: Final = (
    "自然灾害救助应急响应|自然灾害救助|应急响应|自然灾害|自然|灾害|救助|救灾|应急|响应|预警|信息|受灾|灾情|情况|人员|群众|死亡|失踪|"
    "转移|安置|生活|物资|资金|部门|职责|措施|工作|启动|终止|调整|提升|解除|处置|支援|请求|派出|调拨|拨付|申请|"
    "预拨|中央|省级|市级|县级|人民政府|市委|市政府|市安委会|办公室|委员会|通知|通报|报告|请示|批复|决定|意见|"
    "纪要|方案|总结|评估|记录|清单|一览表|审批|会商|研判|建议|落实|进展|提示单|报告表|报告单|洪涝灾害|洪涝|干旱|"
    "地质灾害|地震|滑坡|泥石流|风雹|降雨|强降雨|暴雨|抢险|抗洪|恢复|重建|阶段|有关|引发"
)
_WORDS: Final = tuple(_FIXED.split("|"))
# No line ends inside these, whatever the words around them: days such as 7·11至7·13 and the names of places neither.
_CLOSED: Final = re.compile(
    rf"{EXERCISE_MARK}|关于|\d+·\d+(?:[至—]\d+·\d+)?|[\u4e00-\u9fff]{{1,2}}[镇乡县]|"
    "的(?:通知|通报|报告|请示|批复|决定|意见|公告|通告|函|纪要|方案|呈批件|提示单)"
)
_PARTICLES: Final = "的和与及等为在是由对"
_MOST_LINES: Final = 4
_TAIL: Final = 4  # characters: a first or last line shorter than this is an orphan
_SAME_WIDTH: Final = 0.03  # of the room
_PLEASANT_STEP: Final = 0.2  # of the room, between the widest and the narrowest line


def title_lines(text: str, advances: Sequence[float], room: float, names: Sequence[str] = ()) -> list[str]:
    """Break a title.

    Args:
        text: The title; where it has line feeds, they break it, and nothing else does in a line that fits.
        advances: Width of each character.
        room: The widest line, in the same unit.
        names: Words kept whole besides the fixed ones.

    Returns:
        The lines from top to bottom; joined they are ``text`` without line feeds.
    """
    lines: list[str] = []
    start = 0
    for part in text.split("\n"):
        if part:
            lines += _shaped(part, advances[start : start + len(part)], room, names)
        start += len(part) + 1
    return lines


def _shaped(text: str, advances: Sequence[float], room: float, names: Sequence[str]) -> list[str]:
    ends = [0.0, *accumulate(advances)]
    if ends[-1] <= room:
        return [text]
    mark = len(EXERCISE_MARK)
    if text.startswith(EXERCISE_MARK) and ends[-1] - ends[mark] <= room:
        return [text[:mark], text[mark:]]
    for places in (_places(text, names), _places(text, ())):
        cut = _best_cut(text, places, ends, room)
        if cut:
            return [text[first:last] for first, last in pairwise(cut)]
    return _filled(text, _places(text, ()), ends, room)


def _best_cut(text: str, places: Sequence[int], ends: Sequence[float], room: float) -> tuple[int, ...]:
    """The best shape with the fewest lines; empty where no shape fits."""
    for count in range(2, _MOST_LINES + 1):
        cuts = [(0, *chosen, len(text)) for chosen in combinations(places, count - 1)]
        fitting = [
            cut for cut in cuts if all(ends[last] - ends[first] <= room for first, last in pairwise(cut))
        ]
        if fitting:
            return min(fitting, key=lambda cut: _badness(text, cut, ends, room))
    return ()


def _filled(text: str, places: Sequence[int], ends: Sequence[float], room: float) -> list[str]:
    """Lines filled one after the other, for a title that no shape holds."""
    lines: list[str] = []
    start = 0
    while start < len(text):
        most = max(bisect_right(ends, ends[start] + room) - 1, start + 1)
        end = most if most == len(text) else max((at for at in places if start < at <= most), default=most)
        lines.append(text[start:end])
        start = end
    return lines


def _places(text: str, names: Sequence[str]) -> list[int]:
    """Where a line may begin, at most one in a word; beside the exercise mark stand enough words or none."""
    free = opportunities(text)
    words = sorted({*names, *_WORDS} - {""}, key=len, reverse=True)
    for pattern in (re.compile("|".join(map(re.escape, words))), _CLOSED):
        for found in pattern.finditer(text):
            free[found.start() + 1 : found.end()] = bytes(found.end() - found.start() - 1)
    if text.startswith(EXERCISE_MARK):
        mark = len(EXERCISE_MARK)
        free[mark + 1 : mark + _TAIL] = bytes(_TAIL - 1)
    return [at for at in range(2, len(text) - 1) if free[at] and text[at] not in _PARTICLES]


def _badness(text: str, cut: Sequence[int], ends: Sequence[float], room: float) -> float:
    """How far the lines are from a trapezium or a diamond, and how badly they part the sense."""
    widths = [(ends[last] - ends[first]) / room for first, last in pairwise(cut)]
    steps = [after - before for before, after in pairwise(widths)]
    shape = sum(1.0 for step in steps if abs(step) < _SAME_WIDTH)  # a rectangle
    if any(before < 0 < after for before, after in pairwise(steps)):
        shape += 4  # an hourglass
    uneven = max(widths) - min(widths)
    orphan = 3.0 if min(cut[1], cut[-1] - cut[-2]) < _TAIL else 0.0
    sense = sum(_break_cost(text[:at], text[at:]) for at in cut[1:-1])
    return shape + orphan + sense + 2 * abs(uneven - _PLEASANT_STEP)


def _break_cost(before: str, after: str) -> float:
    if after.startswith("关于"):
        return -0.8
    if before.endswith(("的", "，", "、", "》")):
        return -0.1
    if before.endswith(("关于", "至")):
        return 2.0
    known = before.endswith(_WORDS) or after.startswith(_WORDS)
    return 0.2 if known else 0.8
