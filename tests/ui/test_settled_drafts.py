"""What a person settled of a message survives a crash with the message, for the same words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jc_disaster.incident.fold import Fold
from jc_disaster.kernel.quantity import exact
from jc_disaster.ui.view_models import sifting as moves
from jc_disaster.ui.view_models.paste import NOTHING, ReadRow, Sort
from jc_disaster.ui.view_models.sift_drafts import Head, settled_again, settled_text
from jc_disaster.ui.view_models.sifting import begin
from tests.ui.desks import desk_of, full_night
from tests.ui.pasting import COUNTY, LONG
from tests.ui.test_form_drafts import kept, night, pasted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.view_models.sifting import Item

NOTHING_KNOWN = Fold("7-11", "real").state()


def read_row(unit: str, key: str, number: int, start: int) -> ReadRow:
    """A row of a message."""
    return ReadRow(Sort.FIGURE, unit, key, exact(number), f"死亡{number}人", start, start + 4)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this machine."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    return tmp_path


def stands(item: Item) -> tuple[object, ...]:
    """How a row stands."""
    return (item.read.words, item.verdict, item.quantity, item.reason)


def test_what_was_settled_of_a_message_is_there_again_with_it_after_a_crash(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, home: Path
) -> None:
    """Forty rows looked at one by one: the power takes none of the looks, and records none of the rows."""
    first = pasted(make_window(night(assessor)))
    first.put_message(COUNTY)
    qtbot.waitUntil(lambda: len(first.panel.sifting.items) > 2, timeout=LONG)
    panel = first.panel
    panel.show_sifting(moves.accept(panel.sifting, 0).sifting)
    panel.show_sifting(moves.change(panel.sifting, 1, exact(4)).sifting)
    panel.show_sifting(moves.drop(panel.sifting, 2).sifting)
    before = [stands(item) for item in panel.sifting.items]
    assert len({verdict for _, verdict, _, _ in before}) == 4
    qtbot.waitUntil(lambda: "DROPPED" in kept(home), timeout=LONG)

    again = pasted(make_window(night(assessor)))
    assert "连同已核对的" in again.offered.words.text()
    again.offered.buttons[0].click()
    qtbot.waitUntil(lambda: bool(again.panel.sifting.items), timeout=LONG)

    assert [stands(item) for item in again.panel.sifting.items] == before


def test_another_message_takes_nothing_over_from_what_was_settled_of_the_last(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, home: Path
) -> None:
    """采用 was said of other words."""
    dialog = pasted(make_window(night(assessor)))
    dialog.put_message(COUNTY)
    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)
    dialog.panel.accept_all()
    qtbot.waitUntil(lambda: "TAKEN" in kept(home), timeout=LONG)

    dialog.put_message(COUNTY.replace("死亡2人", "死亡5人"))
    qtbot.waitUntil(lambda: "死亡5人" in kept(home), timeout=LONG)

    assert "TAKEN" not in kept(home)


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"rows": [{"row": [1]}], "head": 3}', '{"rows": 5}'])
def test_marks_that_cannot_be_read_leave_every_row_open(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, rubbish: str
) -> None:
    """The message is there; what was settled of it is asked about anew."""
    dialog = pasted(make_window(desk_of_night(assessor)))

    dialog.put_back(COUNTY, rubbish)
    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)

    assert not any(item.kept for item in dialog.panel.sifting.items)


def desk_of_night(assessor: Assessor) -> Desk:
    """A full night in memory."""
    desk = desk_of(assessor)
    full_night(desk)
    return desk


def test_a_row_that_is_on_record_is_not_asked_about_again() -> None:
    """The county's own report was recorded before the power went; the others of the message were not."""
    rows = (read_row("阳城县", "deaths", 2, 0), read_row("陵川县", "deaths", 3, 9))
    view = NOTHING._replace(rows=rows)
    sifting = begin(view, NOTHING_KNOWN)
    left = sifting._replace(items=sifting.items[1:])

    again = settled_again(sifting, settled_text(view, left, Head()))

    assert [item.read.unit for item in again.items] == ["陵川县"]
    assert settled_text(view, sifting, Head()) == ""
