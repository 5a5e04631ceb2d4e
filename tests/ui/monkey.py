"""A tired hand: everything a person can do to a window with keyboard, mouse, clipboard and files, in no order."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
)

from jc_disaster.ui.mending import REBUILD
from jc_disaster.ui.preferences import SCALES, Look
from jc_disaster.ui.widgets.form import FormDialog
from tests.ui.monkey_desk import DeskHand
from tests.ui.monkey_laws import check_offered, unrecorded

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.ui.monkey_house import House

SIZES = ((1366, 768), (1920, 1080), (1180, 690), (1280, 660), (1, 1))


class Monkey(DeskHand):
    """Acts at random on the program of a house; the same seed acts the same."""

    def __init__(self, house: House, random: Random) -> None:
        super().__init__(house, random)
        self.steps = 0
        self.last = ""
        self.acts: list[Callable[[], None]] = [
            *[self.press] * 24,
            *[self.press_with] * 7,
            *[self.write] * 7,
            *[self.compose] * 3,
            *[self.click] * 14,
            *[self.click_twice] * 2,
            *[self.wheel] * 2,
            *[self.drag] * 2,
            *[self.ask_menu] * 1,
            *[self.command] * 8,
            *[self.answer] * 8,
            *[self.report] * 4,
            *[self.paste] * 2,
            *[self.sheet] * 2,
            *[self.drop] * 1,
            *[self.import_list] * 1,
            *[self.leave] * 3,
            *[self.look_back] * 1,
            *[self.let_time_pass] * 3,
            *[self.resize] * 2,
            *[self.change_window] * 2,
            *[self.sift] * 6,
            *[self.use_button] * 6,
            *[self.open_incident] * 1,
            *[self.arrive] * 1,
            *([self.conduct] * 8 if house.exercise else ()),
        ]
        # What builds the window anew or makes many papers costs as much as a hundred keys.
        self.rare: list[Callable[[], None]] = [
            self.restart,
            self.change_look,
            self.change_look,
            self.make_papers,
            self.make_papers,
            self.clear_desk,
            self.mend,
            self.begin_anew,
        ]

    @property
    def passive(self) -> bool:
        """Whether the last thing was nothing that a person did where the keyboard is."""
        return self.last in {"let_time_pass", "resize", "drop"}

    def act(self) -> None:
        """Do one thing, and let the worker get on by chance."""
        self.steps += 1
        rare = self._random.random() < 0.012
        chosen = self._random.choice(self.rare if rare else self.acts)
        self.last = chosen.__name__
        top = QApplication.activeModalWidget()
        if isinstance(top, QFileDialog) and chosen.__name__ not in {"restart", "let_time_pass"}:
            self.choose_path(top)
        else:
            chosen()
        QApplication.processEvents()
        for _ in range(self._random.choice((0, 1, 2, 4, 40))):
            self._house.turns.turn()
        self._house.let_go()

    # The window and what is around it

    def leave(self) -> None:
        """Esc, and back to now."""
        QTest.keyClick(self._target(), Qt.Key.Key_Escape)
        if QApplication.activeModalWidget() is None:
            self.window.activateWindow()
        if self._random.random() < 0.5:
            self.window.look_back(None)

    def clear_desk(self) -> None:
        """Close everything that stands over the window."""
        for _ in range(6):
            self._blocked()
            QApplication.processEvents()
        if QApplication.activeModalWidget() is None:
            self.window.activateWindow()
        self.window.look_back(None)
        self.settle()

    def look_back(self) -> None:
        """What was known then; back to now twice as often."""
        desk = self.window.desk
        if desk is not None:
            then = desk.now() - timedelta(minutes=self._random.randrange(600))
            self.window.look_back(self._random.choice((then, None, None)))

    def let_time_pass(self) -> None:
        """The clock goes on and every timer rings."""
        self._house.clock.moment += timedelta(minutes=self._random.randrange(30))
        self._house.ring_timers(self._random)

    def resize(self) -> None:
        """Another size; the smallest that is allowed where it is too small."""
        self.window.resize(*self._random.choice(SIZES))

    def change_window(self) -> None:
        """Another window of the program comes to the front."""
        if QApplication.activeModalWidget() is None:
            tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
            tops.sort(key=lambda top: (top.windowTitle(), type(top).__name__))
            self._random.choice(tops).activateWindow()

    def restart(self) -> None:
        """Alt+F4, and begin again over the same store."""
        typed = unrecorded(self._house)
        self._house.close()
        self._house.begin()
        check_offered(self._house, typed)

    def mend(self) -> None:
        """The store is found broken at the next start, and brought back whole by the first way that is offered."""
        self.settle()
        before = {event.event_id for event in self._house.desk._record.events()}
        self._house.close()
        self._house.spoil(self._random)
        start = self._house.begin(whole=False)
        if start.window.desk is None:
            QTest.keyClick(start.trouble.buttons[REBUILD], Qt.Key.Key_Return)
            self.settle()
        self._house.adopt()
        assert before <= {event.event_id for event in self._house.desk._record.events()}, "an entry is gone"

    def begin_anew(self) -> None:
        """The first start of somebody: name, post and seat are asked for over the store that is there."""
        self._house.close()
        self._house.forget_officer()
        start = self._house.begin(whole=False)
        dialog = start.window.dialog
        assert isinstance(dialog, FormDialog)
        for question, words in zip(dialog.questions, ("值班员乙", "值班员", "席位一"), strict=True):
            field = question.field
            if isinstance(field, QLineEdit):
                field.setText(words)
        dialog.submit()
        self.settle()
        self._house.adopt()

    def change_look(self) -> None:
        """Dark, large, English, while everything runs."""
        if self._blocked():
            return
        typed = unrecorded(self._house)
        theme, scale = self._random.choice(("light", "dark")), self._random.choice(SCALES)
        self.window.look_wanted.emit(Look(theme, scale, self._random.choice(("zh", "zh", "en"))))
        check_offered(self._house, typed)

    def make_papers(self) -> None:
        """All papers that can be made."""
        if not self._blocked():
            self.window.commands.run("papers")
