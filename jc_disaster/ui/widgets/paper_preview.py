"""A paper page by page: fitted or enlarged, turned over by keys. It only shows; pages come from the PDF worker."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from jc_disaster.ui.pdf_pages import POINTS_AN_INCH, PageSize
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.line_ends import held
from jc_disaster.ui.widgets.panel import ActionButton, Text

WHOLE, WIDE = "whole", "wide"
ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_SCREEN_DPI: Final = 96
_REST_MS: Final = 60
_EDGE: Final = 8


class Wanted(NamedTuple):
    """A page that is to be drawn: its number from 0, and its size in device pixels."""

    number: int
    width: int
    height: int


class Sheet(QWidget):
    """The page itself, white on whatever ground, with a thin edge."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self.words = ""

    @property
    def image(self) -> QImage | None:
        """The page as it is drawn, or None while it is not."""
        return self._image

    def show_image(self, image: QImage | None, words: str = "") -> None:
        """Show a page, or words in its place."""
        self._image, self.words = image, self._theme.say(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the page in the middle of the room there is."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        if self._image is None:
            painter.setPen(QColor(tokens.muted))
            painter.setFont(self._theme.font())
            room = self.rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), held(self.words))
            return
        ratio = self._image.devicePixelRatio()
        width, height = self._image.width() / ratio, self._image.height() / ratio
        left, top = max(0.0, (self.width() - width) / 2), max(0.0, (self.height() - height) / 2)
        area = QRectF(left, top, width, height)
        painter.drawImage(area, self._image)
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5))


class Viewport(QScrollArea):
    """The room for the page; ↑ ↓ move it, PgUp PgDn turn over, Ctrl+加号 Ctrl+减号 enlarge and fit."""

    turned = Signal(int)
    zoomed = Signal(int)
    resized = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Turn over and zoom; the rest is scrolling."""
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        steps = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Home: -9999,
            Qt.Key.Key_End: 9999,
        }
        if key in steps and not control:
            self.turned.emit(steps[Qt.Key(key)])
        elif control and key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoomed.emit(1)
        elif control and key == Qt.Key.Key_Minus:
            self.zoomed.emit(-1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A fitted page is drawn anew."""
        super().resizeEvent(event)
        self.resized.emit()


class PaperPreview(QWidget):
    """One paper.

    Signals:
        wanted: A page (`Wanted`) has to be drawn; the image comes back by `show_image`.
    """

    wanted = Signal(object)

    def __init__(self, theme: Theme, nothing: str) -> None:
        super().__init__()
        self.theme = theme
        self._nothing = nothing
        self._title = ""
        self._sizes: tuple[PageSize, ...] = ()
        self._page = 0
        self._asked: Wanted | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._bar(theme))
        self.sheet = Sheet(theme)
        self.view = Viewport()
        self.view.setWidgetResizable(False)
        self.view.setWidget(self.sheet)
        self.view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.setAccessibleName(theme.say("文书预览"))
        self.view.turned.connect(self.turn)
        self.view.zoomed.connect(self.zoom)
        column.addWidget(self.view, 1)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask)
        self.view.resized.connect(self._on_resized)
        self.show_nothing()

    def _bar(self, theme: Theme) -> FlowRow:
        self.before, self.after = ActionButton(theme, "上一页"), ActionButton(theme, "下一页")
        self.before.setToolTip(theme.say("上一页（PgUp）"))
        self.after.setToolTip(theme.say("下一页（PgDn）"))
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.place = Text(theme, size=SMALL, color=theme.tokens.muted)
        self.fit = ChoiceBox()
        self.fit.setAccessibleName(theme.say("显示大小"))
        self.fit.setFont(theme.font())
        self.fit.setMinimumHeight(theme.px(34))
        for stored, words in ((WHOLE, "整页"), (WIDE, "页宽"), *((zoom, f"{zoom:.0%}") for zoom in ZOOMS)):
            self.fit.addItem(theme.say(words), stored)
        self.fit.currentIndexChanged.connect(self._on_fit)
        return FlowRow(self.before, self.place, self.after, self.fit, spacing=6)

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def show_nothing(self, words: str = "") -> None:
        """Say why there is no page."""
        self._sizes, self._page, self._asked, self._title = (), 0, None, ""
        self.sheet.resize(self.view.maximumViewportSize())
        self.sheet.show_image(None, words or self._nothing)
        self.view.setAccessibleDescription(self.theme.say(words or self._nothing))
        self._show_place()

    def show_paper(self, title: str, sizes: tuple[PageSize, ...]) -> None:
        """Show a paper from its first page; the same paper made again stays at its page."""
        self._page = min(self._page, len(sizes) - 1) if title == self._title else 0
        self._title, self._sizes, self._asked = title, sizes, None
        self._show_place()
        self._ask()

    def show_image(self, wanted: Wanted, image: QImage) -> None:
        """Show a page that was drawn, unless another one is wanted by now."""
        if wanted != self._asked:
            return
        ratio = self.devicePixelRatioF()
        image.setDevicePixelRatio(ratio)
        size = QSize(round(wanted.width / ratio), round(wanted.height / ratio))
        self.sheet.resize(size.expandedTo(self._room_beside(size)))
        self.sheet.show_image(image)

    def turn(self, pages: int) -> None:
        """Go so many pages on or back, as far as there are any."""
        page = min(max(self._page + pages, 0), max(self.count - 1, 0))
        if page != self._page:
            self._page = page
            self.view.verticalScrollBar().setValue(0)
            self._show_place()
            self._ask()

    def zoom(self, steps: int) -> None:
        """Enlarge or reduce by so many steps; below the smallest the page fits."""
        now = self._scale() * POINTS_AN_INCH / _SCREEN_DPI
        larger = [zoom for zoom in ZOOMS if zoom > now + 0.01]
        smaller = [zoom for zoom in ZOOMS if zoom < now - 0.01]
        if steps > 0 and larger:
            self.fit.setCurrentIndex(self.fit.findData(larger[0]))
        elif steps < 0:
            self.fit.setCurrentIndex(self.fit.findData(smaller[-1]) if smaller else 0)

    def focus(self) -> None:
        """Put the keyboard on the page."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _room_beside(self, size: QSize) -> QSize:
        """The room for a page of ``size`` less the scroll bars it needs."""
        room, bar = self.view.maximumViewportSize(), self.view.verticalScrollBar().sizeHint().width()
        across = room.width() - (bar if size.height() > room.height() else 0)
        down = room.height() - (bar if size.width() > across else 0)
        return QSize(across, down)

    def _on_resized(self) -> None:
        """A page is drawn anew once the size stands; words move at once."""
        if self._sizes:
            self._rest.start()
        else:
            self._ask()

    def _on_fit(self) -> None:
        self._ask()

    def _scale(self) -> float:
        """Pixels a point."""
        if not self._sizes:
            return _SCREEN_DPI / POINTS_AN_INCH
        size, how = self._sizes[self._page], self.fit.currentData()
        room = self.view.maximumViewportSize()
        across = max(40, room.width() - 2 * _EDGE) / size.width
        if how == WHOLE:
            return float(min(across, max(40, room.height() - 2 * _EDGE) / size.height))
        if how == WIDE:
            bar = self.view.verticalScrollBar().sizeHint().width()
            return float(max(40, room.width() - bar - 2 * _EDGE) / size.width)
        return float(how) * _SCREEN_DPI / POINTS_AN_INCH

    def _ask(self) -> None:
        if not self._sizes:
            self.sheet.resize(self.view.maximumViewportSize())
            return
        scale, size, ratio = self._scale(), self._sizes[self._page], self.devicePixelRatioF()
        wanted = Wanted(self._page, round(size.width * scale * ratio), round(size.height * scale * ratio))
        if wanted != self._asked:
            self._asked = wanted
            self.wanted.emit(wanted)

    def _show_place(self) -> None:
        many = self.count
        self.place.setText(f"第 {self._page + 1} 页，共 {many} 页" if many else "")
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page + 1 < many)
        self.fit.setEnabled(bool(many))
        if many:
            self.view.setAccessibleDescription(
                self.theme.say(f"{self._title}，第{self._page + 1}页，共{many}页")
            )
