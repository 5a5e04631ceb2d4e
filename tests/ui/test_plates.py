"""The plates of the top bar: no letter is cut at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.shapes import LevelView
from jc_disaster.ui.widgets.frame import LevelPlate

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot


def lowest(picture: QImage, ground: QColor) -> int:
    """The lowest row of a picture in which something else than the ground is painted."""
    columns = range(60, picture.width() - 20)
    return max(
        y
        for y in range(8, picture.height() - 2)
        if any(picture.pixelColor(x, y).name() != ground.name() for x in columns)
    )


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_letter_reaches_below_the_line(qtbot: QtBot, fonts: None, scale: float) -> None:  # noqa: ARG001
    """No finding yet without the feet of its g and y is hard to read at arm's length."""
    theme = make_theme("light", exercise=False, scale=scale)
    plate = LevelPlate(theme, solid=True)
    qtbot.addWidget(plate)
    level = LevelView(3, "Ⅲ", "Ⅲ级")

    def feet(words: str) -> int:
        plate.show_level(level, "In force", words)
        plate.resize(plate.sizeHint())
        return lowest(plate.grab().toImage(), QColor(theme.level(3).fill))

    assert feet("gggg") - feet("nnnn") >= theme.px(3)
