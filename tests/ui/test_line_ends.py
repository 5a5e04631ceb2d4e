"""Lines that are broken: a number stays with what it counts, and no sign stands alone in the last line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics, QGuiApplication, QTextCursor, QTextLayout
from pytestqt.qtbot import QtBot

from jc_disaster.ui.line_ends import kept_together, plain
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.widgets.panel import Text
from jc_disaster.ui.widgets.read_text import ReadText

POINTS = "倒塌和严重损坏房屋至少600间，倒塌和严重损坏房屋至少200户。"


def lines_of(text: str, width: int) -> list[str]:
    """The lines that Qt makes of a text, without joiners and outer spaces."""
    layout = QTextLayout(text, make_theme("light", exercise=False).font())
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(plain(text[line.textStart() : line.textStart() + line.textLength()]).strip())
    layout.endLayout()
    return found


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize(
    ("text", "parted", "kept"),
    [
        (POINTS, "户。", "200户。"),
        ("再增即达 94,940 人", "人", "94,940 人"),
        ("暂按单独计算合计数。", "数。", "计数。"),
        ("中文输入法无法使用时，启动加 --keep-input-method", "keep-input-method", "--keep-input-method"),
        ("现至少 ≥ 5,000", "5,000", "≥ 5,000"),
    ],
    ids=["number and unit", "with a space", "last sign", "option", "sign and number"],
)
def test_a_line_does_not_end_where_it_would_mislead(text: str, parted: str, kept: str) -> None:
    """至少200 at the end of a line is read over the telephone, and 户 forgotten in the next."""
    metrics = QFontMetrics(make_theme("light", exercise=False).font())
    just_enough = metrics.horizontalAdvance(text.removesuffix(parted).strip()) + 2

    assert lines_of(text, just_enough)[-1] == parted
    assert lines_of(kept_together(text), just_enough)[-1] == kept
    assert metrics.horizontalAdvance(kept_together(text)) == metrics.horizontalAdvance(text)


@given(st.text(alphabet="人户间万 0123456789,.。；）-abc≥\n≤灾情", max_size=40))
def test_nothing_but_the_breaks_changes(text: str) -> None:
    """What is read back or copied is what was written."""
    assert plain(kept_together(text)) == text


def test_what_is_read_back_copied_or_spoken_holds_no_joiner(qtbot: QtBot) -> None:
    """Pasted into a message, an unseen sign would part 200 from 户 for every search and every count."""
    theme = make_theme("light", exercise=False)
    words, reader = Text(theme, POINTS, wrap=True), ReadText(theme, POINTS)
    for widget in (words, reader):
        qtbot.addWidget(widget)
    words.setText(POINTS)

    reader.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    reader.copy()

    assert words.text() == POINTS
    assert reader.toPlainText() == POINTS
    assert QGuiApplication.clipboard().text() == POINTS
