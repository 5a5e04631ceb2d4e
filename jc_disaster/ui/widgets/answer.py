"""The answer: the plaque with the level the figures reach, the sentence, the clause in its own words, the distance."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jc_disaster.ui.theme import BASE, LARGE, SMALL, TITLE, Theme
from jc_disaster.ui.view_models.shapes import NO_DATA, AnswerView, LevelView
from jc_disaster.ui.widgets.line_ends import held
from jc_disaster.ui.widgets.panel import KindTag, Text
from jc_disaster.ui.widgets.roman import paint_numeral
from jc_disaster.ui.widgets.steady_text import SteadyText

_QUOTED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_UNBOUNDED: Final = 10_000
EMPTY = AnswerView(None, "", "", "", "", "", "", "", draft=False)

NARROW, TALLEST = 820, 160  # px; beside a long sentence in large text the plaque stays one


class LevelPlaque(QWidget):
    """The weighty mark of the level that the figures reach; dashed, because nobody has decided yet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._level: LevelView | None = None
        self._caption = ""
        self.setFixedWidth(theme.px(120))
        self.setMaximumHeight(theme.px(TALLEST))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_level(self, level: LevelView | None, caption: str) -> None:
        """Show a level, or none."""
        if (level, caption) == (self._level, self._caption):
            return
        self._level, self._caption = level, caption
        name = "未达启动条件" if level is None else level.name
        self.setAccessibleName(self._theme.say(f"数据对照结果 {name} {caption}"))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for numeral and caption."""
        return QSize(self._theme.px(120), self._theme.px(100))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint frame, numeral and caption."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self._level is None:
            ground, frame, ink = tokens.sunken, tokens.line_strong, tokens.muted
        else:
            colors = self._theme.level(self._level.rank)
            ground, frame, ink = colors.tint, colors.line, colors.ink
        painter.setPen(QPen(QColor(frame), 2.5, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, 12, 12)
        words, font = self._theme.say(self._caption), self._theme.font(SMALL, medium=True)
        lines = 1 if QFontMetrics(font).horizontalAdvance(words) <= area.width() - 8 else 2
        high = self._theme.px(8 + 18 * lines)
        if lines > 1:
            words = words.replace(" · ", "\n")  # a joint at the end of a line joins nothing
        caption = QRectF(area.left() + 4, area.bottom() - high - self._theme.px(4), area.width() - 8, high)
        body = QRectF(area.left() + 14, area.top() + 12, area.width() - 28, caption.top() - area.top() - 14)
        if self._level is None:
            painter.setPen(QColor(ink))
            painter.setFont(self._theme.font(TITLE, medium=True))
            unmet = self._theme.say("未达")
            painter.drawText(body, Qt.AlignmentFlag.AlignCenter, unmet if self._caption != NO_DATA else "—")
        else:
            tall = min(body.height() - 8, float(self._theme.px(54)))
            body = body.adjusted(0, (body.height() - tall) / 2, 0, -(body.height() - tall) / 2)
            paint_numeral(painter, body, self._level.numeral, QColor(tokens.ink), self._theme)
        painter.setPen(QColor(ink))
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(caption, int(flags), words)


class AnswerPanel(QFrame):
    """The one panel that must be understood in one look."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = EMPTY
        tokens = theme.tokens
        self.setAccessibleName(f"{theme.kind_word} {theme.say('数据对照')}")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(14, 10, 16, 10)
        outer.setSpacing(16)
        self.plaque = LevelPlaque(theme)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.plaque, 1)
        self._beside.addStretch(0)
        outer.addLayout(self._beside)
        column = QVBoxLayout()
        column.setSpacing(5)
        self._head = QHBoxLayout()
        self.sentence = Text(theme, size=TITLE, medium=True, wrap=True)
        self._head.addWidget(self.sentence, 1)
        self._tag, self._narrow = KindTag(theme), False
        self._head.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._head)
        self.quote = QuoteLine(theme)
        column.addWidget(self.quote)
        self.next_line = SteadyText(theme)
        self.caution = Text(theme, size=BASE, medium=True, color=tokens.warn, wrap=True)
        column.addWidget(self.next_line)
        column.addWidget(self.caution)
        column.addStretch(1)
        outer.addLayout(column, 1)

    @property
    def view(self) -> AnswerView:
        """What it shows."""
        return self._view

    def expect(self, width: int) -> None:
        """Make ready for a width: where it is small, the sentence needs all of it and the kind stands by the plaque."""
        narrow = width < self._theme.px(NARROW)
        if narrow is self._narrow:
            return
        self._narrow = narrow
        before, after = (self._head, self._beside) if narrow else (self._beside, self._head)
        before.removeWidget(self._tag)
        side = Qt.AlignmentFlag.AlignHCenter if narrow else Qt.AlignmentFlag.AlignTop
        after.insertWidget(0 if narrow else 1, self._tag, 0, side)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In another width the kind may stand elsewhere."""
        self.expect(event.size().width())
        super().resizeEvent(event)

    def show_view(self, view: AnswerView) -> None:
        """Show another comparison; only changed texts are painted."""
        if view == self._view:
            return
        self._view = view
        say = self._theme.say
        self.plaque.show_level(view.level, view.plaque)
        self.sentence.setText(self._theme.mark + view.sentence)
        self.quote.show_quote(
            view.clause, view.quote + say(view.also), None if view.level is None else view.level.rank
        )
        self.next_line.setText(view.next_line)
        self.caution.setText(view.caution)
        for text, words in ((self.next_line, view.next_line), (self.caution, view.caution)):
            if text.isHidden() is bool(words):
                text.setVisible(bool(words))
        self.setAccessibleDescription(
            f"{say(view.sentence)} {view.clause} {view.quote}{say(view.also)} {say(view.next_line)} {say(view.caution)}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the card."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.mark if self._theme.exercise else tokens.line), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class QuoteLine(QWidget):
    """A clause with its verbatim words, set off by a bar in the level's colour; long words take further lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._clause = ""
        self._quote = self._painted = ""
        self._rank: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fonts = (theme.font(BASE, medium=True), theme.font(LARGE - 1))
        self.hide()

    def show_quote(self, clause: str, quote: str, rank: int | None) -> None:
        """Show other words."""
        if (clause, quote, rank) == (self._clause, self._quote, self._rank):
            return
        self._clause, self._quote, self._rank = clause, quote, rank
        self._painted = held(quote)
        self.setVisible(bool(quote))
        self.setToolTip(f"{clause} {quote}")
        self.setAccessibleName(f"{self._theme.say('条款')} {clause} {quote}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(320, self._theme.px(32))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As many lines as the words take."""
        room = QRect(0, 0, max(1, width - self._beside - 8), _UNBOUNDED)
        words = QFontMetrics(self._fonts[1]).boundingRect(room, _QUOTED, self._painted)
        return max(self._theme.px(32), words.height() + self._theme.px(10))

    @property
    def _beside(self) -> int:
        """Px from the left edge to the words."""
        return 16 + QFontMetrics(self._fonts[0]).horizontalAdvance(self._clause) + 14

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the bar, the clause and the words."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        area = self.rect()
        line = tokens.line_strong if self._rank is None else self._theme.level(self._rank).line
        painter.fillRect(area, QColor(tokens.sunken))
        painter.fillRect(0, 0, 4, area.height(), QColor(line))
        room = area.adjusted(self._beside, 0, -8, 0)
        painter.setFont(self._fonts[1])
        painter.setPen(QColor(tokens.ink))
        words = painter.fontMetrics().boundingRect(room, _QUOTED, self._painted)
        first = painter.fontMetrics().lineSpacing()
        top = max(0, (area.height() - words.height()) // 2)
        painter.drawText(room.adjusted(0, top, 0, 0), _QUOTED, self._painted)
        painter.setPen(QColor(tokens.muted))
        painter.setFont(self._fonts[0])
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(16, top, self._beside, first), left, self._clause)
