"""One step of the pack editor that can be undone: the draft before and after, and where it happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QUndoCommand

from jc_disaster.exercise.pack_draft import PackDraft, Place

_TYPING: Final = 1
_APART: Final = -1
Show = Callable[[PackDraft, int], None]


class DraftStep(QUndoCommand):
    """A change of the draft. What is typed into one field, one letter after the other, is one step.

    Args:
        words: What it is, for the button.
        before: The draft and the chosen row before.
        after: The same after.
        show: Shows a draft with a row chosen.
        path: The field that was typed into; None for a change of its own.
    """

    def __init__(
        self,
        words: str,
        before: tuple[PackDraft, int],
        after: tuple[PackDraft, int],
        show: Show,
        path: Place | None = None,
    ) -> None:
        super().__init__(words)
        self._before, self._after, self._show, self._path = before, after, show, path

    def redo(self) -> None:
        """Do it, or do it again."""
        self._show(*self._after)

    def undo(self) -> None:
        """Take it back."""
        self._show(*self._before)

    def id(self) -> int:
        """Steps of typing may grow together; others stand apart."""
        return _APART if self._path is None else _TYPING

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Take in the next letter of the same field."""
        if not isinstance(other, DraftStep) or other._path != self._path or self._path is None:  # noqa: SLF001 - its own kind
            return False
        self._after = other._after  # noqa: SLF001 - its own kind
        return True
