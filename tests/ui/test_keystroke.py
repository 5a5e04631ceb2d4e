"""What a keystroke shows at once is what comparing everything anew would show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from jc_disaster.kernel.quantity import UNKNOWN, about, at_least, exact
from jc_disaster.ui.main_window import REST_MS
from jc_disaster.ui.view_models.answer import answer_view
from jc_disaster.ui.view_models.conditions import ShownBars, conditions_view, scale_of
from jc_disaster.ui.view_models.picture import Draft, Picture, make_picture, retyped
from tests.ui.desks import desk_of, full_night
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow

KEYS = ("deaths", "missing", "relocated", "needing_relief", "collapsed_rooms", "severely_damaged_households")
NUMBERS = st.integers(0, 250_000)
QUANTITIES = st.one_of(NUMBERS.map(exact), NUMBERS.map(at_least), NUMBERS.map(about), st.just(UNKNOWN))
DRAFTS = st.builds(
    Draft, st.sampled_from(("", "陵川县", "阳城县", "高平市")), st.sampled_from(KEYS), QUANTITIES
)


@pytest.fixture(scope="module")
def recorded(assessor: Assessor) -> Picture:
    """A full night without any typed figure."""
    desk = desk_of(assessor)
    full_night(desk)
    return picture_of(desk)


@given(st.lists(DRAFTS, min_size=1, max_size=4))
def test_the_quick_way_shows_what_the_long_way_shows(
    assessor: Assessor, recorded: Picture, drafts: list[Draft]
) -> None:
    """A level that is wrong for a tenth of a second is wrong at three in the morning."""
    scale = scale_of(assessor)
    shown, bars = recorded, ShownBars(recorded.assessment, conditions_view(recorded, scale))
    for draft in drafts:
        shown = retyped(recorded, shown, draft)
        view = conditions_view(shown, scale, bars)
        bars = ShownBars(shown.assessment, view)
        anew = make_picture(assessor, recorded.state, recorded.now, draft)

        assert shown.assessment == anew.assessment
        assert shown.steps == anew.steps
        assert shown.situation == anew.situation
        assert view == conditions_view(anew, scale)


def test_whom_to_ask_first_follows_when_the_hand_rests(qtbot: QtBot, night_window: MainWindow) -> None:
    """The ranking of missing figures is no comparison; it may come a moment later, and it must come."""
    page = night_window.page("assessment")
    page.choose_unit("陵川县")  # type: ignore[attr-defined]
    field = page.entry.fields["deaths"]  # type: ignore[attr-defined]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_7)
    assert night_window.picture is not None
    anew = make_picture(
        night_window.picture.assessor,
        night_window.picture.state,
        night_window.picture.now,
        Draft("陵川县", "deaths", exact(7)),
    )

    wanted = answer_view(anew)
    assert wanted.caution
    qtbot.waitUntil(lambda: page.answer.view == wanted, timeout=50 * REST_MS)  # type: ignore[attr-defined]
