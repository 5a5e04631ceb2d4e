"""The paste dialog as a surface: input methods, names, the tab key, small screens, whatever is on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from jc_disaster.intake.bulletin import parse
from jc_disaster.kernel.quantity import about
from jc_disaster.ui.view_models.paste import paste_view
from jc_disaster.ui.view_models.pasted_text import LONGEST
from tests.ui.desks import desk_of, full_night
from tests.ui.pasting import COUNTY, LONG, KeyCounter, line_field, opened, paste
from tests.ui.test_controls import controls

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.widgets.sift_table import SiftModel


def test_enter_that_belongs_to_an_input_method_accepts_no_reason(
    qtbot: QtBot, night_window: MainWindow, keys: KeyCounter
) -> None:
    """Choosing a word with Enter must not record half a reason."""
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, "阳城县：截至7月12日3时，死亡1人。")
    keys.press(qtbot, Qt.Key.Key_Return)
    field = line_field()
    field.setText("重复")
    QApplication.sendEvent(field, QInputMethodEvent("tongji", []))

    keys.press(qtbot, Qt.Key.Key_Return)
    keys.press(qtbot, Qt.Key.Key_Escape)

    assert dialog.panel.field is field
    assert not any(item.kept for item in dialog.panel.sifting.items)


def test_the_table_takes_letters_as_keys_whatever_input_method_is_on(
    qtbot: QtBot, night_window: MainWindow
) -> None:
    """With a Chinese input method on, A would otherwise begin a word and accept nothing."""
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, COUNTY)

    assert not dialog.panel.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not dialog.panel.table.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


@pytest.mark.parametrize(
    "hostile",
    [
        "9" * 1_000_000,
        "死亡1人，" * 200_000,
        "死亡1\x002人\u202e345\u2066\ufeff" * 5,
        "\ud83d死亡3人\U0001f30a失踪1人",
        "\n" * 60_000,
    ],
    ids=["digits", "long", "invisible", "surrogates", "lines"],
)
def test_whatever_is_pasted_the_window_stays_free(
    qtbot: QtBot, night_window: MainWindow, hostile: str
) -> None:
    """Anything can be on the clipboard at 3 a.m.: the reading runs elsewhere, and Esc still closes."""
    dialog = opened(qtbot, night_window)
    mime = QMimeData()
    mime.setText(hostile)
    dialog.message.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: dialog._view.text == dialog.message.message, timeout=LONG)

    assert len(dialog.message.message) <= LONGEST
    dialog.message.message.encode()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_reading_never_runs_on_the_windows_thread(
    qtbot: QtBot, night_window: MainWindow, assessor: Assessor
) -> None:
    """A slow reading leaves the keyboard free; one that comes too late for a changed text is not shown."""
    dialog = opened(qtbot, night_window)
    waiting: list[tuple[str, Callable[..., None]]] = []
    dialog._read = lambda text, done, _towns: waiting.append((text, done))
    dialog.put_message(COUNTY)
    qtbot.waitUntil(lambda: bool(waiting), timeout=LONG)
    assert not dialog.panel.table.lines_model.lines

    dialog.put_message("高平市：死亡7人。")
    text, done = waiting[0]
    done(paste_view(text, parse(text, 2026), assessor.edition, parse))

    assert not dialog.panel.table.lines_model.lines


@pytest.mark.parametrize("exercise", [False, True])
def test_every_control_has_a_name_and_is_on_the_way_of_the_tab_key(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    exercise: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """A screen reader reads names, a broken mouse stops nobody, and an exercise says so on every surface."""
    desk = desk_of(assessor, exercise=exercise)
    full_night(desk)
    dialog = opened(qtbot, make_window(desk))
    paste(qtbot, dialog, COUNTY + "阳城县：转移3000人。出动救援人员280人。")
    wanted = controls(dialog)
    reached = set()
    for _ in range(len(wanted) + 20):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert wanted
    assert [widget for widget in wanted if not widget.accessibleName()] == []
    assert [widget.accessibleName() for widget in wanted if widget not in reached] == []
    assert dialog.windowTitle().startswith("【演练】") is exercise
    assert dialog.panel.outlook.sentence.text().startswith("【演练】") is exercise


def test_the_model_of_the_rows_keeps_qts_rules(
    qtbot: QtBot, night_window: MainWindow, qtmodeltester: ModelTester
) -> None:
    """A model that lies to its view crashes at the worst moment."""
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, COUNTY)
    model: SiftModel = dialog.panel.table.lines_model

    qtmodeltester.check(model, force_py=True)
    dialog.panel.accept_all()
    dialog.panel.table.show_lines(())

    assert model.rowCount() == 0


def test_the_quantity_field_understands_how_people_say_numbers(
    qtbot: QtBot, night_window: MainWindow, keys: KeyCounter
) -> None:
    """万, 约 and 余 survive a change as they do everywhere else."""
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, COUNTY)
    dialog.panel.table.choose(2)
    keys.press(qtbot, Qt.Key.Key_F2)
    field = line_field()
    field.setText("约1.2万")
    keys.press(qtbot, Qt.Key.Key_Return)

    assert dialog.panel.sifting.items[2].quantity == about(12_000)


def test_the_dialog_fits_the_smallest_screen(qtbot: QtBot, night_window: MainWindow) -> None:
    """1366 × 768 less a task bar and a title: everything in one look."""
    night_window.resize(1366, 700)
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, COUNTY + "阳城县：转移3000人。")

    assert dialog.height() <= 660
    assert dialog.minimumSizeHint().height() <= dialog.height()
    assert dialog.minimumSizeHint().width() <= dialog.width()


def test_a_letter_typed_into_the_message_settles_nothing(qtbot: QtBot, night_window: MainWindow) -> None:
    """A belongs to the text while the text has the keyboard."""
    dialog = opened(qtbot, night_window)
    paste(qtbot, dialog, COUNTY)
    dialog.message.setFocus()

    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(dialog.message, event)

    assert "a" in dialog.message.message
    assert not any(item.kept for item in dialog.panel.sifting.items)
