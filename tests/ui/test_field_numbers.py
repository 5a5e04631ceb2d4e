"""The numbers of fields on the screens are those of the blank forms, no more and no fewer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from jc_disaster.documents.blocks import Table, words_of
from jc_disaster.ui.view_models.decision_forms import decision_form, finding_form
from jc_disaster.ui.view_models.fact_forms import call_form, upward_form
from jc_disaster.ui.view_models.figure_grid import grid_view
from jc_disaster.ui.widgets.form import FormDialog, Question
from tests.documents.papers.making import built
from tests.documents.papers.nights import played
from tests.scene import NIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.assessment import AssessmentPage
    from jc_disaster.ui.pages.measures import MeasuresPage
    from jc_disaster.ui.view_models.forms import Form

NUMBER: Final = re.compile(r"(?<![A-Z0-9])[A-Z]\d\d(?!\d)")


def later() -> datetime:
    """A moment for forms that ask for one."""
    return NIGHT


def numbers_in(words: Iterable[str]) -> set[str]:
    """Every field number in some words."""
    return {number for word in words for number in NUMBER.findall(word)}


def forms_of(window: MainWindow) -> list[Form]:
    """The forms that stand on paper too."""
    picture = window.picture
    assert picture is not None
    return [
        finding_form(picture),
        decision_form(picture),
        upward_form(picture.edition, "市委"),
        call_form("陵川县"),
    ]


def shown_on(window: MainWindow, qtbot: QtBot) -> set[str]:
    """Every number that the screens show or tell to whoever listens."""
    assert window.picture is not None
    assessment: AssessmentPage = window.page("assessment")  # type: ignore[assignment]
    measures: MeasuresPage = window.page("measures")  # type: ignore[assignment]
    entry = assessment.entry
    said = [entry.as_of.placeholderText(), entry.source.toolTip(), entry.kind.toolTip()]
    said += [words for _, words in grid_view(window.picture).rows]
    model = measures.table.model()
    said += [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]
    said.append(measures.reason.placeholderText())
    for form in forms_of(window):
        dialog = FormDialog(window.theme, form, later)
        qtbot.addWidget(dialog)
        said += [question.field.accessibleName() for question in dialog.findChildren(Question)]
    return numbers_in(said)


def test_screens_and_blank_forms_have_the_same_numbers(
    night_window: MainWindow, qtbot: QtBot, assessor: Assessor
) -> None:
    """What was written with a pen is keyed in by its number; one that is missing on either side is lost."""
    papers = built(played("level-4", assessor), "blank_forms")
    printed = numbers_in(words for paper in papers for words in words_of(paper))
    shown = shown_on(night_window, qtbot)
    assert shown - printed == set(), "on the screens only"
    assert printed - shown == set(), "on paper only"


def test_a_figure_has_the_same_number_and_name_on_paper_in_the_grid_and_in_its_field(
    night_window: MainWindow, assessor: Assessor
) -> None:
    """A number beside another name would put a figure where it does not belong."""
    (table,) = [
        block
        for block in built(played("level-4", assessor), "blank_forms")[0].blocks
        if isinstance(block, Table) and block.columns[0].title
    ]
    assert night_window.picture is not None
    printed = {f"{row.cells[0]} {row.cells[1]}" for row in table.rows if isinstance(row.cells[1], str)}
    assert printed == {words for _, words in grid_view(night_window.picture).rows}
    assessment: AssessmentPage = night_window.page("assessment")  # type: ignore[assignment]
    fields = assessment.entry.fields
    assert {field.accessibleName() for field in fields.values()} <= printed


def test_a_question_tells_its_number_and_its_name(night_window: MainWindow, qtbot: QtBot) -> None:
    """Whoever hears the form read out finds the line on paper too."""
    dialog = FormDialog(night_window.theme, call_form("陵川县"), later)
    qtbot.addWidget(dialog)
    names = [question.field.accessibleName() for question in dialog.findChildren(Question)]
    assert names[0] == "F01 通话时间"
    assert all(NUMBER.match(name) for name in names)
