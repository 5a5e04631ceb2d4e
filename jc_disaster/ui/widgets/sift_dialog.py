"""What every sifting dialog has: head with 数据截至, the rows with their outlook, the foot that records.

Nothing is accepted by itself and nothing is recorded without Ctrl+Enter; what nobody decided on is named first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from jc_disaster.ui.theme import SMALL, TITLE, Theme
from jc_disaster.ui.time_text import read_time
from jc_disaster.ui.tokens import EXERCISE_FRAME
from jc_disaster.ui.view_models import sifting as moves
from jc_disaster.ui.view_models.paste import NOTHING
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.sift_doubts import refused_rows
from jc_disaster.ui.view_models.sift_outcome import reports_of, without
from jc_disaster.ui.view_models.sift_view import left_open
from jc_disaster.ui.view_models.words import entry_time
from jc_disaster.ui.widgets.choice import ChoiceBox, chosen, offer
from jc_disaster.ui.widgets.entry_panel import AUTOMATIC, REPORT_KINDS
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.opening_size import open_at
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.sift_panel import SiftPanel
from jc_disaster.ui.widgets.time_field import TimeField

# Shares of the message and, in large text, of it; the rows beside it must keep their numbers whole.
LEFT, LEFT_IN_LARGE_TEXT, LARGE_TEXT = 38, 34, 1.4
ONE_LINE = 1.2  # the largest text with which heading and fields stand in one line on the smallest screen


class HeadField(NamedTuple):
    """One field of the head: label, name for a screen reader, the field, its width in design px."""

    label: str
    name: str
    field: QComboBox | QLineEdit
    width: int


class SiftDialog(QDialog):
    """A dialog in which something that was read is sifted.

    Signals:
        accepted_reports: The reports to be recorded and the text they come from. The dialog stays open until
            `finish` or `show_trouble` says what became of them.

    Args:
        theme: The look.
        title: Its heading.
        picture: The incident as known, for 前 → 后 and the level before and after.
        now: The clock.
        parent: The window.
    """

    accepted_reports = Signal(object, str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        picture: Picture,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.picture, self.now = theme, picture, now
        self.time_typed = False
        self._warned: object = None
        self._doubted = ""
        self.setWindowTitle(theme.say(f"{theme.mark}{title} · {theme.kind_word}"))
        open_at(self, theme.px(1264), theme.px(704))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(16, 12, 16, 12)
        self._outer.setSpacing(8)
        self._heading = Text(theme, f"{theme.mark}{title}", size=TITLE, medium=True)
        self.panel = SiftPanel(theme, picture)
        self.panel.said.connect(self.say)
        self.as_of = TimeField(now)
        self.as_of.setPlaceholderText(theme.say("F9 填现在"))
        self.as_of.textEdited.connect(self._on_time)
        self.as_of.entered.connect(self._on_time_entered)
        self.kind = ChoiceBox()
        offer(self.kind, theme, REPORT_KINDS)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.record)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.record)

    def arrange(self, fields: Sequence[HeadField], left: QLayout) -> None:
        """Put head, the left side, the rows and the foot in their places; then show that there is nothing yet."""
        self._outer.addLayout(self._head(fields))
        columns = QHBoxLayout()
        columns.setSpacing(16)
        share = LEFT if self.theme.scale < LARGE_TEXT else LEFT_IN_LARGE_TEXT
        columns.addLayout(left, share)
        columns.addWidget(self.panel, 100 - share)
        self._outer.addLayout(columns, 1)
        self._outer.addWidget(self.panel.outlook)
        self._outer.addLayout(self._foot())
        self.panel.show_sifting(moves.begin(NOTHING, self.picture.state))

    def set_tab_way(self, before: Sequence[QWidget], after: Sequence[QWidget]) -> None:
        """Tab goes the way of the work: what was sent, the head, the rows and their buttons, the foot."""
        panel = self.panel
        buttons = (panel.yes, panel.no, panel.take, panel.alter, panel.leave, panel.all)
        for one, next_one in pairwise((*before, panel.table, *buttons, *after, self.cancel, self.go)):
            QWidget.setTabOrder(one, next_one)

    def _head(self, fields: Sequence[HeadField]) -> QVBoxLayout:
        """Heading, fields and kind in one line; in large text the fields take lines of their own."""
        head, row = QVBoxLayout(), QHBoxLayout()
        head.setSpacing(6)
        row.setSpacing(16)
        row.addWidget(self._heading)
        row.addStretch(1)
        head.addLayout(row)
        lines = FlowRow(spacing=16) if self.theme.scale > ONE_LINE else None
        if lines is not None:
            head.addLayout(lines)
        for one in fields:
            (row if lines is None else lines).addWidget(self._labelled(one))
        row.addWidget(KindTag(self.theme))
        return head

    def _labelled(self, one: HeadField) -> QWidget:
        text = Text(self.theme, one.label, size=SMALL, color=self.theme.tokens.muted)
        text.setBuddy(one.field)
        one.field.setFont(self.theme.font())
        one.field.setAccessibleName(self.theme.say(one.name))
        one.field.setMinimumHeight(self.theme.px(34))
        narrow = 0.82 if self.theme.scale > ONE_LINE else 1.0
        one.field.setFixedWidth(round(self.theme.px(one.width) * narrow))
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(text)
        row.addWidget(one.field)
        return pair

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.trouble = Text(self.theme, size=SMALL + 1, medium=True, color=self.theme.tokens.warn, wrap=True)
        self.trouble.setMinimumHeight(self.theme.px(40))
        self.cancel = ActionButton(self.theme, "关闭", key="Esc")
        self.cancel.clicked.connect(self.reject)
        self.go = ActionButton(self.theme, "记录已采用的", primary=True, key="Ctrl+Enter")
        self.go.clicked.connect(self.record)
        row.addWidget(self.trouble, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def source_words(self) -> str:
        """Where the figures come from, as the record names it."""
        raise NotImplementedError

    def source_text(self) -> str:
        """The text that is kept with every report as its source."""
        raise NotImplementedError

    def blocked(self) -> str:
        """Why nothing at all can be recorded now; empty when it can."""
        return ""

    def doubt(self) -> str:
        """What speaks against recording at all and is a person's to judge, as a sentence; empty when nothing does."""
        return ""

    def show_as_of(self, moment: datetime | None) -> datetime | None:
        """Show a time that was read, unless a person typed one; returns the time that holds."""
        if moment is not None and not self.time_typed:
            self.as_of.setText(entry_time(moment))
            if self.as_of.hasFocus():
                self.as_of.selectAll()  # the next digit is typed instead of it, not behind it
            return moment
        return read_time(self.as_of.text(), self.now()).moment

    def record(self) -> None:
        """Send what is accepted; first name what nobody decided on, and what is still needed."""
        sifting = self.panel.sifting
        typed = read_time(self.as_of.text(), self.now())
        blocked = self.blocked()
        open_rows = left_open(sifting, self.picture.edition)
        refused = refused_rows(sifting, self.picture.edition)
        if not self.go.isEnabled():
            return
        if blocked:
            self.say(blocked)
        elif not self.source_text().strip():
            self.say("还没有来报文字：请在左侧粘贴（Ctrl+V）或照着录入。")
        elif not any(item.kept for item in sifting.items):
            self.say("还没有采用任何一项：在右侧逐项按 Enter 采用，或按 F4 采用全部没有疑问的。")
            self.panel.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif typed.moment is None:
            self.say(typed.fault or "来报的数据截至时间没有读出，请照原文填写（F9 填现在）。")
            self.as_of.setFocus(Qt.FocusReason.OtherFocusReason)
        elif refused:
            place, why = min(refused.items())
            self.panel.table.choose(place)
            self.panel.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.say(why)
        elif self.doubt() and self._doubted != self.source_text():
            self._doubted = self.source_text()
            self.say(f"{self.doubt()}再按一次 Ctrl+Enter 才记录。")
        elif open_rows and self._warned != ("open", sifting):
            self._warned = ("open", sifting)
            self.say(f"{open_rows}。再按一次 Ctrl+Enter，只记录已采用的。")
        else:
            self.go.setEnabled(False)
            verified = chosen(self.kind) != AUTOMATIC
            reports = reports_of(sifting, typed.moment, self.source_words(), verified=verified)
            self.accepted_reports.emit(reports, self.source_text())

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
        self.trouble.set_color(self.theme.tokens.warn if asks else self.theme.tokens.good)
        self.trouble.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """An exercise has its frame, as the window has."""
        super().paintEvent(event)
        if self.theme.exercise:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(self.theme.tokens.mark), EXERCISE_FRAME * 2))
            painter.drawRect(self.rect())
            painter.end()

    def _on_time(self) -> None:
        self.time_typed = True
        moment = read_time(self.as_of.text(), self.now()).moment
        self.panel.show_sifting(self.panel.sifting._replace(as_of=moment))

    def _on_time_entered(self) -> None:
        typed = read_time(self.as_of.text(), self.now())
        if typed.moment is None:
            self.say(typed.fault or "请填数据截至时间（F9 填现在）。")
            return
        self.as_of.setText(entry_time(typed.moment))
        self.say("")
        self.panel.start()
