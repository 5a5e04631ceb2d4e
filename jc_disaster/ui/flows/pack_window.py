"""Opening the pack editor from the window: once, beside it, and only where exercises are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jc_disaster.workplace import Plans, data_folder, resources_folder

if TYPE_CHECKING:
    from jc_disaster.ui.pages.pack_editor import PackEditor
    from jc_disaster.ui.window_face import WindowFace

NOT_HERE: Final = "情景包只在“演练”窗口编写。请从开始菜单打开“救灾值班（演练）”。"


def edit_packs(window: WindowFace) -> PackEditor | None:
    """Open the pack editor beside an exercise window, or bring it to the front; what was left unsaved is offered.

    Packs of one's own lie in ``scenarios`` under the person's data folder, where the page of exercises looks.
    """
    if not window.theme.exercise or window.desk is None:
        window.status.show_message(NOT_HERE, bad=True)
        return None
    from jc_disaster.ui.pack_desk import PackDesk  # noqa: PLC0415 - when asked for
    from jc_disaster.ui.pages.pack_editor import PackEditor  # noqa: PLC0415 - as above

    found = window.findChild(PackEditor)
    if found is None:
        own = data_folder()
        desk = PackDesk(
            Plans().assessor, resources_folder() / "scenarios", own / "scenarios", own / "scenario-draft.json"
        )
        found = PackEditor(window.theme, desk, window.desk.now(), window)
        found.ask_beginning()
    found.show()
    found.activateWindow()
    return found
