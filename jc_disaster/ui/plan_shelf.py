"""The plan editions on this machine: proven, compared; touches files, and none of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jc_disaster.kernel.watching import Watch, share, unwatched

if TYPE_CHECKING:
    from jc_disaster.plan.diff import Difference
    from jc_disaster.plan.problems import Problem


class Shelf(Protocol):
    """The editions by their identifiers; a folder with the data of another edition counts as one."""

    def editions(self) -> tuple[tuple[str, str], ...]:
        """Identifier and name of each."""
        ...

    def problems(self, plan: str, watch: Watch) -> tuple[Problem, ...]:
        """What the proof of an edition finds; ``watch`` may stop it."""
        ...

    def differences(self, before: str, after: str, watch: Watch) -> tuple[Difference, ...]:
        """What two editions do differently; ``watch`` may stop it."""
        ...


class PlanShelf:
    """The shipped editions, and folders by their path."""

    def editions(self) -> tuple[tuple[str, str], ...]:
        """Identifier and name of each shipped one."""
        from jc_disaster.workplace import open_plan, plan_folders  # noqa: PLC0415 - when the page is opened

        headers = [open_plan(folder.name).header for folder in plan_folders()]
        return tuple((header.id, f"{header.edition}（{header.in_force_from}起施行）") for header in headers)

    def problems(self, plan: str, watch: Watch = unwatched) -> tuple[Problem, ...]:
        """What the proof of an edition finds.

        Args:
            plan: The edition.
            watch: Told how far it is; may stop it.

        Raises:
            UnknownPlanError: There is no such plan.
        """
        from jc_disaster.plan.loader import examine  # noqa: PLC0415 - when asked for
        from jc_disaster.workplace import plan_folder  # noqa: PLC0415 - as above

        return tuple(examine(plan_folder(plan), watch)[1])

    def differences(self, before: str, after: str, watch: Watch = unwatched) -> tuple[Difference, ...]:
        """What two editions do differently.

        Args:
            before: One edition.
            after: The other.
            watch: Told how far it is; may stop it.

        Raises:
            UnknownPlanError: There is no such plan.
            PlanRefusedError: One has errors; they are listed.
        """
        from jc_disaster.plan.diff import diff  # noqa: PLC0415 - when asked for
        from jc_disaster.workplace import open_plan  # noqa: PLC0415 - as above

        first = open_plan(before, share(watch, 0, 2))
        return tuple(diff(first, open_plan(after, share(watch, 1, 2))))
