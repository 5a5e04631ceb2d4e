"""The players' window: a second top-level window that shows what was sent, and nothing else.

It is handed views made from the sent messages alone; no pack, no inject, no answer key ever reaches it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jc_disaster.ui.theme import BASE, DISPLAY, LARGE, SMALL, Theme
from jc_disaster.ui.tokens import EXERCISE_FRAME, RADIUS
from jc_disaster.ui.view_models.players_view import MessageLine, PlayersClock, PlayersView
from jc_disaster.ui.widgets.icons import window_icon
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Panel, Text

HUGE = 38
COPY_KEY, WORK_KEY = "Ctrl+Shift+C", "Ctrl+M"


class MessageCard(QFrame):
    """One message: who, when, by what, in full; the newest is large and framed."""

    def __init__(self, theme: Theme, line: MessageLine, *, newest: bool) -> None:
        super().__init__()
        self._theme, self._newest = theme, newest
        head = (
            f"{theme.mark}第{line.number}条　{line.when}　{line.sender} → {line.recipient}（{line.channel}）"
        )
        self.setAccessibleName(theme.say(head))
        self.setAccessibleDescription(line.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        row = QHBoxLayout()
        color = theme.tokens.mark_ink if newest else theme.tokens.muted
        row.addWidget(
            Text(theme, head, size=LARGE if newest else SMALL, medium=True, color=color, wrap=True), 1
        )
        row.addWidget(KindTag(theme), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.text = Text(theme, line.text, size=DISPLAY - 2 if newest else BASE, wrap=True, verbatim=True)
        column.addWidget(self.text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the card; the newest with a strong frame."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.mark), 3 if self._newest else 1))
        painter.setBrush(QColor(tokens.surface))
        edge = 1.5 if self._newest else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), RADIUS, RADIUS)


class PlayersWindow(QWidget):
    """What the players see.

    Signals:
        work_wanted: The ordinary pages of the main window are wanted.
        break_off_wanted: The exercise is to be broken off at once.
    """

    work_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = PlayersView("", (), "")
        self.setWindowTitle(theme.say(f"{theme.mark}参演窗口 · {theme.kind_word}"))
        self.setWindowIcon(window_icon(theme))
        self.setAccessibleName(theme.say(f"{theme.mark}参演窗口"))
        self.resize(1180, 700)
        self.setMinimumSize(720, 480)
        self.setAutoFillBackground(True)
        edge = EXERCISE_FRAME + 12
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(10)
        column.addWidget(self._head(theme))
        self.hint = Text(theme, size=DISPLAY, medium=True, color=theme.tokens.mark_ink, wrap=True)
        column.addWidget(self.hint)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(theme.say("收到的来报，最新的在前"))
        column.addWidget(self.area, 1)
        column.addLayout(self._foot(theme))
        self._fill()

    def _head(self, theme: Theme) -> Panel:
        self.panel = Panel(theme, "参演窗口")
        row = QHBoxLayout()
        row.setSpacing(16)
        self.clock = Text(theme, "--:--:--", size=HUGE, medium=True, color=theme.tokens.mark_ink)
        self.clock.setAccessibleName(theme.say("演练时间"))
        row.addWidget(self.clock)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.day = Text(theme, size=LARGE, medium=True)
        self.standing = Text(theme, size=LARGE, color=theme.tokens.warn)
        column.addStretch(1)
        column.addWidget(self.day)
        column.addWidget(self.standing)
        column.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        self.wall = Text(theme, size=LARGE, color=theme.tokens.muted)
        row.addWidget(self.wall)
        self.panel.body.addLayout(row)
        return self.panel

    def _foot(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = f"{theme.mark}一切操作在演练库中进行，电话和传真只打给演练中的角色。"
        row.addWidget(Text(theme, words, size=SMALL + 1, color=theme.tokens.muted, wrap=True), 1)
        self.copy = ActionButton(theme, "复制最新来报", key=COPY_KEY)
        self.copy.clicked.connect(self.copy_newest)
        self.work = ActionButton(theme, "到主窗口办理", primary=True, key=WORK_KEY)
        self.work.clicked.connect(self.work_wanted)
        for key, button in ((COPY_KEY, self.copy), (WORK_KEY, self.work)):
            QShortcut(QKeySequence(key), self, button.click)
            row.addWidget(button)
        return row

    @property
    def messages(self) -> Sequence[MessageLine]:
        """What is shown, newest first."""
        return self._view.messages

    def show_view(self, view: PlayersView) -> None:
        """Show what was sent; a new message, or that everything must stop, is seen and heard."""
        if view == self._view:
            return
        more = len(view.messages) > len(self._view.messages) or (view.alarm and not self._view.alarm)
        fresh = more and view.title == self._view.title
        self._view = view
        self._fill()
        if fresh and self.isVisible():
            self.ring()

    def ring(self) -> None:
        """Seen on the task bar and heard once."""
        QApplication.alert(self)
        QApplication.beep()

    def show_clock(self, view: PlayersClock) -> None:
        """Show both clocks."""
        self.clock.setText(view.shown)
        self.day.setText(f"演练时间　{view.day}")
        self.standing.setText(view.standing)
        self.standing.setVisible(bool(view.standing))
        self.wall.setText(view.wall)

    def copy_newest(self) -> None:
        """Put the newest message on the clipboard, marked, so that it can be pasted into 粘贴来报."""
        if self._view.messages:
            QGuiApplication.clipboard().setText(f"{self._theme.mark}{self._view.messages[0].text}")

    def _fill(self) -> None:
        view = self._view
        self.panel.set_heading(f"参演窗口　{view.title}" if view.title else "参演窗口")
        self.hint.setText(f"{self._theme.mark}{view.hint}" if view.hint else "")
        self.hint.set_color(self._theme.tokens.bad if view.alarm else self._theme.tokens.mark_ink)
        self.hint.setVisible(bool(view.hint))
        self.copy.setEnabled(bool(view.messages))
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for place, line in enumerate(view.messages):
            column.addWidget(MessageCard(self._theme, line, newest=place == 0))
        column.addStretch(1)
        self.area.setWidget(page)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground and the frame of an exercise."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.mark))
        inner = self.rect().adjusted(EXERCISE_FRAME, EXERCISE_FRAME, -EXERCISE_FRAME, -EXERCISE_FRAME)
        painter.fillRect(inner, QColor(tokens.ground))
