"""The what-if path: one figure changed gives what comparing everything anew would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.assess import Assessment
from jc_disaster.engine.entry import situation_from_json
from jc_disaster.kernel.quantity import UNKNOWN, Interval, exact
from tests.engine.plan_numbers import COUNTED
from tests.engine.situations import FORM, Json, everything

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.engine.situation import Situation


def changed(situation: Situation, place: str, key: str, other: Situation) -> Situation:
    """``situation`` with one figure of the city (empty) or a county taken from ``other``'s city figures."""
    if not place:
        return situation._replace(figures={**situation.figures, key: other.figures[key]})
    before = situation.units[place]
    figures = before if isinstance(before, dict) else {}
    return situation._replace(units={**situation.units, place: {**figures, key: other.figures[key]}})


@given(everything(), st.sampled_from(sorted(COUNTED)), FORM, st.randoms(use_true_random=False))
def test_one_changed_figure_is_compared_as_if_all_were_compared_anew(
    assessor: Assessor, data: Json, key: str, entered: object, chance: object
) -> None:
    """The level shown under the officer's hands is the level that will be recorded."""
    situation = situation_from_json(data, assessor.edition)
    other = situation_from_json({"figures": {key: entered}}, assessor.edition)
    if key not in other.figures:
        return
    place = chance.choice(["", *situation.units])  # type: ignore[attr-defined]
    after = changed(situation, place, key, other)

    quick = assessor.assess_change(assessor.assess(situation), after, key)

    assert quick == assessor.assess(after)


def test_within_its_bands_a_figure_changes_no_value_but_its_own(assessor: Assessor) -> None:
    """What a keystroke takes over from the screen rests on it: the same bands, and every other value itself."""
    situation = situation_from_json(
        {"figures": {"deaths": 6, "missing": 0, "relocated": 10}}, assessor.edition
    )
    before = assessor.assess(situation)

    after = assessor.assess_change(before, changed(situation, "", "deaths", of_dead(assessor, 7)), "deaths")
    crossed = assessor.assess_change(
        before, changed(situation, "", "deaths", of_dead(assessor, 700)), "deaths"
    )

    assert after.in_the_bands_of(before)
    different = [place for place, value in enumerate(after.values) if value is not before.values[place]]
    assert [assessor.edition.indicators[place].parts for place in different] == [("deaths", "missing")]
    assert not crossed.in_the_bands_of(before)


def test_a_figure_of_another_hazard_taken_back_applies_no_longer(assessor: Assessor) -> None:
    """A drought figure typed into a flood by mistake and taken back leaves no bar behind."""
    indicator = next(one for one in assessor.edition.indicators if one.only_for_hazards)
    flood = situation_from_json({"hazard": "洪涝"}, assessor.edition)
    typed = flood._replace(figures={key: exact(1) for key in indicator.parts})
    back = flood._replace(figures=dict.fromkeys(indicator.parts, UNKNOWN))

    again = assessor.assess_change(assessor.assess(typed), back, indicator.parts[0])

    assert "洪涝" not in indicator.only_for_hazards
    assert again == assessor.assess(back)
    assert again.values[assessor.edition.indicators.index(indicator)] is None


def test_of_a_plan_without_conditions_nothing_is_taken_over() -> None:
    """Where no band is printed, two comparisons have the same rows, none, and can still differ in what applies."""
    bare = Assessment(None, None, (), (None,), ())

    assert not bare.in_the_bands_of(bare._replace(values=(Interval(1, 1),)))


def of_dead(assessor: Assessor, deaths: int) -> Situation:
    """A situation with so many dead."""
    return situation_from_json({"figures": {"deaths": deaths}}, assessor.edition)
