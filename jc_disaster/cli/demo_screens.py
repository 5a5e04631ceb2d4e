"""The screens of a worked case, drawn without a display from the record as it was played."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from jc_disaster.cli.demo_case import CaseClock, CountedBytes, Played
from jc_disaster.incident.events import Event
from jc_disaster.incident.fold import fold
from jc_disaster.incident.refusals import refusal
from jc_disaster.incident.replay import known_then
from jc_disaster.incident.scans import Scan
from jc_disaster.incident.state import IncidentState
from jc_disaster.record.answer import Answer
from jc_disaster.record.attachments import Standing
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.desk_ports import Papers
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.pictures import take_pictures
from jc_disaster.workplace import Plans

_SMALL, _LARGE = (1366, 768), (1920, 1080)
_IN_ENGLISH = ("home", "figures", "assessment")


class PlayedRecord:
    """The record of one played case, to be looked at: it takes no further act."""

    def __init__(self, played: Played) -> None:
        self._played = played

    @property
    def incidents(self) -> tuple[str, ...]:
        """The one incident."""
        return (self._played.state.incident,)

    @property
    def keys_left(self) -> bool:
        """A worked case holds no names."""
        return False

    @property
    def clock_went_back(self) -> bool:
        """Its clock stands where the case ended."""
        return False

    def state(self, incident: str) -> IncidentState:
        """All that is known of it."""
        if incident != self._played.state.incident:
            raise KeyError(incident)
        return self._played.state

    def events(self, incident: str | None = None) -> Sequence[Event]:
        """Its events."""
        return () if incident not in {None, self._played.state.incident} else self._played.events

    def record(self, act: Mapping[str, object]) -> Answer:
        """Refuse: a picture records nothing."""
        given = act.get("act_id")
        return Answer(ok=False, act_id=given if isinstance(given, str) else None, refusal=refusal("not-json"))

    def state_at(self, incident: str, moment: datetime) -> IncidentState | None:
        """What was known of it at a moment."""
        known = known_then(self.events(incident), moment)
        return fold(known) if known else None

    def unmask(self, act: Mapping[str, object]) -> tuple[Answer, Mapping[str, str] | None]:
        """Refuse, as above: a worked case holds no names."""
        return self.record(act), None

    def attached(self, scan: Scan) -> tuple[Standing, bytes]:  # noqa: ARG002 - as above
        """Nothing: a picture keeps no files."""
        return Standing.MISSING, b""


def draw(played: Played, plans: Plans, papers: Papers, folder: Path, *, whole: bool) -> list[Path]:
    """Pictures of a case.

    Args:
        played: The case after its last step.
        plans: The plan editions.
        papers: The paper desk that made its papers.
        folder: Where to write.
        whole: Every page, also large, dark and in English; otherwise the comparison alone.
    """
    desk = Desk(
        record=PlayedRecord(played),
        assessor_of=plans.assessor,
        clock=CaseClock(played.now),
        entropy=CountedBytes(),
        exercise=played.state.kind == "exercise",
        officer=Officer("参演值班员", "值班员", "演示席位"),
        store="演示",
        papers=papers,
    )
    if not whole:
        return take_pictures(desk, folder, [_SMALL], ["light"], ["assessment"])
    return [
        *take_pictures(desk, folder, [_SMALL], ["light"]),
        *take_pictures(desk, folder, [_SMALL], ["dark"], ["assessment"]),
        *take_pictures(desk, folder, [_LARGE], ["light"], ["assessment"]),
        *take_pictures(desk, folder, [_SMALL], ["light"], _IN_ENGLISH, language="en"),
    ]
