"""The line across the window while the machine's clock stands before the latest entry."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.view_models.words import day_clock
from jc_disaster.ui.widgets.warning_band import WarningBand

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class ClockBand(WarningBand):
    """So that nobody records under a false time unawares; hidden while the clock is right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, color=theme.tokens.warn, ground=theme.tokens.warn_tint)

    def show_times(self, now: datetime, latest_ms: int | None) -> None:
        """Say what the clock shows and when the latest entry was made; None hides the line."""
        if latest_ms is None:
            self.show_words("")
            return
        latest = _EPOCH + timedelta(milliseconds=latest_ms)
        self.show_words(
            f"本机时间{day_clock(now)}早于最近一条记录（{day_clock(latest)}），时钟可能被拨回。"
            "已有记录不受影响；请先校准本机时间，再登记和记录。"
        )
