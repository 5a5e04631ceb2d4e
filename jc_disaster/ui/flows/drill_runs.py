"""What a controller asks for that takes more than one act: begin, send what is due, move the clock on, change places.

Everything here runs on the worker; each returns the receipt of its last act, or None where there was nothing to do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from jc_disaster.incident.acts.exercising import MOVE
from jc_disaster.incident.exercise_clock import clock_of
from jc_disaster.ui.known import Receipt

if TYPE_CHECKING:
    from jc_disaster.exercise.conduct import Planned
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.drills import Drills

Stopped = Callable[[], bool]


def begin(desk: Desk, drills: Drills, pack: Pack, team: str, reason: str | None = None) -> Receipt:
    """Begin an exercise of a pack; its clock stands, and what earlier ones left to be improved comes along.

    Args:
        desk: The desk.
        drills: Its packs and exercises.
        pack: The pack.
        team: Who plays.
        reason: Why it is begun though a real incident is open; without one the record refuses it then.

    Raises:
        OSError: The pack could not be kept beside the record; nothing was begun.
    """
    from jc_disaster.exercise.conduct import beginning  # noqa: PLC0415 - on the worker, when asked for

    drills.keep(pack)
    incident = desk.new_id()
    receipt = None
    for act in beginning(pack, team, drills.carried(), reason):
        receipt = desk.act(incident, {**_said(act), "at": pack.starts_at})
        if not receipt.ok:
            break
    assert receipt is not None  # noqa: S101 - a beginning is one act at least
    return receipt


def send_due(desk: Desk, drills: Drills, incident: str, stopped: Stopped) -> Receipt | None:
    """Send everything whose time has come, one after the other: what is sent may change what goes out next."""
    receipt = None
    while not stopped():
        act = drills.due(incident)
        if act is None:
            break
        receipt = desk.act(incident, act)
        if not receipt.ok:
            break
    return receipt


def move_on(desk: Desk, drills: Drills, incident: str, to: datetime, stopped: Stopped) -> Receipt | None:
    """Move the clock on to a time, stopping at every inject on the way; a clock that ran runs on at its pace.

    A time that is past already is refused by the record, which says so.
    """
    anchor = clock_of(desk.state(incident))
    pace = 0 if anchor is None else anchor.pace
    receipt = None
    while not stopped():
        following = drills.next_time(incident)
        now = desk.recorded_now(incident)
        stop = to if following is None else min(max(following, now), to)
        receipt = desk.act(incident, {"act": "jump_clock", "to": stop})
        if not receipt.ok:
            return receipt
        receipt = send_due(desk, drills, incident, stopped) or receipt
        if stop >= to or not receipt.ok:
            break
    if pace and receipt is not None and receipt.ok and not stopped():
        receipt = desk.act(incident, {"act": "run_clock", "pace": pace})
    return receipt


def change_places(desk: Desk, incident: str, first: Planned, second: Planned) -> Receipt:
    """Two injects that were not sent change their times."""
    receipt = desk.act(incident, _moving(first, second.at))
    return desk.act(incident, _moving(second, first.at)) if receipt.ok else receipt


def _moving(planned: Planned, at: datetime) -> Mapping[str, object]:
    return {"act": "change_inject", "inject": planned.inject.id, "change": MOVE, "planned_at": at}


def break_off(desk: Desk, incidents: tuple[str, ...]) -> Receipt | None:
    """Break off every exercise named: a real disaster has happened."""
    receipt = None
    for incident in incidents:
        receipt = desk.act(incident, {"act": "break_off_exercise"})
    return receipt


def _said(act: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in act.items() if value is not None}
