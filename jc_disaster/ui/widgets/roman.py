"""Level numerals and level shapes as paths, so that they look the same in every size and on every machine."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.view_models.shapes import LevelView

_ROMAN: Final = {"Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V"}
_STEM, _PITCH, _SERIF, _HEIGHT = 14.0, 34.0, 6.0, 100.0
LEGIBLE = 26  # px of a shape with its numeral in it


def paint_numeral(painter: QPainter, area: QRectF, numeral: str, color: QColor, theme: Theme) -> None:
    """Paint a numeral to fill ``area``, centred: Roman ones as slab letters, others in the window's font."""
    letters = _ROMAN.get(numeral)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if letters is None:
        font = theme.font(medium=True)
        font.setPixelSize(max(8, round(min(area.height() * 0.85, area.width() / max(1, len(numeral))))))
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, numeral)
    else:
        path = _roman_path(letters)
        bounds = path.boundingRect()
        factor = min(area.width() / bounds.width(), area.height() / bounds.height())
        move = QTransform()
        move.translate(area.center().x(), area.center().y())
        move.scale(factor, factor)
        move.translate(-bounds.center().x(), -bounds.center().y())
        painter.fillPath(move.map(path), color)
    painter.restore()


def paint_level_shape(
    painter: QPainter, area: QRectF, level: LevelView, theme: Theme, color: QColor | None = None
) -> None:
    """Paint the shape of a level: octagon, diamond, triangle, disc by rank; with its numeral where there is room.

    Args:
        painter: Where to paint.
        area: How large.
        level: Which level.
        theme: For the level's colours.
        color: Another colour, for a shape on the level's own ground; its numeral then has the colour of the ground.
    """
    colors = theme.level(level.rank)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color or QColor(colors.line), 1))
    painter.setBrush(color or QColor(colors.fill))
    painter.drawPath(_shape(area, level.rank))
    if area.height() < LEGIBLE:
        painter.restore()
        return
    inner = QRectF(0, 0, area.width() * 0.46, area.height() * 0.36)
    inner.moveCenter(area.center() + QPointF(0, area.height() * 0.14 if level.rank == 3 else 0))
    ink = QColor(colors.on_fill if color is None else colors.fill)
    paint_numeral(painter, inner, level.numeral, ink, theme)
    painter.restore()


def _shape(area: QRectF, rank: int) -> QPainterPath:
    path = QPainterPath()
    left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
    middle, centre = area.center().x(), area.center().y()
    if rank == 1:
        cut = area.width() * 0.29
        corners = [
            (left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut),
            (right - cut, bottom), (left + cut, bottom), (left, bottom - cut), (left, top + cut),
        ]  # fmt: skip
    elif rank == 2:
        corners = [(middle, top), (right, centre), (middle, bottom), (left, centre)]
    elif rank == 3:
        corners = [(middle, top), (right, bottom), (left, bottom)]
    else:
        path.addEllipse(area)
        return path
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _roman_path(letters: str) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    x = 0.0
    for letter in letters:
        if letter == "I":
            path.addRect(QRectF(x + (_PITCH - _STEM) / 2, 0, _STEM, _HEIGHT))
            path.addRect(QRectF(x, 0, _PITCH, _SERIF))
            path.addRect(QRectF(x, _HEIGHT - _SERIF, _PITCH, _SERIF))
            x += _PITCH
        else:
            x += _add_v(path, x)
    return path


def _add_v(path: QPainterPath, x: float) -> float:
    width, foot = 76.0, 40.0
    thick = [(8, 0), (8 + _STEM + 4, 0), (foot + 4, _HEIGHT - 18), (foot, _HEIGHT), (foot - 4, _HEIGHT)]
    thin = [
        (width - 15, 0),
        (width - 8, 0),
        (foot + 4, _HEIGHT),
        (foot - 2, _HEIGHT),
        (foot - 2, _HEIGHT - 16),
    ]
    for corners in (thick, thin):
        path.addPolygon(QPolygonF([QPointF(x + a, b) for a, b in corners]))
        path.closeSubpath()
    path.addRect(QRectF(x, 0, 36, _SERIF))
    path.addRect(QRectF(x + width - 28, 0, 32, _SERIF))
    return width + 4
