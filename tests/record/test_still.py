"""A record as it stood at one moment: proof and export read it while entries go on."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from jc_disaster.record.exchange import EVENTS, UNFINISHED, export, export_still
from jc_disaster.record.refusals import StoreRefusedError
from jc_disaster.record.sqlite import create_store
from jc_disaster.record.still import Still
from jc_disaster.record.verifying import DONE, REFUSED, verify_still
from tests.scene import INCIDENT, Scene, identity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jc_disaster.engine.assess import Assessor


@pytest.fixture
def night(assessor: Assessor, tmp_path: Path) -> Iterator[Scene]:
    """An incident with one report, on a disc."""
    scene = Scene(assessor, create_store(tmp_path / "store", identity()))
    scene.open()
    scene.report(deaths=2)
    yield scene
    scene.recorder.close()


def proof(still: Still) -> tuple[int, str]:
    """What comes of proving it."""
    said = io.StringIO()
    return verify_still(still, said), said.getvalue()


def test_what_is_recorded_afterwards_is_neither_proven_nor_carried(night: Scene, tmp_path: Path) -> None:
    """A copy that holds half of the act under way would not prove at the inspector's desk."""
    still = Still(night.recorder, tmp_path / "store")
    held = len(still.events())
    night.report(deaths=9, minute=2)

    code, said = proof(still)
    export_still(still, tmp_path / "out")

    assert code == DONE
    assert said.startswith(f"校验通过：{held}条记录")
    lines = (tmp_path / "out" / EVENTS).read_text(encoding="utf-8").splitlines()
    assert len(lines) == held < len(night.recorder.events())
    assert still.state(INCIDENT).count == held


def test_a_second_record_that_was_changed_is_found_while_entries_go_on(night: Scene, tmp_path: Path) -> None:
    """That more lines follow is no difference; that one of the old ones reads otherwise is."""
    path = tmp_path / "store" / EVENTS
    still = Still(night.recorder, tmp_path / "store")
    night.report(deaths=9, minute=2)
    path.write_bytes(path.read_bytes().replace("阳城县".encode(), "沁水县".encode(), 1))

    assert proof(still)[0] == REFUSED


def test_a_proof_asks_for_no_more_than_the_events(night: Scene, tmp_path: Path) -> None:
    """An archive of years is proven without working out what each incident came to; a title is, where it is told."""
    still = Still(night.recorder, tmp_path / "store", told=False)

    assert proof(still)[0] == DONE
    assert still.state(INCIDENT) == night.recorder.state(INCIDENT)


def test_an_export_gets_its_name_when_all_of_it_is_written(night: Scene, tmp_path: Path) -> None:
    """A stick that is pulled out, or the plug, leaves a folder that nobody takes for the record."""
    seen: list[tuple[bool, bool]] = []
    folder, beside = tmp_path / "out", tmp_path / f"out{UNFINISHED}"

    export(night.recorder, folder, lambda *_: seen.append((folder.exists(), beside.exists())))

    assert set(seen) == {(False, True)}
    assert (folder.exists(), beside.exists()) == (True, False)


def test_what_an_earlier_export_left_unfinished_is_not_written_over(night: Scene, tmp_path: Path) -> None:
    """It is somebody's, and says by its name what it is."""
    (tmp_path / f"out{UNFINISHED}").mkdir()

    with pytest.raises(StoreRefusedError) as caught:
        export(night.recorder, tmp_path / "out")

    assert caught.value.code == "folder-exists"
    assert not (tmp_path / "out").exists()
