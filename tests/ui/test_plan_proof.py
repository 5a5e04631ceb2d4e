"""预案, 核对单 and 版本差异: whoever doubts a threshold sees the words it was read from, and reads them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from jc_disaster.plan.diff import Difference
from jc_disaster.plan.problems import ERROR, WARNING, Problem
from jc_disaster.ui.pages.plan import DIFFERENCE, PROOF
from jc_disaster.ui.plan_shelf import PlanShelf
from jc_disaster.ui.view_models.plan_proof import AGREES, proof_view
from jc_disaster.workplace import UnknownPlanError
from tests.ui.desks import desk_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.plan import PlanPage

RELOCATED = "5.3.1(2)"


class Shelf:
    """Two editions, one of which says something else."""

    def editions(self) -> tuple[tuple[str, str], ...]:
        """Both."""
        return (("old", "旧版"), ("new", "新版"))

    def problems(self, plan: str) -> tuple[Problem, ...]:
        """One threshold that its words do not say."""
        assert plan
        wrong = Problem(ERROR, "number-differs", "levels.yaml", 12, RELOCATED, "引文写5000人，数据写6000人")
        return (wrong, Problem(WARNING, "note", "manifest.yaml", None, None, "附件未提供"))

    def differences(self, before: str, after: str) -> tuple[Difference, ...]:
        """One."""
        if before == after:
            raise UnknownPlanError(before, ["old", "new"])
        return (Difference("启动条件", RELOCATED, "5,000人以上", "6,000人以上"),)


def plan_page(
    make_window: Callable[[Desk], MainWindow], desk: Desk, view: int
) -> tuple[MainWindow, PlanPage]:
    """The plan page at one of its views."""
    window = make_window(desk)
    window.show_page("plan")
    page: PlanPage = window.page("plan")  # type: ignore[assignment]
    page.view.setCurrentIndex(view)
    settle(window)
    return window, page


def settle(window: MainWindow) -> None:
    """Let the worker finish and the page take it."""
    window.errands.wait()
    QApplication.processEvents()


def test_every_rule_stands_beside_its_words_and_what_they_say_again(assessor: Assessor) -> None:
    """The numbers are read from the quote by themselves, not copied from the data."""
    view = proof_view(assessor.edition, PlanShelf().problems("jincheng-2026"))

    line = next(line for line in view.lines if line.clause == RELOCATED)
    assert "紧急转移安置和需紧急生活救助" in line.quote
    assert line.again.startswith("5,000人、100,000人")
    assert {line.result for line in view.lines} == {AGREES}
    assert view.summary.endswith("均与原文一致。")
    clauses = {line.clause for line in view.lines}
    for level in assessor.edition.levels:
        assert {criterion.clause for criterion in level.criteria} <= clauses
        assert {duty.clause for duty in assessor.edition.measures_of(level.id)} <= clauses


def test_a_rule_that_its_words_do_not_bear_out_is_shown_and_found(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Whoever keeps the plan sees the one bad line among hundreds."""
    desk = desk_of(assessor)
    desk.shelf = Shelf()
    window, page = plan_page(make_window, desk, PROOF)
    assert {row.cells[-1] for row in page.proof.table.rows} == {"未核验"}

    page.proof.prove.click()
    settle(window)
    page.proof.only_wrong.setChecked(True)

    assert {row.cells[0] for row in page.proof.table.rows} == {RELOCATED}
    assert "引文写5000人" in page.proof.table.rows[0].cells[-1]
    assert "核验未通过" in page.proof.summary.text()
    assert page.proof.notes.toPlainText().splitlines()[1].startswith("提示")


def test_two_editions_are_compared_in_the_window(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """A revised plan is read against the one in force before it is put in force."""
    desk = desk_of(assessor)
    desk.shelf = Shelf()
    window, page = plan_page(make_window, desk, DIFFERENCE)
    panel = page.difference
    assert [panel.before.itemText(place) for place in range(panel.before.count())] == ["旧版", "新版"]

    panel.after.setCurrentIndex(1)
    panel.compare.click()
    settle(window)
    assert [row.cells for row in panel.table.rows] == [("启动条件", RELOCATED, "5,000人以上", "6,000人以上")]

    panel.after.setCurrentIndex(0)
    panel.compare.click()
    settle(window)
    assert not panel.table.rows
    assert "没有编号为“old”的预案" in panel.said.text()
