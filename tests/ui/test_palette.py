"""The palette finds what an officer would type, and nothing that leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from jc_disaster.ui.view_models.palette import everything, search
from jc_disaster.ui.widgets.palette import Palette
from tests.ui.desks import INCIDENT, desk_of, full_night
from tests.ui.test_journey import dialog_of, focused, put
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.view_models.palette import Found


def all_of(assessor: Assessor) -> tuple[Found, ...]:
    """Everything on a full night."""
    desk = desk_of(assessor)
    full_night(desk)
    papers = (("flash_report", "值班信息"),)
    return everything(assessor.edition, picture_of(desk), desk.known(INCIDENT).incidents, papers)


def first(assessor: Assessor, typed: str) -> Found:
    """The closest match."""
    return search(all_of(assessor), typed)[0]


def test_every_sort_of_thing_is_found_by_its_own_words(assessor: Assessor) -> None:
    """A page, an act, a county, a department, a clause, a paper, an incident."""
    found = {
        typed: (first(assessor, typed).command, first(assessor, typed).argument)
        for typed in ("公文", "补签", "陵川", "市财政局", "5.3.1", "出值班信息", "7·11")
    }

    assert found == {
        "公文": ("page", "papers"),
        "补签": ("record", "countersign"),
        "陵川": ("unit", "陵川县"),
        "市财政局": ("measures", "市财政局"),
        "5.3.1": ("clause", "5.3.1"),
        "出值班信息": ("papers", "flash_report"),
        "7·11": ("incident", INCIDENT),
    }


def test_full_width_signs_and_several_words_find_the_same(assessor: Assessor) -> None:
    """An input method leaves full-width digits behind."""
    assert first(assessor, "５.３.１").argument == "5.3.1"
    assert first(assessor, "措施 财政").command == "measures"


def test_the_archive_is_searched_by_hazard_day_and_standing(assessor: Assessor) -> None:
    """Of the floods of six years, the one in July that is closed."""
    desk = desk_of(assessor)
    full_night(desk)
    desk.act("2026-6", {"act": "open_incident", "title": "六月冰雹", "hazard": "洪涝"})
    desk.act("2026-6", {"act": "close_incident", "reason": "工作结束", "at": desk.now()})
    states = desk.known(INCIDENT).incidents
    found = everything(assessor.edition, picture_of(desk), states)

    closed = [one.argument for one in search(found, "灾情 已归档") if one.sort == "灾情"]
    dated = [one.argument for one in search(found, "2026-07") if one.sort == "灾情"]

    assert closed == ["2026-6"]
    assert dated == [INCIDENT]


def test_every_command_of_the_palette_exists(night_window: MainWindow, assessor: Assessor) -> None:
    """What is found can be done."""
    assert {one.command for one in all_of(assessor)} <= set(night_window.commands.names)


def test_the_palette_leads_to_a_clause_by_keys(qtbot: QtBot, night_window: MainWindow) -> None:
    """Ctrl+K, the number of the clause, Enter."""
    qtbot.keyClick(night_window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = dialog_of(qtbot, night_window)
    assert isinstance(palette, Palette)
    put(qtbot, "5.7")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)

    assert night_window.current_key == "plan"
    assert night_window.page("plan").list.current_key == "5.7"  # type: ignore[attr-defined]


def test_what_is_not_found_says_what_to_try(qtbot: QtBot, night_window: MainWindow) -> None:
    """An empty list alone is a dead end."""
    night_window.commands.run("palette")
    palette = dialog_of(qtbot, night_window)
    assert isinstance(palette, Palette)
    palette.field.setText("没有这样的词")

    assert palette.shown == ()
    assert "换一个词" in palette.hint.text()
    palette.close()
