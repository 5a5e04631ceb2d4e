"""What the plan now expects, beside the injects: for the controllers, never for the players."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.conducting import answer_sheet
from jc_disaster.ui.widgets.panel import Panel, Text
from jc_disaster.ui.widgets.rows import Row, RowsTable

if TYPE_CHECKING:
    from jc_disaster.ui.drills import Conducted


class AnswerPanel(Panel):
    """The comparison, who acts, and each expectation with how it stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "预案要求（只给导调）", "预案此时的要求")
        self.comparison = Text(theme, medium=True, wrap=True)
        self.authority = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        self.missing = Text(theme, size=SMALL, color=theme.tokens.warn, wrap=True)
        for text in (self.comparison, self.authority, self.missing):
            self.body.addWidget(text)
        heads = ("要求", "条款", "情况")
        self.table = RowsTable(theme, heads, (0, 92, 104), "预案此时的要求")
        self.body.addWidget(self.table, 1)

    def show_conducted(self, conducted: Conducted | None, now: datetime) -> None:
        """Show what is expected at an exercise time; None shows nothing."""
        if conducted is None:
            self.table.show_rows(())
            for text in (self.comparison, self.authority, self.missing, self.aside):
                text.setText("")
            return
        sheet = answer_sheet(conducted, now)
        self.comparison.setText(sheet.comparison)
        self.authority.setText(sheet.authority)
        self.authority.setVisible(bool(sheet.authority))
        self.missing.setText(sheet.missing)
        self.missing.setVisible(bool(sheet.missing))
        self.aside.setText(sheet.summary)
        self.table.show_rows(
            tuple(
                Row(one.key, (_what(one.what, one.who), one.clause, one.status), one.tone, one.status)
                for one in sheet.lines
            )
        )


def _what(what: str, who: str) -> str:
    return f"{what}（{who}）" if who else what
