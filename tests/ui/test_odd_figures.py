"""Figures that do not fit one another are asked about, recorded all the same, and never asked about for nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jc_disaster.kernel.figures import FIGURE_BY_KEY
from jc_disaster.ui.view_models.figure_grid import questions
from jc_disaster.ui.view_models.home import waiting
from jc_disaster.ui.view_models.odd_figures import NOT_ABOVE, odd_figures
from tests.ui.desks import desk_of, open_incident, report
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

# A combined figure below its own parts in one report is refused at entry; here are the others.
SEPARATE = [pair for pair in NOT_ABOVE if "_and_" not in pair[1]]


def told(assessor: Assessor, **figures: object) -> Desk:
    """A desk where one county has reported these."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "陵川县", **figures)
    return desk


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ({"missing": 5, "affected_people": 3}, "因灾失踪人口 5 人，多于受灾人口 3 人"),
        ({"collapsed_households": 9, "collapsed_rooms": 4}, "倒塌房屋户数 9 户，多于倒塌房屋间数 4 间"),
        ({"sheltered_collectively": 70, "relocated": 60}, "集中安置人口 70 人，多于紧急转移安置人口 60 人"),
        ({"crop_failed_ha": 2, "crop_damaged_ha": 1}, "农作物绝收面积 2 公顷，多于农作物成灾面积 1 公顷"),
    ],
)
def test_what_cannot_both_be_right_is_asked_and_stays_recorded(
    assessor: Assessor, figures: dict[str, int], words: str
) -> None:
    """A county's slip is found while the county is on the line; the fact of what was said is kept."""
    picture = picture_of(told(assessor, **figures))

    assert any(words in question and question.startswith("陵川县") for question in questions(picture))
    assert any(words in wait.detail and wait.argument == "figures" for wait in waiting(picture))
    assert set(picture.state.units["陵川县"].figures) == set(figures)


@settings(max_examples=30)
@given(small=st.integers(0, 40), large=st.integers(0, 40), pair=st.sampled_from(SEPARATE))
def test_nothing_is_asked_exactly_where_the_part_is_no_more_than_the_whole(
    assessor: Assessor, small: int, large: int, pair: tuple[str, str]
) -> None:
    """A question for nothing teaches the officer to look away."""
    picture = picture_of(told(assessor, **{pair[0]: small, pair[1]: large}))

    assert bool(odd_figures(picture.state)) is (small > large)


@pytest.mark.parametrize(
    "figures",
    [
        {"missing": {"about": 3}, "affected_people": 3},
        {"missing": 5, "affected_people": {"at_least": 3}},
        {"missing": 5},
    ],
)
def test_what_may_still_fit_is_not_asked(assessor: Assessor, figures: dict[str, object]) -> None:
    """约, 至少 and 未报 leave room."""
    assert not odd_figures(picture_of(told(assessor, **figures)).state)


def test_every_figure_that_is_compared_is_one_that_can_be_reported() -> None:
    """A key misspelt would be a question never asked."""
    assert {key for pair in NOT_ABOVE for key in pair} <= set(FIGURE_BY_KEY)


def test_the_question_stands_under_the_fields_of_its_county(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Where the hand is that typed it, and in nobody's way."""
    window = make_window(told(assessor, collapsed_households=9, collapsed_rooms=4))
    page: Any = window.page("assessment")

    page.choose_unit("陵川县")
    assert "倒塌房屋户数 9 户" in page.entry.question.text()
    assert page.entry.question.isVisible()
    assert all(field.isEnabled() for key, field in page.entry.fields.items() if "rooms" in key)

    page.choose_unit("阳城县")
    assert not page.entry.question.isVisible()
