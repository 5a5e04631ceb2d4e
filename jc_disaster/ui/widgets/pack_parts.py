"""What stands in the window of the pack editor: list, form, figures, faults, live answer; wired by the editor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import SMALL, TITLE, Theme
from jc_disaster.ui.view_models.pack_editing import Line
from jc_disaster.ui.widgets.draft_form import DraftForm
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Panel, Text
from jc_disaster.ui.widgets.read_text import ReadText
from jc_disaster.ui.widgets.rows import Row, RowsTable

BEGIN, SAVE, ADD, COPY, UP, DOWN, REMOVE = "begin", "save", "add", "copy", "up", "down", "remove"
READ, REMOVE_FIGURES = "read", "remove-figures"
_BUTTONS: Final = {
    BEGIN: ("新编", "Ctrl+N"),
    SAVE: ("保存", "Ctrl+S"),
    ADD: ("加一条", "Ctrl+I"),
    COPY: ("复制", "Ctrl+D"),
    UP: ("上移", "Alt+↑"),
    DOWN: ("下移", "Alt+↓"),
    REMOVE: ("删除", "Ctrl+Del"),
    READ: ("从文字取数", "F4"),
    REMOVE_FIGURES: ("去掉这一行", "F6"),
}


def listed(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Rows of the list, a dot where something is wrong; each is known by its number."""
    return tuple(
        Row(str(number), (*line.cells, "●" if line.bad else ""), "bad" if line.bad else "")
        for number, line in enumerate(lines)
    )


def injects_listed(theme: Theme, lines: Sequence[Line]) -> tuple[Row, ...]:
    """The injects; what stands above them is no unit's name but a word of the window."""
    basics, *injects = listed(lines)
    time, words, *rest = basics.cells
    return (basics._replace(cells=(time, theme.say(words), *rest)), *injects)


LARGE_TEXT, FAULT_WORDS = 1.2, 170


class PackParts(QWidget):
    """The parts, side by side."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buttons = {
            name: ActionButton(theme, words, primary=name == SAVE, key=key)
            for name, (words, key) in _BUTTONS.items()
        }
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 10, 14, 10)
        outer.setSpacing(8)
        self.title = Text(theme, size=TITLE, medium=True, verbatim=True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        for widget in (self.buttons[BEGIN], self.buttons[SAVE], KindTag(theme)):
            head.addWidget(widget)
        outer.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part, share in ((self._list(), 30), (self._at_hand(), 44), (self._looked_at(), 30)):
            row.addWidget(part, share)
        outer.addLayout(row, 1)
        self.status = Text(theme, size=SMALL, color=theme.tokens.muted)
        outer.addWidget(self.status)

    def _list(self) -> Panel:
        panel = Panel(self._theme, "情景")
        self.table = RowsTable(
            self._theme, ("时间", "来文来电", "内容", ""), (92, 104, 0, 30), "情景清单", verbatim=(1, 2)
        )
        panel.body.addWidget(self.table, 1)
        for names in ((ADD, COPY), (UP, DOWN, REMOVE)):
            row = QHBoxLayout()
            for name in names:
                row.addWidget(self.buttons[name])
            panel.body.addLayout(row)
        return panel

    def _at_hand(self) -> Panel:
        theme = self._theme
        self.panel = Panel(theme, "基本情况")
        self.form = DraftForm(
            theme, columns=2 if theme.language is CHINESE and theme.scale < LARGE_TEXT else 1
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self.form)
        column.addWidget(self._figures())
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.panel.body.addWidget(area, 1)
        return self.panel

    def _figures(self) -> QWidget:
        theme = self._theme
        self.figures = QWidget()
        column = QVBoxLayout(self.figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Text(theme, "附数据（参演人员看不到）", size=SMALL, color=theme.tokens.muted, wrap=True)
        )
        column.addLayout(FlowRow(self.buttons[READ], self.buttons[REMOVE_FIGURES], spacing=8))
        self.reports = RowsTable(theme, ("单位", "种类", "数据"), (84, 60, 0), "附数据")
        self.reports.setMinimumHeight(theme.px(120))
        column.addWidget(self.reports)
        self.report_form = DraftForm(theme, columns=2 if theme.scale < LARGE_TEXT else 1)
        column.addWidget(self.report_form)
        return self.figures

    def _looked_at(self) -> QWidget:
        theme = self._theme
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.faults_panel = Panel(theme, "要改的地方")
        self.faults = RowsTable(theme, ("哪里", "问题和改法"), (96, 0), "要改的地方", words=FAULT_WORDS)
        self.faults.set_empty("没有要改的地方，可以保存。")
        self.faults_panel.body.addWidget(self.faults, 1)
        column.addWidget(self.faults_panel, 5)
        answer = Panel(theme, "按预案算出的答案（随写随算）")
        self.answer = ReadText(theme)
        self.answer.setFont(theme.font(SMALL))
        self.answer.setAccessibleName(theme.say("答案"))
        answer.body.addWidget(self.answer, 1)
        column.addWidget(answer, 6)
        return side

    def show_answer(self, lines: Iterable[str]) -> None:
        """Show what the plan asks for by the draft."""
        self.answer.setPlainText("\n".join(map(self._theme.say, lines)))
