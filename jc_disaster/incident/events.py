"""The event: the only thing that is stored, and the line it is stored as.

An event is one canonical JSON line (sorted keys, no spaces, UTF-8, no floating point) whose last key is the
SHA-256 of everything before it. Each seat numbers its own events without gaps and chains them: ``previous`` is
the hash of the event before. The order of all events is (clock, seat, sequence), so that the union of two seats'
events has one order whatever came first. A hash is a check value (校验值), no signature and no seal.

Nothing here reads a clock or makes randomness: both are handed in.
"""

# No `from __future__ import annotations` here: it makes texts, which every named tuple would compile at every start.
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from operator import attrgetter, itemgetter
from typing import Final, NamedTuple

from jc_disaster.kernel.clock import HYBRID_START, HybridTime, from_text, next_hybrid, to_text
from jc_disaster.kernel.errors import JcDisasterError

GENESIS: Final = "0" * 64
REAL: Final = "real"
EXERCISE: Final = "exercise"
KINDS: Final = (REAL, EXERCISE)
EXERCISE_MARK: Final = "【演练】"  # first in every title, body and file name of an exercise
KIND_WORDS: Final[Mapping[str, str]] = {REAL: "正式", EXERCISE: "演练"}

_SEAL_LENGTH = len(',"sha256":""}') + 64
_BEFORE: Final = itemgetter("event_id", "incident", "name", "seat", "sequence", "occurred_at", "recorded_at")
_AFTER: Final = itemgetter("kind", "body", "act_id", "previous", "sha256")
_KEYS: Final = 14
_CHUNK: Final = 500

Body = Mapping[str, object]


class EventDamagedError(JcDisasterError):
    """A stored line is no event of ours, or its hash or its place in the chain does not fit.

    Attributes:
        place: Which line or which seat and sequence.
    """

    code = "event-damaged"

    def __init__(self, place: str, why: str) -> None:
        self.place = place
        super().__init__(f"{place}: {why}")


class Actor(NamedTuple):
    """Who acted: a person's name (may be empty where the act names only the post) and post."""

    name: str
    post: str


class Draft(NamedTuple):
    """What an accepted act says happened, before it is numbered, timed and chained.

    Attributes:
        name: Stable name with a version, ``figures-reported/1``.
        body: JSON values only; decimals as strings, times as RFC 3339 in UTC.
    """

    name: str
    body: Body


class Event(NamedTuple):
    """One thing that happened, in its envelope. Times are RFC 3339 in UTC, as stored.

    Attributes:
        event_id: UUID version 7.
        incident: The disaster process it belongs to.
        name: Stable name with a version.
        seat: The seat (席位) that recorded it.
        sequence: 1, 2, 3 … of that seat, without gaps.
        occurred_at: When it happened, as the actor says.
        recorded_at: When it was recorded, by the machine's clock.
        clock: Hybrid logical time; never runs backwards on a seat.
        actor: Who acted.
        kind: ``real`` or ``exercise``.
        body: What happened.
        act_id: The act it came from.
        previous: Hash of the seat's event before, `GENESIS` for the first.
        hash: SHA-256 (hex) of the canonical line without the hash.
    """

    event_id: str
    incident: str
    name: str
    seat: str
    sequence: int
    occurred_at: str
    recorded_at: str
    clock: HybridTime
    actor: Actor
    kind: str
    body: Body
    act_id: str
    previous: str
    hash: str


class ChainHead(NamedTuple):
    """Where a seat's chain stands: its last sequence, hash and hybrid time."""

    sequence: int
    hash: str
    clock: HybridTime


CHAIN_START = ChainHead(0, GENESIS, HYBRID_START)


class Envelope(NamedTuple):
    """What the events of one act share."""

    incident: str
    seat: str
    kind: str
    act_id: str
    actor: Actor
    occurred_at: datetime


def canonical(value: object) -> str:
    """``value`` as canonical JSON: keys sorted, no spaces, decimals as strings.

    Raises:
        TypeError: ``value`` holds a float or anything else that JSON would only carry approximately.
    """
    _refuse_floats(value)
    return _ENCODER.encode(value)


def _decimal(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot stand in an event")


_quoted: Final = json.encoder.encode_basestring
_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, default=_decimal
)


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("a float cannot stand in an event")
    if isinstance(value, Mapping):
        for part in value.values():
            _refuse_floats(part)
    elif isinstance(value, list | tuple):
        for part in value:
            _refuse_floats(part)


def digest(text: str) -> str:
    """SHA-256 of ``text`` in UTF-8, in hex."""
    return sha256(text.encode()).hexdigest()


def seal(
    draft: Draft, envelope: Envelope, head: ChainHead, *, event_id: str, now: datetime
) -> tuple[Event, str]:
    """Number, time and chain ``draft`` after ``head``.

    Args:
        draft: What happened.
        envelope: What the events of the act share.
        head: Where the seat's chain stands.
        event_id: A fresh UUIDv7.
        now: The machine's clock, aware.

    Returns:
        The event and its line.
    """
    clock, body = next_hybrid(head.clock, now), canonical(draft.body)
    event = Event(
        event_id,
        envelope.incident,
        draft.name,
        envelope.seat,
        head.sequence + 1,
        to_text(envelope.occurred_at),
        to_text(now),
        clock,
        envelope.actor,
        envelope.kind,
        json.loads(body),  # as it will be read back, not as it was handed in
        envelope.act_id,
        head.hash,
        "",
    )
    content = _content_of(event, body)
    event = event._replace(hash=digest(content))
    return event, sealed_line(content, event.hash)


def _content_of(event: Event, body: str) -> str:
    """The canonical line of ``event`` without its hash, its body already canonical.

    Put together key by key, in their order: an encoder that sorts takes twice as long, and every act waits for it.
    """
    actor = f'{{"name":{_quoted(event.actor.name)},"post":{_quoted(event.actor.post)}}}'
    return (
        f'{{"act_id":{_quoted(event.act_id)},"actor":{actor},"body":{body},'
        f'"clock":[{event.clock.wall_ms},{event.clock.counter}],"event_id":{_quoted(event.event_id)},'
        f'"incident":{_quoted(event.incident)},"kind":{_quoted(event.kind)},"name":{_quoted(event.name)},'
        f'"occurred_at":"{event.occurred_at}","previous":"{event.previous}",'
        f'"recorded_at":"{event.recorded_at}","seat":{_quoted(event.seat)},"sequence":{event.sequence}}}'
    )


def sealed_line(content: str, hash_: str) -> str:
    """The line of an event: its content with the hash as the last key."""
    return f'{content[:-1]},"sha256":"{hash_}"}}'


def event_of_line(line: str) -> Event:
    """Read a stored line without proving its hash (`verify_lines` does that).

    Raises:
        EventDamagedError: The line is no event.
    """
    try:
        return event_of_json(json.loads(line))
    except (ValueError, RecursionError) as error:
        raise EventDamagedError(line[:40], "not JSON") from error


def event_of_json(data: object) -> Event:
    """The event that a decoded line holds.

    Raises:
        EventDamagedError: A key is missing, unknown or of the wrong shape.
    """
    if not isinstance(data, dict) or len(data) != _KEYS:
        raise EventDamagedError(str(data)[:40], "not the keys of an event")
    try:
        clock, actor = data["clock"], data["actor"]
        wall_ms, counter = clock
        return Event._make(
            (
                *_BEFORE(data),
                HybridTime(wall_ms, counter),
                Actor(actor["name"], actor["post"]),
                *_AFTER(data),
            )
        )
    except (TypeError, KeyError, ValueError) as error:
        raise EventDamagedError(str(data.get("event_id"))[:40], "not the shape of an event") from error


def line_of(event: Event) -> str:
    """The line that ``event`` was read from (canonical JSON is one text for one value)."""
    content = canonical(
        {
            "act_id": event.act_id,
            "actor": {"name": event.actor.name, "post": event.actor.post},
            "body": event.body,
            "clock": list(event.clock),
            "event_id": event.event_id,
            "incident": event.incident,
            "kind": event.kind,
            "name": event.name,
            "occurred_at": event.occurred_at,
            "previous": event.previous,
            "recorded_at": event.recorded_at,
            "seat": event.seat,
            "sequence": event.sequence,
        }
    )
    return sealed_line(content, event.hash)


def verify_lines(lines: Sequence[str]) -> tuple[list[Event], dict[str, ChainHead]]:
    """Read lines of any number of seats, each seat's in its own order, and prove every chain.

    Returns:
        The events, and where each seat's chain stands.

    Raises:
        EventDamagedError: At the first line that does not fit.
    """
    heads: dict[str, ChainHead] = {}
    events: list[Event] = []
    for start in range(0, len(lines), _CHUNK):
        chunk = lines[start : start + _CHUNK]
        for line, event in zip(chunk, _read_chunk(chunk), strict=True):
            _prove_next(line, event, heads)
            events.append(event)
    return events, heads


def _read_chunk(lines: Sequence[str]) -> list[Event]:
    """Many lines decoded at once, which is faster; one by one where a line is no event, to name it."""
    try:
        decoded = json.loads(f"[{','.join(lines)}]")
    except (ValueError, RecursionError):
        decoded = ()
    if len(decoded) == len(lines):
        return [event_of_json(data) for data in decoded]
    return [event_of_line(line) for line in lines]


def whole_beginning(lines: Iterable[str]) -> list[Event]:
    """The events of as many lines as fit, up to the first that does not."""
    events: list[Event] = []
    heads: dict[str, ChainHead] = {}
    for line in lines:
        try:
            event = event_of_line(line)
            _prove_next(line, event, heads)
        except EventDamagedError:
            break
        events.append(event)
    return events


def is_well_formed(event: Event) -> bool:
    """Whether every part of the envelope has its type and form; what this program wrote always has."""
    texts = (
        event.event_id,
        event.incident,
        event.name,
        event.seat,
        event.kind,
        event.act_id,
        event.actor.name,
        event.actor.post,
        event.previous,
        event.hash,
    )
    return (
        all(isinstance(text, str) for text in texts)
        and all(type(number) is int for number in (event.sequence, *event.clock))
        and isinstance(event.body, dict)
        and all(_is_stored_time(time) for time in (event.occurred_at, event.recorded_at))
    )


def _is_stored_time(text: object) -> bool:
    try:
        return isinstance(text, str) and to_text(from_text(text)) == text
    except (ValueError, OverflowError):
        return False


def _prove_next(line: str, event: Event, heads: dict[str, ChainHead]) -> None:
    seat, sequence, hash_ = event.seat, event.sequence, event.hash
    found = sha256(line.encode()[:-_SEAL_LENGTH])
    found.update(b"}")
    if found.hexdigest() != hash_:
        raise EventDamagedError(f"{seat}/{sequence}", "the hash does not fit the content")
    head = heads.get(seat, CHAIN_START)
    if sequence != head.sequence + 1 or event.previous != head.hash:
        raise EventDamagedError(f"{seat}/{sequence}", "does not follow the event before")
    heads[seat] = ChainHead(sequence, hash_, event.clock)


order: Final[Callable[[Event], tuple[HybridTime, str, int]]] = attrgetter("clock", "seat", "sequence")
"""The one order of all events: (clock, seat, sequence)."""


def known_at(events: Iterable[Event], moment: datetime) -> list[Event]:
    """The events that had been recorded by ``moment`` (当时所知), in order.

    A seat's events are taken as a whole beginning: what stands before an event recorded by then was known too,
    even where the machine's clock was set back in between.
    """
    limit = to_text(moment)
    ordered = sorted(events, key=order)
    last: dict[str, int] = {}
    for event in ordered:
        if event.recorded_at <= limit:
            last[event.seat] = max(event.sequence, last.get(event.seat, 0))
    return [event for event in ordered if event.sequence <= last.get(event.seat, 0)]
