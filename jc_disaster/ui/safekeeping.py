"""Backups of the open record, made off the window's thread: after each act, every minute if it is time, on leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

LOOK_MS = 60_000


class Safekeeping(QObject):
    """Watches over one window and its desk. A backup that fails is a sentence in the status line, never a crash.

    The first wish to close the window starts the backup; the window closes when it is made. Where it cannot be
    made the officer is asked. A second wish to close is obeyed at once.
    """

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._leaving = False
        self.question: QMessageBox | None = None
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_MS)
        self.timer.timeout.connect(self._look)
        self.timer.start()
        window.recorded.connect(self._look)
        window.installEventFilter(self)
        QGuiApplication.instance().commitDataRequest.connect(self._on_session_ending)  # type: ignore[union-attr]

    def release(self) -> None:
        """Watch no more; the window is replaced by another on the same desk."""
        self.timer.stop()
        self._window.removeEventFilter(self)
        self._window.recorded.disconnect(self._look)
        QGuiApplication.instance().commitDataRequest.disconnect(self._on_session_ending)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold the window open until the record is backed up."""
        if watched is not self._window or event.type() != QEvent.Type.Close or self._leaving:
            return super().eventFilter(watched, event)
        event.ignore()
        self._leaving = True
        self.timer.stop()
        self._window.status.show_message("正在备份，完成后退出…")
        self._window.commands.papers.stop()  # what is being written is finished, no further paper is begun
        desk = self._desk
        self._window.errands.run(desk.leave, self._on_left)
        return True

    def _look(self) -> None:
        if not self._leaving:
            self._window.errands.run(self._desk.safeguard, self._on_looked)

    def _on_looked(self, said: str) -> None:
        if said:
            self._window.status.show_message(said, bad=True)

    def _on_left(self, said: str) -> None:
        if self._window.errands.busy:
            # One act came of another meanwhile, as the counties of a sheet do: all of them, then the backup.
            self._window.errands.run(self._desk.leave, self._on_left)
            return
        if not said:
            self._close()
            return
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - its names take time, and it is rarely asked

        theme = self._window.theme
        box = QMessageBox(self._window)
        box.setWindowTitle(theme.say(f"{theme.mark}备份没有做全 · {theme.kind_word}"))
        box.setText(theme.say(f"{theme.mark}{said}"))
        leave = box.addButton(theme.say("仍要退出"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(theme.say("返回"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        leave.clicked.connect(self._close)
        stay.clicked.connect(self._stay)
        self.question = box
        box.open()

    def _stay(self) -> None:
        self._leaving = False
        self.timer.start()
        self._window.status.show_message("")

    def _close(self) -> None:
        self._window.errands.run(self._desk.close, self._on_closed)

    def _on_closed(self, _: object) -> None:
        self._window.close()

    def _on_session_ending(self, *_: object) -> None:
        """The session ends and does not wait for questions: back up at once and let the window go."""
        if self._leaving:
            return
        self._leaving = True
        desk = self._desk
        self._window.commands.entry.finish()
        self._window.errands.run(desk.leave, lambda _: None)
        self._window.errands.run(desk.close, lambda _: None)
        self._window.errands.wait()
