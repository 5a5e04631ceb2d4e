"""Everything can be reached by keys, everything has a name, every panel says what it belongs to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from jc_disaster.kernel.figures import FIGURE_BY_KEY
from jc_disaster.ui.main_window import MainWindow
from jc_disaster.ui.shortcuts import COMMANDS, PAGES
from jc_disaster.ui.theme import apply_theme, make_theme
from jc_disaster.ui.widgets.condition_bars import SMALLEST_ROW
from jc_disaster.ui.widgets.figure_field import FigureField
from jc_disaster.ui.widgets.panel import KindTag, Panel
from jc_disaster.ui.widgets.rows import Row, RowsTable
from tests.ui.desks import desk_of, full_night

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)
PAGE_KEYS = tuple(entry.key for entry in PAGES)


def controls(window: QWidget) -> list[QWidget]:
    """All controls a person can use now, without the parts of other controls."""
    found = [widget for widget in window.findChildren(QWidget) if isinstance(widget, CONTROLS)]
    return [
        widget
        for widget in found
        if widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget.parent(), QComboBox)
        and not isinstance(widget, QHeaderView)
        and not widget.objectName().startswith("qt_")
        and type(widget).__name__ != "QTableCornerButton"
    ]


@pytest.mark.parametrize("key", PAGE_KEYS)
def test_every_control_has_a_name_and_can_be_reached_by_tab(
    night_window: MainWindow, qtbot: QtBot, key: str
) -> None:
    """A screen reader reads names; a broken mouse must stop nobody."""
    night_window.show_page(key)
    if key == "papers":
        night_window.commands.run("papers", "flash_report")
        files = night_window.page(key).files  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: bool(files.rows), timeout=20_000)
        night_window.page(key).enter()
    if key == "settings":
        qtbot.waitUntil(night_window.page(key).fonts.preferred.isEnabled, timeout=20_000)  # type: ignore[attr-defined]
    wanted = controls(night_window)

    nameless = [widget for widget in wanted if not widget.accessibleName()]
    reached = set()
    for _ in range(len(wanted) + 40):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert wanted
    assert not nameless
    missed = [widget.accessibleName() for widget in wanted if not reached & neighbours(widget)]
    assert not missed


def neighbours(widget: QWidget) -> set[QWidget]:
    """The widget, and those of its group: Tab reaches a group, arrow keys walk in it."""
    group: QButtonGroup | None = widget.group() if isinstance(widget, QAbstractButton) else None
    return {widget} if group is None else set(group.buttons())


def test_figures_follow_the_order_of_the_telephone_report(night_window: MainWindow, qtbot: QtBot) -> None:
    """时间 地点 死亡 失踪 转移 需救助 倒塌 严损: as the county reads it out."""
    night_window.show_page("assessment")
    page = night_window.page("assessment")
    page.choose_unit("阳城县")  # type: ignore[attr-defined]
    entry = page.entry  # type: ignore[attr-defined]
    order = []
    focused = QApplication.focusWidget()
    assert focused is entry.as_of
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(focused, FigureField):
            order.append(focused.kind.key)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert order[:5] == ["deaths", "missing", "relocated", "needing_relief", "collapsed_rooms"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("exercise", [False, True])
def test_every_panel_of_every_page_says_its_kind(
    make_window: Callable[..., MainWindow],
    assessor: Assessor,
    exercise: bool,  # noqa: FBT001 - a parameter of the test
    theme: str,
) -> None:
    """A cropped photograph of any panel still shows 正式 or 演练."""
    desk: Desk = desk_of(assessor, exercise=exercise)
    full_night(desk)
    window = make_window(desk, theme)
    word = "演练" if exercise else "正式"
    for key in PAGE_KEYS:
        window.show_page(key)
        panels = [panel for panel in window.page(key).findChildren(Panel) if panel.isVisible()]
        assert panels
        for panel in panels:
            tags = [tag for tag in panel.findChildren(KindTag) if tag.isVisible()]
            assert [tag.accessibleName() for tag in tags] == [word]
            assert panel.heading.text().startswith("【演练】") is exercise
    assert window.windowTitle().startswith("【演练】") is exercise
    assert window.windowTitle().endswith(word)
    assert window.top.title.text().startswith("【演练】") is exercise


@pytest.mark.parametrize("size", [(1366, 768), (1366, 700)])
def test_the_heart_of_the_window_needs_no_scrolling_on_the_smallest_screen(
    qtbot: QtBot, night_window: MainWindow, size: tuple[int, int]
) -> None:
    """1366 × 768, and the same less a task bar and a title: everything in one look."""
    night_window.resize(*size)
    night_window.show_page("assessment")
    page = night_window.page("assessment")
    qtbot.waitUntil(lambda: page.minimumSizeHint().height() <= page.height())

    assert (night_window.width(), night_window.height()) == size
    assert page.minimumSizeHint().width() <= page.width()


def test_no_shortcut_is_a_bare_letter_and_none_is_used_twice() -> None:
    """A letter belongs to the text that is being typed."""
    keys = [entry.shortcut for entry in PAGES] + [shortcut.key for shortcut in COMMANDS]

    assert len(set(keys)) == len(keys)
    assert all(key.startswith(("Ctrl+", "F")) for key in keys)


def test_every_shortcut_has_a_command(night_window: MainWindow) -> None:
    """What F1 shows is what works."""
    assert {shortcut.command for shortcut in COMMANDS} <= set(night_window.commands.names)


def test_enter_that_belongs_to_an_input_method_records_nothing(qtbot: QtBot) -> None:
    """Composing 约 and pressing Enter chooses the word; it must not send a half-typed figure."""
    field = FigureField(make_theme("light", exercise=False), FIGURE_BY_KEY["deaths"])
    qtbot.addWidget(field)
    field.show()
    accepted: list[object] = []
    field.accepted.connect(lambda _, meaning: accepted.append(meaning))
    field.setText("3")
    QApplication.sendEvent(field, QInputMethodEvent("yue", []))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.composing
    assert not accepted

    commit = QInputMethodEvent("", [])
    commit.setCommitString("余")
    QApplication.sendEvent(field, commit)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(accepted) == 1


def test_a_field_says_that_a_figure_was_taken_back_only_where_one_was_typed(qtbot: QtBot) -> None:
    """Opening an incident drew the comparison nine times; what was typed is taken back though it equals the record."""
    field = FigureField(make_theme("light", exercise=False), FIGURE_BY_KEY["deaths"])
    qtbot.addWidget(field)
    typed: list[bool] = []
    field.typed.connect(lambda _, meaning: typed.append(meaning.empty))
    field.show_recorded("3", "", "")
    field.revert()
    assert not typed

    qtbot.keyClick(field, Qt.Key.Key_4)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert not field.edited
    field.revert()
    field.revert()

    assert typed == [False, False, True]


def test_a_long_log_is_measured_only_where_it_is_seen(qtbot: QtBot) -> None:
    """Three thousand entries after two days: the page opens at once, and its last line is whole."""
    long = "因灾死亡人口0人，因灾失踪人口0人，紧急转移安置人口0人，需紧急生活救助人口0人，倒塌房屋间数0间"
    table = RowsTable(make_theme("light", exercise=False), ("时间", "内容"), (120, 0), "日志")
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show_rows(tuple(Row(str(number), ("03:14", long)) for number in range(3000)))
    table.show()
    qtbot.waitUntil(lambda: table.rowHeight(0) > table.rowHeight(2999))

    assert table.rowHeight(1500) == table.rowHeight(2999)

    bar = table.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: table.rowHeight(2999) == table.rowHeight(0))
    assert table.rowViewportPosition(2999) + table.rowHeight(2999) <= table.viewport().height()


@pytest.mark.parametrize("scale", [1.15, 1.5, 2.0])
def test_large_text_on_a_small_screen_is_scrolled_and_never_squeezed(
    qtbot: QtBot,
    qapp: QApplication,
    fonts: None,  # noqa: ARG001 - measured in the window's own faces
    assessor: Assessor,
    scale: float,
) -> None:
    """Two lines painted over one another are a wrong number to whoever needs large text."""
    desk = desk_of(assessor)
    full_night(desk)
    theme = make_theme("light", exercise=False, scale=scale)
    apply_theme(qapp, theme)
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.attach(desk, desk.known(None))
    window.show_page("assessment")
    page: Any = window.page("assessment")
    qapp.processEvents()

    shown = [*page.entry.fields.values(), *page.buttons.values(), page.chain]
    squeezed = [one.accessibleName() for one in shown if one.height() < one.minimumSizeHint().height()]
    assert not squeezed
    assert page.bars._row_area(0).height() >= SMALLEST_ROW
    panels = [one for one in (page.answer, page.conditions, page.procedure, page.measures) if one.isVisible()]
    assert all(not one.geometry().intersects(other.geometry()) for one, other in pairwise(panels))


@pytest.mark.parametrize(("scale", "size"), [(1.5, (1366, 768)), (2.0, (1920, 1080))])
def test_in_large_text_no_time_and_no_pending_finding_is_cut(
    qtbot: QtBot,
    qapp: QApplication,
    fonts: None,  # noqa: ARG001 - measured in the window's own faces
    assessor: Assessor,
    scale: float,
    size: tuple[int, int],
) -> None:
    """待认定 cut to 待认, 18:44 cut to 1: whoever needs large text would read something else."""
    desk = desk_of(assessor)
    full_night(desk)
    theme = make_theme("light", exercise=False, scale=scale)
    apply_theme(qapp, theme)
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.attach(desk, desk.known(None))
    window.show_page("assessment")
    page: Any = window.page("assessment")
    qapp.processEvents()

    top = window.top
    whole = [top.facts, top.response, top.proposed, top.due, top.clock]
    cut = [one.accessibleName() for one in whole if one.width() < one.minimumSizeHint().width()]
    assert not cut
    assert top.facts.text().endswith("18:44")
    assert page.findChild(QScrollArea).horizontalScrollBar().maximum() == 0

    window.show_page("measures")
    page = window.page("measures")
    qapp.processEvents()
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    assert buttons
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
