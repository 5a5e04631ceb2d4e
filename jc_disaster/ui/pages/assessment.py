"""研判: figures in, the comparison with its clause, the conditions as a picture, the procedure, the measures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jc_disaster.engine.assess import Assessor
from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.figure_text import Typed
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.answer import ShownAnswer, answer_view
from jc_disaster.ui.view_models.conditions import Scale, ShownBars, conditions_view, scale_of
from jc_disaster.ui.view_models.figures import entry_rows, figures_view
from jc_disaster.ui.view_models.measures import departments_view
from jc_disaster.ui.view_models.picture import Draft, Picture, retyped
from jc_disaster.ui.view_models.procedure import chain_view, next_act
from jc_disaster.ui.view_models.shapes import BEGIN, NO_DATA
from jc_disaster.ui.widgets.answer import EMPTY, AnswerPanel
from jc_disaster.ui.widgets.chain import ProcedureChain
from jc_disaster.ui.widgets.condition_bars import HEAD, ROW, SMALLEST_ROW, ConditionBars
from jc_disaster.ui.widgets.departments import MOST_ROWS, ROW_OF_TILES, DepartmentTiles
from jc_disaster.ui.widgets.dropping import DropPanel
from jc_disaster.ui.widgets.entry_panel import EntryPanel
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.preedit import close_menus

LEGEND = "各段等宽、非等比；斜纹为未报或约数的范围"
NOTHING = "新建灾情后，这里逐项画出各级启动条件、现有数字和再增多少。"
NO_STEPS = "新建灾情后，这里按预案列出认定、建议、决定、报告的次序。"
ENTRY_WIDTH, ENTRY_SHARE, ROOMY = 388, 0.28, 700
ATTACH_HEIGHT = 24
# px: margins and gaps of the right column; the measures' heading in its panel; the gap over the first row of tiles.
BETWEEN, BESIDE, IN_A_PANEL, HEADING, GAP = 2 * 10 + 3 * 8, 2 * 12 + 10, 32, 40, 8
EARLIER = "earlier"


class AssessmentPage(Page):
    """The heart of the window."""

    drafted = Signal(object)
    unit_chosen = Signal(str)

    def __init__(self, theme: Theme, edition: PlanEdition, now: Callable[[], datetime]) -> None:
        super().__init__(theme, "研判")
        self._unit = ""
        self._past = False
        self._any_measures = False
        self._aside = self._note = ""
        self._scale: tuple[Assessor, Scale] | None = None
        self._bars: ShownBars | None = None
        self._answer: ShownAnswer | None = None
        outer = QHBoxLayout(self.ground())
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        self.entry = EntryPanel(theme, entry_rows(edition), now)
        self.entry.unit_chosen.connect(self._choose_unit)
        self.entry.typed.connect(self._on_typed)
        self.entry.paste_wanted.connect(lambda: self.command.emit("paste", ""))
        self.entry.call_wanted.connect(lambda: self.command.emit("call", self._unit))
        outer.addWidget(self.entry)
        right = self._right = QVBoxLayout()
        right.setSpacing(8)
        self.answer = AnswerPanel(theme)
        right.addWidget(self.answer)
        self.bars = ConditionBars(theme)
        self.conditions = Panel(theme, "启动条件对照")
        self.conditions.aside.setText(LEGEND)
        self.nothing = Text(theme, NOTHING, color=theme.tokens.muted, wrap=True)
        self.conditions.body.addWidget(self.nothing)
        self.conditions.body.addWidget(self.bars, 1)
        self.conditions.body.addStretch(0)
        right.addWidget(self.conditions, 5)
        right.addWidget(self._procedure(theme))
        right.addWidget(self._measures(theme), 2)
        outer.addLayout(right, 1)

    def _procedure(self, theme: Theme) -> DropPanel:
        self.procedure = DropPanel(theme, "启动程序")
        self.procedure.dropped.connect(lambda path: self.command.emit("attach-scan", f"|{path}"))
        self.chain = ProcedureChain(theme)
        self.procedure.body.addWidget(self.chain)
        self.chain_empty = Text(theme, color=theme.tokens.muted, wrap=True)
        self.procedure.body.addWidget(self.chain_empty)
        self.chain_note = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        self.chain_note.hide()
        self.procedure.body.addWidget(self.chain_note)
        self.attach = ActionButton(theme, "附签批件…")
        self.attach.setFont(theme.font(SMALL, medium=True))
        self.attach.setProperty("role", "quiet")
        self.attach.setMinimumHeight(theme.px(ATTACH_HEIGHT))
        self.attach.setToolTip(theme.say("附签批件、查看已附的（Ctrl+Shift+A）；也可以把文件拖到这里"))
        self.attach.clicked.connect(lambda: self.command.emit("attach-scan", ""))
        self.procedure.head.insertWidget(2, self.attach)  # behind the note
        large = theme.scale > 1  # then the buttons take the lines they need
        row: QHBoxLayout | FlowRow = FlowRow(spacing=8) if large else QHBoxLayout()
        row.setSpacing(8)
        self.buttons: dict[str, ActionButton] = {}
        for key, text, shortcut in (
            ("find", "记录会商认定", "F5"),
            ("propose", "记录建议", "F6"),
            ("decide", "记录决定", "F7"),
            ("papers", "出文书", "Ctrl+P"),
            ("what-if", "试算", "F3"),
            ("brief", "电话请示要点", "F8"),
        ):
            if key == "what-if":
                row.addStretch()
            button = ActionButton(theme, text, key=shortcut)
            button.clicked.connect(lambda _=False, key=key: self.command.emit(key, ""))
            self.buttons[key] = button
            row.addWidget(button)
        self.procedure.body.addLayout(row)
        return self.procedure

    def _measures(self, theme: Theme) -> Panel:
        self.measures = Panel(theme, "响应措施")
        self.departments = DepartmentTiles(theme)
        self.departments.chosen.connect(lambda name: self.command.emit("measures", name))
        self.measures.body.addWidget(self.departments)
        self.measures.body.addStretch(1)
        return self.measures

    @property
    def unit(self) -> str:
        """The unit whose figures are being entered; empty for the city."""
        return self._unit

    def show_shown(self, shown: Shown) -> None:
        """Show the incident."""
        if shown.picture is None:
            self.answer.show_view(EMPTY._replace(plaque=NO_DATA, sentence=BEGIN))
            self.conditions.aside.setText("")
            self.chain_empty.setText(NO_STEPS)
            self.chain.setVisible(False)
        else:
            past = self._past = shown.known.moment is not None
            self.show_picture(shown.picture)
            if past:
                close_menus(self.entry)
            self.entry.setEnabled(not past)
            for button in (*self.buttons.values(), self.attach):
                button.setEnabled(not past)

    def show_picture(self, picture: Picture) -> None:
        """Show the whole page; each panel paints only what changed."""
        view = figures_view(picture, self._unit)
        # What is typed belongs to now; of an earlier moment nothing is typed, and nothing of it is mixed in.
        self.entry.show_view(view._replace(incident=f"{view.incident} {EARLIER}") if self._past else view)
        chain = chain_view(picture)
        self.procedure.set_heading(chain.heading)
        self.chain.show_view(chain)
        self.chain.setVisible(bool(chain.steps))
        self.chain_empty.setText(chain.note)
        self.chain_empty.setVisible(not chain.steps)
        self._note = chain.note if chain.steps else ""
        main = next_act(picture)
        for key, button in self.buttons.items():
            button.set_primary(primary=key == main)
        self.show_comparison(picture)

    def show_typed(self, recorded: Picture, shown: Picture, draft: Draft) -> Picture:
        """Compare with what is being typed and show it: what every keystroke calls, so it imports nothing.

        Args:
            recorded: The incident without any typed figure.
            shown: What is on screen.
            draft: The typed figure.
        """
        picture = retyped(recorded, shown, draft)
        self.show_comparison(picture)
        return picture

    def show_comparison(self, picture: Picture) -> None:
        """Show what a keystroke can change: the answer, the picture of conditions, the measures' heading."""
        if self._scale is None or self._scale[0] is not picture.assessor:
            self._scale = (picture.assessor, scale_of(picture.assessor))
            self._bars = self._answer = None
        conditions = conditions_view(picture, self._scale[1], self._bars if picture.draft else None)
        self._bars = ShownBars(picture.assessment, conditions)
        self.bars.show_view(conditions)
        self.nothing.setVisible(False)
        answer = answer_view(picture, self._answer)
        self._answer = ShownAnswer(picture, answer)
        self.answer.show_view(answer)
        if conditions.aside != self._aside:
            self._aside = conditions.aside
            both = " · ".join(word for word in (conditions.aside, LEGEND) if word)
            self.conditions.aside.say_first((both, conditions.aside or LEGEND))
        if picture.draft is None:
            view = departments_view(picture)
            self.measures.set_heading(view.heading)
            self.measures.aside.setText(view.aside)
            self.departments.show_view(view)
            self._any_measures = bool(view.departments)
            self._share_height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """On a low screen the measures take one row, on the lowest they give way, so that nothing scrolls."""
        super().resizeEvent(event)
        height = event.size().height()
        self._share_height()
        self.entry.set_history(shown=height > self.theme.px(ROOMY))
        self.entry.setFixedWidth(self._entry_width())

    def _entry_width(self) -> int:
        return max(self.theme.px(ENTRY_WIDTH), round(self.width() * ENTRY_SHARE))

    def _share_height(self) -> None:
        """The conditions keep legible rows; the measures take what is left, at the least one row of them."""
        bars, px = len(self.bars.view.bars), self.theme.px
        column = self.width() - self._entry_width() - BESIDE  # as it will be, also before it is laid out
        self.answer.expect(column)
        answer = self.answer.heightForWidth(column)
        self.conditions.remeasure()
        around = self.conditions.minimumSizeHint().height() - self.bars.minimumSizeHint().height()
        self.chain.expect(column - IN_A_PANEL)
        self._place_note(column - IN_A_PANEL)
        self.procedure.remeasure()
        taken = answer + self.procedure.sizeHint().height() + around + px(HEAD) + BETWEEN
        room = self.height() - taken - px(SMALLEST_ROW) * bars
        spare = room - px(HEADING)
        rows = 0
        if spare >= px(ROW_OF_TILES + GAP):
            more = spare - px(ROW - SMALLEST_ROW) * bars
            rows = max(1, min(MOST_ROWS, more // px(ROW_OF_TILES)))
        self.measures.setVisible(self._any_measures and rows > 0)
        self.departments.set_rows(rows)

    def _place_note(self, width: int) -> None:
        """What is to be known of the procedure stands beside its heading, or below the steps where that is too long."""
        head, note = self.procedure, self.theme.say(self._note)
        metrics = QFontMetrics(self.chain_note.font())
        spacing = head.head.spacing() * head.head.count()
        room = width - head.heading.sizeHint().width() - self.attach.sizeHint().width() - spacing
        beside = metrics.horizontalAdvance(note) <= room - head.tag.width()
        head.aside.setText(self._note if beside else "")
        self.chain_note.setText("" if beside else self._note)
        self.chain_note.setVisible(not beside)
        if not beside:  # how many lines it takes is known only for a width
            area = metrics.boundingRect(0, 0, max(1, width), 0, int(Qt.TextFlag.TextWordWrap), note)
            self.chain_note.setFixedHeight(area.height())

    def enter(self) -> None:
        """Begin with the time of the figures."""
        self.entry.start()

    def choose_unit(self, unit: str) -> None:
        """Enter the figures of ``unit`` (empty for the city)."""
        self._choose_unit(unit)

    def _choose_unit(self, unit: str) -> None:
        self._unit = unit
        self.unit_chosen.emit(unit)

    def _on_typed(self, unit: str, key: str, meaning: Typed) -> None:
        draft = None if meaning.quantity is None else Draft(unit, key, meaning.quantity)
        self.drafted.emit(draft)
