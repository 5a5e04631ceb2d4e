"""A disc that takes no more, in this process: each write that fails is taken back, and the next one counts again."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jc_disaster.record import line_log
from jc_disaster.record.exchange import export, import_export
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import NAME
from jc_disaster.record.sqlite import SqliteStore, create_store, open_store
from tests.scene import Scene, identity

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="a limit on the size of files is set, as Linux can"
)


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """Every write beyond so many bytes of a file fails meanwhile."""
    import resource  # noqa: PLC0415 - not on every system

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def code(scene: Scene) -> str:
    """How a note is refused."""
    answer = scene.say("write_note", words="满" * 300)
    assert answer.refusal is not None
    return answer.refusal.code


@pytest.mark.parametrize("name", [line_log.NAME, f"{NAME}-wal"])
def test_an_act_that_finds_no_room_leaves_no_trace(night: Scene, folder: Path, name: str) -> None:
    """In either record: nothing half-written, the number is not used up, and the same act fits afterwards."""
    before = (folder / line_log.NAME).read_bytes()
    head = night.store.head()
    with no_file_longer_than((folder / name).stat().st_size + 50):
        assert code(night) == "not-saved"
    assert (folder / line_log.NAME).read_bytes() == before
    assert night.store.head() == head
    night.do("write_note", words="满" * 300)
    events = night.recorder.events()
    night.recorder.close()
    store = open_store(folder)
    assert store.events() == events
    store.close()


def test_an_answer_that_cannot_be_remembered_is_no_answer(night: Scene, folder: Path) -> None:
    """A refusal is kept too, so it needs room too."""
    with no_file_longer_than((folder / f"{NAME}-wal").stat().st_size + 50):
        answer = night.say("countersign", decision="x", signed_by={"post": "y"}, act_id="z")
    assert answer.refusal is not None
    assert answer.refusal.code == "not-saved"
    answer = night.say("countersign", decision="x", signed_by={"post": "y"}, act_id="z")
    assert answer.refusal is not None
    assert answer.refusal.code == "unknown-decision"
    night.recorder.close()


def test_a_store_that_finds_no_room_is_not_half_made(tmp_path: Path) -> None:
    """Making a store fails whole, and succeeds once there is room."""
    with no_file_longer_than(5_000), pytest.raises(StoreRefusedError) as caught:
        create_store(tmp_path / "s", identity())
    assert caught.value.code == "not-made"
    assert not (tmp_path / "s" / NAME).exists()
    create_store(tmp_path / "s", identity()).close()


def test_a_store_that_cannot_be_mended_for_want_of_room_is_not_opened(night: Scene, folder: Path) -> None:
    """The act that only the log has comes in later; until then nothing is shown that is not kept twice."""
    events = night.recorder.events()
    night.recorder.close()
    connection = sqlite3.connect(folder / NAME, isolation_level=None)
    (guard,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'event_DELETE_refused'"
    ).fetchone()
    connection.execute("DROP TRIGGER event_DELETE_refused")
    connection.execute("DELETE FROM event WHERE position = (SELECT max(position) FROM event)")
    connection.execute(guard)
    connection.close()
    with no_file_longer_than(1_000), pytest.raises(StoreRefusedError) as caught:
        open_store(folder)
    assert caught.value.code == "not-opened"
    store = open_store(folder)
    assert isinstance(store, SqliteStore)
    assert store.events() == events
    store.close()


def test_a_store_to_be_filled_that_finds_no_room_is_not_made(night: Scene, tmp_path: Path) -> None:
    """An import is whole or not at all, and leaves nothing that the next attempt would stumble over."""
    for _ in range(30):
        night.do("write_note", words="满" * 300)
    export(night.recorder, tmp_path / "out")
    events = night.recorder.events()
    night.recorder.close()
    for size in (1_000, 9_000, 30_000):
        with no_file_longer_than(size), pytest.raises(StoreRefusedError) as caught:
            import_export(tmp_path / "out", tmp_path / "new", identity(seat="席位二"))
        assert caught.value.code == "not-made"
        assert not (tmp_path / "new" / NAME).exists()
    store = import_export(tmp_path / "out", tmp_path / "new", identity(seat="席位二"))
    assert store.events() == events
    store.close()


def test_a_folder_that_is_a_file_makes_no_store(tmp_path: Path) -> None:
    """A slip in the path is a sentence."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreRefusedError) as caught:
        create_store(tmp_path / "file" / "s", identity())
    assert caught.value.code == "read-only"
