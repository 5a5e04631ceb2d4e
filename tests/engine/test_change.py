"""The what-if path: one figure changed gives what comparing everything anew would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.entry import situation_from_json
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
