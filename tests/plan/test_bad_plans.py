"""Broken plans, each with the problem it must yield; every problem that can be found has a plan that has it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from jc_disaster.plan import strict_yaml
from jc_disaster.plan.problems import Problem
from jc_disaster.plan.sources import FAULTS
from tests.plan.folders import BAD_PLANS, TESTS, changed, copy_of, folder_of, problems_in, problems_of

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


class BadPlan(NamedTuple):
    """A broken plan: what is changed in which plan, and the problem that this must yield."""

    base: Path
    changes: tuple[Mapping[str, object], ...]
    on_disk: bool
    expect: Mapping[str, str]

    def is_found_in(self, problem: Problem) -> bool:
        """Whether ``problem`` is the one expected."""
        expect = self.expect
        return (
            (problem.code, problem.file) == (expect["code"], expect["file"])
            and problem.severity == expect.get("severity", "error")
            and expect.get("clause") in {None, problem.clause}
            and expect.get("words", "") in problem.message
        )


def case(name: str) -> BadPlan:
    """The broken plan of this name."""
    document = strict_yaml.parse((BAD_PLANS / f"{name}.yaml").read_text(encoding="utf-8"), name)
    assert not document.problems, document.problems
    data = document.data
    assert isinstance(data, dict)
    base = folder_of(data.get("base", "jincheng-2026"))
    return BadPlan(base, data["changes"], data.get("on_disk", False), data["expect"])


@pytest.mark.parametrize("name", CASES)
def test_a_broken_plan_yields_its_problem(name: str, tmp_path: Path) -> None:
    """A wrong plan that loads would send the wrong people out, or nobody."""
    bad = case(name)
    if bad.on_disk:
        found = problems_of(copy_of(bad.base, tmp_path / "plan", bad.changes))
    else:
        found = problems_in(changed(bad.base, bad.changes))
    fitting = [problem for problem in found if bad.is_found_in(problem)]
    assert fitting, "\n".join(map(str, found))
    if "at" in bad.expect:
        lines = changed(bad.base, bad.changes)[bad.expect["file"]].decode().split("\n")
        assert any(bad.expect["at"] in lines[(problem.line or 1) - 1] for problem in fitting), fitting


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
    shown = {case(name).expect["code"] for name in CASES}
    assert len(known) > 100
    assert known - {"plan-refused"} == shown


def test_there_are_many_broken_plans() -> None:
    """One plan for each way to be wrong, not one for each code."""
    assert len(CASES) > 150
