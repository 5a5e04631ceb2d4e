"""The plain export for the archive, and its way back into a new store."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.telling import name_of, words_of
from jc_disaster.kernel.watching import StoppedError
from jc_disaster.record.exchange import EVENTS, FIGURES, LIST, TABLE, TEXT, export, import_export
from jc_disaster.record.identity import MARK
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.sqlite import create_store, open_store
from tests.record.forgery import forged
from tests.scene import Scene, identity


def test_an_export_says_the_same_in_every_form(exported: Path, night: Scene) -> None:
    """The archive can be read in twenty years without this program."""
    events = night.recorder.events()
    lines = (exported / EVENTS).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["event_id"] for line in lines] == [event.event_id for event in events]
    with (exported / TABLE).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[-1] for row in rows[1:]] == [event.hash for event in events]
    text = (exported / TEXT).read_text(encoding="utf-8")
    assert all(f"{name_of(event)}：{words_of(event, night.assessor.edition)}" in text for event in events)


def test_the_figures_keep_their_words(exported: Path) -> None:
    """约, ranges, 未报 and 未受灾 are not numbers."""
    with (exported / FIGURES).open(encoding="utf-8-sig", newline="") as file:
        said = {(row[1], row[2]): row[3] for row in csv.reader(file)}
    assert said["城区", "relocated"] == "约300"
    assert said["城区", "missing"] == "1至3"
    assert said["城区", "injured"] == "未报"
    assert ("高平市", "未受灾") in said


def test_no_cell_can_be_a_formula(exported: Path) -> None:
    """A spreadsheet must show what was typed and run nothing."""
    for name in (TABLE, FIGURES):
        with (exported / name).open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_an_exercise_is_marked_in_every_name_and_text(
    assessor: Assessor, folder: Path, tmp_path: Path
) -> None:
    """Nothing of an exercise may be taken for real."""
    scene = Scene(assessor, create_store(folder, identity("exercise")))
    scene.open()
    paths = export(scene.recorder, tmp_path / "out")
    assert all(path.name.startswith(MARK) for path in paths)
    text = (tmp_path / "out" / f"{MARK}{TEXT}").read_text(encoding="utf-8")
    assert all(line.startswith(MARK) for line in text.splitlines() if "灾害" in line and "（7-12）" in line)
    store = import_export(tmp_path / "out", tmp_path / "new", identity("exercise", "席位二"))
    assert store.identity.kind == "exercise"
    store.close()
    scene.recorder.close()


def test_an_import_is_the_same_record_with_a_chain_of_its_own(
    exported: Path, night: Scene, tmp_path: Path
) -> None:
    """The new seat goes on without forking the old one's chain, and after everything that was known."""
    events = night.recorder.events()
    store = import_export(exported, tmp_path / "new", identity(seat="席位二"))
    assert store.events() == events
    assert store.head().sequence == 0
    desk = Scene(night.assessor, store, seat="席位二")
    desk.clock.moment = desk.clock.moment.replace(year=2026, month=7, day=1)
    desk.do("write_note", words="接着记", at="2026-07-01T00:00:00+08:00")
    assert desk.recorder.events()[-1].clock > events[-1].clock
    assert desk.state.count == len(events) + 1
    shown = desk.state
    desk.recorder.close()
    again = Scene(night.assessor, open_store(tmp_path / "new"))
    assert again.state == shown
    again.recorder.close()


def change_line(folder: Path) -> None:
    """One digit of an event."""
    path = folder / EVENTS
    path.write_text(path.read_text(encoding="utf-8").replace("12", "13", 1), encoding="utf-8")


def change_line_and_list(folder: Path) -> None:
    """One digit of an event, and the list made to fit."""
    change_line(folder)
    about = json.loads((folder / LIST).read_text(encoding="utf-8"))
    about["files"][EVENTS] = sha256((folder / EVENTS).read_bytes()).hexdigest()
    (folder / LIST).write_text(json.dumps(about), encoding="utf-8")


def without_events(folder: Path) -> None:
    """The list forgets the events."""
    about = json.loads((folder / LIST).read_text(encoding="utf-8"))
    del about["files"][EVENTS]
    (folder / LIST).write_text(json.dumps(about), encoding="utf-8")


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "figures-reported/1", "body": {}},
        {"name": "figures-reported/1", "body": {"unit": "阳城县", "as_of": 7}},
        {"body": []},
        {"occurred_at": "gestern"},
        {"recorded_at": "2026-07-12T02:00:00+08:00"},
        {"incident": 7},
        {"sequence": "9"},
        {"event_id": None},
        {"kind": "exercise"},
    ],
)
def test_a_forged_event_never_reaches_a_store(
    exported: Path, tmp_path: Path, changes: dict[str, object]
) -> None:
    """A check value can be made to fit; what no act could have made is refused all the same."""
    forged(exported, **changes)
    with pytest.raises(StoreRefusedError) as caught:
        import_export(exported, tmp_path / "new", identity(seat="席位二"))
    assert caught.value.code == "export-changed"
    assert not (tmp_path / "new").exists()


def test_an_event_of_a_newer_version_is_taken_and_kept(exported: Path, tmp_path: Path) -> None:
    """What this version does not know, it must not lose."""
    forged(exported, name="figures-reported/9")
    store = import_export(exported, tmp_path / "new", identity(seat="席位二"))
    assert store.events()[-1].name == "figures-reported/9"
    store.close()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (change_line, "export-changed"),
        (change_line_and_list, "export-changed"),
        (without_events, "not-an-export"),
        (lambda folder: (folder / TEXT).unlink(), "export-changed"),
        (lambda folder: (folder / LIST).unlink(), "not-an-export"),
        (lambda folder: (folder / LIST).write_text("[]", encoding="utf-8"), "not-an-export"),
        (lambda folder: (folder / LIST).write_text("{", encoding="utf-8"), "not-an-export"),
    ],
)
def test_an_export_that_was_changed_is_not_taken(
    exported: Path, tmp_path: Path, spoil: Callable[[Path], object], code: str
) -> None:
    """What comes back into a record must be what left one."""
    spoil(exported)
    with pytest.raises(StoreRefusedError) as caught:
        import_export(exported, tmp_path / "new", identity(seat="席位二"))
    assert caught.value.code == code
    assert not (tmp_path / "new").exists()


def test_the_kinds_do_not_meet_in_an_import(exported: Path, tmp_path: Path) -> None:
    """A real record is not loaded into an exercise store."""
    with pytest.raises(StoreRefusedError) as caught:
        import_export(exported, tmp_path / "new", identity("exercise"))
    assert caught.value.code == "store-kind"


def test_nothing_is_written_over(night: Scene, tmp_path: Path) -> None:
    """An export goes into a new folder, an import into a new store."""
    (tmp_path / "out").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    for place, code in ((tmp_path / "out", "folder-exists"), (tmp_path / "file" / "x", "not-exported")):
        with pytest.raises(StoreRefusedError) as caught:
            export(night.recorder, place)
        assert caught.value.code == code
    export(night.recorder, tmp_path / "fresh")
    folder = tmp_path / "记录 库"
    with pytest.raises(StoreRefusedError) as caught:
        import_export(tmp_path / "fresh", folder, identity())
    assert caught.value.code == "store-exists"
    night.recorder.close()


def test_an_export_that_is_stopped_leaves_nothing_behind(night: Scene, tmp_path: Path) -> None:
    """Half a copy that looks whole would be filed as the record."""
    told: list[tuple[int, int]] = []

    def stop_late(done: int, whole: int) -> None:
        told.append((done, whole))
        if done >= 2 * whole // 3:
            raise StoppedError

    with pytest.raises(StoppedError):
        export(night.recorder, tmp_path / "out", stop_late)

    count = len(night.recorder.events())
    assert told == [(0, 3 * count), (count, 3 * count), (2 * count, 3 * count)]
    assert not (tmp_path / "out").exists()
    assert export(night.recorder, tmp_path / "out")
