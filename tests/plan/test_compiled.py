"""The compiled copy gives back exactly the edition, or nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jc_disaster.plan import compiled
from jc_disaster.plan.loader import load_edition
from jc_disaster.plan.model import PlanEdition
from tests.plan.folders import JINCHENG, MISPRINTED, PARTIAL, UNGRADED, YUNLING

PLANS = (JINCHENG, YUNLING, UNGRADED, MISPRINTED, PARTIAL)


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: str(folder.name))
def test_what_comes_back_is_what_went_in(folder: object) -> None:
    """A share that came back as a rounded number would change a level."""
    edition = load_edition(folder)  # type: ignore[arg-type]
    again = compiled.load(compiled.dump(edition, "hash"), "hash")
    assert again == edition
    assert again is not None
    assert repr(again) == repr(edition)


def test_exact_decimals_come_back_exact(edition: PlanEdition) -> None:
    """Areas and money may be printed with decimals."""
    level = edition.levels[0]
    criterion = level.criteria[0]
    band = criterion.any_of[0]
    assert band.at_least is not None
    bound = band.at_least._replace(value=Decimal("0.10"))
    changed = edition._replace(
        levels=(level._replace(criteria=(criterion._replace(any_of=(band._replace(at_least=bound),)),)),)
    )
    again = compiled.load(compiled.dump(changed, "hash"), "hash")
    assert repr(again) == repr(changed)


def test_a_copy_of_other_sources_is_not_used(edition: PlanEdition) -> None:
    """The hash says what it was made from."""
    assert compiled.load(compiled.dump(edition, "one"), "other") is None


def test_a_copy_by_another_version_is_not_used(edition: PlanEdition) -> None:
    """A program with other fields, or one whose proof was weaker, must not lend its copy."""
    text = compiled.dump(edition, "hash")
    assert compiled.load(text.replace('"proof": ', '"proof": 0'), "hash") is None
    assert compiled.load(text.replace("Bound(", "Boundary("), "hash") is None


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_copy_is_never_used(edition: PlanEdition, data: st.DataObject) -> None:
    """One changed sign in it could be a changed threshold."""
    text = compiled.dump(edition, "hash")
    place = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.characters(codec="utf-8").filter(lambda sign: sign != text[place]))
    assert compiled.load(text[:place] + sign + text[place + 1 :], "hash") is None


@pytest.mark.parametrize("text", ["", "{}", "[]", "null\n[]", "\n", "nonsense"])
def test_something_else_in_its_place_is_not_used(text: str) -> None:
    """A cache folder is anybody's to write to."""
    assert compiled.load(text, "hash") is None
