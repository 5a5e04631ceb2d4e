"""Journeys 1, 2, 3, 4 and 9 of a night through the real window by keys alone; every key that is pressed counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from jc_disaster.kernel.quantity import exact
from jc_disaster.ui.widgets.form import FormDialog
from jc_disaster.ui.widgets.palette import Palette
from jc_disaster.ui.widgets.paste_dialog import PasteDialog
from tests.scene import CHIEF
from tests.ui.desks import INCIDENT, PaperBox, desk_of, full_night, open_incident
from tests.ui.paper_desks import settled
from tests.ui.pasting import CONTROL, LONG, KeyCounter, paste

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytestqt.qtbot import QtBot

    from jc_disaster.engine.assess import Assessor
    from jc_disaster.incident.state import IncidentState
    from jc_disaster.ui.desk import Desk
    from jc_disaster.ui.main_window import MainWindow

MESSAGE = "陵川县：截至7月12日3时，死亡8人、失踪4人，紧急转移安置5860人，需紧急生活救助620人。"
SPARE = 40  # what a tired hand has from the message to the papers, typed names and texts not counted


class Hand:
    """A hand on the keyboard of one window, that looks where the keyboard is before each key."""

    def __init__(self, qtbot: QtBot, window: MainWindow, keys: KeyCounter) -> None:
        self._qtbot, self._window, self._keys = qtbot, window, keys

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """One key."""
        self._keys.press(self._qtbot, key, modifier)

    def opens(self, kind: type[Any], key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> Any:  # noqa: ANN401
        """A key, and the dialog it opens once that has the keyboard."""
        before = self._window.dialog
        self.press(key, modifier)
        self._qtbot.waitUntil(
            lambda: isinstance(self._window.dialog, kind) and self._window.dialog is not before, timeout=LONG
        )
        dialog = self._window.dialog
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=LONG)
        return dialog

    def writes(self, text: str) -> None:
        """Words as an input method commits them: they are not counted."""
        field = QApplication.focusWidget()
        if isinstance(field, QPlainTextEdit):
            field.insertPlainText(text)
        elif isinstance(field, QComboBox):
            field.setEditText(text)
        else:
            assert isinstance(field, QLineEdit)
            field.insert(text)

    def sends(self, *keys: tuple[Qt.Key, Qt.KeyboardModifier | None]) -> None:
        """Keys after the last of which an act is recorded."""
        with self._qtbot.waitSignal(self._window.recorded, timeout=LONG) as signal:
            for key, modifier in keys:
                self.press(key, modifier)
        assert signal.args[0].ok, signal.args[0].message
        self.comes_back()

    def comes_back(self) -> None:
        """Without a display nobody gives the keyboard back."""
        self._window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is self._window, timeout=LONG)

    @property
    def count(self) -> int:
        """How many keys were pressed since the message was pasted."""
        return self._keys.count

    @property
    def state(self) -> IncidentState:
        """What the record says."""
        assert self._window.desk is not None
        state = self._window.desk.known(INCIDENT).current
        assert state is not None
        return state

    @property
    def sentence(self) -> str:
        """The comparison as one sentence, as 研判 shows it."""
        page: Any = self._window.page("assessment")
        return str(page.answer.view.sentence)

    def pastes(self, message: str) -> None:
        """Ctrl+B and the message; the keys are counted from here."""
        dialog = self.opens(PasteDialog, Qt.Key.Key_B, CONTROL)
        self._qtbot.waitUntil(dialog.message.hasFocus, timeout=LONG)
        paste(self._qtbot, dialog, message)
        self._keys.count = 0

    def makes_papers(self) -> tuple[str, ...]:
        """Ctrl+P, and what was asked for."""
        assert self._window.desk is not None
        papers: Any = self._window.desk.papers
        if not isinstance(papers, PaperBox):
            return self._really_makes_papers(papers)
        before = len(papers.asked)
        self.press(Qt.Key.Key_P, CONTROL)
        self._qtbot.waitUntil(lambda: len(papers.asked) > before, timeout=LONG)
        self._window.errands.wait()
        QApplication.processEvents()
        self._qtbot.waitUntil(lambda: not self._window.commands.papers.making.busy, timeout=LONG)
        return tuple(kind for order in papers.asked[before:] for kind in order.kinds)

    def _really_makes_papers(self, papers: Any) -> tuple[str, ...]:  # noqa: ANN401 - the desk of papers
        before = {one.stem for one in papers.lying(self.state)}
        self.press(Qt.Key.Key_P, CONTROL)
        settled(
            self._qtbot,
            self._window,
            lambda: any(one.stem not in before for one in papers.lying(self.state)),
        )
        self.comes_back()
        new = [one for one in papers.lying(self.state) if one.stem not in before]
        assert all(file.path.stat().st_size for one in new for file in one.files)
        return tuple(one.kind for one in new)

    def reads_brief(self, clause: str) -> None:
        """电话请示要点, and back."""
        brief = self.opens(object, Qt.Key.Key_F8)
        assert clause in brief.text.toPlainText()
        self.press(Qt.Key.Key_Escape)
        self.comes_back()

    def starts(self, verb: str) -> None:
        """The decision as it was given; the consequence is read, and the verb pressed."""
        self.opens(FormDialog, Qt.Key.Key_F7)
        self.press(Qt.Key.Key_F9)
        self.press(Qt.Key.Key_Return, CONTROL)
        self.confirms(verb)

    def confirms(self, verb: str) -> None:
        """The keyboard stands on the way back; one step on is the verb."""
        self._qtbot.waitUntil(lambda: _focused_name() == "返回修改", timeout=LONG)
        self.press(Qt.Key.Key_Tab)
        assert _focused_name() == verb
        self.sends((Qt.Key.Key_Return, None))

    def chooses(self, form: FormDialog, key: str, word: str) -> None:
        """Down until a choice says what is meant."""
        question = next(question for question in form.questions if question.ask.key == key)
        for _ in range(12):
            if question.answer == word:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(word)

    def fills(self, form: FormDialog, words: Mapping[str, str]) -> None:
        """Names and texts, each in its place; what stands there is left."""
        for key, text in words.items():
            question = next(question for question in form.questions if question.ask.key == key)
            if not question.answer:
                self.goes_to(form, key)
                self.writes(text)

    def restart_count(self) -> None:
        """Count from here."""
        self._keys.count = 0

    @property
    def caution(self) -> str:
        """What is not known and whom to ask, as 研判 shows it."""
        page: Any = self._window.page("assessment")
        return str(page.answer.view.caution)

    def looks_up(self, words: str) -> Any:  # noqa: ANN401 - the form that opens
        """Ctrl+K, some words, Enter: the form of what was found."""
        self.opens(Palette, Qt.Key.Key_K, CONTROL)
        self.writes(words)
        return self.opens(FormDialog, Qt.Key.Key_Return)

    def goes_to(self, form: FormDialog, key: str) -> None:
        """Tab until a question of the form has the keyboard."""
        field = next(question.field for question in form.questions if question.ask.key == key)
        for _ in form.questions:
            if field.hasFocus() or field.isAncestorOf(QApplication.focusWidget() or form):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(key)


def upward(hand: Hand, way: str) -> None:
    """值班信息 to the next one above who has not got it: when, how, who took it."""
    form = hand.opens(FormDialog, Qt.Key.Key_U, CONTROL)
    hand.press(Qt.Key.Key_F9)
    assert {question.ask.key: question.answer for question in form.questions}["channel"] == way
    hand.press(Qt.Key.Key_Return)
    hand.goes_to(form, "receiver")
    hand.writes("值班员")
    hand.sends((Qt.Key.Key_Return, CONTROL))


def told(hand: Hand, words: str) -> None:
    """Who was told of the start, when, and who took it."""
    form = hand.looks_up(words)
    hand.press(Qt.Key.Key_F9)
    hand.press(Qt.Key.Key_Return)
    hand.goes_to(form, "channel")
    hand.press(Qt.Key.Key_Down)
    hand.goes_to(form, "receiver")
    hand.writes("值班员")
    hand.sends((Qt.Key.Key_Return, CONTROL))


@pytest.fixture
def night(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, keys: KeyCounter
) -> Hand:
    """A hand at a window with an incident of twenty minutes ago and nothing known of it."""
    desk = desk_of(assessor)
    open_incident(desk, before=20)
    return Hand(qtbot, make_window(desk), keys)


def test_the_first_information_goes_upward_in_four_keys_each(night: Hand) -> None:
    """First, whatever the level: by telephone to all three, then in writing, each with its time and receiver."""
    for way in ("电话", "电话", "电话", "书面", "书面", "书面"):
        upward(night, way)

    state = night.state
    assert {(one.addressee, one.channel) for one in state.upward} == {
        (name, way) for name in ("市委", "市政府", "省应急管理厅") for way in ("电话", "书面")
    }
    assert night.count <= 6 * 4


def test_a_night_call_goes_from_the_message_to_the_papers_by_keys(night: Hand) -> None:
    """The main job of the program: the mouse may be broken, and the hand is tired."""
    night.pastes(MESSAGE)

    night.press(Qt.Key.Key_F4)
    night.sends((Qt.Key.Key_Return, CONTROL))
    assert night.sentence.startswith("数据对照：符合Ⅲ级启动条件，待市安委办认定")
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F6):  # 认定, 建议
        night.opens(FormDialog, key)
        night.sends((Qt.Key.Key_F9, None), (Qt.Key.Key_Return, CONTROL))
    night.makes_papers()  # 呈批件, 呈阅件
    night.reads_brief("5.3.1")
    night.starts("启动Ⅲ级响应")
    assert night.state.response is not None
    assert night.state.response.level == "III"

    form = night.looks_up("向市安委会主任报告")
    night.press(Qt.Key.Key_F9)
    night.press(Qt.Key.Key_Return)
    night.goes_to(form, "receiver")
    night.writes("值班秘书")
    night.sends((Qt.Key.Key_Return, CONTROL))
    told(night, "向陵川县通报")
    told(night, "向省应急管理厅报告市级响应")
    night.press(Qt.Key.Key_4, CONTROL)
    night.press(Qt.Key.Key_A, CONTROL)
    night.sends((Qt.Key.Key_Return, None))
    assert night.makes_papers() == ("flash_report", "start_notice")

    assert all(one.adopted for one in night.state.measures.values())
    assert [entry.body["to"] for entry in night.state.of("response-told/1")] == ["陵川县", "省应急管理厅"]
    assert night.count <= SPARE


def _focused_name() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleName()


@pytest.fixture
def worse(
    qtbot: QtBot, make_window: Callable[[Desk], MainWindow], assessor: Assessor, keys: KeyCounter
) -> Hand:
    """A hand at a window in the middle of a night: level Ⅳ in force, figures for level Ⅲ, one county silent."""
    desk = desk_of(assessor)
    full_night(desk)
    return Hand(qtbot, make_window(desk), keys)


def test_it_gets_worse_and_the_new_level_is_decided_by_keys(worse: Hand) -> None:
    """Journey 2: the new level is a new decision; what is done under the old one goes on."""
    worse.press(Qt.Key.Key_4, CONTROL)
    worse.sends((Qt.Key.Key_Return, None))
    (done,) = worse.state.measures
    worse.restart_count()

    for key in (Qt.Key.Key_F5, Qt.Key.Key_F6):
        worse.opens(FormDialog, key)
        worse.sends((Qt.Key.Key_F9, None), (Qt.Key.Key_Return, CONTROL))
    worse.starts("由Ⅳ级提升为Ⅲ级响应")

    assert worse.state.response is not None
    assert worse.state.response.level == "III"
    assert done in {one.carried_from for one in worse.state.measures.values()} | set(worse.state.measures)
    assert worse.count <= 12


def test_it_was_less_and_the_start_is_revoked_by_its_decider_by_keys(worse: Hand) -> None:
    """Journey 3: a lower figure with its reason leaves the response alone; only a decision ends it."""
    worse.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    worse.press(Qt.Key.Key_F9)
    worse.press(Qt.Key.Key_Return)
    worse.press(Qt.Key.Key_1)
    worse.press(Qt.Key.Key_Return)
    worse.writes("重复统计")
    worse.sends((Qt.Key.Key_Return, None))
    figures = worse.state.units["阳城县"].figures
    assert (figures["deaths"].quantity, figures["deaths"].reason) == (exact(1), "重复统计")
    assert worse.state.response is not None

    form = worse.looks_up("撤销")
    worse.press(Qt.Key.Key_F9)
    worse.goes_to(form, "change")
    worse.chooses(form, "change", "撤销")
    worse.goes_to(form, "decided_by.post")
    worse.writes(CHIEF)
    worse.goes_to(form, "channel")
    worse.chooses(form, "channel", "签批")
    worse.goes_to(form, "reason")
    worse.writes("启动所依数据重复统计")
    worse.press(Qt.Key.Key_Return, CONTROL)
    worse.confirms("撤销Ⅳ级响应")

    assert worse.state.response is None
    assert worse.state.phases[-1].ended_by == "撤销"
    assert worse.count <= SPARE


def test_the_silent_county_is_called_first_and_answers_by_keys(worse: Hand) -> None:
    """Journey 4: unknown is never zero; the one call to make is named, made and recorded."""
    assert "先问陵川县" in worse.caution

    worse.opens(FormDialog, Qt.Key.Key_T, CONTROL)
    worse.sends((Qt.Key.Key_F9, None), (Qt.Key.Key_Return, CONTROL))
    (call,) = worse.state.of("call-logged/1")
    assert "陵川县" in str(call.body["with"])
    worse.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    worse.press(Qt.Key.Key_F9)
    worse.press(Qt.Key.Key_Return)
    for figure in (Qt.Key.Key_1, Qt.Key.Key_0):
        worse.press(figure)
        worse.sends((Qt.Key.Key_Return, None))

    said = worse.state.units["陵川县"].figures
    assert (said["deaths"].quantity, said["missing"].quantity) == (exact(1), exact(0))
    assert "陵川县未报" not in worse.caution
    assert worse.count <= 10


def test_the_shift_is_handed_over_and_taken_by_keys(worse: Hand) -> None:
    """Journey 9: one page is made and read, one officer signs, the next one signs for it."""
    form = worse.looks_up("交班")
    worse.press(Qt.Key.Key_F9)
    worse.fills(form, {"to.post": "值班员", "to.name": "值班员乙", "open_matters": "陵川县未报；书面未报。"})
    worse.sends((Qt.Key.Key_Return, CONTROL))
    form = worse.looks_up("接班")
    worse.press(Qt.Key.Key_F9)
    worse.fills(form, {"by.post": "值班员", "by.name": "值班员乙"})
    worse.sends((Qt.Key.Key_Return, CONTROL))

    (handed,) = worse.state.of("handover-made/1")
    (taken,) = worse.state.of("handover-taken/1")
    assert taken.body["handover"] == handed.stamp.act_id
    assert worse.count <= SPARE
