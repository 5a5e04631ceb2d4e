"""What a keystroke shows at once is what comparing everything anew would show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from jc_disaster.kernel.quantity import UNKNOWN, about, at_least, exact
from jc_disaster.ui.main_window import REST_MS
from jc_disaster.ui.view_models.answer import ShownAnswer, answer_view
from jc_disaster.ui.view_models.conditions import ShownBars, conditions_view, scale_of
from jc_disaster.ui.view_models.picture import Draft, Picture, make_picture, retyped
from jc_disaster.ui.widgets.condition_bars import OVERHANG
from tests.ui.desks import desk_of, full_night
from tests.ui.test_view_models import picture_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow

KEYS = ("deaths", "missing", "relocated", "needing_relief", "collapsed_rooms", "severely_damaged_households")
NUMBERS = st.integers(0, 250_000)
QUANTITIES = st.one_of(NUMBERS.map(exact), NUMBERS.map(at_least), NUMBERS.map(about), st.just(UNKNOWN))
DRAFTS = st.builds(
    Draft, st.sampled_from(("", "陵川县", "阳城县", "高平市")), st.sampled_from(KEYS), QUANTITIES
)


@pytest.fixture(scope="module")
def recorded(assessor: Assessor) -> Picture:
    """A full night without any typed figure."""
    desk = desk_of(assessor)
    full_night(desk)
    return picture_of(desk)


@given(st.lists(DRAFTS, min_size=1, max_size=4))
def test_the_quick_way_shows_what_the_long_way_shows(
    assessor: Assessor, recorded: Picture, drafts: list[Draft]
) -> None:
    """A level that is wrong for a tenth of a second is wrong at three in the morning."""
    scale = scale_of(assessor)
    shown, bars = recorded, ShownBars(recorded.assessment, conditions_view(recorded, scale))
    answer = ShownAnswer(recorded, answer_view(recorded))
    for draft in drafts:
        shown = retyped(recorded, shown, draft)
        view = conditions_view(shown, scale, bars)
        bars = ShownBars(shown.assessment, view)
        answer = ShownAnswer(shown, answer_view(shown, answer))
        anew = make_picture(assessor, recorded.state, recorded.now, draft)

        assert shown.assessment == anew.assessment
        assert shown.steps == anew.steps
        assert shown.situation == anew.situation
        assert view == conditions_view(anew, scale)
        assert answer.view == answer_view(shown)


class Seen(QObject):
    """What is painted and what asks for a layout, anywhere in the program."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: set[QWidget] = set()
        self.areas: list[QRect] = []
        self.laid_out: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note and let pass."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.painted.add(watched)
            self.areas.append(QRect(event.rect()))  # type: ignore[attr-defined]
        elif event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.append(type(watched).__name__)
        return False


def test_a_key_paints_what_it_changes_and_moves_nothing(
    qtbot: QtBot, qapp: QApplication, night_window: MainWindow
) -> None:
    """Half of a key's time was spent on laying the window out and painting what stood still."""
    night_window.show_page("assessment")
    page = night_window.page("assessment")
    page.choose_unit("陵川县")  # type: ignore[attr-defined]
    field = page.entry.fields["relocated"]  # type: ignore[attr-defined]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: not night_window._rest.isActive(), timeout=50 * REST_MS)
    for _ in range(3):
        qapp.processEvents()
    seen = Seen()
    qapp.installEventFilter(seen)

    for key in (Qt.Key.Key_2, Qt.Key.Key_3):
        qtbot.keyClick(field, key)
        qapp.processEvents()
    qapp.removeEventFilter(seen)

    answer = page.answer  # type: ignore[attr-defined]
    assert field in seen.painted
    assert page.bars in seen.painted  # type: ignore[attr-defined]
    assert seen.painted <= {field, page.bars, answer.next_line}  # type: ignore[attr-defined]
    assert seen.laid_out == []


def test_what_stands_after_a_key_is_what_painting_anew_would_show(
    qtbot: QtBot, qapp: QApplication, night_window: MainWindow
) -> None:
    """Only the part of a row that moves is painted; a marker left standing beside it would say two numbers."""
    night_window.show_page("assessment")
    page = night_window.page("assessment")
    page.choose_unit("陵川县")  # type: ignore[attr-defined]
    field = page.entry.fields["relocated"]  # type: ignore[attr-defined]
    field.setFocus()
    bars = page.bars  # type: ignore[attr-defined]
    seen = Seen()

    for key in (Qt.Key.Key_1, Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_9):
        qapp.processEvents()
        bars.installEventFilter(seen)
        qtbot.keyClick(field, key)
        qapp.processEvents()
        bars.removeEventFilter(seen)
        corner = bars.mapTo(night_window, bars.rect().topLeft())
        screen = night_window.screen().grabWindow(
            night_window.winId(), corner.x(), corner.y(), bars.width(), bars.height()
        )
        anew = bars.grab().toImage()
        assert screen.toImage().convertToFormat(anew.format()) == anew

    row = seen.areas[1]
    assert row.left() >= bars._rows[1].bar.left() - OVERHANG - 1  # whole pixels
    assert row.height() <= bars._row_area(1).height() + 2


def test_whom_to_ask_first_follows_when_the_hand_rests(qtbot: QtBot, night_window: MainWindow) -> None:
    """The ranking of missing figures is no comparison; it may come a moment later, and it must come."""
    page = night_window.page("assessment")
    page.choose_unit("陵川县")  # type: ignore[attr-defined]
    field = page.entry.fields["deaths"]  # type: ignore[attr-defined]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_7)
    assert night_window.picture is not None
    anew = make_picture(
        night_window.picture.assessor,
        night_window.picture.state,
        night_window.picture.now,
        Draft("陵川县", "deaths", exact(7)),
    )

    wanted = answer_view(anew)
    assert wanted.caution
    qtbot.waitUntil(lambda: page.answer.view == wanted, timeout=50 * REST_MS)  # type: ignore[attr-defined]
