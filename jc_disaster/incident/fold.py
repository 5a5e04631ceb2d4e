"""From events to state: pure, order-free over the union of seats, fast enough to run at every start.

`Fold` is the mutable half: events in, in their one order; `Fold.state` hands out a frozen picture. An event name
that this version does not know is kept by name and counted, never dropped and never guessed at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from jc_disaster.incident.events import Body, Event, order
from jc_disaster.incident.fold_figures import FIGURE_STEPS
from jc_disaster.incident.fold_measures import MEASURE_STEPS
from jc_disaster.incident.fold_papers import PAPER_STEPS
from jc_disaster.incident.fold_response import RESPONSE_STEPS
from jc_disaster.incident.ledger_names import LEDGER_NAMES
from jc_disaster.incident.scans import ATTACHED, scan_of
from jc_disaster.incident.slate import Slate
from jc_disaster.incident.state import Entry, IncidentState, stamp_of
from jc_disaster.incident.upcasts import UPCASTS, Upcast, upcast

Step = Callable[[Slate, Event, Body], None]


def _ledger(slate: Slate, event: Event, body: Body) -> None:
    slate.entries.setdefault(event.name, []).append(Entry(stamp_of(event), body))


def _attached(slate: Slate, event: Event, body: Body) -> None:
    scan_of(
        Entry(stamp_of(event), body)
    )  # its check value becomes the name of a file: nothing else may stand there
    _ledger(slate, event, body)


STEPS: Mapping[str, Step] = MappingProxyType(
    {
        **dict.fromkeys(LEDGER_NAMES, _ledger),
        **FIGURE_STEPS,
        **RESPONSE_STEPS,
        **MEASURE_STEPS,
        **PAPER_STEPS,
        ATTACHED: _attached,
    }
)


class Fold:
    """The folding of one incident's events, one after the other in their order."""

    __slots__ = ("_last", "_slate", "_upcasts")

    def __init__(self, incident: str, kind: str, upcasts: Mapping[str, Upcast] = UPCASTS) -> None:
        self._slate = Slate(incident, kind)
        self._upcasts = upcasts
        self._last: Event | None = None

    def add(self, event: Event) -> None:
        """Fold one event; it must not stand before the last one.

        Raises:
            ValueError: ``event`` belongs to another incident or kind, or stands before the last one.
        """
        if not self.follows(event):
            raise ValueError(f"{event.event_id} stands before what is folded already")
        self.add_sorted((event,))

    def add_sorted(self, events: Iterable[Event]) -> None:
        """Fold events that are in their order and stand after all that is folded.

        Raises:
            ValueError: One belongs to another incident or kind.
        """
        slate, upcasts = self._slate, self._upcasts
        event = None
        for event in events:
            if event.incident != slate.incident or event.kind != slate.kind:
                raise ValueError(f"{event.event_id} belongs to another incident or kind")
            slate.count += 1
            step = STEPS.get(event.name)
            if step is None or event.name in upcasts:
                self._fold_upcast(event)
            else:
                step(slate, event, event.body)
        if event is not None:
            self._last = event
            slate.last = event.event_id

    def _fold_upcast(self, event: Event) -> None:
        name, body = upcast(event.name, event.body, self._upcasts)
        step = STEPS.get(name)
        if step is None:
            self._slate.unread.append(name)
        else:
            step(self._slate, event._replace(name=name, body=body), body)

    def follows(self, event: Event) -> bool:
        """Whether ``event`` can be added without folding anew."""
        return self._last is None or order(event) > order(self._last)

    def state(self) -> IncidentState:
        """All that is known so far, frozen."""
        return self._slate.frozen()


def fold(events: Iterable[Event], upcasts: Mapping[str, Upcast] = UPCASTS) -> IncidentState:
    """The state after the given events of one incident, whatever order and however often they are given.

    Raises:
        ValueError: There are no events, or they are of more than one incident or kind.
    """
    ordered = sorted({event.event_id: event for event in events}.values(), key=order)
    if not ordered:
        raise ValueError("no events, no state")
    folding = Fold(ordered[0].incident, ordered[0].kind, upcasts)
    folding.add_sorted(ordered)
    return folding.state()


def fold_all(events: Iterable[Event]) -> dict[str, IncidentState]:
    """The state of every incident in a record."""
    by_incident: dict[str, list[Event]] = {}
    for event in events:
        by_incident.setdefault(event.incident, []).append(event)
    return {incident: fold(own) for incident, own in by_incident.items()}
