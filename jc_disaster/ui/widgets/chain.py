"""启动程序 as a chain: who does what now, what was done, what comes after."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.view_models.shapes import ChainView, StepView

_WORDS: Final = {"done": "已完成", "now": "现在", "later": "", "stopped": "待核"}
HEIGHT, POINT, LINE = 72, 9, 19
FEW_LINES, MOST_LINES = 3, 4  # of a cell; the fourth only where words would be cut else
AROUND = 9 + 2 * POINT  # px of a cell beside its words: the notch before and the point behind them
SHORT, LONG = 8, 14  # signs of what is never parted, and of what is parted wherever it must be
_OPENING, _CLOSING, _ASCII = ("（", "“"), "）”、，。；：", "\u2fff"


class _Line(NamedTuple):
    """One line of a cell: its text, its font, ``head``, ``ink`` or ``muted``."""

    text: str
    font: QFont
    tone: str


class _Cell(NamedTuple):
    """A step where it is painted."""

    step: StepView
    area: QRectF
    lines: tuple[_Line, ...]


class _Words:
    """How wide a text is: whole, and parted into two lines."""

    def __init__(self, text: str, metrics: QFontMetrics) -> None:
        self.whole = float(metrics.horizontalAdvance(text))
        halves = (
            max(
                metrics.horizontalAdvance(text[:cut].rstrip()), metrics.horizontalAdvance(text[cut:].lstrip())
            )
            for cut in _good_cuts(text)
        )
        self.halved = float(min(halves, default=self.whole))


class ProcedureChain(QWidget):
    """The steps as joined arrows, in printed order."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = self._said = ChainView("", "", (), "")
        self._base_font = theme.font(BASE, medium=True)
        self._small_font, self._small_medium = theme.font(SMALL), theme.font(SMALL, medium=True)
        self._base, self._small = QFontMetrics(self._base_font), QFontMetrics(self._small_medium)
        self._beside, self._high, self._most = True, theme.px(HEIGHT), FEW_LINES
        self._cells: list[_Cell] = []
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
        self._arrange()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Side by side where every word has room, else one step below the other."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the steps are laid out."""
        return QSize(720, self._high)

    def expect(self, width: int) -> None:
        """Take the height for a width, before it is laid out in it, so that others know what room is left."""
        self._settle(width)
        self.setFixedHeight(self._high)

    def _settle(self, width: int) -> None:
        """Side by side on three lines, else on four; one below the other only where the page is scrolled anyway."""
        needed = {most: sum(self._needs(most)) for most in (FEW_LINES, MOST_LINES)}
        self._most = FEW_LINES if needed[FEW_LINES] <= width - 1 else MOST_LINES
        self._beside = self._theme.scale <= 1 or needed[self._most] <= width - 1
        if self._beside:
            self._high = self._theme.px(HEIGHT + LINE * (self._most - FEW_LINES))
        else:
            self._high = self._one_below_another(self._said.steps, width)[1]

    def _needs(self, most: int) -> list[float]:
        return [self._need(step, most) + AROUND for step in self._said.steps]

    def _arrange(self) -> None:
        self._settle(self.width())
        if self._beside:
            self._cells = self._side_by_side(self._said.steps, self._needs(self._most))
        else:
            self._cells = self._one_below_another(self._said.steps, self.width())[0]
        if self.height() != self._high:
            self.setFixedHeight(self._high)

    def _side_by_side(self, steps: Sequence[StepView], needs: Sequence[float]) -> list[_Cell]:
        """Room by need; what is over goes to those that have more to say."""
        wishes = [max(0.0, self._wish(step) + AROUND - need) for step, need in zip(steps, needs, strict=True)]
        spare = self.width() - 1 - sum(needs)
        if spare < 0:
            needs = [need * (self.width() - 1) / sum(needs) for need in needs]
            wishes, spare = [0.0] * len(needs), 0.0
        share = min(1.0, spare / sum(wishes)) if sum(wishes) else 0.0
        even = (spare - share * sum(wishes)) / max(1, len(steps))
        cells, x = [], 0.5
        for step, need, wish in zip(steps, needs, wishes, strict=True):
            width = need + share * wish + even
            cells.append(_Cell(step, QRectF(x, 1, width, self._high - 2), self._lines(step, width)))
            x += width
        return cells

    def _one_below_another(self, steps: Sequence[StepView], width: int) -> tuple[list[_Cell], int]:
        cells, y, line = [], 0.0, float(self._theme.px(LINE))
        for step in steps:
            lines = self._lines(step, float(width))
            high = line * len(lines) + self._theme.px(10)
            cells.append(_Cell(step, QRectF(0.5, y + 1, width - 1, high - 2), lines))
            y += high + self._theme.px(4)
        return cells, max(1, round(y))

    def _need(self, step: StepView, most: int) -> float:
        """The least width in which act and actor stand whole on so many lines."""
        head, actor = _Words(self._head(step), self._small), _Words(step.actor, self._base)
        smaller = _Words(step.actor, self._small)
        ways = [max(head.halved, actor.whole), max(head.whole, smaller.halved)]
        if most > FEW_LINES:
            ways.append(max(head.halved, smaller.halved))
        return max(64.0, min(ways))

    def _wish(self, step: StepView) -> float:
        """The width in which everything stands on a line of its own; an actor's long title takes two."""
        actor = _Words(step.actor, self._base)
        detail = _Words(step.detail, self._small).whole
        return max(
            _Words(self._head(step), self._small).whole, detail, min(actor.whole, actor.halved + POINT)
        )

    def _lines(self, step: StepView, width: float) -> tuple[_Line, ...]:
        """What stands in a cell; the detail is the first to give way."""
        room = width - AROUND
        head, actor = self._head(step), step.actor
        medium = self._small_medium if step.state == "now" else self._small_font
        heads = (head,) if _Words(head, self._small).whole <= room else _parted(head, self._small, room)
        if QFontMetrics(self._base_font).horizontalAdvance(actor) <= room:
            actors = [_Line(actor, self._base_font, "ink")]
        else:
            actors = [_Line(one, self._small_medium, "ink") for one in _parted(actor, self._small, room)]
        if len(heads) + len(actors) > self._most:
            heads = (self._small.elidedText(head, Qt.TextElideMode.ElideRight, int(room)),)
        lines = [*(_Line(one.removeprefix("· "), medium, "head") for one in heads), *actors]
        fits = self._small.horizontalAdvance(step.detail) <= room
        if len(lines) < FEW_LINES and step.detail and fits:
            lines.append(_Line(step.detail, self._small_font, "muted"))
        return tuple(lines)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint each step as an arrow that leads to the next, or one below the other."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, cell in enumerate(self._cells):
            first, last = place == 0, place == len(self._cells) - 1
            self._paint_ground(painter, cell, first=first, last=last)
            self._paint_words(painter, cell, first=first)

    def _paint_ground(self, painter: QPainter, cell: _Cell, *, first: bool, last: bool) -> None:
        tokens, state = self._theme.tokens, cell.step.state
        grounds = {"now": tokens.accent_tint, "stopped": tokens.warn_tint}
        painter.setBrush(QColor(grounds.get(state, tokens.sunken)))
        painter.setPen(QPen(QColor(self._edge(state) or tokens.line_strong), 1.6 if state == "now" else 1))
        if self._beside:
            area = cell.area.adjusted(0, 0, -3 if not last else 0, 0)
            painter.drawPath(_arrow(area, first=first, last=last))
        else:
            painter.drawRoundedRect(cell.area, 6, 6)

    def _paint_words(self, painter: QPainter, cell: _Cell, *, first: bool) -> None:
        tokens = self._theme.tokens
        colors = {
            "ink": tokens.ink,
            "muted": tokens.muted,
            "head": self._edge(cell.step.state) or tokens.muted,
        }
        left = 12 if first or not self._beside else 9 + POINT
        inner = cell.area.adjusted(left, 6 if self._beside else 4, 0, -6 if self._beside else -4)
        high = inner.height() / (self._most if self._beside else len(cell.lines))
        for place, one in enumerate(cell.lines):
            painter.setFont(one.font)
            painter.setPen(QColor(colors[one.tone]))
            line = QRectF(inner.left(), inner.top() + place * high, inner.width(), high)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, one.text)

    def _edge(self, state: str) -> str:
        """The colour of the frame and the act of a step in this state; empty for one that comes later."""
        tokens = self._theme.tokens
        return {"now": tokens.accent, "stopped": tokens.warn, "done": tokens.good}.get(state, "")

    def _head(self, step: StepView) -> str:
        """Number, act and state in one line; a tick in front survives where the words must be cut."""
        if step.state == "done":
            return f"√ {step.number} {step.act}"
        state = self._theme.say(_WORDS[step.state])
        return f"{step.number} {step.act}" + (f" · {state}" if state else "")


def _parted(text: str, metrics: QFontMetrics, room: float) -> tuple[str, ...]:
    """``text`` on two lines: before a bracket or at a space where that fits, else in halves of one length."""
    parted = [(text[:cut].rstrip(), text[cut:].lstrip()) for cut in _good_cuts(text)]
    if not parted:
        return (metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room)),)

    def longest(lines: tuple[str, str]) -> int:
        return max(metrics.horizontalAdvance(line) for line in lines)

    fine = [lines for lines in parted if lines[1].startswith(_OPENING) and longest(lines) <= room]
    first, second = min(fine or parted, key=longest)
    return first, metrics.elidedText(second, Qt.TextElideMode.ElideRight, math.ceil(room))


def _good_cuts(text: str) -> Sequence[int]:
    """Where a line had better end: beside a space, before a bracket, after a comma; in a long title anywhere it may.

    A short one is not parted at all: 市安委 and 会主任 are no words.
    """
    cuts = tuple(_cuts(text))
    if len(text) > LONG and " " not in text.split("（", 1)[0]:
        return cuts
    good = tuple(
        cut for cut in cuts if text[cut - 1] in " 、，" or text[cut] in _OPENING or text[cut] in "·→/"
    )
    return good or (() if len(text) <= SHORT else cuts)


def _cuts(text: str) -> Iterator[int]:
    """Where a line may end: at a space, between two signs of Chinese, never before a closing bracket or a comma."""
    number = len(text) - len(text.lstrip("√0123456789 "))
    for place in range(number + 1, len(text)):
        before, after = text[place - 1], text[place]
        spaced = before == " " and after not in "→/"
        chinese = after > _ASCII and before > _ASCII and after not in _CLOSING and before not in _OPENING
        if spaced or chinese or (after in "→/" and before == " "):
            yield place


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
