"""设置, 本单位和通讯录: names on papers, duty roster, the lists that are imported from a sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QScrollArea, QWidget

from jc_disaster.ui.own_settings import CONTACTS, MEMBERS, OwnView
from jc_disaster.ui.theme import Theme
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.path_dialog import ask_path
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import DETAIL, Row, RowsTable
from jc_disaster.ui.widgets.settings_form import add_row, buttons, note

NOT_IN_AN_EXERCISE = "演练中不显示真实号码；请在正式程序中导入和查看。"
_SHEETS = "表格 (*.xlsx *.xls *.ods *.csv *.et)"


class OfficePanel(Panel):
    """How this office is called on papers."""

    kept = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "本单位（文书用）")
        self.fields: dict[tuple[str, ...], LineField] = {}
        note(theme, self, "名称、代字、联系人由本单位核对后填写，下一份文书起使用；不填的在文书上留空待填。")
        self._inner = QWidget()
        self._inner.setObjectName("page")
        self._form = QFormLayout(self._inner)
        self._form.setContentsMargins(0, 4, 8, 4)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(8)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inner)
        self.body.addWidget(area, 1)
        self.keep = ActionButton(theme, "保存", primary=True)
        self.keep.clicked.connect(self._on_keep)
        buttons(self, self.keep)

    def show_own(self, view: OwnView) -> None:
        """Show the settings; what is being typed stays."""
        for setting in view.office:
            field = self.fields.get(setting.path)
            if field is None:
                field = self.fields[setting.path] = LineField()
                field.entered.connect(self._on_keep)
                add_row(self.theme, self._form, setting.label, field)
            if not field.isModified():
                field.setText(setting.value)
                field.setCursorPosition(0)

    def saved(self) -> None:
        """What was typed is kept."""
        for field in self.fields.values():
            field.setModified(False)

    def _on_keep(self) -> None:
        changed = {path: field.text().strip() for path, field in self.fields.items() if field.isModified()}
        if changed:
            self.kept.emit(changed)


class RosterPanel(Panel):
    """值班表: who is on duty when, as the office writes it."""

    kept = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "值班表")
        self.text = QPlainTextEdit()
        self.text.setFont(theme.font())
        self.text.setAccessibleName(theme.say("值班表"))
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(theme.say("每班一行，如：7月12日 带班某局长 值班员甲、乙 电话 0356-…"))
        self.body.addWidget(self.text, 1)
        self.keep = ActionButton(theme, "保存值班表")
        self.keep.clicked.connect(lambda: self.kept.emit(self.text.toPlainText().strip()))
        buttons(self, self.keep)

    def show_own(self, view: OwnView) -> None:
        """Show the roster; what is being typed stays."""
        if not self.text.document().isModified():
            self.text.setPlainText(view.roster)

    def saved(self) -> None:
        """What was typed is kept."""
        self.text.document().setModified(False)


class ListPanel(Panel):
    """A list that is imported from a sheet and looked through here.

    Args:
        theme: The look.
        heading: What the list is.
        name: Under which it is kept.
        heads: Heads of its columns, and their widths.
        about: What it is for, and where it comes from.
    """

    import_wanted = Signal(str, str)

    def __init__(self, theme: Theme, heading: str, name: str, heads: dict[str, int], about: str) -> None:
        super().__init__(theme, heading)
        self._name = name
        self._pick_title = f"导入{heading}"
        self.note = note(theme, self, about)
        self.search = LineField()
        self.search.setPlaceholderText(
            theme.say("查找单位、姓名、号码" if name == CONTACTS else "查找单位、职责")
        )
        self.search.setAccessibleName(theme.say(f"在{heading}中查找"))
        self.search.setFont(theme.font())
        self.search.setMinimumHeight(theme.px(34))
        self.search.textChanged.connect(self._refresh)
        self.body.addWidget(self.search)
        columns = range(DETAIL, len(heads))
        self.table = RowsTable(theme, tuple(heads), tuple(heads.values()), heading, verbatim=columns)
        self.table.set_empty(f"还没有内容。按下面的“导入{heading}…”，从本单位的表格导入。")
        self.body.addWidget(self.table, 1)
        self.pick = ActionButton(theme, f"导入{heading}…")
        self.pick.clicked.connect(self._on_pick)
        buttons(self, self.pick)
        self._rows: tuple[Row, ...] = ()

    def show_lines(self, lines: tuple[tuple[str, ...], ...]) -> None:
        """Show the list."""
        self._rows = tuple(Row(str(place), line, "", "　".join(line)) for place, line in enumerate(lines))
        self._refresh()

    def _refresh(self) -> None:
        find = self.search.text().strip()
        rows = tuple(row for row in self._rows if not find or find in row.detail)
        self.table.show_rows(rows)
        self.aside.setText(f"{len(self._rows)} 条" if self._rows else "尚未导入")

    def _on_pick(self) -> None:
        ask_path(
            self.theme,
            self,
            self._pick_title,
            lambda path: self.import_wanted.emit(self._name, path),
            files=_SHEETS,
        )


def contacts_panel(theme: Theme) -> ListPanel:
    """通讯录."""
    about = (
        NOT_IN_AN_EXERCISE
        if theme.exercise
        else "从本单位的通讯录表格导入（单位、姓名、职务、电话），只存在本机；研判页据此给出该问哪个县、打哪个号码。"
    )
    panel = ListPanel(theme, "通讯录", CONTACTS, {"单位": 0, "姓名和职务": 110, "号码": 186}, about)
    panel.pick.setEnabled(not theme.exercise)
    if theme.exercise:
        panel.table.set_empty(NOT_IN_AN_EXERCISE)
    return panel


def members_panel(theme: Theme) -> ListPanel:
    """成员单位职责 (annex 2)."""
    about = (
        "预案附件2“市安委会成员单位自然灾害救助主要职责”未随正文印发，请用本单位的表格导入（单位、职责）。"
    )
    panel = ListPanel(theme, "成员单位职责", MEMBERS, {"单位": 180, "职责": 0}, about)
    panel.search.setPlaceholderText(theme.say("查找单位、职责"))
    return panel


def show_lists(contacts: ListPanel, members: ListPanel, view: OwnView) -> None:
    """Show both lists."""
    contacts.show_lines(
        tuple(
            (one.unit, f"{one.name} {one.post}".strip(), one.numbers_words()) for one in view.phones.entries
        )
    )
    members.show_lines(view.members)


def plain(theme: Theme, text: str = "") -> Text:
    """A paragraph that can be copied."""
    words = Text(theme, text, wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words
