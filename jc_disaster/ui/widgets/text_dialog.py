"""A quiet window with lines to read: 电话请示要点, shortcuts. It blocks nothing and can stay open beside the work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.ui.theme import LARGE, TITLE, Theme
from jc_disaster.ui.widgets.opening_size import open_at
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.read_text import ReadText, marked_text

WIDTH, LEAST_HEIGHT, PADDING = 680, 320, 40
TAB = 200  # px from a key to what it does


class TextDialog(QDialog):
    """Lines to read, copied with one key."""

    def __init__(
        self, theme: Theme, title: str, text: str, parent: QWidget | None = None, *, size: int = LARGE
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModal(False)
        self.setWindowTitle(theme.say(f"{theme.mark}{title} · {theme.kind_word}"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(Text(theme, theme.mark + title, size=TITLE, medium=True), 1)
        head.addWidget(KindTag(theme))
        column.addLayout(head)
        self.text = ReadText(theme, marked_text(theme, text))
        self.text.setFont(theme.font(size))
        self.text.setTabStopDistance(theme.px(TAB))
        self.text.setAccessibleName(theme.say(title))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.copy = ActionButton(theme, "复制", key="Ctrl+Shift+C")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        QShortcut(QKeySequence("Ctrl+Shift+C"), self, self.copy.click)
        close = ActionButton(theme, "关闭", primary=True, key="Esc")
        close.clicked.connect(self.close)
        row.addWidget(self.copy)
        row.addWidget(close)
        column.addLayout(row)
        open_at(self, theme.px(WIDTH), self._wanted_height(column))
        self.text.setFocus()  # so that the keys go through the lines; Esc closes from there

    def _wanted_height(self, column: QVBoxLayout) -> int:
        """Room for every line, where the window has it: the last one says what is asked for."""
        text, edges = self.text, column.contentsMargins()
        margin = 2 * (text.document().documentMargin() + text.frameWidth())
        room = self._theme.px(WIDTH - PADDING) - edges.left() - edges.right() - int(margin)
        metrics, flags = text.fontMetrics(), int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextExpandTabs)
        needed = sum(
            max(metrics.lineSpacing(), metrics.boundingRect(0, 0, room, 0, flags, line).height())
            for line in text.toPlainText().split("\n")
        )
        others = self.sizeHint().height() - text.sizeHint().height()
        return max(self._theme.px(LEAST_HEIGHT), needed + int(margin) + others + 2 * metrics.lineSpacing())
