"""The field of a question, whatever kind it is: heard when it is changed, filled as if it had been typed into."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from jc_disaster.ui.widgets.choice import choose
from jc_disaster.ui.widgets.preedit import LineField


def hear_edits(field: QWidget, edited: Callable[[], None]) -> None:
    """Call ``edited`` whenever something else stands in a field."""
    if isinstance(field, QComboBox):
        field.currentTextChanged.connect(lambda _: edited())
    elif isinstance(field, QCheckBox):
        field.toggled.connect(lambda _: edited())
    elif isinstance(field, QPlainTextEdit):
        field.textChanged.connect(edited)
    elif isinstance(field, LineField):
        field.textChanged.connect(lambda _: edited())


def put_answer(field: QWidget, answer: str) -> None:
    """Put an answer into a field; one that a box does not offer any more stays out of it."""
    if isinstance(field, QComboBox):
        choose(field, answer)
    elif isinstance(field, QCheckBox):
        field.setChecked(bool(answer))
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(answer)
    elif isinstance(field, LineField):
        field.setText(answer)
