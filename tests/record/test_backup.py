"""Backups: proven copies, thinned with age, without the keys of names."""

from __future__ import annotations

import os
import sqlite3
from base64 import b64encode
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.assess import Assessor
from jc_disaster.kernel.watching import StoppedError, Watch
from jc_disaster.record import line_log, vault
from jc_disaster.record.backup import AGAIN_AFTER, EVERY, Backups, Pending, back_up, is_due
from jc_disaster.record.exchange import export
from jc_disaster.record.identity import MARK
from jc_disaster.record.kept_backups import SCHEDULE, made_at, to_drop
from jc_disaster.record.reading import read_content
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import NAME
from jc_disaster.record.sqlite import SqliteStore, create_store, open_store
from jc_disaster.record.vault import Vault
from tests.scene import INCIDENT, Scene, identity

NOW = datetime(2026, 7, 12, 4, 0, tzinfo=UTC)
MINUTES = st.integers(0, 500 * 24 * 60)
MOMENTS = st.lists(MINUTES.map(lambda minutes: NOW - timedelta(minutes=minutes)))


def store_of(night: Scene) -> SqliteStore:
    """The store on disc."""
    assert isinstance(night.store, SqliteStore)
    return night.store


def test_a_backup_opens_as_the_store_it_was_made_of(night: Scene, tmp_path: Path) -> None:
    """A backup nobody has read is a hope."""
    (path,) = back_up(store_of(night), [tmp_path / "b"], NOW)
    assert read_content(path).events == tuple(night.recorder.events())
    events = night.recorder.events()
    night.recorder.close()
    restored = tmp_path / "restored"
    restored.mkdir()
    path.rename(restored / NAME)
    store = open_store(restored)
    assert store.events() == events
    store.close()


def test_one_folder_that_fails_does_not_hinder_the_other(night: Scene, tmp_path: Path) -> None:
    """The stick is not there; the disc is."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    made = back_up(store_of(night), [tmp_path / "file" / "stick", tmp_path / "b"], NOW)
    assert [path.parent.name for path in made] == ["b"]
    with pytest.raises(StoreRefusedError) as caught:
        back_up(store_of(night), [tmp_path / "file" / "stick"], NOW)
    assert caught.value.code == "no-backup"
    night.recorder.close()


def test_old_backups_are_thinned_and_other_files_left_alone(night: Scene, tmp_path: Path) -> None:
    """The folder does not fill the disc of the duty room."""
    for hours in range(0, 24 * 20, 6):
        back_up(store_of(night), [tmp_path], NOW + timedelta(hours=hours))
    kept = [path for path in tmp_path.iterdir() if made_at(path)]
    assert 8 + 12 <= len(kept) <= 9 + 13 + 2
    (tmp_path / "说明.txt").write_text("", encoding="utf-8")
    back_up(store_of(night), [tmp_path], NOW + timedelta(days=21))
    assert (tmp_path / "说明.txt").exists()
    night.recorder.close()


@given(moments=MOMENTS)
def test_the_schedule_keeps_what_it_says(moments: list[datetime]) -> None:
    """All of two days; in every stretch that had a backup, one is left; nothing beyond the longest age."""
    now = NOW
    kept = set(moments) - to_drop(moments, now)
    for moment in moments:
        age = now - moment
        if age <= SCHEDULE[0].age:
            assert moment in kept
        elif age > SCHEDULE[-1].age:
            assert moment not in kept
        else:
            keeping = next(one for one in SCHEDULE if age <= one.age)
            assert any(abs(other - moment) <= keeping.each for other in kept)


@given(moments=MOMENTS)
def test_thinning_twice_is_thinning_once(moments: list[datetime]) -> None:
    """A backup that was kept an hour ago is not dropped without having aged."""
    now = NOW
    kept = set(moments) - to_drop(moments, now)
    assert to_drop(kept, now) == set()


@given(hours=st.integers(1, 24 * 90))
def test_thinning_every_hour_leaves_something_to_go_back_to(hours: int) -> None:
    """However often it runs, no stretch runs dry."""
    step = timedelta(hours=max(1, hours // 60))
    kept: set[datetime] = set()
    for number in range(60):
        now = NOW + number * step
        kept.add(now)
        kept -= to_drop(kept, now)
    end = NOW + 59 * step
    assert min(kept) - NOW <= max(timedelta(days=31), step) or end - NOW > SCHEDULE[-1].age


def test_backups_follow_the_night(night: Scene, tmp_path: Path) -> None:
    """After a change of level at once, then every half hour while something is new, then on leaving."""
    night.clock.moment = NOW
    backups = Backups(store_of(night), [tmp_path / "b"], night.clock)
    assert backups.tick() == backups.leave() == []
    backups.note(level_changed=True)
    assert len(backups.tick()) == 1
    backups.note(level_changed=False)
    night.clock.moment += EVERY - timedelta(minutes=1)
    assert backups.tick() == []
    night.clock.moment += timedelta(minutes=1)
    assert len(backups.tick()) == 1
    night.clock.moment += EVERY
    assert backups.tick() == backups.leave() == []
    backups.note(level_changed=False)
    night.clock.moment += timedelta(minutes=1)
    assert len(backups.leave()) == 1
    assert backups.leave() == []
    assert len(list((tmp_path / "b").iterdir())) == 3
    night.recorder.close()


def test_a_change_of_level_is_not_forgotten_by_what_is_noted_after_it(night: Scene, tmp_path: Path) -> None:
    """Several acts may be recorded before the worker comes to the backup."""
    backups = Backups(store_of(night), [tmp_path / "b"], night.clock)
    backups.note(level_changed=True)
    backups.note(level_changed=False)
    assert len(backups.tick()) == 1
    night.recorder.close()


def stopping_at(part: float) -> Watch:
    """Stops work once this part of it is done."""

    def watch(done: int, whole: int) -> None:
        if done >= part * whole:
            raise StoppedError

    return watch


@pytest.mark.parametrize("part", [0.0, 0.3, 0.6, 0.9, 1.0])
def test_a_backup_that_is_stopped_leaves_no_file_that_is_not_whole(
    night: Scene, tmp_path: Path, part: float
) -> None:
    """Half a record on a stick would be taken for the whole by whoever needs it."""
    with pytest.raises(StoppedError):
        back_up(store_of(night), [tmp_path / "b"], NOW, stopping_at(part))

    assert list((tmp_path / "b").iterdir()) == []
    (path,) = back_up(store_of(night), [tmp_path / "b"], NOW)
    assert read_content(path).events == tuple(night.recorder.events())
    night.recorder.close()


def test_what_is_recorded_while_a_backup_is_made_is_not_in_it_and_counts_as_new(
    night: Scene, tmp_path: Path
) -> None:
    """Nobody who records waits for a stick; and what came meanwhile goes into the next one."""
    backups = Backups(store_of(night), [tmp_path / "b"], night.clock)
    backups.note(level_changed=True)
    before = tuple(night.recorder.events())
    pending = backups.begin()
    assert pending is not None
    assert backups.begin() is None

    thread = Thread(target=pending.make)
    night.do("write_note", minute=300, words="电台已试")
    backups.note(level_changed=False)
    thread.start()
    thread.join()

    (path,) = backups.settle(pending)
    assert read_content(path).events == before
    night.clock.moment += timedelta(minutes=1)
    (later,) = backups.leave()
    assert read_content(later).events == tuple(night.recorder.events())
    assert len(night.recorder.events()) == len(before) + 1
    night.recorder.close()


def test_what_a_stopped_backup_was_to_hold_goes_into_the_next(night: Scene, tmp_path: Path) -> None:
    """Stopping one is no reason to have none."""
    backups = Backups(store_of(night), [tmp_path / "b"], night.clock)
    backups.note(level_changed=True)
    pending = backups.begin()
    assert pending is not None
    pending.make(stopping_at(0))
    with pytest.raises(StoppedError):
        backups.settle(pending)

    assert backups.tick() == []  # not at once again: somebody stopped it
    night.clock.moment += AGAIN_AFTER
    assert len(backups.tick()) == 1
    night.recorder.close()


def test_the_last_backup_takes_the_place_of_one_under_way(night: Scene, tmp_path: Path) -> None:
    """The officer leaves while one is being made: it ends, and the last one holds everything."""
    backups = Backups(store_of(night), [tmp_path / "b"], night.clock)
    backups.note(level_changed=True)
    first = backups.begin()
    assert first is not None
    night.clock.moment += timedelta(minutes=1)

    (path,) = backups.leave()
    first.make()

    assert isinstance(first.failure, StoppedError)
    assert [one.name for one in (tmp_path / "b").iterdir()] == [path.name]
    assert read_content(path).events == tuple(night.recorder.events())
    night.recorder.close()


def test_a_backup_that_nobody_settles_does_not_stand_in_the_way_of_the_next(
    night: Scene, tmp_path: Path
) -> None:
    """The window that began it was replaced by one in another language; the record is the same."""
    backups = Backups(store_of(night), [tmp_path / "b"], night.clock)
    backups.note(level_changed=True)
    pending = backups.begin()
    assert pending is not None
    pending.make()
    backups.note(level_changed=True)
    night.clock.moment += timedelta(minutes=1)

    assert len(backups.tick()) == 1

    night.recorder.close()


def test_whoever_waits_for_a_turn_can_be_stopped(night: Scene, tmp_path: Path) -> None:
    """A stick that hangs holds one backup; it must not hold the officer who leaves as well."""
    turn = Lock()
    pending = Pending(store_of(night).snapshot(), [tmp_path / "b"], NOW, (NOW, False), turn)
    turn.acquire()

    pending.make(stopping_at(0))

    assert isinstance(pending.failure, StoppedError)
    assert not (tmp_path / "b").exists()
    night.recorder.close()


def test_a_clock_set_back_does_not_stop_the_backups(night: Scene, tmp_path: Path) -> None:
    """With the clock two days behind the last backup, half an hour would take two days to pass."""
    backups = Backups(store_of(night), [tmp_path / "b"], night.clock)
    backups.note(level_changed=True)
    backups.tick()
    night.clock.moment -= timedelta(days=2)
    backups.note(level_changed=False)
    assert len(backups.tick()) == 1
    backups.note(level_changed=False)
    assert backups.tick() == []
    night.recorder.close()


def test_a_backup_that_fails_is_said_and_tried_again_but_not_every_minute(
    night: Scene, tmp_path: Path
) -> None:
    """A sentence once in five minutes is read; one a minute is no longer."""
    place = tmp_path / "b"
    place.write_text("", encoding="utf-8")
    backups = Backups(store_of(night), [place], night.clock)
    backups.note(level_changed=True)
    with pytest.raises(StoreRefusedError):
        backups.tick()
    night.clock.moment += timedelta(minutes=1)
    assert backups.tick() == []
    with pytest.raises(StoreRefusedError):
        backups.leave()
    night.clock.moment += AGAIN_AFTER
    place.unlink()
    assert len(backups.tick()) == 1
    assert backups.leave() == []
    night.recorder.close()


def test_a_second_folder_that_was_not_reached_is_named(night: Scene, tmp_path: Path) -> None:
    """The stick was taken home; whoever relies on it has to know."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    folders = [tmp_path / "b", tmp_path / "file" / "stick"]
    backups = Backups(store_of(night), folders, night.clock)
    backups.note(level_changed=True)
    assert len(backups.tick()) == 1
    assert backups.missed == (folders[1],)
    assert str(folders[1]) in backups.warning
    (tmp_path / "file").unlink()
    backups.note(level_changed=True)
    assert len(backups.tick()) == 2
    assert backups.missed == ()
    assert backups.warning == ""
    night.recorder.close()


def test_stores_that_share_a_folder_thin_each_its_own(
    night: Scene, tmp_path: Path, assessor: Assessor
) -> None:
    """One stick for the real record, the exercise and the next seat: nobody's only backup is another's old one."""
    place = tmp_path / "stick"
    others = [
        Scene(assessor, create_store(tmp_path / "exercise", identity("exercise"))),
        Scene(assessor, create_store(tmp_path / "next", identity(seat="席位二"))),
    ]
    for number, scene in enumerate(others):
        back_up(store_of(scene), [place], NOW + timedelta(minutes=number))
    (place / "record-20260101T000000000000Z.sqlite").write_bytes(b"x")
    kept = {path.name for path in place.iterdir()}
    for days in range(800, 810):
        back_up(store_of(night), [place], NOW + timedelta(days=days))
    assert kept <= {path.name for path in place.iterdir()}
    assert [name for name in kept if name.startswith(MARK)]
    for scene in (*others, night):
        scene.recorder.close()


def test_a_backup_of_a_store_with_names_holds_none_of_their_keys(
    night: Scene, folder: Path, tmp_path: Path
) -> None:
    """Read raw, byte by byte: destroying the key beside the store is destroying it in every backup and export."""
    keys = Vault(folder / vault.NAME, os.urandom)
    recorder = Recorder(night.store, lambda _: night.assessor, night.clock, os.urandom, keys)
    for number in range(20):
        person = {
            "person": f"P{number}",
            "unit": "阳城县",
            "sort": "失踪",
            "nature": "待定",
            "source": "来报",
        }
        answer = recorder.record(
            {
                "act": "record_person",
                "act_id": f"p{number}",
                "incident": INCIDENT,
                "actor": {"post": "值班员"},
                "at": NOW.isoformat(),
                **person,
                "private": {"name": f"姓名{number}"},
            }
        )
        assert answer.ok, answer.refusal
    back_up(store_of(night), [tmp_path / "b"], NOW)
    export(recorder, tmp_path / "out")
    with closing(sqlite3.connect(folder / vault.NAME)) as connection:
        held = [key for (key,) in connection.execute("SELECT key FROM key")]
    assert len(held) == 20
    copies = [
        *(tmp_path / "b").iterdir(),
        *(tmp_path / "out").iterdir(),
        folder / NAME,
        folder / line_log.NAME,
    ]
    for path in copies:
        content = path.read_bytes()
        texts = [key.hex().encode() for key in held] + [b64encode(key) for key in held]
        assert not any(key in content for key in (*held, *texts)), path.name
    recorder.close()


def test_a_backup_is_due_after_a_change_of_level_and_every_half_hour_while_dirty() -> None:
    """Nothing new, nothing to do."""
    assert not is_due(None, None, NOW, level_changed=True)
    assert is_due(NOW, NOW, NOW, level_changed=True)
    assert not is_due(NOW, NOW, NOW + EVERY / 2, level_changed=False)
    assert is_due(NOW, NOW, NOW + EVERY, level_changed=False)
    assert is_due(None, NOW, NOW + EVERY, level_changed=False)
    assert made_at(Path("record.sqlite")) is None
