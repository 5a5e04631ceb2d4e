"""What every store of events promises, run on each of them: SQLite and the fake that other tests use."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

import pytest

from jc_disaster.incident.events import CHAIN_START, Actor, ChainHead, Draft, Envelope, Event, seal
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.sqlite import create_store, open_store
from jc_disaster.record.store import EventStore
from tests.scene import NIGHT, MemoryStore, identity

if TYPE_CHECKING:
    from pathlib import Path


def sealed(store: EventStore, *numbers: int) -> list[tuple[Event, str]]:
    """Events of one act that continue the chain of ``store``."""
    own, head = store.identity, store.head()
    events = []
    for number in numbers:
        envelope = Envelope("7-12", own.seat, own.kind, f"a-{numbers[0]}", Actor("", "值班员"), NIGHT)
        event, line = seal(
            Draft("call-logged/1", {"number": number}), envelope, head, event_id=f"e-{number}", now=NIGHT
        )
        head = ChainHead(event.sequence, event.hash, event.clock)
        events.append((event, line))
    return events


class StorePromises(ABC):
    """The promises; a subclass says how its store is made."""

    @abstractmethod
    def make(self, folder: Path) -> EventStore:
        """A new, empty store."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> EventStore:
        """A new, empty store."""
        return self.make(tmp_path)

    def test_a_new_store_is_empty_and_knows_what_it_is(self, store: EventStore) -> None:
        """Seat and kind are settled when it is made."""
        assert store.identity == identity()
        assert list(store.events()) == []
        assert store.head() == CHAIN_START

    def test_events_come_back_in_the_order_they_came(self, store: EventStore) -> None:
        """The log of a night reads from top to bottom."""
        store.append(sealed(store, 1))
        store.append(sealed(store, 2, 3))
        assert [event.event_id for event in store.events()] == ["e-1", "e-2", "e-3"]

    def test_the_head_is_the_last_event(self, store: EventStore) -> None:
        """The next event chains to it."""
        store.append(sealed(store, 1, 2))
        last = store.events()[-1]
        assert store.head() == ChainHead(2, last.hash, last.clock)

    def test_what_was_handed_out_does_not_grow(self, store: EventStore) -> None:
        """A page that is being drawn must not change under the drawing."""
        before = store.events()
        store.append(sealed(store, 1))
        assert list(before) == []

    def test_the_answer_to_a_refused_act_is_remembered(self, store: EventStore) -> None:
        """An act sent twice gets its first answer, refused ones too."""
        assert store.remembered("a-1") is None
        store.remember("a-1", "[]")
        assert store.remembered("a-1") == "[]"

    def test_bytes_are_kept_under_their_name(self, store: EventStore) -> None:
        """What an event names is there as it came, and what it does not name is not made up."""
        name = "0" * 64 + ".pdf"
        assert store.attachments.read(name) is None
        assert store.attachments.names() == frozenset()
        store.attachments.keep(name, b"first")
        store.attachments.keep(name, b"first")
        assert store.attachments.read(name) == b"first"
        assert store.attachments.names() == {name}
        store.attachments.keep(name, b"mended")
        assert store.attachments.read(name) == b"mended"
        store.close()

    def test_a_closed_store_keeps_nothing_and_says_so(self, store: EventStore) -> None:
        """Nothing may be acknowledged that is not kept."""
        events = sealed(store, 1)
        store.close()
        with pytest.raises(StoreRefusedError) as caught:
            store.append(events)
        assert caught.value.code == "store-closed"
        with pytest.raises(StoreRefusedError):
            store.remember("a-1", "[]")


class TestSqlite(StorePromises):
    """One file on the disc of the duty room."""

    def make(self, folder: Path) -> EventStore:
        """A new store in a folder."""
        return create_store(folder / "store", identity())

    def test_everything_is_there_when_it_is_opened_again(self, tmp_path: Path) -> None:
        """The next officer sees what the last one recorded."""
        store = self.make(tmp_path)
        store.append(sealed(store, 1, 2))
        store.remember("a-9", "[]")
        events, head = store.events(), store.head()
        store.close()
        again = open_store(tmp_path / "store", kind="real")
        assert again.events() == events
        assert again.head() == head
        assert again.remembered("a-9") == "[]"
        again.close()


class TestMemory(StorePromises):
    """The fake, so that what is shown with it is true of the real one."""

    def make(self, folder: Path) -> EventStore:  # noqa: ARG002 - it needs none
        """A new store."""
        return MemoryStore(identity())
