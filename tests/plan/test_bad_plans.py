"""Broken plans, each with the problem it must yield; every problem that can be found has a plan that has it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from jc_disaster.plan import strict_yaml
from jc_disaster.plan.sources import FAULTS
from tests.plan.folders import BAD_PLANS, TESTS, copy_of, folder_of, problems_of

CASES: Final = sorted(path.stem for path in BAD_PLANS.glob("*.yaml"))
PLAN: Final = TESTS.parent / "jc_disaster" / "plan"
# Which argument of what makes a problem is its code.
CODE_STANDS: Final = {
    "error": 0,
    "printed": 0,
    "incomplete": 0,
    "note": 0,
    "_problem": 0,
    "Problem": 1,
    "_refused": 2,
}
MAKES: Final = re.compile(rf"(?:\A|proof\.|self\.)({'|'.join(CODE_STANDS)})\Z")


def case(name: str) -> dict[str, object]:
    """A bad plan: its base, its changes, what is expected."""
    document = strict_yaml.parse((BAD_PLANS / f"{name}.yaml").read_text(encoding="utf-8"), name)
    assert not document.problems, document.problems
    assert isinstance(document.data, dict)
    return document.data


@pytest.mark.parametrize("name", CASES)
def test_a_broken_plan_yields_its_problem(name: str, tmp_path: Path) -> None:
    """A wrong plan that loads would send the wrong people out, or nobody."""
    data = case(name)
    expected = data["expect"]
    folder = copy_of(folder_of(str(data.get("base", "jincheng-2026"))), tmp_path / "plan", data["changes"])  # type: ignore[arg-type]

    found = problems_of(folder)

    fitting = [
        problem
        for problem in found
        if problem.code == expected["code"]  # type: ignore[index]
        and problem.file == expected["file"]  # type: ignore[index]
        and problem.severity == expected.get("severity", "error")  # type: ignore[attr-defined]
        and expected.get("clause") in {None, problem.clause}  # type: ignore[attr-defined]
        and expected.get("words", "") in problem.message  # type: ignore[attr-defined]
    ]
    assert fitting, "\n".join(map(str, found))
    if "at" in expected:  # type: ignore[operator]
        lines = (folder / str(expected["file"])).read_text(encoding="utf-8").splitlines()  # type: ignore[index]
        assert any(expected["at"] in lines[(problem.line or 1) - 1] for problem in fitting), fitting  # type: ignore[index]


def codes_in_source() -> Iterator[str]:
    """Every code of a problem that stands in the source, wherever a problem is made."""
    for path in PLAN.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (made := MAKES.search(ast.unparse(node.func))):
                for part in ast.walk(node.args[CODE_STANDS[made[1]]]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value


def test_every_problem_that_can_be_found_has_a_plan_that_has_it() -> None:
    """A check that no plan ever failed may check nothing."""
    known = {*codes_in_source(), *(code for code, _ in FAULTS.values())}
    shown = {case(name)["expect"]["code"] for name in CASES}  # type: ignore[index]
    assert len(known) > 100
    assert known - {"plan-refused"} == shown


def test_there_are_many_broken_plans() -> None:
    """One plan for each way to be wrong, not one for each code."""
    assert len(CASES) > 150
