"""The window of 试算: drag or type a sum and see the level change; it records nothing and says so in every part."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from jc_disaster.ui.figure_text import read_figure
from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import BASE, SMALL, TITLE, Theme
from jc_disaster.ui.view_models.conditions import position
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.what_if import (
    NOT_RECORDED,
    Trial,
    TrialRow,
    TrialView,
    deciding_call,
    number_at,
    trial_words,
    why_not,
)
from jc_disaster.ui.widgets.answer import LevelPlaque
from jc_disaster.ui.widgets.opening_size import open_at
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.read_text import ReadText

STEPS, PAGE = 1000, 50


class TrialLine:
    """The controls of one indicator."""

    def __init__(self, theme: Theme, row: TrialRow) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(PAGE)
        self.slider.setAccessibleName(theme.say(f"试算 {row.label}"))
        self.slider.setMinimumHeight(theme.px(26))
        self.field = LineField()
        self.field.setFont(theme.font(BASE, medium=True))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(theme.px(112))
        self.field.setAccessibleName(theme.say(f"试算 {row.label}（{row.kind.unit}）"))
        self.cliff = Text(theme, size=SMALL, color=theme.tokens.muted)
        self.cliff.setMinimumWidth(theme.px(190))

    def show_row(self, row: TrialRow, *, typing: bool) -> None:
        """Show what is tried; a field that is being typed in is left alone."""
        share = position(row.number, [start for _, start in row.starts])
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(share * STEPS))
        if not typing:
            self.field.setText(trial_words(row.number))
        self.cliff.setText(row.cliff or "已在最高一级" if row.starts else "")


class WhatIf(QDialog):
    """试算 and the reasons; blocks nothing."""

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._trial = Trial(picture)
        self.setModal(False)
        self.setWindowTitle(theme.say(f"{theme.mark}{NOT_RECORDED} · {theme.kind_word}"))
        open_at(self, theme.px(960), theme.px(600))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        view = self._trial.view()
        column.addLayout(self._lines(view))
        why, colon = why_not(picture), "：" if theme.language is CHINESE else ": "
        column.addWidget(Text(theme, f"{theme.mark}{why.heading}（按已记录的数）", medium=True))
        self.reasons = ReadText(
            theme,
            "\n".join(
                (
                    *(f"· {one.quote}{colon}{theme.say(one.words)}" for one in why.lines),
                    *map(theme.say, deciding_call(picture)),
                )
            ),
        )
        self.reasons.setFont(theme.font())
        self.reasons.setAccessibleName(theme.say(why.heading))
        column.addWidget(self.reasons, 1)
        column.addLayout(self._buttons())
        self._show(view)

    def _head(self) -> QHBoxLayout:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(16)
        self.plaque = LevelPlaque(theme)
        self.plaque.setFixedHeight(theme.px(96))
        head.addWidget(self.plaque)
        words = QVBoxLayout()
        self.sentence = Text(theme, size=TITLE, medium=True, wrap=True)
        words.addWidget(self.sentence)
        note = f"{theme.mark}{NOT_RECORDED}。拖动或键入合计数，看级别怎样变化；关闭后不留任何痕迹。"
        words.addWidget(Text(theme, note, size=SMALL, medium=True, color=theme.tokens.warn, wrap=True))
        words.addStretch(1)
        head.addLayout(words, 1)
        head.addWidget(KindTag(theme), 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _lines(self, view: TrialView) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self.lines: list[TrialLine] = []
        for place, row in enumerate(view.rows):
            line = TrialLine(self._theme, row)
            line.slider.valueChanged.connect(lambda value, place=place: self._dragged(place, value))
            line.field.textEdited.connect(lambda text, place=place: self._typed(place, text))
            self.lines.append(line)
            grid.addWidget(Text(self._theme, row.label), place, 0)
            grid.addWidget(line.slider, place, 1)
            grid.addWidget(line.field, place, 2)
            grid.addWidget(
                Text(self._theme, row.kind.unit, size=SMALL, color=self._theme.tokens.muted), place, 3
            )
            grid.addWidget(line.cliff, place, 4)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.reset = ActionButton(self._theme, "恢复已报数")
        self.reset.clicked.connect(lambda: self._show(self._trial.reset()))
        close = ActionButton(self._theme, "关闭", primary=True, key="Esc")
        close.clicked.connect(self.close)
        row.addWidget(self.reset)
        row.addWidget(close)
        return row

    def _dragged(self, place: int, value: int) -> None:
        row = self._trial.view().rows[place]
        self._show(self._trial.set(place, number_at(value / STEPS, [start for _, start in row.starts])))

    def _typed(self, place: int, text: str) -> None:
        row = self._trial.view().rows[place]
        quantity = read_figure(text, row.kind).quantity
        if quantity is not None and quantity.number is not None:
            self._show(self._trial.set(place, quantity.number), typing=place)

    def _show(self, view: TrialView, *, typing: int = -1) -> None:
        self.plaque.show_level(view.level, "试算")
        self.sentence.setText(self._theme.mark + view.sentence)
        self.reset.setEnabled(view.changed)
        for place, (line, row) in enumerate(zip(self.lines, view.rows, strict=True)):
            line.show_row(row, typing=place == typing)
