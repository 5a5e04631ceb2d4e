"""A form on a dialog: every question with its label and, beneath, what is wrong with the answer; no message boxes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import LARGE, SMALL, TITLE, Theme
from jc_disaster.ui.time_text import late_words
from jc_disaster.ui.view_models.forms import Ask, Confirmation, Form, check_answers
from jc_disaster.ui.widgets.answers import hear_edits, put_answer
from jc_disaster.ui.widgets.choice import ChoiceBox, choose, chosen, let_type
from jc_disaster.ui.widgets.offer_bar import OfferBar
from jc_disaster.ui.widgets.opening_size import open_at
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.path_dialog import ask_path
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.rows import begun
from jc_disaster.ui.widgets.time_field import TimeField

MOST_HEIGHT = 720
REST_MS = 300  # after the last key, before what is typed is kept
NUMBER_WIDTH, LABEL_WIDTH, WORDS = 30, 160, 630
_PLAIN = Qt.KeyboardModifier.NoModifier


class Question(QWidget):
    """One question: label, field, fault; ``done`` is sent for Enter in a line, ``edited`` for any other answer."""

    done = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, ask: Ask, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.ask = ask
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        number = Text(theme, ask.number, size=SMALL, color=theme.tokens.muted)
        number.setFixedWidth(theme.px(NUMBER_WIDTH))
        number.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        number.setContentsMargins(0, theme.px(8), 0, 0)
        row.addWidget(number)
        words = ask.label if ask.required or ask.form == "flag" else f"{ask.label}（可空）"
        label = Text(theme, words, wrap=True)
        wide = label.fontMetrics().horizontalAdvance(label.text()) > theme.px(LABEL_WIDTH)
        if wide and theme.language is CHINESE:
            label.setText(words.replace("（可空）", "\n（可空）"))  # never parted in two
        label.setFixedWidth(theme.px(LABEL_WIDTH))
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, theme.px(7), 0, 0)
        row.addWidget(label)
        column = QVBoxLayout()
        column.setSpacing(2)
        self.field = self._make(ask, now)
        self.field.setAccessibleName(theme.say(f"{ask.number} {ask.label}".strip()))
        self.field.setFont(theme.font())
        hear_edits(self.field, self.edited.emit)
        self.edited.connect(self._answer_fault)
        label.setBuddy(self.field)
        if isinstance(self.field, ChoiceBox | QCheckBox):
            self.field.installEventFilter(self)
        if ask.form == "file":
            column.addLayout(self._with_chooser(theme))
        else:
            column.addWidget(self.field)
        if ask.key == "at" and isinstance(self.field, TimeField):
            self.late = Text(theme, size=SMALL, color=theme.tokens.warn, wrap=True)
            self.late.hide()
            column.addWidget(self.late)
            self.field.textChanged.connect(lambda text: self._say_late(text, now()))
        self.fault = Text(theme, size=SMALL, color=theme.tokens.bad, wrap=True)
        self.fault.hide()
        column.addWidget(self.fault)
        column.addStretch(1)
        row.addLayout(column, 1)

    def _make(self, ask: Ask, now: Callable[[], datetime]) -> QWidget:
        if ask.form in {"choice", "open"}:
            box = ChoiceBox()
            if ask.form == "open":
                let_type(box).entered.connect(self.done)
            for stored, shown in ask.choices:
                # A choice that stands for nothing yet (请选择) is the form's own word.
                box.addItem(shown if ask.quoted and stored else self._theme.say(shown), stored)
            choose(box, ask.value)
            box.setMaxVisibleItems(16)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumHeight(self._theme.px(34))
            return box
        if ask.form == "text":
            area = QPlainTextEdit(ask.value)
            area.setTabChangesFocus(True)
            area.setPlaceholderText(self._theme.say(ask.hint))
            area.setFixedHeight(self._theme.px(76))
            return area
        if ask.form == "flag":
            return QCheckBox(self._theme.say("是"))
        line = TimeField(now) if ask.form in {"time", "ahead"} else LineField()
        line.setText(ask.value)
        line.setPlaceholderText(self._theme.say(ask.hint))
        line.setMinimumHeight(self._theme.px(34))
        line.entered.connect(self.done)
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter means "on" in a box to choose from and in a box to tick as well; Qt leaves the key dead in both."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if entered and event.modifiers() in {_PLAIN, Qt.KeyboardModifier.KeypadModifier}:
                self.done.emit()
                return True
        return super().eventFilter(watched, event)

    def _with_chooser(self, theme: Theme) -> QHBoxLayout:
        """The path of a file with a button that chooses one; Enter in the empty field does the same."""
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        choose_file = ActionButton(theme, "选择…")
        choose_file.clicked.connect(self.choose_file)
        row.addWidget(choose_file)
        self.line.entered.connect(lambda: None if self.line.text().strip() else self.choose_file())
        return row

    @property
    def line(self) -> LineField:
        """The field of a question that is answered in one line."""
        assert isinstance(self.field, LineField)  # noqa: S101 - whoever asks for it has asked such a question
        return self.field

    def choose_file(self) -> None:
        """Ask for a scan or a photograph by the system's dialog."""
        files = "扫描件和照片（*.pdf *.jpg *.jpeg *.png）"
        ask_path(self._theme, self, "选择要附的文件", self.line.setText, files=files)

    def _say_late(self, text: str, now: datetime) -> None:
        """A time that is long past is an entry made afterwards: said, and never in the way."""
        words = late_words(text, now)
        self.late.setText(words)
        self.late.setVisible(bool(words))

    def put(self, answer: str) -> None:
        """Put an answer there, as if it had been typed."""
        put_answer(self.field, answer)

    @property
    def answer(self) -> str:
        """What stands there."""
        field = self.field
        if isinstance(field, QComboBox):
            return chosen(field)
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText().strip()
        if isinstance(field, QCheckBox):
            return "1" if field.isChecked() else ""
        return field.text().strip() if isinstance(field, LineField) else ""

    def _answer_fault(self) -> None:
        """What is being put right is not called wrong any more; whether it is right is said when it is sent."""
        if self.fault.text():
            self.show_fault("")

    def show_fault(self, text: str) -> None:
        """Say what is wrong, or nothing."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
        self.field.setAccessibleDescription(self._theme.say(text))


class FormDialog(QDialog):
    """A form; it stays open until its act is recorded.

    Signals:
        answered: The act.
        typed: The answers by key that are other than they were at first, a moment after the last of them was typed.
    """

    answered = Signal(object)
    typed = Signal(object)

    def __init__(
        self, theme: Theme, form: Form, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._form, self._now = theme, form, now
        self._act: Mapping[str, object] = {}
        self.setWindowTitle(theme.say(f"{theme.mark}{form.title} · {theme.kind_word}"))
        self.setMinimumWidth(theme.px(520))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._question_page())
        self._confirm_page = QWidget()
        self._pages.addWidget(self._confirm_page)
        open_at(self, theme.px(680), self._tall)
        self._at_first = self.answers()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell_typed)
        for question in self.questions:
            question.edited.connect(self._rest.start)
        for key in ("Ctrl+Return", "Ctrl+Enter"):  # the second one is that of the number pad
            QShortcut(QKeySequence(key), self, self.submit)

    def _question_page(self) -> QWidget:
        theme, form = self._theme, self._form
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addLayout(_heading(theme, form.title))
        self.offered = OfferBar(theme)
        column.addWidget(self.offered)
        above = 0
        if form.intro:
            said = begun(theme.say(form.intro))
            intro = Text(theme, said, size=SMALL, color=theme.tokens.muted, wrap=True, verbatim=True)
            column.addWidget(intro)
            above += intro.heightForWidth(theme.px(WORDS))
        if form.quote:
            quote = Text(theme, form.quote, size=SMALL, color=theme.tokens.muted, wrap=True, verbatim=True)
            column.addWidget(quote)
            above += quote.heightForWidth(theme.px(WORDS))
        inner = QWidget()
        inner.setObjectName("page")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self.questions = [Question(theme, ask, self._now) for ask in form.asks]
        for question in self.questions:
            rows.addWidget(question)
            question.done.connect(lambda question=question: self._on_done(question))
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self._tall = min(inner.sizeHint().height() + above + theme.px(184), theme.px(MOST_HEIGHT))
        column.addWidget(area, 1)
        self.trouble = Text(theme, color=theme.tokens.bad, wrap=True)
        self.trouble.hide()
        column.addWidget(self.trouble)
        self.cancel = ActionButton(theme, "取消", key="Esc")
        self.cancel.clicked.connect(self.reject)
        self.go = ActionButton(theme, form.submit, primary=True, key="Ctrl+Enter")
        self.go.clicked.connect(self.submit)
        column.addLayout(_buttons(self.cancel, self.go))
        return page

    def _on_done(self, question: Question) -> None:
        """Enter goes to the next question that is still open; what stands there already is not passed through.

        From the last one it goes back to what has to be said and was passed over, else to the verb. Never to 取消: the
        next Enter of a hand in its rhythm would throw away all that was typed, at the first start the program itself.
        """
        rest = self.questions[self.questions.index(question) + 1 :]
        open_ones = [one for one in rest if not one.answer and one.ask.form != "flag"]
        open_ones += [
            one for one in self.questions if one.ask.required and not one.answer and one.ask.form != "flag"
        ]
        if not open_ones:
            self.go.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if open_ones[0] is question:  # nothing else is open: the key must not seem dead
            faults = check_answers(self._form, self.answers(), self._now()).faults
            question.show_fault(faults.get(question.ask.key, ""))
        open_ones[0].field.setFocus(Qt.FocusReason.TabFocusReason)

    def answers(self) -> Mapping[str, str]:
        """What stands in the form."""
        return {question.ask.key: question.answer for question in self.questions}

    def offer_draft(self, words: str, put_back: Callable[[], None], dismiss: Callable[[], None]) -> None:
        """Offer what was typed here before and not recorded; nothing of it is taken by itself.

        The keyboard stays at the first question: whoever types at once answers that, and no offer.
        """
        self.offered.offer(words, (("放回", put_back), ("不要了", dismiss)))
        open_at(self, self.width(), self.height() + self.offered.sizeHint().height())
        self.questions[0].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_back(self, answers: Mapping[str, str]) -> None:
        """Put answers back where nobody has typed another one meanwhile."""
        now = self.answers()
        for question in self.questions:
            key = question.ask.key
            if key in answers and now[key] == self._at_first[key]:
                question.put(answers[key])

    def _tell_typed(self) -> None:
        now = self.answers()
        self.typed.emit({key: text for key, text in now.items() if text != self._at_first[key]})

    def done(self, result: int) -> None:
        """Closed without being recorded, what was typed last is told as well."""
        waiting = self._rest.isActive()
        self._rest.stop()
        if waiting and result == QDialog.DialogCode.Rejected:
            self._tell_typed()
        super().done(result)

    @property
    def confirming(self) -> bool:
        """True while the consequence is spelled out and the verb waits to be pressed."""
        return self._pages.currentIndex() == 1

    def submit(self) -> None:
        """Check everything at once; then confirm where authority is used, or send the act."""
        if self.confirming:
            return
        values = self.answers()
        checked = check_answers(self._form, values, self._now())
        for question in self.questions:
            question.show_fault(checked.faults.get(question.ask.key, ""))
        wrong = next((question for question in self.questions if question.ask.key in checked.faults), None)
        if wrong is not None:
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._act = self._form.act(values, checked.times)
        confirmation = None if self._form.confirm is None else self._form.confirm(values, checked.times)
        if confirmation is None:
            self._send()
        else:
            self._show_confirmation(confirmation)

    def show_trouble(self, text: str) -> None:
        """The act was not recorded: say why, keep every answer."""
        self._pages.setCurrentIndex(0)
        self.trouble.setText(text)
        self.trouble.show()
        self.go.setEnabled(True)

    def _send(self) -> None:
        self.go.setEnabled(False)
        self.answered.emit(self._act)

    def _show_confirmation(self, confirmation: Confirmation) -> None:
        theme = self._theme
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(_heading(theme, confirmation.heading))
        for words in confirmation.consequences:
            column.addWidget(Text(theme, f"· {theme.say(words)}", size=LARGE, wrap=True, verbatim=True))
        column.addStretch(1)
        back = ActionButton(theme, "返回修改")
        back.clicked.connect(lambda: self._pages.setCurrentIndex(0))
        verb = ActionButton(theme, confirmation.verb, primary=True)
        verb.clicked.connect(self._send)
        column.addLayout(_buttons(back, verb))
        self._pages.removeWidget(self._confirm_page)
        self._confirm_page.deleteLater()
        self._confirm_page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter alone never submits; Esc cancels."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            return
        super().keyPressEvent(event)


def _heading(theme: Theme, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    heading = Text(theme, theme.mark + text, size=TITLE, medium=True)
    row.addWidget(heading, 1)
    row.addWidget(KindTag(theme))
    return row


def _buttons(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
