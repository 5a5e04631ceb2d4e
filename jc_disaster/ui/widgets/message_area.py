"""The message as it came, every number marked by what became of it: by underline and sign, never by colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from jc_disaster.ui.theme import LARGE, SMALL, Theme
from jc_disaster.ui.view_models.pasted_text import taken_text
from jc_disaster.ui.view_models.sift_view import Mark
from jc_disaster.ui.widgets.dropping import picture_in

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_Line = QTextCharFormat.UnderlineStyle
_NO_LINE = -1
Place = tuple[int, int]


class Look(NamedTuple):
    """How a tone looks: the names of its ink and ground among the tokens, its underline, its sign, its words."""

    ink: str
    ground: str
    line: QTextCharFormat.UnderlineStyle
    sign: str
    words: str


LOOKS: Final[Mapping[str, Look]] = MappingProxyType(
    {
        "open": Look("accent", "", _Line.SingleUnderline, "", "已读入"),
        "taken": Look("good", "", _Line.SingleUnderline, "√", "采用"),
        "changed": Look("good", "", _Line.DashUnderline, "改", "改为"),
        "question": Look("warn", "warn_tint", _Line.DotLine, "?", "待答"),
        "increment": Look("warn", "warn_tint", _Line.DashDotLine, "+", "新增"),
        "unread": Look("warn", "warn_tint", _Line.WaveUnderline, "!", "没有读入"),
        "dropped": Look("muted", "", _Line.NoUnderline, "×", "不用"),
    }
)


_STROKES: Final[Mapping[str, tuple[tuple[float, float], ...]]] = MappingProxyType(
    {
        "√": ((0.26, 0.52), (0.44, 0.70), (0.76, 0.32)),
        "×": ((0.32, 0.32), (0.68, 0.68), (0.5, 0.5), (0.68, 0.32), (0.32, 0.68)),
    }
)


class MessageArea(QTextEdit):
    """A message that can be pasted and mended; plain text, with room between its lines for the signs.

    ``pasted`` is sent after a paste, ``line_touched`` when the cursor comes to stand in the words of a line,
    ``noticed`` when something of the pasted text had to be left out or made visible, ``picture_pasted`` when what was
    pasted is a picture: the `QImage`, or the path of a file.
    """

    pasted = Signal()
    line_touched = Signal(int)
    noticed = Signal(str)
    picture_pasted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: tuple[Mark, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._chosen = _NO_LINE
        self.setFont(theme.font(LARGE))
        self.setAcceptRichText(False)
        self.setAccessibleName(theme.say("来报原文"))
        self.setPlaceholderText(
            theme.say(
                "把来报文字粘贴在这里（Ctrl+V）。\n\n读出的数字逐一标出，右侧逐项核对；按键采用之前，什么都不会记录。"
            )
        )
        self.setTabChangesFocus(True)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(theme.px(8))
        self._spaced = False
        self.textChanged.connect(self._space_lines)
        self.cursorPositionChanged.connect(self._on_cursor)

    @property
    def message(self) -> str:
        """The text as it is read and kept."""
        return taken_text(self.toPlainText()).text

    def set_message(self, text: str) -> None:
        """Put a text in place of what is there, as if it had been pasted."""
        taken = taken_text(text)
        self._spaced = False
        self.setPlainText(taken.text)
        if taken.notice:
            self.noticed.emit(taken.notice)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Text; a picture is taken to say that it cannot be read."""
        return source.hasText() or picture_in(source) is not None

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Take a pasted text, no longer than what can be read and kept, and with nothing invisible in it."""
        picture = picture_in(source)
        if picture is not None:
            self.picture_pasted.emit(picture)
            return
        taken = taken_text(source.text())
        if taken.text.strip() == self.message.strip():  # what the key has put in already is not put in twice
            self.pasted.emit()
            return
        self.insertPlainText(taken.text)
        if taken.notice:
            self.noticed.emit(taken.notice)
        self.pasted.emit()

    def _space_lines(self) -> None:
        """Room between the lines for the signs; an empty page keeps the usual lines, so that its hint fits."""
        filled = not self.document().isEmpty()
        if filled == self._spaced:
            return
        self._spaced = filled
        form = QTextBlockFormat()
        kinds = QTextBlockFormat.LineHeightTypes
        kind = kinds.FixedHeight if filled else kinds.SingleHeight
        form.setLineHeight(self._theme.px(36) if filled else 0, kind.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)

    def let_go(self) -> None:
        """Choose nothing any more: a chosen text hides its marks, and which words belong to the line at hand."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)

    def show_marks(self, marks: tuple[Mark, ...], chosen: int) -> None:
        """Mark other words; ``chosen`` is the line of the table whose words are set off."""
        if (marks, chosen) == (self._marks, self._chosen):
            return
        moved = chosen != self._chosen
        if marks != self._marks:
            self._places = utf16_places(self.toPlainText(), marks)
        self._marks, self._chosen = marks, chosen
        pairs = list(zip(marks, self._places, strict=True))
        self.setExtraSelections([self._selection(mark, place) for mark, place in pairs])
        if moved and not self.hasFocus():
            self._bring_into_view()
        self.viewport().update()

    def _selection(self, mark: Mark, place: Place) -> QTextEdit.ExtraSelection:
        tokens, look = self._theme.tokens, LOOKS[mark.tone]
        form = QTextCharFormat()
        ink = QColor(getattr(tokens, look.ink))
        form.setUnderlineStyle(look.line)
        form.setUnderlineColor(ink)
        if mark.tone == "dropped":
            form.setFontStrikeOut(True)
            form.setForeground(ink)
        if mark.line == self._chosen and mark.line != _NO_LINE:
            form.setBackground(QColor(tokens.accent))
            form.setForeground(QColor(tokens.on_accent))
        elif look.ground:
            form.setBackground(QColor(getattr(tokens, look.ground)))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(place)
        selection.format = form
        return selection

    def _cursor(self, place: Place) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(place[0], last))
        cursor.setPosition(min(place[1], last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _bring_into_view(self) -> None:
        for mark, place in zip(self._marks, self._places, strict=True):
            if mark.line == self._chosen:
                cursor = self._cursor(place)
                cursor.setPosition(cursor.selectionEnd())
                self.blockSignals(True)  # noqa: FBT003 - Qt's call: moving the view is no choice of the person
                self.setTextCursor(cursor)
                self.blockSignals(False)  # noqa: FBT003 - as above
                self.ensureCursorVisible()
                return

    def _on_cursor(self) -> None:
        if not self.hasFocus():
            return
        at = self.textCursor().position()
        for mark, (start, end) in zip(self._marks, self._places, strict=True):
            if mark.line != _NO_LINE and start <= at <= end:
                self.line_touched.emit(mark.line)
                return

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the text, then the sign of every marked number above its end, as far as it is in view."""
        super().paintEvent(event)
        if not self._marks:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = self.viewport().rect()
        first = self.cursorForPosition(seen.topLeft()).position()
        last = self.cursorForPosition(seen.bottomRight()).position()
        side = self._theme.px(14)
        for mark, (start, end) in zip(self._marks, self._places, strict=True):
            if LOOKS[mark.tone].sign and first <= end and start <= last:
                cursor = self._cursor((start, end))
                cursor.setPosition(cursor.selectionEnd())
                at = self.cursorRect(cursor)
                area = QRectF(at.left() - side + 2, at.bottom() - self._theme.px(20) - side, side, side)
                paint_sign(painter, area, mark.tone, self._theme)
        painter.end()


LEGEND_LINE = 24


class Legend(QWidget):
    """What each mark means, painted as it looks in the message."""

    TONES = ("open", "taken", "changed", "question", "increment", "unread", "dropped")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(theme.say(f"标记：{'、'.join(LOOKS[tone].words for tone in self.TONES)}"))
        self._font = theme.font(SMALL - 1)
        self._places: list[tuple[str, QRectF]] = []
        self.setFixedHeight(theme.px(LEGEND_LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow column the marks take a second line."""
        super().resizeEvent(event)
        theme, metrics = self._theme, QFontMetrics(self._font)
        high = theme.px(LEGEND_LINE)
        x, y, places = 0.0, 0.0, []
        for tone in self.TONES:
            words = metrics.horizontalAdvance(theme.say(LOOKS[tone].words)) + 2
            wide = theme.px(18) + words
            if x and x + wide > self.width():
                x, y = 0.0, y + high
            places.append((tone, QRectF(x, y, wide, high)))
            x += wide + theme.px(8)
        self._places = places
        if self.height() != round(y + high):
            self.setFixedHeight(round(y + high))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint sign, line and word of every tone."""
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        side = float(theme.px(14))
        for tone, area in self._places:
            middle = area.center().y()
            if LOOKS[tone].sign:
                paint_sign(painter, QRectF(area.left(), middle - side / 2, side, side), tone, theme)
            else:
                painter.fillRect(QRectF(area.left(), middle + side * 0.3, side, 2), QColor(tokens.accent))
            painter.setPen(QColor(tokens.muted))
            words = area.adjusted(theme.px(18), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, theme.say(LOOKS[tone].words))


def paint_sign(painter: QPainter, area: QRectF, tone: str, theme: Theme) -> None:
    """Paint the sign of a tone: a filled disc with a tick, ?, +, !, × or 改; nothing for what waits untouched."""
    look, tokens = LOOKS[tone], theme.tokens
    ink = QColor(getattr(tokens, look.ink))
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(area)
    painter.setPen(QPen(QColor(tokens.surface), max(1.4, area.height() * 0.11)))
    if look.sign in _STROKES:
        points = [area.topLeft() + QPointF(x, y) * area.height() for x, y in _STROKES[look.sign]]
        for start, end in pairwise(points):
            painter.drawLine(start, end)
        painter.restore()
        return
    font = theme.font(medium=True)
    font.setPixelSize(max(7, round(area.height() * (0.66 if tone == "changed" else 0.8))))
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, theme.say(look.sign))
    painter.restore()


def utf16_places(text: str, marks: Sequence[Mark]) -> tuple[Place, ...]:
    """Where marks stand as Qt counts, in UTF-16 units; messages are counted in code points."""
    units = list(accumulate((2 if sign > "\uffff" else 1 for sign in text), initial=0))
    last = len(text)
    return tuple((units[min(mark.start, last)], units[min(mark.end, last)]) for mark in marks)
