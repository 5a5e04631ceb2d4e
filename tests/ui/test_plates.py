"""The plates of the top bar: no letter is cut at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.due import NOTHING_DUE
from jc_disaster.ui.view_models.shapes import LevelView, TopView
from jc_disaster.ui.widgets.frame import LevelPlate, TopBar
from jc_disaster.workplace import resources_folder
from tests.ui.desks import NIGHT

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


def test_who_decided_stands_before_since_when(qtbot: QtBot, fonts: None) -> None:  # noqa: ARG001
    """In large text an exercise has the least room; half a name of the one who decided tells nothing."""
    theme = make_theme("light", exercise=True, scale=1.5)
    plate = LevelPlate(theme, solid=True)
    qtbot.addWidget(plate)
    plate.show_level(
        LevelView(4, "Ⅳ", "Ⅳ级"), "当前 Ⅳ级响应", "7月11日 22:44由市安委办主任决定", "市安委办主任"
    )

    assert plate.words_in(1000, 1) == "7月11日 22:44由市安委办主任决定"
    assert plate.words_in(theme.px(120), 1) == "市安委办主任"
    assert "22:44" in plate.toolTip()


def test_name_and_authority_stand_whole_in_large_english(qtbot: QtBot, fonts: None) -> None:  # noqa: ARG001
    """Of several floods on one night the end of the name tells which; who decided is what everybody asks."""
    language = language_for("en", resources_folder() / "languages")
    theme = make_theme("light", exercise=False, scale=1.5, language=language)
    bar = TopBar(theme)
    qtbot.addWidget(bar)
    bar.due.show_view(NOTHING_DUE._replace(waiting=8), NIGHT)
    bar.resize(1366 - theme.px(72), theme.px(54))
    bar.show()

    bar.show_view(
        TopView(
            "7·11沁河暴雨洪涝",
            "洪涝",
            "灾害发生 7月11日 18:44",
            LevelView(4, "Ⅳ", "Ⅳ级"),
            "当前响应 Ⅳ级",
            "7月11日 22:44 市安委办主任决定",
            LevelView(3, "Ⅲ", "Ⅲ级"),
            "拟提升 Ⅲ级 待认定",
            "",
        )
    )
    bar.show_clock("03:14")

    assert bar.title.width() >= bar.title.sizeHint().width()
    assert bar.response.width() >= bar.response.sizeHint().width()
    assert bar.proposed.width() >= bar.proposed.sizeHint().width()
