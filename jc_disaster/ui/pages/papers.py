"""公文: what can be made and what the rest waits for; what was made and where it stands; the very pages that print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar

from jc_disaster.documents.carrier import Carrier
from jc_disaster.ui.language import CHINESE
from jc_disaster.ui.pages.page import Page
from jc_disaster.ui.paper_settings import DOCX, FORMATS, PDF, PaperWay
from jc_disaster.ui.shown import Shown
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.view_models.paper_list import PaperGroups, PaperLine
from jc_disaster.ui.view_models.paper_shelf import (
    CORRECT,
    ISSUE_ACT,
    RECEIPT_ACT,
    REVOKE,
    STEP_ACT,
    WITHDRAW_ACT,
    ShelfLine,
)
from jc_disaster.ui.widgets.choice import ChoiceBox
from jc_disaster.ui.widgets.flow_row import FlowRow
from jc_disaster.ui.widgets.labelled import labelled
from jc_disaster.ui.widgets.panel import ActionButton, Panel, Text
from jc_disaster.ui.widgets.paper_preview import PaperPreview
from jc_disaster.ui.widgets.rows import Row, RowsModel, RowsTable
from jc_disaster.ui.widgets.section_table import Section, SectionTable

if TYPE_CHECKING:
    from pathlib import Path

_ALWAYS: Final = "窗口换成别的语言，公文仍是中文，照签发的样子。"
_FORMAT_WORDS: Final = {(PDF,): "PDF", (DOCX,): "DOCX（可编辑）", (PDF, DOCX): "PDF 和 DOCX"}
_CARRIER_WORDS: Final = {
    Carrier.RED: "红头",
    Carrier.PREPRINTED: "套红打印",
    Carrier.TELEGRAM: "明传电报",
    Carrier.TEXT: "短信文字",
}
_TONES: Final = {"now": "open", "ready": "done", "waiting": ""}
_NUMBER, _DRAFT = 2, 3
_ROOM_FOR_DRAFT, _ROOM_FOR_NUMBER = 384, 304
_NONE: Final = "还没有出过文书。在左边选一种，按 Enter 出；出过的都列在这里。"
_NOTHING: Final = "在“已出文书”中选一份，这里显示要打印的那一页。"
_MOST_REASONS: Final = 2
_NOT_THEN: Final = "那时还没有登记这起灾情，没有可出的文书。"

LARGE_TEXT, LEAST_LIST, LEAST_PREVIEW = 1.4, 176, 460
_WIDTHS = ((0, 84, 108, 76), (0, 84, 108, 64))  # in English, in Chinese


class PapersPage(Page):
    """Papers of the current incident.

    Signals:
        choices_wanted: What can be made, and what lies in the folder, of an incident.
        way_changed: Other formats or another carrier (`PaperWay`).
        fill_wanted: A kind of paper is to be written into before it is made.
        line_chosen: A paper on the shelf (`ShelfLine` or None) is to be shown.
        record_wanted: An act about a paper on the shelf: its name and the line.
        amend_wanted: A correction or revocation of a paper on the shelf: the kind and the line.
        enlarge_wanted: The paper that is shown, over the whole window.
        stop_wanted: What is under way is to stop.
    """

    choices_wanted = Signal(str)
    way_changed = Signal(object)
    fill_wanted = Signal(str)
    line_chosen = Signal(object)
    record_wanted = Signal(str, object)
    amend_wanted = Signal(str, object)
    enlarge_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "公文")
        self._groups = PaperGroups((), (), ())
        self._shelf: tuple[ShelfLine, ...] = ()
        self.open_url = QDesktopServices.openUrl
        outer = self._outer = QGridLayout(self.ground())
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(10)
        choice, shelf = self._choice_panel(theme), self._shelf_panel(theme)
        preview = self._preview_panel(theme)
        large = theme.scale >= LARGE_TEXT  # then the preview stands below the lists, and the page is scrolled
        for place, (panel, share) in enumerate(((choice, 31), (shelf, 36), (preview, 33))):
            below = large and panel is preview
            outer.addWidget(panel, int(below), 0 if below else place, 1, 2 if below else 1)
            if not below:
                outer.setColumnStretch(place, share)
        if large:
            self.table.setMinimumHeight(theme.px(LEAST_LIST))
            self.preview.setMinimumHeight(theme.px(LEAST_PREVIEW))
        self._show_line_buttons(None)
        self._show_choice_buttons(None)

    def _choice_panel(self, theme: Theme) -> Panel:
        panel = Panel(theme, "可出文书")
        self.table = SectionTable(theme, ("文书", "现在怎样"), (150, 0), "可出文书")
        self.table.acted.connect(lambda _: self.make_chosen())
        self.table.current_changed.connect(lambda _: self._show_choice_buttons(self.chosen_choice))
        panel.body.addWidget(self.table, 1)
        self.way_words = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        panel.body.addWidget(self.way_words)
        self.notice = Text(theme, size=SMALL, color=theme.tokens.bad, wrap=True)
        self.notice.hide()
        panel.body.addWidget(self.notice)
        self.formats, self.carrier = ChoiceBox(), ChoiceBox()
        for formats in FORMATS:
            self.formats.addItem(theme.say(_FORMAT_WORDS[formats]), "+".join(formats))
        for carrier in Carrier:
            self.carrier.addItem(theme.say(_CARRIER_WORDS[carrier]), carrier.value)
        panel.body.addLayout(
            FlowRow(labelled(theme, "格式", self.formats), labelled(theme, "载体", self.carrier))
        )
        for box in (self.formats, self.carrier):
            box.activated.connect(lambda _: self.way_changed.emit(self.way))
        self.make_all = ActionButton(theme, "出全部可出文书", primary=True, key="Ctrl+P")
        self.make_all.clicked.connect(lambda: self.command.emit("papers", ""))
        self.make_one = ActionButton(theme, "出所选", key="Enter")
        self.make_one.clicked.connect(self.make_chosen)
        panel.body.addLayout(FlowRow(self.make_all, self.make_one))
        self.fill = ActionButton(theme, "填写后出…")
        self.fill.clicked.connect(self._on_fill)
        self.copy_text = ActionButton(theme, "复制短信文字")
        self.copy_text.setToolTip(theme.say("复制所选文书的短信、微信文字（Ctrl+Shift+C）"))
        self.copy_text.clicked.connect(lambda: self.command.emit("short-text", ""))
        self.go = ActionButton(theme, "去办")
        self.go.clicked.connect(self._on_go)
        panel.body.addLayout(FlowRow(self.fill, self.copy_text, self.go))
        self.progress_words = Text(theme, size=SMALL, color=theme.tokens.muted)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(theme.say("进度"))
        self.progress.setTextVisible(False)
        self.stop = ActionButton(theme, "停止")
        self.stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.progress_words)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        panel.body.addLayout(row)
        self.show_progress("", 0, 0)
        return panel

    def _shelf_panel(self, theme: Theme) -> Panel:
        panel = Panel(theme, "已出文书")
        heads = ("文书", "状态", "文号", "稿次")
        widths, model = _WIDTHS[theme.language is CHINESE], RowsModel(theme, heads, 1, (_NUMBER,))
        self.files = RowsTable(theme, heads, widths, "已出文书", model=model)
        self.files.set_empty(_NONE)
        # Where there is little room, the names keep theirs; number and 稿次 also stand below the list.
        self.files.give_way({_DRAFT: _ROOM_FOR_DRAFT, _NUMBER: _ROOM_FOR_NUMBER})
        self.files.acted.connect(lambda _: self.enlarge_wanted.emit())
        self.files.current_changed.connect(lambda _: self._on_line())
        panel.body.addWidget(self.files, 1)
        if theme.language is not CHINESE:
            panel.body.addWidget(Text(theme, _ALWAYS, size=SMALL, color=theme.tokens.muted, wrap=True))
        self.detail = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        panel.body.addWidget(self.detail)
        self.step = ActionButton(theme, "登记送签环节")
        self.issue = ActionButton(theme, "登记发出", key="Ctrl+Shift+I")
        self.receipt = ActionButton(theme, "登记接收")
        self.correct = ActionButton(theme, "更正")
        self.revoke = ActionButton(theme, "撤销（废止）")
        self.withdraw = ActionButton(theme, "作废")
        self._acts = {
            STEP_ACT: self.step,
            ISSUE_ACT: self.issue,
            RECEIPT_ACT: self.receipt,
            CORRECT: self.correct,
            REVOKE: self.revoke,
            WITHDRAW_ACT: self.withdraw,
        }
        for name, button in self._acts.items():
            signal = self.amend_wanted if name in {CORRECT, REVOKE} else self.record_wanted
            button.clicked.connect(lambda _=False, name=name, signal=signal: self._on_act(name, signal))
        panel.body.addLayout(FlowRow(*self._acts.values()))
        return panel

    def _preview_panel(self, theme: Theme) -> Panel:
        panel = Panel(theme, "预览")
        self.preview = PaperPreview(theme, _NOTHING)
        panel.body.addWidget(self.preview, 1)
        self.print = ActionButton(theme, "打印", primary=True, key="Ctrl+Shift+P")
        self.print.clicked.connect(lambda: self.command.emit("print", ""))
        self.enlarge = ActionButton(theme, "放大")
        self.enlarge.setToolTip(theme.say("整窗查看（在“已出文书”上按 Enter）"))
        self.enlarge.clicked.connect(self.enlarge_wanted)
        self.open_file = ActionButton(theme, "用办公软件打开")
        self.open_file.clicked.connect(self._on_open)
        self.open_folder = ActionButton(theme, "打开文件夹")
        self.open_folder.clicked.connect(self._on_folder)
        self.copy_path = ActionButton(theme, "复制路径")
        self.copy_path.clicked.connect(self._on_copy_path)
        panel.body.addLayout(
            FlowRow(self.print, self.enlarge, self.open_file, self.open_folder, self.copy_path)
        )
        return panel

    def show_shown(self, shown: Shown) -> None:
        """Ask what can be made; the answer comes from the worker, because the writers are loaded with it."""
        way = shown.desk.settings.paper_way()
        self.formats.setCurrentIndex(self.formats.findData("+".join(way.formats)))
        self.carrier.setCurrentIndex(self.carrier.findData(way.carrier.value))
        if shown.known.current is None and shown.known.moment is not None:
            self.show_groups(PaperGroups((), (), ()))
            self.show_shelf(())
            self.way_words.setText(_NOT_THEN)
        else:
            self.choices_wanted.emit("" if shown.known.current is None else shown.known.current.incident)

    @property
    def way(self) -> PaperWay:
        """Formats and carrier as they are chosen."""
        return PaperWay(
            tuple(str(self.formats.currentData()).split("+")), Carrier(str(self.carrier.currentData()))
        )

    def show_groups(self, groups: PaperGroups) -> None:
        """Show what can be made."""
        self._groups = groups
        self.table.show_sections(
            (
                Section("现在要出", _rows(groups.now)),
                Section("随时可以出", _rows(groups.ready)),
                Section("还不能出", _rows(groups.waiting)),
            )
        )
        self.make_all.setEnabled(bool(groups.now or groups.ready))
        self._show_choice_buttons(self.chosen_choice)

    def show_shelf(self, lines: Sequence[ShelfLine], select: str = "") -> None:
        """Show what was made; ``select`` is the stem of the paper to be looked at first."""
        before = self.chosen_line
        self._shelf = tuple(lines)
        self.files.show_rows(
            tuple(
                Row(
                    line.key,
                    (line.title, line.state, line.number, line.draft),
                    line.tone,
                    f"{line.detail}\n{line.checks}",
                )
                for line in lines
            )
        )
        place = next(
            (n for n, line in enumerate(lines) if select and line.made and line.made.stem == select), -1
        )
        if place >= 0:
            self.files.selectRow(place)
        if self.chosen_line != before:
            self._on_line()

    @property
    def ready_kinds(self) -> tuple[str, ...]:
        """All papers that can be made now."""
        return tuple(line.kind for line in (*self._groups.now, *self._groups.ready))

    @property
    def chosen_choice(self) -> PaperLine | None:
        """The kind of paper that is chosen."""
        key = self.table.current_key
        return next((line for line in self._groups.lines if line.kind == key), None)

    @property
    def chosen_line(self) -> ShelfLine | None:
        """The paper on the shelf that is chosen."""
        key = self.files.current_key
        return next((line for line in self._shelf if line.key == key), None)

    @property
    def chosen_lines(self) -> tuple[ShelfLine, ...]:
        """All papers on the shelf that are chosen, in the order of the list."""
        keys = set(self.files.chosen_keys)
        return tuple(line for line in self._shelf if line.key in keys)

    def make_chosen(self) -> None:
        """Ask for the chosen papers; where one waits for an entry, go there."""
        wanted = [key for key in self.table.chosen_keys if key in self.ready_kinds]
        line = self.chosen_choice
        if wanted:
            self.command.emit("papers", ",".join(wanted))
        elif line is not None and line.way is not None:
            self._on_go()
        elif line is not None:
            self.said.emit(f"“{line.title}”还不能出：{line.words}")

    def show_not_made(self, missing: Sequence[str]) -> None:
        """Say what was not made of the last order, and why."""
        words = "；".join(missing[:_MOST_REASONS])
        more = f"等 {len(missing)} 项" if len(missing) > _MOST_REASONS else ""
        self.notice.setText(f"未生成：{words}{more}" if missing else "")
        self.notice.setToolTip(self.theme.say("\n".join(missing)))
        self.notice.setVisible(bool(missing))

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Show how far something is; with nothing to do it goes away."""
        for part in (self.progress_words, self.progress, self.stop):
            part.setVisible(bool(total))
        self.progress_words.setText(words)
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is little room, the names of the papers take less than half of it."""
        super().resizeEvent(event)
        self._outer.activate()
        self.table.setColumnWidth(0, min(self.theme.px(150), round(self.table.width() * 0.42)))

    def enter(self) -> None:
        """Begin with the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choice_buttons(self, line: PaperLine | None) -> None:
        ready = line is not None and line.state != "waiting"
        way = None if line is None else line.way
        for button in (self.make_one, self.fill, self.copy_text):
            button.setEnabled(ready)
        self.fill.setVisible(way is None)
        self.copy_text.setVisible(way is None)
        self.go.setVisible(way is not None)
        if line is not None:
            self.way_words.setText(f"{line.title}：{line.words}")
        if way is not None:
            self.go.setText(f"去办：{way.words}")
            self.go.setAccessibleName(self.theme.say(f"去办：{way.words}"))

    def _show_line_buttons(self, line: ShelfLine | None) -> None:
        acts = frozenset({STEP_ACT, ISSUE_ACT}) if line is None else line.acts
        for name, button in self._acts.items():
            button.setVisible(name in acts)
            button.setEnabled(line is not None)
        self.print.setEnabled(line is not None and line.pdf is not None)
        self.enlarge.setEnabled(line is not None and line.pdf is not None)
        for button in (self.open_file, self.open_folder, self.copy_path):
            button.setEnabled(line is not None and line.path is not None)

    def _on_line(self) -> None:
        line = self.chosen_line
        self.detail.setText("" if line is None else line.detail)
        self.detail.setToolTip(self.theme.say("" if line is None else line.checks))
        self._show_line_buttons(line)
        self.line_chosen.emit(line)

    def _on_fill(self) -> None:
        if self.chosen_choice is not None:
            self.fill_wanted.emit(self.chosen_choice.kind)

    def _on_go(self) -> None:
        line = self.chosen_choice
        if line is not None and line.way is not None:
            self.command.emit(line.way.command, line.way.argument)

    def _on_act(self, name: str, signal: Signal) -> None:
        line = self.chosen_line
        if line is not None:
            signal.emit(name, line)  # type: ignore[attr-defined]

    def _on_open(self) -> None:
        """The editable file where there is one, in whatever program the system keeps for it."""
        line = self.chosen_line
        files = () if line is None or line.made is None else line.made.files
        paths = [file.path for file in files if file.format == DOCX] or [file.path for file in files]
        if paths:
            self._open(
                paths[0], f"没有打开“{paths[0].name}”的程序，文件没有受影响。可以复制路径，用别的程序打开。"
            )

    def _on_folder(self) -> None:
        line = self.chosen_line
        if line is not None and line.path is not None:
            self._open(line.path.parent, f"文件夹没有打开：{line.path.parent}")

    def _open(self, path: Path, otherwise: str) -> None:
        if not self.open_url(QUrl.fromLocalFile(str(path))):
            self.said.emit(otherwise)

    def _on_copy_path(self) -> None:
        line = self.chosen_line
        if line is not None and line.path is not None:
            QGuiApplication.clipboard().setText(str(line.path))
            self.said.emit(f"已复制路径：{line.path}")


def _rows(lines: Sequence[PaperLine]) -> tuple[Row, ...]:
    return tuple(
        Row(line.kind, (line.title, line.words), "no" if line.again else _TONES[line.state]) for line in lines
    )
