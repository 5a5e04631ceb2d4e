"""The envelope, the canonical line, the chain, the order, and what was known at a moment."""

from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.incident.events import (
    CHAIN_START,
    GENESIS,
    Actor,
    ChainHead,
    Draft,
    Envelope,
    Event,
    EventDamagedError,
    canonical,
    event_of_json,
    event_of_line,
    is_well_formed,
    known_at,
    line_of,
    order,
    seal,
    verify_lines,
    whole_beginning,
)
from jc_disaster.incident.upcasts import Upcast, upcast
from tests.scene import NIGHT

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=8,
)


def chain(count: int, seat: str = "席位一", minute: int = 0) -> list[tuple[Event, str]]:
    """So many chained events of one seat, a minute apart."""
    head, sealed = CHAIN_START, []
    for number in range(count):
        now = NIGHT + timedelta(minutes=minute + number)
        envelope = Envelope("7-12", seat, "real", f"{seat}-{number}", Actor("甲", "值班员"), now)
        event, line = seal(
            Draft("call-logged/1", {"number": number}), envelope, head, event_id=f"{seat}-e{number}", now=now
        )
        head = ChainHead(event.sequence, event.hash, event.clock)
        sealed.append((event, line))
    return sealed


def test_the_first_event_follows_nothing_and_each_next_one_the_one_before() -> None:
    """A missing or exchanged event must show."""
    events = [event for event, _ in chain(3)]
    assert [event.sequence for event in events] == [1, 2, 3]
    assert events[0].previous == GENESIS
    assert events[1].previous == events[0].hash


@given(body=st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), JSON_VALUES))
def test_a_line_says_exactly_what_the_event_says(body: dict[str, object]) -> None:
    """Whoever has only the file must read the same event, byte for byte."""
    envelope = Envelope("7-12", "席位一", "real", "a", Actor("甲", "值班员"), NIGHT)
    event, line = seal(Draft("call-logged/1", body), envelope, CHAIN_START, event_id="e", now=NIGHT)
    assert event.body == body
    assert line_of(event_of_line(line)) == line
    assert verify_lines([line])[0] == [event]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(texts=st.tuples(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT))
def test_whatever_stands_in_the_envelope_the_line_is_the_canonical_one(texts: tuple[str, ...]) -> None:
    """Names with quotes, tabs or signs of other scripts must not make a line that hashes differently when read."""
    act, name, post, incident, seat, event_id = texts
    envelope = Envelope(incident, seat, "real", act, Actor(name, post), NIGHT)
    event, line = seal(
        Draft("note-written/1", {"words": name}), envelope, CHAIN_START, event_id=event_id, now=NIGHT
    )
    assert line == line_of(event)
    assert event_of_line(line) == event


def test_a_line_is_canonical_json_with_the_hash_last() -> None:
    """Two programs must take the same hash over the same event."""
    _, line = chain(1)[0]
    keys = list(json.loads(line))
    assert keys == sorted(keys)
    assert keys[-1] == "sha256"
    assert ": " not in line


@pytest.mark.parametrize("value", [1.5, {"a": [1.5]}, {"a": {"b": float("nan")}}])
def test_no_floating_point_number_can_stand_in_an_event(value: object) -> None:
    """0.1 is written differently by different programs, and a hash over it proves nothing."""
    with pytest.raises(TypeError):
        canonical(value)


def test_a_decimal_is_kept_as_the_digits_that_were_typed() -> None:
    """1.50 万元 is not 1.5 万元 on a paper that is signed."""
    assert canonical({"loss": Decimal("1.50")}) == '{"loss":"1.50"}'


def test_something_that_is_no_json_cannot_stand_in_an_event() -> None:
    """A stray object would be stored as its Python name."""
    with pytest.raises(TypeError):
        canonical({"when": NIGHT})


@pytest.mark.parametrize("change", ['number":1', "甲"])
def test_a_changed_line_is_seen(change: str) -> None:
    """Nobody can alter one figure of a stored report unnoticed."""
    lines = [line for _, line in chain(3)]
    lines[1] = lines[1].replace(change, change[:-1] + ("7" if change.endswith("1") else "乙"))
    with pytest.raises(EventDamagedError, match="hash"):
        verify_lines(lines)
    assert len(whole_beginning(lines)) == 1


def test_a_line_that_is_no_event_is_named_among_many() -> None:
    """Lines are decoded together; the one at fault is found all the same."""
    lines = [line for _, line in chain(3)]
    for wrong in ("{", "1,2", "[]"):
        with pytest.raises(EventDamagedError):
            verify_lines([lines[0], wrong, *lines[1:]])
        assert len(whole_beginning([lines[0], wrong, *lines[1:]])) == 1


def test_a_missing_event_is_seen() -> None:
    """Taking out one line must break the chain."""
    lines = [line for _, line in chain(3)]
    with pytest.raises(EventDamagedError, match="follow"):
        verify_lines([lines[0], lines[2]])


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"a":1}',
        "[" * 100_000,
        chain(1)[0][1].replace('"clock":[', '"clock":"x","x":['),
    ],
)
def test_a_line_that_is_no_event_is_named_and_not_guessed_at(line: str) -> None:
    """A torn or foreign line must not become an event with holes."""
    with pytest.raises(EventDamagedError):
        event_of_line(line)


def test_an_event_with_a_part_of_the_wrong_shape_is_refused() -> None:
    """The right keys alone do not make an event."""
    data = json.loads(chain(1)[0][1])
    data["actor"] = None
    with pytest.raises(EventDamagedError):
        event_of_json(data)


@pytest.mark.parametrize(
    "changes",
    [
        {"seat": 7},
        {"sequence": True},
        {"body": None},
        {"occurred_at": "0001-01-01T00:00:00.000+14:00"},
        {"recorded_at": 5},
    ],
)
def test_the_form_of_every_part_can_be_told(changes: dict[str, object]) -> None:
    """What comes from outside is looked at part by part before it may be kept."""
    event = chain(1)[0][0]
    assert is_well_formed(event)
    assert not is_well_formed(event._replace(**changes))  # type: ignore[arg-type]


def test_the_order_of_two_seats_is_one_order() -> None:
    """The union of two laptops must read the same on both."""
    one, other = chain(3), chain(3, "席位二", minute=1)
    together = [event for event, _ in one + other]
    backwards = together[::-1]
    assert sorted(together, key=order) == sorted(backwards, key=order)


def test_a_clock_set_back_does_not_change_a_seats_own_order() -> None:
    """After a battery change the machine may think it is last year."""
    head, events = CHAIN_START, []
    for days in (0, -2, -1):
        now = NIGHT + timedelta(days=days)
        envelope = Envelope("7-12", "席位一", "real", "a", Actor("", "值班员"), now)
        event, _ = seal(Draft("call-logged/1", {}), envelope, head, event_id=f"e{days}", now=now)
        head = ChainHead(event.sequence, event.hash, event.clock)
        events.append(event)
    backwards = events[::-1]
    assert sorted(backwards, key=order) == events


def test_what_was_known_is_what_had_been_recorded_by_then() -> None:
    """The question after the night is what one knew at 03:40."""
    events = [event for event, _ in chain(5)]
    assert known_at(events, NIGHT + timedelta(minutes=2)) == events[:3]
    assert known_at(events, NIGHT - timedelta(minutes=1)) == []


def test_what_was_known_has_no_holes_where_the_clock_was_set_back() -> None:
    """An earlier event of the same seat was known when a later one was written."""
    first, second = (event for event, _ in chain(2))
    first = first._replace(recorded_at="2026-12-01T00:00:00.000Z")
    assert known_at([second, first], NIGHT + timedelta(minutes=5)) == [first, second]


def test_an_old_version_is_brought_up_step_by_step() -> None:
    """A record of ten years ago must still be read."""
    steps = {
        "call/1": Upcast("call/2", lambda body: {**body, "reached": True}),
        "call/2": Upcast("call/3", lambda body: {**body, "number": None}),
    }
    assert upcast("call/1", {"words": "好"}, steps) == (
        "call/3",
        {"words": "好", "reached": True, "number": None},
    )
    assert upcast("unheard-of/9", {}, steps) == ("unheard-of/9", {})
