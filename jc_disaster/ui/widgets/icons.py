"""One set of line icons on a 24 px grid, as paths: they take any colour and any size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from jc_disaster.ui.theme import Theme


def paint_icon(painter: QPainter, name: str, area: QRectF, color: QColor) -> None:
    """Paint the icon ``name`` into ``area``.

    Raises:
        KeyError: There is no such icon.
    """
    path = QPainterPath()
    _ICONS[name](path)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    painter.scale(area.width() / 24, area.height() / 24)
    pen = QPen(color, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.restore()


def window_icon(theme: Theme) -> QIcon:
    """The program's icon: rising steps; purple and marked for an exercise, so that the task bar tells them apart."""
    from PySide6.QtGui import QIcon, QPixmap  # noqa: PLC0415 - the names of QIcon take 2 ms, the rail has no need of them

    icon = QIcon()
    for size in (16, 32, 64):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tokens.rail))
        painter.drawRoundedRect(QRectF(0, 0, size, size), size / 5, size / 5)
        for step, level in enumerate(reversed(theme.tokens.levels)):
            unit = size / 32
            height = (6 + 5 * step) * unit
            painter.setBrush(QColor(level.fill))
            painter.drawRect(QRectF((5 + 6 * step) * unit, 27 * unit - height, 4.5 * unit, height))
        if theme.exercise:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor("#ffffff"), max(1.0, size / 16)))
            painter.drawRoundedRect(QRectF(1, 1, size - 2, size - 2), size / 6, size / 6)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _line(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.moveTo(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))


def _home(path: QPainterPath) -> None:
    _line(path, (4, 11), (12, 4), (20, 11))
    _line(path, (6, 10), (6, 20), (18, 20), (18, 10))
    _line(path, (12, 20), (12, 14))


def _figures(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(3.5, 4.5, 17, 15), 2, 2)
    _line(path, (3.5, 9.5), (20.5, 9.5))
    _line(path, (3.5, 14.5), (20.5, 14.5))
    _line(path, (9.5, 9.5), (9.5, 19.5))


def _assessment(path: QPainterPath) -> None:
    for place, height in enumerate((4, 8, 12, 16)):
        _line(path, (5 + 4.6 * place, 20), (5 + 4.6 * place, 20 - height))
    _line(path, (3, 9), (9, 5), (8.9, 5))


def _measures(path: QPainterPath) -> None:
    for row in (5.5, 12, 18.5):
        _line(path, (3.5, row), (5, row + 1.6), (7.5, row - 1.8))
        _line(path, (11, row), (20.5, row))


def _papers(path: QPainterPath) -> None:
    _line(path, (14, 3.5), (6, 3.5), (6, 20.5), (18, 20.5), (18, 7.5), (14, 3.5), (14, 7.5), (18, 7.5))
    _line(path, (9, 12), (15, 12))
    _line(path, (9, 16), (15, 16))


def _journal(path: QPainterPath) -> None:
    path.addEllipse(QPointF(12, 12), 8.5, 8.5)
    _line(path, (12, 7), (12, 12), (15.5, 14))


def _plan(path: QPainterPath) -> None:
    _line(path, (12, 6.5), (12, 20))
    path.moveTo(12, 6.5)
    path.cubicTo(9, 4.2, 6, 4.2, 3.5, 5)
    _line(path, (3.5, 5), (3.5, 18.4))
    path.cubicTo(6, 17.6, 9, 17.8, 12, 20)
    path.cubicTo(15, 17.8, 18, 17.6, 20.5, 18.4)
    _line(path, (20.5, 18.4), (20.5, 5))
    path.cubicTo(18, 4.2, 15, 4.2, 12, 6.5)


def _exercise(path: QPainterPath) -> None:
    path.addEllipse(QPointF(12, 13), 7.5, 7.5)
    _line(path, (12, 9), (12, 13), (15, 15))
    _line(path, (9.5, 3), (14.5, 3))
    _line(path, (12, 3), (12, 5.5))
    _line(path, (18.2, 6), (19.8, 7.6))


def _settings(path: QPainterPath) -> None:
    for row, knob in ((6, 9), (12, 15), (18, 8)):
        _line(path, (3.5, row), (knob - 2.2, row))
        _line(path, (knob + 2.2, row), (20.5, row))
        path.addEllipse(QPointF(knob, row), 2.2, 2.2)


_ICONS: Final[dict[str, Callable[[QPainterPath], None]]] = {
    "home": _home,
    "figures": _figures,
    "assessment": _assessment,
    "measures": _measures,
    "papers": _papers,
    "journal": _journal,
    "plan": _plan,
    "exercise": _exercise,
    "settings": _settings,
}
