"""What every page is: a widget that is handed a picture and asks for acts by signals; it edits no other page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.view_models.picture import Picture

if TYPE_CHECKING:
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.desk import Desk, Known


class Shown(NamedTuple):
    """What a page is shown.

    Attributes:
        known: What the record says of all incidents.
        picture: The current incident compared with the plan; None while there is none.
        desk: For facts that do not change: officer, store, kind.
    """

    known: Known
    picture: Picture | None
    desk: Desk

    @property
    def incidents(self) -> tuple[IncidentState, ...]:
        """All incidents as they are known at the moment that is shown, newest first."""
        return self.known.incidents if self.known.moment is None else self.known.then

    @property
    def events(self) -> Sequence[Event]:
        """Events of the current incident."""
        return self.known.events


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
