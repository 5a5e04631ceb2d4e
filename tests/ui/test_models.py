"""Every item model keeps Qt's rules: a model that lies to its view crashes at the worst moment."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jc_disaster.ui
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.widgets.rows import Row, RowsModel
from jc_disaster.ui.widgets.section_table import Section, SectionTable
from jc_disaster.ui.widgets.sift_table import SiftModel
from tests.ui.pasting import COUNTY, LONG, opened, paste

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from jc_disaster.ui.main_window import MainWindow

THEME = make_theme("light", exercise=False)
MODELS = {"RowsModel", "SectionModel", "FigureTableModel", "SiftModel"}
QTS = {"QAbstractTableModel", "QAbstractListModel", "QAbstractItemModel", "QSortFilterProxyModel"}


def test_every_model_of_the_window_is_tried_here() -> None:
    """A new model without a test of Qt's rules fails this one."""
    bases: dict[str, set[str]] = {}
    for path in Path(jc_disaster.ui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
    found: set[str] = set()
    while True:
        more = {name for name, of in bases.items() if of & (QTS | found)} - found
        if not more:
            break
        found |= more

    assert found == MODELS


def test_a_model_of_rows_keeps_them_while_rows_change(qtmodeltester: ModelTester) -> None:
    """Rows come, change and go while the view looks."""
    model = RowsModel(THEME, ("一", "二"))
    qtmodeltester.check(model, force_py=True)
    model.show_rows((Row("a", ("1", "2")), Row("b", ("3", "4"), "open")))
    model.show_rows((Row("a", ("1", "2")), Row("b", ("3", "5"), "done")))
    model.show_rows((Row("a", ("1", "2")), Row("b", ("3", "6")), Row("c", ("7", "8"))))
    model.show_rows(())

    assert model.rowCount() == 0


def test_a_model_with_heads_keeps_them(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    """Heads cannot be chosen, and are rows all the same."""
    table = SectionTable(THEME, ("一", "二"), (0, 60), "表")
    qtbot.addWidget(table)
    qtmodeltester.check(table.rows_model, force_py=True)
    table.show_sections(
        (Section("现在要出", (Row("a", ("1", "2")),)), Section("其他", (Row("b", ("3", "4")),)))
    )
    table.show_sections((Section("其他", (Row("b", ("3", "5")),)),))

    assert table.rows_model.rowCount() == 2


def test_the_model_of_figures_keeps_them(qtmodeltester: ModelTester, night_window: MainWindow) -> None:
    """The table that is typed into."""
    night_window.show_page("figures")
    page: Any = night_window.page("figures")

    qtmodeltester.check(page.model, force_py=True)

    assert page.model.rowCount() > 30


def test_the_model_of_a_sifting_keeps_them(
    qtbot: QtBot, qtmodeltester: ModelTester, night_window: MainWindow
) -> None:
    """Lines that are settled one by one while the message is still being typed."""
    dialog: Any = opened(qtbot, night_window)
    paste(qtbot, dialog, COUNTY)
    qtbot.waitUntil(lambda: bool(dialog.panel.sifting.items), timeout=LONG)
    model = SiftModel(THEME)
    qtmodeltester.check(model, force_py=True)
    lines = dialog.panel.table.model().lines
    model.show_lines(lines)
    model.show_lines(tuple(line._replace(state="采用", tone="taken") for line in lines))
    model.show_lines(())

    assert model.rowCount() == 0
    dialog.close()
