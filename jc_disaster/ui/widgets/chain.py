"""启动程序 as a chain: who does what now, what was done, what comes after."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.view_models.shapes import ChainView, StepView

_WORDS: Final = {"done": "已完成", "now": "现在", "later": "", "stopped": "待核"}
HEIGHT, POINT, LONG, SHORT = 72, 12, 170, 112


class ProcedureChain(QWidget):
    """The steps as joined arrows, in printed order."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = self._said = ChainView("", "", (), "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(theme.say("启动程序"))

    @property
    def view(self) -> ChainView:
        """What it shows."""
        return self._view

    def show_view(self, view: ChainView) -> None:
        """Show another state; nothing is painted when nothing changed."""
        if view == self._view:
            return
        self._view, self._said = view, self._theme.shown(view)
        say, steps = self._theme.say, self._said.steps
        spoken = [
            f"{step.number} {step.act} {step.actor} {say(_WORDS[step.state])} {step.detail}" for step in steps
        ]
        self.setAccessibleDescription("；".join(spoken))
        self.setToolTip(
            "\n".join(say(f"{step.number} {step.act}：{step.actor}（{step.detail}）") for step in view.steps)
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One row."""
        return QSize(720, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint each step as an arrow that leads to the next."""
        steps = self._said.steps
        if not steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widths = self._widths(steps)
        x = 0.5
        for place, (step, width) in enumerate(zip(steps, widths, strict=True)):
            area = QRectF(x, 1, width, self.height() - 2)
            self._step(painter, step, area, first=place == 0, last=place == len(steps) - 1)
            x += width

    def _widths(self, steps: tuple[StepView, ...]) -> list[float]:
        """Room by need: an actor's long title gets more than a short one."""
        metrics = QFontMetrics(self._theme.font(BASE, medium=True))
        small = QFontMetrics(self._theme.font(SMALL, medium=True))
        needs = []
        for step in steps:
            actor = float(metrics.horizontalAdvance(step.actor))
            actor = actor / 2 + 24 if actor > LONG else actor
            act = small.horizontalAdvance(self._head(step))
            needs.append(max(actor, act if step.state == "now" else min(act, SHORT), 70.0) + 48.0)
        spare = self.width() - 1 - sum(needs)
        if spare >= 0:
            return [need + spare / len(needs) for need in needs]
        factor = (self.width() - 1) / sum(needs)
        return [need * factor for need in needs]

    def _step(self, painter: QPainter, step: StepView, area: QRectF, *, first: bool, last: bool) -> None:
        tokens = self._theme.tokens
        grounds = {"now": tokens.accent_tint, "stopped": tokens.warn_tint}
        lines = {"now": tokens.accent, "stopped": tokens.warn, "done": tokens.good}
        painter.setBrush(QColor(grounds.get(step.state, tokens.sunken)))
        painter.setPen(
            QPen(QColor(lines.get(step.state, tokens.line_strong)), 1.6 if step.state == "now" else 1)
        )
        painter.drawPath(_arrow(area.adjusted(0, 0, -3 if not last else 0, 0), first=first, last=last))
        inner = area.adjusted(12 if first else 10 + POINT, 6, -POINT - 2, -6)
        third = inner.height() / 3
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.font(SMALL, medium=step.state == "now"))
        painter.setPen(QColor(lines.get(step.state, tokens.muted)))
        self._fit(painter, QRectF(inner.left(), inner.top(), inner.width(), third), left, self._head(step))
        painter.setFont(self._theme.font(BASE, medium=True))
        painter.setPen(QColor(tokens.ink))
        if painter.fontMetrics().horizontalAdvance(step.actor) > inner.width():
            painter.setFont(self._theme.font(SMALL, medium=True))
            for place, line in enumerate(_two_lines(painter.fontMetrics(), step.actor, inner.width()), 1):
                line_area = QRectF(inner.left(), inner.top() + place * third, inner.width(), third)
                painter.drawText(line_area, left, line)
            return
        self._fit(painter, QRectF(inner.left(), inner.top() + third, inner.width(), third), left, step.actor)
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(QColor(tokens.muted))
        self._fit(
            painter, QRectF(inner.left(), inner.top() + 2 * third, inner.width(), third), left, step.detail
        )

    def _head(self, step: StepView) -> str:
        """Number, act and state in one line; a tick in front survives where the words must be cut."""
        if step.state == "done":
            return f"√ {step.number} {step.act}"
        state = self._theme.say(_WORDS[step.state])
        return f"{step.number} {step.act}" + (f" · {state}" if state else "")

    @staticmethod
    def _fit(painter: QPainter, area: QRectF, flags: Qt.AlignmentFlag, text: str) -> None:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, flags, elided)


def _two_lines(metrics: QFontMetrics, text: str, width: float) -> tuple[str, str]:
    """``text`` on two lines of ``width``; what the second cannot hold is in the tool tip and the spoken name."""
    cut = next((end for end in range(len(text), 1, -1) if metrics.horizontalAdvance(text[:end]) <= width), 1)
    return text[:cut], metrics.elidedText(text[cut:], Qt.TextElideMode.ElideRight, int(width))


def _arrow(area: QRectF, *, first: bool, last: bool) -> QPainterPath:
    path = QPainterPath()
    left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
    middle = area.center().y()
    path.moveTo(QPointF(left, top))
    path.lineTo(QPointF(right if last else right - POINT, top))
    if not last:
        path.lineTo(QPointF(right, middle))
    path.lineTo(QPointF(right if last else right - POINT, bottom))
    path.lineTo(QPointF(left, bottom))
    if not first:
        path.lineTo(QPointF(left + POINT, middle))
    path.closeSubpath()
    return path
