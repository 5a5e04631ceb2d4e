"""Tables and rows of buttons: no word is cut off, a held key chooses nothing else, large text takes another line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QPushButton, QStyleOptionViewItem, QWidget

from jc_disaster.ui.theme import apply_theme, make_theme
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.line_ends import balanced
from jc_disaster.ui.widgets.rows import Row, RowsTable, Wrapped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

THEME = make_theme("light", exercise=False)


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication, fonts: None) -> RowsTable:  # noqa: ARG001
    """A table with a narrow column of long names."""
    apply_theme(qapp, THEME)
    made = RowsTable(THEME, ("名称", "状态"), (0, 60), "表")
    qtbot.addWidget(made)
    made.resize(230, 400)
    made.show_rows(tuple(Row(str(n), ("空白表（措施提示单）"[:n], "已出")) for n in range(4, 11)))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_words_of_a_row_have_the_lines_they_need(table: RowsTable) -> None:
    """An elided name is a guess: which of the forms is it?"""
    flags = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
    for width in range(150, 260, 2):
        table.resize(width, 400)
        room = table.columnWidth(0) - 16
        for place, row in enumerate(table.rows):
            needed = table.fontMetrics().boundingRect(0, 0, room, 1000, flags, row.cells[0])
            assert table.rowHeight(place) >= needed.height(), (width, row.cells[0])


def test_rows_that_come_at_the_end_move_nothing(table: RowsTable) -> None:
    """A long list is filled while somebody reads it already; it must not jump back to its beginning."""
    resets: list[int] = []
    table.rows_model.modelReset.connect(lambda: resets.append(1))
    table.selectRow(3)
    chosen = table.current_key

    table.show_rows((*table.rows, Row("last", ("新来的", "待办"))))

    assert not resets
    assert table.current_key == chosen
    assert table.rows[-1].key == "last"
    assert table.model().rowCount() == len(table.rows)


@pytest.mark.parametrize(("chosen", "after"), [(0, "new"), (3, "old 3")])
def test_what_comes_newest_first_stays_in_sight_until_somebody_reads_further_down(
    qtbot: QtBot, qapp: QApplication, *, chosen: int, after: str
) -> None:
    """最近记录 kept the first entry of the night chosen and in sight; the latest ones came above, unseen."""
    apply_theme(qapp, THEME)
    made = RowsTable(THEME, ("内容",), (0,), "最近记录", newest_first=True)
    qtbot.addWidget(made)
    made.show_rows(tuple(Row(f"old {n}", (f"第{n}条",)) for n in range(5)))
    made.selectRow(chosen)

    made.show_rows((Row("new", ("刚记的",)), *made.rows))

    assert made.current_key == after


def test_a_row_is_chosen_alone_whatever_key_is_held(qtbot: QtBot, table: RowsTable) -> None:
    """A list that fills while Ctrl+P is still pressed must choose its first row, not toggle it away."""
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyPress(table, Qt.Key.Key_Control, control)
    assert QGuiApplication.keyboardModifiers() & control
    for _ in range(3):
        table.selectRow(2)
        assert table.chosen_keys == (table.rows[2].key,)
    table.selectRow(4)
    qtbot.keyRelease(table, Qt.Key.Key_Control)

    assert table.chosen_keys == (table.rows[4].key,)


def test_buttons_that_find_no_room_take_a_further_line(qtbot: QtBot) -> None:
    """A button half outside its panel cannot be read nor pressed."""
    buttons = [QPushButton(words) for words in ("登记接收", "更正", "撤销（废止）", "作废")]
    row, host = FlowRow(*buttons), QWidget()
    host.setLayout(row)
    qtbot.addWidget(host)
    host.resize(1000, row.heightForWidth(1000))
    host.show()
    one_line = row.heightForWidth(1000)
    assert len({button.y() for button in buttons}) == 1

    narrow = max(button.sizeHint().width() for button in buttons) + 10
    host.resize(narrow, row.heightForWidth(narrow))

    assert row.heightForWidth(narrow) > one_line
    assert all(button.geometry().right() <= narrow for button in buttons)
    assert len({button.y() for button in buttons}) > 1
    buttons[1].hide()
    row.activate()
    assert row.count() == 4
    assert row.takeAt(9) is None
    assert row.itemAt(9) is None
    assert row.minimumSize().width() <= narrow


def test_buttons_of_another_purpose_stand_apart_where_there_is_room(qtbot: QtBot) -> None:
    """On a large screen they stood among the steps of the procedure, on a small one at the right end."""
    buttons = [QPushButton(words) for words in ("记录决定", "出文书", "试算", "电话请示要点")]
    row, host = FlowRow(), QWidget()
    for place, button in enumerate(buttons):
        if place == 2:
            row.addStretch()
        row.addWidget(button)
    host.setLayout(row)
    qtbot.addWidget(host)
    host.resize(900, 60)
    host.show()

    assert host.width() - 1 == buttons[3].geometry().right()
    assert buttons[2].x() - buttons[1].geometry().right() > 200
    host.resize(buttons[3].sizeHint().width() * 2, 200)
    assert buttons[2].x() - buttons[1].geometry().right() < 20


def test_a_row_that_was_measured_is_measured_anew_when_a_button_says_more_or_is_hidden(qtbot: QtBot) -> None:
    """Qt asks for the height dozens of times and is told it once; a stale answer would cut off the last line."""
    buttons = [QPushButton(words) for words in ("登记接收", "更正", "作废")]
    row, host = FlowRow(*buttons), QWidget()
    host.setLayout(row)
    qtbot.addWidget(host)
    width = row.sizeHint().width()
    host.resize(width, 200)
    host.show()
    one_line = row.heightForWidth(width)

    buttons[1].setText("更正已经发出的这一份文书")
    qtbot.waitUntil(lambda: row.heightForWidth(width) > one_line)

    buttons[1].hide()
    qtbot.waitUntil(lambda: row.heightForWidth(width) == one_line)
    row.addWidget(QPushButton("附签批件，并记录其去向"))
    qtbot.waitUntil(lambda: row.heightForWidth(width) > one_line)


def test_columns_of_words_keep_room_beside_columns_of_a_set_width(qtbot: QtBot, fonts: None) -> None:  # noqa: ARG001
    """In large text a sentence in a column of three signs is read by nobody."""
    theme = make_theme("light", exercise=False, scale=1.5)
    table = RowsTable(theme, ("条款", "原文", "牵头", "配合"), (90, 0, 180, 180), "措施")
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.show()

    assert table.columnWidth(1) >= theme.px(120)
    table.resize(1400, 300)
    assert [table.columnWidth(place) for place in (0, 2, 3)] == [theme.px(90), theme.px(180), theme.px(180)]


@pytest.mark.parametrize("single_line", [False, True])
def test_no_column_is_narrower_than_a_number_in_it(qtbot: QtBot, fonts: None, *, single_line: bool) -> None:  # noqa: ARG001
    """Half a telephone number calls nobody, and "5.…" is no clause."""
    theme = make_theme("light", exercise=False, scale=1.5)
    table = RowsTable(theme, ("单位", "职务", "号码"), (0, 110, 186), "通讯录", single_line=single_line)
    qtbot.addWidget(table)
    table.resize(430, 300)
    table.show_rows((Row("1", ("城区应急管理局", "值班员", "0356-0000000")),))
    table.show()

    number = table.fontMetrics().horizontalAdvance("0356-0000000")

    assert table.columnWidth(2) >= number + 16


def test_the_cell_in_focus_stands_where_it_stood(table: RowsTable, qtbot: QtBot) -> None:
    """A frame that takes its room from the words cuts the very name that is about to be chosen."""
    table.resize(150, 400)
    table.show_rows((Row("1", ("决策卡（一页）决策卡", "已出")),))
    qtbot.wait(0)
    table.clearFocus()
    cell = table.visualRect(table.model().index(0, 0)).adjusted(4, 4, -4, -4)
    before = table.viewport().grab(cell).toImage()

    table.setFocus()
    qtbot.waitUntil(table.hasFocus)

    assert table.viewport().grab(cell).toImage() == before


def test_an_empty_table_says_what_to_do(table: RowsTable) -> None:
    """White space tells nobody whether nothing is there or nothing was loaded."""
    table.show_rows(())
    bare = table.viewport().grab().toImage()

    table.set_empty("还没有出过文书；在左边选一种，按回车出。")

    assert table.viewport().grab().toImage() != bare
    assert table.accessibleDescription() == "还没有出过文书；在左边选一种，按回车出。"


def test_a_row_of_an_overview_takes_no_more_lines_than_it_may(qtbot: QtBot, fonts: None) -> None:  # noqa: ARG001
    """What happened last is seen at one look: one long report must not push the others out of sight."""
    table = RowsTable(THEME, ("时间", "内容"), (80, 0), "最近记录", lines=2)
    qtbot.addWidget(table)
    table.resize(300, 300)
    table.show_rows((Row("1", ("02:59", "因灾死亡人口0人，" * 20)), Row("2", ("03:00", "决定"))))

    table.show()

    assert table.rowHeight(0) < 3 * table.fontMetrics().lineSpacing()
    assert table.rowHeight(1) < table.rowHeight(0)


@pytest.mark.parametrize("width", range(260, 700, 20))
def test_no_word_of_an_empty_table_stands_alone_in_the_last_line(
    qapp: QApplication,  # noqa: ARG001
    fonts: None,  # noqa: ARG001
    width: int,
) -> None:
    """Lines of one length are read as one sentence; they take no line more than they need."""
    metrics = QFontMetrics(make_theme("light", exercise=False).font())
    words = "No papers made yet. Choose one on the left and press Enter; all papers made are listed here."
    area, flags = QRect(0, 0, width, 400), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)

    taken = balanced(metrics, area, words)

    assert (
        metrics.boundingRect(taken, flags, words).height()
        == metrics.boundingRect(area, flags, words).height()
    )
    assert area.contains(taken)
    narrower = QRect(0, 0, taken.width() - 4, 400)
    assert (
        taken.width() <= width // 2 + 2
        or metrics.boundingRect(narrower, flags, words).height()
        > metrics.boundingRect(area, flags, words).height()
    )


def test_words_beside_a_row_higher_than_its_table_begin_at_the_top(table: RowsTable) -> None:
    """In the middle of such a row the cell that is at fault would be out of sight."""
    table.show_rows((Row("1", ("空白表（措施提示单）" * 12, "表!B3")), Row("2", ("短", "表!B4"))))
    table.resize(230, 140)

    def alignment(row: int) -> Qt.AlignmentFlag:
        option = QStyleOptionViewItem()
        delegate = table.itemDelegate()
        assert isinstance(delegate, Wrapped)
        delegate.initStyleOption(option, table.model().index(row, 1))
        return option.displayAlignment

    assert table.rowHeight(0) > table.viewport().height() > table.rowHeight(1)
    assert alignment(0) & Qt.AlignmentFlag.AlignTop
    assert not alignment(1) & Qt.AlignmentFlag.AlignTop
