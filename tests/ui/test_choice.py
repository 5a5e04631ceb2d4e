"""Boxes to choose from: a hand on its way down a form changes nothing in it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jc_disaster.ui import main_window
from jc_disaster.ui.widgets.choice import ChoiceBox, EntryBox, StepBox, chosen

NOT_INVERTED = False
UI = Path(main_window.__file__).parent


def one_notch_down(over: QWidget) -> QWheelEvent:
    """What a mouse gives whose wheel is turned over a widget."""
    middle = QPointF(over.rect().center())
    return QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        NOT_INVERTED,
    )


def test_an_entry_that_is_too_long_ends_in_whole_signs(qtbot: QtBot) -> None:
    """Half a sign at the edge of the box, and nobody knows that the entry goes on."""
    whole = "7月11日 22:14 灾情报告：阳城县初报（截至7月11日22时14分，电话来报）"
    box = EntryBox()
    qtbot.addWidget(box)
    box.addItem(whole, "e1")
    box.resize(300, 34)
    box.show()

    assert box.currentText().endswith("…")
    assert whole.startswith(box.currentText()[:-1])
    assert chosen(box) == "e1"
    assert box.itemData(0, Qt.ItemDataRole.ToolTipRole) == whole
    box.resize(900, 34)
    assert box.currentText() == whole


@pytest.mark.parametrize("focused", [False, True], ids=["passing", "chosen from"])
def test_the_wheel_is_left_to_the_form_and_chooses_nothing(qtbot: QtBot, *, focused: bool) -> None:
    """Scrolled past with the wheel, 市安委办主任 became 市委 and nobody saw it."""
    form = QWidget()
    qtbot.addWidget(form)
    box, steps = ChoiceBox(), StepBox()
    box.addItems(["市安委办主任", "市安委会主任", "市委"])
    steps.setValue(3)
    column = QVBoxLayout(form)
    column.addWidget(box)
    column.addWidget(steps)
    with qtbot.waitExposed(form):
        form.show()

    for one in (box, steps):
        if focused:
            one.setFocus()
        turned = one_notch_down(one)
        QApplication.sendEvent(one, turned)
        assert not turned.isAccepted()

    assert box.currentIndex() == 0
    assert steps.value() == 3


def test_no_box_of_the_window_is_one_that_the_wheel_changes() -> None:
    """One box that was forgotten would be the one in which a decision is recorded."""
    by_wheel = {"QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateTimeEdit", "QTimeEdit", "QDateEdit"}

    made = [
        f"{path.name}:{node.lineno}"
        for path in sorted(UI.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in by_wheel
    ]

    assert not made
