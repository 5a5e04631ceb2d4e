"""The language of the window is chosen in 设置 or on the command line, takes effect at once and is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.preferences import Look, Preferences
from jc_disaster.ui.start import Start
from jc_disaster.ui.start_options import start_options
from tests.ui.reading import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LONG = 30_000


@pytest.fixture(autouse=True)
def locale() -> Iterator[None]:
    """The language of Qt's own words is the process's; it goes back to what it was."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's folder with an officer in it, so that nothing is asked."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    Preferences(tmp_path / "window.ini").keep_officer(Officer("值班员甲", "值班员", "席位一"))
    return tmp_path


def opened(qtbot: QtBot, qapp: QApplication, language: str = "") -> Start:
    """The program, started and at work."""
    start = Start(qapp, exercise=True, language=language)
    qtbot.addWidget(start.window)
    start.show()
    qtbot.waitUntil(lambda: start.window.desk is not None, timeout=LONG)
    return start


def test_english_chosen_in_the_settings_is_there_at_once_and_next_time(
    qtbot: QtBot, qapp: QApplication, home: Path
) -> None:
    """Nobody restarts a program in the middle of a night to read it."""
    start = opened(qtbot, qapp)
    start.window.show_page("settings")
    page = start.window.page("settings")

    page.language_box.setCurrentIndex(page.language_box.findData("en"))  # type: ignore[attr-defined]
    page.language_box.activated.emit(page.language_box.currentIndex())  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: start.window.theme.language.code == "en", timeout=LONG)

    assert start.window.current_key == "settings"
    assert start.window.windowTitle().endswith("EXERCISE 演练")
    assert Preferences(home / "window.ini").look().language == "en"
    assert QLocale().language() is QLocale.Language.English
    start.window.close()


def test_the_settings_say_at_once_and_chinese_is_back_as_quickly(
    qtbot: QtBot, qapp: QApplication, home: Path
) -> None:
    """What the setting promises is what happens, in both directions and on every page that was open."""
    assert home.is_dir()
    start = opened(qtbot, qapp, "en")
    start.window.show_page("papers")
    start.window.show_page("settings")
    promise = "Takes effect at once. Only the window's own words change"
    assert any(text.startswith(promise) for text in texts_of(start.window.page("settings")))

    page = start.window.page("settings")
    page.language_box.setCurrentIndex(page.language_box.findData("zh"))  # type: ignore[attr-defined]
    page.language_box.activated.emit(page.language_box.currentIndex())  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: start.window.theme.language is CHINESE, timeout=LONG)

    assert any(text.startswith("立即生效。") for text in texts_of(start.window.page("settings")))
    start.window.show_page("home")
    assert not any("Recent entries" in text for text in texts_of(start.window))
    start.window.close()


def test_another_size_of_text_keeps_the_language(qtbot: QtBot, qapp: QApplication, home: Path) -> None:
    """A choice must not undo another."""
    assert home.is_dir()
    start = opened(qtbot, qapp, "en")
    start.window.show_page("settings")
    page = start.window.page("settings")
    looks: list[Look] = []
    page.look_changed.connect(looks.append)  # type: ignore[attr-defined]
    start.window.look_wanted.disconnect()

    page.scale_box.activated.emit(1)  # type: ignore[attr-defined]

    assert [look.language for look in looks] == ["en"]
    start.window.close()


def test_the_command_line_chooses_the_language_for_once(qtbot: QtBot, qapp: QApplication, home: Path) -> None:
    """For pictures and for a visitor; what the officer chose stays."""
    start = opened(qtbot, qapp, "en")

    assert start.window.theme.language.code == "en"
    assert Preferences(home / "window.ini").look().language == "zh"
    assert start_options(["--language", "en"]).language == "en"
    assert start_options([]).language == ""
    start.window.close()


def test_a_catalogue_that_cannot_be_read_costs_the_language_and_not_the_window(tmp_path: Path) -> None:
    """At three in the morning a window in Chinese is better than none."""
    assert language_for("en", tmp_path) is CHINESE
    (tmp_path / "jc_disaster_en.ts").write_text("<TS><context>", encoding="utf-8")
    assert language_for("en", tmp_path) is CHINESE


def test_what_is_typed_and_what_is_under_way_reach_the_window_with_the_new_look(
    qtbot: QtBot, qapp: QApplication, home: Path
) -> None:
    """A figure typed just before, and an act that is being recorded meanwhile: the new window knows of both."""
    assert home.is_dir()
    start = Start(qapp, exercise=True)
    start.show()
    qtbot.waitUntil(lambda: start.window.desk is not None, timeout=LONG)
    opening = {"act": "open_incident", "title": "演练灾情", "hazard": "洪涝"}
    receipt = start.window.desk.act("一场", opening)  # type: ignore[union-attr]
    start.window.take_receipt(receipt)
    start.window.show_page("assessment")
    entry = start.window.page("assessment").entry  # type: ignore[attr-defined]
    qtbot.keyClicks(entry.fields["deaths"], "33")

    start.window.act({"act": "write_note", "words": "大雨"}, incident="一场")
    start.window.look_wanted.emit(Look("dark", 1.0, "zh"))
    qtbot.waitUntil(lambda: not start.window.errands.busy, timeout=LONG)

    picture, desk = start.window.picture, start.window.desk
    assert picture is not None
    assert desk is not None
    assert picture.state.count == desk.state("一场").count
    assert start.window.page("assessment").entry.fields["deaths"].text() == "33"  # type: ignore[attr-defined]
    start.window.close()
