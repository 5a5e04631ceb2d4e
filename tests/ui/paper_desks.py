"""A desk whose papers are really written, into a folder of the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jc_disaster.ui.opening import LatePapers
from jc_disaster.workplace import Plans
from tests.ui.desks import INCIDENT, desk_of, full_night

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.papers import PapersPage
    from jc_disaster.ui.view_models.paper_shelf import ShelfLine


def paper_desk(assessor: Assessor, folder: Path, *, exercise: bool = False) -> Desk:
    """A full night at a desk that writes papers under ``folder``."""
    desk = writing(desk_of(assessor, exercise=exercise), folder)
    full_night(desk)
    return desk


def writing(desk: Desk, folder: Path) -> Desk:
    """The desk, with papers that are really written under ``folder``."""
    desk.papers = desk.face_choice = LatePapers(Plans(), folder, desk.settings.own_faces)
    return desk


def papers_page(window: MainWindow) -> PapersPage:
    """The page 公文."""
    return window.page("papers")  # type: ignore[return-value]


def settled(qtbot: QtBot, window: MainWindow, until: Callable[[], bool] = lambda: True) -> None:
    """Wait until both workers are idle and ``until`` holds."""
    flow = window.commands.papers
    qtbot.waitUntil(
        lambda: not (window.errands.busy or flow.worker.busy or flow.busy) and until(), timeout=60_000
    )


def open_page(qtbot: QtBot, window: MainWindow) -> PapersPage:
    """The page with its list filled."""
    window.show_page("papers")
    page = papers_page(window)
    settled(qtbot, window, lambda: bool(page.table.rows))
    return page


def choose(page: PapersPage, kind: str) -> None:
    """Choose a kind of paper in the list of what can be made."""
    page.table.selectRow(next(n for n, row in enumerate(page.table.rows) if row.key == kind))


def made(qtbot: QtBot, window: MainWindow, *kinds: str) -> PapersPage:
    """The page after these kinds were made; the first of them is chosen on the shelf."""
    page = open_page(qtbot, window)
    window.commands.run("papers", ",".join(kinds))
    settled(qtbot, window, lambda: set(kinds) <= {line.made.kind for line in page._shelf if line.made})
    pick(page, kinds[0])
    settled(qtbot, window)
    return page


def line_of(page: PapersPage, kind: str) -> ShelfLine:
    """The latest paper of a kind on the shelf."""
    return next(line for line in page._shelf if line.made is not None and line.made.kind == kind)


def pick(page: PapersPage, kind: str) -> None:
    """Choose a paper on the shelf."""
    page.files.selectRow(page._shelf.index(line_of(page, kind)))


def issue(desk: Desk, line: ShelfLine, **fields: object) -> str:
    """Record that a paper went out; returns the act."""
    assert line.made is not None
    receipt = desk.act(
        INCIDENT,
        {
            "act": "issue_paper",
            "paper_kind": line.made.kind,
            "sha256": line.made.files[0].sha256,
            "recipients": ["阳城县安委会", "沁水县安委会"],
            **fields,
        },
    )
    assert receipt.ok, receipt.message
    assert receipt.known.current is not None
    return list(receipt.known.current.papers)[-1]
