"""What two seats recorded against one another, listed; one key goes to the form that settles a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jc_disaster.ui.view_models.conflicts import ConflictLine, conflict_lines

if TYPE_CHECKING:
    from jc_disaster.record.merging import Conflict
    from jc_disaster.ui.window_face import WindowFace


def show_conflicts(window: WindowFace, conflicts: Sequence[Conflict]) -> None:
    """List them over the page."""
    from jc_disaster.ui.widgets.conflict_dialog import ConflictDialog  # noqa: PLC0415 - when there are any

    dialog = ConflictDialog(window.theme, conflict_lines(conflicts), window)
    dialog.chosen.connect(lambda line: _settle(window, line))
    window.dialog = dialog
    dialog.open()


def standing_conflicts(window: WindowFace) -> None:
    """List what stands against another entry in the incident that is shown."""
    from jc_disaster.record.merging import conflicts_of  # noqa: PLC0415 - when asked for

    known, picture = window.known, window.picture
    if known is None or picture is None:
        return
    found = tuple(conflicts_of(picture.state, known.events, picture.edition))
    if found:
        show_conflicts(window, found)
    else:
        window.status.show_message("这一灾情没有与另一席位对不上的记录。")


def _settle(window: WindowFace, line: ConflictLine) -> None:
    """Go to the incident first, where it is another one; the form opens on what is shown then."""
    if window.incident == line.incident:
        window.commands.run(line.command, line.argument)
        return

    def shown() -> None:
        if window.incident == line.incident:
            window.refreshed.disconnect(shown)
            window.commands.run(line.command, line.argument)

    window.refreshed.connect(shown)
    window.open_incident(line.incident)
