"""What flows and commands may ask of the window they work in; `main_window` is the one there is.

Forms, dialogs and errands need a window to stand on, and the window needs them: so that neither file imports the other,
the flows know this face alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QStackedWidget

    from jc_disaster.ui.bell import Bell
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.errands import Errands
    from jc_disaster.ui.ground import Ground
    from jc_disaster.ui.in_turn import InTurn
    from jc_disaster.ui.known import Known, Receipt
    from jc_disaster.ui.pages.page import Page
    from jc_disaster.ui.theme import Theme
    from jc_disaster.ui.view_models.forms import Form
    from jc_disaster.ui.view_models.picture import Picture
    from jc_disaster.ui.widgets.form import FormDialog
    from jc_disaster.ui.widgets.frame import StatusLine, TopBar

PAST: Final = "正在看当时所知，不能记录。先回到现在（Ctrl+0）再记。"
START_FIRST: Final = "请先新建灾情（Ctrl+N）。"


class CommandFace(Protocol):
    """What any part of the window may ask of the commands."""

    @property
    def names(self) -> tuple[str, ...]:
        """All commands."""
        ...

    def run(self, name: str, argument: str = "") -> None:
        """Carry out a command."""
        ...

    def ask(
        self, form: Form, done: Callable[[Receipt], None] | None = None, incident: str | None = None
    ) -> None:
        """Open a form; it stays until its act is recorded."""
        ...

    def watch(self, dialog: FormDialog, form: Form) -> None:
        """Keep what is typed into a form that is no act by itself until it is accepted, and offer what was before."""
        ...

    def say(self, text: str) -> None:
        """Say something in the status line."""
        ...

    def choose_unit(self, unit: str, key: str = "") -> None:
        """Enter the figures of a unit, or one of them."""
        ...


class WindowFace(QMainWindow):
    """A window on one record.

    Signals:
        recorded: What came of an act, as a `Receipt`.
        refreshed: What is known was shown anew.
        look_wanted: Another look, as a `Look`.
        officer_wanted: Somebody else is on duty, as an `Officer`.

    Attributes:
        theme: Its look and kind.
        desk: The open record; None before it is open.
        known: What the record says; None before.
        picture: The incident at hand compared with the plan; None without one.
        commands: What keys and buttons ask for.
        turns: What waits for its turn while a form or an act is under way.
        bell: What is due.
        ground: What everything stands on.
        top: Incident, levels, next deadline.
        status: The line at the foot.
        stack: The pages.
    """

    recorded = Signal(object)
    refreshed = Signal()
    look_wanted = Signal(object)
    officer_wanted = Signal(object)

    theme: Theme
    desk: Desk | None
    known: Known | None
    picture: Picture | None
    commands: CommandFace
    turns: InTurn
    bell: Bell
    ground: Ground
    top: TopBar
    status: StatusLine
    stack: QStackedWidget

    @property
    def errands(self) -> Errands:
        """The worker of this window."""
        raise NotImplementedError

    @property
    def incident(self) -> str | None:
        """The incident that is shown."""
        raise NotImplementedError

    @property
    def dialog(self) -> QDialog | None:
        """The dialog that was opened last."""
        raise NotImplementedError

    @dialog.setter
    def dialog(self, dialog: QDialog | None) -> None:
        raise NotImplementedError

    @property
    def page_keys(self) -> tuple[str, ...]:
        """The pages there are."""
        raise NotImplementedError

    @property
    def current_key(self) -> str:
        """The page that is shown."""
        raise NotImplementedError

    @property
    def looking_back(self) -> bool:
        """True while the pages show what was known at an earlier moment."""
        raise NotImplementedError

    def page(self, key: str) -> Page:
        """A page, built when it is first needed."""
        raise NotImplementedError

    def show_page(self, key: str) -> None:
        """Go to a page and put the keyboard where work begins."""
        raise NotImplementedError

    def take(self, known: Known) -> None:
        """Show what the record says now."""
        raise NotImplementedError

    def look_back(self, moment: datetime | None) -> None:
        """Show on all pages what was known at ``moment``; None goes back to now."""
        raise NotImplementedError

    def act(
        self, fields: object, done: Callable[[Receipt], None] | None = None, incident: str | None = None
    ) -> None:
        """Record an act on the worker; the window stays free meanwhile."""
        raise NotImplementedError

    def take_receipt(self, receipt: Receipt, done: Callable[[Receipt], None] | None = None) -> None:
        """Show what came of an act."""
        raise NotImplementedError

    def draft(self, draft: object) -> None:
        """Compare again with a figure that is typed and not yet recorded."""
        raise NotImplementedError

    def open_incident(self, incident: str) -> None:
        """Go to another incident."""
        raise NotImplementedError

    def choose_unit(self, number: int) -> None:
        """Enter the figures of the city (0) or of the unit with this number."""
        raise NotImplementedError
