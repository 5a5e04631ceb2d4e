"""Rebuilding a store from whichever of its two records proves longer."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from jc_disaster.kernel.watching import StoppedError, Watch
from jc_disaster.record import line_log
from jc_disaster.record.backup import back_up
from jc_disaster.record.rebuild import rebuild, restore
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import NAME
from jc_disaster.record.sqlite import create_store, open_store
from tests.record.test_backup import store_of
from tests.scene import Scene, identity


def spoil(path: Path) -> None:
    """Overwrite the middle of a file."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3000] = bytes(3000)
    path.write_bytes(content)


@pytest.mark.parametrize("lost", ["damaged", "empty", "gone"])
def test_the_line_log_brings_everything_back(night: Scene, folder: Path, lost: str) -> None:
    """Whatever happened to the file, what was acknowledged is in the second record."""
    events = night.recorder.events()
    night.recorder.close()
    path = folder / NAME
    if lost == "damaged":
        spoil(path)
    elif lost == "empty":
        path.write_bytes(b"")
    else:
        path.unlink()
    result = rebuild(folder)
    assert (result.kept, result.from_log, result.unreadable) == (len(events), len(events), 0)
    assert (result.aside is not None) == (lost != "gone")
    store = open_store(folder)
    assert store.events() == events
    store.close()


def test_the_store_brings_back_what_the_log_lost(night: Scene, folder: Path) -> None:
    """The longer of the two wins, whichever it is."""
    events = night.recorder.events()
    night.recorder.close()
    lines = (folder / line_log.NAME).read_text(encoding="utf-8").splitlines()
    broken = [*lines[:3], lines[3].replace("call", "bell"), lines[4][:50]]
    (folder / line_log.NAME).write_text("\n".join(broken) + "\n", encoding="utf-8")
    result = rebuild(folder)
    assert result.kept == len(events)
    assert result.from_log < len(events)
    assert result.unreadable > 0
    store = open_store(folder)
    assert store.events() == events
    store.close()


def test_the_damaged_file_is_kept_beside_the_new_one(night: Scene, folder: Path) -> None:
    """What is damaged may still be read by somebody with better tools."""
    night.recorder.close()
    spoil(folder / NAME)
    before = (folder / NAME).read_bytes()
    result = rebuild(folder)
    assert result.aside is not None
    assert result.aside.read_bytes() == before


def test_a_sound_store_is_rebuilt_to_the_same(night: Scene, folder: Path) -> None:
    """Rebuilding without need does no harm."""
    events = night.recorder.events()
    night.recorder.close()
    assert rebuild(folder).kept == len(events)
    store = open_store(folder)
    assert store.events() == events
    store.close()


def test_an_open_store_is_not_rebuilt(night: Scene, folder: Path) -> None:
    """Somebody is writing into it."""
    with pytest.raises(StoreRefusedError) as caught:
        rebuild(folder)
    assert caught.value.code == "opened-elsewhere"
    night.recorder.close()


def test_nothing_cannot_be_rebuilt(tmp_path: Path) -> None:
    """A slip in the path makes no record."""
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(StoreRefusedError) as caught:
            rebuild(folder)
        assert caught.value.code == "no-store"


def test_two_histories_are_not_joined(night: Scene, folder: Path, tmp_path: Path) -> None:
    """Which of them is true is for a person to say."""
    night.recorder.close()
    lines = (folder / line_log.NAME).read_text(encoding="utf-8").splitlines()
    (folder / line_log.NAME).unlink()
    other = Scene(night.assessor, create_store(tmp_path / "other", identity()))
    other.clock.moment = other.clock.moment.replace(year=2027)
    other.open(title="另一个")
    other.recorder.close()
    (tmp_path / "other" / NAME).replace(folder / NAME)
    (folder / line_log.NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(StoreRefusedError) as caught:
        rebuild(folder)
    assert caught.value.code == "records-differ"


def test_a_rebuilt_act_still_gets_its_first_answer(night: Scene, folder: Path) -> None:
    """Acknowledged is acknowledged, before and after."""
    first = night.recorder._answer("席位一-5")
    night.recorder.close()
    (folder / NAME).unlink()
    rebuild(folder)
    again = Scene(night.assessor, open_store(folder))
    assert again.say("decide_start", act_id="席位一-5") == first
    again.recorder.close()


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file of a store, byte by byte."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def watched_to(count: int, told: list[float]) -> Watch:
    """Stops work at its ``count``-th word."""

    def watch(done: int, whole: int) -> None:
        told.append(done / whole)
        if len(told) == count:
            raise StoppedError

    return watch


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_rebuild_that_is_stopped_leaves_every_file_as_it_was(
    night: Scene, folder: Path, count: int
) -> None:
    """Whoever stops it wants to ask somebody first: the damaged file is all there is to show."""
    events = night.recorder.events()
    night.recorder.close()
    path = folder / line_log.NAME
    path.write_bytes(path.read_bytes()[:-40])
    before = files_in(folder)
    told: list[float] = []

    with pytest.raises(StoppedError):
        rebuild(folder, watched_to(count, told))

    assert files_in(folder) == before
    assert told == sorted(told)
    assert rebuild(folder).kept == len(events)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_backup_that_is_not_put_in_its_place_after_all_leaves_every_file_as_it_was(
    night: Scene, folder: Path, tmp_path: Path, count: int
) -> None:
    """The same for the last line of defence, which moves the old file before it knows."""
    (backup,) = back_up(store_of(night), [tmp_path / "b"], datetime(2026, 7, 12, tzinfo=UTC))
    night.recorder.close()
    spoil(folder / NAME)
    before = files_in(folder)
    told: list[float] = []

    with pytest.raises(StoppedError):
        restore(folder, backup, watched_to(count, told))

    assert files_in(folder) == before
    assert told == sorted(told)
    assert restore(folder, backup).kept > 0
