"""What goes wrong with papers is said in words, and the window goes on; nothing is called 未记录 that was none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jc_disaster.documents.choice import Outcome
from tests.ui.desks import INCIDENT, PaperBox
from tests.ui.paper_desks import choose, issue, line_of, made, open_page, paper_desk, pick, settled
from tests.ui.test_journey import dialog_of, submit
from tests.ui.test_printing import sizes, to_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.documents.choice import Order
    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.events import Event
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.main_window import MainWindow


@pytest.fixture
def window(make_window: Callable[..., MainWindow], assessor: Assessor, tmp_path: Path) -> MainWindow:
    """A window on a full night whose papers are really written."""
    return make_window(paper_desk(assessor, tmp_path))


class Broken(PaperBox):
    """Papers whose writer fails in a way that nobody foresaw."""

    def fulfil(self, state: IncidentState, events: Sequence[Event], order: Order) -> Outcome:
        """Fail."""
        raise ZeroDivisionError(state.incident, len(events), order)


def said(window: MainWindow) -> str:
    """The words in the status line."""
    return window.status.message.text()


def test_a_writer_that_breaks_leaves_the_window_ready_for_the_next(
    make_window: Callable[..., MainWindow], assessor: Assessor, qtbot: QtBot, tmp_path: Path
) -> None:
    """A fault of ours in one paper must not leave the page busy for the rest of the night."""
    desk = paper_desk(assessor, tmp_path)
    desk.papers = Broken(tmp_path)
    window = make_window(desk)
    page = open_page(qtbot, window)
    window.commands.run("papers", "flash_report,start_notice")
    settled(qtbot, window, lambda: "程序内部出错" in said(window))

    assert not window.commands.papers.busy
    assert not page.progress.isVisible()
    assert "未记录" not in window.status.saved.text()
    desk.papers = PaperBox(tmp_path)
    window.commands.run("papers", "flash_report")
    settled(qtbot, window, lambda: bool(page.files.rows))


def test_a_second_order_waits_until_the_first_is_done(qtbot: QtBot, window: MainWindow) -> None:
    """Ctrl+P pressed twice makes the papers once."""
    open_page(qtbot, window)
    window.commands.run("papers", "")
    window.commands.run("papers", "start_notice")

    assert "还在生成" in said(window)
    window.commands.papers.stop()
    settled(qtbot, window)


def test_papers_stay_with_their_incident_when_another_is_opened_meanwhile(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """Two disasters in one night: half of the papers of one in the folder of the other would be a grave fault."""
    open_page(qtbot, window)
    window.commands.run("papers", "start_notice,flash_report,situation_report")
    window.act(
        {"act": "open_incident", "title": "另一起", "hazard": "地震", "at": window.desk.now()},  # type: ignore[union-attr]
        incident="another",
    )
    settled(qtbot, window, lambda: window.known is not None and window.known.current is not None)
    settled(qtbot, window)

    assert window.known is not None
    assert window.known.current is not None
    assert window.known.current.incident == "another"
    folders = {path.parent.name for path in tmp_path.rglob("*.pdf")}
    assert folders == {"7·11沁河暴雨洪涝"}


def test_what_takes_nothing_is_simply_made(qtbot: QtBot, window: MainWindow) -> None:
    """A form without a question would be a riddle."""
    page = open_page(qtbot, window)
    choose(page, "decision_card")
    page.fill.click()
    settled(qtbot, window, lambda: "没有由单位自行填写的部分" in said(window))

    assert window.dialog is None


def test_what_is_not_made_is_said_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    """A paper asked for from elsewhere that waits: the reason stands where the papers are."""
    page = open_page(qtbot, window)
    window.commands.run("papers", "termination_notice")
    settled(qtbot, window, page.notice.isVisible)

    assert "仍然有效" in page.notice.text()
    assert "没有生成文件" in said(window)
    window.commands.run("papers", "start_notice")
    settled(qtbot, window, lambda: not page.notice.isVisible())


def test_receipt_and_withdrawal_are_recorded_from_the_line(qtbot: QtBot, window: MainWindow) -> None:
    """The paper is known already; the officer says only who has it, or why it is taken back."""
    page = made(qtbot, window, "start_notice")
    assert window.desk is not None
    issue(window.desk, line_of(page, "start_notice"))
    window.take(window.desk.known(INCIDENT))
    settled(qtbot, window)
    pick(page, "start_notice")
    page.receipt.click()
    fields = {one.ask.key: one.field for one in dialog_of(qtbot, window).questions}
    qtbot.keyClick(fields["at"], Qt.Key.Key_F9)
    fields["recipient"].setEditText("阳城县安委会")  # type: ignore[attr-defined]
    assert submit(qtbot, window).ok
    settled(qtbot, window, lambda: line_of(page, "start_notice").state == "已发，1/2 已接收")

    page.withdraw.click()
    fields = {one.ask.key: one.field for one in dialog_of(qtbot, window).questions}
    qtbot.keyClick(fields["at"], Qt.Key.Key_F9)
    fields["reason"].setPlainText("收件单位有误")  # type: ignore[attr-defined]
    assert submit(qtbot, window).ok
    settled(qtbot, window, lambda: line_of(page, "start_notice").state == "作废")
    assert "收件单位有误" in page.detail.text()

    page.revoke.click()
    settled(qtbot, window)
    dialog = dialog_of(qtbot, window)
    assert dialog.questions[0].ask.key == "change"
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(
        qtbot,
        window,
        lambda: any(line.made is not None and line.made.kind == "revocation" for line in page._shelf),
    )
    assert page.chosen_line == line_of(page, "revocation")


def test_a_print_job_can_be_stopped_from_the_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """The wrong paper, thirty copies; a second job waits for the first."""
    page = made(qtbot, window, "start_notice")
    original = line_of(page, "start_notice").pdf
    assert original is not None
    printer = to_file(tmp_path / "printed.pdf", 300)
    printer.setCopyCount(30)
    printing = window.commands.papers.printing
    printing.start(printer, [original])
    assert page.stop.isVisible()
    printing.ask([original])
    assert "还在打印" in said(window)
    page.stop.click()
    settled(qtbot, window, lambda: "打印已停止" in said(window))

    assert not page.stop.isVisible()
    printing.start(to_file(tmp_path / "again.pdf"), [original])
    settled(qtbot, window, lambda: "已送打印机" in said(window))
    assert len(sizes(tmp_path / "again.pdf")) == 2


def test_a_paper_that_vanished_before_printing_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """Nothing comes out of the printer, so the window has to say why."""
    page = open_page(qtbot, window)
    window.commands.papers.printing.start(to_file(tmp_path / "printed.pdf"), [tmp_path / "gone.pdf"])
    settled(qtbot, window, lambda: "打不开" in said(window))

    assert not page.progress.isVisible()


def test_closing_the_window_stops_what_is_printed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Going home must not wait for thirty copies."""
    page = made(qtbot, window, "start_notice")
    original = line_of(page, "start_notice").pdf
    assert original is not None
    printer = to_file(tmp_path / "printed.pdf", 300)
    printer.setCopyCount(200)
    window.commands.papers.printing.start(printer, [original])

    window.close()

    assert not window.isVisible()
    assert window.commands.papers.printing._job is not None
    assert window.commands.papers.printing._job._stopped
