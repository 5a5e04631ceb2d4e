"""The improvement table goes on from exercise to exercise until each item is closed with its result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.documents.blocks import words_of
from jc_disaster.documents.exercise_papers import reports_of
from jc_disaster.exercise.conduct import beginning
from jc_disaster.exercise.improvements import carried_over, open_improvements, own_improvements
from jc_disaster.exercise.judging import judge
from jc_disaster.incident.exercise_clock import CARRIED
from tests.documents.papers.exercise_golden import shipped
from tests.exercise.stage import Stage, one_plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.improvements import Improvement
    from jc_disaster.exercise.pack import Pack

NEXT = "exercise-2"
RADIO: Mapping[str, object] = {
    "act": "record_improvement",
    "item": "补足备用通信设备。",
    "responsible": "市应急局",
    "by_when": "2026-12-31",
    "state": "待办",
}


@pytest.fixture
def stage(packs: dict[str, Pack], assessor: Assessor) -> Stage:
    """The landslide, played and over, with two items in its table."""
    stage = Stage(packs["landslide"], assessor).end()
    stage.must(RADIO, stage.now)
    stage.must({**RADIO, "item": "补训启动程序。", "responsible": "值班室", "by_when": None}, stage.now)
    return stage


def _open(stage: Stage) -> tuple[Improvement, ...]:
    return open_improvements(map(stage.recorder.state, stage.recorder.incidents))


def _begin_next(stage: Stage) -> None:
    for act in beginning(stage.pack, "第二队", _open(stage)):
        stage.must({**act, "incident": NEXT}, stage.pack.starts_at)


def test_what_is_open_is_listed_when_the_next_exercise_begins(stage: Stage) -> None:
    """A table that ends with its report is read by nobody."""
    _begin_next(stage)
    carried = carried_over(stage.recorder.state(NEXT))
    assert [(one.item, one.responsible, one.by_when, one.state) for one in carried] == [
        ("补足备用通信设备。", "市应急局", "2026-12-31", "待办"),
        ("补训启动程序。", "值班室", None, "待办"),
    ]
    assert all(one.from_exercise == f"{stage.pack.title}（第一队）" for one in carried)
    assert own_improvements(stage.recorder.state(NEXT)) == ()


def test_an_item_goes_on_until_it_is_closed_with_its_result(stage: Stage) -> None:
    """A change of its state is no end of it, and neither is another exercise."""
    stage.must({**RADIO, "state": "在办"}, stage.now)
    assert [one.state for one in _open(stage)] == ["在办", "待办"]
    refused = stage.say({**RADIO, "state": "办结"}, stage.now).refusal
    assert refused is not None
    assert "结果" in refused.message
    _begin_next(stage)
    assert len(_open(stage)) == 2
    closed = {**RADIO, "state": "办结", "result": "已配卫星电话两部。", "incident": NEXT}
    stage.must(closed, stage.pack.starts_at)
    assert [one.item for one in _open(stage)] == ["补训启动程序。"]
    standing = carried_over(stage.recorder.state(NEXT))
    assert [(one.state, one.result) for one in standing] == [("办结", "已配卫星电话两部。"), ("待办", "")]


def test_an_item_keeps_the_exercise_where_it_arose(stage: Stage) -> None:
    """After three drills somebody asks where this came from."""
    _begin_next(stage)
    stage.must({**RADIO, "state": "在办", "incident": NEXT}, stage.pack.starts_at)
    assert {one.from_exercise for one in _open(stage)} == {f"{stage.pack.title}（第一队）"}


def test_the_next_report_and_summary_name_what_was_taken_over(stage: Stage, assessor: Assessor) -> None:
    """With how it stands, so that whoever reads the report sees that it was looked at."""
    _begin_next(stage)
    stage.must(
        {**RADIO, "state": "办结", "result": "已配卫星电话两部。", "incident": NEXT}, stage.pack.starts_at
    )
    judged = judge(stage.recorder.events(NEXT), stage.pack, assessor)
    report, summary = reports_of([judged], one_plan(assessor), shipped())
    told = "".join(words_of(report))
    assert f"补足备用通信设备。（{stage.pack.title}（第一队）提出，尚未办结时列入本次）" in told
    assert "办结：已配卫星电话两部。" in told
    assert "补训启动程序" in "".join(words_of(summary))


def test_what_the_controllers_take_over_is_no_deed_of_the_players(stage: Stage, assessor: Assessor) -> None:
    """The table of the last drill must not count as an act of this one."""
    _begin_next(stage)
    judged = judge(stage.recorder.events(NEXT), stage.pack, assessor)
    assert [deed for deed in judged.deeds if deed.event.name == CARRIED] == []
    assert judged.incident == NEXT
