"""City-wide figures as papers state them: sums in the words of their parts, and what is not a sum at all."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.figure_words import FigureWords, number_words
from jc_disaster.documents.tally import falls_of, span_of, sum_of, totals_of
from jc_disaster.engine.situation import Situation, UnitState
from jc_disaster.kernel.quantity import (
    UNKNOWN,
    Form,
    Interval,
    Quantity,
    about,
    at_least,
    at_most,
    between,
    exact,
)
from tests.documents.papers.nights import open_night, shipped
from tests.scene import NIGHT, Scene

if TYPE_CHECKING:
    from jc_disaster.documents.tally import Total
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.plan.model import PlanEdition


@pytest.fixture(scope="module")
def words() -> FigureWords:
    """The shipped wording of figures."""
    return FigureWords(shipped().wordings["figures"])


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([exact(3), exact(4)], exact(7)),
        ([exact(3), about(40)], about(43)),
        ([about(40), about(2)], about(42)),
        ([at_least(100), exact(5)], at_least(105)),
        ([at_most(300)], at_most(300)),
        ([at_most(300), exact(0)], at_most(300)),
        ([at_most(300), exact(12)], between(12, 312)),
        ([between(3, 5), exact(1)], between(4, 6)),
        ([about(100), at_least(100)], at_least(190)),
        ([exact(Decimal("1.5")), exact(2)], exact(Decimal("3.5"))),
    ],
)
def test_a_sum_keeps_the_words_of_its_parts(parts: list[Quantity], whole: Quantity) -> None:
    """约 added to 12 is not 12 more exactly; a sum must not know more than its parts."""
    assert sum_of(parts) == whole


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (exact(1200), "1200人"),
        (about(30), "约30人"),
        (at_least(8000), "8000余人"),
        (at_most(300), "不足300人"),
        (between(3, 5), "3至5人"),
        (between(4, 4), "4人"),
        (exact(0), "0人"),
        (about(0), "0人"),
        (at_least(0), "正在核查"),
        (UNKNOWN, "正在核查"),
        (None, "正在核查"),
    ],
)
def test_a_figure_is_said_as_it_was_reported(words: FigureWords, quantity: Quantity, said: str) -> None:
    """Unknown, zero, about, at least and between stay five different things to the printed page."""
    assert words.quantity(quantity, "人") == said


@pytest.mark.parametrize(
    ("interval", "unit", "said"),
    [
        (Interval(39, 39), "人", "39人"),
        (Interval(39, None), "人", "至少39人"),
        (Interval(0, None), "人", "正在核查"),
        (Interval(35, 43), "人", "35至43人"),
    ],
)
def test_what_is_known_of_a_sum_is_said_as_such(
    words: FigureWords, interval: Interval, unit: str, said: str
) -> None:
    """An open sum printed as a number would be taken for the whole."""
    assert words.interval(interval, unit) == said


def test_a_share_is_cut_and_never_rounded_up() -> None:
    """24.99996 % printed as 25 % would put the paper a level above the plan."""
    assert number_words(Fraction(175_000, 700_001)) == "24.99%余"
    assert number_words(Fraction(1, 4)) == "25%"


def total_of(situation: Situation, edition: PlanEdition, key: str) -> Total:
    """One city-wide figure."""
    return next(total for total in totals_of(situation, edition) if total.kind.key == key)


def test_a_silent_unit_keeps_a_total_a_part(edition: PlanEdition, words: FigureWords) -> None:
    """Nothing found by two units is no zero for three."""
    units = {
        "城区": {"deaths": exact(0)},
        "泽州县": UnitState.UNAFFECTED,
        "高平市": UnitState.SILENT,
    }
    total = total_of(Situation({}, units, {}, "洪涝"), edition, "deaths")
    assert (total.quantity, total.units, total.complete) == (exact(0), ("城区", "泽州县"), False)
    assert words.total_cell(total) == "—"


def test_zero_from_everybody_is_zero(edition: PlanEdition, words: FigureWords) -> None:
    """When every unit has looked and found none, the paper may say so."""
    units = {"城区": {"deaths": exact(0)}, "泽州县": UnitState.UNAFFECTED}
    total = total_of(Situation({}, units, {}, "洪涝"), edition, "deaths")
    assert total.complete
    assert words.total_cell(total) == "0"


def test_what_nobody_reported_is_listed_as_asked(edition: PlanEdition, words: FigureWords) -> None:
    """The conditions ask for it, so its absence must be seen; a drought figure is not asked for in a flood."""
    totals = totals_of(Situation({}, {"城区": {"injured": exact(1)}}, {}, "洪涝"), edition)
    asked = {total.kind.key for total in totals if total.quantity is None}
    assert {"deaths", "missing", "relocated", "collapsed_rooms"} <= asked
    assert "drought_relief_people" not in asked
    assert all(words.total_cell(total) == "—" for total in totals if total.quantity is None)


def test_a_combined_report_takes_the_place_of_its_parts(edition: PlanEdition) -> None:
    """死亡和失踪10人 reported unsplit must not be followed by two figures that nobody has."""
    totals = totals_of(Situation({}, {"城区": {"deaths_and_missing": exact(10)}}, {}, "洪涝"), edition)
    keys = {total.kind.key for total in totals}
    assert "deaths_and_missing" in keys
    assert {"deaths", "missing"}.isdisjoint(keys)


def test_the_citys_own_figure_is_the_total(edition: PlanEdition) -> None:
    """It rests on no count of units."""
    total = total_of(
        Situation({"deaths": exact(9)}, {"城区": {"deaths": exact(3)}}, {}, "洪涝"), edition, "deaths"
    )
    assert (total.quantity, total.units, total.complete) == (exact(9), (), True)


def test_a_unit_that_takes_everything_back_is_told_with_its_reason(
    assessor: Assessor, edition: PlanEdition
) -> None:
    """Three dead that were none at all are the fall that most needs a word."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("城区", deaths=3)
    scene.report("城区", minute=9, report_kind="续报", unaffected=True, reason="误报，系邻县人员")
    (fall,) = falls_of(scene.state, edition)
    assert (fall.before, fall.now, fall.reason) == (exact(3), exact(0), "误报，系邻县人员")


def test_a_rise_is_no_fall(assessor: Assessor, edition: PlanEdition) -> None:
    """Only what sinks needs a reason."""
    scene = Scene(assessor)
    open_night(scene)
    scene.report("城区", deaths=3)
    scene.report("城区", minute=9, report_kind="续报", deaths=4, reason="又找到1人")
    assert falls_of(scene.state, edition) == ()


def test_the_span_runs_from_the_oldest_to_the_newest_figure(assessor: Assessor) -> None:
    """A sum of figures of different hours has no single hour."""
    scene = Scene(assessor)
    open_night(scene)
    assert span_of(scene.state) is None
    scene.report("城区", minute=1, deaths=3, missing=0)
    scene.report("城区", minute=9, report_kind="续报", missing=1)
    span = span_of(scene.state)
    assert span is not None
    assert [(moment - NIGHT).seconds // 60 for moment in span] == [1, 9]


def test_every_form_has_its_words(words: FigureWords) -> None:
    """A form without words would stop a paper at night."""
    for form in Form:
        assert words.quantity(Quantity(form, None if form is Form.UNKNOWN else 3, 5), "人")
