"""Playing a pack by a script: injects go out and acts are taken on the exercise clock, without a window or waiting.

The exercise clock stands and is moved from one time to the next, so that every event keeps the machine's true time
beside that of the exercise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from jc_disaster.cli.output import Terminal
from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.decoding import decode
from jc_disaster.exercise.conduct import Stage, beginning, due_injects, schedule, sending
from jc_disaster.exercise.improvements import open_improvements
from jc_disaster.exercise.pack import Pack
from jc_disaster.exercise.pack_file import keep_pack
from jc_disaster.incident.events import EXERCISE
from jc_disaster.incident.exercise_clock import exercise_now, over
from jc_disaster.incident.refusals import REFUSALS
from jc_disaster.incident.state import IncidentState
from jc_disaster.kernel.clock import Clock, from_text, to_text
from jc_disaster.kernel.errors import Fault, InputRefusedError, JcDisasterError
from jc_disaster.record.answer import Answer
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.workplace import Plans, SystemClock, open_record

DONE, REFUSED = 0, 2
_SEAT: Final = "导调席位"
_CONTROLLER: Final = {"name": "", "post": "导调员"}
_PLAYER: Final = {"name": "", "post": "参演值班员"}
Act = Mapping[str, Any]


class BrokenExerciseError(JcDisasterError):
    """An act that conducts the exercise was refused; the exercise stands as it is."""

    code = "broken-exercise"


def play(  # noqa: PLR0913 - what a composition needs
    pack: Pack,
    team: str,
    lines: Sequence[str],
    folder: Path,
    plans: Plans,
    terminal: Terminal,
    clock: Clock | None = None,
    *,
    real_reason: str | None = None,
) -> int:
    """Play a pack with the acts of a script, one JSON object a line; the answer to each goes out as `record act` does.

    Args:
        pack: The pack.
        team: Who plays.
        lines: The script; ``at`` is T+hh:mm or a time, ``act_id``, ``incident`` and ``actor`` may be left out.
        folder: The exercise store, made where there is none.
        plans: The plan editions.
        terminal: Where the answers go.
        clock: The machine's clock.
        real_reason: Why it is played though a real incident is open on this machine.

    Returns:
        0 when every act was accepted, 2 when any was refused.

    Raises:
        BrokenExerciseError: The pack is written for another plan, or the record refused to go on.
        InputRefusedError: A line of the script is no act; nothing was played.
        StoreRefusedError: The store is not one of exercises, or cannot be used.
    """
    in_force = plans.assessor().edition.header
    if pack.plan != in_force.id:
        raise BrokenExerciseError(
            f"情景包按预案“{pack.plan}”编写，现行的是“{in_force.id}”，没有开始演练。请换用现行预案的情景包。"
        )
    script = read_script(lines, pack)
    recorder = open_record(folder, EXERCISE, plans, seat=_SEAT, clock=clock or SystemClock())
    try:
        if recorder.affairs.open and real_reason is None:
            # Asked for before the act: the answer to an act once refused stays what it was.
            message, remedy = REFUSALS["real-incident-open"]
            raise BrokenExerciseError(f"{message.format(open='、'.join(recorder.affairs.open))}{remedy}")
        _keep(pack, folder)
        player = _Player(pack, recorder, _new_incident(pack, recorder), plans.assessor(pack.plan))
        player.begin(team, real_reason)
        code = DONE
        for act in script:
            answer = player.take(act)
            terminal.value(answer.to_json())
            code = code if answer.ok else REFUSED
        player.finish()
        return code
    finally:
        recorder.close()


def read_script(lines: Sequence[str], pack: Pack) -> list[Act]:
    """The acts of a script in the order of their times, each with ``at`` as a stored time.

    Raises:
        InputRefusedError: With every line that is no act or has no time.
    """
    acts: list[tuple[datetime, int, Act]] = []
    faults: list[Fault] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            act = _act(line)
            at = script_time(act.get("at"), pack)
        except InputRefusedError as refused:
            faults += [one._replace(path=f"第{number}行 {one.path}".strip()) for one in refused.faults]
            continue
        acts.append((at, number, {**act, "at": to_text(at)}))
    if faults:
        raise InputRefusedError(faults)
    return [act for _, _, act in sorted(acts, key=lambda one: one[:2])]


def _act(line: str) -> Act:
    act = decode(line)
    if not isinstance(act, dict):
        raise InputRefusedError([Fault("", line[:40], "不是一条操作", "请写成一行一个JSON对象")])
    return act


def script_time(given: object, pack: Pack) -> datetime:
    """A time of a script or of the command line: T+hh:mm after the start, or a time with its zone.

    Raises:
        InputRefusedError: It is neither.
    """
    text = str(given)
    hours, colon, minutes = text.removeprefix("T+").partition(":")
    if text.startswith("T+") and colon and hours.isdecimal() and minutes.isdecimal() and len(text) < 12:
        return pack.starts_at + timedelta(hours=int(hours), minutes=int(minutes))
    try:
        return from_text(text)
    except (ValueError, OverflowError):
        fault = Fault("at", given, "不是情景时间", "请写成 T+01:30，或带时区的时间")
        raise InputRefusedError([fault]) from None


def _keep(pack: Pack, folder: Path) -> None:
    try:
        keep_pack(pack, folder)
    except OSError as error:
        raise StoreRefusedError("read-only", path=folder) from error


def _new_incident(pack: Pack, recorder: Recorder) -> str:
    """A name for this exercise that the store does not have yet."""
    number = 1
    while f"{pack.id}-{number}" in recorder.incidents:
        number += 1
    return f"{pack.id}-{number}"


class _Player:
    """One exercise being played."""

    def __init__(self, pack: Pack, recorder: Recorder, incident: str, assessor: Assessor) -> None:
        self._pack, self._recorder, self._incident = pack, recorder, incident
        self._assessor = assessor
        self._count = 0

    def begin(self, team: str, real_reason: str | None) -> None:
        carried = open_improvements(map(self._recorder.state, self._recorder.incidents))
        for act in beginning(self._pack, team, carried, real_reason):
            self._conduct(act, self._pack.starts_at)

    def take(self, act: Act) -> Answer:
        """Move the clock to the act's time, let what is due go out, and take the act."""
        at = from_text(str(act["at"]))
        self._move(at)
        envelope = {"act_id": self._next("a"), "actor": _PLAYER, **act, "incident": self._incident}
        return self._recorder.record(envelope)

    def finish(self) -> None:
        """Let the rest of the injects go out and end the exercise, unless the script has ended it."""
        if self._is_over:
            return
        waiting = [
            one for one in schedule(self._pack, self._state, self._assessor) if one.stage is Stage.WAITING
        ]
        last = max((one.at for one in waiting), default=self._pack.starts_at)
        self._move(max(last, self._now))
        self._conduct({"act": "end_exercise"}, self._now)

    def _move(self, at: datetime) -> None:
        """Step from inject to inject up to ``at``; what is sent may change what goes out afterwards."""
        while not self._is_over:
            due = due_injects(self._pack, self._state, self._assessor, at)
            stop = max(min((one.at for one in due), default=at), self._now)
            if stop > self._now:
                self._conduct({"act": "jump_clock", "to": to_text(stop)}, self._now)
            ready = [one for one in due if one.at <= self._now]
            if not ready:
                return
            self._conduct(sending(ready[0].inject), self._now)

    @property
    def _state(self) -> IncidentState:
        return self._recorder.state(self._incident)

    @property
    def _now(self) -> datetime:
        return exercise_now(self._state, self._recorder.now)

    @property
    def _is_over(self) -> bool:
        return over(self._state) is not None

    def _conduct(self, act: Act, at: datetime) -> None:
        envelope = {"act_id": self._next("c"), "incident": self._incident, "actor": _CONTROLLER}
        said = {
            key: value for key, value in {**act, **envelope, "at": to_text(at)}.items() if value is not None
        }
        answer = self._recorder.record(said)
        if answer.refusal is not None:
            raise BrokenExerciseError(
                f"演练没有继续：{answer.refusal.message}{answer.refusal.next}已记内容照存。"
            )

    def _next(self, prefix: str) -> str:
        self._count += 1
        return f"{self._incident}-{prefix}{self._count}"
