"""Lists of figures: in each row a label, its unit, and its number; several numbers of different times side by side.

上期 and 本期, 上报 and 核定, 本期 and 累计: the head of a column says what it holds, and one of them is the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jc_disaster.intake.claims import Claim
from jc_disaster.intake.columns import Cell, Means, claim_of, column_of, unit_of_cell
from jc_disaster.intake.scope import NOWHERE
from jc_disaster.intake.vocabulary import unit_of

_VALUES = re.compile(
    "(?:现报|填报|统计|最新|实际|核定|核实后?|更正后|修正后|调整后|核减后|核增后)?(?:数值|数量|数据|数|值|结果|内容|情况)"
    "|最新|现在|目前|当前|实际|核定|核实后?|更正后|修正后|调整后|核减后|核增后|现数|现报"
)
# 本期 beside 累计 is what came in this period; alone it is the number of this report.
_PERIODS = re.compile("(?:本期|本次|本日|今日|今天|当日|今报)(?:数值|数量|数据|数|值)?")
_REPORTED = re.compile("上报(?:数值|数量|数据|数|值)?")
_COUNTS = re.compile(r"(?P<unit>[户间人])数(?:\([户间人]\))?")
_TOTALS = re.compile("(?:本期|目前|当前|截至目前|至今|现)?(?:累计|合计|总计)(?:数值|数量|数据|数|值)?")
_MORE = re.compile("(?:较|比)[^,]{1,4}|(?:本期|本日|今日)?新增数?|增减")
_TITLE_ROWS = 4


def labelled(rows: Sequence[Sequence[Cell]], means: Means) -> list[tuple[Cell, Claim | None]]:
    """The cells of a list with what they state; none when it is no list of figures.

    Args:
        rows: Lines of cells, heads of columns among the first where there are any.
        means: What cells are read with.
    """
    wide = max(len(row) for row in rows)
    roles = next((roles for row in rows[:_TITLE_ROWS] if (roles := _roles(row, wide))), {})
    found = [pair for row in rows for pair in _of_label(row, roles, means)]
    told = sum(claim is not None for _, claim in found)
    return found if told > 1 and len(rows) > 1 else []


def _roles(head: Sequence[Cell], wide: int) -> dict[int, str]:
    """What the columns of a list hold, by their heads: "value", "more" (较上期), or a unit written as (间)."""
    roles: dict[int, str] = {}
    if any(cell.words and not cell.words.strip("+0123456789.,") for cell in head):
        return roles  # 受灾人口 4826 人 is no head
    first = 0 if len(head) + 1 == wide else 1  # above the labels a head has no cell, or one that is empty
    totals = any(_TOTALS.fullmatch(cell.words) for cell in head[first:])
    settled = any(_VALUES.fullmatch(cell.words) for cell in head[first:])
    for position, cell in enumerate(head[first:], start=1):
        period = _PERIODS.fullmatch(cell.words) is not None and not totals
        reported = _REPORTED.fullmatch(cell.words) is not None and not (totals or settled)
        if period or reported or _VALUES.fullmatch(cell.words) or _TOTALS.fullmatch(cell.words):
            roles[position] = "value"
        elif _MORE.fullmatch(cell.words):
            roles[position] = "more"
        elif unit_of(cell.words) is not None:
            roles[position] = f"({cell.words})"
        elif (counted := _COUNTS.fullmatch(cell.words)) is not None:
            roles[position] = f"({counted['unit']})"
    return roles


def _of_label(
    row: Sequence[Cell], roles: Mapping[int, str], means: Means
) -> Iterator[tuple[Cell, Claim | None]]:
    """The cells of one row; without heads of columns, the one number behind a label and a unit."""
    unit = next((f"({cell.words})" for cell in row[1:] if unit_of(cell.words) is not None), "")
    if not unit:
        unit = next((f"({words})" for cell in row[1:] if (words := unit_of_cell(cell.words))), "")
    label = next((cell.words for cell in row if cell.words and not cell.words.isdigit()), "")
    numbers = [at for at, cell in enumerate(row) if cell.words.strip("+")[:1].isdigit() and at]
    alone = not roles and bool(unit) and len(numbers) == 1
    for at, cell in enumerate(row):
        role = roles.get(at, "value" if alone and at in numbers else "")
        column = column_of(label + (role if role.startswith("(") else unit), means) if role else None
        if column is None:
            yield cell, None
            continue
        value = cell._replace(words=cell.words.removeprefix("+")) if role == "more" else cell
        claim = claim_of(value, column, NOWHERE, means)
        yield cell, claim._replace(increment=role == "more") if claim is not None else None
