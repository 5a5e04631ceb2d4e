"""A list read from a sheet, before it is kept: its lines, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jc_disaster.ui.language import Verbatim
from jc_disaster.ui.view_models.phones import phone_book

if TYPE_CHECKING:
    from jc_disaster.intake.sheets.roster import Contacts, Members


class RosterFault(NamedTuple):
    """What is wrong with one cell: where it stands and what is in it, why, and what to do."""

    place: Verbatim
    why: str
    remedy: str


class RosterView(NamedTuple):
    """The preview.

    Attributes:
        lines: What would be kept: where it stands, the body, the rest.
        faults: What hinders it.
        warnings: What should be looked at.
    """

    lines: tuple[tuple[str, str, str], ...]
    faults: tuple[RosterFault, ...]
    warnings: tuple[str, ...]


def roster_view(found: Contacts | Members) -> RosterView:
    """The preview of a 通讯录 or of the member units."""
    faults = tuple(
        RosterFault(f"{fault.path} “{fault.got}”", fault.message, fault.remedy) for fault in found.faults
    )
    from jc_disaster.intake.sheets.roster import Contacts  # noqa: PLC0415 - read sheets are not of the first paint

    if isinstance(found, Contacts):
        entries = phone_book(found.stored()).entries
        lines = tuple(
            (
                one.path,
                entry.unit,
                "　".join(part for part in (entry.post, entry.name, entry.numbers_words()) if part),
            )
            for one, entry in zip(found.contacts, entries, strict=True)
        )
    else:
        lines = tuple((one.path, one.unit, one.duty) for one in found.members)
    return RosterView(lines, faults, found.warnings)
