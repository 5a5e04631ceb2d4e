"""值班首页: what is live, what waits, what happened last; the two ways to begin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import LARGE, SMALL, Theme
from jc_disaster.ui.view_models.home import Waiting, incident_lines, waiting
from jc_disaster.ui.view_models.incoming import IncomingView
from jc_disaster.ui.view_models.journal import journal_lines, recorded_since
from jc_disaster.ui.view_models.shapes import SECRECY
from jc_disaster.ui.view_models.words import day_clock
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.rows import Row, RowsTable

_LATEST = 40
RECENT_WORDS = 200  # px that what was recorded keeps beside its time
EMPTY = """没有在办灾情。接到报告后：

1  按 Ctrl+N 新建灾情，或按 Ctrl+B 粘贴来报
2  按 Ctrl+U 登记信息报告：不论级别，先报
3  按 Ctrl+L 录入数字，看数据对照
4  按 F5 记录会商认定，F7 记录决定

全部快捷键：F1"""


class FilesTable(RowsTable):
    """A table of files; ``set_aside`` is sent for Delete."""

    set_aside = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete sets the chosen file aside."""
        if event.key() == Qt.Key.Key_Delete and self.current_key:
            self.set_aside.emit(self.current_key)
            return
        super().keyPressEvent(event)


class HomePage(Page):
    """The first page of a shift.

    Signals:
        looked: The page is left; carries when.
    """

    looked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "值班首页")
        self._waiting: dict[str, Waiting] = {}
        self._wall: Callable[[], datetime] | None = None
        self._last_look: datetime | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        outer.addLayout(self._begin(theme))
        columns = QHBoxLayout()
        columns.setSpacing(10)
        outer.addLayout(columns, 1)
        left = QVBoxLayout()
        left.setSpacing(10)
        self.live = Panel(theme, "在办灾情")
        self.incidents = RowsTable(
            theme,
            ("灾情名称", "情况", "响应"),
            (0, 264, 108 if theme.language is CHINESE else 132),
            "在办灾情",
            verbatim=(0,),
        )
        self.incidents.acted.connect(lambda key: self.command.emit("incident", key))
        self.live.body.addWidget(self.incidents)
        self.live_hint = Text(theme, size=LARGE, color=theme.tokens.muted, wrap=True)
        self.live_hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.live.body.addWidget(self.live_hint, 1)
        left.addWidget(self.live, 2)
        self.recent = Panel(theme, "最近记录")
        self.latest = RowsTable(
            theme,
            ("时间", "事项", "内容"),
            (116, 92 if theme.language is CHINESE else 124, 0),
            "最近记录",
            verbatim=(2,),
            words=RECENT_WORDS,
            lines=2,
            newest_first=True,
        )
        self.recent.body.addWidget(self.latest)
        left.addWidget(self.recent, 3)
        columns.addLayout(left, 1)
        self.due = Panel(theme, "待办")
        self.waits = RowsTable(theme, ("事项", "说明"), (0, 0), "待办")
        self.waits.acted.connect(self._on_wait)
        self.due.body.addWidget(self.waits)
        self.due_hint = Text(theme, color=theme.tokens.muted, wrap=True)
        self.due_hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.due.body.addWidget(self.due_hint, 1)
        self._right = QVBoxLayout()
        self._right.setSpacing(10)
        self._right.addWidget(self.due, 3)
        self._right.addWidget(self._incoming(theme), 0)
        columns.addLayout(self._right, 1)

    def _incoming(self, theme: Theme) -> Panel:
        """待处理来报: files that others dropped; opened by a person, never by themselves."""
        self.incoming = Panel(theme, "待处理来报")
        self.files = FilesTable(
            theme, ("文件", "到达", "大小"), (0, 120, 84), "待处理来报文件", single_line=True, verbatim=(0,)
        )
        self.files.acted.connect(lambda name: self.command.emit("arrival", name))
        self.files.set_aside.connect(lambda name: self.command.emit("ignore-arrival", name))
        self.incoming.body.addWidget(self.files, 1)
        self.files_keys = Text(theme, "Enter 打开核对　Delete 不处理（文件留在原处）", size=SMALL)
        self.files_keys.set_color(theme.tokens.muted)
        self.incoming.body.addWidget(self.files_keys)
        self.files_hint = Text(theme, wrap=True)
        self.files_hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.incoming.body.addWidget(self.files_hint)
        self.incoming.body.addStretch(0)
        self.incoming.hide()
        return self.incoming

    def show_incoming(self, view: IncomingView) -> None:
        """Show which files wait; where nothing can be watched, nothing is said of it."""
        self.incoming.show()
        self.files.show_rows(tuple(Row(line.name, (line.name, line.time, line.size)) for line in view.lines))
        waits = bool(view.lines)
        self._right.setStretch(1, 2 if waits else 0)
        self.files.setVisible(waits)
        self.files_keys.setVisible(waits)
        self.files_hint.setText(view.hint)
        self.files_hint.set_color(self.theme.tokens.warn if view.trouble else self.theme.tokens.muted)
        self.files_hint.setVisible(bool(view.hint))
        self.incoming.aside.setText(view.summary)

    def _begin(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.new = ActionButton(theme, "新灾情", primary=True, key="Ctrl+N")
        self.new.clicked.connect(lambda: self.command.emit("new-incident", ""))
        self.paste = ActionButton(theme, "粘贴来报", key="Ctrl+B")
        self.paste.clicked.connect(lambda: self.command.emit("paste", ""))
        row.addWidget(self.new)
        row.addWidget(self.paste)
        row.addSpacing(16)
        self.notice = Text(
            theme, theme.mark + SECRECY, size=SMALL + 1, medium=True, color=theme.tokens.bad, wrap=True
        )
        row.addWidget(self.notice, 1)
        return row

    def show_shown(self, shown: Shown) -> None:
        """Show what is live and what waits."""
        edition = shown.known.assessor.edition
        lines = incident_lines(shown.incidents, edition)
        tones = {True: "going", False: ""}
        self.incidents.show_rows(
            tuple(
                Row(line.incident, (line.title, line.detail, line.state), tones[line.level is not None])
                for line in lines
            )
        )
        self.incidents.setVisible(bool(lines))
        self.live_hint.setVisible(not lines)
        self.live_hint.setText(EMPTY)
        waits = () if shown.picture is None else waiting(shown.picture)
        self._waiting = {f"{place}": wait for place, wait in enumerate(waits)}
        self.waits.show_rows(
            tuple(Row(key, (wait.what, wait.detail), "", wait.detail) for key, wait in self._waiting.items())
        )
        self.waits.setVisible(bool(waits))
        self.due_hint.setVisible(not waits)
        self.due_hint.setText("没有等待办理的事项。")
        events = journal_lines(shown.events[-_LATEST:], edition, now=shown.known.moment or shown.desk.now())
        new = recorded_since(shown.events, None if shown.known.moment else self._last_look)
        self._wall = shown.desk.wall
        self.latest.show_rows(
            tuple(
                Row(
                    line.key,
                    (f"● {line.occurred}" if line.key in new else line.occurred, line.what, line.words),
                )
                for line in events
            )
        )
        since = "" if self._last_look is None else day_clock(self._last_look, shown.desk.wall())
        self.recent.aside.setText(f"● 上次查看（{since}）以后记的 {len(new)} 条" if new else "")
        self.recent.setVisible(bool(events))

    def take_last_look(self, moment: datetime | None) -> None:
        """When this page was last looked at; None where nobody knows."""
        self._last_look = moment

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever goes to another page has seen this one."""
        super().hideEvent(event)
        if self._wall is not None and not event.spontaneous() and self.window().isVisible():
            self._last_look = self._wall()
            self.looked.emit(self._last_look)

    def enter(self) -> None:
        """Begin with what waits, else with a new incident."""
        (self.waits if self._waiting else self.new).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_wait(self, key: str) -> None:
        wait = self._waiting.get(key)
        if wait is not None:
            self.command.emit(wait.command, wait.argument)
