"""Every page in every state, size, theme and kind as pictures, to be looked at: ``dev.py pictures --all FOLDER``.

States: nothing yet, an incident without figures, a full night. The pictures go to nobody but the eye, so they are not
kept in the project.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from jc_disaster.engine.assess import Assessor
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.pictures import take_pictures
from jc_disaster.workplace import Plans
from tests.ui.desks import desk_of, full_night, open_incident

SMALL, LARGE = (1366, 768), (1920, 1080)
STATES: tuple[tuple[str, Callable[[Desk], object]], ...] = (
    ("empty", lambda _: None),
    ("begun", open_incident),
    ("night", full_night),
)


def gallery(folder: Path) -> int:
    """Draw them all; returns how many there are."""
    assessor = Plans().assessor()
    made = 0
    for exercise in (False, True):
        for name, fill in STATES:
            made += len(
                _state(
                    assessor, folder / ("exercise" if exercise else "real") / name, fill, exercise=exercise
                )
            )
    return made


def _state(assessor: Assessor, folder: Path, fill: Callable[[Desk], object], *, exercise: bool) -> list[Path]:
    def desk() -> Desk:
        made = desk_of(assessor, exercise=exercise)
        fill(made)
        return made

    return [
        *take_pictures(desk(), folder, (SMALL, LARGE), ("light", "dark")),
        *take_pictures(desk(), folder / "150%", (LARGE,), ("light",), scale=1.5),
    ]


if __name__ == "__main__":
    sys.stdout.write(f"{gallery(Path(sys.argv[1]))}\n")
