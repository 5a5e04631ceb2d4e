"""A tired hand on the keyboard: thousands of senseless actions, no exception, no warning of Qt, no lost window."""

from __future__ import annotations

from datetime import timedelta
from random import Random, SystemRandom
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QWidget,
)

from jc_disaster.incident.decide import CATALOGUE
from jc_disaster.ui.print_flow import PrintFlow
from jc_disaster.ui.shortcuts import COMMANDS, PAGES
from jc_disaster.ui.widgets.form import FormDialog
from tests.scene import SetClock
from tests.ui.desks import INCIDENT, desk_of, full_night

if TYPE_CHECKING:
    from collections.abc import Callable

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

ACTIONS, NIGHTLY = 2_000, 20_000
SEED = 20260712
PLAIN = Qt.KeyboardModifier.NoModifier
KEYS = (
    *[Qt.Key.Key_Tab] * 4,
    *[Qt.Key.Key_Return] * 3,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    *(Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)),
    *(Qt.Key(Qt.Key.Key_F1 + number) for number in range(9)),
)
CONTROLLED = (Qt.Key.Key_Return, *(Qt.Key(Qt.Key.Key_A + number) for number in range(26)), *KEYS[-19:-9])
TEXTS = (
    "余",
    "约12",
    "陵川县",
    "未受灾",
    "0310",
    "昨天23:20",
    "5.3.1",
    "补签",
    "20-30",
    "３",
    "一千二百",
    "、，；",
    "x" * 300,
)
CLICKABLE = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView, QSlider)


class Monkey:
    """Acts at random on a window; the same seed acts the same."""

    def __init__(self, window: MainWindow, random: Random) -> None:
        self._window = window
        self._random = random
        self.steps = 0
        self._acts: list[Callable[[], None]] = [
            *[self._press] * 10,
            *[self._press_with] * 3,
            *[self._write] * 4,
            *[self._click] * 4,
            *[self._command] * 3,
            *[self._answer] * 3,
            *[self._report] * 2,
            self._leave,
            self._look_back,
            self._let_time_pass,
            self._resize,
        ]

    def act(self) -> None:
        """Do one thing and let the window follow."""
        self.steps += 1
        self._random.choice(self._acts)()
        QApplication.processEvents()
        # What was let go of goes here, as it would in the program's own loop.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _target(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self._window

    def _press(self) -> None:
        QTest.keyClick(self._target(), self._random.choice(KEYS), PLAIN)

    def _press_with(self) -> None:
        key = self._random.choice(CONTROLLED)
        modifier = self._random.choice(
            (
                Qt.KeyboardModifier.ControlModifier,
                Qt.KeyboardModifier.AltModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
        )
        QTest.keyClick(self._target(), key, modifier)

    def _write(self) -> None:
        text, target = self._random.choice(TEXTS), QApplication.focusWidget()
        if isinstance(target, QLineEdit) and not target.isReadOnly():
            target.insert(text)
            target.textEdited.emit(target.text())
        elif isinstance(target, QPlainTextEdit) and not target.isReadOnly():
            target.insertPlainText(text)

    def _click(self) -> None:
        top = QApplication.activeModalWidget() or QApplication.activeWindow() or self._window
        found = [one for one in top.findChildren(QWidget) if isinstance(one, CLICKABLE) and one.isVisible()]
        if found and QApplication.activePopupWidget() is None:
            QTest.mouseClick(self._random.choice(found), Qt.MouseButton.LeftButton)

    def _blocked(self) -> bool:
        """A dialog that must be closed first leaves nobody at the window's commands; Esc is what a person presses."""
        if QApplication.activeModalWidget() is None:
            return False
        QTest.keyClick(self._target(), Qt.Key.Key_Escape)
        return True

    def _command(self) -> None:
        if self._blocked():
            return
        names = [shortcut.command for shortcut in COMMANDS] + ["page"] * 6
        name = self._random.choice(names)
        self._window.commands.run(name, self._random.choice(PAGES).key if name == "page" else "")

    def _answer(self) -> None:
        """Fill an open form with something and submit it; half of the time confirm what it asks."""
        dialog = self._window.dialog
        if not isinstance(dialog, FormDialog) or not dialog.isVisible():
            if self._blocked():
                return
            argument = self._random.choice(CATALOGUE).name
            self._window.commands.run("record", argument)
            return
        for question in dialog.questions:
            field = question.field
            if isinstance(field, QComboBox) and field.count():
                field.setCurrentIndex(self._random.randrange(field.count()))
            elif isinstance(field, QLineEdit):
                field.setText("0310" if question.ask.form == "time" else self._random.choice(("3", *TEXTS)))
            elif isinstance(field, QPlainTextEdit):
                field.setPlainText(self._random.choice(TEXTS))
        dialog.submit()
        if dialog.confirming and self._random.random() < 0.5:
            QTest.keyClick(self._target(), Qt.Key.Key_Tab)
            QTest.keyClick(self._target(), Qt.Key.Key_Return)

    def _report(self) -> None:
        """A unit, a time, a figure, as quickly as nobody types."""
        for key, modifier in (
            (Qt.Key(Qt.Key.Key_0 + self._random.randrange(8)), Qt.KeyboardModifier.AltModifier),
            (Qt.Key.Key_F9, PLAIN),
            (Qt.Key.Key_Return, PLAIN),
            (Qt.Key(Qt.Key.Key_1 + self._random.randrange(9)), PLAIN),
            (Qt.Key.Key_Return, PLAIN),
        ):
            QTest.keyClick(self._target(), key, modifier)

    def _leave(self) -> None:
        QTest.keyClick(self._target(), Qt.Key.Key_Escape)
        self._window.activateWindow()
        self._window.look_back(None)

    def _look_back(self) -> None:
        desk = self._window.desk
        if desk is not None:
            then = desk.now() - timedelta(minutes=self._random.randrange(3))
            self._window.look_back(self._random.choice((then, None, None)))

    def _let_time_pass(self) -> None:
        clock: Any = self._window.desk
        clock._clock.moment += timedelta(minutes=self._random.randrange(30))

    def _resize(self) -> None:
        self._window.resize(*self._random.choice(((1366, 768), (1920, 1080), (1180, 690))))


@pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # said by the platform without a display
@pytest.mark.parametrize("exercise", [False, True])
def test_a_tired_hand_breaks_nothing(
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    exercise: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """What nobody thought of is what happens at three in the morning."""
    # The system's print dialog waits for a person.
    monkeypatch.setattr(PrintFlow, "ask", lambda *_: None)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    nightly = request.config.getoption("nightly")
    seed = SystemRandom().randrange(2**32) if nightly else SEED + exercise
    desk = desk_of(assessor, exercise=exercise)
    full_night(desk)
    window = make_window(desk)
    assert isinstance(desk._clock, SetClock)
    failed: list[object] = []
    window.errands.failed.connect(failed.append)
    monkey = Monkey(window, Random(seed))  # noqa: S311 - senseless actions, not secrets
    before = len(desk.known(INCIDENT).events)

    for _ in range((NIGHTLY if nightly else ACTIONS) // 2):
        monkey.act()
        assert window.isVisible(), (seed, monkey.steps)
        assert not failed, (seed, monkey.steps, failed)
    window.errands.wait()
    QApplication.processEvents()

    assert not failed
    assert (
        sum(len(desk._record.events(name)) for name in desk._record.incidents) >= before + monkey.steps // 200
    )
    assert window.windowTitle().startswith("【演练】") is exercise
    assert all(event.kind == ("exercise" if exercise else "real") for event in desk.known(INCIDENT).events)
