"""Words that do not fit where they stand: measured on any widget, for every size of text and both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from jc_disaster.ui.widgets.panel import ElidedText
from jc_disaster.ui.widgets.steady_text import SteadyText

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_A_FIELD = 20  # px of a field beside its words: padding and frame on both sides
_IN_A_CHOICE = 30  # px of a list box beside its words: padding and arrow
_IN_A_BUTTON = 12  # px of a button beside its words that must stay
_NAME = 28  # signs; what is longer quotes the record, and stands whole in the list
_IN_A_HEAD = 22  # px of padding of a column's head


def cut_words(top: QWidget) -> list[str]:
    """What is cut on ``top`` and all that is visible in it, each as kind and words."""
    found = [
        cut for widget in (top, *top.findChildren(QWidget)) if widget.isVisible() for cut in _cut(widget)
    ]
    return sorted(set(found))


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QHeaderView):
        yield from _heads(widget)
    for kind, measure in _MEASURES:
        if isinstance(widget, kind):
            words = measure(widget)
            if words:
                yield words


def _label(label: QLabel) -> str:
    if isinstance(label, ElidedText) or not label.text():
        return ""
    if label.wordWrap():
        cut = label.height() < label.heightForWidth(label.width()) - 1
    else:
        cut = label.width() < label.sizeHint().width() - 1
    return f"label {label.text()}" if cut else ""


def _paragraph(text: SteadyText) -> str:
    words = text.text()
    return f"paragraph {words}" if words and text.height() < text.heightForWidth(text.width()) else ""


def _button(button: QPushButton) -> str:
    return f"button {button.text()}" if _wide(button, button.text()) > button.width() - _IN_A_BUTTON else ""


def _choice(box: QComboBox) -> str:
    words = box.currentText()
    cut = len(words) <= _NAME and _wide(box, words) > box.width() - _IN_A_CHOICE
    return f"choice {words}" if cut else ""


def _hint(field: QLineEdit) -> str:
    words = "" if field.text() or isinstance(field.parent(), QComboBox) else field.placeholderText()
    return f"hint {words}" if words and _wide(field, words) > field.width() - _IN_A_FIELD else ""


def _across(area: QScrollArea) -> str:
    return f"scrolled across {area.accessibleName()}" if area.horizontalScrollBar().maximum() > 0 else ""


_MEASURES: Final[tuple[tuple[type, Callable[[Any], str]], ...]] = (
    (QLabel, _label),
    (SteadyText, _paragraph),
    (QPushButton, _button),
    (QComboBox, _choice),
    (QLineEdit, _hint),
    (QScrollArea, _across),
)


def _heads(header: QHeaderView) -> Iterator[str]:
    table = header.parent()
    if header.orientation() != Qt.Orientation.Horizontal or not isinstance(table, QTableView):
        return
    for place in range(header.count()):
        words = str(header.model().headerData(place, header.orientation()) or "")
        room = header.sectionSize(place) - _IN_A_HEAD
        if not header.isSectionHidden(place) and words and _wide(header, words) > room:
            yield f"head {words}"


def _wide(widget: QWidget, words: str) -> int:
    return widget.fontMetrics().horizontalAdvance(words)
