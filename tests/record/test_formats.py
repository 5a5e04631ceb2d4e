"""Stores of every released format open for ever; a format to come is reached by steps forward only.

Each folder below ``formats`` holds a store as that version of the program left it, and what was in it. They are
never changed; a new version adds a folder.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.decide import CATALOGUE
from jc_disaster.incident.fold import fold_all
from jc_disaster.record import line_log
from jc_disaster.record.exchange import import_export
from jc_disaster.record.rebuild import rebuild
from jc_disaster.record.schema import NAME, VERSION, migrate
from jc_disaster.record.sqlite import open_store
from tests.scene import Scene, identity

FORMATS = Path(__file__).with_name("formats")


@pytest.mark.parametrize("version", range(1, VERSION + 1))
@pytest.mark.parametrize("left", ["closed", "left"])
def test_a_store_of_a_released_format_opens_and_says_what_it_said(
    version: int, left: str, tmp_path: Path
) -> None:
    """A record of this year must be read in twenty, also one that a pulled plug left with its write-ahead log."""
    folder = tmp_path / "store"
    folder.mkdir()
    source = FORMATS / str(version) if left == "closed" else FORMATS / str(version) / "left"
    for name in (NAME, f"{NAME}-wal", line_log.NAME):
        if (source / name).exists():
            shutil.copyfile(source / name, folder / name)
    assert (folder / f"{NAME}-wal").exists() == (left == "left")
    expected = json.loads((FORMATS / str(version) / "expected.json").read_text(encoding="utf-8"))
    store = open_store(folder)
    events = store.events()
    assert store.remembered("refused") is not None
    store.close()
    assert not list(folder.glob("*.damaged-*"))
    assert [event.hash for event in events] == expected["hashes"]
    states = fold_all(events)
    for incident, said in expected["incidents"].items():
        state = states[incident]
        assert state.unread == ()
        assert state.count == said["count"]
        assert [[phase.level, phase.ended_by] for phase in state.phases] == said["phases"]
        assert sorted(state.units) == said["units"]
        assert sorted(state.entries) == said["entries"]


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_its_line_log_alone_is_enough(version: int, tmp_path: Path) -> None:
    """The second record keeps its promise across versions, too."""
    shutil.copyfile(FORMATS / str(version) / line_log.NAME, tmp_path / line_log.NAME)
    expected = json.loads((FORMATS / str(version) / "expected.json").read_text(encoding="utf-8"))
    assert rebuild(tmp_path).kept == len(expected["hashes"])


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_its_export_comes_into_a_store_of_today(version: int, tmp_path: Path) -> None:
    """What the archive was given is taken back, whichever version gave it."""
    expected = json.loads((FORMATS / str(version) / "expected.json").read_text(encoding="utf-8"))
    store = import_export(FORMATS / str(version) / "export", tmp_path / "new", identity(seat="席位二"))
    assert [event.hash for event in store.events()] == expected["hashes"]
    store.close()


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_its_log_cut_within_its_last_act_of_several_gives_what_was_before(
    version: int, tmp_path: Path
) -> None:
    """The mark of an act that goes on belongs to the format."""
    lines = (FORMATS / str(version) / line_log.NAME).read_bytes().splitlines(keepends=True)
    place = max(number for number, line in enumerate(lines) if line.endswith(b" \n"))
    (tmp_path / line_log.NAME).write_bytes(b"".join(lines[: place + 1]))
    act = json.loads(lines[place])["act_id"]
    before = [line for line in lines[1 : place + 1] if json.loads(line)["act_id"] != act]
    result = rebuild(tmp_path)
    assert (result.kept, result.unreadable) == (len(before), place - len(before))


def test_the_present_format_holds_every_act_there_is(assessor: Assessor) -> None:
    """A kind of event that no kept store holds could be broken unnoticed; acts added later come with the next one."""
    scene = Scene(assessor)
    expected = json.loads((FORMATS / str(VERSION) / "expected.json").read_text(encoding="utf-8"))
    assert set(expected["acts"]) <= {spec.name for spec in CATALOGUE}
    assert len(expected["acts"]) >= 59
    assert scene.recorder.incidents == ()


STEP = {VERSION: "ALTER TABLE identity ADD COLUMN office TEXT;"}


def test_a_step_forward_is_taken_whole(night: Scene, folder: Path) -> None:
    """The version and the change come in one transaction, and the lines are the same afterwards."""
    events = night.recorder.events()
    night.recorder.close()
    connection = sqlite3.connect(folder / NAME, isolation_level=None)
    migrate(connection, STEP, VERSION + 1)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    migrate(connection, STEP, VERSION + 1)
    kept = connection.execute("SELECT count(*), max(office) FROM event, identity").fetchone()
    connection.close()
    assert kept == (len(events), None)
    assert (folder / NAME).read_bytes()[60:64] == (VERSION + 1).to_bytes(4, "big")


def test_a_step_that_fails_leaves_the_store_as_it_was(night: Scene, folder: Path) -> None:
    """Half a step would be a store that no version can open."""
    events = night.recorder.events()
    night.recorder.close()
    connection = sqlite3.connect(folder / NAME, isolation_level=None)
    with pytest.raises(sqlite3.Error):
        migrate(
            connection,
            {VERSION: "ALTER TABLE identity ADD COLUMN office TEXT; DROP TABLE none;"},
            VERSION + 1,
        )
    connection.close()
    store = open_store(folder)
    assert store.events() == events
    store.close()
