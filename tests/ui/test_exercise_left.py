"""Leaving an exercise and coming back: nothing goes out while nobody conducts, nor before somebody has said so."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.blocks import words_of as paper_words
from jc_disaster.documents.choice import Order
from jc_disaster.documents.context import PaperContext
from jc_disaster.documents.papers import PAPER_BY_KIND
from jc_disaster.documents.papers.record_print import RECORD_PRINT
from jc_disaster.incident.exercise_clock import clock_of
from jc_disaster.incident.fold import fold
from jc_disaster.incident.telling import words_of
from jc_disaster.record.still import Still
from jc_disaster.ui.record_files import STILL_RUNS, ExerciseRunsError, RecordFiles
from jc_disaster.ui.running_clocks import FOUND_RUNNING, LEFT
from jc_disaster.ui.safekeeping import Safekeeping
from jc_disaster.ui.view_models.drill_forms import GO_ON, STAND
from tests.documents.papers.nights import shipped
from tests.ui.desks import PaperBox
from tests.ui.drills import DrillRoom, Hall, settle
from tests.ui.test_players_window import strings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.events import Event
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.widgets.form import FormDialog


@pytest.fixture
def room(assessor: Assessor, tmp_path: Path) -> DrillRoom:
    """An exercise store in memory."""
    return DrillRoom(assessor, tmp_path)


@pytest.fixture
def cut_off(room: DrillRoom, make_window: Callable[[Desk], MainWindow]) -> tuple[Hall, str]:
    """A window opened an hour after the power went while the clock of an exercise ran."""
    incident = room.begin()
    room.do(incident, "run_clock", pace=1)
    room.clock.moment += timedelta(hours=1)
    hall = Hall(room, make_window(room.desk))
    return hall, incident


def pace(room: DrillRoom, incident: str) -> int:
    """How fast the clock runs by the record."""
    anchor = clock_of(room.desk.state(incident))
    assert anchor is not None
    return anchor.pace


def question(hall: Hall) -> FormDialog:
    """The form that is open."""
    dialog = hall.window.dialog
    assert dialog is not None
    return dialog  # type: ignore[return-value]


def printed(room: DrillRoom, events: Sequence[Event]) -> str:
    """The printed record of these events, as text."""
    context = PaperContext.of(fold(events), events, room.plan(None), shipped(), PAPER_BY_KIND)
    return "".join("".join(paper_words(one)) for one in RECORD_PRINT.build(context))


def test_closing_the_window_lets_the_clock_stand_and_says_why(hall: Hall) -> None:
    """Facilitators who go to lunch must not come back to an exercise that ran away."""
    hall.begin()
    hall.window.act({"act": "run_clock", "pace": 60})
    settle(hall.window)
    incident, room = hall.incident, hall.room
    keeping = Safekeeping(room.desk, hall.window)
    hall.window.close()
    settle(hall.window)

    assert not hall.window.isVisible()
    assert pace(room, incident) == 0
    event = room.recorder.events(incident)[-1]
    assert words_of(event, room.plan(None).edition).endswith(f"；理由：{LEFT}")
    keeping.timer.stop()


def test_a_clock_that_stands_is_left_as_it_is(room: DrillRoom) -> None:
    """Leaving writes nothing where there is nothing to pause."""
    incident = room.begin()
    before = len(room.recorder.events(incident))

    assert room.desk.leave() == ""

    assert len(room.recorder.events(incident)) == before


def test_after_a_power_cut_nothing_goes_out_before_it_is_asked(cut_off: tuple[Hall, str]) -> None:
    """An hour of messages at once would end the exercise; the form says how many wait, and standing is the default."""
    hall, incident = cut_off
    hall.wait(seconds=2)
    assert hall.sent == []
    dialog = question(hall)
    assert "条情景时间已到，都还没有发出" in "".join(strings_of(dialog))
    assert dialog.questions[0].field.currentText() == STAND  # type: ignore[attr-defined]

    dialog.submit()
    settle(hall.window)

    assert pace(hall.room, incident) == 0
    last = hall.room.recorder.events(incident)[-1]
    assert last.body["reason"] == FOUND_RUNNING
    hall.wait(hours=1)
    assert hall.sent == []


def test_closing_the_question_is_no_leave_to_send(cut_off: tuple[Hall, str]) -> None:
    """Escape takes the safe way: the clock stands."""
    hall, incident = cut_off
    question(hall).reject()
    settle(hall.window)

    assert pace(hall.room, incident) == 0
    assert hall.sent == []


def test_who_wants_it_lets_the_exercise_go_on(cut_off: tuple[Hall, str]) -> None:
    """After a short cut the exercise goes on as if nothing had been."""
    hall, incident = cut_off
    dialog = question(hall)
    field = dialog.questions[0].field
    field.setCurrentText(GO_ON)  # type: ignore[attr-defined]
    dialog.submit()
    settle(hall.window)
    hall.wait(seconds=2)

    assert pace(hall.room, incident) == 1
    assert hall.sent[0] == "c01"


def test_another_look_of_the_window_asks_nothing(
    room: DrillRoom, make_window: Callable[[Desk], MainWindow]
) -> None:
    """Changing from light to dark makes a new window on the same desk while the clock runs."""
    first = Hall(room, make_window(room.desk))
    first.begin()
    first.window.act({"act": "run_clock", "pace": 1})
    settle(first.window)

    second = make_window(room.desk)
    settle(second)

    assert second.dialog is None
    assert pace(room, first.incident) == 1


def test_no_paper_made_while_it_runs_holds_what_the_controllers_prepare(room: DrillRoom) -> None:
    """Papers are made from the same events as the pages; the printed record says that something is left out."""
    incident = room.begin()
    room.do(incident, "change_inject", inject="c02", change="跳过", reason="太难")
    room.do(incident, "note_evaluation", objective="o1", evaluator={"name": "", "post": "评"}, words="慢")
    box = room.desk.papers
    assert isinstance(box, PaperBox)

    room.desk.make_papers(incident, Order(("record_print",)))
    room.do(incident, "end_exercise")
    room.desk.make_papers(incident, Order(("record_print",)))

    running, ended = box.told
    assert "导调的准备和评估意见不列" in printed(room, running)
    assert "导调的准备和评估意见不列" not in printed(room, ended)
    assert not {"inject-changed/1", "evaluation-noted/1"} & {event.name for event in running}
    assert {"inject-changed/1", "evaluation-noted/1"} <= {event.name for event in ended}


def test_all_of_the_record_is_exported_only_after_the_end(room: DrillRoom, tmp_path: Path) -> None:
    """It holds what the controllers prepare, and players sit at the same window."""
    incident = room.begin()
    files = RecordFiles(room.recorder, tmp_path, "【演练】")
    with pytest.raises(ExerciseRunsError, match=STILL_RUNS):
        files.export(Still(room.recorder), tmp_path / "out", room.clock.now())
    assert not (tmp_path / "out").exists()

    room.do(incident, "end_exercise")

    folder = files.export(Still(room.recorder), tmp_path / "out", room.clock.now())
    assert folder.name.startswith("【演练】")
    assert any(folder.iterdir())
