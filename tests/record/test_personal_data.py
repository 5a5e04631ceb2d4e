"""Names of the dead and missing: sealed, shown only on the record, destroyed for good, never in a message."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.record import commands, vault
from jc_disaster.record.cipher import HmacCipher, SealBrokenError
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.sqlite import create_store, open_store
from jc_disaster.record.store import StoreRefusedError
from jc_disaster.record.vault import Vault
from tests.scene import INCIDENT, NIGHT, Scene, SetClock, identity

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
        return bool(HmacCipher().open(content[place : place + 32], sealed, f"{INCIDENT}/P1"))
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


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 200])
def test_sealed_texts_of_any_length_open_again(length: int) -> None:
    """The key stream is as long as the text."""
    cipher, key = HmacCipher(), bytes(range(32))
    text = "字" * length
    sealed = cipher.seal(key, text, "7-12/P1", os.urandom)
    assert cipher.open(key, sealed, "7-12/P1") == text
    assert cipher.seal(key, text, "7-12/P1", os.urandom) != sealed


@pytest.mark.parametrize("change", ["", "!", "AAAA"])
def test_a_changed_seal_is_seen(change: str) -> None:
    """A text that was altered must not open into something else."""
    cipher, key = HmacCipher(), bytes(range(32))
    sealed = cipher.seal(key, "姓名", "7-12/P1", os.urandom)
    with pytest.raises(SealBrokenError):
        cipher.open(key, f"{change}{sealed[4:]}", "7-12/P1")
