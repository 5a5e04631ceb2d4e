"""The course of an indicator as steps, with the plan's thresholds drawn in and every correction marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from jc_disaster.kernel.quantity import Number
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.conditions import position
from jc_disaster.ui.view_models.course import CoursePoint, CourseView
from jc_disaster.ui.view_models.words import clock_words, day_clock, number_words
from jc_disaster.ui.widgets.line_ends import held
from jc_disaster.ui.widgets.roman import paint_level_shape

NOTHING = CourseView("", "", (), (), "")
LEFT, RIGHT, TOP, BOTTOM = 12, 92, 10, 22
CAPTION = 18  # px more above, where a line says what is followed
LEAST_S = 60.0


class CourseChart(QWidget):
    """One indicator over time; what is not certain is hatched."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = NOTHING
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(120))
        self.setAccessibleName(theme.say("走势"))

    @property
    def view(self) -> CourseView:
        """What it shows."""
        return self._view

    def show_view(self, view: CourseView) -> None:
        """Show another course."""
        if view != self._view:
            self._view = view
            self.setAccessibleDescription(self._theme.say(view.spoken))
            self.setToolTip(self._theme.say(view.spoken).replace("，", "\n"))
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A strip."""
        return QSize(self._theme.px(480), self._theme.px(150))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint thresholds, what is open, the steps, the marks, the times."""
        theme, view = self._theme, self._view
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not view.points:
            painter.setPen(QColor(theme.tokens.muted))
            painter.setFont(theme.font())
            text = theme.say(f"{view.label}还没有数据；录入或粘贴来报后在此显示") if view.label else ""
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), wrapped, held(text))
            return
        top = TOP + (CAPTION if view.note else 0)
        area = QRectF(self.rect()).adjusted(
            theme.px(LEFT), theme.px(top), -theme.px(RIGHT), -theme.px(BOTTOM)
        )
        self._caption(painter)
        self._thresholds(painter, area)
        places = [self._x(area, point) for point in view.points]
        self._open(painter, area, places)
        self._steps(painter, area, places)
        self._times(painter, area)

    def _caption(self, painter: QPainter) -> None:
        """What is followed, and of what the thresholds are; cut where there is no room, whole when pointed at."""
        theme, view = self._theme, self._view
        if not view.note:
            return
        painter.setFont(theme.font(SMALL - 1))
        painter.setPen(QColor(theme.tokens.muted))
        line = QRectF(theme.px(LEFT), 0, self.width() - 2 * theme.px(LEFT), theme.px(CAPTION))
        words = f"{theme.say(view.label)}　{theme.say(view.note)}"
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _x(self, area: QRectF, point: CoursePoint) -> float:
        first, last = self._view.points[0].at, self._view.points[-1].at
        whole = max((last - first).total_seconds(), LEAST_S) * 1.08
        return area.left() + area.width() * (point.at - first).total_seconds() / whole

    def _y(self, area: QRectF, number: Number) -> float:
        """On equal bands, as in the picture of conditions: between 5千 and 10万 a true scale would show nothing."""
        starts = [start for _, start, _ in self._view.thresholds]
        if starts:
            return area.bottom() - area.height() * position(number, list(starts))
        return area.bottom() - area.height() * float(number) / self._highest

    @property
    def _highest(self) -> float:
        """The top of a true scale: a little above all that is known; it is used where there are no thresholds."""
        known = (end for point in self._view.points for end in point.value if end is not None)
        return 1.15 * max(1.0, *map(float, known))

    def _thresholds(self, painter: QPainter, area: QRectF) -> None:
        theme = self._theme
        painter.setPen(QPen(QColor(theme.tokens.line_strong), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if not self._view.thresholds:
            self._scale(painter, area)
        painter.setFont(theme.font(SMALL - 1, medium=True))
        words = [theme.say(f"{level.name} {short}") for level, _, short in self._view.thresholds]
        if any(painter.fontMetrics().horizontalAdvance(one) > theme.px(70) for one in words):
            words = [f"{level.numeral} {theme.say(short)}" for level, _, short in self._view.thresholds]
        for (level, number, _), said in zip(self._view.thresholds, words, strict=True):
            y = self._y(area, number)
            colors = theme.level(level.rank)
            painter.setPen(QPen(QColor(colors.line), 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            side = float(theme.px(12))
            mark = QRectF(area.right() + 6, y - side / 2, side, side)
            paint_level_shape(painter, mark, level, theme)
            painter.setPen(QColor(colors.ink))
            text = QRectF(mark.right() + 4, y - theme.px(9), theme.px(70), theme.px(18))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, said)

    def _scale(self, painter: QPainter, area: QRectF) -> None:
        """Without thresholds the scale is a true one: the largest number known, and nought."""
        theme = self._theme
        painter.setFont(theme.font(SMALL - 1))
        for number in (0, max(point.value.max or point.value.min for point in self._view.points)):
            y = self._y(area, number)
            painter.setPen(QPen(QColor(theme.tokens.line), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(theme.tokens.muted))
            text = QRectF(area.right() + 6, y - theme.px(9), theme.px(RIGHT) - 8, theme.px(18))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, number_words(number))

    def _open(self, painter: QPainter, area: QRectF, places: list[float]) -> None:
        color = QColor(self._theme.tokens.hatch)
        color.setAlpha(80)
        ends = [*places[1:], area.right()]
        for point, left, right in zip(self._view.points, places, ends, strict=True):
            low, high = point.value
            if high != low:
                top = area.top() if high is None else self._y(area, high)
                reach = QRectF(left, top, right - left, self._y(area, low) - top)
                painter.fillRect(reach, QBrush(color, Qt.BrushStyle.BDiagPattern))

    def _steps(self, painter: QPainter, area: QRectF, places: list[float]) -> None:
        tokens, points = self._theme.tokens, self._view.points
        path = QPainterPath()
        line = False
        for point, x in zip(points, places, strict=True):
            if line:
                path.lineTo(QPointF(x, path.currentPosition().y()))
            if point.known:
                there = QPointF(x, self._y(area, point.value.min))
                path.lineTo(there) if line else path.moveTo(there)
            line = point.known
        if line:
            path.lineTo(QPointF(area.right(), path.currentPosition().y()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.ink), 2))
        painter.drawPath(path)
        for point, x in zip(points, places, strict=True):
            if not point.known:
                continue
            y = self._y(area, point.value.min)
            painter.setPen(QPen(QColor(tokens.surface), 1))
            painter.setBrush(QColor(tokens.bad if point.lowered else tokens.ink))
            if point.lowered:
                down = [QPointF(x - 6, y - 5), QPointF(x + 6, y - 5), QPointF(x, y + 6)]
                painter.drawPolygon(QPolygonF(down))
            else:
                painter.drawEllipse(QPointF(x, y), 3.5, 3.5)

    def _times(self, painter: QPainter, area: QRectF) -> None:
        theme, points = self._theme, self._view.points
        painter.setFont(theme.font(SMALL - 1))
        painter.setPen(QColor(theme.tokens.muted))
        row = QRectF(area.left(), area.bottom() + 2, area.width(), theme.px(BOTTOM) - 2)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(row, left, theme.say(day_clock(points[0].at)))
        last = points[-1]
        now = f"{clock_words(last.at)} {last.words}"
        if last.lowered:
            now += "（核减）"
        painter.setPen(QColor(theme.tokens.ink))
        painter.setFont(theme.font(SMALL, medium=True))
        wide = row.adjusted(theme.px(90), 0, theme.px(RIGHT) - 4, 0)
        painter.drawText(wide, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, theme.say(now))
