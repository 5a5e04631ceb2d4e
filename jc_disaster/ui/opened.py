"""The dialogs of a window: the one opened last, and how those before it go."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

# An answer that is still on its way, such as a long message being read beside the work, may yet reach one of these.
KEPT = 6


class Opened:
    """Lets go of closed dialogs, so that a window that stays open for days does not fill up with them.

    Qt keeps every dialog as a child of its window until somebody deletes it: a form is about 1 MB.
    """

    def __init__(self) -> None:
        self._before: list[QDialog] = []
        self.last: QDialog | None = None

    def take(self, dialog: QDialog | None, *, busy: bool) -> None:
        """Remember the dialog that was opened last.

        Args:
            dialog: The one that is opened now; None where there is none.
            busy: True while the worker has something in hand whose answer may be meant for a closed dialog.
        """
        if self.last is not None and self.last is not dialog:
            self._before.append(self.last)
        self.last = dialog
        for one in self._before:
            if dialog is not None and one.isVisible() and _replaces(dialog, one):
                one.close()
        if busy:
            return
        gone = [one for one in self._before[:-KEPT] if not one.isVisible()]
        self._before = [one for one in self._before if one not in gone]
        for one in gone:
            one.deleteLater()


def _replaces(dialog: QDialog, before: QDialog) -> bool:
    """F8 pressed twice shows the brief as it is now, not a second one over the first; a form is never closed so."""
    same = type(dialog) is type(before) and dialog.windowTitle() == before.windowTitle()
    return same and not before.isModal()
