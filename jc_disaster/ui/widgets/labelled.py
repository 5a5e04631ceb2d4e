"""A list box with its label before it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.widgets.panel import Text


def labelled(theme: Theme, words: str, box: QComboBox) -> QWidget:
    """The pair; the label is also what a screen reader says."""
    label = Text(theme, words, color=theme.tokens.muted)
    label.setBuddy(box)
    box.setAccessibleName(theme.say(words))
    box.setFont(theme.font())
    box.setMinimumHeight(theme.px(34))
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(label)
    row.addWidget(box)
    return pair
