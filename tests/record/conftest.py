"""A store on disc with a night in it."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jc_disaster.record.exchange import export
from jc_disaster.record.sqlite import create_store
from tests.record.seats import Pair
from tests.scene import Scene, identity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jc_disaster.engine.assess import Assessor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the store lies."""
    return tmp_path / "记录 库"


@pytest.fixture
def night(assessor: Assessor, folder: Path) -> Scene:
    """A lawful start of level III, recorded on disc; the test closes it."""
    scene = Scene(assessor, create_store(folder, identity()))
    scene.night_at()
    return scene


@pytest.fixture
def pair(assessor: Assessor, night: Scene, folder: Path, tmp_path: Path) -> Pair:
    """A night at level III, carried out to a laptop."""
    return Pair(assessor, night, folder, tmp_path)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter and write into, as the folders of pytest may not."""
    folder = Path(tempfile.mkdtemp(prefix="jc-disaster-test-"))
    folder.chmod(0o777)
    try:
        if os.getuid() == 0 and not all(above.stat().st_mode & 0o001 for above in folder.parents):
            pytest.skip("whoever is not root cannot even reach a folder here")  # as where / is for root alone
        yield folder
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def exported(night: Scene, tmp_path: Path) -> Path:
    """A night, exported; its store closed."""
    night.report("高平市", minute=5, unaffected=True)
    night.report("城区", minute=6, relocated={"about": 300}, missing={"min": 1, "max": 3}, injured=None)
    night.do("write_note", words="=1+1 不是公式")
    export(night.recorder, tmp_path / "out")
    night.recorder.close()
    return tmp_path / "out"
