"""What the panels say, worked out without a window."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.kernel.quantity import UNKNOWN, at_least, exact
from jc_disaster.ui.view_models.answer import answer_view
from jc_disaster.ui.view_models.brief import brief_lines
from jc_disaster.ui.view_models.conditions import conditions_view, position
from jc_disaster.ui.view_models.figure_grid import grid_view
from jc_disaster.ui.view_models.figures import figures_view
from jc_disaster.ui.view_models.frame import addressees, top_view, upward_views
from jc_disaster.ui.view_models.home import waiting
from jc_disaster.ui.view_models.journal import journal_lines
from jc_disaster.ui.view_models.measures import departments_view, duty_rows
from jc_disaster.ui.view_models.picture import Draft, Picture, make_picture
from jc_disaster.ui.view_models.plan_text import clause_views
from jc_disaster.ui.view_models.procedure import chain_view, next_act
from tests.scene import CHIEF, OFFICE, VICE
from tests.ui.desks import INCIDENT, OFFICER, act, desk_of, full_night, open_incident, report

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.desk import Desk


def picture_of(desk: Desk, draft: Draft | None = None) -> Picture:
    """The picture a window would show."""
    known = desk.known(INCIDENT)
    assert known.current is not None
    return make_picture(known.assessor, known.current, desk.now(), draft)


def night(assessor: Assessor) -> Picture:
    """A full night."""
    desk = desk_of(assessor)
    full_night(desk)
    return picture_of(desk)


def test_the_answer_compares_and_names_who_establishes(assessor: Assessor) -> None:
    """The program compares, 市安委办 establishes, the authorised person decides."""
    view = answer_view(night(assessor))

    assert view.sentence == "数据对照：符合Ⅲ级启动条件，高于当前Ⅳ级响应，待市安委办认定。"
    assert view.clause == "5.3.1(2)"
    assert view.quote == "紧急转移安置和需紧急生活救助5000人以上10万人以下"
    assert view.level is not None
    assert view.level.numeral == "Ⅲ"


def test_the_answer_says_who_is_silent_and_whom_to_ask_first(assessor: Assessor) -> None:
    """A total that rests on six of seven units is not a total."""
    view = answer_view(night(assessor))

    assert view.caution.startswith("7个单位已报6个，陵川县未报；先问陵川县")
    assert view.plaque == "待认定 · 至少"


def test_nothing_reported_is_not_nothing_happened(assessor: Assessor) -> None:
    """An empty incident asks for figures; it does not say that no level is reached."""
    desk = desk_of(assessor)
    open_incident(desk)

    view = answer_view(picture_of(desk))

    assert view.level is None
    assert view.sentence.startswith("尚无灾情数据")


def test_a_low_figure_does_not_rule_out_what_others_have_not_said(assessor: Assessor) -> None:
    """With six silent counties nothing is excluded."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", deaths=0)

    assert "尚不能排除Ⅰ级" in answer_view(picture_of(desk)).sentence


def test_a_typed_figure_is_compared_before_it_is_recorded(assessor: Assessor) -> None:
    """The officer sees what a number would mean while the county is still on the line."""
    desk = desk_of(assessor)
    open_incident(desk)

    view = answer_view(picture_of(desk, Draft("阳城县", "deaths", exact(21))))

    assert view.level is not None
    assert view.level.name == "Ⅱ级"
    assert view.draft
    assert view.plaque == "录入中 · 未记录"


def test_a_typed_not_reported_takes_a_figure_out_of_the_comparison(assessor: Assessor) -> None:
    """未报 typed over a number is not zero."""
    picture = night(assessor)
    draft = Draft("阳城县", "relocated", UNKNOWN)

    changed = make_picture(picture.assessor, picture.state, picture.now, draft)

    assert "relocated" not in changed.situation.units["阳城县"]  # type: ignore[operator]


def test_a_response_above_the_figures_is_not_lowered_by_itself(assessor: Assessor) -> None:
    """It was less: the level never falls silently."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", before=60, deaths=12, missing=0)
    act(desk, "record_finding", before=50, basis="figures", level="III", found_by=OFFICE, opinion="认定。")
    act(desk, "make_proposal", before=45, level="III", by=OFFICE, to="市安委会", channel="书面")
    decided = {"decision": "同意启动", "level": "III", "channel": "签批", "decided_by": [{"post": VICE}]}
    act(desk, "decide_start", before=40, **decided)
    as_of = desk.now()
    fields = {
        "unit": "阳城县",
        "report_kind": "核报",
        "as_of": as_of,
        "source": "电话来报",
        "reason": "重复统计",
    }
    act(desk, "report_figures", before=0, figures={"deaths": 6}, **fields)

    view = answer_view(picture_of(desk))

    assert view.sentence == "数据对照：符合Ⅳ级启动条件，低于当前Ⅲ级响应；级别不自动降低。"


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_larger_number_never_stands_farther_left(first: int, second: int) -> None:
    """The picture may be out of scale, but never out of order."""
    low, high = sorted((first, second))
    starts = [5, 10, 20, 50]

    assert 0.0 <= position(low, starts) <= position(high, starts) <= 1.0


def test_a_threshold_itself_stands_at_the_beginning_of_its_band() -> None:
    """以上 includes the number (5.1.1(1))."""
    assert position(5, [5, 10, 20, 50]) == 1 / 5
    assert position(50, [5, 10, 20, 50]) == 4 / 5


def test_a_bar_says_in_words_what_it_shows(assessor: Assessor) -> None:
    """A screen reader, and a person who cannot tell colours, get the same answer."""
    bars = {bar.label: bar for bar in conditions_view(night(assessor)).bars}

    bar = bars["紧急转移安置和需紧急生活救助"]

    assert bar.thresholds == ("3千", "5千", "10万", "20万")
    assert bar.now == "至少 5,060 人"
    assert bar.high == 1.0
    assert bar.spoken.startswith("紧急转移安置和需紧急生活救助 至少 5,060 人，达到Ⅲ级")


def test_drought_is_set_aside_in_a_flood_and_its_reason_said(assessor: Assessor) -> None:
    """What does not apply is named, not silently missing."""
    view = conditions_view(night(assessor))

    assert view.aside == "干旱条件不适用（洪涝）"
    assert len(view.bars) == 4


def test_a_silent_county_looks_silent(assessor: Assessor) -> None:
    """未报, 未受灾 and 0 are three different tiles."""
    view = figures_view(night(assessor), "")

    states = {tile.name: (tile.state, tile.value) for tile in view.tiles}

    assert states["陵川县"] == ("silent", "未报")
    assert states["高平市"] == ("unaffected", "未受灾")
    assert states["城区"] == ("reported", "0")
    assert view.coverage.startswith("已报 6/7")
    assert view.ask.startswith("先问陵川县")


def test_a_field_of_the_city_shows_the_sum_it_rests_on(assessor: Assessor) -> None:
    """Without a figure of its own the city is what its units add up to."""
    fields = {field.key: field for field in figures_view(night(assessor), "").fields}

    assert fields["deaths"].hint == "合计 ≥2"
    assert fields["drought_relief_people"].hint == "不适用"
    assert not fields["drought_relief_people"].applicable


def test_a_field_shows_its_source_and_time(assessor: Assessor) -> None:
    """Every figure can be traced to a report."""
    fields = {field.key: field for field in figures_view(night(assessor), "阳城县").fields}

    assert fields["relocated"].text == "2,100余"
    assert "电话来报" in fields["relocated"].note


def test_the_chain_follows_the_printed_procedure(assessor: Assessor) -> None:
    """Who proposes, who decides, who is told: by the plan's own words."""
    view = chain_view(night(assessor))

    assert view.heading == "启动程序（5.3.2）· 由Ⅳ级提升为Ⅲ级是一次新的决定"
    assert [step.state for step in view.steps] == ["now", "later", "later", "later", "later"]
    assert view.steps[2].actor == "市安委会副主任（分管安全工作副市长）"
    assert view.steps[3].act == "报告 → 市安委会主任"


def test_the_next_act_moves_with_the_record(assessor: Assessor) -> None:
    """One main button, and it is the right one."""
    desk = desk_of(assessor)
    full_night(desk)
    acts = [next_act(picture_of(desk))]
    act(
        desk, "record_finding", basis="figures", level="III", found_by=OFFICE, opinion="认定达到Ⅲ级启动条件。"
    )
    acts.append(next_act(picture_of(desk)))
    act(desk, "make_proposal", level="III", by=OFFICE, to="市安委会", channel="书面")
    acts.append(next_act(picture_of(desk)))
    act(desk, "decide_adjust", level="III", channel="电话", decided_by=[{"post": VICE}], words="同意。")
    acts.append(next_act(picture_of(desk)))

    assert acts == ["find", "propose", "decide", "papers"]


def test_a_decision_by_the_wrong_post_is_shown_as_held(assessor: Assessor) -> None:
    """Facts are never refused; what departs from the plan waits to be put right."""
    desk = desk_of(assessor)
    full_night(desk)
    act(desk, "decide_adjust", level="III", channel="电话", decided_by=[{"post": CHIEF}], words="同意。")
    picture = picture_of(desk)

    assert top_view(picture).proposed_text == "提升 待核"
    assert waiting(picture)[0].command == "put-right"
    assert "待核" in chain_view(picture).note


def test_the_top_bar_keeps_in_force_and_proposed_apart(assessor: Assessor) -> None:
    """The weightiest mark is what was decided, by whom, since when."""
    view = top_view(night(assessor))

    assert view.response_text == "当前 Ⅳ级响应"
    assert view.response_detail.endswith("市安委办主任决定")
    assert view.proposed_text == "拟提升 Ⅲ级 待认定"
    assert view.deadline == "距发生 8小时30分"


def test_the_strip_names_those_whom_the_plan_names(assessor: Assessor, edition: PlanEdition) -> None:
    """Upward reports come first, whatever the level (4.1.3)."""
    picture = night(assessor)

    views = upward_views(picture.state, edition, picture.now)

    assert addressees(edition) == ("市委", "市政府", "省应急管理厅")
    assert all(view.telephone and not view.written for view in views)


def test_every_department_that_leads_a_measure_is_shown(assessor: Assessor) -> None:
    """Measures are a menu: nothing is decided until somebody decides it."""
    picture = night(assessor)

    view = departments_view(picture)

    assert view.heading.startswith("Ⅳ级措施（5.4.3）")
    assert {department.tone for department in view.departments} == {"open"}
    assert all(row.state == "待研判" for row in duty_rows(picture))


def test_an_adopted_measure_moves_on_and_a_refused_one_keeps_its_reason(assessor: Assessor) -> None:
    """采取, or 不采取 with the reason; both with a name and a time."""
    desk = desk_of(assessor)
    full_night(desk)
    first, second = (row.duty for row in duty_rows(picture_of(desk))[:2])
    act(desk, "decide_measures", duties=[first], adopted=True)
    act(desk, "report_progress", duty=first, progress="已通知")
    act(desk, "decide_measures", duties=[second], adopted=False, reason="暂不需要")

    rows = {row.duty: row for row in duty_rows(picture_of(desk))}

    assert rows[first].state == "已通知"
    assert (rows[second].state, rows[second].note) == ("不采取", "暂不需要")
    assert rows[second].by.startswith("值班员甲")


def test_the_points_to_read_aloud_begin_and_end_with_the_mark_of_an_exercise(assessor: Assessor) -> None:
    """Whoever hears only the end of the call still hears that it is an exercise."""
    lines = brief_lines(night(assessor), OFFICER, "【演练】")

    assert lines[0].startswith("【演练】我是席位一值班员值班员甲")
    assert lines[-1].endswith("【演练】报告完毕。")
    assert any("5.3.1(2)" in line for line in lines)


def test_the_log_has_both_times_and_finds_words(assessor: Assessor, edition: PlanEdition) -> None:
    """What happened and when it was recorded are two times."""
    desk = desk_of(assessor)
    full_night(desk)
    events = desk.known(INCIDENT).events

    lines = journal_lines(events, edition)
    found = journal_lines(events, edition, "高平市")

    assert len(lines) == len(events)
    assert lines[0].occurred != lines[0].recorded
    assert [line.words for line in found] == [found[0].words]
    assert found[0].words.endswith("未受灾")


def test_the_grid_tells_six_kinds_of_cells_apart(assessor: Assessor) -> None:
    """Value, 余, 未报, 未受灾, 0 and a sum are never shown alike."""
    view = grid_view(night(assessor))
    row = view.cells[[key for key, _ in view.rows].index("relocated")]

    cells = dict(zip(view.units, row, strict=True))

    assert cells["合计"].text == "≥3,740"
    assert not cells["合计"].editable
    assert cells["阳城县"].text == "2,100余"
    assert cells["高平市"].text == "未受灾"
    assert cells["陵川县"].text == "未报"
    assert cells["城区"].text == "0"


def test_every_clause_of_the_plan_can_be_read_with_its_rules(edition: PlanEdition) -> None:
    """The law stands beside what was made of it."""
    clauses = {view.clause: view for view in clause_views(edition)}

    assert "紧急转移安置和需紧急生活救助5000人以上10万人以下" in clauses["5.3.1(2)"].words
    assert clauses["5.3.1(2)"].rules == (
        "Ⅲ级：紧急转移安置和需紧急生活救助 ≥ 5,000 人，＜ 100,000 人（解读A1）",
    )
    assert clauses["5.3.2"].rules[0] == "认定：市安委办"
    # A clause without a heading is named by how it begins, and that it goes on is said.
    assert clauses["5.3.1(2)"].title == "紧急转移安置和需紧急生活救助5000人以上…"


def test_about_and_at_least_reach_the_answer_as_they_are(assessor: Assessor) -> None:
    """An open figure leaves the level open upward."""
    desk = desk_of(assessor)
    open_incident(desk)

    view = answer_view(picture_of(desk, Draft("", "deaths", at_least(5))))

    assert view.plaque == "录入中 · 未记录"
    assert view.level is not None
    assert view.level.name == "Ⅳ级"


def test_an_incident_from_before_the_edition_came_into_force_says_so(assessor: Assessor) -> None:
    """Another plan may apply: said where the level is read, and first among what waits."""
    desk = desk_of(assessor)
    open_incident(desk, happened_at=datetime(2026, 1, 15, 2, 0, tzinfo=UTC))
    report(desk, "阳城县", deaths=6)
    picture = picture_of(desk)

    assert "早于本预案施行之日（2026-02-04）" in answer_view(picture).caution
    assert waiting(picture)[0].what == "确认适用的预案"
