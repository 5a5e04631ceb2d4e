"""Any incident said in English: the numbers are those of the Chinese window, and nothing stays half said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.ui.english_numbers import signature
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.view_models.answer import answer_view
from jc_disaster.ui.view_models.conditions import conditions_view, scale_of
from jc_disaster.ui.view_models.figure_grid import questions
from jc_disaster.ui.view_models.figures import figures_view, history
from jc_disaster.ui.view_models.frame import top_view
from jc_disaster.ui.view_models.home import waiting
from jc_disaster.ui.view_models.measures import departments_view
from jc_disaster.ui.view_models.procedure import chain_view
from jc_disaster.ui.view_models.what_if import why_not
from jc_disaster.workplace import resources_folder
from tests.scene import CHIEF, OFFICE
from tests.ui.desks import act, desk_of, full_night, open_incident, report
from tests.ui.kept_chinese import Allowed
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk

ENGLISH = language_for("en", resources_folder() / "languages")
COUNTIES = ("城区", "泽州县", "高平市", "阳城县", "陵川县", "沁水县", "开发区")
AMOUNTS = st.one_of(
    st.integers(0, 60),
    st.integers(0, 250_000),
    st.integers(1, 9_000).map(lambda number: {"at_least": number}),
    st.integers(1, 9_000).map(lambda number: {"about": number}),
    st.integers(1, 9_000).map(lambda number: {"at_most": number}),
    st.tuples(st.integers(0, 900), st.integers(1, 900)).map(
        lambda two: {"min": two[0], "max": two[0] + two[1]}
    ),
    st.none(),
)
KEYS = (
    *("deaths", "missing", "relocated", "needing_relief", "out_of_contact"),
    *(
        "drought_relief_people",
        "collapsed_rooms",
        "severely_damaged_rooms",
        "collapsed_households",
        "severely_damaged_households",
    ),
)
FIGURES = st.dictionaries(st.sampled_from(KEYS), AMOUNTS, min_size=1)
NIGHTS = st.dictionaries(st.sampled_from(COUNTIES), FIGURES, max_size=4)


@pytest.fixture(scope="module")
def allowed_tonight(assessor: Assessor) -> Allowed:
    """The names of the plan, gathered once."""
    desk = desk_of(assessor)
    full_night(desk)
    return Allowed(assessor.edition, desk)


def decide(desk: Desk, level: str, step: str) -> None:
    """As far as the night has come: nothing, a finding, a start by whoever it was, or a refusal."""
    if step:
        act(
            desk,
            "record_finding",
            before=200,
            basis="figures",
            level=level,
            found_by=OFFICE,
            opinion="经会商认定。",
        )
    if step in {"started", "refused"}:
        said = {"level": level} if step == "started" else {"reason": "灾情正在核实"}
        decision = "同意启动" if step == "started" else "暂不启动"
        act(
            desk,
            "decide_start",
            before=190,
            decision=decision,
            channel="电话",
            decided_by=[{"post": CHIEF}],
            **said,
        )


def strings_of(view: object) -> Iterator[str]:
    """Every text in a view, at any depth."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, tuple):
        for part in view:
            yield from strings_of(part)


@given(
    night=NIGHTS,
    hazard=st.sampled_from(("洪涝", "干旱", "地震", None)),
    level=st.sampled_from(("I", "II", "III", "IV")),
    step=st.sampled_from(("", "found", "started", "refused")),
)
def test_every_view_of_any_incident_keeps_its_numbers_and_is_said_in_english(
    assessor: Assessor,
    allowed_tonight: Allowed,
    night: dict[str, dict[str, object]],
    hazard: str | None,
    level: str,
    step: str,
) -> None:
    """Whatever comes in, the English screen shows the numbers, times, clauses and levels of the Chinese one."""
    desk = desk_of(assessor)
    open_incident(desk, hazard=hazard)
    for place, (unit, figures) in enumerate(night.items()):
        report(desk, unit, before=300 - place, **figures)
    decide(desk, level, step)
    picture = picture_of(desk)
    scale = scale_of(assessor)
    views = (
        answer_view(picture),
        figures_view(picture, ""),
        *(figures_view(picture, unit) for unit in night),
        conditions_view(picture, scale),
        chain_view(picture),
        departments_view(picture),
        top_view(picture),
        *waiting(picture),
        *questions(picture),
        why_not(picture),
    )
    told = (words for unit in night for _, _, words in history(picture, unit))
    allowed = allowed_tonight.widened(record=told)

    for view in views:
        said = tuple(strings_of(ENGLISH.shown(view)))
        for source, english in zip(strings_of(view), said, strict=True):
            assert signature(english) == signature(source)
            assert allowed.strange(english, quotes=True) == [], source
