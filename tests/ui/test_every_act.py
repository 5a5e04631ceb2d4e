"""Whatever can be recorded can be entered: every act of the catalogue, found in the palette and submitted by keys."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox

from jc_disaster.incident.decide import CATALOGUE, example_of
from jc_disaster.incident.refusals import REFUSALS
from jc_disaster.kernel.clock import SHANGHAI, from_text
from jc_disaster.record.recorder import Recorder
from jc_disaster.record.vault import Vault
from jc_disaster.ui.desk import Desk
from jc_disaster.ui.view_models.act_choices import Reach
from jc_disaster.ui.view_models.act_forms import HAND_MADE, act_form, lacking
from jc_disaster.ui.view_models.act_words import REFERENCES, label_of, title_of
from jc_disaster.ui.view_models.palette import acts
from jc_disaster.ui.widgets.form import FormDialog
from jc_disaster.ui.widgets.palette import Palette
from jc_disaster.ui.widgets.text_dialog import TextDialog
from tests.scene import MemoryStore, SetClock, counted_entropy, identity
from tests.ui.desks import INCIDENT, OFFICER, desk_of, full_night
from tests.ui.test_journey import dialog_of, focused, put
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.acts.spec import ActSpec
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.view_models.forms import Form
    from jc_disaster.ui.widgets.form import Question

LATER = datetime(2026, 8, 11, 18, 0, tzinfo=UTC)  # after every worked example
CONTROL = Qt.KeyboardModifier.ControlModifier
EXAMPLES = {spec.name: spec for spec in CATALOGUE}


def told(spec: ActSpec, assessor: Assessor) -> Mapping[str, str]:
    """The worked example of an act as a person would answer the questions of its form."""
    example = example_of(spec, assessor.edition)
    answers = {}
    for field in (*spec.fields, *_AT):
        value: Any = example.get(field.name)
        if value is None or (spec.name, field.name) in REFERENCES:
            continue
        if field.form in {"person", "people"}:
            people = value if isinstance(value, list) else [value]
            answers[f"{field.name}.post"] = "、".join(one["post"] for one in people)
            answers[f"{field.name}.name"] = "、".join(one["name"] for one in people)
        elif field.form == "flag":
            answers[field.name] = "1" if value else "0"
        elif field.form == "moment":
            answers[field.name] = f"{from_text(value).astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
        elif field.form == "names":
            answers[field.name] = "、".join(value)
        elif field.form == "goods":
            answers[field.name] = "\n".join(
                f"{one['goods']} {one['quantity']} {one['measure']}" for one in value
            )
        else:
            answers[field.name] = str(value)
    return {**answers, **_MORE.get(spec.name, {})}


class _Envelope:
    """The time every act carries, as a field."""

    name, form = "at", "moment"


_AT: Any = (_Envelope(),)
# What forms made by hand ask in words of their own, and what the worked examples leave out.
_MORE: Mapping[str, Mapping[str, str]] = {
    "open_incident": {"counties": "城区、泽州县"},
    "state_unit_basis": {"basis": "城区"},
    "record_person": {"private.name": "某甲", "private.phone": "13900001111"},
    "log_call": {"post": "城区值班员"},
    "report_upward": {"receiver": "值班员"},
    "decide_adjust": {"posts": "市委、市政府", "level": "I", "path": "direct"},
}


@pytest.fixture
def late_window(make_window: Callable[..., MainWindow], assessor: Assessor, tmp_path: Path) -> MainWindow:
    """A window on an empty record that can seal names, a month after the night of the worked examples."""
    clock, entropy = SetClock(LATER), counted_entropy()
    store = MemoryStore(identity())
    recorder = Recorder(store, lambda _: assessor, clock, entropy, Vault(tmp_path / "keys", os.urandom))
    desk = Desk(
        record=recorder,
        assessor_of=lambda _: assessor,
        clock=clock,
        entropy=entropy,
        exercise=False,
        officer=OFFICER,
    )
    return make_window(desk)


def open_by_palette(qtbot: QtBot, window: MainWindow, spec: ActSpec) -> None:
    """Ctrl+K, the act's name, arrows to it, Enter."""
    wanted = HAND_MADE.get(spec.name, ("record", spec.name))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=20_000)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    palette = dialog_of(qtbot, window)
    assert isinstance(palette, Palette)
    put(qtbot, title_of(spec)[0])
    place = next(place for place, one in enumerate(palette.shown) if (one.command, one.argument) == wanted)
    for _ in range(place):
        qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert not palette.isVisible()


def answer(qtbot: QtBot, question: Question, wanted: str | None) -> None:
    """Answer the question that has the keyboard."""
    field = question.field
    assert focused() is field
    if wanted is None:
        if isinstance(field, QComboBox) and question.ask.required and not question.answer:
            qtbot.keyClick(field, Qt.Key.Key_Down)
    elif isinstance(field, QCheckBox):
        if wanted == "1":
            qtbot.keyClick(field, Qt.Key.Key_Space)
    elif isinstance(field, QComboBox) and not field.isEditable():
        for step in [Qt.Key.Key_Down] * field.count() + [Qt.Key.Key_Up] * field.count():
            qtbot.keyClick(field, step) if question.answer != wanted else None
    elif isinstance(field, QComboBox):
        field.lineEdit().selectAll()
        field.lineEdit().insert(wanted)
    else:
        field.selectAll()  # type: ignore[attr-defined]
        put(qtbot, wanted)
    assert not (question.ask.required and not question.answer), question.ask


def by_form(qtbot: QtBot, window: MainWindow, answers: Mapping[str, str]) -> None:
    """Answer the form that is open question by question with Tab, submit it, and confirm where it asks."""
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, FormDialog)
    for question in dialog.questions:
        answer(qtbot, question, answers.get(question.ask.key))
        for _ in range(2 if question.ask.form == "file" else 1):  # a file has a button beside its field
            qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(window.recorded, timeout=20_000) as signal:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
        faults = {question.ask.key: question.fault.text() for question in dialog.questions}
        assert not any(faults.values()), faults
        if dialog.confirming:
            qtbot.keyClick(focused(), Qt.Key.Key_Tab)
            qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert signal.args[0].ok, signal.args[0].message


def by_page(qtbot: QtBot, window: MainWindow, spec: ActSpec) -> None:
    """Figures and measures have places of their own."""
    window.activateWindow()  # without a display nobody gives the keyboard back
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=20_000)
    if spec.name == "report_figures":
        qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(focused(), Qt.Key.Key_F9)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
        for sign in "12":
            qtbot.keyClick(focused(), sign)
    with qtbot.waitSignal(window.recorded, timeout=20_000) as signal:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert signal.args[0].ok, signal.args[0].message


def test_every_act_is_found_in_the_palette_and_submitted_by_keys(
    qtbot: QtBot, late_window: MainWindow, assessor: Assessor, tmp_path: Path
) -> None:
    """An act that only the command line knows does not exist for the officer at night."""
    window, sheet = late_window, tmp_path / "签批件.pdf"
    sheet.write_bytes(b"%PDF-1.7 signed")
    for spec in CATALOGUE:
        open_by_palette(qtbot, window, spec)
        if spec.name in {"report_figures", "decide_measures"}:
            by_page(qtbot, window, spec)
        else:
            by_form(qtbot, window, {**told(spec, assessor), "file": str(sheet)})
        if spec.name == "unmask_person":
            assert isinstance(window.dialog, TextDialog)
            assert window.dialog.text.toPlainText() == "姓名：某甲\n电话：13900001111"
        if window.dialog is not None:
            window.dialog.close()

    assert window.known is not None
    recorded = [event.name for event in window.known.events]
    assert recorded[-2:] == ["incident-closed/1", "incident-reopened/1"]
    assert {name for name in recorded if recorded.count(name) > 1} == {"decision-recorded/1"}
    assert "某甲" not in str([event.body for event in window.known.events])


def form_of(desk: Desk, name: str) -> Form:
    """The form of an act on a full night."""
    reach = Reach(picture_of(desk), desk.known(INCIDENT).events, desk.officer)
    return act_form(EXAMPLES[name], reach, {}, desk.now)


@pytest.mark.parametrize("spec", CATALOGUE, ids=lambda spec: spec.name)
def test_no_form_speaks_in_keys_or_braces(assessor: Assessor, spec: ActSpec) -> None:
    """The catalogue's words are written for a command line as well; the officer sees an office's words only."""
    desk = desk_of(assessor)
    full_night(desk)
    words = [title_of(spec)[0], title_of(spec)[1], *(label_of(spec, field) for field in spec.fields)]
    words += [word for ask in form_of(desk, spec.name).asks for word in (ask.label, ask.hint)]
    words += [one.title for one in acts()]

    for word in words:
        assert word.isprintable()
        assert "{" not in word
        assert "_" not in word
        assert "act_id" not in word


@pytest.mark.parametrize("code", REFUSALS)
def test_no_refusal_speaks_in_keys(code: str) -> None:
    """改变级别请用 decide_adjust: the officer has no such button. What is for the command line says so."""
    for sentence in REFUSALS[code]:
        words = re.sub(r"\{\w+\}", "", sentence)

        assert not re.search(r"[a-z]+_[a-z]+", words)


def test_every_field_that_names_an_earlier_entry_lets_it_be_chosen() -> None:
    """Nobody types the identifier of an entry."""
    told_by_words = {
        (spec.name, field.name) for spec in CATALOGUE for field in spec.fields if "act_id" in field.words
    }

    assert told_by_words == set(REFERENCES)


def test_what_rests_on_an_earlier_entry_says_so_before_there_is_one(assessor: Assessor) -> None:
    """A form with an empty list would be a dead end."""
    desk = desk_of(assessor)
    full_night(desk)
    reach = Reach(picture_of(desk), desk.known(INCIDENT).events, desk.officer)

    assert "请先登记" in lacking(EXAMPLES["withdraw_paper"], reach)
    assert not lacking(EXAMPLES["countersign"], reach)


def test_the_shift_change_knows_who_hands_over(assessor: Assessor) -> None:
    """What the program knows need not be typed, and can be changed."""
    desk = desk_of(assessor)
    full_night(desk)

    asks = {ask.key: ask.value for ask in form_of(desk, "hand_over").asks}

    assert (asks["from.name"], asks["from.post"]) == (OFFICER.name, OFFICER.post)
    assert (asks["to.name"], asks["to.post"]) == ("", OFFICER.post)
    hints = {ask.key: ask.hint for ask in form_of(desk, "hand_over").asks}
    assert "没有就写“无”" in hints["open_matters"]  # what is due stands on the paper already


def test_a_revocation_says_what_ends_and_by_whom_before_it_is_recorded(assessor: Assessor) -> None:
    """The verb stands on the button; a speaker without the authority is kept as 待核."""
    desk = desk_of(assessor)
    full_night(desk)
    form = form_of(desk, "revoke_start")
    assert form.confirm is not None
    values = {ask.key: ask.value for ask in form.asks}
    values |= {"change": "撤销", "channel": "签批", "reason": "核报后低于启动条件"}
    times = {"at": desk.now()}

    lawful = form.confirm(values, times)
    other = form.confirm({**values, "decided_by.post": "某局局长"}, times)

    assert lawful is not None
    assert other is not None
    assert lawful.verb == "撤销Ⅳ级响应"
    assert other.verb == "如实记录，标为待核"
