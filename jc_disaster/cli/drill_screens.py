"""The screens of an exercise, drawn without a display: the controllers' page and the players' window."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from jc_disaster.cli.demo_case import CaseClock, CountedBytes
from jc_disaster.exercise.pack import Pack
from jc_disaster.exercise.pack_file import read_pack
from jc_disaster.incident.events import EXERCISE
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.drills import Drills
from jc_disaster.ui.flows import drill_runs
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.opening import drills_of
from jc_disaster.ui.pictures import take_pictures, take_players_picture
from jc_disaster.workplace import Plans, open_record, resources_folder

_PACK, _TEAM, _SEAT = "landslide", "第一队", "导调席位"
_SHOWN: Final = timedelta(minutes=50)
_REASON: Final = "制作演示画面。"
_SIZE: Final = (1366, 768)


def draw_drill(plans: Plans, folder: Path) -> list[Path]:
    """Pictures of a shipped exercise fifty minutes in.

    Args:
        plans: The plan editions.
        folder: Where to write.
    """
    pack = read_pack(resources_folder() / "scenarios" / f"{_PACK}.yaml", plans.assessor)
    clock = CaseClock(pack.starts_at)
    with TemporaryDirectory() as place:
        store = Path(place) / "store"
        recorder = open_record(store, EXERCISE, plans, seat=_SEAT, clock=clock)
        try:
            drills = drills_of(recorder, plans, store)
            desk = Desk(
                record=recorder,
                assessor_of=plans.assessor,
                clock=clock,
                entropy=CountedBytes(),
                exercise=True,
                officer=Officer("导调员", "导调员", _SEAT),
                store="演示",
                drills=drills,
            )
            state = desk.state(_begun(desk, drills, pack))
            return [
                *take_pictures(desk, folder, [_SIZE], ["light"], ["exercise"]),
                take_players_picture(state, clock.now(), folder, _SIZE),
            ]
        finally:
            recorder.close()


def _begun(desk: Desk, drills: Drills, pack: Pack) -> str:
    reason = _REASON if drills.real_reminder() else None
    incident = drill_runs.begin(desk, drills, pack, _TEAM, reason).incident
    drill_runs.move_on(desk, drills, incident, pack.starts_at + _SHOWN, lambda: False)
    return incident
