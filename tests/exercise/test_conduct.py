"""Conducting by the list of injects: what goes out, when, in which order, and what the players see of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jc_disaster.exercise.conduct import Stage as InjectStage
from jc_disaster.exercise.conduct import (
    clock_face,
    due_injects,
    schedule,
    sending,
    sent_course,
    told_players,
)
from jc_disaster.exercise.pack import Branch
from jc_disaster.kernel.clock import to_text
from tests.exercise.stage import INCIDENT, Stage

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack


@pytest.fixture
def stage(packs: dict[str, Pack], assessor: Assessor) -> Stage:
    """The landslide, begun."""
    return Stage(packs["landslide"], assessor)


def stages(stage: Stage) -> dict[str, InjectStage]:
    """Where each inject stands."""
    return {one.inject.id: one.stage for one in schedule(stage.pack, stage.state, stage.assessor)}


def due(stage: Stage, at: datetime) -> list[str]:
    """What is to go out by then."""
    return [one.inject.id for one in due_injects(stage.pack, stage.state, stage.assessor, at)]


def test_injects_go_out_when_their_time_has_come(stage: Stage) -> None:
    """Before that the players must not see them anywhere."""
    start = stage.pack.starts_at
    assert due(stage, start) == ["c01"]
    assert due(stage, start + timedelta(minutes=40)) == ["c01", "c02"]
    stage.move(start + timedelta(minutes=50))
    assert stages(stage)["c02"] is InjectStage.SENT
    assert stages(stage)["c03"] is InjectStage.WAITING
    assert [one.at - start for one in sent_course(stage.pack, stage.state)] == [
        timedelta(),
        timedelta(minutes=40),
    ]


def test_the_players_see_only_the_words_that_were_sent(stage: Stage) -> None:
    """No figure list, no expectation, no note for the director leaves the controllers' table."""
    stage.move(stage.pack.starts_at + timedelta(minutes=50))
    messages = told_players(stage.state)
    assert [message.text for message in messages] == [one.text for one in stage.pack.injects[:2]]
    told = "".join(str(event.body) for event in stage.events)
    for inject in stage.pack.injects[2:]:
        assert inject.text not in told
    assert all(note not in told for note in stage.pack.director_notes)


def test_a_held_inject_waits_for_the_hand_of_the_controller(stage: Stage) -> None:
    """The facilitator gives a slow team time without stopping the clock."""
    start = stage.pack.starts_at
    stage.must({"act": "change_inject", "inject": "c02", "change": "暂缓", "reason": "等参演队"}, start)
    stage.move(start + timedelta(hours=2))
    assert stages(stage)["c02"] is InjectStage.HELD
    assert stages(stage)["c03"] is InjectStage.SENT
    inject = stage.pack.inject("c02")
    assert inject is not None
    stage.must(sending(inject, by_hand=True), stage.now)
    assert [one.inject.id for one in sent_course(stage.pack, stage.state)] == ["c01", "c03", "c02"]


def test_a_released_inject_goes_out_at_once_if_its_time_is_past(stage: Stage) -> None:
    """Holding must be undone by one word."""
    start = stage.pack.starts_at
    stage.must({"act": "change_inject", "inject": "c02", "change": "暂缓"}, start)
    stage.move(start + timedelta(hours=1))
    stage.must({"act": "change_inject", "inject": "c02", "change": "恢复"}, stage.now)
    assert due(stage, stage.now) == ["c02"]


def test_a_skipped_inject_is_neither_sent_nor_expected(stage: Stage) -> None:
    """What the players were not told they cannot be marked for."""
    stage.must({"act": "change_inject", "inject": "c04", "change": "跳过"}, stage.pack.starts_at)
    stage.end()
    judgement = stage.judged()
    assert "c04" not in {mark.expected.inject for mark in judgement.marks}


def test_injects_change_places_by_their_times(stage: Stage) -> None:
    """Reordering is giving another time, so that list and clock cannot disagree."""
    start = stage.pack.starts_at
    to = to_text(start + timedelta(minutes=10))
    stage.must({"act": "change_inject", "inject": "c03", "change": "改时", "planned_at": to}, start)
    order = [one.inject.id for one in schedule(stage.pack, stage.state, stage.assessor)]
    assert order[:3] == ["c01", "c03", "c02"]


def test_an_inserted_inject_with_figures_goes_into_the_situation(stage: Stage) -> None:
    """What the controllers add is judged like what the pack holds."""
    start = stage.pack.starts_at
    insert = {
        "act": "insert_inject",
        "inject": "临1",
        "planned_at": to_text(start + timedelta(minutes=30)),
        "from": "阳城县应急管理局",
        "to": "市级值班室",
        "channel": "电话",
        "text": "阳城县灾情初报：因灾死亡20人。",
        "unit": "阳城县",
        "report_kind": "初报",
        "figures": {"deaths": 20},
    }
    stage.must(insert, start)
    stage.move(start + timedelta(minutes=31))
    moment = stage.judged().key.at(stage.now)
    assert moment is not None
    assert moment.inject.id == "临1"
    assert moment.comparison.level == "II"


def test_a_branch_follows_the_response_that_the_players_have(stage: Stage) -> None:
    """The county asks for the end of a response only where there is one."""
    stage.move(stage.pack.starts_at + timedelta(hours=7))
    assert stages(stage)["c05"] is InjectStage.OTHER_WAY
    stage.end()
    assert "c05" not in {one.inject.id for one in sent_course(stage.pack, stage.state)}


def test_a_branch_that_fits_goes_out(packs: dict[str, Pack], assessor: Assessor) -> None:
    """The same call comes where the team has started a level."""
    stage = Stage(packs["landslide"], assessor).perfect()
    assert "c05" in {one.inject.id for one in sent_course(stage.pack, stage.state)}


def test_a_branch_may_ask_for_the_level_that_was_told_and_for_the_response() -> None:
    """Both at once, either, or neither; none stands for no level and no response."""
    assert Branch().fits(None, None)
    assert Branch(levels=("II", "III")).fits("III", None)
    assert not Branch(levels=("II",)).fits("III", "II")
    assert Branch(levels=("none",), responses=("none",)).fits(None, None)
    assert not Branch(levels=("III",), responses=("none",)).fits("III", "III")


def test_after_the_end_nothing_goes_out(stage: Stage) -> None:
    """Least of all after a breaking off, when everybody looks at the real disaster."""
    stage.must({"act": "break_off_exercise"}, stage.pack.starts_at)
    assert due(stage, stage.pack.starts_at + timedelta(days=30)) == []
    face = clock_face(stage.state, stage.clock.now())
    assert face is not None
    assert face.over
    assert face.pace == 0


def test_the_same_pack_can_be_played_twice_in_one_record(stage: Stage) -> None:
    """Two teams in two rooms are two incidents of one store, each with its own clock."""
    start = stage.pack.starts_at
    again = {"act": "begin_exercise", "act_id": "again", "incident": "exercise-2", "pack": stage.pack.id}
    words = {"pack_title": "一", "pack_sha256": "0" * 64, "team": "第二队", "title": "滑坡"}
    stage.must({**again, **words}, start)
    stage.move(start + timedelta(hours=1))
    other = clock_face(stage.recorder.state("exercise-2"), stage.clock.now())
    assert other is not None
    assert other.shown == start
    assert stage.recorder.incidents == (INCIDENT, "exercise-2")


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("jump"), st.integers(0, 400)),
        st.tuples(st.just("run"), st.integers(1, 60)),
        st.tuples(st.just("pause"), st.integers(0, 3)),
        st.tuples(st.just("wait"), st.integers(0, 30)),
    ),
    max_size=12,
)


@settings(max_examples=40)
@given(steps=STEPS)
def test_pausing_and_jumping_never_reorder_the_injects(
    packs: dict[str, Pack], assessor: Assessor, steps: list[tuple[str, int]]
) -> None:
    """Whatever is done to the clock, what goes out by itself goes out in the order of the script."""
    stage = Stage(packs["flash-flood"], assessor)
    planned = [inject.id for inject in stage.pack.injects]
    for what, much in steps:
        if what == "jump":
            stage.move(stage.now + timedelta(minutes=much))
        elif what == "run":
            stage.must({"act": "run_clock", "pace": much}, stage.now)
        elif what == "pause":
            stage.must({"act": "pause_clock"}, stage.now)
        else:
            stage.clock.moment += timedelta(minutes=much)
            for one in due_injects(stage.pack, stage.state, stage.assessor, stage.now):
                stage.must(sending(one.inject), stage.now)
        sent = sent_course(stage.pack, stage.state)
        assert [one.inject.id for one in sent] == planned[: len(sent)]
        assert [one.at for one in sent] == sorted(one.at for one in sent)
        assert all(one.at >= stage.pack.planned(one.inject) for one in sent)
