"""The drop folder in the window: watched beside the work, opened by a person, remembered once it is in the record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from jc_disaster.intake.drop_folder import HANDLED, IGNORED, Arrival, Glance
from jc_disaster.ui.aside import Aside
from jc_disaster.ui.drop_watch import DropWatch
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.view_models.incoming import incoming_view, source_of

if TYPE_CHECKING:
    from jc_disaster.ui.chosen_folder import FolderCheck, FolderFault
    from jc_disaster.ui.desk_ports import Inbox
    from jc_disaster.ui.pages.home import HomePage
    from jc_disaster.ui.pages.settings import SettingsPage
    from jc_disaster.ui.window_face import WindowFace


class Ways(NamedTuple):
    """Where what was found in the folder goes.

    Attributes:
        incident: Asks for an incident first, then goes on.
        message: Opens a message: its text, where it came from, what follows once it is recorded.
        sheet: Opens a sheet: its path, what follows once it is recorded.
    """

    incident: Callable[[Callable[[], object]], None]
    message: Callable[[str, str, Callable[[], None]], object]
    sheet: Callable[[Path, Callable[[], None]], object]


class Incoming(QObject):
    """Watches the folder of one window.

    Args:
        window: The window.
        inbox: The folder.
        ways: Where what was found goes.
        aside: Reads the folder, which may lie on a share.
    """

    def __init__(self, window: WindowFace, inbox: Inbox, ways: Ways, aside: Aside | None = None) -> None:
        super().__init__(window)
        self._window, self._inbox, self._ways = window, inbox, ways
        self._aside = aside or Aside(self)
        self._glance = Glance()
        self._home: HomePage | None = None
        self._settings: SettingsPage | None = None
        self._checks: FolderCheck | None = None
        self.watch = DropWatch(inbox.look, self._aside, self)
        self.watch.glanced.connect(self._on_glance)

    @property
    def folder(self) -> str:
        """Which folder is watched; empty for none."""
        return self._inbox.folder

    def start(self) -> None:
        """Begin to watch, where there is a folder to watch."""
        if self._inbox.folder:
            self.watch.start()

    def adopt_home(self, page: HomePage) -> None:
        """Show what waits on the first page."""
        self._home = page
        self._show()

    def adopt_settings(self, page: SettingsPage) -> None:
        """Take the folder from the settings."""
        self._settings = page
        page.show_folder(self._inbox.folder)
        page.folder_changed.connect(self._on_folder)
        page.folder_restored.connect(self._on_restored)

    def open(self, name: str) -> None:
        """Read a waiting file and have it sifted; where there is no incident yet, ask for it first."""
        arrival = next((one for one in self._glance.arrivals if one.name == name), None)
        window = self._window
        if arrival is None:
            return
        if window.picture is None:
            self._ways.incident(lambda: self.open(name))
            return
        window.status.show_message(f"正在读取“{name}”…")
        if not arrival.is_text:
            self._aside.run(
                lambda: self._inbox.path_of(arrival),
                lambda path: self._on_sheet(arrival, path),
                self._on_failed,
            )
            return
        self._aside.run(
            lambda: self._inbox.text_of(arrival), lambda text: self._on_text(arrival, text), self._on_failed
        )

    def ignore(self, name: str) -> None:
        """Set a waiting file aside; it stays where it is and can be brought back in the settings."""
        arrival = next((one for one in self._glance.arrivals if one.name == name), None)
        if arrival is not None:
            self._settle(arrival, IGNORED, f"“{name}”标为不处理，文件仍在原处；可在设置中恢复列出。")

    def _is_free(self, arrival: Arrival) -> bool:
        """Whether a dialog may open: a slow share can answer when the officer is long at something else."""
        dialog = self._window.dialog
        free = dialog is None or not dialog.isVisible()
        words = "" if free else f"“{arrival.name}”已可打开；请先办完当前窗口，再从待处理来报中打开。"
        self._window.status.show_message(words)
        return free

    def _on_text(self, arrival: Arrival, text: str) -> None:
        if not self._is_free(arrival):
            return
        self._ways.message(text, source_of(arrival), lambda: self._on_recorded(arrival))

    def _on_sheet(self, arrival: Arrival, path: Path) -> None:
        if not self._is_free(arrival):
            return
        self._ways.sheet(path, lambda: self._on_recorded(arrival))

    def _on_recorded(self, arrival: Arrival) -> None:
        self._settle(arrival, HANDLED, f"“{arrival.name}”已处理，文件仍在原处。")

    def _settle(self, arrival: Arrival, became: str, words: str) -> None:
        window = self._window
        if window.desk is None:
            return
        at = window.desk.wall()

        def done(_outcome: object) -> None:
            window.status.show_message(words)
            left = tuple(one for one in self._glance.arrivals if one != arrival)
            self._on_glance(self._glance._replace(arrivals=left))
            self.watch.look()

        window.errands.run(lambda: self._inbox.settle(arrival, became, at), done)

    def _on_glance(self, glance: Glance) -> None:
        self._glance = glance
        self._show()

    def _show(self) -> None:
        desk = self._window.desk
        if self._home is not None and desk is not None:
            self._home.show_incoming(incoming_view(self._inbox.folder, self._glance, desk.wall()))

    def _on_folder(self, folder: str) -> None:
        """Look at a folder beside the work before it is set; one that cannot be used now may be set all the same."""
        from jc_disaster.ui.chosen_folder import ANYWAY, FolderCheck, listed  # noqa: PLC0415 - when one is chosen

        page, status = self._settings, self._window.status
        if page is None:
            return
        page.folder_offer.withdraw()
        if self._checks is None:
            self._checks = FolderCheck(self._aside, self)
        self._checks.forget()
        if not folder:
            self._choose("", "不再查看来报文件夹。")
            return

        def told(fault: FolderFault | None) -> None:
            if fault is None:
                self._choose(folder, f"来报文件夹已设为：{folder}")
                return
            status.show_message(fault.short, bad=True)
            later = f"来报文件夹已设为：{folder}（现在还用不了，能用后自动列出来报）"
            anyway = ((ANYWAY, lambda: self._choose(folder, later)),)
            page.folder_offer.offer(fault.words, anyway if fault.may_be_set else ())

        status.show_message(f"正在查看“{folder}”…")
        self._checks.look(folder, listed, told)

    def _choose(self, folder: str, said: str) -> None:
        def done(_outcome: object) -> None:
            self._on_glance(Glance())
            self.watch.stop()
            self.start()
            self._window.status.show_message(said)

        self._window.errands.run(lambda: self._inbox.choose(folder), done)

    def _on_restored(self) -> None:
        def done(_outcome: object) -> None:
            self._window.status.show_message("标为不处理的文件已重新列在值班首页。")
            self.watch.look()

        self._window.errands.run(self._inbox.restore, done)

    def _on_failed(self, error: Exception) -> None:
        self._window.status.show_message(sentence_for(error), bad=True)
