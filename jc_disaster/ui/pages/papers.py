"""公文: what can be made now, why the rest cannot yet, and the files that were made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from jc_disaster.ui.pages.page import Page, Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.rows import Row, RowsTable

if TYPE_CHECKING:
    from jc_disaster.documents.choice import PaperChoice


class PapersPage(Page):
    """Papers of the current incident."""

    choices_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "公文")
        self._choices: tuple[PaperChoice, ...] = ()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        left = Panel(theme, "可出文书")
        self.table = RowsTable(theme, ("文书", "能否出具"), (300, 0), "可出文书")
        self.table.acted.connect(lambda _: self.make_chosen())
        left.body.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.make_one = ActionButton(theme, "出所选文书", key="Enter")
        self.make_one.clicked.connect(self.make_chosen)
        self.make_all = ActionButton(theme, "出全部可出文书", primary=True, key="Ctrl+P")
        self.make_all.clicked.connect(lambda: self.command.emit("papers", ""))
        row.addWidget(self.make_all)
        row.addWidget(self.make_one)
        row.addStretch(1)
        left.body.addLayout(row)
        self.progress = QProgressBar()
        self.progress.setAccessibleName("正在生成文书")
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.hide()
        left.body.addWidget(self.progress)
        outer.addWidget(left, 3)
        right = Panel(theme, "已生成的文件")
        self.files = RowsTable(theme, ("文件",), (0,), "已生成的文件")
        self.files.acted.connect(lambda key: QDesktopServices.openUrl(QUrl.fromLocalFile(key)))
        right.body.addWidget(self.files, 1)
        self.place = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        right.body.addWidget(self.place)
        second = QHBoxLayout()
        self.open_folder = ActionButton(theme, "打开文件夹")
        self.open_folder.clicked.connect(self._open_folder)
        self.open_folder.setEnabled(False)
        second.addWidget(self.open_folder)
        second.addStretch(1)
        right.body.addLayout(second)
        outer.addWidget(right, 2)

    def show_shown(self, shown: Shown) -> None:
        """Ask what can be made; the answer comes from the worker, because the writers are loaded with it."""
        if shown.known.current is not None:
            self.choices_wanted.emit(shown.known.current.incident)

    def show_choices(self, choices: Sequence[PaperChoice]) -> None:
        """Show what can be made."""
        self._choices = tuple(choices)
        self.table.show_rows(
            tuple(
                Row(
                    one.kind,
                    (one.title, "可以出具" if one.ready else one.why),
                    "done" if one.ready else "open",
                )
                for one in self._choices
            )
        )
        ready = any(one.ready for one in self._choices)
        self.make_all.setEnabled(ready)
        self.make_one.setEnabled(ready)

    @property
    def ready_kinds(self) -> tuple[str, ...]:
        """All papers that can be made now."""
        return tuple(one.kind for one in self._choices if one.ready)

    def make_chosen(self) -> None:
        """Ask for the chosen papers, as far as they can be made."""
        wanted = [key for key in self.table.chosen_keys if key in self.ready_kinds]
        if wanted:
            self.command.emit("papers", ",".join(wanted))
        else:
            self.said.emit("所选文书还不能出具，原因见右栏。")

    def show_busy(self, *, busy: bool) -> None:
        """Show that papers are being made."""
        self.progress.setVisible(busy)

    def show_files(self, files: tuple[Path, ...]) -> None:
        """Show what was made."""
        self.files.show_rows(tuple(Row(str(path), (path.name,)) for path in files))
        if files:
            self.place.setText(f"{len(files)} 个文件，在 {files[0].parent}")
            self.open_folder.setEnabled(True)

    def enter(self) -> None:
        """Begin with the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_folder(self) -> None:
        if self.files.rows:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self.files.rows[0].key).parent)))
