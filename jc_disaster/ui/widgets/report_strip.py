"""信息报告: the strip under the top bar that says who above has been told, and who has not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.tokens import STRIP_HEIGHT
from jc_disaster.ui.view_models.shapes import UpwardView
from jc_disaster.ui.widgets.frame import paint_ground
from jc_disaster.ui.widgets.panel import Text


class UpwardButton(QAbstractButton):
    """One addressee with both channels; pressing it records a report to it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = self._said = UpwardView("", "", "")
        self._short = False
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

    def set_short(self, *, short: bool) -> None:
        """Leave out the days; they stand in the tool tip."""
        if short != self._short:
            self._short = short
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the words."""
        width = sum(QFontMetrics(font).horizontalAdvance(text) for text, _, font in self._pieces())
        return QSize(width + (8 if self._short else 24), self._theme.px(STRIP_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is a press."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint name and both channels; what is missing stands out in words and colour."""
        painter = QPainter(self)
        x = 6 if self._short else 10
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
                when = value.rpartition(" ")[2] if self._short else value
                pieces.append((f"{theme.say(word)} {when}  ", tokens.ink, theme.font(SMALL)))
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
        """The hint gives way, then the days, then the heading, before 未报 does; the mark of an exercise never."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        words = f"{self._theme.mark}信息报告"
        for note, short, head in (
            (True, False, words),
            (False, False, words),
            (False, True, words),
            (False, True, self._theme.mark),
        ):
            for button in shown:
                button.set_short(short=short)
            self._head.setText(head)
            self._head.setVisible(bool(head))
            self._note.setVisible(note)
            parts: list[QWidget] = [self._head, *shown, *((self._note,) if note else ())]
            wanted = sum(one.sizeHint().width() + self._row.spacing() for one in parts)
            if not shown or wanted + 32 <= self.width():
                break

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the ground."""
        paint_ground(self, self._theme, self._theme.tokens.sunken)
