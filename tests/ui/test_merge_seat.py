"""并入另一席位: the stick of a laptop is looked at, taken with one key, or sent back with its reason."""

from __future__ import annotations

from threading import Semaphore
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from jc_disaster.record.exchange import export, import_export
from jc_disaster.record.identity import Identity
from jc_disaster.record.merging import Preview
from jc_disaster.record.recorder import Recorder
from jc_disaster.ui.flows.merge_flow import merge_of, offer_seat
from jc_disaster.ui.officer import Officer
from jc_disaster.ui.opening import open_desk
from jc_disaster.ui.view_models.home import waiting
from jc_disaster.ui.widgets.merge_dialog import MergeDialog
from jc_disaster.ui.widgets.text_dialog import TextDialog
from jc_disaster.workplace import SystemClock, system_entropy
from tests.ui.desks import CHIEF, INCIDENT, OFFICE, act, desk_of, open_incident, report

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.kernel.watching import Watch
    from jc_disaster.record.merging import Offer
    from jc_disaster.record.still import Still
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.record_files import Files


def settle(window: MainWindow) -> None:
    """Let the worker finish and the window take it."""
    window.errands.wait()
    QApplication.processEvents()


class Seats:
    """The duty room on a real store, and a laptop that took its record over."""

    def __init__(self, assessor: Assessor, folder: Path, *, exercise: bool = False) -> None:
        from jc_disaster.ui.desk import Desk  # noqa: PLC0415 - as the program loads it

        self._folder = folder
        self.room = open_desk(Officer("值班员甲", "值班员", "值班室-1"), exercise=exercise)
        open_incident(self.room, before=60)
        report(self.room, "阳城县", before=50, deaths=4)
        export(self.record_of(self.room), folder / "out")
        kind = "exercise" if exercise else "real"
        store = import_export(
            folder / "out", folder / "laptop", Identity("s2", "外勤-1", kind, "2026-01-01T00:00:00.000Z")
        )
        self.laptop = Desk(
            record=Recorder(store, lambda _: assessor, SystemClock(), system_entropy),
            assessor_of=lambda _: assessor,
            clock=SystemClock(),
            entropy=system_entropy,
            exercise=exercise,
            officer=Officer("值班员乙", "值班员", "外勤-1"),
        )

    @staticmethod
    def record_of(desk: Desk) -> Recorder:
        """The record behind a desk."""
        record = desk._record
        assert isinstance(record, Recorder)
        return record

    def stick(self, name: str = "stick") -> Path:
        """All that the laptop holds, on a stick."""
        export(self.record_of(self.laptop), self._folder / name)
        return self._folder / name


@pytest.fixture
def seats(assessor: Assessor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Seats:
    """Both at work on a real incident."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path / "home"))
    return Seats(assessor, tmp_path)


def test_a_stick_is_looked_at_and_taken_with_one_key(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], seats: Seats
) -> None:
    """Journey 5 in the window: what changes is read before it changes, and stands on every page after it."""
    report(seats.laptop, "陵川县", before=5, deaths=9)
    act(seats.laptop, "write_note", before=2, words="桥断了")
    window = make_window(seats.room)
    window.show_page("journal")
    page: Any = window.page("journal")
    asked = []
    window.commands.acts.merge_seat = lambda: asked.append(True)  # type: ignore[method-assign]
    page.merge.click()
    assert asked

    offer_seat(window, seats.stick())
    settle(window)
    dialog = window.dialog
    assert isinstance(dialog, MergeDialog)
    assert "席位“外勤-1”2条" in dialog.heading.text()
    said = [row.cells for row in dialog.table.rows]
    assert ("变化", "7·11沁河暴雨洪涝，数据对照：按已报数未达任何一级 → Ⅲ级") in said
    assert ("变化", "7·11沁河暴雨洪涝，陵川县 因灾死亡人口 未报 → 9") in said
    assert window.picture is not None
    assert window.picture.level is None

    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    settle(window)

    assert window.picture.level is not None
    assert window.picture.level.id == "III"
    assert window.status.message.text() == "已并入2条。"
    # What cannot be taken back is backed up at once, beside the record's own worker.
    qtbot.waitUntil(lambda: seats.room.newest_backup() is not None, timeout=20_000)
    assert any("桥断了" in row.cells[3] for row in page.table.rows)


def test_esc_takes_nothing(qtbot: QtBot, make_window: Callable[[Desk], MainWindow], seats: Seats) -> None:
    """Looking is no decision."""
    report(seats.laptop, "陵川县", before=5, deaths=9)
    window = make_window(seats.room)
    count = len(seats.record_of(seats.room).events())
    offer_seat(window, seats.stick())
    settle(window)
    dialog: Any = window.dialog
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(window)
    assert not dialog.isVisible()
    assert len(seats.record_of(seats.room).events()) == count


def test_a_stick_with_nothing_new_says_so_and_asks_nothing(
    make_window: Callable[[Desk], MainWindow], seats: Seats
) -> None:
    """The same stick is put in twice every time."""
    window = make_window(seats.room)
    offer_seat(window, seats.stick())
    settle(window)
    assert window.status.message.text() == "没有新的记录：其中2条本席位都已有。"
    assert window.dialog is None


def test_what_cannot_be_taken_is_said_whole(make_window: Callable[[Desk], MainWindow], seats: Seats) -> None:
    """Why, that nothing is lost, and what to do does not fit into the status line."""
    window = make_window(seats.room)
    offer_seat(window, seats.stick().parent / "照片")
    settle(window)
    dialog = window.dialog
    assert isinstance(dialog, TextDialog)
    assert "不是本程序导出的文件夹" in dialog.text.toPlainText()
    dialog.close()


def test_a_stick_pulled_out_before_it_was_taken_leaves_nothing_half(
    make_window: Callable[[Desk], MainWindow], seats: Seats
) -> None:
    """Between reading and taking somebody takes the stick along."""
    report(seats.laptop, "陵川县", before=5, deaths=9)
    stick = seats.stick()
    window = make_window(seats.room)
    offer_seat(window, stick)
    settle(window)
    stick.rename(stick.with_name("gone"))
    dialog: Any = window.dialog
    dialog.take.click()
    settle(window)
    settle(window)
    assert isinstance(window.dialog, TextDialog)
    assert window.picture is not None
    assert window.picture.level is None
    window.dialog.close()


def test_an_exercise_is_not_offered_to_the_real_record(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor, seats: Seats, tmp_path: Path
) -> None:
    """正式 and 演练 cannot meet by a stick either."""
    (tmp_path / "drill").mkdir()
    drill = Seats(assessor, tmp_path / "drill", exercise=True)
    window = make_window(seats.room)
    offer_seat(window, drill.stick())
    settle(window)
    dialog = window.dialog
    assert isinstance(dialog, TextDialog)
    assert "正式与演练不得混用" in dialog.text.toPlainText()
    dialog.close()


def test_a_record_in_memory_says_that_there_is_nothing_to_merge_into(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """A key that does nothing is pressed again."""
    window = make_window(desk_of(assessor))
    window.commands.run("merge-seat")
    assert "没有可并入的库" in window.status.message.text()


def test_the_folder_is_asked_for_first(make_window: Callable[[Desk], MainWindow], seats: Seats) -> None:
    """Ctrl+Shift+M and Ctrl+K lead to the same question."""
    window = make_window(seats.room)
    window.commands.run("merge-seat")
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()


def test_what_cannot_hold_beside_another_seat_waits_on_the_front_page(
    make_window: Callable[[Desk], MainWindow], seats: Seats
) -> None:
    """Both seats were told the start; the second is kept without effect, and a person has to see it."""
    for desk in (seats.room, seats.laptop):
        report(desk, "高平市", before=40, deaths=3)
        act(
            desk,
            "record_finding",
            before=30,
            basis="figures",
            level="IV",
            found_by=OFFICE,
            opinion="认定达到Ⅳ级启动条件。",
        )
        act(
            desk,
            "decide_start",
            before=20,
            decision="同意启动",
            level="IV",
            channel="电话",
            decided_by=[{"post": CHIEF}],
        )
    window = make_window(seats.room)
    offer_seat(window, seats.stick())
    settle(window)
    dialog: Any = window.dialog
    assert dialog.table.rows[0].cells[0] == "待人核对"
    dialog.take.click()
    settle(window)
    settle(window)

    assert window.picture is not None
    assert seats.room.state(INCIDENT).conflicts
    assert "1条记录与另一席位的不能同时成立" in [one.what for one in waiting(window.picture)]


def test_what_waits_for_a_person_stands_first(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Two hundred changes must not bury the one line that asks."""
    window = make_window(desk_of(assessor))
    dialog = MergeDialog(window.theme, Preview("将并入3条", ("变",), ("核",), ("注",)), 3, window)
    qtbot.addWidget(dialog)
    assert [(row.cells, row.tone) for row in dialog.table.rows] == [
        (("待人核对", "核"), "bad"),
        (("注意", "注"), "open"),
        (("变化", "变"), ""),
    ]


class Slow:
    """The record's files, read and taken one step each time the test says so."""

    def __init__(self, files: Files) -> None:
        self._files, self.steps = files, Semaphore(0)

    def _watched(self, watch: Watch) -> Watch:
        def step(done: int, whole: int) -> None:
            self.steps.acquire(timeout=20)
            watch(done, whole)

        return step

    def still(self) -> Still:
        """As the record's own."""
        return self._files.still()

    def offer(self, still: Still, source: Path, watch: Watch) -> tuple[Offer, Preview]:
        """As the record's own."""
        return self._files.offer(still, source, self._watched(watch))

    def take(self, offer: Offer, watch: Watch) -> int:
        """As the record's own."""
        return self._files.take(offer, self._watched(watch))


@pytest.fixture
def slow(seats: Seats) -> Slow:
    """The room's record on a slow machine."""
    assert seats.room.files is not None
    slow = Slow(seats.room.files)
    seats.room.files = slow  # type: ignore[assignment]
    return slow


def test_reading_another_seat_holds_up_no_entry_and_is_stopped_by_its_own_key(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], seats: Seats, slow: Slow
) -> None:
    """A laptop's two days on a slow stick, and a county calls meanwhile."""
    report(seats.laptop, "陵川县", before=5, deaths=9)
    window = make_window(seats.room)
    count = len(seats.record_of(seats.room).events())
    offer_seat(window, seats.stick())
    assert "再按 Ctrl+Shift+M 停止" in window.status.message.text()

    with qtbot.waitSignal(window.recorded, timeout=20_000) as signal:
        window.act({"act": "write_note", "words": "又来电"}, incident=INCIDENT)
    assert signal.args[0].ok
    window.commands.run("merge-seat")
    slow.steps.release(99)
    qtbot.waitUntil(lambda: "已停止" in window.status.message.text(), timeout=20_000)

    assert not merge_of(window).running
    assert not isinstance(window.dialog, MergeDialog)
    assert len(seats.record_of(seats.room).events()) == count + 1


def test_taking_is_stopped_with_nothing_taken(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], seats: Seats, slow: Slow
) -> None:
    """All or nothing, also by the officer's own hand."""
    report(seats.laptop, "陵川县", before=5, deaths=9)
    window = make_window(seats.room)
    slow.steps.release(99)
    offer_seat(window, seats.stick())
    qtbot.waitUntil(lambda: isinstance(window.dialog, MergeDialog), timeout=20_000)
    count = len(seats.record_of(seats.room).events())
    slow.steps = Semaphore(0)

    window.dialog.take.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "正在并入" in window.status.message.text(), timeout=20_000)
    merge_of(window).stop()
    slow.steps.release(99)
    qtbot.waitUntil(lambda: "已停止" in window.status.message.text(), timeout=20_000)

    assert len(seats.record_of(seats.room).events()) == count
    assert window.picture is not None
    assert window.picture.level is None
