"""From a sheet into the record: all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.intake.sheets.acts import ReportFrame, accept
from jc_disaster.kernel.errors import InputRefusedError
from jc_disaster.plan.model import PlanEdition
from tests.intake.sheets import books
from tests.intake.sheets.answers import reading_of
from tests.intake.sheets.books import Rows
from tests.scene import Scene

FRAME = ReportFrame(
    "7-12",
    {"name": "值班员甲", "post": "值班员"},
    "2026-07-12T03:10:00+08:00",
    "2026-07-12T02:30:00+08:00",
    "初报",
)


def test_what_is_accepted_is_recorded_as_it_was_read(
    tmp_path: Path, edition: PlanEdition, scene: Scene
) -> None:
    """The whole way from a county's sheet into the record."""
    rows: Rows = (
        ("县区", "死亡人口", "受灾人口"),
        ("泽州县", 2, "约3000"),
        ("高平市", "未受灾", None),
        ("城区", None, None),
    )
    reading = reading_of(books.xlsx(rows), tmp_path, edition)
    numbers = iter(range(9))
    scene.open()

    acts = accept(reading, FRAME, lambda: f"表-{next(numbers)}")
    answers = [scene.recorder.record(act) for act in acts]

    assert [answer.ok for answer in answers] == [True, True]
    assert scene.state.units["高平市"].unaffected
    assert scene.state.units["泽州县"].figures["affected_people"].quantity.number == 3000
    assert "城区" not in scene.state.units


@pytest.mark.parametrize("rows", [books.two_columns(-1), books.two_columns(5, "转移人口")])
def test_nothing_is_accepted_while_anything_is_wrong_or_open(
    rows: Rows, tmp_path: Path, edition: PlanEdition
) -> None:
    """All or nothing: half a sheet in the record is worse than none."""
    reading = reading_of(books.xlsx(rows), tmp_path, edition)

    with pytest.raises(InputRefusedError):
        accept(reading, FRAME, lambda: "x")


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A night at the desk."""
    return Scene(assessor)
