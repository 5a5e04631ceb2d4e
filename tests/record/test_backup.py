"""Backups: proven copies, thinned with age, without the keys of names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.record import vault
from jc_disaster.record.backup import EVERY, SCHEDULE, Backups, back_up, is_due, made_at, to_drop
from jc_disaster.record.reading import read_content
from jc_disaster.record.schema import NAME
from jc_disaster.record.sqlite import SqliteStore, open_store
from jc_disaster.record.store import StoreRefusedError
from tests.scene import Scene

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


def test_a_backup_holds_no_key(night: Scene, tmp_path: Path) -> None:
    """Whoever finds the stick reads no name."""
    back_up(store_of(night), [tmp_path / "b"], NOW)
    assert all(vault.NAME not in path.name for path in (tmp_path / "b").iterdir())
    night.recorder.close()


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
    assert backups.leave() == []
    assert len(backups.recorded(level_changed=True)) == 1
    assert backups.recorded(level_changed=False) == []
    night.clock.moment += EVERY
    assert len(backups.tick()) == 1
    night.clock.moment += EVERY
    assert backups.tick() == []
    night.do("write_note", words="新的一条")
    assert len(backups.recorded(level_changed=False)) == 1
    assert len(list((tmp_path / "b").iterdir())) == 3
    night.recorder.close()


def test_a_backup_is_due_after_a_change_of_level_and_every_half_hour_while_dirty() -> None:
    """Nothing new, nothing to do."""
    assert not is_due(None, None, NOW, level_changed=True)
    assert is_due(NOW, NOW, NOW, level_changed=True)
    assert not is_due(NOW, NOW, NOW + EVERY / 2, level_changed=False)
    assert is_due(NOW, NOW, NOW + EVERY, level_changed=False)
    assert is_due(None, NOW, NOW + EVERY, level_changed=False)
    assert made_at(Path("record.sqlite")) is None
