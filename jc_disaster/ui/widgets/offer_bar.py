"""A line that offers something and does nothing by itself: what it is in words, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.panel import ActionButton, Text

Answer = tuple[str, Callable[[], None]]


class OfferBar(QWidget):
    """Hidden until there is something to offer; every answer takes it away again.

    Signals:
        standing: Whether it offers something now.
    """

    standing = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.words = Text(theme, size=SMALL, medium=True, color=theme.tokens.warn, wrap=True)
        column.addWidget(self.words)
        self._first, self._second = ActionButton(theme, ""), ActionButton(theme, "")
        self._row = FlowRow(self._first, self._second, spacing=8)
        column.addLayout(self._row)
        self._answers: tuple[Answer, ...] = ()
        self._first.clicked.connect(lambda: self._answer(0))
        self._second.clicked.connect(lambda: self._answer(1))
        self.hide()

    @property
    def buttons(self) -> tuple[ActionButton, ActionButton]:
        """Its two answers."""
        return self._first, self._second

    def offer(self, words: str, answers: Sequence[Answer]) -> None:
        """Offer something.

        Args:
            words: What it is.
            answers: One or two: the words on the button, and what it does.
        """
        self._answers = tuple(answers)
        self.words.setText(words)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(self._answers))
            if place < len(self._answers):
                button.setText(self._answers[place][0])
                button.setAccessibleName(self._answers[place][0])
        self.show()
        self.standing.emit(True)  # noqa: FBT003 - Qt's signal

    def withdraw(self) -> None:
        """It is no longer to be had."""
        self._answers = ()
        self.hide()
        self.standing.emit(False)  # noqa: FBT003 - Qt's signal

    def _answer(self, place: int) -> None:
        answers = self._answers
        self.withdraw()
        if place < len(answers):
            answers[place][1]()
