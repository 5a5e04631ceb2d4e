"""The command palette (Ctrl+K): type a few signs, choose with the arrows, Enter goes there or does it."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import LARGE, SMALL, TITLE, Theme
from jc_disaster.ui.view_models.palette import QUOTED, Found, search
from jc_disaster.ui.widgets.opening_size import open_at
from jc_disaster.ui.widgets.panel import KindTag, Text
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import Row, RowsTable

_STEPS: Final = MappingProxyType(
    {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
)


class PaletteField(LineField):
    """The line that is typed into; arrows walk in the list below while the words stay."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and down belong to the list, unless an input method is choosing."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not self.composing:
            event.accept()
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)


class Palette(QDialog):
    """Finds and does; ``chosen`` carries command and argument after it has closed."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, found: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found = self._searched(found)
        self._shown: tuple[Found, ...] = ()
        self.setWindowTitle(theme.say(f"{theme.mark}查找 · {theme.kind_word}"))
        open_at(self, theme.px(720), theme.px(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(
            Text(theme, f"{theme.mark}查找页面、操作、单位、部门、条款", size=TITLE, medium=True), 1
        )
        head.addWidget(KindTag(theme))
        column.addLayout(head)
        self.field = PaletteField()
        self.field.setFont(theme.font(LARGE))
        self.field.setMinimumHeight(theme.px(40))
        self.field.setPlaceholderText(theme.say("如：补签、陵川、5.3.1、民政、交班"))
        self.field.setAccessibleName(theme.say("查找"))
        self.field.textChanged.connect(self._refresh)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._choose)
        column.addWidget(self.field)
        self.table = RowsTable(
            theme, ("类别", "内容", "快捷键"), (72, 0, 120), "查找结果", single_line=True, verbatim=(1,)
        )
        self.table.acted.connect(lambda _: self._choose())
        column.addWidget(self.table, 1)
        self.hint = Text(theme, size=SMALL, color=theme.tokens.muted)
        column.addWidget(self.hint)
        self._refresh()
        self.field.setFocus()

    @property
    def shown(self) -> tuple[Found, ...]:
        """What is listed."""
        return self._shown

    def show_found(self, found: Sequence[Found]) -> None:
        """Take what was found since."""
        self._found = self._searched(found)
        self._refresh()

    def _searched(self, found: Sequence[Found]) -> tuple[Found, ...]:
        """Each with its words as shown, so that both languages find it."""
        if self._theme.language is CHINESE:
            return tuple(found)
        return tuple(
            one._replace(
                title=one.title if one.sort in QUOTED else self._theme.say(one.title),
                also=f"{one.title} {self._theme.say(one.sort)} {self._line(one)}",
            )
            for one in found
        )

    def _line(self, one: Found) -> str:
        """What it is and more about it; a clause and the title of an incident in their own words."""
        say = str if one.sort in QUOTED else self._theme.say
        return f"{say(one.title)} — {say(one.detail)}" if one.detail else say(one.title)

    def _refresh(self) -> None:
        self._shown = search(self._found, self.field.text())
        self.table.show_rows(
            tuple(
                Row(f"{place} {one.command} {one.argument}", (one.sort, self._line(one), one.key))
                for place, one in enumerate(self._shown)
            )
        )
        if self._shown:
            self.table.selectRow(0)
        self.hint.setText(
            "↑ ↓ 选择，Enter 打开，Esc 关闭"
            if self._shown
            else "没有找到。可以换一个词，或按条款号、单位名查找。"
        )

    def _step(self, step: int) -> None:
        last = len(self._shown) - 1
        if last >= 0:
            self.table.selectRow(min(max(self.table.currentIndex().row() + step, 0), last))

    def _choose(self) -> None:
        place = self.table.currentIndex().row()
        if 0 <= place < len(self._shown):
            one = self._shown[place]
            self.accept()
            self.chosen.emit(one.command, one.argument)
