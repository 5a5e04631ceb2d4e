"""Situation reports, information upward, telephone calls: facts, taken as they came."""

from __future__ import annotations

from jc_disaster.incident.acts.opening import unit_name
from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome, fact
from jc_disaster.incident.events import Draft
from jc_disaster.incident.fact_names import CALL
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import Refusal, refusal
from jc_disaster.incident.values import stored
from jc_disaster.incident.vocabulary import CHANNELS, CITY, REPORT_KINDS, UPWARD_MARKS
from jc_disaster.kernel.clock import to_text


def _report(values: Values, ground: Ground) -> Outcome:
    given = values["unit"]
    unit = CITY if given == CITY else unit_name(ground.edition, given)
    if unit is None:
        known = "、".join((*(one.name for one in ground.edition.units), CITY))
        return refusal("unknown-unit", unit=given, known=known)
    figures, unaffected = values["figures"] or {}, bool(values["unaffected"])
    contradiction = _contradiction(values["report_kind"], unaffected=unaffected, reports=bool(figures))
    if contradiction is not None:
        return contradiction
    body = {
        "unit": unit,
        "report_kind": values["report_kind"],
        "as_of": to_text(values["as_of"]),
        "source": values["source"],
        "verified": bool(values["verified"]),
        "figures": {key: stored(quantity) for key, quantity in figures.items()},
        "unaffected": unaffected,
        "reason": values["reason"],
        "text": values["text"],
    }
    return (Draft("figures-reported/1", body),)


def _contradiction(report_kind: str, *, unaffected: bool, reports: bool) -> Refusal | None:
    nil = report_kind == REPORT_KINDS[3]
    if reports and (unaffected or nil):
        word = "未受灾" if unaffected else "零报告"
        return refusal(
            "invalid-act",
            faults=f"既写“{word}”又填了数据，两者矛盾",
            remedies="有数据的请按初报、续报或核报填写；未受灾或无变化的请不填数据",
        )
    if not reports and not unaffected and not nil:
        return refusal(
            "invalid-act",
            faults="没有填写任何数据，也没有写明未受灾",
            remedies="请填写数据；确未受灾的写 unaffected: true，与前报相比无变化的用零报告",
        )
    return None


ACTS = (
    ActSpec(
        "report_figures",
        "灾情报告（初报、续报、核报、零报告）；核减须写明理由",
        (
            Field("unit", "name", f"报送单位，或“{CITY}”"),
            Field("report_kind", "choice", "报告种类", choices=REPORT_KINDS),
            Field("as_of", "moment", "数据截至时间"),
            Field("source", "name", "来源"),
            Field("figures", "figures", "各项数据（contracts.md 的键和写法）", required=False),
            Field("unaffected", "flag", "该单位报未受灾", required=False),
            Field("verified", "flag", "数据已经核定", required=False),
            Field("reason", "text", "核减理由；低于前报时须写，否则前数继续有效并标为待核", required=False),
            Field("text", "text", "来报原文", required=False),
        ),
        lambda sample: {
            "unit": sample.unit,
            "report_kind": "初报",
            "as_of": "2026-07-12T02:30:00+08:00",
            "source": f"{sample.unit}值班电话",
            "figures": {**sample.figures_for(sample.level), "injured": {"about": 30}},
            "text": "来报原文照录于此。",
        },
        _report,
        "2026-07-12T02:41:00+08:00",
    ),
    ActSpec(
        "report_upward",
        "值班信息上报（首报在先，不论级别）",
        (
            Field("addressee", "name", "报送对象，如市委、市政府、省应急管理厅"),
            Field("channel", "choice", "方式", choices=CHANNELS),
            Field("receiver", "name", "接收人"),
            Field("mark", "choice", "值班信息上报，或灾情系统填报；两项分别登记", choices=UPWARD_MARKS),
            Field("content", "text", "内容摘要", required=False),
        ),
        lambda sample: {
            "addressee": sample.superior,
            "channel": CHANNELS[0],
            "receiver": "值班员",
            "mark": UPWARD_MARKS[0],
        },
        fact("upward-report-made/1"),
        "2026-07-12T02:50:00+08:00",
    ),
    ActSpec(
        "log_call",
        "电话记录（来电、去电）",
        (
            Field("direction", "choice", "来电或去电", choices=("来电", "去电")),
            Field("with", "person", "对方：{name, post}"),
            Field("number", "name", "电话号码", required=False),
            Field("reached", "flag", "是否接通"),
            Field("words", "text", "通话内容", required=False),
            Field("read_back", "flag", "是否复述核对", required=False),
        ),
        lambda sample: {
            "direction": "去电",
            "with": {"name": "", "post": f"{sample.unit}值班员"},
            "reached": True,
            "words": "核对受伤人数，约30人。",
            "read_back": True,
        },
        fact(CALL),
        "2026-07-12T02:55:00+08:00",
    ),
)
