"""预案: the text clause by clause; beside each clause the rules read from it and the readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.plan_matrix import plan_matrix, reading_lines
from jc_disaster.ui.view_models.plan_proof import proof_view
from jc_disaster.ui.view_models.plan_text import ClauseView, clause_views
from jc_disaster.ui.widgets.choice import ChoiceBox, offer
from jc_disaster.ui.widgets.panel import Panel, Text
from jc_disaster.ui.widgets.plan_proof import DifferencePanel, ProofPanel
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.read_text import ReadText
from jc_disaster.ui.widgets.rows import DETAIL, Row, RowsTable

if TYPE_CHECKING:
    from jc_disaster.plan.diff import Difference
    from jc_disaster.plan.problems import Problem

LARGE_TEXT, READING_WORDS = 1.2, 230  # px that a reading keeps beside its clauses
VIEWS = ("条款原文", "部门×级别", "全部解读", "核对单", "版本差异")
PROOF, DIFFERENCE = 3, 4
SIDE, SIDE_SHARE = 380, 0.28  # px of the clauses; beside a table in large text at most that share of the page


class PlanPage(Page):
    """The plan to read and to look things up in.

    Signals:
        proof_wanted: The edition that is to be proven.
        proof_unwanted: The proof is to stop.
        editions_wanted: The editions to compare are to be named.
        difference_wanted: Two editions to compare.
        difference_unwanted: The comparison is to stop.
    """

    proof_wanted = Signal(str)
    proof_unwanted = Signal()
    editions_wanted = Signal()
    difference_wanted = Signal(str, str)
    difference_unwanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "预案")
        self._edition: PlanEdition | None = None
        self._clauses: dict[str, ClauseView] = {}
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        side = self._side = Panel(theme, "条款")
        side.setFixedWidth(theme.px(SIDE))
        self.search = LineField()
        self.search.setPlaceholderText(theme.say("查找条款、文字、单位"))
        self.search.setAccessibleName(theme.say("在预案中查找"))
        self.search.setFont(theme.font())
        self.search.setMinimumHeight(theme.px(34))
        self.search.textChanged.connect(self._filter)
        side.body.addWidget(self.search)
        self.list = RowsTable(theme, ("条款", "内容"), (92, 0), "条款", verbatim=(0, 1))
        self.list.current_changed.connect(self._show_clause)
        self.list.acted.connect(self._read)
        side.body.addWidget(self.list, 1)
        outer.addWidget(side)
        clause = QWidget()
        right = QVBoxLayout(clause)
        right.setContentsMargins(0, 0, 0, 0)
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
        self.views = QStackedWidget()
        self.views.addWidget(clause)
        outer.addWidget(self.views, 1)
        self.view = ChoiceBox()
        self.view.setFont(theme.font())
        self.view.setMinimumHeight(theme.px(34))
        self.view.setAccessibleName(theme.say("预案页看什么"))
        offer(self.view, theme, VIEWS)
        self.view.currentIndexChanged.connect(self._on_view)
        side.body.insertWidget(0, self.view)
        self.about = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        side.body.addWidget(self.about)

    def _reader(self, theme: Theme, name: str) -> ReadText:
        reader = ReadText(theme)
        reader.setFont(theme.font())
        reader.setAccessibleName(theme.say(name))
        return reader

    def show_shown(self, shown: Shown) -> None:
        """Show the edition the incident is under."""
        edition = shown.known.assessor.edition
        if edition is self._edition:
            return
        self._edition = edition
        self.proof_unwanted.emit()
        self.difference_unwanted.emit()
        self.view.setCurrentIndex(0)
        for stale in [self.views.widget(place) for place in range(1, self.views.count())]:
            if stale is not None:  # made of another edition
                self.views.removeWidget(stale)
                stale.deleteLater()
        header = edition.header
        self.about.setText(
            f"{header.title}（{header.edition}），{header.in_force_from}起施行；数据最后核对 {header.last_checked}"
        )
        self._clauses = {view.clause: view for view in clause_views(edition)}
        self._filter()

    def enter(self) -> None:
        """Begin with the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_view(self, place: int) -> None:
        """Show the clause, the matrix or the readings; the last two are made when they are first asked for."""
        if self._edition is None:
            return
        if self.views.count() == 1:
            matrix, large = plan_matrix(self._edition), self.theme.scale >= LARGE_TEXT
            self.matrix = RowsTable(
                self.theme,
                ("部门", *matrix.levels),
                (0, *[132] * len(matrix.levels)),
                VIEWS[1],
                single_line=not large,  # there a cell would be cut to 牵头 without its number
                verbatim=(0,) if not large else tuple(range(1 + len(matrix.levels))),
            )
            self.matrix.show_rows(
                tuple(
                    Row(
                        row.name,
                        (row.name, *(map(self._in_lines, row.cells) if large else row.cells)),
                        "",
                        row.detail,
                    )
                    for row in matrix.rows
                )
            )
            self.matrix.acted.connect(self._find)
            self.views.addWidget(self._framed(VIEWS[1], "Enter 查该部门的条款；职责以原文为准", self.matrix))
            self.all_readings = RowsTable(
                self.theme,
                ("编号", "条款", "采用的读法"),
                (64, 210, 0),
                VIEWS[2],
                verbatim=(0, 1, 2, DETAIL),
                words=READING_WORDS,
            )
            self.all_readings.show_rows(
                tuple(
                    Row(name, (name, clauses, adopted), "", why)
                    for name, clauses, adopted, why in reading_lines(self._edition)
                )
            )
            self.why = Text(self.theme, size=SMALL, color=self.theme.tokens.muted, wrap=True, verbatim=True)
            self.all_readings.current_changed.connect(self._on_reading)
            panel = self._framed(VIEWS[2], "原文未写明之处怎样读，为什么", self.all_readings)
            panel.body.addWidget(self.why)
            self._on_reading(self.all_readings.current_key)
            self.views.addWidget(panel)
            self._add_proof(self._edition)
        if place == DIFFERENCE:
            self.editions_wanted.emit()
        self.views.setCurrentIndex(place)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width is shared out anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Beside a table the clauses are only a way back: in large text they give way to its columns."""
        width = self.theme.px(SIDE)
        if self.views.currentIndex() and self.theme.scale > 1:
            width = min(width, round(self.width() * SIDE_SHARE))
        self._side.setFixedWidth(width)

    def _in_lines(self, cell: str) -> str:
        """牵头 and 配合 one below the other."""
        return "\n".join(map(self.theme.say, cell.split("，")))

    def _add_proof(self, edition: PlanEdition) -> None:
        self.proof, self.difference = ProofPanel(self.theme), DifferencePanel(self.theme)
        self.proof.show_view(proof_view(edition, None))
        self.proof.wanted.connect(self._on_prove)
        self.proof.unwanted.connect(self.proof_unwanted)
        self.difference.wanted.connect(self.difference_wanted)
        self.difference.unwanted.connect(self.difference_unwanted)
        self.views.addWidget(self.proof)
        self.views.addWidget(self.difference)

    def _on_prove(self) -> None:
        if self._edition is not None:
            self.proof_wanted.emit(self._edition.header.id)

    @property
    def _proving(self) -> bool:
        """Whether the sheets of this edition are there; what comes late for another one is shown nowhere."""
        return self.views.count() > 1

    def show_proving(self, percent: int) -> None:
        """Show how far the proof is."""
        if self._proving:
            self.proof.show_running(percent)

    def show_unproven(self, why: str) -> None:
        """The proof came to no end; the sheet stands as before, unproven."""
        if self._edition is not None and self._proving:
            self.proof.show_view(proof_view(self._edition, None)._replace(summary=why))

    def show_comparing(self, percent: int) -> None:
        """Show how far the comparison is."""
        if self._proving:
            self.difference.show_running(percent)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what the proof found."""
        if self._edition is not None and self._proving:
            self.proof.show_view(proof_view(self._edition, problems))

    def show_editions(self, editions: tuple[tuple[str, str], ...]) -> None:
        """Show which editions can be compared."""
        self.difference.show_editions(editions)

    def show_difference(self, found: tuple[Difference, ...] | str) -> None:
        """Show what two editions do differently, or why they could not be compared."""
        if not self._proving:
            return
        if isinstance(found, str):
            self.difference.show_fault(found)
        else:
            self.difference.show_differences(found)

    def _framed(self, heading: str, aside: str, table: RowsTable) -> Panel:
        panel = Panel(self.theme, heading)
        panel.aside.setText(aside)
        panel.body.addWidget(table, 1)
        return panel

    def _read(self, _clause: str) -> None:
        """From the list to the clause itself, whatever was shown beside it."""
        self.view.setCurrentIndex(0)

    def _on_reading(self, key: str) -> None:
        row = next((row for row in self.all_readings.rows if row.key == key), None)
        self.why.setText("" if row is None else row.detail)

    def _find(self, name: str) -> None:
        """From a body in the matrix to the clauses that name it."""
        self.view.setCurrentIndex(0)
        self.search.setText(name)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, clause: str) -> None:
        """Go to a clause, whatever was searched before."""
        self.view.setCurrentIndex(0)
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
        # Without a heading of its own its first words would stand there twice.
        self.panel.set_heading(f"{view.clause} {view.title}" if view.headed else view.clause)
        self.words.setPlainText(view.words or self.theme.say("（本条只有标题）"))
        self.rules.setPlainText(
            "\n".join(f"· {self.theme.say(rule)}" for rule in view.rules)
            or self.theme.say("本条没有编成规则。")
        )
        self.readings.setPlainText(
            "\n".join(f"· {reading}" for reading in view.readings) or self.theme.say("本条没有需要解读之处。")
        )
