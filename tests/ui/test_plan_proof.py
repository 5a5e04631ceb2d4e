"""预案, 核对单 and 版本差异: whoever doubts a threshold sees the words it was read from, and reads them again."""

from __future__ import annotations

from threading import Semaphore
from typing import TYPE_CHECKING

import pytest

from jc_disaster.kernel.watching import StoppedError, Watch, unwatched
from jc_disaster.plan.diff import Difference
from jc_disaster.plan.loader import DATA_FILES
from jc_disaster.plan.problems import ERROR, WARNING, Problem
from jc_disaster.ui.pages.plan import DIFFERENCE, PROOF
from jc_disaster.ui.plan_shelf import PlanShelf
from jc_disaster.ui.view_models.plan_proof import AGREES, proof_view
from jc_disaster.workplace import UnknownPlanError
from tests.ui.desks import desk_of, open_incident
from tests.ui.pasting import LONG

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

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

    def problems(self, plan: str, watch: Watch = unwatched) -> tuple[Problem, ...]:
        """One threshold that its words do not say."""
        watch(1, 2)
        assert plan
        wrong = Problem(ERROR, "number-differs", "levels.yaml", 12, RELOCATED, "引文写5000人，数据写6000人")
        return (wrong, Problem(WARNING, "note", "manifest.yaml", None, None, "附件未提供"))

    def differences(self, before: str, after: str, watch: Watch = unwatched) -> tuple[Difference, ...]:
        """One."""
        watch(1, 2)
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
    return window, page


class SlowShelf(Shelf):
    """The same, one step each time the test says so."""

    def __init__(self) -> None:
        self.steps = Semaphore(0)

    def problems(self, plan: str, watch: Watch = unwatched) -> tuple[Problem, ...]:
        """In four steps."""
        self._go(watch)
        return super().problems(plan)

    def differences(self, before: str, after: str, watch: Watch = unwatched) -> tuple[Difference, ...]:
        """In four steps."""
        self._go(watch)
        return super().differences(before, after)

    def _go(self, watch: Watch) -> None:
        for done in range(4):
            watch(done, 4)
            self.steps.acquire(timeout=20)


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
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Whoever keeps the plan sees the one bad line among hundreds."""
    desk = desk_of(assessor)
    desk.shelf = Shelf()
    _, page = plan_page(make_window, desk, PROOF)
    assert {row.cells[-1] for row in page.proof.table.rows} == {"未核验"}

    page.proof.prove.click()
    qtbot.waitUntil(page.proof.prove.isEnabled, timeout=LONG)
    page.proof.only_wrong.setChecked(True)

    assert {row.cells[0] for row in page.proof.table.rows} == {RELOCATED}
    assert "引文写5000人" in page.proof.table.rows[0].cells[-1]
    assert "核验未通过" in page.proof.summary.text()
    assert page.proof.notes.toPlainText().splitlines()[1].startswith("提示")


def test_two_editions_are_compared_in_the_window(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """A revised plan is read against the one in force before it is put in force."""
    desk = desk_of(assessor)
    desk.shelf = Shelf()
    _, page = plan_page(make_window, desk, DIFFERENCE)
    panel = page.difference
    qtbot.waitUntil(lambda: panel.after.count() > 1, timeout=LONG)
    assert [panel.before.itemText(place) for place in range(panel.before.count())] == ["旧版", "新版"]

    panel.after.setCurrentIndex(1)
    panel.compare.click()
    qtbot.waitUntil(panel.compare.isEnabled, timeout=LONG)
    assert [row.cells for row in panel.table.rows] == [("启动条件", RELOCATED, "5,000人以上", "6,000人以上")]

    panel.after.setCurrentIndex(0)
    panel.compare.click()
    qtbot.waitUntil(panel.compare.isEnabled, timeout=LONG)
    assert not panel.table.rows
    assert "没有编号为“old”的预案" in panel.said.text()


def test_the_proof_says_how_far_it_is_and_the_record_does_not_wait_for_it(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """A doubt about a threshold at three in the morning must not hold up the next report."""
    desk = desk_of(assessor)
    open_incident(desk)
    shelf = desk.shelf = SlowShelf()
    window, page = plan_page(make_window, desk, PROOF)
    page.proof.prove.setFocus()
    page.proof.prove.click()
    assert page.proof.stop.hasFocus()
    shelf.steps.release()
    qtbot.waitUntil(lambda: "25%" in page.proof.summary.text(), timeout=LONG)

    with qtbot.waitSignal(window.recorded, timeout=LONG):
        window.act({"act": "write_note", "words": "电台已试"})
    assert not page.proof.prove.isEnabled()

    shelf.steps.release(3)
    qtbot.waitUntil(page.proof.prove.isEnabled, timeout=LONG)
    assert "核验未通过" in page.proof.summary.text()
    assert not page.proof.stop.isVisible()


def test_a_proof_that_is_stopped_proves_nothing(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Half of it must not look like the whole: every rule stands unproven, as before."""
    desk = desk_of(assessor)
    shelf = desk.shelf = SlowShelf()
    _, page = plan_page(make_window, desk, PROOF)
    page.proof.prove.click()

    page.proof.stop.click()
    shelf.steps.release(4)
    qtbot.waitUntil(page.proof.prove.isEnabled, timeout=LONG)

    assert "已停止" in page.proof.summary.text()
    assert {row.cells[-1] for row in page.proof.table.rows} == {"未核验"}


def test_a_comparison_is_stopped_and_begun_again(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """The wrong folder was chosen: nobody sits it out."""
    desk = desk_of(assessor)
    shelf = desk.shelf = SlowShelf()
    _, page = plan_page(make_window, desk, DIFFERENCE)
    panel = page.difference
    qtbot.waitUntil(lambda: panel.after.count() > 1, timeout=LONG)
    panel.after.setCurrentIndex(1)
    panel.compare.click()
    shelf.steps.release(2)
    qtbot.waitUntil(lambda: "50%" in panel.said.text(), timeout=LONG)

    panel.stop.click()
    shelf.steps.release(2)
    qtbot.waitUntil(panel.compare.isEnabled, timeout=LONG)
    assert "已停止" in panel.said.text()
    assert not panel.table.rows

    shelf.steps.release(4)
    panel.compare.click()
    qtbot.waitUntil(lambda: bool(panel.table.rows), timeout=LONG)


def test_the_shipped_plan_tells_how_far_its_proof_is_and_stops_when_asked() -> None:
    """Most of the time goes into reading the files: it has to be told of, too."""
    told: list[float] = []

    def stop_in_the_middle(done: int, whole: int) -> None:
        told.append(done / whole)
        if 2 * done > whole:
            raise StoppedError

    with pytest.raises(StoppedError):
        PlanShelf().problems("jincheng-2026", stop_in_the_middle)

    assert told == sorted(told)
    assert len(told) > len(DATA_FILES)
    assert told[0] == 0
