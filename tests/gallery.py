"""Every page and dialog in every state, size, theme, language and kind as pictures: ``dev.py pictures --all FOLDER``.

States: nothing yet, an incident without figures, a full night with its papers, an exercise under way. Large text:
150 % on the smallest screen, 200 % on a large one. The pictures go to nobody but the eye, so they are not kept in the
project. Words after the folder choose among the sets: ``dev.py pictures --all FOLDER real en``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.documents.choice import Order
from jc_disaster.engine.assess import Assessor
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.language import CODES
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.pictures import take_pictures
from jc_disaster.workplace import Plans, resources_folder
from tests.ui.desks import INCIDENT, desk_of, open_incident
from tests.ui.drills import DrillRoom
from tests.ui.paper_desks import paper_desk, writing

if TYPE_CHECKING:
    from tests.gallery_stand import Look

SMALL, LARGE = (1366, 768), (1920, 1080)
PAPERS = ("flash_report", "start_notice", "brief")


class Shot(NamedTuple):
    """Pictures of one size of text: screens and themes; 0 follows the height of the screen."""

    name: str
    sizes: tuple[tuple[int, int], ...]
    themes: tuple[str, ...]
    scale: float


PAGE_SHOTS = (
    Shot("", (SMALL, LARGE), ("light", "dark"), 0.0),
    Shot("150%", (SMALL, LARGE), ("light",), 1.5),
    Shot("200%", (LARGE,), ("light",), 2.0),
)
VIEW_SHOTS = (
    Shot("views", (SMALL,), ("light", "dark"), 1.0),
    Shot("views-150%", (SMALL,), ("light",), 1.5),
)


def gallery(folder: Path, words: Sequence[str] = ()) -> int:
    """Draw all sets whose name holds each of the words; returns how many pictures there are."""
    assessor = Plans().assessor()
    with TemporaryDirectory() as scratch:
        sets = {
            f"{kind}/{language}/{state}": (exercise, language, draw)
            for exercise, kind in ((False, "real"), (True, "exercise"))
            for language in CODES
            for state, draw in _states(assessor, Path(scratch), exercise=exercise).items()
        }
        return sum(
            draw(folder / name, language)
            for name, (_, language, draw) in sets.items()
            if all(word in name.split("/") for word in words)
        )


def _states(assessor: Assessor, scratch: Path, *, exercise: bool) -> dict[str, Callable[[Path, str], int]]:
    def empty() -> Desk:
        desk = DrillRoom(assessor, _fresh(scratch)).desk if exercise else desk_of(assessor)
        return writing(desk, _fresh(scratch))

    def begun() -> Desk:
        desk = desk_of(assessor, exercise=exercise)
        open_incident(desk)
        return writing(desk, _fresh(scratch))

    def night() -> Desk:
        desk = paper_desk(assessor, _fresh(scratch), exercise=exercise)
        desk.make_papers(INCIDENT, Order(PAPERS))
        return desk

    def pages(desk: Callable[[], Desk]) -> Callable[[Path, str], int]:
        return lambda folder, language: sum(
            len(
                take_pictures(
                    desk(), folder / shot.name, shot.sizes, shot.themes, scale=shot.scale, language=language
                )
            )
            for shot in PAGE_SHOTS
        )

    def views(folder: Path, language: str) -> int:
        return _views(assessor, _fresh(scratch), folder, language, exercise=exercise)

    return {"empty": pages(empty), "begun": pages(begun), "night": pages(night), "views": views}


def _views(assessor: Assessor, scratch: Path, folder: Path, code: str, *, exercise: bool) -> int:
    from tests.gallery_stand import Look  # noqa: PLC0415 - after the platform is settled

    language = language_for(code, resources_folder() / "languages")
    return sum(
        _draw(
            assessor,
            _fresh(scratch),
            folder / shot.name,
            Look(size, theme, shot.scale, language),
            exercise=exercise,
        )
        for shot in VIEW_SHOTS
        for size in shot.sizes
        for theme in shot.themes
    )


def _draw(assessor: Assessor, scratch: Path, folder: Path, look: Look, *, exercise: bool) -> int:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform is settled

    from tests.gallery_stand import BARE, DRILL, NIGHT, stand_of  # noqa: PLC0415 - as above
    from tests.gallery_views import opened  # noqa: PLC0415 - as above

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    made = 0
    for kind in (BARE, NIGHT, *((DRILL,) if exercise else ())):
        stand = stand_of(app, assessor, kind, look, _fresh(scratch), exercise=exercise)
        for name, shown in opened(stand, kind, exercise=exercise):
            shown.grab().save(str(folder / f"{stand.theme.mark}{name}-{look.theme}.png"))
            made += 1
        stand.close()
    return made


def _fresh(scratch: Path) -> Path:
    folder = scratch / f"{sum(1 for _ in scratch.iterdir())}"
    folder.mkdir()
    return folder


if __name__ == "__main__":
    sys.stdout.write(f"{gallery(Path(sys.argv[1]), sys.argv[2:])}\n")
