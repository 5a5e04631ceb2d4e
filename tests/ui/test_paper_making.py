"""Making papers in the window: formats, carriers, text for short messages, without an incident, stopped, refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from jc_disaster.documents.carrier import Carrier
from jc_disaster.ui.main_window import MainWindow
from jc_disaster.ui.opening import LatePapers
from jc_disaster.ui.paper_settings import PaperWay
from jc_disaster.workplace import Plans
from tests.ui.desks import desk_of
from tests.ui.paper_desks import choose, made, open_page, paper_desk, settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(make_window: Callable[..., MainWindow], assessor: Assessor, tmp_path: Path) -> MainWindow:
    """A window on a full night whose papers are really written."""
    return make_window(paper_desk(assessor, tmp_path))


def test_format_and_carrier_are_chosen_in_the_window_and_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """Which offices edit and which send telegrams is settled once, not every night."""
    page = open_page(qtbot, window)
    for box, place in ((page.formats, 1), (page.carrier, 2)):
        box.setFocus()
        box.setCurrentIndex(place)
        box.activated.emit(place)
    choose(page, "start_notice")
    page.make_chosen()
    settled(qtbot, window, lambda: bool(page.files.rows))

    assert window.desk is not None
    assert window.desk.settings.paper_way() == PaperWay(("docx",), Carrier.TELEGRAM)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["start_notice.docx"]
    assert "办公软件" in page.preview.sheet.words
    assert not page.print.isEnabled()


@pytest.mark.parametrize("exercise", [False, True])
def test_the_text_for_a_short_message_is_copied_with_one_key(
    make_window: Callable[..., MainWindow],
    assessor: Assessor,
    qtbot: QtBot,
    tmp_path: Path,
    exercise: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """In the night it goes by telephone; the text of an exercise must say so in its first word."""
    window = make_window(paper_desk(assessor, tmp_path, exercise=exercise))
    page = open_page(qtbot, window)
    choose(page, "start_notice")
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(window, Qt.Key.Key_C, CONTROL | SHIFT)
    settled(qtbot, window, lambda: bool(QGuiApplication.clipboard().text()))

    text = QGuiApplication.clipboard().text()
    assert "Ⅳ级" in text
    assert text.startswith("【演练】") is exercise
    assert "已复制" in window.status.message.text()


def test_a_paper_without_a_short_text_says_which_have_one(qtbot: QtBot, window: MainWindow) -> None:
    """Nothing half-right in the clipboard, and it is not called 未记录."""
    page = open_page(qtbot, window)
    choose(page, "decision_card")
    QGuiApplication.clipboard().setText("原来的")
    page.copy_text.click()
    settled(qtbot, window, lambda: "没有短信文字" in window.status.message.text())

    assert QGuiApplication.clipboard().text() == "原来的"
    assert "未记录" not in window.status.saved.text()


def test_from_another_page_the_text_of_what_was_decided_last_is_copied(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The officer stands on 研判 when the order comes to tell the counties."""
    QGuiApplication.clipboard().clear()
    window.show_page("assessment")
    qtbot.keyClick(window, Qt.Key.Key_C, CONTROL | SHIFT)
    settled(qtbot, window, lambda: bool(QGuiApplication.clipboard().text()))

    assert "启动" in QGuiApplication.clipboard().text()


def test_a_refused_folder_is_said_and_stops_the_rest(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """A full or locked disc: said once in words, the record untouched, nothing pretended."""
    page = open_page(qtbot, window)
    (tmp_path / "7·11沁河暴雨洪涝").write_text("", encoding="utf-8")
    window.commands.run("papers", "flash_report,start_notice")
    settled(qtbot, window, lambda: "换一个文件夹" in window.status.message.text())

    assert not page.progress.isVisible()
    assert "未记录" not in window.status.saved.text()


@pytest.mark.parametrize("exercise", [False, True])
def test_cards_and_blank_forms_are_printed_before_anything_happens(
    make_window: Callable[..., MainWindow],
    assessor: Assessor,
    qtbot: QtBot,
    tmp_path: Path,
    exercise: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """They are for the night the power fails: they must lie there before there is any incident."""
    desk = desk_of(assessor, exercise=exercise)
    desk.papers = LatePapers(Plans(), tmp_path)
    window = make_window(desk)
    page = open_page(qtbot, window)
    assert set(page.ready_kinds) == {"decision_card", "flow_chart", "blank_forms"}
    choose(page, "start_notice")
    assert page.go.accessibleName() == "去办：新建灾情"
    window.commands.run("papers", "decision_card")
    settled(qtbot, window, lambda: bool(page.files.rows))

    path = next(tmp_path.rglob("*.pdf"))
    assert path.name.startswith("【演练】") is exercise
    assert path.parent.name.endswith("不随灾情的文书")
    window.commands.run("issue-paper", "")
    assert "新建灾情" in window.status.message.text()


def test_a_short_text_that_was_made_is_read_in_the_preview(
    make_window: Callable[..., MainWindow], assessor: Assessor, qtbot: QtBot, tmp_path: Path
) -> None:
    """What will be pasted is seen before it is; in an exercise its first word says so."""
    desk = paper_desk(assessor, tmp_path, exercise=True)
    desk.settings.keep_paper_way(PaperWay(carrier=Carrier.TEXT))
    window = make_window(desk)
    page = made(qtbot, window, "start_notice")
    settled(qtbot, window, lambda: "Ⅳ级" in page.preview.sheet.words)

    assert page.preview.sheet.words.startswith("【演练】")
    assert not page.print.isEnabled()


def test_what_is_under_way_can_be_stopped(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Twenty papers asked for by mistake must not hold up the one that is needed."""
    page = open_page(qtbot, window)
    window.commands.run("papers", "start_notice,flash_report,province_report,decision_card")
    assert page.stop.isVisible()
    page.stop.click()
    settled(qtbot, window)

    assert [path.name for path in tmp_path.rglob("*.pdf")] == ["start_notice.pdf"]
    assert not page.stop.isVisible()


def test_an_entry_does_not_wait_until_all_papers_are_made(qtbot: QtBot, window: MainWindow) -> None:
    """A county calls while papers are written: its figures come first in between."""
    open_page(qtbot, window)
    window.commands.run("papers", "")
    flow = window.commands.papers
    assert flow.busy
    with qtbot.waitSignal(window.recorded, timeout=60_000):
        window.act(
            {
                "act": "report_figures",
                "unit": "陵川县",
                "report_kind": "初报",
                "as_of": window.desk.now(),  # type: ignore[union-attr]
                "source": "电话",
                "unaffected": True,
            }
        )

    assert flow.busy
    flow.stop()
    settled(qtbot, window)
