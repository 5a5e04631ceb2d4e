"""Who entered something and when: the stamp every part of the state carries, and a plain fact with it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from jc_disaster.incident.events import Actor, Body, Event


class Stamp(NamedTuple):
    """Who entered something, and both its times.

    Attributes:
        event_id: The event it came from.
        act_id: The act it came from; later acts refer to a decision or a paper by it.
        at: When it happened.
        recorded_at: When it was recorded.
        by: Who acted.
    """

    event_id: str
    act_id: str
    at: datetime
    recorded_at: datetime
    by: Actor


def moment(text: str) -> datetime:
    """A stored time (always UTC, written with Z) as an aware datetime."""
    return datetime.fromisoformat(text)


def stamp_of(event: Event) -> Stamp:
    """Who entered ``event`` and both its times."""
    return Stamp(
        event.event_id, event.act_id, moment(event.occurred_at), moment(event.recorded_at), event.actor
    )


class Entry(NamedTuple):
    """A plain fact of the record: its stamp and what was said."""

    stamp: Stamp
    body: Body
