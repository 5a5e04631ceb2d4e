"""设置 at work: reads and keeps what the office settles, on the worker; a list is previewed before it is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from jc_disaster.ui.aside import Aside
from jc_disaster.ui.flows.backing_up import BackingUp
from jc_disaster.ui.messages import sentence_for
from jc_disaster.ui.own_settings import CONTACTS, OwnSettings, OwnView
from jc_disaster.ui.pages.settings import LISTS, OFFICE, RECORD

if TYPE_CHECKING:
    from datetime import datetime

    from jc_disaster.intake.sheets.roster import Contacts, Members
    from jc_disaster.ui.chosen_folder import FolderCheck, FolderFault
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.known import StoreState
    from jc_disaster.ui.pages.settings import SettingsPage
    from jc_disaster.ui.widgets.font_panel import FontPanel
    from jc_disaster.ui.window_face import WindowFace


class _Seen(NamedTuple):
    """What the worker brings: the office's settings, and how the record stands."""

    own: OwnView | None
    store: StoreState


class SettingsFlow(QObject):
    """The settings of one window.

    Args:
        window: The window.
        adopt_fonts: Wires the panel of the papers' faces.
        aside: Reads sheets that may lie on a share.
    """

    def __init__(
        self, window: WindowFace, adopt_fonts: Callable[[FontPanel], None], aside: Aside | None = None
    ) -> None:
        super().__init__(window)
        self._window, self._adopt_fonts = window, adopt_fonts
        self._aside = aside or Aside(self)
        self._page: SettingsPage | None = None
        self._checks: FolderCheck | None = None
        self._newest: datetime | None = None  # as it was last seen
        self._backing_up = BackingUp(window.errands, self, self._aside)
        self._backing_up.work.told.connect(
            lambda percent: window.status.show_message(f"正在备份… {percent}%（照常录入，不必等）")
        )

    def adopt(self, page: SettingsPage) -> None:
        """Wire the page."""
        self._page = page
        page.entered.connect(self.refresh)
        page.roster.kept.connect(self._keep_roster)
        page.stack.when_built(OFFICE, lambda: page.office.kept.connect(self._keep_office))
        page.stack.when_built(LISTS, lambda: self._adopt_lists(page))
        page.stack.when_built(RECORD, lambda: self._adopt_backup(page))

    def _adopt_lists(self, page: SettingsPage) -> None:
        for panel in (page.contacts, page.members):
            panel.import_wanted.connect(self._read)

    def _adopt_backup(self, page: SettingsPage) -> None:
        page.backup.folder_chosen.connect(self._keep_backup)
        page.backup.backup_wanted.connect(self._back_up)
        work = self._backing_up.work
        page.backup.stop_wanted.connect(work.stop)
        work.running_changed.connect(lambda running: page.backup.show_running(running=running))
        page.backup.show_running(running=work.running)
        self._adopt_fonts(page.fonts)

    def refresh(self) -> None:
        """Read everything anew."""
        desk = self._window.desk
        if desk is not None:
            self._window.errands.run(lambda: _seen(desk), self._on_seen)

    def _on_seen(self, seen: _Seen) -> None:
        """How the record stands is shown at once, the newest backup when its folders have answered."""
        desk = self._window.desk
        if desk is None or seen.store.looked:
            self._show(seen)
            return
        self._show(seen._replace(store=seen.store._replace(newest=self._newest)))

        def found(newest: datetime | None) -> None:
            self._newest = newest
            self._show(seen._replace(store=seen.store._replace(newest=newest, looked=True)))

        self._aside.run(desk.newest_backup, found, lambda _: None)

    def _show(self, seen: _Seen) -> None:
        if self._page is not None and self._window.desk is not None:
            self._page.show_own(seen.own, seen.store, self._window.desk.store)

    def _keep_office(self, values: object) -> None:
        def keep(own: OwnSettings) -> None:
            own.keep_office(dict(values))  # type: ignore[call-overload]

        self._keep(keep, "本单位设置已保存，下一份文书起使用。", "office")

    def _keep_roster(self, text: str) -> None:
        self._keep(lambda own: own.keep_roster(text), "值班表已保存。", "roster")

    def _keep_backup(self, folder: str) -> None:
        """Look at the folder beside the work before it is set; a stick not plugged in may be set all the same."""
        from jc_disaster.ui.chosen_folder import ANYWAY, FolderCheck, written  # noqa: PLC0415 - when one is chosen

        page, status = self._page, self._window.status
        if page is None:
            return
        page.backup.offer.withdraw()
        if self._checks is None:
            self._checks = FolderCheck(self._aside, self)
        self._checks.forget()
        if not folder:
            self._set_backup("", "不再向第二个文件夹备份。")
            return

        def told(fault: FolderFault | None) -> None:
            if fault is None:
                self._set_backup(folder, f"第二备份文件夹已设为：{folder}")
                return
            status.show_message(fault.short, bad=True)
            later = (
                f"第二备份文件夹已设为：{folder}（现在还用不了，能用后的下一次备份写到那里；其余备份照常）"
            )
            anyway = ((ANYWAY, lambda: self._set_backup(folder, later)),)
            page.backup.offer.offer(fault.words, anyway if fault.may_be_set else ())

        status.show_message(f"正在查看“{folder}”…")
        self._checks.look(folder, written, told)

    def _set_backup(self, folder: str, said: str) -> None:
        self._keep(lambda own: own.keep_backup(folder), said, "backup")

    def _keep(self, work: Callable[[OwnSettings], None], said: str, part: str) -> None:
        """Keep something; a refusal is said and what was typed stays."""
        desk = self._window.desk
        if desk is None or desk.own is None:
            return
        own = desk.own

        def careful() -> str:
            try:
                work(own)
            except (OSError, ValueError) as error:
                return sentence_for(error)
            return ""

        def done(refused: str) -> None:
            self._window.status.show_message(refused or said, bad=bool(refused))
            if not refused and self._page is not None:
                self._page.saved(part)
                self.refresh()

        self._window.errands.run(careful, done)

    def _back_up(self) -> None:
        desk = self._window.desk
        if desk is None:
            return

        def done(said: str) -> None:
            self._window.status.show_message(said or "已备份并核对。", bad=bool(said))
            self.refresh()

        self._backing_up.begin(desk, done, asked=True)

    def _read(self, name: str, path: str) -> None:
        """Read a list from a sheet and show what would be kept."""
        window = self._window
        if window.known is None:
            return
        edition = window.known.assessor.edition

        def work() -> Contacts | Members:
            from jc_disaster.intake.sheets.file import read_workbook  # noqa: PLC0415 - when asked for
            from jc_disaster.intake.sheets.roster import read_contacts, read_members  # noqa: PLC0415 - as above

            return (read_contacts if name == CONTACTS else read_members)(read_workbook(Path(path)), edition)

        window.status.show_message(f"正在读取“{Path(path).name}”…")
        self._aside.run(
            work,
            lambda found: self._preview(name, found),
            lambda error: window.status.show_message(sentence_for(error), bad=True),
        )

    def _preview(self, name: str, found: Contacts | Members) -> None:
        from jc_disaster.ui.view_models.roster import roster_view  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.widgets.roster_dialog import RosterDialog  # noqa: PLC0415 - as above

        window = self._window
        window.status.show_message("")
        title = "通讯录" if name == CONTACTS else "成员单位职责"
        dialog = RosterDialog(window.theme, title, roster_view(found), window)
        dialog.accepted.connect(lambda: self._keep_list(name, found.stored(), title))
        window.dialog = dialog
        dialog.open()

    def _keep_list(self, name: str, value: object, title: str) -> None:
        desk = self._window.desk
        if desk is None or desk.own is None:
            return
        own, incident = desk.own, self._window.known and self._window.known.current

        def work() -> object:
            own.keep_list(name, value)
            return desk.known(None if incident is None else incident.incident)

        def done(known: object) -> None:
            self._window.take(known)  # type: ignore[arg-type]
            self._window.status.show_message(f"{title}已存为本机设置，原来的一份已替换。")
            self.refresh()

        self._window.errands.run(work, done)


def _seen(desk: Desk) -> _Seen:
    return _Seen(None if desk.own is None else desk.own.view(), desk.store_state())
