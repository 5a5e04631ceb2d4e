"""The controllers' clock: exercise time large, the wall's beside it, and what sets it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jc_disaster.incident.exercise_clock import FASTEST
from jc_disaster.ui.emergency_key import KEY
from jc_disaster.ui.theme import LARGE, Theme
from jc_disaster.ui.view_models.conducting import CUT_SHORT, RUNNING, STANDING, SUSPENDED, ClockView
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.preedit import LineField

HUGE = 38
RUN, PAUSE, RESUME = "时钟走", "时钟停", "恢复演练…"


class ClockPlate(Panel):
    """Both clocks and their buttons.

    Signals:
        run_wanted: With the pace, 1 to 60.
        pause_wanted: The clock is to stand.
        next_wanted: The clock is to be moved on to the next inject.
        jump_wanted: The clock is to be moved on to a time that is asked for.
        players_wanted: The players' window is to be shown.
        cover_wanted: What players must not see is to be covered.
        end_wanted: The exercise is to be ended.
        break_off_wanted: It is to be broken off at once.
        resume_wanted: It was suspended for a real incident and is to go on.
    """

    run_wanted = Signal(int)
    pause_wanted = Signal()
    next_wanted = Signal()
    jump_wanted = Signal()
    players_wanted = Signal()
    cover_wanted = Signal()
    end_wanted = Signal()
    break_off_wanted = Signal()
    resume_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "演练时钟")
        self._state = STANDING
        self._set = ("", 0)
        self.body.addLayout(self._clocks(theme))
        self.body.addLayout(self._buttons(theme))

    def _clocks(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(20)
        self.shown = Text(theme, "--:--:--", size=HUGE, medium=True, color=theme.tokens.mark_ink)
        self.shown.setAccessibleName(theme.say("演练时间"))
        row.addWidget(self.shown)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.day = Text(theme, size=LARGE, medium=True)
        self.state = Text(theme, size=LARGE)
        column.addStretch(1)
        column.addWidget(self.day)
        column.addWidget(self.state)
        column.addStretch(1)
        row.addLayout(column)
        self.next = Text(theme, size=LARGE, color=theme.tokens.muted, wrap=True)
        row.addWidget(self.next, 1)
        self.wall = Text(theme, size=LARGE, color=theme.tokens.muted)
        row.addWidget(self.wall)
        return row

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.run = ActionButton(theme, RUN, primary=True)
        self.run.clicked.connect(self._on_run)
        row.addWidget(self.run)
        self.pace = LineField()
        self.pace.setValidator(QIntValidator(1, FASTEST, self.pace))
        self.pace.setText("1")
        self.pace.setAccessibleName(theme.say("时钟倍速，1 到 60"))
        self.pace.setToolTip(theme.say("时钟倍速，1 到 60，回车生效"))
        self.pace.setMinimumHeight(theme.px(36))
        self.pace.setFixedWidth(theme.px(52))
        self.pace.setFont(theme.font())
        self.pace.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pace.entered.connect(self._on_pace)
        row.addWidget(self.pace)
        row.addWidget(Text(theme, "倍"))
        row.addSpacing(4)
        self.to_next = ActionButton(theme, "拨到下一条")
        self.to_next.clicked.connect(self.next_wanted)
        row.addWidget(self.to_next)
        self.jump = ActionButton(theme, "拨到…")
        self.jump.clicked.connect(self.jump_wanted)
        row.addWidget(self.jump)
        row.addStretch(1)
        if theme.scale > 1:  # large text has two lines: the button that breaks off is never cut
            self.body.addLayout(row)
            row = QHBoxLayout()
            row.setSpacing(8)
        self.players = ActionButton(theme, "参演窗口")
        self.players.clicked.connect(self.players_wanted)
        row.addWidget(self.players)
        self.cover = ActionButton(theme, "遮住导调")
        self.cover.setToolTip(theme.say("参演人员在本机办理前按一下，情景和预案答案不再显示；遮住不是上锁"))
        self.cover.clicked.connect(self.cover_wanted)
        row.addWidget(self.cover)
        self.end = ActionButton(theme, "结束演练")
        self.end.clicked.connect(self.end_wanted)
        row.addWidget(self.end)
        self.break_off = ActionButton(theme, "提前终止（真实灾情）", key=KEY)
        self.break_off.setToolTip(theme.say(f"发生真实灾情：按一下即冻结演练，不再询问（{KEY}）"))
        self.break_off.clicked.connect(self.break_off_wanted)
        row.addWidget(self.break_off)
        if theme.scale > 1:
            row.addStretch(1)
        return row

    def show_clock(self, view: ClockView) -> None:
        """Show both clocks."""
        self.shown.setText(view.shown)
        self.day.setText(view.day)
        self.wall.setText(view.wall)
        self.state.setText(view.words)
        if (view.state, view.pace) == self._set:
            return
        self._set = view.state, view.pace
        self._state = view.state
        tokens = self.theme.tokens
        tones = {
            RUNNING: tokens.good,
            STANDING: tokens.warn,
            SUSPENDED: tokens.bad,
            CUT_SHORT: tokens.bad,
        }
        self.state.set_color(tones.get(view.state, tokens.muted))
        running, going = view.state == RUNNING, view.state in (RUNNING, STANDING)
        words = PAUSE if running else RESUME if view.state == SUSPENDED else RUN
        self.run.setText(words)
        self.run.setAccessibleName(self.theme.say(words))
        if view.pace and not self.pace.hasFocus():
            self.pace.setText(str(view.pace))
        for control in (self.pace, self.to_next, self.jump):
            control.setEnabled(going)
        for control in (self.run, self.end, self.break_off):
            control.setEnabled(going or view.state == SUSPENDED)

    def show_next(self, words: str, *, waits: bool) -> None:
        """Say what goes out next."""
        self.next.setText(words)
        self.next.setToolTip(self.theme.say(words))
        self.to_next.setEnabled(waits and self._state in (RUNNING, STANDING))

    @property
    def pace_typed(self) -> int:
        """The pace that stands in its field; 1 where nothing that can be used does."""
        return int(self.pace.text()) if self.pace.hasAcceptableInput() else 1

    def _on_run(self) -> None:
        if self._state == RUNNING:
            self.pause_wanted.emit()
        elif self._state == SUSPENDED:
            self.resume_wanted.emit()
        else:
            self.run_wanted.emit(self.pace_typed)

    def _on_pace(self) -> None:
        """Another pace while the clock runs takes effect at once; while it stands, Enter starts it at that pace."""
        self.run_wanted.emit(self.pace_typed)
