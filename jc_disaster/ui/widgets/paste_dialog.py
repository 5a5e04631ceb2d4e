"""粘贴来报: the message with every number marked at the left, what was read of it at the right, settled by keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models import sifting as moves
from jc_disaster.ui.view_models.paste import NO_TOWNS, NOTHING, PasteView, Sort, Towns, unit_choices
from jc_disaster.ui.view_models.pasted_text import taken_text
from jc_disaster.ui.view_models.picture import Picture
from jc_disaster.ui.view_models.sift_doubts import doubts_of
from jc_disaster.ui.view_models.sift_drafts import Head, settled_again, settled_head, settled_text
from jc_disaster.ui.view_models.sift_view import marks_of
from jc_disaster.ui.view_models.sifting import Sifting
from jc_disaster.ui.widgets.choice import ChoiceBox, ListedChoice, choose, chosen, let_type, offer
from jc_disaster.ui.widgets.message_area import Legend, MessageArea
from jc_disaster.ui.widgets.offer_bar import Answer, OfferBar
from jc_disaster.ui.widgets.sift_dialog import ONE_LINE, HeadField, SiftDialog

PAUSE_MS = 120
LEAST_REMARKS, MOST_REMARKS, _AROUND, _BAR = 34, 92, 28, 16  # px; of margins and frame; of a bar to scroll by
REST_MS = 300  # after the last mark, before it is kept
EXERCISE = "演练"
UNREAD_PICTURE = "这是一张图片，图片里的字和数读不出来。请对方发文字，或照着图片键入。"
NOT_OURS = "来报写有“演练”，这里是正式库：请先核实是否真实灾情。"
SOURCES = ("来报文字", "微信来报", "短信来报", "传真来报", "电话来报", "系统报送")
Reader = Callable[[str, Callable[[PasteView], None], Towns], None]


class PasteDialog(SiftDialog):
    """Reads a message and has it sifted.

    Signals:
        town_settled: A person said whose a place is that does not report by itself: its name, the unit.
        settled: What was settled of the message (`sift_drafts`), a moment after; empty for nothing.
        typed: The message, a moment after it was pasted or typed; one that is only laid ready is not told of.
        picture_wanted: A pasted picture (`QImage`, or the path of a file) is to be attached to a decision.

    Args:
        theme: The look.
        picture: The incident as known.
        now: The clock.
        read: Reads a text off the window's thread and hands back what it says.
        source: Where the message came from, as far as it is known.
        parent: The window.
    """

    town_settled = Signal(str, str)
    typed = Signal(str)
    settled = Signal(str)
    picture_wanted = Signal(object)

    def __init__(  # noqa: PLR0913 - the parts of one dialog, each named by its caller
        self,
        theme: Theme,
        picture: Picture,
        now: Callable[[], datetime],
        read: Reader,
        *,
        source: str = SOURCES[0],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "粘贴来报", picture, now, parent)
        self._read = read
        self._view = NOTHING
        self._unit: str | None = None
        self._pasted = False
        self._towns = NO_TOWNS
        self._go_to_rows = False
        self._laid_ready = self._put_back = self._settled = ""
        self.may_bear = False
        self.whole = ListedChoice()
        self.whole.setPlaceholderText(theme.say("请选来报单位"))
        for stored, shown in unit_choices(picture.edition):
            self.whole.addItem(theme.say(shown), stored)
        self.whole.activated.connect(self._on_whole)
        self.source = ChoiceBox()
        let_type(self.source)
        offer(self.source, theme, SOURCES)
        choose(self.source, source)
        left = self._left(theme)
        self.panel.sifted.connect(lambda _: self._mark())
        self.panel.line_chosen.connect(lambda _: self._mark())
        self.panel.place_settled.connect(self._on_town)
        self.panel.unit_wanted.connect(lambda: self.whole.setFocus(Qt.FocusReason.OtherFocusReason))
        self.arrange(
            (
                HeadField("来报单位", "来报所说的单位", self.whole, 148),
                HeadField("数据截至", "数据截至时间", self.as_of, 168),
                HeadField("来源", "来源", self.source, 148),
                HeadField("报别", "报别", self.kind, 116),
            ),
            left,
        )
        self.set_tab_way((self.message, self.whole, self.as_of, self.source, self.kind), (self.remarks,))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._start_reading)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell_settled)
        self.panel.sifted.connect(lambda _: self._rest.start())
        self.as_of.textEdited.connect(lambda _: self._rest.start())

    def _left(self, theme: Theme) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        self.message = MessageArea(theme)
        self.message.textChanged.connect(self._wait_a_moment)
        self.message.pasted.connect(self._on_pasted)
        self.message.noticed.connect(self.say)
        self.message.line_touched.connect(self.panel.table.choose)
        self.message.picture_pasted.connect(self.refuse_picture)
        self.offered = OfferBar(theme)
        self.legend = Legend(theme)
        self.offered.standing.connect(self._make_room)
        self.remarks = QPlainTextEdit()
        self.remarks.setReadOnly(True)
        self.remarks.setFont(theme.font(SMALL))
        self.remarks.setAccessibleName(theme.say("还要问清和没有读入的"))
        self.remarks.setTabChangesFocus(True)
        self.remarks.hide()
        column.addWidget(self.offered)
        column.addWidget(self.message, 1)
        column.addWidget(self.legend)
        column.addWidget(self.remarks)
        return column

    def put_message(self, text: str) -> None:
        """Take a message that came another way than by the clipboard."""
        self._pasted = True
        self.message.set_message(text)

    def lay_ready(self, text: str) -> None:
        """Put in what was copied, all of it chosen, so that a Ctrl+V of habit replaces it and adds nothing."""
        self._laid_ready = taken_text(text).text
        self.put_message(text)
        self.message.selectAll()

    def offer_draft(self, words: str, put_back: Callable[[], None], dismiss: Callable[[], None]) -> None:
        """Offer a message that was pasted before and not recorded; nothing of it is taken by itself."""
        self.offered.offer(words, (("放回", put_back), ("不要了", dismiss)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In another width the remarks take other lines."""
        super().resizeEvent(event)
        self._fit_remarks()

    def _fit_remarks(self) -> None:
        """As high as their words, with room for the lines that a bar to scroll by would make."""
        most = self.theme.px(MOST_REMARKS)
        room = QRect(0, 0, max(1, self.message.width() - _AROUND - _BAR), most)
        metrics, wrapped = self.remarks.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        words = metrics.boundingRect(room, wrapped, self.remarks.toPlainText())
        self.remarks.setMaximumHeight(min(words.height() + _AROUND, most))

    def _make_room(self, offered: bool) -> None:  # noqa: FBT001 - the slot of a signal
        """In large text there is no room for an offer and for what the marks mean."""
        self.legend.setVisible(not offered or self.theme.scale <= ONE_LINE)

    def put_back(self, text: str, settled: str = "") -> None:
        """Put a message back, as if it had been pasted, with what was settled of it.

        Args:
            text: The message.
            settled: As ``settled`` told it.
        """
        if settled:
            self._put_back = settled
            head = settled_head(settled)
            self._unit = head.unit
            self._towns = self._towns._replace(said=head.towns)
            if head.as_of:
                self.as_of.setText(head.as_of)
                self._on_time()
            for box, said in ((self.source, head.source), (self.kind, head.kind)):
                if said:
                    choose(box, said)
        self.put_message(text)
        self.message.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse_picture(self, picture: object) -> None:
        """A picture cannot be read: say so, and offer what can be done with it."""
        answers: list[Answer] = [("知道了", self.message.setFocus)]
        if self.may_bear:
            answers.insert(0, ("附到决定上…", lambda: self.picture_wanted.emit(picture)))
        self.offered.offer(UNREAD_PICTURE, answers)

    def done(self, result: int) -> None:
        """Closed without being recorded, what was typed last is told as well."""
        if self._pause.isActive() and result == QDialog.DialogCode.Rejected:
            self._tell_typed()
        if self._rest.isActive() and result == QDialog.DialogCode.Rejected:
            self._tell_settled()
        self._pause.stop()
        self._rest.stop()
        super().done(result)

    def _tell_settled(self) -> None:
        head = Head(
            self._unit,
            self._towns.said,
            self.as_of.text() if self.time_typed else "",
            chosen(self.source),
            chosen(self.kind),
        )
        settled = settled_text(self._view, self.panel.sifting, head)
        if self._view.text == self.message.message and settled != self._settled:
            self._settled = settled
            self.settled.emit(settled)

    def _tell_typed(self) -> None:
        if self.message.message != self._laid_ready:
            self.offered.withdraw()
            self.typed.emit(self.message.message)

    def source_words(self) -> str:
        """As chosen or typed."""
        return chosen(self.source) or SOURCES[0]

    def source_text(self) -> str:
        """The message."""
        return self.message.message

    def doubt(self) -> str:
        """A message of an exercise does not belong into the real record."""
        return "" if self.theme.exercise or EXERCISE not in self.message.message else NOT_OURS

    def show_reading(self, view: PasteView) -> None:
        """Show what was read, unless the message has changed meanwhile."""
        if view.text != self.message.message:
            return
        self._view = view
        as_of = self.show_as_of(view.as_of)
        begun = moves.begin(view, self.picture.state, self.panel.sifting, self._unit)
        if self._put_back:
            begun, self._put_back = settled_again(begun, self._put_back), ""
        self._show_whole(begun)
        remarks = "\n".join(f"· {self.theme.say(remark)}" for remark in view.remarks)
        self.remarks.setPlainText(remarks)
        self.remarks.setMinimumHeight(self.theme.px(LEAST_REMARKS))  # where there is little room it scrolls
        self._fit_remarks()
        self.remarks.setVisible(bool(remarks))
        self.panel.show_sifting(begun._replace(as_of=as_of))
        if self._go_to_rows:
            self._go_to_rows = False
            self.panel.start()
        if self._pasted and view.rows:
            self._pasted = False
            self._go_on(begun)
        elif view.text.strip() and not view.rows:
            self.say("没有读出灾情数字。可以修改来报文字，或关闭后手工录入。")

    def _go_on(self, sifting: Sifting) -> None:
        """After a paste the keyboard goes where the work is: to the unit where nobody said it, else to the rows.

        Not from under a person's hand: whoever went on to the time meanwhile would answer a row with its digits.
        """
        asked = moves.needs_unit(sifting)
        if asked:
            self.say(moves.UNIT_FIRST)
        if any(field.hasFocus() for field in (self.whole, self.as_of, self.source, self.kind)):
            return
        if asked:
            self.whole.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.panel.start()
        self.message.let_go()

    def know_towns(self, remembered: Mapping[str, str]) -> None:
        """What was said on this machine before; it is only proposed."""
        self._towns = self._towns._replace(remembered=remembered)

    def _on_town(self, name: str, unit: str) -> None:
        """Read the message again, now that somebody said whose a place is; what was settled stays settled."""
        self._towns = self._towns._replace(said={**self._towns.said, name: unit})
        self._go_to_rows = True
        self.town_settled.emit(name, unit)
        self._read(self.message.message, self.show_reading, self._towns)

    def _show_whole(self, sifting: Sifting) -> None:
        loose = any(not item.read.unit and item.sort is not Sort.PLACE for item in sifting.items)
        self.whole.setPlaceholderText(
            self.theme.say("请选来报单位" if loose or not sifting.items else "各单位见下表")
        )
        self.whole.setEnabled(loose or not sifting.items)
        known = sifting.unit is not None and loose
        self.whole.setCurrentIndex(self.whole.findData(sifting.unit) if known else -1)

    def _on_pasted(self) -> None:
        self._pasted = True

    def _wait_a_moment(self) -> None:
        self._pause.start()

    def _start_reading(self) -> None:
        self._tell_typed()
        message = self.message.message
        if message != self._view.text:
            self._read(message, self.show_reading, self._towns)

    def _on_whole(self) -> None:
        self._unit = str(self.whole.currentData() or "")
        self.panel.show_sifting(moves.choose_unit(self.panel.sifting, self._unit))
        self.say("")
        self.panel.start()

    def _mark(self) -> None:
        sifting = self.panel.sifting
        doubted = doubts_of(sifting, self.picture.edition).places
        self.message.show_marks(marks_of(self._view, sifting, doubted), self.panel.table.current)
