"""How a pack is begun: from nothing, from one that is there, or at an exact bound of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.pack_desk import Beginning, Offer
from jc_disaster.ui.theme import SMALL, TITLE, Theme
from jc_disaster.ui.widgets.choice import ChoiceBox, StepBox
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text

FARTHEST = 1_000_000


class PackStart(QDialog):
    """Three ways to begin, each with its own button; what was left unsaved comes first.

    Signals:
        chosen: A `Beginning`.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, edition: PlanEdition, offers: Sequence[Offer], parent: QWidget, *, kept: bool
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(theme.say(f"{theme.mark}新编情景包 · {theme.kind_word}"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Text(theme, f"{theme.mark}新编情景包", size=TITLE, medium=True), 1)
        head.addWidget(KindTag(theme))
        column.addLayout(head)
        self.again = ActionButton(theme, "接着编上次没有保存的", primary=True)
        self.again.setVisible(kept)
        self.again.clicked.connect(lambda: self._choose(Beginning(kept=True)))
        column.addWidget(self.again)
        self.empty = ActionButton(theme, "从空白开始", primary=not kept, key="Ctrl+Enter")
        self.empty.clicked.connect(lambda: self._choose(Beginning()))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.empty.click)
        column.addWidget(self.empty)
        column.addLayout(self._from_file(theme, offers))
        column.addLayout(self._from_bound(theme, edition))
        column.addWidget(
            Text(
                theme,
                "随程序提供的情景包不会被改动；以它为底时另编一个编号。级别和答案由程序按预案算出，情景包里不写。",
                size=SMALL,
                color=theme.tokens.muted,
                wrap=True,
            )
        )
        (self.again if kept else self.empty).setFocus(Qt.FocusReason.OtherFocusReason)
        wide = max(theme.px(620), column.minimumSize().width())
        self.resize(wide, column.totalHeightForWidth(wide))

    def _from_file(self, theme: Theme, offers: Sequence[Offer]) -> QHBoxLayout:
        row = QHBoxLayout()
        self.offers = ChoiceBox()
        self.offers.setAccessibleName(theme.say("以已有情景包为底"))
        self.offers.setFont(theme.font())
        self.offers.setMinimumHeight(theme.px(36))
        for offer in offers:
            which = theme.say("（随程序提供）") if offer.shipped else f"（{offer.name}）"
            self.offers.addItem(f"{offer.title}{which}", str(offer.path))
        self.take = ActionButton(theme, "以它为底")
        self.take.clicked.connect(lambda: self._choose(Beginning(path=Path(self.offers.currentData()))))
        self.take.setEnabled(bool(offers))
        row.addWidget(Text(theme, "已有情景包", size=SMALL, color=theme.tokens.muted))
        row.addWidget(self.offers, 1)
        row.addWidget(self.take)
        return row

    def _from_bound(self, theme: Theme, edition: PlanEdition) -> QHBoxLayout:
        row = QHBoxLayout()
        self.level, self.indicator, self.distance = ChoiceBox(), ChoiceBox(), StepBox()
        self.level.setAccessibleName(theme.say("哪一级的下限"))
        self.indicator.setAccessibleName(theme.say("哪一项指标"))
        self.distance.setAccessibleName(theme.say("与下限相差多少，负数为不足"))
        for level in edition.levels:
            self.level.addItem(theme.say(level.name), level.id)
        for indicator in edition.indicators:
            self.indicator.addItem(theme.say(indicator.label), indicator.key)
        self.distance.setRange(-FARTHEST, FARTHEST)
        self.distance.setValue(-1)
        self.distance.setFixedWidth(theme.px(96))
        self.distance.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for box in (self.level, self.indicator, self.distance):
            box.setFont(theme.font())
            box.setMinimumHeight(theme.px(36))
        self.make = ActionButton(theme, "按边界生成")
        self.make.clicked.connect(self._on_bound)
        row.addWidget(Text(theme, "与下限相差", size=SMALL, color=theme.tokens.muted))
        row.addWidget(self.level)
        row.addWidget(self.indicator, 1)
        row.addWidget(self.distance)
        row.addWidget(self.make)
        return row

    def _on_bound(self) -> None:
        level, indicator = self.level.currentData(), self.indicator.currentData()
        self._choose(Beginning(level=level, indicator=indicator, distance=self.distance.value()))

    def _choose(self, beginning: Beginning) -> None:
        self.accept()
        self.chosen.emit(beginning)
