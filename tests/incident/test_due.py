"""What is due: only what a text or a recorded setting gives a time to."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from jc_disaster.engine.assess import Assessor
from jc_disaster.incident.due import Due, calendar_dues, due_items, involved_counties, upcoming
from jc_disaster.incident.fold import fold
from jc_disaster.kernel.clock import SHANGHAI
from jc_disaster.plan.model import PlanEdition
from tests.scene import CHIEF, HEAD, NIGHT, OFFICE, VICE, Scene, decided_by


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """A desk with one incident."""
    scene = Scene(assessor)
    scene.open(counties=["阳城县"])
    return scene


def dues(scene: Scene, kind: str, minute: int = 60) -> list[Due]:
    """What is due of one sort, so many minutes into the night."""
    now = NIGHT + timedelta(minutes=minute)
    return [due for due in due_items(scene.state, scene.assessor.edition, now) if due.kind == kind]


def limit(edition: PlanEdition) -> str:
    """The limit that 4.1.3 leaves to the office."""
    return next(duty.limit_setting for duty in edition.duties if duty.limit_setting)


def start(scene: Scene) -> None:
    """A lawful response of level III."""
    scene.report(deaths=12)
    scene.find("III")
    scene.propose("III")
    scene.start("III", VICE)


def test_the_first_information_upward_has_no_time_until_one_is_set(
    scene: Scene, edition: PlanEdition
) -> None:
    """规定时限 is not in the plan (reading D1), so nothing is shown as the plan's."""
    by_telephone, written = dues(scene, "upward-report")
    assert by_telephone.what == "报送值班信息（电话）：市委、市政府、省应急管理厅"
    assert written.what == "报送值班信息（书面）：市委、市政府、省应急管理厅"
    for due in (by_telephone, written):
        assert due.at is None
        assert not due.confirmed
        assert not due.overdue(NIGHT + timedelta(days=9))
    scene.do("set_limit", setting=limit(edition), minutes=30, source="省厅规定")
    due = dues(scene, "upward-report")[0]
    assert (due.at, due.confirmed, due.source) == (NIGHT + timedelta(minutes=30), False, "省厅规定")
    assert due.overdue(NIGHT + timedelta(minutes=31))
    scene.do("set_limit", setting=limit(edition), minutes=45, source="省厅规定", confirmed_by="市应急局")
    assert all(due.confirmed for due in dues(scene, "upward-report"))


def test_each_way_may_have_a_limit_of_its_own(scene: Scene, edition: PlanEdition) -> None:
    """Offices are commonly given less time for the telephone than for the paper."""
    own = {"setting": limit(edition), "source": "省厅规定"}
    scene.do("set_limit", **own, minutes=30, way="电话")
    assert [due.at for due in dues(scene, "upward-report")] == [NIGHT + timedelta(minutes=30), None]
    scene.do("set_limit", **own, minutes=60, way="书面")
    assert [due.at for due in dues(scene, "upward-report")] == [
        NIGHT + timedelta(minutes=30),
        NIGHT + timedelta(minutes=60),
    ]


def test_information_upward_is_open_to_each_addressee_and_in_each_way(scene: Scene) -> None:
    """市委 by telephone settles neither 市政府 nor the paper; the system entry of 4.1.4 settles nothing of it."""
    own = {"receiver": "值班员", "mark": "值班信息"}
    scene.do("report_upward", addressee="省应急管理厅", channel="系统", receiver="系统", mark="灾情系统")
    assert all("省应急管理厅" in due.what for due in dues(scene, "upward-report"))
    scene.do("report_upward", addressee="市委", channel="电话", **own)
    assert [due.what for due in dues(scene, "upward-report")] == [
        "报送值班信息（电话）：市政府、省应急管理厅",
        "报送值班信息（书面）：市委、市政府、省应急管理厅",
    ]
    for addressee in ("市政府", "省应急管理厅"):
        scene.do("report_upward", addressee=addressee, channel="电话", **own)
    scene.do("report_upward", addressee="省应急管理厅", channel="系统", **own)
    (due,) = dues(scene, "upward-report")
    assert due.what == "报送值班信息（书面）：市委、市政府"
    for addressee in ("市委", "市政府"):
        scene.do("report_upward", addressee=addressee, channel="传真", **own)
    assert not dues(scene, "upward-report")


def test_zero_reporting_is_asked_for_with_a_response_and_ends_with_stability(scene: Scene) -> None:
    """Reading D2: proposed, not assumed; a time only once one is set."""
    assert not dues(scene, "zero-reporting")
    start(scene)
    assert dues(scene, "zero-reporting")
    scene.do("set_zero_reporting", minute=30, on=True)
    assert dues(scene, "zero-report")[0].at is None
    scene.do("set_zero_reporting", minute=31, on=True, cut_off="08:00", source="值班规定")
    (due,) = dues(scene, "zero-report")
    assert due.at == datetime(2026, 7, 12, 8, 0, tzinfo=SHANGHAI)
    scene.report(minute=400, report_kind="零报告")
    assert dues(scene, "zero-report")[0].at == datetime(2026, 7, 13, 8, 0, tzinfo=SHANGHAI)
    scene.do("record_stability", minute=500, found_by=OFFICE, opinion="无新增。")
    assert not dues(scene, "zero-report")


def test_each_county_that_has_not_reported_is_named(scene: Scene) -> None:
    """The officer needs the county to call, not the number of the silent."""
    start(scene)
    scene.report("高平市", minute=3, deaths=1)
    scene.do("set_zero_reporting", minute=30, on=True, cut_off="08:00")
    assert [due.what for due in dues(scene, "zero-report")] == ["24小时零报告：阳城县、高平市"]
    scene.report("高平市", minute=361, report_kind="零报告")
    first, second = dues(scene, "zero-report")
    assert first.what.endswith("：阳城县")
    assert first.overdue(NIGHT + timedelta(minutes=361))
    assert second.what.endswith("：高平市")


def test_zero_reporting_without_a_county_named_is_the_citys(assessor: Assessor) -> None:
    """Nobody has reported and no county is named: somebody still has to say so."""
    scene = Scene(assessor)
    scene.open()
    scene.do("set_zero_reporting", minute=30, on=True, cut_off="08:00")
    assert [due.what for due in dues(scene, "zero-report")] == ["24小时零报告：全市"]


def test_declined_zero_reporting_is_not_due(scene: Scene) -> None:
    """Declining needs a reason, and then it is settled."""
    start(scene)
    scene.do("set_zero_reporting", minute=30, on=False, reason="非重大灾害")
    assert not dues(scene, "zero-report")
    assert not dues(scene, "zero-reporting")


def test_first_batches_have_their_hours_from_receipt(scene: Scene) -> None:
    """1号文(十九): 县级6小时、市级8小时 from 接到 to 运抵 (reading F1)."""
    fields = {
        "goods": "帐篷",
        "quantity": 20,
        "measure": "顶",
        "from": "库",
        "to": "阳城县",
        "first_batch": True,
    }
    city = scene.do("order_goods", minute=10, stock="市级", **fields).act_id
    county = scene.do("order_goods", minute=10, stock="县级", **fields).act_id
    scene.do("order_goods", minute=10, stock="县级", **{**fields, "first_batch": False})
    assert [due.at for due in dues(scene, "goods")] == [None, None]
    for order in (city, county):
        scene.do("track_goods", minute=20, order=order, step="接到")
    received = NIGHT + timedelta(minutes=20)
    assert [due.at for due in dues(scene, "goods")] == [
        received + timedelta(hours=6),
        received + timedelta(hours=8),
    ]
    scene.do("track_goods", minute=300, order=county, step="运抵签收", who="李某")
    assert len(dues(scene, "goods")) == 1


def test_members_report_daily_where_the_text_has_it_and_it_was_adopted(
    scene: Scene, edition: PlanEdition
) -> None:
    """Reading C10: levels I and II only; one report a calendar day."""
    assert not dues(scene, "member-daily")
    start(scene)
    assert not dues(scene, "member-daily")
    scene.report(minute=30, report_kind="续报", deaths=22)
    scene.find("II", minute=31)
    scene.propose("II", minute=32)
    scene.do("decide_adjust", minute=33, level="II", channel="签批", **decided_by(HEAD))
    duty = next(one for one in edition.measures_of("II") if one.recurrence)
    assert not dues(scene, "member-daily")
    scene.do("decide_measures", minute=34, duties=[duty.id], adopted=True)
    assert dues(scene, "member-daily")
    scene.do("report_progress", minute=35, duty=duty.id, progress="已接收", department="市财政局")
    (due,) = dues(scene, "member-daily")
    assert "市财政局" in due.what
    scene.do("receive_member_daily", minute=40, department="市财政局", day="2026-07-12", words="见来文")
    assert not dues(scene, "member-daily")
    assert dues(scene, "member-daily", minute=60 * 24)


def test_another_citys_plan_obliges_a_consultation(scene: Scene) -> None:
    """5.6: strengthen the consultation; never an automatic start (reading B15)."""
    fields = {"plan": "防汛抗旱", "change": "启动", "source": "来文"}
    scene.do("note_other_response", minute=5, tier="国家级", **fields)
    assert not dues(scene, "consultation")
    scene.do("note_other_response", minute=6, tier="市级", **fields)
    assert dues(scene, "consultation")
    scene.do("hold_consultation", minute=7, participants=[OFFICE], subject="灾情", opinion="加密会商。")
    assert not dues(scene, "consultation")
    assert scene.state.response is None


def test_start_change_and_end_are_told_to_counties_and_province(scene: Scene) -> None:
    """5.6, and its mirror for change and end (reading B18)."""
    assert not dues(scene, "tell")
    start(scene)
    assert [due.what for due in dues(scene, "tell")] == [
        "向阳城县通报市级响应启动",
        "向省应急管理厅报告市级响应启动",
    ]
    scene.do("tell_of_response", minute=40, to="阳城县", change="启动", channel="书面", confirmed=True)
    assert [due.what for due in dues(scene, "tell")] == ["向省应急管理厅报告市级响应启动"]
    scene.find("IV", minute=50, basis="adjusted", reason="特殊情况")
    scene.do("decide_adjust", minute=51, level="IV", channel="签批", **decided_by(CHIEF))
    assert all("调整" in due.what for due in dues(scene, "tell"))
    ground = {"work_ended": True, "analysis": "可以解除。"}
    scene.do("decide_termination", minute=90, channel="签批", **ground, **decided_by(CHIEF))
    assert all("终止" in due.what for due in dues(scene, "tell"))


def test_a_second_change_is_told_again(scene: Scene) -> None:
    """What was told of the first 调整 says nothing of the second."""
    start(scene)
    changes = (("IV", CHIEF, 50), ("III", VICE, 70))
    for level, post, minute in changes:
        scene.find(level, minute=minute, basis="adjusted", reason="特殊情况")
        scene.propose(level, minute=minute + 1)
        scene.do("decide_adjust", minute=minute + 2, level=level, channel="签批", **decided_by(post))
        assert [due.about for due in dues(scene, "tell")] == ["阳城县", "省应急管理厅"]
        for name in ("阳城县", "省应急管理厅"):
            scene.do("tell_of_response", minute=minute + 3, to=name, change="调整", channel="电话")
        assert not dues(scene, "tell")


def test_a_county_that_was_told_has_still_to_confirm(scene: Scene) -> None:
    """Sent is not received; the province's receiver stands in the telling itself."""
    start(scene)
    for name in ("阳城县", "省应急管理厅"):
        scene.do("tell_of_response", minute=40, to=name, change="启动", channel="书面")
    assert [due.about for due in dues(scene, "confirm")] == ["阳城县"]
    scene.do("tell_of_response", minute=45, to="阳城县", change="启动", channel="电话", confirmed=True)
    scene.do("tell_of_response", minute=46, to="阳城县", change="启动", channel="书面")
    assert not dues(scene, "confirm")


def test_the_counties_involved_start_their_own_response_and_say_so(scene: Scene) -> None:
    """5.6: at once; which level is theirs, and where the county ends it is theirs, too (readings B14, B17)."""
    start(scene)
    scene.report("高平市", minute=3, deaths=1)
    assert [due.what for due in dues(scene, "county-response")] == ["阳城县、高平市尚未报告启动县级响应"]
    own = {"change": "启动", "source": "来报"}
    scene.do("note_county_response", minute=40, unit="阳城县", level="Ⅱ级", **own)
    assert [due.what for due in dues(scene, "county-response")] == ["高平市尚未报告启动县级响应"]
    scene.do("note_county_response", minute=41, unit="高平", **own)
    assert not dues(scene, "county-response")


def test_the_report_of_the_decision_goes_where_the_level_orders_it(scene: Scene) -> None:
    """5.3.2 orders it to the director, 5.2.2 to 市委 and 市政府; after a rise it is due anew."""
    start(scene)
    assert [due.about for due in dues(scene, "report-decision")] == [HEAD]
    scene.do("tell_of_response", minute=25, to=HEAD, change="启动", channel="电话")
    assert not dues(scene, "report-decision")
    scene.report(minute=30, report_kind="续报", deaths=22)
    scene.find("II", minute=31)
    scene.propose("II", minute=32)
    scene.do("decide_adjust", minute=33, level="II", channel="签批", **decided_by(HEAD))
    assert [due.about for due in dues(scene, "report-decision")] == ["市委", "市政府"]
    own = {"channel": "书面", "receiver": "值班员", "mark": "值班信息"}
    scene.do("report_upward", minute=32, addressee="市委", **own)
    scene.do("report_upward", minute=34, addressee="市政府", **own)
    assert [due.about for due in dues(scene, "report-decision")] == ["市委"]


def test_at_the_highest_level_the_provincial_committee_is_told_too(
    scene: Scene, edition: PlanEdition
) -> None:
    """5.1.3(14) beside 5.6 (reading B16), unless that measure was declined with its reason."""
    direct = {"channel": "签批", "path": "direct", **decided_by("市委", "市政府")}
    scene.do("decide_start", minute=20, decision="同意启动", level="I", **direct)
    committee = "省防灾减灾救灾委员会办公室"
    assert [due.about for due in dues(scene, "tell")] == ["阳城县", "省应急管理厅", committee]
    duty = next(duty.id for duty in edition.measures_of("I") if committee in duty.to)
    scene.do("decide_measures", minute=30, duties=[duty], adopted=False, reason="另行报告")
    assert committee not in [due.about for due in dues(scene, "tell")]


def test_a_county_that_reports_a_loss_is_involved(scene: Scene) -> None:
    """Those the incident was opened with, and whoever has lost something since (reading B14)."""
    scene.report("高平市", deaths=1)
    scene.report("陵川县", deaths=0)
    scene.report("沁水县", unaffected=True)
    scene.report("全市", deaths=5)
    assert involved_counties(scene.state) == ("阳城县", "高平市")
    partly = fold(scene.recorder.events()[1:])
    assert involved_counties(partly) == ("高平市",)


def test_what_is_held_or_unsigned_stays_open(scene: Scene) -> None:
    """A departure and a missing signature are both work to be done."""
    scene.report(deaths=12)
    scene.start("III", CHIEF, channel="电话")
    assert len(dues(scene, "put-right")) == 1
    assert len(dues(scene, "countersign")) == 1


def test_personal_data_is_due_once_the_response_has_ended(scene: Scene) -> None:
    """突发事件应对法: destroy or say why it is kept."""
    start(scene)
    scene.do("record_person", person="P1", unit="阳城县", sort="失踪", nature="待定", source="来报")
    assert not dues(scene, "personal-data")
    ground = {"work_ended": True, "analysis": "可以解除。"}
    scene.do("decide_termination", minute=90, channel="签批", **ground, **decided_by(VICE))
    assert dues(scene, "personal-data")
    scene.do("settle_personal_data", how="销毁")
    assert not dues(scene, "personal-data")


def test_a_plan_without_these_clauses_has_none_of_this_due(scene: Scene, edition: PlanEdition) -> None:
    """Another county's plan may say nothing of linkage, goods or zero reports."""
    levels = tuple(level._replace(procedure=level.procedure._replace(steps=())) for level in edition.levels)
    bare = edition._replace(duties=(), linkage=None, measures=(), levels=levels)
    start(scene)
    assert due_items(scene.state, bare, NIGHT) == ()


def test_nothing_is_due_in_an_archive(scene: Scene) -> None:
    """A sealed incident must not go on ringing."""
    assert due_items(scene.state, scene.assessor.edition, NIGHT)
    scene.do("close_incident", reason="未启动响应，资料齐全")
    assert due_items(scene.state, scene.assessor.edition, NIGHT) == ()


def test_the_years_dates_come_from_the_texts(edition: PlanEdition) -> None:
    """6.3: September's survey, October's deadline; a date for one year only binds in that year."""
    found = calendar_dues(edition, 2026)
    days = {due.at.strftime("%m-%d") for due in found if due.at is not None}
    assert {"09-30", "10-31"} <= days
    assert [due.at for due in found] == sorted(due.at for due in found if due.at is not None)


def test_the_next_weeks_dates_are_named_and_no_others(edition: PlanEdition) -> None:
    """The officer of a quiet September night must see the survey; in January nothing of it."""
    september = upcoming(edition, datetime(2026, 9, 10, 8, 0, tzinfo=SHANGHAI))
    assert [(f"{at:%m-%d}", clause) for at, clause, _ in september] == [
        ("09-21", "6.3"),
        ("09-30", "6.3"),
        ("10-31", "6.3"),
    ]
    assert "冬春生活困难情况调查" in september[1][2]
    assert upcoming(edition, datetime(2026, 1, 10, 8, 0, tzinfo=SHANGHAI)) == ()
    last = upcoming(edition, datetime(2026, 10, 31, 23, 0, tzinfo=SHANGHAI))
    assert [f"{at:%m-%d}" for at, _, _ in last] == ["10-31"]


def test_timed_items_come_first_and_the_earliest_before_all(scene: Scene, edition: PlanEdition) -> None:
    """The top bar shows the next deadline."""
    start(scene)
    scene.do("set_limit", setting=limit(edition), minutes=300, source="省厅规定")
    scene.do("set_zero_reporting", minute=30, on=True, cut_off="02:30")
    found = due_items(scene.state, edition, NIGHT)
    times = [due.at for due in found]
    timed = [at for at in times if at is not None]
    assert timed == sorted(timed)
    assert times[: len(timed)] == timed
    assert len(timed) == 3
