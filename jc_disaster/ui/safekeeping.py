"""Backups of the open record, made off the window's thread: after each act, every minute if it is time, on leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from jc_disaster.ui.flows.backing_up import BackingUp
from jc_disaster.ui.long_work import Beside, LongWork
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.widgets.line_ends import held

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMessageBox

    from jc_disaster.kernel.watching import Watch
    from jc_disaster.record.backup import Pending
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

LOOK_MS = 60_000
PATIENCE_MS = 2_000  # as long as a window may take to close without a word
_UNDER_WAY = "正在备份，完成后退出…"


class Safekeeping(QObject):
    """Watches over one window and its desk. A backup that fails is a sentence in the status line, never a crash.

    The first wish to close the window starts the backup; the window closes when it is made. Where it cannot be
    made the officer is asked. A backup that takes longer says how far it is and can be done without. A second wish
    to close is obeyed: the window goes, and what was begun is finished.
    """

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._leaving = self._meanwhile = False
        self.question: QMessageBox | None = None
        self.waiting: QMessageBox | None = None
        self._stopped_for = ""
        self.backing_up = BackingUp(window.errands, self)
        self._beside: Beside[Pending | str | None] = Beside(window.errands)
        self._last = LongWork(self, self._beside.run)
        self._last.told.connect(self._say_how_far)
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE_MS)
        self.patience.timeout.connect(self._offer_to_stop)
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
        self._window.commands.stop_papers()
        self._back_up_last()
        self.patience.start()
        return True

    def _back_up_last(self) -> None:
        """Begun between two acts, made beside the worker: whoever stays after all finds every entry recorded."""
        self._meanwhile = False
        begun = self._beside.given(self._desk.begin_leaving, _made)
        self._last.begin(begun, self._on_made, lambda error: self._on_left(sentence_for(error)))

    def _on_made(self, made: Pending | str | None) -> None:
        if made is None or isinstance(made, str):
            self._on_left(made or "")
        else:
            self._window.errands.run(lambda: self._desk.end_backup(made), self._on_left)

    def _say_how_far(self, percent: int) -> None:
        words = f"{_UNDER_WAY} {percent}%"
        self._window.status.show_message(words)
        if self.waiting is not None:
            self.waiting.setText(held(self._window.theme.say(f"{self._window.theme.mark}{words}")))

    def _offer_to_stop(self) -> None:
        """It takes long, as onto a slow stick: whoever cannot wait goes, and whoever has to write stays."""
        self.waiting = self._asked(
            "正在备份",
            _UNDER_WAY,
            ("不等备份，退出", lambda: self._stop_for("leave")),
            ("停止备份，返回", lambda: self._stop_for("stay")),
        )

    def _stop_for(self, what: str) -> None:
        self._stopped_for = what
        self._last.stop()

    def _look(self) -> None:
        self._meanwhile = True
        if not self._leaving:
            self.backing_up.begin(self._desk, self._on_looked)

    def _on_looked(self, said: str) -> None:
        if said:
            self._window.status.show_message(said, bad=True)

    def _on_left(self, said: str) -> None:
        self.patience.stop()
        if self.waiting is not None:
            self.waiting.close()
            self.waiting = None
        wish, self._stopped_for = self._stopped_for, ""
        if wish == "stay":
            self._stay()
            self._window.status.show_message(said, bad=bool(said))
        elif not wish and (self._window.errands.busy or self._meanwhile):
            # One act came of another meanwhile, as the counties of a sheet do: all of them, then the backup.
            self._back_up_last()
        elif not wish and not said and (waits := self._awaited()):
            self._wait_for(waits)
        elif wish or not said:
            self._close()
        else:
            self.question = self._asked("备份没有做全", said, ("仍要退出", self._close), ("返回", self._stay))

    def _awaited(self) -> LongWork | None:
        """What is under way beside the record and would end with the window, such as an export onto a stick."""
        works = self._window.findChildren(LongWork)
        return next((one for one in works if one.running and one.awaited), None)

    def _wait_for(self, work: LongWork) -> None:
        """The window goes as soon as it is done, or at once where nobody wants the rest."""

        def ended(running: bool) -> None:  # noqa: FBT001 - Qt's signal
            if not running:
                work.running_changed.disconnect(ended)
                if self.waiting is box:
                    self.waiting = None
                    box.close()
                    self._back_up_last()

        def stay() -> None:
            self.waiting = None
            self._stay()

        work.running_changed.connect(ended)
        box = self.waiting = self._asked(
            "正在导出", work.awaited, ("停止导出，退出", work.stop), ("返回", stay)
        )

    def _asked(
        self,
        title: str,
        words: str,
        leave: tuple[str, Callable[[], None]],
        stay: tuple[str, Callable[[], None]],
    ) -> QMessageBox:
        """A question about leaving, its two answers with what they do; a hasty key stays."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - its names take time, and it is rarely asked

        from jc_disaster.ui.widgets.panel import KindTag  # noqa: PLC0415 - as above

        theme = self._window.theme
        box = QMessageBox(self._window)
        box.setWindowTitle(theme.say(f"{theme.mark}{title} · {theme.kind_word}"))
        box.setIconPixmap(KindTag(theme).grab())
        box.setText(held(theme.say(f"{theme.mark}{words}")))
        box.addButton(theme.say(leave[0]), QMessageBox.ButtonRole.DestructiveRole).clicked.connect(leave[1])
        stays = box.addButton(theme.say(stay[0]), QMessageBox.ButtonRole.RejectRole)
        stays.clicked.connect(stay[1])
        box.setDefaultButton(stays)
        box.setEscapeButton(stays)
        box.open()
        return box

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


def _made(pending: Pending | str | None, watch: Watch) -> Pending | str | None:
    """Make the last backup, where one is due."""
    if pending is not None and not isinstance(pending, str):
        pending.make(watch)
    return pending
