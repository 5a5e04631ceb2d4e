"""When the officer last looked at the first page, so that it can say what has changed since."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from jc_disaster.kernel.clock import from_text, to_text
from jc_disaster.kernel.errors import JcDisasterError

if TYPE_CHECKING:
    from jc_disaster.ui.own_settings import Kept


class LastLook(Protocol):
    """Where the moment is kept."""

    moment: datetime | None

    def keep(self, moment: datetime) -> None:
        """Remember it; touches the disk."""
        ...


class SessionLook:
    """The last look of this session, for a record in memory."""

    def __init__(self) -> None:
        self.moment: datetime | None = None

    def keep(self, moment: datetime) -> None:
        """Remember it."""
        self.moment = moment


class KeptLook:
    """The last look at a record of one kind, by this machine's clock, in this office's folder.

    Args:
        lists: The folder.
        name: The name it has there.
    """

    def __init__(self, lists: Kept, name: str) -> None:
        self._lists, self._name = lists, name
        kept = lists.read(name)
        self.moment: datetime | None = None
        with suppress(ValueError):
            self.moment = from_text(kept) if isinstance(kept, str) else None

    def keep(self, moment: datetime) -> None:
        """Remember it; where the disc refuses, the next start only says less."""
        self.moment = moment
        with suppress(JcDisasterError, OSError):
            self._lists.keep(self._name, to_text(moment))
