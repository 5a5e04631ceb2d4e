"""How large a dialog opens: as its content needs, and never larger than the window it stands before."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

BESIDE, ABOVE = 24, 48  # px that stay free; a desktop puts a title above a dialog


def open_at(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog its size; in large text it gives way, so that its last button is never below the screen.

    Args:
        dialog: With its parent already set; without one the size is taken as it is.
        width: Wanted, in px.
        height: Wanted, in px.
    """
    parent = dialog.parentWidget()
    if parent is not None:
        room = parent.window().size()
        width, height = min(width, room.width() - BESIDE), min(height, room.height() - ABOVE)
    dialog.resize(width, height)
