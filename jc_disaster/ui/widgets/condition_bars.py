"""启动条件对照 as a picture: one bar an indicator, equal bands, a marker with its uncertainty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.view_models.shapes import BarView, ConditionsView
from jc_disaster.ui.widgets.bar_rows import BarRow, SignWidths, Threshold
from jc_disaster.ui.widgets.line_ends import held
from jc_disaster.ui.widgets.roman import LEGIBLE, paint_level_shape

ROW, SMALLEST_ROW, HEAD, BAR, TALL = 30, 24, 22, 22, 60
# Shares of the width for labels and numbers; below so many px label and distance take two lines of a higher row.
_SHARES, _NARROW_SHARES, _NARROW, TWO_LINES, THREE_LINES = (0.238, 0.30), (0.27, 0.36), 560, 42, 62
# What the bands give up for a label that would not be whole; px beside it.
_MORE_FOR_LABELS, _BESIDE_LABEL = 0.02, 12
# In English, where a distance takes more letters than bands need.
_LONG_SHARES, _LONG_NARROW_SHARES = (0.28, 0.40), (0.26, 0.40)
# px: how far a marker reaches over the end of its bar; the least between what is known and the distance.
OVERHANG, BETWEEN = 6, 10.0
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_WRAPPED = _LEFT | int(Qt.TextFlag.TextWordWrap)
_BENEATH = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_CUT, _SMOOTH = Qt.TextElideMode.ElideRight, QPainter.RenderHint.Antialiasing


class ConditionBars(QWidget):
    """All indicators of a plan on its ladder of levels."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = self._said = ConditionsView((), (), "")
        chinese = theme.language is CHINESE
        self._usual = _SHARES if chinese else _LONG_SHARES
        self._tight = _NARROW_SHARES if chinese else _LONG_NARROW_SHARES
        self._higher = TWO_LINES if chinese else THREE_LINES
        self._ground: QPixmap | None = None
        self._rows: list[BarRow] = []
        self._shares = self._usual
        self._now_font, self._distance_font = theme.font(BASE, medium=True), theme.font(SMALL)
        self._now_metrics = QFontMetrics(self._now_font)
        self._distance_metrics = QFontMetrics(self._distance_font)
        self._now_widths, self._distance_widths = SignWidths(self._now_font), SignWidths(self._distance_font)
        self._ink, self._muted = QColor(theme.tokens.ink), QColor(theme.tokens.muted)
        self._edge = QPen(QColor(theme.tokens.surface), 1)
        hatch = QColor(theme.tokens.hatch)
        hatch.setAlpha(80)
        self._hatch = QBrush(hatch, Qt.BrushStyle.BDiagPattern)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(theme.say("启动条件对照"))
        # The ground below need not be painted for a key.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def view(self) -> ConditionsView:
        """What it shows."""
        return self._view

    def show_view(self, view: ConditionsView) -> None:
        """Show another state; only rows that changed are painted."""
        before = self._view
        if view == before:
            return
        self._view, self._said = view, self._theme.shown(view)
        self.setAccessibleDescription("；".join(bar.spoken for bar in self._said.bars))
        if self._ground is not None and _standing(view) == _standing(before):
            for row, old, new in zip(self._rows, before.bars, view.bars, strict=True):
                if old is not new and old != new:
                    self.update(row.moving)  # painted with the field, in one go
            return
        self._ground = None
        self._share()
        self.setMaximumHeight(self._theme.px(HEAD + TALL * max(1, len(view.bars))))
        self.updateGeometry()
        self.update()

    def _row_area(self, place: int) -> QRectF:
        head = float(self._theme.px(HEAD))
        row = (self.height() - head) / max(1, len(self._view.bars))
        return QRectF(0, head + place * row, self.width(), row)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What stands still is painted anew for another size."""
        self._ground = None
        self._share()
        super().resizeEvent(event)

    def _share(self) -> None:
        """Labels that stand in one line get the room they need; in a narrow picture they take two."""
        shares = self._tight if self._narrow else self._usual
        if not self._narrow and self.width():
            metrics = self._distance_metrics  # as large as a long label is written
            longest = max((metrics.horizontalAdvance(bar.label) for bar in self._said.bars), default=0)
            needed = (longest + _BESIDE_LABEL) / self.width()
            if shares[0] < needed <= shares[0] + _MORE_FOR_LABELS:
                shares = (needed, shares[1])
        if shares != self._shares:
            self._shares = shares
            self.updateGeometry()

    @property
    def _narrow(self) -> bool:
        return self.width() < self._theme.px(_NARROW)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for all rows."""
        row = max(ROW, self._higher if self._narrow else 0)
        return QSize(720, self._theme.px(HEAD + row * max(1, len(self._view.bars))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The least that stays legible."""
        row = self._higher if self._narrow else SMALLEST_ROW
        return QSize(520, self._theme.px(HEAD + row * max(1, len(self._view.bars))))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Copy what stands still, then paint what moves in the rows concerned."""
        if not self._view.ladder:
            QPainter(self).fillRect(self.rect(), QColor(self._theme.tokens.surface))
            return
        if self._ground is None:
            self._ground = self._standing_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        painter.setRenderHint(_SMOOTH)
        for place in self._rows_in(event.rect()):
            self._moving(painter, self._said.bars[place], self._rows[place])

    def _rows_in(self, dirty: QRect) -> range:
        """The rows that have more than an edge in ``dirty``."""
        head, bars = self._theme.px(HEAD), len(self._said.bars)
        row = (self.height() - head) / max(1, bars)
        first = int((dirty.top() + 1 - head) // row)
        last = int((dirty.bottom() - head) // row)
        return range(max(0, first), min(bars, last + 1))

    def _bar_area(self, place: int) -> QRectF:
        width, head = float(self.width()), float(self._theme.px(HEAD))
        left, right = width * self._shares[0], width * (1 - self._shares[1])
        row = (self.height() - head) / max(1, len(self._view.bars))
        height = min(max(float(self._theme.px(BAR)), row * 0.42), row - 5)
        return QRectF(left, head + place * row + (row - height) / 2, right - left, height)

    def _standing_picture(self) -> QPixmap:
        """Ladder, labels, bands and thresholds: what no figure changes."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._theme.tokens.surface))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first = self._bar_area(0)
        self._ladder(painter, QRectF(first.left(), 0, first.width(), float(self._theme.px(HEAD))))
        self._rows = [self._row(place, bar) for place, bar in enumerate(self._said.bars)]
        for place, (bar, row) in enumerate(zip(self._said.bars, self._rows, strict=True)):
            area = self._row_area(place)
            self._label(painter, bar, QRectF(0, area.top(), row.bar.left() - 10, area.height()))
            self._bands(painter, row.numbers, row.bar)
        painter.end()
        return picture

    def _row(self, place: int, bar: BarView) -> BarRow:
        whole, area = self._row_area(place), self._bar_area(place)
        left = self.width() * (1 - self._shares[1]) + 14
        # A marker stays in its row, so that rows repaint alone.
        top = area.top() - min(5.0, (whole.height() - area.height()) / 2 - 0.5)
        return BarRow(
            whole.adjusted(area.left() - OVERHANG, 0, 0, 0).toAlignedRect(),
            area,
            self._thresholds(bar, area),
            QRectF(left, whole.top(), self.width() - left, whole.height()),
            QRectF(-2.5, area.top() - 1, 5, area.height() + 2),
            QPolygonF([QPointF(-5, top), QPointF(5, top), QPointF(0, area.top() + 3)]),
        )

    def _band_width(self, area: QRectF) -> float:
        return area.width() / (len(self._view.ladder) + 1)

    def _ladder(self, painter: QPainter, area: QRectF) -> None:
        band = self._band_width(area)
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(QColor(self._theme.tokens.muted))
        unreached = self._theme.say("未达")
        unmet, wide = (
            QRectF(area.left(), 0, band, area.height()),
            painter.fontMetrics().horizontalAdvance(unreached),
        )
        if wide > band:  # nothing stands to the left of it
            unmet.setLeft(unmet.right() - wide - 4)
        painter.drawText(unmet, Qt.AlignmentFlag.AlignCenter, unreached)
        size = area.height() - 5
        # Beside the shapes the levels' names, else their numerals; none where these stand in the shapes.
        named, numbered = (
            all(size + 4 + painter.fontMetrics().horizontalAdvance(text) <= band for text in texts)
            for texts in zip(*((level.name, level.numeral) for level in self._said.ladder), strict=True)
        )
        alone = not named and (size >= LEGIBLE or not numbered)
        for place, level in enumerate(self._said.ladder, start=1):
            mark = QRectF(0, 0, size, size)
            aside = 0.0 if alone else size * 0.75
            mark.moveCenter(QPointF(area.left() + band * (place + 0.5) - aside, area.center().y()))
            paint_level_shape(painter, mark, level, self._theme)
            if alone:
                continue
            painter.setPen(QColor(self._theme.level(level.rank).ink))
            painter.setFont(self._theme.font(SMALL, medium=True))
            text = QRectF(mark.right() + 4, 0, band - size, area.height())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, level.name if named else level.numeral)

    def _label(self, painter: QPainter, bar: BarView, area: QRectF) -> None:
        painter.setPen(QColor(self._theme.tokens.ink))
        for size in (BASE, SMALL, SMALL - 1):
            painter.setFont(self._theme.font(size))
            if painter.fontMetrics().horizontalAdvance(bar.label) <= area.width():
                painter.drawText(area, _LEFT, bar.label)
                return
        for size in (SMALL, SMALL - 1):  # in large text a long label takes two lines
            painter.setFont(self._theme.font(size))
            words = held(bar.label)
            lines = painter.fontMetrics().boundingRect(area.toRect(), _WRAPPED, words)
            if lines.height() <= area.height():
                painter.drawText(area, _WRAPPED, words)
                return
        text = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideMiddle, int(area.width()))
        painter.drawText(area, _LEFT, text)

    def _bands(self, painter: QPainter, numbers: Sequence[Threshold], area: QRectF) -> None:
        band = self._band_width(area)
        painter.fillRect(
            QRectF(area.left(), area.top(), band, area.height()), QColor(self._theme.tokens.track)
        )
        for place, level in enumerate(self._view.ladder, start=1):
            piece = QRectF(area.left() + band * place, area.top(), band, area.height())
            painter.fillRect(piece, QColor(self._theme.level(level.rank).tint))
        for one in numbers:
            line = QRectF(one.end - band - 0.75, area.top(), 1.5, area.height())
            painter.fillRect(line, QColor(self._theme.level(one.rank).line))
            self._number(painter, one, one.place, 225)

    def _moving(self, painter: QPainter, bar: BarView, row: BarRow) -> None:
        """All that a figure changes."""
        self._certain(painter, bar, row.bar)
        self._open(painter, bar, row.bar)
        if not bar.unknown:
            self._value(painter, bar, row)
        self._now(painter, bar, row.said)

    def _value(self, painter: QPainter, bar: BarView, row: BarRow) -> None:
        area = row.bar
        x = min(max(area.left() + bar.low * area.width(), area.left() + 1.5), area.right() - 1.5)
        under = next((one for one in row.numbers if one.covered_from < x < one.covered_to and one.text), None)
        if under is None:
            self._marker(painter, row, x)
            return
        # The number that the marker would cover stands behind it; where its band is too narrow, before it.
        beside = under.place.translated(x + 4 - under.place.left(), 0)
        if beside.right() <= under.end:
            painter.fillRect(under.place, QColor(self._theme.level(under.rank).tint))
            self._marker(painter, row, x)
            self._number(painter, under, beside, 225)
        else:
            self._marker(painter, row, x)
            self._number(painter, under, under.place, 255)

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
        reach = QRectF(
            area.left() + start * area.width(), area.top(), (bar.high - start) * area.width(), area.height()
        )
        painter.fillRect(reach, self._hatch)

    def _thresholds(self, bar: BarView, area: QRectF) -> list[Threshold]:
        """Where the numbers of a bar stand; in a narrow band they are written smaller, never into the next."""
        band, found = self._band_width(area), []
        for place, level in enumerate(self._view.ladder, start=1):
            text, around = bar.thresholds[place - 1], 6.0
            for size in (SMALL, SMALL - 1, SMALL - 2, SMALL - 3):
                font = self._theme.font(size, medium=True)
                width = QFontMetrics(font).horizontalAdvance(text)
                around = min(6.0, band - 7 - width)
                if around >= 0:
                    break
            x = area.left() + band * place
            room = QRectF(x + 2 + around / 6, area.top() + 2, width + max(0.0, around), area.height() - 6)
            covered = room.left() - 2, room.right() + 1
            found.append(Threshold(text, level.rank, room, x + band, font, *covered))
        return found

    def _number(self, painter: QPainter, one: Threshold, place: QRectF, alpha: int) -> None:
        """The number of a threshold on its own ground."""
        colors = self._theme.level(one.rank)
        ground = QColor(colors.tint)
        ground.setAlpha(alpha)
        painter.fillRect(place, ground)
        painter.setFont(one.font)
        painter.setPen(QColor(colors.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, one.text)

    def _marker(self, painter: QPainter, row: BarRow, x: float) -> None:
        painter.setPen(self._edge)
        painter.setBrush(self._ink)
        painter.drawRect(row.stem.translated(x, 0))
        painter.drawPolygon(row.head.translated(x, 0))

    def _now(self, painter: QPainter, bar: BarView, area: QRectF) -> None:
        """What is known, and at the right how far it is to the next level; in a narrow row beneath."""
        beside = area
        if bar.distance and self._narrow:
            upper = self._theme.px(TWO_LINES) / 2
            area, beside = (
                QRectF(area.left(), area.top() + 1, area.width(), upper - 1),
                area.adjusted(0, upper, 0, -1),
            )
        painter.setFont(self._now_font)
        painter.setPen(self._ink)
        room, taken = area.width(), self._now_widths.of(bar.now)
        now = bar.now if taken <= room else self._now_metrics.elidedText(bar.now, _CUT, int(room))
        painter.drawText(area, _LEFT, now)
        if not bar.distance:
            return
        painter.setFont(self._distance_font)
        painter.setPen(self._muted)
        if self._narrow:
            painter.drawText(beside, _BENEATH, bar.distance)
        elif taken + BETWEEN + self._distance_widths.of(bar.distance) <= room:
            painter.drawText(area, _RIGHT, bar.distance)
        else:
            taken = min(self._now_metrics.horizontalAdvance(bar.now) + BETWEEN, room)
            distance = self._distance_metrics.elidedText(bar.distance, _CUT, int(room - taken))
            painter.drawText(area.adjusted(taken, 0, 0, 0), _RIGHT, distance)


def _standing(view: ConditionsView) -> tuple[object, ...]:
    """What no figure changes: the ladder, the indicators, their thresholds."""
    return view.ladder, tuple((bar.label, bar.thresholds) for bar in view.bars)
