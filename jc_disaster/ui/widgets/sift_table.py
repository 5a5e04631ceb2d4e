"""The table of what was read: one line a figure, settled by one key each. It shows and asks, and settles nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import BASE, LARGE, SMALL, Theme
from jc_disaster.ui.view_models.sift_view import SiftLine
from jc_disaster.ui.widgets.message_area import LOOKS, paint_sign
from jc_disaster.ui.widgets.preedit import ENTER

Index = QModelIndex | QPersistentModelIndex
HEADERS: Final = ("单位", "项目 · 原文", "来报", "前 → 后", "核对")
UNIT, LABEL, VALUE, CHANGE, STATE = range(5)
_WIDTHS: Final = (76, 182, 140, 0, 88)
LEAST_CHANGE: Final = 96  # px of 前 → 后
_LONG_WIDTHS: Final = (72, 176, 138, 0, 118)  # in English
LINE_HEIGHT = 48


EMPTY: Final = (
    ("↑ ↓", "选行；选中的一项，原文中同时标出"),
    ("Enter", "采用"),
    ("F2", "改数（万、余、约、不足都认得）"),
    ("Delete", "不用"),
    ("1 / 2", "答这一项的问题：是、否"),
    ("F4", "没有疑问的全部采用"),
    ("Ctrl+Enter", "记录已采用的"),
)


class SiftModel(QAbstractTableModel):
    """What was read, line by line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[SiftLine, ...] = ()
        self._said: tuple[SiftLine, ...] = ()

    @property
    def lines(self) -> tuple[SiftLine, ...]:
        """The lines shown."""
        return self._lines

    @property
    def said(self) -> tuple[SiftLine, ...]:
        """The same in the language of the window."""
        return self._said

    def show_lines(self, lines: tuple[SiftLine, ...]) -> None:
        """Show other lines; where only some changed, only they are painted."""
        before = self._lines
        self._said = tuple(self._theme.shown(line) for line in lines)
        if len(before) != len(lines):
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        self._lines = lines
        for place, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(HEADERS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """One row a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """Unit, figure, value, change, state."""
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The main text of a cell, and the whole line in words."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._said[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (line.unit, line.label, line.value, line.change, line.state)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (line.unit, f"{line.label}　{line.words}", line.value, line.note, line.state)[
                index.column()
            ]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Column heads."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(HEADERS):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._theme.say(HEADERS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole and section == VALUE:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class SiftDelegate(QStyledItemDelegate):
    """Paints a line: figure over its words, change over its origin, the state with its sign."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002 - Qt's name
        """Two lines of text."""
        return QSize(80, self._theme.px(LINE_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, SiftModel):
            return
        line, column, tokens = model.said[index.row()], index.column(), self._theme.tokens
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, QColor(tokens.accent_tint))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(tokens.line))
        if column == UNIT and chosen:
            painter.fillRect(QRectF(area.left(), area.top(), 4, area.height() - 1), QColor(tokens.accent))
        inner = area.adjusted(self._theme.px(10), 0, -self._theme.px(8), -1)
        if column == UNIT:
            self._unit(painter, inner, line)
        elif column == LABEL:
            ink = tokens.muted if line.tone == "dropped" else tokens.ink
            quoted = f"“{line.words}”" if self._theme.language is CHINESE else f'"{line.words}"'
            self._two(painter, inner, (line.label, ink), (quoted if line.words else "", tokens.muted))
        elif column == VALUE:
            self._value(painter, inner, line)
        elif column == CHANGE:
            self._change(painter, inner, line)
        else:
            self._state(painter, inner, line)
        painter.restore()

    def _unit(self, painter: QPainter, area: QRectF, line: SiftLine) -> None:
        if not line.first:
            return
        asked = line.unit.endswith(("？", "?"))
        painter.setFont(self._theme.font(BASE, medium=True))
        painter.setPen(QColor(self._theme.tokens.warn if asked else self._theme.tokens.ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._cut(painter, line.unit, area))

    def _value(self, painter: QPainter, area: QRectF, line: SiftLine) -> None:
        tokens = self._theme.tokens
        font = self._theme.font(LARGE, medium=True)
        if QFontMetricsF(font).horizontalAdvance(line.value) > area.width():
            font = self._theme.font(BASE, medium=True)  # smaller before a number loses its unit
        font.setStrikeOut(line.tone == "dropped")
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if line.tone == "dropped" else tokens.ink))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, right, self._cut(painter, line.value, area))

    def _change(self, painter: QPainter, area: QRectF, line: SiftLine) -> None:
        tokens = self._theme.tokens
        ink = tokens.muted if line.tone == "dropped" else tokens.ink
        warned = line.tone in {"question", "increment"} or line.fall
        note = tokens.bad if line.fall else tokens.warn if warned else tokens.muted
        self._two(painter, area.adjusted(self._theme.px(8), 0, 0, 0), (line.change, ink), (line.note, note))

    def _state(self, painter: QPainter, area: QRectF, line: SiftLine) -> None:
        look, tokens = LOOKS[line.tone], self._theme.tokens
        side = float(self._theme.px(16))
        sign = QRectF(area.left(), area.center().y() - side / 2, side, side)
        if look.sign:
            paint_sign(painter, sign, line.tone, self._theme)
        else:
            painter.setPen(QPen(QColor(tokens.muted), 1.5))
            painter.drawEllipse(sign.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.setFont(self._theme.font(BASE, medium=line.tone != "open"))
        painter.setPen(QColor(tokens.muted if line.tone == "open" else getattr(tokens, look.ink)))
        painter.drawText(
            area.adjusted(side + self._theme.px(6), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, line.state
        )

    def _two(self, painter: QPainter, area: QRectF, upper: tuple[str, str], lower: tuple[str, str]) -> None:
        """Two lines; the lower one smaller."""
        half = area.height() / 2
        first = area.adjusted(0, self._theme.px(3), 0, -half)
        second = area.adjusted(0, half, 0, -self._theme.px(4))
        if not lower[0]:
            first = area
        painter.setFont(self._theme.font(BASE, medium=True))
        painter.setPen(QColor(upper[1]))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, self._cut(painter, upper[0], area))
        painter.setFont(self._theme.font(SMALL - 1))
        painter.setPen(QColor(lower[1]))
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, self._cut(painter, lower[0], area))

    @staticmethod
    def _cut(painter: QPainter, text: str, area: QRectF) -> str:
        flat = " ".join(text.split())
        return painter.fontMetrics().elidedText(flat, Qt.TextElideMode.ElideRight, int(area.width()))


class SiftTable(QTableView):
    """The lines and their keys.

    Enter or the space bar accepts, F2 changes, Delete drops, F4 accepts all that raises no question, 1 and 2 answer.
    """

    accepted = Signal(int)
    changed = Signal(int)
    dropped = Signal(int)
    answered = Signal(int, bool)
    all_accepted = Signal()
    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model = SiftModel(theme)
        self.setModel(self._model)
        self.setItemDelegate(SiftDelegate(theme, self))
        self.setAccessibleName(
            theme.say("读出的数字，一行一项：Enter 采用，F2 改数，Delete 不用，F4 全部采用")
        )
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        # A digit is a key here and never the beginning of a word.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(LINE_HEIGHT))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setFont(theme.font(SMALL))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._widths = tuple(
            theme.px(one) for one in (_WIDTHS if theme.language is CHINESE else _LONG_WIDTHS)
        )
        self._least = theme.px(LEAST_CHANGE)
        for place, width in enumerate(self._widths):
            if not width:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.changed.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.chosen.emit(now.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In large text the other columns give way before 前 → 后 is cut."""
        super().resizeEvent(event)
        kept = self._widths[UNIT] + self._widths[STATE]  # a name of three signs, and what is to be done
        giving = sum(self._widths) - kept
        share = min(1.0, max(0.6, (self.viewport().width() - self._least - kept) / giving))
        for place, width in enumerate(self._widths):
            if width:
                own = 1.0 if place in {UNIT, STATE} else share
                self.horizontalHeader().resizeSection(place, round(width * own))

    @property
    def lines_model(self) -> SiftModel:
        """The model behind it."""
        return self._model

    @property
    def current(self) -> int:
        """The chosen line; -1 when there is none."""
        return self.currentIndex().row()

    def show_lines(self, lines: tuple[SiftLine, ...]) -> None:
        """Show other lines; the chosen one stays chosen."""
        before = self.current
        self._model.show_lines(lines)
        if lines and self.current < 0:
            self.choose(min(max(before, 0), len(lines) - 1))

    def choose(self, line: int) -> None:
        """Choose a line and bring it into view."""
        if 0 <= line < self._model.rowCount() and line != self.current:
            self.selectRow(line)
            self.scrollTo(self._model.index(line, 0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lines; where there are none, say what will stand here and which keys settle it."""
        super().paintEvent(event)
        if self._model.lines:
            return
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font())
        painter.setPen(QColor(tokens.muted))
        step = min(30, (self.viewport().height() / self._theme.scale - 20) / (len(EMPTY) + 1.5))
        painter.drawText(px(24), px(10 + step), self._theme.say("读出的数字列在这里，一行一项，逐项核对："))
        for place, (keys, words) in enumerate(EMPTY):
            y = px(20 + step * (place + 2))
            painter.setPen(QColor(tokens.ink))
            painter.drawText(px(24), y, keys)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(px(136), y, self._theme.say(words))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """One key settles the chosen line."""
        line, key = self.current, event.key()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
            Qt.KeyboardModifier.ShiftModifier,
        }
        if key == Qt.Key.Key_F4 and plain:
            self.all_accepted.emit()
        elif not plain or line < 0:
            super().keyPressEvent(event)
        elif key in ENTER or key == Qt.Key.Key_Space:
            self.accepted.emit(line)
        elif key == Qt.Key.Key_F2:
            self.changed.emit(line)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.dropped.emit(line)
        elif key in {Qt.Key.Key_1, Qt.Key.Key_2}:
            self.answered.emit(line, key == Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)
