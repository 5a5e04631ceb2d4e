"""What stands of the figures that were reported, and what the engine is given."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jc_disaster.engine.assess import Assessor
from jc_disaster.engine.situation import UnitState
from jc_disaster.incident.fold import fold
from jc_disaster.incident.situation import compare, doubts_of, situation_of
from jc_disaster.incident.values import read, stored
from jc_disaster.kernel.quantity import UNKNOWN, about, at_least, at_most, between, exact
from tests.scene import INCIDENT, NIGHT, Scene


@pytest.fixture
def scene(assessor: Assessor) -> Scene:
    """An incident just opened."""
    scene = Scene(assessor)
    scene.open()
    return scene


@pytest.mark.parametrize(
    "quantity",
    [
        exact(3),
        at_least(1300),
        about(200),
        at_most(40),
        between(3, 5),
        UNKNOWN,
        exact(Decimal("12.50")),
        about(Decimal("0.5")),
    ],
)
def test_a_stored_figure_is_read_as_it_was_said(quantity: object) -> None:
    """About, at least and between are different things for ever."""
    assert read(stored(quantity)) == quantity  # type: ignore[arg-type]


def test_a_silent_county_does_not_read_as_zero(scene: Scene) -> None:
    """One county has reported nothing lost; the city still knows nothing of the others."""
    scene.report("阳城县", deaths=0)
    assert situation_of(scene.state).units["高平市"] is UnitState.SILENT
    assert compare(scene.state, scene.assessor).level_possible == "I"


def test_a_total_says_on_how_many_units_it_rests(scene: Scene) -> None:
    """5 of 7 is another number than 7 of 7."""
    scene.report("阳城县", deaths=1)
    scene.report("高平市", unaffected=True)
    coverage = scene.state.coverage
    assert coverage.reported == ("高平市", "阳城县")
    assert "陵川县" in coverage.silent


def test_a_zero_report_alone_does_not_count_as_reported(scene: Scene) -> None:
    """No change from nothing is still nothing."""
    scene.report("阳城县", report_kind="零报告")
    assert "阳城县" in scene.state.coverage.silent
    assert situation_of(scene.state).units["阳城县"] is UnitState.SILENT


def test_a_later_report_replaces_only_what_it_names(scene: Scene) -> None:
    """A follow-up that speaks of houses says nothing of the dead."""
    scene.report(minute=1, deaths=2, collapsed_rooms=100)
    scene.report(minute=2, report_kind="续报", collapsed_rooms=150)
    figures = scene.state.units["阳城县"].figures
    assert figures["deaths"].quantity == exact(2)
    assert figures["collapsed_rooms"].quantity == exact(150)


def test_a_report_that_arrives_late_does_not_undo_a_newer_one(scene: Scene) -> None:
    """The fax of two o'clock may arrive after the call of three."""
    scene.report(minute=30, deaths=4)
    scene.report(minute=35, as_of=(NIGHT + timedelta(minutes=5)).isoformat(), deaths=9)
    standing = scene.state.units["阳城县"]
    assert standing.figures["deaths"].quantity == exact(4)
    assert standing.last_as_of == NIGHT + timedelta(minutes=30)


def test_a_lower_figure_without_a_reason_leaves_the_higher_one_standing(scene: Scene) -> None:
    """The level never falls silently."""
    scene.report(minute=1, deaths=12)
    scene.report(minute=2, report_kind="续报", deaths=8)
    assert scene.state.units["阳城县"].figures["deaths"].quantity == exact(12)
    (doubt,) = scene.state.doubts
    assert (doubt.standing, doubt.said) == (exact(12), exact(8))
    assert doubts_of(scene.state) == (doubt,)
    assert compare(scene.state, scene.assessor).level == "III"


def test_a_reason_lets_the_figure_fall_and_settles_the_doubt(scene: Scene) -> None:
    """核减 with its reason is a fact like any other."""
    scene.report(minute=1, deaths=12)
    scene.report(minute=2, report_kind="续报", deaths=8)
    scene.report(minute=3, report_kind="核报", deaths=8, reason="4人系病亡，已核实", verified=True)
    assert scene.state.units["阳城县"].figures["deaths"].quantity == exact(8)
    assert scene.state.units["阳城县"].figures["deaths"].reason == "4人系病亡，已核实"
    assert scene.state.doubts == ()


def test_asking_again_and_getting_no_answer_takes_nothing_back(scene: Scene) -> None:
    """Null means asked and not yet reported, not withdrawn."""
    scene.report(minute=1, missing=3)
    scene.report(minute=2, report_kind="续报", missing=None)
    assert scene.state.units["阳城县"].figures["missing"].quantity == exact(3)
    scene.report(minute=3, report_kind="续报", missing=None, reason="原报有误，重新核查")
    assert scene.state.units["阳城县"].figures["missing"].quantity == UNKNOWN


def test_unaffected_is_zero_by_statement_until_figures_come(scene: Scene) -> None:
    """未受灾 at two is overtaken by figures at three."""
    scene.report(minute=1, unaffected=True)
    assert situation_of(scene.state).units["阳城县"] is UnitState.UNAFFECTED
    scene.report(minute=2, deaths=1)
    assert situation_of(scene.state).units["阳城县"] == {"deaths": exact(1)}


def test_figures_from_before_a_statement_do_not_undo_it(scene: Scene) -> None:
    """A late copy of an older message must not bring the dead back."""
    scene.report(minute=5, unaffected=True)
    scene.report(minute=6, as_of=(NIGHT + timedelta(minutes=1)).isoformat(), deaths=1)
    assert scene.state.units["阳城县"].unaffected


def test_unaffected_after_losses_needs_a_reason(scene: Scene) -> None:
    """One word must not wipe out twelve dead."""
    scene.report(minute=1, deaths=12, injured=0)
    scene.report(minute=2, unaffected=True)
    assert not scene.state.units["阳城县"].unaffected
    assert [doubt.key for doubt in scene.state.doubts] == ["deaths"]
    scene.report(minute=3, unaffected=True, reason="报错县名，实为高平市")
    assert scene.state.units["阳城县"].unaffected
    assert scene.state.doubts == ()


def test_a_statement_older_than_the_figures_changes_nothing(scene: Scene) -> None:
    """The order of the 截至 times counts, not the order of arrival."""
    scene.report(minute=5, deaths=1)
    scene.report(minute=6, as_of=(NIGHT + timedelta(minutes=1)).isoformat(), unaffected=True)
    assert situation_of(scene.state).units["阳城县"] == {"deaths": exact(1)}


def test_unaffected_after_zeros_is_the_same_statement(scene: Scene) -> None:
    """All zero and 未受灾 contradict nothing."""
    scene.report(minute=1, deaths=0)
    scene.report(minute=2, unaffected=True)
    assert scene.state.units["阳城县"].unaffected


def test_a_unit_counted_in_another_is_not_counted_twice(scene: Scene) -> None:
    """The development zone lies in the district, and its dead are already among the district's."""
    scene.report("城区", deaths=6)
    scene.report("开发区", deaths=6)
    scene.do("state_unit_basis", unit="开发区", counted_in="城区", source="电话说明")
    assert "开发区" not in situation_of(scene.state).units
    assert compare(scene.state, scene.assessor).level == "IV"
    scene.do("state_unit_basis", unit="开发区", source="另行说明：单独计")
    assert compare(scene.state, scene.assessor).level == "III"


def test_a_city_total_stands_beside_its_counties(scene: Scene) -> None:
    """The city's own total is the total; parts are not added to it."""
    scene.report("全市", deaths=12)
    scene.report("阳城县", deaths=4)
    scene.report("高平市", missing=None)
    assert situation_of(scene.state).figures == {"deaths": exact(12)}
    assert doubts_of(scene.state) == ()


def test_counties_above_the_city_total_decide_and_are_named(scene: Scene) -> None:
    """An old total must not hold the level down when the counties have gone past it."""
    scene.report("全市", minute=1, deaths=4)
    scene.report("阳城县", minute=2, deaths=7)
    scene.report("高平市", minute=3, deaths=5)
    assert situation_of(scene.state).figures == {}
    assert compare(scene.state, scene.assessor).level == "III"
    (doubt,) = doubts_of(scene.state)
    assert (doubt.code, doubt.standing, doubt.said) == ("parts-above-total", at_least(12), exact(4))


def test_a_report_can_be_read_back_as_it_was_given(scene: Scene) -> None:
    """Its side panel shows who said what, until when, from where."""
    scene.report(minute=4, deaths=2, direct_loss_wan=12, text="来报原文", verified=True, reason="核定")
    (report,) = scene.state.reports
    assert (report.unit, report.report_kind, report.source) == ("阳城县", "初报", "阳城县来报")
    assert report.as_of == NIGHT + timedelta(minutes=4)
    assert report.figures == {"deaths": exact(2), "direct_loss_wan": exact(12)}
    assert (report.verified, report.unaffected, report.reason, report.text) == (
        True,
        False,
        "核定",
        "来报原文",
    )
    assert report.stamp.by.name == "值班员甲"


def test_the_same_words_again_are_not_lower(scene: Scene) -> None:
    """约300 after 约300, and 至少 after a number, are compared by the least they say."""
    scene.report(minute=1, injured={"about": 300}, missing=5)
    scene.report(minute=2, report_kind="续报", injured={"about": 300}, missing={"at_least": 4})
    assert [doubt.key for doubt in scene.state.doubts] == ["missing"]


def test_a_reference_value_is_used_with_its_source(scene: Scene) -> None:
    """A share is only as good as the population under it."""
    scene.do("set_reference", value=700_001, source="市统计局", dated="2025年末")
    assert situation_of(scene.state).references == {"agricultural_population": 700_001}
    assert scene.state.references["agricultural_population"].source == "市统计局"


def test_an_unread_or_unopened_incident_still_has_a_situation(assessor: Assessor) -> None:
    """Events of another seat may arrive before the one that opened the incident."""
    scene = Scene(assessor)
    scene.open()
    scene.report(deaths=3)
    scene.do("report_upward", addressee="市委", channel="电话", receiver="值班员", mark="值班信息")
    later = scene.recorder.events()[1:]

    state = fold(later)
    assert state.opening is None
    assert state.coverage.reported == ()
    assert situation_of(state).units == {"阳城县": {"deaths": exact(3)}}
    assert state.upward[0].addressee == "市委"


REPORTED = st.lists(
    st.tuples(
        st.sampled_from(["阳城县", "高平市"]),
        st.integers(1, 9),
        st.one_of(st.none(), st.dictionaries(st.sampled_from(["deaths", "missing"]), st.integers(0, 9))),
    ),
    min_size=1,
    max_size=6,
)


@given(reported=REPORTED, place=st.integers(0, 5))
def test_a_report_struck_out_leaves_the_figures_as_if_it_had_never_come(
    assessor: Assessor, reported: list[tuple[str, int, dict[str, int] | None]], place: int
) -> None:
    """A slip of the hand may be taken back whole: its numbers, its time, and the doubts it raised."""
    struck = place % len(reported)
    wrong, never = Scene(assessor), Scene(assessor)
    for scene, leaves_out in ((wrong, False), (never, True)):
        scene.open()
        for number, (unit, minute, figures) in enumerate(reported):
            if leaves_out and number == struck:
                continue
            said = {"unaffected": True} if not figures else {"figures": figures}
            as_of = (NIGHT + timedelta(minutes=minute)).isoformat()
            scene.do(
                "report_figures",
                minute=number,
                act_id=f"report-{number}",
                unit=unit,
                report_kind="续报",
                as_of=as_of,
                source="来报",
                **said,
            )
    wrong.do("strike_entry", minute=20, entry=f"report-{struck}", reason="录入有误")

    assert standing(wrong) == standing(never)
    assert len(wrong.state.reports) == len(reported) - 1
    assert wrong.recorder.state(INCIDENT) == fold(wrong.recorder.events(INCIDENT))


def test_a_strike_that_sorts_before_its_report_still_strikes_it(scene: Scene) -> None:
    """Two laptops' clocks differ: what was struck on one must not come back because the other's clock is fast."""
    scene.report(act_id="report-1", deaths=6)
    scene.do("strike_entry", minute=20, entry="report-1", reason="录入有误")
    *before, report, strike = scene.recorder.events(INCIDENT)
    earlier = strike._replace(clock=before[0].clock, sequence=strike.sequence + 1)

    assert not fold([*before, report, earlier]).units
    assert not fold([*before, report, strike]).units


def standing(scene: Scene) -> object:
    """What stands in the figures, without the identifiers of the events it came from."""
    state = scene.state
    units = {
        name: ({key: (one.quantity, one.as_of) for key, one in unit.figures.items()}, unit.unaffected)
        for name, unit in state.units.items()
    }
    doubts = {(one.unit, one.key, one.standing, one.said) for one in state.doubts}
    return units, doubts, state.coverage
