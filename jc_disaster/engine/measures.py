"""The measures printed for a level: a menu (视情采取, reading C4), by department, nothing inherited (C5, C6)."""

from __future__ import annotations

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.plan.model import MeasureDuty, Organisation, PlanEdition

MENU_ROLES = frozenset({"measure", "catch_all"})


class UnknownDepartmentError(JcDisasterError):
    """No organisation of the plan has this name or alias."""

    code = "unknown-department"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"预案中没有名为“{name}”的单位")


def organisation_named(edition: PlanEdition, name: str) -> Organisation:
    """The organisation with this name or alias, whatever the width of its brackets and the spaces in between.

    Raises:
        UnknownDepartmentError: The plan names no such body.
    """
    from jc_disaster.plan.text import comparable  # noqa: PLC0415 - with the patterns of texts, when a name is asked for

    wanted = comparable(name)
    for organisation in edition.organisations:
        if wanted in {comparable(known) for known in (organisation.name, *organisation.aliases)}:
            return organisation
    raise UnknownDepartmentError(name)


def measures_for(
    edition: PlanEdition, level_id: str, department: str | None = None
) -> tuple[MeasureDuty, ...]:
    """The duties of a level, all of them or those of one department.

    Args:
        edition: The plan edition.
        level_id: The level's id.
        department: A name or alias; a known body that the level does not name gets the catch-all line (C17).

    Raises:
        KeyError: The plan has no such level.
        UnknownDepartmentError: The plan names no such body.
    """
    edition.level(level_id)
    duties = edition.measures_of(level_id)
    if department is None:
        return duties
    organisation = organisation_named(edition, department)
    names = {organisation.name, *organisation.aliases}
    own = tuple(
        duty for duty in duties if names.intersection(duty.leads) or names.intersection(duty.supports)
    )
    return own or tuple(duty for duty in duties if duty.role == "catch_all")


def departments_of(edition: PlanEdition, level_id: str) -> tuple[str, ...]:
    """Everybody who leads a measure at the level, by printed name, in order of first mention."""
    return tuple(
        dict.fromkeys(
            name for duty in edition.measures_of(level_id) if duty.role in MENU_ROLES for name in duty.leads
        )
    )
