"""Names of the dead and missing: sealed, shown only on the record, destroyed for good, never in a message."""

from __future__ import annotations

import io
import json
import os
import random
import sqlite3
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.record import commands, vault
from jc_disaster.record.cipher import AesGcmCipher, SealBrokenError
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.sqlite import create_store, open_store
from jc_disaster.record.vault import Vault
from tests.scene import INCIDENT, NIGHT, Scene, SetClock, identity

SEED = 20260712
CANARY = "阿吉达砻𬭚"
PRIVATE = {"name": CANARY, "phone": "13900001111"}
PERSON = {"person": "P1", "unit": "阳城县", "sort": "失踪", "nature": "待定", "source": "来报"}


@pytest.fixture
def scene(assessor: Assessor, folder: Path) -> Scene:
    """A desk whose recorder has a vault."""
    scene = Scene(assessor, create_store(folder, identity()))
    scene.recorder = reopened(scene.assessor, folder, scene.recorder)
    scene.open()
    return scene


def reopened(assessor: Assessor, folder: Path, before: Recorder) -> Recorder:
    """The record closed and opened again."""
    before.close()
    clock = SetClock()
    return Recorder(
        open_store(folder),
        lambda _: assessor,
        clock,
        os.urandom,
        Vault(folder / vault.NAME, os.urandom),
    )


def unmask(act_id: str = "看") -> dict[str, object]:
    """The act of looking."""
    return {
        "act": "unmask_person",
        "act_id": act_id,
        "incident": INCIDENT,
        "actor": {"post": "值班员"},
        "at": NIGHT.isoformat(),
        "person": "P1",
        "reason": "与家属核对",
    }


def test_a_name_is_read_only_after_the_record_says_who_looked(scene: Scene) -> None:
    """Looking is an event with a reason."""
    scene.do("record_person", **PERSON, private=PRIVATE)
    answer, shown = scene.recorder.unmask(unmask())
    assert answer.ok
    assert shown == PRIVATE
    assert scene.state.of("person-unmasked/1")[0].body["reason"] == "与家属核对"
    scene.recorder.close()


def test_a_person_without_a_name_or_a_refused_look_shows_nothing(scene: Scene) -> None:
    """No reason, no name; and a person may have none."""
    scene.do("record_person", **PERSON)
    assert scene.recorder.unmask(unmask())[1] is None
    answer, shown = scene.recorder.unmask({**unmask("再看"), "reason": ""})
    assert not answer.ok
    assert shown is None
    scene.recorder.close()


def test_no_name_reaches_a_file_a_message_or_an_answer(
    scene: Scene, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The canary: wherever it turned up, the next name would too."""
    said = io.StringIO()
    acts = [
        {"act": "record_person", **PERSON, "private": PRIVATE},
        {"act": "record_person", **PERSON, "private": {**PRIVATE, "nickname": CANARY}},
        {"act": "record_person", **PERSON, "private": CANARY},
        {"act": "record_person", **PERSON, "private": {"name": f"{CANARY}\n"}},
        {"act": "record_person", **PERSON, "sort": "x", "private": PRIVATE},
    ]
    frame = {"incident": INCIDENT, "actor": {"post": "值班员"}, "at": NIGHT.isoformat()}
    lines = [json.dumps({**frame, "act_id": f"p{number}", **act}) for number, act in enumerate(acts)]
    commands.record_acts(scene.recorder, lines, said)
    commands.show_incident(scene.recorder, INCIDENT, said)
    commands.print_events(scene.recorder, said)
    scene.recorder.close()
    answers = [json.loads(line) for line in said.getvalue().splitlines()[: len(acts)]]
    assert [answer["ok"] for answer in answers] == [True, False, False, False, False]
    hidden = {CANARY, PRIVATE["phone"], json.dumps(CANARY)[1:-1]}
    for text in (said.getvalue(), caplog.text, *(path.name for path in folder.iterdir())):
        assert not any(word in text for word in hidden)
    for path in folder.iterdir():
        assert not any(word.encode() in path.read_bytes() for word in hidden), path.name


def test_destroying_takes_the_name_and_leaves_the_chain(scene: Scene, folder: Path) -> None:
    """The key goes; the record stays valid and says so."""
    scene.do("record_person", **PERSON, private=PRIVATE)
    before = (folder / vault.NAME).read_bytes()
    sealed = scene.state.of("person-recorded/1")[0].body["private"]
    scene.do("settle_personal_data", how="销毁")
    assert scene.recorder.unmask(unmask()) == (scene.recorder.record(unmask()), None)
    scene.recorder.close()
    store = open_store(folder)
    assert store.events()[1].body["private"] == sealed
    store.close()
    key = next(before[place : place + 32] for place in range(len(before)) if _opens(before, place, sealed))
    assert key not in (folder / vault.NAME).read_bytes()


def _opens(content: bytes, place: int, private: object) -> bool:
    """Whether the 32 bytes at this place are the key: what somebody with the old file could do."""
    sealed = str(private["sealed"]).split(":", 2)[2]  # type: ignore[index]
    try:
        return bool(AesGcmCipher().open(content[place : place + 32], sealed, f"{INCIDENT}/P1"))
    except SealBrokenError:
        return False


def test_a_destruction_broken_off_is_finished_at_the_next_opening(scene: Scene, folder: Path) -> None:
    """The plug was pulled between the event and the key."""
    scene.do("record_person", **PERSON, private=PRIVATE)
    keys = (folder / vault.NAME).read_bytes()
    scene.do("settle_personal_data", how="销毁")
    (folder / vault.NAME).write_bytes(keys)
    scene.recorder = reopened(scene.assessor, folder, scene.recorder)
    assert scene.recorder.unmask(unmask())[1] is None
    scene.recorder.close()


def test_a_name_recorded_after_the_destruction_has_a_key_of_its_own(scene: Scene, folder: Path) -> None:
    """Destroying is of what was there, not of what comes."""
    scene.do("record_person", **PERSON, private=PRIVATE)
    scene.do("settle_personal_data", how="销毁")
    scene.do("record_person", **PERSON, private={"name": "新"})
    scene.recorder = reopened(scene.assessor, folder, scene.recorder)
    assert scene.recorder.unmask(unmask())[1] == {"name": "新"}
    scene.recorder.close()


def test_without_a_vault_a_name_is_sent_back(assessor: Assessor) -> None:
    """Never in the clear because there is nowhere to seal it."""
    scene = Scene(assessor)
    scene.open()
    for private in (PRIVATE, {"sealed": "a:b:c"}):
        assert not scene.say("record_person", **PERSON, private=private).ok
    scene.do("record_person", **PERSON)
    assert scene.recorder.unmask(unmask())[1] is None


def test_keys_that_are_not_here_open_nothing(tmp_path: Path) -> None:
    """A record carried to another machine shows no name there."""
    here, there = Vault(tmp_path / "a", os.urandom), Vault(tmp_path / "b", os.urandom)
    sealed = here.seal("7-12/P1", PRIVATE)
    assert here.open("7-12/P1", sealed) == PRIVATE
    assert there.open("7-12/P1", sealed) is None
    there.destroy(["x"])
    there.destroy([])
    with pytest.raises(SealBrokenError):
        here.open("7-12/P2", sealed)


def test_a_vault_that_cannot_write_refuses_in_words(tmp_path: Path) -> None:
    """A name whose key is not kept would be lost and look kept."""
    (tmp_path / "persons").mkdir()
    with pytest.raises(StoreRefusedError) as caught:
        Vault(tmp_path / "persons", os.urandom).seal("7-12/P1", PRIVATE)
    assert caught.value.code == "not-saved"
    with pytest.raises(StoreRefusedError):
        Vault(tmp_path / "persons", os.urandom).destroy(["x"])


@pytest.mark.parametrize("length", [0, 1, 15, 16, 17, 200])
def test_sealed_texts_of_any_length_open_again(length: int) -> None:
    """Around a block of the cipher, and far beyond."""
    cipher, key = AesGcmCipher(), bytes(range(32))
    text = "字" * length
    sealed = cipher.seal(key, text, "7-12/P1", os.urandom)
    assert cipher.open(key, sealed, "7-12/P1") == text
    assert cipher.seal(key, text, "7-12/P1", os.urandom) != sealed


def test_a_seal_opens_for_its_key_and_its_person_only() -> None:
    """A name moved to another person, or opened with another key, must be an error and no name."""
    cipher, key = AesGcmCipher(), bytes(range(32))
    sealed = cipher.seal(key, "姓名", "7-12/P1", os.urandom)
    for other_key, person in ((key, "7-12/P2"), (bytes(32), "7-12/P1")):
        with pytest.raises(SealBrokenError):
            cipher.open(other_key, sealed, person)


@pytest.mark.parametrize("place", range(12 + 6 + 16))
def test_a_seal_with_one_changed_byte_is_broken(place: int) -> None:
    """Nonce, text and tag: a text that was altered must not open into something else."""
    cipher, key = AesGcmCipher(), bytes(range(32))
    content = bytearray(b64decode(cipher.seal(key, "姓名", "7-12/P1", os.urandom)))
    assert len(content) == 12 + 6 + 16
    content[place] ^= 1
    with pytest.raises(SealBrokenError):
        cipher.open(key, b64encode(content).decode(), "7-12/P1")


@pytest.mark.parametrize("sealed", ["", "!", "AAAA", "A" * 16, "姓名"])
def test_what_was_never_sealed_is_no_seal(sealed: str) -> None:
    """Too short, or not base64 at all."""
    with pytest.raises(SealBrokenError):
        AesGcmCipher().open(bytes(32), sealed, "7-12/P1")


def test_the_seal_is_the_one_the_standard_describes() -> None:
    """GCM test case 13 of McGrew and Viega, as NIST prints it: whoever has the key can open it elsewhere."""
    sealed = AesGcmCipher().seal(bytes(32), "", "", bytes)
    assert b64decode(sealed) == bytes(12) + bytes.fromhex("530f8afbc74536b9a963b4f1c4cb738b")


def test_a_text_of_an_unknown_cipher_is_said_to_be_one(tmp_path: Path) -> None:
    """A later program sealed it otherwise; this one must not guess."""
    vault_ = Vault(tmp_path / "keys", os.urandom)
    sealed = vault_.seal("7-12/P1", PRIVATE)
    assert sealed.startswith("aes-256-gcm:")
    with pytest.raises(SealBrokenError, match="sm4-gcm"):
        vault_.open("7-12/P1", sealed.replace("aes-256-gcm", "sm4-gcm"))


def keys_in(path: Path) -> dict[str, bytes]:
    """Every key of a vault by its number."""
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT key_id, key FROM key"))


def test_destroyed_keys_are_in_no_byte_beside_the_store(tmp_path: Path) -> None:
    """The journal holds pages as they were, deleted keys and all; read raw, nothing of them may be left."""
    chance = random.Random(SEED)  # noqa: S311 - a seed that can be repeated
    path = tmp_path / vault.NAME
    keys, gone = Vault(path, os.urandom), dict[str, bytes]()
    for number in range(200):
        keys.seal(f"7-12/P{number}", PRIVATE)
        held = keys_in(path)
        if chance.random() < 0.2:
            going = chance.sample(sorted(held), chance.randint(1, len(held)))
            keys.destroy(going)
            gone |= {key_id: held[key_id] for key_id in going}
        raw = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert not any(key in raw for key in gone.values()), (SEED, number)
    assert len(gone) > 100
    assert [file.name for file in tmp_path.iterdir()] == [vault.NAME]


def test_a_journal_left_by_a_pulled_plug_is_swept_with_the_next_destruction(tmp_path: Path) -> None:
    """The plug was pulled after the commit and before the journal was overwritten."""
    path = tmp_path / vault.NAME
    keys = Vault(path, os.urandom)
    sealed = keys.seal("7-12/P1", PRIVATE)
    ((key_id, key),) = keys_in(path).items()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = PERSIST")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("DELETE FROM key")
    assert key in (tmp_path / f"{vault.NAME}-journal").read_bytes()
    keys.destroy([key_id])
    assert not any(key in file.read_bytes() for file in tmp_path.iterdir())
    assert keys.open("7-12/P1", sealed) is None


def test_a_destruction_that_the_disc_refuses_is_said_and_done_later(
    scene: Scene, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The decision is kept; that the key is still there must not pass as destroyed, nor close the record."""
    scene.do("record_person", **PERSON, private=PRIVATE)
    (key,) = keys_in(folder / vault.NAME).values()
    with monkeypatch.context() as full, tool_at(folder / vault.NAME):
        full.setattr(vault, "PATIENCE_S", 0)
        answer = scene.say("settle_personal_data", act_id="销毁", how="销毁")
        assert answer.refusal is not None
        assert answer.refusal.code == "keys-left"
        scene.do("write_note", words="其他事照常记")
        scene.recorder = reopened(scene.assessor, folder, scene.recorder)
        assert scene.recorder.keys_left
    assert scene.say("settle_personal_data", act_id="销毁", how="销毁").ok
    assert not scene.recorder.keys_left
    assert key not in (folder / vault.NAME).read_bytes()
    scene.recorder.close()


@contextmanager
def tool_at(path: Path) -> Iterator[None]:
    """Somebody holds the file in a database tool, so that nothing can be written."""
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute("BEGIN IMMEDIATE")
        yield


def test_a_damaged_file_of_keys_is_a_sentence(scene: Scene, folder: Path) -> None:
    """The record opens, and the name is said to be unreadable; a crash would take the night with it."""
    scene.do("record_person", **PERSON, private=PRIVATE)
    (folder / vault.NAME).write_bytes(b"x" * 8192)
    scene.recorder = reopened(scene.assessor, folder, scene.recorder)
    with pytest.raises(StoreRefusedError) as caught:
        scene.recorder.unmask(unmask())
    assert caught.value.code == "keys-unreadable"
    scene.recorder.close()
