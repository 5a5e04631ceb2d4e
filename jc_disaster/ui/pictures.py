"""Pictures of every page, without a display: for the demonstration, the handbook and the eye of the developer."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jc_disaster.ui.language import CODES
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.shortcuts import PAGES
from jc_disaster.workplace import resources_folder

if TYPE_CHECKING:
    from datetime import datetime

    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.desk import Desk

SIZES = ((1366, 768), (1920, 1080))
THEMES = ("light", "dark")
_SETTLE = 3


def take_pictures(  # noqa: PLR0913 - what a picture can differ in
    desk: Desk,
    folder: Path,
    sizes: Sequence[tuple[int, int]] = SIZES,
    themes: Sequence[str] = THEMES,
    pages: Sequence[str] = (),
    *,
    scale: float = 0.0,
    language: str = CODES[0],
) -> list[Path]:
    """Write a picture of each page in each size and theme.

    Args:
        desk: An open record; its kind is the kind of the pictures. Names of an exercise begin with its mark.
        folder: Where to write; made if it is not there.
        sizes: Width and height of the window in px.
        themes: ``light``, ``dark``.
        pages: Keys of pages; all of them when empty. 公文 is left out where nothing can make papers.
        scale: The size of text, as `preferences.Look` has it; 0 follows the height of the window.
        language: A code of `CODES`; it ends the names of the pictures where it is not Chinese.

    Returns:
        The files, in the order they were made.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QThread  # noqa: PLC0415 - after the platform is settled
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from jc_disaster.ui.idle import FRAME_MS, Idle  # noqa: PLC0415 - as above
    from jc_disaster.ui.main_window import MainWindow  # noqa: PLC0415 - as above
    from jc_disaster.ui.preferences import Look, scale_for  # noqa: PLC0415 - as above
    from jc_disaster.ui.theme import apply_theme, load_fonts, make_theme  # noqa: PLC0415 - as above

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)  # noqa: S101 - nobody else makes an application in this process
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    known = desk.known(None)
    ending = "" if language == CODES[0] else f"-{language}"
    said_in = language_for(language, resources_folder() / "languages")
    made = []
    for size in sizes:
        for name in themes:
            theme = make_theme(
                name,
                exercise=desk.exercise,
                scale=scale_for(Look(scale=scale), size[1]),
                language=said_in,
            )
            apply_theme(app, theme)
            window = MainWindow(theme, with_papers=desk.papers is not None)
            window.resize(*size)
            window.show()
            window.attach(desk, known)
            for entry in PAGES:
                if (pages and entry.key not in pages) or (entry.key == "papers" and desk.papers is None):
                    continue
                window.show_page(entry.key)
                for _ in range(_SETTLE):
                    app.processEvents()
                    window.errands.wait()
                    window.commands.papers.worker.wait()
                while any(one.busy for one in window.findChildren(Idle)):  # what is drawn in the pauses
                    QThread.msleep(FRAME_MS)
                    app.processEvents()
                app.processEvents()
                path = folder / f"{theme.mark}{entry.name}-{size[0]}x{size[1]}-{name}{ending}.png"
                window.grab().save(str(path))
                made.append(path)
            window.close()
            window.deleteLater()
            app.processEvents()
    return made


def take_players_picture(state: IncidentState, wall: datetime, folder: Path, size: tuple[int, int]) -> Path:
    """Write a picture of the players' window on an exercise; its name begins with the mark.

    Args:
        state: The exercise.
        wall: The machine's time.
        folder: Where to write; it is there.
        size: Width and height in px.
    """
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform is settled

    from jc_disaster.ui.theme import make_theme  # noqa: PLC0415 - as above
    from jc_disaster.ui.view_models.players_view import players_clock, players_view  # noqa: PLC0415 - as above
    from jc_disaster.ui.widgets.players_window import PlayersWindow  # noqa: PLC0415 - as above

    theme = make_theme("light", exercise=True)
    window = PlayersWindow(theme)
    window.resize(*size)
    window.show_view(players_view(state))
    window.show_clock(players_clock(state, wall))
    window.show()
    QApplication.processEvents()
    path = folder / f"{theme.mark}参演窗口-{size[0]}x{size[1]}-light.png"
    window.grab().save(str(path))
    window.close()
    window.deleteLater()
    return path
