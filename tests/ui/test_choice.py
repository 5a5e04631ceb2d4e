"""Boxes to choose from: a hand on its way down a form changes nothing in it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jc_disaster.ui import main_window
from jc_disaster.ui.theme import BASE, SMALL, apply_theme, make_theme
from jc_disaster.ui.widgets.choice import ChoiceBox, StepBox

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


def test_what_has_no_room_in_a_box_ends_in_dots(qtbot: QtBot) -> None:
    """同意启动，Ⅳ级（电话），待补签 stopped at 待: read as whole, it said that the decision was signed."""
    box, option = ChoiceBox(), QStyleOptionComboBox()
    qtbot.addWidget(box)
    box.addItems(["7月11日 22:44 决定：同意启动，Ⅳ级（电话），待补签"])
    shown = []

    for width in (200, 2000):
        box.resize(width, 32)
        box.initStyleOption(option)
        shown.append(str(option.currentText))  # type: ignore[attr-defined]

    assert shown[0].endswith("…")
    assert box.currentText().startswith(shown[0][:-1])
    assert shown[1] == box.currentText()


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


@pytest.mark.parametrize("scale", [1.0, 1.125, 1.25, 1.5, 2.0])
@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("size", [SMALL, BASE])
def test_a_box_as_wide_as_it_asks_to_be_shows_all_of_its_words(
    qtbot: QtBot, qapp: QApplication, scale: float, size: int
) -> None:
    """尚未确认在前 was 尚未确认… in a row of buttons, where nothing stood beside it."""
    theme = make_theme("light", exercise=False, scale=scale)
    apply_theme(qapp, theme)
    box, option = ChoiceBox(), QStyleOptionComboBox()
    qtbot.addWidget(box)
    box.setFont(theme.font(size))
    box.addItems(["尚未确认在前", "按条款"])
    box.ensurePolished()

    box.resize(box.sizeHint())
    box.initStyleOption(option)

    assert option.currentText == "尚未确认在前"
