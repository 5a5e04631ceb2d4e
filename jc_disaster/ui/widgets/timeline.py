"""The timeline of an incident: lanes of marks over the band of the response in force; a press goes to that moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.timeline import LANES, Mark, Phase, TimelineView
from jc_disaster.ui.view_models.words import day_clock
from jc_disaster.ui.widgets.roman import paint_level_shape

LANE, BAND, GAP, TIMES = 15, 18, 10, 16
NEAR = 6  # px from a mark that still mean it


class Timeline(QWidget):
    """One incident; ``chosen`` carries the aware moment that was pressed. At the keys the slider does the same."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: TimelineView | None = None
        self.setAccessibleName(theme.say("时间线"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = QFontMetrics(theme.font(SMALL - 1))
        self._names = tuple(theme.say(lane) for lane in (*LANES, "响应"))
        self._left = max(words.horizontalAdvance(name) for name in self._names) + theme.px(GAP)

    @property
    def view(self) -> TimelineView | None:
        """What it shows."""
        return self._view

    def show_view(self, view: TimelineView | None) -> None:
        """Show another incident or state; None for nothing."""
        if view != self._view:
            self._view = view
            self.setAccessibleDescription("" if view is None else self._theme.say(view.spoken))
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Its lanes and the band."""
        px = self._theme.px
        return QSize(px(480), len(LANES) * px(LANE) + px(BAND) + px(TIMES) + 4)

    def place(self, moment: datetime) -> float:
        """Where a moment stands, in px from the left."""
        view, area = self._view, self._area()
        if view is None:
            return area.left()
        whole = max((view.last - view.first).total_seconds(), 1.0)
        return area.left() + area.width() * (moment - view.first).total_seconds() / whole

    def moment_at(self, x: float) -> datetime | None:
        """The moment at a place, to the minute; None outside and while there is nothing."""
        view, area = self._view, self._area()
        if view is None or not area.left() <= x <= area.right():
            return None
        share = (x - area.left()) / max(area.width(), 1.0)
        seconds = (view.last - view.first).total_seconds() * share
        return view.first + timedelta(minutes=round(seconds / 60))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A mark stands for its moment; between marks the moment pressed."""
        near = self._near(event.position())
        moment = near.at if near is not None else self.moment_at(event.position().x())
        if moment is not None:
            self.chosen.emit(moment)

    def event(self, event: QEvent) -> bool:
        """Beside the pointer, what happened there."""
        if isinstance(event, QHelpEvent):
            near = self._near(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if near is None else self._theme.say(near.words), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the names of the lanes, their lines and marks, and the band."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, area = self._theme.tokens, self._area()
        painter.setFont(self._theme.font(SMALL - 1))
        for lane, name in enumerate(self._names):
            middle = self._middle(lane)
            painter.setPen(QColor(tokens.muted))
            high = self._theme.px(20)
            box = QRectF(0, middle - high / 2, self._left - self._theme.px(GAP) / 2, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
        if self._view is None:
            return
        for phase in self._view.phases:
            self._band(painter, area, phase)
        for mark in self._view.marks:
            self._mark(painter, mark)
        self._times(painter, area, self._view)

    def _times(self, painter: QPainter, area: QRectF, view: TimelineView) -> None:
        theme = self._theme
        row = QRectF(area.left(), self.height() - theme.px(TIMES), area.width(), theme.px(TIMES))
        painter.setFont(theme.font(SMALL - 1))
        painter.setPen(QColor(theme.tokens.muted))
        for moment, side in (
            (view.first, Qt.AlignmentFlag.AlignLeft),
            (view.last, Qt.AlignmentFlag.AlignRight),
        ):
            painter.drawText(row, side | Qt.AlignmentFlag.AlignVCenter, theme.say(day_clock(moment)))

    def _mark(self, painter: QPainter, mark: Mark) -> None:
        """A shape for each lane, so that no lane is known by its colour alone."""
        tokens = self._theme.tokens
        x, y, size = self.place(mark.at), self._middle(mark.lane), self._theme.px(4)
        painter.setPen(QPen(QColor(tokens.surface), 1))
        painter.setBrush(QColor(tokens.accent if mark.lane == 1 else tokens.ink))
        if mark.lane == 1:
            painter.save()
            painter.translate(x, y)
            painter.rotate(45)
            painter.drawRect(QRectF(-size, -size, 2 * size, 2 * size))
            painter.restore()
        elif mark.lane == len(LANES) - 1:
            painter.drawRect(QRectF(x - size, y - size, 2 * size, 2 * size))
        else:
            painter.drawEllipse(QPointF(x, y), size, size)

    def _band(self, painter: QPainter, area: QRectF, phase: Phase) -> None:
        theme, middle = self._theme, self._middle(len(LANES))
        left = self.place(phase.since)
        right = area.right() if phase.until is None else self.place(phase.until)
        colors = theme.level(phase.level.rank)
        box = QRectF(left, middle - theme.px(BAND) / 2 + 1, max(right - left, 3.0), theme.px(BAND) - 2)
        painter.setPen(QPen(QColor(colors.line), 1.4))
        painter.setBrush(QColor(colors.tint))
        painter.drawRect(box)
        side = float(theme.px(12))
        if box.width() > 2 * side:
            paint_level_shape(
                painter, QRectF(box.left() + 4, middle - side / 2, side, side), phase.level, theme
            )
        words = theme.say(phase.level.name)
        if box.width() > 2 * side + painter.fontMetrics().horizontalAdvance(words):
            painter.setPen(QColor(colors.ink))
            inner = box.adjusted(side + 8, 0, 0, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _area(self) -> QRectF:
        edge = self._theme.px(GAP) / 2
        return QRectF(self.rect()).adjusted(self._left + edge, 2, -edge, -2)

    def _middle(self, lane: int) -> float:
        px = self._theme.px
        return 2 + px(LANE) * lane + (px(LANE) if lane < len(LANES) else px(BAND)) / 2

    def _near(self, point: QPointF) -> Mark | None:
        if self._view is None:
            return None
        close = [
            (abs(self.place(mark.at) - point.x()), mark)
            for mark in self._view.marks
            if abs(self._middle(mark.lane) - point.y()) <= self._theme.px(LANE) / 2
        ]
        best = min(close, key=lambda pair: pair[0], default=None)
        return best[1] if best is not None and best[0] <= self._theme.px(NEAR) else None
