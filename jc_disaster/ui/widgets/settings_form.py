"""The rows that all panels of the settings are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.widgets.panel import Panel, Text

LABEL, LONGEST = 124, 330  # px of a label: the least, so that fields stand in one line, and the most


def form_of(theme: Theme, panel: Panel) -> QFormLayout:
    """A form in the body of a panel; the fields of panels that stand one above the other begin on one line."""
    form = QFormLayout()
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(8)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    panel.body.addLayout(form)
    panel.setMinimumWidth(theme.px(320))
    return form


def add_row(theme: Theme, form: QFormLayout, label: str, field: QWidget) -> None:
    """One field with its label."""
    field.setFont(theme.font())
    field.setMinimumHeight(theme.px(34))
    field.setAccessibleName(theme.say(label))
    text = Text(theme, label, wrap=True)
    whole = text.fontMetrics().horizontalAdvance(text.text()) + 2
    text.setFixedWidth(min(max(whole, theme.px(LABEL)), theme.px(LONGEST)))
    text.setBuddy(field)
    form.addRow(text, field)


def note(theme: Theme, panel: Panel, text: str) -> Text:
    """A small line that explains."""
    words = Text(theme, text, size=SMALL, color=theme.tokens.muted, wrap=True)
    panel.body.addWidget(words)
    return words


def buttons(panel: Panel, *widgets: QWidget) -> None:
    """Buttons side by side, from the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    panel.body.addLayout(row)
