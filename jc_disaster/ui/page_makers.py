"""How each page is made; imported after the first paint."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jc_disaster.plan.model import PlanEdition
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.pages.page import Page
    from jc_disaster.ui.theme import Theme

# What the pages import, what lies below before what rests on it, so that no step is long.
_AHEAD: Final = (
    "incident.due",
    "ui.view_models.home",
    "ui.widgets.rows",
    "ui.pages.assessment",
    "ui.flows.scan_flow",
    "ui.flows.sheet_flow",
    "ui.flows.incoming",
    "ui.flows.home_flow",
    "ui.pages.home",
    "ui.view_models.course",
    "ui.pages.figures",
    "ui.pages.measures",
    "incident.acts.issuing",
    "ui.view_models.act_choices",
    "ui.view_models.act_forms",
    "documents.blocks",
    "documents.context",
    "ui.view_models.paper_shelf",
    "ui.widgets.paper_preview",
    "ui.flows.paper_flow",
    "ui.pages.papers",
    "ui.flows.journal_flow",
    "ui.pages.journal",
    "ui.view_models.plan_proof",
    "ui.view_models.plan_text",
    "ui.flows.plan_flow",
    "ui.pages.plan",
    "incident.acts.exercising",
    "exercise.pack",
    "exercise.conduct",
    "exercise.answer_key",
    "exercise.judging",
    "ui.view_models.conducting",
    "ui.widgets.drill_start",
    "ui.widgets.evaluation_sheet",
    "ui.widgets.hot_wash",
    "ui.pages.exercise",
    "ui.pages.settings",
    "ui.flows.settings_flow",
)


def import_ahead() -> Generator[None, None, None]:
    """Import what the pages need, a piece at a time, so that the first opening of a page only has to build it."""
    for name in _AHEAD:
        import_module(f"jc_disaster.{name}")
        yield


def page_makers(theme: Theme, edition: PlanEdition, desk: Desk) -> dict[str, Callable[[], Page]]:
    """One maker a page; each page is imported when it is opened first."""
    now = desk.now
    return {
        "home": lambda: _home(theme),
        "assessment": lambda: _assessment(theme, edition, now),
        "figures": lambda: _figures(theme, edition, now),
        "measures": lambda: _measures(theme),
        "papers": lambda: _papers(theme),
        "journal": lambda: _journal(theme, now),
        "plan": lambda: _plan(theme),
        "exercise": lambda: _exercise(theme, now, desk.wall),
        "settings": lambda: _settings(theme),
    }


def _home(theme: Theme) -> Page:
    from jc_disaster.ui.pages.home import HomePage  # noqa: PLC0415 - opened later, imported later

    return HomePage(theme)


def _assessment(theme: Theme, edition: PlanEdition, now: Callable[[], datetime]) -> Page:
    from jc_disaster.ui.pages.assessment import AssessmentPage  # noqa: PLC0415 - as above

    return AssessmentPage(theme, edition, now)


def _figures(theme: Theme, edition: PlanEdition, now: Callable[[], datetime]) -> Page:
    from jc_disaster.ui.pages.figures import FiguresPage  # noqa: PLC0415 - as above

    return FiguresPage(theme, edition, now)


def _measures(theme: Theme) -> Page:
    from jc_disaster.ui.pages.measures import MeasuresPage  # noqa: PLC0415 - as above

    return MeasuresPage(theme)


def _papers(theme: Theme) -> Page:
    from jc_disaster.ui.pages.papers import PapersPage  # noqa: PLC0415 - as above

    return PapersPage(theme)


def _journal(theme: Theme, now: Callable[[], datetime]) -> Page:
    from jc_disaster.ui.pages.journal import JournalPage  # noqa: PLC0415 - as above

    return JournalPage(theme, now)


def _plan(theme: Theme) -> Page:
    from jc_disaster.ui.pages.plan import PlanPage  # noqa: PLC0415 - as above

    return PlanPage(theme)


def _exercise(theme: Theme, now: Callable[[], datetime], wall: Callable[[], datetime]) -> Page:
    from jc_disaster.ui.pages.exercise import ExercisePage  # noqa: PLC0415 - as above

    return ExercisePage(theme, now, wall)


def _settings(theme: Theme) -> Page:
    from jc_disaster.ui.pages.settings import SettingsPage  # noqa: PLC0415 - as above

    return SettingsPage(theme)
