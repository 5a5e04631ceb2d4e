"""Pictures can be made without a display, and those of an exercise say so in their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from jc_disaster.ui.pictures import take_pictures
from tests.ui.desks import desk_of, full_night

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor


@pytest.mark.parametrize("exercise", [False, True])
def test_a_picture_of_an_exercise_is_marked_in_its_name_and_its_frame(
    assessor: Assessor,
    tmp_path: Path,
    qtbot: QtBot,
    exercise: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """A picture travels without its window; nothing of an exercise may be taken for real."""
    assert qtbot is not None
    desk = desk_of(assessor, exercise=exercise)
    full_night(desk)

    made = take_pictures(
        desk, tmp_path, sizes=((1366, 768),), themes=("light",), pages=("assessment", "home")
    )

    assert [path.name.startswith("【演练】") for path in made] == [exercise, exercise]
    corners = {QImage(str(path)).pixelColor(1, 1).name() for path in made}
    assert (corners == {"#7534a5"}) is exercise
    assert QImage(str(made[0])).width() == 1366
