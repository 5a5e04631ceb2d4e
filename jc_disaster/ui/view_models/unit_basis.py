"""统计口径: whether a unit's figures are added to the city's total, or are among another unit's already (reading A14).

The plan's data says of which units that must be asked (those that report by analogy); who has said what stands in the
record. Where nobody has said anything the figures are added, and the question stays open: it is never answered by
the program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from jc_disaster.incident.situation import situation_of
from jc_disaster.incident.state import IncidentState, UnitBasis
from jc_disaster.kernel.quantity import interval_of
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.view_models.words import day_clock

if TYPE_CHECKING:
    from datetime import datetime

    from jc_disaster.ui.view_models.forms import Form, Values
    from jc_disaster.ui.view_models.picture import Picture

COMMAND = "unit-basis"
APART = "单独计"
UNSAID = "请选择：先向报送单位问清"


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
        if unit not in state.bases and _has_figures(state, unit)
    )


def _has_figures(state: IncidentState, unit: str) -> bool:
    said = state.units.get(unit)
    return said is not None and any(interval_of(one.quantity).max != 0 for one in said.figures.values())


def basis_form(picture: Picture, unit: str) -> Form:
    """One choice with its consequence in words; nothing is chosen beforehand."""
    from jc_disaster.ui.view_models.forms import Ask, Form  # noqa: PLC0415 - when it is asked

    others = [one.name for one in picture.edition.units if one.name != unit]
    choices = (
        ("", UNSAID),
        (unit, f"{APART}：合计加上{unit}的数字"),
        *((other, f"已含在{other}的数字里：合计不再加{unit}的数字") for other in others),
    )
    basis = picture.state.bases.get(unit)
    chosen = "" if basis is None else basis.counted_in or unit
    asks = (
        Ask("basis", f"{unit}的数字", "choice", chosen, choices),
        Ask("source", "依据", "line", hint="如 0320电话问过该单位值班员"),
    )

    def act(values: Values, _times: Mapping[str, datetime]) -> Mapping[str, object]:
        said: dict[str, object] = {
            "act": "state_unit_basis",
            "unit": unit,
            "source": values["source"].strip(),
        }
        if values["basis"] != unit:
            said["counted_in"] = values["basis"]
        return said

    return Form(f"{unit}的数字是否单独计", "".join(_consequences(picture, unit)), asks, "登记", act)


def _consequences(picture: Picture, unit: str) -> Iterator[str]:
    """What the choice means in general, and with what is reported now."""
    yield "全市合计由各报送单位相加；同一批人和房屋报在两个单位里，合计就多算一次。"
    if _has_figures(picture.state, unit):
        added, left_out = (_compared(picture, unit, within) for within in (None, _somewhere(picture, unit)))
        if added == left_out:
            yield f"按现有报数对照启动条件，单独计、不再加都为{added}。"
        else:
            yield f"按现有报数对照启动条件，单独计为{added}，不再加为{left_out}。"


def _somewhere(picture: Picture, unit: str) -> str:
    """Any other unit: in which one the figures stand makes no difference to the total."""
    return next((one.name for one in picture.edition.units if one.name != unit), unit)


def _compared(picture: Picture, unit: str, within: str | None) -> str:
    counted = {one: other for one, other in picture.state.counted_in.items() if one != unit}
    if within is not None:
        counted[unit] = within
    assessment = picture.assessor.assess(situation_of(replace(picture.state, counted_in=counted)))
    return "未达任何一级" if assessment.level is None else assessment.level.name
