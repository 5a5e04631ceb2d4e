"""The pack editor by keys: a drill prepared from nothing and played, nothing lost, no shipped pack touched."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from jc_disaster.exercise.pack_file import read_pack
from jc_disaster.ui.pack_desk import Beginning, PackDesk
from jc_disaster.ui.pages.pack_editor import PackEditor
from jc_disaster.ui.theme import apply_theme, make_theme
from jc_disaster.ui.view_models.palette import everything
from jc_disaster.ui.widgets.pack_start import PackStart
from jc_disaster.workplace import resources_folder
from tests.exercise.stage import Stage, one_plan
from tests.ui.desks import desk_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

NOW = datetime(2026, 7, 20, 0, 30, tzinfo=UTC)
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Hands:
    """Two hands on the keyboard: they know no widget but the one that has the focus."""

    def __init__(self, qtbot: QtBot, editor: PackEditor) -> None:
        self._bot, self.editor = qtbot, editor

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        self._bot.keyClick(self.focus, key, modifier)

    def write(self, text: str) -> None:
        """Put words in place of what stands in the field; an input method sends them whole."""
        field = self.focus
        assert isinstance(field, QLineEdit | QPlainTextEdit), field
        field.selectAll()
        if isinstance(field, QLineEdit):
            field.insert(text)
        else:
            field.insertPlainText(text)

    def tab_to(self, name: str) -> None:
        """Press Tab until the field of this name has the keyboard."""
        for _ in range(60):
            if self.focus.accessibleName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"no way to {name} by Tab")

    def fill(self, **fields: str) -> None:
        """Tab from field to field and write."""
        for name, text in fields.items():
            self.tab_to(name)
            self.write(text)

    def inject(self, *, figures: bool = False, **fields: str) -> None:
        """One more inject, all by keys."""
        self.press(Qt.Key.Key_I, CTRL)
        self.fill(**fields)
        if figures:
            self.press(Qt.Key.Key_F4)


@pytest.fixture
def pack_desk(tmp_path: Path, assessor: Assessor) -> PackDesk:
    """The shipped packs, and an empty folder of one's own."""
    shipped = resources_folder() / "scenarios"
    return PackDesk(one_plan(assessor), shipped, tmp_path / "scenarios", tmp_path / "draft.json")


@pytest.fixture
def open_editor(
    qtbot: QtBot,
    qapp: QApplication,
    fonts: None,  # noqa: ARG001 - loads the fonts
    pack_desk: PackDesk,
) -> Callable[..., Hands]:
    """Open the editor and wait for it."""

    def make(theme: str = "light") -> Hands:
        look = make_theme(theme, exercise=True)
        apply_theme(qapp, look)
        editor = PackEditor(look, pack_desk, NOW)
        qtbot.addWidget(editor)
        editor.show()
        editor.activateWindow()
        qtbot.waitUntil(editor.isActiveWindow)
        editor.begin(Beginning())
        return Hands(qtbot, editor)

    return make


def write_a_drill(hands: Hands) -> None:
    """A flood in three messages, as a facilitator would write it, without a mouse."""
    hands.press(Qt.Key.Key_Return)
    hands.fill(
        名称="夜间山洪", 编号="night-flood", 灾害名称="7·20山洪", 涉及的县="阳城县", 来源说明="均为虚构。"
    )
    hands.fill(参演须知="只以收到的来文来电为准。")
    hands.inject(来文来电="阳城县应急管理局", 内容="我县突发山洪，人员情况正在清点。")
    hands.inject(
        来文来电="阳城县应急管理局",
        内容="阳城县灾情初报：截至7月20日8时30分，因灾死亡5人，失踪2人，紧急转移安置320人。",
        figures=True,
    )
    hands.inject(
        来文来电="各县（市、区）值班室",
        内容="城区、高平市、泽州县、陵川县、沁水县、开发区均报告：未受灾。",
        未受灾单位="城区、高平市、泽州县、陵川县、沁水县、开发区",
    )


def test_a_drill_is_prepared_from_nothing_by_keys_and_played(
    open_editor: Callable[..., Hands], pack_desk: PackDesk, assessor: Assessor
) -> None:
    """The way of a new facilitator: ten minutes to write, and a faultless team gets full marks on it."""
    hands = open_editor()
    write_a_drill(hands)
    hands.press(Qt.Key.Key_S, CTRL)
    assert hands.editor.parts.status.text() == "【演练】已保存：night-flood.zip。可在“演练”页选用。"
    (offer,) = [one for one in pack_desk.offers() if not one.shipped]
    pack = read_pack(offer.path, one_plan(assessor))
    assert [one.after.total_seconds() for one in pack.injects] == [0, 1800, 3600]
    assert set(pack.injects[1].reports[0].figures) == {"deaths", "missing", "relocated"}
    judged = Stage(pack, assessor).perfect().judged()
    assert judged.faults == ()
    assert judged.total.share == 1
    assert judged.total.expected > 10


def test_every_fault_is_named_with_its_place_and_leads_there(open_editor: Callable[..., Hands]) -> None:
    """An editor that only says 'invalid' sends the facilitator back to YAML."""
    hands = open_editor()
    write_a_drill(hands)
    hands.tab_to("时间")
    hands.write("半小时后")
    hands.press(Qt.Key.Key_S, CTRL)
    assert "还有1处要改" in hands.editor.parts.status.text()
    (row,) = hands.editor.parts.faults.rows
    assert row.cells[0] == "第3条（半小时后）的“时间”"
    assert "T+01:30" in row.cells[1]
    hands.press(Qt.Key.Key_PageUp, CTRL)
    hands.press(Qt.Key.Key_F8)
    assert hands.focus.accessibleName() == "时间"
    assert hands.editor.place == 2


def test_the_answer_is_computed_while_it_is_written(open_editor: Callable[..., Hands]) -> None:
    """The facilitator sees at once which level his figures come to; he never types it."""
    hands = open_editor()
    write_a_drill(hands)
    hands.editor._check()
    answer = hands.editor.parts.answer.toPlainText()
    assert "符合Ⅳ级（5.4.1（1））" in answer
    hands.press(Qt.Key.Key_PageUp, CTRL)
    hands.tab_to("内容")
    hands.write("阳城县灾情初报：截至7月20日8时30分，因灾死亡15人，失踪2人。")
    hands.press(Qt.Key.Key_F4)
    hands.editor._check()
    assert "符合Ⅲ级（5.3.1（1））" in hands.editor.parts.answer.toPlainText()


def test_each_step_is_undone_and_done_again(open_editor: Callable[..., Hands]) -> None:
    """Typing into one field is one step; a removed inject comes back whole."""
    hands = open_editor()
    write_a_drill(hands)
    whole = hands.editor.draft
    hands.press(Qt.Key.Key_Delete, CTRL)
    assert len(hands.editor.draft.injects) == 2
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.editor.draft == whole
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert len(hands.editor.draft.injects) == 2
    while hands.editor.undo.canUndo():
        hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.editor.draft.injects == ()
    assert hands.editor.draft.at(("title",)) == ""


def test_injects_are_copied_and_change_places_with_their_times(open_editor: Callable[..., Hands]) -> None:
    """The list stays in the order of the clock whatever is moved."""
    hands = open_editor()
    write_a_drill(hands)
    hands.press(Qt.Key.Key_D, CTRL)
    assert len({one["id"] for one in hands.editor.draft.injects}) == 4
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.press(Qt.Key.Key_Up, ALT)
    injects = hands.editor.draft.injects
    assert [one["at"] for one in injects] == ["T+00:00", "T+00:30", "T+01:00"]
    assert injects[1]["from"] == "各县（市、区）值班室"
    assert hands.editor.place == 1


def test_what_was_not_saved_is_there_after_a_crash(
    open_editor: Callable[..., Hands], pack_desk: PackDesk, qtbot: QtBot
) -> None:
    """The laptop of the meeting room goes dark; half an hour of writing does not."""
    hands = open_editor()
    write_a_drill(hands)
    qtbot.waitUntil(lambda: pack_desk.kept() == hands.editor.draft)
    again = open_editor()
    again.editor.begin(Beginning(kept=True))
    assert again.editor.draft == hands.editor.draft
    again.press(Qt.Key.Key_S, CTRL)
    assert pack_desk.kept() is None


def test_a_shipped_pack_is_never_written(open_editor: Callable[..., Hands], pack_desk: PackDesk) -> None:
    """A draft of it gets a name of its own, and the shipped name is refused however it is typed."""
    shipped = {path: path.read_bytes() for path in (resources_folder() / "scenarios").iterdir()}
    hands = open_editor()
    offer = next(one for one in pack_desk.offers() if one.name == "landslide")
    assert offer.title == "清晨滑坡"  # which nobody would look for under landslide
    hands.editor.begin(Beginning(path=offer.path))
    hands.press(Qt.Key.Key_S, CTRL)
    assert "landslide-2.zip" in hands.editor.parts.status.text()
    hands.editor.choose_row(0)
    hands.press(Qt.Key.Key_Return)
    hands.fill(编号="landslide")
    hands.press(Qt.Key.Key_S, CTRL)
    assert "随程序提供" in hands.editor.parts.status.text()
    assert {path: path.read_bytes() for path in shipped} == shipped


def test_one_pack_is_not_saved_over_another(open_editor: Callable[..., Hands], pack_desk: PackDesk) -> None:
    """Saving again replaces one's own last version, and nobody else's."""
    first = open_editor()
    write_a_drill(first)
    first.press(Qt.Key.Key_S, CTRL)
    first.fill(来文来电="开发区值班室")
    first.press(Qt.Key.Key_S, CTRL)
    assert "已保存" in first.editor.parts.status.text()
    second = open_editor()
    write_a_drill(second)
    second.press(Qt.Key.Key_S, CTRL)
    assert "没有覆盖它" in second.editor.parts.status.text()
    assert len([one for one in pack_desk.offers() if not one.shipped]) == 1


def test_the_start_offers_every_way_and_a_bound_of_the_plan(
    open_editor: Callable[..., Hands], assessor: Assessor, qtbot: QtBot
) -> None:
    """One person short of Ⅱ, in four keys."""
    hands = open_editor()
    hands.press(Qt.Key.Key_N, CTRL)
    start = hands.editor.start
    assert isinstance(start, PackStart)
    assert start.offers.count() >= 5
    qtbot.waitUntil(start.isActiveWindow)
    start.level.setCurrentIndex(1)
    for _ in range(20):
        if hands.focus is start.make:
            break
        hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return)
    level = assessor.edition.levels[1]
    assert level.name in str(hands.editor.draft.at(("title",)))
    hands.editor._check()
    assert hands.editor.parts.faults.rows == ()


def test_a_hand_out_that_gives_the_level_away_is_named(open_editor: Callable[..., Hands]) -> None:
    """Players who have read 'Ⅲ级' beforehand decide nothing any more."""
    hands = open_editor()
    write_a_drill(hands)
    hands.editor.choose_row(0)
    hands.press(Qt.Key.Key_Return)
    hands.fill(参演须知="今晚会达到Ⅲ级。")
    hands.editor._check()
    (row,) = hands.editor.parts.faults.rows
    assert "参演须知" in row.cells[0]
    assert "Ⅲ级" in row.cells[1]


def test_the_window_carries_the_mark(open_editor: Callable[..., Hands]) -> None:
    """A pack is full of invented dead; a photograph of its editor says so."""
    hands = open_editor()
    assert hands.editor.windowTitle().startswith("【演练】")
    assert hands.editor.parts.title.text().startswith("【演练】")


def test_the_editor_is_opened_by_its_command_once_and_only_beside_an_exercise(
    make_window: Callable[[Desk], MainWindow],
    assessor: Assessor,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In a 正式 window an invented disaster has no place, not even as a draft."""
    monkeypatch.setenv("JC_DISASTER_HOME", str(tmp_path))
    real = make_window(desk_of(assessor))
    real.commands.run("pack-editor")
    assert real.findChild(PackEditor) is None
    assert "只在“演练”窗口编写" in real.status.message.text()
    window = make_window(desk_of(assessor, exercise=True))
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL | SHIFT)
    editors = window.findChildren(PackEditor)
    assert len(editors) == 1
    assert editors[0].start is not None
    editors[0].start.reject()
    window.commands.run("pack-editor")
    assert window.findChildren(PackEditor) == editors
    assert "pack-editor" in {found.command for found in everything(assessor.edition, None, ())}
    editors[0].close()


def test_asking_how_to_begin_again_and_again_leaves_one_dialog(
    open_editor: Callable[..., Hands], qapp: QApplication
) -> None:
    """An evening of writing packs must not fill the window with dialogs that nobody sees."""
    editor = open_editor().editor
    for _ in range(5):
        editor.ask_beginning()
        assert editor.start is not None
        editor.start.reject()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert len(editor.findChildren(PackStart)) == 1
