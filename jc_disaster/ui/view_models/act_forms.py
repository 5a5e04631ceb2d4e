"""A form for any act of the record, built from its fields, so that what can be recorded can be entered.

The acts of every night have forms made by hand (`decision_forms`, `fact_forms`); these are for all the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from jc_disaster.incident.acts.spec import ActSpec
from jc_disaster.incident.authority import Judged, ending_departures
from jc_disaster.incident.vocabulary import BY_PROCEDURE, CORRECTED, DESTROYED, DIRECTLY
from jc_disaster.kernel.clock import in_words
from jc_disaster.ui.view_models.act_choices import Reach
from jc_disaster.ui.view_models.act_fields import NotReadError, Times, asks_of, value_of
from jc_disaster.ui.view_models.act_words import HERE_AND_NOW, REFERENCES, title_of
from jc_disaster.ui.view_models.decision_forms import people
from jc_disaster.ui.view_models.earlier_decision import (
    CALLED,
    decision_of,
    intro_of,
    is_asked,
    posts_of,
    settled_on,
)
from jc_disaster.ui.view_models.forms import Ask, Confirmation, Form, Values
from jc_disaster.ui.view_models.words import full_width

AT: Final = Ask("at", "时间", "time", hint="如 0310；F9 填现在")

# Acts with a form or a place of their own: the command that opens it, and its argument.
HAND_MADE: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "open_incident": ("new-incident", ""),
        "report_figures": ("entry", ""),
        "report_upward": ("upward", ""),
        "log_call": ("call", ""),
        "set_reference": ("reference", ""),
        "state_unit_basis": ("unit-basis", ""),
        "record_finding": ("find", ""),
        "make_proposal": ("propose", ""),
        "decide_start": ("decide", ""),
        "decide_adjust": ("decide", ""),
        "decide_termination": ("terminate", ""),
        "decide_measures": ("page", "measures"),
        "attach_scan": ("attach-scan", ""),
    }
)


def lacking(spec: ActSpec, reach: Reach) -> str:
    """Why there is nothing to enter yet; empty where there is."""
    for field in spec.fields:
        for ask in asks_of(spec, field, reach, ""):
            if field.required and ask.form == "choice" and len(ask.choices) < 2:
                if (spec.name, field.name) in REFERENCES:
                    return f"还没有可供选择的记录：{ask.label}？请先登记它。"
                return f"“{ask.label}”还没有可供选择的内容。"
    return ""


def act_form(spec: ActSpec, reach: Reach, given: Mapping[str, str], now: Callable[[], datetime]) -> Form:
    """The form of an act.

    Args:
        spec: The act.
        reach: What can be chosen and filled in.
        given: What the command already knows, by field.
        now: The clock, for 今天 and 昨天.
    """
    title, rest = title_of(spec)
    given = settled_on(spec.name, reach, given)
    decision = decision_of(spec.name, reach, given)
    known = {"signed_by": posts_of(decision), "decided_by": posts_of(decision), **given}
    asks = tuple(
        ask
        for field in spec.fields
        if is_asked(spec.name, field.name, reach, decision)
        for ask in asks_of(spec, field, reach, known.get(field.name, ""))
    )
    when, verb = CALLED.get(spec.name, (AT.label, ""))
    if spec.name not in HERE_AND_NOW:
        asks = (AT._replace(label=when), *asks)

    def check(values: Values) -> Mapping[str, str]:
        return _faults(spec, asks, values, now())

    def act(values: Values, times: Times) -> Mapping[str, object]:
        said: dict[str, object] = {"act": spec.name}
        if "at" in times:
            said["at"] = times["at"]
        for field in spec.fields:
            value = value_of(field, values, times, now())
            if value is not None:
                said[field.name] = value
        return said

    spell = _SPELLED.get(spec.name)
    confirm = None if spell is None else lambda values, times: spell(reach, values, times)
    intro = intro_of(spec.name, decision) or full_width(rest)
    return Form(title, intro, asks, verb or ("核对" if confirm else "记录"), act, confirm, check)


def _faults(spec: ActSpec, asks: tuple[Ask, ...], values: Values, now: datetime) -> Mapping[str, str]:
    faults: dict[str, str] = {}
    keys = {ask.key for ask in asks}
    for field in spec.fields:
        try:
            value_of(field, values, {}, now)
        except NotReadError as fault:
            key = field.name if field.name in keys else f"{field.name}.post"
            faults[key] = str(fault)
    if spec.name == "revoke_start" and values.get("change") == CORRECTED and not values.get("level"):
        faults["level"] = "更正须写明更正后的级别；整个撤销的选撤销。"
    return faults


def _revocation(reach: Reach, values: Values, times: Times) -> Confirmation:
    picture = reach.picture
    standing, response = picture.in_force, picture.state.response
    change, said = values["change"], full_width(values["decided_by.post"])
    head = f"{said}于{in_words(times['at'], year=False)}以{values['channel']}方式作出决定。"
    if standing is None or response is None:
        return Confirmation(f"{change}启动决定", (head, "当前没有生效的响应。"), "如实记录")
    level = picture.edition.level(values["level"]) if change == CORRECTED else None
    posts = tuple(one["post"] for one in people(values["decided_by.post"], ""))
    path = DIRECTLY if response.direct else BY_PROCEDURE
    judged = Judged(standing, posts, path, times["at"])
    departs = [
        part.text
        for part in ending_departures(picture.edition, picture.state, judged, standing.procedure.clause)
    ]
    if level is not None and level.rank < standing.rank:
        departs.append("更正只用于启动所依数据有误而级别偏高；级别提高应另作调整决定")
    what = f"更正为{level.name}响应" if level is not None else f"撤销{standing.name}响应"
    if departs:
        missing = tuple(f"与预案不符：{full_width(text)}。" for text in departs)
        held = f"将如实记录并标“待核”；补正之前{standing.name}响应不变。"
        return Confirmation(f"{change}启动决定（待核）", (head, *missing, held), "如实记录，标为待核")
    after = (
        f"{standing.name}响应自决定时间起更正为{level.name}；已采取的同内容措施带入。"
        if level is not None
        else f"{standing.name}响应自决定时间起撤销；已发出的文书须另行撤回或更正。"
    )
    return Confirmation(
        what, (head, f"理由：{values['reason']}", after, "须向原通报、报告过的单位说明。"), what
    )


def _closing(reach: Reach, values: Values, _times: Times) -> Confirmation:
    title = "" if reach.picture.state.opening is None else reach.picture.state.opening.title
    lines = (f"“{title}”归档后不能再记录；需要补记时可以启封，启封也留痕。", f"说明：{values['reason']}")
    return Confirmation("归档封存", lines, "归档封存")


def _reopening(reach: Reach, values: Values, _times: Times) -> Confirmation:
    title = "" if reach.picture.state.opening is None else reach.picture.state.opening.title
    lines = (f"“{title}”启封后可以补记，启封的时间、人员和理由留在记录中。", f"理由：{values['reason']}")
    return Confirmation("启封", lines, "启封")


def _settlement(_reach: Reach, values: Values, _times: Times) -> Confirmation | None:
    if values.get("how") != DESTROYED:
        return None
    lines = (
        "本灾情中全部人员的姓名、身份证号、电话、备注将不能再看到，销毁后无法恢复。",
        "各县死亡失踪人数、定性和比对情况不受影响。",
    )
    return Confirmation("销毁人员信息", lines, "销毁人员信息")


_Spell = Callable[[Reach, Values, Times], Confirmation | None]
_SPELLED: Final[Mapping[str, _Spell]] = MappingProxyType(
    {
        "revoke_start": _revocation,
        "close_incident": _closing,
        "reopen_incident": _reopening,
        "settle_personal_data": _settlement,
    }
)
