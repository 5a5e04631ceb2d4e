"""The frame around every page: top bar, 信息报告 strip, status line. The kind stands in each of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jc_disaster.ui.ground import plate_width
from jc_disaster.ui.theme import BASE, LARGE, SMALL, TITLE, Theme
from jc_disaster.ui.tokens import STATUS_HEIGHT, STRIP_HEIGHT, TOP_HEIGHT
from jc_disaster.ui.view_models.shapes import LevelView, StatusView, TopView, UpwardView
from jc_disaster.ui.widgets.deadline import DeadlinePlate
from jc_disaster.ui.widgets.panel import ElidedText, Text
from jc_disaster.ui.widgets.roman import paint_level_shape

MOST_OF_A_PATH = 24


class KindPlate(QWidget):
    """The word 正式 or 演练, large."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(plate_width(theme), theme.px(30))
        self.setAccessibleName(theme.say(f"本窗口为{theme.kind_word}"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.mark))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setPen(QColor(self._theme.tokens.on_mark))
        painter.setFont(self._theme.font(LARGE, medium=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._theme.kind_word)


class LevelPlate(QWidget):
    """A level with a few words: ``solid`` for the response in force, a dashed outline for what is only proposed."""

    def __init__(self, theme: Theme, *, solid: bool) -> None:
        super().__init__()
        self._theme = theme
        self._solid = solid
        self._level: LevelView | None = None
        self._words = ("", "")
        self.setFixedHeight(theme.px(34))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_level(self, level: LevelView | None, strong: str, light: str) -> None:
        """Show a level and its words."""
        strong, light = self._theme.say(strong), self._theme.say(light)
        if (level, (strong, light)) == (self._level, self._words):
            return
        self._level, self._words = level, (strong, light)
        self.setAccessibleName(f"{strong} {light}")
        self.setToolTip(f"{strong} {light}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for mark and words."""
        strong = QFontMetrics(self._theme.font(BASE + 1, medium=True)).horizontalAdvance(self._words[0])
        light = QFontMetrics(self._theme.font(SMALL)).horizontalAdvance(self._words[1])
        return QSize(strong + light + self._theme.px(34 if self._level else 8) + 34, self._theme.px(34))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The level itself never gives way; who decided may be cut short."""
        hint = self.sizeHint()
        light = QFontMetrics(self._theme.font(SMALL)).horizontalAdvance(self._words[1])
        return QSize(hint.width() - light, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the plate."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink = QColor(tokens.ink)
        light = QColor(tokens.muted)
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
        x = area.left() + 10
        if self._level is not None:
            side = area.height() - 10
            mark = QRectF(x, area.top() + 5, side, side)
            own = QColor(self._theme.level(self._level.rank).on_fill) if self._solid else None
            paint_level_shape(painter, mark.adjusted(2, 2, -2, -2), self._level, self._theme, own)
            x = mark.right() + 9
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(ink)
        painter.setFont(self._theme.font(BASE + 1, medium=True))
        room = QRectF(x, area.top(), area.right() - x - 8, area.height())
        painter.drawText(room, left, self._words[0])
        used = painter.fontMetrics().horizontalAdvance(self._words[0]) + 8
        painter.setPen(light)
        painter.setFont(self._theme.font(SMALL))
        rest = room.adjusted(used, 0, 0, 0)
        painter.drawText(
            rest,
            left,
            painter.fontMetrics().elidedText(self._words[1], Qt.TextElideMode.ElideRight, int(rest.width())),
        )


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
        self.title.setMinimumWidth(theme.px(96))
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.facts = Text(theme, size=SMALL, color=tokens.muted)
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
        row.addWidget(self.response)
        row.addWidget(self.proposed)
        row.addStretch(1)
        self.due = DeadlinePlate(theme)
        row.addWidget(self.due)
        row.addLayout(clocks)

    def show_view(self, view: TopView) -> None:
        """Show another incident or state."""
        view = self._theme.shown(view)
        self.title.setText(self._theme.mark + view.title)
        self.title.setToolTip(view.title)
        self._facts = (view.hazard, view.occurred, view.others)
        self.response.show_level(view.response, view.response_text, view.response_detail)
        self.response.setVisible(bool(view.response_text))
        self.proposed.show_level(view.proposed, view.proposed_text, "")
        self.proposed.setVisible(bool(view.proposed_text))
        self.deadline.setText(view.deadline)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In large text what can be read elsewhere gives way before a time or 待认定 is cut."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        hazard, occurred, others = self._facts
        whole = (hazard, occurred, others)
        for said, since in (
            (whole, True),
            (whole, False),
            ((occurred, others), False),
            ((occurred,), False),
        ):
            self.facts.setText(" · ".join(part for part in said if part))
            self.deadline.setVisible(since)
            for part in (self._what, self._clocks, self._row):
                part.invalidate()
            if self._row.minimumSize().width() <= self.width():
                break
        self._row.activate()
        self.facts.setToolTip(" · ".join(part for part in self._facts if part))

    def show_clock(self, text: str) -> None:
        """Show the time."""
        self.clock.setText(text)
        self.clock.setAccessibleName(self._theme.say(f"现在 {text}"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground."""
        _ground(self, self._theme, self._theme.tokens.surface)


class UpwardButton(QAbstractButton):
    """One addressee with both channels; pressing it records a report to it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = self._said = UpwardView("", "", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def view(self) -> UpwardView:
        """What it shows."""
        return self._view

    def show_view(self, view: UpwardView) -> None:
        """Show another state."""
        if view == self._view:
            return
        self._view, self._said = view, self._theme.shown(view)
        words = f"{view.name} 电话{view.telephone or '未报'} 书面{view.written or '未报'}"
        self.setAccessibleName(self._theme.say(words))
        self.setToolTip(self._theme.say(f"{words}。按下登记一次报告。"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the words."""
        width = sum(QFontMetrics(font).horizontalAdvance(text) for text, _, font in self._pieces())
        return QSize(width + 24, self._theme.px(STRIP_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is a press."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint name and both channels; what is missing stands out in words and colour."""
        painter = QPainter(self)
        x = 10
        for text, color, font in self._pieces():
            painter.setFont(font)
            painter.setPen(QColor(color))
            painter.drawText(self.rect().adjusted(x, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
            x += painter.fontMetrics().horizontalAdvance(text)
        if self.hasFocus() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 3, -2, -3), 5, 5)

    def _pieces(self) -> list[tuple[str, str, QFont]]:
        theme, tokens, view = self._theme, self._theme.tokens, self._said
        pieces: list[tuple[str, str, QFont]] = [
            (f"{view.name}  ", tokens.ink, theme.font(SMALL, medium=True))
        ]
        for word, missing, value in (
            ("电话", "电话 未报", view.telephone),
            ("书面", "书面 未报", view.written),
        ):
            if value:
                pieces.append((f"{theme.say(word)} {value}  ", tokens.ink, theme.font(SMALL)))
            else:
                pieces.append((f"{theme.say(missing)}  ", tokens.bad, theme.font(SMALL, medium=True)))
        return pieces


class ReportStrip(QWidget):
    """信息报告: who above has been told, by telephone and in writing, and who has not."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(STRIP_HEIGHT))
        self.setAccessibleName(theme.say(f"{theme.kind_word} 信息报告"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(4)
        self._head = Text(theme, f"{theme.mark}信息报告", size=SMALL, medium=True)
        self._row.addWidget(self._head)
        self._buttons: list[UpwardButton] = []
        self._note = Text(theme, size=SMALL, color=theme.tokens.muted)
        self._row.addStretch(1)
        self._row.addWidget(self._note)

    def show_view(self, addressees: tuple[UpwardView, ...], note: str) -> None:
        """Show the state of each addressee."""
        while len(self._buttons) < len(addressees):
            button = UpwardButton(self._theme)
            button.clicked.connect(lambda _=False, button=button: self.chosen.emit(button.view.name))
            self._row.insertWidget(1 + len(self._buttons), button)
            self._buttons.append(button)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(addressees))
            if place < len(addressees):
                button.show_view(addressees[place])
        self._note.setText(note)

        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The hint gives way before 未报 does."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        parts: list[QWidget] = [self._head, *shown, self._note]
        wanted = sum(one.sizeHint().width() + self._row.spacing() for one in parts)
        self._note.setVisible(not shown or wanted + 32 <= self.width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground."""
        _ground(self, self._theme, self._theme.tokens.sunken)


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
        wanted = self.message.fontMetrics().horizontalAdvance(self.message.text()) + 3 * self._row.spacing()
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


def _ground(widget: QWidget, theme: Theme, color: str) -> None:
    painter = QPainter(widget)
    painter.fillRect(widget.rect(), QColor(color))
    painter.fillRect(0, widget.height() - 1, widget.width(), 1, QColor(theme.tokens.line))
