"""All injects of an exercise: list, the chosen one whole, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import Theme
from jc_disaster.ui.view_models.conducting import (
    OF_THE_PACK,
    inject_detail,
    inject_lines,
    inject_of,
    turn_view,
)
from jc_disaster.ui.widgets.panel import ActionButton, Panel
from jc_disaster.ui.widgets.rows import DETAIL, Row, RowsTable
from jc_disaster.ui.widgets.sections import SectionsView

if TYPE_CHECKING:
    from jc_disaster.ui.drills import Conducted

SEND, HOLD, RELEASE, SKIP, MOVE, EARLIER, LATER, INSERT = (
    "send",
    "hold",
    "release",
    "skip",
    "move",
    "earlier",
    "later",
    "insert",
)
_BUTTONS = (
    (SEND, "立即发出"),
    (HOLD, "暂缓"),
    (RELEASE, "恢复"),
    (SKIP, "跳过"),
    (MOVE, "改时…"),
    (EARLIER, "上移"),
    (LATER, "下移"),
    (INSERT, "插入…"),
)


class InjectPanel(Panel):
    """The list; ``turned`` carries what is to be done and with which inject."""

    turned = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "情景", "全部情景")
        self._conducted: Conducted | None = None
        heads = ("T", "时间", "来文来电（方式）", "内容", "状态")
        self.table = RowsTable(
            theme,
            heads,
            (80, 60, 164, 0, 96 if theme.language is CHINESE else 124),
            "全部情景",
            single_line=True,
            verbatim=(2, 3, DETAIL),
        )
        self.table.current_changed.connect(self._on_current)
        self.table.acted.connect(lambda key: self.turned.emit(SEND, key))
        self.body.addWidget(self.table, 3)
        self.detail = SectionsView(theme, "所选情景")
        self.body.addWidget(self.detail, 2)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.buttons: dict[str, ActionButton] = {}
        for what, words in _BUTTONS:
            button = ActionButton(theme, words, primary=what == SEND)
            button.clicked.connect(lambda _=False, what=what: self.turned.emit(what, self.table.current_key))
            self.buttons[what] = button
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_conducted(self, conducted: Conducted | None) -> None:
        """Show the injects of an exercise; None shows nothing, not even in what is hidden."""
        self._conducted = conducted
        lines = () if conducted is None else inject_lines(conducted)
        self.table.show_rows(
            tuple(
                Row(one.key, (one.offset, one.clock, one.way, one.text, one.stage), one.tone, one.text)
                for one in lines
            )
        )
        sent = sum(one.tone == "done" for one in lines)
        self.aside.setText(f"已发 {sent}，共 {len(lines)}" if lines else "")
        self._on_current(self.table.current_key)

    def _on_current(self, key: str) -> None:
        conducted = self._conducted
        planned = None if conducted is None else inject_of(conducted, key)
        if conducted is None or planned is None:
            self.detail.show_sections(())
        else:
            self.detail.show_sections(
                tuple((label, (words,)) for label, words in inject_detail(planned, conducted)),
                quoted=OF_THE_PACK,
            )
        can = turn_view(planned, conducted.state) if conducted is not None else None
        for what, button in self.buttons.items():
            if what == INSERT:
                button.setEnabled(conducted is not None and conducted.judgement.ended is None)
            else:
                name = "move" if what in (EARLIER, LATER) else what
                button.setEnabled(can is not None and bool(getattr(can, name)))
