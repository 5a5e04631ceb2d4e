"""公文字体: whose faces the papers take, what was found on this machine, what each role uses now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox

from jc_disaster.ui.theme import SMALL, Theme
from jc_disaster.ui.widgets.panel import Panel, Text

if TYPE_CHECKING:
    from jc_disaster.documents.choice import Faces, FaceUse

_NOTE = "本机有方正小标宋、仿宋_GB2312 等字体的，勾选后公文优先使用；字体只在本机读取，不复制、不外传。"


class FontPanel(Panel):
    """The setting, and what comes of it.

    Signals:
        preferred_changed: Faces of this machine first, or not.
    """

    preferred_changed = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "公文字体")
        self.preferred = QCheckBox(theme.say("优先使用本机字体"))
        self.preferred.setAccessibleName(theme.say("优先使用本机字体"))
        self.preferred.setFont(theme.font())
        self.preferred.setEnabled(False)
        self.preferred.clicked.connect(self._on_clicked)
        self.body.addWidget(self.preferred)
        self.found = Text(theme, "正在查找本机字体…", wrap=True)
        self.found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.found)
        self.refused = Text(theme, size=SMALL, color=theme.tokens.bad, wrap=True)
        self.refused.hide()
        self.body.addWidget(self.refused)
        self.body.addWidget(Text(theme, _NOTE, size=SMALL, color=theme.tokens.muted, wrap=True))
        self.hide()

    def show_faces(self, faces: Faces | None) -> None:
        """Show what was found; where there is nothing to choose, there is no panel."""
        self.setVisible(faces is not None)
        if faces is None:
            return
        self.preferred.setEnabled(True)
        self.preferred.setChecked(faces.preferred)
        self.found.setText("\n".join(_line(use) for use in faces.uses))
        self.refused.setText("\n".join(faces.refused))
        self.refused.setVisible(bool(faces.refused))
        self.remeasure()  # more lines than while it was looking
        self.updateGeometry()

    def _on_clicked(self, preferred: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.preferred.setEnabled(False)
        self.found.setText("正在查找本机字体…")
        self.preferred_changed.emit(preferred)


def _line(use: FaceUse) -> str:
    if not use.own:
        return f"{use.role}：用 {use.used}（随程序提供）；本机没有找到"
    if use.own == use.used:
        return f"{use.role}：用 {use.used}（本机）"
    return f"{use.role}：用 {use.used}（随程序提供）；本机有 {use.own}"
