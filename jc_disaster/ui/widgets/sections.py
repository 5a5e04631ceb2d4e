"""Headings with their sentences, scrolled: what is said of a pack, of an inject, of a moment."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from jc_disaster.ui.theme import BASE, SMALL, Theme
from jc_disaster.ui.widgets.panel import Text

Sections = Sequence[tuple[str, tuple[str, ...]]]


class SectionsView(QScrollArea):
    """Sections one under the other; it scrolls with the keyboard and is read as one text by a screen reader."""

    def __init__(self, theme: Theme, name: str, *, numbered: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._numbered = numbered
        self._shown: Sections | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(theme.say(name))
        self.show_sections(())

    def show_sections(self, sections: Sections, quoted: Collection[str] = ()) -> None:
        """Show other sections; those without a sentence are left out, those of a ``quoted`` heading stay as written."""
        if sections == self._shown:
            return
        self._shown = sections
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        spoken: list[str] = []
        say = self._theme.say
        for heading, written in sections:
            sentences = tuple(written) if heading in quoted else tuple(say(one) for one in written)
            if not sentences:
                continue
            if heading:
                head = Text(self._theme, heading, size=SMALL, medium=True, color=self._theme.tokens.muted)
                head.setContentsMargins(0, 6 if spoken else 0, 0, 0)
                column.addWidget(head)
            for number, sentence in enumerate(sentences, 1):
                numbered = self._numbered and len(sentences) > 1
                words = f"{number}. {sentence}" if numbered else sentence
                column.addWidget(Text(self._theme, words, size=BASE, wrap=True, verbatim=True))
            spoken.append(f"{say(heading)}：{'；'.join(sentences)}")
        column.addStretch(1)
        self.setAccessibleDescription("\n".join(spoken))
        self.setWidget(page)
