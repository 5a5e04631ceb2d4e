"""启动条件对照 as a picture: one bar an indicator, equal bands, a marker with its uncertainty."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.view_models.shapes import BarView, ConditionsView, LevelView
from jc_disaster.ui.widgets.roman import paint_level_shape

ROW, HEAD, BAR, TALL = 30, 22, 22, 46
_LABEL_SHARE, _TEXT_SHARE = 0.238, 0.30


class ConditionBars(QWidget):
    """All indicators of a plan on its ladder of levels."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = ConditionsView((), (), "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("启动条件对照")

    @property
    def view(self) -> ConditionsView:
        """What it shows."""
        return self._view

    def show_view(self, view: ConditionsView) -> None:
        """Show another state; nothing is painted when nothing changed."""
        if view == self._view:
            return
        resized = len(view.bars) != len(self._view.bars)
        self._view = view
        self.setAccessibleDescription("；".join(bar.spoken for bar in view.bars))
        if resized:
            self.setMaximumHeight(self._theme.px(HEAD + TALL * max(1, len(view.bars))))
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for all rows."""
        return QSize(720, self._theme.px(HEAD + ROW * max(1, len(self._view.bars))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The least that stays legible."""
        return QSize(520, self._theme.px(HEAD + 24 * max(1, len(self._view.bars))))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint ladder and bars."""
        if not self._view.ladder:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, head = float(self.width()), float(self._theme.px(HEAD))
        left, right = width * _LABEL_SHARE, width * (1 - _TEXT_SHARE)
        row = (self.height() - head) / max(1, len(self._view.bars))
        self._ladder(painter, QRectF(left, 0, right - left, head))
        for place, bar in enumerate(self._view.bars):
            top = head + place * row
            self._label(painter, bar, QRectF(0, top, left - 12, row))
            height = min(float(self._theme.px(BAR)), row - 5)
            self._bar(painter, bar, QRectF(left, top + (row - height) / 2, right - left, height))
            self._now(painter, bar, QRectF(right + 14, top, width - right - 14, row))

    def _band_width(self, area: QRectF) -> float:
        return area.width() / (len(self._view.ladder) + 1)

    def _ladder(self, painter: QPainter, area: QRectF) -> None:
        band = self._band_width(area)
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(QRectF(area.left(), 0, band, area.height()), Qt.AlignmentFlag.AlignCenter, "未达")
        for place, level in enumerate(self._view.ladder, start=1):
            size = area.height() - 5
            mark = QRectF(0, 0, size, size)
            mark.moveCenter(QPointF(area.left() + band * (place + 0.5) - size * 0.75, area.center().y()))
            paint_level_shape(painter, mark, level, self._theme)
            painter.setPen(QColor(self._theme.level(level.rank).ink))
            painter.setFont(self._theme.font(SMALL, medium=True))
            text = QRectF(mark.right() + 4, 0, band / 2, area.height())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, level.name)

    def _label(self, painter: QPainter, bar: BarView, area: QRectF) -> None:
        painter.setPen(QColor(self._theme.tokens.ink))
        font = self._theme.font(BASE)
        if QFontMetrics(font).horizontalAdvance(bar.label) > area.width():
            font = self._theme.font(SMALL)
        painter.setFont(font)
        text = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideMiddle, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _bar(self, painter: QPainter, bar: BarView, area: QRectF) -> None:
        band = self._band_width(area)
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(area.left(), area.top(), band, area.height()), QColor(tokens.track))
        for place, level in enumerate(self._view.ladder, start=1):
            piece = QRectF(area.left() + band * place, area.top(), band, area.height())
            painter.fillRect(piece, QColor(self._theme.level(level.rank).tint))
        self._certain(painter, bar, area)
        self._open(painter, bar, area)
        for place, level in enumerate(self._view.ladder, start=1):
            self._threshold(painter, bar.thresholds[place - 1], level, area, band * place)
        if not bar.unknown:
            self._marker(painter, area, area.left() + bar.low * area.width())

    def _certain(self, painter: QPainter, bar: BarView, area: QRectF) -> None:
        """A slim line along the bottom up to what is certain, in the colour of the level reached."""
        if bar.unknown or bar.low <= 0:
            return
        color = (
            self._theme.tokens.hatch if bar.level_now is None else self._theme.level(bar.level_now.rank).line
        )
        painter.fillRect(QRectF(area.left(), area.bottom() - 4, bar.low * area.width(), 4), QColor(color))

    def _open(self, painter: QPainter, bar: BarView, area: QRectF) -> None:
        start = 0.0 if bar.unknown else bar.low
        if bar.high <= start:
            return
        color = QColor(self._theme.tokens.hatch)
        color.setAlpha(95)
        reach = QRectF(
            area.left() + start * area.width(), area.top(), (bar.high - start) * area.width(), area.height()
        )
        painter.fillRect(reach, QBrush(color, Qt.BrushStyle.BDiagPattern))

    def _threshold(self, painter: QPainter, text: str, level: LevelView, area: QRectF, offset: float) -> None:
        x = area.left() + offset
        colors = self._theme.level(level.rank)
        painter.fillRect(QRectF(x - 0.75, area.top(), 1.5, area.height()), QColor(colors.line))
        font: QFont = self._theme.font(SMALL, medium=True)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(text) + 6
        place = QRectF(x + 3, area.top() + 2, width, area.height() - 6)
        ground = QColor(colors.tint)
        ground.setAlpha(225)
        painter.fillRect(place, ground)
        painter.setPen(QColor(colors.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _marker(self, painter: QPainter, area: QRectF, x: float) -> None:
        x = min(max(x, area.left() + 1.5), area.right() - 1.5)
        painter.setPen(QPen(QColor(self._theme.tokens.surface), 1))
        painter.setBrush(QColor(self._theme.tokens.ink))
        painter.drawRect(QRectF(x - 2.5, area.top() - 2, 5, area.height() + 4))
        head = QPolygonF(
            [QPointF(x - 5, area.top() - 5), QPointF(x + 5, area.top() - 5), QPointF(x, area.top() + 2)]
        )
        painter.drawPolygon(head)

    def _now(self, painter: QPainter, bar: BarView, area: QRectF) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._theme.font(BASE, medium=True))
        painter.setPen(QColor(tokens.ink))
        now_width = min(painter.fontMetrics().horizontalAdvance(bar.now) + 10.0, area.width())
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            area,
            left,
            painter.fontMetrics().elidedText(bar.now, Qt.TextElideMode.ElideRight, int(area.width())),
        )
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(QColor(tokens.muted))
        rest = area.adjusted(now_width, 0, 0, 0)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        text = painter.fontMetrics().elidedText(bar.distance, Qt.TextElideMode.ElideRight, int(rest.width()))
        painter.drawText(rest, right, text)
