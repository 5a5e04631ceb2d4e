"""What was read, sifted: the table, the question of the chosen line, and the level before and after.

Used for a pasted message and for a sheet alike. It holds the `Sifting` and changes it by keys; it records nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from jc_disaster.kernel.figures import FigureKind
from jc_disaster.ui.figure_text import Typed, write_quantity
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models import sifting as moves
from jc_disaster.ui.view_models.figures import figure_kind
from jc_disaster.ui.view_models.paste import Sort
from jc_disaster.ui.view_models.paste_places import ELSEWHERE, NOT_TAKEN, county_choices
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.sift_doubts import doubts_of
from jc_disaster.ui.view_models.sift_view import detail_of, outlook_of, sift_lines
from jc_disaster.ui.view_models.sifting import Sifting, Step, Verdict, Wants
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.figure_field import FigureField
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.outlook_band import OutlookBand
from jc_disaster.ui.widgets.panel import ActionButton, ElidedText, Text
from jc_disaster.ui.widgets.preedit import ENTER, LineField
from jc_disaster.ui.widgets.sift_table import SiftTable


class AmountField(FigureField):
    """The field of F2: understood like every figure field, but leaving it accepts nothing."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc gives up; the rest as in every figure field."""
        if event.key() == Qt.Key.Key_Escape and not self.composing:
            event.accept()
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Only a key accepts."""
        QLineEdit.focusOutEvent(self, event)


class ReasonField(LineField):
    """The reason of a lower figure."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape and not self.composing:
            event.accept()
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class PlaceField(ChoiceBox):
    """Whose a place is: ↓ chooses, Enter settles, Esc gives up."""

    settled = Signal(str)
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter settles what is chosen; nothing chosen settles nothing."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.given_up.emit()
        elif event.key() in ENTER:
            event.accept()
            if self.currentIndex() >= 0:
                self.settled.emit(str(self.currentData()))
        else:
            super().keyPressEvent(event)


class SiftPanel(QWidget):
    """The table with its question and its outlook.

    Signals:
        sifted: The sifting changed.
        line_chosen: Another line is chosen.
        unit_wanted: Somebody has to say whose the figures are.
        place_settled: A person said whose a place is: its name, the unit.
        said: A sentence for the person, and whether it asks for something; empty takes the last one away.
    """

    sifted = Signal(object)
    line_chosen = Signal(int)
    unit_wanted = Signal()
    place_settled = Signal(str, str)
    said = Signal(str, bool)

    def __init__(self, theme: Theme, picture: Picture) -> None:
        super().__init__()
        self._theme, self._picture = theme, picture
        self._sifting = Sifting((), None, None, picture.state)
        self._answers: tuple[tuple[ActionButton, str, str, str], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.table = SiftTable(theme)
        column.addWidget(self.table, 1)
        column.addWidget(self._strip(theme))
        self._strip_area.hide()
        self.outlook = OutlookBand(theme)
        self._compare = QTimer(self)
        self._compare.setSingleShot(True)
        self._compare.setInterval(0)
        self._compare.timeout.connect(self._on_compare)
        self.table.accepted.connect(lambda line: self._take(line, moves.accept(self._sifting, line)))
        self.table.changed.connect(self._ask_number)
        self.table.dropped.connect(self._on_dropped)
        self.table.answered.connect(self._on_answered)
        self.table.all_accepted.connect(self.accept_all)
        self.table.chosen.connect(self._on_chosen)
        self._on_compare()

    def _strip(self, theme: Theme) -> QWidget:
        strip = self._strip_area = QWidget()
        column = QVBoxLayout(strip)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.heading = ElidedText(theme, size=SMALL, color=theme.tokens.muted)
        self.question = Text(theme, size=SMALL + 1, medium=True, color=theme.tokens.warn, wrap=True)
        self.question.setMinimumHeight(2 * self.question.fontMetrics().lineSpacing())
        self.question.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.heading)
        column.addWidget(self.question, 1)
        self.tools = QStackedWidget()
        column.addWidget(self.tools)
        self._buttons = QWidget()
        row = self._row = FlowRow(spacing=8)
        self._buttons.setLayout(row)
        self.yes, self.no = self._button("是", self._press_yes), self._button("否", self._press_no)
        self.take = self._button("采用  Enter", self._press_take)
        self.alter = self._button("改数  F2", self._press_alter)
        self.leave = self._button("不用  Delete", self._press_leave)
        self.all = self._button("无疑问的全部采用  F4", self.accept_all)
        for button in (self.yes, self.no, self.take, self.alter, self.leave, self.all):
            row.addWidget(button)
        self.tools.addWidget(self._buttons)
        self._field_row = QWidget()
        self._fields = QHBoxLayout(self._field_row)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(8)
        self.tools.addWidget(self._field_row)
        self.field: LineField | PlaceField | None = None
        return strip

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where long answers have no room they are 是 and 否; the question stands above them in full."""
        super().resizeEvent(event)
        self._fit_tools()

    def _fit_tools(self) -> None:
        for short in (False, True):
            for button, words, brief, key in self._answers:
                button.setText(f"{brief if short else words}  {key}")
            tools = max(self._theme.px(36), self._row.heightForWidth(self.width()))
            if tools <= self._theme.px(36):
                break
        self.tools.setFixedHeight(tools)
        asked = max(self.question.minimumHeight(), self.question.heightForWidth(self.width()))
        self._strip_area.setFixedHeight(self.heading.sizeHint().height() + asked + 8 + tools)

    def _button(self, text: str, press: Callable[[], None]) -> ActionButton:
        button = ActionButton(self._theme, text)
        button.setFont(self._theme.font(SMALL, medium=True))
        button.setMinimumHeight(self._theme.px(32))
        button.clicked.connect(press)
        return button

    @property
    def sifting(self) -> Sifting:
        """Where the sifting stands."""
        return self._sifting

    def show_sifting(self, sifting: Sifting) -> None:
        """Show another sifting; the comparison follows once the table is painted."""
        self._sifting = sifting
        self._strip_area.setVisible(bool(sifting.items))  # while nothing is read the keys stand in its room
        self.table.show_lines(sift_lines(sifting, self._picture.edition))
        self._show_detail()
        self._compare.start()
        self.sifted.emit(sifting)

    def start(self) -> None:
        """Put the keyboard into the table, on the first open line."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        first = self._next_open(-1)
        self.table.choose(0 if first is None else first)

    def accept_all(self) -> None:
        """Accept every line that raises no question."""
        doubts = doubts_of(self._sifting, self._picture.edition)
        self._settle(moves.accept_all(self._sifting, doubts.places))
        after = self._next_open(-1)
        if after is not None:
            self.table.choose(after)

    def _settle(self, step: Step) -> None:
        self.said.emit(step.say, step.wants is not Wants.NOTHING)
        self.show_sifting(step.sifting)
        if step.wants is Wants.UNIT:
            self.unit_wanted.emit()

    def _take(self, line: int, step: Step) -> None:
        """Go on to the next open line, or ask what is still wanted."""
        self._settle(step)
        if step.wants is Wants.REASON:
            self._ask_reason(line)
        elif step.wants is Wants.NUMBER:
            self._ask_number(line)
        elif step.wants is Wants.PLACE:
            self._ask_place(line)
        elif step.wants is Wants.NOTHING and self._sifting.items[line].verdict is not Verdict.OPEN:
            after = self._next_open(line)
            if after is not None:
                self.table.choose(after)

    def _next_open(self, line: int) -> int | None:
        items = self._sifting.items
        order = [*range(line + 1, len(items)), *range(line + 1)]
        return next((place for place in order if items[place].verdict is Verdict.OPEN), None)

    def _on_dropped(self, line: int) -> None:
        self._take(line, moves.drop(self._sifting, line))

    def _on_answered(self, line: int, yes: bool) -> None:  # noqa: FBT001 - the signal's argument
        self._take(line, moves.answer(self._sifting, line, yes=yes))

    def _on_chosen(self, line: int) -> None:
        self._close_field()
        self._show_detail()
        self.line_chosen.emit(line)

    def _press_yes(self) -> None:
        self._pressed(lambda line: self._on_answered(line, True))  # noqa: FBT003 - as the key does

    def _press_no(self) -> None:
        self._pressed(lambda line: self._on_answered(line, False))  # noqa: FBT003 - as the key does

    def _press_take(self) -> None:
        self._pressed(lambda line: self._take(line, moves.accept(self._sifting, line)))

    def _press_alter(self) -> None:
        self._pressed(self._ask_number)

    def _press_leave(self) -> None:
        self._pressed(self._on_dropped)

    def _pressed(self, deal: Callable[[int], None]) -> None:
        """A button does what its key does, and gives the keyboard back to the table."""
        if self.table.current >= 0:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            deal(self.table.current)

    def _show_detail(self) -> None:
        line = self.table.current
        detail = detail_of(self._sifting, line, self._picture.edition)
        self.heading.setText(detail.heading)
        self.question.setText(detail.question)
        self._answers = ((self.yes, detail.yes, "是", "1"), (self.no, detail.no, "否", "2"))
        for button, words, _, _ in self._answers:
            button.setAccessibleName(self._theme.say(words))
            button.setVisible(bool(words))
        item = self._sifting.items[line] if 0 <= line < len(self._sifting.items) else None
        asked = bool(detail.yes or detail.no)
        for button in (self.take, self.alter, self.leave):
            button.setVisible(item is not None)
        if item is not None:
            self.take.setVisible(not asked and not item.kept)
            self.alter.setVisible(bool(item.key) and item.sort is Sort.FIGURE)
            self.take.setText("选属于哪里  Enter" if item.sort is Sort.PLACE else "采用  Enter")
            self.take.setAccessibleName(self._theme.say("选属于哪里" if item.sort is Sort.PLACE else "采用"))
            back = item.verdict is Verdict.DROPPED
            self.leave.setText("恢复待核  Delete" if back else "不用  Delete")
            self.leave.setAccessibleName(self._theme.say("恢复待核" if back else "不用"))
        self._fit_tools()
        self.all.setEnabled(any(one.verdict is Verdict.OPEN for one in self._sifting.items))

    def _on_compare(self) -> None:
        self.outlook.show_view(outlook_of(self._sifting, self._picture))

    def _ask_number(self, line: int) -> None:
        """F2: another number than the one read."""
        item = self._sifting.items[line]
        if not item.key:
            self._demand("这一行没有数字可改：采用按 Enter，不用按 Delete。")
            return
        kind = figure_kind(self._picture.edition, item.key)
        field = AmountField(self._theme, kind)
        field.setFixedWidth(self._theme.px(180))
        waiting = item.quantity is None or item.sort is Sort.INCREMENT
        field.setText("" if waiting else write_quantity(item.quantity))
        field.accepted.connect(lambda _, meaning: self._on_number(line, meaning))
        field.moved.connect(lambda *_: self._on_moved(field))
        field.given_up.connect(self._give_up)
        self._open_field(
            field, _number_label(item.sort), f"{kind.unit}　Enter 采用，Esc 取消，F2 约、余、不足", kind
        )

    def _ask_reason(self, line: int) -> None:
        field = ReasonField()
        field.setAccessibleName(self._theme.say("核减理由"))
        field.setMinimumHeight(self._theme.px(32))
        field.setFont(self._theme.font())
        field.setPlaceholderText(self._theme.say("如：重复统计，经核实更正"))
        field.entered.connect(lambda: self._take(line, moves.explain(self._sifting, line, field.text())))
        field.given_up.connect(self._give_up)
        self._open_field(field, "核减理由", "Enter 采用，Esc 取消", None)

    def _ask_place(self, line: int) -> None:
        """Whose a town is: the units, not of this city, or left out; what was said before is only proposed."""
        item = self._sifting.items[line]
        field = PlaceField()
        field.setAccessibleName(self._theme.say(f"{item.read.place}属于"))
        field.setFont(self._theme.font())
        field.setMinimumHeight(self._theme.px(32))
        field.setMinimumWidth(self._theme.px(180))
        for stored, words in county_choices(self._picture.edition):
            field.addItem(self._theme.say(words), stored)
        field.setPlaceholderText(self._theme.say("请选"))
        field.setCurrentIndex(field.findData(item.read.guess) if item.read.guess else -1)
        field.settled.connect(lambda unit: self._on_place(line, unit))
        field.given_up.connect(self._give_up)
        hint = "↑ ↓ 选，Enter 定，Esc 取消；本机记住所选，下次只预选，不自动计入"
        self._open_field(field, f"{item.read.place}属于", hint, None)

    def _on_place(self, line: int, unit: str) -> None:
        self._close_field()
        name = self._sifting.items[line].read.place
        if unit in {ELSEWHERE, NOT_TAKEN}:
            self._take(line, moves.leave_out(self._sifting, line, unit))
        else:
            self.place_settled.emit(name, unit)

    def _open_field(
        self, field: LineField | PlaceField, label: str, hint: str, kind: FigureKind | None
    ) -> None:
        self._close_field()
        self._fields.addWidget(Text(self._theme, label, medium=True))
        narrow = kind is not None or isinstance(field, PlaceField)
        self._fields.addWidget(field, 0 if narrow else 1)
        if narrow:
            told = ElidedText(self._theme, hint, size=SMALL, color=self._theme.tokens.muted)
            told.setToolTip(hint)
            self._fields.addWidget(told, 1)
        else:
            self._fields.addWidget(Text(self._theme, hint, size=SMALL, color=self._theme.tokens.muted))
        self.field = field
        self.tools.setCurrentWidget(self._field_row)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_field(self) -> None:
        """Take the field away and give the keyboard back to the table."""
        field, self.field = self.field, None
        if field is None:
            return
        focused = field.hasFocus()
        self.tools.setCurrentWidget(self._buttons)
        if focused:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        while (part := self._fields.takeAt(0)) is not None:
            widget = part.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _demand(self, text: str) -> None:
        self.said.emit(text, True)  # noqa: FBT003 - the signal's argument

    def _give_up(self) -> None:
        self._close_field()
        self.said.emit("", False)  # noqa: FBT003 - the signal's argument

    def _on_number(self, line: int, meaning: Typed) -> None:
        if meaning.quantity is None:
            self._demand("“未受灾”说的是整个单位，不能填在一项里。")
            return
        self._close_field()
        self._take(line, moves.change(self._sifting, line, meaning.quantity))

    def _on_moved(self, field: AmountField) -> None:
        if field is self.field and not field.text().strip():
            self._demand("请填数字，或按 Esc 取消。")


def _number_label(sort: Sort) -> str:
    return "累计数" if sort is Sort.INCREMENT else "人工填数" if sort is Sort.WANTED else "改为"
