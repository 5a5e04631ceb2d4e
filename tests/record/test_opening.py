"""What is opened, what is refused, and that a refused file stays as it was."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.record import line_log, sole_writer
from jc_disaster.record.exchange import export
from jc_disaster.record.rebuild import rebuild
from jc_disaster.record.refusals import STORE_REFUSALS, StoreRefusedError
from jc_disaster.record.schema import APPLICATION_ID, NAME, VERSION
from jc_disaster.record.sqlite import create_store, open_store
from jc_disaster.record.volumes import NETWORK_KINDS, mounted_as, network_share
from tests.record.processes import run
from tests.scene import Scene, identity


def refusal(folder: Path, kind: str | None = None) -> StoreRefusedError:
    """Why the store is not opened."""
    with pytest.raises(StoreRefusedError) as caught:
        open_store(folder, kind)
    return caught.value


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the store but the lock, byte by byte."""
    return {
        path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.name != sole_writer.NAME
    }


def set_header(path: Path, place: int, value: int) -> None:
    """Write four bytes of a file's header."""
    content = bytearray(path.read_bytes())
    content[place : place + 4] = value.to_bytes(4, "big")
    path.write_bytes(content)


def emptied(path: Path) -> None:
    """Nothing left."""
    path.write_bytes(b"")


def text_file(path: Path) -> None:
    """Something else under the name."""
    path.write_text("值班记录" * 100, encoding="utf-8")


def shortened(path: Path) -> None:
    """Only the beginning of a header."""
    path.write_bytes(path.read_bytes()[:50])


def other_program(path: Path) -> None:
    """A database of another program."""
    set_header(path, 68, 0)


def newer(path: Path) -> None:
    """A store of a version to come."""
    set_header(path, 60, VERSION + 1)


def damaged_page(path: Path) -> None:
    """A page in the middle overwritten."""
    content = bytearray(path.read_bytes())
    content[8192:8300] = bytes(108)
    path.write_bytes(content)


def cut_in_half(path: Path) -> None:
    """Half a file, as after a failed copy."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def changed_figure(path: Path) -> None:
    """One digit of a stored report."""
    content = path.read_bytes()
    assert b'"deaths":12' in content
    path.write_bytes(content.replace(b'"deaths":12', b'"deaths":11'))


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (emptied, "store-damaged"),
        (text_file, "foreign-file"),
        (shortened, "foreign-file"),
        (other_program, "foreign-file"),
        (newer, "newer-store"),
        (damaged_page, "store-damaged"),
        (cut_in_half, "store-damaged"),
        (changed_figure, "store-damaged"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_and_left_as_it_was(
    night: Scene, folder: Path, spoil: Callable[[Path], None], code: str
) -> None:
    """What is left of a damaged record is evidence; the program must not write over it."""
    night.recorder.close()
    spoil(folder / NAME)
    before = contents(folder)
    error = refusal(folder)
    assert error.code == code
    assert error.message
    assert error.next
    assert contents(folder) == before


def test_a_database_with_our_number_but_without_our_tables_is_refused(folder: Path) -> None:
    """The number in the header alone proves nothing."""
    folder.mkdir()
    connection = sqlite3.connect(folder / NAME)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("CREATE TABLE identity (store_id, seat, kind, created_at)")
    connection.commit()
    connection.close()
    assert refusal(folder).code == "store-damaged"


def test_a_second_opener_is_told_who_has_it(night: Scene, folder: Path) -> None:
    """Two windows on one record would write over one another."""
    error = refusal(folder)
    assert error.code == "opened-elsewhere"
    assert "席位一" in error.message
    night.recorder.close()
    open_store(folder).close()


def test_a_second_process_is_refused_too(night: Scene, folder: Path) -> None:
    """The lock holds between processes, and dies with the one that had it."""
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from jc_disaster.record.sqlite import open_store\n"
        "from jc_disaster.record.refusals import StoreRefusedError\n"
        "try:\n    open_store(Path(sys.argv[1]))\n"
        "except StoreRefusedError as error:\n    print(error.code)\n"
    )
    line = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "opened-elsewhere"
    night.recorder.close()
    assert subprocess.run(line, capture_output=True, text=True, check=True).stdout == ""


def test_a_name_that_cannot_be_read_is_an_unknown_seat(night: Scene, folder: Path) -> None:
    """The lock counts, not the words beside it."""
    (folder / sole_writer.NAME).write_text("?", encoding="utf-8")
    assert "未知" in refusal(folder).message
    night.recorder.close()


def test_another_programs_lock_on_the_file_is_respected(night: Scene, folder: Path) -> None:
    """Somebody looks into the file with a database tool."""
    night.recorder.close()
    tool = sqlite3.connect(folder / NAME, isolation_level=None)
    tool.execute("PRAGMA locking_mode = EXCLUSIVE")
    tool.execute("BEGIN IMMEDIATE")
    assert refusal(folder).code == "opened-elsewhere"
    tool.close()
    open_store(folder).close()


def test_a_folder_without_a_store_is_no_store(tmp_path: Path) -> None:
    """Opening never makes one: a slip in the path must not begin an empty record."""
    assert refusal(tmp_path).code == "no-store"
    assert list(tmp_path.iterdir()) == []


def test_a_store_is_never_made_over_another(night: Scene, folder: Path) -> None:
    """Neither over the file nor over a line log that still holds the events."""
    night.recorder.close()
    for lost in (None, NAME):
        if lost:
            (folder / lost).unlink()
        with pytest.raises(StoreRefusedError) as caught:
            create_store(folder, identity())
        assert caught.value.code == "store-exists"


def test_a_store_half_made_is_made_again(folder: Path) -> None:
    """The plug was pulled between the empty line log and the file."""
    create_store(folder, identity()).close()
    (folder / NAME).rename(folder / f"{NAME}.new")
    create_store(folder, identity()).close()
    assert open_store(folder).identity == identity()


def test_the_kinds_are_two_stores(folder: Path) -> None:
    """A window of an exercise never opens the real record."""
    create_store(folder, identity("exercise")).close()
    error = refusal(folder, "real")
    assert error.code == "store-kind"
    assert "演练" in error.message


def test_a_store_without_its_guards_is_refused(night: Scene, folder: Path) -> None:
    """A file that would let entries be changed is not ours any more."""
    night.recorder.close()
    connection = sqlite3.connect(folder / NAME)
    connection.execute("DROP TRIGGER event_DELETE_refused")
    connection.commit()
    connection.close()
    assert refusal(folder).code == "store-damaged"


def test_an_event_of_the_other_kind_in_the_file_is_damage(night: Scene, folder: Path) -> None:
    """However it came there, nothing of an exercise may be shown as real."""
    night.recorder.close()
    connection = sqlite3.connect(folder / NAME)
    (guard,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'identity_UPDATE_refused'"
    ).fetchone()
    connection.execute("DROP TRIGGER identity_UPDATE_refused")
    connection.execute("UPDATE identity SET kind = 'exercise'")
    connection.execute(guard)
    connection.commit()
    connection.close()
    assert refusal(folder).code == "store-damaged"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET line = ''",
        "DELETE FROM event",
        "DELETE FROM refusal",
        "UPDATE identity SET seat = 'x'",
    ],
)
def test_the_file_itself_refuses_to_be_changed(night: Scene, folder: Path, statement: str) -> None:
    """Not even a database tool alters an entry by accident."""
    night.say("countersign", decision="x", signed_by={"post": "y"})
    night.recorder.close()
    connection = sqlite3.connect(folder / NAME)
    with pytest.raises(sqlite3.IntegrityError, match="only grows"):
        connection.execute(statement)
    connection.close()


def test_the_file_is_opened_as_it_was_promised(night: Scene) -> None:
    """Exclusive, write-ahead, synced, wary: each setting is what the promise rests on."""
    ask = night.store._connection.execute  # type: ignore[attr-defined]
    names = (
        "locking_mode",
        "journal_mode",
        "synchronous",
        "foreign_keys",
        "trusted_schema",
        "cell_size_check",
        "mmap_size",
    )
    said = [row[0] if (row := ask(f"PRAGMA {name}").fetchone()) else 0 for name in names]
    assert said == ["exclusive", "wal", 2, 1, 0, 1, 0]
    night.recorder.close()


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//nas/duty /mnt/duty\\040room cifs rw 0 0
host:/export /srv nfs4 rw 0 0
short line
/dev/sdb1 /srv/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/home", "ext4"), ("/mnt/duty room/store", "cifs"), ("/srv/a", "nfs4"), ("/srv/local/a", "ext4")],
)
def test_a_network_share_is_known_by_its_mount(path: str, kind: str) -> None:
    """A lock on a share promises nothing."""
    assert mounted_as(PurePosixPath(path), MOUNTS) == kind
    assert (kind in NETWORK_KINDS) == (kind != "ext4")


def test_a_share_is_refused_with_the_reason(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence says why and where to put the store instead."""
    create_store(folder, identity()).close()
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"nas:/x {str(folder.parent).replace(' ', chr(92) + '040')} nfs4 rw 0 0\n", encoding="utf-8"
    )
    monkeypatch.setattr("jc_disaster.record.volumes._MOUNTS", mounts)
    assert refusal(folder).code == "network-share"
    monkeypatch.setattr("jc_disaster.record.volumes._MOUNTS", tmp_path / "none")
    assert network_share(folder) is None


def test_every_refusal_of_a_store_has_its_sentence_and_its_next_step() -> None:
    """One table, as for the acts."""
    source = Path(sole_writer.__file__).parent
    text = "".join(path.read_text(encoding="utf-8") for path in source.glob("*.py"))
    for code, (message, remedy) in STORE_REFUSALS.items():
        assert text.count(f'"{code}"') > 1, code
        assert message.endswith("。")
        assert remedy.endswith("。")


def test_who_has_the_store_stands_beside_it(night: Scene, folder: Path) -> None:
    """Whoever looks into the folder sees the seat and the process."""
    said = json.loads((folder / sole_writer.NAME).read_text(encoding="utf-8"))
    assert said == {"seat": "席位一", "process": os.getpid()}
    night.recorder.close()


UNENTERABLE = pytest.mark.skipif(sys.platform == "win32", reason="rights are taken as Linux takes them")


@UNENTERABLE
@pytest.mark.parametrize("what", ["open", "create", "rebuild", "import", "import-from", "kind-of", "export"])
def test_a_folder_that_cannot_be_entered_is_a_sentence(
    open_folder: Path, assessor: Assessor, what: str
) -> None:
    """Another user's folder, a stick without rights: each way into the record says so instead of breaking off."""
    locked = open_folder / "locked"
    scene = Scene(assessor, create_store(locked / "store", identity()))
    scene.open()
    export(scene.recorder, open_folder / "out")
    scene.recorder.close()
    locked.chmod(0o700)
    said = run("nobody", what, locked / "store", open_folder)
    wanted = {"import-from": "export-unreadable", "kind-of": "export-unreadable", "export": "not-exported"}
    assert said["code"] == wanted.get(what, "read-only")
    assert str(said["message"]).endswith("。")
    assert str(said["next"]).endswith("。")


@pytest.mark.parametrize("work", [open_store, rebuild, lambda folder: create_store(folder, identity())])
def test_a_path_that_no_disc_can_have_is_a_sentence(tmp_path: Path, work: Callable[[Path], object]) -> None:
    """A name far too long, as a slip of the clipboard makes."""
    with pytest.raises(StoreRefusedError) as caught:
        work(tmp_path / ("长" * 300) / "store")
    assert caught.value.code in ("not-opened", "not-made", "no-store")


@pytest.mark.parametrize("work", [open_store, rebuild, lambda folder: create_store(folder, identity())])
def test_a_folder_that_leads_to_itself_is_a_sentence(tmp_path: Path, work: Callable[[Path], object]) -> None:
    """A link that goes round in a circle."""
    (tmp_path / "round").symlink_to(tmp_path / "round")
    with pytest.raises(StoreRefusedError):
        work(tmp_path / "round" / "store")


def test_a_store_whose_line_log_is_a_folder_is_a_sentence(night: Scene, folder: Path) -> None:
    """Whatever stands in its place cannot be read as a log, and is not written over."""
    night.recorder.close()
    (folder / line_log.NAME).unlink()
    (folder / line_log.NAME).mkdir()
    assert refusal(folder).code == "not-opened"
    with pytest.raises(StoreRefusedError) as caught:
        rebuild(folder)
    assert caught.value.code == "not-made"
    assert (folder / line_log.NAME).is_dir()
