"""``record rebuild``, ``backup``, ``export`` and ``import`` on the command line."""

from __future__ import annotations

import json
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
    assert call("record", "backup", "--store", str(store)).code == 0
    assert len(list((store / "backups").iterdir())) == 1
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
