"""预案, 核对单 and 版本差异: the proof of each rule from its own words; what two editions do differently."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QHBoxLayout, QLabel, QPlainTextEdit

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.plan_proof import JOINT, ProofLine, ProofView
from jc_disaster.ui.view_models.words import full_width
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text, offer_stop
from jc_disaster.ui.widgets.path_dialog import ask_path
from jc_disaster.ui.widgets.rows import Row, RowsTable

if TYPE_CHECKING:
    from jc_disaster.plan.diff import Difference

LARGE_TEXT = 1.4
WIDE_WORDS = 190  # px of the quotes


class ProofPanel(Panel):
    """Each rule, its quote, what is read back from it, the result."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "核对单")
        row = QHBoxLayout()
        row.setSpacing(12)
        self.prove = ActionButton(theme, "核验", primary=True)
        self.prove.clicked.connect(self.wanted)
        self.stop = ActionButton(theme, "停止")
        self.stop.clicked.connect(self.unwanted)
        self.stop.hide()
        self.summary = Text(theme, medium=True, wrap=True)
        self.only_wrong = QCheckBox(theme.say("只看不一致"))
        self.only_wrong.setFont(theme.font())
        self.only_wrong.setAccessibleName(theme.say("只看不一致"))
        self.only_wrong.toggled.connect(self._refresh)
        row.addWidget(self.prove)
        row.addWidget(self.stop)
        row.addWidget(self.summary, 1)
        row.addWidget(self.only_wrong)
        self.body.addLayout(row)
        heads = ("条款", "编成的规则", "原文引文", "重新读出", "结果")
        self.table = RowsTable(
            theme,
            heads,
            (84, 0, 0, 150, 84 if theme.language is CHINESE else 112),
            "核对单",
            single_line=True,
            verbatim=(0, 1, 2, 3),
            words=WIDE_WORDS,
        )
        self.table.current_changed.connect(self._on_current)
        self.body.addWidget(self.table, 1)
        self.detail = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        self.body.addWidget(self.detail)
        self.notes = QPlainTextEdit()
        self.notes.setReadOnly(True)
        self.notes.setFont(theme.font(SMALL))
        self.notes.setAccessibleName(theme.say("核验的提示"))
        self.notes.setTabChangesFocus(True)
        self.notes.setMaximumHeight(theme.px(120))
        self.notes.hide()
        self.body.addWidget(self.notes)
        self._view = ProofView("", (), ())

    def show_view(self, view: ProofView) -> None:
        """Show the sheet."""
        self._view = view
        offer_stop(self.prove, self.stop, running=False)
        self.summary.setText(view.summary)
        self.notes.setPlainText("\n".join("　".join(self.theme.shown(note)) for note in view.notes))
        self.notes.setVisible(bool(view.notes))
        self._refresh()

    def show_running(self, percent: int) -> None:
        """The proof is under way."""
        offer_stop(self.prove, self.stop, running=True)
        self.summary.setText(f"正在逐条核对原文… {percent}%")

    def _refresh(self) -> None:
        wrong = self.only_wrong.isChecked()
        self.table.show_rows(
            tuple(
                Row(line.key, (line.clause, self._rule(line), line.quote, line.again, line.result), line.tone)
                for line in self._view.lines
                if not wrong or line.tone == "bad"
            )
        )
        self._on_current(self.table.current_key)

    def _rule(self, line: ProofLine) -> str:
        """Said part by part: a name or task of the plan must not be taken for a word of the window."""
        return self.theme.joined(line.rule, JOINT)

    def _on_current(self, key: str) -> None:
        line = next((line for line in self._view.lines if line.key == key), None)
        self.detail.setText(
            ""
            if line is None
            else f"规则：{self._rule(line)}\n原文（{line.clause}）：{line.quote}\n"
            f"重新读出：{line.again}\n结果：{line.result}"
        )


class DifferencePanel(Panel):
    """What two editions do differently, rules first and words last."""

    wanted = Signal(str, str)
    unwanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "版本差异")
        large = theme.scale >= LARGE_TEXT
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)
        row.setSpacing(8)
        self.before, self.after = ChoiceBox(), ChoiceBox()
        for label, box in (("旧版", self.before), ("新版", self.after)):
            box.setFont(theme.font())
            box.setMinimumHeight(theme.px(34))
            box.setAccessibleName(theme.say(label))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            pair = QHBoxLayout()
            pair.setSpacing(8)
            words: QLabel = Text(theme, label)
            pair.addWidget(words)
            pair.addWidget(box, 1)
            row.addLayout(pair, 1)
        self.pick = ActionButton(theme, "选择新版数据文件夹…")
        self.pick.clicked.connect(self._on_pick)
        self.compare = ActionButton(theme, "比较", primary=True)
        self.compare.clicked.connect(self._on_compare)
        self.body.addLayout(row)
        self.stop = ActionButton(theme, "停止")
        self.stop.clicked.connect(self.unwanted)
        self.stop.hide()
        self.body.addLayout(FlowRow(self.compare, self.stop, self.pick, spacing=8))
        self.said = Text(theme, wrap=True)
        self.body.addWidget(self.said)
        heads = ("方面", "条款", "原为", "现为")
        self.table = RowsTable(theme, heads, (84, 84, 0, 0), "版本差异", verbatim=(1, 2, 3))
        self.body.addWidget(self.table, 1)

    def show_editions(self, editions: Sequence[tuple[str, str]]) -> None:
        """What can be compared; a folder chosen earlier stays."""
        for box in (self.before, self.after):
            for plan, words in editions:
                if box.findData(plan) < 0:
                    box.addItem(self.theme.say(words), plan)
        if self.before.count() == 1 == self.after.count() and self.compare.isEnabled():
            self.said.setText("本机只有一个版本。有修订稿时，请选择它的数据文件夹，与现行版本比较。")

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show them."""
        offer_stop(self.compare, self.stop, running=False)
        self.table.show_rows(
            tuple(
                Row(
                    str(place),
                    (one.kind, one.clause, full_width(one.before or "—"), full_width(one.after or "—")),
                )
                for place, one in enumerate(differences)
            )
        )
        self.said.setText(f"共 {len(differences)} 处不同。" if differences else "两个版本没有差别。")

    def show_running(self, percent: int) -> None:
        """The comparison is under way."""
        offer_stop(self.compare, self.stop, running=True)
        self.said.setText(f"正在比较… {percent}%")

    def show_fault(self, text: str) -> None:
        """Say why nothing could be compared."""
        offer_stop(self.compare, self.stop, running=False)
        self.table.show_rows(())
        self.said.setText(text)

    def _on_pick(self) -> None:
        ask_path(self.theme, self, "选择新版预案的数据文件夹", self.add_folder)

    def add_folder(self, folder: str) -> None:
        """A folder with the data of another edition."""
        for box in (self.before, self.after):
            if box.findData(folder) < 0:
                box.addItem(folder, folder)
        self.after.setCurrentIndex(self.after.findData(folder))
        self.said.setText("")

    def _on_compare(self) -> None:
        self.wanted.emit(str(self.before.currentData()), str(self.after.currentData()))
