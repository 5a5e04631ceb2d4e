"""Words to read and to copy: in an exercise whatever is copied begins with the mark, however little was chosen."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

from jc_disaster.ui.line_ends import kept_together, plain
from jc_disaster.ui.theme import Theme


class ReadText(QPlainTextEdit):
    """A text that is only read."""

    def __init__(self, theme: Theme, text: str = "") -> None:
        super().__init__(kept_together(text))
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def setPlainText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        super().setPlainText(kept_together(text))

    def toPlainText(self) -> str:  # noqa: N802 - Qt's name
        """What it says, without what keeps its lines together."""
        return plain(super().toPlainText())

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What goes to the clipboard, as plain text."""
        data = QMimeData()
        data.setText(marked_text(self._theme, plain(self.textCursor().selection().toPlainText())))
        return data


def marked_text(theme: Theme, text: str) -> str:
    """``text`` with the mark of an exercise before it, once."""
    return text if text.startswith(theme.mark) else f"{theme.mark}{text}"
