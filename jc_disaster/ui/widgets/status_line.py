"""The line at the foot of the window: whether it is on record, who and where, and news that never blocks."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.tokens import STATUS_HEIGHT
from jc_disaster.ui.view_models.shapes import StatusView
from jc_disaster.ui.widgets.panel import ElidedText, Text

MOST_OF_A_PATH = 24


class StatusLine(QWidget):
    """Saved or not, seat, who is on duty, store, plan; and one line of news that never blocks.

    News comes first: what is always the same gives way to a sentence that says what to do next.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        tokens = theme.tokens
        self.setFixedHeight(theme.px(STATUS_HEIGHT))
        self.setAccessibleName(theme.say("状态"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        self.saved = Text(theme, size=SMALL, medium=True, color=tokens.good)
        self.message = ElidedText(theme, size=SMALL, color=tokens.ink)
        self.where = Text(theme, size=SMALL, color=tokens.muted)
        self.hint = Text(
            theme, "F1 快捷键 · Ctrl+K 查找 · Ctrl+N 新灾情 · Ctrl+B 粘贴来报", size=SMALL, color=tokens.muted
        )
        self._row = row
        row.addWidget(self.saved)
        row.addWidget(self.where)
        row.addWidget(self.message, 1)
        row.addWidget(self.hint)

    def show_view(self, view: StatusView) -> None:
        """Show another state."""
        tokens = self._theme.tokens
        self.saved.setText(view.saved)
        self.saved.set_color({"good": tokens.good, "bad": tokens.bad}.get(view.saved_tone, tokens.muted))
        say = self._theme.say
        parts = [say(part) for part in (view.seat, view.officer, view.store, view.plan) if part]
        self.where.setText("    ".join(_short(part) for part in parts))
        self.where.setToolTip("\n".join(parts))
        self._make_room()

    def show_message(self, text: str, *, bad: bool = False) -> None:
        """Say something in passing; nothing has to be closed."""
        self.message.setText(text)
        self.message.set_color(self._theme.tokens.bad if bad else self._theme.tokens.ink)
        self.message.setToolTip(text)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width has other room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.saved.sizeHint().width()
        wanted = self.message.fontMetrics().horizontalAdvance(self.message.text()) + 3 * self._row.spacing()
        where, hint = self.where.sizeHint().width(), self.hint.sizeHint().width()
        self.hint.setVisible(wanted + where + hint <= room)
        self.where.setVisible(wanted + where <= room)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground with its rule on top."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.line))


def _short(part: str) -> str:
    """A long path by its end: the folder of a record says there which one it is."""
    return part if len(part) <= MOST_OF_A_PATH else f"{part[:2]}…{part[-MOST_OF_A_PATH:]}"
