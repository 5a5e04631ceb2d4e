"""Keeps what is typed and not recorded, so that a crash or a power cut does not take it: soon, and beside the work."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.aside import Aside

if TYPE_CHECKING:
    from jc_disaster.ui.own_settings import Kept

Kind = TypeVar("Kind")


class DraftBox(Protocol[Kind]):
    """Where drafts of one kind are kept."""

    found: Kind

    def keep(self, drafts: Kind) -> None:
        """Keep them in place of the ones before, whole or not at all; touches the disk."""
        ...


class SessionBox(Generic[Kind]):
    """Keeps drafts as long as the desk, for a record in memory.

    Args:
        nothing: What stands where nothing was typed.
    """

    def __init__(self, nothing: Kind) -> None:
        self.found = nothing

    def keep(self, drafts: Kind) -> None:
        """Keep them."""
        self.found = drafts


class KeptBox(Generic[Kind]):
    """Keeps drafts of one kind in this office's folder.

    Args:
        lists: The folder.
        name: The name they have there; 正式 and 演练 never share one.
        read: The drafts in what was kept; of what cannot be read, those that can.
        write: What is kept of drafts.
    """

    def __init__(
        self, lists: Kept, name: str, read: Callable[[object], Kind], write: Callable[[Kind], object]
    ) -> None:
        self._lists, self._name, self._write = lists, name, write
        self.found = read(lists.read(name))

    def keep(self, drafts: Kind) -> None:
        """Keep them; what cannot be kept still stands where it was typed, and recording it says what is wrong."""
        self.found = drafts
        with suppress(JcDisasterError, OSError):
            self._lists.keep(self._name, self._write(drafts))


class _Pen:
    """Writes drafts into one box, never two at once, and nothing from before the last after the last.

    Two threads at one file would leave half of each, and a slow one that is overtaken would bring back what is older.
    """

    def __init__(self, box: DraftBox[Any]) -> None:
        self._box = box
        self._lock = Lock()
        self._laid_down = False

    def write(self, drafts: object) -> None:
        """Write them, unless the last were written."""
        with self._lock:
            if not self._laid_down:
                self._box.keep(drafts)

    def write_last(self, drafts: object) -> None:
        """Write them as the last; with None what was written stands."""
        with self._lock:
            self._laid_down = True
            if drafts is not None:
                self._box.keep(drafts)


class DraftKeeper(QObject):
    """Hands drafts to their box, one writing after the other, the latest alone where they come faster than the disc.

    Args:
        box: Where they are kept.
        parent: The window.
        aside: Writes beside the work; an entry must not wait for a draft.
    """

    def __init__(self, box: DraftBox[Any], parent: QObject, aside: Aside | None = None) -> None:
        super().__init__(parent)
        self._pen, self._aside = _Pen(box), aside or Aside(self)
        self._next: object = None
        self._in_hand: object = None

    def keep(self, drafts: object) -> None:
        """Keep the drafts soon."""
        self._next = drafts
        if self._in_hand is None:
            self._write()

    def finish(self) -> None:
        """The window closes: what is not written yet is written now, also what a thread had in hand.

        Nothing is written after it: another window may be at the same drafts by then.
        """
        last = self._in_hand if self._next is None else self._next
        self._next = self._in_hand = None
        self._pen.write_last(last)

    def _write(self) -> None:
        drafts, self._next = self._next, None
        if drafts is None:
            return
        self._in_hand = drafts
        self._aside.run(self._work(drafts), lambda _: self._on_written(), lambda _: self._on_written())

    def _work(self, drafts: object) -> Callable[[], None]:
        pen = self._pen
        return lambda: pen.write(drafts)

    def _on_written(self) -> None:
        self._in_hand = None
        self._write()
