"""The frame around every page: top bar and status line. The kind stands in each of them."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jc_disaster.ui.ground import paint_plate, plate_size
from jc_disaster.ui.theme import LARGE, SMALL, TITLE, Theme
from jc_disaster.ui.tokens import STATUS_HEIGHT, TOP_HEIGHT
from jc_disaster.ui.view_models.shapes import LevelView, StatusView, TopView
from jc_disaster.ui.widgets.deadline import DeadlinePlate
from jc_disaster.ui.widgets.panel import ElidedText, Text
from jc_disaster.ui.widgets.roman import paint_level_shape

PLATE_HEIGHT, MARK, LEAST = 44, 26, 96
MOST_OF_A_PATH = 24
# A g reaches below the half of the plate that its line stands in, and is not cut there.
_WHOLE_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)


class KindPlate(QWidget):
    """The word 正式 or 演练, large."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(*plate_size(theme))
        self.setAccessibleName(theme.say(f"本窗口为{theme.kind_word}"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.mark))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        paint_plate(painter, self._theme, self.rect())


class LevelPlate(QWidget):
    """A level and, beneath, how it stands: ``solid`` for the response in force, dashed for what is only proposed."""

    def __init__(self, theme: Theme, *, solid: bool) -> None:
        super().__init__()
        self._theme = theme
        self._solid = solid
        self._level: LevelView | None = None
        self._words = ("", "")
        self._brief = ""
        self._whole = True
        self._fonts = (theme.font(LARGE, medium=True), theme.font(SMALL))
        self.setFixedHeight(theme.px(PLATE_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_level(self, level: LevelView | None, strong: str, light: str, brief: str = "") -> None:
        """Show a level and its words; ``brief``, a name, stands where the light ones have no room."""
        strong, light, self._brief = self._theme.say(strong), self._theme.say(light), brief
        if (level, (strong, light)) == (self._level, self._words):
            return
        self._level, self._words = level, (strong, light)
        self.setAccessibleName(f"{strong} {light}".strip())
        self.setToolTip(f"{strong} {light}".strip())
        self.updateGeometry()
        self.update()

    def set_whole(self, *, whole: bool) -> None:
        """Whether who decided must stand whole."""
        self._whole = whole
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for mark and words."""
        return QSize(self._around + max(self._widths), self._theme.px(PLATE_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The level itself never gives way, nor 待认定; who decided is cut short only where it must."""
        words = max(self._widths) if self._whole or not self._solid else self._widths[0]
        return QSize(self._around + words, self._theme.px(PLATE_HEIGHT))

    def words_in(self, width: int, place: int) -> str:
        """The words as they stand in so many px; who decided is asked first, since when is in the tool tip too."""
        metrics, words = QFontMetrics(self._fonts[place]), self._words[place]
        if place and self._brief and metrics.horizontalAdvance(words) > width:
            words = self._brief
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)

    @property
    def _around(self) -> int:
        return 24 + (self._theme.px(MARK) + 10 if self._level is not None else 0)

    @property
    def _widths(self) -> tuple[int, int]:
        strong, light = (
            QFontMetrics(font).horizontalAdvance(text)
            for font, text in zip(self._fonts, self._words, strict=True)
        )
        return strong, light

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink, light = self._paint_plate(painter, area)
        x = area.left() + 11
        if self._level is not None:
            side = float(self._theme.px(MARK))
            mark = QRectF(x, area.center().y() - side / 2, side, side)
            own = QColor(self._theme.level(self._level.rank).on_fill) if self._solid else None
            paint_level_shape(painter, mark, self._level, self._theme, own)
            x = mark.right() + 10
        room = QRectF(x, area.top() + 3, area.right() - x - 10, area.height() - 6)
        if not self._words[1]:
            self._paint_words(painter, room, 0, ink)
            return
        upper = room.adjusted(0, 0, 0, -room.height() * 0.44)
        self._paint_words(painter, upper, 0, ink)
        self._paint_words(painter, room.adjusted(0, upper.height(), 0, 0), 1, light)

    def _paint_plate(self, painter: QPainter, area: QRectF) -> tuple[QColor, QColor]:
        """Paint the plate and say in which ink its words stand."""
        tokens = self._theme.tokens
        ink, light = QColor(tokens.ink), QColor(tokens.muted)
        if self._level is None:
            painter.setPen(QPen(QColor(tokens.line_strong), 1))
            painter.setBrush(QColor(tokens.sunken))
        elif self._solid:
            colors = self._theme.level(self._level.rank)
            painter.setPen(QPen(QColor(colors.line), 1))
            painter.setBrush(QColor(colors.fill))
            ink = light = QColor(colors.on_fill)
        else:
            colors = self._theme.level(self._level.rank)
            painter.setPen(QPen(QColor(colors.line), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(colors.tint))
            light = QColor(colors.ink)
        painter.drawRoundedRect(area, 8, 8)
        return ink, light

    def _paint_words(self, painter: QPainter, room: QRectF, place: int, color: QColor) -> None:
        painter.setPen(color)
        painter.setFont(self._fonts[place])
        words = self.words_in(math.ceil(room.width()), place)
        painter.drawText(room, _WHOLE_LINE, words)


class TopBar(QWidget):
    """Kind, incident, hazard, time; the response in force; what is proposed; the clock."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        tokens = theme.tokens
        self.setFixedHeight(theme.px(TOP_HEIGHT))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        self._facts = ("", "", "")
        self.title = ElidedText(theme, size=TITLE, medium=True, verbatim=True)
        self.title.setMinimumWidth(theme.px(LEAST))
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.facts = ElidedText(theme, size=SMALL, color=tokens.muted)
        self.facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.response = LevelPlate(theme, solid=True)
        self.proposed = LevelPlate(theme, solid=False)
        self.deadline = Text(theme, size=SMALL, color=tokens.muted)
        self.clock = Text(theme, size=TITLE, medium=True)
        for text in (self.deadline, self.clock):
            text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        clocks = self._clocks = QVBoxLayout()
        clocks.setSpacing(0)
        clocks.setContentsMargins(0, 4, 0, 4)
        clocks.addWidget(self.deadline)
        clocks.addWidget(self.clock)
        what = self._what = QVBoxLayout()
        what.setSpacing(0)
        what.setContentsMargins(0, 4, 0, 4)
        what.addWidget(self.title)
        what.addWidget(self.facts)
        row.addWidget(KindPlate(theme))
        row.addLayout(what)
        row.setAlignment(what, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.response)
        row.addWidget(self.proposed)
        row.addStretch(1)
        self.due = DeadlinePlate(theme)
        row.addWidget(self.due)
        row.addLayout(clocks)

    def show_view(self, view: TopView) -> None:
        """Show another incident or state."""
        proposed, _, state = view.proposed_text.rpartition(" ")  # 拟提升 Ⅲ级 | 待认定
        view = self._theme.shown(view)
        self.title.setText(self._theme.mark + (view.title or self._theme.say("值班")))
        self.title.setToolTip(view.title)
        self._facts = (view.hazard, view.occurred, view.others)
        self.response.show_level(view.response, view.response_text, view.response_detail, view.deciders)
        self.response.setVisible(bool(view.response_text))
        self.proposed.show_level(view.proposed, proposed or state, state if proposed else "")
        self.proposed.setVisible(bool(view.proposed_text))
        self.deadline.setText(view.deadline)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In large text what can be read elsewhere gives way before a time or 待认定 is cut."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        least, when = self._theme.px(LEAST), self._facts[1]
        every = " · ".join(part for part in self._facts if part)
        less = " · ".join(part for part in self._facts[1:] if part)
        ways = (
            (every, True, True, True),
            (every, False, True, True),
            (less, False, True, True),
            (when, False, True, True),
            (when, False, True, False),
            (when, False, False, False),
        )
        # The name stands whole where anything less may give way; a very long one is cut before the time is.
        for named, (words, since, whole, decided) in (
            *((True, way) for way in ways[:4]),
            *((False, way) for way in ways),
        ):
            short = not since and words == when
            self.due.set_short(short=short)
            self.title.setMinimumWidth(0)
            self.title.setMinimumWidth(max(least, self.title.sizeHint().width()) if named else least)
            self.response.set_whole(whole=decided)
            self.facts.setText(words)
            self.facts.setVisible(bool(words))
            self.facts.setMinimumWidth(0)  # what was wanted before is no part of what is wanted now
            self.facts.setMinimumWidth(self.facts.sizeHint().width() if whole else least)
            self.deadline.setVisible(since)
            for part in (self._what, self._clocks, self._row):
                part.invalidate()
            if self._row.minimumSize().width() <= self.width():
                break
        self._row.activate()
        self.facts.setToolTip(every)

    def show_clock(self, text: str) -> None:
        """Show the time."""
        self.clock.setText(text)
        self.clock.setAccessibleName(self._theme.say(f"现在 {text}"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground."""
        paint_ground(self, self._theme, self._theme.tokens.surface)


class StatusLine(QWidget):
    """Saved or not, seat, who is on duty, store, plan; and one line of news that never blocks.

    News comes first: what is always the same gives way to a sentence that says what to do next.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        tokens = theme.tokens
        self.setFixedHeight(theme.px(STATUS_HEIGHT))
        self.setAccessibleName(theme.say("状态"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        self.saved = Text(theme, size=SMALL, medium=True, color=tokens.good)
        self.message = ElidedText(theme, size=SMALL, color=tokens.ink)
        self.where = Text(theme, size=SMALL, color=tokens.muted)
        self.hint = Text(
            theme, "F1 快捷键 · Ctrl+K 查找 · Ctrl+N 新灾情 · Ctrl+B 粘贴来报", size=SMALL, color=tokens.muted
        )
        self._row = row
        row.addWidget(self.saved)
        row.addWidget(self.where)
        row.addWidget(self.message, 1)
        row.addWidget(self.hint)

    def show_view(self, view: StatusView) -> None:
        """Show another state."""
        tokens = self._theme.tokens
        self.saved.setText(view.saved)
        self.saved.set_color({"good": tokens.good, "bad": tokens.bad}.get(view.saved_tone, tokens.muted))
        say = self._theme.say
        parts = [say(part) for part in (view.seat, view.officer, view.store, view.plan) if part]
        self.where.setText("    ".join(_short(part) for part in parts))
        self.where.setToolTip("\n".join(parts))
        self._make_room()

    def show_message(self, text: str, *, bad: bool = False) -> None:
        """Say something in passing; nothing has to be closed."""
        self.message.setText(text)
        self.message.set_color(self._theme.tokens.bad if bad else self._theme.tokens.ink)
        self.message.setToolTip(text)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width has other room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.saved.sizeHint().width()
        wanted = self.message.fontMetrics().horizontalAdvance(self.message.text()) + 4 * self._row.spacing()
        where, hint = self.where.sizeHint().width(), self.hint.sizeHint().width()
        self.hint.setVisible(wanted + where + hint <= room)
        self.where.setVisible(wanted + where <= room)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground with its rule on top."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.line))


def _short(part: str) -> str:
    """A long path by its end: the folder of a record says there which one it is."""
    return part if len(part) <= MOST_OF_A_PATH else f"{part[:2]}…{part[-MOST_OF_A_PATH:]}"


def paint_ground(widget: QWidget, theme: Theme, color: str) -> None:
    """Paint a bar with its rule at the bottom."""
    painter = QPainter(widget)
    painter.fillRect(widget.rect(), QColor(color))
    painter.fillRect(0, widget.height() - 1, widget.width(), 1, QColor(theme.tokens.line))
