"""The port behind which events live.

Whatever keeps events (SQLite here, a server later) keeps lines, gives them back in the order they came, and says
"kept" only when they survive a pulled plug. What can go wrong with it stands in `jc_disaster.record.refusals`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from jc_disaster.incident.events import ChainHead, Event
from jc_disaster.record.identity import Identity

if TYPE_CHECKING:
    from jc_disaster.record.attachments import Attachments


class EventStore(Protocol):
    """Where events live. One writer at a time; used from one thread at a time."""

    @property
    def identity(self) -> Identity:
        """Seat, kind and identifier of the store."""
        ...

    @property
    def attachments(self) -> Attachments:
        """Where the bytes are that events name by their check values."""
        ...

    def events(self) -> Sequence[Event]:
        """All events in the order they came, their chains proven when the store was opened."""
        ...

    def head(self) -> ChainHead:
        """Where the chain of the store's own seat stands."""
        ...

    def append(self, sealed: Sequence[tuple[Event, str]]) -> None:
        """Keep the events of one act, all or none; returns only when they are durable.

        Raises:
            StoreRefusedError: They were not kept (``not-saved``, ``store-closed``).
        """
        ...

    def adopt(self, lines: Sequence[str], events: Sequence[Event]) -> None:
        """Keep what other seats recorded, all or none; returns only when it is durable.

        Args:
            lines: What is kept, proven, each seat's after what is here of it.
            events: What the lines say.

        Raises:
            StoreRefusedError: It was not kept.
        """
        ...

    def remembered(self, act_id: str) -> str | None:
        """The answer (JSON) to a refused act, or None."""
        ...

    def remember(self, act_id: str, answer: str) -> None:
        """Keep the answer to a refused act durably.

        Raises:
            StoreRefusedError: It was not kept.
        """
        ...

    def close(self) -> None:
        """Let go of the store; what is kept stays kept."""
        ...
