"""The preview of a list: all of it is kept, or nothing; what hinders it stands above with its cell."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import SMALL, TITLE, Theme
from jc_disaster.ui.view_models.roster import RosterView
from jc_disaster.ui.widgets.opening_size import open_at
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.rows import DETAIL, Row, RowsTable

_MOST_FAULTS = 8
_QUOTES = str.maketrans("“”", '""')  # of the English window


class RosterDialog(QDialog):
    """Shows a list read from a sheet; accepted when it is to be kept."""

    def __init__(self, theme: Theme, title: str, view: RosterView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(theme.say(f"{theme.mark}导入{title} · {theme.kind_word}"))
        open_at(self, theme.px(860), theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(
            Text(theme, f"{theme.mark}导入{title}：{len(view.lines)} 条", size=TITLE, medium=True), 1
        )
        head.addWidget(KindTag(theme))
        column.addLayout(head)
        chinese = theme.language is CHINESE
        places = [one.place if chinese else one.place.translate(_QUOTES) for one in view.faults]
        colon = "：" if chinese else ": "
        faults = (
            f"{place}{colon}{theme.joined((one.why, one.remedy), '，')}"
            for place, one in zip(places, view.faults, strict=True)
        )
        self.trouble = Text(theme, _some(theme, faults), color=theme.tokens.bad, wrap=True, verbatim=True)
        self.trouble.setVisible(bool(view.faults))
        column.addWidget(self.trouble)
        said = _some(theme, map(theme.say, view.warnings))
        warnings = Text(theme, said, size=SMALL, color=theme.tokens.warn, wrap=True, verbatim=True)
        warnings.setVisible(bool(view.warnings))
        column.addWidget(warnings)
        self.table = RowsTable(
            theme, ("位置", "单位", "内容"), (120, 220, 0), f"{title}预览", verbatim=(1, 2, DETAIL)
        )
        self.table.show_rows(
            tuple(Row(str(place), line, "", line[2]) for place, line in enumerate(view.lines))
        )
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        said = "有错误时整个文件都不导入，请改正后重新导入。" if view.faults else "原来的一份将被替换。"
        row.addWidget(Text(theme, said, size=SMALL, color=theme.tokens.muted, wrap=True), 1)
        self.cancel = ActionButton(theme, "取消", key="Esc")
        self.cancel.clicked.connect(self.reject)
        self.keep = ActionButton(theme, f"存为本机{title}", primary=True, key="Ctrl+Enter")
        self.keep.setEnabled(not view.faults and bool(view.lines))
        self.keep.clicked.connect(self.accept)
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        column.addLayout(row)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.keep.click)


def _some(theme: Theme, said: Iterable[str]) -> str:
    """The first of some sentences, which are said already, and how many more there are."""
    sentences = list(said)
    more = len(sentences) - _MOST_FAULTS
    shown = sentences[:_MOST_FAULTS]
    return "\n".join([*shown, theme.say(f"另有 {more} 处。")] if more > 0 else shown)
