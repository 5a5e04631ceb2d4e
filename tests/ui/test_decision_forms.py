"""The forms of authority: what they fill in, what they ask, what they spell out before a decision is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jc_disaster.ui.view_models.decision_forms import decision_form, finding_form, people, proposal_form
from jc_disaster.ui.view_models.ending_form import termination_form
from jc_disaster.ui.view_models.forms import Form, check_answers
from tests.scene import CHIEF, OFFICE
from tests.ui.desks import act, desk_of, full_night, open_incident, report
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.view_models.forms import Confirmation


def filled(form: Form, **answers: str) -> dict[str, str]:
    """The form as it opens, some answers given."""
    return {**{ask.key: ask.value for ask in form.asks}, **answers}


def confirmation(desk: Desk, **answers: str) -> Confirmation:
    """What is spelled out before the decision is recorded."""
    form = decision_form(picture_of(desk))
    values = filled(form, at="0310", **answers)
    checked = check_answers(form, values, desk.now())
    assert not checked.faults
    assert form.confirm is not None
    found = form.confirm(values, checked.times)
    assert found is not None
    return found


def ready_night(assessor: Assessor) -> Desk:
    """A full night with level Ⅲ found and proposed."""
    desk = desk_of(assessor)
    full_night(desk)
    act(
        desk, "record_finding", basis="figures", level="III", found_by=OFFICE, opinion="认定达到Ⅲ级启动条件。"
    )
    act(desk, "make_proposal", level="III", by=OFFICE, to="市安委会", channel="书面")
    return desk


def test_a_form_of_authority_never_fills_in_its_time(assessor: Assessor) -> None:
    """When it was decided is known to the officer alone."""
    desk = ready_night(assessor)
    form = decision_form(picture_of(desk))

    checked = check_answers(form, filled(form), desk.now())

    assert "决定时间" in checked.faults["at"]


def test_a_decision_by_the_authority_is_spelled_out_before_it_is_recorded(assessor: Assessor) -> None:
    """The verb stands on the button, the consequence above it."""
    found = confirmation(ready_night(assessor))

    assert found.verb == "由Ⅳ级提升为Ⅲ级响应"
    assert any("应向市安委会主任报告（5.3.2）" in line for line in found.consequences)
    assert any("5.6" in line for line in found.consequences)


def test_a_decision_that_departs_from_the_plan_is_not_called_a_start(assessor: Assessor) -> None:
    """It is recorded as it happened and takes effect only once it is put right."""
    found = confirmation(ready_night(assessor), posts=CHIEF)

    assert found.verb == "如实记录，标为待核"
    assert any("与预案不符" in line and "5.3.2" in line for line in found.consequences)


def test_a_refusal_is_recorded_without_touching_the_response(assessor: Assessor) -> None:
    """暂不启动, with the reason as it was given."""
    found = confirmation(ready_night(assessor), decision="暂不启动", reason="继续观察")

    assert found.verb == "记录暂不启动"
    assert found.consequences[-1] == "当前响应状态不变。"


def test_the_finding_is_prefilled_with_the_body_and_clause_of_the_plan(assessor: Assessor) -> None:
    """What the plan says need not be typed; what happened can be changed."""
    desk = desk_of(assessor)
    full_night(desk)
    values = filled(finding_form(picture_of(desk)))

    assert values["found_by"] == OFFICE
    assert values["level"] == "III"
    assert "5.3.1(2)" in values["opinion"]


def test_a_level_without_a_proposal_step_has_no_form_for_it(assessor: Assessor) -> None:
    """Level Ⅳ is decided by the head of the office; nobody proposes (B10)."""
    low, high = desk_of(assessor), ready_night(assessor)
    open_incident(low)
    report(low, "阳城县", deaths=6, missing=0)

    assert proposal_form(picture_of(low)) is None
    assert proposal_form(picture_of(high)) is not None


def test_several_deciders_become_several_persons() -> None:
    """Level Ⅰ is decided by two bodies jointly; a title that holds the sign stays one."""
    assert people("市委、市政府", "") == [{"name": "", "post": "市委"}, {"name": "", "post": "市政府"}]
    assert people("市委、市政府指定的负责人", "王某") == [
        {"name": "王某", "post": "市委、市政府指定的负责人"}
    ]


def test_a_time_to_come_is_refused_by_the_form(assessor: Assessor) -> None:
    """Only what is impossible is refused."""
    desk = ready_night(assessor)
    form = decision_form(picture_of(desk))

    checked = check_answers(form, filled(form, at="2026-07-12 23:59"), desk.now())

    assert "晚于现在" in checked.faults["at"]


def ending(desk: Desk, **answers: str) -> Confirmation:
    """What is spelled out before an ending is recorded."""
    form = termination_form(picture_of(desk))
    assert form is not None
    values = filled(form, at="0310", **answers)
    checked = check_answers(form, values, desk.now())
    assert not checked.faults
    assert form.confirm is not None
    found = form.confirm(values, checked.times)
    assert found is not None
    return found


def test_an_ending_by_the_wrong_post_and_without_its_ground_is_spelled_out_and_can_be_recorded(
    assessor: Assessor,
) -> None:
    """A fact is never refused; what it departs from is read before it is recorded, and the response goes on."""
    desk = desk_of(assessor)
    full_night(desk)

    found = ending(desk, posts="市应急管理局值班员")

    said = "".join(found.consequences)
    assert found.verb == "如实记录，标为待核"
    assert "没有写明救灾应急工作已经结束" in said
    assert "分析评估意见" in said
    assert said.count("与5.7不符：") >= 3
    assert "补正之前Ⅳ级响应仍然有效" in said
    assert "终止后" not in said


def test_an_ending_on_its_ground_by_the_authority_names_what_follows(assessor: Assessor) -> None:
    """The usual case carries no warning that would teach the officer to read past warnings."""
    desk = desk_of(assessor)
    full_night(desk)

    found = ending(desk, work_ended="1", analysis="经分析评估可以解除。")

    assert found.verb == "终止Ⅳ级响应"
    assert "不符" not in "".join(found.consequences)
