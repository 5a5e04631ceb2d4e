"""Windows that stand beside the work and are read: the points for the telephone, the list of keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jc_disaster.ui.window_face import START_FIRST

if TYPE_CHECKING:
    from jc_disaster.ui.window_face import WindowFace


def show_brief(window: WindowFace, say: Callable[[str], None]) -> None:
    """Show the 电话请示要点 of the incident at hand; without one, ``say`` what comes first."""
    from jc_disaster.ui.view_models.brief import brief_lines  # noqa: PLC0415 - when asked for

    if window.picture is None or window.desk is None:
        say(START_FIRST)
        return
    lines = brief_lines(window.picture, window.desk.officer, window.theme.mark)
    _show(window, "电话请示要点", "\n\n".join(lines))


def show_shortcuts(window: WindowFace) -> None:
    """Show every key."""
    from jc_disaster.ui.shortcuts import shortcut_lines  # noqa: PLC0415 - when asked for

    _show(window, "快捷键", "\n".join(shortcut_lines(window.theme.say)))


def _show(window: WindowFace, title: str, text: str) -> None:
    from jc_disaster.ui.widgets.text_dialog import TextDialog  # noqa: PLC0415 - when asked for

    window.dialog = TextDialog(window.theme, title, text, window)
    window.dialog.show()
