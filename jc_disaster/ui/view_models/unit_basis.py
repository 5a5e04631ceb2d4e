"""统计口径: whether a unit's figures are added to the city's total, or are among another unit's already (reading A14).

The plan's data says of which units that must be asked (those that report by analogy); who has said what stands in the
record. Where nobody has said anything the figures are added, and the question stays open: it is never answered by
the program.
"""

from __future__ import annotations

from jc_disaster.incident.state import IncidentState, UnitBasis
from jc_disaster.kernel.quantity import interval_of
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.words import day_clock

COMMAND = "unit-basis"
APART = "单独计"


def asked_units(state: IncidentState | None, edition: PlanEdition) -> tuple[str, ...]:
    """The units whose place in the total has to be said, and those of which somebody has said it."""
    said = () if state is None else state.bases
    return tuple(unit.name for unit in edition.units if unit.by_analogy or unit.name in said)


def basis_words(unit: str, state: IncidentState | None) -> str:
    """What holds for a unit, from whom, and what it does to the total."""
    basis = None if state is None else state.bases.get(unit)
    if basis is None:
        return f"尚未说明，暂按单独计：合计加上{unit}的数字。如已报在别的单位里，合计就多算了一次。"
    return f"{_effect(unit, basis)}（依据：{basis.source}，{day_clock(basis.stamp.at)}登记）"


def _effect(unit: str, basis: UnitBasis) -> str:
    if basis.counted_in is None:
        return f"{APART}：合计加上{unit}的数字"
    return f"已含在{basis.counted_in}的数字里：合计不再加{unit}的数字"


def within_words(unit: str, state: IncidentState) -> str:
    """For the entry of a unit that is counted in another; empty for all others."""
    within = state.counted_in.get(unit)
    return "" if within is None else f"{unit}已含在{within}的数字里：照常记录，合计不再加。"


def open_questions(state: IncidentState, edition: PlanEdition) -> tuple[tuple[str, str], ...]:
    """Units that have reported something while nobody has said whether it is counted twice: unit and question."""
    return tuple(
        (unit, f"{unit}报的数是否已经报在别的单位里？现在合计加上了{unit}；问清后在设置中登记。")
        for unit in asked_units(state, edition)
        if unit not in state.bases and has_figures(state, unit)
    )


def has_figures(state: IncidentState, unit: str) -> bool:
    """Whether a unit reported any figure that is not certainly nothing."""
    said = state.units.get(unit)
    return said is not None and any(interval_of(one.quantity).max != 0 for one in said.figures.values())
