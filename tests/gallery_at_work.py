"""The window while something long is under way, for the pictures that are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.gallery_stand import Stand

PERCENT = 42


def backing_up(stand: Stand) -> QWidget:
    """设置 while a backup is made."""
    page = stand.page("settings")
    page.sections.setCurrentRow(page.sections.count() - 1)
    page.backup.show_running(running=True)
    stand.window.status.show_message(f"正在备份… {PERCENT}%（照常录入，不必等）")
    return _window(stand)


def leaving(stand: Stand) -> QWidget:
    """The last backup takes long."""
    from jc_disaster.ui.safekeeping import Safekeeping  # noqa: PLC0415 - when it is drawn

    keeper = Safekeeping(stand.desk, stand.window)  # type: ignore[arg-type]
    keeper._offer_to_stop()
    keeper._say_how_far(PERCENT)
    keeper.release()
    return keeper.waiting  # type: ignore[return-value]


def mending(stand: Stand) -> QWidget:
    """A damaged record is made anew."""
    trouble: Any = stand.extra[-1]
    trouble.show_running(running=True, stoppable=True)
    stand.window.status.show_message(f"正在处理，请稍候… {PERCENT}%")
    return _window(stand)


def proving(stand: Stand) -> QWidget:
    """The plan is proven."""
    page = stand.page("plan")
    page.view.setCurrentIndex(3)
    page.show_proving(PERCENT)
    return _window(stand)


def comparing(stand: Stand) -> QWidget:
    """Two editions are compared."""
    page = stand.page("plan")
    page.view.setCurrentIndex(4)
    stand.settle(lambda: page.difference.after.count() > 0)
    page.show_comparing(PERCENT)
    return _window(stand)


def _window(stand: Stand) -> QWidget:
    return stand.window  # type: ignore[no-any-return]
