"""措施: the menu of the level at hand, verbatim; adopted or not with a reason, then followed to its end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem

from jc_disaster.incident.field_numbers import MEASURES, numbers_of
from jc_disaster.incident.state import MeasureState
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.measures import (
    BY_CLAUSE,
    BY_DEPARTMENT,
    RowOrder,
    clauses_view,
    departments_view,
    duty_rows,
    measures_level,
    menu_heading,
    next_progress,
    progress_of,
)
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.shapes import BEGIN
from jc_disaster.ui.view_models.words import full_width
from jc_disaster.ui.widgets.choice import ChoiceBox, choose, chosen, offer
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import BESIDE_ITEM, DETAIL, Row, RowsTable, Wrapped

ALL = "全部部门"
ALL_CLAUSES = "全部条款"
OPEN_FIRST, AS_PRINTED = "尚未确认在前", "按预案顺序"
ALREADY_DONE = "这一条已经完成；登记有误的，按 Ctrl+R 重新登记进展。"
FEW_WORDS = 18  # characters of a clause beside its number
NOT_YET = "达到启动条件后，这里按部门列出这一级的措施。"
NONE_OPEN = "没有尚未确认的措施。"

SIDE, SIDE_SHARE = 264, 0.26
MOST_WORDS = 220  # px that the words of the plan keep


class MeasuresPage(Page):
    """Duties by department or by clause, those that nobody has confirmed first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "措施")
        self._picture: Picture | None = None
        self._order = RowOrder()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        side = self._side = Panel(theme, "分组")
        self.grouping = ChoiceBox()
        self.grouping.setMinimumHeight(theme.px(34))
        self.grouping.setAccessibleName(theme.say("左侧按部门还是按条款列出"))
        offer(self.grouping, theme, (BY_DEPARTMENT, BY_CLAUSE))
        self.grouping.currentIndexChanged.connect(self._on_grouping)
        side.body.addWidget(self.grouping)
        self.departments = QListWidget()
        self.departments.setAccessibleName(theme.say("部门"))
        self.departments.setFont(theme.font())
        self.departments.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.departments.setWordWrap(True)
        self.departments.setItemDelegate(Wrapped(self.departments, BESIDE_ITEM))
        self.departments.currentRowChanged.connect(self._refresh)
        side.body.addWidget(self.departments)
        outer.addWidget(side)
        self.panel = Panel(theme, "响应措施")
        outer.addWidget(self.panel, 1)
        numbers = numbers_of(MEASURES)
        heads = (
            f"{numbers['clause']} 条款",
            f"{numbers['measure']} 措施（原文）",
            f"{numbers['leads']} 牵头",
            f"{numbers['supports']} 配合",
            f"{numbers['progress']} 状态",
        )
        self.table = RowsTable(
            theme, heads, (98, 0, 152, 128, 112), "措施", verbatim=(0, 1, 2, 3, DETAIL), words=MOST_WORDS
        )
        self.table.acted.connect(lambda _: self._tick())
        self.table.current_changed.connect(self._on_current)
        self.panel.body.addWidget(self.table, 1)
        self.note = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True, verbatim=True)
        self.panel.body.addWidget(self.note)
        self.reason = LineField()
        self.reason.setAccessibleName(theme.say(f"{numbers['reason']} 不采取的理由"))
        self.reason.setPlaceholderText(theme.say(f"{numbers['reason']} 不采取的理由，回车记录，Esc 取消"))
        self.reason.entered.connect(self._refuse)
        self.reason.hide()
        self.panel.body.addWidget(self.reason)
        self.panel.body.addLayout(self._actions(theme))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.reason)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._leave_reason)

    def _actions(self, theme: Theme) -> FlowRow:
        row = FlowRow(spacing=8)
        self.adopt = ActionButton(theme, "采取", primary=True, key="Enter")
        self.adopt.clicked.connect(self._tick)
        self.refuse = ActionButton(theme, "不采取", key="Ctrl+D")
        self.refuse.clicked.connect(self._ask_reason)
        QShortcut(QKeySequence("Ctrl+D"), self, self._ask_reason)
        self.report = ActionButton(theme, "登记进展和说明", key="Ctrl+R")
        self.report.clicked.connect(self._report)
        QShortcut(QKeySequence("Ctrl+R"), self, self._report)
        self.sheets = ActionButton(theme, "出全部提示单")
        self.sheets.clicked.connect(self._make_sheets)
        self.only_open = QCheckBox(theme.say("只看尚未确认"))
        self.only_open.setFont(theme.font())
        self.only_open.setAccessibleName(theme.say("只看尚未确认"))
        self.only_open.toggled.connect(self._refresh)
        self.order = ChoiceBox()
        self.order.setMinimumHeight(theme.px(36))
        self.order.setAccessibleName(theme.say("措施的次序"))
        offer(self.order, theme, (OPEN_FIRST, AS_PRINTED))
        self.order.currentIndexChanged.connect(self._on_order)
        self.hint = Text(theme, size=SMALL, color=theme.tokens.muted)
        row.addWidget(self.adopt)
        row.addWidget(self.refuse)
        row.addWidget(self.report)
        row.addWidget(self.sheets)
        row.addWidget(self.order)
        row.addWidget(self.only_open)
        row.addWidget(self.hint)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In large text the departments give way to the words of the plan."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(self.theme.px(SIDE), round(event.size().width() * SIDE_SHARE)))

    def show_shown(self, shown: Shown) -> None:
        """Show the menu of the level at hand."""
        self._picture = shown.picture
        if shown.picture is None:
            self.table.set_empty(BEGIN)
            for button in (self.adopt, self.refuse, self.report, self.sheets):
                button.setEnabled(False)
            return
        view = departments_view(shown.picture)
        self.panel.aside.setText(view.aside)
        self._show_groups()

    def _show_groups(self) -> None:
        """Show the list at the side, and the duties of what is chosen in it."""
        if self._picture is None:
            return
        self.panel.set_heading(menu_heading(self._picture, chosen(self.grouping)))
        wanted = self._groups(self._picture)
        current = self._group
        names = [
            str(self.departments.item(place).data(Qt.ItemDataRole.UserRole))
            for place in range(self.departments.count())
        ]
        if names != [name for name, _ in wanted]:
            self.departments.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.departments.clear()
            for name, _ in wanted:
                item = QListWidgetItem()
                item.setData(Qt.ItemDataRole.UserRole, name)
                self.departments.addItem(item)
            place = next((place for place, (name, _) in enumerate(wanted) if name == current), 0)
            self.departments.setCurrentRow(place)
            self.departments.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        for place, (_, text) in enumerate(wanted):
            self.departments.item(place).setText(text)
        self._refresh()

    def _groups(self, picture: Picture) -> list[tuple[str, str]]:
        """The entries of the list at the side: the name behind each, and what is shown of it."""
        say = self.theme.say
        if chosen(self.grouping) == BY_CLAUSE:
            clauses = clauses_view(picture)
            said = [
                (view.clause, f"{view.clause} {shortened(view.words)}\n{say(view.status)}")
                for view in clauses
            ]
            return [("", say(ALL_CLAUSES)), *said]
        departments = departments_view(picture).departments
        return [("", say(ALL)), *((view.name, f"{view.name}\n{say(view.status)}") for view in departments)]

    def choose(self, department: str) -> None:
        """Show one department's duties; all of them for an empty name."""
        choose(self.grouping, BY_DEPARTMENT)
        for place in range(self.departments.count()):
            if self.departments.item(place).data(Qt.ItemDataRole.UserRole) == department:
                self.departments.setCurrentRow(place)

    def enter(self) -> None:
        """Begin with the duties, those that nobody has confirmed by now first."""
        self._order.forget()
        self._refresh()
        if self.table.rows and chosen(self.order) == OPEN_FIRST:
            self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _group(self) -> str:
        """The department or clause that is chosen at the side; empty for all."""
        item = self.departments.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    @property
    def _department(self) -> str:
        return self._group if chosen(self.grouping) == BY_DEPARTMENT else ""

    def _on_grouping(self) -> None:
        self.departments.clear()
        self._show_groups()

    def _on_order(self) -> None:
        """Another order begins at its head."""
        self._refresh()
        if self.table.rows:
            self.table.selectRow(0)

    def _refresh(self) -> None:
        if self._picture is None:
            return
        clause = "" if chosen(self.grouping) == BY_DEPARTMENT else self._group
        rows = duty_rows(self._picture, self._department, clause)
        open_first = chosen(self.order) == OPEN_FIRST
        rows = self._order.of(rows, (self._department, clause), open_first=open_first)
        if self.only_open.isChecked():
            rows = tuple(row for row in rows if row.tone == "open")
        self.table.show_rows(
            tuple(
                Row(
                    row.duty,
                    (row.clause, row.text, row.leads, row.supports, row.state),
                    row.tone,
                    self._detail(row.condition, row.note, row.by),
                )
                for row in rows
            )
        )
        self.sheets.setText("出本部门提示单" if self._department else "出全部提示单")
        active = self._picture.in_force is not None
        level = measures_level(self._picture)
        self.adopt.setEnabled(active and bool(rows))
        self.refuse.setEnabled(active and bool(rows))
        self.sheets.setEnabled(level is not None)
        self.table.set_empty(NONE_OPEN if self.only_open.isChecked() and level is not None else NOT_YET)
        self.hint.setText("Enter 采取或推进一步；可多选" if active else "启动响应后逐条研判" if rows else "")
        self._on_current(self.table.current_key)

    def _on_current(self, key: str) -> None:
        row = next((row for row in self.table.rows if row.key == key), None)
        self.note.setText("" if row is None else row.detail)
        self.note.setVisible(bool(row and row.detail))
        if self._picture is not None:
            state = self._picture.state.measures.get(key)
            step = next_progress(state, self._department)
            self.adopt.setText(f"{step}  Enter" if step else "采取  Enter")
            self.report.setEnabled(state is not None and state.adopted)

    def _tick(self) -> None:
        """Adopt what is open, move on what is adopted."""
        picture, keys = self._picture, self.table.chosen_keys
        if picture is None or picture.in_force is None or not keys:
            return
        open_keys = [
            key
            for key in keys
            if key not in picture.state.measures or not picture.state.measures[key].adopted
        ]
        if open_keys:
            directs = picture.in_force.directs.by
            self.act.emit(
                {
                    "act": "decide_measures",
                    "duties": open_keys,
                    "adopted": True,
                    "instructed_by": {"post": directs[0]},
                }
            )
            return
        for key in keys:
            self._move_on(picture.state.measures[key])

    def _move_on(self, state: MeasureState) -> None:
        """One step further: the department that is shown, or all of them where all are."""
        department = self._department
        step = next_progress(state, department)
        if step == (progress_of(state, department) if department else state.progress):
            self.said.emit(ALREADY_DONE)
            return
        moved: dict[str, object] = {"act": "report_progress", "duty": state.duty, "progress": step}
        named = next((one.name for one in state.departments if full_width(one.name) == department), None)
        self.act.emit({**moved, "department": named} if named is not None else moved)

    def _make_sheets(self) -> None:
        """The sheet of the department that is shown, or of all."""
        department = self._department
        self.command.emit("papers", f"task_sheet@{department}" if department else "task_sheet")

    def _report(self) -> None:
        """A step with a value or a note, of any department."""
        key = self.table.current_key
        if self.report.isEnabled() and key:
            self.command.emit("record", f"report_progress:duty={key}&department={self._department}")

    def _ask_reason(self) -> None:
        if self.refuse.isEnabled():
            self.reason.show()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self) -> None:
        text = self.reason.text().strip()
        if text:
            keys = list(self.table.chosen_keys)
            self._leave_reason()
            self.act.emit({"act": "decide_measures", "duties": keys, "adopted": False, "reason": text})

    def _leave_reason(self) -> None:
        self.reason.clear()
        self.reason.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _detail(self, condition: str, note: str, by: str) -> str:
        """The condition as printed, the note as written, who said so."""
        parts = [f"{self.theme.say('条件')}：{condition}" if condition else "", note, by]
        return " · ".join(part for part in parts if part)


def shortened(words: str) -> str:
    """How the words of a clause begin."""
    return words if len(words) <= FEW_WORDS else f"{words[:FEW_WORDS]}…"
