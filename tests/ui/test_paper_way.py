"""公文 on its way: written into, drafted, signed, issued, received, corrected, withdrawn, by the real widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.desks import INCIDENT, act
from tests.ui.paper_desks import choose, issue, line_of, made, open_page, paper_desk, pick, settled
from tests.ui.test_journey import dialog_of, submit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(make_window: Callable[..., MainWindow], assessor: Assessor, tmp_path: Path) -> MainWindow:
    """A window on a full night whose papers are really written."""
    return make_window(paper_desk(assessor, tmp_path))


def retaken(qtbot: QtBot, window: MainWindow) -> None:
    """Show what the record says now."""
    assert window.desk is not None
    window.take(window.desk.known(INCIDENT))
    settled(qtbot, window)


def test_number_and_date_are_typed_before_a_paper_is_made(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """发文字号 comes from the office's own system; what was typed is offered again when it is recorded as issued."""
    page = open_page(qtbot, window)
    choose(page, "start_notice")
    page.fill.click()
    settled(qtbot, window)
    dialog = dialog_of(qtbot, window)
    fields = {question.ask.key: question.field for question in dialog.questions}
    assert "signer" not in fields
    fields["number"].setText("晋市安办发〔2026〕9号")  # type: ignore[attr-defined]
    fields["dated"].setText("大前天")  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert "没有看懂日期" in next(one.fault.text() for one in dialog.questions if one.ask.key == "dated")
    fields["dated"].setText("7-12")  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    settled(qtbot, window, lambda: bool(page.files.rows))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window, timeout=20_000)

    import pypdfium2  # noqa: PLC0415 - to read back what was printed

    path = next(tmp_path.rglob("start_notice.pdf"))
    document = pypdfium2.PdfDocument(path.read_bytes())
    said = "".join(document[n].get_textpage().get_text_range() for n in range(len(document)))
    assert "晋市安办发〔2026〕9号" in said
    assert "2026年7月12日" in said

    qtbot.keyClick(window, Qt.Key.Key_I, CONTROL | SHIFT)
    settled(qtbot, window)
    asked = {one.ask.key: one.answer for one in dialog_of(qtbot, window).questions}
    assert asked["number"] == "晋市安办发〔2026〕9号"
    assert asked["dated"] == "2026-07-12"


def test_issuing_picks_the_file_and_needs_no_typing_of_check_values(qtbot: QtBot, window: MainWindow) -> None:
    """Sixty-four digits typed by hand at night are sixty-four chances of a mistake."""
    page = made(qtbot, window, "start_notice")
    line = line_of(page, "start_notice")
    assert line.made is not None
    page.issue.click()
    settled(qtbot, window)
    dialog = dialog_of(qtbot, window)
    fields = {question.ask.key: question for question in dialog.questions}

    assert fields["sha256"].answer == line.made.files[0].sha256
    assert "start_notice.pdf" in fields["sha256"].field.currentText()  # type: ignore[attr-defined]
    assert fields["paper_kind"].answer == "start_notice"
    assert "启动自然灾害救助" in fields["title"].answer
    assert "阳城县" in fields["recipients"].answer
    qtbot.keyClick(fields["at"].field, Qt.Key.Key_F9)
    fields["number"].field.setText("晋市安办发〔2026〕9号")  # type: ignore[attr-defined]
    assert submit(qtbot, window).ok
    settled(qtbot, window, lambda: line_of(page, "start_notice").act_id != "")

    assert page.files.rows[0].cells[1:3] == ("已发", "晋市安办发〔2026〕9号")
    shown = {name for name, button in page._acts.items() if button.isVisible()}
    assert shown == {"record_receipt", "correction", "revocation", "withdraw_paper"}


def test_the_steps_of_a_draft_are_recorded_from_its_line(qtbot: QtBot, window: MainWindow) -> None:
    """拟稿 核稿 会签 签发: the next step is offered, with the text it was taken on."""
    page = made(qtbot, window, "leader_report")
    for step in ("拟稿", "核稿"):
        pick(page, "leader_report")
        page.step.click()
        dialog = dialog_of(qtbot, window)
        fields = {question.ask.key: question for question in dialog.questions}
        assert fields["step"].answer == step
        qtbot.keyClick(fields["at"].field, Qt.Key.Key_F9)
        fields["by.post"].field.setEditText("值班员")  # type: ignore[attr-defined]
        assert submit(qtbot, window).ok
        settled(qtbot, window, lambda step=step: line_of(page, "leader_report").state == step)  # type: ignore[misc]

    assert "拟稿 值班员" in page.detail.text()


def test_a_text_changed_after_it_was_signed_says_so(qtbot: QtBot, window: MainWindow) -> None:
    """A change of substance after 签发 goes back to the signer; nobody may overlook that there was one."""
    page = made(qtbot, window, "leader_report")
    line, desk = line_of(page, "leader_report"), window.desk
    assert desk is not None
    assert line.made is not None
    act(
        desk,
        "record_paper_step",
        draft=line.chain,
        paper_kind="leader_report",
        step="签发",
        by={"post": "市安委办主任"},
        sha256=line.made.files[0].sha256,
    )
    act(
        desk,
        "report_figures",
        unit="陵川县",
        report_kind="初报",
        as_of=desk.now(),
        source="电话",
        unaffected=True,
    )
    made(qtbot, window, "leader_report")

    retaken(qtbot, window)
    states = [line.state for line in page._shelf if line.made and line.made.kind == "leader_report"]

    assert states[0] == "签发后改稿"
    assert set(states[1:]) == {"前稿"}
    assert "退回签发人" in line_of(page, "leader_report").detail


def test_a_correction_is_ready_in_one_action_and_knows_what_it_corrects(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """Every paper that went out can be taken back at once: the reason, and it lies there to be signed."""
    page = made(qtbot, window, "start_notice", "province_report")
    assert window.desk is not None
    issue(window.desk, line_of(page, "province_report"))
    issued = issue(window.desk, line_of(page, "start_notice"), number="晋市安办发〔2026〕9号")
    retaken(qtbot, window)
    pick(page, "start_notice")
    page.correct.click()
    settled(qtbot, window)
    dialog = dialog_of(qtbot, window)
    assert dialog.questions[0].ask.key == "reason"
    dialog.questions[0].field.setPlainText("转移人数误录")  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    settled(qtbot, window, lambda: any(tmp_path.rglob("correction-*.pdf")))
    window.activateWindow()

    assert len(list(tmp_path.rglob("correction-*.pdf"))) == 1
    assert page.chosen_line == line_of(page, "correction")
    page.issue.click()
    settled(qtbot, window)
    asked = {one.ask.key: one.answer for one in dialog_of(qtbot, window).questions}
    assert (asked["corrects"], asked["change"]) == (issued, "更正")
    assert asked["recipients"] == "阳城县安委会、沁水县安委会"


def test_every_state_of_a_paper_is_shown_in_one_word(qtbot: QtBot, window: MainWindow) -> None:
    """Sent, received, corrected, revoked, withdrawn: whoever takes over the shift must see it."""
    kinds = ("start_notice", "province_report", "leader_report", "situation_report", "flash_report")
    page = made(qtbot, window, *kinds)
    desk = window.desk
    assert desk is not None
    ids = {kind: issue(desk, line_of(page, kind)) for kind in kinds}
    act(desk, "record_receipt", paper=ids["start_notice"], recipient="阳城县安委会", before=1)
    for one in ("阳城县安委会", "沁水县安委会"):
        act(desk, "record_receipt", paper=ids["province_report"], recipient=one, before=1)
    act(desk, "withdraw_paper", paper=ids["leader_report"], reason="收件单位有误", before=1)
    for kind, change in (("situation_report", "更正"), ("flash_report", "废止")):
        act(
            desk,
            "issue_paper",
            before=1,
            paper_kind="correction",
            sha256=f"{len(change) + len(kind):064x}",
            recipients=["阳城县安委会"],
            corrects=ids[kind],
            change=change,
        )
    retaken(qtbot, window)

    states = {kind: line_of(page, kind).state for kind in kinds}

    assert states["start_notice"] == "已发，1/2 已接收"
    assert states["province_report"] == "已接收"
    assert states["leader_report"] == "作废"
    assert states["situation_report"] == "已更正"
    assert states["flash_report"] == "已废止"
    away = [line for line in page._shelf if line.made is None]
    assert len(away) == 2
    assert all("本机文件夹里没有" in line.detail for line in away)
    assert line_of(page, "leader_report").acts == {"revocation"}
