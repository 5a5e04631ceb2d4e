"""A form over a part of a pack draft: each field writes one value and is shown anew when the draft changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from jc_disaster.exercise.pack_draft import Place
from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.pack_editing import FieldSpec, Sort
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.panel import Text

_OF_THE_WINDOW = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.DeleteEndOfWord,
)
LABEL_WIDTH, LONG_LABEL, ROW_LINES, TEXT_LINES = 96, 144, 3, 5


class Checks(QWidget):
    """Several words that may hold, each with a box."""

    changed = Signal()

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        self.boxes = {key: QCheckBox(theme.say(words)) for key, words in choices}
        for number, box in enumerate(self.boxes.values()):
            box.setFont(theme.font(SMALL + 1))
            box.setAccessibleName(box.text())
            box.toggled.connect(lambda _: self.changed.emit())
            grid.addWidget(box, number // 2, number % 2)

    @property
    def chosen(self) -> list[str]:
        """The keys whose box is set."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def choose(self, keys: Sequence[str]) -> None:
        """Set these boxes and no others, without saying that anything was changed."""
        for key, box in self.boxes.items():
            blocker = QSignalBlocker(box)
            box.setChecked(key in keys)
            blocker.unblock()


class _Bound:
    """One field: its widget, and how its value is read and shown."""

    def __init__(self, theme: Theme, spec: FieldSpec, said: Callable[[Place, Any], None]) -> None:
        self.spec = spec
        self.widget = self._made(theme)
        self.widget.setFont(theme.font())
        self.widget.setAccessibleName(theme.say(spec.label))
        self._connect(lambda: said(spec.path, spec.read(self.value)))

    def _made(self, theme: Theme) -> QWidget:
        spec = self.spec
        if spec.sort is Sort.CHOICE:
            box = ChoiceBox()
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            for value, words in spec.choices:
                box.addItem(theme.say(words), value)
            return box
        if spec.sort is Sort.CHECKS:
            return Checks(theme, spec.choices)
        if spec.sort in (Sort.LINE, Sort.LONG):
            field = QLineEdit()
            field.setPlaceholderText(theme.say(spec.hint))
            return field
        text = QPlainTextEdit()
        text.setPlaceholderText(theme.say(spec.hint))
        text.setTabChangesFocus(True)
        lines = TEXT_LINES if spec.sort is Sort.TEXT else ROW_LINES
        text.setMinimumHeight(theme.px(22) * lines)
        return text

    def _connect(self, say: Callable[[], None]) -> None:
        widget = self.widget
        if isinstance(widget, QComboBox):
            widget.currentIndexChanged.connect(lambda _: say())
        elif isinstance(widget, Checks):
            widget.changed.connect(say)
        elif isinstance(widget, QLineEdit):
            widget.textChanged.connect(lambda _: say())
        elif isinstance(widget, QPlainTextEdit):
            widget.textChanged.connect(say)

    @property
    def value(self) -> Any:  # noqa: ANN401 - text, a key or a list of keys, by the sort of field
        """What stands in the field."""
        widget = self.widget
        if isinstance(widget, QComboBox):
            return widget.currentData()
        if isinstance(widget, Checks):
            return widget.chosen
        if isinstance(widget, QLineEdit):
            return widget.text()
        assert isinstance(widget, QPlainTextEdit)  # noqa: S101 - the sorts there are
        return widget.toPlainText()

    def show(self, value: Any) -> None:  # noqa: ANN401 - YAML values
        """Show a value of the draft; the cursor stays where the field says the same already."""
        spec, widget = self.spec, self.widget
        if spec.read(self.value) == value and value not in (None, ""):
            return
        shown = spec.show(value)
        blocker = QSignalBlocker(widget)
        if isinstance(widget, QComboBox):
            widget.setCurrentIndex(max(widget.findData(shown), 0))
        elif isinstance(widget, Checks):
            widget.choose(shown)
        elif isinstance(widget, QLineEdit):
            if widget.text() != shown:
                widget.setText(shown)
        elif isinstance(widget, QPlainTextEdit) and widget.toPlainText() != shown:
            widget.setPlainText(shown)
        blocker.unblock()


class DraftForm(QWidget):
    """Fields with their labels, one below the other, short ones two in a row.

    Signals:
        edited: Where below the part shown, and the value as the draft is to hold it.
    """

    edited = Signal(object, object)

    def __init__(self, theme: Theme, *, columns: int = 1) -> None:
        super().__init__()
        self._theme, self._columns = theme, columns
        self._label = LABEL_WIDTH if theme.language is CHINESE else LONG_LABEL
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._fields: dict[Place, _Bound] = {}
        self._specs: tuple[FieldSpec, ...] = ()

    def show_fields(self, specs: tuple[FieldSpec, ...], value_of: Callable[[Place], Any]) -> None:
        """Show these fields with the values of the draft; where the choices stay the same, only the values change."""
        if [(spec.path, spec.choices) for spec in specs] != [(one.path, one.choices) for one in self._specs]:
            self._build(specs)
        for path, field in self._fields.items():
            field.show(value_of(path))

    def field(self, path: Place) -> QWidget | None:
        """The field for a place, or for the nearest place above it."""
        while path:
            if path in self._fields:
                return self._fields[path].widget
            path = path[:-1]
        return None

    def stand_between(self, before: QWidget, after: QWidget) -> None:
        """Take the place in the order of Tab between two others, field by field."""
        last = before
        for field in self._fields.values():
            boxes = list(field.widget.boxes.values()) if isinstance(field.widget, Checks) else [field.widget]
            for widget in boxes:
                QWidget.setTabOrder(last, widget)
                last = widget
        QWidget.setTabOrder(last, after)

    def _build(self, specs: tuple[FieldSpec, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._specs, self._fields = specs, {}
        for place in range(self._columns):
            self._grid.setColumnStretch(place * 2 + 1, 1)
        row = column = 0
        for spec in specs:
            field = _Bound(self._theme, spec, self._on_edited)
            self._fields[spec.path] = field
            field.widget.installEventFilter(self)
            wide = spec.sort in (Sort.LONG, Sort.TEXT, Sort.LINES, Sort.CHECKS)
            if wide and column:
                row, column = row + 1, 0
            label = Text(self._theme, spec.label, size=SMALL, color=self._theme.tokens.muted)
            label.setFixedWidth(self._theme.px(self._label))
            label.setContentsMargins(0, self._theme.px(6), 0, 0)
            label.setBuddy(field.widget)
            self._grid.addWidget(label, row, column * 2, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(field.widget, row, column * 2 + 1, 1, self._columns * 2 - 1 if wide else 1)
            # A layout shows what it takes only later, and what is not shown cannot take the keyboard.
            label.show()
            field.widget.show()
            column += 1
            if wide or column >= self._columns:
                row, column = row + 1, 0
        self._grid.setRowStretch(row + 1, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keys of the window that a field would take for itself go to the window: one undo for everything."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            taken = any(event.matches(key) for key in _OF_THE_WINDOW)
            if taken:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _on_edited(self, path: Place, value: Any) -> None:  # noqa: ANN401 - YAML values
        self.edited.emit(path, value)
