"""Linkage (5.6): responses of other plans, of the counties, and who was told of ours at start, change and end."""

from __future__ import annotations

from jc_disaster.incident.acts.opening import unit_name
from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact
from jc_disaster.incident.fact_names import COUNTY_RESPONSE, OTHER_RESPONSE, TOLD
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.vocabulary import CHANGES, CHANNELS, OTHER_PLAN_TIERS


def _county(values: Values, ground: Ground) -> Outcome:
    unit = unit_name(ground.edition, values["unit"])
    if unit is None:
        known = "、".join(one.name for one in ground.edition.units)
        return refusal("unknown-unit", unit=values["unit"], known=known)
    return fact(COUNTY_RESPONSE)({**values, "unit": unit}, ground)


ACTS = (
    ActSpec(
        "note_other_response",
        "登记其他预案的响应（市级防汛抗旱等，省级、国家级）",
        (
            Field("plan", "name", "哪个预案"),
            Field("tier", "choice", "层级", choices=OTHER_PLAN_TIERS),
            Field("change", "choice", "启动、调整或终止", choices=CHANGES),
            Field("level", "name", "级别，照原文", required=False),
            Field("source", "name", "来源"),
        ),
        lambda sample: {
            "plan": sample.other_plan,
            "tier": OTHER_PLAN_TIERS[0],
            "change": CHANGES[0],
            "source": "来文",
        },
        fact(OTHER_RESPONSE),
        "2026-07-12T02:56:00+08:00",
    ),
    ActSpec(
        "note_county_response",
        "登记县（市、区）自己的响应",
        (
            Field("unit", "name", "县（市、区）"),
            Field("change", "choice", "启动、调整或终止", choices=CHANGES),
            Field("level", "name", "级别，照来报", required=False),
            Field("source", "name", "来源"),
        ),
        lambda sample: {"unit": sample.unit, "change": CHANGES[0], "source": "来报"},
        _county,
        "2026-07-12T04:40:00+08:00",
    ),
    ActSpec(
        "tell_of_response",
        "通报、上报市级响应的启动、调整、终止",
        (
            Field("to", "name", "对象：县（市、区）或上级"),
            Field("change", "choice", "启动、调整或终止", choices=CHANGES),
            Field("channel", "choice", "方式", choices=CHANNELS),
            Field("receiver", "name", "接收人", required=False),
            Field("confirmed", "flag", "对方已确认收到", required=False),
        ),
        lambda sample: {
            "to": sample.superior,
            "change": CHANGES[0],
            "channel": CHANNELS[1],
            "receiver": "值班员",
            "confirmed": True,
        },
        fact(TOLD),
        "2026-07-12T03:55:00+08:00",
    ),
)
