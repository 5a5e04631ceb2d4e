"""The pages of exercises at 150 % on a small screen: scrolled, never squeezed or cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QScrollArea

from jc_disaster.ui.main_window import MainWindow
from jc_disaster.ui.theme import apply_theme, make_theme
from jc_disaster.ui.view_models.conducting import CONDUCT, EVALUATE, REVIEW
from tests.ui.drills import DrillRoom, Hall, settle
from tests.ui.test_controls import controls

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor


@pytest.fixture
def large(qapp: QApplication, qtbot: QtBot, fonts: None, assessor: Assessor, tmp_path: Path) -> Hall:  # noqa: ARG001
    """The smallest screen with the largest text, an exercise fifty minutes in."""
    room = DrillRoom(assessor, tmp_path)
    room.move_on(room.begin(), 50)
    theme = make_theme("light", exercise=True, scale=1.5)
    apply_theme(qapp, theme)
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.resize(1366, 700)
    window.show()
    window.furnish()
    window.attach(room.desk, room.desk.known(None))
    return Hall(room, window)


@pytest.mark.parametrize("part", [CONDUCT, EVALUATE, REVIEW])
def test_no_control_lies_on_another_and_none_is_cut(large: Hall, part: str) -> None:
    """A button that breaks off must be read whole; a field under another cannot be typed into."""
    large.page.choose(part)
    settle(large.window)
    area = large.page.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    content = area.widget()
    shown = [one for one in controls(content) if one.isVisible()]
    places = [QRect(one.mapTo(content, one.rect().topLeft()), one.size()) for one in shown]

    assert len(shown) >= 5
    least = [one.minimumHeight() or one.minimumSizeHint().height() for one in shown]
    assert not [one.accessibleName() for one, high in zip(shown, least, strict=True) if one.height() < high]
    overlaps = [
        (shown[first].accessibleName(), shown[second].accessibleName())
        for first in range(len(places))
        for second in range(first)
        if places[first].intersects(places[second])
        and not shown[first].isAncestorOf(shown[second])
        and not shown[second].isAncestorOf(shown[first])
    ]
    assert overlaps == []
    assert large.page.clock.break_off.width() >= large.page.clock.break_off.sizeHint().width()
