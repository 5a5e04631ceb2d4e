"""Words to read and to copy: in an exercise whatever is copied begins with the mark, however little was chosen."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.widgets.line_ends import held, loose


class ReadText(QPlainTextEdit):
    """A text that is only read; its lines are broken where they may be (`line_ends`)."""

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__(held(text))
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def setPlainText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        super().setPlainText(held(text))

    def toPlainText(self) -> str:  # noqa: N802 - Qt's name
        """What it says, without what holds its lines together."""
        return loose(super().toPlainText())

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What goes to the clipboard, as plain text."""
        data = QMimeData()
        data.setText(marked_text(self._theme, loose(self.textCursor().selection().toPlainText())))
        return data


def marked_text(theme: Theme, text: str) -> str:
    """``text`` with the mark of an exercise before it, once."""
    return text if text.startswith(theme.mark) else f"{theme.mark}{text}"
