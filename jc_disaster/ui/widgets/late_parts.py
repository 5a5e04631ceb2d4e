"""Parts of a page of which one is seen at a time, each built when it is first needed: the page opens faster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


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
            stops = [one for one in _ring(frame) if not _no_stop(one)]
            self.addWidget(frame)
            self._take_keyboard_in(stops)
            self.built.emit(name)
        return part

    def _take_keyboard_in(self, stops: list[QWidget]) -> None:
        """Let Tab come from what stands before the parts into a part: what is built late would come last of all."""
        before = self.previousInFocusChain()
        while before is not None and before is not self and (_no_stop(before) or self.isAncestorOf(before)):
            before = before.previousInFocusChain()
        if before is not None and before is not self:
            for one, after in pairwise((before, *stops)):
                QWidget.setTabOrder(one, after)

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


def _no_stop(widget: QWidget) -> bool:
    """Whether Tab walks past it."""
    return widget.focusPolicy() == Qt.FocusPolicy.NoFocus


def _ring(frame: QWidget) -> Iterator[QWidget]:
    """What Tab would walk in a part that stands alone."""
    yield frame
    following = frame.nextInFocusChain()
    while following is not None and following is not frame:
        yield following
        following = following.nextInFocusChain()
