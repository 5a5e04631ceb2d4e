"""A hand at the desk: the commands of the window, its forms, messages, sheets and files, in no order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
)

from jc_disaster.incident.decide import CATALOGUE
from jc_disaster.ui.shortcuts import COMMANDS, PAGES
from jc_disaster.ui.widgets.form import FormDialog, Question
from jc_disaster.ui.widgets.sift_dialog import SiftDialog
from tests.ui.monkey_hand import ALT, CONTROL, LEFT, PLAIN, TEXTS, Hand
from tests.ui.monkey_house import REPORT
from tests.ui.monkey_laws import keyboard

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from jc_disaster.ui.main_window import MainWindow
    from tests.ui.monkey_house import House

MESSAGES = (
    REPORT,
    f"{REPORT}沁水县死亡人数由3人核减为1人。高平市未受灾。",
    "截至12日3时，全市紧急转移安置约1.2万人，倒塌房屋余间，泽州县死亡-1人。",
    "\x00\x01\ud800 陵川县死亡9人",
    "县，" * 3_000,
    "<html><script>1</script>死亡2人",
    "",
)
OTHERS = (
    "strike",
    "call",
    "upward",
    "clause",
    "measures",
    "reference",
    "open-exercise",
    "countersign",
    "put-right",
)
ARGUMENTS = {
    "call": ("", "阳城县", "没有的县"),
    "clause": ("5.3.1", "5.2", "9.9"),
    "measures": ("", "市应急局", "没有的单位"),
}
SIFTING = (
    *[(Qt.Key.Key_Return, PLAIN)] * 2,
    (Qt.Key.Key_Space, PLAIN),
    (Qt.Key.Key_F2, PLAIN),
    (Qt.Key.Key_F4, PLAIN),
    (Qt.Key.Key_F9, PLAIN),
    (Qt.Key.Key_Delete, PLAIN),
    (Qt.Key.Key_1, PLAIN),
    (Qt.Key.Key_2, PLAIN),
    (Qt.Key.Key_Down, PLAIN),
    (Qt.Key.Key_Up, PLAIN),
    (Qt.Key.Key_5, PLAIN),
    *[(Qt.Key.Key_Return, CONTROL)] * 2,
)


class DeskHand(Hand):
    """What a person can ask of the program of a house.

    Args:
        house: Where the program is open.
        random: What is asked.
    """

    def __init__(self, house: House, random: Random) -> None:
        super().__init__(random)
        self._house = house

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        return self._house.window

    def settle(self) -> None:
        """Let everything that was begun come to its end."""
        self._house.settle()
        self._house.let_go()

    # What the window offers

    def _blocked(self) -> bool:
        """A dialog that must be closed first leaves nobody at the window's commands; Esc is what a person presses."""
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            return False
        QTest.keyClick(self._target(), Qt.Key.Key_Escape)
        return True

    def command(self) -> None:
        """A command of the window, with an argument where it takes one."""
        if self._blocked():
            return
        names = [shortcut.command for shortcut in COMMANDS] + ["page"] * 8 + [*OTHERS]
        name = self._random.choice(names)
        self.window.commands.run(name, self._argument(name))

    def _argument(self, name: str) -> str:
        known = self.window.known
        if name == "page":
            return self._random.choice(PAGES).key
        if name == "papers":  # all of them is a rare act
            return self._random.choice(("flash_report", "situation_report", "brief", "start_notice"))
        if name == "strike" and known is not None and known.events:
            return self._random.choice(known.events).event_id
        if name in {"countersign", "put-right"} and self.window.picture is not None:
            decisions = [one.stamp.act_id for one in self.window.picture.state.decisions]
            return self._random.choice(decisions) if decisions else ""
        return self._random.choice(ARGUMENTS.get(name, ("",)))

    def answer(self) -> None:
        """Fill an open form with something and submit it; half of the time confirm what it asks."""
        dialog = self.window.dialog
        if not isinstance(dialog, FormDialog) or not dialog.isVisible():
            if self._blocked():
                return
            self._come_back()
            self.window.commands.run("record", self._random.choice(CATALOGUE).name)
            return
        for question in dialog.questions:
            self._fill(question)
        dialog.submit()
        if dialog.confirming and self._random.random() < 0.5:
            QTest.keyClick(self._target(), Qt.Key.Key_Tab)
            QTest.keyClick(self._target(), Qt.Key.Key_Return)

    def _fill(self, question: Question) -> None:
        field = question.field
        if isinstance(field, QComboBox) and field.count():
            if not field.currentText() or self._random.random() < 0.4:
                field.setCurrentIndex(self._random.randrange(field.count()))
        elif isinstance(field, QLineEdit):
            if not field.text() or self._random.random() < 0.4:
                words = self._random.choice((*["3"] * len(TEXTS), *TEXTS))
                field.setText("0310" if question.ask.form in {"time", "ahead"} else words)
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText(self._random.choice(TEXTS))
        elif isinstance(field, QAbstractButton):
            field.setChecked(self._random.random() < 0.5)

    def _come_back(self) -> None:
        """From 当时所知 to now, mostly; else most of a night would be spent where nothing can be recorded."""
        if self.window.looking_back and self._random.random() < 0.8:
            self.window.look_back(None)
            self.settle()

    def report(self) -> None:
        """A unit, a time, a figure, as quickly as nobody types."""
        while self._blocked() and self._random.random() < 0.9:
            QApplication.processEvents()
        self._come_back()
        for key, modifier in (
            (Qt.Key(Qt.Key.Key_0 + self._random.randrange(8)), ALT),
            (Qt.Key.Key_F9, PLAIN),
            (Qt.Key.Key_Return, PLAIN),
            (Qt.Key(Qt.Key.Key_1 + self._random.randrange(9)), PLAIN),
            (Qt.Key.Key_Return, PLAIN),
        ):
            QTest.keyClick(self._target(), key, modifier)

    def paste(self) -> None:
        """Ctrl+B and Ctrl+V with whatever lies in the clipboard."""
        QGuiApplication.clipboard().setText(self._random.choice(MESSAGES))
        if self._blocked():
            return
        self.window.commands.run("paste")
        QApplication.processEvents()
        QTest.keyClick(self._target(), Qt.Key.Key_V, CONTROL)

    def sift(self) -> None:
        """Go through what was read from a message or a sheet, by its keys; without one, bring one first."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SiftDialog):
            self._random.choice((self.paste, self.sheet))()
            self.settle()
            dialog = QApplication.activeModalWidget()
        if isinstance(dialog, SiftDialog):
            dialog.panel.start()
            for _ in range(self._random.randrange(8)):
                QTest.keyClick(keyboard(self.window), *self._random.choice(SIFTING))

    def use_button(self) -> None:
        """A button that is there and can be pressed."""
        buttons = [
            one for one in self._top().findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()
        ]
        if buttons and QApplication.activePopupWidget() is None:
            QTest.mouseClick(self._random.choice(buttons), LEFT)

    def open_incident(self) -> None:
        """Another incident."""
        if not self._blocked() and self.window.known is not None and self.window.known.incidents:
            self.window.open_incident(self._random.choice(self.window.known.incidents).incident)

    def arrive(self) -> None:
        """Open or set aside a file that waits in the drop folder."""
        incoming = self.window.commands.incoming
        if incoming is None or self._blocked() or not incoming._glance.arrivals:
            return
        name = self._random.choice(incoming._glance.arrivals).name
        self.window.commands.run(self._random.choice(("arrival", "arrival", "ignore-arrival")), name)

    def conduct(self) -> None:
        """The page of exercises, or a window beside it."""
        flow = self.window.commands.exercises.flow
        if self._blocked() or flow is None:
            return
        if self.window.current_key != "exercise":
            for state in flow.running[:1]:
                self.window.open_incident(state.incident)
                self.settle()
            self.window.show_page("exercise")
            return
        doing = self._random.randrange(6)
        if doing == 0:
            flow.show_players()
        elif doing == 1:
            self.window.act({"act": "run_clock", "pace": self._random.choice((1, 10, 60))})
        elif doing == 2:
            flow._to_next()
        else:
            page = self.window.page("exercise")
            buttons = [
                one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()
            ]
            if buttons:
                self._random.choice(buttons).click()

    # Files

    def _file(self) -> Path:
        return self._random.choice(sorted(one for one in self._house.files.iterdir() if one.is_file()))

    def sheet(self) -> None:
        """A spreadsheet, or what calls itself one."""
        if not self._blocked() and not self.window.looking_back:
            self.window.commands.sheets.open(self._file())

    def drop(self) -> None:
        """A file appears in the drop folder; sometimes another is gone again."""
        there, source = sorted(one for one in self._house.drop.iterdir() if one.is_file()), self._file()
        if len(there) > 8:
            self._random.choice(there).unlink()
        (self._house.drop / f"{self._random.randrange(20)}-{source.name}").write_bytes(source.read_bytes())
        if self.window.commands.incoming is not None:
            self.window.commands.incoming.watch.look()

    def import_list(self) -> None:
        """Another 通讯录 or list of member units."""
        if not self._blocked() and self.window.desk is not None and self.window.desk.own is not None:
            self.window.show_page("settings")
            panel = self._random.choice(("contacts", "members"))
            path = self._house.files / self._random.choice(("通讯录.csv", "单位.csv", "图.xlsx", "空.csv"))
            self.window.page("settings").contacts.import_wanted.emit(panel, str(path))  # type: ignore[attr-defined]

    def choose_path(self, dialog: QFileDialog) -> None:
        """Choose in the dialog of files, name what is not there, or give up; never rummage in the machine's files."""
        there = (self._house.files, self._file(), self._house.folder / "没有")
        if self._random.random() < 0.4:
            dialog.reject()
        else:
            dialog.selectFile(str(self._random.choice(there)))
            dialog.accept()
