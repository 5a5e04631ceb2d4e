"""What another seat's record would change, before it is taken: all of it, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import BASE, SMALL, TITLE, Theme
from jc_disaster.ui.widgets.opening_size import open_at
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.rows import Row, RowsModel, RowsTable

if TYPE_CHECKING:
    from jc_disaster.record.merging import Preview

HEADING = "并入另一席位的记录"
CHANGE, CONFLICT, WARNING = "变化", "待人核对", "注意"
NOTE = "全部并入，或一条也不并入；并入后不能撤回，两个席位各自的记录都原样保留。先后次序按各自的记录时间。"


class MergeDialog(QDialog):
    """The preview; accepted when it is to be taken. What waits for a person stands first."""

    def __init__(self, theme: Theme, told: Preview, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(theme.say(f"{theme.mark}{HEADING} · {theme.kind_word}"))
        open_at(self, theme.px(900), theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(Text(theme, f"{theme.mark}{HEADING}", size=TITLE, medium=True), 1)
        head.addWidget(KindTag(theme))
        column.addLayout(head)
        self.heading = Text(theme, told.heading, size=BASE, medium=True, wrap=True)
        column.addWidget(self.heading)
        heads = ("类别", "并入以后")
        model = RowsModel(theme, heads, tone_column=0)
        self.table = RowsTable(
            theme, heads, (96 if theme.language is CHINESE else 124, 0), "并入以后的变化", model=model
        )
        sorts = (
            (CONFLICT, told.conflicts, "bad"),
            (WARNING, told.warnings, "open"),
            (CHANGE, told.changes, ""),
        )
        lines = [(sort, line, tone) for sort, said, tone in sorts for line in said]
        self.table.show_rows(
            tuple(Row(str(place), (sort, line), tone, line) for place, (sort, line, tone) in enumerate(lines))
        )
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Text(theme, NOTE, size=SMALL, color=theme.tokens.muted, wrap=True), 1)
        self.cancel = ActionButton(theme, "不并入", key="Esc")
        self.cancel.clicked.connect(self.reject)
        row.addWidget(self.cancel)
        self.take = ActionButton(theme, f"并入{count}条", primary=True, key="Ctrl+Enter")
        self.take.clicked.connect(self.accept)
        row.addWidget(self.take)
        column.addLayout(row)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.take.click)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
