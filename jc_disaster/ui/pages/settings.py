"""设置: who is on duty, the look, this office, its lists, what the plan leaves to it, record and backups."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from jc_disaster.ui.language import CODES, NAMES
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.preferences import AUTOMATIC, SCALES, Look
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.settled import settled_lines
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.font_panel import FontPanel
from jc_disaster.ui.widgets.large_text import scrolled
from jc_disaster.ui.widgets.late_parts import LateParts
from jc_disaster.ui.widgets.offer_bar import OfferBar
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.path_dialog import ask_path
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import BESIDE_ITEM, Wrapped
from jc_disaster.ui.widgets.settings_form import add_row, form_of
from jc_disaster.ui.widgets.settings_own import (
    ListPanel,
    OfficePanel,
    RosterPanel,
    contacts_panel,
    members_panel,
    show_lists,
)
from jc_disaster.ui.widgets.settings_record import BackupPanel, SettledPanel

if TYPE_CHECKING:
    from jc_disaster.ui.known import StoreState
    from jc_disaster.ui.own_settings import OwnView

SECTIONS = ("值班和显示", "本单位", "通讯录", "单位、时限和基数", "记录和备份")
DUTY, OFFICE, LISTS, SETTLED, RECORD = PARTS = ("duty", "office", "lists", "settled", "record")

# The change of shift, in the order in which it is done: words, command, argument.
SHIFT = (
    ("登记交班", "record", "hand_over"),
    ("出交接记录", "papers", "handover"),
    ("登记接班确认", "record", "take_over"),
)
SHIFT_NOTE = "换班：先登记交班，出交接记录双方签字；接班人把姓名改成自己的，按“接班”，再登记接班确认。"
LANGUAGE_NOTE = "立即生效。只换窗口的文字：预案原文、单位和地名、公文、导出和值班日志始终是中文。"


class SettingsPage(Page):
    """Settings; each takes effect at once and can be changed back. Only 值班和显示 is there from the beginning."""

    officer_changed = Signal(object)
    look_changed = Signal(object)
    folder_changed = Signal(str)
    folder_restored = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "设置")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        side = Panel(theme, "设置")
        side.setFixedWidth(theme.px(204))
        self.sections = QListWidget()
        self.sections.setAccessibleName(theme.say("设置的各部分"))
        self.sections.setFont(theme.font())
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections.setWordWrap(True)
        self.sections.setItemDelegate(Wrapped(self.sections, BESIDE_ITEM))
        self.sections.addItems([theme.say(section) for section in SECTIONS])
        self.sections.currentRowChanged.connect(self._on_section)
        side.body.addWidget(self.sections, 1)
        outer.addWidget(side)
        self._shown: Shown | None = None
        self._own: tuple[OwnView | None, StoreState, str] | None = None
        self.stack = LateParts(
            {
                DUTY: self._duty_part,
                OFFICE: lambda: OfficePanel(theme),
                LISTS: self._lists_part,
                SETTLED: lambda: SettledPanel(theme),
                RECORD: self._record_part,
            }
        )
        self.stack.built.connect(self._on_built)
        outer.addWidget(self.stack, 1)
        self.sections.setCurrentRow(0)

    @property
    def office(self) -> OfficePanel:
        """本单位."""
        return cast("OfficePanel", self.stack.part(OFFICE))

    @property
    def contacts(self) -> ListPanel:
        """通讯录."""
        self.stack.part(LISTS)
        return self._contacts

    @property
    def members(self) -> ListPanel:
        """成员单位职责."""
        self.stack.part(LISTS)
        return self._members

    @property
    def settled(self) -> SettledPanel:
        """时限和基数."""
        return cast("SettledPanel", self.stack.part(SETTLED))

    @property
    def backup(self) -> BackupPanel:
        """记录和备份."""
        self.stack.part(RECORD)
        return self._backup

    @property
    def fonts(self) -> FontPanel:
        """公文字体."""
        self.stack.part(RECORD)
        return self._fonts

    def _duty_part(self) -> QWidget:
        theme = self.theme
        self.drop, self.roster = self._drop(theme), RosterPanel(theme)
        return self._section((self._duty(theme), self._look(theme)), (self.drop, self.roster))

    def _lists_part(self) -> QWidget:
        self._contacts, self._members = contacts_panel(self.theme), members_panel(self.theme)
        return self._section((self._contacts,), (self._members,), filled=True)

    def _record_part(self) -> QWidget:
        self._backup, self._fonts = BackupPanel(self.theme), FontPanel(self.theme)
        return self._section((self._backup, self._about(self.theme)), (self._fonts,))

    def _section(self, *columns: tuple[Panel, ...], filled: bool = False) -> QWidget:
        """One part of the settings: panels in columns; those that fill take the whole height."""
        section = QWidget()
        row = QHBoxLayout(section)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for panels in columns:
            column = QVBoxLayout()
            column.setSpacing(10)
            for panel in panels:
                grows = filled or isinstance(panel, RosterPanel)
                column.addWidget(panel, 1 if grows else 0)
            if not filled:
                column.addStretch(1)
            row.addLayout(column, 1)
        return section if filled else scrolled(self.theme, section)

    def saved(self, part: str) -> None:
        """What was typed in a part is kept."""
        panel = self.office if part == "office" else self.roster if part == "roster" else self.backup
        panel.saved()

    def _on_section(self, place: int) -> None:
        self.stack.show_part(PARTS[place])

    def _on_built(self, part: str) -> None:
        """A part that came later shows at once what the others show."""
        if part == SETTLED:
            self.settled.command.connect(self.command)
        if self._shown is not None:
            self._show_part(part, self._shown)
        if self._own is not None:
            self._show_own(part, *self._own)

    def show_own(self, own: OwnView | None, store: StoreState, where: str) -> None:
        """Show what the office has settled, and how the record stands."""
        self._own = (own, store, where)
        for part in PARTS:
            if self.stack.has(part):
                self._show_own(part, own, store, where)

    def _show_own(self, part: str, own: OwnView | None, store: StoreState, where: str) -> None:
        if part == DUTY:
            _fill(self.roster, own)
        elif part == OFFICE:
            _fill(self.office, own)
        elif part == LISTS and own is not None:
            show_lists(self.contacts, self.members, own)
        elif part == RECORD:
            self.backup.show_state(store, where)
            self.backup.pick.setEnabled(own is not None)
            _fill(self.backup, own)

    def _duty(self, theme: Theme) -> Panel:
        panel = Panel(theme, "值班人员")
        self.name, self.post, self.seat = LineField(), LineField(), LineField()
        form = form_of(theme, panel)
        for label, field in (("姓名", self.name), ("职务", self.post), ("席位", self.seat)):
            add_row(theme, form, label, field)
        self.seat.setReadOnly(True)
        self.seat.setToolTip(theme.say("席位在建库时确定，不能改名；换席位请另建记录库"))
        self.keep = ActionButton(theme, "接班", primary=True)
        self.keep.clicked.connect(self._on_keep)
        row = FlowRow(self.keep, spacing=8)
        self.shift = tuple(ActionButton(theme, words) for words, _, _ in SHIFT)
        for button, (_, command, argument) in zip(self.shift, SHIFT, strict=True):
            button.clicked.connect(lambda _=False, name=command, of=argument: self.command.emit(name, of))
            row.addWidget(button)
        panel.body.addLayout(row)
        panel.body.addWidget(Text(theme, SHIFT_NOTE, size=SMALL, color=theme.tokens.muted, wrap=True))
        return panel

    def _look(self, theme: Theme) -> Panel:
        panel = Panel(theme, "显示")
        form = form_of(theme, panel)
        self.theme_box, self.scale_box = ChoiceBox(), ChoiceBox()
        for stored, shown in (("light", "浅色"), ("dark", "深色")):
            self.theme_box.addItem(theme.say(shown), stored)
        self.scale_box.addItem(theme.say("随屏幕"), AUTOMATIC)
        for scale in SCALES:
            self.scale_box.addItem(f"{scale:.0%}", scale)
        self.theme_box.setCurrentIndex(self.theme_box.findData(theme.tokens.name))
        add_row(theme, form, "颜色", self.theme_box)
        add_row(theme, form, "文字大小", self.scale_box)
        self.language_box = ChoiceBox()
        for code, name in zip(CODES, NAMES, strict=True):
            self.language_box.addItem(name, code)
        self.language_box.setCurrentIndex(self.language_box.findData(theme.language.code))
        add_row(theme, form, "界面语言 Language", self.language_box)
        note = Text(theme, LANGUAGE_NOTE, size=SMALL, color=theme.tokens.muted, wrap=True)
        panel.body.addWidget(note)
        for box in (self.theme_box, self.scale_box, self.language_box):
            box.activated.connect(self._on_look)
        return panel

    def _drop(self, theme: Theme) -> Panel:
        """来报文件夹: where others drop their reports."""
        panel = Panel(theme, "来报文件夹")
        self.folder = LineField()
        self.folder.setPlaceholderText(theme.say("如共享文件夹的路径；空着即不查看"))
        self.folder.entered.connect(self._on_folder)
        add_row(theme, form_of(theme, panel), "文件夹", self.folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.keep_folder = ActionButton(theme, "保存")
        self.keep_folder.clicked.connect(self._on_folder)
        self.pick_folder = ActionButton(theme, "选择…")
        self.pick_folder.clicked.connect(self._on_pick)
        self.restore_files = ActionButton(theme, "恢复列出不处理的文件")
        self.restore_files.clicked.connect(self.folder_restored)
        for button in (self.keep_folder, self.pick_folder, self.restore_files):
            row.addWidget(button)
        row.addStretch(1)
        panel.body.addLayout(row)
        self.folder_offer = OfferBar(theme)
        panel.body.addWidget(self.folder_offer)
        note = "新来的 .txt .xlsx .xls .ods .csv 文件列在值班首页待处理，由值班员打开核对；不自行导入，不移动、不删除。"
        panel.body.addWidget(Text(theme, note, size=SMALL, color=theme.tokens.muted, wrap=True))
        panel.hide()
        return panel

    def show_folder(self, folder: str) -> None:
        """Show which folder is looked at; where nothing can be watched, there is nothing to set."""
        self.drop.show()
        self.folder.setText(folder)

    def _on_folder(self) -> None:
        self.folder_changed.emit(self.folder.text().strip())

    def _on_pick(self) -> None:
        ask_path(self.theme, self, "选择来报文件夹", self._on_picked, at=self.folder.text())

    def _on_picked(self, folder: str) -> None:
        self.folder.setText(folder)
        self._on_folder()

    def _about(self, theme: Theme) -> Panel:
        panel = Panel(theme, "预案")
        self.about = Text(theme, wrap=True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        panel.body.addWidget(self.about)
        note = "“约”按上下一成理解，系本机设定，非预案规定。中文输入法无法使用时，可加 --keep-input-method 启动。"
        panel.body.addWidget(Text(theme, note, size=SMALL, color=theme.tokens.muted, wrap=True))
        return panel

    def show_shown(self, shown: Shown) -> None:
        """Show what is set."""
        self._shown = shown
        for part in PARTS:
            if self.stack.has(part):
                self._show_part(part, shown)

    def _show_part(self, part: str, shown: Shown) -> None:
        edition = shown.known.assessor.edition
        if part == DUTY:
            self._show_officer(shown.desk.officer or Officer("", "", ""))
        elif part == RECORD:
            header = edition.header
            self.about.setText(f"预案：{header.title}（{header.edition}），{header.in_force_from}起施行")
        elif part == SETTLED:
            current = shown.known.current
            before = tuple(state for state in shown.incidents if state is not current)
            self.settled.show_units(edition.units)
            self.settled.show_lines(settled_lines(current, before, edition), possible=current is not None)

    def _show_officer(self, officer: Officer) -> None:
        if any(field.hasFocus() for field in (self.name, self.post)):
            return
        values = (officer.name, officer.post, officer.seat)
        for field, value in zip((self.name, self.post, self.seat), values, strict=True):
            field.setText(value)

    def enter(self) -> None:
        """Begin with the parts of the settings, and read anew how the record stands."""
        self.entered.emit()
        self.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.said.emit("请填写姓名后再按“接班”。")
            return
        self.officer_changed.emit(Officer(name, self.post.text().strip() or "值班员", self.seat.text()))

    def _on_look(self) -> None:
        self.look_changed.emit(
            Look(
                str(self.theme_box.currentData()),
                float(self.scale_box.currentData()),
                str(self.language_box.currentData()),
            )
        )


def _fill(panel: OfficePanel | RosterPanel | BackupPanel, own: OwnView | None) -> None:
    """Show what the office settled; where nothing can be settled, nothing can be kept."""
    if own is not None:
        panel.show_own(own)
    panel.keep.setEnabled(own is not None)
