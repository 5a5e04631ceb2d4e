"""What the model answers by itself."""

from __future__ import annotations

import pytest

from jc_disaster.plan.model import PlanEdition


def test_levels_and_indicators_are_found_by_their_names(edition: PlanEdition) -> None:
    """Papers and events name them by id."""
    assert edition.level("III").name == "Ⅲ级"
    assert edition.indicator("deaths_and_missing").unit == "人"


def test_a_name_that_does_not_exist_is_an_error(edition: PlanEdition) -> None:
    """A level of another plan must not silently become none."""
    with pytest.raises(KeyError, match="V"):
        edition.level("V")
    with pytest.raises(KeyError, match="magnitude"):
        edition.indicator("magnitude")


def test_nothing_is_inherited_between_levels(edition: PlanEdition) -> None:
    """Ⅳ prints seven items; the fourteen of Ⅰ are not among them (reading C5)."""
    contents = {duty.content for duty in edition.measures_of("IV")}
    assert "city-donations" not in contents
    assert "city-donations" in {duty.content for duty in edition.measures_of("I")}


def test_a_level_without_measures_has_none(edition: PlanEdition) -> None:
    """None is an answer, and not those of the next level."""
    assert edition._replace(measures=edition.measures[1:]).measures_of("I") == ()
