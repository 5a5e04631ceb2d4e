"""Judged by the hours and days of the plan: zero reports, goods on their way, dailies of units, counties' responses."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from jc_disaster.exercise.answer_key import answer_key, planned_course
from jc_disaster.exercise.expectation import COUNTY_RESPONSE, DECISION, GOODS, MEMBER_DAILY, ZERO_REPORT
from jc_disaster.exercise.judging import Status
from jc_disaster.exercise.model_answer import model_answer
from jc_disaster.exercise.pack import COUNTY_STARTED, DAILY, Inject
from jc_disaster.exercise.pack_checks import faults_in
from tests.exercise.stage import INCIDENT, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.judging import Judgement, Mark
    from jc_disaster.exercise.pack import Pack


@pytest.fixture
def flood(packs: dict[str, Pack]) -> Pack:
    """The autumn flood: ten days, the first of them played hour by hour."""
    return packs["autumn-flood"]


def marks(judgement: Judgement, kind: str) -> list[Mark]:
    """The marks of one sort."""
    return [mark for mark in judgement.marks if mark.expected.kind == kind]


def play(pack: Pack, assessor: Assessor, keep: Callable[[Mapping[str, Any]], bool]) -> Judgement:
    """Play with the faultless acts that are kept."""
    return Stage(pack, assessor).play([act for act in model_answer(pack, assessor) if keep(act)]).judged()


def told_by(pack: Pack, sender: str, fact: str, text: str, hours: int) -> Pack:
    """The pack with one more message that carries a fact."""
    inject = Inject("x1", timedelta(hours=hours), sender, "市级值班室", "书面", text, facts=(fact,))
    injects = tuple(sorted((*pack.injects, inject), key=lambda one: one.after))
    return replace(pack, injects=injects)


def test_a_zero_report_is_owed_for_each_day_that_the_pack_plays(flood: Pack, assessor: Assessor) -> None:
    """4.1.5 prints 24 hours; over a day in which nothing is told the clock was only moved."""
    key = answer_key(flood, planned_course(flood), assessor)
    owed = [one for one in key.expectations if one.kind == ZERO_REPORT]
    assert owed
    times = [one.after for one in flood.injects]
    for one in owed:
        assert one.clause == "4.1.5"
        assert one.due is not None
        assert one.due - one.since == timedelta(hours=24)
        since, due = one.since - flood.starts_at, one.due - flood.starts_at
        assert any(since < at <= due for at in times)
    assert all(
        mark.status is Status.MET for mark in marks(play(flood, assessor, lambda _: True), ZERO_REPORT)
    )


def test_a_team_that_sends_nothing_up_all_day_is_late_with_its_zero_report(
    flood: Pack, assessor: Assessor
) -> None:
    """Silence is what the zero report is there to prevent."""
    judged = play(flood, assessor, lambda act: act["act"] != "report_upward")
    assert {mark.status for mark in marks(judged, ZERO_REPORT)} == {Status.LATE}


def test_no_zero_report_is_asked_of_a_team_that_declined_them(flood: Pack, assessor: Assessor) -> None:
    """Whether they are carried out is said by a person (reading D2); that was judged already."""
    judged = play(flood, assessor, lambda act: act["act"] not in ("report_upward", "set_zero_reporting"))
    assert {mark.status for mark in marks(judged, ZERO_REPORT)} == {Status.PASSED}


def test_a_county_that_says_it_has_started_its_own_response_is_to_be_noted(
    flood: Pack, assessor: Assessor
) -> None:
    """5.6 has the counties involved start and say so; a team that hears it and does not write it down has lost it."""
    pack = told_by(flood, "阳城县应急管理局", COUNTY_STARTED, "本县已启动县级救助应急响应。", 3)
    assert faults_in(pack, assessor) == ()
    (mark,) = marks(play(pack, assessor, lambda _: True), COUNTY_RESPONSE)
    assert (mark.status, mark.expected.subject, mark.expected.clause) == (Status.MET, "阳城县", "5.6")
    (mark,) = marks(play(pack, assessor, lambda act: act["act"] != "note_county_response"), COUNTY_RESPONSE)
    assert mark.status is Status.MISSING


def test_a_sender_that_is_no_county_cannot_start_a_countys_response(flood: Pack, assessor: Assessor) -> None:
    """Whoever writes the pack is told where, before anybody plays it."""
    pack = told_by(flood, "市气象局", COUNTY_STARTED, "已启动响应。", 3)
    assert [fault.got for fault in faults_in(pack, assessor)] == ["市气象局"]


def test_the_daily_of_a_member_unit_is_to_be_kept_on_its_day(flood: Pack, assessor: Assessor) -> None:
    """Levels Ⅰ and Ⅱ have member units report every day (reading C10); what nobody filed was not received."""
    early = told_by(flood, "市水务局", DAILY, "今日情况：河道水位回落。", 1)
    assert marks(play(early, assessor, lambda _: True), MEMBER_DAILY) == []
    key = answer_key(flood, planned_course(flood), assessor)
    last = [one.since - flood.starts_at for one in key.expectations if one.kind == DECISION][-1]
    hours = last // timedelta(hours=1) + 1
    pack = told_by(flood, "市水务局", DAILY, "今日情况：河道水位回落。", hours)
    (mark,) = marks(play(pack, assessor, lambda _: True), MEMBER_DAILY)
    assert mark.status is Status.MET
    assert mark.expected.clause.startswith("5.")
    (mark,) = marks(play(pack, assessor, lambda act: act["act"] != "receive_member_daily"), MEMBER_DAILY)
    assert mark.status is Status.LATE


@pytest.mark.parametrize(("hours", "status"), [(5, Status.MET), (8, Status.MET), (9, Status.LATE)])
def test_a_first_batch_arrives_within_the_hours_of_its_stock(
    flood: Pack, assessor: Assessor, hours: int, status: Status
) -> None:
    """Eight hours for the city's stock, from 接到 to 运抵: printed in 1号文（十九）, reading F1."""
    stage = Stage(flood, assessor)
    start = flood.starts_at
    stage.move(start + timedelta(hours=1))
    order = {
        "act": "order_goods",
        "act_id": "order-1",
        "goods": "帐篷",
        "quantity": 200,
        "measure": "顶",
        "stock": "市级",
        "from": "市级储备库",
        "to": "阳城县",
        "first_batch": True,
    }
    stage.must(order, stage.now)
    stage.must({"act": "track_goods", "order": "order-1", "step": "接到"}, stage.now)
    (mark,) = marks(stage.judged(), GOODS)
    assert mark.status is Status.OPEN
    stage.move(start + timedelta(hours=1 + hours))
    stage.must({"act": "track_goods", "order": "order-1", "step": "运抵签收"}, stage.now)
    stage.move(start + timedelta(hours=12))
    (mark,) = marks(stage.judged(), GOODS)
    assert mark.status is status
    assert "十九" in mark.expected.clause
    assert stage.state.incident == INCIDENT


def test_goods_that_are_no_first_batch_or_were_not_received_are_not_judged(
    flood: Pack, assessor: Assessor
) -> None:
    """The text speaks of first batches and counts from 接到; nothing else has hours."""
    stage = Stage(flood, assessor)
    order = {
        "act": "order_goods",
        "goods": "棉被",
        "quantity": 10,
        "measure": "床",
        "stock": "市级",
        "from": "市级储备库",
        "to": "阳城县",
    }
    stage.must(order, stage.now)
    stage.must({**order, "first_batch": True}, stage.now)
    assert marks(stage.judged(), GOODS) == []
