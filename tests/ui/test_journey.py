"""A night call from the keyboard: new incident, figures, comparison, 认定, decision. The mouse is never touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from jc_disaster.kernel.quantity import at_least, exact
from jc_disaster.ui.known import Receipt
from tests.ui.desks import INCIDENT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.assessment import AssessmentPage
    from jc_disaster.ui.widgets.form import FormDialog


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def put(qtbot: QtBot, text: str) -> None:
    """Enter words that an input method would commit."""
    widget = focused()
    if isinstance(widget, QPlainTextEdit):
        widget.insertPlainText(text)
    else:
        widget.insert(text)  # type: ignore[attr-defined]
        widget.textEdited.emit(widget.text())  # type: ignore[attr-defined]
    assert qtbot is not None


def press(
    qtbot: QtBot, window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key of the window."""
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)


def assessment(window: MainWindow) -> AssessmentPage:
    """The page where figures are entered."""
    return window.page("assessment")  # type: ignore[return-value]


def dialog_of(qtbot: QtBot, window: MainWindow) -> FormDialog:
    """The form that is open, once it has the keyboard."""
    dialog = window.dialog
    assert isinstance(dialog, QDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=20_000)
    return dialog  # type: ignore[return-value]


def submit(qtbot: QtBot, window: MainWindow) -> Receipt:
    """Ctrl+Enter on the form that is open, and the receipt."""
    dialog = dialog_of(qtbot, window)
    with qtbot.waitSignal(window.recorded, timeout=20_000) as signal:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    receipt: Receipt = signal.args[0]
    if receipt.ok:
        window.activateWindow()  # without a display nobody gives the keyboard back
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=20_000)
    return receipt


def open_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+N, a name, Ctrl+Enter."""
    press(qtbot, window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(qtbot, window)
    dialog.questions[2].field.setFocus()
    put(qtbot, "7·11沁河暴雨")
    assert submit(qtbot, window).ok


def enter(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type a figure and Enter; wait until it is durable."""
    target = focused()
    for sign in text:
        qtbot.keyClick(target, sign)
    with qtbot.waitSignal(window.recorded, timeout=20_000):
        qtbot.keyClick(target, Qt.Key.Key_Return)


def test_a_night_call_goes_from_the_call_to_the_decision_by_keys(
    qtbot: QtBot, empty_window: MainWindow
) -> None:
    """The main job: figures in, level and authority out, the decision recorded as it was given."""
    window = empty_window
    open_by_keys(qtbot, window)
    page = assessment(window)
    assert window.current_key == "assessment"

    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert page.unit == "阳城县"
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    enter(qtbot, window, "3")
    enter(qtbot, window, "2")
    assert page.answer.view.sentence.startswith("数据对照：符合Ⅳ级启动条件，待市安委办认定")

    qtbot.keyClick(window, Qt.Key.Key_F5)
    dialog_of(qtbot, window)
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    assert submit(qtbot, window).ok

    qtbot.keyClick(window, Qt.Key.Key_F7)
    dialog = dialog_of(qtbot, window)
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: focused().accessibleName() == "返回修改", timeout=20_000)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName() == "启动Ⅳ级响应"
    with qtbot.waitSignal(window.recorded, timeout=20_000):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)

    assert window.picture is not None
    assert window.picture.in_force is not None
    assert window.picture.in_force.name == "Ⅳ级"
    assert page.answer.view.sentence == "数据对照：符合Ⅳ级启动条件，Ⅳ级响应已启动。"


def test_figures_keep_what_was_said_about_them(qtbot: QtBot, empty_window: MainWindow) -> None:
    """余 stays 余, and the next field has the keyboard."""
    open_by_keys(qtbot, empty_window)
    page = assessment(empty_window)
    page.choose_unit("沁水县")
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    page.entry.fields["relocated"].setFocus()
    put(qtbot, "4310余")
    with qtbot.waitSignal(empty_window.recorded, timeout=20_000):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)

    assert empty_window.picture is not None
    assert empty_window.picture.state.units["沁水县"].figures["relocated"].quantity == at_least(4310)
    assert focused() is page.entry.fields["needing_relief"]
    assert page.entry.fields["relocated"].text() == "4,310余"


def test_a_figure_sent_by_enter_is_recorded_once(qtbot: QtBot, empty_window: MainWindow) -> None:
    """Enter sends the figure and leaves the field; leaving must not send it a second time."""
    open_by_keys(qtbot, empty_window)
    assessment(empty_window).choose_unit("阳城县")
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    enter(qtbot, empty_window, "3")
    enter(qtbot, empty_window, "2")
    empty_window.errands.wait()
    QApplication.processEvents()

    assert empty_window.desk is not None
    reports = empty_window.desk.known(None).current
    assert reports is not None
    assert [dict(one.figures) for one in reports.reports] == [{"deaths": exact(3)}, {"missing": exact(2)}]


def test_a_figure_without_its_time_waits_and_is_not_lost(qtbot: QtBot, empty_window: MainWindow) -> None:
    """A time is never filled in by itself; the number stays until it is given."""
    open_by_keys(qtbot, empty_window)
    page = assessment(empty_window)
    page.choose_unit("阳城县")
    field = page.entry.fields["deaths"]
    field.setFocus()
    qtbot.keyClick(field, "6")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert "截至时间" in page.entry.notice.text()
    assert focused() is page.entry.as_of
    assert empty_window.picture is not None
    assert "阳城县" not in empty_window.picture.state.units

    with qtbot.waitSignal(empty_window.recorded, timeout=20_000):
        qtbot.keyClick(focused(), Qt.Key.Key_F9)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert empty_window.picture.state.units["阳城县"].figures["deaths"].quantity == exact(6)


def test_a_lower_figure_asks_for_its_reason(qtbot: QtBot, night_window: MainWindow) -> None:
    """核减 is never silent."""
    page = assessment(night_window)
    page.choose_unit("阳城县")
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    field = page.entry.fields["deaths"]
    field.setFocus()
    qtbot.keyClick(field, "1")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert focused() is page.entry.reason
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.entry.reason.isVisible()

    put(qtbot, "重复统计")
    with qtbot.waitSignal(night_window.recorded, timeout=20_000):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)

    assert night_window.picture is not None
    entry = night_window.picture.state.units["阳城县"].figures["deaths"]
    assert (entry.quantity, entry.reason) == (exact(1), "重复统计")


def test_a_keystroke_compares_before_anything_is_recorded(qtbot: QtBot, night_window: MainWindow) -> None:
    """The level is seen while the county is still on the line; the record does not move."""
    page = assessment(night_window)
    page.choose_unit("陵川县")
    field = page.entry.fields["deaths"]
    field.setFocus()
    for sign in "15":
        qtbot.keyClick(field, sign)

    assert page.answer.view.sentence.startswith("数据对照：符合Ⅱ级启动条件")
    assert page.answer.view.draft
    assert night_window.picture is not None
    assert "陵川县" not in night_window.picture.state.units

    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.answer.view.sentence.startswith("数据对照：符合Ⅲ级启动条件")


def test_a_text_that_is_no_number_stays_with_the_reason(qtbot: QtBot, night_window: MainWindow) -> None:
    """Nothing typed is thrown away; nothing wrong is recorded."""
    page = assessment(night_window)
    page.choose_unit("陵川县")
    field = page.entry.fields["deaths"]
    field.setFocus()
    put(qtbot, "30户")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "30户"
    assert "单位为人" in field.fault
    assert focused() is field


def test_a_county_says_that_nothing_happened_there(qtbot: QtBot, night_window: MainWindow) -> None:
    """未受灾 is a statement of the county, with its time."""
    page = assessment(night_window)
    page.choose_unit("陵川县")
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    with qtbot.waitSignal(night_window.recorded, timeout=20_000):
        qtbot.keyClick(page.entry.unaffected, Qt.Key.Key_Return)

    assert night_window.picture is not None
    assert night_window.picture.state.units["陵川县"].unaffected
    assert page.entry.aside.text().startswith("已报 7/7")


def test_a_decision_not_to_start_needs_its_reason(qtbot: QtBot, night_window: MainWindow) -> None:
    """暂不启动 is recorded with the words that were given."""
    night_window.commands.run("decide")
    dialog = dialog_of(qtbot, night_window)
    qtbot.keyClick(dialog.questions[0].field, Qt.Key.Key_F9)
    dialog.questions[1].field.setCurrentIndex(1)  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    faults = {question.ask.key: question.fault.text() for question in dialog.questions}
    assert "理由" in faults["reason"]
    assert dialog.isVisible()


def test_an_upward_report_is_recorded_from_the_strip(qtbot: QtBot, night_window: MainWindow) -> None:
    """First of all, whatever the level: who above was told, how, when, and who took it."""
    qtbot.keyClick(night_window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(qtbot, night_window)
    qtbot.keyClick(dialog.questions[0].field, Qt.Key.Key_F9)
    dialog.questions[2].field.setCurrentIndex(1)  # type: ignore[attr-defined]
    dialog.questions[3].field.setText("市委值班室")  # type: ignore[attr-defined]

    assert submit(qtbot, night_window).ok
    assert night_window.picture is not None
    assert night_window.picture.state.upward[-1].channel == "书面"


def test_measures_are_ticked_by_the_keyboard(qtbot: QtBot, night_window: MainWindow) -> None:
    """Adopt, then on to the next step, with Enter alone."""
    night_window.show_page("measures")
    page = night_window.page("measures")
    table = page.table  # type: ignore[attr-defined]
    first = table.current_key
    with qtbot.waitSignal(night_window.recorded, timeout=20_000):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(night_window.recorded, timeout=20_000):
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert night_window.picture is not None
    assert night_window.picture.state.measures[first].progress == "已通知"


def test_papers_are_made_off_the_windows_thread(qtbot: QtBot, night_window: MainWindow) -> None:
    """The window stays free, and what was made is listed."""
    qtbot.keyClick(night_window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page = night_window.page("papers")

    qtbot.waitUntil(lambda: len(page.files.rows) == 2, timeout=20_000)  # type: ignore[attr-defined]
    assert night_window.current_key == "papers"
    assert {row.cells[0] for row in page.files.rows} == {"flash_report", "start_notice"}  # type: ignore[attr-defined]


def test_a_full_disc_is_said_in_words_and_nothing_is_shown_as_recorded(
    qtbot: QtBot, night_window: MainWindow
) -> None:
    """已记录 appears only after it is durable."""
    desk = night_window.desk
    assert desk is not None
    desk._record._store.refuses = True  # type: ignore[attr-defined]
    page = assessment(night_window)
    page.choose_unit("陵川县")
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    enter(qtbot, night_window, "2")

    assert "未记录" in night_window.status.saved.text()
    assert "没有存下" in night_window.status.message.text()
    assert desk.known(INCIDENT).current is not None


@pytest.mark.parametrize("number", range(1, 10))
def test_every_page_opens_by_its_key(qtbot: QtBot, night_window: MainWindow, number: int) -> None:
    """Nine pages, nine keys, no mouse."""
    keys = ("home", "figures", "assessment", "measures", "papers", "journal", "plan", "exercise", "settings")
    qtbot.keyClick(night_window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)

    assert night_window.current_key == keys[number - 1]
    assert night_window.page(keys[number - 1]).isVisible()
