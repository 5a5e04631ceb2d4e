"""The plan editions on this machine: proven, compared; runs on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from jc_disaster.plan.diff import Difference
    from jc_disaster.plan.problems import Problem


class Shelf(Protocol):
    """The editions by their identifiers; a folder with the data of another edition counts as one."""

    def editions(self) -> tuple[tuple[str, str], ...]:
        """Identifier and name of each."""
        ...

    def problems(self, plan: str) -> tuple[Problem, ...]:
        """What the proof of an edition finds."""
        ...

    def differences(self, before: str, after: str) -> tuple[Difference, ...]:
        """What two editions do differently."""
        ...


class PlanShelf:
    """The shipped editions, and folders by their path."""

    def editions(self) -> tuple[tuple[str, str], ...]:
        """Identifier and name of each shipped one."""
        from jc_disaster.workplace import open_plan, plan_folders  # noqa: PLC0415 - when the page is opened

        headers = [open_plan(folder.name).header for folder in plan_folders()]
        return tuple((header.id, f"{header.edition}（{header.in_force_from}起施行）") for header in headers)

    def problems(self, plan: str) -> tuple[Problem, ...]:
        """What the proof of an edition finds.

        Raises:
            UnknownPlanError: There is no such plan.
        """
        from jc_disaster.plan.loader import examine  # noqa: PLC0415 - when asked for
        from jc_disaster.workplace import plan_folder  # noqa: PLC0415 - as above

        return tuple(examine(plan_folder(plan))[1])

    def differences(self, before: str, after: str) -> tuple[Difference, ...]:
        """What two editions do differently.

        Raises:
            UnknownPlanError: There is no such plan.
            PlanRefusedError: One has errors; they are listed.
        """
        from jc_disaster.plan.diff import diff  # noqa: PLC0415 - when asked for
        from jc_disaster.workplace import open_plan  # noqa: PLC0415 - as above

        return tuple(diff(open_plan(before), open_plan(after)))
