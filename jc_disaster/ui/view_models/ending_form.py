"""终止响应: by the authority of the level in force, on the two grounds of the ending clause, departures spelled out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from jc_disaster.incident.acts.changing import termination_departures
from jc_disaster.incident.acts.spec import Ground
from jc_disaster.incident.events import Actor
from jc_disaster.incident.vocabulary import DECISION_CHANNELS
from jc_disaster.kernel.clock import in_words
from jc_disaster.plan.model import Level
from jc_disaster.ui.view_models.decision_forms import Times, bodies, people, without_blanks
from jc_disaster.ui.view_models.forms import Ask, Confirmation, Form, Values
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.words import full_width, joined


def termination_form(picture: Picture) -> Form | None:
    """终止响应: by the authority of the level in force, on the ground of the ending clause."""
    in_force, clause = picture.in_force, picture.edition.termination
    if in_force is None or clause is None:
        return None
    enders = in_force.ended_by or in_force.procedure.who("decide")
    asks = (
        Ask("at", "决定时间", "time", hint="F9 填现在"),
        Ask(
            "posts",
            "决定人职务",
            "open",
            "、".join(enders),
            (("、".join(enders), joined(enders)), *bodies(picture, enders)),
        ),
        Ask("names", "决定人姓名", "line", required=False, hint="可不填"),
        Ask(
            "channel",
            "方式",
            "choice",
            DECISION_CHANNELS[0],
            tuple((channel, channel) for channel in DECISION_CHANNELS),
        ),
        Ask("work_ended", "救灾应急工作已经结束", "flag"),
        Ask("analysis", "分析评估意见", "text", required=False, hint="可以解除应急响应的意见，照录"),
        Ask(
            "analysed_by",
            "评估单位",
            "open",
            "",
            bodies(picture, in_force.procedure.who("assess")),
            required=False,
        ),
        Ask("words", "原话", "line", required=False),
    )

    def act(values: Values, times: Times) -> Mapping[str, object]:
        return without_blanks({"act": "decide_termination", "at": times["at"], **_said(values)})

    def confirm(values: Values, times: Times) -> Confirmation:
        return _spelled(picture, in_force, values, times["at"])

    quote = f"{clause.clause}：{full_width(clause.quote)}"
    return Form("记录终止决定", "", asks, "核对", act, confirm, quote=quote)


def _said(values: Values) -> dict[str, object]:
    return {
        "decided_by": people(values["posts"], values.get("names", "")),
        "channel": values["channel"],
        "work_ended": values.get("work_ended") == "1",
        "analysis": values.get("analysis", ""),
        "analysed_by": values.get("analysed_by", ""),
        "words": values.get("words", ""),
    }


def _spelled(picture: Picture, standing: Level, values: Values, at: datetime) -> Confirmation:
    """What the ending comes to: that the response ends, or in what it departs and that it goes on meanwhile."""
    said = f"{full_width(values['posts'])}于{in_words(at, year=False)}决定终止{standing.name}响应。"
    response = picture.state.response
    assert response is not None  # noqa: S101 - the form is only made while one is in force
    ground = Ground(picture.state, picture.assessor, picture.now, at, Actor("", ""))
    answers = {**_said(values), "analysis": values.get("analysis", "").strip() or None}
    departs = termination_departures(answers, ground, response)
    verb = f"终止{standing.name}响应"
    if not departs:
        return Confirmation(verb, (said, "终止后转入过渡期救助等后续工作。"), verb)
    clauses = "、".join(dict.fromkeys(part.clause for part in departs))
    missing = tuple(f"与{part.clause}不符：{full_width(part.text)}。" for part in departs)
    held = f"将如实记录并标“与{clauses}不符，待核”；补正之前{standing.name}响应仍然有效。"
    return Confirmation(f"{verb}（待核）", (said, *missing, held), "如实记录，标为待核")
