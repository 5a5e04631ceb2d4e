"""A pasted message to recorded figures by keys alone, through the real window on a real store."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from jc_disaster import workplace
from jc_disaster.kernel.quantity import at_least, exact
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.widgets.choice import ListedChoice
from jc_disaster.ui.widgets.paste_dialog import PasteDialog
from tests.scene import SetClock, counted_entropy
from tests.ui.desks import NIGHT, OFFICER, open_incident
from tests.ui.pasting import CONTROL, COUNTY, LONG, KeyCounter, line_field, opened, paste, record, standing
from tests.ui.test_journey import dialog_of, put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow


@pytest.fixture
def stored_window(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor, tmp_path: Path
) -> Iterator[MainWindow]:
    """A window on a real store on disk, with an open incident."""

    class OnePlan(workplace.Plans):
        """The plan of the tests, already made ready."""

        def assessor(self, plan: str | None = None) -> Assessor:  # noqa: ARG002 - there is only one
            return assessor

    clock, entropy = SetClock(NIGHT + timedelta(minutes=34)), counted_entropy()
    recorder = workplace.open_record(
        tmp_path / "store", "real", OnePlan(), seat="席位一", clock=clock, entropy=entropy
    )
    desk = Desk(
        record=recorder,
        assessor_of=lambda _: assessor,
        clock=clock,
        entropy=entropy,
        exercise=False,
        officer=OFFICER,
        store=str(tmp_path),
    )
    open_incident(desk)
    window = make_window(desk)
    yield window
    window.errands.wait()
    recorder.close()


def test_a_pasted_message_is_in_the_record_two_keys_later(
    qtbot: QtBot, stored_window: MainWindow, keys: KeyCounter
) -> None:
    """The main job of the night: paste, F4, Ctrl+Enter. The mouse is never touched, no number is typed twice."""
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, COUNTY)
    assert dialog.panel.table.hasFocus()

    keys.press(qtbot, Qt.Key.Key_F4)
    record(qtbot, stored_window, keys)

    assert keys.count == 2
    assert standing(stored_window, "陵川县") == {
        "deaths": exact(2),
        "missing": exact(1),
        "relocated": exact(860),
        "collapsed_rooms": exact(12),
    }
    assert stored_window.picture is not None
    report = stored_window.picture.state.reports[-1]
    assert (report.text, report.source, report.report_kind) == (COUNTY, "来报文字", "初报")


def test_every_row_is_settled_by_one_key_each(
    qtbot: QtBot, stored_window: MainWindow, keys: KeyCounter
) -> None:
    """Accept, drop, change: three keys for three rows, and the rest is named before it is left out."""
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, COUNTY)

    keys.press(qtbot, Qt.Key.Key_Space)
    keys.press(qtbot, Qt.Key.Key_Delete)
    keys.press(qtbot, Qt.Key.Key_F2)
    field = line_field()
    field.setText("近1千")
    keys.press(qtbot, Qt.Key.Key_Return)
    assert dialog.panel.table.hasFocus()
    keys.press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert "倒塌房屋间数12 间 1 项尚未核定取舍" in dialog.trouble.text()
    assert dialog.isVisible()
    record(qtbot, stored_window, keys)

    found = standing(stored_window, "陵川县")
    assert set(found) == {"deaths", "relocated"}
    assert str(found["relocated"]).count("AT_MOST") == 1


def test_nothing_enters_without_a_key(qtbot: QtBot, stored_window: MainWindow) -> None:
    """Pasting and reading change nothing; Ctrl+Enter on untouched rows records nothing and says why."""
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, COUNTY)

    qtbot.keyClick(dialog.panel.table, Qt.Key.Key_Return, CONTROL)

    assert "还没有采用任何一项" in dialog.trouble.text()
    assert stored_window.picture is not None
    assert not stored_window.picture.state.reports


def test_a_time_that_was_not_said_is_asked_and_never_filled_in(
    qtbot: QtBot, stored_window: MainWindow, keys: KeyCounter
) -> None:
    """数据截至 is what the county meant, not when the officer pasted it."""
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, "陵川县：死亡2人。")
    assert dialog.as_of.text() == ""
    keys.press(qtbot, Qt.Key.Key_F4)

    keys.press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert "数据截至时间" in dialog.trouble.text()
    assert dialog.as_of.hasFocus()
    keys.press(qtbot, Qt.Key.Key_F9)
    record(qtbot, stored_window, keys)

    assert standing(stored_window, "陵川县") == {"deaths": exact(2)}


def test_a_message_without_a_unit_takes_the_keyboard_to_the_question(
    qtbot: QtBot, stored_window: MainWindow, keys: KeyCounter
) -> None:
    """Whose the dead are is asked before anything can be accepted."""
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, "截至7月12日3时，死亡2人。")
    assert dialog.whole.hasFocus()
    assert dialog.whole.currentIndex() == -1

    dialog.whole.setCurrentIndex(dialog.whole.findData("泽州县"))
    dialog.whole.activated.emit(dialog.whole.currentIndex())
    keys.press(qtbot, Qt.Key.Key_Return)
    record(qtbot, stored_window, keys)

    assert standing(stored_window, "泽州县") == {"deaths": exact(2)}


def test_arrow_keys_open_the_list_of_units_and_settle_nothing(
    qtbot: QtBot, stored_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first arrow key took 全市 for settled and went on: a county's dead became the whole city's."""
    lists: list[ListedChoice] = []  # the offscreen platform cannot grab the keyboard for a real list
    monkeypatch.setattr(ListedChoice, "showPopup", lambda box: lists.append(box))  # noqa: PLW0108 - Qt wants a function
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, "截至7月12日3时，死亡2人。")

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Return):
        qtbot.keyClick(dialog.whole, key)

    assert len(lists) == 4
    assert dialog.panel.sifting.unit is None
    assert dialog.whole.currentIndex() == -1
    assert dialog.whole.hasFocus()


def test_a_message_for_several_counties_is_recorded_as_one_report_each(
    qtbot: QtBot, stored_window: MainWindow, keys: KeyCounter
) -> None:
    """Every report carries the whole message as its source."""
    text = "截至7月12日3时，全市死亡5人，其中阳城县死亡3人、沁水县死亡2人。"
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, text)

    keys.press(qtbot, Qt.Key.Key_F4)
    record(qtbot, stored_window, keys)

    assert stored_window.picture is not None
    reports = stored_window.picture.state.reports
    assert [(report.unit, report.text) for report in reports] == [
        ("全市", text),
        ("阳城县", text),
        ("沁水县", text),
    ]


def test_an_answer_turns_moved_people_into_relocated_ones(
    qtbot: QtBot, stored_window: MainWindow, keys: KeyCounter
) -> None:
    """One key answers the question that decides the level, and the level is seen before it is recorded."""
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, "陵川县：截至7月12日3时，转移群众6000余人。")
    assert dialog.panel.outlook.view.after is None

    keys.press(qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: dialog.panel.outlook.view.after is not None, timeout=LONG)
    assert "符合Ⅲ级启动条件" in dialog.panel.outlook.sentence.text()
    record(qtbot, stored_window, keys)

    assert standing(stored_window, "陵川县") == {"relocated": at_least(6000)}


def test_a_fall_asks_for_its_reason_in_place(
    qtbot: QtBot, night_window: MainWindow, keys: KeyCounter
) -> None:
    """The reason is asked where the figure stands, and recorded with it."""
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, "阳城县：截至7月12日3时，死亡1人。")
    dialog.kind.setCurrentText("核报")
    keys.press(qtbot, Qt.Key.Key_Return)
    field = line_field()
    assert field.accessibleName() == "核减理由"

    keys.press(qtbot, Qt.Key.Key_Escape)
    assert dialog.panel.table.hasFocus()
    keys.press(qtbot, Qt.Key.Key_Return)
    field = line_field()
    field.setText("重复统计")
    keys.press(qtbot, Qt.Key.Key_Return)
    record(qtbot, night_window, keys)

    assert night_window.picture is not None
    entry = night_window.picture.state.units["阳城县"].figures["deaths"]
    assert (entry.quantity, entry.reason, entry.verified) == (exact(1), "重复统计", True)
    assert night_window.picture.state.reports[-1].report_kind == "核报"


def test_escape_does_not_throw_accepted_figures_away_unasked(
    qtbot: QtBot, night_window: MainWindow, keys: KeyCounter
) -> None:
    """What was checked at 3 a.m. is not lost to one key; a second one lets go."""
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, COUNTY)
    keys.press(qtbot, Qt.Key.Key_F4)

    keys.press(qtbot, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "4 项还没有记录" in dialog.trouble.text()
    keys.press(qtbot, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert night_window.picture is not None
    assert "陵川县" not in night_window.picture.state.units


def test_a_line_shows_its_words_and_the_words_their_line(qtbot: QtBot, night_window: MainWindow) -> None:
    """Checking a number means looking at its words; both ways without searching."""
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, COUNTY)
    dialog.panel.table.choose(2)
    chosen = [mark for mark in dialog.message._marks if mark.line == dialog.message._chosen]
    assert [COUNTY[mark.start : mark.end] for mark in chosen] == ["紧急转移安置860人"]

    dialog.message.setFocus()
    cursor = dialog.message.textCursor()
    cursor.setPosition(COUNTY.index("12间"))
    dialog.message.setTextCursor(cursor)

    assert dialog.panel.table.current == 3


def test_a_refused_report_stays_in_the_dialog_with_its_reason(
    qtbot: QtBot, night_window: MainWindow, keys: KeyCounter
) -> None:
    """A full disc must not cost the checking; nothing is shown as recorded."""
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, COUNTY)
    keys.press(qtbot, Qt.Key.Key_F4)
    desk = night_window.desk
    assert desk is not None
    desk._record._store.refuses = True  # type: ignore[attr-defined]

    with qtbot.waitSignal(night_window.recorded, timeout=LONG):
        keys.press(qtbot, Qt.Key.Key_Return, CONTROL)

    assert dialog.isVisible()
    assert "没有存下" in dialog.trouble.text()
    assert sum(item.kept for item in dialog.panel.sifting.items) == 4


def test_a_message_before_any_incident_begins_one_first(qtbot: QtBot, empty_window: MainWindow) -> None:
    """The first thing that comes in may be the message itself; it must not be turned away."""
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(empty_window, Qt.Key.Key_B, CONTROL)
    qtbot.waitUntil(lambda: empty_window.dialog is not None, timeout=LONG)
    form = dialog_of(qtbot, empty_window)
    form.questions[2].field.setFocus()
    put(qtbot, "7·11沁河暴雨")

    qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)

    qtbot.waitUntil(lambda: isinstance(empty_window.dialog, PasteDialog), timeout=LONG)
    assert empty_window.picture is not None


def test_a_message_of_an_exercise_is_doubted_before_it_enters_the_real_record(
    qtbot: QtBot, stored_window: MainWindow, keys: KeyCounter
) -> None:
    """A message that says 演练 and is pasted here is the mistake that starts a real response."""
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, f"【演练】{COUNTY}")
    keys.press(qtbot, Qt.Key.Key_F4)

    keys.press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert "来报写有“演练”，这里是正式库" in dialog.trouble.text()
    assert stored_window.picture is not None
    assert not stored_window.picture.state.reports
    record(qtbot, stored_window, keys)

    assert "deaths" in standing(stored_window, "陵川县")


def test_whoever_went_on_to_the_time_before_the_message_was_read_stays_there(
    qtbot: QtBot, stored_window: MainWindow
) -> None:
    """The keyboard was taken to the rows in the middle of a time, and its last digits answered their questions."""
    dialog = opened(qtbot, stored_window)
    QGuiApplication.clipboard().setText(COUNTY)
    qtbot.keyClick(dialog.message, Qt.Key.Key_V, CONTROL)
    dialog.as_of.setFocus()

    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)

    assert dialog.as_of.hasFocus()
    assert dialog.as_of.text() == "2026-07-12 03:00"
    qtbot.keyClicks(dialog.as_of, "0312")
    assert dialog.as_of.text() == "0312"


def test_after_a_message_its_own_unit_stands_in_the_entry_panel(
    qtbot: QtBot, stored_window: MainWindow, keys: KeyCounter
) -> None:
    """What the reader left is typed by hand next: it went to the county that had been entered before."""
    stored_window.choose_unit(1)
    entry = stored_window.page("assessment").entry  # type: ignore[attr-defined]
    assert entry.unit != "陵川县"
    dialog = opened(qtbot, stored_window)
    paste(qtbot, dialog, COUNTY)

    keys.press(qtbot, Qt.Key.Key_F4)
    record(qtbot, stored_window, keys)

    qtbot.waitUntil(lambda: entry.unit == "陵川县", timeout=LONG)
    assert entry.as_of.text() == ""
    assert entry.fields["deaths"].text() == "2"


def test_a_copied_message_is_not_left_chosen_once_the_keyboard_is_at_its_rows(
    qtbot: QtBot, stored_window: MainWindow
) -> None:
    """Chosen as a whole it hid all its marks: nobody could see which words a row was read from."""
    QGuiApplication.clipboard().setText(COUNTY)
    qtbot.keyClick(stored_window, Qt.Key.Key_B, CONTROL)
    dialog = stored_window.dialog
    assert isinstance(dialog, PasteDialog)
    qtbot.waitUntil(dialog.panel.table.hasFocus, timeout=LONG)

    assert dialog.message.message == COUNTY
    assert not dialog.message.textCursor().hasSelection()
