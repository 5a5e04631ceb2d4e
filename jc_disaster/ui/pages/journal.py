"""值班日志: every entry with both times; a filter; the check value of each line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jc_disaster.kernel.clock import to_text
from jc_disaster.ui.pages.page import Page, Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.journal import first_moment, journal_lines
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.past import MomentSlider
from jc_disaster.ui.widgets.path_dialog import ask_path
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import Row, RowsTable

PREPARED = " · 导调的准备和评估意见，演练结束后才显示"
MOST = (
    200  # what a person scrolls through; each row is measured, so ten thousand of them would stop the window
)


class JournalPage(Page):
    """The log of the current incident.

    Signals:
        verify_wanted: The chains of the whole record are to be proven.
        export_wanted: The whole record is to be written out, under a folder.
    """

    verify_wanted = Signal()
    export_wanted = Signal(str)

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__(theme, "值班日志")
        self._shown: Shown | None = None
        self._incident: str | None = None
        self._first: datetime | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        panel = Panel(theme, "值班日志")
        outer.addWidget(panel)
        self.panel = panel
        row = QHBoxLayout()
        self.search = LineField()
        self.search.setPlaceholderText(theme.say("查找：人员、单位、事项、内容"))
        self.search.setAccessibleName(theme.say("在日志中查找"))
        self.search.setFont(theme.font())
        self.search.textChanged.connect(self._refresh)
        row.addWidget(self.search, 1)
        self.verify = ActionButton(theme, "校验记录链")
        self.verify.clicked.connect(self.verify_wanted)
        self.export = ActionButton(theme, "导出全部记录…")
        self.export.clicked.connect(self._on_export)
        row.addWidget(self.verify)
        row.addWidget(self.export)
        panel.body.addLayout(row)
        self.moment = MomentSlider(theme, now)
        self.moment.chosen.connect(self._on_moment)
        panel.body.addWidget(self.moment)
        heads = ("发生时间", "记录时间", "事项", "内容", "操作人")
        self.table = RowsTable(theme, heads, (126, 156, 92, 0, 156), "值班日志", verbatim=(3, 4))
        self.table.current_changed.connect(self._on_current)
        panel.body.addWidget(self.table, 1)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._strike)
        self.check = Text(theme, size=SMALL, color=theme.tokens.muted)
        panel.body.addWidget(self.check)

    def show_shown(self, shown: Shown) -> None:
        """Show the log."""
        if self._incident != (shown.picture and shown.picture.state.incident) or shown.known.moment is None:
            self._incident = None if shown.picture is None else shown.picture.state.incident
            self._first = first_moment(shown.events, shown.known.incidents)
        before, self._shown = self._shown, shown
        for button in (self.verify, self.export):
            button.setEnabled(shown.desk.files is not None)
        self.moment.show_range(self._first, shown.known.moment)
        if before is None or before.known is not shown.known:
            self._refresh()

    def _on_moment(self, moment: datetime | None) -> None:
        self.command.emit(*(("now", "") if moment is None else ("look-back", to_text(moment))))

    def _on_export(self) -> None:
        ask_path(self.theme, self, "导出到哪个文件夹", self.export_wanted.emit)

    def _strike(self) -> None:
        if self.table.current_key:
            self.command.emit("strike", self.table.current_key)

    def enter(self) -> None:
        """Begin with the filter."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        if self._shown is None:
            return
        edition = self._shown.known.assessor.edition
        events, find = self._shown.events, self.search.text().strip()
        lines = journal_lines(events, edition, find, most=MOST)
        rows = tuple(
            Row(line.key, (line.occurred, line.recorded, line.what, line.words, line.who), "", line.check)
            for line in lines
        )
        self.table.show_rows(rows)
        aside = f"{len(lines)} 条 · 误记按Delete作废（原条保留）"
        if len(lines) == MOST < len(events):
            aside = f"最近 {MOST} 条，共记录 {len(events)} 条；更早的请拖动时间或查找 · 误记按Delete作废（原条保留）"
        self.panel.aside.setText(f"{aside}{PREPARED}" if self.theme.exercise else aside)
        self._on_current(self.table.current_key)

    def _on_current(self, key: str) -> None:
        row = next((row for row in self.table.rows if row.key == key), None)
        text = "没有记录。" if row is None else f"{row.detail}（校验值不替代签字盖章）"
        self.check.setText(text)
