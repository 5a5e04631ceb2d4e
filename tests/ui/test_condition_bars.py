"""启动条件对照: a number of the plan is never covered, neither by the marker nor by the number beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jc_disaster.ui.language import CODES
from jc_disaster.ui.language_choice import language_for
from jc_disaster.ui.theme import make_theme
from jc_disaster.ui.view_models.conditions import conditions_view
from jc_disaster.ui.view_models.picture import make_picture
from jc_disaster.ui.widgets.condition_bars import ConditionBars
from jc_disaster.workplace import resources_folder
from tests.ui.desks import desk_of, open_incident, report
from tests.ui.reading import Painted

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor

HALF = 2.5  # px of the marker to either side


class Watched(ConditionBars):
    """Tells where it painted markers and numbers, in their order."""

    painted: list[tuple[str, float, float]]

    def _marker(self, painter: Any, row: Any, x: float) -> None:  # noqa: ANN401 - as inherited
        self.painted.append(("marker", x - HALF, x + HALF))
        super()._marker(painter, row, x)

    def _number(self, painter: Any, one: Any, place: QRectF, alpha: int) -> None:  # noqa: ANN401 - as inherited
        self.painted.append(("number", place.left(), place.right()))
        super()._number(painter, one, place, alpha)


def bars_of(qtbot: QtBot, assessor: Assessor, deaths: int, scale: float, width: int, code: str) -> Watched:
    """The bars of so many dead."""
    desk = desk_of(assessor)
    open_incident(desk)
    report(desk, "阳城县", deaths=deaths, missing=0)
    language = language_for(code, resources_folder() / "languages")
    bars = Watched(make_theme("light", exercise=False, scale=scale, language=language))
    bars.painted = []
    qtbot.addWidget(bars)
    bars.resize(width, 240)
    bars.show_view(conditions_view(make_picture(assessor, desk.known(None).current, desk.now())))
    bars.grab()
    return bars


@pytest.mark.parametrize("deaths", [1, 5, 6, 7, 10, 11, 13, 20, 22, 25, 49, 50, 55, 90, 400])
def test_the_marker_covers_no_threshold(qtbot: QtBot, fonts: None, assessor: Assessor, deaths: int) -> None:  # noqa: ARG001
    """Whoever sees 2 where the plan says 20 calls the wrong person."""
    bars = bars_of(qtbot, assessor, deaths, 1.0, 840, CODES[0])

    (place,) = (n for n, what in enumerate(bars.painted) if what[0] == "marker")
    _, left, right = bars.painted[place]
    covered = [
        one for one in bars._rows[0].numbers if one.place.left() + 1 < right and left < one.place.right() - 1
    ]
    assert len(bars.painted) - place - 1 >= len(covered)
    for kind, begin, end in bars.painted[place + 1 :]:
        assert kind == "number"
        assert right <= begin + 1 or end <= left  # painted anew beside the marker


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("scale", "width"), [(1.0, 840), (1.5, 606), (2.0, 900)])
def test_every_threshold_stays_in_its_band(
    qtbot: QtBot,
    fonts: None,  # noqa: ARG001
    assessor: Assessor,
    scale: float,
    width: int,
    code: str,
) -> None:
    """10万 that runs into 20万 is read as neither."""
    bars = bars_of(qtbot, assessor, 3, scale, width, code)

    for row in bars._rows:
        for one in row.numbers:
            assert one.place.right() <= one.end, (one.text, one.place, one.end)


def test_a_level_is_never_known_by_shape_and_colour_alone(
    qtbot: QtBot,
    fonts: None,  # noqa: ARG001
    assessor: Assessor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where an English name has no room above its band, the numeral stands beside the shape or in it."""
    painted = Painted(monkeypatch)

    bars_of(qtbot, assessor, 3, 1.0, 840, CODES[1])

    assert {"I", "II", "III", "IV"} <= painted.texts or {"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"} <= painted.texts
