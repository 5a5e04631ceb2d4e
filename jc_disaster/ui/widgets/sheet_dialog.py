"""导入表格: what the heads were taken for, bad cells by address and questions at the left, the rows at the right.

Nothing is half imported: while a cell is bad or a question open, nothing of the file can be recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jc_disaster.intake.sheets.model import NO_CHOICES, Choices, WorkbookReading
from jc_disaster.ui.theme import LARGE, SMALL, Theme
from jc_disaster.ui.view_models import sifting as moves
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.sheet_import import (
    Point,
    Preview,
    Standing,
    answered,
    asks_county,
    held_back,
    points_of,
    sheet_source,
    sheet_text,
    sheet_view,
)
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.panel import ElidedText, Text
from jc_disaster.ui.widgets.rows import Row, RowsTable
from jc_disaster.ui.widgets.sift_dialog import HeadField, SiftDialog

Reader = Callable[[Choices, Callable[[Preview], None], Callable[[str], None]], None]
_TONES: Final[Mapping[Standing, str]] = MappingProxyType(
    {
        Standing.BAD: "bad",
        Standing.ASKED: "open",
        Standing.DIFFERS: "open",
        Standing.KNOWN: "done",
        Standing.LEFT: "quiet",
    }
)


class PointsTable(RowsTable):
    """What is to be known of a workbook; 1 and 2 answer the chosen question."""

    answered = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, ("位置", "表头、问题", "状态"), (104, 0, 64), "表头、有误的格和问题：1、2 作答"
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """1 and 2 answer; Enter goes the way of 1."""
        if event.key() in {Qt.Key.Key_1, Qt.Key.Key_2} and not event.modifiers() and self.current_key:
            self.answered.emit(self.current_key, event.key() == Qt.Key.Key_1)
            return
        super().keyPressEvent(event)


class SheetDialog(SiftDialog):
    """Previews a workbook and has it sifted.

    Args:
        theme: The look.
        picture: The incident as known.
        now: The clock.
        read: Reads the workbook off the window's thread with what a person has said so far; hands back the reading
            or the sentence why there is none.
        name: The file's name.
        parent: The window.
    """

    def __init__(  # noqa: PLR0913 - the parts of one dialog, each named by its caller
        self,
        theme: Theme,
        picture: Picture,
        now: Callable[[], datetime],
        read: Reader,
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "导入表格", picture, now, parent)
        self._read, self._name = read, name
        self._choices = NO_CHOICES
        self._preview: Preview | None = None
        self._points: dict[str, Point] = {}
        self.county = ChoiceBox()
        self.county.setPlaceholderText(theme.say("表中已写明"))
        for unit in picture.edition.units:
            self.county.addItem(unit.name, unit.name)
        self.county.setCurrentIndex(-1)
        self.county.setEnabled(False)
        self.county.activated.connect(self._on_county)
        left = self._left(theme)
        self.arrange(
            (
                HeadField("填报单位", "表格是哪个县（市、区）的", self.county, 148),
                HeadField("数据截至", "数据截至时间", self.as_of, 168),
                HeadField("报别", "报别", self.kind, 116),
            ),
            left,
        )
        self.set_tab_way((self.county, self.as_of, self.kind, self.points), ())
        self.say("正在读取表格…", asks=False)
        self._read(self._choices, self.show_reading, self.show_refusal)

    def _left(self, theme: Theme) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        self.file = ElidedText(theme, self._name, size=LARGE, medium=True, verbatim=True)
        self.verdict = Text(theme, size=SMALL + 1, medium=True, wrap=True)
        self.points = PointsTable(theme)
        self.points.answered.connect(self._on_answered)
        self.notes = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        self.notes.hide()
        column.addWidget(self.file)
        column.addWidget(self.verdict)
        column.addWidget(self.points, 1)
        column.addWidget(self.notes)
        return column

    def show_reading(self, preview: Preview) -> None:
        """Show what was read with the answers given so far; what was settled stays settled."""
        self._preview = preview
        reading = preview.reading
        points = points_of(reading, self.picture.edition)
        self._points = {f"{place}": point for place, point in enumerate(points)}
        self.points.show_rows(tuple(_row(key, point) for key, point in self._points.items()))
        self._show_verdict(reading)
        self.county.setEnabled(asks_county(reading) or self._choices.county is not None)
        self.county.setPlaceholderText(
            self.theme.say("请选填报单位" if asks_county(reading) else "表中已写明")
        )
        silent = f"表中没有：{'、'.join(reading.silent)}。" if reading.silent else ""
        self.notes.setText("".join((silent, *reading.warnings)))
        self.notes.setVisible(bool(self.notes.text()))
        begun = moves.begin(sheet_view(reading), self.picture.state, self.panel.sifting)
        self.panel.show_sifting(begun._replace(as_of=self.show_as_of(None)))
        self.say("")
        if asks_county(reading):
            self.county.setFocus(Qt.FocusReason.OtherFocusReason)
        elif held_back(reading):
            self.points.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.panel.start()

    def show_refusal(self, sentence: str) -> None:
        """The file is not read at all."""
        self.verdict.set_color(self.theme.tokens.bad)
        self.verdict.setText(sentence)
        self.say("没有导入任何内容。", asks=False)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def blocked(self) -> str:
        """Bad cells and open questions keep everything back."""
        return "表格还没有读出来。" if self._preview is None else held_back(self._preview.reading)

    def source_words(self) -> str:
        """The workbook and its sheets."""
        return "" if self._preview is None else sheet_source(self._preview.reading)

    def source_text(self) -> str:
        """The file by name and content, and every cell as it was read."""
        if self._preview is None:
            return ""
        return sheet_text(self._preview, self._name, self.picture.edition)

    def _show_verdict(self, reading: WorkbookReading) -> None:
        tokens = self.theme.tokens
        held = held_back(reading)
        count = sum(len(unit.figures) + unit.unaffected for unit in reading.units)
        fine = f"读出 {len(reading.units)} 个单位 {count} 项，没有有误的格。采用之前什么都不会记录。"
        self.verdict.set_color(tokens.bad if reading.faults else tokens.warn if held else tokens.good)
        self.verdict.setText(held or fine)

    def _on_answered(self, key: str, yes: bool) -> None:  # noqa: FBT001 - the signal's argument
        question = self._points[key].question
        if question is None:
            self.say("这一条不用作答。有误的格请改表后重新打开。")
            return
        choices = answered(self._choices, question, yes=yes)
        if choices == self._choices:
            self.say("请改正表格后重新打开；在此之前，这个文件什么都不导入。")
            return
        self._again(choices)

    def _on_county(self) -> None:
        self._again(self._choices._replace(county=str(self.county.currentData())))

    def _again(self, choices: Choices) -> None:
        self._choices = choices
        self._read(choices, self.show_reading, self.show_refusal)


def _row(key: str, point: Point) -> Row:
    words = f"{point.words}\n{point.remedy}" if point.remedy else point.words
    return Row(key, (point.path, words, point.standing.value), _TONES[point.standing], words)
