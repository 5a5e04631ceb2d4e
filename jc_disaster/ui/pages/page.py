"""What every page is: a widget that is handed a picture and asks for acts by signals; it edits no other page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import Theme


class Page(QWidget):
    """A page.

    Signals:
        command: A named command of the window (``new-incident``, ``paste``, ``find`` …) with an argument.
        act: Fields of an act to be recorded.
        said: A sentence for the status line.
    """

    command = Signal(str, str)
    act = Signal(object)
    said = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(theme.say(name))

    def ground(self) -> QWidget:
        """What the page is laid out on; large text is scrolled and never squeezed: a cut number is a wrong number."""
        if self.theme.scale <= 1:
            return self
        body = QWidget()
        body.setObjectName("page")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        return body

    def show_shown(self, shown: Shown) -> None:
        """Show what is known now."""
        raise NotImplementedError

    def enter(self) -> None:
        """Put the keyboard where work on this page begins."""
        self.setFocus()
