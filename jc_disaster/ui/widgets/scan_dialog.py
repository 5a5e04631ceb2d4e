"""附签批件 on a dialog: the form at the left; at the right what is attached already, and the file to be looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from jc_disaster.incident.scans import SIGNED_SHEET
from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.typed_path import is_file
from jc_disaster.ui.view_models.scan_form import ScanLine
from jc_disaster.ui.widgets.dropping import dropped_file
from jc_disaster.ui.widgets.form import FormDialog, Question
from jc_disaster.ui.widgets.panel import ActionButton, KindTag, Text
from jc_disaster.ui.widgets.paper_preview import PaperPreview
from jc_disaster.ui.widgets.rows import Row, RowsTable

if TYPE_CHECKING:
    from jc_disaster.ui.view_models.forms import Form

WIDTH, HEIGHT = 1200, 680
LIST_HEIGHT = 132
NOTHING = "选好文件后在这里先看一眼，再附上。"
NONE_YET = "这一项还没有附件。"


class ScanDialog(FormDialog):
    """Attach a file, and look at what is attached.

    Signals:
        file_chosen: A path to look at before it is attached; empty for none.
        line_chosen: An attached file (`ScanLine`) to look at.
        bearer_chosen: Another decision or finding.
        copy_wanted: An attached file is to be saved and opened.
    """

    file_chosen = Signal(str)
    line_chosen = Signal(object)
    bearer_chosen = Signal(str)
    copy_wanted = Signal(object)

    def __init__(self, theme: Theme, form: Form, now: Callable[[], datetime], parent: QWidget) -> None:
        self._lines: tuple[ScanLine, ...] = ()
        self._proposed = next(one.value for one in form.asks if one.key == "signed_by.post")
        super().__init__(theme, form, now, parent)
        self.setAcceptDrops(True)
        self.setMinimumWidth(0)
        wide, high = theme.px(WIDTH), theme.px(HEIGHT)
        self.resize(min(wide, parent.width() - 32), min(high, parent.height() - 48))
        self._file.textChanged.connect(self._on_file)
        self._bearer.currentIndexChanged.connect(self._on_bearer)
        sort: QComboBox = self.question("sort").field  # type: ignore[assignment]
        sort.currentIndexChanged.connect(lambda: self.propose_signer(self._proposed))

    def _question_page(self) -> QWidget:
        page = super()._question_page()
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(page, 52)
        row.addLayout(self._side(self._theme), 48)
        self._file = self.question("file").line
        self._bearer: QComboBox = self.question("belongs_to").field  # type: ignore[assignment]
        return whole

    def _side(self, theme: Theme) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 20, 24, 20)
        column.setSpacing(6)
        head = QHBoxLayout()
        self.listed = Text(theme, "已附", medium=True, color=theme.tokens.muted)
        head.addWidget(self.listed, 1)
        self.copy = ActionButton(theme, "存一份并打开…")
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._on_copy)
        head.addWidget(self.copy)
        head.addWidget(KindTag(theme))
        column.addLayout(head)
        heads = ("种类", "文件名", "签字人", "附上时间")
        self.table = RowsTable(theme, heads, (72, 0, 150, 112), "已附的文件", verbatim=(1, 2))
        self.table.setFixedHeight(theme.px(LIST_HEIGHT))
        self.table.current_changed.connect(self._on_current)
        column.addWidget(self.table)
        self.preview = PaperPreview(theme, NOTHING)
        self.preview.view.setAccessibleName(theme.say("附件预览"))
        column.addWidget(self.preview, 1)
        self.about = Text(theme, size=SMALL, color=theme.tokens.muted, wrap=True)
        column.addWidget(self.about)
        return column

    def question(self, key: str) -> Question:
        """The question with this key."""
        return next(one for one in self.questions if one.ask.key == key)

    @property
    def bearer(self) -> str:
        """The decision or finding chosen."""
        return str(self._bearer.currentData() or "")

    def show_lines(self, lines: tuple[ScanLine, ...]) -> None:
        """Show what is attached to the one that is chosen."""
        self._lines = lines
        self.table.show_rows(
            tuple(Row(line.scan.stamp.act_id, line.cells, "", line.detail) for line in lines)
        )
        self.listed.setText(f"已附 {len(lines)} 份" if lines else NONE_YET)

    def propose_signer(self, words: str) -> None:
        """Who is to be expected as signer of a signed sheet, unless somebody else was typed.

        On anything else no signature is taken for granted: it would end the waiting for one.
        """
        field = self.question("signed_by.post").line
        if field.text() in ("", self._proposed):
            field.setText(words if self.question("sort").answer == SIGNED_SHEET else "")
        self._proposed = words

    def show_about(self, text: str, *, bad: bool = False) -> None:
        """Say what the file is that is looked at, or what is wrong with it."""
        self.about.set_color(self._theme.tokens.bad if bad else self._theme.tokens.muted)
        self.about.setText(text)

    def take_file(self, path: str) -> None:
        """Take a file that was dropped."""
        self._file.setText(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """One file is welcome."""
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """It is looked at; nothing is attached by dropping alone."""
        path = dropped_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.take_file(path)

    def _on_file(self, text: str) -> None:
        path = text.strip()
        self.file_chosen.emit(path if is_file(path) else "")

    def _on_bearer(self) -> None:
        self.bearer_chosen.emit(self.bearer)

    def _line(self) -> ScanLine | None:
        key = self.table.current_key
        return next((line for line in self._lines if line.scan.stamp.act_id == key), None)

    def _on_current(self, _key: str) -> None:
        line = self._line()
        self.copy.setEnabled(line is not None)
        if line is not None and (self.table.hasFocus() or not self._file.text()):
            self.line_chosen.emit(line)

    def _on_copy(self) -> None:
        line = self._line()
        if line is not None:
            self.copy_wanted.emit(line)
