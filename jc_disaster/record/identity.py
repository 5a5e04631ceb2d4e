"""What a store is: which one, of which seat, for real or for an exercise."""

from __future__ import annotations

from typing import Final, NamedTuple

from jc_disaster.incident.events import EXERCISE_MARK

MARK: Final = EXERCISE_MARK


class Identity(NamedTuple):
    """What a store is: settled when it is made, never changed.

    Attributes:
        store_id: UUIDv7 of this store.
        seat: The seat that records in it.
        kind: ``real`` or ``exercise``.
        created_at: RFC 3339 in UTC.
    """

    store_id: str
    seat: str
    kind: str
    created_at: str
