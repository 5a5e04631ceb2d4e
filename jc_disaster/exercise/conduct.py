"""Conducting: which injects there are, when each is to go out, what the players have been told, the acts to take.

Pure: the state is that of the exercise's incident, the time is handed in. Whoever conducts records the acts that are
named here; nothing is sent by being computed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, Final, NamedTuple

from jc_disaster.engine.assess import Assessor
from jc_disaster.exercise.improvements import Improvement, carrying
from jc_disaster.exercise.pack import Inject, Pack, UnitReport
from jc_disaster.exercise.told import Sent, told_state
from jc_disaster.incident.acts.exercising import AUTOMATIC, BY_HAND, HOLD, MOVE, RELEASE, SKIP
from jc_disaster.incident.events import Event
from jc_disaster.incident.exercise_clock import (
    CHANGED,
    EVALUATED,
    INSERTED,
    RATINGS_SET,
    SENT,
    clock_of,
    exercise_now,
    over,
    suspended,
)
from jc_disaster.incident.situation import compare
from jc_disaster.incident.state import IncidentState, moment
from jc_disaster.incident.values import read_figures
from jc_disaster.incident.vocabulary import REPORT_KINDS
from jc_disaster.kernel.clock import to_text

Act = Mapping[str, object]


class Stage(Enum):
    """Where an inject stands."""

    WAITING = "待发"
    HELD = "暂缓"
    SKIPPED = "跳过"
    OTHER_WAY = "不适用"  # its branch does not fit the way the exercise has gone
    SENT = "已发"


@dataclass(frozen=True, slots=True)
class Planned:
    """An inject in the controllers' list.

    Attributes:
        inject: What is told.
        at: When it is to go out, or when it went out; aware exercise time.
        stage: Where it stands.
        inserted: True for one that the controllers added.
    """

    inject: Inject
    at: datetime
    stage: Stage
    inserted: bool


class Message(NamedTuple):
    """What the players see of an inject: nothing but what was sent, and when by the exercise clock."""

    at: datetime
    sender: str
    recipient: str
    channel: str
    text: str


class ClockFace(NamedTuple):
    """What the controllers' clock shows.

    Attributes:
        shown: Exercise time.
        pace: 0 while it stands.
        over: Whether the exercise is over.
        suspended: Why it is suspended for a real incident; empty while it is not.
    """

    shown: datetime
    pace: int
    over: bool
    suspended: str = ""


def clock_face(state: IncidentState, wall: datetime) -> ClockFace | None:
    """The exercise clock at a time of the machine; None where no exercise was begun."""
    anchor = clock_of(state)
    if anchor is None:
        return None
    standing = suspended(state)
    why = "" if standing is None else str(standing.body["reason"])
    return ClockFace(exercise_now(state, wall), anchor.pace, over(state) is not None, why)


def schedule(pack: Pack, state: IncidentState, assessor: Assessor) -> tuple[Planned, ...]:
    """Every inject, those of the pack and those inserted, in the order in which they go out."""
    sent_at = {str(entry.body["inject"]): entry.stamp.at for entry in state.entries.get(SENT, ())}
    changes = _changes(state)
    level = _level_told(pack, state, assessor)
    response = None if state.response is None else state.response.level
    listed = []
    for number, (inject, planned_at, inserted) in enumerate(_all(pack, state)):
        change = changes.get(inject.id, _NO_CHANGE)
        at, stage = change.at or planned_at, change.stage
        if inject.id in sent_at:
            at, stage = sent_at[inject.id], Stage.SENT
        elif stage is Stage.WAITING and not inject.branch.fits(level, response):
            stage = Stage.OTHER_WAY
        listed.append((at, number, Planned(inject, at, stage, inserted)))
    return tuple(planned for _, _, planned in sorted(listed, key=lambda one: one[:2]))


def due_injects(pack: Pack, state: IncidentState, assessor: Assessor, now: datetime) -> tuple[Planned, ...]:
    """What is to go out by itself by ``now``, in order; nothing once it is over or while it is suspended."""
    if over(state) is not None or suspended(state) is not None:
        return ()
    return tuple(
        one for one in schedule(pack, state, assessor) if one.stage is Stage.WAITING and one.at <= now
    )


def sent_course(pack: Pack, state: IncidentState) -> tuple[Sent, ...]:
    """The injects as they were sent, in the order of sending; what the pack does not know is passed over."""
    known = {inject.id: inject for inject, _, _ in _all(pack, state)}
    return tuple(
        Sent(known[inject], entry.stamp.at)
        for entry in state.entries.get(SENT, ())
        if (inject := str(entry.body["inject"])) in known
    )


def rating_scale(pack: Pack, state: IncidentState) -> tuple[str, ...]:
    """The ratings the evaluators choose from: what they set for this exercise last, else those of the pack."""
    set_last: Any = state.entries.get(RATINGS_SET, ())[-1:]
    return tuple(set_last[0].body["ratings"]) if set_last else pack.ratings


def told_players(state: IncidentState) -> tuple[Message, ...]:
    """The players' view: the messages that were sent, in order."""
    return tuple(
        Message(
            entry.stamp.at,
            str(entry.body["from"]),
            str(entry.body["to"]),
            str(entry.body["channel"]),
            str(entry.body["text"]),
        )
        for entry in state.entries.get(SENT, ())
    )


def seen_in_the_room(events: Sequence[Event], state: IncidentState) -> tuple[Event, ...]:
    """What the log may show where players work: while the exercise goes on, not what the controllers planned or noted.

    Args:
        events: Events of the incident, in order; all of them are given back for what is no exercise.
        state: The incident as it stands now.
    """
    if over(state) is not None:
        return tuple(events)
    return tuple(event for event in events if event.name not in _BEHIND_THE_SCENES)


_BEHIND_THE_SCENES: Final = frozenset({INSERTED, CHANGED, EVALUATED, RATINGS_SET})


def sending(inject: Inject, *, by_hand: bool = False) -> Act:
    """The act that sends an inject, without its envelope."""
    return {
        "act": "send_inject",
        "inject": inject.id,
        "mode": BY_HAND if by_hand else AUTOMATIC,
        "from": inject.sender,
        "to": inject.recipient,
        "channel": inject.channel,
        "text": inject.text,
    }


def beginning(
    pack: Pack, team: str, carried: Sequence[Improvement] = (), real_reason: str | None = None
) -> tuple[Act, ...]:
    """The acts that begin an exercise of this pack: the opening, what is carried over, the limits with their sources.

    Args:
        pack: The pack.
        team: Who plays.
        carried: What earlier exercises of the store left open (`improvements.open_improvements`).
        real_reason: Why it is begun though a real incident is open; without one the record refuses it then.
    """
    setting = pack.setting
    begin = {
        "act": "begin_exercise",
        "pack": pack.id,
        "pack_title": pack.title,
        "pack_sha256": pack.sha256,
        "team": team,
        "title": setting.title,
        "hazard": setting.hazard,
        "process": setting.process,
        "happened_at": None if setting.happened_at is None else to_text(setting.happened_at),
        "counties": list(setting.counties),
        "real_reason": real_reason,
    }
    limits = (
        {
            "act": "set_limit",
            "setting": limit.setting,
            "minutes": limit.minutes,
            "way": limit.way,
            "source": limit.source,
        }
        for limit in pack.limits
    )
    return (begin, *map(carrying, carried), *limits)


class _Change(NamedTuple):
    stage: Stage
    at: datetime | None


_NO_CHANGE: Final = _Change(Stage.WAITING, None)
_STAGES: Final[Mapping[str, Stage]] = {
    HOLD: Stage.HELD,
    RELEASE: Stage.WAITING,
    SKIP: Stage.SKIPPED,
}


def _changes(state: IncidentState) -> dict[str, _Change]:
    """What became of the plan of each inject; a time once changed stays until it is changed again."""
    changes: dict[str, _Change] = {}
    for entry in state.entries.get(CHANGED, ()):
        body: Any = entry.body
        before = changes.get(body["inject"], _NO_CHANGE)
        if body["change"] == MOVE:
            changes[body["inject"]] = before._replace(at=moment(body["planned_at"]))
        else:
            changes[body["inject"]] = before._replace(stage=_STAGES[body["change"]])
    return changes


def _all(pack: Pack, state: IncidentState) -> list[tuple[Inject, datetime, bool]]:
    own = [(inject, pack.planned(inject), False) for inject in pack.injects]
    inserted = [
        (_inserted(pack, entry.body), moment(str(entry.body["planned_at"])), True)
        for entry in state.entries.get(INSERTED, ())
        if pack.inject(str(entry.body["inject"])) is None
    ]
    return own + inserted


def _inserted(pack: Pack, body: Any) -> Inject:  # noqa: ANN401 - a body is JSON
    at = moment(body["planned_at"])
    reports: tuple[UnitReport, ...] = ()
    if body["unit"] is not None and body["figures"]:
        kind = body["report_kind"] or REPORT_KINDS[1]
        figures = read_figures(body["figures"])
        reports = (UnitReport(body["unit"], kind, figures, at, correction=body["reason"]),)
    return Inject(
        body["inject"],
        max(at - pack.starts_at, timedelta()),
        body["from"],
        body["to"],
        body["channel"],
        body["text"],
        reports,
    )


def _level_told(pack: Pack, state: IncidentState, assessor: Assessor) -> str | None:
    course = sent_course(pack, state)
    return compare(told_state(pack, course, assessor.edition), assessor).level if course else None
