"""What stands in the frame: rail, top bar, 信息报告 strip, pages, status line. Made after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout

from jc_disaster.ui.shortcuts import COMMANDS, PAGES
from jc_disaster.ui.tokens import EXERCISE_FRAME
from jc_disaster.ui.view_models.shapes import NO_INCIDENT
from jc_disaster.ui.widgets.frame import StatusLine, TopBar
from jc_disaster.ui.widgets.panel import Text
from jc_disaster.ui.widgets.past import PastBand
from jc_disaster.ui.widgets.rail import Rail
from jc_disaster.ui.widgets.report_strip import ReportStrip

if TYPE_CHECKING:
    from jc_disaster.ui.window_face import WindowFace


class Furniture(NamedTuple):
    """The fixed parts of the window."""

    rail: Rail
    top: TopBar
    strip: ReportStrip
    band: PastBand
    status: StatusLine
    stack: QStackedWidget


def furnish(window: WindowFace, *, with_papers: bool) -> Furniture:
    """Put the fixed parts on the window's ground and wire its keys."""
    theme = window.theme
    edge = EXERCISE_FRAME if theme.exercise else 0
    row = QHBoxLayout(window.ground)
    row.setContentsMargins(edge, edge, edge, edge)
    row.setSpacing(0)
    entries = tuple(entry for entry in PAGES if entry.key != "papers" or with_papers)
    parts = Furniture(
        Rail(theme, entries),
        TopBar(theme),
        ReportStrip(theme),
        PastBand(theme),
        StatusLine(theme),
        QStackedWidget(),
    )
    row.addWidget(parts.rail)
    column = QVBoxLayout()
    column.setSpacing(0)
    waiting = Text(theme, "正在打开记录库…", color=theme.tokens.muted)
    waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
    parts.stack.addWidget(waiting)
    column.addWidget(parts.top)
    column.addWidget(parts.strip)
    column.addWidget(parts.band)
    column.addWidget(parts.stack, 1)
    column.addWidget(parts.status)
    row.addLayout(column, 1)
    parts.rail.chosen.connect(window.show_page)
    parts.top.due.chosen.connect(window.commands.run)
    window.bell.rang.connect(lambda whats: ring(window, parts.status, whats))
    parts.band.back_wanted.connect(lambda: window.look_back(None))
    parts.strip.chosen.connect(lambda name: window.commands.run("upward", name))
    parts.top.show_view(NO_INCIDENT)
    parts.rail.set_current("home")
    _wire(window, parts)
    window.ground.furnished, window.ground.column = True, column
    return parts


def ring(window: WindowFace, status: StatusLine, whats: tuple[str, ...]) -> None:
    """Seen on the task bar, heard once, and said in words; nothing has to be closed."""
    QApplication.alert(window)
    QApplication.beep()
    status.show_message(f"{window.theme.mark}已到时限：{'；'.join(whats)}", bad=True)


def _wire(window: WindowFace, parts: Furniture) -> None:
    for button in parts.rail.buttons:
        entry = button.entry
        QShortcut(QKeySequence(entry.shortcut), window, lambda key=entry.key: window.show_page(key))
    for shortcut in COMMANDS:
        name = shortcut.command
        QShortcut(QKeySequence(shortcut.key), window, lambda name=name: window.commands.run(name, ""))
    for number in range(10):
        key = QKeySequence(f"Alt+{number}")
        QShortcut(key, window, lambda number=number: window.choose_unit(number))
