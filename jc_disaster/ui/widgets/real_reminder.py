"""The line across an exercise window while a real incident is open, and while the exercise is suspended for one."""

from __future__ import annotations

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.widgets.warning_band import WarningBand

SUSPENDED = "演练已暂停，时钟停住，不再发出情景；确认继续的，由导调人员写明理由恢复，不再继续的请提前终止。"


class RealReminder(WarningBand):
    """So that nobody in the room misses it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, color=theme.tokens.bad, ground=theme.tokens.bad_tint)

    def show_state(self, reminder: str, *, suspended: bool) -> None:
        """Say that a real incident is open (``reminder``), and whether the exercise stands still for it."""
        self.show_words(f"{f'{reminder}。' if reminder else ''}{SUSPENDED if suspended else ''}")
