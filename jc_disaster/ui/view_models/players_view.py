"""The players' window: what was sent, and the clocks. It is made from the record's sent messages and nothing else."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.exercise.conduct import clock_face, told_players
from jc_disaster.incident.acts.exercising import BROKEN_OFF
from jc_disaster.incident.exercise_clock import over, suspended
from jc_disaster.ui.view_models.words import clock_words, day_clock, exact_clock

if TYPE_CHECKING:
    from jc_disaster.incident.state import IncidentState


class MessageLine(NamedTuple):
    """One message as the players see it; ``number`` counts from one in the order of sending."""

    number: int
    when: str
    sender: str
    recipient: str
    channel: str
    text: str


class PlayersView(NamedTuple):
    """The players' window.

    Attributes:
        title: The disaster process as it was opened.
        messages: What was sent, newest first.
        hint: What to do while nothing was sent, or that the exercise is over.
        alarm: Whether the hint is that everything must stop at once.
    """

    title: str
    messages: tuple[MessageLine, ...]
    hint: str
    alarm: bool = False


class PlayersClock(NamedTuple):
    """Both clocks: exercise time and day, the machine's time, whether the exercise clock stands."""

    shown: str
    day: str
    wall: str
    standing: str


NOTHING_YET = "演练还没有来报。请按平时值班做好准备：来报会在这里出现，并有提示音。"
OVER = "演练已经结束。请停止操作，等候评估。"
SUSPENDED = "演练暂停：发生真实灾情。请停止演练操作，听从值班负责人安排。"
CALLED_OFF = "演练提前终止：发生真实灾情。请立即停止演练操作，听从值班负责人安排。"


def players_view(state: IncidentState) -> PlayersView:
    """What the players may see of an exercise now."""
    told = told_players(state)
    lines = tuple(
        MessageLine(number, day_clock(one.at), one.sender, one.recipient, one.channel, one.text)
        for number, one in enumerate(told, 1)
    )
    hint = _hint(state, waits=not lines)
    title = "" if state.opening is None else state.opening.title
    return PlayersView(title, lines[::-1], hint, hint in {CALLED_OFF, SUSPENDED})


def _hint(state: IncidentState, *, waits: bool) -> str:
    end = over(state)
    if end is not None:
        return CALLED_OFF if end.body["how"] == BROKEN_OFF else OVER
    if suspended(state) is not None:
        return SUSPENDED
    return NOTHING_YET if waits else ""


def players_clock(state: IncidentState, wall: datetime) -> PlayersClock:
    """Both clocks for the players; the pace is the controllers' business."""
    face = clock_face(state, wall)
    assert face is not None  # noqa: S101 - only conducted exercises are shown
    standing = "演练时钟已停" if face.over else "演练时钟停" if face.pace == 0 else ""
    return PlayersClock(
        exact_clock(face.shown), day_clock(face.shown).split(" ")[0], f"现在 {clock_words(wall)}", standing
    )
