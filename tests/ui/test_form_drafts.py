"""Half-typed forms and pasted messages survive a crash, are offered again, and are never recorded by themselves."""

from __future__ import annotations

import ast
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

import jc_disaster.ui
from jc_disaster.ui.draft_keeping import KeptBox
from jc_disaster.ui.opening import KeptLists
from jc_disaster.ui.view_models.form_drafts import (
    NO_FORM_DRAFTS,
    FormDraft,
    forms_from_stored,
    stored_forms,
    with_form,
)
from jc_disaster.ui.widgets.form import FormDialog
from jc_disaster.ui.widgets.paste_dialog import PasteDialog
from tests.ui.desks import desk_of, full_night
from tests.ui.pasting import COUNTY, LONG

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow


AT = datetime(2026, 7, 12, 3, 5, tzinfo=UTC)
NAMES = st.text(min_size=1, max_size=6)
DRAFTS = st.dictionaries(
    st.tuples(st.text(max_size=6), NAMES),
    st.builds(
        FormDraft,
        st.just(AT),
        st.dictionaries(NAMES, NAMES, min_size=1).map(lambda it: tuple(it.items())),
    ),
)


@given(DRAFTS)
def test_what_is_kept_is_read_as_it_was(drafts: dict[tuple[str, str], FormDraft]) -> None:
    """Every answer at its own question of its own form."""
    assert forms_from_stored(stored_forms(drafts)) == drafts


@pytest.mark.parametrize(
    "rubbish",
    [
        None,
        "x",
        {"a": 1},
        [None, 1, {}, {"incident": "a", "form": "b"}],
        [{"incident": "a", "form": "b", "at": "gestern", "answers": {"c": "d"}}],
        [{"incident": "a", "form": "b", "at": 3, "answers": {"c": "d"}}],
        [{"incident": "a", "form": "b", "at": "2026-07-12T03:05:00.000Z", "answers": {"c": 1}}],
    ],
)
def test_rubbish_in_the_file_is_no_draft_and_no_hindrance(rubbish: object) -> None:
    """A help that stops the start would be worse than none."""
    assert forms_from_stored(rubbish) == NO_FORM_DRAFTS


def test_a_draft_without_answers_is_none() -> None:
    """Recorded or done without, it goes."""
    drafts = with_form(NO_FORM_DRAFTS, "a", "决定", FormDraft(AT, (("reason", "雨"),)))

    assert with_form(drafts, "a", "决定", None) == NO_FORM_DRAFTS
    assert with_form(drafts, "a", "决定", FormDraft(AT, ())) == NO_FORM_DRAFTS


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this machine."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    return tmp_path


def night(assessor: Assessor, *, exercise: bool = False) -> Desk:
    """A full night whose drafts lie on disc."""
    desk = desk_of(assessor, exercise=exercise)
    full_night(desk)
    desk.forms = KeptBox(
        KeptLists(), f"forms-{'exercise' if exercise else 'real'}", forms_from_stored, stored_forms
    )
    return desk


def form_of(window: MainWindow, command: str, argument: str = "") -> FormDialog:
    """Open a form by its command."""
    window.commands.run(command, argument)
    dialog = window.dialog
    assert isinstance(dialog, FormDialog)
    return dialog


def field(dialog: FormDialog, key: str) -> Any:  # noqa: ANN401 - a widget of its own class
    """The field of a question."""
    return next(question.field for question in dialog.questions if question.ask.key == key)


def kept(home: Path, kind: str = "real") -> str:
    """What lies on disc."""
    found = next(home.rglob(f"forms-{kind}.json"), None)
    return "" if found is None else found.read_text(encoding="utf-8")


FORMS = [
    ("decide", ""),
    ("upward", "市委"),
    ("find", ""),
    ("call", ""),
    ("new-incident", ""),
    ("terminate", ""),
    ("attach-scan", ""),
]


def typed_key(dialog: FormDialog) -> str:
    """The first question that is answered by typing."""
    return next(
        question.ask.key
        for question in dialog.questions
        if question.ask.form in {"text", "line"} and not question.ask.value
    )


@pytest.mark.parametrize(("command", "argument"), FORMS)
@pytest.mark.usefixtures("home")
def test_what_was_typed_into_a_form_is_offered_after_a_crash(
    qtbot: QtBot,
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    home: Path,
    command: str,
    argument: str,
) -> None:
    """Ten lines of a decision, and the power goes: they are typed once in a night."""
    first = form_of(make_window(night(assessor)), command, argument)
    key = typed_key(first)
    words = "河水仍在上涨"
    question = next(one for one in first.questions if one.ask.key == key)
    question.put(words)
    qtbot.waitUntil(lambda: words in kept(home), timeout=LONG)

    again = form_of(make_window(night(assessor)), command, argument)

    assert "上次未录入的内容" in again.offered.words.text()
    assert again.focusWidget() is again.questions[0].field
    assert again.answers()[key] == ""
    again.offered.buttons[0].click()
    assert again.answers()[key] == words
    assert not again.offered.isVisible()


def test_a_draft_that_nobody_wants_is_gone(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, home: Path
) -> None:
    """One word, and it does not come back every hour of the night."""
    window = make_window(night(assessor))
    first = form_of(window, "call")
    next(one for one in first.questions if one.ask.key == typed_key(first)).put("已口头说明")
    first.reject()
    qtbot.waitUntil(lambda: "已口头说明" in kept(home), timeout=LONG)

    again = form_of(window, "call")
    again.offered.buttons[1].click()
    qtbot.waitUntil(lambda: "已口头说明" not in kept(home), timeout=LONG)
    again.reject()

    assert not form_of(window, "call").offered.isVisibleTo(window)


def test_a_recorded_form_leaves_no_draft_and_a_draft_records_nothing(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, home: Path
) -> None:
    """What stands in the record must not be offered again, and what is offered must not stand there."""
    desk = night(assessor)
    window = make_window(desk)
    assert window.known is not None
    before = len(window.known.events)
    dialog = form_of(window, "record", "write_note")
    field(dialog, "words").setPlainText("电台已试")
    qtbot.waitUntil(lambda: "电台已试" in kept(home), timeout=LONG)
    assert len(desk.known(window.incident).events) == before

    for question in dialog.questions:
        if question.ask.form == "time":
            question.put("0310")
    dialog.submit()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)
    qtbot.waitUntil(lambda: "电台已试" not in kept(home), timeout=LONG)

    assert len(desk.known(window.incident).events) == before + 1


def test_what_somebody_typed_meanwhile_is_not_written_over(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, home: Path
) -> None:
    """The newer word is the officer's; the older one only fills what is empty."""
    window = make_window(night(assessor))
    dialog = form_of(window, "record", "write_note")
    field(dialog, "words").setPlainText("旧话")
    dialog.reject()
    qtbot.waitUntil(lambda: "旧话" in kept(home), timeout=LONG)

    again = form_of(window, "record", "write_note")
    field(again, "words").setPlainText("新话")
    again.offered.buttons[0].click()

    assert again.answers()["words"] == "新话"


def test_what_identifies_a_person_is_never_kept_in_a_draft(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, home: Path
) -> None:
    """The record seals a name; a draft would leave it lying open."""
    window = make_window(night(assessor))
    person = form_of(window, "record", "record_person")
    for question in person.questions:
        if question.ask.form == "line":
            question.put("张某某")
    person.reject()
    note = form_of(window, "record", "write_note")
    field(note, "words").setPlainText("电台已试")
    qtbot.waitUntil(lambda: "电台已试" in kept(home), timeout=LONG)

    assert "张某某" not in kept(home)


def test_drafts_of_an_exercise_and_of_the_real_record_never_meet(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, home: Path
) -> None:
    """A sentence that was played must not be found in the form of a real decision."""
    drill = make_window(night(assessor, exercise=True))
    dialog = form_of(drill, "record", "write_note")
    field(dialog, "words").setPlainText("演练里的话")
    qtbot.waitUntil(lambda: "演练里的话" in kept(home, "exercise"), timeout=LONG)

    real = form_of(make_window(night(assessor)), "record", "write_note")

    assert not real.offered.isVisibleTo(real)
    assert kept(home) == ""


def pasted(window: MainWindow) -> PasteDialog:
    """The paste dialog, opened with an empty clipboard."""
    QGuiApplication.clipboard().clear()
    window.commands.run("paste")
    dialog = window.dialog
    assert isinstance(dialog, PasteDialog)
    return dialog


def test_a_pasted_message_that_was_not_recorded_is_offered_after_a_crash(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, home: Path
) -> None:
    """The county does not send it a second time at four in the morning."""
    first = pasted(make_window(night(assessor)))
    first.put_message(COUNTY)
    qtbot.waitUntil(lambda: COUNTY in kept(home), timeout=LONG)

    again = pasted(make_window(night(assessor)))
    assert "上次未录入的来报" in again.offered.words.text()
    assert again.message.message == ""
    again.offered.buttons[0].click()

    assert again.message.message == COUNTY
    qtbot.waitUntil(lambda: bool(again.panel.sifting.items), timeout=LONG)
    assert not any(item.kept for item in again.panel.sifting.items)


def test_a_recorded_message_is_not_offered_again(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, home: Path
) -> None:
    """Twice in the record would be twice the dead."""
    window = make_window(night(assessor))
    dialog = pasted(window)
    dialog.put_message(COUNTY)
    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)
    dialog.panel.accept_all()
    dialog.record()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=LONG)
    qtbot.waitUntil(lambda: COUNTY not in kept(home), timeout=LONG)

    again = pasted(window)

    assert not again.offered.isVisibleTo(again)


def test_no_form_of_the_window_is_opened_without_its_draft_being_kept() -> None:
    """A form that somebody adds later would be the one that is lost; a choice between two ways is no typing."""
    folder = Path(jc_disaster.ui.__file__).parent
    without = {"first_run.py", "exercise_left.py", "_look"}
    bare = [
        f"{path.name}:{node.name}"
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and {"FormDialog", "ScanDialog"} & called(node)
        and not {"watch", "watch_form"} & called(node)
        and not {path.name, node.name} & without
    ]

    assert bare == []


def called(node: ast.AST) -> set[str]:
    """The names of all that is called in a function."""
    calls = (one.func for one in ast.walk(node) if isinstance(one, ast.Call))
    return {one.id if isinstance(one, ast.Name) else getattr(one, "attr", "") for one in calls}
