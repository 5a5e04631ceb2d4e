"""粘贴来报: the message at the left with every number it was read for, the figures at the right, accepted by a key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.theme import SMALL, TITLE, Theme
from jc_disaster.ui.time_text import read_time
from jc_disaster.ui.view_models.paste import NOTHING, PasteView, by_unit, remarks_text, unit_choices
from jc_disaster.ui.view_models.words import entry_time
from jc_disaster.ui.widgets.entry_panel import Reported
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.time_field import TimeField

PAUSE_MS = 120
Reader = Callable[[str, Callable[[PasteView], None]], None]


class PasteDialog(QDialog):
    """Reads a message; ``accepted_reports`` carries what is to be recorded, with the message itself."""

    accepted_reports = Signal(object, str)

    def __init__(
        self,
        theme: Theme,
        edition: PlanEdition,
        now: Callable[[], datetime],
        read: Reader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._now, self._read = theme, now, read
        self._view: PasteView = NOTHING
        self._time_typed = self._whole_chosen = False
        self.setWindowTitle(f"{theme.mark}粘贴来报 · {theme.kind_word}")
        self.resize(theme.px(1000), theme.px(560))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(Text(theme, f"{theme.mark}粘贴来报", size=TITLE, medium=True), 1)
        head.addWidget(KindTag(theme))
        outer.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        outer.addLayout(columns, 1)
        columns.addWidget(self._message(theme), 1)
        columns.addLayout(self._figures(theme, edition), 1)
        self.trouble = Text(theme, color=theme.tokens.bad, wrap=True)
        self.trouble.hide()
        outer.addWidget(self.trouble)
        outer.addLayout(self._buttons(theme))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._start_reading)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept_figures)

    def _message(self, theme: Theme) -> QPlainTextEdit:
        self.message = QPlainTextEdit()
        self.message.setFont(theme.font())
        self.message.setAccessibleName("来报原文")
        self.message.setPlaceholderText(
            "把来报文字粘贴在这里（Ctrl+V）。读出的数字会标出来，由你核对后再记录。"
        )
        self.message.setTabChangesFocus(True)
        self.message.textChanged.connect(self._wait_a_moment)
        return self.message

    def _figures(self, theme: Theme, edition: PlanEdition) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.whole = QComboBox()
        self.whole.setAccessibleName("来报所说的单位")
        for stored, shown in unit_choices(edition):
            self.whole.addItem(shown, stored)
        self.whole.activated.connect(self._on_whole)
        self.as_of = TimeField(self._now)
        self.as_of.setAccessibleName("数据截至时间")
        self.as_of.setPlaceholderText("截至时间（F9 现在）")
        self.as_of.textEdited.connect(self._on_time)
        self.as_of.entered.connect(self.accept_figures)
        for field in (self.whole, self.as_of):
            field.setFont(theme.font())
            field.setMinimumHeight(theme.px(34))
            row.addWidget(field, 1)
        column.addLayout(row)
        self.list = QListWidget()
        self.list.setAccessibleName("读出的数字，空格取消或恢复")
        self.list.setFont(theme.font())
        column.addWidget(self.list, 3)
        self.remarks = QPlainTextEdit()
        self.remarks.setReadOnly(True)
        self.remarks.setFont(theme.font(SMALL))
        self.remarks.setAccessibleName("需要问清的事")
        self.remarks.setPlaceholderText("没有需要问清的事。")
        self.remarks.setTabChangesFocus(True)
        column.addWidget(self.remarks, 2)
        return column

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(
            Text(
                theme,
                "“转移”“失联”不等于“转移安置”“失踪”；人次不计入人。",
                size=SMALL,
                color=theme.tokens.muted,
            )
        )
        row.addStretch(1)
        cancel = ActionButton(theme, "取消", key="Esc")
        cancel.clicked.connect(self.reject)
        self.go = ActionButton(theme, "核对无误，记录", primary=True, key="Ctrl+Enter")
        self.go.clicked.connect(self.accept_figures)
        row.addWidget(cancel)
        row.addWidget(self.go)
        return row

    def show_reading(self, view: PasteView) -> None:
        """Show what was read."""
        self._view = view
        self.list.clear()
        for figure in view.figures:
            item = QListWidgetItem(
                f"{figure.unit + '  ' if figure.unit else ''}{figure.label}    “{figure.words}”"
            )
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.remarks.setPlainText(remarks_text(view))
        if not self._whole_chosen:
            self.whole.setCurrentIndex(max(0, self.whole.findData(view.whole)))
        if view.as_of is not None and not self._time_typed:
            self.as_of.setText(entry_time(view.as_of))
        self._highlight()

    def accept_figures(self) -> None:
        """Send what is ticked; say what is still needed."""
        figures = [
            figure
            for place, figure in enumerate(self._view.figures)
            if self.list.item(place).checkState() == Qt.CheckState.Checked
        ]
        typed = read_time(self.as_of.text(), self._now())
        if not figures:
            self.show_trouble("没有可记录的数字。可修改左侧文字，或关闭后手工录入。")
        elif typed.moment is None:
            self.show_trouble(typed.fault or "请填数据截至时间，F9 填现在。")
            self.as_of.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            whole = str(self.whole.currentData() or "")
            reports = tuple(
                Reported(
                    unit,
                    values,
                    unaffected=False,
                    as_of=typed.moment,
                    source="来报文字",
                    verified=False,
                    reason=None,
                )
                for unit, values in by_unit(figures, whole).items()
            )
            self.accepted_reports.emit(reports, self.message.toPlainText())
            self.accept()

    def show_trouble(self, text: str) -> None:
        """Say what is still needed."""
        self.trouble.setText(text)
        self.trouble.show()

    def _wait_a_moment(self) -> None:
        self._pause.start()

    def _start_reading(self) -> None:
        self._read(self.message.toPlainText(), self.show_reading)

    def _on_whole(self) -> None:
        self._whole_chosen = True

    def _on_time(self) -> None:
        self._time_typed = True

    def _highlight(self) -> None:
        tokens = self._theme.tokens
        text = self.message.toPlainText()
        selections = []
        for mark in self._view.marks:
            look = QTextCharFormat()
            look.setBackground(QColor(tokens.accent_tint if mark.tone == "read" else tokens.warn_tint))
            look.setFontUnderline(True)
            cursor = QTextCursor(self.message.document())
            cursor.setPosition(_utf16(text, mark.start))
            cursor.setPosition(_utf16(text, mark.end), QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.message.setExtraSelections(selections)


def _utf16(text: str, offset: int) -> int:
    """Qt counts UTF-16 units, messages are counted in code points."""
    return len(text[:offset].encode("utf-16-le")) // 2
