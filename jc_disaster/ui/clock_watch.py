"""The machine's clock against the record: set back, it would give every next entry a false time, unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jc_disaster.kernel.clock import milliseconds

if TYPE_CHECKING:
    from jc_disaster.ui.widgets.clock_band import ClockBand
    from jc_disaster.ui.window_face import WindowFace

LEAST_MS: Final = 60_000  # our setting: a clock that is put right by seconds over the network alarms nobody


class ClockWatch:
    """Says across the window that the clock stands before the latest entry of the incident at hand.

    Args:
        window: The window; it asks at every tick.
    """

    def __init__(self, window: WindowFace) -> None:
        self._window = window
        self.band: ClockBand | None = None

    def look(self) -> None:
        """Compare the two times; the band is made when it is first needed, and goes once the clock is right."""
        desk, known = self._window.desk, self._window.known
        if desk is None or known is None or known.moment is not None or not known.events:
            return
        latest = known.events[-1].clock.wall_ms  # by the record's order, whoever's entry it is
        now = desk.wall()
        back = latest - milliseconds(now) >= LEAST_MS
        if self.band is None and not back:
            return
        if self.band is None:
            from jc_disaster.ui.widgets.clock_band import ClockBand  # noqa: PLC0415 - once in a blue moon

            self.band = ClockBand(self._window.theme)
            self._window.ground.put_on_top(self.band)
        self.band.show_times(now, latest if back else None)
