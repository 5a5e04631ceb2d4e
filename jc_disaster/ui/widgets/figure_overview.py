"""Under the table of figures: one indicator over time, and over the units."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jc_disaster.plan.model import PlanEdition
from jc_disaster.ui.idle import Idle
from jc_disaster.ui.places import Place
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.course import course_in_steps
from jc_disaster.ui.view_models.figure_course import figure_course_in_steps
from jc_disaster.ui.view_models.figures import leading_indicator, tiles
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.course_chart import CourseChart
from jc_disaster.ui.widgets.panel import Panel
from jc_disaster.ui.widgets.unit_map import UnitMap

HEIGHT = 214
FIGURE = -1  # in the place of an indicator: the figure chosen in the table
CHOSEN = "表中选中的一格"


class FigureOverview(QWidget):
    """走势 and 各单位 of an indicator, at first the one nearest to a level; 走势 of any figure chosen in the table."""

    unit_chosen = Signal(str)

    def __init__(self, theme: Theme, edition: PlanEdition, places: Mapping[str, Place]) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._asked: tuple[object, ...] | None = None
        self._figure = ("", "")
        self._indicator = 0
        self._chosen = False
        self._idle = Idle(self)
        self.setFixedHeight(theme.px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.course_panel = Panel(theme, "走势（各段等宽；斜纹为未报或约数的范围，▼为核减）")
        self.choice = ChoiceBox()
        self.choice.setFont(theme.font(SMALL))
        self.choice.setAccessibleName(theme.say("走势和示意图的指标"))
        for place, indicator in enumerate(edition.indicators):
            if indicator.over is None:
                self.choice.addItem(theme.say(indicator.label), place)
        self.choice.addItem(theme.say(CHOSEN), FIGURE)
        self.choice.activated.connect(self._on_chosen)
        self.choice.currentIndexChanged.connect(self._refresh)
        self.course_panel.head.insertWidget(1, self.choice)
        self.chart = CourseChart(theme)
        self.course_panel.body.addWidget(self.chart, 1)
        row.addWidget(self.course_panel, 3)
        self.course_panel.aside.hide()  # the choice stands in its place
        self.map_panel = Panel(theme, "各单位（示意，不表示边界）")
        self.map_panel.head.addStrut(self.choice.sizeHint().height())  # both headings on one line
        self.map = UnitMap(theme, places)
        self.map.chosen.connect(self.unit_chosen)
        self.map_panel.body.addWidget(self.map, 1)
        row.addWidget(self.map_panel, 2)

    def show_shown(self, shown: Shown) -> None:
        """Show the incident; the choice of the officer stays."""
        self._shown = shown
        if shown.picture is None:
            return
        if not self._chosen:
            place = shown.picture.edition.indicators.index(leading_indicator(shown.picture))
            self.choice.setCurrentIndex(max(0, self.choice.findData(place)))
        self._refresh()

    def show_figure(self, key: str, where: str) -> None:
        """Show the course of a figure at a place, as it was chosen in the table."""
        self._chosen = True
        self.point_at(key, where)
        self.choice.setCurrentIndex(self.choice.findData(FIGURE))
        self._refresh()

    def point_at(self, key: str, where: str) -> None:
        """Where the table stands; it is shown once somebody asks for the chosen cell."""
        self._figure = (key, where)

    def _on_chosen(self) -> None:
        self._chosen = True

    def _refresh(self) -> None:
        shown, place = self._shown, self.choice.currentData()
        if shown is None or shown.picture is None or place is None:
            return
        picture, (key, where) = shown.picture, self._figure
        if place != FIGURE:
            self._indicator = place
        indicator = picture.edition.indicators[self._indicator]
        self.map.show_tiles(tiles(picture, indicator), indicator.label)
        wanted = (picture.state.last, place, *self._figure)
        if wanted == self._asked:
            return
        self._asked = wanted
        events = tuple(shown.events)
        if place != FIGURE:
            self._idle.run(course_in_steps(events, picture.assessor, place), self.chart.show_view)
        elif key:
            hazard = picture.situation.hazard
            self._idle.run(
                figure_course_in_steps(events, picture.assessor, key, where, hazard), self.chart.show_view
            )
