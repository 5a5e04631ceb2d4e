"""To whom papers go: the counties concerned, their bodies, the members, the province; all from plan and settings.

Readings B14 (which counties), B16 (the province), D8 (开发区 参照).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from jc_disaster.engine.authority import linkage_acts
from jc_disaster.engine.measures import UnknownDepartmentError, organisation_named
from jc_disaster.kernel.quantity import interval_of

if TYPE_CHECKING:
    from jc_disaster.documents.context import PaperContext
    from jc_disaster.plan.model import Level, Organisation, ReportingUnit

_PROVINCE: Final = "province"
_POST: Final = "post"


def body_named(context: PaperContext, name: str) -> Organisation | None:
    """The body or post of the plan with this name or alias; None where the plan names no such one."""
    try:
        return organisation_named(context.edition, name)
    except UnknownDepartmentError:
        return None


def is_post(context: PaperContext, name: str) -> bool:
    """Whether a name of the plan is that of a post, to whose holder no organ writes an official paper."""
    body = body_named(context, name)
    return body is not None and body.kind == _POST


def concerned(context: PaperContext) -> list[ReportingUnit]:
    """The counties concerned: those named when the incident was opened and those that report a loss (B14)."""
    opening = context.state.opening
    named = () if opening is None else opening.counties
    hit = {
        unit
        for unit, reported in context.state.units.items()
        if any(interval_of(entry.quantity).max != 0 for entry in reported.figures.values())
    }
    return [
        unit
        for unit in context.edition.units
        if unit.name in hit or unit.name in named or not set(unit.aliases).isdisjoint(named)
    ]


def concerned_or_all(context: PaperContext) -> list[ReportingUnit]:
    """The counties concerned; every unit of the plan where nobody can say which those are."""
    return concerned(context) or list(context.edition.units)


def county_body(context: PaperContext, unit: str) -> str:
    """The body in a county that the office writes to."""
    office = context.office
    return office.county_bodies.get(unit) or office.county_body.replace("{unit}", unit)


def county_bodies(context: PaperContext) -> str:
    """The bodies of the counties concerned, in one breath."""
    return "、".join(county_body(context, unit.name) for unit in concerned_or_all(context))


def counties_and_members(context: PaperContext) -> tuple[str, str]:
    """The counties' bodies together, then the member units."""
    return county_bodies(context), context.office.members


def bound_and_by_analogy(context: PaperContext) -> tuple[str, str]:
    """The counties concerned that the plan binds, and those that follow it by analogy (D8)."""
    units = concerned_or_all(context)
    bound = "、".join(unit.name for unit in units if not unit.by_analogy)
    return bound, "、".join(unit.name for unit in units if unit.by_analogy)


def copies(context: PaperContext, kind: str, also: Iterable[str] = ()) -> tuple[str, ...]:
    """抄送 of a kind of paper: those the plan has informed, then those of the settings."""
    named = [*also, *context.office.copies.get(kind, ())]
    return tuple(dict.fromkeys(name for name in named if name))


def circular_apart(context: PaperContext) -> bool:
    """Whether the office sends the circular of the linkage clause as a paper of its own."""
    return "county_circular" in context.office.apart.get("papers", ())


def told_by_linkage(context: PaperContext) -> list[str]:
    """Bodies that the linkage clause has told of a response by their own name."""
    told = [name for act in linkage_acts(context.edition) for name in act.to]
    return [name for name in told if (body := body_named(context, name)) is not None and not body.generic]


def province(context: PaperContext, level: Level) -> tuple[tuple[str, str], ...]:
    """Bodies of the province that are told of a response, each with the clause that says so.

    The linkage clause names one for every response; the measures of the highest level name another (B16).
    """
    linkage, above = context.edition.linkage, _of_province(context)
    found: dict[str, str] = {}
    for act in linkage_acts(context.edition):
        for name in act.to:
            if name in above and linkage is not None:
                found.setdefault(name, linkage.clause)
    for duty in context.edition.measures_of(level.id):
        for name in duty.to:
            if name in above:
                found.setdefault(name, duty.clause)
    return tuple(found.items())


def _of_province(context: PaperContext) -> frozenset[str]:
    """Every name of a body of the province."""
    return frozenset(
        name
        for body in context.edition.organisations
        if body.kind == _PROVINCE and not body.generic
        for name in (body.name, *body.aliases)
    )
