"""A real incident comes in between: the exercise is suspended, its clock stands, and going on needs an act."""

from __future__ import annotations

from typing import Final

from jc_disaster.incident.acts.spec import ActSpec, Ground, Outcome
from jc_disaster.incident.events import Draft
from jc_disaster.incident.exercise_clock import (
    CLOCK_SET,
    RESUMED,
    STANDS,
    SUSPENDED,
    alarmed,
    exercise_now,
    suspended,
)
from jc_disaster.incident.fields import Field, Values
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.vocabulary import BREAK_OFF_REASON, CLOCK_CHANGES
from jc_disaster.kernel.clock import to_text


def _suspend(values: Values, ground: Ground) -> Outcome:
    if suspended(ground.state) is not None and not alarmed(ground.state, ground.real):
        return refusal("exercise-suspended", reason=suspended_why(ground))
    stands = {
        "change": CLOCK_CHANGES[1],
        "shows": to_text(exercise_now(ground.state, ground.now)),
        "pace": STANDS,
    }
    body = {
        "reason": values["reason"] or BREAK_OFF_REASON,
        "real_open": list(ground.real.open),
        "real_alarms": ground.real.alarms,
    }
    return Draft(CLOCK_SET, stands), Draft(SUSPENDED, body)


def _resume(values: Values, ground: Ground) -> Outcome:
    standing = suspended(ground.state)
    if standing is None:
        return refusal("not-suspended", incident=ground.state.incident)
    body = {
        "suspension": standing.stamp.act_id,
        "reason": values["reason"],
        "real_open": list(ground.real.open),
        "real_alarms": ground.real.alarms,
    }
    return (Draft(RESUMED, body),)


def suspended_why(ground: Ground) -> str:
    """Why the exercise stands still."""
    standing = suspended(ground.state)
    return "" if standing is None else str(standing.body["reason"])


ACTS: Final = (
    ActSpec(
        "suspend_exercise",
        "暂停演练（发生真实灾情）：演练时钟停住，恢复须另记",
        (Field("reason", "text", "理由；不填即发生真实灾情", required=False),),
        lambda _: {},
        _suspend,
        "2026-07-14T09:00:00+08:00",
    ),
    ActSpec(
        "resume_exercise",
        "恢复演练（时钟仍停，另行开走）",
        (Field("reason", "text", "恢复的理由"),),
        lambda _: {"reason": "真实灾情已另有值班人员处置。"},
        _resume,
        "2026-07-14T09:00:00+08:00",
    ),
)
