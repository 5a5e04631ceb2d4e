"""The files that come with another seat's entries: with them or not at all, also where it is stopped."""

from __future__ import annotations

import pytest

from jc_disaster.kernel.watching import StoppedError, Watch
from jc_disaster.record.attachments import NAME as ATTACHMENTS
from jc_disaster.record.merging import read_offer, take
from jc_disaster.record.refusals import StoreRefusedError
from tests.record.seats import Pair, attach


def test_what_is_attached_comes_with_its_entry(pair: Pair) -> None:
    """The sheet was signed in the township; the duty room must be able to print it."""
    name = attach(pair.laptop)
    stick = pair.stick(pair.laptop)
    offer = read_offer(pair.home.recorder, stick)
    kept = stick / ATTACHMENTS / name
    content = kept.read_bytes()
    kept.unlink()  # the stick was pulled between the looking and the taking
    before = pair.home.recorder.events()
    with pytest.raises(StoreRefusedError):
        take(pair.home.recorder, offer)
    assert pair.home.recorder.events() == before

    kept.write_bytes(content)
    take(pair.home.recorder, offer)

    assert (pair.folder / ATTACHMENTS / name).read_bytes() == content


def test_a_merge_that_is_stopped_leaves_neither_entry_nor_file(pair: Pair) -> None:
    """At any step before the commit; what was attached here before stays."""
    own = attach(pair.home)
    name = attach(pair.laptop, b"%PDF-1.7 of the laptop")
    offer = read_offer(pair.home.recorder, pair.stick(pair.laptop))
    before = pair.home.recorder.events()

    def stopping_at(step: int) -> Watch:
        left = iter(range(step))

        def watch(_done: int, _whole: int) -> None:
            if next(left, None) is None:
                raise StoppedError

        return watch

    for step in range(3):
        with pytest.raises(StoppedError):
            take(pair.home.recorder, offer, stopping_at(step))
        assert pair.home.recorder.events() == before
        assert pair.home.store.attachments.names() == {own}

    assert take(pair.home.recorder, offer) == len(offer.events)
    assert pair.home.store.attachments.names() == {own, name}


def test_reading_an_export_tells_how_far_it_is_and_can_be_stopped(pair: Pair) -> None:
    """Two days of a laptop on a slow stick."""
    pair.laptop.do("write_note", words="桥断了")
    stick, told = pair.stick(pair.laptop), []

    def watch(done: int, whole: int) -> None:
        told.append((done, whole))

    read_offer(pair.home.recorder, stick, watch)

    assert told
    assert all(done <= whole for done, whole in told)

    def stop(_done: int, _whole: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        read_offer(pair.home.recorder, stick, stop)


def test_a_file_that_finds_no_room_stops_all_of_it(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """No entry may name a file that is not here."""
    attach(pair.laptop)
    offer = read_offer(pair.home.recorder, pair.stick(pair.laptop))

    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(pair.home.store.attachments, "keep", full)
    before = pair.home.recorder.events()
    with pytest.raises(StoreRefusedError) as caught:
        take(pair.home.recorder, offer)
    assert caught.value.code == "not-merged"
    assert "磁盘已满" in caught.value.message
    assert pair.home.recorder.events() == before
