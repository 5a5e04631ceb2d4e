"""The cases that people who know the plan read and sign (tests/plan_cases), run one by one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import pytest

from jc_disaster.engine.assess import Assessment, Assessor
from jc_disaster.engine.authority import authority_of
from jc_disaster.engine.entry import situation_from_json
from jc_disaster.engine.explain import missing_figures, next_steps
from jc_disaster.engine.oddities import warnings_of
from jc_disaster.engine.situation import Situation
from jc_disaster.kernel.errors import InputRefusedError
from jc_disaster.kernel.figures import AGRICULTURAL_POPULATION, FIGURES
from jc_disaster.plan.model import PlanEdition
from jc_disaster.plan.strict_yaml import parse
from tests.engine.plan_numbers import COUNTED
from tests.engine.situations import Json

FOLDER: Final = Path(__file__).parents[1] / "plan_cases"
KEYS: Final = MappingProxyType({figure.label: figure.key for figure in FIGURES})
FORMS: Final = MappingProxyType(
    {"至少": "at_least", "约": "about", "至多": "at_most", "从": "min", "到": "max"}
)
GIVEN: Final = frozenset({"标题", "理由", "解读", "报数", "各县", "农业人口", "灾种"})
EXPECTED: Final = frozenset({"级别", "不排除", "条款", "决定", "再增", "先问", "提示"})


def _cases() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("*.yaml")):
        document = parse(path.read_text(encoding="utf-8"), path.name)
        assert not document.problems, document.problems
        data: Any = document.data
        for case in data["案例"]:
            yield pytest.param(case, id=f"{path.stem}-{case['标题']}")


CASES: Final = tuple(_cases())
ACCEPTED: Final = tuple(case for case in CASES if "不收" not in case.values[0])
REFUSED: Final = tuple(case for case in CASES if "不收" in case.values[0])


def entered(case: Json, edition: PlanEdition) -> Json:
    """The case as JSON of the contract."""
    data: Json = {"figures": _figures(case.get("报数", {}))}
    if "各县" in case:
        counties = dict(case["各县"])
        rest = counties.pop("其余", None)
        if rest is not None:
            counties.update({unit.name: rest for unit in edition.units if unit.name not in counties})
        data["counties"] = {
            name: said if isinstance(said, str) else _figures(said) for name, said in counties.items()
        }
    if "农业人口" in case:
        data["reference"] = {AGRICULTURAL_POPULATION: case["农业人口"]}
    if "灾种" in case:
        data["hazard"] = case["灾种"]
    return data


def _figures(said: Json) -> Json:
    figures = {KEYS[label]: _value(value) for label, value in said.items() if label != "其余"}
    if said.get("其余") != 0:
        return figures
    # Zeros for the parts that are neither given nor counted in a combined figure that is.
    told = {part for key in figures for part in _parts(key)}
    return {key: 0 for key in COUNTED if key not in told} | figures


def _parts(combined: str) -> tuple[str, ...]:
    if combined.startswith("collapsed_and"):
        ending = combined.removeprefix("collapsed_and_severely_damaged_")
        return f"collapsed_{ending}", f"severely_damaged_{ending}"
    return tuple(combined.split("_and_"))


def _value(said: Any) -> object:  # noqa: ANN401 - whatever stands in the file
    if isinstance(said, dict):
        return {FORMS[word]: number for word, number in said.items()}
    if isinstance(said, str) and said.replace(".", "").isdigit():
        return Decimal(said)
    return None if said == "未报" else said


@pytest.mark.parametrize("case", ACCEPTED)
def test_a_signed_case_comes_out_as_signed(assessor: Assessor, case: Json) -> None:
    """The engine answers to people who know the plan, not to its own data."""
    edition = assessor.edition
    situation = situation_from_json(entered(case, edition), edition)
    result = assessor.assess(situation)
    assert case.keys() <= GIVEN | EXPECTED
    assert _name(result.level) == case["级别"]
    assert _name(result.level_possible) == case["不排除"]
    assert result.deciding == case.get("条款", ())
    assert (authority_of(result.level).decides if result.level else ()) == case.get("决定", ())
    _check_distances(assessor, result, case.get("再增", {}))
    _check_first_question(assessor, result, situation, case.get("先问"))
    said = "；".join(warnings_of(situation, edition))
    assert all(words in said for words in case.get("提示", []))
    assert bool(said) == ("提示" in case)


def _name(level: Any) -> str:  # noqa: ANN401 - a level or none
    return "无" if level is None else str(level.name)


def _check_distances(assessor: Assessor, result: Assessment, expected: Json) -> None:
    found = {step.indicator.label: tuple(step.distance) for step in next_steps(assessor, result)}
    for label, distance in expected.items():
        assert found[label] == (distance if isinstance(distance, tuple) else (distance, distance))


def _check_first_question(
    assessor: Assessor, result: Assessment, situation: Situation, expected: Json | None
) -> None:
    if expected is not None:
        first = missing_figures(assessor, result, situation)[0]
        assert (first.unit, first.key) == (expected.get("县"), KEYS[expected["项"]])
        assert first.needed == expected["数"]


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_signed_case_refuses_is_refused(assessor: Assessor, case: Json) -> None:
    """A wrong figure is handed back to the person who gave it, at its place."""
    assert case.keys() <= GIVEN | {"不收"}
    with pytest.raises(InputRefusedError) as caught:
        situation_from_json(entered(case, assessor.edition), assessor.edition)
    assert case["不收"] in {fault.path for fault in caught.value.faults}


def test_every_case_gives_a_reason_that_can_be_looked_up(assessor: Assessor) -> None:
    """A case without a reason could not be disputed, and one whose reading is gone could not be checked."""
    known = {reading.id for reading in assessor.edition.readings}
    for case in (each.values[0] for each in CASES):
        assert case["理由"].endswith("。")
        assert case["解读"]
        assert set(case["解读"]) <= known


def test_the_cases_are_many_and_differ() -> None:
    """The plan's 16 criteria cannot be signed for with a handful of them."""
    titles = [str(case.id) for case in CASES]
    assert len(titles) == len(set(titles)) >= 110
    deciding = {clause for each in ACCEPTED for clause in each.values[0].get("条款", [])}
    assert len(deciding) == 16
