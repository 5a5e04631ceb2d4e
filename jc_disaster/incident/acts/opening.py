"""Opening an incident, its units, its reference values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact, stored_values
from jc_disaster.incident.events import Draft
from jc_disaster.incident.fact_names import AMENDED, SECONDARY
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.clock import SHANGHAI, to_text
from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION

if TYPE_CHECKING:
    from jc_disaster.plan.model import PlanEdition


def unit_name(edition: PlanEdition, name: str) -> str | None:
    """The reporting unit of this name or alias; None where the edition lists units and this is none of them."""
    for unit in edition.units:
        if name == unit.name or name in unit.aliases:
            return unit.name
    return None if edition.units else name


def _unknown_unit(ground: Ground, name: str) -> Outcome:
    known = "、".join((*(unit.name for unit in ground.edition.units), CITY))
    return refusal("unknown-unit", unit=name, known=known)


def open_incident(values: Values, ground: Ground) -> Outcome:
    """The opening of an incident, also of one that is an exercise."""
    edition = ground.edition
    counties: list[str] = []
    for name in values["counties"] or ():
        unit = unit_name(edition, name)
        if unit is None:
            return _unknown_unit(ground, name)
        counties.append(unit)
    header = edition.header
    happened = values["happened_at"]
    began = (happened or ground.at).astimezone(SHANGHAI).date().isoformat()
    note = None
    if header.in_force_from and began < header.in_force_from:
        note = f"灾害发生于{began}，早于本预案施行之日（{header.in_force_from}），请确认适用的预案"
    body = {
        "title": values["title"],
        "hazard": values["hazard"],
        "process": values["process"] or values["title"],
        "happened_at": None if happened is None else to_text(happened),
        "counties": list(dict.fromkeys(counties)),
        "units": [unit.name for unit in edition.units],
        "counted_in": {},
        "plan": header.id,
        "plan_edition": header.edition,
        "plan_note": note,
    }
    return (Draft("incident-opened/1", body),)


def _state_basis(values: Values, ground: Ground) -> Outcome:
    unit, other = unit_name(ground.edition, values["unit"]), values["counted_in"]
    within = None if other is None else unit_name(ground.edition, other)
    if unit is None or (other is not None and within is None):
        return _unknown_unit(ground, values["unit"] if unit is None else other)
    return (Draft("unit-basis-stated/1", {"unit": unit, "counted_in": within, "source": values["source"]}),)


def _set_reference(values: Values, _ground: Ground) -> Outcome:
    return (Draft("reference-set/1", {**values, "key": values["key"] or AGRICULTURAL_POPULATION}),)


def _amend(values: Values, ground: Ground) -> Outcome:
    given = {key: values[key] for key in ("title", "hazard", "process", "happened_at", "counties")}
    if all(value is None for value in given.values()):
        return refusal("invalid-act", faults="没有写明要更正或补充哪一项", remedies="请填写要更正或补充的项")
    counties: list[str] = []
    for name in values["counties"] or ():
        unit = unit_name(ground.edition, name)
        if unit is None:
            return _unknown_unit(ground, name)
        counties.append(unit)
    body = {**stored_values(values), "counties": list(dict.fromkeys(counties))}
    return (Draft(AMENDED, body),)


def _secondary(values: Values, ground: Ground) -> Outcome:
    unit = None if values["unit"] is None else unit_name(ground.edition, values["unit"])
    if values["unit"] is not None and unit is None:
        return _unknown_unit(ground, values["unit"])
    return fact(SECONDARY)({**values, "unit": unit}, ground)


ACTS = (
    ActSpec(
        "open_incident",
        "新建灾情（一次灾害过程；次生灾害归入其中）",
        (
            Field("title", "name", "灾害名称"),
            Field("hazard", "name", "灾种，如洪涝；不清楚就不填", required=False),
            Field("process", "name", "灾害过程；不填即同名称", required=False),
            Field("happened_at", "moment", "灾害发生时间", required=False),
            Field("counties", "names", "涉及的县（市、区）", required=False),
        ),
        lambda sample: {
            "title": "7·12灾害过程",
            "hazard": sample.hazard,
            "happened_at": "2026-07-12T01:20:00+08:00",
            "counties": [sample.unit, sample.other_unit],
        },
        open_incident,
        "2026-07-12T02:05:00+08:00",
        opens=True,
    ),
    ActSpec(
        "amend_incident",
        "更正或补充灾情的名称、灾种、发生时间、涉及的县（市、区）（县只增不减）",
        (
            Field("title", "name", "灾害名称", required=False),
            Field("hazard", "name", "灾种", required=False),
            Field("process", "name", "灾害过程", required=False),
            Field("happened_at", "moment", "灾害发生时间", required=False),
            Field("counties", "names", "新增涉及的县（市、区）", required=False),
            Field("reason", "text", "理由或来源"),
        ),
        lambda sample: {"counties": [sample.other_unit], "reason": "来报说明也已受灾。"},
        _amend,
        "2026-07-12T02:45:00+08:00",
    ),
    ActSpec(
        "note_secondary_disaster",
        "登记次生、衍生灾害（归入本次灾害过程，数字不另立）",
        (
            Field("hazard", "name", "次生灾害种类，如滑坡"),
            Field("unit", "name", "县（市、区）", required=False),
            Field("place", "name", "地点", required=False),
            Field("happened_at", "moment", "发生时间", required=False),
            Field("words", "text", "情况", required=False),
            Field("source", "name", "来源"),
        ),
        lambda sample: {
            "hazard": sample.hazard,
            "unit": sample.unit,
            "words": "降雨引发，人员已撤出。",
            "source": "电话",
        },
        _secondary,
        "2026-07-12T02:50:00+08:00",
    ),
    ActSpec(
        "state_unit_basis",
        "说明某单位的数字是否已含在另一单位内（如开发区含在城区内）",
        (
            Field("unit", "name", "报送单位"),
            Field("counted_in", "name", "已含在哪个单位内；不填表示单独计", required=False),
            Field("source", "name", "依据"),
        ),
        lambda sample: {"unit": sample.last_unit, "counted_in": sample.unit, "source": "电话说明"},
        _state_basis,
        "2026-07-12T02:10:00+08:00",
    ),
    ActSpec(
        "set_reference",
        "登记基数（本市农业人口），连同来源和时点",
        (
            Field("key", "choice", "基数名称", required=False, choices=(AGRICULTURAL_POPULATION,)),
            Field("value", "count", "数值（人）；不清楚就不填", required=False),
            Field("source", "name", "来源"),
            Field("dated", "name", "时点，如 2025年末"),
        ),
        lambda _: {"value": 1130000, "source": "统计部门（示例）", "dated": "2025年末"},
        _set_reference,
        "2026-07-12T02:12:00+08:00",
    ),
)
