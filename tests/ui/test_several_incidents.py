"""Two disasters in one night: the other one is named on every page, and one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jc_disaster.ui.main_window import MainWindow
from jc_disaster.ui.shortcuts import PAGES
from jc_disaster.ui.theme import apply_theme, make_theme
from jc_disaster.ui.view_models.frame import next_live, others_words
from tests.ui.desks import INCIDENT, act, desk_of, full_night
from tests.ui.pasting import CONTROL, LONG

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk

OTHERS = ("8-second", "9-third")  # opened after INCIDENT, as their identifiers say


@pytest.fixture
def desk(assessor: Assessor) -> Desk:
    """A full night, and two more incidents of which one is archived."""
    desk = desk_of(assessor)
    full_night(desk)
    for name in OTHERS:
        assert desk.act(name, {"act": "open_incident", "title": f"灾情{name}"}).ok
    assert desk.act("9-third", {"act": "close_incident", "reason": "误建"}).ok
    return desk


def test_the_other_incident_is_named_beside_the_one_that_is_shown(
    make_window: Callable[[Desk], MainWindow], desk: Desk
) -> None:
    """Whoever works on one flood must not forget the other."""
    window = make_window(desk)
    for entry in PAGES:
        window.show_page(entry.key)

        assert "另有1起在办（Ctrl+J）" in window.top.facts.text()


def test_one_key_leads_from_one_live_incident_to_the_next_and_back(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], desk: Desk
) -> None:
    """Round and round in the order they began, past the archived ones."""
    window = make_window(desk)
    window.open_incident(INCIDENT)
    qtbot.waitUntil(lambda: window.incident == INCIDENT, timeout=LONG)
    seen = []
    for wanted in ("8-second", INCIDENT, "8-second"):
        qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
        qtbot.waitUntil(lambda wanted=wanted: window.incident == wanted, timeout=LONG)
        seen.append(window.top.title.text())

    assert seen == ["灾情8-second", "7·11沁河暴雨洪涝", "灾情8-second"]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_in_large_text_it_gives_way_whole_and_cuts_no_time(
    qtbot: QtBot,
    qapp: QApplication,
    fonts: None,  # noqa: ARG001 - measured in the window's own faces
    desk: Desk,
    scale: float,
) -> None:
    """另有 cut off in its middle says nothing; it is then in the tooltip and on the first page."""
    theme = make_theme("light", exercise=False, scale=scale)
    apply_theme(qapp, theme)
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.resize(*((1920, 1080) if scale > 1.5 else (1366, 768)))
    window.show()
    window.attach(desk, desk.known(INCIDENT))
    qapp.processEvents()

    facts = window.top.facts
    assert facts.width() >= facts.minimumSizeHint().width()
    assert "18:44" in facts.text()
    assert "另有1起在办" in facts.toolTip()


def test_alone_it_says_so(qtbot: QtBot, night_window: MainWindow) -> None:
    """A key that does nothing is pressed again and again."""
    qtbot.keyClick(night_window, Qt.Key.Key_J, CONTROL)

    assert "没有其他在办灾情" in night_window.status.message.text()
    assert "在办" not in night_window.top.facts.text()


def test_an_archived_incident_leads_to_the_first_live_one(desk: Desk) -> None:
    """From the archive back to work."""
    states = desk.known(None).incidents

    assert next_live(states, "9-third") == INCIDENT
    assert others_words(states, "9-third") == "另有2起在办（Ctrl+J）"
    act(desk, "write_note", words="电台已试")
    assert next_live(desk.known(None).incidents, "8-second") == INCIDENT
