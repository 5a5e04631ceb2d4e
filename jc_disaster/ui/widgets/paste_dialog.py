"""粘贴来报: the message with every number marked at the left, what was read of it at the right, settled by keys.

Nothing is accepted by itself and nothing is recorded without Ctrl+Enter; what nobody decided on is named first.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from jc_disaster.ui.theme import SMALL, TITLE, Theme
from jc_disaster.ui.time_text import read_time
from jc_disaster.ui.view_models import sifting as moves
from jc_disaster.ui.view_models.paste import NOTHING, PasteView, unit_choices
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.sift_outcome import reports_of, without
from jc_disaster.ui.view_models.sift_view import left_open, marks_of
from jc_disaster.ui.view_models.sifting import Sifting
from jc_disaster.ui.view_models.words import entry_time
from jc_disaster.ui.widgets.message_area import Legend, MessageArea
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.sift_panel import SiftPanel
from jc_disaster.ui.widgets.time_field import TimeField

PAUSE_MS = 120
_ONE_LINE = 34
SOURCES = ("来报文字", "微信来报", "短信来报", "传真来报", "电话来报", "系统报送")
Reader = Callable[[str, Callable[[PasteView], None]], None]


class PasteDialog(QDialog):
    """Reads a message and has it sifted.

    Signals:
        accepted_reports: The reports to be recorded and the message they come from. The dialog stays open until
            `finish` or `show_trouble` says what became of them.

    Args:
        theme: The look.
        picture: The incident as known, for 前 → 后 and the level before and after.
        now: The clock.
        read: Reads a text off the window's thread and hands back what it says.
        source: Where the message came from, as far as it is known.
        parent: The window.
    """

    accepted_reports = Signal(object, str)

    def __init__(  # noqa: PLR0913 - the parts of one dialog, each named by its caller
        self,
        theme: Theme,
        picture: Picture,
        now: Callable[[], datetime],
        read: Reader,
        *,
        source: str = SOURCES[0],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._picture, self._now, self._read = theme, picture, now, read
        self._view = NOTHING
        self._unit: str | None = None
        self._time_typed = self._pasted = False
        self._warned: object = None
        self.setWindowTitle(f"{theme.mark}粘贴来报 · {theme.kind_word}")
        self._fit(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 12)
        outer.setSpacing(8)
        self.panel = SiftPanel(theme, picture)
        outer.addLayout(self._head(theme, source))
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(self._left(theme), 38)
        columns.addWidget(self.panel, 62)
        outer.addLayout(columns, 1)
        outer.addWidget(self.panel.outlook)
        outer.addLayout(self._foot(theme))
        self._order()
        self.panel.sifted.connect(self._on_sifted)
        self.panel.line_chosen.connect(lambda _: self._mark())
        self.panel.unit_wanted.connect(lambda: self.whole.setFocus(Qt.FocusReason.OtherFocusReason))
        self.panel.said.connect(self.say)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._start_reading)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.record)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.record)
        self.panel.show_sifting(moves.begin(NOTHING, picture.state))

    def _fit(self, parent: QWidget | None) -> None:
        """As large as the work needs and the window allows."""
        width, height = self._theme.px(1264), self._theme.px(704)
        if parent is not None:
            width, height = min(width, parent.width() - 32), min(height, parent.height() - 48)
        self.resize(width, height)

    def _head(self, theme: Theme, source: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(theme, f"{theme.mark}粘贴来报", size=TITLE, medium=True))
        row.addStretch(1)
        self.whole = QComboBox()
        self.whole.setPlaceholderText("请选来报单位")
        for stored, shown in unit_choices(self._picture.edition):
            self.whole.addItem(shown, stored)
        self.whole.activated.connect(self._on_whole)
        self.as_of = TimeField(self._now)
        self.as_of.setPlaceholderText("F9 填现在")
        self.as_of.textEdited.connect(self._on_time)
        self.as_of.entered.connect(self._on_time_entered)
        self.source = QComboBox()
        self.source.setEditable(True)
        self.source.addItems(SOURCES)
        self.source.setEditText(source)
        for label, name, field, width in (
            ("来报单位", "来报所说的单位", self.whole, 148),
            ("数据截至", "数据截至时间", self.as_of, 168),
            ("来源", "来源", self.source, 148),
        ):
            text = Text(theme, label, size=SMALL, color=theme.tokens.muted)
            text.setBuddy(field)
            field.setFont(theme.font())
            field.setAccessibleName(name)
            field.setMinimumHeight(theme.px(34))
            field.setFixedWidth(theme.px(width))
            row.addWidget(text)
            row.addWidget(field)
            row.addSpacing(8)
        row.addWidget(KindTag(theme))
        return row

    def _left(self, theme: Theme) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        self.message = MessageArea(theme)
        self.message.textChanged.connect(self._wait_a_moment)
        self.message.pasted.connect(self._on_pasted)
        self.message.noticed.connect(self.say)
        self.message.line_touched.connect(self.panel.table.choose)
        self.legend = Legend(theme)
        self.remarks = QPlainTextEdit()
        self.remarks.setReadOnly(True)
        self.remarks.setFont(theme.font(SMALL))
        self.remarks.setAccessibleName("还要问清和没有读入的")
        self.remarks.setTabChangesFocus(True)
        self.remarks.hide()
        column.addWidget(self.message, 1)
        column.addWidget(self.legend)
        column.addWidget(self.remarks)
        return column

    def _foot(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.trouble = Text(theme, size=SMALL + 1, medium=True, color=theme.tokens.warn, wrap=True)
        self.trouble.setMinimumHeight(theme.px(40))
        self.cancel = ActionButton(theme, "关闭", key="Esc")
        self.cancel.clicked.connect(self.reject)
        self.go = ActionButton(theme, "记录已采用的", primary=True, key="Ctrl+Enter")
        self.go.clicked.connect(self.record)
        row.addWidget(self.trouble, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def _order(self) -> None:
        """Tab goes the way of the work: message, whose, as of when, source, figures, record."""
        panel = self.panel
        buttons = (panel.yes, panel.no, panel.take, panel.alter, panel.leave, panel.all)
        order = (
            self.message, self.whole, self.as_of, self.source, panel.table, *buttons,
            self.remarks, self.cancel, self.go,
        )  # fmt: skip
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    def put_message(self, text: str) -> None:
        """Take a message that came another way than by the clipboard."""
        self._pasted = True
        self.message.set_message(text)

    def show_reading(self, view: PasteView) -> None:
        """Show what was read, unless the message has changed meanwhile."""
        if view.text != self.message.message:
            return
        self._view = view
        typed = read_time(self.as_of.text(), self._now()).moment
        if view.as_of is not None and not self._time_typed:
            self.as_of.setText(entry_time(view.as_of))
            typed = view.as_of
        begun = moves.begin(view, self._picture.state, self.panel.sifting, self._unit)
        self._show_whole(begun)
        remarks = "\n".join(f"· {remark}" for remark in view.remarks)
        self.remarks.setPlainText(remarks)
        self.remarks.setFixedHeight(self._theme.px(48 if len(remarks) < _ONE_LINE else 92))
        self.remarks.setVisible(bool(remarks))
        self.panel.show_sifting(begun._replace(as_of=typed))
        if self._pasted and view.rows:
            self._pasted = False
            self._go_on(begun)
        elif view.text.strip() and not view.rows:
            self.say("没有读出灾情数字。可以修改来报文字，或关闭后手工录入。")

    def _go_on(self, sifting: Sifting) -> None:
        """After a paste the keyboard goes where the work is: to the unit where nobody said it, else to the rows."""
        if moves.needs_unit(sifting):
            self.say(moves.UNIT_FIRST)
            self.whole.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.panel.start()

    def record(self) -> None:
        """Send what is accepted; first name what nobody decided on, and what is still needed."""
        sifting = self.panel.sifting
        typed = read_time(self.as_of.text(), self._now())
        open_rows = left_open(sifting, self._picture.edition)
        if not any(item.kept for item in sifting.items):
            self.say("还没有采用任何一项：在右侧逐项按 Enter 采用，或按 A 采用全部没有疑问的。")
            self.panel.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif typed.moment is None:
            self.say(typed.fault or "来报没有写明数据截至时间，请填写（F9 填现在）。")
            self.as_of.setFocus(Qt.FocusReason.OtherFocusReason)
        elif open_rows and self._warned != ("open", sifting):
            self._warned = ("open", sifting)
            self.say(f"{open_rows}。再按一次 Ctrl+Enter，只记录已采用的；原文仍全文保存。")
        else:
            source = self.source.currentText().strip() or SOURCES[0]
            self.go.setEnabled(False)
            reports = reports_of(sifting, typed.moment, source)
            self.accepted_reports.emit(reports, self.message.message)

    def reject(self) -> None:
        """Close; what is accepted and not recorded is named first."""
        kept = sum(item.kept for item in self.panel.sifting.items)
        if kept and self.isVisible() and self._warned != ("close", self.panel.sifting):
            self._warned = ("close", self.panel.sifting)
            self.say(f"已采用的 {kept} 项还没有记录。记录按 Ctrl+Enter；再按一次 Esc 放弃，什么都不记录。")
            return
        super().reject()

    def mark_recorded(self, unit: str) -> None:
        """The report of one unit is durable: its rows are done with, whatever becomes of the others."""
        self.panel.show_sifting(without(self.panel.sifting, unit))

    def finish(self) -> None:
        """Everything is durably recorded."""
        self.accept()

    def show_trouble(self, text: str) -> None:
        """Something was not recorded: say why; nothing of the sifting is lost."""
        self.go.setEnabled(True)
        self.say(text)

    def say(self, text: str, asks: bool = True) -> None:  # noqa: FBT001, FBT002 - the slot of a signal
        """A sentence at the foot, weightier where it asks for something; empty takes the last one away."""
        self.trouble.set_color(self._theme.tokens.warn if asks else self._theme.tokens.good)
        self.trouble.setText(text)

    def _show_whole(self, sifting: Sifting) -> None:
        loose = any(not item.read.unit for item in sifting.items)
        self.whole.setPlaceholderText("请选来报单位" if loose or not sifting.items else "各单位见下表")
        self.whole.setEnabled(loose or not sifting.items)
        self.whole.setCurrentIndex(
            -1 if sifting.unit is None or not loose else self.whole.findData(sifting.unit)
        )

    def _on_pasted(self) -> None:
        self._pasted = True

    def _wait_a_moment(self) -> None:
        self._pause.start()

    def _start_reading(self) -> None:
        message = self.message.message
        if message != self._view.text:
            self._read(message, self.show_reading)

    def _on_whole(self) -> None:
        self._unit = str(self.whole.currentData() or "")
        self.panel.show_sifting(moves.choose_unit(self.panel.sifting, self._unit))
        self.say("")
        self.panel.start()

    def _on_time(self) -> None:
        self._time_typed = True
        moment = read_time(self.as_of.text(), self._now()).moment
        self.panel.show_sifting(self.panel.sifting._replace(as_of=moment))

    def _on_time_entered(self) -> None:
        typed = read_time(self.as_of.text(), self._now())
        if typed.moment is None:
            self.say(typed.fault or "请填数据截至时间（F9 填现在）。")
            return
        self.as_of.setText(entry_time(typed.moment))
        self.say("")
        self.panel.start()

    def _on_sifted(self) -> None:
        self._mark()

    def _mark(self) -> None:
        self.message.show_marks(marks_of(self._view, self.panel.sifting), self.panel.table.current)
