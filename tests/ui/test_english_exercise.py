"""The exercise read in English: before, during and after it, with Chinese only where it is meant to stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import pytest

from jc_disaster.incident.telling import words_of
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.view_models.conducting import CONDUCT, EVALUATE, REVIEW, START
from jc_disaster.workplace import resources_folder
from tests.ui.drills import DrillRoom, Hall, settle
from tests.ui.kept_chinese import Allowed
from tests.ui.reading import texts_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow

ENGLISH = language_for("en", resources_folder() / "languages")


@pytest.fixture
def hall(make_window: Callable[..., MainWindow], assessor: Assessor, tmp_path: Path) -> Hall:
    """An exercise that ran for an hour, with a note of an evaluator, in a window read in English."""
    room = DrillRoom(assessor, tmp_path)
    hall = Hall(room, make_window(room.desk, "light", ENGLISH))
    hall.begin()
    hall.window.act({"act": "run_clock", "pace": 60})
    settle(hall.window)
    hall.wait(seconds=60)
    hall.page.choose(EVALUATE)
    sheet = hall.page.evaluation
    sheet.post.setText("评估员一")
    sheet.words.setPlainText("接报复述完整。")
    sheet.keep.click()
    settle(hall.window)
    return hall


def pack_words(one: object) -> list[str]:
    """Every text of a pack."""
    if isinstance(one, str):
        return [one]
    if isinstance(one, Mapping):
        return [text for part in (*one.keys(), *one.values()) for text in pack_words(part)]
    if isinstance(one, (tuple, list, frozenset)):
        return [text for part in one for text in pack_words(part)]
    if is_dataclass(one):
        return [text for field in fields(one) for text in pack_words(getattr(one, field.name))]
    return []


def strange_in(widget: QWidget, hall: Hall) -> dict[str, list[str]]:
    """What stands in Chinese and is neither of the pack nor of the log nor of the plan."""
    room = hall.room
    edition = room.desk.known(hall.incident).assessor.edition
    packs = [words for choice in room.drills.choices() if choice.pack for words in pack_words(choice.pack)]
    told = [words_of(event, edition) for event in room.desk.known(hall.incident).events]
    allowed = Allowed(edition, room.desk, hall.incident).widened(
        names=("第一队", "评估员一", *packs), record=(*told, "接报复述完整。")
    )
    found = {text: allowed.strange(text) for text in texts_of(widget)}
    return {text: runs for text, runs in found.items() if runs}


@pytest.mark.parametrize("part", [START, CONDUCT, EVALUATE, REVIEW])
def test_every_part_of_an_exercise_reads_in_english(hall: Hall, part: str) -> None:
    """A controller who reads English must be able to stop the exercise when a real incident begins."""
    hall.page.choose(part)
    settle(hall.window)
    if part == CONDUCT:
        hall.choose("c03")

    assert strange_in(hall.page.stack.part(part), hall) == {}
    for button in hall.page.tabs.values():
        assert strange_in(button, hall) == {}


def test_the_players_window_reads_in_english_and_its_messages_stay(hall: Hall) -> None:
    """The message is what was said on the telephone; the window around it is not."""
    hall.flow.show_players()
    settle(hall.window)
    players = hall.flow.players
    assert players is not None
    assert strange_in(players, hall) == {}
    assert any(line.text == players.messages[0].text for line in players.messages)
