"""Situations for the laws: JSON as an officer could enter it, thickest around the printed numbers."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from jc_disaster.engine.assess import Assessment, Assessor
from jc_disaster.engine.entry import situation_from_json
from jc_disaster.kernel.figures import FIGURES
from tests.engine.plan_numbers import BOUNDS, COUNTED, SUMS

Json = dict[str, Any]

UNITS: Final = ("城区", "泽州县", "高平市", "阳城县", "陵川县", "沁水县", "开发区")
LISTED_HAZARDS: Final = ("洪涝", "干旱", "地震", "风雹")

_ALL_BOUNDS = sorted({bound for bounds in BOUNDS.values() for bound in bounds})
NEAR_A_BOUND: Final = st.builds(int.__add__, st.sampled_from(_ALL_BOUNDS), st.sampled_from([-1, 0, 1]))
NUMBER: Final = st.one_of(NEAR_A_BOUND, st.integers(0, 60), st.integers(0, 10**9))
EXACT: Final = NUMBER
FORM: Final = st.one_of(
    EXACT,
    st.fixed_dictionaries({"at_least": NUMBER}),
    st.fixed_dictionaries({"about": NUMBER}),
    st.fixed_dictionaries({"at_most": NUMBER}),
    st.builds(lambda one, other: {"min": min(one, other), "max": max(one, other)}, NUMBER, NUMBER),
)
POPULATION: Final = st.one_of(
    st.sampled_from([799_999, 800_000, 800_001, 700_001, 1, 1_350_000]), st.integers(1, 10**9)
)
HAZARD: Final = st.sampled_from([None, *LISTED_HAZARDS, "别的灾种"])


def figures(
    values: st.SearchStrategy[Any] = FORM, *, keys: tuple[str, ...] = COUNTED
) -> st.SearchStrategy[Json]:
    """Some of ``keys``, each with one of ``values``."""
    return st.dictionaries(st.sampled_from(keys), values, max_size=len(keys))


def everything() -> st.SearchStrategy[Json]:
    """Any input that the contract calls valid (combined figures apart, which laws of their own look after)."""
    keys = tuple(figure.key for figure in FIGURES if figure.key not in SUMS)
    figure = figures(FORM | st.none(), keys=keys)
    county = st.one_of(figure, st.none(), st.sampled_from(["未受灾", "未报"]))
    return st.fixed_dictionaries(
        {},
        optional={
            "figures": figure,
            "counties": st.dictionaries(st.sampled_from(UNITS), county, max_size=7),
            "reference": st.fixed_dictionaries(
                {}, optional={"agricultural_population": POPULATION | st.just(0) | st.none()}
            ),
            "hazard": HAZARD,
        },
    )


def compare(assessor: Assessor, data: Json) -> Assessment:
    """The comparison of entered data."""
    return assessor.assess(situation_from_json(data, assessor.edition))


def level(assessor: Assessor, data: Json) -> str | None:
    """The certain level of entered data."""
    found = compare(assessor, data).level
    return None if found is None else found.id


def possible(assessor: Assessor, data: Json) -> str | None:
    """The most severe level that entered data leave possible."""
    found = compare(assessor, data).level_possible
    return None if found is None else found.id


def severity(level_id: str | None) -> int:
    """How severe a level is, as a number for comparing: 0 for none, 4 for I."""
    return 0 if level_id is None else 4 - ("I", "II", "III", "IV").index(level_id)


def added(value: Any, more: int) -> Any:  # noqa: ANN401 - any value form
    """A value form with every number in it raised by ``more``."""
    if isinstance(value, dict):
        return {key: min(number + more, 10**9) for key, number in value.items()}
    return min(value + more, 10**9)
