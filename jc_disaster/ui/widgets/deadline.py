"""The next deadline in the top bar: what, by when, how long is left; late is said in word, colour and shape."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from jc_disaster.ui.theme import LARGE, SMALL, Theme
from jc_disaster.ui.view_models.due import LATE, NEAR, NOTHING_DUE, UNTIMED, NextView, countdown, tone_of
from jc_disaster.ui.view_models.words import day_clock

WIDTH, WIDEST = 172, 232


class DeadlinePlate(QAbstractButton):
    """One deadline; pressing it opens what deals with it, or the list where nothing has a time."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = NOTHING_DUE
        self._clock = ""
        self._tone = UNTIMED
        self._spoken = ""
        self._short = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.chosen.emit(self._view.command, self._view.argument))
        self.hide()

    @property
    def view(self) -> NextView:
        """What it shows."""
        return self._view

    @property
    def tone(self) -> str:
        """``late``, ``near``, ``far`` or ``untimed``."""
        return self._tone

    @property
    def clock(self) -> str:
        """The words of its clock."""
        return self._clock

    def show_view(self, view: NextView, now: datetime) -> None:
        """Show another deadline."""
        if view != self._view:
            self._view = view
            self._spoken = ""
            self.setVisible(view.waiting > 0)
            self._clock = ""
            self.updateGeometry()
        self.show_time(now)

    def show_time(self, now: datetime) -> None:
        """Let the clock go on; what a screen reader says changes once a minute, not once a second."""
        view = self._view
        if view.at is None:
            clock, tone, spoken = f"{view.waiting} 项，未定时限", UNTIMED, f"待办{view.waiting}项，均未定时限"
        else:
            clock, tone = countdown(view.at, now), tone_of(view.at, now)
            spoken = f"下一时限 {view.what}，{day_clock(view.at, now)}前，{clock.rpartition(':')[0]}"
        if spoken != self._spoken:
            self._spoken = spoken
            self.setAccessibleName(self._theme.say(spoken))
            self.setToolTip(self._theme.say(f"{spoken}。共{view.waiting}项待办。按下办理（Ctrl+G）。"))
        if (clock, tone) != (self._clock, self._tone):
            self._clock, self._tone = clock, tone
            if view.at is None:
                self.updateGeometry()
            self.update()

    def set_short(self, *, short: bool) -> None:
        """Leave out that nothing has a time, where the bar is narrow: the ring says it, and who points at the plate."""
        self._short = short
        self.updateGeometry()
        self.update()

    @property
    def _words(self) -> str:
        return f"{self._view.waiting} 项" if self._short and self._view.at is None else self._clock

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two short lines."""
        needed = self._around + QFontMetrics(self._theme.font(SMALL)).horizontalAdvance(
            self._theme.say(self._view.what)
        )
        return QSize(min(max(needed, self._least), self._theme.px(WIDEST)), self._theme.px(44))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The clock never gives way; the words may be cut short."""
        return QSize(self._least, self._theme.px(44))

    @property
    def _around(self) -> int:
        return self._theme.px(14) + 32

    @property
    def _least(self) -> int:
        """Room for a clock; without one, for the words in its place."""
        if self._view.at is not None:
            return self._theme.px(WIDTH)
        words = QFontMetrics(self._theme.font(SMALL, medium=True))
        return self._around + words.horizontalAdvance(self._theme.say(self._words))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is a press."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint shape, what, and the clock."""
        theme, tokens = self._theme, self._theme.tokens
        ground = {LATE: tokens.bad_tint, NEAR: tokens.warn_tint}.get(self._tone, tokens.surface)
        ink = {LATE: tokens.bad, NEAR: tokens.warn}.get(self._tone, tokens.ink)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        line = tokens.focus if focused else ink if self._tone in {LATE, NEAR} else tokens.line
        painter.setPen(QPen(QColor(line), 2 if focused or self._tone == LATE else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, 8, 8)
        side = float(theme.px(14))
        mark = QRectF(area.left() + 9, area.center().y() - side / 2, side, side)
        _mark(painter, mark, self._tone, QColor(ink))
        text = area.adjusted(mark.right() - area.left() + 9, 3, -6, -3)
        half = text.height() / 2
        left = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
        painter.setFont(theme.font(SMALL))
        painter.setPen(QColor(tokens.muted if self._tone == UNTIMED else ink))
        what = theme.say(self._view.what or "待办")
        what = painter.fontMetrics().elidedText(what, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(QRectF(text.left(), text.top(), text.width(), half), left, what)
        painter.setFont(theme.font(LARGE if self._view.at is not None else SMALL, medium=True))
        painter.setPen(QColor(ink))
        painter.drawText(
            QRectF(text.left(), text.top() + half, text.width(), half), left, theme.say(self._words)
        )


def _mark(painter: QPainter, area: QRectF, tone: str, color: QColor) -> None:
    """A filled triangle when late, a diamond when near, a ring otherwise."""
    painter.setPen(QPen(color, 1.6))
    painter.setBrush(color)
    middle = area.center()
    if tone == LATE:
        painter.drawPolygon(
            QPolygonF([QPointF(middle.x(), area.top()), area.bottomRight(), area.bottomLeft()])
        )
    elif tone == NEAR:
        corners = [
            QPointF(middle.x(), area.top()),
            QPointF(area.right(), middle.y()),
            QPointF(middle.x(), area.bottom()),
            QPointF(area.left(), middle.y()),
        ]
        painter.drawPolygon(QPolygonF(corners))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area.adjusted(1, 1, -1, -1))
