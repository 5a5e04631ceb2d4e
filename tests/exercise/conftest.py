"""The shipped packs, and exercises played on a record in memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jc_disaster.exercise.pack_file import read_pack
from tests.exercise.stage import Stage, one_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack

SCENARIOS = Path(__file__).parents[2] / "resources" / "scenarios"
SHIPPED = sorted(path.stem for path in SCENARIOS.glob("*.yaml"))


@pytest.fixture(scope="session")
def packs(assessor: Assessor) -> dict[str, Pack]:
    """The shipped packs by id."""
    return {name: read_pack(SCENARIOS / f"{name}.yaml", one_plan(assessor)) for name in SHIPPED}


@pytest.fixture
def stage(assessor: Assessor) -> Callable[[Pack], Stage]:
    """Begin an exercise of a pack on an empty record."""
    return lambda pack: Stage(pack, assessor)
