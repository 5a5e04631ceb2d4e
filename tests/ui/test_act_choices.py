"""What can only be one of a few things is chosen and never typed, whichever way the form of an act is opened."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from jc_disaster.incident.decide import CATALOGUE, Accepted, decide, example_of
from jc_disaster.incident.decide import Desk as Meets
from jc_disaster.incident.refusals import Refusal
from jc_disaster.ui.view_models.act_choices import Reach
from jc_disaster.ui.view_models.act_forms import HAND_MADE, act_form
from jc_disaster.ui.view_models.decision_forms import decision_form, finding_form, proposal_form
from jc_disaster.ui.view_models.ending_form import termination_form
from jc_disaster.ui.view_models.fact_forms import call_form, incident_form, reference_form, upward_form
from jc_disaster.ui.view_models.forms import Ask, Form, check_answers
from jc_disaster.ui.view_models.scan_form import scan_form
from jc_disaster.ui.view_models.unit_basis_form import basis_form
from jc_disaster.ui.widgets.form import FormDialog
from tests.scene import Scene
from tests.ui.desks import INCIDENT, act, desk_of, full_night
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.acts.spec import ActSpec
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

NOBODY = "无此一项"
LATER = datetime(2026, 8, 11, 18, 0, tzinfo=UTC)  # after every worked example
EXAMPLE = "example-incident"
# What forms made by hand call a field otherwise.
OTHERWISE: Mapping[tuple[str, str], str] = {("state_unit_basis", "counted_in"): "basis"}


def hand_made(desk: Desk, spec: ActSpec) -> Form | None:
    """The form of an act that has one of its own; None where a page is its place."""
    picture = picture_of(desk)
    forms: Mapping[str, Callable[[], Form | None]] = {
        "new-incident": lambda: incident_form(picture.edition),
        "upward": lambda: upward_form(picture.edition, "市委"),
        "call": lambda: call_form("阳城县"),
        "reference": reference_form,
        "unit-basis": lambda: basis_form(picture),
        "find": lambda: finding_form(picture),
        "propose": lambda: proposal_form(picture),
        "decide": lambda: decision_form(picture),
        "terminate": lambda: termination_form(picture),
        "attach-scan": lambda: scan_form(picture),
    }
    command, _ = HAND_MADE[spec.name]
    return forms[command]() if command in forms else None


def asks_by_palette(desk: Desk, spec: ActSpec) -> Mapping[str, Ask]:
    """What the palette's form of an act asks, by field."""
    if spec.name in HAND_MADE:
        form = hand_made(desk, spec)
        asks = () if form is None else form.asks
    else:
        reach = Reach(picture_of(desk), desk.known(INCIDENT).events, desk.officer)
        asks = act_form(spec, reach, {}, desk.now).asks
    by_key = {ask.key: ask for ask in asks}
    found = {
        field.name: by_key.get(OTHERWISE.get((spec.name, field.name), field.name)) for field in spec.fields
    }
    return {name: ask for name, ask in found.items() if ask is not None}


def closed_fields(assessor: Assessor) -> set[tuple[str, str]]:
    """The fields whose own words the record refuses: found by trying, so that no list of them grows old."""
    scene = Scene(assessor)
    found: set[tuple[str, str]] = set()
    for spec in CATALOGUE:
        example = example_of(spec, assessor.edition)
        told = [scene.recorder.state(EXAMPLE)] if scene.recorder.events() else [None]
        meets = Meets("real", told[0], assessor, LATER)
        assert isinstance(decide(example, meets), Accepted), spec.name
        for field in spec.fields:
            if field.form in {"name", "choice"} and isinstance(
                decide({**example, field.name: NOBODY}, meets), Refusal
            ):
                found.add((spec.name, field.name))
        scene.recorder.record(example)
    return found


@pytest.fixture(scope="module")
def night(assessor: Assessor) -> Desk:
    """A full night, one paper and one series on record."""
    desk = desk_of(assessor)
    full_night(desk)
    return desk


def test_whatever_the_record_refuses_as_unknown_is_chosen_and_not_typed(
    night: Desk, assessor: Assessor
) -> None:
    """A level typed as 3级 or a county by its nickname comes back as a refusal after the form was filled in."""
    closed = closed_fields(assessor)
    typed = {
        (spec.name, name): ask.form
        for spec in CATALOGUE
        for name, ask in asks_by_palette(night, spec).items()
        if (spec.name, name) in closed and ask.form != "choice"
    }

    assert not typed
    assert {("decide_adjust", "level"), ("record_person", "unit"), ("tell_of_response", "channel")} <= closed


def test_a_form_made_by_hand_offers_no_word_that_its_act_does_not_take(night: Desk) -> None:
    """Two lists of the ways of telling would part from one another one day."""
    for spec in CATALOGUE:
        asks = asks_by_palette(night, spec)
        for field in spec.fields:
            if field.choices and field.name in asks:
                ask = asks[field.name]
                stored = {value for value, _ in ask.choices if value}
                assert ask.form == "choice", (spec.name, field.name)
                assert stored <= set(field.choices), (spec.name, field.name)


def test_what_the_plan_or_the_record_names_is_offered_where_own_words_stay_possible(night: Desk) -> None:
    """The name of a bureau is long at three in the morning, and spelled in one way only on the papers."""
    open_ones = {
        ("match_person", "body"),
        ("record_improvement", "responsible"),
        ("note_county_response", "level"),
        ("note_other_response", "plan"),
        ("record_paper_step", "unit"),
        ("record_receipt", "recipient"),
        ("send_team", "leader.post"),
    }
    forms = {spec.name: spec for spec in CATALOGUE}
    for name, key in open_ones:
        reach = Reach(picture_of(night), night.known(INCIDENT).events, night.officer)
        ask = next(one for one in act_form(forms[name], reach, {}, night.now).asks if one.key == key)
        assert (ask.form, len(ask.choices) > 3) == ("open", True), (name, key)


def opened(window: MainWindow, qtbot: QtBot, command: str, argument: str) -> list[Ask]:
    """What the form that a command opens asks."""
    window.commands.run(command, argument)
    qtbot.waitUntil(
        lambda: isinstance(window.dialog, FormDialog) and window.dialog.isVisible(), timeout=20_000
    )
    dialog = window.dialog
    assert isinstance(dialog, FormDialog)
    asks = [question.ask for question in dialog.questions]
    dialog.close()
    return asks


def test_a_signature_is_asked_for_alike_from_its_page_and_from_the_palette(
    qtbot: QtBot, night_window: MainWindow
) -> None:
    """Who learned one of them at noon has to find it again at night, whichever way it is opened."""
    assert night_window.picture is not None
    (waiting,) = night_window.picture.state.to_countersign

    from_page = opened(night_window, qtbot, "countersign", waiting.stamp.act_id)
    from_palette = opened(night_window, qtbot, "record", "countersign")

    assert from_page == from_palette
    assert {ask.key: ask.value for ask in from_page}["signed_by.post"] == waiting.decided_by[0].post


def test_a_kind_of_paper_is_chosen_by_its_title_even_in_the_first_form_of_the_night(
    qtbot: QtBot, night_window: MainWindow
) -> None:
    """Nobody knows that 启动通知 is called start_notice."""
    kind = next(
        ask for ask in opened(night_window, qtbot, "record", "issue_paper") if ask.key == "paper_kind"
    )

    assert ("start_notice", "启动通知") in kind.choices


def test_an_ending_that_is_held_is_put_right_with_its_ground(assessor: Assessor) -> None:
    """Without 救灾应急工作已经结束 and the assessment nothing would ever make it lawful."""
    desk = desk_of(assessor)
    full_night(desk)
    act(desk, "decide_termination", channel="签批", decided_by=[{"post": "某局局长"}])
    reach = Reach(picture_of(desk), desk.known(INCIDENT).events, desk.officer)
    spec = next(one for one in CATALOGUE if one.name == "put_right_decision")

    form = act_form(spec, reach, {}, desk.now)

    assert {"work_ended", "analysis", "analysed_by"} <= {ask.key for ask in form.asks}
    assert form.intro.startswith("待核原因：")
    assert form.submit == "补正"


@pytest.mark.parametrize(("basis", "counted_in"), [("单独计", None), ("城区", "城区")])
def test_any_units_place_in_the_total_is_said_from_the_palette(
    night: Desk, basis: str, counted_in: str | None
) -> None:
    """The plan asks it of one unit; a county may say it of any."""
    form = basis_form(picture_of(night))
    values = {"unit": "开发区", "basis": basis, "source": "电话问过"}

    assert form.act(values, {}).get("counted_in") == counted_in
    assert not check_answers(form, values, night.now()).faults
    assert "basis" in check_answers(form, {**values, "unit": "城区", "basis": "城区"}, night.now()).faults
