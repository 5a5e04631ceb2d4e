"""The commands of exercises: in an exercise store they conduct, in a real one they say where exercises are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jc_disaster.ui.another_window import Launch
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.flows.exercise_flow import ExerciseFlow
    from jc_disaster.ui.pages.exercise import ExercisePage
    from jc_disaster.ui.window_face import WindowFace

REAL_STORE: Final = "这是“正式”库，没有演练可以终止。演练在“演练”窗口中进行。"
OPENING: Final = "正在打开演练窗口，边框为紫色。"
NOT_OPENED: Final = "演练窗口没有打开。请从开始菜单打开“救灾值班（演练）”。"


class ExerciseCommands:
    """What the window's commands ask of exercises.

    Args:
        window: The window.
        say: Says something in the status line.
    """

    def __init__(self, window: WindowFace, say: Callable[[str], None]) -> None:
        self._window, self._say = window, say
        self.flow: ExerciseFlow | None = None
        self.launch: Launch | None = None  # another way to start a process than Qt's, for those who look on

    def attach(self, desk: Desk) -> None:
        """Begin to conduct exercises, where the record is one of exercises."""
        if desk.drills is not None:
            from jc_disaster.ui.flows.exercise_flow import ExerciseFlow  # noqa: PLC0415 - only where exercises are held

            self.flow = ExerciseFlow(self._window, desk, desk.drills)

    def leave(self) -> None:
        """The window closes: nothing goes out any more."""
        if self.flow is not None:
            self.flow.stop()

    def adopt(self, page: ExercisePage) -> None:
        """Wire the page of exercises; that of a real store needs nothing."""
        if self.flow is not None:
            self.flow.adopt(page)

    def break_off(self) -> None:
        """Break off what runs, at once."""
        if self.flow is None:
            self._say(REAL_STORE)
        else:
            self.flow.break_off()

    def open_window(self) -> None:
        """Open the exercise window beside this one."""
        from jc_disaster.ui.another_window import detached, open_exercise_window  # noqa: PLC0415 - when asked for

        self._say(OPENING if open_exercise_window(self.launch or detached) else NOT_OPENED)
