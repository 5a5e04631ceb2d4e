"""The bytes of what is attached: durable before the event, proven, backed up, carried on a stick."""

from __future__ import annotations

import base64
import io
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jc_disaster.record.attachments import NAME, AttachmentFolder, Standing, scans_in
from jc_disaster.record.backup import Backups, back_up
from jc_disaster.record.commands import (
    back_up_record,
    export_record,
    import_record,
    record_acts,
    show_incident,
)
from jc_disaster.record.exchange import LIST, export, import_export, lost_in
from jc_disaster.record.identity import MARK
from jc_disaster.record.rebuild import rebuild, restore
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.schema import NAME as STORE
from jc_disaster.record.sqlite import SqliteStore, create_store, open_store
from jc_disaster.record.verifying import verify_record
from tests.scene import INCIDENT, VICE, Scene, SetClock, identity

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.state import Scan

SHEET = b"%PDF-1.7\nsigned"
PHOTO = b"\xff\xd8\xff\xe0photograph"
NOW = datetime(2026, 7, 12, 4, 0, tzinfo=UTC)


def attach(scene: Scene, content: bytes = SHEET, name: str = "签批件.pdf") -> Scan:
    """Attach a file to the finding of the night."""
    scene.do(
        "attach_scan",
        minute=40,
        belongs_to=scene.state.findings[0].stamp.act_id,
        sort="签批件",
        file_name=name,
        content=base64.b64encode(content).decode(),
        signed_by={"post": VICE},
    )
    return scene.state.scans[-1]


def kept(folder: Path, scan: Scan) -> Path:
    """Where the bytes of a scan lie."""
    return folder / NAME / scan.name


def verified(scene: Scene, folder: Path) -> tuple[int, str]:
    """What `record verify` says."""
    out = io.StringIO()
    return verify_record(scene.recorder, out, folder), out.getvalue()


def test_a_file_lies_under_its_check_value_as_it_came(night: Scene, folder: Path) -> None:
    """Whoever has only the folder can open it with any program, and prove it with any tool."""
    scan = attach(night)

    assert kept(folder, scan).read_bytes() == SHEET
    assert night.recorder.attached(scan) == (Standing.WHOLE, SHEET)
    assert verified(night, folder)[1].splitlines()[-1] == "附件1份，原件与校验值相符。"
    night.recorder.close()


def test_one_file_attached_twice_is_kept_once(night: Scene, folder: Path) -> None:
    """The same sheet bears a finding and a decision; its bytes need no second place."""
    attach(night)
    attach(night, name="同一份.pdf")

    assert len(list((folder / NAME).iterdir())) == 1
    assert len(night.state.scans) == 2
    night.recorder.close()


def test_a_refused_file_leaves_nothing(night: Scene, folder: Path) -> None:
    """What was not entered must not lie about in the record's folder."""
    finding = night.state.findings[0].stamp.act_id
    said = {"belongs_to": finding, "sort": "照片", "file_name": "a.pdf", "content": "TVqQ"}

    assert not night.say("attach_scan", minute=40, **said).ok

    assert not (folder / NAME).exists()
    night.recorder.close()


def test_an_event_that_is_not_kept_leaves_bytes_that_harm_nothing(night: Scene, folder: Path) -> None:
    """The plug between the two: the record does not know the file, says so, and takes it when it comes again."""
    events = night.recorder.events()
    night.recorder.close()
    folder_of = AttachmentFolder(folder / NAME)
    folder_of.keep("0" * 64 + ".pdf", b"left behind")
    (folder / NAME / ("1" * 64 + ".pdf.new")).write_bytes(b"cut sho")
    night.recorder = Recorder(open_store(folder), lambda _: night.assessor, night.clock, os.urandom)

    code, said = verified(night, folder)

    assert night.recorder.events() == events
    assert code == 0
    assert "另有1个文件没有记录指向" in said
    assert "没有删除" in said
    night.recorder.close()


def test_a_disc_that_refuses_the_bytes_is_answered_and_nothing_is_recorded(
    night: Scene, folder: Path
) -> None:
    """An event without its bytes would be a promise that nobody can keep."""
    (folder / NAME).write_text("no folder", encoding="utf-8")
    events = night.recorder.events()

    refusal = night.say(
        "attach_scan",
        minute=40,
        belongs_to=night.state.findings[0].stamp.act_id,
        sort="照片",
        file_name="照片.jpg",
        content=base64.b64encode(PHOTO).decode(),
    ).refusal

    assert refusal is not None
    assert refusal.code == "not-saved"
    assert "未记入" in refusal.message
    assert night.recorder.events() == events
    night.recorder.close()


@pytest.mark.parametrize("how", ["changed", "longer", "gone"])
def test_bytes_that_are_not_what_was_attached_are_named_in_words(
    night: Scene, folder: Path, how: str
) -> None:
    """A signature that somebody exchanged must not pass for the one that was given."""
    scan = attach(night)
    attach(night, PHOTO, "照片.jpg")
    path = kept(folder, scan)
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes(SHEET[:-1] + b"D" if how == "changed" else SHEET + b"!")

    code, said = verified(night, folder)

    assert code == 2
    assert "有1份附件的原件不是当初附上的那份" in said
    assert f"签批件“签批件.pdf”：原件{'缺失' if how == 'gone' else '已被改动'}（校验值{scan.sha256}）" in said
    assert "照片.jpg" not in said
    assert night.recorder.attached(scan)[1] == b""
    night.recorder.close()


def test_attaching_the_same_file_again_mends_what_was_lost(night: Scene, folder: Path) -> None:
    """The paper still lies in the drawer: scanned files are found again, and both entries are proven by it."""
    scan = attach(night)
    kept(folder, scan).write_bytes(b"%PDF-spoilt")

    attach(night)

    assert verified(night, folder)[0] == 0
    night.recorder.close()


def test_a_rebuilt_store_still_has_its_files(night: Scene, folder: Path) -> None:
    """Rebuilding is about the record; it touches no bytes."""
    scan = attach(night)
    night.recorder.close()
    (folder / STORE).unlink()

    rebuild(folder)

    store = open_store(folder)
    assert store.attachments.read(scan.name) == SHEET
    assert [found for _, found in scans_in(store.events())] == [scan]
    store.close()


def store_of(scene: Scene) -> SqliteStore:
    """The store on disc."""
    assert isinstance(scene.store, SqliteStore)
    return scene.store


def test_a_backup_holds_the_files_and_gives_them_back(night: Scene, folder: Path, tmp_path: Path) -> None:
    """A backup without the signed sheets would bring back a record that proves nothing."""
    scan, photo = attach(night), attach(night, PHOTO, "照片.jpg")
    (backup,) = back_up(store_of(night), [tmp_path / "b"], NOW)
    night.recorder.close()
    assert (backup.parent / NAME / scan.name).read_bytes() == SHEET
    kept(folder, scan).unlink()
    kept(folder, photo).write_bytes(b"\xff\xd8\xffspoilt")
    (folder / STORE).write_bytes(b"")

    restore(folder, backup)

    assert kept(folder, scan).read_bytes() == SHEET
    assert kept(folder, photo).read_bytes() == PHOTO


def test_files_of_an_exercise_are_marked_on_a_shared_stick(
    assessor: Assessor, folder: Path, tmp_path: Path
) -> None:
    """One stick goes from seat to seat: a made-up signature lies there beside real ones."""
    scene = Scene(assessor, create_store(folder, identity("exercise")))
    scene.night_at()
    scan = attach(scene)
    back_up(store_of(scene), [tmp_path / "b"], NOW)
    export(scene.recorder, tmp_path / "out")
    scene.recorder.close()

    for where in (tmp_path / "b", tmp_path / "out"):
        assert (where / f"{MARK}{NAME}" / f"{MARK}{scan.name}").read_bytes() == SHEET
        assert all(path.name.startswith(MARK) for path in where.rglob("*"))


def test_a_file_lost_here_is_named_with_every_backup_until_one_has_it(
    night: Scene, folder: Path, tmp_path: Path
) -> None:
    """A backup that is made in silence without the sheet would be found empty on the day it is needed."""
    scan = attach(night)
    content = kept(folder, scan).read_bytes()
    kept(folder, scan).unlink()
    backups = Backups(store_of(night), [tmp_path / "b"], SetClock())
    backups.note(level_changed=False)

    backups.leave()
    said = backups.warning

    assert "有1份附件原件缺失，备份里也没有：“签批件.pdf”" in said
    out = io.StringIO()
    back_up_record(store_of(night), [tmp_path / "b"], NOW, out)
    assert "原件缺失" in out.getvalue()
    kept(folder, scan).write_bytes(content)
    backups.note(level_changed=False)
    backups.leave()
    assert backups.warning == ""
    kept(folder, scan).unlink()
    backups.note(level_changed=False)
    backups.leave()
    assert backups.warning == ""  # the backup has it, and gives it back
    night.recorder.close()


def test_a_copy_that_reads_otherwise_is_no_backup(
    night: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that loses what it was given must not count as a backup."""
    attach(night)
    target = tmp_path / "b"
    reading = AttachmentFolder.read
    monkeypatch.setattr(
        AttachmentFolder,
        "read",
        lambda self, name: b"" if target in self.path.parents else reading(self, name),
    )

    with pytest.raises(StoreRefusedError) as caught:
        back_up(store_of(night), [target], NOW)

    assert caught.value.code == "no-backup"
    night.recorder.close()


def test_a_stick_carries_record_and_files_to_another_seat(night: Scene, tmp_path: Path) -> None:
    """Two days on a laptop, and the sheets photographed there arrive with the record."""
    scan, photo = attach(night), attach(night, PHOTO, "照片.jpg")
    said = io.StringIO()
    assert export_record(night.recorder, tmp_path / "out", said) == 0
    night.recorder.close()
    assert str(tmp_path / "out" / NAME) in said.getvalue()

    assert import_record(tmp_path / "out", tmp_path / "new", identity(seat="席位二"), said) == 0

    store = open_store(tmp_path / "new")
    assert [store.attachments.read(one.name) for one in (scan, photo)] == [SHEET, PHOTO]
    recorder = Recorder(store, lambda _: night.assessor, SetClock(), os.urandom)
    assert verify_record(recorder, said, tmp_path / "new") == 0
    recorder.close()
    assert "缺失" not in said.getvalue()
    text = (tmp_path / "out" / "record.txt").read_text(encoding="utf-8")
    assert f"文件：{NAME}/{scan.name}（15字节" in text


@pytest.mark.parametrize("how", ["changed", "gone", "no folder"])
def test_a_stick_whose_files_do_not_fit_is_not_taken(night: Scene, tmp_path: Path, how: str) -> None:
    """Half a record is refused whole: nothing is made, and the sender is asked again."""
    scan = attach(night)
    export(night.recorder, tmp_path / "out")
    night.recorder.close()
    path = tmp_path / "out" / NAME / scan.name
    if how == "changed":
        path.write_bytes(b"%PDF-1.7\nforged")
    else:
        path.unlink()
        if how == "no folder":
            path.parent.rmdir()

    with pytest.raises(StoreRefusedError) as caught:
        import_export(tmp_path / "out", tmp_path / "new", identity(seat="席位二"))

    assert caught.value.code == "export-changed"
    assert "签批件.pdf" in caught.value.message
    assert not (tmp_path / "new").exists()


def test_a_file_that_was_lost_before_does_not_hold_the_record_back(
    night: Scene, folder: Path, tmp_path: Path
) -> None:
    """One photograph is gone; a whole night of entries must still be able to travel, and say what it lacks."""
    scan = attach(night)
    kept(folder, scan).unlink()
    said = io.StringIO()
    export_record(night.recorder, tmp_path / "out", said)
    night.recorder.close()
    assert lost_in(tmp_path / "out") == (scan.name,)

    import_record(tmp_path / "out", tmp_path / "new", identity(seat="席位二"), said)

    assert said.getvalue().count(f"已经缺失，没有带上：{scan.name}") == 2


def test_an_import_over_a_store_touches_no_file_of_it(night: Scene, tmp_path: Path) -> None:
    """What another record has attached is not written over, not even added to."""
    attach(night)
    export(night.recorder, tmp_path / "out")
    night.recorder.close()
    create_store(tmp_path / "new", identity()).close()

    with pytest.raises(StoreRefusedError) as caught:
        import_export(tmp_path / "out", tmp_path / "new", identity(seat="席位二"))

    assert caught.value.code == "store-exists"
    assert not (tmp_path / "new" / NAME).exists()


def test_a_list_that_was_tampered_with_is_none(night: Scene, tmp_path: Path) -> None:
    """What the list calls lost is believed; so it must at least be a list."""
    attach(night)
    export(night.recorder, tmp_path / "out")
    night.recorder.close()
    about = json.loads((tmp_path / "out" / LIST).read_text(encoding="utf-8"))
    (tmp_path / "out" / LIST).write_text(json.dumps({**about, "lost": "alles"}), encoding="utf-8")

    with pytest.raises(StoreRefusedError) as caught:
        import_export(tmp_path / "out", tmp_path / "new", identity(seat="席位二"))

    assert caught.value.code == "not-an-export"


def test_the_page_names_what_is_attached(night: Scene) -> None:
    """One page for the shift change: which sheet, whose signature, which check value."""
    scan = attach(night)
    out = io.StringIO()
    show_incident(night.recorder, INCIDENT, out)

    assert "附件：会商认定　签批件“签批件.pdf”" in out.getvalue()
    assert scan.sha256 in out.getvalue()
    night.recorder.close()


def test_one_line_is_the_whole_act(night: Scene, folder: Path) -> None:
    """Another program sends one line and gets one answer; sent again, it gets the same and writes nothing."""
    act = {
        "act": "attach_scan",
        "act_id": "from-outside",
        "incident": INCIDENT,
        "actor": {"post": "值班员"},
        "at": "2026-07-12T03:00:00+08:00",
        "belongs_to": night.state.findings[0].stamp.act_id,
        "sort": "照片",
        "file_name": "照片.jpg",
        "content": base64.b64encode(PHOTO).decode(),
    }
    line, out = json.dumps(act, ensure_ascii=False), io.StringIO()

    assert record_acts(night.recorder, [line, line], out) == 0

    first, second = out.getvalue().splitlines()
    assert first == second
    assert kept(folder, night.state.scans[0]).read_bytes() == PHOTO
    night.recorder.close()
