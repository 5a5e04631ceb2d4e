"""The players see what was sent and nothing else: no word of what is to come, of an objective, of the answer key."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from jc_disaster.exercise.conduct import Stage, schedule
from jc_disaster.exercise.pack import offset_words
from jc_disaster.incident.exercise_clock import EVALUATED
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.players_view import players_clock, players_view
from jc_disaster.ui.widgets.players_window import PlayersWindow
from tests.exercise.conftest import SHIPPED
from tests.ui.drills import DrillRoom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.exercise.pack import Inject, Pack
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.drills import Conducted
    from jc_disaster.ui.main_window import MainWindow

SHINGLE = 5
PYSIDE = "_PySide"  # the binding's own pointers, no text
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.UserRole,
)


def strings_of(window: QWidget) -> Iterator[str]:
    """Every string that any object under a window holds: all properties, its own too, and the data of every model."""
    for one in (window, *window.findChildren(QObject)):
        meta = one.metaObject()
        for place in range(meta.propertyCount()):
            value = one.property(meta.property(place).name())
            if isinstance(value, str):
                yield value
        for name in one.dynamicPropertyNames():
            kept = bytes(name.data()).decode()
            value = "" if kept.startswith(PYSIDE) else one.property(kept)
            if isinstance(value, str):
                yield value
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            yield from model_strings(one)


def model_strings(view: QAbstractItemView) -> Iterator[str]:
    """Every cell of a model in every role."""
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            for role in ROLES:
                value = model.data(model.index(row, column), role)
                if isinstance(value, str):
                    yield value


def shingles(texts: Iterator[str] | list[str]) -> set[str]:
    """Every run of five signs: whoever reads one of them has read a word of it."""
    return {text[at : at + SHINGLE] for text in texts for at in range(len(text) - SHINGLE + 1)}


def words_of(inject: Inject) -> list[str]:
    """What the players get of an inject."""
    return [inject.text, inject.sender, inject.recipient]


def secrets_of(pack: Pack, conducted: Conducted) -> list[str]:
    """What no player may read now."""
    unsent = [one for one in conducted.planned if one.stage is not Stage.SENT]
    texts = [one.inject.text for one in unsent]
    texts += [one.inject.note for one in conducted.planned]
    texts += [offset_words(one.at - pack.starts_at) for one in unsent]
    texts += [one.title for one in pack.objectives]
    texts += [*pack.director_notes, pack.title, pack.source]
    texts += [mark.expected.what for mark in conducted.judgement.marks]
    texts += [mark.status.value for mark in conducted.judgement.marks]
    return [text for text in texts if text]


@pytest.fixture
def room(assessor: Assessor, tmp_path: Path) -> DrillRoom:
    """An exercise store in memory."""
    return DrillRoom(assessor, tmp_path)


@pytest.fixture
def players(qtbot: QtBot, fonts: None) -> PlayersWindow:  # noqa: ARG001 - measured in its own face
    """The players' window."""
    window = PlayersWindow(make_theme("light", exercise=True))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize("name", SHIPPED)
def test_no_word_of_what_was_not_sent_stands_anywhere_in_the_players_window(
    room: DrillRoom, players: PlayersWindow, name: str
) -> None:
    """After every inject of every shipped pack, in any text, tooltip, accessible name or model."""
    incident, pack = room.begin(name), room.pack(name)
    fixed = shingles(strings_of(players))
    room.do(
        incident,
        "note_evaluation",
        objective="o1",
        evaluator={"name": "", "post": "评估员"},
        words="偷看评语",
    )
    looked = 0
    while True:
        state = room.desk.state(incident)
        players.show_view(players_view(state))
        players.show_clock(players_clock(state, room.clock.now()))
        conducted = room.drills.conducted(incident)
        sent = [one.inject for one in conducted.planned if one.stage is Stage.SENT]
        allowed = fixed | shingles([word for inject in sent for word in words_of(inject)])
        allowed |= shingles([pack.setting.title, *players_clock(state, room.clock.now())])
        allowed |= shingles([line.when for line in players.messages])
        shown = shingles(strings_of(players))

        leaked = (shown & shingles(secrets_of(pack, conducted))) - allowed
        assert not leaked, leaked
        assert "偷看评语" not in "".join(strings_of(players))
        looked += 1
        following = room.drills.next_time(incident)
        if following is None:
            break
        room.move_on(incident, (following - pack.starts_at) // timedelta(minutes=1))
    assert looked > 3
    assert len(players.messages) == len(sent) > 0


def test_the_walk_finds_what_stands_in_any_corner(players: PlayersWindow) -> None:
    """A leak test that looks nowhere proves nothing."""
    corners: tuple[Callable[[str], object], ...] = (
        players.hint.setText,
        players.clock.setToolTip,
        players.work.setAccessibleName,
        players.area.setAccessibleDescription,
        players.setWindowTitle,
        players.wall.setWhatsThis,
        lambda word: players.day.setProperty("kept", word),
    )
    for number, put in enumerate(corners):
        word = f"秘密的话{number}"
        put(word)
        assert word in "".join(strings_of(players))


def test_a_new_message_is_seen_and_heard_once(
    room: DrillRoom, players: PlayersWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The room talks; the message must be noticed, and a redraw must not ring."""
    rung: list[bool] = []
    monkeypatch.setattr(players, "ring", lambda: rung.append(True))
    incident = room.begin()
    players.show_view(players_view(room.desk.state(incident)))
    assert rung == []

    room.move_on(incident, 0)
    for _ in range(2):
        players.show_view(players_view(room.desk.state(incident)))

    assert rung == [True]
    assert players.messages[0].text.startswith("我县一处山体滑坡")


def test_everything_in_the_players_window_is_marked(room: DrillRoom, players: PlayersWindow) -> None:
    """A photograph of one message must say what it is."""
    incident = room.begin()
    room.move_on(incident, 45)
    players.show_view(players_view(room.desk.state(incident)))

    heads = [one.accessibleName() for one in players.findChildren(QWidget) if one.accessibleDescription()]
    assert players.windowTitle() == "【演练】参演窗口 · 演练"
    assert players.panel.heading.text().startswith("【演练】")
    assert len(heads) == 2
    assert all(head.startswith("【演练】") for head in heads)


def test_what_controllers_prepare_is_not_in_the_log_while_the_exercise_runs(
    room: DrillRoom, make_window: Callable[[Desk], MainWindow]
) -> None:
    """Players work at the main window: its log must not tell them the next message."""
    incident = room.begin()
    planned_at = room.now(incident)
    room.do(
        incident,
        "insert_inject",
        **{"inject": "临1", "planned_at": planned_at, "from": "某县", "to": "市级值班室"},
        channel="电话",
        text="桥已冲断",
    )
    room.do(incident, "change_inject", inject="c02", change="跳过", reason="太难")
    room.do(incident, "note_evaluation", objective="o1", evaluator={"name": "", "post": "评"}, words="慢")
    window = make_window(room.desk)
    for key in ("home", "journal"):
        window.show_page(key)
        said = "".join(strings_of(window.page(key)))
        assert not [word for word in ("桥已冲断", "太难", "c02") if word in said]
    assert room.desk.state(incident).entries[EVALUATED]

    room.do(incident, "end_exercise")
    window.take(room.desk.known(incident))

    said = "".join(strings_of(window.page("journal")))
    assert "桥已冲断" in said


def test_the_schedule_itself_is_no_part_of_the_view(room: DrillRoom) -> None:
    """The view is made from the record's sent messages: a pack cannot even be handed in."""
    incident = room.begin()
    state = room.desk.state(incident)
    pack = room.pack()
    assert schedule(pack, state, room.plan(None))

    assert players_view(state).messages == ()
