"""What this office has settled for itself: 通讯录, member units, its names on papers, duty roster, second backup.

Everything here touches the disk and is called on the worker. Lists that identify people are not read in an exercise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jc_disaster.ui.view_models.phones import NO_PHONES, PhoneBook, phone_book

if TYPE_CHECKING:
    from jc_disaster.documents.own_office import OfficeField

CONTACTS, MEMBERS, ROSTER, BACKUP, TOWNS = "contacts", "members", "roster", "backups", "towns"


class Kept(Protocol):
    """Lists of this office, each under its name."""

    def read(self, name: str) -> object:
        """The list, or None."""
        ...

    def keep(self, name: str, value: object) -> object:
        """Keep it, whole or not at all."""
        ...


class Office(Protocol):
    """The office's settings for papers."""

    def fields(self) -> tuple[OfficeField, ...]:
        """As they are used now."""
        ...

    def keep(self, values: Mapping[tuple[str, ...], str]) -> None:
        """Change some of them."""
        ...


class OwnView(NamedTuple):
    """What the settings page shows of it.

    Attributes:
        office: The settings for papers.
        phones: The 通讯录; empty in an exercise.
        members: Member units with their duties.
        roster: The duty roster, one line a shift.
        backup: The second backup folder, or empty.
    """

    office: tuple[OfficeField, ...] = ()
    phones: PhoneBook = NO_PHONES
    members: tuple[tuple[str, str], ...] = ()
    roster: str = ""
    backup: str = ""


class OwnSettings:
    """The settings of one office, on this machine.

    Args:
        kept: Where lists are kept.
        office: The settings for papers.
        backup_chosen: Told which second backup folder to use from now on; empty for none.
        exercise: In an exercise nobody's number is read.
    """

    def __init__(
        self, kept: Kept, office: Office, backup_chosen: Callable[[str], None], *, exercise: bool
    ) -> None:
        self._kept = kept
        self._office = office
        self._backup_chosen = backup_chosen
        self._exercise = exercise
        self._phones: PhoneBook | None = None

    def phones(self) -> PhoneBook:
        """The 通讯录, read once."""
        if self._exercise:
            return NO_PHONES
        if self._phones is None:
            self._phones = phone_book(self._kept.read(CONTACTS))
        return self._phones

    def view(self) -> OwnView:
        """All of it."""
        return OwnView(
            self._office.fields(),
            self.phones(),
            _members(self._kept.read(MEMBERS)),
            _text(self._kept.read(ROSTER)),
            _text(self._kept.read(BACKUP)),
        )

    def keep_list(self, name: str, value: object) -> None:
        """Keep a 通讯录 or the member units as they were read from a sheet."""
        self._kept.keep(name, value)
        self._phones = None

    def towns(self) -> Mapping[str, str]:
        """Whose the towns are that somebody was asked about before; nothing in an exercise, whose towns are made up."""
        kept = {} if self._exercise else self._kept.read(TOWNS)
        if not isinstance(kept, dict):
            return {}
        return {name: unit for name, unit in kept.items() if isinstance(unit, str)}

    def keep_town(self, name: str, unit: str) -> None:
        """Remember whose a town is, to propose it the next time."""
        if not self._exercise:
            self._kept.keep(TOWNS, {**self.towns(), name: unit})

    def keep_office(self, values: Mapping[tuple[str, ...], str]) -> None:
        """Change settings for papers."""
        self._office.keep(values)

    def keep_roster(self, text: str) -> None:
        """Keep the duty roster."""
        self._kept.keep(ROSTER, text)

    def keep_backup(self, folder: str) -> None:
        """Back up into a second folder from now on; empty for none. Whether it can be used was looked at before."""
        self._kept.keep(BACKUP, folder)
        self._backup_chosen(folder)


def _members(kept: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(kept, list):
        return ()
    return tuple(
        (one["unit"], _text(one.get("duty")))
        for one in kept
        if isinstance(one, dict) and isinstance(one.get("unit"), str)
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
