"""Choosing a file or a folder: the system's dialog, which here answers a wrong name in words and not by a box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget

from jc_disaster.ui.theme import Theme
from jc_disaster.ui.typed_path import there
from jc_disaster.ui.widgets.opening_size import open_at

_NAME = QFileDialog.DialogLabel.FileName


class PathDialog(QFileDialog):
    """Asks for something that is there, and is gone once it is closed.

    Qt's own dialog (where the desktop has none) opens a box over itself for a name that does not exist and waits; this
    one says so beside the field and stays.

    Args:
        theme: Its mark stands before the title.
        parent: The window or the page that asks.
        title: What is chosen, and for what.
        at: Where to begin; the folder used last when empty.
        files: Which files are shown, as Qt reads it, in half-width brackets (``表格 (*.xlsx *.csv)``): in
            full-width ones it takes them for parts of the names and hides the files. A folder is asked for when empty.
    """

    def __init__(self, theme: Theme, parent: QWidget, title: str, at: str, files: str) -> None:
        words = f"{theme.mark}{theme.say(title)} · {theme.say(theme.kind_word)}"
        super().__init__(parent, words, at, theme.say(files) if files else "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._folder = not files
        if self._folder:
            self.setFileMode(QFileDialog.FileMode.Directory)
            self.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            self.setFileMode(QFileDialog.FileMode.ExistingFile)
            # Whoever chooses a report must not delete it by a key.
            self.setOption(QFileDialog.Option.ReadOnly)
        self._label = self.labelText(_NAME)
        # Qt's own words where it has no Chinese ones; the mark also for a photograph without the title.
        self.setLabelText(QFileDialog.DialogLabel.LookIn, f"{theme.mark}{theme.say('查找范围：')}")
        self.setLabelText(QFileDialog.DialogLabel.FileType, theme.say("文件类型："))
        open_at(self, theme.px(720), theme.px(480))
        for parts in self.findChildren(
            QSplitter
        ):  # Qt gives the places beside the list 78 px in any size of text
            parts.setSizes([theme.px(120), theme.px(560)])

    def accept(self) -> None:
        """Take what is there; say so where it is not."""
        missing = next((name for name in self.selectedFiles() if not there(name)), "")
        if missing:
            words = "没有这个文件夹，请另选：" if self._folder else "没有这个文件，请另选："
            self.setLabelText(_NAME, self._theme.say(words))
            return
        self.setLabelText(_NAME, self._label)
        super().accept()


def ask_path(  # noqa: PLR0913 - what a choice can differ in
    theme: Theme,
    parent: QWidget,
    title: str,
    chosen: Callable[[str], object],
    *,
    at: str = "",
    files: str = "",
) -> PathDialog:
    """Open the dialog; ``chosen`` gets the path of what was chosen, and nothing happens otherwise."""
    dialog = PathDialog(theme, parent, title, at, files)
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog
