"""The level before and after, as the accepted rows now stand: what this message changes, in one look."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.ui.theme import BASE, LARGE, SMALL, Theme
from jc_disaster.ui.view_models.shapes import LevelView
from jc_disaster.ui.view_models.sift_view import Outlook
from jc_disaster.ui.widgets.panel import ElidedText, KindTag, Text
from jc_disaster.ui.widgets.roman import paint_numeral

_NOTHING = Outlook(None, None, anything=False, accepted=0, sentence="", clause="", quote="")

HEIGHT, EDGE = 78, 22
LARGE_TEXT = 1.4  # from here on the rows above need the height more


class LevelChip(QWidget):
    """A level that figures prove, small; dashed, because nobody has found or decided it."""

    def __init__(self, theme: Theme, caption: str) -> None:
        super().__init__()
        self._theme, self._caption = theme, caption
        self._level: LevelView | None = None
        self._anything = False
        self.setFixedSize(theme.px(84), theme.px(62))

    def show_level(self, level: LevelView | None, *, anything: bool) -> None:
        """Show a level, 未达 where figures prove none, or — where there are no figures."""
        self._level, self._anything = level, anything
        name = level.name if level is not None else "未达启动条件" if anything else "尚无数据"
        self.setAccessibleName(self._theme.say(f"{self._caption}：{name}"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint frame, numeral and caption."""
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caption = QRectF(0, self.height() - theme.px(20), self.width(), theme.px(18))
        area = QRectF(1, 1, self.width() - 2, caption.top() - 2)
        if self._level is None:
            ground, frame, ink = tokens.sunken, tokens.line_strong, tokens.muted
        else:
            colors = theme.level(self._level.rank)
            ground, frame, ink = colors.tint, colors.line, tokens.ink
        painter.setPen(QPen(QColor(frame), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, 8, 8)
        if self._level is None:
            painter.setPen(QColor(ink))
            painter.setFont(theme.font(medium=True))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, theme.say("未达") if self._anything else "—")
        else:
            inner = QRectF(0, 0, area.width() * 0.6, area.height() * 0.62)
            inner.moveCenter(area.center())
            paint_numeral(painter, inner, self._level.numeral, QColor(ink), theme)
        painter.setPen(QColor(tokens.muted))
        painter.setFont(theme.font(SMALL - 1))
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, theme.say(self._caption))


class Arrow(QWidget):
    """An arrow from before to after; heavy where the level changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.heavy = False
        self.setFixedSize(theme.px(34), theme.px(62))

    def show_heavy(self, *, heavy: bool) -> None:
        """Make it heavy or light."""
        if heavy != self.heavy:
            self.heavy = heavy
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the arrow level with the numerals."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.ink if self.heavy else tokens.line_strong), 3 if self.heavy else 2))
        y, right, head = self._theme.px(20), self.width() - 4, self._theme.px(7)
        painter.drawLine(4, y, right, y)
        painter.drawLine(right, y, right - head, y - head)
        painter.drawLine(right, y, right - head, y + head)


class OutlookBand(QFrame):
    """Before → after, the sentence that answers, and the clause it rests on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = _NOTHING
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 6)
        row.setSpacing(8)
        self.before, self.after = LevelChip(theme, "现在"), LevelChip(theme, "采用后")
        self.arrow = Arrow(theme)
        for widget in (self.before, self.arrow, self.after):
            row.addWidget(widget)
        row.addSpacing(theme.px(8))
        column = QVBoxLayout()
        column.setSpacing(2)
        large = theme.scale >= LARGE_TEXT
        self.sentence = Text(theme, size=BASE if large else LARGE, medium=True, wrap=True)
        self.clause = ElidedText(theme, size=SMALL, color=theme.tokens.muted, verbatim=True)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.clause)
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addWidget(KindTag(theme), 0, Qt.AlignmentFlag.AlignTop)
        self.setFixedHeight(theme.px(HEIGHT))

    @property
    def view(self) -> Outlook:
        """What it shows."""
        return self._view

    def show_view(self, view: Outlook) -> None:
        """Show another comparison."""
        if view == self._view:
            return
        self._view = view
        self.before.show_level(view.before, anything=view.before is not None or view.anything)
        self.after.show_level(view.after, anything=view.anything)
        self.arrow.show_heavy(heavy=view.before != view.after)
        self.sentence.setText(self._theme.mark + view.sentence)
        self.clause.setText(f"{view.clause}　{view.quote}" if view.clause else "")
        self.clause.setToolTip(self.clause.text())
        self.clause.setVisible(bool(view.clause))
        self._fit()
        before, after = self.before.accessibleName(), self.after.accessibleName()
        self.setAccessibleName(f"{self._theme.kind_word} {self._theme.say('数据对照')} {before} {after}")
        self.setAccessibleDescription(f"{self._theme.say(view.sentence)} {view.clause} {view.quote}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A long sentence takes the lines it needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = self.sentence.heightForWidth(max(1, self.sentence.width()))
        clause = self.clause.sizeHint().height() if self.view.clause else 0
        high = max(self._theme.px(HEIGHT), words + clause + EDGE)
        if high != self.height():
            self.setFixedHeight(high)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the card; its edge takes the colour of the level that would be reached."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.mark if self._theme.exercise else tokens.line), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
