"""Measures: adopted or not, how far each department is, and what a change of level does to them."""

from __future__ import annotations

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.fold import fold
from jc_disaster.incident.state import MeasureState
from jc_disaster.plan.model import MeasureDuty, PlanEdition
from tests.scene import HEAD, VICE, Scene, decided_by


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A lawful response of level III."""
    scene = Scene(assessor)
    scene.night_at()
    return scene


def code(scene: Scene, act: str, **fields: object) -> str:
    """The code with which an act is refused."""
    answer = scene.say(act, **fields)
    assert answer.refusal is not None
    return answer.refusal.code


def led_together(edition: PlanEdition, level: str = "III") -> MeasureDuty:
    """A duty that two departments lead."""
    return next(duty for duty in edition.measures_of(level) if len(duty.leads) == 2 and not duty.supports)


def progress(state: MeasureState) -> dict[str, str]:
    """How far each department is."""
    return {one.name: one.progress for one in state.departments}


def test_measures_are_adopted_or_not_with_a_reason(scene: Scene, edition: PlanEdition) -> None:
    """视情采取: a menu, not a debt (reading C4)."""
    duties = [duty.id for duty in edition.measures_of("III")][:3]
    scene.do("decide_measures", minute=30, duties=duties[:2], adopted=True, instructed_by={"post": VICE})
    assert code(scene, "decide_measures", duties=duties[2:], adopted=False) == "invalid-act"
    scene.do("decide_measures", minute=31, duties=duties[2:], adopted=False, reason="无此需要")
    assert code(scene, "decide_measures", duties=["I-1-1"], adopted=True) == "unknown-duty"
    scene.do("report_progress", minute=40, duty=duties[0], progress="已接收", note="3车")
    state = scene.state.measures
    assert (state[duties[0]].progress, state[duties[0]].note) == ("已接收", "3车")
    assert state[duties[1]].progress == "未通知"
    assert not state[duties[2]].adopted
    assert code(scene, "report_progress", duty=duties[2], progress="完成") == "duty-not-adopted"
    assert code(scene, "report_progress", duty="III-9-9", progress="完成") == "duty-not-adopted"


def test_each_department_of_a_duty_has_its_own_progress(scene: Scene, edition: PlanEdition) -> None:
    """The officer must see who has not confirmed; one department's word is not the other's."""
    duty = led_together(edition)
    first, second = duty.leads
    scene.do("decide_measures", minute=30, duties=[duty.id], adopted=True)
    assert progress(scene.state.measures[duty.id]) == {first: "未通知", second: "未通知"}

    scene.do("report_progress", minute=31, duty=duty.id, department=first, progress="完成", note="2队")

    state = scene.state.measures[duty.id]
    assert progress(state) == {first: "完成", second: "未通知"}
    assert state.progress == "未通知"
    assert state.departments[0].note == "2队"
    scene.do("report_progress", minute=32, duty=duty.id, progress="进行中")
    assert progress(scene.state.measures[duty.id]) == {first: "进行中", second: "进行中"}
    assert scene.state.measures[duty.id].progress == "进行中"


def test_a_department_the_duty_does_not_name_is_kept_beside_those_it_names(
    scene: Scene, edition: PlanEdition
) -> None:
    """Lists that end in 等 are open (reading C15): who really works on it is recorded."""
    duty = led_together(edition)
    scene.do("decide_measures", minute=30, duties=[duty.id], adopted=True)
    scene.do("report_progress", minute=31, duty=duty.id, department="市红十字会", progress="已接收")
    assert progress(scene.state.measures[duty.id])["市红十字会"] == "已接收"
    assert scene.state.measures[duty.id].progress == "未通知"


def test_a_department_is_known_under_any_of_its_names(scene: Scene, edition: PlanEdition) -> None:
    """市应急局 and 市应急管理局 are one body (reading D6): two rows would hide who is missing."""
    duty = next(
        duty
        for duty in edition.measures_of("III")
        if duty.leads == ("市应急管理局",) or "市应急管理局" in duty.supports
    )
    scene.do("decide_measures", minute=30, duties=[duty.id], adopted=True)
    names = progress(scene.state.measures[duty.id]).keys()
    scene.do("report_progress", minute=31, duty=duty.id, department="市应急局", progress="已接收")
    assert progress(scene.state.measures[duty.id]).keys() == names
    assert progress(scene.state.measures[duty.id])["市应急管理局"] == "已接收"


def test_adopting_twice_takes_nothing_back(scene: Scene, edition: PlanEdition) -> None:
    """A second press of the key at three in the morning must not reset what departments confirmed."""
    duty = led_together(edition)
    for minute in (30, 35):
        scene.do("decide_measures", minute=minute, duties=[duty.id], adopted=True)
        scene.do("report_progress", minute=minute + 1, duty=duty.id, progress="进行中")
    scene.do("decide_measures", minute=40, duties=[duty.id], adopted=True)
    assert scene.state.measures[duty.id].progress == "进行中"
    scene.do("decide_measures", minute=41, duties=[duty.id], adopted=False, reason="任务取消")
    scene.do("decide_measures", minute=42, duties=[duty.id], adopted=True)
    assert scene.state.measures[duty.id].progress == "未通知"


def raise_to_second(scene: Scene, minute: int = 40) -> None:
    """A lawful rise to level II."""
    scene.report(minute=minute, report_kind="续报", deaths=22)
    scene.find("II", minute=minute + 1)
    scene.propose("II", minute=minute + 2)
    scene.do("decide_adjust", minute=minute + 3, level="II", channel="签批", **decided_by(HEAD))


def shared_duty(edition: PlanEdition) -> tuple[str, str]:
    """A duty of level III and the one of the same content at level II."""
    higher = {(duty.content, duty.leads): duty.id for duty in edition.measures_of("II")}
    return next(
        (duty.id, higher[duty.content, duty.leads])
        for duty in edition.measures_of("III")
        if (duty.content, duty.leads) in higher
    )


def test_running_duties_go_on_under_the_clause_of_the_same_content(
    scene: Scene, edition: PlanEdition
) -> None:
    """A rise keeps what is done; clauses are matched by content, never by number (readings C6, C7)."""
    old, new = shared_duty(edition)
    scene.do("decide_measures", minute=30, duties=[old], adopted=True)
    scene.do("report_progress", minute=31, duty=old, progress="进行中")
    raise_to_second(scene)
    carried = scene.state.measures[new]
    assert (carried.progress, carried.level, carried.carried_from) == ("进行中", "II", old)


def test_what_was_done_at_the_higher_level_is_not_undone_by_the_fall(
    scene: Scene, edition: PlanEdition
) -> None:
    """Up, done, and down again: the older word of the lower level must not come back."""
    old, new = shared_duty(edition)
    scene.do("decide_measures", minute=30, duties=[old], adopted=True)
    raise_to_second(scene)
    scene.clock.moment = scene.clock.moment.replace(hour=scene.clock.moment.hour + 1)
    scene.do("report_progress", minute=50, duty=new, progress="完成")
    scene.find("III", minute=60, basis="adjusted", reason="核实后研判")
    scene.propose("III", minute=61)
    scene.do("decide_adjust", minute=62, level="III", channel="签批", **decided_by(VICE))
    assert scene.state.measures[old].progress == "完成"
    assert fold(scene.recorder.events()) == scene.state
