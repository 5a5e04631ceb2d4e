"""Advice beside the work gives way to the work where a low window has not room for both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget


def give_way(owner: QWidget, advice: Sequence[tuple[QWidget, bool]]) -> None:
    """Show what is wanted, and hide of it from the end on until the layout of ``owner`` has its room.

    A layout of fixed fields and wrapping words is squeezed without a word where it has too little height: fields then
    stand on top of one another, and a number is read off the wrong line.

    Args:
        owner: Whose layout it is; its height is what there is.
        advice: What may give way, the last first, each with whether it has anything to say.
    """
    for widget, wanted in advice:
        if widget.isHidden() is wanted:
            widget.setVisible(wanted)
    layout = owner.layout()
    for widget, wanted in reversed(advice):
        if layout is None:
            return
        layout.activate()  # layouts within it would answer with what they had before
        if layout.minimumHeightForWidth(owner.width()) <= owner.height():
            return
        if wanted:
            widget.hide()
