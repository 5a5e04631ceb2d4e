"""Conducting an exercise: begin, clock, injects, evaluation, end, breaking off. Refused in a real store, each of them.

One exercise is one incident of an exercise store; what the controllers do stands in the same chain as what the
players do.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from jc_disaster.incident.acts import opening
from jc_disaster.incident.acts.opening import unit_name
from jc_disaster.incident.acts.spec import ActSpec, Decide, Ground, Outcome, fact, stored_values
from jc_disaster.incident.acts.suspending import ACTS as SUSPENDING
from jc_disaster.incident.acts.suspending import suspended_why
from jc_disaster.incident.events import Draft
from jc_disaster.incident.exercise_clock import (
    BEGUN,
    CARRIED,
    CHANGED,
    CLOCK_SET,
    EVALUATED,
    FASTEST,
    INSERTED,
    OVER,
    RATINGS_SET,
    SENT,
    STANDS,
    exercise_now,
    suspended,
)
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import Refusal, refusal
from jc_disaster.incident.values import stored
from jc_disaster.incident.vocabulary import (
    BREAK_OFF_REASON,
    CHANNELS,
    CITY,
    CLOCK_CHANGES,
    CORRECTED_REASON,
    EXERCISE_ENDS,
    IMPROVEMENT_STATES,
    INJECT_CHANGES,
    INJECT_MODES,
    REPORT_KINDS,
)
from jc_disaster.kernel.clock import to_text

RUN, PAUSE, JUMP = CLOCK_CHANGES
HOLD, RELEASE, SKIP, MOVE = INJECT_CHANGES
AUTOMATIC, BY_HAND = INJECT_MODES
ENDED, BROKEN_OFF = EXERCISE_ENDS


def _begin(values: Values, ground: Ground) -> Outcome:
    opened = opening.open_incident(
        {key: values[key] for key in ("title", "hazard", "process", "happened_at", "counties")}, ground
    )
    if isinstance(opened, Refusal):
        return opened
    real = ground.real
    if real.open and values["real_reason"] is None:
        return refusal("real-incident-open", open="、".join(real.open))
    body = {
        **{key: values[key] for key in ("pack", "pack_title", "pack_sha256", "team", "real_reason")},
        "real_open": list(real.open),
        "real_alarms": real.alarms,
        "shows": to_text(ground.at),
        "pace": STANDS,
    }
    return (*opened, Draft(BEGUN, body))


def _set(change: str, shows: datetime, pace: int, reason: str | None = None) -> Outcome:
    body = {"change": change, "shows": to_text(shows), "pace": pace}
    return (Draft(CLOCK_SET, body if reason is None else {**body, "reason": reason}),)


def _now(ground: Ground) -> datetime:
    return exercise_now(ground.state, ground.now)


def _unless_suspended(decide: Decide) -> Decide:
    """The deciding of what moves an exercise on: refused while it is suspended for a real incident."""

    def decided(values: Values, ground: Ground) -> Outcome:
        if suspended(ground.state) is not None:
            return refusal("exercise-suspended", reason=suspended_why(ground))
        return decide(values, ground)

    return decided


def _run(values: Values, ground: Ground) -> Outcome:
    pace = 1 if values["pace"] is None else values["pace"]
    if not 1 <= pace <= FASTEST:
        return refusal(
            "invalid-act",
            faults=f"pace：{pace}倍不在1至{FASTEST}之间",
            remedies=f"请填写1至{FASTEST}的整数",
        )
    return _set(RUN, _now(ground), pace)


def _pause(values: Values, ground: Ground) -> Outcome:
    return _set(PAUSE, _now(ground), STANDS, values["reason"])


def _jump(values: Values, ground: Ground) -> Outcome:
    if values["to"] < _now(ground):
        return refusal(
            "invalid-act",
            faults="to：早于演练时钟现在的时间，演练时钟不能倒拨",
            remedies="请填写此后的时间；要查看此前情况请用回看",
        )
    return _set(JUMP, values["to"], STANDS)


def _insert(values: Values, ground: Ground) -> Outcome:
    given = values["unit"]
    unit = given if given in (None, CITY) else unit_name(ground.edition, given)
    if given is not None and unit is None:
        return refusal("unknown-unit", unit=given, known="、".join(one.name for one in ground.edition.units))
    figures = values["figures"] or {}
    if figures and unit is None:
        return refusal(
            "invalid-act",
            faults="填了数据而没有写报送单位",
            remedies="请在 unit 中写明单位，或删去数据",
        )
    if _sent(ground, values["inject"]) or _inserted(ground, values["inject"]):
        return refusal("inject-known", inject=values["inject"])
    body = {
        **stored_values({key: value for key, value in values.items() if key != "figures"}),
        "unit": unit,
        "figures": {key: stored(quantity) for key, quantity in figures.items()},
    }
    return (Draft(INSERTED, body),)


def _change(values: Values, ground: Ground) -> Outcome:
    if values["change"] == MOVE and values["planned_at"] is None:
        return refusal("invalid-act", faults="改时而没有写时间", remedies="请写明改到什么时间")
    if _sent(ground, values["inject"]):
        return refusal("inject-sent", inject=values["inject"])
    return (Draft(CHANGED, stored_values(values)),)


def _send(values: Values, ground: Ground) -> Outcome:
    if _sent(ground, values["inject"]):
        return refusal("inject-sent", inject=values["inject"])
    return (Draft(SENT, stored_values(values)),)


def _sent(ground: Ground, inject: str) -> bool:
    return any(entry.body["inject"] == inject for entry in ground.state.entries.get(SENT, ()))


def _inserted(ground: Ground, inject: str) -> bool:
    return any(entry.body["inject"] == inject for entry in ground.state.entries.get(INSERTED, ()))


def _evaluate(values: Values, _ground: Ground) -> Outcome:
    if values["rating"] is None and values["words"] is None:
        return refusal(
            "invalid-act", faults="没有写等次，也没有写意见", remedies="请填写 rating 或 words 中的一项"
        )
    return (Draft(EVALUATED, stored_values(values)),)


def _set_ratings(values: Values, _ground: Ground) -> Outcome:
    return (Draft(RATINGS_SET, stored_values(values)),)


def _end(values: Values, ground: Ground) -> Outcome:
    return _over(ENDED, values["reason"], ground)


def _break_off(values: Values, ground: Ground) -> Outcome:
    return _over(BROKEN_OFF, values["reason"] or BREAK_OFF_REASON, ground)


def _over(how: str, reason: str | None, ground: Ground) -> Outcome:
    body = {"how": how, "reason": reason, "shows": to_text(_now(ground)), "pace": STANDS}
    return (Draft(OVER, body),)


_WORDS_OF_INJECT: Final = (
    Field("from", "name", "来文来电单位（演练角色）"),
    Field("to", "name", "发给谁（演练角色）"),
    Field("channel", "choice", "方式", choices=CHANNELS),
    Field("text", "text", "情景内容，参演人员看到的原文"),
)
_INJECT: Final = Field("inject", "name", "情景编号")


BEGIN = ActSpec(
    "begin_exercise",
    "开始演练：按情景包新建演练灾情，演练时钟停在情景开始时间",
    (
        Field("pack", "name", "情景包编号"),
        Field("pack_title", "name", "情景包名称"),
        Field("pack_sha256", "name", "情景包校验值"),
        Field("team", "name", "参演队"),
        Field("title", "name", "灾害名称"),
        Field("hazard", "name", "灾种", required=False),
        Field("process", "name", "灾害过程", required=False),
        Field("happened_at", "moment", "灾害发生时间", required=False),
        Field("counties", "names", "涉及的县（市、区）", required=False),
        Field("real_reason", "text", "有正式灾情正在处置而仍开始演练的理由", required=False),
    ),
    lambda sample: {
        "pack": "example-pack",
        "pack_title": "示例情景",
        "pack_sha256": "0" * 64,
        "team": "第一队",
        "title": "7·12灾害过程",
        "hazard": sample.hazard,
        "counties": [sample.unit],
    },
    _begin,
    "2026-07-12T09:00:00+08:00",
    opens=True,
    may_lie_ahead=("at", "happened_at"),
)

_CONDUCTING: Final = (
    ActSpec(
        "run_clock",
        "演练时钟走（1至60倍）",
        (Field("pace", "count", "倍速，1至60；不填为1", required=False),),
        lambda _: {"pace": 60},
        _unless_suspended(_run),
        "2026-07-12T09:00:00+08:00",
    ),
    ActSpec(
        "pause_clock",
        "演练时钟停",
        (Field("reason", "text", "理由", required=False),),
        lambda _: {},
        _pause,
        "2026-07-12T09:00:00+08:00",
    ),
    ActSpec(
        "jump_clock",
        "演练时钟拨到此后某一时间（拨后停住）",
        (Field("to", "moment", "拨到"),),
        lambda _: {"to": "2026-07-14T09:00:00+08:00"},
        _unless_suspended(_jump),
        "2026-07-12T09:00:00+08:00",
        may_lie_ahead=("to",),
    ),
    ActSpec(
        "insert_inject",
        "临时增加一条情景（附数据的计入演练灾情）",
        (
            _INJECT,
            Field("planned_at", "moment", "发出时间"),
            *_WORDS_OF_INJECT,
            Field("unit", "name", f"附数据的报送单位，或“{CITY}”", required=False),
            Field("report_kind", "choice", "报告种类", required=False, choices=REPORT_KINDS),
            Field("figures", "figures", "附带的数据", required=False),
            Field("reason", "text", CORRECTED_REASON, required=False),
        ),
        lambda sample: {
            "inject": "临1",
            "planned_at": "2026-07-14T09:10:00+08:00",
            "from": sample.unit,
            "to": sample.assessor(sample.level),
            "channel": CHANNELS[0],
            "text": "桥梁冲断，改道绕行。",
        },
        _insert,
        "2026-07-14T09:00:00+08:00",
        may_lie_ahead=("planned_at",),
    ),
    ActSpec(
        "change_inject",
        "调整一条尚未发出的情景：暂缓、恢复、跳过、改时",
        (
            _INJECT,
            Field("change", "choice", "怎样调整", choices=INJECT_CHANGES),
            Field("planned_at", "moment", "改时：改到什么时间", required=False),
            Field("reason", "text", "理由", required=False),
        ),
        lambda _: {"inject": "临1", "change": MOVE, "planned_at": "2026-07-14T09:05:00+08:00"},
        _change,
        "2026-07-14T09:00:00+08:00",
        may_lie_ahead=("planned_at",),
    ),
    ActSpec(
        "send_inject",
        "发出一条情景（参演人员自此看到）",
        (_INJECT, Field("mode", "choice", "按时自动，或导调手动", choices=INJECT_MODES), *_WORDS_OF_INJECT),
        lambda sample: {
            "inject": "临1",
            "mode": BY_HAND,
            "from": sample.unit,
            "to": sample.assessor(sample.level),
            "channel": CHANNELS[0],
            "text": "桥梁冲断，改道绕行。",
        },
        _unless_suspended(_send),
        "2026-07-14T09:00:00+08:00",
    ),
    ActSpec(
        "note_evaluation",
        "评估记录：按目标记等次和意见",
        (
            Field("objective", "name", "目标编号"),
            Field("evaluator", "person", "评估人：{name, post}"),
            Field("rating", "name", "等次（情景包所列）", required=False),
            Field("words", "text", "意见", required=False),
        ),
        lambda _: {
            "objective": "o1",
            "evaluator": {"name": "", "post": "评估员（示例）"},
            "words": "复述核对及时。",
        },
        _evaluate,
        "2026-07-14T09:00:00+08:00",
        after_exercise=True,
    ),
    ActSpec(
        "set_ratings",
        "评估等次的档次（自此代替情景包所列）",
        (Field("ratings", "names", "档次，由高到低"),),
        lambda _: {"ratings": ["优", "良", "中", "差"]},
        _set_ratings,
        "2026-07-14T09:00:00+08:00",
        after_exercise=True,
    ),
)

END = ActSpec(
    "end_exercise",
    "结束演练（时钟停住，转入评估）",
    (Field("reason", "text", "说明", required=False),),
    lambda _: {},
    _end,
    "2026-07-14T09:00:00+08:00",
)

BREAK_OFF = ActSpec(
    "break_off_exercise",
    "提前终止演练（发生真实灾情）：立即冻结演练",
    (Field("reason", "text", "理由；不填即发生真实灾情", required=False),),
    lambda _: {},
    _break_off,
    "2026-07-14T09:00:00+08:00",
)

CARRY = ActSpec(
    "carry_improvement",
    "列入以往演练尚未办结的改进事项（办结仍用 record_improvement，事项写法相同）",
    (
        Field("item", "text", "事项"),
        Field("responsible", "name", "责任单位"),
        Field("by_when", "date", "期限", required=False),
        Field("state", "choice", "状态", choices=IMPROVEMENT_STATES),
        Field("from_exercise", "name", "出自哪一次演练"),
    ),
    lambda sample: {
        "item": "补足备用通信设备。",
        "responsible": sample.unit,
        "state": IMPROVEMENT_STATES[0],
        "from_exercise": "上一次演练（示例）",
    },
    fact(CARRIED),
    "2026-07-12T09:00:00+08:00",
)

# In the order in which the worked examples are run, on an exercise of their own; the breaking off, which would
# follow the end, is run on another.
ACTS: Final = tuple(
    spec._replace(exercise_only=True) for spec in (BEGIN, CARRY, *_CONDUCTING, *SUSPENDING, END, BREAK_OFF)
)
