"""设置, 单位、时限和基数, 记录和备份: what the office settles for an incident; how plan, record and backups stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from jc_disaster.plan.model import ReportingUnit
from jc_disaster.ui.known import StoreState
from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.own_settings import OwnView
from jc_disaster.ui.theme import Theme
from jc_disaster.ui.view_models.settled import NOT_NOW, SettledLine
from jc_disaster.ui.view_models.words import day_clock
from jc_disaster.ui.widgets.offer_bar import OfferBar
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text, offer_stop
from jc_disaster.ui.widgets.path_dialog import ask_path
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import Row, RowsTable
from jc_disaster.ui.widgets.settings_form import add_row, buttons, form_of, note

KEYS_LEFT = "有人员信息已按规定处理，但密钥还没有销毁（磁盘写不进）。请腾出空间后重新打开程序，会再销毁一次。"
CLOCK_BACK = "本机时钟比最近一条记录还早，请核对时间；记录的先后不受影响。"


class SettledPanel(Panel):
    """What the plan leaves to the office, as this incident has it."""

    command = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "单位、时限和基数")
        self.units = Text(theme, wrap=True)
        self.body.addWidget(self.units)
        note(theme, self, "预案没有写出的时限、钟点和数值由本单位确定；逐项登记，写明依据，随灾情保存。")
        self.table = RowsTable(
            theme,
            ("事项", "现在", "状态"),
            (0, 0, 88 if theme.language is CHINESE else 124),
            "单位、时限和基数",
        )
        self.table.acted.connect(self._on_act)
        self.body.addWidget(self.table, 1)
        self.act = ActionButton(theme, "登记选中的一项", primary=True, key="Enter")
        self.act.clicked.connect(lambda: self._on_act(self.table.current_key))
        self.why_not = Text(theme, NOT_NOW, color=theme.tokens.muted)
        buttons(self, self.act, self.why_not)
        self._lines: tuple[SettledLine, ...] = ()

    def show_units(self, units: tuple[ReportingUnit, ...]) -> None:
        """Show who reports; one that the plan's duties do not bind is marked as on the papers (reading D8)."""
        names = "、".join(f"{unit.name}（参照）" if unit.by_analogy else unit.name for unit in units)
        self.units.setText(f"报送单位{len(units)}个：{names}")

    def show_lines(self, lines: tuple[SettledLine, ...], *, possible: bool) -> None:
        """Show them; without an incident nothing can be recorded."""
        self._lines = lines
        self.table.show_rows(
            tuple(
                Row(
                    line.key,
                    (line.what, line.words, "已登记" if line.settled else "未登记"),
                    "done" if line.settled else "open",
                )
                for line in lines
            )
        )
        self.act.setEnabled(possible)
        self.why_not.setVisible(not possible)

    def _on_act(self, key: str) -> None:
        line = next((line for line in self._lines if line.key == key), None)
        if line is not None and self.act.isEnabled():
            self.command.emit(*line.command)


class BackupPanel(Panel):
    """Where the record is backed up, and how it stands."""

    folder_chosen = Signal(str)
    backup_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "记录和备份")
        self.state = Text(theme, wrap=True)
        self.state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.state)
        self.trouble = Text(theme, color=theme.tokens.bad, medium=True, wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.second = LineField()
        self.second.setPlaceholderText(theme.say("如U盘上的文件夹，可空"))
        self.second.entered.connect(self._on_keep)
        add_row(theme, form_of(theme, self), "第二备份文件夹", self.second)
        self.keep = ActionButton(theme, "保存")
        self.keep.clicked.connect(self._on_keep)
        self.pick = ActionButton(theme, "选择…")
        self.pick.clicked.connect(self._on_pick)
        self.now = ActionButton(theme, "立即备份")
        self.now.clicked.connect(self.backup_wanted)
        self.stop = ActionButton(theme, "停止备份")
        self.stop.clicked.connect(self.stop_wanted)
        self.stop.hide()
        buttons(self, self.keep, self.pick, self.now, self.stop)
        self.offer = OfferBar(theme)
        self.body.addWidget(self.offer)
        note(theme, self, "级别变动后、每30分钟、退出时自动备份，并重新读出核对；人员信息的密钥不进备份。")

    def show_state(self, state: StoreState, where: str) -> None:
        """Show how the record stands."""
        made = "尚未备份" if state.looked else "正在查看备份文件夹…"
        if state.newest is not None:
            made = f"最近一次备份 {day_clock(state.newest)}"
        folders = "、".join(map(str, state.folders))
        places = f"备份文件夹：{folders}" if folders else "没有设备份文件夹。"
        self.state.setText(
            f"记录库：{where}（{self.theme.kind_word}），共 {state.entries:,} 条\n{made}\n{places}"
        )
        troubles = [
            text
            for text in (
                KEYS_LEFT if state.keys_left else "",
                CLOCK_BACK if state.clock_went_back else "",
                state.warning,
            )
            if text
        ]
        self.trouble.setText("\n".join(troubles))
        self.trouble.setVisible(bool(troubles))

    def show_running(self, *, running: bool) -> None:
        """While a backup is made it can be stopped, and none can be begun."""
        offer_stop(self.now, self.stop, running=running)

    def show_own(self, view: OwnView) -> None:
        """Show the second folder; what is being typed stays."""
        if not self.second.isModified():
            self.second.setText(view.backup)

    def saved(self) -> None:
        """What was typed is kept."""
        self.second.setModified(False)

    def _on_keep(self) -> None:
        self.second.setModified(True)
        self.folder_chosen.emit(self.second.text().strip())

    def _on_pick(self) -> None:
        ask_path(self.theme, self, "选择第二备份文件夹", self._on_picked, at=self.second.text())

    def _on_picked(self, folder: str) -> None:
        self.second.setText(folder)
        self._on_keep()
