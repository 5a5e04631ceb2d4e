"""What the office settles for itself: whom to call, how it is called, where the second copy goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from jc_disaster.documents.own_office import OfficeField, OfficeNotKeptError
from jc_disaster.ui.known import StoreState
from jc_disaster.ui.own_settings import OwnSettings
from jc_disaster.ui.view_models.palette import everything, search
from jc_disaster.ui.view_models.phones import NO_PHONES, phone_book
from jc_disaster.ui.view_models.settled import settled_lines
from jc_disaster.ui.widgets.roster_dialog import RosterDialog
from jc_disaster.ui.widgets.settings_record import CLOCK_BACK, KEYS_LEFT
from tests.intake.sheets.books import xlsx
from tests.ui.desks import act, desk_of, full_night, open_incident

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow
    from jc_disaster.ui.pages.settings import SettingsPage

LINGCHUAN = {"unit": "陵川县应急管理局", "name": "李某", "post": "值班员", "duty_phone": ["0356-6202345"]}
CODE = ("codes", "市安委办")


class Shelf:
    """Lists kept in memory."""

    def __init__(self, **lists: object) -> None:
        self.lists: dict[str, object] = dict(lists)

    def read(self, name: str) -> object:
        """The list."""
        return self.lists.get(name)

    def keep(self, name: str, value: object) -> None:
        """Keep it."""
        self.lists[name] = value


class Plate:
    """The office's settings for papers in memory; a word that may not stand there is refused."""

    def __init__(self) -> None:
        self.values = {CODE: ""}

    def fields(self) -> tuple[OfficeField, ...]:
        """As they are."""
        return tuple(
            OfficeField(path, "市安委办的发文机关代字", value) for path, value in self.values.items()
        )

    def keep(self, values: Mapping[tuple[str, ...], str]) -> None:
        """Change some."""
        if "判定" in "".join(values.values()):
            raise OfficeNotKeptError("不得写")
        self.values.update(values)


class Chosen:
    """Which second folder was chosen."""

    def __init__(self) -> None:
        self.folder: str | None = None

    def __call__(self, folder: str) -> None:
        """Remember it."""
        self.folder = folder


def own_of(shelf: Shelf, *, exercise: bool = False, chosen: Chosen | None = None) -> OwnSettings:
    """Settings in memory."""
    return OwnSettings(shelf, Plate(), chosen or Chosen(), exercise=exercise)


def settings_of(qtbot: QtBot, window: MainWindow, section: int) -> SettingsPage:
    """The settings page at one of its parts, once the worker has brought what it shows."""
    window.show_page("settings")
    page: SettingsPage = window.page("settings")  # type: ignore[assignment]
    page.sections.setCurrentRow(section)
    settle(window)
    assert qtbot is not None
    return page


def settle(window: MainWindow) -> None:
    """Let the worker finish and the window take it."""
    window.errands.wait()
    QApplication.processEvents()


def test_the_duty_telephone_of_relief_comes_before_any_other_number() -> None:
    """At three in the morning somebody answers there; an office number rings in an empty room."""
    book = phone_book(
        [
            {"unit": "陵川县财政局", "name": "", "post": "", "duty_phone": ["0356-1"]},
            {"unit": "陵川县应急管理局", "name": "张某", "post": "局长", "mobile": ["13900000000"]},
            LINGCHUAN,
        ]
    )

    number = book.of("陵川县")

    assert number is not None
    assert (number.label, number.number, number.whose) == ("值班电话", "0356-6202345", "陵川县应急管理局")
    assert book.of("阳城县") is None
    assert phone_book([{"unit": "沁水县应急局", "mobile": ["139"], "name": "王某"}]).of("沁水县") is not None


@pytest.mark.parametrize("kept", [None, {}, "x", [1, {"unit": 3}, {"name": "无单位"}]])
def test_a_list_that_cannot_be_read_names_nobody(kept: object) -> None:
    """A damaged file of settings must not keep the night from beginning."""
    assert phone_book(kept) == NO_PHONES


def test_the_call_to_make_shows_its_number_and_fills_it_in(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Which county, on which telephone: one look, no leafing through a binder."""
    desk = desk_of(assessor)
    full_night(desk)
    desk.own = own_of(Shelf(contacts=[LINGCHUAN]))
    window = make_window(desk)
    window.show_page("assessment")
    page: Any = window.page("assessment")

    assert page.entry.ask.text().startswith("先问陵川县（值班电话 0356-6202345）")

    window.commands.run("call")
    form: Any = window.dialog
    assert {question.ask.key: question.answer for question in form.questions}["number"] == "0356-6202345"


def test_an_exercise_knows_no_real_number(
    make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Nobody is called in earnest because of a drill."""
    desk = desk_of(assessor, exercise=True)
    full_night(desk)
    desk.own = own_of(Shelf(contacts=[LINGCHUAN]), exercise=True)
    window = make_window(desk)
    window.show_page("assessment")
    page: Any = window.page("assessment")

    assert "0356" not in page.entry.ask.text()
    assert desk.own.view().phones == NO_PHONES
    assert desk.known(None).phones == NO_PHONES


def test_a_list_is_previewed_kept_and_used(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, tmp_path: Path
) -> None:
    """From the office's own sheet to the number beside the question, all in the window."""
    desk = desk_of(assessor)
    full_night(desk)
    shelf = Shelf()
    desk.own = own_of(shelf)
    window = make_window(desk)
    page = settings_of(qtbot, window, 2)
    book = tmp_path / "通讯录.xlsx"
    book.write_bytes(
        xlsx([["单位", "姓名", "职务", "值班电话"], ["陵川县应急管理局", "李某", "值班员", "0356-6202345"]])
    )

    page.contacts.import_wanted.emit("contacts", str(book))
    qtbot.waitUntil(lambda: isinstance(window.dialog, RosterDialog), timeout=20_000)
    dialog: Any = window.dialog
    assert [row.cells[1] for row in dialog.table.rows] == ["陵川县应急管理局"]
    dialog.keep.click()
    settle(window)
    settle(window)

    assert shelf.lists["contacts"]
    assert page.contacts.table.rows[0].cells[2] == "值班电话 0356-6202345"
    assert window.picture is not None
    assert window.picture.phones.of("陵川县") is not None


def test_a_list_with_a_bad_number_is_shown_and_not_kept(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, tmp_path: Path
) -> None:
    """A wrong number is found now, with its cell, and not at night."""
    desk = desk_of(assessor)
    open_incident(desk)
    shelf = Shelf()
    desk.own = own_of(shelf)
    window = make_window(desk)
    page = settings_of(qtbot, window, 2)
    book = tmp_path / "通讯录.xlsx"
    book.write_bytes(
        xlsx([["单位", "姓名", "职务", "值班电话"], ["陵川县应急管理局", "李某", "值班员", "打总机"]])
    )

    page.contacts.import_wanted.emit("contacts", str(book))
    qtbot.waitUntil(lambda: isinstance(window.dialog, RosterDialog), timeout=20_000)
    dialog: Any = window.dialog

    assert "打总机" in dialog.trouble.text()
    assert not dialog.keep.isEnabled()
    dialog.reject()
    assert not shelf.lists


def test_a_code_of_the_office_is_kept_and_a_refused_one_stays_in_its_field(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Nothing typed is thrown away; nothing wrong is kept."""
    desk = desk_of(assessor)
    desk.own = own_of(Shelf())
    window = make_window(desk)
    page = settings_of(qtbot, window, 1)
    field = page.office.fields[CODE]

    field.setFocus()
    qtbot.keyClicks(field, "JSAB")
    page.office.keep.click()
    settle(window)
    assert desk.own.view().office[0].value == "JSAB"
    assert "已保存" in window.status.message.text()

    field.insert("判定")
    field.setModified(True)
    page.office.keep.click()
    settle(window)
    assert desk.own.view().office[0].value == "JSAB"
    assert field.text() == "JSAB判定"
    assert "没有改动" in window.status.message.text()


def test_how_the_record_stands_is_said_with_what_is_wrong(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Keys that should be gone, a clock set back, a stick pulled out: seen where one looks for it."""
    window = make_window(desk_of(assessor))
    page = settings_of(qtbot, window, 4)
    assert not page.backup.trouble.isVisible()
    assert "尚未备份" in page.backup.state.text()

    state = StoreState(
        1234, keys_left=True, clock_went_back=True, folders=(Path("D:/备份"),), warning="备份没有写到U盘。"
    )
    page.backup.show_state(state, "本机")

    assert page.backup.trouble.text().splitlines() == [KEYS_LEFT, CLOCK_BACK, "备份没有写到U盘。"]
    assert "共 1,234 条" in page.backup.state.text()


def test_what_the_plan_leaves_open_is_listed_with_what_the_last_incident_had(assessor: Assessor) -> None:
    """No limit is invented; the one that the office used last is offered with its source."""
    desk = desk_of(assessor)
    open_incident(desk)
    edition = assessor.edition
    nothing = settled_lines(desk.known(None).current, (), edition)
    assert [line.settled for line in nothing] == [False, False, False, False]
    assert "尚未说明" in nothing[0].words
    assert "尚未设定" in nothing[1].words

    act(desk, "set_limit", setting=nothing[1].key, minutes=60, source="值班规定", confirmed_by="某主任")
    act(desk, "set_zero_reporting", on=True, cut_off="08:00", source="值班规定")
    act(desk, "set_reference", value=1130000, source="统计局", dated="2025年末")
    state = desk.known(None).current
    assert state is not None
    settled = settled_lines(state, (), edition)
    assert [line.settled for line in settled] == [False, True, True, True]
    assert settled[1].words == "60分钟内（依据：值班规定；某主任确认）"
    assert settled[2].words == "执行，每日截至08:00，依据：值班规定"

    again = settled_lines(None, (state,), edition)
    assert again[1].command == ("record", f"set_limit:setting={nothing[1].key}&minutes=60&source=值班规定")
    assert again[2].command == ("record", "set_zero_reporting:cut_off=08:00&source=值班规定")


def test_a_setting_is_recorded_from_its_line(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """Enter on the line opens its form."""
    desk = desk_of(assessor)
    open_incident(desk, before=100)
    window = make_window(desk)
    page = settings_of(qtbot, window, 3)
    page.settled.table.selectRow(0)
    page.settled.act.click()
    form: Any = window.dialog
    assert form is not None
    assert form.questions[0].ask.label


def test_the_change_of_shift_stands_where_the_next_officer_looks(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor
) -> None:
    """交班 was to be found by whoever knew Ctrl+K; the paper that both sign only under another word."""
    desk = desk_of(assessor)
    open_incident(desk, before=100)
    window = make_window(desk)
    page: Any = settings_of(qtbot, window, 0)
    asked: list[tuple[str, str]] = []
    page.command.disconnect()
    page.command.connect(lambda name, argument: asked.append((name, argument)))
    for button in page.shift:
        button.click()
    assert asked == [("record", "hand_over"), ("papers", "handover"), ("record", "take_over")]
    assert {name for name, _ in asked} <= set(window.commands.names)

    window.commands.run("record", "hand_over")
    form: Any = window.dialog
    assert form.answers()["to.post"] == "值班员"
    form.reject()
    found = search(everything(assessor.edition, window.picture, (), (("handover", "值班交接记录"),)), "交班")
    assert "出值班交接记录" in [one.title for one in found]
