"""The evaluators' sheet: a rating and notes per objective, several evaluators; strengths, issues, improvements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from jc_disaster.exercise.conduct import rating_scale
from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.evaluating import (
    OVERALL,
    SCALE_SIGN,
    due_day,
    improvement_act,
    improvement_lines,
    note_act,
    note_lines,
    objective_lines,
    scale_act,
    scale_of,
)
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.large_text import Columns
from jc_disaster.ui.widgets.panel import ActionButton, ElidedText, Panel, Text
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import DETAIL, Row, RowsTable

if TYPE_CHECKING:
    from jc_disaster.ui.drills import Conducted

NO_RATING = "不评等次"
_WIDTHS: Final = (92, 100, 130, 72, 52, 0)
_LONG_WIDTHS: Final = (118, 100, 130, 90, 68, 0)  # in English


class EvaluationSheet(QWidget):
    """Notes and improvements; ``act`` carries what is to be recorded, ``change_wanted`` an improvement to look at anew.

    Args:
        theme: The look.
        now: The clock, for the year of a day that is typed without one.
    """

    act = Signal(object)
    change_wanted = Signal(str)

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.theme = theme
        self._now = now
        self._conducted: Conducted | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(Columns(theme, 10, (self._sheet(theme), 4), (self._entry(theme), 3)), 1)
        outer.addWidget(Columns(theme, 10, (self._notes(theme), 4), (self._improvements(theme), 3)), 1)

    def _sheet(self, theme: Theme) -> Panel:
        panel = Panel(theme, "评估表")
        heads = ("目标", "程序计数", "意见")
        self.objectives = RowsTable(
            theme,
            heads,
            (0, 300 if theme.language is CHINESE else 330, 80),
            "演练目标",
            single_line=True,
            verbatim=(0, DETAIL),
        )
        self.objectives.current_changed.connect(lambda _: self._on_objective())
        panel.body.addWidget(self.objectives, 1)
        return panel

    def _entry(self, theme: Theme) -> Panel:
        self.entry = Panel(theme, "记意见")
        panel = self.entry
        self.about = ElidedText(theme, medium=True)
        panel.body.addWidget(self.about)
        self.post = self._line(theme, "评估人职务或岗位", "职务或岗位，如 评估员一")
        self.name = self._line(theme, "评估人姓名", "姓名，可空")
        panel.body.addLayout(_labelled(theme, "评估人", self.post, self.name))
        self.scale = self._line(theme, "等次的档次，用顿号隔开", "如 优、良、中、差")
        self.scale.setToolTip(theme.say("改后回车，存在这次演练里；以后打开仍是这几档"))
        self.scale.textChanged.connect(self._on_scale)
        self.scale.editingFinished.connect(self._keep_scale)
        self.scale.entered.connect(self._keep_scale)
        self.rating = ChoiceBox()
        self.rating.setAccessibleName(theme.say("等次"))
        self.rating.setFont(theme.font())
        self.rating.setMinimumHeight(theme.px(34))
        panel.body.addLayout(_labelled(theme, "等次", self.rating, self.scale))
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(theme.say("评估意见"))
        self.words.setPlaceholderText(theme.say("看到什么就写什么；演练时间和实际时间由程序记下"))
        self.words.setTabChangesFocus(True)
        self.words.setFont(theme.font())
        self.words.setMinimumHeight(theme.px(56))
        panel.body.addWidget(self.words, 1)
        row = QHBoxLayout()
        self.trouble = Text(theme, size=SMALL, color=theme.tokens.bad, wrap=True)
        row.addWidget(self.trouble, 1)
        self.keep = ActionButton(theme, "记下意见", primary=True)
        self.keep.clicked.connect(self._on_keep)
        row.addWidget(self.keep)
        panel.body.addLayout(row)
        return panel

    def _notes(self, theme: Theme) -> Panel:
        self.notes_panel = Panel(theme, "已记意见")
        heads = ("演练时间", "实际时间", "目标", "评估人", "等次", "意见")
        self.notes = RowsTable(
            theme,
            heads,
            _WIDTHS if theme.language is CHINESE else _LONG_WIDTHS,
            "已记意见",
            verbatim=(2, 3, 4, 5, DETAIL),
        )
        self.notes_panel.body.addWidget(self.notes, 1)
        return self.notes_panel

    def _improvements(self, theme: Theme) -> Panel:
        self.improvement_panel = Panel(theme, "改进事项")
        panel = self.improvement_panel
        self.improvements = RowsTable(
            theme, ("改进事项", "责任单位", "期限", "状态"), (0, 140, 100, 60), "改进事项", verbatim=(0, 1)
        )
        panel.body.addWidget(self.improvements, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.item = self._line(theme, "改进事项", "改进事项，如 补印空白值班信息表")
        self.owner = self._line(theme, "责任单位", "责任单位")
        self.due = self._line(theme, "期限", "期限，如 12-31，可空")
        self.add = ActionButton(theme, "记下改进事项")
        self.add.clicked.connect(self._on_add)
        self.change = ActionButton(theme, "更改状态…")
        self.change.setToolTip(theme.say("选中的改进事项改为在办或办结，办结的写明结果"))
        self.change.clicked.connect(self._on_change)
        what = QHBoxLayout()
        what.setSpacing(8)
        what.addWidget(self.item, 2)
        what.addWidget(self.owner, 1)
        for widget, share in ((self.due, 1), (self.add, 0), (self.change, 0)):
            row.addWidget(widget, share)
        panel.body.addLayout(what)
        panel.body.addLayout(row)
        self.due_trouble = Text(theme, size=SMALL, color=theme.tokens.bad, wrap=True)
        self.due_trouble.hide()
        panel.body.addWidget(self.due_trouble)
        return panel

    @staticmethod
    def _line(theme: Theme, name: str, hint: str) -> LineField:
        line = LineField()
        line.setAccessibleName(theme.say(name))
        line.setPlaceholderText(theme.say(hint))
        line.setFont(theme.font())
        line.setMinimumHeight(theme.px(34))
        line.entered.connect(line.focusNextChild)
        return line

    def show_conducted(self, conducted: Conducted) -> None:
        """Show what was noted."""
        self._conducted = conducted
        if not self.scale.hasFocus():
            self.scale.setText(SCALE_SIGN.join(rating_scale(conducted.pack, conducted.state)))
        self.objectives.show_rows(
            tuple(
                Row(one.key, (self._titled(one.title), one.mark, one.notes), "", self._titled(one.title))
                for one in objective_lines(conducted)
            )
        )
        notes = note_lines(conducted)
        self.notes.show_rows(
            tuple(
                Row(
                    one.key,
                    (
                        one.shown,
                        one.recorded,
                        self._titled(one.objective),
                        one.evaluator,
                        one.rating,
                        one.words,
                    ),
                    "",
                    one.words,
                )
                for one in notes
            )
        )
        self.notes_panel.aside.setText(f"{len(notes)} 条" if notes else "还没有意见")
        self.improvements.show_rows(
            tuple(
                Row(one.key, (one.item, one.owner, one.due, one.state))
                for one in improvement_lines(conducted.state)
            )
        )

        over = conducted.judgement.ended is not None
        for control in (self.item, self.owner, self.due, self.add):
            control.setEnabled(over)
        self.change.setEnabled(over and bool(self.improvements.rows))
        self.improvement_panel.aside.setText("" if over else "演练结束后填写")
        self._on_objective()

    def _titled(self, title: str) -> str:
        """An objective of the pack as it is written; 优点 and 问题 of the whole in the language of the window."""
        return self.theme.say(title) if title in dict(OVERALL).values() else title

    def _on_objective(self) -> None:
        """Say what the note is about."""
        key = self.objectives.current_key
        row = next((row for row in self.objectives.rows if row.key == key), None)
        self.about.setText("" if row is None else f"关于：{row.cells[0]}")

    def recorded(self) -> None:
        """What was typed is recorded: make room for the next."""
        self.words.clear()
        self.item.clear()
        self.trouble.setText("")

    def enter(self) -> None:
        """Begin with the objectives."""
        self.objectives.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_scale(self, text: str) -> None:
        chosen = self.rating.currentText()
        self.rating.clear()
        self.rating.addItems([self.theme.say(NO_RATING), *scale_of(text)])
        self.rating.setCurrentText(chosen)

    def _on_keep(self) -> None:
        rating = "" if self.rating.currentIndex() <= 0 else self.rating.currentText()
        said = note_act(
            self.objectives.current_key,
            (self.post.text(), self.name.text()),
            rating,
            self.words.toPlainText(),
        )
        self._say(self.trouble, said)

    def _on_add(self) -> None:
        typed = self.due.text().strip()
        day = due_day(typed, self._now()) if typed else None
        if typed and day is None:
            self._say(self.due_trouble, "没有看懂期限。可以写 2026-12-31、12-31、明天，或留空。")
            return
        said = improvement_act(self.item.text(), self.owner.text(), None if day is None else day.isoformat())
        self._say(self.due_trouble, said)

    def _on_change(self) -> None:
        if self.improvements.current_key:
            self.change_wanted.emit(self.improvements.current_key)
        else:
            self._say(self.due_trouble, "请先在表中选一个改进事项。")

    def _keep_scale(self) -> None:
        act = None if self._conducted is None else scale_act(self._conducted, self.scale.text())
        if act is not None:
            self.act.emit(act)

    def _say(self, trouble: Text, said: object) -> None:
        wrong = isinstance(said, str)
        trouble.setText(said if isinstance(said, str) else "")
        trouble.setVisible(wrong)
        if not wrong:
            self.act.emit(said)


def _labelled(theme: Theme, words: str, *fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    label = Text(theme, words)
    label.setFixedWidth(theme.px(52 if theme.language is CHINESE else 72))
    row.addWidget(label)
    for field in fields:
        row.addWidget(field, 1)
    return row
