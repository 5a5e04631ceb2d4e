"""灾情: all figures by unit in one table, typed straight into the cells; what does not fit asked as questions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from jc_disaster.incident.field_numbers import REPORT, field_number
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.quantity import Quantity
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.places import places_of
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import LARGE, SMALL, Theme
from jc_disaster.ui.time_text import read_time
from jc_disaster.ui.view_models.figure_grid import cell_words, grid_view, questions
from jc_disaster.ui.view_models.figures import coverage_words, figure_kind
from jc_disaster.ui.view_models.reported import Reported
from jc_disaster.ui.view_models.shapes import BEGIN
from jc_disaster.ui.view_models.words import entry_time
from jc_disaster.ui.widgets.choice import ChoiceBox, chosen, let_type, offer
from jc_disaster.ui.widgets.entry_panel import AUTOMATIC, REPORT_KINDS, SOURCES
from jc_disaster.ui.widgets.figure_overview import FigureOverview
from jc_disaster.ui.widgets.figure_table import CellDelegate, FigureTableModel
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.time_field import TimeField

CHOOSE = "选中一格，这里写明来源和时间。"
LEAST_COLUMN, LEAST_TABLE, ROOMY = 68, 250, 1100


class FiguresPage(Page):
    """The table of figures."""

    reported = Signal(object)

    def __init__(self, theme: Theme, edition: PlanEdition, now: Callable[[], datetime]) -> None:
        super().__init__(theme, "灾情")
        self._now = now
        self._incident = ""
        self._placing = False
        outer = QVBoxLayout(self.ground())
        outer.setContentsMargins(12, 10, 12, 10)
        self.panel = Panel(theme, "灾情数据")
        outer.addWidget(self.panel)
        self.panel.body.addLayout(self._origin(theme))
        self.notice = Text(theme, size=SMALL, medium=True, color=theme.tokens.warn, wrap=True)
        self.panel.body.addWidget(self.notice)
        self.model = FigureTableModel(theme, lambda key: figure_kind(edition, key))
        self.model.entered.connect(self._on_entered)
        self.model.refused.connect(self._say)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellDelegate(self.table))
        self.table.setAccessibleName(theme.say("灾情数据，行为指标，列为单位"))
        self.table.setFont(theme.font())
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.table.verticalHeader().setDefaultSectionSize(theme.px(32))
        self.table.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        words = max(
            self.table.fontMetrics().horizontalAdvance(theme.say(word)) for word in (CITY, "未受灾", "未报")
        )
        self.table.horizontalHeader().setMinimumSectionSize(max(theme.px(LEAST_COLUMN), words + 24))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(theme.px(LEAST_TABLE))
        self.panel.body.addWidget(self.table, 1)
        self.detail = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        self.panel.body.addWidget(self.detail)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.overview = FigureOverview(theme, edition, places_of(edition))
        self.overview.unit_chosen.connect(lambda unit: self.command.emit("unit", unit))
        outer.addWidget(self.overview)
        self._nothing = Text(theme, BEGIN, size=LARGE, color=theme.tokens.muted)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.panel.body.addWidget(self._nothing, 1)

    def _origin(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        fields = FlowRow(spacing=8)
        self.as_of = TimeField(self._now)
        as_of = field_number(REPORT, "as_of")
        self.as_of.setPlaceholderText(theme.say(f"{as_of} 截至（F9 现在）"))
        self.as_of.setAccessibleName(theme.say(f"{as_of} 数据截至时间"))
        self.as_of.editingFinished.connect(self._settle)
        self.source = ChoiceBox()
        let_type(self.source)
        offer(self.source, theme, SOURCES)
        self.source.setAccessibleName(theme.say("来源"))
        self.kind = ChoiceBox()
        offer(self.kind, theme, REPORT_KINDS)
        self.kind.setAccessibleName(theme.say("报别"))
        self.reason = LineField()
        self.reason.setPlaceholderText(theme.say("核减理由（数字减少时填写）"))
        self.reason.setAccessibleName(theme.say("核减理由"))
        for field, width in ((self.as_of, 176), (self.source, 132), (self.kind, 120), (self.reason, 260)):
            field.setFont(theme.font())
            field.setMinimumHeight(theme.px(36))
            field.setFixedWidth(theme.px(width))
            fields.addWidget(field)
        row.addLayout(fields, 1)
        top = Qt.AlignmentFlag.AlignTop
        paste = ActionButton(theme, "粘贴来报", key="Ctrl+B")
        paste.clicked.connect(lambda: self.command.emit("paste", ""))
        row.addWidget(paste, 0, top)
        sheet = ActionButton(theme, "导入表格", key="Ctrl+I")
        sheet.clicked.connect(lambda: self.command.emit("import", ""))
        row.addWidget(sheet, 0, top)
        return row

    def show_shown(self, shown: Shown) -> None:
        """Show the figures."""
        for part in (self.table, self.detail, self.overview):
            part.setVisible(shown.picture is not None)
        self._nothing.setVisible(shown.picture is None)
        if shown.picture is None:
            self._say("")
            return
        if shown.picture.state.incident != self._incident:
            self._incident = shown.picture.state.incident
            self.as_of.clear()  # a time belongs to one report, never to another flood
            self.reason.clear()
        self.panel.aside.setText(coverage_words(shown.picture.state))
        self.model.show_view(grid_view(shown.picture))
        self._fit_rows()
        self._show_detail()
        self._say("\n".join(questions(shown.picture)))
        self.overview.show_shown(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In large text long names of figures take two lines, so that more columns stand beside them."""
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.model.set_narrow(narrow=self.width() < self.theme.px(ROOMY))
        rows, line = self.table.verticalHeader(), self.table.fontMetrics().lineSpacing()
        for row in range(self.model.rowCount()):
            lines = str(self.model.headerData(row, Qt.Orientation.Vertical)).count("\n") + 1
            rows.resizeSection(row, max(self.theme.px(32), lines * line + 12))

    def enter(self) -> None:
        """Begin with the time, then the cells."""
        target = self.table if self.as_of.text().strip() else self.as_of
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self._placing = True
            self.table.setCurrentIndex(self.model.index(0, 2))
            self._placing = False

    def _on_current(self) -> None:
        """The chosen cell says where it is from, and its course is drawn below; the first one nobody has chosen."""
        self._show_detail()
        place, view = self.table.currentIndex(), self.model.view
        if place.isValid():
            tell = self.overview.point_at if self._placing else self.overview.show_figure
            tell(view.rows[place.row()][0], view.units[place.column()])

    def _show_detail(self) -> None:
        """Source and age of the chosen cell; the pointer shows the same of any cell."""
        place = self.table.currentIndex()
        parts = cell_words(self.model.view, place.row(), place.column()) if place.isValid() else (CHOOSE,)
        self.detail.setText("　".join(self.theme.say(part) for part in parts))

    def _settle(self) -> None:
        typed = read_time(self.as_of.text(), self._now())
        if typed.moment is not None:
            self.as_of.setText(entry_time(typed.moment))
        self._say(typed.fault)

    def _on_entered(self, unit: str, key: str, quantity: Quantity) -> None:
        typed = read_time(self.as_of.text(), self._now())
        if typed.moment is None:
            self._say(typed.fault or "请先填数据截至时间（F9 填现在），再录入；刚才的数字没有记录。")
            return
        source = chosen(self.source) or SOURCES[0]
        verified = chosen(self.kind) != AUTOMATIC
        reason = self.reason.text().strip() or None
        whole = "" if unit == CITY else unit
        self.reported.emit(
            Reported(
                whole,
                {key: quantity},
                unaffected=False,
                as_of=typed.moment,
                source=source,
                verified=verified,
                reason=reason,
            )
        )

    def _say(self, text: str) -> None:
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
