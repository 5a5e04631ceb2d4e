"""The form that asks whether a unit is added to the city's total, and what either answer does to the level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from jc_disaster.incident.situation import situation_of
from jc_disaster.ui.view_models.forms import Ask, Form, Values
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.unit_basis import APART, has_figures

UNSAID = "请选择：先向报送单位问清"
UNCHOSEN = "请选择"
_WHY = "全市合计由各报送单位相加；同一批人和房屋报在两个单位里，合计就多算一次。"
_SOURCE = Ask("source", "依据", "line", hint="如 0320电话问过该单位值班员")


def basis_form(picture: Picture, unit: str = "") -> Form:
    """One choice with its consequence in words; nothing is chosen beforehand.

    Args:
        picture: The incident.
        unit: Of which unit; empty to ask that as well.
    """
    names = [one.name for one in picture.edition.units]
    if not unit:
        return _of_any_unit(names)
    choices = (
        ("", UNSAID),
        (unit, f"{APART}：合计加上{unit}的数字"),
        *((other, f"已含在{other}的数字里：合计不再加{unit}的数字") for other in names if other != unit),
    )
    basis = picture.state.bases.get(unit)
    chosen = "" if basis is None else basis.counted_in or unit
    asks = (Ask("basis", f"{unit}的数字", "choice", chosen, choices), _SOURCE)

    def act(values: Values, _times: Mapping[str, datetime]) -> Mapping[str, object]:
        return _said(unit, values)

    return Form(f"{unit}的数字是否单独计", "".join(_consequences(picture, unit)), asks, "登记", act)


def _of_any_unit(names: Sequence[str]) -> Form:
    choices = (
        ("", UNSAID),
        (APART, f"{APART}：合计加上该单位的数字"),
        *((name, f"已含在{name}的数字里：合计不再加该单位的数字") for name in names),
    )
    asks = (
        Ask("unit", "报送单位", "choice", "", (("", UNCHOSEN), *((name, name) for name in names))),
        Ask("basis", "该单位的数字", "choice", "", choices),
        _SOURCE,
    )

    def check(values: Values) -> Mapping[str, str]:
        within_itself = values["unit"] and values["basis"] == values["unit"]
        return {"basis": f"数字不能含在本单位里；不含在别的单位里的，选“{APART}”。"} if within_itself else {}

    def act(values: Values, _times: Mapping[str, datetime]) -> Mapping[str, object]:
        return _said(values["unit"], values)

    return Form("单位的数字是否单独计", _WHY, asks, "登记", act, check=check)


def _said(unit: str, values: Values) -> Mapping[str, object]:
    said: dict[str, object] = {"act": "state_unit_basis", "unit": unit, "source": values["source"].strip()}
    return said if values["basis"] in {unit, APART} else {**said, "counted_in": values["basis"]}


def _consequences(picture: Picture, unit: str) -> Iterator[str]:
    """What the choice means in general, and with what is reported now."""
    yield _WHY
    if has_figures(picture.state, unit):
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
