"""Panels, texts and buttons: the plain parts every page is made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.tokens import RADIUS
from jc_disaster.ui.widgets.line_ends import elided, held

HEADING_SHARE = 0.55


class Text(QLabel):
    """A line or paragraph of plain text in one colour and size; never rich text, so nothing typed is markup.

    It is said in the language of the window, unless it is ``verbatim``: a quote, a name, words of the record.
    """

    def __init__(  # noqa: PLR0913 - each is one property of a text, named by the caller
        self,
        theme: Theme,
        text: str = "",
        *,
        size: int = BASE,
        medium: bool = False,
        color: str | None = None,
        wrap: bool = False,
        verbatim: bool = False,
    ) -> None:
        self._words = text if verbatim else theme.say(text)
        super().__init__(held(self._words) if wrap else self._words)
        self._theme = theme
        self._verbatim = verbatim
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, medium=medium))
        self.setWordWrap(wrap)
        self.set_color(color or theme.tokens.ink)

    def text(self) -> str:
        """What it says, without what holds its lines together."""
        return self._words

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        self._words = text if self._verbatim else self._theme.say(text)
        copied = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        super().setText(held(self._words) if self.wordWrap() and not copied else self._words)

    def setToolTip(self, text: str) -> None:  # noqa: N802 - Qt's name
        """What stands beside the pointer."""
        super().setToolTip(text if self._verbatim else self._theme.say(text))

    def setAccessibleName(self, text: str) -> None:  # noqa: N802 - Qt's name
        """What a screen reader says."""
        super().setAccessibleName(text if self._verbatim else self._theme.say(text))

    def set_color(self, color: str) -> None:
        """Paint the text in ``color``; nothing happens when it already is."""
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText).name() != color:
            palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
            self.setPalette(palette)


class ElidedText(Text):
    """A line that gives way: what does not fit is cut with …, the whole stands in the tooltip."""

    def __init__(  # noqa: PLR0913 - as above
        self,
        theme: Theme,
        text: str = "",
        *,
        size: int = BASE,
        medium: bool = False,
        color: str | None = None,
        verbatim: bool = False,
    ) -> None:
        super().__init__(theme, text, size=size, medium=medium, color=color, verbatim=verbatim)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text; all of it stands beside the pointer."""
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        text = elided(painter.fontMetrics(), self.text(), self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)


class KindTag(QWidget):
    """The word 正式 or 演练 that stands in every panel, so that a cropped photograph still shows it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ""
        self.setAccessibleName(theme.kind_word)
        self.set_short(short=False)

    def set_short(self, *, short: bool) -> None:
        """Say the kind in its Chinese word alone, where a panel is too narrow for its heading beside both languages."""
        words = self._theme.kind_word.rpartition(" ")[2] if short else self._theme.kind_word
        if words == self._words:
            return
        self._words = words
        # Measured without a font: there is a tag in every panel, and the first paint waits for them.
        self.setFixedSize(self._theme.px(38 + 7 * (len(self._words) - 2)), self._theme.px(20))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the word in a frame; filled for an exercise."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(tokens.mark_ink), 1))
        if self._theme.exercise:
            painter.setBrush(QColor(tokens.mark))
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(QColor(tokens.on_mark if self._theme.exercise else tokens.mark_ink))
        painter.setFont(self._theme.font(SMALL - 1, medium=True))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._words)


class _Aside(ElidedText):
    """What is said beside a heading; tells when it changed, so that the room is shared anew."""

    def __init__(self, theme: Theme, changed: Callable[[], None]) -> None:
        super().__init__(theme, size=SMALL, color=theme.tokens.muted)
        self._changed = changed
        self._ways: tuple[str, ...] = ()
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        self.say_first((text,))

    def say_first(self, ways: tuple[str, ...]) -> None:
        """Show the first of several texts that has room, the last of them in any case."""
        self._ways = ways
        super().setText(ways[0])
        self._changed()

    def fit(self, room: int) -> None:
        """Show what has room in so many px."""
        for way in self._ways:
            super().setText(way)
            if self.sizeHint().width() <= room:
                return


class Panel(QFrame):
    """A card with a heading, the kind of the record, and a body."""

    def __init__(self, theme: Theme, heading: str = "", name: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(f"{theme.kind_word} {theme.say(name or heading)}")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 8, 16, 10)
        outer.setSpacing(6)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.heading = ElidedText(theme, medium=True, color=theme.tokens.muted)
        self.aside = _Aside(theme, self._share_head)
        self.head.addWidget(self.heading, 1)
        self.head.addWidget(self.aside, 1)
        self.tag = KindTag(theme)
        self.head.addWidget(self.tag)
        outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        self.set_heading(heading)

    def set_heading(self, heading: str) -> None:
        """Show a heading; in an exercise it begins with the mark."""
        self.heading.setText(self.theme.mark + heading)
        self.heading.setToolTip(heading)
        self._share_head()

    def remeasure(self) -> None:
        """Forget how high the body was; Qt does so only when it is laid out."""
        self.body.invalidate()
        outer = self.layout()
        if outer is not None:
            outer.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What a panel is called comes before what is said beside it."""
        super().resizeEvent(event)
        self._share_head()

    def _share_head(self) -> None:
        heading = self.heading.sizeHint().width()
        spaces = self.head.spacing() * (self.head.count() - 1)
        self.aside.fit(self.width() - 32 - heading - self._besides() - self.tag.width() - spaces)
        aside = self.aside.sizeHint().width() if self.aside.text() else 0  # Qt gives no words a width too
        if " " in self.theme.kind_word:
            inner = self.width() - 32 - self.head.spacing() * (self.head.count() - 1)
            whole = self.theme.px(38 + 7 * (len(self.theme.kind_word) - 2))
            self.tag.set_short(short=heading + aside + self._besides() + whole > inner)
        room = self.heading.width() + self.aside.width()
        heading = min(heading, max(room - aside, round(room * HEADING_SHARE)))
        self.head.setStretchFactor(self.heading, max(1, heading))
        self.head.setStretchFactor(self.aside, max(1, min(aside, room - heading)) if aside else 0)

    def _besides(self) -> int:
        """Px of what else a page put into the head: a choice, a button."""
        own = (self.heading, self.aside, self.tag)
        items = (self.head.itemAt(place) for place in range(self.head.count()))
        widgets = (None if item is None else item.widget() for item in items)
        others = (one for one in widgets if one is not None and one not in own and not one.isHidden())
        return sum(one.sizeHint().width() for one in others)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the card."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.mark if self.theme.exercise else tokens.line), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class ActionButton(QPushButton):
    """A button with a verb and, where it has one, its key.

    Enter presses it like the space bar does, so that a hand on the keyboard never needs the mouse.
    """

    def __init__(self, theme: Theme, text: str, *, primary: bool = False, key: str = "") -> None:
        self._theme = theme
        said = theme.say(text)
        super().__init__(f"{said}  {key}" if key else said)
        self.setFont(theme.font(medium=True))
        self.setProperty("role", "primary" if primary else "secondary")
        self.setMinimumHeight(theme.px(36))
        self.setAccessibleName(said)
        if key:
            self.setToolTip(theme.say(f"{said}（{key}）"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another verb."""
        super().setText(self._theme.say(text))

    def setToolTip(self, text: str) -> None:  # noqa: N802 - Qt's name
        """What stands beside the pointer."""
        super().setToolTip(self._theme.say(text))

    def setAccessibleName(self, text: str) -> None:  # noqa: N802 - Qt's name
        """What a screen reader says."""
        super().setAccessibleName(self._theme.say(text))

    def set_primary(self, *, primary: bool) -> None:
        """Make it the one main action of its panel, or not."""
        role = "primary" if primary else "secondary"
        if self.property("role") != role:
            self.setProperty("role", role)
            if not self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                return  # the style sheet reads the role when it is first shown
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is a press."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


def line(theme: Theme) -> QFrame:
    """A thin rule between two parts of a panel."""
    rule = QFrame()
    rule.setFixedHeight(1)
    rule.setStyleSheet(f"background: {theme.tokens.line};")
    return rule


def offer_stop(begin: QPushButton, stop: QPushButton, *, running: bool) -> None:
    """What is under way can be stopped, and not begun: one button takes the place of the other."""
    had_focus = begin.hasFocus() or stop.hasFocus()
    stop.setVisible(running)
    begin.setVisible(not running)
    begin.setEnabled(not running)
    if had_focus:
        (stop if running else begin).setFocus(Qt.FocusReason.OtherFocusReason)
