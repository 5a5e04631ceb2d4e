"""Clocks of exercises that nobody looks at any more: they are made to stand when the window goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from jc_disaster.incident.exercise_clock import clock_of, over

if TYPE_CHECKING:
    from jc_disaster.incident.state import IncidentState

LEFT: Final = "关闭演练窗口"
FOUND_RUNNING: Final = "上次没有正常退出，重新打开时停住"


def pause_running(
    states: Iterable[IncidentState], act: Callable[[str, Mapping[str, object]], object], reason: str
) -> tuple[str, ...]:
    """Let the clock of every exercise that runs stand, because nobody will look at it.

    Args:
        states: The incidents of the record.
        act: Records an act of an incident.
        reason: Why it stands.

    Returns:
        The exercises whose clock was running; one that could not be paused is asked about at the next opening.
    """
    running = left_running(states)
    for incident in running:
        act(incident, {"act": "pause_clock", "reason": reason})
    return running


def left_running(states: Iterable[IncidentState]) -> tuple[str, ...]:
    """The exercises that are not over and whose clock runs."""
    clocks = ((state, clock_of(state)) for state in states if over(state) is None)
    return tuple(state.incident for state, clock in clocks if clock is not None and clock.pace)
