"""The field for one figure: typed as people say it, accepted on Enter or on leaving, taken back with Esc."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy

from jc_disaster.kernel.figures import FigureKind
from jc_disaster.kernel.quantity import Form
from jc_disaster.ui.figure_text import Typed, read_figure, requalified, write_quantity
from jc_disaster.ui.theme import BASE, LARGE, SMALL, Theme
from jc_disaster.ui.widgets.preedit import ENTER, LineField

NUMBER_MARGIN = 6
_NUMBER_PLACE: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NO_FRAME: Final = (
    0,
    0,
    False,
    False,
    False,
    False,
    False,
    1.0,
)  # width, height, focus, loose, fault, enabled, number, ratio

QUALIFIERS = (
    ("精确数(&E)", Form.EXACT),
    ("至少 / 余(&L)", Form.AT_LEAST),
    ("约(&A)", Form.ABOUT),
    ("不足 / 近(&M)", Form.AT_MOST),
    ("未报(&N)", Form.UNKNOWN),
)


class FigureField(LineField):
    """One figure of one unit.

    ``typed`` is sent at every keystroke with what the text means so far, ``accepted`` when it is to be recorded,
    ``moved`` when Enter or an arrow asks for another field. What is not understood stays in the field; ``faulted``
    carries the reason, and nothing once there is none.
    """

    typed = Signal(str, object)
    accepted = Signal(str, object)
    moved = Signal(str, int)
    faulted = Signal(str)

    def __init__(self, theme: Theme, kind: FigureKind, number: str = "") -> None:
        super().__init__()
        self.kind = kind
        self.number = number  # on the blank forms
        self._theme = theme
        self._recorded = ""
        self._sent = ""
        self._typing = False  # something was typed since it last showed the record
        self._fault = ""
        self._note = ""
        self._hint = theme.say("未报")
        self.setFrame(False)
        self.setStyleSheet("background: transparent; border: none; padding: 0;")
        self.setFont(theme.font(LARGE, medium=True))
        self._metrics = QFontMetrics(theme.font(LARGE, medium=True))
        self._widest = self._metrics.horizontalAdvance("约")  # no sign of a figure is wider
        self._number_font, self._number_ink = theme.font(SMALL), QColor(theme.tokens.muted)
        self._number_width = QFontMetrics(self._number_font).horizontalAdvance(number)
        self._frame, self._frame_state = QPixmap(), _NO_FRAME
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setTextMargins(10, 0, 10, 0)
        self.setFixedHeight(theme.px(32))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(72))
        self.setAccessibleName(theme.say(f"{number} {kind.label}（{kind.unit}）".lstrip()))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.textEdited.connect(self._on_edited)

    @property
    def meaning(self) -> Typed:
        """What stands in the field now."""
        return read_figure(self.text(), self.kind)

    @property
    def fault(self) -> str:
        """Why the text is not understood; empty when it is."""
        return self._fault

    @property
    def edited(self) -> bool:
        """True while the text differs from what is recorded."""
        return self.text() != self._recorded

    @property
    def unrecorded(self) -> bool:
        """True while its text is neither on record nor on its way there."""
        return self.edited and not (self._sent and self.text() == self._sent)

    def says_recorded(self, text: str) -> bool:
        """Whether a text, in whatever language or spelling, says the figure that is on record."""
        said = read_figure(text, self.kind).quantity
        return said is not None and said == read_figure(self._recorded, self.kind).quantity

    def put_back(self, text: str) -> None:
        """Show a text that was typed earlier and not recorded."""
        self._typing, self._sent = True, ""
        self.setText(text)

    def mark_unsent(self) -> None:
        """What was sent was refused: it stands here and nowhere else."""
        self._sent = ""
        self.update()

    def show_recorded(
        self, text: str, hint: str, note: str, *, enabled: bool = True, waits: bool = False
    ) -> None:
        """Show what the record says; a text that is being edited, ``waits`` or was never sent, is left alone."""
        text, hint, note = self._theme.say(text), self._theme.say(hint), self._theme.say(note)
        if hint != self._hint:
            self._hint = hint
            self.update()
        changed = text != self._recorded
        loose = self._typing and not self._sent
        editing = self.edited and (self.hasFocus() or waits or loose)
        self._recorded = text
        if changed and not editing and self.text() != text:
            self.setText(text)
        if note != self._note:
            self._note = note
            self.setToolTip(note)
            self.setAccessibleDescription(note)
        if self.isEnabled() != enabled:
            self.setEnabled(enabled)

    def revert(self) -> None:
        """Show what the record says, whatever was typed."""
        self._sent = ""
        if not (self._typing or self._fault or self.edited):
            return
        self._typing = False
        self._set_fault("")
        self.setText(self._recorded)
        self.typed.emit(self.kind.key, Typed())
        self.update()

    def accept_text(self) -> bool:
        """Send the figure to be recorded if it was changed and is understood."""
        if not self.edited:
            return True
        meaning = self.meaning
        self._set_fault(meaning.fault)
        if meaning.fault:
            return False
        if meaning.empty:
            self.revert()
            return True
        if meaning.quantity is not None:
            self.setText(self._theme.say(write_quantity(meaning.quantity)))
        self._sent = self.text()
        self.accepted.emit(self.kind.key, meaning)
        return True

    def qualify(self, form: Form) -> None:
        """Say the same number in another way, as if it had been typed."""
        quantity = requalified(self.meaning.quantity, form)
        if quantity is not None:
            self.setText(self._theme.say(write_quantity(quantity)))
            self._on_edited()

    def qualifier_menu(self) -> QMenu:
        """The F2 menu."""
        menu = QMenu(self)
        menu.setAttribute(
            Qt.WidgetAttribute.WA_DeleteOnClose
        )  # F2 a hundred times a night, and a new one each time
        menu.setAccessibleName(self._theme.say("数字的说法"))
        for label, form in QUALIFIERS:
            action = menu.addAction(self._theme.say(label))
            action.triggered.connect(lambda _=False, form=form: self.qualify(form))
        menu.addSeparator()
        menu.addAction(self._theme.say("区间：直接输入 20-30")).setEnabled(False)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and Down accept and go on, Up goes back, Esc takes back, F2 qualifies."""
        key = event.key()
        if self.composing:
            super().keyPressEvent(event)
        elif key in ENTER or key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            event.accept()
            if self.accept_text():
                self.moved.emit(self.kind.key, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape and self.edited:
            event.accept()
            self.revert()
        elif key == Qt.Key.Key_F2:
            event.accept()
            self.qualifier_menu().popup(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Its ground is its own: else every panel below it would be painted for a key. The style sheet forgets it."""
        super().showEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Select all, so that typing replaces."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leaving the field accepts it, unless it is only the menu that opened, or Enter has just sent it."""
        sent = self._sent != "" and self.text() == self._sent
        if not sent and event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }:
            self.accept_text()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the frame by state, then the text; an unread text has a red frame and a wave."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        focused = self.hasFocus()
        loose = not focused and self.unrecorded
        text = self.text()
        hint = "" if text or focused else self._hint
        numbered = self._has_room_for_number(text, hint)
        painter.drawPixmap(0, 0, self._frame_for(focused=focused, loose=loose, numbered=numbered))
        if hint:
            stated = _is_stated(hint)
            painter.setPen(QColor(tokens.ink if stated else tokens.muted))
            painter.setFont(self._theme.font(BASE if stated else SMALL))
            painter.drawText(self.rect().adjusted(NUMBER_MARGIN - 4, 0, -10, 0), int(self.alignment()), hint)
        painter.end()
        super().paintEvent(event)

    def _has_room_for_number(self, text: str, hint: str) -> bool:
        """Whether the number stands beside what the field shows; a few signs, under every key, need no measuring."""
        room = self.width() - 4 * NUMBER_MARGIN - self._number_width
        if hint:
            font = self._theme.font(BASE if _is_stated(hint) else SMALL)
            return QFontMetrics(font).horizontalAdvance(hint) < room
        return len(text) * self._widest < room or self._metrics.horizontalAdvance(text) < room

    def _frame_for(self, *, focused: bool, loose: bool, numbered: bool) -> QPixmap:
        """The ground, the frame and the number, drawn once for each state they are seen in: a key only copies it."""
        state = (
            self.width(),
            self.height(),
            focused,
            loose,
            bool(self._fault),
            self.isEnabled(),
            numbered,
            self.devicePixelRatioF(),
        )
        if state == self._frame_state:
            return self._frame
        tokens, ratio = self._theme.tokens, self.devicePixelRatioF()
        self._frame_state = state
        self._frame = QPixmap(ceil(self.width() * ratio), ceil(self.height() * ratio))
        self._frame.setDevicePixelRatio(ratio)
        self._frame.fill(QColor(tokens.surface))
        painter = QPainter(self._frame)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if focused or self._fault or loose else 1.0
        color = tokens.focus if focused else tokens.warn if loose else tokens.line_strong
        pen = QPen(QColor(tokens.bad if self._fault else color), width)
        if not self.isEnabled() or loose:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.surface if self.isEnabled() else tokens.sunken))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 6, 6)
        if numbered:
            self._paint_number(painter)
        painter.end()
        return self._frame

    def _paint_number(self, painter: QPainter) -> None:
        """The field's number, quiet at the left; it gives way to a figure or a hint that needs its room."""
        painter.setFont(self._number_font)
        painter.setPen(self._number_ink)
        box = self.rect().adjusted(NUMBER_MARGIN + 2, 0, 0, 0)
        painter.drawText(box, _NUMBER_PLACE, self.number)

    def _on_edited(self) -> None:
        self._typing = True
        self._sent = ""
        meaning = self.meaning
        if self._fault and not meaning.fault:
            self._set_fault("")
        self.typed.emit(self.kind.key, meaning)

    def _set_fault(self, fault: str) -> None:
        if fault != self._fault:
            self._fault = fault
            self.faulted.emit(fault)
            self.setToolTip(self._theme.say(fault or self._note))
            self.setAccessibleDescription(self._theme.say(fault or self._note))
            self.update()


def _is_stated(hint: str) -> bool:
    """Whether a hint is a figure that somebody stated, and not only that there is none."""
    return any(sign.isdigit() for sign in hint)
