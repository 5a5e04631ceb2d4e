"""The packs that come with the program: sound, readable as counties write, and to be played without a fault."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from jc_disaster.exercise.answer_key import answer_key, planned_course
from jc_disaster.exercise.comparing import decision_times
from jc_disaster.exercise.judging import Status
from jc_disaster.exercise.pack import year_of
from jc_disaster.exercise.pack_file import content_of, pack_bytes, parse_pack
from jc_disaster.exercise.told import told_state
from jc_disaster.intake.bulletin import parse
from jc_disaster.kernel.quantity import exact
from tests.exercise.conftest import SHIPPED
from tests.exercise.stage import Stage, one_plan

if TYPE_CHECKING:
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Pack


def test_there_are_at_least_five_with_eight_injects_each(packs: dict[str, Pack]) -> None:
    """A facilitator who has nothing prepared takes one of these."""
    assert len(packs) >= 5
    assert all(len(pack.injects) >= 8 for pack in packs.values())
    assert all(name == pack.id for name, pack in packs.items())
    assert all(pack.source and pack.director_notes and pack.hand_out for pack in packs.values())


@pytest.mark.parametrize("name", SHIPPED)
def test_each_message_pasted_yields_the_attached_figures(packs: dict[str, Pack], name: str) -> None:
    """Otherwise the players would be marked down for reading correctly what the message says."""
    pack = packs[name]
    for inject in pack.injects:
        bulletin = parse(inject.text, year_of(pack))
        told = [report for report in inject.reports if report.figures]
        assert len(told) <= 1, inject.id
        assert dict(bulletin.figures) == (dict(told[0].figures) if told else {}), inject.id
        assert bulletin.increments == {}, inject.id
        assert {question.kind for question in bulletin.questions} <= {"spared"}, inject.id
        spared = {place.place for place in bulletin.places}
        assert {report.unit for report in inject.reports if report.unaffected} <= spared, inject.id
        assert all(bulletin.as_of == report.as_of for report in told), inject.id


@pytest.mark.parametrize("name", SHIPPED)
def test_a_faultless_team_gets_full_marks(packs: dict[str, Pack], assessor: Assessor, name: str) -> None:
    """If the program's own answer does not satisfy its own judging, no team can be told what it missed."""
    judgement = Stage(packs[name], assessor).perfect().judged()
    assert [mark for mark in judgement.marks if mark.status is not Status.MET] == []
    assert judgement.faults == ()
    assert judgement.total.share == Fraction(1)
    assert all(tally.share in (None, 1) for _, tally in judgement.objectives)
    assert judgement.ended == "结束"
    assert all(time.taken is not None and not time.taken for time in decision_times(judgement))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_expectation_and_fault_names_its_clause(
    packs: dict[str, Pack], assessor: Assessor, name: str
) -> None:
    """A mark without its clause is an opinion of the program."""
    clauses = {
        *(duty.clause for duty in assessor.edition.duties),
        *(level.procedure.clause for level in assessor.edition.levels),
        *(level.directs.clause for level in assessor.edition.levels),
        *(one.clause for one in (assessor.edition.linkage, assessor.edition.termination) if one is not None),
    }
    key = answer_key(packs[name], planned_course(packs[name]), assessor)
    assert key.expectations
    assert {one.clause for one in key.expectations} <= clauses
    assert len({one.id for one in key.expectations}) == len(key.expectations)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_pack_written_as_one_file_reads_back_as_it_was(
    packs: dict[str, Pack], assessor: Assessor, name: str
) -> None:
    """What one office sends is what another plays."""
    text = content_of(pack_bytes(packs[name]), name).decode()
    again = parse_pack(text, one_plan(assessor))
    assert again == packs[name]
    assert pack_bytes(again) == pack_bytes(packs[name])


def levels(pack: Pack, assessor: Assessor) -> list[str | None]:
    """The certain level after each inject, without repetition."""
    key = answer_key(pack, planned_course(pack), assessor)
    found: list[str | None] = []
    for moment in key.moments:
        if not found or found[-1] != moment.comparison.level:
            found.append(moment.comparison.level)
    return found


def test_the_flood_ends_at_the_published_figures(packs: dict[str, Pack], assessor: Assessor) -> None:
    """It is told with the numbers of the province's press conference of 12 October 2021, not with ours."""
    last: dict[tuple[str, str], int] = {}
    for inject in packs["autumn-flood"].injects:
        for report in inject.reports:
            for key, quantity in report.figures.items():
                assert isinstance(quantity.number, int)
                last[report.unit, key] = quantity.number
    sums = {
        key: sum(value for (_, name), value in last.items() if name == key)
        for key in ("deaths", "missing", "relocated", "collapsed_rooms", "severely_damaged_rooms")
    }
    # 需紧急生活救助 is not in the published figures and stays apart.
    assert sums == {
        "deaths": 15,
        "missing": 3,
        "relocated": 120_100,
        "collapsed_rooms": 19_500,
        "severely_damaged_rooms": 18_200,
    }
    assert levels(packs["autumn-flood"], assessor) == [None, "IV", "III", "II"]


def test_in_the_drought_share_and_people_disagree(packs: dict[str, Pack], assessor: Assessor) -> None:
    """The share reaches a level that the number of people does not; one person makes it exactly a fifth."""
    assert levels(packs["drought"], assessor) == [None, "IV", "III", "II"]
    key = answer_key(packs["drought"], planned_course(packs["drought"]), assessor)
    assert key.moments[-1].comparison.deciding == ("5.2.1(4)",)


def test_in_the_flash_flood_the_silent_county_decides(packs: dict[str, Pack], assessor: Assessor) -> None:
    """The key asks for the call to that county, and its single death raises the level."""
    pack = packs["flash-flood"]
    key = answer_key(pack, planned_course(pack), assessor)
    calls = [one for one in key.expectations if one.kind == "inquiry"]
    assert [one.subject for one in calls] == ["陵川县"]
    assert levels(pack, assessor) == [None, "IV", "III"]


def test_after_the_correction_nothing_is_expected_but_a_new_finding(
    packs: dict[str, Pack], assessor: Assessor
) -> None:
    """A lowering is never automatic (reading B8); the ending comes only on the ground of 5.7."""
    pack = packs["landslide"]
    key = answer_key(pack, planned_course(pack), assessor)
    moment = next(one for one in key.moments if one.inject.id == "c04")
    assert {one.kind for one in moment.expectations} == {"report", "finding"}
    assert moment.response == "III"
    endings = [one for one in key.expectations if one.kind == "ending"]
    assert [(one.inject, one.clause, one.subject) for one in endings] == [("c08", "5.7", "III")]


def test_people_out_of_contact_are_not_missing_people_in_the_earthquake(
    packs: dict[str, Pack], assessor: Assessor
) -> None:
    """Twenty people out of contact do not count for 5.1.1(1), and no message of the pack calls them missing."""
    pack = packs["earthquake"]
    course = [sent for sent in planned_course(pack) if sent.inject.id <= "e04"]
    unit = told_state(pack, course, assessor.edition).units["高平市"]
    assert unit.figures["out_of_contact"].quantity.number == 20
    assert "missing" not in unit.figures
    assert levels(pack, assessor) == [None, "III", "I"]


def test_a_correction_below_every_level_asks_for_a_finding_that_says_so(
    packs: dict[str, Pack], assessor: Assessor
) -> None:
    """No level falls silently, least of all to none; the response goes on until its decider ends it."""
    pack = packs["landslide"]
    (report,) = pack.injects[3].reports
    few = replace(report, figures={**report.figures, "deaths": exact(2), "missing": exact(0)})
    injects = [replace(one, reports=(few,)) if one.id == "c04" else one for one in pack.injects]
    changed = replace(pack, injects=tuple(injects[:5]))
    key = answer_key(changed, planned_course(changed), assessor)
    moment = key.moments[-1]
    assert (moment.comparison.level, moment.response) == (None, "III")
    finding = next(one for one in moment.expectations if one.kind == "finding")
    assert (finding.subject, finding.clause) == ("", "5.3.2")
    assert Stage(changed, assessor).perfect().judged().total.share == 1
