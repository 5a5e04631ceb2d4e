"""The dead and the missing, one by one: nature and matching by body; names optional, under a key of their own.

Matching is the county's task (4.2.2, reading D11); the city keeps whether it was done. What identifies a person
stands in ``private`` and reaches the events only as sealed text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jc_disaster.incident.acts.opening import unit_name
from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact
from jc_disaster.incident.events import Draft
from jc_disaster.incident.fact_names import MATCHED, PERSON, SETTLED, UNMASKED
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.vocabulary import (
    DESTROYED,
    KEPT,
    MATCHING_STATES,
    PERSON_NATURES,
    PERSON_SORTS,
    SETTLEMENTS,
)


def _known(ground: Ground, person: str) -> bool:
    return any(entry.body["person"] == person for entry in ground.state.of(PERSON))


def _person(values: Values, ground: Ground) -> Outcome:
    unit = unit_name(ground.edition, values["unit"])
    if unit is None:
        known = "、".join(one.name for one in ground.edition.units)
        return refusal("unknown-unit", unit=values["unit"], known=known)
    return fact(PERSON)({**values, "unit": unit}, ground)


def _match(values: Values, ground: Ground) -> Outcome:
    if not _known(ground, values["person"]):
        return refusal("unknown-person", person=values["person"])
    return fact(MATCHED)(values, ground)


def _unmask(values: Values, ground: Ground) -> Outcome:
    if not _known(ground, values["person"]):
        return refusal("unknown-person", person=values["person"])
    return fact(UNMASKED)(values, ground)


def _settle(values: Values, ground: Ground) -> Outcome:
    if values["how"] == KEPT and None in (values["reason"], values["keeper"], values["until"]):
        return refusal(
            "invalid-act",
            faults="保留人员信息而没有写全理由、保管人和期限",
            remedies="请填写 reason、keeper 和 until",
        )
    keys = [key for entry in ground.state.of(PERSON) if (key := key_of(entry.body)) is not None]
    body: dict[str, Any] = {**values, "keys": keys if values["how"] == DESTROYED else []}
    return (Draft(SETTLED, body),)


def key_of(body: Mapping[str, Any]) -> str | None:
    """The key under which a person's fields are sealed; None where there are none."""
    private = body["private"]
    return None if private is None else str(private["sealed"]).split(":", 2)[1]


ACTS = (
    ActSpec(
        "record_person",
        "登记一名死亡或失踪人员（姓名等可不填，填写的加密保存、可销毁）",
        (
            Field("person", "name", "编号，如 P1；再次登记同一编号即更新"),
            Field("unit", "name", "县（市、区）"),
            Field("sort", "choice", "死亡或失踪", choices=PERSON_SORTS),
            Field("nature", "choice", "定性", choices=PERSON_NATURES),
            Field(
                "private",
                "private",
                "姓名、身份证号、电话、备注：{name, id_number, phone, note}",
                required=False,
            ),
            Field("source", "name", "来源"),
        ),
        lambda sample: {
            "person": "P1",
            "unit": sample.unit,
            "sort": PERSON_SORTS[1],
            "nature": PERSON_NATURES[2],
            "source": "来报",
        },
        _person,
        "2026-07-12T05:10:00+08:00",
    ),
    ActSpec(
        "match_person",
        "登记某部门对一名人员的比对结果",
        (
            Field("person", "name", "编号"),
            Field("body", "name", "比对部门"),
            Field("state", "choice", "比对情况", choices=MATCHING_STATES),
            Field("note", "text", "说明", required=False),
        ),
        lambda sample: {"person": "P1", "body": f"{sample.unit}有关部门", "state": MATCHING_STATES[2]},
        _match,
        "2026-07-12T07:00:00+08:00",
    ),
    ActSpec(
        "unmask_person",
        "查看一名人员的姓名等（留痕，须写理由）",
        (Field("person", "name", "编号"), Field("reason", "text", "理由")),
        lambda _: {"person": "P1", "reason": "与家属核对。"},
        _unmask,
        "2026-07-12T07:10:00+08:00",
    ),
    ActSpec(
        "settle_personal_data",
        "人员信息的处理：销毁，或保留并写明理由、保管人、期限",
        (
            Field("how", "choice", "销毁或保留", choices=SETTLEMENTS),
            Field("reason", "text", "保留的理由", required=False),
            Field("keeper", "person", "保管人：{name, post}", required=False),
            Field("until", "date", "保管到哪天", required=False),
            Field("media", "names", "未能处理的介质（纸质件、他处副本）", required=False),
        ),
        lambda _: {"how": DESTROYED},
        _settle,
        "2026-07-22T09:00:00+08:00",
    ),
)
