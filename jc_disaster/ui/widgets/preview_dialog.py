"""A paper over the whole window, to be read before it is printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.ui.theme import TITLE, Theme
from jc_disaster.ui.widgets.opening_size import open_at
from jc_disaster.ui.widgets.panel import ActionButton, ElidedText, KindTag
from jc_disaster.ui.widgets.paper_preview import WIDE, PaperPreview

_WIDTH = 940  # a page a little larger than on paper, on a screen of 96 dpi


class PreviewDialog(QDialog):
    """One paper, as wide as it reads well; Esc goes back."""

    print_wanted = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(theme.say(f"{theme.mark}{title} · {theme.kind_word}"))
        wide = min(theme.px(_WIDTH), parent.width() - theme.px(40))
        open_at(self, wide, parent.height())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(ElidedText(theme, theme.mark + title, size=TITLE, medium=True), 1)
        head.addWidget(KindTag(theme))
        column.addLayout(head)
        self.preview = PaperPreview(theme, "正在打开…")
        self.preview.fit.setCurrentIndex(self.preview.fit.findData(WIDE))
        column.addWidget(self.preview, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.print = ActionButton(theme, "打印", primary=True)
        self.print.clicked.connect(self.print_wanted)
        close = ActionButton(theme, "关闭", key="Esc")
        close.clicked.connect(self.close)
        row.addWidget(close)
        row.addWidget(self.print)
        column.addLayout(row)
        self.preview.focus()
