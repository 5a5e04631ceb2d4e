"""Before the first incident every page says what to do next, and none says that a condition is not met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel

from jc_disaster.ui.widgets.rows import RowsTable

if TYPE_CHECKING:
    from jc_disaster.ui.main_window import MainWindow


@pytest.mark.parametrize("key", ["home", "assessment", "figures", "measures", "journal"])
def test_an_empty_page_says_what_to_do_next(empty_window: MainWindow, key: str) -> None:
    """A new officer alone at night reads the page, not the handbook."""
    empty_window.show_page(key)

    page = empty_window.page(key)
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    texts += [one.accessibleDescription() for one in page.findChildren(RowsTable) if one.isVisible()]

    assert any("Ctrl+N" in text and "新建" in text for text in texts)


def test_nothing_known_is_not_shown_as_nothing_reached(empty_window: MainWindow) -> None:
    """未达 on an empty record would be a statement about a disaster that nobody has described."""
    empty_window.show_page("assessment")
    page: Any = empty_window.page("assessment")

    assert page.answer.view.plaque == "尚无数据"
