"""Preparation on a warning (section 3): a phase of its own, before any response and no level of it (reading D7)."""

from __future__ import annotations

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal

PREPARATION = "preparation"


def _measure(values: Values, ground: Ground) -> Outcome:
    known = {duty.id for duty in ground.edition.duties if duty.kind == PREPARATION}
    if values["duty"] not in known:
        return refusal("unknown-duty", duty=values["duty"], level="救助准备，不属任何级别的")
    if not values["adopted"] and values["reason"] is None:
        return refusal("invalid-act", faults="不采取而没有写理由", remedies="请在 reason 中写明理由")
    return fact("preparation-measure-decided/1")(values, ground)


ACTS = (
    ActSpec(
        "receive_warning",
        "收到预警预报",
        (
            Field("from", "name", "通报单位"),
            Field("hazard", "name", "灾种", required=False),
            Field("level", "name", "预警级别，照来文", required=False),
            Field("areas", "names", "可能受影响的地区", required=False),
            Field("words", "text", "预警内容"),
            Field("valid_until", "moment", "有效期至", required=False),
        ),
        lambda sample: {
            "from": sample.assessor(sample.level),
            "hazard": sample.hazard,
            "areas": [sample.unit],
            "words": "未来6小时有强降雨。",
        },
        fact("warning-received/1"),
        "2026-07-12T00:40:00+08:00",
        may_lie_ahead=("valid_until",),
    ),
    ActSpec(
        "record_preassessment",
        "预评估可能出现的灾情",
        (
            Field("by", "name", "评估单位"),
            Field("areas", "names", "可能受影响的地区", required=False),
            Field("opinion", "text", "评估意见"),
        ),
        lambda sample: {
            "by": sample.assessor(sample.level),
            "opinion": "可能威胁群众生命财产安全，需提前准备。",
        },
        fact("preassessment-recorded/1"),
        "2026-07-12T00:50:00+08:00",
    ),
    ActSpec(
        "decide_preparation",
        "救助准备措施：采取，或不采取并写明理由",
        (
            Field("duty", "name", "准备措施编号"),
            Field("adopted", "flag", "true 采取，false 不采取"),
            Field("reason", "text", "不采取的理由", required=False),
            Field("note", "text", "说明", required=False),
        ),
        lambda sample: {"duty": sample.duty_of_kind(PREPARATION), "adopted": True},
        _measure,
        "2026-07-12T00:55:00+08:00",
    ),
)
