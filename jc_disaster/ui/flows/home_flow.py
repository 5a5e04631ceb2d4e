"""The first page at work: what others dropped, and when it was last looked at."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jc_disaster.ui.flows.incoming import Incoming
    from jc_disaster.ui.pages.home import HomePage
    from jc_disaster.ui.window_face import WindowFace


def adopt_home(window: WindowFace, page: HomePage, incoming: Incoming | None) -> None:
    """Wire the page, before it is shown anything."""
    desk = window.desk
    if incoming is not None:
        incoming.adopt_home(page)
    if desk is None:
        return
    page.take_last_look(desk.last_look.moment)

    def keep(moment: datetime) -> None:
        window.errands.run(lambda: desk.last_look.keep(moment), lambda _: None)

    page.looked.connect(keep)
