"""The pack editor: injects on the left, the one at hand in the middle, what is wrong and the live answer on the right.

A window of its own: the facilitator writes before anybody plays. Every change can be undone; a draft survives a crash.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from jc_disaster.exercise.pack_draft import (
    Checked,
    PackDraft,
    Place,
    add_inject,
    checked,
    copy_inject,
    in_order,
    move_inject,
    remove_inject,
    steps_of,
    with_value,
)
from jc_disaster.kernel.errors import InputRefusedError, JcDisasterError
from jc_disaster.ui.pack_desk import Beginning, PackDesk
from jc_disaster.ui.pack_undo import DraftStep
from jc_disaster.ui.theme import Theme
from jc_disaster.ui.view_models.pack_editing import (
    REPORT_FIELDS,
    answer_lines,
    basics_fields,
    fault_lines,
    inject_fields,
    inject_lines,
    read_reports,
    report_lines,
    unaffected_of,
    with_unaffected,
)
from jc_disaster.ui.widgets.pack_parts import (
    ADD,
    BEGIN,
    COPY,
    DOWN,
    READ,
    REMOVE,
    REMOVE_FIGURES,
    SAVE,
    UP,
    PackParts,
    injects_listed,
)
from jc_disaster.ui.widgets.rows import Row

if TYPE_CHECKING:
    from pathlib import Path

REST_MS, KEPT_MS = 150, 400
SIZE: Final = (1342, 720)  # all of a small screen, below the title
UNSAVED: Final = "还有{count}处要改，改完才能保存；正在编的内容已随时留底。"
SAVED: Final = "已保存：{name}。可在“演练”页选用。"


class PackEditor(QDialog):
    """One pack being written.

    Signals:
        saved: The file of a pack that was saved (`pathlib.Path`).
    """

    saved = Signal(object)

    def __init__(self, theme: Theme, desk: PackDesk, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._now = theme, desk, now
        self._edition = desk.assessor.edition
        self._draft = desk.begun(Beginning(), now)[0]
        self._checked = Checked(None, (), None)
        self._row, self._report = 0, 0
        self._over: Path | None = None
        self.start: QDialog | None = None
        self.undo = QUndoStack(self)
        self.undo.cleanChanged.connect(self._name_window)
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*SIZE)
        self._rest, self._keeping = self._timer(REST_MS, self._check), self._timer(KEPT_MS, self._keep)
        self.parts = PackParts(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        self._wire()
        self._keys()
        self._show(self._draft, 0)
        self._check()

    @property
    def draft(self) -> PackDraft:
        """What is being written."""
        return self._draft

    @property
    def place(self) -> int | None:
        """Which inject is at hand; None for what every pack has."""
        return self._row - 1 if self._row else None

    def begin(self, beginning: Beginning) -> None:
        """Begin anew as chosen; where that cannot be, say why and keep what is there."""
        try:
            draft, over = self._desk.begun(beginning, self._now)
        except InputRefusedError as refused:
            self.say("；".join(f"{fault.path}{fault.message}" for fault in refused.faults[:3]), bad=True)
            return
        except JcDisasterError as error:
            self.say(str(error), bad=True)
            return
        self.undo.clear()
        self._over = over
        self._show(draft, 0)
        self._check()
        self.parts.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_beginning(self) -> None:
        """Ask how to begin; what is unsaved is kept and offered there."""
        from jc_disaster.ui.widgets.pack_start import PackStart  # noqa: PLC0415 - when asked for

        if self.start is not None and not self.start.isVisible():
            self.start.deleteLater()
        offers, kept = self._desk.offers(), self._desk.kept() is not None
        self.start = start = PackStart(self._theme, self._edition, offers, self, kept=kept)
        start.chosen.connect(self.begin)
        start.open()

    def _timer(self, rest: int, then: Any) -> QTimer:  # noqa: ANN401 - a bound method
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(rest)
        timer.timeout.connect(then)
        return timer

    def _wire(self) -> None:
        parts, buttons = self.parts, self.parts.buttons
        acts: dict[str, Callable[[], object]] = {
            BEGIN: self.ask_beginning,
            SAVE: self.save,
            ADD: self.add,
            COPY: self.copy,
            UP: lambda: self.move_by(-1),
            DOWN: lambda: self.move_by(1),
            REMOVE: self.remove,
            READ: self.read_figures,
            REMOVE_FIGURES: self.remove_report,
        }
        for name, act in acts.items():
            buttons[name].clicked.connect(lambda _=False, act=act: act())
        parts.table.current_changed.connect(self._on_row)
        parts.table.acted.connect(lambda _: self._enter())
        parts.form.edited.connect(self._on_edited)
        parts.reports.current_changed.connect(self._on_report)
        parts.report_form.edited.connect(self._on_report_edited)
        parts.faults.acted.connect(self.go_to)

    def _keys(self) -> None:
        for key, act in (
            ("Ctrl+N", self.ask_beginning),
            ("Ctrl+S", self.save),
            ("Ctrl+Z", self.undo.undo),
            ("Ctrl+Shift+Z", self.undo.redo),
            ("Ctrl+Y", self.undo.redo),
            ("Ctrl+I", self.add),
            ("Ctrl+D", self.copy),
            ("Ctrl+Delete", self.remove),
            ("Alt+Up", lambda: self.move_by(-1)),
            ("Alt+Down", lambda: self.move_by(1)),
            ("F4", self.read_figures),
            ("F6", self.remove_report),
            ("F8", self.next_fault),
            ("Ctrl+PgUp", lambda: self.choose_row(self._row - 1)),
            ("Ctrl+PgDown", lambda: self.choose_row(self._row + 1)),
        ):
            QShortcut(QKeySequence(key), self, act)

    # What can be done

    def add(self) -> None:
        """An empty inject behind the one at hand; the keyboard goes to its time."""
        last = len(self._draft.injects) - 1 if self._draft.injects else None
        draft, place = add_inject(self._draft, last if self.place is None else self.place)
        self._push("加一条情景", draft, place + 1)
        self._enter()

    def copy(self) -> None:
        """A second inject like the one at hand."""
        if self.place is not None:
            draft, place = copy_inject(self._draft, self.place)
            self._push("复制情景", draft, place + 1)

    def remove(self) -> None:
        """Take the inject at hand away."""
        if self.place is not None:
            draft = remove_inject(self._draft, self.place)
            self._push("删除情景", draft, min(self._row, len(draft.injects)))

    def move_by(self, by: int) -> None:
        """Change places with the inject before or behind."""
        if self.place is not None:
            draft, place = move_inject(self._draft, self.place, by)
            if place != self.place:
                self._push("移动情景", draft, place + 1)

    def read_figures(self) -> None:
        """Attach the figures that the text states, as the players' window will read them."""
        if self.place is None:
            return
        reports, left = read_reports(self._draft, self.place, self._edition)
        if reports:
            self._push(
                "从文字取数", with_value(self._draft, ("injects", self.place, "reports"), reports), self._row
            )
        self.say(left or f"取出{len(reports)}个单位的数据。", bad=bool(left))

    def remove_report(self) -> None:
        """Take the chosen row of figures away."""
        reports = list(self._draft.at(("injects", self.place or 0, "reports")) or ())
        if self.place is not None and self._report < len(reports):
            del reports[self._report]
            self._push(
                "去掉数据", with_value(self._draft, ("injects", self.place, "reports"), reports), self._row
            )

    def choose_row(self, row: int) -> None:
        """Go to another inject."""
        if 0 <= row <= len(self._draft.injects):
            self._show(self._draft, row)

    def next_fault(self) -> None:
        """Go to the first thing that is wrong."""
        if self._checked.faults:
            self.go_to(self._checked.faults[0].path)

    def go_to(self, path: str) -> None:
        """Put the keyboard where something is wrong."""
        place = steps_of(path)
        if place[:1] == ("injects",) and len(place) > 1:
            self.choose_row(int(place[1]) + 1)
            place = place[2:]
        else:
            self.choose_row(0)
        field = (
            self.parts.report_form.field(place[2:])
            if place[:1] == ("reports",)
            else self.parts.form.field(place)
        )
        (field or self.parts.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Save the pack; with anything wrong in it, say so and go on keeping the draft."""
        self._push_in_order()
        self._check()
        if self._checked.pack is None:
            self.say(UNSAVED.format(count=len(self._checked.faults)), bad=True)
            return
        try:
            path = self._desk.save(self._checked.pack, self._over)
        except JcDisasterError as error:
            self.say(str(error), bad=True)
            return
        self._over = path
        self._keeping.stop()
        self._desk.forget()
        self.undo.setClean()
        self.say(SAVED.format(name=path.name))
        self.saved.emit(path)

    def say(self, words: str, *, bad: bool = False) -> None:
        """Say something in the line at the foot."""
        self.parts.status.set_color(self._theme.tokens.bad if bad else self._theme.tokens.muted)
        self.parts.status.setText(f"{self._theme.mark}{words}" if words else "")

    # How it is shown

    def _push(self, words: str, draft: PackDraft, row: int, path: Place | None = None) -> None:
        self.undo.push(DraftStep(words, (self._draft, self._row), (draft, row), self._show, path))

    def _push_in_order(self) -> None:
        ordered = in_order(self._draft)
        if ordered.injects != self._draft.injects:
            at_hand = None if self.place is None else self._draft.injects[self.place]
            row = 0 if at_hand is None else ordered.injects.index(at_hand) + 1
            self._push("按时间排列", ordered, row)

    def _show(self, draft: PackDraft, row: int) -> None:
        changed = draft is not self._draft
        self._draft, self._row = draft, row
        if self.place is None:
            self.parts.panel.set_heading("基本情况")
            self.parts.form.show_fields(basics_fields(self._edition), draft.at)
        else:
            inject = draft.injects[self.place]
            self.parts.panel.set_heading(f"第{row}条情景（{inject.get('id', '')}）")
            self.parts.form.show_fields(inject_fields(draft, self._edition), self._of_inject)
        self._show_reports()
        self.parts.form.stand_between(self.parts.buttons[REMOVE], self.parts.buttons[READ])
        self.parts.report_form.stand_between(self.parts.reports, self.parts.faults)
        self._show_lists()
        if changed:
            self._rest.start()
            self._keeping.start()

    def _of_inject(self, path: Place) -> Any:  # noqa: ANN401 - YAML values
        inject = self._draft.injects[self.place or 0]
        if path == ("unaffected",):
            return unaffected_of(inject)
        return self._draft.at(("injects", self.place or 0, *path))

    def _show_reports(self) -> None:
        self.parts.figures.setVisible(self.place is not None)
        if self.place is None:
            return
        lines = report_lines(self._draft.injects[self.place], self._edition)
        self.parts.reports.show_rows(tuple(Row(line.place, line.cells) for line in lines))
        self._report = min(self._report, max(len(lines) - 1, 0))
        self.parts.report_form.setVisible(bool(lines))
        if lines:
            base: Place = ("injects", self.place, "reports", self._report)
            self.parts.report_form.show_fields(REPORT_FIELDS, lambda path: self._draft.at((*base, *path)))

    def _show_lists(self) -> None:
        lines = inject_lines(self._draft, self._checked)
        self.parts.table.current_changed.disconnect(self._on_row)
        self.parts.table.show_rows(injects_listed(self._theme, lines))
        self.parts.table.selectRow(self._row)
        self.parts.table.current_changed.connect(self._on_row)
        self._name_window()

    def _check(self) -> None:
        self._rest.stop()
        self._checked = checked(self._draft, self._desk.assessor)
        lines = fault_lines(self._draft, self._checked)
        rows = [Row(line.place, (line.cells[0], f"{line.cells[1]}。{line.cells[2]}。")) for line in lines]
        self.parts.faults.show_rows(tuple(rows))
        said = f"{len(rows)}处 · F8 到第一处" if rows else "没有，可以保存"
        self.parts.faults_panel.aside.say_first((said, ""))
        self.parts.show_answer(answer_lines(self._checked, self._edition))
        self._show_lists()

    def _keep(self) -> None:
        if not self.undo.isClean():
            self._desk.keep(self._draft)

    def _name_window(self) -> None:
        theme, name = self._theme, self._draft.at(("title",)) or self._theme.say("新情景包")
        unsaved = "" if self.undo.isClean() else theme.say("（未保存）")
        self.parts.title.setText(f"{theme.mark}{theme.say('情景包')} · {name}{unsaved}")
        self.setWindowTitle(f"{self.parts.title.text()} · {theme.kind_word}")

    def _on_row(self, key: str) -> None:
        if key and int(key) != self._row:
            self._report = 0
            self.say("")
            self._show(self._draft, int(key))

    def _on_report(self, key: str) -> None:
        if key and int(key) != self._report:
            self._report = int(key)
            self._show_reports()

    def _on_edited(self, path: Place, value: Any) -> None:  # noqa: ANN401 - YAML values
        if self.place is None:
            whole = path
        elif path == ("unaffected",):
            whole, value = (
                ("injects", self.place, "reports"),
                with_unaffected(self._draft.injects[self.place], value),
            )
        else:
            whole = ("injects", self.place, *path)
        self._push("改写", with_value(self._draft, whole, value), self._row, whole)

    def _on_report_edited(self, path: Place, value: Any) -> None:  # noqa: ANN401 - YAML values
        if self.place is not None:
            whole: Place = ("injects", self.place, "reports", self._report, *path)
            self._push("改写", with_value(self._draft, whole, value), self._row, whole)

    def _enter(self) -> None:
        field: QWidget | None = self.parts.form.field(("title",) if self.place is None else ("at",))
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def done(self, result: int) -> None:
        """What is not saved is kept for the next time."""
        if self._keeping.isActive():
            self._keeping.stop()
            self._keep()
        super().done(result)
