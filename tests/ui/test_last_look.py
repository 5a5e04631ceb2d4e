"""值班首页 says what was recorded since it was last looked at, also after a night's sleep."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from jc_disaster.ui.last_look import KeptLook
from jc_disaster.ui.opening import KeptLists
from jc_disaster.ui.view_models.journal import recorded_since
from tests.scene import SetClock
from tests.ui.desks import INCIDENT, NIGHT, act, desk_of, full_night
from tests.ui.pasting import LONG

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


def marked(page: Any) -> list[str]:  # noqa: ANN401 - the page
    """The sorts of the entries that are marked as new."""
    return [row.cells[1] for row in page.latest.rows if row.cells[0].startswith("●")]


def pass_time(desk: Desk) -> None:
    """A minute later."""
    clock = desk._clock
    assert isinstance(clock, SetClock)
    clock.moment += timedelta(minutes=1)


def test_what_was_recorded_since_the_page_was_left_is_marked(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Coming back to the desk, the eye goes to what is new and to nothing else."""
    desk = desk_of(assessor)
    full_night(desk)
    window = make_window(desk)
    window.show_page("home")
    page: Any = window.page("home")
    assert marked(page) == []
    window.show_page("journal")
    pass_time(desk)
    with qtbot.waitSignal(window.recorded, timeout=LONG):
        window.act({"act": "write_note", "words": "电台已试"})

    window.show_page("home")

    assert len(marked(page)) == 1
    assert "电台已试" in page.latest.rows[0].cells[2]
    assert page.recent.aside.text() == "● 上次查看（03:14）以后记的 1 条"

    pass_time(desk)
    window.show_page("journal")
    window.show_page("home")
    assert marked(page) == []
    assert page.recent.aside.text() == ""


def test_the_last_look_is_kept_over_a_night(
    assessor: Assessor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program was closed; what came meanwhile is new all the same. What is no moment is none."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    look = KeptLook(KeptLists(), "looked-real")
    assert look.moment is None
    look.keep(NIGHT)

    assert KeptLook(KeptLists(), "looked-real").moment == NIGHT
    for rubbish in ("gestern", 3):
        KeptLists().keep("looked-real", rubbish)
        assert KeptLook(KeptLists(), "looked-real").moment is None

    desk = desk_of(assessor)
    full_night(desk)
    act(desk, "write_note", words="电台已试")
    events = desk.known(INCIDENT).events
    assert recorded_since(events, None) == ()
    assert len(recorded_since(events, NIGHT)) == len(events)
    assert recorded_since(events, desk.wall()) == ()


def test_the_page_hands_its_look_on_to_be_kept(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Another window on the same desk, of another size of text, knows it."""
    desk = desk_of(assessor)
    full_night(desk)
    window = make_window(desk)
    window.show_page("home")
    window.show_page("plan")

    qtbot.waitUntil(lambda: desk.last_look.moment == desk.wall(), timeout=LONG)
