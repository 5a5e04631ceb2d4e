"""The store and the line log: which one wins, what is mended, what goes to a person."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from jc_disaster.incident.events import Event, event_of_line
from jc_disaster.record import line_log
from jc_disaster.record.rebuild import rebuild
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import NAME
from jc_disaster.record.sqlite import open_store
from tests.scene import Scene


def drop_from_store(folder: Path, count: int) -> None:
    """Take the last events out of the file, as if their commit had never reached the disc."""
    connection = sqlite3.connect(folder / NAME)
    (guard,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'event_DELETE_refused'"
    ).fetchone()
    connection.execute("DROP TRIGGER event_DELETE_refused")
    last = "(SELECT position FROM event ORDER BY position DESC LIMIT ?)"
    connection.execute(f"DELETE FROM event WHERE position IN {last}", (count,))  # noqa: S608 - no input
    connection.execute(guard)
    connection.commit()
    connection.close()


def log_lines(folder: Path) -> list[str]:
    """The lines of the log."""
    return (folder / line_log.NAME).read_text(encoding="utf-8").splitlines()


def write_lines(folder: Path, lines: list[str], tail: str = "\n") -> None:
    """Write the log anew."""
    (folder / line_log.NAME).write_text("\n".join(lines) + tail, encoding="utf-8")


def test_both_hold_the_same(night: Scene, folder: Path) -> None:
    """The line log is the whole record."""
    night.recorder.close()
    store = open_store(folder)
    assert [event_of_line(line) for line in log_lines(folder)[1:]] == list(store.events())
    store.close()
    assert json.loads(log_lines(folder)[0])["store"]["seat"] == "席位一"


def test_an_act_that_only_the_log_has_comes_into_the_store(night: Scene, folder: Path) -> None:
    """The plug was pulled between the two; the longer valid chain wins."""
    events = night.recorder.events()
    night.recorder.close()
    drop_from_store(folder, 1)
    store = open_store(folder)
    assert store.events() == events
    store.close()
    again = open_store(folder)
    assert again.events() == events
    again.close()


def test_an_act_of_several_events_comes_back_whole(night: Scene, folder: Path) -> None:
    """Three measures adopted in one act are all there or none of them."""
    night.do("decide_measures", minute=30, duties=["III-1-1", "III-2-1"], adopted=True)
    events = night.recorder.events()
    night.recorder.close()
    drop_from_store(folder, 2)
    store = open_store(folder)
    assert store.events() == events
    store.close()


MEASURES = ["III-1-1", "III-2-1", "III-3-1"]


def test_no_cut_in_the_log_leaves_a_part_of_an_act(night: Scene, folder: Path, tmp_path: Path) -> None:
    """A kill cuts one write short, between two lines as well as within one: the act came whole or never."""
    path = folder / line_log.NAME
    before = night.recorder.events()
    start = path.stat().st_size
    night.do("decide_measures", minute=30, duties=MEASURES, adopted=True)
    after = night.recorder.events()
    night.recorder.close()
    whole = path.read_bytes()
    drop_from_store(folder, len(MEASURES))
    ends = [place + 1 for place in range(start, len(whole)) if whole[place : place + 1] == b"\n"]
    assert len(ends) == len(MEASURES)
    for cut in sorted({*range(start, len(whole) + 1, 23), *ends, *(end - 1 for end in ends)}):
        copy = tmp_path / str(cut)
        shutil.copytree(folder, copy)
        (copy / line_log.NAME).write_bytes(whole[:cut])
        kept = after if cut == len(whole) else before
        assert events_of(copy) == kept, cut
        (copy / line_log.NAME).write_bytes(whole[:cut])
        (copy / NAME).unlink()
        rebuild(copy)
        assert events_of(copy) == kept, cut


def events_of(folder: Path) -> Sequence[Event]:
    """What a store holds once it is open."""
    store = open_store(folder)
    store.close()
    return store.events()


def test_a_log_that_lost_a_line_of_its_last_act_takes_it_from_the_store(night: Scene, folder: Path) -> None:
    """The store commits acts whole or not at all, so it is believed."""
    night.do("decide_measures", minute=30, duties=MEASURES, adopted=True)
    events = night.recorder.events()
    night.recorder.close()
    path = folder / line_log.NAME
    whole = path.read_bytes()
    path.write_bytes(b"".join(whole.splitlines(keepends=True)[:-1]))
    assert rebuild(folder).kept == len(events)
    assert path.read_bytes() == whole
    path.write_bytes(b"".join(whole.splitlines(keepends=True)[:-1]))
    assert events_of(folder) == events
    assert path.read_bytes() == whole


def test_an_act_begun_after_one_that_the_store_lost_goes_to_a_person(night: Scene, folder: Path) -> None:
    """An act is written only after the one before was kept: a store that lacks that one lies on a failing disc."""
    night.do("decide_measures", minute=30, duties=MEASURES, adopted=True)
    night.recorder.close()
    path = folder / line_log.NAME
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    drop_from_store(folder, len(MEASURES) + 1)
    with pytest.raises(StoreRefusedError) as caught:
        open_store(folder)
    assert caught.value.code == "store-behind"


def test_an_act_that_was_kept_and_never_answered_gets_its_answer_when_it_comes_again(
    night: Scene, folder: Path
) -> None:
    """The plug was pulled between the log and the commit: the officer submits again and nothing is doubled."""
    act = {"act_id": "措施", "duties": MEASURES, "adopted": True, "minute": 30}
    first = night.do("decide_measures", **act)
    count = len(night.recorder.events())
    night.recorder.close()
    drop_from_store(folder, len(MEASURES))
    again = Scene(night.assessor, open_store(folder))
    assert again.say("decide_measures", **act) == first
    assert len(again.recorder.events()) == count
    again.recorder.close()


def test_a_store_that_lost_more_than_one_act_goes_to_a_person(night: Scene, folder: Path) -> None:
    """A failing disc is no pulled plug; rebuilding is a decision."""
    night.recorder.close()
    drop_from_store(folder, 3)
    with pytest.raises(StoreRefusedError) as caught:
        open_store(folder)
    assert caught.value.code == "store-behind"
    assert "3" in caught.value.message


@pytest.mark.parametrize(
    "spoil",
    [
        lambda lines: (lines[:-1], "\n"),
        lambda lines: (lines[:2], "\n"),
        lambda lines: (lines, '\n{"act_id":"half'),
        lambda lines: (lines[1:], "\n"),
        lambda _: ([], ""),
        lambda lines: ([*lines[:3], lines[3].replace("12", "13"), *lines[4:]][:-1], "\n"),
    ],
)
def test_a_log_that_is_behind_or_torn_is_written_anew(
    night: Scene, folder: Path, spoil: Callable[[list[str]], tuple[list[str], str]]
) -> None:
    """The proven store is the truth; the old log is set aside, not thrown away."""
    night.recorder.close()
    whole = log_lines(folder)
    lines, tail = spoil(whole)
    write_lines(folder, lines, tail)
    store = open_store(folder)
    assert log_lines(folder) == whole
    assert (folder / "events.damaged-1.ndjson").exists()
    store.close()


def test_a_missing_log_is_written_anew(night: Scene, folder: Path) -> None:
    """Somebody tidied the folder."""
    night.recorder.close()
    whole = log_lines(folder)
    (folder / line_log.NAME).unlink()
    open_store(folder).close()
    assert log_lines(folder) == whole


def test_each_damaged_log_is_set_aside_under_its_own_name(night: Scene, folder: Path) -> None:
    """The second damage must not write over the first."""
    night.recorder.close()
    for number in (1, 2):
        write_lines(folder, [])
        open_store(folder).close()
        assert (folder / f"events.damaged-{number}.ndjson").exists()


def test_a_torn_line_behind_an_act_that_only_the_log_has(night: Scene, folder: Path) -> None:
    """What is whole is kept, what is torn was never acknowledged."""
    events = night.recorder.events()
    night.recorder.close()
    whole = log_lines(folder)
    drop_from_store(folder, 1)
    write_lines(folder, whole, '\n{"act')
    store = open_store(folder)
    assert store.events() == events
    assert log_lines(folder) == whole
    store.close()


def test_two_different_records_are_never_mixed(night: Scene, folder: Path) -> None:
    """A log of another store, or another history of the same one, goes to a person."""
    night.recorder.close()
    before = log_lines(folder)
    drop_from_store(folder, 1)
    again = Scene(night.assessor, _without_log_mending(folder))
    again.clock.moment = again.clock.moment.replace(year=2027)
    again.do("record_stability", minute=40, found_by="市安委办", opinion="稳定。", act_id="另一条")
    again.recorder.close()
    write_lines(folder, before)
    with pytest.raises(StoreRefusedError) as caught:
        open_store(folder)
    assert caught.value.code == "records-differ"
    write_lines(folder, [before[0].replace("store-席位一", "store-别的"), *before[1:]])
    with pytest.raises(StoreRefusedError) as caught:
        open_store(folder)
    assert caught.value.code == "records-differ"


def _without_log_mending(folder: Path):  # noqa: ANN202 - a store
    (folder / line_log.NAME).unlink()
    return open_store(folder)


def test_an_old_line_changed_unnoticed_in_the_log_is_found_when_it_is_read(
    night: Scene, folder: Path
) -> None:
    """Opening compares length and last line; the proof of the whole log is `record verify`'s."""
    night.recorder.close()
    lines = log_lines(folder)
    write_lines(folder, [*lines[:2], lines[2].replace("12", "13"), *lines[3:]])
    open_store(folder).close()
    assert log_lines(folder) != lines
