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
from jc_disaster.record.rebuild import rebuild
from jc_disaster.record.schema import NAME, VERSION, migrate
from jc_disaster.record.sqlite import open_store
from tests.scene import Scene

FORMATS = Path(__file__).with_name("formats")


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_store_of_a_released_format_opens_and_says_what_it_said(version: int, tmp_path: Path) -> None:
    """A record of this year must be read in twenty."""
    folder = tmp_path / "store"
    shutil.copytree(FORMATS / str(version), folder)
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    store = open_store(folder)
    events = store.events()
    store.close()
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


def test_the_present_format_holds_every_act_there_is(assessor: Assessor) -> None:
    """A kind of event that no kept store holds could be broken unnoticed; acts added later come with the next one."""
    scene = Scene(assessor)
    expected = json.loads((FORMATS / str(VERSION) / "expected.json").read_text(encoding="utf-8"))
    assert set(expected["acts"]) <= {spec.name for spec in CATALOGUE}
    assert len(expected["acts"]) >= 50
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
