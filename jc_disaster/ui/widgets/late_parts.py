"""Parts of a page of which one is seen at a time, each built when it is first needed: the page opens faster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QTabWidget, QWidget


class LateParts(QStackedWidget):
    """A stack whose parts are not there before somebody wants them.

    Args:
        makers: How each part is built, by its name.
        framed: What a part is put in before it is stacked, as large text is scrolled.
    """

    built = Signal(str)

    def __init__(
        self,
        makers: Mapping[str, Callable[[], QWidget]],
        framed: Callable[[QWidget], QWidget] = lambda part: part,
    ) -> None:
        super().__init__()
        self._makers = dict(makers)
        self._framed = framed
        self._parts: dict[str, QWidget] = {}
        self._frames: dict[str, QWidget] = {}

    def has(self, name: str) -> bool:
        """Whether a part was built already; what it would show need not be worked out before."""
        return name in self._parts

    def part(self, name: str) -> QWidget:
        """A part, built now where it was not."""
        part = self._parts.get(name)
        if part is None:
            part = self._parts[name] = self._makers[name]()
            frame = self._frames[name] = self._framed(part)
            walked = tuple(_ring(frame))
            self.addWidget(frame)
            self._take_its_turn(walked)
            self.built.emit(name)
        return part

    def _take_its_turn(self, walked: tuple[QWidget, ...]) -> None:
        """Tab comes to the part where the stack stands, and not after everything that the window held before."""
        before = self._reached_before()
        for widget in walked:
            # The list of a choice is a window of its own.
            if before is not None and _by_tab(widget) and widget.window() is self.window():
                QWidget.setTabOrder(before, widget)
                before = widget

    def _reached_before(self) -> QWidget | None:
        """What Tab reaches last before the stack; None where it is the first."""
        widget = self.previousInFocusChain()
        while widget is not None and widget is not self:
            if _by_tab(widget) and not self.isAncestorOf(widget) and widget.window() is self.window():
                return widget
            widget = widget.previousInFocusChain()
        return None

    def show_part(self, name: str) -> None:
        """Show a part."""
        self.part(name)
        self.setCurrentWidget(self._frames[name])

    def when_built(self, name: str, do: Callable[[], object]) -> None:
        """Do something about a part as soon as it is there: now, or when it is built."""
        if self.has(name):
            do()
            return

        def on_built(built: str) -> None:
            if built == name:
                do()

        self.built.connect(on_built)


def _by_tab(widget: QWidget) -> bool:
    """Whether Tab stops at it. A row of tabs keeps the place that Qt gave it: it hands the keyboard on by itself."""
    if isinstance(widget, QTabBar | QTabWidget):
        return False
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _ring(frame: QWidget) -> Iterator[QWidget]:
    """What stands in a part that is still alone, in its own order of Tab."""
    yield frame
    following = frame.nextInFocusChain()
    while following is not None and following is not frame:
        yield following
        following = following.nextInFocusChain()
