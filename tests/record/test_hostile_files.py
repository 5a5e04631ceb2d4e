"""Files that somebody made to do harm: exports, stores, line logs. One typed refusal each, soon, in little memory."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.record import line_log
from jc_disaster.record.exchange import export, import_export, kind_of
from jc_disaster.record.rebuild import rebuild
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import STORE_REFUSALS, StoreRefusedError
from jc_disaster.record.schema import NAME
from jc_disaster.record.sqlite import create_store, open_store
from tests.record.hostile_exports import EXPORTS
from tests.record.hostile_stores import LOGS, STORES
from tests.scene import INCIDENT, Scene, SetClock, identity

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are made as on Linux")

SECONDS, MEGABYTES = 2, 300


def test_there_are_as_many_hostile_files_as_the_design_asks_of_the_record() -> None:
    """A case that is lost in a rearrangement would not be missed otherwise."""
    assert len(EXPORTS) + len(STORES) + len(LOGS) >= 160


def refused(work: Callable[[], object]) -> None:
    """One typed refusal with its sentence and its next step, soon and in little memory."""
    import resource  # noqa: PLC0415 - not on every system

    begun, peak = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(StoreRefusedError) as caught:
        work()
    assert time.process_time() - begun < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak < MEGABYTES << 10
    assert caught.value.code in STORE_REFUSALS
    assert caught.value.message.isprintable()
    assert caught.value.message.endswith("。")
    assert caught.value.next.endswith("。")


@pytest.fixture(scope="module")
def sound(assessor: Assessor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store and its export, both sound; each case spoils a copy."""
    folder = tmp_path_factory.mktemp("sound")
    scene = Scene(assessor, create_store(folder / "store", identity()))
    scene.night_at()
    export(scene.recorder, folder / "out")
    scene.recorder.close()
    return folder


@pytest.mark.parametrize("case", EXPORTS)
def test_a_hostile_export_is_refused_and_makes_nothing(sound: Path, tmp_path: Path, case: str) -> None:
    """Whatever a stick brings, nothing of it reaches a store."""
    shutil.copytree(sound / "out", tmp_path / "out")
    EXPORTS[case](tmp_path / "out")

    def work() -> None:
        kind_of(tmp_path / "out")
        import_export(tmp_path / "out", tmp_path / "new", identity(seat="席位二"))

    refused(work)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("case", STORES)
def test_a_hostile_store_is_refused(sound: Path, tmp_path: Path, assessor: Assessor, case: str) -> None:
    """Whatever lies under our name: what proves but says what no act says is refused when it is to be shown."""
    shutil.copytree(sound / "store", tmp_path / "store")
    STORES[case](tmp_path / "store")

    def work() -> None:
        recorder = Recorder(
            open_store(tmp_path / "store", "real"), lambda _: assessor, SetClock(), os.urandom
        )
        try:
            recorder.state(INCIDENT)
        finally:
            recorder.close()

    path = tmp_path / "store" / NAME
    before = path.read_bytes() if path.is_file() else None
    refused(work)
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("case", LOGS)
def test_a_hostile_line_log_alone_rebuilds_nothing(tmp_path: Path, case: str) -> None:
    """A log whose first line says nothing of a store cannot become one."""
    (tmp_path / line_log.NAME).write_bytes(LOGS[case])
    refused(lambda: rebuild(tmp_path))
    assert not (tmp_path / NAME).exists()


@pytest.mark.parametrize("case", LOGS)
def test_a_hostile_line_log_beside_a_sound_store_changes_nothing(
    sound: Path, tmp_path: Path, case: str
) -> None:
    """The proven store is believed, and the log written anew."""
    shutil.copytree(sound / "store", tmp_path / "store")
    kept = (tmp_path / "store" / line_log.NAME).read_bytes()
    (tmp_path / "store" / line_log.NAME).write_bytes(LOGS[case])
    open_store(tmp_path / "store").close()
    assert (tmp_path / "store" / line_log.NAME).read_bytes() == kept
