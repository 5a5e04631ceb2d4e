"""部门 × 级别: who leads and who supports how many measures at each level; and all readings in one list."""

from __future__ import annotations

from typing import NamedTuple

from jc_disaster.engine.measures import MENU_ROLES
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.words import full_width


class MatrixRow(NamedTuple):
    """One body and a cell a level, most severe first."""

    name: str
    cells: tuple[str, ...]
    detail: str


class Matrix(NamedTuple):
    """The levels' names and the rows, in the order in which the plan names them."""

    levels: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def plan_matrix(edition: PlanEdition) -> Matrix:
    """Every body that leads or supports a measure of any level, as printed."""
    levels = sorted(edition.levels, key=lambda level: level.rank)
    menus = [[duty for duty in edition.measures_of(level.id) if duty.role in MENU_ROLES] for level in levels]
    names = dict.fromkeys(name for menu in menus for duty in menu for name in (*duty.leads, *duty.supports))
    rows = []
    for name in names:
        cells, clauses = [], []
        for level, menu in zip(levels, menus, strict=True):
            leads = [duty for duty in menu if name in duty.leads]
            helps = [duty for duty in menu if name in duty.supports]
            said = [f"牵头 {len(leads)}"] if leads else []
            said += [f"配合 {len(helps)}"] if helps else []
            cells.append("，".join(said) or "—")
            found = dict.fromkeys(duty.clause for duty in (*leads, *helps))
            if found:
                clauses.append(f"{level.name}：{'、'.join(found)}")
        rows.append(MatrixRow(full_width(name), tuple(cells), "；".join(clauses)))
    return Matrix(tuple(level.name for level in levels), tuple(rows))


def reading_lines(edition: PlanEdition) -> tuple[tuple[str, str, str, str], ...]:
    """Every reading: its number, clauses, what is adopted, and why, with the other readings."""
    return tuple(
        (
            reading.id,
            "、".join(reading.clauses),
            f"{full_width(reading.title)}：{full_width(reading.adopted)}",
            full_width(f"{reading.reason}　另一读法：{'；'.join(reading.alternatives)}"),
        )
        for reading in edition.readings
    )
