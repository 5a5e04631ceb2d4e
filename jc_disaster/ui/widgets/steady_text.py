"""A paragraph that changes under every key: where it needs no other height, nothing but its own words is painted.

A label asks its whole window for a new layout whenever its text changes, and is painted over all that lies beneath it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jc_disaster.ui.theme import BASE, Theme
from jc_disaster.ui.widgets.line_ends import held

_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_UNBOUNDED: Final = 10_000


class SteadyText(QWidget):
    """A paragraph of plain text on the ground of a panel, said in the language of the window."""

    def __init__(self, theme: Theme, *, size: int = BASE) -> None:
        super().__init__()
        self._theme = theme
        self._text = self._painted = ""
        self._font = theme.font(size)
        self._metrics = QFontMetrics(self._font)
        self._ink, self._ground = QColor(theme.tokens.ink), QColor(theme.tokens.surface)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def text(self) -> str:
        """What it shows."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802 - as of a label
        """Show another text."""
        said = self._theme.say(text)
        if said == self._text:
            return
        self._text, self._painted = said, held(said)
        self.setAccessibleName(said)
        self.update()
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(320, self._metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line, broken wherever it must be."""
        return QSize(self._theme.px(120), self._metrics.lineSpacing())

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As many lines as the words take."""
        line = self._metrics.lineSpacing()
        if self._metrics.horizontalAdvance(self._text) <= width:
            return line
        room = QRect(0, 0, max(1, width), _UNBOUNDED)
        return max(line, self._metrics.boundingRect(room, _WRAPPED, self._painted).height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the words on the ground of the panel."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.setFont(self._font)
        painter.setPen(self._ink)
        painter.drawText(self.rect(), _WRAPPED, self._painted)
