"""Starting an exercise: choose a pack, read what it is, name the team, begin. Four steps, in this order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.drill_start import OF_THE_PACK, hours_of_wall, pack_lines, pack_sheet
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import Row, RowsTable
from jc_disaster.ui.widgets.sections import SectionsView

if TYPE_CHECKING:
    from jc_disaster.exercise.pack import Pack
    from jc_disaster.ui.drills import PackChoice

STEPS = (
    "1　选一个情景包，右边看目标、开始时的情况和长度；可先印导调脚本（给导调）、参演须知（给参演人员）。",
    "2　填参演队名称，按“开始演练”。此时演练时钟停着，参演人员还看不到任何来报。",
    "3　到“导调”打开参演窗口，放到投影上；人员就位后按“时钟走”，情景到时自动发出。",
    "4　演练完按“结束演练”，评估人员填“评估”，大家看“热评”，出评估报告。",
)
_FAST = 10
FIRST_TEAM = "第一队"
READING = "正在读取情景包…"
NONE_THERE = "没有可用的情景包。请打开情景包文件。"


class StartPanel(QWidget):
    """The first page of an exercise.

    Signals:
        begin_wanted: With the pack and the team's name.
        file_wanted: Another pack is to be chosen from a file.
        papers_wanted: With the pack whose script and hand-out are to be made.
        editor_wanted: The pack editor is to be opened.
    """

    begin_wanted = Signal(object, str)
    file_wanted = Signal()
    papers_wanted = Signal(object)
    editor_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._choices: tuple[PackChoice, ...] = ()
        self._waiting = READING
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        lead = Panel(theme, "从准备到开始")
        lead.body.setSpacing(2)
        for step in STEPS:
            lead.body.addWidget(Text(theme, step, size=SMALL + 1, wrap=True))
        outer.addWidget(lead)
        columns = QHBoxLayout()
        columns.setSpacing(10)
        outer.addLayout(columns, 1)
        columns.addWidget(self._list(theme), 2)
        columns.addWidget(self._sheet(theme), 3)
        self._on_current("")

    def _list(self, theme: Theme) -> Panel:
        panel = Panel(theme, "情景包")
        self.table = RowsTable(theme, ("情景包", "情景数", "长度"), (0, 92, 96), "情景包", verbatim=(0,))
        self.table.current_changed.connect(self._on_current)
        self.table.acted.connect(lambda _: self.team.setFocus(Qt.FocusReason.OtherFocusReason))
        panel.body.addWidget(self.table, 1)
        self.file = ActionButton(theme, "打开情景包文件…")
        self.file.clicked.connect(self.file_wanted)
        self.editor = ActionButton(theme, "编写情景包…")
        self.editor.clicked.connect(self.editor_wanted)
        panel.body.addLayout(FlowRow(self.file, self.editor, spacing=8))
        return panel

    def _sheet(self, theme: Theme) -> Panel:
        self.sheet_panel = Panel(theme, "所选情景包")
        self.sheet = SectionsView(theme, "所选情景包的内容", numbered=True)
        self.sheet_panel.body.addWidget(self.sheet, 1)
        self.trouble = Text(theme, color=theme.tokens.bad, wrap=True)
        self.trouble.hide()
        self.sheet_panel.body.addWidget(self.trouble)
        row = FlowRow(spacing=8)
        row.addWidget(Text(theme, "参演队"))
        self.team = LineField()
        self.team.setText(FIRST_TEAM)  # a name of the record
        self.team.setAccessibleName(theme.say("参演队名称"))
        self.team.setMinimumHeight(theme.px(36))
        self.team.setFixedWidth(theme.px(180))
        self.team.setFont(theme.font())
        self.team.entered.connect(self._to_begin)
        row.addWidget(self.team)
        row.addStretch()
        self.papers = ActionButton(theme, "出导调脚本和参演须知")
        self.papers.clicked.connect(self._on_papers)
        row.addWidget(self.papers)
        self.begin = ActionButton(theme, "开始演练", primary=True)
        self.begin.clicked.connect(self._on_begin)
        row.addWidget(self.begin)
        self.sheet_panel.body.addLayout(row)
        return self.sheet_panel

    @property
    def pack(self) -> Pack | None:
        """The pack that is chosen."""
        choice = self._choice(self.table.current_key)
        return None if choice is None else choice.pack

    def show_choices(self, choices: Sequence[PackChoice], chosen: str = "") -> None:
        """Show the packs there are, and choose one by its file."""
        self._choices = tuple(choices)
        self._waiting = NONE_THERE
        lines = pack_lines(self._choices)
        self.table.show_rows(
            tuple(
                Row(one.key, (one.title, one.size, one.length), "bad" if one.trouble else "", one.trouble)
                for one in lines
            )
        )
        place = next((place for place, one in enumerate(lines) if one.key == chosen), -1)
        if place >= 0:
            self.table.selectRow(place)
        self._on_current(self.table.current_key)

    def _choice(self, key: str) -> PackChoice | None:
        return next((one for one in self._choices if str(one.path) == key), None)

    def _on_current(self, key: str) -> None:
        choice = self._choice(key)
        pack = None if choice is None else choice.pack
        self.begin.setEnabled(pack is not None)
        self.papers.setEnabled(pack is not None)
        if pack is None:
            self.sheet_panel.set_heading("所选情景包")
            self.sheet.show_sections((("", (self._waiting,)),) if choice is None else ())
            self.trouble.setText("" if choice is None else choice.trouble)
            self.trouble.setVisible(choice is not None)
            return
        sheet = pack_sheet(pack)
        self.trouble.hide()
        self.sheet_panel.set_heading(sheet.title)
        times = (
            f"时钟按 1 倍走需{hours_of_wall(pack, 1)}，按 {_FAST} 倍走需{hours_of_wall(pack, _FAST)}；"
            "也可以随时停，或拨到下一条。"
        )
        self.sheet.show_sections((*sheet.sections, ("需要多长时间", (times,))), quoted=OF_THE_PACK)

    def _to_begin(self) -> None:
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_papers(self) -> None:
        if self.pack is not None:
            self.papers_wanted.emit(self.pack)

    def _on_begin(self) -> None:
        team = self.team.text().strip()
        if self.pack is not None and team:
            self.begin_wanted.emit(self.pack, team)
        elif not team:
            self.trouble.setText("请填写参演队名称，如“第一队”。")
            self.trouble.show()
            self.team.setFocus(Qt.FocusReason.OtherFocusReason)
