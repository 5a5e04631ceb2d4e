"""What must hold whatever a hand did: looked at again and again while a tired hand is at work."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPlainTextEdit, QWidget
from shiboken6 import isValid

from jc_disaster.engine.situation import Situation
from jc_disaster.incident.fold import fold
from jc_disaster.incident.situation import situation_of
from jc_disaster.incident.vocabulary import CITY
from jc_disaster.kernel.figures import FIGURE_BY_KEY
from jc_disaster.ui.figure_text import read_figure
from jc_disaster.ui.view_models.words import level_view
from jc_disaster.ui.widgets.panel import KindTag, Panel
from jc_disaster.ui.widgets.preedit import LineField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.view_models.entry_drafts import Drafts
    from jc_disaster.ui.widgets.entry_panel import EntryPanel
    from tests.ui.monkey_house import House

ESCAPES = 8
MOST_OBJECTS = 10_000
Loose = tuple[tuple[str, str], str, str]  # incident and unit, key of the figure, what is typed
MOST_GROWTH = 1.25
DIALOGS = 12  # those kept for a late answer, what they asked, and what was opened while the worker was busy


def keyboard(window: QWidget) -> QWidget:
    """Where a key goes: an open menu, else where the keyboard is; a window that waits for its dialog gets none."""
    modal, active = QApplication.activeModalWidget(), QApplication.activeWindow()
    if modal is not None and active is not modal and not (active is not None and modal.isAncestorOf(active)):
        modal.activateWindow()
        QApplication.processEvents()
    elif active is None and QApplication.activePopupWidget() is None:
        window.activateWindow()  # as every desktop does once a dialog is gone
        QApplication.processEvents()
    focus = QApplication.focusWidget()
    seen = focus if focus is not None and focus.isVisible() else None  # not the list of a box that is closed
    return QApplication.activePopupWidget() or seen or modal or window


def check_windows(house: House) -> None:
    """Every window says of which kind it is, and the keyboard is somewhere that can be seen."""
    word = house.window.theme.say(house.window.theme.kind_word)
    assert house.window.isVisible()
    for top in QApplication.topLevelWidgets():
        if not top.isVisible() or not top.isWindow() or top.windowType() not in _WINDOWS:
            continue
        assert word in top.windowTitle(), (
            f"a window without its kind: {type(top).__name__} {top.windowTitle()}"
        )
        assert house.exercise is top.windowTitle().startswith("【演练】"), top.windowTitle()
        for panel in top.findChildren(Panel):
            if panel.isVisible():
                tags = [tag for tag in panel.findChildren(KindTag) if tag.isVisibleTo(panel)]
                assert tags, f"a panel without its kind: {panel.accessibleName()}"
    _check_keyboard(house)


def _check_keyboard(house: House) -> None:
    """A key that is pressed now goes somewhere that can be seen."""
    keyboard(house.window)
    focus, active = QApplication.focusWidget(), QApplication.activeWindow()
    if active is not None and QApplication.activePopupWidget() is None:
        assert focus is not None, f"no keyboard in {type(active).__name__} {active.windowTitle()}"
        assert focus.isVisible() or not focus.window().isVisible(), (
            f"the keyboard is at what cannot be seen: {focus.accessibleName()}"
        )


_WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog)


def check_truth(house: House) -> None:
    """What the window shows is what the record says, folded and compared anew; both records of each chain agree."""
    house.settle()
    window, desk = house.window, house.desk
    files = desk.files
    assert files is not None
    said = files.verify(files.still())
    assert "校验通过" in said, said
    _check_level(window)
    for event in desk._record.events():
        assert event.kind == ("exercise" if house.exercise else "real")


def _check_level(window: MainWindow) -> None:
    picture, known, desk = window.picture, window.known, window.desk
    assert known is not None
    assert desk is not None
    if window.looking_back or picture is None:
        return
    state = fold(desk._record.events(picture.state.incident))
    assert picture.state.count == state.count, "the window shows an earlier state"
    situation: Situation = situation_of(state)
    fresh = known.assessor.assess(situation)
    assert picture.situation == situation
    assert fresh.level == picture.assessment.level, "another level than the engine's"
    level = None if state.response is None else picture.edition.level(state.response.level)
    shown = window.top.response._level
    assert shown == (None if level is None else window.theme.shown(level_view(level)))


def check_ways_out(house: House) -> None:
    """Nothing stands in the way that Esc does not take away, and closed dialogs do not pile up."""
    window = house.window
    for _ in range(ESCAPES):
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is None and modal is None:
            break
        if isinstance(modal, QFileDialog):
            modal.reject()
        else:
            QTest.keyClick(keyboard(window), Qt.Key.Key_Escape)
        QApplication.processEvents()
    modal = QApplication.activeModalWidget()
    focus = QApplication.focusWidget()
    assert modal is None, f"Esc does not take it away: {type(modal).__name__} {modal.windowTitle()} {focus}"
    hidden = [one for one in window.findChildren(QDialog) if not one.isVisible()]
    assert len(hidden) <= DIALOGS, [(type(one).__name__, one.windowTitle()) for one in hidden]


class Typing:
    """What is being typed where the keyboard is; time that passes and files that arrive never touch it."""

    def __init__(self, house: House) -> None:
        field = QApplication.focusWidget()
        idle = (
            len(house.turns) == 0 and not house.window.key_gap.open
        )  # keys held in the gap are still to come
        free = idle and isinstance(field, LineField | QPlainTextEdit) and not field.isReadOnly()
        self._field = field if free else None
        self._text = _text_of(self._field)

    def check(self) -> None:
        """It is still there; where nothing was, what was read may stand, chosen whole, so that a key replaces it.

        Where the keyboard has gone from what was empty, nothing of it is to be lost any more.
        """
        if self._field is not None and isValid(self._field):
            text = _text_of(self._field)
            chosen = isinstance(self._field, LineField) and self._field.selectedText() == text
            if self._text == "" and (chosen or not self._field.hasFocus()):
                return
            where = f"{self._field.accessibleName()} in {self._field.window().windowTitle()}"
            assert text == self._text, f"what was typed is gone: {self._text!r}, now {text!r}, {where}"


def _text_of(field: QWidget | None) -> str:
    if isinstance(field, LineField):
        return field.text()
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else ""


def unrecorded(house: House) -> set[Loose]:
    """What is typed and not recorded, once everything under way has come to its end.

    It looks at the fields alone: keeping what stands in them is the program's affair, however soon the window goes.
    """
    house.settle()
    page = house.window._pages.get("assessment")
    if page is None:
        return _loose(house.desk.drafts.found)
    entry: EntryPanel = page.entry  # type: ignore[attr-defined]
    typed = {
        (entry.place, key, field.text().strip())
        for key, field in entry.fields.items()
        if field.edited and field.text().strip()
    }
    return typed | {one for one in _loose(entry._drafts) if one[0] != entry.place}


def _loose(drafts: Drafts) -> set[Loose]:
    return {(place, key, text) for place, draft in drafts.items() for key, text in draft.figures}


def check_offered(house: House, typed: set[Loose]) -> None:
    """What was typed before the window went is offered by the next one, unless the record says the same."""
    house.settle()
    lost = {one for one in typed - _loose(house.desk.drafts.found) if not _on_record(house, *one)}
    assert not lost, f"typed and neither recorded nor offered again: {lost}"


def _on_record(house: House, place: tuple[str, str], key: str, text: str) -> bool:
    """Whether the record says the same figure, in whatever language it was typed."""
    incident, unit = place
    said = fold(house.desk._record.events(incident)).units.get(unit or CITY)
    entry = None if said is None else said.figures.get(key)
    return entry is not None and entry.quantity == read_figure(text, FIGURE_BY_KEY[key]).quantity


class Said(Protocol):
    """A message of Qt, as pytest-qt keeps it."""

    message: str
    log_type_name: str
    ignored: bool


class Log(Protocol):
    """What Qt said; each look at it is a copy."""

    @property
    def records(self) -> Sequence[Said]:
        """All of it."""
        ...


class Ear:
    """Hears what Qt warns of, soon enough to know after which action.

    Args:
        log: What Qt said.
    """

    def __init__(self, log: Log) -> None:
        self._log, self._heard = log, 0

    def check(self) -> None:
        """Nothing since the last time."""
        new = self._log.records[self._heard :]
        self._heard += len(new)
        warnings = [
            one.message
            for one in new
            if not one.ignored and one.log_type_name in {"WARNING", "CRITICAL", "FATAL"}
        ]
        assert not warnings, warnings


def check_weight(weights: Sequence[tuple[int, int]]) -> None:
    """A window that stays open for days does not fill up; the record itself grows a little."""
    for qt, python in weights:
        assert qt < MOST_OBJECTS, weights
        assert python < weights[0][1] * MOST_GROWTH, weights


def weight(house: House) -> tuple[int, int]:
    """How many objects of Qt the window holds, and how many of Python there are besides the record's."""
    check_ways_out(house)
    house.settle()
    house.let_go()
    gc.collect()
    tops = [top for top in QApplication.topLevelWidgets() if isinstance(top, QWidget)]
    return sum(len(top.findChildren(QObject)) for top in tops), len(gc.get_objects())
