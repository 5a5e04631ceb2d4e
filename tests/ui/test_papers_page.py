"""公文: made, read, copied and opened, by the real widgets on papers really written."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jc_disaster.ui.main_window import MainWindow
from jc_disaster.ui.theme import apply_theme, make_theme
from jc_disaster.ui.widgets.panel import ActionButton, Panel
from jc_disaster.ui.widgets.preview_dialog import PreviewDialog
from jc_disaster.ui.widgets.section_table import Section, SectionModel
from tests.ui.desks import INCIDENT, act
from tests.ui.paper_desks import choose, line_of, made, open_page, paper_desk, pick, settled
from tests.ui.test_controls import controls, neighbours
from tests.ui.test_journey import dialog_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.pages.papers import PapersPage

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(make_window: Callable[..., MainWindow], assessor: Assessor, tmp_path: Path) -> MainWindow:
    """A window on a full night whose papers are really written."""
    return make_window(paper_desk(assessor, tmp_path))


def heads(page: PapersPage) -> list[str]:
    """The heads of the sections."""
    return [row.cells[0].partition("（")[0] for row in page.table.rows if row.key.startswith("§")]


def test_what_is_needed_comes_first_and_what_waits_says_for_what(qtbot: QtBot, window: MainWindow) -> None:
    """At three in the morning nobody reads thirty lines to find the notice that has to go out."""
    page = open_page(qtbot, window)

    assert heads(page) == ["现在要出", "随时可以出", "还不能出"]
    first = page.table.rows[: [row.key for row in page.table.rows].index("§随时可以出")]
    assert {"flash_report", "start_notice", "leader_report"} <= {row.key for row in first}
    choose(page, "termination_notice")
    assert "仍然有效" in page.way_words.text()
    assert page.go.isVisible()
    assert page.go.accessibleName() == "去办：记录终止响应的决定"
    assert not page.make_one.isEnabled()


def test_enter_on_a_paper_that_waits_opens_the_act_it_waits_for(qtbot: QtBot, window: MainWindow) -> None:
    """The reason alone leaves the officer searching; the way there is one key."""
    page = open_page(qtbot, window)
    choose(page, "team_notice")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)

    dialog = dialog_of(qtbot, window)

    assert "派出工作组" in dialog.windowTitle()
    dialog.reject()


def test_what_was_made_later_is_not_on_the_shelf_of_an_earlier_minute(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Which notice lay on the desk at 03:14? None yet: the files of the test are younger than the night."""
    page = made(qtbot, window, "flash_report")
    assert page.files.rows
    assert window.desk is not None
    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        window.look_back(window.desk.now())
    settled(qtbot, window)
    assert not page.files.rows

    with qtbot.waitSignal(window.refreshed, timeout=20_000):
        window.look_back(None)
    settled(qtbot, window, lambda: bool(page.files.rows))


def test_arrow_keys_pass_over_the_heads(qtbot: QtBot, window: MainWindow) -> None:
    """A head is no paper: nothing can be asked of it."""
    page = open_page(qtbot, window)
    page.table.setFocus()
    reached = {page.table.current_key}
    for _ in range(len(page.table.rows)):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
        reached.add(page.table.current_key)

    assert reached == {row.key for row in page.table.rows if not row.key.startswith("§")}


def test_the_model_with_heads_keeps_qts_rules(qtmodeltester: ModelTester, window: MainWindow) -> None:
    """A model that lies to its view crashes at the worst moment."""
    model = SectionModel(window.theme, ("一", "二"))
    qtmodeltester.check(model, force_py=True)
    page = window.page("papers")
    page.table.show_sections((Section("空", ()),))  # type: ignore[attr-defined]
    qtmodeltester.check(page.table.rows_model, force_py=True)  # type: ignore[attr-defined]


def test_a_paper_is_made_looked_at_and_listed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Enter makes it; its first page is there to be read before anything is printed."""
    page = open_page(qtbot, window)
    choose(page, "start_notice")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, window, lambda: bool(page.files.rows) and page.preview.sheet.image is not None)

    line = line_of(page, "start_notice")
    assert line.path is not None
    assert line.path.parent == tmp_path / "7·11沁河暴雨洪涝"
    assert sorted(path.name for path in line.path.parent.iterdir()) == [
        "start_notice.docx",
        "start_notice.pdf",
    ]
    assert page.files.rows[0].cells == ("启动通知", "已出", "", "第1稿")
    assert line.made is not None
    assert line.made.files[0].sha256[:16] in page.detail.text()
    assert "不替代签字盖章" in page.detail.text()
    assert line.made.files[0].sha256 in page.detail.toolTip()
    assert page.preview.count >= 1
    assert "start_notice" not in [
        row.key for row in page.table.rows[: [row.key for row in page.table.rows].index("§随时可以出")]
    ]


def test_files_are_opened_where_they_lie(qtbot: QtBot, window: MainWindow) -> None:
    """The office program gets the editable file; a missing program is said and nothing is lost."""
    page = made(qtbot, window, "start_notice")
    line = line_of(page, "start_notice")
    assert line.path is not None
    opened: list[QUrl] = []
    page.open_url = lambda url: bool(opened.append(url)) or len(opened) < 3  # type: ignore[method-assign, assignment, func-returns-value]
    page.open_file.click()
    page.open_folder.click()
    page.open_file.click()
    page.copy_path.click()

    assert [url.toLocalFile() for url in opened[:2]] == [
        str(line.path.with_suffix(".docx")),
        str(line.path.parent),
    ]
    assert QGuiApplication.clipboard().text() == str(line.path)


def test_with_made_papers_every_control_has_a_name_and_is_reached_by_tab(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The empty page is walked elsewhere; here everything can be pressed."""
    page = made(qtbot, window, "start_notice")
    wanted = [widget for widget in controls(window) if page.isAncestorOf(widget)]
    page.enter()
    reached = set()
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert len(wanted) > 14
    assert not [widget for widget in wanted if not widget.accessibleName()]
    assert not [widget.accessibleName() for widget in wanted if not reached & neighbours(widget)]
    assert page.preview.view in reached


def test_the_pages_are_turned_and_enlarged_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    """A paper is read through before it is signed; the mouse is not needed for it."""
    page = made(qtbot, window, "start_notice")
    preview = page.preview
    settled(qtbot, window, lambda: preview.sheet.image is not None)
    assert preview.count == 2
    preview.focus()
    fitted = preview.sheet.image
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    settled(qtbot, window)
    assert preview.page == 1
    assert "第2页，共2页" in preview.view.accessibleDescription()
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.page == 1
    qtbot.keyClick(preview.view, Qt.Key.Key_Home)
    assert preview.page == 0
    qtbot.keyClick(preview.view, Qt.Key.Key_Equal, CONTROL)
    settled(
        qtbot,
        window,
        lambda: (
            preview.sheet.image is not None
            and fitted is not None
            and preview.sheet.image.width() > fitted.width()
        ),
    )
    assert preview.fit.currentText() == "50%"
    qtbot.keyClick(preview.view, Qt.Key.Key_Minus, CONTROL)
    assert preview.fit.currentText() == "整页"


def test_a_paper_is_read_large_and_closed_with_escape(qtbot: QtBot, window: MainWindow) -> None:
    """The small picture is for finding; words are read at the size of paper."""
    page = made(qtbot, window, "start_notice")
    page.files.setFocus()
    qtbot.keyClick(page.files, Qt.Key.Key_Return)
    dialog = window.dialog
    assert isinstance(dialog, PreviewDialog)
    settled(qtbot, window, lambda: dialog.preview.sheet.image is not None)

    assert dialog.preview.sheet.image is not None
    assert dialog.preview.sheet.image.width() > 700
    assert dialog.preview.view.horizontalScrollBar().maximum() == 0
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settled(qtbot, window)
    assert not dialog.isVisible()


def test_a_file_that_is_gone_is_said_where_the_page_would_be(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """Somebody tidied the folder; the window says so and goes on."""
    page = made(qtbot, window, "start_notice", "province_report")
    next(tmp_path.rglob("province_report.pdf")).write_bytes(b"no paper")
    pick(page, "province_report")
    settled(qtbot, window, lambda: "打不开" in page.preview.sheet.words)

    assert page.preview.count == 0


@pytest.mark.parametrize(("scale", "size"), [(1.3, (1366, 768)), (2.0, (1920, 1080))])
def test_large_text_needs_no_larger_window(
    assessor: Assessor,
    qtbot: QtBot,
    tmp_path: Path,
    qapp: QApplication,
    scale: float,
    size: tuple[int, int],
) -> None:
    """Whoever needs large text sits before the same screen: buttons take a further line, names stay whole."""
    desk = paper_desk(assessor, tmp_path)
    look = make_theme("light", exercise=False, scale=scale)
    apply_theme(qapp, look)
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.furnish()
    window.attach(desk, desk.known(None))
    page = made(qtbot, window, "start_notice")

    assert (window.width(), window.height()) == size
    for panel in page.findChildren(Panel):
        for button in panel.findChildren(ActionButton):
            if button.isVisible():
                assert panel.rect().contains(button.geometry()), button.text()
                assert button.width() >= button.sizeHint().width()
    assert page.files.columnWidth(0) > look.px(100)


def test_looking_back_shows_what_could_be_made_then_and_makes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """当时所知 holds for papers too: before the decision there was no notice to be made."""
    page, desk = open_page(qtbot, window), window.desk
    assert desk is not None
    before = desk.now()
    desk._clock.moment += timedelta(minutes=10)  # type: ignore[attr-defined]
    act(desk, "receive_warning", **{"from": "市气象局", "words": "未来6小时有强降雨。"}, before=1)
    window.take(desk.known(INCIDENT))
    settled(qtbot, window, lambda: "warning_report" in page.ready_kinds)

    window.look_back(before)
    settled(qtbot, window, lambda: "warning_report" not in page.ready_kinds)
    assert "flash_report" in page.ready_kinds
    window.commands.run("papers", "flash_report")
    assert "当时所知" in window.status.message.text()
    window.look_back(before - timedelta(days=2))
    settled(qtbot, window, lambda: not page.ready_kinds)

    assert "那时还没有" in page.way_words.text()
    assert not list(tmp_path.rglob("*.pdf"))
