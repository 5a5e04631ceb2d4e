"""流程图 as slices: boxes in rows, arrows from each row to the next."""

from __future__ import annotations

from typing import Final

from jc_disaster.documents.blocks import Align, Flow, Stage, TextSize
from jc_disaster.documents.carriers import arrows_between, stage_size
from jc_disaster.documents.fonts import Role
from jc_disaster.documents.geometry import WUHAO, XIAOSI, Sheet
from jc_disaster.documents.ink import Group, Item, Rule, Slice
from jc_disaster.documents.typesetting import SetLine, Setter, Style, baseline

_BETWEEN: Final = 12.0  # points from one box to its neighbour
_SIDE, _ABOVE = 6.0, 4.0  # between a box and its words
_ARROW: Final = 18.0  # from a row of boxes to the next
_TIP: Final = 3.2
_LABEL_SHARE: Final = 0.16  # of the width, where any stage has a label
_WEIGHT: Final = 0.8
_TEXT: Final = Style(Role.TEXT, XIAOSI, XIAOSI, XIAOSI * 1.35)
_CLOSE: Final = Style(Role.TEXT, WUHAO, WUHAO, WUHAO * 1.35)
_LABEL: Final = Style(Role.BLACK, WUHAO, WUHAO, WUHAO * 1.35)


def slices(flow: Flow, setter: Setter, sheet: Sheet) -> list[Slice]:
    """The flow in the width of the type area; a page may end after an arrow, inside a box only where it must.

    A box taller than a page goes on in a box on the next one.
    """
    width = sheet.block_width
    left = width * _LABEL_SHARE if any(stage.label for stage in flow.stages) else 0.0
    most = int((sheet.block_height - 2 * _ABOVE) / _TEXT.leading)
    result: list[Slice] = []
    for number, stage in enumerate(flow.stages):
        if number:
            result.append(_arrows(arrows_between(flow.stages[number - 1], stage), left, width))
            result[-2].glued = True
        result += _stage(stage, setter, left, width, most)
    return result


def _stage(stage: Stage, setter: Setter, left: float, width: float, most: int) -> list[Slice]:
    count = len(stage.boxes)
    room = (width - left - (count - 1) * _BETWEEN) / count
    align = Align.CENTRE if count > 1 or not left else Align.START
    style = _TEXT if stage_size(stage) is TextSize.NORMAL else _CLOSE
    boxes = [setter.lines(words, style, room - 2 * _SIDE, align=align) for words in stage.boxes]
    label = setter.lines(stage.label, _LABEL, left - _SIDE, align=Align.START) if stage.label else []
    longest = max(len(lines) for lines in boxes)
    return [
        _row([lines[start : start + most] for lines in boxes], label if start == 0 else [], left, room, style)
        for start in range(0, longest, most)
    ]


def _row(boxes: list[list[SetLine]], label: list[SetLine], left: float, room: float, style: Style) -> Slice:
    """Boxes side by side, as high as the tallest, the label before them."""
    tallest = max(len(lines) for lines in boxes) * style.leading
    height = max(tallest, len(label) * _LABEL.leading) + 2 * _ABOVE
    items: list[Item] = _words(label, _LABEL, 0, height)
    for number, lines in enumerate(boxes):
        x = left + number * (room + _BETWEEN)
        items += _frame(x, x + room, height)
        items += _words(lines, style, x + _SIDE, height)
    return Slice(height, items, snaps=False)


def _words(lines: list[SetLine], style: Style, x: float, height: float) -> list[Item]:
    top = (height - len(lines) * style.leading) / 2 + baseline(style)
    return [Group(x, top + at * style.leading, line.items) for at, line in enumerate(lines)]


def _frame(left: float, right: float, height: float) -> list[Item]:
    return [
        Rule(left, 0, right, 0, _WEIGHT),
        Rule(left, height, right, height, _WEIGHT),
        Rule(left, 0, left, height, _WEIGHT),
        Rule(right, 0, right, height, _WEIGHT),
    ]


def _arrows(count: int, left: float, width: float) -> Slice:
    step = (width - left + _BETWEEN) / count
    middle = left + (step - _BETWEEN) / 2
    return Slice(
        _ARROW,
        [rule for way in range(count) for rule in _arrow(middle + way * step)],
        snaps=False,
        body=False,
    )


def _arrow(x: float) -> list[Rule]:
    tip = _ARROW - 1
    return [
        Rule(x, 1, x, tip, _WEIGHT),
        Rule(x - _TIP, tip - 1.6 * _TIP, x, tip, _WEIGHT),
        Rule(x + _TIP, tip - 1.6 * _TIP, x, tip, _WEIGHT),
    ]
