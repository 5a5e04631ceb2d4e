"""What two seats recorded against one another: each line with the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.ui.theme import SMALL, TITLE, Theme
from jc_disaster.ui.view_models.conflicts import ConflictLine
from jc_disaster.ui.widgets.opening_size import open_at
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.rows import Row, RowsModel, RowsTable

HEADING = "与另一席位对不上的记录"
NOTE = "两条都原样保留。逐项向报送单位或当事人核实后再登记；没有办完的仍列在值班首页“待处理”。"


class ConflictDialog(QDialog):
    """The list; closed by a choice, and opened again from the front page for the rest.

    Signals:
        chosen: A line (`ConflictLine`) is to be settled.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, lines: tuple[ConflictLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setWindowTitle(theme.say(f"{theme.mark}{HEADING} · {theme.kind_word}"))
        open_at(self, theme.px(900), theme.px(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(Text(theme, f"{theme.mark}{HEADING}", size=TITLE, medium=True), 1)
        head.addWidget(KindTag(theme))
        column.addLayout(head)
        heads = ("对不上的", "怎么办")
        model = RowsModel(theme, heads)
        self.table = RowsTable(theme, heads, (0, 200), HEADING, model=model)
        self.table.show_rows(
            tuple(
                Row(str(place), (line.words, line.verb), "", line.words) for place, line in enumerate(lines)
            )
        )
        self.table.acted.connect(self._settle)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(theme, NOTE, size=SMALL, color=theme.tokens.muted, wrap=True), 1)
        later = ActionButton(theme, "以后再办", key="Esc")
        later.clicked.connect(self.reject)
        row.addWidget(later)
        self.go = ActionButton(theme, "办理选中的一项", primary=True, key="Enter")
        self.go.clicked.connect(lambda: self._settle(self.table.current_key))
        row.addWidget(self.go)
        column.addLayout(row)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, key: str) -> None:
        """Close first: the form is opened over the page."""
        if key:
            self.accept()
            self.chosen.emit(self._lines[int(key)])
