"""Evaluation, hot wash, reports, archive; what stands around a drill: names, kinds, the other store, the clipboard."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jc_disaster.record.recorder import Recorder
from jc_disaster.ui.another_window import detached
from jc_disaster.ui.opening import open_desk
from jc_disaster.ui.view_models.conducting import CONDUCT, EVALUATE, REVIEW, START
from jc_disaster.ui.widgets.panel import KindTag, Panel
from tests.scene import MemoryStore, SetClock, counted_entropy, identity
from tests.ui.desks import OFFICER, desk_of
from tests.ui.drills import DrillRoom, Hall, settle
from tests.ui.test_controls import controls
from tests.ui.test_players_window import strings_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.exercise import ExercisePage


def test_an_evaluators_note_is_kept_and_its_field_made_free(hall: Hall) -> None:
    """Who writes fast must not send the same words twice."""
    hall.begin()
    hall.page.choose(EVALUATE)
    sheet = hall.page.evaluation
    assert sheet.scale.text() == "优、良、中、差"
    sheet.post.setText("评估员一")
    sheet.rating.setCurrentText("良")
    sheet.words.setPlainText("接报复述完整。")
    sheet.keep.click()
    settle(hall.window)

    assert [row.cells[-1] for row in sheet.notes.rows] == ["接报复述完整。"]
    assert sheet.words.toPlainText() == ""
    assert not sheet.add.isEnabled()
    hall.room.do(hall.incident, "end_exercise")
    hall.window.open_incident(hall.incident)
    settle(hall.window)
    hall.page.evaluation.item.setText("补印空白表")
    hall.page.evaluation.owner.setText("市应急局")
    hall.page.evaluation.add.click()
    settle(hall.window)
    assert [row.cells[:2] for row in sheet.improvements.rows] == [("补印空白表", "市应急局")]


def test_the_hot_wash_is_replayed_at_an_exercise_time(hall: Hall) -> None:
    """What could they know at 05:30? Nothing of what came at 05:40."""
    hall.begin()
    hall.room.move_on(hall.incident, 90)
    hall.window.open_incident(hall.incident)
    hall.window.show_page("exercise")
    settle(hall.window)
    whole = len(hall.page.hot_wash.course.rows)
    start = hall.room.pack().starts_at

    hall.page.hot_wash.replay_wanted.emit(start + timedelta(minutes=30))
    settle(hall.window)

    assert hall.page.hot_wash.line.text().startswith("当时所知：")
    assert len(hall.page.hot_wash.course.rows) < whole
    hall.page.hot_wash.replay_wanted.emit(None)
    settle(hall.window)
    assert len(hall.page.hot_wash.course.rows) == whole


def test_reports_of_every_team_are_written_in_both_forms_and_marked(hall: Hall) -> None:
    """The files leave the machine: each name begins with the mark."""
    hall.begin()
    hall.room.do(hall.incident, "end_exercise")
    hall.window.open_incident(hall.incident)
    settle(hall.window)
    hall.page.hot_wash.reports.click()
    settle(hall.window)

    files = sorted(path for path in hall.room.drills.reports_folder.iterdir() if path.is_file())
    assert {path.suffix for path in files} == {".pdf", ".docx"}
    assert all(path.name.startswith("【演练】") for path in files)
    assert "已出 4 个文件" in hall.page.hot_wash.made.text()


def test_the_archive_is_sealed_after_its_consequence_was_read(hall: Hall) -> None:
    """Nothing is added to a sealed exercise."""
    hall.begin()
    hall.room.do(hall.incident, "end_exercise")
    hall.window.open_incident(hall.incident)
    settle(hall.window)
    hall.page.hot_wash.archive.click()
    dialog = hall.window.dialog
    assert dialog is not None
    dialog.submit()  # type: ignore[attr-defined]
    next(one for one in controls(dialog) if one.accessibleName() == "归档封存").click()  # type: ignore[attr-defined]
    settle(hall.window)

    assert hall.room.desk.state(hall.incident).closed is not None
    assert not hall.page.hot_wash.archive.isEnabled()


def test_the_scale_of_ratings_is_kept_with_the_exercise(
    hall: Hall, make_window: Callable[[Desk], MainWindow]
) -> None:
    """Three evaluators on three days rate by one scale, also after the window was closed."""
    hall.begin()
    hall.page.choose(EVALUATE)
    scale = hall.page.evaluation.scale
    scale.setText("好，中，差")
    scale.entered.emit()
    settle(hall.window)
    count = len(hall.room.recorder.events(hall.incident))
    scale.entered.emit()
    settle(hall.window)
    assert len(hall.room.recorder.events(hall.incident)) == count

    later = Hall(hall.room, make_window(hall.room.desk)).page.evaluation

    assert later.scale.text() == "好、中、差"
    assert [later.rating.itemText(place) for place in range(1, later.rating.count())] == ["好", "中", "差"]


def test_an_improvement_is_closed_from_the_table_with_its_result(hall: Hall) -> None:
    """Whoever finished it says so where it stands, and is asked with what result."""
    hall.begin()
    hall.room.do(hall.incident, "end_exercise")
    hall.room.do(hall.incident, "record_improvement", item="补印空白表", responsible="市应急局", state="待办")
    hall.window.open_incident(hall.incident)
    settle(hall.window)
    hall.window.show_page("exercise")
    hall.page.choose(EVALUATE)
    sheet = hall.page.evaluation
    sheet.improvements.selectRow(0)
    sheet.change.click()
    dialog = hall.window.dialog
    state, result = (question.field for question in dialog.questions)  # type: ignore[union-attr]
    state.setCurrentText("办结")
    dialog.submit()  # type: ignore[union-attr]
    assert dialog.isVisible()  # type: ignore[union-attr]
    result.setPlainText("已补印五十份。")
    dialog.submit()  # type: ignore[union-attr]
    settle(hall.window)

    assert [row.cells[3] for row in sheet.improvements.rows] == ["办结"]
    assert hall.room.drills.carried() == ()


def test_covered_the_page_shows_nothing_that_only_controllers_may_see(hall: Hall) -> None:
    """Players work at the same machine; a press hides injects and answers until a controller shows them."""
    hall.begin()
    hall.flow.show_players()
    assert hall.flow.players is not None
    hall.flow.players.work.click()
    assert hall.window.current_key == "assessment"
    hall.window.show_page("exercise")

    assert hall.page.covered
    assert not hall.page.injects.isVisible()
    assert not hall.page.answer.isVisible()
    assert [one.accessibleName() for one in controls(hall.page)] == ["显示导调"]
    assert "遮住不是上锁" in "".join(strings_of(hall.page))
    hall.page.uncover.click()
    assert hall.page.injects.isVisible()


@pytest.mark.parametrize("part", [START, CONDUCT, EVALUATE, REVIEW])
def test_every_control_has_a_name_and_every_panel_its_kind(hall: Hall, part: str) -> None:
    """A cropped photograph shows 演练; a screen reader names what is there."""
    hall.begin()
    hall.page.choose(part)

    assert not [one for one in controls(hall.page) if not one.accessibleName()]
    for panel in hall.page.findChildren(Panel):
        if panel.isVisible():
            assert panel.heading.text().startswith("【演练】")
            assert [tag.accessibleName() for tag in panel.findChildren(KindTag)] == ["演练"]


@pytest.mark.parametrize("part", [START, CONDUCT, EVALUATE, REVIEW])
def test_every_control_can_be_reached_by_tab(hall: Hall, qtbot: QtBot, part: str) -> None:
    """The projector's cable has pulled the mouse off the table."""
    hall.begin()
    hall.page.choose(part)
    hall.page.enter()
    wanted = controls(hall.page)
    reached = set()
    for _ in range(len(controls(hall.window)) + 60):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert not [one.accessibleName() for one in wanted if one not in reached]


@pytest.mark.parametrize("part", [START, CONDUCT, EVALUATE, REVIEW])
def test_every_part_fits_the_smallest_screen(hall: Hall, part: str) -> None:
    """1366 × 768 is what stands in the meeting room."""
    hall.begin()
    hall.page.choose(part)
    QApplication.processEvents()

    assert hall.page.minimumSizeHint().width() <= hall.page.width()
    assert hall.window.height() == 768


def test_in_a_real_store_the_page_only_shows_the_way(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """正式 and 演练 never meet: nothing can be begun here."""
    window = make_window(desk_of(assessor))
    window.show_page("exercise")

    assert [one.accessibleName() for one in controls(window.page("exercise"))] == ["打开演练窗口"]
    assert window.commands.exercises.flow is None
    window.commands.run("break-off")
    assert "没有演练可以终止" in window.status.message.text()


@pytest.mark.parametrize("works", [True, False])
def test_the_other_store_is_opened_by_another_process(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor, *, works: bool
) -> None:
    """A running window never changes its kind; where the other cannot be opened, it says what to do."""
    asked: list[list[str]] = []
    window = make_window(desk_of(assessor))
    window.commands.exercises.launch = lambda _, arguments: asked.append(list(arguments)) or works
    window.commands.run("open-exercise")

    assert asked[0][-2:] == ["--kind", "exercise"]
    assert ("正在打开" if works else "没有打开") in window.status.message.text()


def test_a_process_is_started_by_qt_and_a_failure_is_told() -> None:
    """Qt's bindings answer with a word or with two; either way it is known whether it began."""
    assert detached(sys.executable, ["-c", "pass"])
    assert not detached("/no/such/program", [])


def test_what_is_copied_in_the_players_window_is_marked(hall: Hall) -> None:
    """A clipboard goes anywhere."""
    hall.begin()
    hall.choose("c01")
    hall.press("send")
    hall.flow.show_players()
    players = hall.flow.players
    assert players is not None
    players.copy.click()

    text = QGuiApplication.clipboard().text()
    assert text.startswith("【演练】我县一处山体滑坡")
    assert players.windowTitle().startswith("【演练】")


def test_teams_of_another_store_are_set_beside_these(hall: Hall, assessor: Assessor, tmp_path: Path) -> None:
    """Two teams played on two machines; the record of the second comes on a stick and is only looked at."""
    other = DrillRoom(assessor, tmp_path / "stick")
    other.do(other.begin(team="第二队"), "end_exercise")
    hall.room.others[tmp_path / "stick"] = other.recorder
    hall.begin()
    hall.room.do(hall.incident, "end_exercise")
    hall.window.open_incident(hall.incident)
    settle(hall.window)
    orders = hall.flow.orders
    assert orders is not None
    hall.page.choose(REVIEW)
    before = len(other.recorder.events())

    for _ in range(2):
        orders.add_others(tmp_path / "stick")
        settle(hall.window)

    assert [row.cells[0] for row in hall.page.hot_wash.teams.rows] == ["第一队", "第二队"]
    assert len(other.recorder.events()) == before


@pytest.mark.parametrize("kind", ["real", "exercise"])
def test_a_store_without_this_pack_is_sent_back_in_words(
    hall: Hall, assessor: Assessor, tmp_path: Path, kind: str
) -> None:
    """Above all a real store: nothing of it may stand in an exercise's report."""
    hall.room.others[tmp_path] = Recorder(
        MemoryStore(identity(kind)), lambda _: assessor, SetClock(), counted_entropy()
    )
    hall.begin()
    orders = hall.flow.orders
    assert orders is not None
    orders.add_others(tmp_path)
    settle(hall.window)

    said = hall.window.status.message.text()
    assert ("是“正式”库" if kind == "real" else "没有用“清晨滑坡”这份情景包") in said
    assert "已记录的内容不受影响" in said


def test_a_drill_on_a_store_on_disc_from_nothing_to_the_sealed_archive(
    make_window: Callable[[Desk], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a new facilitator does in ten minutes, with the program as it is composed; another start finds it again."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    desk = open_desk(OFFICER, exercise=True)
    window = make_window(desk)
    window.show_page("exercise")
    settle(window)
    page: ExercisePage = window.page("exercise")  # type: ignore[assignment]
    page.start.table.selectRow(len(page.start.table.rows) - 1)
    page.start.papers.click()
    settle(window)
    page.start.begin.click()
    settle(window)
    for _ in range(3):
        page.clock.to_next.click()
        settle(window)
    assert [row.cells[-1] for row in page.injects.table.rows][:3] == ["已发"] * 3
    incident = page.conducted.incident  # type: ignore[union-attr]
    window.act({"act": "end_exercise"})
    settle(window)
    page.hot_wash.reports.click()
    settle(window)
    window.act({"act": "close_incident", "reason": "评估完毕。"})
    settle(window)
    window.close()
    desk.close()

    made = sorted(path.name for path in (tmp_path / "exercise" / "【演练】报告").iterdir())
    assert len(made) == 8
    assert all(name.startswith("【演练】") for name in made)
    again = open_desk(OFFICER, exercise=True)
    assert again.drills is not None
    assert again.drills.conducted(incident).judgement.ended == "结束"
    assert again.state(incident).closed is not None
    again.close()
