"""What stands in the window when the record did not open: what happened, and the ways out as buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.ui.mending import Trouble
from jc_disaster.ui.theme import LARGE, SMALL, Theme
from jc_disaster.ui.widgets.large_text import scrolled
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text


class TroublePage(QWidget):
    """The ways out of a record that did not open, the best first."""

    chosen = Signal(str)
    stop_wanted = Signal()

    def __init__(self, theme: Theme, trouble: Trouble) -> None:
        super().__init__()
        self.setAccessibleName(theme.say("记录库没有打开"))
        ground = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(12, 10, 12, 10)
        panel = Panel(theme, "记录库没有打开")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(panel, 8)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)
        self.happened = Text(theme, trouble.happened, size=LARGE, wrap=True)
        panel.body.addWidget(self.happened)
        panel.body.addSpacing(12)
        self.buttons: dict[str, ActionButton] = {}
        panel.body.setSpacing(4)
        for place, way in enumerate(trouble.ways):
            if place:
                panel.body.addSpacing(16)
            button = ActionButton(theme, way.verb, primary=place == 0)
            button.clicked.connect(lambda _=False, command=way.command: self.chosen.emit(command))
            panel.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            panel.body.addWidget(Text(theme, way.words, size=SMALL, color=theme.tokens.muted, wrap=True))
            self.buttons[way.command] = button
        self.stop = ActionButton(theme, "停止，不再处理")
        self.stop.clicked.connect(self.stop_wanted)
        self.stop.hide()
        panel.body.addSpacing(12)
        panel.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        meanwhile = "此间可先用打印的空白表和决策卡记录，写明真实时间；打开后补录，两个时间都保留。"
        panel.body.addSpacing(12)
        panel.body.addWidget(Text(theme, meanwhile, wrap=True))
        around.addWidget(scrolled(theme, ground))

    def show_running(self, *, running: bool, stoppable: bool = False) -> None:
        """While something is done about it no other way can be gone; what is only tried again needs no stop."""
        for button in self.buttons.values():
            button.setEnabled(not running)
        self.stop.setVisible(running and stoppable)
        if not running:
            self.start()
        elif stoppable:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Begin with the best way out."""
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)
