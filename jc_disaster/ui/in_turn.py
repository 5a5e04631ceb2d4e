"""Everything in its turn: what is asked for while an act is being recorded waits for it, and no key is lost.

An act is recorded off the window's thread. Between Ctrl+Enter and 已记录 a quick hand has pressed the next key already.
A form that opened then would rest on figures that are no longer so; a key that found the old form still in its way was
lost, and the officer believed that it was not. So what cannot be done at once is done when the act is on record, and
dropped where it was refused, because then the officer has to read why.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from jc_disaster.ui.shortcuts import COMMANDS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from jc_disaster.ui.errands import Errands

# What rests on nothing that is being recorded, or may not wait for it.
AT_ONCE = frozenset({"shortcuts", "palette", "page", "clause", "measures", "break-off", "open-exercise"})


class InTurn(QObject):
    """Errands after which the pages show something else, and the commands that wait for them.

    ``turn_came`` carries a command that waited, with its argument.
    """

    turn_came = Signal(str, str)

    def __init__(self, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._under_way = 0
        self._waiting: list[tuple[str, str]] = []

    def carry_out(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        """Do ``work`` on the worker, then call ``done`` with its outcome, or ``failed`` with what went wrong."""

        def guarded() -> object:
            try:
                return work()
            except Exception as error:  # noqa: BLE001 - the border of the thread: everything is told to the officer
                return _Failure(error)

        self._under_way += 1
        self._errands.run(guarded, lambda outcome: self._on_done(outcome, done, failed))

    def waits(self, name: str, argument: str) -> bool:
        """Whether a command has to wait; it is remembered then, once."""
        if not self._under_way or name in AT_ONCE:
            return False
        if (name, argument) not in self._waiting:
            self._waiting.append((name, argument))
        return True

    def forget(self) -> None:
        """What waited is not done: the act that it would have rested on was refused."""
        self._waiting.clear()

    def lend_keys(self, dialog: QDialog) -> Callable[[], None]:
        """While a form's act is being recorded the form is still in the way: the window's keys work in it as well.

        Returns:
            Takes them back, for a form that stays open because its act was refused.
        """
        lent = [QShortcut(QKeySequence(shortcut.key), dialog) for shortcut in COMMANDS]
        for key, shortcut in zip(lent, COMMANDS, strict=True):
            key.activated.connect(lambda name=shortcut.command: self.waits(name, ""))

        def take_back() -> None:
            for key in lent:
                key.deleteLater()

        return take_back

    def close(self, end: Callable[[], None]) -> None:
        """Close a form whose act is on record, once the keys are read that were pressed while it was being recorded.

        They lie in the queue of the form's own window; closed at once, it would take them with it.
        """

        def closed() -> None:
            end()
            self._under_way -= 1
            self._go_on()

        self._under_way += 1
        QTimer.singleShot(0, self, closed)

    def _on_done(
        self, outcome: object, done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self._under_way -= 1
        if isinstance(outcome, _Failure):
            self.forget()
            failed(outcome.error)
        else:
            done(outcome)
        self._go_on()

    def _go_on(self) -> None:
        if self._under_way:
            return
        waiting, self._waiting = self._waiting, []
        for name, argument in waiting:
            self.turn_came.emit(name, argument)


class _Failure:
    """What went wrong on the worker."""

    def __init__(self, error: Exception) -> None:
        self.error = error
