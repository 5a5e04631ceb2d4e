"""``record rebuild``, ``backup``, ``export`` and ``import`` on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Call

OPEN = {
    "act": "open_incident",
    "act_id": "a-1",
    "incident": "7-12",
    "actor": {"post": "值班员"},
    "at": "2026-07-12T02:00:00+08:00",
    "title": "7·12灾害",
}

NOTE = {key: OPEN[key] for key in ("incident", "actor", "at")}
NOTE |= {"act": "write_note", "act_id": "a-2", "words": "一条"}


@pytest.fixture
def store(call: Call, tmp_path: Path) -> Path:
    """A store with one entry."""
    folder = tmp_path / "s"
    said = call("record", "act", "--store", str(folder), "--kind", "exercise", "-", text=json.dumps(OPEN))
    assert said.code == 0
    return folder


def test_a_broken_store_names_the_way_out_and_the_way_works(call: Call, store: Path) -> None:
    """The refusal says `record rebuild`; it must do what the sentence promises."""
    events = call("record", "events", "--store", str(store), "--json").out
    (store / "record.sqlite").write_bytes(b"")
    refused = call("record", "list", "--store", str(store))
    assert refused.code == 2
    assert "record rebuild" in refused.err
    assert call("record", "rebuild", "--store", str(store)).code == 0
    assert call("record", "events", "--store", str(store), "--json").out == events


def test_a_backup_goes_where_it_is_told(call: Call, store: Path, tmp_path: Path) -> None:
    """Beside the store, or on the stick."""
    before = list((store / "backups").iterdir())
    assert call("record", "backup", "--store", str(store)).code == 0
    assert len(list((store / "backups").iterdir())) == len(before) + 1
    said = call(
        "record", "backup", "--store", str(store), "--to", str(tmp_path / "a"), "--to", str(tmp_path / "b")
    )
    assert said.out.count("已备份并校验") == 2


def test_an_export_comes_back_into_a_new_store(call: Call, store: Path, tmp_path: Path) -> None:
    """The archive of one machine is opened on another, under a seat of its own."""
    events = call("record", "events", "--store", str(store), "--json").out
    out, new = str(tmp_path / "out"), str(tmp_path / "new")
    assert call("record", "export", out, "--store", str(store)).code == 0
    assert call("record", "export", out, "--store", str(store)).code == 2
    assert call("record", "import", out, "--store", new, "--kind", "real").code == 2
    assert call("record", "import", out, "--store", new).code == 0
    assert call("record", "events", "--store", new, "--json").out == events
    assert call("record", "verify", "--store", new).code == 0
    assert call("record", "import", str(tmp_path), "--store", new).code == 2


def test_a_page_is_shown_as_it_was_known_at_a_minute(call: Call, store: Path) -> None:
    """The minute carries its zone, or the command says how to write it."""
    shown = call("record", "show", "7-12", "--store", str(store), "--at", "2020-01-01T00:00:00+08:00")
    assert "还没有任何记录" in shown.out
    wrong = call("record", "show", "7-12", "--store", str(store), "--at", "三点")
    assert wrong.code == 2
    assert "不是带时区的时间" in wrong.err


def test_whoever_leaves_after_recording_leaves_a_backup(call: Call, store: Path) -> None:
    """Other programs record through the command; their night is backed up as the window's is."""
    (made,) = (store / "backups").iterdir()
    assert made.name.startswith("【演练】record-")
    assert call("record", "list", "--store", str(store)).code == 0
    assert call("record", "act", "--store", str(store), "-", text=json.dumps(OPEN)).code == 0
    assert list((store / "backups").iterdir()) == [made]


def test_a_backup_that_fails_on_leaving_takes_nothing_back(
    call: Call, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The acts are recorded and answered; the sentence goes to the error stream."""
    monkeypatch.setenv("JC_DISASTER_BACKUPS", str(tmp_path / "file" / "stick"))
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = call("record", "act", "--store", str(store), "-", text=json.dumps(NOTE))
    assert (said.code, said.value["ok"]) == (0, True)
    assert "stick" in said.err
    assert "记录本身不受影响" in said.err
    shutil.rmtree(store / "backups")
    (store / "backups").write_text("", encoding="utf-8")
    said = call("record", "act", "--store", str(store), "-", text=json.dumps({**NOTE, "act_id": "a-3"}))
    assert (said.code, said.value["ok"]) == (0, True)
    assert said.err.startswith("备份没有做成")


def test_a_second_folder_gets_its_own_backup(
    call: Call, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick in the drawer, or the other disc."""
    monkeypatch.setenv("JC_DISASTER_BACKUPS", str(tmp_path / "stick"))
    assert call("record", "act", "--store", str(store), "-", text=json.dumps(NOTE)).err == ""
    assert len(list((tmp_path / "stick").iterdir())) == 1


def test_another_seat_is_looked_at_and_then_merged(call: Call, store: Path, tmp_path: Path) -> None:
    """The laptop comes back: the first command shows what would change, the second takes it, a third finds nothing."""
    laptop, out, back = str(tmp_path / "laptop"), str(tmp_path / "out"), str(tmp_path / "back")
    assert call("record", "export", out, "--store", str(store)).code == 0
    assert call("record", "import", out, "--store", laptop, "--seat", "外勤").code == 0
    assert call("record", "act", "--store", laptop, "-", text=json.dumps(NOTE)).code == 0
    assert call("record", "export", back, "--store", laptop).code == 0
    before = call("record", "events", "--store", str(store), "--json").out

    shown = call("record", "merge", back, "--store", str(store))
    assert shown.code == 0
    assert "将并入1条：席位“外勤”1条" in shown.out
    assert "【演练】7·12灾害，新到值班日志1条" in shown.out
    assert "还没有并入" in shown.out
    assert call("record", "events", "--store", str(store), "--json").out == before

    assert "已并入1条" in call("record", "merge", back, "--store", str(store), "--take").out
    after = call("record", "events", "--store", str(store), "--json").out
    assert after.startswith(before)
    assert after.count("\n") == before.count("\n") + 1
    assert "没有新的记录" in call("record", "merge", back, "--store", str(store), "--take").out
    assert call("record", "verify", "--store", str(store)).code == 0


def test_what_is_no_export_is_not_merged(call: Call, store: Path, tmp_path: Path) -> None:
    """Whatever folder is named, the answer is a sentence and the record is as it was."""
    before = call("record", "events", "--store", str(store), "--json").out
    (tmp_path / "照片").mkdir()
    for place in ("照片", "没有"):
        said = call("record", "merge", str(tmp_path / place), "--store", str(store), "--take")
        assert said.code == 2
        assert "不是本程序导出的文件夹" in said.err
    assert call("record", "events", "--store", str(store), "--json").out == before
