"""演练: start, conduct, evaluate, look back together; in a 正式 store only how to get to the exercises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.incident.acts.exercising import BROKEN_OFF, ENDED
from jc_disaster.incident.exercise_clock import begun, over
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import BASE, LARGE, Theme
from jc_disaster.ui.view_models.conducting import (
    CONDUCT,
    EVALUATE,
    REVIEW,
    START,
    ShownConducted,
    clock_view,
    next_waiting,
    next_words,
)
from jc_disaster.ui.widgets.answer_key import AnswerPanel
from jc_disaster.ui.widgets.drill_clock import ClockPlate
from jc_disaster.ui.widgets.drill_start import StartPanel
from jc_disaster.ui.widgets.evaluation_sheet import EvaluationSheet
from jc_disaster.ui.widgets.hot_wash import HotWash
from jc_disaster.ui.widgets.inject_list import InjectPanel
from jc_disaster.ui.widgets.large_text import Columns, scrolled
from jc_disaster.ui.widgets.late_parts import LateParts
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text

if TYPE_CHECKING:
    from jc_disaster.ui.drills import Conducted

CURTAIN = "curtain"
PARTS = ((START, "开始"), (CONDUCT, "导调"), (EVALUATE, "评估"), (REVIEW, "热评"))
NOT_HERE = (
    "本窗口是“正式”库。演练只在单独的“演练”库里进行，两个库不相通：在这里不能开始演练，演练中的数据也不会到这里来。",
    "要组织演练：按下面的“打开演练窗口”，或从开始菜单打开“救灾值班（演练）”。演练窗口边框为紫色，处处标有【演练】。",
    "正在处置真实灾情时，请不要在同一台机器上组织演练。",
)
COVERED = (
    "导调页已遮住：参演人员可以在本机的其他页面办理。\n情景照常按演练时钟发出。\n"
    "遮住不是上锁：任何人都能按“显示导调”。请约定只有导调人员按；要隔开，请另用一台机器参演。"
)
BREAK_OFF_STATED = (
    "已提前终止演练（发生真实灾情）：演练时钟已停住，不再发出情景，也不再接受参演操作。"
    "参演窗口已提示停止演练。请到“正式”窗口处置真实灾情；演练以后只能评估。"
)


class Console(QWidget):
    """导调: the clock, what goes out, and what the plan expects."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.clock = ClockPlate(theme)
        column.addWidget(self.clock)
        self.injects = InjectPanel(theme)
        self.answer = AnswerPanel(theme)
        column.addWidget(Columns(theme, 8, (self.injects, 5), (self.answer, 3)), 1)


class ExercisePage(Page):
    """The page of exercises; each of its parts is built when it is first shown, or asked for by its name.

    Signals:
        refresh_wanted: The exercise at hand is to be looked at anew.
        packs_wanted: The packs are to be looked for anew.
        real_wanted: The exercise was broken off; an empty real incident is wanted.
    """

    refresh_wanted = Signal()
    packs_wanted = Signal()
    real_wanted = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], wall: Callable[[], datetime]) -> None:
        super().__init__(theme, "演练")
        self._now, self._wall = now, wall
        self.conducted: Conducted | None = None
        self._shown_conducted: ShownConducted | None = None
        self.covered = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(8)
        if not theme.exercise:
            outer.addWidget(self._elsewhere(theme))
            return
        outer.addLayout(self._tabs(theme))
        outer.addLayout(self._broken_off(theme))
        self.stack = LateParts(
            {
                START: lambda: StartPanel(theme),
                CONDUCT: lambda: Console(theme),
                EVALUATE: lambda: EvaluationSheet(theme, wall),
                REVIEW: lambda: HotWash(theme, now),
                CURTAIN: lambda: self._cover(theme),
            },
            partial(scrolled, theme),
        )
        outer.addWidget(self.stack, 1)
        self.stack.built.connect(self._on_built)
        self.part = START
        self.choose(START)

    @property
    def start(self) -> StartPanel:
        """开始."""
        return cast("StartPanel", self.stack.part(START))

    @property
    def clock(self) -> ClockPlate:
        """The clock of 导调."""
        return cast("Console", self.stack.part(CONDUCT)).clock

    @property
    def injects(self) -> InjectPanel:
        """The injects of 导调."""
        return cast("Console", self.stack.part(CONDUCT)).injects

    @property
    def answer(self) -> AnswerPanel:
        """What the plan expects, in 导调."""
        return cast("Console", self.stack.part(CONDUCT)).answer

    @property
    def evaluation(self) -> EvaluationSheet:
        """评估."""
        return cast("EvaluationSheet", self.stack.part(EVALUATE))

    @property
    def hot_wash(self) -> HotWash:
        """热评."""
        return cast("HotWash", self.stack.part(REVIEW))

    def _elsewhere(self, theme: Theme) -> Panel:
        panel = Panel(theme, "组织演练")
        for words in NOT_HERE:
            panel.body.addWidget(Text(theme, words, size=LARGE, wrap=True))
        row = QHBoxLayout()
        self.open_exercise = ActionButton(theme, "打开演练窗口", primary=True)
        self.open_exercise.clicked.connect(lambda: self.command.emit("open-exercise", ""))
        row.addWidget(self.open_exercise)
        row.addStretch(1)
        panel.body.addLayout(row)
        panel.body.addStretch(1)
        return panel

    def _tabs(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.tabs: dict[str, ActionButton] = {}
        for key, words in PARTS:
            button = ActionButton(theme, words)
            button.setMinimumHeight(theme.px(32))
            button.clicked.connect(lambda _=False, key=key: self._on_tab(key))
            self.tabs[key] = button
            row.addWidget(button)
        row.addSpacing(8)
        self.title = Text(theme, size=LARGE, medium=True)
        row.addWidget(self.title)
        row.addStretch(1)
        return row

    def _broken_off(self, theme: Theme) -> QHBoxLayout:
        """What was done, in words, and the way to the real work."""
        row = QHBoxLayout()
        row.setSpacing(8)
        words = f"{theme.mark}{BREAK_OFF_STATED}"
        self.stated = Text(theme, words, size=BASE + 1, medium=True, color=theme.tokens.bad, wrap=True)
        row.addWidget(self.stated, 1)
        self.real = ActionButton(theme, "到“正式”窗口新建灾情", primary=True)
        self.real.clicked.connect(self.real_wanted)
        row.addWidget(self.real)
        for part in (self.stated, self.real):
            part.hide()
        return row

    def _show_broken_off(self, *, shown: bool) -> None:
        fresh = shown and self.stated.isHidden()
        for part in (self.stated, self.real):
            part.setVisible(shown)
        if fresh and self.isVisible():
            self.real.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover(self, theme: Theme) -> Panel:
        panel = Panel(theme, "导调页已遮住")
        panel.body.addStretch(1)
        words = Text(theme, COVERED, size=LARGE, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        panel.body.addWidget(words)
        row = QHBoxLayout()
        row.addStretch(1)
        self.uncover = ActionButton(theme, "显示导调")
        self.uncover.clicked.connect(lambda: self.cover(covered=False))
        row.addWidget(self.uncover)
        row.addStretch(1)
        panel.body.addLayout(row)
        panel.body.addStretch(2)
        return panel

    def _on_tab(self, part: str) -> None:
        self.choose(part)
        self.enter()

    def choose(self, part: str) -> None:
        """Show a part of the page; before an exercise is begun there is only the start."""
        self.part = part if self.conducted is not None else START
        for key, button in self.tabs.items():
            button.set_primary(primary=key == self.part)
            button.setEnabled(not self.covered and (key == START or self.conducted is not None))
        self.stack.show_part(CURTAIN if self.covered else self.part)

    def cover(self, *, covered: bool) -> None:
        """Hide from players what only controllers may see, or show it again."""
        if not self.theme.exercise:
            return
        self.covered = covered
        self.choose(self.part)
        self.enter()

    def show_shown(self, shown: Shown) -> None:
        """Ask for the exercise at hand; the answer comes from the worker, because its pack is read there."""
        if not self.theme.exercise:
            return
        current = shown.known.current
        if current is None or begun(current) is None:
            self.conducted = None
            self.title.setText(f"{self.theme.mark}还没有开始演练")
            self._show_broken_off(shown=False)
            self.choose(START)
        if shown.desk.drills is None:
            self.start.show_choices(())
        self.refresh_wanted.emit()

    def show_conducted(self, shown: ShownConducted) -> None:
        """Show an exercise as it stands; the page leads to its console when it has just been begun."""
        before, conducted = self.conducted, shown.conducted
        judgement = conducted.judgement
        fresh = before is None or before.incident != conducted.incident
        ended = (
            not fresh and before is not None and before.judgement.ended is None and judgement.ended == ENDED
        )
        self._shown_conducted = shown
        self.conducted = conducted
        self.title.setText(f"{self.theme.mark}{conducted.pack.title}　{judgement.team}")
        end = over(conducted.state)
        self._show_broken_off(shown=judgement.ended == BROKEN_OFF)
        for part in (CONDUCT, EVALUATE, REVIEW):
            if self.stack.has(part):
                self._show_part(part)
        if fresh:
            self.choose(REVIEW if end is not None else CONDUCT)
        elif ended and self.part == CONDUCT and not self.covered:
            self.choose(EVALUATE)  # as the words of the end say
            self.enter_if_seen()
        else:
            self.choose(self.part)

    def _on_built(self, part: str) -> None:
        """A part that came later shows at once what the others show."""
        if part == CONDUCT:
            self.clock.cover_wanted.connect(lambda: self.cover(covered=True))
        self._show_part(part)

    def _show_part(self, part: str) -> None:
        shown = self._shown_conducted
        if shown is None or self.conducted is None:
            return
        if part == CONDUCT:
            self.injects.show_conducted(shown.conducted)
            self.show_time()
        elif part == EVALUATE:
            self.evaluation.show_conducted(shown.conducted)
        elif part == REVIEW:
            self.hot_wash.show_conducted(shown.then or shown.conducted, shown.until)

    def enter_if_seen(self) -> None:
        """Put the keyboard where the part begins, unless another page is shown."""
        if self.isVisible():
            self.enter()

    def show_time(self) -> None:
        """Both clocks, and what is expected now."""
        conducted = self.conducted
        if conducted is None or not self.stack.has(CONDUCT):
            return
        now = self._now()
        self.clock.show_clock(clock_view(conducted.state, conducted.pack.starts_at, self._wall()))
        waits = next_waiting(conducted.planned) is not None and over(conducted.state) is None
        self.clock.show_next(next_words(conducted, now), waits=waits)
        self.answer.show_conducted(conducted, now)

    def enter(self) -> None:
        """Begin with what comes next: a pack, the clock, the sheet."""
        if not self.theme.exercise:
            self.open_exercise.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.covered:
            self.uncover.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.part == START:
            self.start.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.packs_wanted.emit()
        elif self.part == CONDUCT:
            self.clock.run.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.part == EVALUATE:
            self.evaluation.enter()
        else:
            self.hot_wash.enter()
