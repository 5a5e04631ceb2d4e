"""设置: who is on duty, the look, reference values, the plan and the store."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.pages.page import Page, Shown
from jc_disaster.ui.preferences import AUTOMATIC, SCALES, Look
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.words import day_clock
from jc_disaster.ui.widgets.font_panel import FontPanel
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.preedit import LineField


class SettingsPage(Page):
    """Settings; each takes effect at once and can be changed back."""

    officer_changed = Signal(object)
    look_changed = Signal(object)
    folder_changed = Signal(str)
    folder_restored = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "设置")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(10)
            outer.addLayout(column, 1)
        left.addWidget(self._duty(theme))
        left.addWidget(self._look(theme))
        self.drop = self._drop(theme)
        left.addWidget(self.drop)
        left.addStretch(1)
        right.addWidget(self._reference(theme))
        right.addWidget(self._about(theme))
        self.fonts = FontPanel(theme)
        right.addWidget(self.fonts)
        right.addStretch(1)

    def _duty(self, theme: Theme) -> Panel:
        panel = Panel(theme, "值班人员")
        self.name, self.post, self.seat = LineField(), LineField(), LineField()
        form = _form(theme, panel)
        for label, field in (("姓名", self.name), ("职务", self.post), ("席位", self.seat)):
            _add(theme, form, label, field)
        self.seat.setReadOnly(True)
        self.seat.setToolTip("席位在建库时确定，不能改名；换席位请另建记录库")
        self.keep = ActionButton(theme, "接班", primary=True)
        self.keep.clicked.connect(self._on_keep)
        panel.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def _look(self, theme: Theme) -> Panel:
        panel = Panel(theme, "显示")
        form = _form(theme, panel)
        self.theme_box, self.scale_box = QComboBox(), QComboBox()
        for stored, shown in (("light", "浅色"), ("dark", "深色")):
            self.theme_box.addItem(shown, stored)
        self.scale_box.addItem("随屏幕", AUTOMATIC)
        for scale in SCALES:
            self.scale_box.addItem(f"{scale:.0%}", scale)
        self.theme_box.setCurrentIndex(self.theme_box.findData(theme.tokens.name))
        _add(theme, form, "颜色", self.theme_box)
        _add(theme, form, "文字大小", self.scale_box)
        for box in (self.theme_box, self.scale_box):
            box.activated.connect(self._on_look)
        return panel

    def _drop(self, theme: Theme) -> Panel:
        """来报文件夹: where others drop their reports."""
        panel = Panel(theme, "来报文件夹")
        self.folder = LineField()
        self.folder.setPlaceholderText("如共享文件夹的路径；空着即不查看")
        self.folder.entered.connect(self._on_folder)
        _add(theme, _form(theme, panel), "文件夹", self.folder)
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
        self.dialog = QFileDialog(self, "选择来报文件夹", self.folder.text())
        self.dialog.setFileMode(QFileDialog.FileMode.Directory)
        self.dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self.dialog.fileSelected.connect(self._on_picked)
        self.dialog.open()

    def _on_picked(self, folder: str) -> None:
        self.folder.setText(folder)
        self._on_folder()

    def _reference(self, theme: Theme) -> Panel:
        panel = Panel(theme, "基数")
        self.population = Text(theme, wrap=True)
        panel.body.addWidget(self.population)
        self.set_reference = ActionButton(theme, "登记本市农业人口")
        self.set_reference.clicked.connect(lambda: self.command.emit("reference", ""))
        panel.body.addWidget(self.set_reference, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def _about(self, theme: Theme) -> Panel:
        panel = Panel(theme, "预案与记录库")
        self.about = Text(theme, wrap=True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        panel.body.addWidget(self.about)
        note = "“约”按上下一成理解，系本机设定，非预案规定。中文输入法无法使用时，可加 --keep-input-method 启动。"
        panel.body.addWidget(Text(theme, note, size=SMALL, color=theme.tokens.muted, wrap=True))
        return panel

    def show_shown(self, shown: Shown) -> None:
        """Show what is set."""
        officer = shown.desk.officer or Officer("", "", "")
        if not any(field.hasFocus() for field in (self.name, self.post)):
            for field, value in (
                (self.name, officer.name),
                (self.post, officer.post),
                (self.seat, officer.seat),
            ):
                field.setText(value)
        header = shown.known.assessor.edition.header
        units = "、".join(unit.name for unit in shown.known.assessor.edition.units)
        self.about.setText(
            f"预案：{header.title}（{header.edition}），{header.in_force_from}起施行\n"
            f"报送单位：{units}\n"
            f"记录库：{shown.desk.store}（{self.theme.kind_word}）"
        )
        state = shown.known.current
        reference = None if state is None else state.references.get(AGRICULTURAL_POPULATION)
        if state is None:
            text = "先新建灾情，再登记基数；基数随灾情保存。"
        elif reference is None or reference.value is None:
            text = "本市农业人口尚未登记；干旱条件暂只按人数判断，占比不可计算。"
        else:
            origin = f"{reference.source}，{reference.dated}"
            text = f"本市农业人口 {reference.value:,} 人（{origin}），{day_clock(reference.stamp.at)}登记"
        self.population.setText(text)
        self.set_reference.setEnabled(state is not None)

    def enter(self) -> None:
        """Begin with the officer."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.said.emit("请填写姓名后再按“接班”。")
            return
        self.officer_changed.emit(Officer(name, self.post.text().strip() or "值班员", self.seat.text()))

    def _on_look(self) -> None:
        self.look_changed.emit(Look(str(self.theme_box.currentData()), float(self.scale_box.currentData())))


def _form(theme: Theme, panel: Panel) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(8)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    panel.body.addLayout(form)
    panel.setMinimumWidth(theme.px(320))
    return form


def _add(theme: Theme, form: QFormLayout, label: str, field: QWidget) -> None:
    field.setFont(theme.font())
    field.setMinimumHeight(theme.px(34))
    field.setAccessibleName(label)
    text = Text(theme, label)
    text.setBuddy(field)
    form.addRow(text, field)
