"""An exercise on a record in memory: the clock moved from act to act, injects sent when they are due."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from jc_disaster.exercise.conduct import Stage as InjectStage
from jc_disaster.exercise.conduct import beginning, due_injects, schedule, sending
from jc_disaster.exercise.judging import Judgement, judge
from jc_disaster.exercise.model_answer import model_answer
from jc_disaster.incident.exercise_clock import exercise_now, over
from jc_disaster.kernel.clock import to_text
from jc_disaster.record.answer import Answer
from jc_disaster.record.recorder import Recorder
from tests.scene import MemoryStore, SetClock, counted_entropy, identity

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState

INCIDENT = "exercise-1"
Act = Mapping[str, Any]


def one_plan(assessor: Assessor) -> Callable[[str | None], Assessor]:
    """The plan editions where there is only one; another id is not known."""

    def plan(name: str | None) -> Assessor:
        if name not in (None, assessor.edition.header.id):
            from jc_disaster.workplace import UnknownPlanError  # noqa: PLC0415 - the error of the real composition

            raise UnknownPlanError(str(name), [])
        return assessor

    return plan


def offset(text: str) -> timedelta:
    """T+hh:mm as a time after the start."""
    hours, minutes = text.removeprefix("T+").split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))


class Stage:
    """One exercise, begun."""

    def __init__(self, pack: Pack, assessor: Assessor, team: str = "第一队") -> None:
        self.pack, self.assessor = pack, assessor
        self.clock = SetClock()
        store = MemoryStore(identity("exercise"))
        self.recorder = Recorder(store, lambda _: assessor, self.clock, counted_entropy())
        self._acts = itertools.count(1)
        for act in beginning(pack, team):
            self.must(act, pack.starts_at)

    def say(self, act: Act, at: datetime) -> Answer:
        """Record an act at an exercise time, whatever comes of it."""
        envelope = {
            "act_id": f"x{next(self._acts)}",
            "incident": INCIDENT,
            "actor": {"name": "", "post": "参演值班员"},
        }
        said = {**envelope, **act, "at": to_text(at)}
        return self.recorder.record({key: value for key, value in said.items() if value is not None})

    def must(self, act: Act, at: datetime) -> None:
        """Record an act that must be accepted."""
        answer = self.say(act, at)
        assert answer.ok, (act, answer.refusal)

    @property
    def now(self) -> datetime:
        """The exercise clock."""
        return exercise_now(self.state, self.clock.now())

    @property
    def state(self) -> IncidentState:
        """The exercise as known now."""
        return self.recorder.state(INCIDENT)

    @property
    def events(self) -> Sequence[Event]:
        """Everything recorded."""
        return self.recorder.events(INCIDENT)

    def move(self, at: datetime) -> None:
        """Go on to an exercise time, sending what is due on the way."""
        while over(self.state) is None:
            due = due_injects(self.pack, self.state, self.assessor, at)
            stop = max(min((one.at for one in due), default=at), self.now)
            if stop > self.now:
                self.must({"act": "jump_clock", "to": to_text(stop)}, self.now)
            ready = [one for one in due if one.at <= self.now]
            if not ready:
                return
            self.must(sending(ready[0].inject), self.now)

    def play(self, acts: Iterable[Act], *, late: timedelta = timedelta()) -> Stage:
        """Take acts in order, each so much after its time, and end the exercise."""
        for act in acts:
            self.move(self.pack.starts_at + offset(act["at"]) + late)
            answer = self.say(act, self.now)
            written = answer.refusal is None or answer.refusal.code not in ("unknown-act", "invalid-act")
            assert written, (act, answer.refusal)
        return self.end()

    def end(self) -> Stage:
        """Send the rest and end."""
        waiting = [
            one for one in schedule(self.pack, self.state, self.assessor) if one.stage is InjectStage.WAITING
        ]
        self.move(max([self.now, *(one.at for one in waiting)]))
        if over(self.state) is None:
            self.must({"act": "end_exercise"}, self.now)
        return self

    def perfect(self) -> Stage:
        """Take every act that the key asks for, at once."""
        return self.play(model_answer(self.pack, self.assessor))

    def judged(self, until: datetime | None = None) -> Judgement:
        """The judgement."""
        return judge(self.events, self.pack, self.assessor, until)
