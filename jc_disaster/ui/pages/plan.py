"""预案: the text clause by clause; beside each clause the rules read from it and the readings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.pages.page import Page, Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.plan_text import ClauseView, clause_views
from jc_disaster.ui.widgets.panel import Panel, Text
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import Row, RowsTable


class PlanPage(Page):
    """The plan to read and to look things up in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "预案")
        self._edition: PlanEdition | None = None
        self._clauses: dict[str, ClauseView] = {}
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        side = Panel(theme, "条款")
        side.setFixedWidth(theme.px(380))
        self.search = LineField()
        self.search.setPlaceholderText("查找条款、文字、单位")
        self.search.setAccessibleName("在预案中查找")
        self.search.setFont(theme.font())
        self.search.textChanged.connect(self._filter)
        side.body.addWidget(self.search)
        self.list = RowsTable(theme, ("条款", "内容"), (92, 0), "条款")
        self.list.current_changed.connect(self._show_clause)
        side.body.addWidget(self.list, 1)
        outer.addWidget(side)
        right = QVBoxLayout()
        right.setSpacing(10)
        self.panel = Panel(theme, "原文")
        self.words = self._reader(theme, "条款原文")
        self.panel.body.addWidget(self.words, 1)
        right.addWidget(self.panel, 3)
        self.rules_panel = Panel(theme, "据此编成的规则")
        self.rules = self._reader(theme, "规则")
        self.rules_panel.body.addWidget(self.rules, 1)
        right.addWidget(self.rules_panel, 2)
        self.readings_panel = Panel(theme, "解读（原文未写明之处）")
        self.readings = self._reader(theme, "解读")
        self.readings_panel.body.addWidget(self.readings, 1)
        right.addWidget(self.readings_panel, 2)
        outer.addLayout(right, 1)
        self.about = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        side.body.addWidget(self.about)

    def _reader(self, theme: Theme, name: str) -> QPlainTextEdit:
        reader = QPlainTextEdit()
        reader.setReadOnly(True)
        reader.setFont(theme.font())
        reader.setAccessibleName(name)
        reader.setTabChangesFocus(True)
        return reader

    def show_shown(self, shown: Shown) -> None:
        """Show the edition the incident is under."""
        edition = shown.known.assessor.edition
        if edition is self._edition:
            return
        self._edition = edition
        header = edition.header
        self.about.setText(
            f"{header.title}（{header.edition}），{header.in_force_from}起施行；数据最后核对 {header.last_checked}"
        )
        self._clauses = {view.clause: view for view in clause_views(edition)}
        self._filter()

    def enter(self) -> None:
        """Begin with the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, clause: str) -> None:
        """Go to a clause, whatever was searched before."""
        self.search.clear()
        place = next((place for place, row in enumerate(self.list.rows) if row.key == clause), None)
        if place is not None:
            self.list.selectRow(place)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self) -> None:
        find = self.search.text().strip()
        rows = tuple(
            Row(view.clause, (view.clause, view.title))
            for view in self._clauses.values()
            if not find
            or find in view.clause
            or find in view.title
            or find in view.words
            or any(find in rule for rule in view.rules)
        )
        self.list.show_rows(rows)
        self._show_clause(self.list.current_key)

    def _show_clause(self, clause: str) -> None:
        view = self._clauses.get(clause)
        if view is None:
            return
        self.panel.set_heading(f"{view.clause} {view.title}")
        self.words.setPlainText(view.words or "（本条只有标题）")
        self.rules.setPlainText("\n".join(f"· {rule}" for rule in view.rules) or "本条没有编成规则。")
        self.readings.setPlainText(
            "\n".join(f"· {reading}" for reading in view.readings) or "本条没有需要解读之处。"
        )
