"""Words to read and to copy: in an exercise whatever is copied begins with the mark, however little was chosen."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

from jc_disaster.ui.theme import Theme


class ReadText(QPlainTextEdit):
    """A text that is only read."""

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What goes to the clipboard, as plain text."""
        data = QMimeData()
        data.setText(marked_text(self._theme, self.textCursor().selection().toPlainText()))
        return data


def marked_text(theme: Theme, text: str) -> str:
    """``text`` with the mark of an exercise before it, once."""
    return text if text.startswith(theme.mark) else f"{theme.mark}{text}"
