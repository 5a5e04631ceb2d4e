"""The entry panel: whose figures, as of when, from where, and one field a figure, all from the keyboard."""

# Long because one panel asks, warns, remembers and sends, and each of these is a few short methods on the same fields.

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from jc_disaster.incident.field_numbers import REPORT, numbers_of
from jc_disaster.kernel.quantity import Form, Quantity, interval_of
from jc_disaster.ui.figure_text import Typed, read_figure
from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.time_text import read_time
from jc_disaster.ui.view_models.entry_drafts import NO_DRAFTS, Drafts, EntryDraft, with_entry
from jc_disaster.ui.view_models.figures import FieldRow
from jc_disaster.ui.view_models.reported import Reported
from jc_disaster.ui.view_models.shapes import FiguresView
from jc_disaster.ui.view_models.words import entry_time
from jc_disaster.ui.widgets.choice import ChoiceBox, chosen, let_type, offer
from jc_disaster.ui.widgets.figure_field import FigureField
from jc_disaster.ui.widgets.giving_way import give_way
from jc_disaster.ui.widgets.panel import ActionButton, ElidedText, Panel, Text
from jc_disaster.ui.widgets.preedit import LineField
from jc_disaster.ui.widgets.time_field import TimeField
from jc_disaster.ui.widgets.unit_tiles import UnitTiles

if TYPE_CHECKING:
    from jc_disaster.ui.widgets.rows import RowsTable

SOURCES = ("电话来报", "传真来报", "系统报送", "现场核实")
AUTOMATIC = "初报/续报"
REST_MS = 250  # after the last key, what is typed and not recorded is kept
TIME_FIRST = "请填数据截至时间（F9 填现在）后回车，数字已留在此处，尚未记录。"
REPORT_KINDS = (AUTOMATIC, "核报")


class EntryPanel(Panel):
    """The panel at the left of 研判."""

    unit_chosen = Signal(str)
    typed = Signal(str, str, object)
    reported = Signal(object)
    paste_wanted = Signal()
    call_wanted = Signal()
    drafts_changed = Signal(object)

    def __init__(self, theme: Theme, rows: tuple[FieldRow, ...], now: Callable[[], datetime]) -> None:
        super().__init__(theme, "灾情录入")
        self._now = now
        self._view: FiguresView | None = None
        self._waiting: dict[str, Quantity] = {}
        self._waiting_unaffected = False
        self._as_of: dict[tuple[str, str], datetime] = {}
        self._drafts: Drafts = NO_DRAFTS
        self._faulted = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.keep_draft)
        self.body.setSpacing(6)
        self.tiles = UnitTiles(theme)
        self.tiles.chosen.connect(self.unit_chosen)
        self.body.addWidget(self.tiles)
        self.body.addLayout(self._origin(theme))
        self.fields: dict[str, FigureField] = {}
        self.body.addLayout(self._grid(theme, rows))
        self.notice = Text(theme, size=SMALL, medium=True, color=theme.tokens.warn, wrap=True)
        self.notice.hide()
        self.body.addWidget(self.notice)
        self.question = Text(theme, size=SMALL, color=theme.tokens.warn, wrap=True)
        self.question.hide()
        self.body.addWidget(self.question)
        self.reason = LineField()
        self.reason.setAccessibleName(theme.say("核减理由"))
        self.reason.setPlaceholderText(theme.say("核减理由，回车记录，Esc 取消"))
        self.reason.entered.connect(self._send)
        self.reason.hide()
        self.body.addWidget(self.reason)
        self._theme = theme
        self._history: RowsTable | None = None
        self._takes: object = None
        self._gap = QWidget()
        self.body.addWidget(self._gap, 1)
        self.body.addLayout(self._foot(theme))

    def _origin(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        numbers = numbers_of(REPORT)
        self.as_of = TimeField(self._now)
        self.as_of.setAccessibleName(theme.say(f"{numbers['as_of']} 数据截至时间"))
        self.as_of.setPlaceholderText(theme.say(f"{numbers['as_of']} 截至（F9 现在）"))
        self.as_of.setToolTip(theme.say("数据截至时间；F9 填现在"))
        self.as_of.entered.connect(self._on_as_of)
        self.as_of.editingFinished.connect(self._settle_as_of)
        self.source = ChoiceBox()
        self.source_line = let_type(self.source)
        offer(self.source, theme, SOURCES)
        self.source.setAccessibleName(theme.say(f"{numbers['source']} 来源"))
        self.source.setToolTip(theme.say(f"{numbers['source']} 来源"))
        self.kind = ChoiceBox()
        offer(self.kind, theme, REPORT_KINDS)
        self.kind.setAccessibleName(theme.say(f"{numbers['report_kind']} 报别"))
        self.kind.setToolTip(theme.say(f"{numbers['report_kind']} 报别"))
        self.source_line.setFont(theme.font(SMALL))
        for field, stretch in ((self.as_of, 8), (self.source, 5), (self.kind, 5)):
            field.setFont(theme.font(SMALL))
            field.setFixedHeight(theme.px(30))
            field.setMinimumWidth(0)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(field, stretch)
        return row

    def _grid(self, theme: Theme, rows: tuple[FieldRow, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, theme.px(132))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for place, row in enumerate(rows):
            label = ElidedText(theme, row.label, size=BASE)
            label.setToolTip(theme.say(" ".join((*row.numbers, row.label))))
            grid.addWidget(label, place, 0)
            single = len(row.kinds) == 1
            for column, (kind, number) in enumerate(zip(row.kinds[:2], row.numbers, strict=False)):
                field = FigureField(theme, kind, number)
                field.typed.connect(self._on_typed)
                field.accepted.connect(self._on_accepted)
                field.moved.connect(self._on_moved)
                field.faulted.connect(self._on_fault)
                self.fields[kind.key] = field
                grid.addWidget(field, place, 1 + 2 * column, 1, 3 if single else 1)
                grid.addWidget(
                    Text(theme, kind.unit, size=SMALL, color=theme.tokens.muted),
                    place,
                    4 if single else 2 + 2 * column,
                )
        return grid

    def _foot(self, theme: Theme) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        self.unaffected = ActionButton(theme, "报未受灾")
        self.unaffected.clicked.connect(self._mark_unaffected)
        self.paste = ActionButton(theme, "粘贴来报", key="Ctrl+B")
        self.paste.clicked.connect(self.paste_wanted)
        self.call = ActionButton(theme, "记录通话", key="Ctrl+T")
        self.call.clicked.connect(self.call_wanted)
        self.ask = Text(theme, medium=True, color=theme.tokens.warn, wrap=True)
        self.ask_detail = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        grid.addWidget(self.ask, 0, 0, 1, 3)
        grid.addWidget(self.ask_detail, 1, 0, 1, 3)
        for column, button in enumerate((self.unaffected, self.paste, self.call)):
            button.setMinimumHeight(theme.px(32))
            button.setFont(theme.font(SMALL, medium=True))
            grid.addWidget(button, 2, column)
        return grid

    def show_view(self, view: FiguresView) -> None:
        """Show another state; only what changed is painted."""
        before = self._view
        if view == before:
            return
        self._view = view
        self.set_heading(view.heading)
        self.aside.say_first((view.coverage, view.coverage.replace(" 截至", "")))
        self.tiles.show_tiles(view.tiles, view.unit)
        other = before is None or (before.incident, before.unit) != (view.incident, view.unit)
        if other:
            self._leave(before)
            as_of = self._as_of.get((view.incident, view.unit))
            self._show_time("" if as_of is None else entry_time(as_of))
            self.unaffected.setEnabled(bool(view.unit))
        for cell in view.fields:
            field = self.fields[cell.key]
            if other:
                field.revert()
            waits = cell.key in self._waiting
            field.show_recorded(cell.text, cell.hint, cell.note, enabled=cell.applicable, waits=waits)
        if other:
            self._put_back(view)
        self._rest.start()
        self._fill_history()
        self.question.setText(view.question)
        self.question.setVisible(bool(view.question))
        self.ask.setText(view.ask)
        self.ask_detail.setText(view.ask_detail)
        self._share_room()

    def _share_room(self) -> None:
        """Whom to ask first stands in the answer as well, and the buttons have keys: both give way to the figures."""
        view = self._view
        if view is None:
            return
        asked = (self.notice.text(), self.question.text(), self.reason.isHidden())
        takes = (self.size(), view.ask, view.ask_detail, *asked)
        if takes != self._takes:
            self._takes = takes
            buttons = ((button, True) for button in (self.unaffected, self.paste, self.call))
            give_way(self, (*buttons, (self.ask, bool(view.ask)), (self.ask_detail, bool(view.ask_detail))))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A window that became lower has less to say beside the figures."""
        super().resizeEvent(event)
        self._share_room()

    def take_drafts(self, drafts: Drafts) -> None:
        """What was typed and not recorded before the program ended; put back when its unit is shown."""
        self._drafts = drafts

    def show_refused(self, why: str) -> None:
        """What was sent was not recorded: it stays in its field, marked, with the reason."""
        for field in self.fields.values():
            field.mark_unsent()
        self.show_notice(why)
        self.keep_draft()

    def keep_draft(self) -> None:
        """Remember what is typed at this unit and not recorded."""
        view = self._view
        if view is None:
            return
        texts = ((key, field.text().strip(), field.edited) for key, field in self.fields.items())
        loose = tuple((key, text) for key, text, edited in texts if edited and text)
        self._keep(self.place, EntryDraft(self.as_of.text().strip(), loose))

    def let_go(self, place: tuple[str, str], figures: Mapping[str, Quantity]) -> None:
        """They are on record now: a draft that says so, kept while they were on their way, is none any more.

        Where another unit came to the fields in the meantime nothing else takes it away, and it would be offered again
        as never recorded, over figures that may be newer by then.
        """
        draft = self._drafts.get(place)
        if draft is not None:
            loose = tuple(
                (key, text)
                for key, text in draft.figures
                if key not in figures or read_figure(text, self.fields[key].kind).quantity != figures[key]
            )
            self._keep(place, draft._replace(figures=loose))

    def _keep(self, place: tuple[str, str], draft: EntryDraft) -> None:
        drafts = with_entry(self._drafts, *place, draft)
        if drafts != self._drafts:
            self._drafts = drafts
            self.drafts_changed.emit(drafts)

    def _show_time(self, text: str) -> None:
        """Another unit's time: where the keyboard is in it, the next digit is typed instead of it, not behind it."""
        self.as_of.setText(text)
        if self.as_of.hasFocus():
            self.as_of.selectAll()

    def _leave(self, before: FiguresView | None) -> None:
        """Another unit or another incident: what stands here half typed is kept for the way back."""
        if before is not None:
            after, self._view = self._view, before
            self.keep_draft()
            self._view = after
        self._forget()

    def _put_back(self, view: FiguresView) -> None:
        """Put what was typed at this unit and never recorded back into its fields; a person goes over it again."""
        draft = self._drafts.get((view.incident, view.unit))
        if draft is None:
            return
        known = {key: text for key, text in draft.figures if key in self.fields}
        fields = {key: text for key, text in known.items() if not self.fields[key].says_recorded(text)}
        if not fields:
            return
        for key, text in fields.items():
            self.fields[key].put_back(text)
        if draft.as_of and not self.as_of.text():
            self._show_time(draft.as_of)
        named = "、".join(self.fields[key].kind.label for key in fields)
        self.show_notice(f"上次键入、还没有记录的已放回：{named}。请核对，逐项回车记录，或按 Esc 取消。")

    def set_history(self, *, shown: bool) -> None:
        """Show earlier reports where there is room; the list is made when there first is."""
        if self._history is None and shown:
            from jc_disaster.ui.widgets.rows import DETAIL, RowsTable  # noqa: PLC0415 - a low window opens without

            self._history = RowsTable(
                self._theme, ("截至", "来报"), (116, 0), "来报记录", single_line=True, verbatim=(1, DETAIL)
            )
            self._history.set_empty("还没有来报。")
            self.body.insertWidget(self.body.indexOf(self._gap), self._history, 1)
            self._fill_history()
        if self._history is not None:
            self._history.setVisible(shown)
        self._gap.setVisible(not shown)

    def _fill_history(self) -> None:
        if self._history is None or self._view is None:
            return
        from jc_disaster.ui.widgets.rows import Row  # noqa: PLC0415 - as above

        rows = tuple(Row(key, (time, words), "", words) for key, time, words in self._view.history)
        self._history.show_rows(rows)

    @property
    def unit(self) -> str:
        """The unit being entered; empty for the whole city."""
        return "" if self._view is None else self._view.unit

    @property
    def place(self) -> tuple[str, str]:
        """Incident and unit being entered: a time belongs to one report, never to another flood."""
        return ("", "") if self._view is None else (self._view.incident, self._view.unit)

    def start(self) -> None:
        """Put the keyboard where entry begins."""
        self.as_of.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_notice(self, text: str) -> None:
        """Say what is still needed; empty takes it away."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        self._share_room()

    def _on_typed(self, key: str, meaning: Typed) -> None:
        self.typed.emit(self.unit, key, meaning)
        self._rest.start()

    def _on_fault(self, fault: str) -> None:
        """Why a text is not understood stands under the fields as well: nobody at the keys sees a tooltip."""
        if fault or self._faulted:
            self.show_notice(fault)
        self._faulted = bool(fault)

    def _on_accepted(self, key: str, meaning: Typed) -> None:
        if meaning.unaffected:
            self._mark_unaffected()
        elif meaning.quantity is not None:
            self._waiting[key] = meaning.quantity
            self._proceed()

    def _on_moved(self, key: str, step: int) -> None:
        if self._waiting or self._waiting_unaffected:
            return
        order = [name for name, field in self.fields.items() if field.isEnabled()]
        place = order.index(key) + step if key in order else 0
        if 0 <= place < len(order):
            self.fields[order[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _mark_unaffected(self) -> None:
        if self.unit:
            self._waiting = {}
            self._waiting_unaffected = True
            self._proceed()

    def _on_as_of(self) -> None:
        if self._settle_as_of() and not self._waiting and not self._waiting_unaffected:
            next(iter(self.fields.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _settle_as_of(self) -> bool:
        text = self.as_of.text()
        if not text.strip():
            return False
        typed = read_time(text, self._now())
        if typed.moment is None:
            self.show_notice(typed.fault)
            return False
        self._as_of[self.place] = typed.moment
        self.as_of.setText(entry_time(typed.moment))
        self.show_notice("")
        if self._waiting or self._waiting_unaffected:
            self._proceed()
        return True

    def _proceed(self) -> None:
        """Record what waits, or say what is still needed; nothing is filled in by itself."""
        if self.place not in self._as_of and not self._settle_typed_time():
            fault = read_time(self.as_of.text(), self._now()).fault if self.as_of.text().strip() else ""
            if fault:
                self.show_notice(f"截至时间：{fault}数字已留在此处，尚未记录；改好后回车。")
            else:
                self.show_notice(TIME_FIRST)
            self.as_of.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        lowered = self._lowered()
        if lowered:
            self.reason.show()
            self.show_notice(f"{lowered}。请写核减理由；不写则原数有效。")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._send()

    def _settle_typed_time(self) -> bool:
        """A time that was put back and not entered again holds once a figure is entered under it."""
        moment = read_time(self.as_of.text(), self._now()).moment
        if moment is not None:
            self._as_of[self.place] = moment
        return moment is not None

    def _lowered(self) -> str:
        """Which waiting figure is lower than the recorded one."""
        recorded = {} if self._view is None else {cell.key: cell.text for cell in self._view.fields}
        for key, field in self.fields.items():
            before = read_figure(recorded.get(key, ""), field.kind).quantity
            after = Quantity(Form.EXACT, 0) if self._waiting_unaffected else self._waiting.get(key)
            if before is None or after is None or before.number is None:
                continue
            if interval_of(after).min < interval_of(before).min:
                now = "未受灾" if self._waiting_unaffected else field.text()
                return f"{field.kind.label}由 {recorded[key]} 减为 {now}"
        return ""

    def _send(self) -> None:
        reason = self.reason.text().strip()
        if self.reason.isVisible() and (not reason or self._is_figure(reason)):
            return
        report = Reported(
            self.unit,
            dict(self._waiting),
            self._waiting_unaffected,
            self._as_of[self.place],
            chosen(self.source) or SOURCES[0],
            self.kind.currentIndex() == 1,
            reason or None,
        )
        after = next(iter(self._waiting), None)
        refocus = self.reason.isVisible() or self.as_of.hasFocus()
        self._forget()
        self.reported.emit(report)
        if refocus and after is not None:
            self._on_moved(after, 1)

    def _is_figure(self, reason: str) -> bool:
        """Say so where the next figure, typed without looking up, has come into the line that asks why.

        It would stand in the record as the reason, and the figure would be lost.
        """
        kind = next(iter(self.fields.values())).kind
        typed = read_figure(reason, kind)
        if typed.quantity is None and not typed.unaffected:
            return False
        self.show_notice(
            f"“{reason}”是数字，不是核减理由，尚未记录。请写明为什么减；要录下一项，先按 Esc 取消这一项。"
        )
        self.reason.selectAll()
        return True

    def _forget(self) -> None:
        self._waiting = {}
        self._waiting_unaffected = False
        self.reason.clear()
        self.reason.hide()
        self.show_notice("")

    def give_up(self) -> bool:
        """Esc: what waits is taken back. True when there was something."""
        if not self._waiting and not self._waiting_unaffected:
            return False
        keys = list(self._waiting)
        self._forget()
        for key in keys:
            self.fields[key].revert()
        return True
