"""Exercises for tests of the window: a desk on a record in memory, a shipped pack, a clock that is set."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from jc_disaster.documents.exercise_papers import Shop
from jc_disaster.exercise.pack_file import read_pack
from jc_disaster.incident.real_affairs import NOTHING_REAL
from jc_disaster.record.recorder import Recorder
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.drills import Drills
from jc_disaster.ui.flows import drill_runs
from jc_disaster.ui.view_models.conducting import START
from tests.exercise.stage import one_plan
from tests.scene import MemoryStore, SetClock, counted_entropy, identity
from tests.ui.desks import OFFICER, PaperBox

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.ui.flows.exercise_flow import ExerciseFlow
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.exercise import ExercisePage

RESOURCES = Path(__file__).parents[2] / "resources"
SCENARIOS = RESOURCES / "scenarios"


class DrillRoom:
    """A desk of an exercise store, and the machine's clock in the tester's hand."""

    def __init__(self, assessor: Assessor, folder: Path) -> None:
        self.clock = SetClock()
        self.plan = one_plan(assessor)
        self.others: dict[Path, Recorder] = {}
        self.affairs = NOTHING_REAL
        entropy = counted_entropy()
        store = MemoryStore(identity("exercise"))
        self.recorder = Recorder(store, self.plan, self.clock, entropy, affairs=lambda: self.affairs)
        self.drills = Drills(
            self.recorder,
            self.plan,
            folder,
            (SCENARIOS,),
            lambda where, formats: Shop(RESOURCES, None, where, formats),
            self.others.__getitem__,
        )
        self.desk = Desk(
            record=self.recorder,
            assessor_of=self.plan,
            clock=self.clock,
            entropy=entropy,
            exercise=True,
            officer=OFFICER,
            store="内存",
            papers=PaperBox(folder),
            drills=self.drills,
        )

    def pack(self, name: str = "landslide") -> Pack:
        """A shipped pack."""
        return read_pack(SCENARIOS / f"{name}.yaml", self.plan)

    def begin(self, name: str = "landslide", team: str = "第一队") -> str:
        """Begin an exercise of a shipped pack; the clock stands."""
        receipt = drill_runs.begin(self.desk, self.drills, self.pack(name), team)
        assert receipt.ok, receipt.message
        return receipt.incident

    def do(self, incident: str, act: str, **fields: object) -> None:
        """Record an act that must be accepted."""
        receipt = self.desk.act(incident, {"act": act, **fields})
        assert receipt.ok, receipt.message

    def move_on(self, incident: str, minutes: int) -> None:
        """Move the exercise clock so many minutes after its start, sending what is due on the way."""
        to = self.drills.pack_of(incident).starts_at + timedelta(minutes=minutes)
        receipt = drill_runs.move_on(self.desk, self.drills, incident, to, lambda: False)
        assert receipt is not None
        assert receipt.ok, receipt.message

    def now(self, incident: str) -> datetime:
        """What the exercise clock shows."""
        return self.recorder.now_in(incident)


def settle(window: MainWindow) -> None:
    """Let the worker finish, and what it started."""
    QApplication.processEvents()
    while window.errands.busy or window.errands.reading:
        window.errands.wait()
        QApplication.processEvents()


class Hall:
    """A window on an exercise store, its page of exercises open."""

    def __init__(self, room: DrillRoom, window: MainWindow) -> None:
        self.room, self.window = room, window
        window.show_page("exercise")
        settle(window)

    @property
    def flow(self) -> ExerciseFlow:
        """The conducting part of the window."""
        flow = self.window.commands.exercises.flow
        assert flow is not None
        return flow

    @property
    def page(self) -> ExercisePage:
        """The page."""
        return self.window.page("exercise")  # type: ignore[return-value]

    @property
    def incident(self) -> str:
        """The exercise at hand."""
        state = self.flow.at_hand
        assert state is not None
        return state.incident

    @property
    def sent(self) -> list[str]:
        """Identifiers of what was sent, in order."""
        entries = self.room.desk.state(self.incident).entries.get("inject-sent/1", ())
        return [str(entry.body["inject"]) for entry in entries]

    def begin(self, name: str = "landslide", team: str = "第一队") -> None:
        """Choose a pack, name the team, press the button."""
        start = self.page.start
        self.page.choose(START)
        place = next(place for place, row in enumerate(start.table.rows) if row.key.endswith(f"{name}.yaml"))
        start.table.selectRow(place)
        start.team.setText(team)
        start.begin.click()
        settle(self.window)

    def wait(self, **span: float) -> None:
        """Let the machine's clock go on, and the timer look."""
        self.room.clock.moment += timedelta(**span)
        self.flow.tick()
        settle(self.window)

    def press(self, button: str) -> None:
        """Press a button of the list of injects."""
        self.page.injects.buttons[button].click()
        settle(self.window)

    def choose(self, inject: str) -> None:
        """Choose a row of the list of injects."""
        table = self.page.injects.table
        table.selectRow(next(place for place, row in enumerate(table.rows) if row.key == inject))
