"""What can be wrong with plan data, and the refusal that lists all of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from jc_disaster.kernel.errors import JcDisasterError

ERROR = "error"
WARNING = "warning"


class Problem(NamedTuple):
    """One problem of a plan, with its place.

    Attributes:
        severity: ``error`` or ``warning``.
        code: Stable identifier.
        file: File name inside the plan's folder.
        line: Line number from 1, or None where the file as a whole is meant.
        clause: The clause it concerns, or None.
        message: A Chinese sentence, with a counter-example where there is one.
    """

    severity: str
    code: str
    file: str
    line: int | None
    clause: str | None
    message: str


class PlanRefusedError(JcDisasterError):
    """A plan could not be taken; all its problems are listed."""

    code = "plan-refused"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("；".join(problem.message for problem in self.problems))


def errors_of(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that refuse a plan; warnings do not."""
    return [problem for problem in problems if problem.severity == ERROR]
