"""值班日志: every entry with both times; one sort of them or what holds some words; the check value of each line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jc_disaster.kernel.clock import to_text
from jc_disaster.ui.idle import Idle
from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.journal import JournalLine, first_moment, journal_lines, lines_in_steps, sorts
from jc_disaster.ui.view_models.timeline import timeline_in_steps
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.moment_slider import MomentSlider
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.path_dialog import ask_path
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import LEAST_WORDS, Row, RowsTable
from jc_disaster.ui.widgets.timeline import Timeline

_NO_ENTRY = "还没有记录。新建灾情（Ctrl+N）后，每一步都按时间记在这里。"
_NOT_FOUND = "没有找到。换几个字，或选“全部事项”。"
PREPARED = " · 导调的准备和评估意见，演练结束后才显示"
EVERYTHING, REST_MS = "全部事项", 150
MOST_WORDS = 375  # design px of the words of an entry before other columns give way
ROOMY = 480  # design px of a page that has room for the timeline above several entries
FIRST = 40  # what a screen shows; the rest of the lines follow in the pauses
MOST = (
    200  # what a person scrolls through; each row is measured, so ten thousand of them would stop the window
)


class JournalPage(Page):
    """The log of the current incident.

    Signals:
        work_wanted: Looking through a long log, beside the work; and what takes the outcome.
        verify_wanted: The chains of the whole record are to be proven.
        export_wanted: The whole record is to be written out, under a folder.
        stop_wanted: Either of them is to stop.
    """

    work_wanted = Signal(object, object)
    verify_wanted = Signal()
    export_wanted = Signal(str)
    stop_wanted = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__(theme, "值班日志")
        self._shown: Shown | None = None
        self._incident: str | None = None
        self._first: datetime | None = None
        self._asked: object = None
        self._running = False
        self._drawing, self._listing = Idle(self), Idle(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._refresh)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        panel = Panel(theme, "值班日志")
        outer.addWidget(panel)
        self.panel = panel
        panel.body.addLayout(self._head(theme))
        self.moment = MomentSlider(theme, now)
        self.moment.chosen.connect(self._on_moment)
        panel.body.addWidget(self.moment)
        self.timeline = Timeline(theme)
        self.timeline.chosen.connect(self._on_pressed)
        panel.body.addWidget(self.timeline)
        heads = ("发生时间", "记录时间", "事项", "内容", "操作人")
        chinese = theme.language is CHINESE
        self.table = RowsTable(
            theme,
            heads,
            (126, 156, 92 if chinese else 152, 0, 156),
            "值班日志",
            verbatim=(3, 4),
            words=LEAST_WORDS if chinese else MOST_WORDS,
            newest_first=True,
        )
        self.table.current_changed.connect(self._on_current)
        panel.body.addWidget(self.table, 1)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._strike)
        self.check = Text(theme, size=SMALL, color=theme.tokens.muted)
        panel.body.addWidget(self.check)

    def _head(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        self.search = LineField()
        self.search.setPlaceholderText(theme.say("查找：人员、单位、事项、内容"))
        self.search.setAccessibleName(theme.say("在日志中查找"))
        self.search.setFont(theme.font())
        self.search.setMinimumHeight(theme.px(36))
        self.search.textChanged.connect(lambda _: self._rest.start())
        row.addWidget(self.search, 1)
        self.sort = ChoiceBox()
        self.sort.setAccessibleName(theme.say("只看一类事项"))
        self.sort.setFont(theme.font())
        self.sort.setMinimumHeight(theme.px(36))
        self.sort.setMinimumContentsLength(8)
        self.sort.addItem(theme.say(EVERYTHING), "")
        self.sort.currentIndexChanged.connect(self._refresh)
        row.addWidget(self.sort)
        self.verify = ActionButton(theme, "校验记录链")
        self.verify.clicked.connect(self.verify_wanted)
        self.export = ActionButton(theme, "导出全部记录…")
        self.export.clicked.connect(self._on_export)
        self.stop = ActionButton(theme, "停止")
        self.stop.clicked.connect(self.stop_wanted)
        self.stop.hide()
        self.merge = ActionButton(theme, "并入另一席位…")
        self.merge.clicked.connect(lambda: self.command.emit("merge-seat", ""))
        row.addWidget(self.verify)
        row.addWidget(self.export)
        row.addWidget(self.merge)
        row.addWidget(self.stop)
        return row

    def show_shown(self, shown: Shown) -> None:
        """Show the log."""
        if self._incident != (shown.picture and shown.picture.state.incident) or shown.known.moment is None:
            self._incident = None if shown.picture is None else shown.picture.state.incident
            self._first = first_moment(shown.events, shown.known.incidents)
        before, self._shown = self._shown, shown
        self._offer_files()
        self.moment.show_range(self._first, shown.known.moment)
        if before is None or before.known is not shown.known:
            self._refresh()
            self._draw_timeline(shown)

    def show_running(self, *, running: bool) -> None:
        """While the record is proven or written out, that can be stopped, and neither can be begun."""
        self._running = running
        had_focus = self.verify.hasFocus() or self.export.hasFocus() or self.stop.hasFocus()
        self.stop.setVisible(running)
        self._offer_files()
        if had_focus:
            (self.stop if running else self.verify).setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_files(self) -> None:
        able = self._shown is not None and self._shown.desk.files is not None and not self._running
        for button in (self.verify, self.export, self.merge):
            button.setEnabled(able)

    def _draw_timeline(self, shown: Shown) -> None:
        """Ask for the timeline; it is drawn in the pauses, because a campaign has tens of thousands of entries."""
        picture = shown.picture
        self._give_way()
        if picture is None:
            return
        now = shown.known.moment or picture.now
        work = timeline_in_steps(picture.state, tuple(shown.events), picture.edition, now)
        self._drawing.run(work, self.timeline.show_view)

    def _on_pressed(self, moment: datetime) -> None:
        """Before the first entry nothing was known: a report of earlier is seen from when it was entered."""
        self._on_moment(moment if self._first is None else max(moment, self._first))

    def _on_moment(self, moment: datetime | None) -> None:
        self.command.emit(*(("now", "") if moment is None else ("look-back", to_text(moment))))

    def _on_export(self) -> None:
        ask_path(self.theme, self, "导出到哪个文件夹", self.export_wanted.emit)

    def _strike(self) -> None:
        if self.table.current_key:
            self.command.emit("strike", self.table.current_key)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """On a low page in large text the timeline gives way to the entries."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        known = self._shown is not None and self._shown.picture is not None
        self.timeline.setVisible(known and self.height() >= self.theme.px(ROOMY))

    def enter(self) -> None:
        """Begin with the filter."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_sorts(self) -> None:
        """Offer the sorts of things this log holds; what was chosen stays chosen."""
        offered = (("", EVERYTHING), *(() if self._shown is None else sorts(self._shown.events)))
        if [self.sort.itemData(place) for place in range(self.sort.count())] == [name for name, _ in offered]:
            return
        chosen = self.sort.currentData()
        with QSignalBlocker(self.sort):
            self.sort.clear()
            for name, words in offered:
                self.sort.addItem(self.theme.say(words), name)
            self.sort.setCurrentIndex(max(0, self.sort.findData(chosen)))

    def _refresh(self) -> None:
        """Show the latest lines at once, more in the pauses; what is looked for in all of the log, beside the work."""
        shown = self._shown
        if shown is None:
            return
        self._show_sorts()
        edition, events = shown.known.assessor.edition, tuple(shown.events)
        find, sort = self.search.text().strip(), str(self.sort.currentData() or "")
        asked = self._asked = object()

        def work() -> tuple[JournalLine, ...]:
            return journal_lines(events, edition, find, most=MOST, sort=sort)

        def take(lines: tuple[JournalLine, ...]) -> None:
            if self._asked is asked:
                self._show_lines(lines, len(events), sifted=bool(find or sort))

        if find:
            self.panel.aside.setText("正在查找…")
            self.work_wanted.emit(work, take)
            return
        first = journal_lines(events, edition, most=FIRST, sort=sort)
        self._show_rows(first)
        if len(first) < FIRST:
            take(first)
        else:
            self._listing.run(lines_in_steps(events, edition, MOST, sort), take)

    def _show_rows(self, lines: tuple[JournalLine, ...]) -> None:
        rows = tuple(
            Row(line.key, (line.occurred, line.recorded, line.what, line.words, line.who), "", line.check)
            for line in lines
        )
        self.table.show_rows(rows)
        self._on_current(self.table.current_key)

    def _show_lines(self, lines: tuple[JournalLine, ...], count: int, *, sifted: bool) -> None:
        self.table.set_empty(_NOT_FOUND if sifted else _NO_ENTRY)
        self._show_rows(lines)
        aside = f"{len(lines)} 条 · 误记按 Delete 作废（原条保留）"
        if len(lines) == MOST < count:
            aside = (
                f"最近 {MOST} 条，共记录 {count} 条；更早的请拖动时间或查找 · 误记按 Delete 作废（原条保留）"
            )
        elif sifted:
            aside = f"{count} 条中找到 {len(lines)} 条 · 误记按 Delete 作废（原条保留）"
        said = self.theme.say(aside)
        self.panel.aside.setText(said + self.theme.say(PREPARED) if self.theme.exercise else said)

    def _on_current(self, key: str) -> None:
        row = next((row for row in self.table.rows if row.key == key), None)
        self.check.setText("" if row is None else f"{row.detail}（校验值不替代签字盖章）")
