"""The window read in English: every page, dialog and form, with Chinese only where it is meant to stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog

from jc_disaster.incident.decide import CATALOGUE as ACTS
from jc_disaster.ui.first_run import ask_officer
from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.act_choices import Reach
from jc_disaster.ui.view_models.act_forms import act_form
from jc_disaster.ui.view_models.fact_forms import incident_form
from jc_disaster.ui.view_models.forms import Confirmation
from jc_disaster.ui.widgets.choice import chosen
from jc_disaster.ui.widgets.form import FormDialog
from jc_disaster.ui.widgets.palette import Palette
from jc_disaster.ui.widgets.what_if import WhatIf
from jc_disaster.workplace import resources_folder
from tests.ui.desks import INCIDENT, desk_of, full_night
from tests.ui.kept_chinese import MESSAGE, Allowed
from tests.ui.pasting import LONG, opened, paste
from tests.ui.reading import Painted, texts_of
from tests.ui.test_sheet_dialog import BAD, previewed
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.acts.spec import ActSpec
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

FOLDER = resources_folder() / "languages"
ENGLISH = language_for("en", FOLDER)
CHINESE_RUN = re.compile("[\u3400-\u9fff]+")


@pytest.fixture
def desk(assessor: Assessor) -> Desk:
    """A full night."""
    desk = desk_of(assessor)
    full_night(desk)
    return desk


@pytest.fixture
def allowed(assessor: Assessor, desk: Desk) -> Allowed:
    """What may stand in Chinese."""
    return Allowed(assessor.edition, desk)


@pytest.fixture
def window(make_window: Callable[..., MainWindow], desk: Desk) -> MainWindow:
    """The window on that night, in English."""
    return make_window(desk, "light", ENGLISH)


def strange_in(widget: QWidget, allowed: Allowed, *, quotes: bool = False) -> dict[str, list[str]]:
    """Every text of a widget with the Chinese in it that must not be there."""
    found = {text: allowed.strange(text, quotes=quotes) for text in texts_of(widget)}
    return {text: runs for text, runs in found.items() if runs}


@pytest.mark.parametrize(
    "key", ["home", "figures", "assessment", "measures", "papers", "journal", "plan", "settings"]
)
def test_every_page_reads_in_english(
    window: MainWindow, allowed: Allowed, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """One Chinese word in a row of English ones is read past, and it may be the one that matters."""
    painted = Painted(monkeypatch)
    window.show_page(key)
    QApplication.processEvents()
    window.grab()

    page = window.page(key)
    quotes = key in {"plan", "measures"}
    assert strange_in(page, allowed, quotes=quotes) == {}
    shown = {text: allowed.strange(text, quotes=True) for text in painted.texts}
    assert {text: runs for text, runs in shown.items() if runs} == {}
    for part in (window.rail, window.top, window.strip, window.status):
        assert strange_in(part, allowed) == {}


def test_the_papers_page_says_that_papers_stay_chinese(window: MainWindow) -> None:
    """Who reads the window in English must not wait for an English paper at night."""
    window.show_page("papers")

    assert any("Papers are in Chinese" in text for text in texts_of(window.page("papers")))


@pytest.mark.parametrize(
    "command",
    [
        "find",
        "propose",
        "decide",
        "upward",
        "call",
        "shortcuts",
        "brief",
        "what-if",
        "palette",
        "terminate",
        "attach-scan",
    ],
)
def test_every_dialog_reads_in_english(window: MainWindow, allowed: Allowed, command: str) -> None:
    """The dialogs are where acts of authority are entered."""
    window.commands.run(command, "")
    dialog = window.dialog
    assert isinstance(dialog, QDialog)

    if isinstance(dialog, FormDialog):
        allowed = allowed.with_form(dialog._form)
    quotes = isinstance(dialog, (Palette, WhatIf))  # the palette lists clauses, the reasons quote them
    assert strange_in(dialog, allowed, quotes=quotes) == {}
    if isinstance(dialog, FormDialog) and dialog._form.confirm is not None:
        confirmation = confirmed(dialog)
        if confirmation is not None:
            dialog._show_confirmation(confirmation)
            assert strange_in(dialog, allowed) == {}
    dialog.close()


def confirmed(dialog: FormDialog) -> Confirmation | None:
    """What the form asks to be confirmed, with its first answers."""
    assert dialog._form.confirm is not None
    return dialog._form.confirm(dialog.answers(), {"at": dialog._now(), "decided_at": dialog._now()})


def test_a_message_is_sifted_in_english(window: MainWindow, qtbot: QtBot, allowed: Allowed) -> None:
    """The message stays as it was sent; what is asked about it is English."""
    window.show_page("assessment")
    dialog = opened(qtbot, window)
    before = strange_in(dialog, allowed)
    paste(qtbot, dialog, MESSAGE)
    for line in range(len(dialog.panel.table.lines_model.lines)):
        dialog.panel.table.choose(line)

        assert strange_in(dialog, allowed) == {}
    assert before == {}
    dialog.panel.show_sifting(dialog.panel.sifting)
    dialog.close()


def test_a_sheet_is_previewed_in_english(
    window: MainWindow, qtbot: QtBot, allowed: Allowed, tmp_path: Path
) -> None:
    """Heads and cells stay as they were sent; what is wrong with them is English."""
    path = tmp_path / "灾情表.csv"
    path.write_text(BAD, encoding="utf-8-sig")
    dialog = previewed(qtbot, window, path)
    qtbot.waitUntil(lambda: bool(dialog.points.rows), timeout=LONG)
    sent = allowed.widened(record=(BAD,))

    assert strange_in(dialog, sent) == {}
    dialog.close()


def test_the_first_start_is_in_english(window: MainWindow, allowed: Allowed) -> None:
    """The very first thing a person reads."""
    dialog = ask_officer(window, lambda _: None)

    assert strange_in(dialog, allowed) == {}
    dialog.rejected.disconnect()
    dialog.close()


@pytest.mark.parametrize("spec", ACTS, ids=lambda spec: spec.name)
def test_every_act_is_entered_in_english_and_recorded_in_the_same_words(
    desk: Desk, allowed: Allowed, qtbot: QtBot, spec: ActSpec
) -> None:
    """The record is a legal act in Chinese, whatever the window is read in."""
    reach = Reach(picture_of(desk), desk.known(INCIDENT).events, desk.officer)
    form = act_form(spec, reach, {}, desk.now)
    dialogs = []
    for language in (CHINESE, ENGLISH):
        theme = make_theme("light", exercise=False, language=language)
        dialog = FormDialog(theme, form, desk.now)
        qtbot.addWidget(dialog)
        dialogs.append(dialog)
    chinese, english = dialogs

    assert strange_in(english, allowed.with_form(form)) == {}
    assert english.answers() == chinese.answers()
    for one, other in zip(chinese.questions, english.questions, strict=True):
        if isinstance(one.field, QComboBox) and isinstance(other.field, QComboBox):
            for place in range(one.field.count()):
                one.field.setCurrentIndex(place)
                other.field.setCurrentIndex(place)
                assert other.answer == one.answer


def test_a_new_incident_is_asked_for_in_english(
    desk: Desk, allowed: Allowed, assessor: Assessor, qtbot: QtBot
) -> None:
    """The first act of every night."""
    dialog = FormDialog(
        make_theme("light", exercise=False, language=ENGLISH), incident_form(assessor.edition), desk.now
    )
    qtbot.addWidget(dialog)

    assert strange_in(dialog, allowed) == {}


def test_an_exercise_says_so_in_chinese_as_well(
    make_window: Callable[..., MainWindow], assessor: Assessor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A photograph of the screen is looked at by people who read no English."""
    desk = desk_of(assessor, exercise=True)
    full_night(desk)
    painted = Painted(monkeypatch)
    window = make_window(desk, "light", ENGLISH)
    QApplication.processEvents()
    window.grab()

    assert "EXERCISE 演练" in painted.texts
    assert window.windowTitle().startswith("【演练】")
    assert any(text.startswith("【演练】") for text in texts_of(window.page("home")))


def test_words_chosen_in_english_are_recorded_in_chinese(window: MainWindow) -> None:
    """电话来报 is what the record holds, and what the paper prints."""
    window.show_page("assessment")
    entry = window.page("assessment").entry  # type: ignore[attr-defined]

    assert entry.source.currentText() == "Phone"
    assert chosen(entry.source) == "电话来报"
    assert chosen(entry.kind) == "初报/续报"


@pytest.mark.parametrize(
    ("typed", "command", "argument"),
    [
        ("sign afterwards", "record", "countersign"),
        ("revoke", "record", "revoke_start"),
        ("reopen", "record", "reopen_incident"),
        ("delegation", "record", "record_delegation"),
        ("complete", "record", "amend_incident"),
        ("hand over", "record", "hand_over"),
        ("papers", "page", "papers"),
        ("补签", "record", "countersign"),
    ],
)
def test_what_a_sentence_tells_to_find_is_found_first(
    window: MainWindow, typed: str, command: str, argument: str
) -> None:
    """“Find “revoke” with Ctrl+K” must not end among fifty lines."""
    window.commands.run("palette", "")
    palette = window.dialog
    assert isinstance(palette, Palette)

    palette.field.setText(typed)

    assert (command, argument) in [(one.command, one.argument) for one in palette.shown[:3]]
    palette.close()
