"""An exercise whose clock was left running, as after a power cut: asked about before anything goes out of it.

A window that is closed lets the clock stand first (`Desk.leave`), so that this is met only where it could not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.ui.running_clocks import FOUND_RUNNING

if TYPE_CHECKING:
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.drills import Drills
    from jc_disaster.ui.known import Known
    from jc_disaster.ui.window_face import WindowFace


class LeftRunning(QObject):
    """Asks, one exercise after the other.

    Args:
        window: The window.
        desk: The desk.
        drills: Its exercises; they remember what was found.
    """

    def __init__(self, window: WindowFace, desk: Desk, drills: Drills) -> None:
        super().__init__(window)
        self._window, self._desk, self._drills = window, desk, drills
        self._asking = ""

    def look(self, known: Known | None) -> None:
        """Ask about the next exercise that was found running; nothing while one is asked about."""
        if known is None:
            return
        self._drills.found(known.incidents)
        state = next((one for one in known.incidents if self._drills.held(one)), None)
        if state is None or self._asking:
            return
        self._asking = state.incident
        drills = self._drills

        def count() -> int:
            try:
                return drills.overdue(state.incident)
            except (
                JcDisasterError
            ):  # its pack is gone: said where it is conducted, and the clock can stand all the same
                return 0

        self._window.errands.run(count, lambda overdue: self._ask(state, overdue))

    def _ask(self, state: IncidentState, overdue: int) -> None:
        from jc_disaster.ui.view_models.drill_forms import GO_ON, left_form  # noqa: PLC0415 - when asked for
        from jc_disaster.ui.widgets.form import FormDialog  # noqa: PLC0415 - as above

        window, desk, incident = self._window, self._desk, state.incident
        form = left_form(state, desk.now_in(incident), overdue)
        dialog = FormDialog(window.theme, form, desk.wall, window)

        def answered(act: dict[str, object]) -> None:
            if act["way"] == GO_ON:
                self._drills.let_go(incident)
            dialog.accept()

        def closed() -> None:
            self._asking = ""
            if self._drills.held(state):
                window.act({"act": "pause_clock", "reason": FOUND_RUNNING}, incident=incident)
            else:
                self.look(window.known)

        dialog.answered.connect(answered)
        dialog.finished.connect(closed)
        window.dialog = dialog
        dialog.open()
