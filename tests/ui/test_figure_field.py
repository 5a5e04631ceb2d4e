"""One field for one figure: what its menu leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.test_journey import assessment

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow


@pytest.mark.qt_log_ignore(
    "This plugin does not support", extend=True
)  # said by the platform without a display
def test_the_menu_of_a_figure_says_it_otherwise_and_leaves_nothing(
    qtbot: QtBot, night_window: MainWindow
) -> None:
    """约 and 至少 are chosen a hundred times a night; each menu that stayed would be kept as long as the window."""
    page = assessment(night_window)
    page.choose_unit("陵川县")
    field = page.entry.fields["deaths"]
    qtbot.keyClicks(field, "33")
    menu: QMenu | None = None
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        qtbot.keyClick(field, Qt.Key.Key_F2)
        menu = QApplication.activePopupWidget()  # type: ignore[assignment]
        assert isinstance(menu, QMenu)
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, key)

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert field.text() != "33"
    assert field.findChildren(QMenu) == []
